//! What was approved: the lines of a version as they stood when somebody decided on it.

use automerge::{Automerge, ChangeHash, ReadDoc};
use domain::edit::DELETED;
use domain::id::RecordId;
use domain::record::{Approval, BudgetLine, Kind, Record};
use domain::value::{Fields, Value};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params_from_iter};

use crate::document;
use crate::error::Error;
use crate::view::{self, PLANNED};

/// Shows the lines that an approval approved; none where there is no such approval any more.
pub(crate) fn show(
    connection: &Connection,
    document: &Automerge,
    approval: RecordId,
) -> Result<(), Error> {
    let id = approval.to_string();
    connection
        .prepare_cached("DELETE FROM approved_line WHERE approval = ?1")?
        .execute([&id])?;
    let found = view::select(connection, Kind::Approval, "WHERE id = ?1", Some(&id))?;
    let Some(approval) = found
        .into_iter()
        .next()
        .and_then(|(id, fields)| Approval::from_fields(id, &fields).ok())
    else {
        return Ok(());
    };
    // Heads that are not in the document were written by no program of ours.
    let Some(heads) = document::parse_heads(&approval.heads).filter(|heads| {
        heads
            .iter()
            .all(|head| document.get_change_by_hash(head).is_some())
    }) else {
        return Ok(());
    };
    let mut statement = connection.prepare_cached(&format!(
        "INSERT INTO approved_line (approval, line, post, category, year, description, {PLANNED})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    ))?;
    for line in document::ids(document) {
        let Some(line) =
            line_at(document, line, &heads)?.filter(|line| line.version == approval.version)
        else {
            continue;
        };
        let mut cells = vec![
            Cell::Text(id.clone()),
            Cell::Text(line.id.to_string()),
            Cell::Text(line.root().to_string()),
            Cell::Text(line.category.code().to_owned()),
            Cell::Integer(line.year),
            Cell::Text(line.description.clone()),
        ];
        cells.extend(view::planned_cells(Some(&line.amount)));
        statement.execute(params_from_iter(cells))?;
    }
    Ok(())
}

/// A budget line at some heads; none where it was no line, or was deleted, then.
fn line_at(
    document: &Automerge,
    id: RecordId,
    heads: &[ChangeHash],
) -> Result<Option<BudgetLine>, Error> {
    let Some((_, record)) = document.get_at(document::records(), id.to_string(), heads)? else {
        return Ok(None);
    };
    let value = |name: &str| -> Result<Value, Error> {
        Ok(match document.get_at(&record, name, heads)? {
            Some((automerge::Value::Scalar(scalar), _)) => document::plain(&scalar),
            _ => Value::Null,
        })
    };
    let is_line = value(document::KIND)? == Value::Text(Kind::BudgetLine.code().to_owned());
    if !is_line || value(DELETED)? == Value::Boolean(true) {
        return Ok(None);
    }
    let mut fields = Fields::new();
    for field in Kind::BudgetLine.fields() {
        fields.insert(field.name, value(field.name)?);
    }
    Ok(BudgetLine::from_fields(id, &fields).ok())
}
