//! A shared folder: a folder that something carries between laptops, a WebDAV share or an S3 bucket.
//!
//! Each device writes files of its own, under its own name, and never touches those of others. A file is an
//! ordinary share file; once it is there it is not changed. Names mean nothing: what counts is what is in a
//! file, so copies, other spellings and stray files do no harm, and a half-written one is read when it is whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use std::time::Duration;

use book::{Book, Watch};
use domain::read::Merge;
use futures::TryStreamExt as _;
use opendal::{EntryMode, ErrorKind, Operator, services};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

use crate::fault::{Error, Fault, Introduction};
use crate::file::{self, Lock, Unlock};
use crate::identity::{Identity, Keys};
use crate::incoming::Incoming;
use crate::key::hex;
use crate::outgoing::pack;

/// How long an answer is waited for before it is tried again, and how often that is.
const PATIENCE: Duration = Duration::from_secs(20);
const TRIES: usize = 3;

/// How long anything may take in all: a round that hangs would be the last one.
const LONGEST: Duration = Duration::from_secs(300);

/// The end of the name of a file that is being written. Nobody reads such files.
const UNFINISHED: &str = ".unfinished";

/// How many files of a size a device leaves in a folder before it gathers them in one, and how much larger the
/// files of the next size are: so few files lie there, and little is written twice.
const GATHERED: usize = 16;

/// Where a shared folder is. Secrets are kept apart from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Place {
    /// A folder of this laptop that something else carries: OneDrive, Nextcloud, Syncthing, a network drive.
    Folder {
        /// Where.
        path: String,
    },
    /// A WebDAV share.
    WebDav {
        /// Its address.
        address: String,
        /// The name one signs in with; empty where none is asked for.
        user: String,
    },
    /// A bucket of Amazon S3 or what speaks like it.
    S3 {
        /// Its address.
        address: String,
        /// The bucket.
        bucket: String,
        /// Its region; `auto` where there is none.
        region: String,
        /// The access key's id.
        key_id: String,
    },
}

/// A shared folder, open.
pub struct Folder {
    store: Operator,
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

/// A file of the folder: its name, its stamp, and what is in it where it is new.
struct Found {
    name: String,
    stamp: String,
    bytes: Result<Vec<u8>, Fault>,
}

/// What this laptop knows of a shared folder from the last time. It may be lost: then everything is read once more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    files: BTreeMap<String, Known>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// What the folder says of it: where that is the same, it was not written again.
    stamp: String,
    /// The segments in it, and whether each is whole there; none where it is another book's.
    segments: BTreeMap<String, bool>,
}

impl Seen {
    /// Forgets the files of which the book does not hold everything: it is an old backup of the one that read
    /// them, or another copy. They are read once more.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn keep_what_is_held(&mut self, book: &Book) -> Result<(), Error> {
        let held: BTreeSet<String> = book
            .reader()?
            .segment_heads()?
            .into_iter()
            .map(|head| head.hash)
            .collect();
        self.files
            .retain(|_, known| known.segments.keys().all(|hash| held.contains(hash)));
        Ok(())
    }

    /// The files of a device that others have no use for: all that is in one lies whole in another of its
    /// files, which was read from the folder if it is `read`.
    fn needless(&self, device: &str, read: bool) -> BTreeSet<&str> {
        let own = || self.files.iter().filter(|(name, _)| is_of(name, device));
        let holds = |(name, known): (&String, &Known), other: &str, wanted: &Known| {
            let is_more = (known.segments.len(), other) > (wanted.segments.len(), name.as_str());
            let is_there = !read || !known.stamp.is_empty();
            let has = |hash: &String| known.segments.get(hash) == Some(&true);
            is_more && is_there && wanted.segments.keys().all(has)
        };
        own()
            .filter(|(name, known)| own().any(|other| holds(other, name, known)))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// The segments of those files of a device that are to be gathered in one: there are many of a size.
    fn scattered(&self, device: &str) -> BTreeSet<&str> {
        let needless = self.needless(device, false);
        let mut sizes: BTreeMap<u32, Vec<&Known>> = BTreeMap::new();
        for (name, known) in &self.files {
            if is_of(name, device) && !needless.contains(name.as_str()) {
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

    /// The segments that lie in the folder, whole.
    fn whole(&self) -> BTreeSet<&str> {
        let segments = self.files.values().flat_map(|known| &known.segments);
        segments
            .filter(|(_, is_whole)| **is_whole)
            .map(|(hash, _)| hash.as_str())
            .collect()
    }
}

/// The folder of a device's own files.
fn folder_of(device: &str) -> String {
    device.chars().take(16).collect()
}

/// Whether a file is one of a device's own.
fn is_of(name: &str, device: &str) -> bool {
    name.strip_prefix(&folder_of(device))
        .is_some_and(|rest| rest.starts_with('/'))
}

/// A file of the folder that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Unread {
    /// Its name in the folder.
    name: String,
    /// Why.
    why: Fault,
}

impl std::fmt::Display for Unread {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.name, self.why)
    }
}

/// The files that are new in a folder, opened.
#[derive(Default)]
pub struct Fetched {
    files: Vec<(String, String, Incoming)>,
    /// Those of which the writing was broken off.
    unfinished: Vec<String>,
    /// Those that could not be opened. They are tried again the next time.
    pub unread: Vec<Unread>,
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
}

impl Place {
    /// The folder there. `secret` is the password or the secret access key.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the place cannot be understood.
    pub fn open(&self, secret: Option<&str>) -> Result<Folder, Fault> {
        opendal_http_transport_reqwest::install_default();
        let secret = secret.unwrap_or_default();
        self.is_safe()?;
        let store = match self {
            Self::Folder { path } => {
                // A drive that is not there is not made: what is written in its place would reach nobody.
                std::fs::read_dir(path).map_err(|error| Fault::FolderTrouble {
                    detail: format!("{path}: {error}"),
                })?;
                Operator::new(services::Fs::default().root(path))
            }
            Self::WebDav { address, user } => {
                let mut place = services::Webdav::default().endpoint(address);
                if !user.is_empty() {
                    place = place.username(user).password(secret);
                }
                Operator::new(place)
            }
            Self::S3 {
                address,
                bucket,
                region,
                key_id,
            } => Operator::new(
                // Nothing is taken from the surroundings: only what the person gave.
                services::S3::default()
                    .endpoint(address)
                    .bucket(bucket)
                    .region(region)
                    .access_key_id(key_id)
                    .secret_access_key(secret)
                    .disable_config_load()
                    .disable_ec2_metadata(),
            ),
        };
        let store = store
            .map_err(|error| trouble(&error))?
            .layer(
                opendal_layer_timeout::TimeoutLayer::new()
                    .with_timeout(PATIENCE)
                    .with_io_timeout(PATIENCE),
            )
            .layer(opendal_layer_retry::RetryLayer::new().with_max_times(TRIES));
        Ok(Folder { store })
    }

    /// An address is one of the web, holds no secret, and is read by nobody on the way: plain `http` only to
    /// this machine.
    fn is_safe(&self) -> Result<(), Fault> {
        let (Self::WebDav { address, .. } | Self::S3 { address, .. }) = self else {
            return Ok(());
        };
        let told = || Fault::FolderAddress {
            // What stands before an @ may be a password.
            address: address.rsplit('@').next().unwrap_or_default().to_owned(),
        };
        let url = url::Url::parse(address).map_err(|_| told())?;
        let is_here = match url.host() {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        let is_private = url.scheme() == "https" || (url.scheme() == "http" && is_here);
        if is_private && url.username().is_empty() && url.password().is_none() {
            Ok(())
        } else {
            Err(told())
        }
    }
}

/// What the matter is, without what surrounds it: an address may hold what is not for others.
fn trouble(error: &opendal::Error) -> Fault {
    Fault::FolderTrouble {
        detail: format!("{}: {}", error.kind(), error.message()),
    }
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
        let (store, known) = (self.store.clone(), seen.files.clone());
        let (there, new) = wait(async move { look(&store, &known).await })?;
        // What is gone from the folder is put there again by whoever has it.
        seen.files.retain(|name, _| there.contains(name));
        let unfinished = there.into_iter().filter(|name| name.ends_with(UNFINISHED));
        let mut fetched = Fetched {
            unfinished: unfinished.collect(),
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

    /// Takes away those of a device's own files of which everything was read from another one of them, and
    /// those that it did not finish.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the folder does not let go of them. Nothing is lost then.
    pub fn tidy(
        &self,
        identity: &Identity,
        fetched: &Fetched,
        seen: &mut Seen,
    ) -> Result<(), Fault> {
        let device = identity.device().key.as_str();
        let needless = seen.needless(device, true).into_iter().map(str::to_owned);
        let unfinished = fetched.unfinished.iter().filter(|name| is_of(name, device));
        let gone: Vec<String> = needless.chain(unfinished.cloned()).collect();
        if gone.is_empty() {
            return Ok(());
        }
        let (store, names) = (self.store.clone(), gone.clone());
        wait(async move { store.delete_iter(names).await })?;
        seen.files.retain(|name, _| !gone.contains(name));
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
        };
        seen.files.insert(name, known);
        Ok(())
    }
}

/// The names of all share files there, of those too that are being written, and what is in those that are new.
async fn look(
    store: &Operator,
    known: &BTreeMap<String, Known>,
) -> opendal::Result<(BTreeSet<String>, Vec<Found>)> {
    let (mut there, mut new) = (BTreeSet::new(), Vec::new());
    // A server that is not there looks like an empty folder to some kinds of it.
    store.check().await?;
    let mut list = match store.lister_with("").recursive(true).await {
        Ok(list) => list,
        // Nobody has put anything there yet.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((there, new)),
        Err(error) => return Err(error),
    };
    let mut met = BTreeSet::new();
    while let Some(entry) = list.try_next().await? {
        let name = entry.path().to_owned();
        // There are servers that never say that a list has come to its end, and begin it again.
        if !met.insert(name.clone()) {
            break;
        }
        if name.ends_with(UNFINISHED) {
            there.insert(name);
            continue;
        }
        let is_share_file = name.to_lowercase().ends_with(".vshare");
        if entry.metadata().mode() != EntryMode::FILE || !is_share_file {
            continue;
        }
        let listed = entry.metadata();
        // Servers tell with the list what a file is; a folder of this laptop has to be asked for each.
        let about = if listed.etag().is_some() || listed.last_modified().is_some() {
            listed.clone()
        } else if let Ok(about) = store.stat(&name).await {
            about
        } else {
            // It has gone away in the meantime.
            continue;
        };
        there.insert(name.clone());
        let stamp = [
            about.content_length().to_string(),
            about.etag().unwrap_or_default().to_owned(),
            about
                .last_modified()
                .map(|time| time.to_string())
                .unwrap_or_default(),
        ]
        .join(" ");
        if known.get(&name).is_some_and(|known| known.stamp == stamp) {
            continue;
        }
        let bytes = if about.content_length() > file::LARGEST_FILE {
            Err(Fault::TooLarge)
        } else {
            let read = store.read(&name).await;
            read.map(|bytes| bytes.to_vec())
                .map_err(|error| trouble(&error))
        };
        new.push(Found { name, stamp, bytes });
    }
    Ok((there, new))
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
    for (name, stamp, incoming) in std::mem::take(&mut fetched.files) {
        let mut segments = incoming.segments();
        if incoming.workspace() == workspace {
            match incoming.merge_beside(book, watch) {
                Ok(merge) => {
                    if merge.changes > 0 || merge.waiting > 0 {
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
        }
        seen.files.insert(name, Known { stamp, segments });
    }
    Ok(round)
}

/// Makes a file of what the folder lacks, and of what lies there in many small files of this device; none where
/// it has all.
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
        .filter(|head| head.lacking.is_empty() && is_due(&head.hash))
        .collect();
    if lacking.is_empty() {
        return Ok(None);
    }
    let (bytes, segments) = pack(
        &reader,
        identity,
        keys,
        lock,
        &lacking,
        |_, _| true,
        |_| true,
    )?;
    let device = folder_of(device);
    let hash: String = hex(&Sha256::digest(&bytes)).chars().take(16).collect();
    Ok(Some(Parcel {
        name: format!("{device}/{hash}.vshare"),
        bytes,
        segments,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_safe_or_refused() {
        let open = |address: &str| {
            Place::WebDav {
                address: address.to_owned(),
                user: "karin".to_owned(),
            }
            .open(Some("secret"))
            .map(|_| ())
        };
        for address in [
            "https://cloud.ale.se/dav/",
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://[::1]:9/",
        ] {
            assert_eq!(open(address), Ok(()), "{address}");
        }
        for address in [
            "",
            "cloud.ale.se",
            "http://cloud.ale.se/dav/",
            "ftp://cloud.ale.se/",
            "file:///etc",
            "https://karin:hemligt@cloud.ale.se/",
        ] {
            let fault = open(address).unwrap_err();
            assert!(matches!(fault, Fault::FolderAddress { .. }), "{address}");
            assert!(!fault.to_string().contains("hemligt"), "{fault}");
        }
    }
}
