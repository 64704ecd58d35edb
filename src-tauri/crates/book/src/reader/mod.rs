//! A book, open for reading: any number of them beside the one that writes.

mod money;
mod partnership;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::id::ProjectId;
use domain::read::{
    Dashboard, DashboardChoices, HistoryEntry, Overview, PackParts, PartnershipRow, Portfolio,
    ProjectFilter, ProjectHead, ProjectPage, ProjectQuery, ProjectSheet, ProjectSummary, SearchRow,
};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::schema::Lies;
use crate::{file, read, schema, search};

/// How much of the file a reader keeps in memory: so many kibibytes, as SQLite takes it.
const CACHE: i32 = -32 * 1024;

/// A book, open for reading.
pub struct Reader {
    path: PathBuf,
    pub(crate) connection: Connection,
    /// Where the copy of an older book lies, as long as it is read: it is closed before it goes.
    _lies: Option<Lies>,
    /// The digest, and of which moment it is.
    digest: RefCell<Option<(i64, String)>>,
}

impl Reader {
    /// Opens a book for reading, also one that may not be written or is open elsewhere.
    ///
    /// # Errors
    /// The troubles of files: missing, no book, damaged, newer.
    pub fn open(path: &Path) -> Result<Self, Error> {
        file::inspect(path)?;
        let (connection, lies) = Self::connect(path).map_err(|error| error.at(path))?;
        Ok(Self {
            path: path.to_owned(),
            connection,
            _lies: lies,
            digest: RefCell::default(),
        })
    }

    fn connect(path: &Path) -> Result<(Connection, Option<Lies>), Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let usual = Connection::open_with_flags(path, flags)
            .map_err(Error::from)
            .and_then(|connection| {
                let format = schema::format(&connection)?;
                Ok((connection, format))
            });
        let (connection, format) = match usual {
            // In a folder that may not be written the log beside the book cannot be made; nobody writes there.
            Err(Error::Trouble(
                crate::Trouble::FileTrouble { .. } | crate::Trouble::ReadOnly { .. },
            )) => {
                let connection = Connection::open_with_flags(immutable(path), flags)?;
                let format = schema::format(&connection)?;
                (connection, format)
            }
            other => other?,
        };
        let (connection, lies) = if format < schema::FORMAT {
            let copy = schema::migrated_copy(&connection)?;
            (copy.connection, copy.lies)
        } else {
            (connection, None)
        };
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "query_only", true)?;
        read::language::teach(&connection)?;
        schema::keep_statements(&connection, 128)?;
        // What ten thousand projects come to is some ten megabytes: read again for every question, that took half of its time.
        connection.pragma_update(None, "cache_size", CACHE)?;
        Ok((connection, lies))
    }

    pub(crate) fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        // One transaction a question: all of its figures are of one moment.
        let transaction = self
            .connection
            .unchecked_transaction()
            .map_err(|error| Error::from(error).at(&self.path))?;
        question(&transaction).map_err(|error| error.at(&self.path))
    }

    /// Whether the book is the demo.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn is_demo(&self) -> Result<bool, Error> {
        self.ask(|connection| {
            let demo: Option<String> = connection
                .query_row("SELECT value FROM book WHERE key = 'demo'", [], |row| {
                    row.get(0)
                })
                .optional()?;
            Ok(demo.as_deref() == Some("true"))
        })
    }

    /// The digest at the moment of a question. It goes through all documents; so as long as nobody writes, it is kept.
    fn digest_now(&self, connection: &Connection) -> Result<String, Error> {
        // It changes whenever another connection has written.
        let moment = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        let mut kept = self.digest.borrow_mut();
        match &*kept {
            Some((of, digest)) if *of == moment => Ok(digest.clone()),
            _ => {
                let digest = read::digest(connection)?;
                *kept = Some((moment, digest.clone()));
                Ok(digest)
            }
        }
    }

    /// A fingerprint of everything that was ever written: 64 hexadecimal digits. Books with equal digests
    /// hold the same changes, and so show the same.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn digest(&self) -> Result<String, Error> {
        self.ask(|connection| self.digest_now(connection))
    }

    /// A fingerprint of what the book says now, whatever was said before: undo returns to it.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn content_digest(&self) -> Result<String, Error> {
        self.ask(|connection| {
            let mut hash = Sha256::new();
            for kind in domain::record::Kind::ALL {
                let records = crate::view::select(connection, *kind, "", None)?;
                // A kind that a newer program added changes nothing as long as there is none of it.
                if !records.is_empty() {
                    hash.update(kind.code());
                }
                for (id, mut fields) in records {
                    fields.retain(|_, value| *value != domain::value::Value::Null);
                    hash.update(format!("{id} {fields:?}"));
                }
            }
            Ok(read::hex(&hash.finalize()))
        })
    }

    /// The first room: sums, partnerships, what needs a person.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn overview(&self, today: NaiveDate) -> Result<Overview, Error> {
        self.ask(|connection| read::overview::overview(connection, today))
    }

    /// How much waits for a person.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn waiting(&self, today: NaiveDate) -> Result<domain::read::Waiting, Error> {
        self.ask(|connection| read::overview::waiting(connection, today))
    }

    /// Projects, sorted, filtered and paged.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn projects(&self, query: &ProjectQuery) -> Result<ProjectPage, Error> {
        self.ask(|connection| read::projects::page(connection, query))
    }

    /// A project's head.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn project(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectHead, Error> {
        self.ask(|connection| read::project::head(connection, project, today))
    }

    /// The records in whose texts, complaints left out, all of these words begin a word; at most so many, the best first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn search(&self, words: &str, most: u32) -> Result<Vec<SearchRow>, Error> {
        self.ask(|connection| search::search(connection, words, most))
    }

    /// Every partnership, with its sums in each currency.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn partnerships(&self) -> Result<Vec<PartnershipRow>, Error> {
        self.ask(|connection| read::overview::partnerships(connection, None))
    }

    /// What the projects that fit a filter come to.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn dashboard(&self, filter: &ProjectFilter, today: NaiveDate) -> Result<Dashboard, Error> {
        self.ask(|connection| read::dashboard::dashboard(connection, filter, today))
    }

    /// What a paper of the projects says that a query asks for, as of its day.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn portfolio(&self, query: &ProjectQuery) -> Result<Portfolio, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| {
            let digest = self.digest_now(connection)?;
            read::dashboard::portfolio(connection, query, digest, demo)
        })
    }

    /// What a dashboard can be narrowed down to.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn dashboard_choices(&self) -> Result<DashboardChoices, Error> {
        self.ask(read::dashboard::choices)
    }

    /// What was done, newest first, in a project or in the whole book; and how many entries there are in all.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn history(
        &self,
        project: Option<ProjectId>,
        offset: u32,
        limit: u32,
    ) -> Result<(u32, Vec<HistoryEntry>), Error> {
        self.ask(|connection| read::history::page(connection, project, offset, limit))
    }

    /// What a project's summary on paper is made of.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn summary(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectSummary, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| {
            let book = (self.digest_now(connection)?, demo);
            read::project::summary(connection, project, today, book)
        })
    }

    /// What a report pack has of a project.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn project_sheet(
        &self,
        project: ProjectId,
        parts: PackParts,
        today: NaiveDate,
    ) -> Result<ProjectSheet, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| {
            let book = (self.digest_now(connection)?, demo);
            read::project::sheet(connection, project, parts, today, book)
        })
    }

    /// Writes a whole copy of the book, as it is at this moment, into one file.
    ///
    /// # Errors
    /// [`crate::Trouble::FileExists`] and the other troubles of files. Then there is no half copy.
    pub fn copy_to(&self, path: &Path) -> Result<(), Error> {
        if path.exists() {
            return Err(crate::Trouble::FileExists {
                path: path.display().to_string(),
            }
            .into());
        }
        let unfinished = path.with_added_extension("unfinished");
        let copied = self
            .connection
            .backup("main", &unfinished, None::<fn(rusqlite::backup::Progress)>)
            .map_err(|error| Error::from(error).at(path))
            .and_then(|()| {
                std::fs::rename(&unfinished, path)
                    .map_err(|error| crate::Trouble::from_io(path, &error).into())
            });
        if copied.is_err() {
            // What is half a copy is of no use; that it cannot be removed changes nothing about the error.
            let _ = std::fs::remove_file(&unfinished);
        }
        copied
    }

    /// The project whose id starts with `name`, or whose case reference or title it is.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`] where none or several are meant.
    pub fn find_project(&self, name: &str) -> Result<ProjectId, Error> {
        self.ask(|connection| read::projects::find(connection, name))
    }
}

/// The address under which a database is read without a log and without a lock.
fn immutable(path: &Path) -> String {
    let mut address = String::from("file:");
    for byte in path.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b':' => {
                address.push(char::from(byte));
            }
            other => {
                use std::fmt::Write as _;
                let _ = write!(address, "%{other:02X}");
            }
        }
    }
    address + "?immutable=1"
}
