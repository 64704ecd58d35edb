//! What a book holds of every device: told with each file, so that the next one brings only what is lacking.

use std::collections::{BTreeMap, BTreeSet};

use book::Reader;
use serde::{Deserialize, Serialize};

/// First and last number of segments that are all there.
type Span = (i64, i64);

/// What a book holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holdings {
    devices: BTreeMap<String, Held>,
    /// Documents whose parts were withheld, by device the numbers of those segments.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    lacking: BTreeMap<String, BTreeMap<String, BTreeSet<i64>>>,
}

/// What a book holds of one device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    spans: Vec<Span>,
    /// The hash of the last one: who knows it knows the same chain, and not a fork.
    tip: String,
}

impl Holdings {
    /// What this book holds.
    pub(crate) fn of(reader: &Reader) -> Result<Self, book::Error> {
        let mut holdings = Self::default();
        for head in reader.segment_heads()? {
            let (device, sequence) = (head.device, head.sequence);
            for document in head.lacking {
                let by_device = holdings.lacking.entry(document).or_default();
                by_device
                    .entry(device.clone())
                    .or_default()
                    .insert(sequence);
            }
            let held = holdings.devices.entry(device).or_default();
            match held.spans.last_mut() {
                Some((_, last)) if *last + 1 >= sequence => *last = sequence,
                _ => held.spans.push((sequence, sequence)),
            }
            held.tip = head.hash;
        }
        Ok(holdings)
    }

    /// Whether a segment is held, by a book of which `known` are the hashes that we know of the device.
    pub(crate) fn has(&self, device: &str, sequence: i64, known: &BTreeSet<&str>) -> bool {
        self.devices.get(device).is_some_and(|held| {
            known.contains(held.tip.as_str())
                && held
                    .spans
                    .iter()
                    .any(|(first, last)| (*first..=*last).contains(&sequence))
        })
    }

    /// Whether the part of a document was withheld from a segment that is held.
    pub(crate) fn lacks(&self, document: &str, device: &str, sequence: i64) -> bool {
        self.lacking
            .get(document)
            .and_then(|by_device| by_device.get(device))
            .is_some_and(|numbers| numbers.contains(&sequence))
    }
}
