//! What a book holds of every device: told with each file, so that the next one brings only what is lacking.

use std::collections::{BTreeMap, BTreeSet};

use book::{Reader, SegmentHead};
use serde::{Deserialize, Serialize};

use crate::outgoing::is_confidential;

/// What a book holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holdings {
    devices: BTreeMap<String, Vec<Chain>>,
    /// Documents whose parts were withheld, by device the numbers of those segments.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    lacking: BTreeMap<String, BTreeMap<String, BTreeSet<i64>>>,
    /// The attached files, by the beginning of their names.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    files: BTreeSet<String>,
}

/// Enough of a file's name to tell it from any other in a book: 64 bits of its SHA-256.
fn short(sha256: &str) -> String {
    sha256.chars().take(16).collect()
}

/// Segments of a device of which each names the one before it: the last one's hash tells them all. A device
/// has several where some are missing between them, or where two laptops signed with one key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Chain {
    first: i64,
    last: i64,
    tip: String,
}

impl Holdings {
    /// What this book holds.
    pub(crate) fn of(reader: &Reader) -> Result<Self, book::Error> {
        let files = reader.files()?;
        let mut holdings = Self {
            // Who is not told of complaints is not told which files belong to them either.
            files: files
                .iter()
                .filter(|file| !file.is_confidential())
                .map(|file| short(&file.sha256))
                .collect(),
            ..Self::default()
        };
        for head in reader.segment_heads()? {
            let (device, sequence) = (head.device, head.sequence);
            for document in head.lacking {
                let by_device = holdings.lacking.entry(document).or_default();
                by_device
                    .entry(device.clone())
                    .or_default()
                    .insert(sequence);
            }
            let chains = holdings.devices.entry(device).or_default();
            let before = chains
                .iter_mut()
                .find(|chain| chain.last < sequence && head.previous.as_ref() == Some(&chain.tip));
            match before {
                Some(chain) => (chain.last, chain.tip) = (sequence, head.hash),
                None => chains.push(Chain {
                    first: sequence,
                    last: sequence,
                    tip: head.hash,
                }),
            }
        }
        Ok(holdings)
    }

    /// What a device told last; nothing where it told nothing yet.
    pub(crate) fn told(reader: &Reader, device: &str) -> Result<Self, book::Error> {
        let mut peers = reader.peers()?.into_iter();
        Ok(peers
            .find(|peer| peer.device == device)
            .and_then(|peer| serde_json::from_str(&peer.holdings).ok())
            .unwrap_or_default())
    }

    /// The segments that at least one other device holds whole, as it told.
    pub(crate) fn elsewhere(reader: &Reader, here: &str) -> Result<BTreeSet<String>, book::Error> {
        let heads = reader.segment_heads()?;
        let mut elsewhere = BTreeSet::new();
        for peer in reader.peers()? {
            if peer.device == here {
                continue;
            }
            let Ok(told) = serde_json::from_str::<Self>(&peer.holdings) else {
                continue;
            };
            let whole = |head: &&SegmentHead| !told.withholds(&head.device, head.sequence);
            let held = told.held(&heads);
            let held = heads
                .iter()
                .filter(|head| held.contains(head.hash.as_str()));
            elsewhere.extend(held.filter(whole).map(|head| head.hash.clone()));
        }
        Ok(elsewhere)
    }

    /// Whether an attached file is held.
    pub(crate) fn has_file(&self, sha256: &str) -> bool {
        self.files.contains(&short(sha256))
    }

    /// Whether any part was withheld from a segment that is held, but for what is confidential.
    fn withholds(&self, device: &str, sequence: i64) -> bool {
        self.lacking
            .keys()
            .filter(|document| !is_confidential(document))
            .any(|document| self.lacks(document, device, sequence))
    }

    /// Which of our segments are held.
    pub(crate) fn held<'h>(&self, ours: &'h [SegmentHead]) -> BTreeSet<&'h str> {
        let by_hash: BTreeMap<&str, &SegmentHead> =
            ours.iter().map(|head| (head.hash.as_str(), head)).collect();
        let mut held = BTreeSet::new();
        for chain in self.devices.values().flatten() {
            let mut at = by_hash.get(chain.tip.as_str());
            while let Some(head) = at.filter(|head| head.sequence >= chain.first) {
                held.insert(head.hash.as_str());
                at = head
                    .previous
                    .as_ref()
                    .and_then(|previous| by_hash.get(previous.as_str()));
            }
        }
        held
    }

    /// Whether the part of a document was withheld from a segment that is held.
    pub(crate) fn lacks(&self, document: &str, device: &str, sequence: i64) -> bool {
        self.lacking
            .get(document)
            .and_then(|by_device| by_device.get(device))
            .is_some_and(|numbers| numbers.contains(&sequence))
    }
}
