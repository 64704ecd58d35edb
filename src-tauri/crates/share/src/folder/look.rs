//! Looking into a shared folder: what lies there, and what is in the files that are new.

use std::collections::BTreeSet;
use std::path::Path;

use futures::TryStreamExt as _;
use opendal::{EntryMode, ErrorKind, Metadata, Operator};

use super::place::trouble;
use super::seen::{Known, Seen};
use crate::fault::Fault;
use crate::file;

/// How much of what is new is read at a time, in bytes: the rest is read when this was taken in.
const READ_AT_ONCE: u64 = 64 << 20;

/// The end of the name of a file that is being written. Nobody reads such files.
pub(super) const UNFINISHED: &str = ".unfinished";

/// A file of the folder: its name, its stamp, and what is in it where it is new.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) stamp: String,
    pub(super) bytes: Result<Vec<u8>, Fault>,
}

/// What lies in a folder.
#[derive(Default)]
pub(super) struct Looked {
    /// The names of all share files, of those too that are being written.
    pub(super) there: BTreeSet<String>,
    /// Those that are new.
    pub(super) new: Vec<Found>,
    /// Whether some of those were left for the next time.
    pub(super) more: bool,
}

/// Reads what is new, as far as it is not too much at once.
pub(super) async fn look(
    store: &Operator,
    local: Option<&Path>,
    seen: &Seen,
) -> opendal::Result<Looked> {
    let mut looked = Looked::default();
    let mut taken = 0;
    // A server that is not there looks like an empty folder to some kinds of it.
    store.check().await?;
    let entries = match local {
        // A network drive that has gone away may never answer: it must not hold up who watches the time.
        Some(folder) => {
            let folder = folder.to_owned();
            let walked = tokio::task::spawn_blocking(move || walk(&folder, "")).await;
            walked.map_err(|error| {
                opendal::Error::new(ErrorKind::Unexpected, "the folder was not walked")
                    .set_source(error)
            })?
        }
        None => list(store).await?,
    };
    for (name, listed) in entries {
        if name.ends_with(UNFINISHED) {
            looked.there.insert(name);
            continue;
        }
        if !name.to_lowercase().ends_with(".vshare") {
            continue;
        }
        // Servers tell with the list what a file is; a folder of this laptop has to be asked for each.
        let tells = |about: &Metadata| about.etag().is_some() || about.last_modified().is_some();
        let about = if let Some(about) = listed.filter(tells) {
            about
        } else if let Ok(about) = store.stat(&name).await {
            about
        } else {
            // It has gone away in the meantime.
            continue;
        };
        looked.there.insert(name.clone());
        let stamp = [
            about.content_length().to_string(),
            about.etag().unwrap_or_default().to_owned(),
            about
                .last_modified()
                .map(|time| time.to_string())
                .unwrap_or_default(),
        ]
        .join(" ");
        let is_known = |known: &Known| known.stamp == stamp;
        if seen.looked_at.contains(&name) || seen.files.get(&name).is_some_and(is_known) {
            continue;
        }
        // One file is read, however large it is.
        if taken > 0 && taken + about.content_length() > READ_AT_ONCE {
            looked.more = true;
            continue;
        }
        let bytes = if about.content_length() > file::LARGEST_FILE {
            Err(Fault::TooLarge)
        } else {
            taken += about.content_length();
            let read = store.read(&name).await;
            read.map(|bytes| bytes.to_vec())
                .map_err(|error| trouble(&error))
        };
        looked.new.push(Found { name, stamp, bytes });
    }
    Ok(looked)
}

/// The files of a server by name, with what it tells of each.
async fn list(store: &Operator) -> opendal::Result<Vec<(String, Option<Metadata>)>> {
    let mut list = match store.lister_with("").recursive(true).await {
        Ok(list) => list,
        // Nobody has put anything there yet.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let (mut met, mut files) = (BTreeSet::new(), Vec::new());
    while let Some(entry) = list.try_next().await? {
        let name = entry.path().to_owned();
        // There are servers that never say that a list has come to its end, and begin it again.
        if !met.insert(name.clone()) {
            break;
        }
        if entry.metadata().mode() == EntryMode::FILE {
            files.push((name, Some(entry.metadata().clone())));
        }
    }
    Ok(files)
}

/// The files of a folder of this laptop by name. Links are passed over: they may lead anywhere, and in a circle;
/// so is a folder that may not be read.
fn walk(folder: &Path, before: &str) -> Vec<(String, Option<Metadata>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if kind.is_dir() {
            files.extend(walk(&entry.path(), &format!("{name}/")));
        } else if kind.is_file() {
            files.push((name, None));
        }
    }
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}
