//! Documents: records in Automerge, every edit a change that is kept for good.

use std::collections::HashMap;
use std::sync::LazyLock;

use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{
    ActorId, Automerge, Change, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, hydrate,
};
use domain::edit::{DELETED, Edit};
use domain::id::RecordId;
use domain::record::Kind;
use domain::value::{Shape, Value};
use serde::{Deserialize, Serialize};

use crate::error::Error;

/// The map of records.
pub(crate) const RECORDS: &str = "r";
/// The field that names a record's kind.
pub(crate) const KIND: &str = "_t";

/// The change that every document starts from, byte for byte, so that documents begun on two laptops
/// are one document: it makes the maps `meta` and `r`.
pub(crate) static GENESIS: LazyLock<Change> = LazyLock::new(|| {
    let mut document = Automerge::new().with_actor(ActorId::from(*b"vanort-genesis-1"));
    let made = document.transact_with::<_, _, automerge::AutomergeError, _>(
        |()| CommitOptions::default().with_time(0),
        |transaction| {
            let meta = transaction.put_object(ROOT, "meta", ObjType::Map)?;
            transaction.put(&meta, "format", 1_i64)?;
            transaction.put_object(ROOT, RECORDS, ObjType::Map)?;
            Ok(())
        },
    );
    debug_assert!(made.is_ok(), "three puts into an empty document");
    document.get_changes(&[]).swap_remove(0)
});

/// Who edits, from where, by which command, as part of which step: the message of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deed {
    pub(crate) person: String,
    pub(crate) device: String,
    pub(crate) command: String,
    pub(crate) step: String,
}

impl Deed {
    /// The deed that a change's message tells of; a stranger's message tells of nobody.
    pub(crate) fn of(change: &Change) -> Self {
        let unknown = || Self {
            person: String::new(),
            device: String::new(),
            command: String::new(),
            step: String::new(),
        };
        change
            .message()
            .and_then(|message| serde_json::from_str(message).ok())
            .unwrap_or_else(unknown)
    }
}

/// An empty document.
pub(crate) fn begin() -> Result<Automerge, Error> {
    let mut document = Automerge::new();
    document.apply_changes([GENESIS.clone()])?;
    Ok(document)
}

/// The map of all records: the one that the genesis change made, whatever another change may have put at its
/// place since.
static RECORDS_MAP: LazyLock<ObjId> = LazyLock::new(|| {
    let third = GENESIS.start_op().get() + 2;
    ObjId::Id(third, GENESIS.actor_id().clone(), 0)
});

/// The map of all records.
pub(crate) fn records() -> &'static ObjId {
    &RECORDS_MAP
}

/// A record's own map.
pub(crate) fn record(document: &Automerge, id: RecordId) -> Result<Option<ObjId>, Error> {
    let found = document.get(records(), id.to_string())?;
    Ok(found.and_then(|(value, object)| {
        matches!(value, automerge::Value::Object(ObjType::Map)).then_some(object)
    }))
}

/// The value of a record's field as it stands.
pub(crate) fn value(document: &Automerge, id: RecordId, field: &str) -> Result<Value, Error> {
    let Some(map) = record(document, id)? else {
        return Ok(Value::Null);
    };
    let found = document.get(map, field)?;
    found.map_or(Ok(Value::Null), |(value, object)| {
        read(document, &value, &object)
    })
}

/// A field of a record as it stands.
pub(crate) struct Held {
    pub(crate) name: String,
    pub(crate) value: Value,
    /// Whether edits met in it that knew nothing of each other.
    pub(crate) met: bool,
}

/// Every field of a record as it stands, the kind among them.
pub(crate) fn fields(document: &Automerge, id: RecordId) -> Result<Vec<Held>, Error> {
    let Some(map) = record(document, id)? else {
        return Ok(Vec::new());
    };
    let items = document.map_range(&map, ..);
    let held = items.map(|item| {
        let (name, met, object) = (item.key.to_string(), item.conflict, item.id());
        let value = read(document, &item.value.into_value(), &object)?;
        Ok(Held { name, value, met })
    });
    held.collect()
}

/// The ids of all records, deleted ones too.
pub(crate) fn ids(document: &Automerge) -> Vec<RecordId> {
    document
        .keys(records())
        .filter_map(|key| key.parse().ok())
        .collect()
}

pub(crate) fn read(
    document: &Automerge,
    value: &automerge::Value<'_>,
    object: &ObjId,
) -> Result<Value, Error> {
    Ok(match value {
        automerge::Value::Object(ObjType::Text) => Value::Text(document.text(object)?),
        automerge::Value::Object(_) => Value::Null,
        automerge::Value::Scalar(scalar) => plain(scalar),
    })
}

/// A scalar in the domain's terms. What the domain has no use for reads as nothing.
pub(crate) fn plain(scalar: &ScalarValue) -> Value {
    match scalar {
        ScalarValue::Str(text) => Value::Text(text.to_string()),
        ScalarValue::Int(number) => Value::Integer(*number),
        ScalarValue::Uint(number) => i64::try_from(*number).map_or(Value::Null, Value::Integer),
        ScalarValue::Boolean(flag) => Value::Boolean(*flag),
        _ => Value::Null,
    }
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Null => ScalarValue::Null,
        Value::Text(text) => ScalarValue::Str(text.into()),
        Value::Integer(number) => ScalarValue::Int(*number),
        Value::Boolean(flag) => ScalarValue::Boolean(*flag),
    }
}

/// Writes edits as one change and gives it back.
///
/// `time` is in milliseconds since 1970.
pub(crate) fn write(
    document: &mut Automerge,
    edits: &[&Edit],
    deed: &Deed,
    time: i64,
) -> Result<Option<Change>, Error> {
    let all = records();
    let message = serde_json::to_string(deed).map_err(Error::internal)?;
    let mut transaction = document.transaction();
    for edit in edits {
        let map = if edit.creates {
            create(&mut transaction, edit)?
        } else {
            match transaction.get(all, edit.record.to_string())? {
                Some((automerge::Value::Object(ObjType::Map), map)) => map,
                _ => {
                    return Err(Error::damaged(format!(
                        "record {} is missing from its document",
                        edit.record
                    )));
                }
            }
        };
        for (name, value) in &edit.fields {
            match value {
                Value::Text(text) if is_narrative(edit, name) => {
                    let narratives = transaction.get_all(&map, *name)?;
                    let narrative = match narratives.as_slice() {
                        [(automerge::Value::Object(ObjType::Text), narrative)] => narrative.clone(),
                        _ => transaction.put_object(&map, *name, ObjType::Text)?,
                    };
                    crate::narrative::write(&mut transaction, &narrative, text)?;
                }
                _ if edit.creates => {}
                // Who deletes once more what is deleted knows what had been changed in it: that is said too,
                // though the value stays what it is, which Automerge would take for nothing.
                Value::Boolean(true) if *name == DELETED => {
                    let now = transaction.get(&map, *name)?;
                    if now.is_some_and(|(now, _)| now.as_bool() == Some(true)) {
                        transaction.put(&map, *name, false)?;
                    }
                    transaction.put(&map, *name, true)?;
                }
                value => transaction.put(&map, *name, scalar(value))?,
            }
        }
    }
    let (hash, _) = transaction.commit_with(
        CommitOptions::default()
            .with_message(message)
            .with_time(time),
    );
    Ok(hash.and_then(|_| document.get_last_local_change()))
}

/// Makes a new record with all its fields but the narratives. In one piece: put one by one, each would be fitted
/// into the document by itself, which takes more than twice as long.
fn create(transaction: &mut Transaction<'_>, edit: &Edit) -> Result<ObjId, Error> {
    let kind = (KIND, ScalarValue::from(edit.kind.code()));
    let fields = edit.fields.iter();
    let scalars = fields
        .filter(|(name, value)| **value != Value::Null && !is_narrative(edit, name))
        .map(|(name, value)| (*name, scalar(value)));
    let record: HashMap<&str, hydrate::Value> = std::iter::once(kind)
        .chain(scalars)
        .map(|(name, value)| (name, value.into()))
        .collect();
    let key = edit.record.to_string();
    Ok(transaction.batch_create_object(records(), key, &record.into(), false)?)
}

fn is_narrative(edit: &Edit, field: &str) -> bool {
    shape(edit.kind, field) == Shape::Narrative
}

/// How a field is kept; a field that every kind has is kept as it is.
pub(crate) fn shape(kind: Kind, field: &str) -> Shape {
    kind.fields()
        .iter()
        .find(|each| each.name == field)
        .map_or(Shape::Text, |each| each.shape)
}

/// What a narrative said at some heads; none where there was none.
pub(crate) fn text_at(
    document: &Automerge,
    record: &str,
    field: &str,
    heads: &[ChangeHash],
) -> Result<Option<String>, Error> {
    let record = document.get_at(records(), record, heads)?;
    let Some((automerge::Value::Object(ObjType::Map), map)) = record else {
        return Ok(None);
    };
    match document.get_at(&map, field, heads)? {
        Some((automerge::Value::Object(ObjType::Text), text)) => {
            Ok(Some(document.text_at(&text, heads)?))
        }
        // Lists and maps are for newer programs.
        _ => Ok(None),
    }
}

/// Heads as the book writes them: hashes with a space between, sorted.
pub(crate) fn heads(document: &Automerge) -> String {
    let mut heads: Vec<String> = document
        .get_heads()
        .iter()
        .map(ToString::to_string)
        .collect();
    heads.sort_unstable();
    heads.join(" ")
}

/// Heads that were written by [`heads`].
pub(crate) fn parse_heads(text: &str) -> Option<Vec<ChangeHash>> {
    text.split_whitespace()
        .map(|hash| hash.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two books share history only if their first change is the same: this hash may never change.
    #[test]
    fn every_document_starts_from_the_same_bytes() {
        insta::assert_snapshot!(GENESIS.hash().to_string());
        assert_eq!(begin().unwrap().get_heads(), vec![GENESIS.hash()]);
    }
}
