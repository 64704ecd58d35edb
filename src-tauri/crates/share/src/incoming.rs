//! Taking a share file in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use book::{Author, Book, Device, Files, Met, Part, Peer, Segment, Watch};
use domain::read::Merge;

use crate::fault::{Error, Fault, Introduction};
use crate::file::{self, Unlock};
use crate::header;
use crate::holdings::Holdings;
use crate::outgoing::{Manifest, is_confidential};

/// Whom a person trusts, of those that are not trusted yet.
#[derive(Clone, Debug, Default)]
pub enum Trust {
    /// Nobody new.
    #[default]
    Known,
    /// The devices with these keys.
    Keys(BTreeSet<String>),
    /// Everybody in the file: for scripts and tests.
    Any,
}

impl Trust {
    fn covers(&self, key: &str) -> bool {
        match self {
            Self::Known => false,
            Self::Keys(keys) => keys.contains(key),
            Self::Any => true,
        }
    }
}

/// A share file, opened: every hash and signature in it was verified.
#[derive(Clone, Debug)]
pub struct Incoming {
    workspace: String,
    segments: Vec<Segment>,
    files: Arc<Files>,
    devices: BTreeMap<String, Device>,
    sender: Device,
    time: i64,
    demo: bool,
    holdings: Holdings,
}

impl Incoming {
    /// Reads and opens a file. One that is larger than any share file is not read.
    ///
    /// # Errors
    /// The troubles of files, and those of [`Incoming::open`].
    pub fn read(path: &Path, unlock: &Unlock) -> Result<Self, Error> {
        let bytes = book::read_ordinary(path, file::LARGEST_FILE).map_err(book::Error::from)?;
        if bytes.len() as u64 > file::LARGEST_FILE {
            return Err(Fault::TooLarge.into());
        }
        Ok(Self::open(&bytes, unlock)?)
    }

    /// Opens the bytes of a file.
    ///
    /// # Errors
    /// [`Fault`], where it is no whole share file of a format that this program reads, or does not open.
    pub fn open(bytes: &[u8], unlock: &Unlock) -> Result<Self, Fault> {
        let (head, body) = file::open(bytes, unlock)?;
        let mut body = body.as_slice();
        let mut cut = |length: u64| -> Result<&[u8], Fault> {
            let length = usize::try_from(length).map_err(Fault::damaged)?;
            let (taken, rest) = body
                .split_at_checked(length)
                .ok_or_else(|| Fault::damaged("the content is cut off"))?;
            body = rest;
            Ok(taken)
        };
        let length = cut(8)?.try_into().map(u64::from_le_bytes);
        let manifest: Manifest = serde_json::from_slice(cut(length.map_err(Fault::damaged)?)?)
            .map_err(Fault::damaged)?;
        let mut segments = Vec::new();
        let mut devices = BTreeMap::new();
        for lengths in manifest.segments {
            let header = cut(lengths.header)?.to_vec();
            let signature = cut(lengths.signature)?.to_vec();
            let parts = lengths
                .parts
                .into_iter()
                .map(|length| {
                    length
                        .map(|length| cut(length).map(<[u8]>::to_vec))
                        .transpose()
                })
                .collect::<Result<_, _>>()?;
            let (segment, device) = header::verify(&head.workspace, header, signature, parts)?;
            devices.insert(device.key.clone(), device);
            segments.push(segment);
        }
        let mut files = Files::new();
        for file in manifest.files {
            let bytes = cut(file.length)?.to_vec();
            if book::sha256(&bytes) != file.sha256 {
                return Err(Fault::damaged("an attached file is not what its name says"));
            }
            files.insert(file.sha256, bytes);
        }
        if !body.is_empty() {
            return Err(Fault::damaged("there is something after the content"));
        }
        let sender = Device {
            key: manifest.sender,
            name: manifest.name,
            person: manifest.person,
            trusted: false,
        };
        Ok(Self {
            workspace: head.workspace,
            segments,
            files: Arc::new(files),
            devices,
            sender,
            time: manifest.time,
            demo: manifest.demo,
            holdings: manifest.holdings,
        })
    }

    /// Who made the file. Only the segments are signed: what the file says of itself is as good as its way here.
    #[must_use]
    pub fn sender(&self) -> &Device {
        &self.sender
    }

    /// When it was made, in milliseconds since 1970, by the sender's clock.
    #[must_use]
    pub fn time(&self) -> i64 {
        self.time
    }

    /// The devices that signed parts of it and that nobody trusts in this book.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn strangers(&self, book: &Book) -> Result<Vec<Introduction>, Error> {
        let trusted: BTreeSet<String> = book
            .reader()?
            .devices()?
            .into_iter()
            .filter(|device| device.trusted)
            .map(|device| device.key)
            .collect();
        let mut strangers = self.introductions();
        strangers.retain(|device| !trusted.contains(&device.key));
        Ok(strangers)
    }

    /// Every device that signed parts of it.
    #[must_use]
    pub fn introductions(&self) -> Vec<Introduction> {
        self.devices.values().map(Introduction::from).collect()
    }

    /// What merging the file would bring. Nothing is written.
    ///
    /// # Errors
    /// [`Fault::OtherBook`], or the troubles of files.
    pub fn try_merge(&self, book: &mut Book, watch: Watch<'_>) -> Result<Merge, Error> {
        self.belongs_to(book)?;
        Ok(book.try_merge(&self.segments, &self.files, watch)?)
    }

    /// Merges the file into its book: one transaction, one step of undo.
    ///
    /// # Errors
    /// [`Fault::OtherBook`], [`Fault::Untrusted`], or the troubles of files. Then nothing was written.
    pub fn merge(self, book: &mut Book, trust: &Trust, watch: Watch<'_>) -> Result<Merge, Error> {
        self.belongs_to(book)?;
        let strangers: Vec<Introduction> = self
            .strangers(book)?
            .into_iter()
            .filter(|stranger| !trust.covers(&stranger.key))
            .collect();
        if !strangers.is_empty() {
            return Err(Fault::Untrusted { devices: strangers }.into());
        }
        let met = self.met()?;
        Ok(book.merge(self.segments, &self.files, &met, watch)?)
    }

    /// Merges the file beside the work, where everybody who signed it is trusted: no step of undo.
    ///
    /// # Errors
    /// As [`Incoming::merge`].
    pub fn merge_beside(&self, book: &mut Book, watch: Watch<'_>) -> Result<Merge, Error> {
        self.belongs_to(book)?;
        let strangers = self.strangers(book)?;
        if !strangers.is_empty() {
            return Err(Fault::Untrusted { devices: strangers }.into());
        }
        Ok(book.merge_beside(&self.segments, &self.files, &self.met()?, watch)?)
    }

    /// Which book it belongs to.
    pub(crate) fn workspace(&self) -> &str {
        &self.workspace
    }

    /// The segments in it, and whether each is whole.
    pub(crate) fn segments(&self) -> BTreeMap<String, bool> {
        // What is confidential never lies in a folder: a segment is whole there without it.
        let is_there = |part: &Part| part.bytes.is_some() || is_confidential(&part.document);
        let is_whole = |segment: &Segment| segment.parts.iter().all(is_there);
        self.segments
            .iter()
            .map(|segment| (segment.hash.clone(), is_whole(segment)))
            .collect()
    }

    /// The names of the attached files in it.
    pub(crate) fn files(&self) -> BTreeSet<String> {
        self.files.keys().cloned().collect()
    }

    /// Who signed it and what the sender holds, all of them trusted.
    fn met(&self) -> Result<Met, Error> {
        let devices = self.devices.values().map(|device| Device {
            trusted: true,
            ..device.clone()
        });
        Ok(Met {
            devices: devices.collect(),
            peer: Some(Peer {
                device: self.sender.key.clone(),
                time: self.time,
                holdings: serde_json::to_string(&self.holdings).map_err(Fault::damaged)?,
            }),
        })
    }

    /// Makes a book of the file, where there is none yet: a copy of the sender's, as far as it was sent.
    ///
    /// # Errors
    /// As [`Incoming::merge`], and where there is a file already.
    pub fn found(
        self,
        path: &Path,
        author: Author,
        trust: &Trust,
        watch: Watch<'_>,
    ) -> Result<(Book, Merge), Error> {
        let mut book = Book::join(path, author, &self.workspace, self.demo)?;
        let merged = self.merge(&mut book, trust, watch);
        match merged {
            Ok(merge) => Ok((book, merge)),
            Err(error) => {
                book.discard()?;
                Err(error)
            }
        }
    }

    fn belongs_to(&self, book: &Book) -> Result<(), Error> {
        if book.workspace()? == self.workspace {
            Ok(())
        } else {
            Err(Fault::OtherBook.into())
        }
    }
}
