//! The fields that are contested, with every value and who put it.

use chrono::{DateTime, SecondsFormat};
use domain::edit::DocumentKey;
use domain::id::{ProjectId, RecordId};
use domain::read::{Contested, ContestedValue};
use rusqlite::{Connection, params};

use super::Coded;
use super::history::{kind_and_project, label, shown};
use crate::error::Error;

/// The contested fields of a project, or of the whole book. Those of complaints are told in their own room alone: what
/// stands in them is not for everybody.
pub(crate) fn list(
    connection: &Connection,
    project: Option<ProjectId>,
) -> Result<Vec<Contested>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
          WHERE (?1 IS NULL OR c.document = ?1) AND substr(c.document, 37, 1) <> '_' ORDER BY c.document, c.record, c.field",
    )?;
    let rows = statement.query_map(params![project.map(|id| id.to_string())], |row| {
        Ok((row.get::<_, Coded<RecordId>>(0)?.0, row.get(1)?))
    })?;
    let fields: Vec<(RecordId, String)> = rows.collect::<Result<_, _>>()?;
    fields
        .into_iter()
        .map(|(record, field)| contested(connection, record, field))
        .collect()
}

/// The contested fields of what projects share, as many as are wanted.
pub(crate) fn list_shared(connection: &Connection, most: u32) -> Result<Vec<Contested>, Error> {
    // The documents of projects are named by ids.
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
          WHERE length(c.document) <> 36 AND substr(c.document, 37, 1) <> '_' ORDER BY c.document, c.record, c.field LIMIT ?1",
    )?;
    let rows = statement.query_map([most], |row| {
        Ok((row.get::<_, Coded<RecordId>>(0)?.0, row.get(1)?))
    })?;
    let fields: Vec<(RecordId, String)> = rows.collect::<Result<_, _>>()?;
    fields
        .into_iter()
        .map(|(record, field)| contested(connection, record, field))
        .collect()
}

/// The contested fields of a project's complaints.
pub(crate) fn list_confidential(
    connection: &Connection,
    project: ProjectId,
) -> Result<Vec<Contested>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
          WHERE c.document IN (?1, ?2) AND r.deleted = 0 ORDER BY c.document, c.record, c.field",
    )?;
    let names = [
        DocumentKey::Complaints(project).name(),
        DocumentKey::Sensitive(project).name(),
    ];
    let rows = statement.query_map(names, |row| {
        Ok((row.get::<_, Coded<RecordId>>(0)?.0, row.get(1)?))
    })?;
    let fields: Vec<(RecordId, String)> = rows.collect::<Result<_, _>>()?;
    fields
        .into_iter()
        .map(|(record, field)| contested(connection, record, field))
        .collect()
}

fn contested(connection: &Connection, record: RecordId, field: String) -> Result<Contested, Error> {
    let (kind, project) = kind_and_project(connection, record)?;
    // Automerge shows the value of the operation with the highest number; of equal ones, that of the highest actor.
    let mut statement = connection.prepare_cached(
        "SELECT c.operation, c.value, h.old, d.person, d.device, d.time
           FROM contested c JOIN history h ON h.record = c.record AND h.field = c.field AND h.operation = CAST(c.operation AS INTEGER)
           JOIN deed d ON d.change = h.change AND d.document = c.document AND d.actor = substr(c.operation, instr(c.operation, '@') + 1)
          WHERE c.record = ?1 AND c.field = ?2
          ORDER BY CAST(c.operation AS INTEGER) DESC, c.operation DESC",
    )?;
    let mut rows = statement.query(params![record.to_string(), field])?;
    let say = |json: &serde_json::Value| shown(connection, &kind, Some(&field), json);
    let mut values = Vec::new();
    let mut before: Vec<serde_json::Value> = Vec::new();
    while let Some(row) = rows.next()? {
        let (value, old): (String, String) = (row.get(1)?, row.get(2)?);
        for each in serde_json::from_str::<Vec<serde_json::Value>>(&old).unwrap_or_default() {
            if !before.contains(&each) {
                before.push(each);
            }
        }
        let time = DateTime::from_timestamp_millis(row.get(5)?).unwrap_or_default();
        values.push(ContestedValue {
            operation: row.get(0)?,
            value: say(&serde_json::from_str(&value).unwrap_or_default())?,
            person: row.get(3)?,
            device: row.get(4)?,
            time: time.to_rfc3339_opts(SecondsFormat::Millis, true),
        });
    }
    Ok(Contested {
        project,
        record,
        label: label(connection, &kind, record)?,
        before: before.iter().map(say).collect::<Result<_, _>>()?,
        kind,
        field,
        values,
    })
}
