//! A book, open for writing: one process at a time, one transaction an act.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::command::Command;
use domain::edit::{DocumentKey, Edit};
use domain::id::{ProjectId, RecordId};
use domain::rules;
use domain::value::Value;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::attached::{self, AttachedFile};
use crate::document::{self, Deed};
use crate::error::{Error, Trouble};
use crate::facts::View;
use crate::file::{discard, inspect, lock};
use crate::reader::Reader;
use crate::schema;
use crate::step::{Put, Step, name_step};
use crate::store::{self, Shelf};

/// Who writes, and from where: what every change is signed with in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The person's name.
    pub person: String,
    /// The device's name.
    pub device: String,
}

/// What an act came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The record that each command made or changed.
    pub ids: Vec<RecordId>,
    /// The documents that changed.
    pub documents: BTreeSet<DocumentKey>,
    /// What the act was for, by the name of a command.
    pub command: String,
}

/// How a new book begins.
enum Beginning<'a> {
    /// As a book of its own, with the guideline versions.
    Own {
        /// And the five partnerships of the demo.
        demo: bool,
    },
    /// As a copy of another one, still empty.
    Joined {
        /// The book that all copies share.
        workspace: &'a str,
        /// Whether its figures are invented.
        demo: bool,
    },
}

/// A book, open for writing.
pub struct Book {
    pub(crate) path: PathBuf,
    pub(crate) connection: Connection,
    author: Author,
    pub(crate) shelf: Shelf,
    pub(crate) done: Vec<Step>,
    pub(crate) undone: Vec<Step>,
    /// Held as long as the book is open; the system lets go of it however the program ends.
    _lock: File,
}

impl Book {
    /// Makes a new book, with the guideline versions and, where `demo`, the five partnerships of the demo.
    ///
    /// It is written beside `path` and moved there when it is whole.
    ///
    /// # Errors
    /// [`Trouble::FileExists`] and the other troubles of files.
    pub fn create(path: &Path, author: Author, demo: bool) -> Result<Self, Error> {
        Self::make(path, author, &Beginning::Own { demo })
    }

    /// Makes an empty copy of a book that lies elsewhere, for its segments to be merged into.
    ///
    /// # Errors
    /// [`Trouble::FileExists`] and the other troubles of files.
    pub fn join(path: &Path, author: Author, workspace: &str, demo: bool) -> Result<Self, Error> {
        Self::make(path, author, &Beginning::Joined { workspace, demo })
    }

    fn make(path: &Path, author: Author, beginning: &Beginning<'_>) -> Result<Self, Error> {
        if path.exists() {
            return Err(Trouble::FileExists {
                path: path.display().to_string(),
            }
            .into());
        }
        let at = |error: Error| error.at(path);
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| Trouble::from_io(folder, &error))?;
        }
        let lock = lock(path)?;
        let unfinished = path.with_added_extension("unfinished");
        discard(&unfinished)?;
        let made = Self::fill(&unfinished, author.clone(), beginning);
        if let Err(error) = made {
            discard(&unfinished)?;
            return Err(at(error));
        }
        std::fs::rename(&unfinished, path).map_err(|error| Trouble::from_io(path, &error))?;
        Self::with(path, author, lock).map_err(at)
    }

    /// Writes a whole new book into a file that nobody opens yet.
    fn fill(path: &Path, author: Author, beginning: &Beginning<'_>) -> Result<(), Error> {
        let mut connection = Connection::open(path)?;
        prepare(&connection)?;
        schema::create(&mut connection)?;
        let (workspace, demo) = match beginning {
            Beginning::Own { demo } => (uuid::Uuid::now_v7().to_string(), *demo),
            Beginning::Joined { workspace, demo } => ((*workspace).to_owned(), *demo),
        };
        let facts = [
            ("workspace", workspace),
            (
                "created",
                chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            ),
            ("demo", demo.to_string()),
        ];
        for (key, value) in facts {
            connection.execute(
                "INSERT INTO book (key, value) VALUES (?1, ?2)",
                [key, &value],
            )?;
        }
        let lock = File::open(path).map_err(|error| Trouble::from_io(path, &error))?;
        let mut book = Self::over(path, connection, author, lock);
        if let Beginning::Own { demo } = beginning {
            book.apply(&domain::guideline::commands())?;
            if *demo {
                let papers: Vec<AttachedFile> = domain::demo::papers()
                    .into_iter()
                    .map(|(name, bytes)| AttachedFile {
                        name: name.to_owned(),
                        bytes: bytes.to_vec(),
                    })
                    .collect();
                book.apply_keeping(&domain::demo::commands(), &papers)?;
            }
        }
        book.close()
    }

    /// Opens a book for writing.
    ///
    /// # Errors
    /// The troubles of files: missing, no book, damaged, newer, in use, read-only.
    pub fn open(path: &Path, author: Author) -> Result<Self, Error> {
        inspect(path)?;
        let writable = OpenOptions::new().append(true).open(path);
        writable.map_err(|error| Trouble::from_io(path, &error))?;
        let lock = lock(path)?;
        Self::with(path, author, lock).map_err(|error| error.at(path))
    }

    fn with(path: &Path, author: Author, lock: File) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        schema::format(&connection)?;
        prepare(&connection)?;
        schema::migrate(&mut connection, path)?;
        Ok(Self::over(path, connection, author, lock))
    }

    fn over(path: &Path, connection: Connection, author: Author, lock: File) -> Self {
        let (done, undone) = (Vec::new(), Vec::new());
        Self {
            path: path.to_owned(),
            connection,
            author,
            shelf: Shelf::new(),
            done,
            undone,
            _lock: lock,
        }
    }

    /// Where the book lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who writes from now on.
    pub fn set_author(&mut self, author: Author) {
        self.author = author;
    }

    /// A reader of the book, on a connection of its own.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn reader(&self) -> Result<Reader, Error> {
        Reader::open(&self.path)
    }

    /// Carries out commands as one act: all of them or none, one transaction, one step of undo.
    ///
    /// When this returns, what was done is on the disk.
    ///
    /// # Errors
    /// The first refusal, or a trouble of the file. Then nothing was written.
    pub fn apply(&mut self, commands: &[Command]) -> Result<Applied, Error> {
        self.apply_with(commands, &[], &|_, _| true)
    }

    /// The same, with files that the commands name by their hashes: kept in the same transaction.
    ///
    /// # Errors
    /// As [`Book::apply`].
    pub fn apply_keeping(
        &mut self,
        commands: &[Command],
        files: &[AttachedFile],
    ) -> Result<Applied, Error> {
        self.apply_with(commands, files, &|_, _| true)
    }

    /// The same, told how far it is; what is stopped leaves no trace.
    ///
    /// # Errors
    /// As [`Book::apply`], and [`crate::Trouble::Cancelled`].
    pub fn apply_watched(
        &mut self,
        commands: &[Command],
        watch: crate::Watch<'_>,
    ) -> Result<Applied, Error> {
        self.apply_with(commands, &[], watch)
    }

    /// The same, with files that the commands attach.
    pub(crate) fn apply_with(
        &mut self,
        commands: &[Command],
        files: &[AttachedFile],
        watch: crate::Watch<'_>,
    ) -> Result<Applied, Error> {
        let step = name_step();
        let (applied, puts) = self.perform(commands, &step, files, watch)?;
        if !puts.is_empty() {
            self.undone.clear();
            self.done.push(Step {
                id: step,
                command: applied.command.clone(),
                puts,
                merged: None,
            });
        }
        Ok(applied)
    }

    /// Carries out one command durably as a part of the step that the last call with this id began.
    ///
    /// # Errors
    /// As [`Book::apply`].
    pub fn apply_in_step(&mut self, command: &Command, step: &str) -> Result<Applied, Error> {
        let (applied, puts) =
            self.perform(std::slice::from_ref(command), step, &[], &|_, _| true)?;
        self.undone.clear();
        match self.done.last_mut().filter(|last| last.id == step) {
            Some(last) => last.puts.extend(puts),
            None => self.done.push(Step {
                id: step.to_owned(),
                command: applied.command.clone(),
                puts,
                merged: None,
            }),
        }
        Ok(applied)
    }

    fn perform(
        &mut self,
        commands: &[Command],
        step: &str,
        files: &[AttachedFile],
        watch: crate::Watch<'_>,
    ) -> Result<(Applied, Vec<Put>), Error> {
        let command = Command::purpose(commands).to_owned();
        self.write(|writing| {
            for file in files {
                attached::keep(writing.connection, file)?;
            }
            let mut applied = Applied {
                ids: Vec::new(),
                documents: BTreeSet::new(),
                command,
            };
            let mut puts = Vec::new();
            for (done, command) in commands.iter().enumerate() {
                if !watch(done, commands.len()) {
                    return Err(crate::Trouble::Cancelled.into());
                }
                let decision = rules::decide(&View(writing.connection), command)?;
                applied.ids.push(decision.record);
                applied
                    .documents
                    .extend(decision.edits.iter().map(|edit| edit.document));
                puts.extend(writing.write(&decision.edits, command.name(), step)?);
            }
            Ok((applied, puts))
        })
    }

    /// One transaction: what `act` writes and what it comes to in the view, or nothing.
    pub(crate) fn write<T>(
        &mut self,
        act: impl FnOnce(&mut Writing<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let written = (|| {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut writing = Writing {
                connection: &transaction,
                shelf: &mut self.shelf,
                author: &self.author,
                concerned: BTreeSet::new(),
            };
            let done = act(&mut writing)?;
            for project in writing.concerned {
                store::examine_project(&transaction, project)?;
            }
            transaction.commit()?;
            Ok(done)
        })();
        written.map_err(|error: Error| {
            self.shelf.forget();
            error.at(&self.path)
        })
    }

    /// Makes everything that is shown again from the changes: mends a view that does not follow from them.
    ///
    /// # Errors
    /// The troubles of files, and [`Trouble::Damaged`] where a change is not what its hash says.
    pub fn rebuild(&mut self) -> Result<(), Error> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| Error::from(error).at(&self.path))?;
        store::rebuild(&transaction)
            .and_then(|()| Ok(transaction.commit()?))
            .map_err(|error| error.at(&self.path))
    }

    /// Closes the book and removes its file.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn discard(self) -> Result<(), Error> {
        let path = self.path.clone();
        self.close()?;
        discard(&path)
    }

    /// Tidies up and closes the book. Nothing depends on it: what was done is on the disk already.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn close(self) -> Result<(), Error> {
        let at = |error: Error| error.at(&self.path);
        store::settle(&self.connection).map_err(at)?;
        // Somebody who still reads keeps the log beside the book from going away. Nothing is to be in it then
        // that is not in the file, which may be copied by hand. Where that fails, the log has it.
        let _ = self
            .connection
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        self.connection
            .close()
            .map_err(|(_, error)| at(error.into()))
    }
}

/// A transaction in the making.
pub(crate) struct Writing<'a> {
    pub(crate) connection: &'a Connection,
    shelf: &'a mut Shelf,
    author: &'a Author,
    concerned: BTreeSet<ProjectId>,
}

impl Writing<'_> {
    pub(crate) fn value(
        &mut self,
        key: DocumentKey,
        record: RecordId,
        field: &str,
    ) -> Result<Value, Error> {
        document::value(
            self.shelf.document(self.connection, &key.name())?,
            record,
            field,
        )
    }

    /// Writes the edits of one command, a change for each document, and takes the changes in.
    pub(crate) fn write(
        &mut self,
        edits: &[Edit],
        command: &str,
        step: &str,
    ) -> Result<Vec<Put>, Error> {
        let mut by_document: BTreeMap<DocumentKey, Vec<&Edit>> = BTreeMap::new();
        edits
            .iter()
            .for_each(|edit| by_document.entry(edit.document).or_default().push(edit));
        let deed = Deed {
            person: self.author.person.clone(),
            device: self.author.device.clone(),
            command: command.to_owned(),
            step: step.to_owned(),
        };
        let mut puts = Vec::new();
        for (key, edits) in by_document {
            let name = key.name();
            let document = self.shelf.document(self.connection, &name)?;
            for edit in &edits {
                puts.push(Put::of(edit, |field| {
                    document::value(document, edit.record, field)
                })?);
            }
            let time = crate::clock::now();
            if let Some(change) = document::write(document, &edits, &deed, time)? {
                self.concerned
                    .extend(store::take_in(self.connection, document, &name, &change)?);
            }
        }
        Ok(puts)
    }
}

/// How every connection that writes behaves: nothing that was acknowledged is lost when the power goes.
fn prepare(connection: &Connection) -> Result<(), Error> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // In KiB, at most. An act of thousands of commands otherwise writes its pages out and reads them back.
    connection.pragma_update(None, "cache_size", -64 * 1024)?;
    schema::keep_statements(connection, 256)?;
    Ok(())
}
