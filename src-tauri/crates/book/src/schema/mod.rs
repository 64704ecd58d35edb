//! The file's schema: numbered steps, applied in order, once each.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};
use tempfile::TempPath;

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

/// How large a book may be, in bytes, whose passing copy is made in memory.
const SMALL: u64 = 64 << 20;

/// A database that goes when it is dropped: in memory where the book that it is made from is small, and else in a file that
/// only this person can read. The engine would hold either in memory: that is how SQLCipher's is built.
pub(crate) struct Passing {
    // Closed before its file goes: the order of the fields.
    pub(crate) connection: Connection,
    pub(crate) lies: Option<Lies>,
}

/// Where a passing database lies.
pub(crate) struct Lies {
    pub(crate) folder: PathBuf,
    /// Its name, where an open file cannot be without one.
    _name: Option<TempPath>,
}

impl Passing {
    /// An empty one that will be as large as a book.
    pub(crate) fn beside(book: &Connection) -> Result<Self, Error> {
        let of = |pragma: &str| -> Result<u64, Error> {
            let number: u32 = book.pragma_query_value(None, pragma, |row| row.get(0))?;
            Ok(number.into())
        };
        Self::new(of("page_count")? * of("page_size")?)
    }

    fn new(size: u64) -> Result<Self, Error> {
        let (connection, lies) = if size > SMALL {
            let (connection, lies) = Lies::open()?;
            (connection, Some(lies))
        } else {
            (Connection::open_in_memory()?, None)
        };
        // Nobody waits for it on the disk, and what fails is thrown away: nothing is undone in it.
        connection.pragma_update(None, "journal_mode", "OFF")?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update(None, "temp_store", "FILE")?;
        // In kibibytes.
        connection.pragma_update(None, "cache_size", -64 * 1024)?;
        Ok(Self { connection, lies })
    }

    /// Works in it. Where it finds no room, it is not the book that has none.
    ///
    /// # Errors
    /// [`Trouble::NoRoom`], or what the work fails for.
    pub(crate) fn work<T>(
        &mut self,
        work: impl FnOnce(&mut Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        work(&mut self.connection).map_err(|error| match (error, &self.lies) {
            (Error::Trouble(Trouble::DiskFull { .. }), Some(lies)) => {
                let path = lies.folder.display().to_string();
                Trouble::NoRoom { path }.into()
            }
            (error, _) => error,
        })
    }
}

impl Lies {
    fn open() -> Result<(Connection, Self), Error> {
        let folder = roomy();
        let trouble = |error: std::io::Error| Error::from(Trouble::from_io(&folder, &error));
        let made = tempfile::Builder::new()
            .prefix("vanort-")
            .tempfile_in(&folder)
            .map_err(trouble)?;
        let name = made.into_temp_path();
        let connection = Connection::open(&name)?;
        // Without a name it goes also where the program is killed.
        let name = if cfg!(unix) {
            name.close().map_err(trouble)?;
            None
        } else {
            Some(name)
        };
        let lies = Self {
            folder,
            _name: name,
        };
        Ok((connection, lies))
    }
}

/// Where large files may pass: `/tmp` is memory on many systems.
fn roomy() -> PathBuf {
    let usual = Path::new("/var/tmp");
    if std::env::var_os("TMPDIR").is_none() && usual.is_dir() {
        usual.to_owned()
    } else {
        std::env::temp_dir()
    }
}

/// A passing copy of an older book, brought to this program's format: for reading it without writing it.
pub(crate) fn migrated_copy(connection: &Connection) -> Result<Passing, Error> {
    let mut passing = Passing::beside(connection)?;
    passing.work(|copy| {
        rusqlite::backup::Backup::new(connection, copy)?.step(-1)?;
        let format = format(copy)?;
        advance(copy, format)
    })?;
    Ok(passing)
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
    #[cfg(target_os = "linux")]
    fn what_is_large_passes_through_a_file_that_goes() {
        let taken = || -> Option<u64> {
            let mut open = std::fs::read_dir("/proc/self/fd").unwrap();
            open.find_map(|file| {
                let path = file.ok()?.path();
                let name = std::fs::read_link(&path).ok()?;
                // Nobody else sees it, and it goes with the process.
                let is_it = name.starts_with(roomy()) && name.to_str()?.ends_with(" (deleted)");
                is_it.then(|| std::fs::metadata(&path).unwrap().len())
            })
        };
        assert!(Passing::new(SMALL).unwrap().lies.is_none());
        assert_eq!(taken(), None);
        let mut passing = Passing::new(SMALL + 1).unwrap();
        create(&mut passing.connection).unwrap();
        let transaction = passing.connection.transaction().unwrap();
        let sql = "CREATE TABLE large (bytes); INSERT INTO large VALUES (zeroblob(100000000))";
        transaction.execute_batch(sql).unwrap();
        assert!(
            taken().unwrap() > 30_000_000,
            "what is not yet kept is written all the same"
        );
        transaction.commit().unwrap();
        let count = |sql| -> i64 {
            let connection = &passing.connection;
            connection.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(count("SELECT sum(length(bytes)) FROM large"), 100_000_000);
        drop(passing);
        assert_eq!(taken(), None);
    }

    #[test]
    fn where_there_is_no_room_to_pass_the_folder_is_named_and_not_the_book() {
        let fill = |connection: &mut Connection| -> Result<(), Error> {
            connection.pragma_update(None, "max_page_count", 10)?;
            create(connection)
        };
        let error = Passing::new(SMALL + 1).unwrap().work(fill).unwrap_err();
        let path = roomy().display().to_string();
        assert!(
            matches!(&error, Error::Trouble(Trouble::NoRoom { path: it }) if *it == path),
            "{error:?}"
        );
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
