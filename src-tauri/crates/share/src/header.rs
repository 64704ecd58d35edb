//! The header of a segment: what a device signs. It names every part by its hash, so that parts can be
//! withheld, and handed over later, under the same signature.

use std::collections::BTreeSet;

use book::{Device, Draft, Part, Seal, Segment};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::key::{DeviceKey, hex, is_signed};

/// The format of headers that this program writes and reads.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Header {
    format: u32,
    workspace: String,
    device: String,
    sequence: i64,
    previous: Option<String>,
    time: i64,
    name: String,
    person: String,
    parts: Vec<Named>,
}

#[derive(Serialize, Deserialize)]
struct Named {
    document: String,
    hash: String,
}

/// Signs a draft with the device's key.
pub(crate) fn sign(key: &DeviceKey, device: &Device, draft: &Draft, time: i64) -> Seal {
    let header = Header {
        format: FORMAT,
        workspace: draft.workspace.clone(),
        device: key.name(),
        sequence: draft.sequence,
        previous: draft.previous.clone(),
        time,
        name: device.name.clone(),
        person: device.person.clone(),
        parts: draft
            .parts
            .iter()
            .map(|part| Named {
                document: part.document.clone(),
                hash: part.hash.clone(),
            })
            .collect(),
    };
    // Strings and numbers alone: that they can be written is beyond doubt.
    let header = serde_json::to_vec(&header).unwrap_or_default();
    Seal {
        time,
        signature: key.sign(&header),
        header,
    }
}

/// Whether a document can have this name: that of a register, also one of a newer program, or an id.
fn is_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

/// A segment and the device that signed it, from bytes that came from outside: the signature is verified, and
/// every part that is there is what the header says. `parts` has the bytes in the order of the header.
pub(crate) fn verify(
    workspace: &str,
    header: Vec<u8>,
    signature: Vec<u8>,
    parts: Vec<Option<Vec<u8>>>,
) -> Result<(Segment, Device), Fault> {
    let read: Header = serde_json::from_slice(&header).map_err(Fault::damaged)?;
    if read.format > FORMAT {
        return Err(Fault::NewerShareFile {
            needed: read.format,
            program: FORMAT,
        });
    }
    if read.workspace != workspace {
        return Err(Fault::OtherBook);
    }
    if !is_signed(&read.device, &header, &signature) {
        return Err(Fault::damaged("a signature does not fit"));
    }
    if !(1..i64::MAX).contains(&read.sequence) || read.parts.len() != parts.len() {
        return Err(Fault::damaged("a header does not fit its parts"));
    }
    let names: BTreeSet<&str> = read
        .parts
        .iter()
        .map(|part| part.document.as_str())
        .collect();
    if names.len() != read.parts.len() || !names.into_iter().all(is_name) {
        return Err(Fault::damaged("a header names documents that cannot be"));
    }
    let parts = read
        .parts
        .into_iter()
        .zip(parts)
        .map(|(Named { document, hash }, bytes)| {
            let fits = bytes
                .as_ref()
                .is_none_or(|bytes| hex(&Sha256::digest(bytes)) == hash);
            fits.then_some(Part {
                document,
                hash,
                bytes,
            })
            .ok_or_else(|| Fault::damaged("a part is not what its header says"))
        })
        .collect::<Result<_, _>>()?;
    let device = Device {
        key: read.device.clone(),
        name: read.name,
        person: read.person,
        trusted: false,
    };
    let segment = Segment {
        hash: hex(&Sha256::digest(&header)),
        device: read.device,
        sequence: read.sequence,
        previous: read.previous,
        time: read.time,
        header,
        signature,
        parts,
    };
    Ok((segment, device))
}
