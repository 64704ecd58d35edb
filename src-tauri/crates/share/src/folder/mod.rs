//! A shared folder: a folder that something carries between laptops, a WebDAV share or an S3 bucket.
//!
//! Each device writes files of its own, under its own name, and never touches those of others. A file is an
//! ordinary share file; once it is there it is not changed. Names mean nothing: what counts is what is in a
//! file, so copies, other spellings and stray files do no harm, and a half-written one is read when it is whole.

mod look;
mod place;
mod seen;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use book::{Book, FileHead, Reader, Watch};
use domain::read::Merge;
use opendal::Operator;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

use crate::fault::{Error, Fault, Introduction};
use crate::file::{Lock, Unlock};
use crate::holdings::Holdings;
use crate::identity::{Identity, Keys};
use crate::incoming::Incoming;
use crate::key::hex;
use crate::outgoing::{Manifest, is_confidential, pack};
use look::{Found, Looked, UNFINISHED, look};
pub use place::Place;
use place::trouble;
pub use seen::Seen;
use seen::{Known, folder_of, is_of};

/// How long anything may take in all: a round that hangs would be the last one.
const LONGEST: Duration = Duration::from_secs(300);

/// How much of attached files is put into one file of the folder, in bytes; a larger one has its own.
const SENT_AT_ONCE: u64 = 8 << 20;

/// A shared folder, open.
pub struct Folder {
    store: Operator,
    /// Where it lies, where it is a folder of this laptop.
    local: Option<PathBuf>,
}

/// What waits for folders: one thread for the whole program, whoever asks.
static WAITER: LazyLock<std::io::Result<Runtime>> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("folder")
        .enable_all()
        .build()
});

/// Waits for something, from within other waiting too.
fn wait<T: Send + 'static>(
    what: impl Future<Output = opendal::Result<T>> + Send + 'static,
) -> Result<T, Fault> {
    let stuck = |detail: &dyn std::fmt::Display| Fault::FolderTrouble {
        detail: detail.to_string(),
    };
    let waiter = WAITER.as_ref().map_err(|error| stuck(error))?;
    let (answer, answered) = std::sync::mpsc::channel();
    waiter.spawn(async move {
        // Whoever asked may be gone.
        let _ = answer.send(tokio::time::timeout(LONGEST, what).await);
    });
    match answered.recv() {
        Ok(Ok(answer)) => answer.map_err(|error| trouble(&error)),
        Ok(Err(late)) => Err(stuck(&late)),
        Err(gone) => Err(stuck(&gone)),
    }
}

/// A file of the folder that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Unread {
    /// Its name in the folder.
    pub name: String,
    /// Why.
    pub why: Fault,
}

/// The files that are new in a folder, opened.
#[derive(Default)]
pub struct Fetched {
    files: Vec<(String, String, Incoming)>,
    /// Those of which the writing was broken off.
    unfinished: Vec<String>,
    /// Those that could not be opened. They are tried again the next time.
    pub unread: Vec<Unread>,
    /// Whether more is new than was read at once.
    pub more: bool,
}

/// What a round brought and what it took along.
#[derive(Clone, Debug, Default)]
pub struct Round {
    /// What came, for each file that brought something.
    pub merges: Vec<Merge>,
    /// Who is not trusted yet: their files wait.
    pub strangers: Vec<Introduction>,
}

/// A file to be put into the folder.
pub struct Parcel {
    name: String,
    bytes: Vec<u8>,
    segments: Vec<String>,
    files: BTreeSet<String>,
}

impl Folder {
    /// Whether the folder answers.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where it does not.
    pub fn check(&self) -> Result<(), Fault> {
        let store = self.store.clone();
        wait(async move { store.check().await })
    }

    /// Reads what is new since the last time. No book is needed for it: a slow folder holds up nobody.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the folder does not answer.
    pub fn fetch(&self, seen: &mut Seen, unlock: &Unlock) -> Result<Fetched, Fault> {
        let (store, local, before) = (self.store.clone(), self.local.clone(), seen.clone());
        let Looked { there, new, more } =
            wait(async move { look(&store, local.as_deref(), &before).await })?;
        seen.looked_at
            .extend(new.iter().map(|found| found.name.clone()));
        // What is gone from the folder is put there again by whoever has it.
        seen.files.retain(|name, _| there.contains(name));
        let unfinished = there.into_iter().filter(|name| name.ends_with(UNFINISHED));
        let mut fetched = Fetched {
            unfinished: unfinished.collect(),
            more,
            ..Fetched::default()
        };
        for Found { name, stamp, bytes } in new {
            match bytes.and_then(|bytes| Incoming::open(&bytes, unlock)) {
                Ok(incoming) => fetched.files.push((name, stamp, incoming)),
                Err(why) => {
                    // It was whole once and may never be again: what was in it is put there once more.
                    seen.files.remove(&name);
                    fetched.unread.push(Unread { name, why });
                }
            }
        }
        Ok(fetched)
    }

    /// Takes files away.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the folder does not let go of them.
    pub fn take_away(&self, names: Vec<String>, seen: &mut Seen) -> Result<(), Fault> {
        if names.is_empty() {
            return Ok(());
        }
        let (store, gone) = (self.store.clone(), names.clone());
        wait(async move { store.delete_iter(gone).await })?;
        seen.files.retain(|name, _| !names.contains(name));
        Ok(())
    }

    /// Puts a file into the folder: whole, or not at all where the folder can move files.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the folder does not take it.
    pub fn put(&self, parcel: Parcel, seen: &mut Seen) -> Result<(), Fault> {
        let Parcel {
            name,
            bytes,
            segments,
            files,
        } = parcel;
        let (store, place) = (self.store.clone(), name.clone());
        wait(async move {
            if store.info().capability().rename {
                let unfinished = format!("{place}{UNFINISHED}");
                store.write(&unfinished, bytes).await?;
                store.rename(&unfinished, &place).await
            } else {
                store.write(&place, bytes).await.map(|_| ())
            }
        })?;
        let known = Known {
            // Read once more the next time: what we wrote is not yet what others can read.
            stamp: String::new(),
            segments: segments.into_iter().map(|hash| (hash, true)).collect(),
            files,
        };
        seen.files.insert(name, known);
        Ok(())
    }
}

/// Takes in what was fetched, as far as it belongs to this book and everybody who signed it is trusted.
///
/// # Errors
/// The troubles of files. Then what was taken in before stays.
pub fn take_in(
    book: &mut Book,
    fetched: &mut Fetched,
    seen: &mut Seen,
    watch: Watch<'_>,
) -> Result<Round, Error> {
    let workspace = book.workspace()?;
    let mut round = Round::default();
    let mut files = std::mem::take(&mut fetched.files);
    // What attaches files comes before the files.
    files.sort_by_key(|(_, _, incoming)| incoming.segments().is_empty());
    for (name, stamp, incoming) in files {
        let mut segments = incoming.segments();
        let mut files = incoming.files();
        if incoming.workspace() == workspace {
            match incoming.merge_beside(book, watch) {
                Ok(merge) => {
                    if merge.changes > 0 || merge.waiting > 0 || merge.files > 0 {
                        round.merges.push(merge);
                    }
                }
                Err(Error::Fault(Fault::Untrusted { devices })) => {
                    for device in devices {
                        if !round.strangers.contains(&device) {
                            round.strangers.push(device);
                        }
                    }
                    continue;
                }
                Err(error) => return Err(error),
            }
        } else {
            // Another book's: somebody uses the folder for both.
            segments.clear();
            files.clear();
        }
        let known = Known {
            stamp,
            segments,
            files,
        };
        seen.files.insert(name, known);
    }
    Ok(round)
}

/// Makes a file of what the folder lacks, and of what lies there in many small files of this device; of attached
/// files only some at a time. None where it has all.
///
/// # Errors
/// The troubles of files.
pub fn parcel(
    book: &mut Book,
    identity: &Identity,
    keys: &mut Keys,
    seen: &Seen,
    lock: &Lock,
) -> Result<Option<Parcel>, Error> {
    identity.seal(book, keys)?;
    let reader = book.reader()?;
    let device = identity.device().key.as_str();
    let (there, scattered) = (seen.whole(), seen.scattered(device));
    let is_due = |hash: &str| !there.contains(hash) || scattered.contains(hash);
    let lacking: Vec<_> = reader
        .segment_heads()?
        .into_iter()
        // What is confidential never lies in a folder, and so is not lacking there.
        .filter(|head| head.lacking.iter().all(|document| is_confidential(document)))
        .filter(|head| is_due(&head.hash))
        .collect();
    let attached = if lacking.is_empty() {
        lacking_files(&reader, seen)?
    } else {
        Vec::new()
    };
    if lacking.is_empty() && attached.is_empty() {
        return Ok(None);
    }
    let (bytes, segments) = pack(
        &reader,
        Manifest::of(&reader, identity, keys)?,
        lock,
        &lacking,
        &attached,
        |_, document| !is_confidential(document),
        |_| true,
    )?;
    let device = folder_of(device);
    let hash: String = hex(&Sha256::digest(&bytes)).chars().take(16).collect();
    Ok(Some(Parcel {
        name: format!("{device}/{hash}.vshare"),
        bytes,
        segments,
        files: attached.into_iter().map(|file| file.sha256).collect(),
    }))
}

/// Some of the attached files that the folder lacks.
fn lacking_files(reader: &Reader, seen: &Seen) -> Result<Vec<FileHead>, Error> {
    let there = seen.attached();
    let mut taken = 0;
    let mut files = reader.files()?;
    files.retain(|file| {
        let is_due = !file.is_confidential()
            && !there.contains(file.sha256.as_str())
            && (taken == 0 || taken + file.size <= SENT_AT_ONCE);
        if is_due {
            taken += file.size;
        }
        is_due
    });
    Ok(files)
}

/// The files of this laptop that are of no use in the folder: those that it gathered in another one, and those
/// that it did not finish.
///
/// # Errors
/// The troubles of files.
pub fn needless(
    book: &Book,
    identity: &Identity,
    fetched: &Fetched,
    seen: &Seen,
) -> Result<Vec<String>, Error> {
    let device = identity.device().key.as_str();
    let held = Holdings::elsewhere(&book.reader()?, device)?;
    let unfinished = fetched.unfinished.iter().filter(|name| is_of(name, device));
    let mut names = seen.needless(device, &held);
    names.extend(unfinished.cloned());
    Ok(names)
}
