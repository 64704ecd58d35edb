//! Verifying a book: is the file whole, are changes what their hashes say, does the view follow from them?

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Trouble};
use crate::reader::Reader;
use crate::schema::Passing;
use crate::{attached, document, read, schema, store, view};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// How many changes were verified.
    pub changes: u32,
    /// How many documents they make.
    pub documents: u32,
    /// How many records these hold.
    pub records: u32,
    /// What is wrong, in plain words; empty where nothing is.
    pub faults: Vec<String>,
    /// Whether the changes are whole, and only what was made of them is not: [`crate::Book::rebuild`] mends that.
    pub mendable: bool,
    /// The digest.
    pub digest: String,
}

/// Verifies the file, the changes and the view. Nothing is written.
///
/// # Errors
/// Where the book cannot be read at all.
pub fn check(reader: &Reader) -> Result<Verdict, Error> {
    check_while(reader, &|| true)
}

/// The same, for as long as it is wanted: it goes through everything that was ever written.
///
/// # Errors
/// [`crate::Trouble::Cancelled`] where it was no longer wanted, or where the book cannot be read at all.
pub fn check_while(reader: &Reader, wanted: &dyn Fn() -> bool) -> Result<Verdict, Error> {
    // One moment of the book, also while somebody writes in it.
    reader.ask(|connection| verify(connection, wanted))
}

fn verify(connection: &Connection, wanted: &dyn Fn() -> bool) -> Result<Verdict, Error> {
    // The index of words is made of what is shown, and can be made again.
    let (index, mut faults): (Vec<_>, Vec<_>) = integrity(connection)?
        .into_iter()
        .partition(|line| line.to_lowercase().contains("fts5"));
    let mut passing = Passing::beside(connection)?;
    passing.work(schema::create)?;
    let mut astray = index;
    match passing.work(|made_again| compare(connection, made_again, wanted)) {
        Ok(found) => astray.extend(found),
        // Neither is a fault of the book.
        Err(Error::Trouble(trouble @ (Trouble::Cancelled | Trouble::NoRoom { .. }))) => {
            return Err(trouble.into());
        }
        Err(error) => faults.push(error.to_string()),
    }
    faults.extend(snapshots(connection)?);
    // These come again from whoever has them.
    let files = attached::damaged(connection, wanted)?;
    astray.extend(files.iter().map(|name| attached::strange(name)));
    let mendable = faults.is_empty() && !astray.is_empty();
    faults.extend(astray);
    let count =
        |sql: &str| -> Result<u32, Error> { Ok(connection.query_row(sql, [], |row| row.get(0))?) };
    Ok(Verdict {
        changes: count("SELECT count(*) FROM change")?,
        documents: count("SELECT count(*) FROM document")?,
        records: count("SELECT count(*) FROM record")?,
        faults,
        mendable,
        digest: read::digest(connection)?,
    })
}

/// Makes everything again in an empty book, and says which tables of the book are not what comes of it.
fn compare(
    connection: &Connection,
    made_again: &mut Connection,
    wanted: &dyn Fn() -> bool,
) -> Result<Vec<String>, Error> {
    schema::keep_statements(made_again, 256)?;
    // One for all: each statement by itself would end a transaction of its own.
    let made_again = made_again.transaction()?;
    store::replay(connection, &made_again, wanted)?;
    let mut astray = Vec::new();
    for table in view::TABLES {
        if fingerprint(connection, table)? != fingerprint(&made_again, table)? {
            astray.push(format!("table {table} does not follow from the changes"));
        }
    }
    Ok(astray)
}

/// What the database says of its own file.
fn integrity(connection: &Connection) -> Result<Vec<String>, Error> {
    // FTS5 would hold the file against what it remembers of it from before somebody else wrote; a question makes it look anew.
    let _ = connection.query_row("SELECT rowid FROM search LIMIT 1", [], |_| Ok(()));
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let said: Vec<String> = rows.collect::<Result<_, _>>()?;
    Ok(said.into_iter().filter(|line| line != "ok").collect())
}

/// Whether each snapshot holds what the changes up to it come to.
fn snapshots(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare("SELECT name, heads FROM document")?;
    let documents: BTreeMap<String, String> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut faults = Vec::new();
    for (name, heads) in documents {
        match store::load(connection, &name) {
            Ok(document) if document::heads(&document) == heads => {}
            Ok(_) => faults.push(format!("document {name} does not come to its heads")),
            Err(error) => faults.push(format!("document {name}: {error}")),
        }
    }
    Ok(faults)
}

/// A fingerprint of all rows of a table, in the order of its key: its first columns.
fn fingerprint(connection: &Connection, table: &str) -> Result<Vec<u8>, Error> {
    let columns = match table {
        // The snapshot is a cache and no part of what a document is.
        "document" => "name, heads",
        // Rows are numbered as they came.
        "text" => "record, kind, project, title, body",
        _ => "*",
    };
    let order = match table {
        "finding" => "1, 2, 3",
        "contested" => "1, 2, 3, 4",
        _ => "1, 2",
    };
    let mut statement =
        connection.prepare(&format!("SELECT {columns} FROM {table} ORDER BY {order}"))?;
    let width = statement.column_count();
    let mut rows = statement.query([])?;
    let mut hash = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..width {
            match row.get_ref(column)? {
                ValueRef::Null => hash.update(b"n"),
                ValueRef::Integer(number) => {
                    hash.update([b"i".as_slice(), &number.to_le_bytes()].concat());
                }
                ValueRef::Real(number) => {
                    hash.update([b"r".as_slice(), &number.to_le_bytes()].concat());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    hash.update(b"t");
                    hash.update((bytes.len() as u64).to_le_bytes());
                    hash.update(bytes);
                }
            }
        }
    }
    Ok(hash.finalize().to_vec())
}
