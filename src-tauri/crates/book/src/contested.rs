//! Contested fields: edits met in them that knew nothing of each other. Automerge shows one value, the same on
//! every laptop; the others are kept here until a person chooses.

use automerge::{Automerge, ReadDoc};
use domain::id::RecordId;
use domain::value::Value;
use rusqlite::{Connection, params};

use crate::document::{self, Held};
use crate::error::Error;
use crate::history;

/// Shows which of the fields of a record are contested.
pub(crate) fn show(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    id: RecordId,
    fields: &[Held],
) -> Result<(), Error> {
    connection
        .prepare_cached("DELETE FROM contested WHERE document = ?1 AND record = ?2")?
        .execute(params![name, id.to_string()])?;
    let met = fields
        .iter()
        .filter(|field| field.met && field.name != document::KIND);
    let met: Vec<&str> = met.map(|field| field.name.as_str()).collect();
    if met.is_empty() {
        return Ok(());
    }
    let Some(record) = document::record(document, id)? else {
        return Ok(());
    };
    let mut statement = connection.prepare_cached(
        "INSERT INTO contested (document, record, field, operation, value) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for field in met {
        let values = document.get_all(&record, field)?;
        let values: Vec<(Value, String)> = values
            .iter()
            .filter_map(|(value, id)| Some((value, id, history::name_of(id)?)))
            .map(|(value, id, operation)| Ok((document::read(document, value, id)?, operation)))
            .collect::<Result<_, Error>>()?;
        // Who put the same agrees.
        if values.windows(2).all(|pair| pair[0].0 == pair[1].0) {
            continue;
        }
        for (value, operation) in values {
            statement.execute(params![
                name,
                id.to_string(),
                field,
                operation,
                history::json(&value).to_string()
            ])?;
        }
    }
    Ok(())
}
