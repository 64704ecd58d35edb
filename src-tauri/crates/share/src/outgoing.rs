//! Making a share file.

use std::collections::BTreeSet;

use book::Book;
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
        Some(device) => reader
            .peers()?
            .into_iter()
            .find(|peer| peer.device == device)
            .and_then(|peer| serde_json::from_str(&peer.holdings).ok())
            .unwrap_or_default(),
        None => Holdings::default(),
    };
    let heads = reader.segment_heads()?;
    let theirs_of_ours = theirs.held(&heads);
    let mut manifest = Manifest {
        sender: identity.device().key.clone(),
        person: identity.device().person.clone(),
        name: identity.device().name.clone(),
        time: identity.time_to_tell(keys)?,
        demo: reader.is_demo()?,
        holdings: Holdings::of(&reader)?,
        segments: Vec::new(),
    };
    let mut bytes = Vec::new();
    for head in &heads {
        let (device, sequence) = (head.device.as_str(), head.sequence);
        let held = theirs_of_ours.contains(head.hash.as_str());
        let wanted = |document: &str| {
            scope.holds(document) && (!held || theirs.lacks(document, device, sequence))
        };
        let Some(segment) = reader.segment(&head.hash, wanted)? else {
            continue;
        };
        if held && segment.parts.iter().all(|part| part.bytes.is_none()) {
            continue;
        }
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
    Ok(Sent {
        file: file::close(&reader.workspace()?, &body, lock)?,
        segments: manifest.segments.len(),
    })
}
