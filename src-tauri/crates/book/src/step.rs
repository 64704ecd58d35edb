//! Steps: what one undo takes back, and how.

use std::sync::Arc;

use domain::edit::{DELETED, DocumentKey, Edit};
use domain::id::RecordId;
use domain::record::Kind;
use domain::value::Value;

use crate::exchange::{Came, Segment};

/// A name for a new step: the moment, and sixteen bits against two laptops that act at the same one. It travels
/// with every change, so it is no longer than that; were two taken for one, the history would show them as one.
#[must_use]
pub fn name_step() -> String {
    let id = uuid::Uuid::now_v7();
    let [.., one, two] = *id.as_bytes();
    format!("{:x}-{one:02x}{two:02x}", crate::clock::now())
}

/// What one edit of a step put where. Kept for as long as the program runs, for each row of an import too: a list
/// of one field takes a tenth of a map of one.
#[derive(Clone, Debug)]
pub(crate) struct Put {
    pub(crate) document: DocumentKey,
    pub(crate) record: RecordId,
    pub(crate) kind: Kind,
    pub(crate) fields: Vec<Swap>,
}

/// A field, with what was there before and what is there after.
#[derive(Clone, Debug)]
pub(crate) struct Swap {
    pub(crate) field: &'static str,
    pub(crate) before: Value,
    pub(crate) after: Value,
}

impl Put {
    /// What an edit puts, with what was there before, field by field.
    ///
    /// # Errors
    /// Where what was there before cannot be read.
    pub(crate) fn of<E>(edit: &Edit, before: impl Fn(&str) -> Result<Value, E>) -> Result<Self, E> {
        let swap = |(field, after): (&&'static str, &Value)| {
            let before = match (before(field)?, after) {
                // What was deleted once more comes back where that is undone: nobody can be made not to know.
                (Value::Boolean(true), Value::Boolean(true)) if *field == DELETED => {
                    Value::Boolean(false)
                }
                (before, _) => before,
            };
            let after = after.clone();
            Ok(Swap {
                field,
                before,
                after,
            })
        };
        let fields = if edit.creates {
            // A new record is one that was deleted before.
            vec![Swap {
                field: DELETED,
                before: Value::Boolean(true),
                after: Value::Boolean(false),
            }]
        } else {
            edit.fields.iter().map(swap).collect::<Result<_, E>>()?
        };
        Ok(Self {
            document: edit.document,
            record: edit.record,
            kind: edit.kind,
            fields,
        })
    }

    fn inverse(mut self) -> Self {
        for Swap { before, after, .. } in &mut self.fields {
            std::mem::swap(before, after);
        }
        self
    }

    /// The edit that puts it.
    pub(crate) fn edit(&self) -> Edit {
        let fields = self.fields.iter();
        Edit {
            document: self.document,
            record: self.record,
            kind: self.kind,
            creates: false,
            fields: fields
                .map(|swap| (swap.field, swap.after.clone()))
                .collect(),
        }
    }
}

/// Everything that one act of a person put.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) command: String,
    pub(crate) puts: Vec<Put>,
    /// What came in, where the step is a merge.
    pub(crate) merged: Option<Merged>,
}

/// What a merge took in: enough to take it out again, and in once more.
#[derive(Clone, Debug)]
pub(crate) struct Merged {
    /// The segments that were handed to it.
    pub(crate) segments: Arc<Vec<Segment>>,
    /// What of it came into the file.
    pub(crate) came: Arc<Came>,
}

impl Step {
    /// The step that takes this one back.
    pub(crate) fn inverse(self) -> Self {
        Self {
            puts: self.puts.into_iter().rev().map(Put::inverse).collect(),
            ..self
        }
    }
}

/// Whether a field holds what a step left there. Absent and not deleted are the same thing.
pub(crate) fn same(field: &str, left: &Value, found: &Value) -> bool {
    let told = |value: &Value| {
        if field == DELETED && *value == Value::Null {
            Value::Boolean(false)
        } else {
            value.clone()
        }
    };
    told(left) == told(found)
        || (matches!(left, Value::Null) && *found == Value::Text(String::new()))
}
