//! What lies in a shared folder, as far as this laptop has read it.

use std::collections::{BTreeMap, BTreeSet};

use book::Book;
use serde::{Deserialize, Serialize};

use crate::fault::Error;

/// How many files of a size a device leaves in a folder before it gathers them in one, and how much larger the
/// files of the next size are: so few files lie there, and little is written twice.
const GATHERED: usize = 16;

/// What this laptop knows of a shared folder from the last time. It may be lost: then everything is read once more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub(super) files: BTreeMap<String, Known>,
    /// What was read in this round, also what could not be opened or waits: it does not keep out the rest.
    #[serde(skip)]
    pub(super) looked_at: BTreeSet<String>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    /// What the folder says of it: where that is the same, it was not written again.
    pub(super) stamp: String,
    /// The segments in it, and whether each is whole there; none where it is another book's.
    pub(super) segments: BTreeMap<String, bool>,
    /// The attached files in it, by their names.
    #[serde(default)]
    pub(super) files: BTreeSet<String>,
}

impl Seen {
    /// Begins a round. Forgets the files of which the book does not hold everything: it is an old backup of the one
    /// that read them, or another copy. They are read once more.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn begin(&mut self, book: &Book) -> Result<(), Error> {
        self.looked_at.clear();
        let reader = book.reader()?;
        let held: BTreeSet<String> = reader
            .segment_heads()?
            .into_iter()
            .map(|head| head.hash)
            .collect();
        let lacking: BTreeSet<String> = reader.lacking_files()?.into_iter().collect();
        self.files.retain(|_, known| {
            known.segments.keys().all(|hash| held.contains(hash))
                && known.files.is_disjoint(&lacking)
        });
        Ok(())
    }

    /// The files of a device of which everything lies whole in another of its files too.
    fn covered(&self, device: &str, by: impl Fn(&Known) -> bool) -> BTreeSet<&str> {
        let own = || self.files.iter().filter(|(name, _)| is_of(name, device));
        let holds = |(name, known): (&String, &Known), other: &str, wanted: &Known| {
            let is_more = (known.segments.len(), other) > (wanted.segments.len(), name.as_str());
            let has = |hash: &String| known.segments.get(hash) == Some(&true);
            is_more && by(known) && wanted.segments.keys().all(has)
        };
        own()
            // One without segments is another book's.
            .filter(|(_, known)| !known.segments.is_empty())
            .filter(|(name, known)| own().any(|other| holds(other, name, known)))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// The files of a device that may go: everything in them was read back from another of its files, and is
    /// held by another laptop, which puts it there again should that file not have come through.
    pub(super) fn needless(&self, device: &str, held: &BTreeSet<String>) -> Vec<String> {
        self.covered(device, |by| !by.stamp.is_empty())
            .into_iter()
            .filter(|name| {
                self.files[*name]
                    .segments
                    .keys()
                    .all(|hash| held.contains(hash))
            })
            .map(str::to_owned)
            .collect()
    }

    /// The segments of those files of a device that are to be gathered in one: there are many of a size.
    pub(super) fn scattered(&self, device: &str) -> BTreeSet<&str> {
        let covered = self.covered(device, |_| true);
        let mut sizes: BTreeMap<u32, Vec<&Known>> = BTreeMap::new();
        for (name, known) in &self.files {
            // One without segments holds attached files, or is another book's.
            let counts = !known.segments.is_empty() && !covered.contains(name.as_str());
            if is_of(name, device) && counts {
                let size = known.segments.len().checked_ilog(GATHERED).unwrap_or(0);
                sizes.entry(size).or_default().push(known);
            }
        }
        sizes
            .into_values()
            .filter(|files| files.len() >= GATHERED)
            .flatten()
            .flat_map(|known| known.segments.keys())
            .map(String::as_str)
            .collect()
    }

    /// The attached files that lie in the folder.
    pub(super) fn attached(&self) -> BTreeSet<&str> {
        let files = self.files.values().flat_map(|known| &known.files);
        files.map(String::as_str).collect()
    }

    /// The segments that lie in the folder, whole.
    pub(super) fn whole(&self) -> BTreeSet<&str> {
        let segments = self.files.values().flat_map(|known| &known.segments);
        segments
            .filter(|(_, is_whole)| **is_whole)
            .map(|(hash, _)| hash.as_str())
            .collect()
    }
}

/// The folder of a device's own files.
pub(super) fn folder_of(device: &str) -> String {
    device.chars().take(16).collect()
}

/// Whether a file is one of a device's own.
pub(super) fn is_of(name: &str, device: &str) -> bool {
    name.strip_prefix(&folder_of(device))
        .is_some_and(|rest| rest.starts_with('/'))
}
