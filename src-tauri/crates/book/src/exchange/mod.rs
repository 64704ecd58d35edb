//! What goes out of a book and comes into it: segments of changes, each signed by the device that made it.
//!
//! Keys, signatures and files are the business of the crate `share`; here a segment is what the book keeps,
//! and a merge is one transaction on the road that every change takes.

mod meetings;
mod merge;
mod seal;
mod sight;
mod sound;

use domain::id::ProjectId;
use rusqlite::{Connection, OptionalExtension};

pub(crate) use merge::Came;

use crate::error::Error;
use crate::read;
use crate::reader::Reader;

/// What one device signed, once and for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The SHA-256 of the header, in hexadecimal digits: its name.
    pub hash: String,
    /// The key of the device.
    pub device: String,
    /// 1, 2, 3 … of the device.
    pub sequence: i64,
    /// The device's segment before it.
    pub previous: Option<String>,
    /// When it was made, in milliseconds since 1970, by the clock of the device.
    pub time: i64,
    /// What was signed, byte for byte; it names the hash of every part.
    pub header: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
    /// The parts, one a document.
    pub parts: Vec<Part>,
}

/// A segment by name, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentHead {
    /// The key of the device.
    pub device: String,
    /// 1, 2, 3 … of the device.
    pub sequence: i64,
    /// The segment's name.
    pub hash: String,
    /// The name of the device's segment before it.
    pub previous: Option<String>,
    /// The documents whose parts were not handed to us.
    pub lacking: Vec<String>,
}

/// The changes of one document in a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The document.
    pub document: String,
    /// The SHA-256 of the bytes, in hexadecimal digits.
    pub hash: String,
    /// The packed changes; none where they were not handed over.
    pub bytes: Option<Vec<u8>>,
}

/// What the next segment of a device is made of.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The book that all its copies share.
    pub workspace: String,
    /// The number of the segment.
    pub sequence: i64,
    /// The hash of the device's segment before it.
    pub previous: Option<String>,
    /// The parts.
    pub parts: Vec<Part>,
}

/// A draft, signed.
#[derive(Clone, Debug)]
pub struct Seal {
    /// When, in milliseconds since 1970.
    pub time: i64,
    /// What was signed.
    pub header: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
}

/// A device that this book has met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its key, in hexadecimal digits.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Who works on it.
    pub person: String,
    /// Whether a person here trusts it.
    pub trusted: bool,
}

/// What another device held when it last told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The device.
    pub device: String,
    /// When it told, in milliseconds since 1970, by its clock.
    pub time: i64,
    /// What it held, as `share` wrote it.
    pub holdings: String,
}

/// Who sent what is merged: noted in the same transaction.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// The devices that signed, each as far as it is trusted.
    pub devices: Vec<Device>,
    /// What the sender holds.
    pub peer: Option<Peer>,
}

/// Is told how many changes of how many were taken in, and says whether to go on.
pub type Watch<'a> = &'a dyn Fn(usize, usize) -> bool;

impl Reader {
    /// Which book this is: the same in every copy of it.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn workspace(&self) -> Result<String, Error> {
        self.ask(workspace)
    }

    /// Every device that this book has met, by key.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn devices(&self) -> Result<Vec<Device>, Error> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare("SELECT key, name, person, trusted FROM device ORDER BY key")?;
            let rows = statement.query_map([], |row| {
                Ok(Device {
                    key: row.get(0)?,
                    name: row.get(1)?,
                    person: row.get(2)?,
                    trusted: row.get(3)?,
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// What other devices held when they last told.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn peers(&self) -> Result<Vec<Peer>, Error> {
        self.ask(|connection| {
            let mut statement = connection
                .prepare("SELECT device, time, holdings FROM peer ORDER BY time DESC, device")?;
            let rows = statement.query_map([], |row| {
                Ok(Peer {
                    device: row.get(0)?,
                    time: row.get(1)?,
                    holdings: row.get(2)?,
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Every segment, in the order of devices and their numbers.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn segment_heads(&self) -> Result<Vec<SegmentHead>, Error> {
        self.ask(|connection| {
            let mut statement = connection.prepare(
                "SELECT s.device, s.sequence, s.hash, s.previous,
                        (SELECT group_concat(p.document, ' ') FROM part p WHERE p.segment = s.hash AND p.bytes IS NULL)
                   FROM segment s ORDER BY s.device, s.sequence, s.hash",
            )?;
            let rows = statement.query_map([], |row| {
                let lacking: Option<String> = row.get(4)?;
                let lacking = lacking.unwrap_or_default();
                Ok(SegmentHead {
                    device: row.get(0)?,
                    sequence: row.get(1)?,
                    hash: row.get(2)?,
                    previous: row.get(3)?,
                    lacking: lacking.split_whitespace().map(ToOwned::to_owned).collect(),
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// A segment with the parts of the documents that are wanted, as far as they are here.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn segment(
        &self,
        hash: &str,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Option<Segment>, Error> {
        self.ask(|connection| segment(connection, hash, &wanted))
    }

    /// The segment of a device with this number; the first by hash where there are several.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn last_segment(&self, device: &str) -> Result<Option<(i64, String)>, Error> {
        self.ask(|connection| last_segment(connection, device))
    }

    /// Which device has reported what, as far as this book knows.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn freshness(&self) -> Result<domain::read::Freshness, Error> {
        self.ask(read::freshness::freshness)
    }

    /// The fields that are contested, in a project or in the whole book.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn contested(
        &self,
        project: Option<ProjectId>,
    ) -> Result<Vec<domain::read::Contested>, Error> {
        self.ask(|connection| read::contested::list(connection, project))
    }
}

fn workspace(connection: &Connection) -> Result<String, Error> {
    Ok(connection.query_row(
        "SELECT value FROM book WHERE key = 'workspace'",
        [],
        |row| row.get(0),
    )?)
}

fn last_segment(connection: &Connection, device: &str) -> Result<Option<(i64, String)>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT sequence, hash FROM segment WHERE device = ?1 ORDER BY sequence DESC, hash LIMIT 1",
        )?
        .query_row([device], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

fn segment(
    connection: &Connection,
    hash: &str,
    wanted: &impl Fn(&str) -> bool,
) -> Result<Option<Segment>, Error> {
    let found = connection
        .prepare_cached(
            "SELECT device, sequence, previous, time, header, signature FROM segment WHERE hash = ?1",
        )?
        .query_row([hash], |row| {
            Ok(Segment {
                hash: hash.to_owned(),
                device: row.get(0)?,
                sequence: row.get(1)?,
                previous: row.get(2)?,
                time: row.get(3)?,
                header: row.get(4)?,
                signature: row.get(5)?,
                parts: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut segment) = found else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(
        "SELECT document, hash, bytes FROM part WHERE segment = ?1 ORDER BY document",
    )?;
    let rows = statement.query_map([hash], |row| {
        Ok(Part {
            document: row.get(0)?,
            hash: row.get(1)?,
            bytes: row.get(2)?,
        })
    })?;
    for part in rows {
        let mut part = part?;
        if !wanted(&part.document) {
            part.bytes = None;
        }
        segment.parts.push(part);
    }
    Ok(Some(segment))
}
