//! Edits that a deletion hid: somebody deleted a record without knowing that somebody else had changed it.

use automerge::{Automerge, ChangeHash, ReadDoc};
use domain::edit::DELETED;
use domain::id::RecordId;
use domain::record::Kind;
use domain::value::Value;
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
    if deleted && (is_lost(document, id)? || (id.to_string() == name && has_unknown(document, id)?))
    {
        connection
            .prepare_cached("INSERT INTO lost_edit (record, document) VALUES (?1, ?2)")?
            .execute(params![id.to_string(), name])?;
    }
    Ok(())
}

/// What is booked on a project, and does not go with it unseen.
const BOOKED: [Kind; 6] = [
    Kind::Approval,
    Kind::Expense,
    Kind::Income,
    Kind::Transfer,
    Kind::PeriodLock,
    Kind::ClaimDecision,
];

/// Whether something of this kind keeps a project from being deleted unseen.
pub(crate) fn is_booked(kind: Kind) -> bool {
    BOOKED.contains(&kind)
}

/// Whether something is booked on the project that whoever deleted it did not know of.
fn has_unknown(document: &Automerge, project: RecordId) -> Result<bool, Error> {
    let heads = deletions(document, project)?;
    if heads.is_empty() {
        return Ok(false);
    }
    for name in document.keys(document::records()) {
        let Ok(id) = name.parse::<RecordId>() else {
            continue;
        };
        let Value::Text(kind) = document::value(document, id, document::KIND)? else {
            continue;
        };
        let is_there = document::value(document, id, DELETED)? != Value::Boolean(true);
        let was_known = || document.get_at(document::records(), name.as_str(), &heads);
        if Kind::from_code(&kind).is_some_and(is_booked) && is_there && was_known()?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Where the document stood for whoever deleted the record; several where two did: what either of them knew was known.
fn deletions(document: &Automerge, id: RecordId) -> Result<Vec<ChangeHash>, Error> {
    let Some(record) = document::record(document, id)? else {
        return Ok(Vec::new());
    };
    let deletions = document.get_all(&record, DELETED)?;
    Ok(deletions
        .iter()
        .filter_map(|(_, operation)| document.hash_for_opid(operation))
        .collect())
}

/// Whether a field says something else now than it did for whoever deleted the record.
fn is_lost(document: &Automerge, id: RecordId) -> Result<bool, Error> {
    let Some(record) = document::record(document, id)? else {
        return Ok(false);
    };
    let heads = deletions(document, id)?;
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
