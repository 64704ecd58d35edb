//! Steps: what one undo takes back, and how.

use std::sync::Arc;

use domain::edit::{DELETED, DocumentKey, Edit};
use domain::id::RecordId;
use domain::record::Kind;
use domain::value::{Fields, Value};

use crate::exchange::{Came, Segment};

/// A name for a new step: the moment, and sixteen bits against two laptops that act at the same one. It travels
/// with every change, so it is no longer than that; were two taken for one, the history would show them as one.
#[must_use]
pub fn name_step() -> String {
    let id = uuid::Uuid::now_v7();
    let [.., one, two] = *id.as_bytes();
    format!("{:x}-{one:02x}{two:02x}", crate::clock::now())
}

/// What one edit of a step put where.
#[derive(Clone, Debug)]
pub(crate) struct Put {
    pub(crate) document: DocumentKey,
    pub(crate) record: RecordId,
    pub(crate) kind: Kind,
    pub(crate) before: Fields,
    pub(crate) after: Fields,
}

impl Put {
    /// What an edit puts, with what was there before. A new record is one that was deleted before.
    pub(crate) fn of(edit: &Edit, before: Fields) -> Self {
        let (before, after) = if edit.creates {
            (
                Fields::from([(DELETED, Value::Boolean(true))]),
                Fields::from([(DELETED, Value::Boolean(false))]),
            )
        } else {
            let mut before = before;
            // What was deleted once more comes back where that is undone: nobody can be made not to know.
            if let (Some(Value::Boolean(true)), Some(was @ Value::Boolean(true))) =
                (edit.fields.get(DELETED), before.get_mut(DELETED))
            {
                *was = Value::Boolean(false);
            }
            (before, edit.fields.clone())
        };
        Self {
            document: edit.document,
            record: edit.record,
            kind: edit.kind,
            before,
            after,
        }
    }

    fn inverse(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
            ..self
        }
    }

    /// The edit that puts it.
    pub(crate) fn edit(&self) -> Edit {
        Edit {
            document: self.document,
            record: self.record,
            kind: self.kind,
            creates: false,
            fields: self.after.clone(),
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
