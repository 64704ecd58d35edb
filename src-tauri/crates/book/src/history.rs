//! History: what each change put where, read off the change itself.
//!
//! A change lists its operations, and each operation the ones it replaces. So old and new values follow
//! from the changes alone, on every laptop the same, and the value that lost where two edits met is
//! here as well as the one that won.

use std::collections::{BTreeMap, HashMap};

use automerge::legacy::{Key, ObjectId, OpId, OpType};
use automerge::{Automerge, Change, ChangeHash, ObjId, ObjType};
use domain::id::RecordId;
use domain::value::Value;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};
use serde_json::json;

use crate::document::{self, Deed, GENESIS};
use crate::error::Error;

/// What an operation put, and where: it is one of the change by its actor that began last before it.
const PUT: &str = "SELECT record, field, new FROM history WHERE operation = ?3 AND change =
    (SELECT change FROM deed WHERE document = ?1 AND actor = ?2 AND first <= ?3 ORDER BY first DESC, change DESC LIMIT 1)";

/// The operation that put a value: its number and its actor.
pub(crate) fn name_of(id: &ObjId) -> Option<String> {
    match id {
        ObjId::Root => None,
        ObjId::Id(counter, actor, _) => Some(format!("{counter}@{actor}")),
    }
}

/// The number of an operation, as the file holds it.
fn number(counter: u64) -> Result<i64, Error> {
    i64::try_from(counter).map_err(Error::internal)
}

/// What an object of a document is.
#[derive(Clone)]
struct Place {
    record: String,
    /// The narrative field; none for the record's own map.
    field: Option<String>,
}

/// Writes the deed and the history of a change, that has a place in the order of this book. Gives back the records that it
/// touched.
///
/// The document must hold the change already.
pub(crate) fn write(
    connection: &Connection,
    document: &Automerge,
    name_of_document: &str,
    (sequence, change): (i64, &Change),
) -> Result<Vec<RecordId>, Error> {
    let deed = Deed::of(change);
    connection
        .prepare_cached("INSERT INTO deed (change, document, actor, first, time, person, device, command, step) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
        .execute(params![
            sequence,
            name_of_document,
            change.actor_id().to_string(),
            number(change.start_op().get())?,
            change.timestamp(),
            deed.person,
            deed.device,
            deed.command,
            deed.step
        ])?;
    let mut scribe = Scribe {
        connection,
        document,
        name: name_of_document,
        hash: change.hash(),
        sequence,
        deps: change.deps(),
        places: HashMap::new(),
        put: connection.prepare_cached(
            "INSERT OR REPLACE INTO history (change, operation, record, field, old, new) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?,
    };
    let expanded = change.decode();
    let mut narratives: BTreeMap<(String, String), OpId> = BTreeMap::new();
    let mut touched: Vec<RecordId> = Vec::new();
    for (index, operation) in expanded.operations.iter().enumerate() {
        let id = OpId(
            change.start_op().get() + index as u64,
            expanded.actor_id.clone(),
        );
        let ObjectId::Id(object) = &operation.obj else {
            continue;
        };
        let place = if is_map_of_records(object) {
            None
        } else {
            scribe.place(object)?
        };
        match (place, &operation.key) {
            (None, Key::Map(record)) if is_map_of_records(object) => {
                touched.extend(record.parse::<RecordId>());
                scribe.note(&id, record, None, &json!([]), &serde_json::Value::Null)?;
            }
            (
                Some(Place {
                    record,
                    field: None,
                }),
                Key::Map(field),
            ) => {
                touched.extend(record.parse::<RecordId>());
                let new = match &operation.action {
                    OpType::Put(value) => json(&document::plain(value)),
                    OpType::Make(ObjType::Text) => {
                        narratives
                            .entry((record.clone(), field.to_string()))
                            .or_insert_with(|| id.clone());
                        serde_json::Value::Null
                    }
                    _ => serde_json::Value::Null,
                };
                let old = scribe.values(operation.pred.iter())?;
                scribe.note(&id, &record, Some(field), &old, &new)?;
            }
            (
                Some(Place {
                    record,
                    field: Some(field),
                }),
                _,
            ) => {
                touched.extend(record.parse::<RecordId>());
                narratives.entry((record, field)).or_insert(id);
            }
            _ => {}
        }
    }
    for ((record, field), id) in narratives {
        scribe.narrative(&id, &record, &field)?;
    }
    touched.sort_unstable();
    touched.dedup();
    Ok(touched)
}

/// The genesis change makes `meta`, `meta.format` and then the map of records.
fn is_map_of_records(object: &OpId) -> bool {
    object.counter() == 3 && object.actor() == GENESIS.actor_id()
}

/// A value as the history writes it.
pub(crate) fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Boolean(flag) => json!(flag),
    }
}

/// A value as it was written by [`json`].
pub(crate) fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Number(number) => number.as_i64().map_or(Value::Null, Value::Integer),
        serde_json::Value::Bool(flag) => Value::Boolean(*flag),
        _ => Value::Null,
    }
}

struct Scribe<'a> {
    connection: &'a Connection,
    document: &'a Automerge,
    name: &'a str,
    hash: ChangeHash,
    sequence: i64,
    deps: &'a [ChangeHash],
    places: HashMap<OpId, Place>,
    /// Puts a row: one for every operation.
    put: CachedStatement<'a>,
}

impl Scribe<'_> {
    /// What the object is that an operation made, in this change or an earlier one.
    fn place(&mut self, object: &OpId) -> Result<Option<Place>, Error> {
        if let Some(place) = self.places.get(object) {
            return Ok(Some(place.clone()));
        }
        let found = self
            .connection
            .prepare_cached(PUT)?
            .query_row(self.named(object)?, |row| {
                Ok(Place {
                    record: row.get(0)?,
                    field: row.get(1)?,
                })
            })
            .optional()?;
        if let Some(place) = &found {
            self.places.insert(object.clone(), place.clone());
        }
        Ok(found)
    }

    /// What [`PUT`] asks for.
    fn named(&self, operation: &OpId) -> Result<(&str, String, i64), Error> {
        let actor = operation.actor().to_string();
        Ok((self.name, actor, number(operation.counter())?))
    }

    /// Writes down what an operation of the change put.
    fn note(
        &mut self,
        operation: &OpId,
        record: &str,
        field: Option<&str>,
        old: &serde_json::Value,
        new: &serde_json::Value,
    ) -> Result<(), Error> {
        let (old, new) = (old.to_string(), new.to_string());
        self.put.execute(params![
            self.sequence,
            number(operation.counter())?,
            record,
            field,
            old,
            new
        ])?;
        Ok(())
    }

    /// The values that the replaced operations had put.
    fn values<'o>(
        &self,
        replaced: impl Iterator<Item = &'o OpId>,
    ) -> Result<serde_json::Value, Error> {
        let mut values = Vec::new();
        for operation in replaced {
            let value: Option<String> = self
                .connection
                .prepare_cached(PUT)?
                .query_row(self.named(operation)?, |row| row.get(2))
                .optional()?;
            values.extend(
                value.and_then(|value| serde_json::from_str::<serde_json::Value>(&value).ok()),
            );
        }
        Ok(values.into())
    }

    /// A narrative before and after the change, whole.
    fn narrative(&mut self, operation: &OpId, record: &str, field: &str) -> Result<(), Error> {
        let text = |heads| document::text_at(self.document, record, field, heads);
        let old = text(self.deps)?;
        let new = text(&[self.hash])?;
        let old = old.map_or_else(|| json!([]), |old| json!([old]));
        self.note(
            operation,
            record,
            Some(field),
            &old,
            &new.map_or(serde_json::Value::Null, serde_json::Value::from),
        )
    }
}
