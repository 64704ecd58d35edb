//! Making a share file.

use std::collections::BTreeSet;

use book::{Book, Reader, SegmentHead};
use domain::edit::DocumentKey;
use domain::id::ProjectId;
use serde::{Deserialize, Serialize};

use crate::fault::Error;
use crate::file::{self, Lock};
use crate::holdings::Holdings;
use crate::identity::{Identity, Keys};

/// What of a book goes into a file.
#[derive(Clone, Debug, Default)]
pub enum Scope {
    /// All of it.
    #[default]
    Whole,
    /// These projects, and the registers that they refer to.
    Projects(BTreeSet<ProjectId>),
}

impl Scope {
    fn holds(&self, document: &str) -> bool {
        match (self, DocumentKey::from_name(document)) {
            (Self::Projects(projects), Some(DocumentKey::Project(project))) => {
                projects.contains(&project)
            }
            _ => true,
        }
    }
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
/// signature and its parts.
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
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Lengths {
    pub(crate) header: u64,
    pub(crate) signature: u64,
    pub(crate) parts: Vec<Option<u64>>,
}

/// Seals what was written here, and makes a file of what the receiver lacks: of everything, where no receiver
/// is named or nothing is known of what the device holds.
///
/// # Errors
/// The troubles of files, and a recipient's key that cannot be read.
pub fn send(
    book: &mut Book,
    identity: &Identity,
    keys: &mut Keys,
    scope: &Scope,
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
    let (file, segments) = pack(
        &reader,
        identity,
        keys,
        lock,
        &heads,
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

/// A file of segments: the parts that are `wanted`, and the headers of segments that go also without any.
/// Gives the hashes of those that are in it.
pub(crate) fn pack(
    reader: &Reader,
    identity: &Identity,
    keys: &mut Keys,
    lock: &Lock,
    heads: &[SegmentHead],
    wanted: impl Fn(&SegmentHead, &str) -> bool,
    goes_anyhow: impl Fn(&SegmentHead) -> bool,
) -> Result<(Vec<u8>, Vec<String>), Error> {
    let mut manifest = Manifest {
        sender: identity.device().key.clone(),
        person: identity.device().person.clone(),
        name: identity.device().name.clone(),
        time: identity.time_to_tell(keys)?,
        demo: reader.is_demo()?,
        holdings: Holdings::of(reader)?,
        segments: Vec::new(),
    };
    let mut bytes = Vec::new();
    let mut packed = Vec::new();
    for head in heads {
        let Some(segment) = reader.segment(&head.hash, |document| wanted(head, document))? else {
            continue;
        };
        if !goes_anyhow(head) && segment.parts.iter().all(|part| part.bytes.is_none()) {
            continue;
        }
        packed.push(segment.hash.clone());
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
    let head = serde_json::to_vec(&manifest).map_err(crate::Fault::damaged)?;
    let length = (head.len() as u64).to_le_bytes();
    let body = [length.as_slice(), &head, &bytes].concat();
    Ok((file::close(&reader.workspace()?, &body, lock)?, packed))
}
