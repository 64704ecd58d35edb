//! Edits that a deletion hid: somebody deleted a record without knowing that somebody else had changed it.

use automerge::{Automerge, ReadDoc};
use domain::edit::DELETED;
use domain::id::RecordId;
use rusqlite::{Connection, params};

use crate::document;
use crate::error::Error;

/// Shows whether the record, which is deleted or not, holds what its deletion did not know of.
pub(crate) fn show(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    id: RecordId,
    deleted: bool,
) -> Result<(), Error> {
    connection
        .prepare_cached("DELETE FROM lost_edit WHERE record = ?1")?
        .execute([id.to_string()])?;
    if deleted && is_lost(document, id)? {
        connection
            .prepare_cached("INSERT INTO lost_edit (record, document) VALUES (?1, ?2)")?
            .execute(params![id.to_string(), name])?;
    }
    Ok(())
}

/// Whether a field says something else now than it did for whoever deleted the record.
fn is_lost(document: &Automerge, id: RecordId) -> Result<bool, Error> {
    let Some(record) = document::record(document, id)? else {
        return Ok(false);
    };
    // Several where two deleted it: what either of them knew was known.
    let deletions = document.get_all(&record, DELETED)?;
    let heads: Vec<_> = deletions
        .iter()
        .filter_map(|(_, operation)| document.hash_for_opid(operation))
        .collect();
    if heads.is_empty() {
        return Ok(false);
    }
    for field in document.keys(&record) {
        if field == DELETED {
            continue;
        }
        let now = document.get(&record, field.as_str())?;
        let then = document.get_at(&record, field.as_str(), &heads)?;
        let same = match (&now, &then) {
            (Some((automerge::Value::Object(_), text)), Some((_, before))) => {
                text == before && document.text(text)? == document.text_at(text, &heads)?
            }
            (now, then) => {
                now.as_ref().map(|(value, _)| value) == then.as_ref().map(|(value, _)| value)
            }
        };
        if !same {
            return Ok(true);
        }
    }
    Ok(false)
}
