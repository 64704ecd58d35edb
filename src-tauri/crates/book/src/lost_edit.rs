//! Edits that a deletion hid: somebody deleted a record without knowing that somebody else had changed it.

use std::collections::BTreeMap;

use automerge::{Automerge, ChangeHash, ReadDoc, ValueRef};
use domain::edit::DELETED;
use domain::id::RecordId;
use domain::record::Kind;
use domain::value::Value;
use rusqlite::{Connection, OptionalExtension, params};

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
    let is_hidden = || -> Result<bool, Error> {
        Ok(is_lost(document, id)?
            || (id.to_string() == name && has_unknown(document, id)?)
            || has_changed_part(document, id)?)
    };
    if deleted && is_hidden()? {
        connection
            .prepare_cached("INSERT INTO lost_edit (record, document) VALUES (?1, ?2)")?
            .execute(params![id.to_string(), name])?;
    }
    Ok(())
}

/// Shows again whether a project that is deleted holds what its deletion did not know of.
pub(crate) fn show_project(
    connection: &Connection,
    document: &Automerge,
    name: &str,
) -> Result<(), Error> {
    let deleted: Option<bool> = connection
        .prepare_cached("SELECT deleted FROM record WHERE id = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    match (deleted, name.parse()) {
        (Some(true), Ok(project)) => show(connection, document, name, project, true),
        _ => Ok(()),
    }
}

/// Shows again whether a report that is deleted holds what its deletion did not know of.
pub(crate) fn show_report(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    report: &str,
) -> Result<(), Error> {
    let deleted: Option<bool> = connection
        .prepare_cached("SELECT deleted FROM record WHERE id = ?1 AND document = ?2")?
        .query_row([report, name], |row| row.get(0))
        .optional()?;
    match (deleted, report.parse()) {
        (Some(true), Ok(report)) => show(connection, document, name, report, true),
        _ => Ok(()),
    }
}

/// What is booked on a project, and does not go with it unseen.
const BOOKED: [Kind; 7] = [
    Kind::Approval,
    Kind::Expense,
    Kind::Income,
    Kind::Transfer,
    Kind::PeriodLock,
    Kind::ClaimDecision,
    Kind::ReportSubmission,
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

/// What belongs to a report, and is out of sight with it.
pub(crate) const OF_REPORTS: [Kind; 4] = [
    Kind::ReportAnswer,
    Kind::SignOff,
    Kind::ReportSubmission,
    Kind::ReportReview,
];

/// Whether something of this kind belongs to a report.
pub(crate) fn is_of_report(kind: Kind) -> bool {
    OF_REPORTS.contains(&kind)
}

/// Whether something that belongs to the report says something else now than it did for whoever deleted the report.
fn has_changed_part(document: &Automerge, report: RecordId) -> Result<bool, Error> {
    let is_report = Value::Text(Kind::Report.code().to_owned());
    if document::value(document, report, document::KIND)? != is_report {
        return Ok(false);
    }
    let heads = deletions(document, report)?;
    if heads.is_empty() || document.get_heads() == heads {
        return Ok(false);
    }
    let of_it = Value::Text(report.to_string());
    for name in document.keys(document::records()) {
        let Ok(id) = name.parse::<RecordId>() else {
            continue;
        };
        let Value::Text(kind) = document::value(document, id, document::KIND)? else {
            continue;
        };
        if !Kind::from_code(&kind).is_some_and(is_of_report)
            || document::value(document, id, "report")? != of_it
        {
            continue;
        }
        let then = document.get_at(document::records(), name.as_str(), &heads)?;
        if then.is_none() || is_changed_since(document, id, &heads)? {
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
    let heads = deletions(document, id)?;
    // Nothing came after a deletion that the document stands at: most are shown then.
    if heads.is_empty() || document.get_heads() == heads {
        return Ok(false);
    }
    is_changed_since(document, id, &heads)
}

/// Whether a field of the record says something else now than it did then; whether it is deleted does not count.
fn is_changed_since(
    document: &Automerge,
    id: RecordId,
    heads: &[ChangeHash],
) -> Result<bool, Error> {
    let Some(record) = document::record(document, id)? else {
        return Ok(false);
    };
    let then = document.map_range_at(&record, .., heads);
    let then: BTreeMap<_, _> = then.map(|item| (item.key.to_string(), item)).collect();
    for now in document.map_range(&record, ..) {
        if now.key == DELETED {
            continue;
        }
        let same = match then.get(now.key.as_ref()) {
            Some(then) if matches!(now.value, ValueRef::Object(_)) => {
                let text = now.id();
                text == then.id() && document.text(&text)? == document.text_at(&text, heads)?
            }
            then => then.is_some_and(|then| then.value == now.value),
        };
        if !same {
            return Ok(true);
        }
    }
    Ok(false)
}
