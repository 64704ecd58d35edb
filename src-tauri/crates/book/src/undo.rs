//! Undo and redo: a step's fields are put back, as a new change, by the same rules.

use std::collections::{BTreeSet, HashMap};

use domain::edit::Edit;
use domain::id::RecordId;
use domain::read::Reach;
use domain::refusal::Refusal;
use domain::rules;
use domain::value::Value;

use crate::book::{Applied, Book};
use crate::error::Error;
use crate::facts::View;
use crate::step::{Put, Step, name_step, same};

impl Book {
    /// Takes the last step back.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`]; [`Refusal::ChangedSince`] where somebody else changed the same since.
    pub fn undo(&mut self) -> Result<Applied, Error> {
        if let Some(merged) = self.done.last().and_then(|step| step.merged.clone()) {
            return self.unmerge(&merged);
        }
        let step = self
            .done
            .last()
            .cloned()
            .ok_or(Refusal::NothingToUndo)?
            .inverse();
        let applied = self.put(&step, "undo")?;
        self.done.pop();
        self.undone.push(step);
        Ok(applied)
    }

    /// Does again what the last undo took back.
    ///
    /// # Errors
    /// [`Refusal::NothingToRedo`]; [`Refusal::ChangedSince`] where somebody else changed the same since.
    pub fn redo(&mut self) -> Result<Applied, Error> {
        if let Some(merged) = self.undone.last().and_then(|step| step.merged.clone()) {
            return self.merge_again(&merged);
        }
        let step = self
            .undone
            .last()
            .cloned()
            .ok_or(Refusal::NothingToRedo)?
            .inverse();
        let applied = self.put(&step, "redo")?;
        self.undone.pop();
        self.done.push(step);
        Ok(applied)
    }

    /// What undo and redo would do next.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let next = |steps: &[Step]| steps.last().map(|step| step.command.clone());
        Reach {
            undo: next(&self.done),
            redo: next(&self.undone),
        }
    }

    fn put(&mut self, step: &Step, by: &str) -> Result<Applied, Error> {
        let command = step.command.clone();
        let id = name_step();
        self.write(|writing| {
            let mut applied = Applied {
                ids: Vec::new(),
                documents: BTreeSet::new(),
                command,
            };
            let touched: Vec<_> = step.puts.iter().map(|put| (put.kind, put.record)).collect();
            rules::may_be_put(&View(writing.connection), &touched)?;
            // A step may have put a field more than once: then what is found is what this one put before.
            let mut here: HashMap<(RecordId, &str), &Value> = HashMap::new();
            for put in &step.puts {
                for swap in &put.fields {
                    let put_before = here.insert((put.record, swap.field), &swap.after);
                    let found = match put_before {
                        Some(value) => value,
                        None => &writing.value(put.document, put.record, swap.field)?,
                    };
                    if !same(swap.field, &swap.before, found) {
                        return Err(Refusal::ChangedSince.into());
                    }
                }
                applied.ids.push(put.record);
                applied.documents.insert(put.document);
            }
            let edits: Vec<Edit> = step.puts.iter().map(Put::edit).collect();
            writing.write(&edits, by, &id)?;
            Ok(applied)
        })
    }
}
