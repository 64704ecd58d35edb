//! The files that were attached to records: kept whole in the book, each once, under the SHA-256 of what is in it.
//!
//! The name of a file is in a change like everything else, so who attached what is signed; the bytes may be
//! handed over later, by anybody.

use std::collections::BTreeMap;

use domain::command::{Attach, Command, Delete};
use domain::edit::DocumentKey;
use domain::id::{AttachmentId, RecordId};
pub use domain::media::sha256;
use domain::read::AttachmentRow;
use domain::refusal::Refusal;
use domain::rules;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::book::{Applied, Book};
use crate::error::Error;
use crate::facts::View;
use crate::read::{Coded, words};
use crate::reader::Reader;

/// A file to be attached, or one that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileHead {
    /// The SHA-256 of what is in it, in hexadecimal digits.
    pub sha256: String,
    /// How large it is, in bytes.
    pub size: u64,
    /// The documents in which something names it.
    pub documents: Vec<DocumentKey>,
}

impl FileHead {
    /// Whether only what is confidential names it: then it leaves only where a person says so.
    #[must_use]
    pub fn is_confidential(&self) -> bool {
        self.documents.iter().all(|key| key.is_confidential())
    }
}

/// Files that came in, by the SHA-256 of what is in them.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Book {
    /// Attaches files to a record, as one act: one step of undo.
    ///
    /// # Errors
    /// [`Refusal::FileTooLarge`], [`Refusal::EmptyFile`], [`Refusal::NotFound`] where there is no such record,
    /// or a trouble of the file. Then nothing was written.
    pub fn attach(&mut self, record: RecordId, files: &[AttachedFile]) -> Result<Applied, Error> {
        let attach = |file: &AttachedFile| {
            Command::Attach(Attach {
                id: None,
                record,
                name: file.name.clone(),
                sha256: sha256(&file.bytes),
            })
        };
        let commands: Vec<Command> = files.iter().map(attach).collect();
        self.apply_with(&commands, files, &|_, _| true)
    }
}

impl Reader {
    /// What was attached to a record, the oldest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn attachments(&self, record: RecordId) -> Result<Vec<AttachmentRow>, Error> {
        self.ask(|connection| list(connection, record))
    }

    /// Whether there is a record of this identity, deleted or not.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn has_record(&self, record: RecordId) -> Result<bool, Error> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM record WHERE id = ?1)")?;
            Ok(statement.query_row([record.to_string()], |row| row.get(0))?)
        })
    }

    /// A file that was attached, by its attachment.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] where there is no such attachment, or its file was not handed to us.
    pub fn attached_file(&self, attachment: AttachmentId) -> Result<AttachedFile, Error> {
        self.ask(|connection| {
            let found: Option<(String, String)> = connection
                .prepare_cached("SELECT name, sha256 FROM attachment WHERE id = ?1")?
                .query_row([attachment.to_string()], |row| {
                    Ok((words(row, "name")?, words(row, "sha256")?))
                })
                .optional()?;
            let missing = |record: &str| Refusal::NotFound {
                record: record.to_owned(),
                id: attachment.to_string(),
            };
            let (name, sha256) = found.ok_or_else(|| missing("attachment"))?;
            let bytes = bytes(connection, &sha256)?.ok_or_else(|| missing("file"))?;
            Ok(AttachedFile { name, bytes })
        })
    }

    /// The files that are here and attached to something that is there, by their names.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn files(&self) -> Result<Vec<FileHead>, Error> {
        self.ask(|connection| {
            let mut statement = connection.prepare(
                "SELECT f.sha256, length(f.bytes) AS size, group_concat(DISTINCT a.document) AS documents
                   FROM file f JOIN attachment_in_sight a ON a.sha256 = f.sha256
                  GROUP BY f.sha256 ORDER BY f.sha256",
            )?;
            let rows = statement.query_map([], |row| {
                let documents = words(row, "documents")?;
                let names = documents.split(',').filter_map(DocumentKey::from_name);
                Ok(FileHead {
                    sha256: row.get("sha256")?,
                    size: row.get::<_, u32>("size")?.into(),
                    documents: names.collect(),
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// The names of files that are attached to something and not here.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn lacking_files(&self) -> Result<Vec<String>, Error> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare(&format!("SELECT DISTINCT a.sha256 {LACKING} ORDER BY 1"))?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// What is in a file, where it is here.
    ///
    /// # Errors
    /// Where the book cannot be read, or the file is not what its name says.
    pub fn file(&self, sha256: &str) -> Result<Option<Vec<u8>>, Error> {
        self.ask(|connection| bytes(connection, sha256))
    }
}

/// The attachments, to what is there, whose file is not here.
pub(crate) const LACKING: &str = "FROM attachment_in_sight a
    WHERE a.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = a.sha256)";

pub(crate) fn list(connection: &Connection, record: RecordId) -> Result<Vec<AttachmentRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.name, a.size, f.sha256 IS NOT NULL AS here
           FROM attachment_in_sight a LEFT JOIN file f ON f.sha256 = a.sha256 WHERE a.record = ?1 ORDER BY a.id",
    )?;
    let rows = statement.query_and_then([record.to_string()], |row| self::row(connection, row))?;
    rows.collect()
}

/// An attachment whose columns are `id`, `name`, `size` and `here`.
pub(crate) fn row(connection: &Connection, row: &Row<'_>) -> Result<AttachmentRow, Error> {
    let size: Option<i64> = row.get("size")?;
    let record = row.get::<_, Coded<RecordId>>("id")?.0;
    // What the rules would say to whoever took it away.
    let delete = Command::Delete(Delete { record });
    let may_go = match rules::decide(&View(connection), &delete) {
        Ok(_) => true,
        Err(Error::Refused(_)) => false,
        Err(error) => return Err(error),
    };
    Ok(AttachmentRow {
        id: AttachmentId(record),
        name: words(row, "name")?,
        size: u32::try_from(size.unwrap_or_default()).unwrap_or_default(),
        may_go,
        here: row.get("here")?,
    })
}

/// Keeps a file under its name; what lay there damaged is written over.
fn put(connection: &Connection, name: &str, bytes: &[u8]) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT INTO file (sha256, bytes) VALUES (?1, ?2)
             ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes",
        )?
        .execute(params![name, bytes])?;
    Ok(())
}

/// Keeps a file that is to be attached.
pub(crate) fn keep(connection: &Connection, file: &AttachedFile) -> Result<(), Error> {
    put(connection, &sha256(&file.bytes), &file.bytes)
}

/// Those files of a delivery that are attached to something here and are lacking, or damaged. The others are
/// nobody's: whoever carries a share file could have put them there.
fn wanted<'a>(
    connection: &Connection,
    files: &'a Files,
) -> Result<Vec<(&'a String, &'a Vec<u8>)>, Error> {
    let mut asked = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)
            AND NOT EXISTS (SELECT 1 FROM file WHERE sha256 = ?1 AND bytes = ?2)",
    )?;
    let mut wanted = Vec::new();
    for (name, bytes) in files {
        if sha256(bytes) != *name {
            return Err(Error::damaged("a file is not what its name says"));
        }
        if asked.query_row(params![name, bytes], |row| row.get(0))? {
            wanted.push((name, bytes));
        }
    }
    Ok(wanted)
}

/// How many files of a delivery would be kept.
pub(crate) fn count_lacking(connection: &Connection, files: &Files) -> Result<u32, Error> {
    Ok(u32::try_from(wanted(connection, files)?.len()).unwrap_or(u32::MAX))
}

/// Keeps the files of a delivery that are wanted here; says how many.
pub(crate) fn keep_lacking(connection: &Connection, files: &Files) -> Result<u32, Error> {
    let wanted = wanted(connection, files)?;
    for (name, bytes) in &wanted {
        put(connection, name, bytes)?;
    }
    Ok(u32::try_from(wanted.len()).unwrap_or(u32::MAX))
}

/// Lets go of the files that are not what their names say: from then on they are lacking, and come again from
/// whoever has them.
pub(crate) fn drop_damaged(connection: &Connection) -> Result<(), Error> {
    for name in damaged(connection, &|| true)? {
        connection.execute("DELETE FROM file WHERE sha256 = ?1", [name])?;
    }
    Ok(())
}

/// How large a file is that the book keeps.
pub(crate) fn size(connection: &Connection, sha256: &str) -> Result<Option<i64>, Error> {
    Ok(connection
        .prepare_cached("SELECT length(bytes) FROM file WHERE sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))
        .optional()?)
}

/// The names of the files that are not what they say.
pub(crate) fn damaged(
    connection: &Connection,
    wanted: &dyn Fn() -> bool,
) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare("SELECT sha256, bytes FROM file ORDER BY sha256")?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        if !wanted() {
            return Err(crate::Trouble::Cancelled.into());
        }
        let name: String = row.get(0)?;
        if sha256(row.get_ref(1)?.as_blob().unwrap_or_default()) != name {
            damaged.push(name);
        }
    }
    Ok(damaged)
}

/// What is said of a file that is not what its name says.
pub(crate) fn strange(name: &str) -> String {
    format!("the attached file {name} is not what its hash says")
}

fn bytes(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>, Error> {
    let found: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM file WHERE sha256 = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    match found {
        Some(bytes) if sha256(&bytes) != name => Err(Error::damaged(strange(name))),
        found => Ok(found),
    }
}

/// How many files are kept and how much they hold, in kilobytes; and how many are lacking.
pub(crate) fn sums(connection: &Connection) -> Result<domain::read::FileSums, Error> {
    let (kept, bytes): (u32, i64) = connection.query_row(
        "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM file f
          WHERE EXISTS (SELECT 1 FROM attachment_in_sight a WHERE a.sha256 = f.sha256)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let lacking = connection.query_row(
        &format!("SELECT count(DISTINCT a.sha256) {LACKING}"),
        [],
        |row| row.get(0),
    )?;
    Ok(domain::read::FileSums {
        kept,
        kilobytes: u32::try_from((bytes + 999) / 1000).unwrap_or(u32::MAX),
        lacking,
    })
}
