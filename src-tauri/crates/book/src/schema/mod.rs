//! The file's schema: numbered steps, applied in order, once each.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Trouble};
use crate::store;

/// The steps. A step that was released is never edited: the next one is added.
const STEPS: &[&str] = &[
    include_str!("0001_book.sql"),
    include_str!("0002_approved.sql"),
    include_str!("0003_share.sql"),
    include_str!("0004_attachment.sql"),
    include_str!("0005_decision.sql"),
    include_str!("0006_money.sql"),
    include_str!("0007_reckoned.sql"),
    include_str!("0008_plan.sql"),
    include_str!("0009_whole.sql"),
    include_str!("0010_many.sql"),
    include_str!("0011_small.sql"),
];

/// Marks a file as a book: "Vnrt" in the header of the file.
pub(crate) const APPLICATION_ID: i32 = 0x566E_7274;

/// The format that this program writes.
pub(crate) const FORMAT: u32 = 11;

/// The format of the open file.
///
/// # Errors
/// [`Trouble::NotABook`], or [`Trouble::NewerBook`] where a newer program wrote it.
pub(crate) fn format(connection: &Connection) -> Result<u32, Error> {
    let mark: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if mark != APPLICATION_ID {
        return Err(Trouble::NotABook {
            path: String::new(),
        }
        .into());
    }
    let format: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format > FORMAT {
        return Err(Trouble::NewerBook {
            path: String::new(),
            book: format,
            program: FORMAT,
        }
        .into());
    }
    Ok(format)
}

/// Makes an empty file a book.
pub(crate) fn create(connection: &mut Connection) -> Result<(), Error> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    advance(connection, 0)
}

/// Brings an older book to this program's format, after a copy of it was laid beside it.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let format = format(connection)?;
    if format < FORMAT {
        let backup = path.with_extension(format!("format-{format}.backup"));
        connection.backup("main", &backup, None::<fn(rusqlite::backup::Progress)>)?;
        advance(connection, format)?;
    }
    Ok(())
}

/// Keeps so many statements prepared. Without the guarantee that a plan does not depend on what is bound, those
/// that a partial index could serve would be planned anew for every value.
pub(crate) fn keep_statements(connection: &Connection, count: usize) -> Result<(), Error> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(count);
    Ok(())
}

/// A database that goes when it is closed: in memory as long as it is small, and beyond that in a file without a name.
pub(crate) fn passing() -> Result<Connection, Error> {
    let connection = Connection::open("")?;
    // Nobody waits for it on the disk, and what fails is thrown away.
    connection.pragma_update(None, "journal_mode", "MEMORY")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    // In kibibytes.
    connection.pragma_update(None, "cache_size", -64 * 1024)?;
    Ok(connection)
}

/// A passing copy of an older book, brought to this program's format: for reading it without writing it.
pub(crate) fn migrated_copy(connection: &Connection) -> Result<Connection, Error> {
    let mut copy = passing()?;
    rusqlite::backup::Backup::new(connection, &mut copy)?.step(-1)?;
    let format = format(&copy)?;
    advance(&mut copy, format)?;
    Ok(copy)
}

fn advance(connection: &mut Connection, from: u32) -> Result<(), Error> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in STEPS.iter().skip(from as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", FORMAT)?;
    // What a step adds to the view is filled from the changes.
    store::rebuild(&transaction)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::Kind;

    fn empty() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        create(&mut connection).unwrap();
        connection
    }

    #[test]
    fn the_schema_is_the_one_that_was_agreed_on() {
        let connection = empty();
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap();
        let parts: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        insta::assert_snapshot!("schema", parts.join(";\n\n"));
    }

    #[test]
    fn every_kind_of_record_has_its_table_and_columns() {
        let connection = empty();
        for kind in Kind::ALL {
            let mut statement = connection
                .prepare("SELECT name FROM pragma_table_info(?1)")
                .unwrap();
            let mut columns: Vec<String> = statement
                .query_map([kind.code()], |row| row.get(0))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let mut expected: Vec<String> = std::iter::once("id".to_owned())
                .chain(crate::view::columns(*kind))
                .collect();
            // A column that came with a later step stands last, wherever its field does.
            columns.sort();
            expected.sort();
            assert_eq!(columns, expected, "{kind:?}");
        }
    }

    #[test]
    fn the_format_counts_the_steps() {
        assert_eq!(STEPS.len(), FORMAT as usize);
    }
}
