//! Making a share file.

use std::collections::BTreeSet;

use book::{Book, FileHead, Reader, SegmentHead};
use domain::edit::DocumentKey;
use domain::id::ProjectId;
use serde::{Deserialize, Serialize};

use crate::fault::Error;
use crate::file::{self, Lock, Needs};
use crate::holdings::Holdings;
use crate::identity::{Identity, Keys};

/// What of a book goes into a file. Complaints do only where a person says so.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// These projects, and the registers that they refer to; all where none is named.
    pub projects: Option<BTreeSet<ProjectId>>,
    /// Whether complaints go along that are not sensitive.
    pub complaints: bool,
    /// Whether sensitive cases go along, and who complained.
    pub sensitive: bool,
}

/// Whether the files that were attached go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attachments {
    /// They do, as far as the receiver lacks them.
    #[default]
    With,
    /// They stay here: the receiver sees their names.
    Without,
}

impl Scope {
    /// These projects, and no complaints.
    #[must_use]
    pub const fn of(projects: BTreeSet<ProjectId>) -> Self {
        Self {
            projects: Some(projects),
            complaints: false,
            sensitive: false,
        }
    }

    fn has(&self, project: &ProjectId) -> bool {
        self.projects
            .as_ref()
            .is_none_or(|wanted| wanted.contains(project))
    }

    /// Whether something belongs to it that names this file.
    fn has_file(&self, file: &FileHead) -> bool {
        let mut documents = file.documents.iter();
        documents.any(|document| self.holds(&document.name()))
    }

    fn holds(&self, document: &str) -> bool {
        match DocumentKey::from_name(document) {
            Some(DocumentKey::Project(project)) => self.has(&project),
            Some(DocumentKey::Complaints(project)) => self.complaints && self.has(&project),
            Some(DocumentKey::Sensitive(project)) => self.sensitive && self.has(&project),
            Some(DocumentKey::Register(_)) => true,
            // A part of a project that a newer program keeps apart goes where that one says.
            None => !DocumentKey::names_a_part(document),
        }
    }
}

/// Whether a document leaves only where a person says so; also one that this program does not know.
pub(crate) fn is_confidential(document: &str) -> bool {
    DocumentKey::from_name(document).map_or_else(
        || DocumentKey::names_a_part(document),
        DocumentKey::is_confidential,
    )
}

/// A file, made.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its bytes.
    pub file: Vec<u8>,
    /// How many segments it carries.
    pub segments: usize,
}

/// What a body begins with. The lengths say how the bytes after it are cut: for each segment its header, its
/// signature and its parts; then the files.
#[derive(Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) sender: String,
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) time: i64,
    /// Whether the book is made of invented figures.
    #[serde(default)]
    pub(crate) demo: bool,
    pub(crate) holdings: Holdings,
    pub(crate) segments: Vec<Lengths>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) files: Vec<FileLength>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Lengths {
    pub(crate) header: u64,
    pub(crate) signature: u64,
    pub(crate) parts: Vec<Option<u64>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FileLength {
    pub(crate) sha256: String,
    pub(crate) length: u64,
}

/// Seals what was written here, and makes a file of what the receiver lacks: of everything, where no receiver
/// is named or nothing is known of what the device holds.
///
/// # Errors
/// The troubles of files, a recipient's key that cannot be read, and [`crate::Fault::TooLarge`] where more is
/// attached than a file holds.
pub fn send(
    book: &mut Book,
    identity: &Identity,
    keys: &mut Keys,
    scope: &Scope,
    attachments: Attachments,
    receiver: Option<&str>,
    lock: &Lock,
) -> Result<Sent, Error> {
    identity.seal(book, keys)?;
    let reader = book.reader()?;
    let theirs: Holdings = match receiver {
        Some(device) => Holdings::told(&reader, device)?,
        None => Holdings::default(),
    };
    let heads = reader.segment_heads()?;
    let held = theirs.held(&heads);
    let mut files = Vec::new();
    if attachments == Attachments::With {
        files = reader.files()?;
        files.retain(|file| scope.has_file(file) && !theirs.has_file(&file.sha256));
    }
    let (file, segments) = pack(
        &reader,
        Manifest::of(&reader, identity, keys)?,
        lock,
        &heads,
        &files,
        |head, document| {
            scope.holds(document)
                && (!held.contains(head.hash.as_str())
                    || theirs.lacks(document, &head.device, head.sequence))
        },
        |head| !held.contains(head.hash.as_str()),
    )?;
    Ok(Sent {
        file,
        segments: segments.len(),
    })
}

impl Manifest {
    /// Who sends and what the sender holds; nothing is packed yet.
    pub(crate) fn of(reader: &Reader, identity: &Identity, keys: &mut Keys) -> Result<Self, Error> {
        Ok(Self {
            sender: identity.device().key.clone(),
            person: identity.device().person.clone(),
            name: identity.device().name.clone(),
            time: identity.time_to_tell(keys)?,
            demo: reader.is_demo()?,
            holdings: Holdings::of(reader)?,
            segments: Vec::new(),
            files: Vec::new(),
        })
    }
}

/// A file of segments: the parts that are `wanted`, and the headers of segments that go also without any; and of
/// attached files. Gives the hashes of the segments that are in it.
pub(crate) fn pack(
    reader: &Reader,
    mut manifest: Manifest,
    lock: &Lock,
    heads: &[SegmentHead],
    files: &[FileHead],
    wanted: impl Fn(&SegmentHead, &str) -> bool,
    goes_anyhow: impl Fn(&SegmentHead) -> bool,
) -> Result<(Vec<u8>, Vec<String>), Error> {
    let mut bytes = Vec::new();
    let mut packed = Vec::new();
    let mut needs = Needs {
        files: !files.is_empty(),
        confidential: files.iter().any(FileHead::is_confidential),
    };
    for head in heads {
        let Some(segment) = reader.segment(&head.hash, |document| wanted(head, document))? else {
            continue;
        };
        if !goes_anyhow(head) && segment.parts.iter().all(|part| part.bytes.is_none()) {
            continue;
        }
        packed.push(segment.hash.clone());
        let is_there = |part: &book::Part| part.bytes.is_some() && is_confidential(&part.document);
        needs.confidential |= segment.parts.iter().any(is_there);
        manifest.segments.push(Lengths {
            header: segment.header.len() as u64,
            signature: segment.signature.len() as u64,
            parts: segment
                .parts
                .iter()
                .map(|part| part.bytes.as_ref().map(|bytes| bytes.len() as u64))
                .collect(),
        });
        bytes.extend_from_slice(&segment.header);
        bytes.extend_from_slice(&segment.signature);
        segment
            .parts
            .iter()
            .filter_map(|part| part.bytes.as_ref())
            .for_each(|part| bytes.extend_from_slice(part));
    }
    let attached: u64 = files.iter().map(|file| file.size).sum();
    if attached > file::LARGEST_BODY {
        return Err(crate::Fault::TooLarge.into());
    }
    for file in files {
        manifest.files.push(FileLength {
            sha256: file.sha256.clone(),
            length: file.size,
        });
    }
    let head = serde_json::to_vec(&manifest).map_err(crate::Fault::damaged)?;
    let length = (head.len() as u64).to_le_bytes();
    let mut body = [length.as_slice(), &head, &bytes].concat();
    for file in files {
        let gone = || crate::Fault::damaged("an attached file is gone");
        body.extend(reader.file(&file.sha256)?.ok_or_else(gone)?);
    }
    let closed = file::close(&reader.workspace()?, &body, needs, lock)?;
    Ok((closed, packed))
}
