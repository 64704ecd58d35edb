//! Keeping the open book and its shared folder alike, beside the work.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use book::{Book, Trouble};
use serde::Serialize;
use share::{
    Fault, Folder, FolderSecrets, Identity, Introduction, Keys, Lock, Place, Seen, Unread,
};
use specta::Type;

use super::{News, Office, Work, locked};
use crate::failure::{Failure, Shortfall};
use crate::files::write;
use crate::settings::{Home, device};

/// How often a folder is looked into by itself.
const EVERY: Duration = Duration::from_secs(60);

/// How the shared folder of the open book stands.
#[derive(Clone, Debug, Default, Serialize, Type)]
pub(crate) struct SharedFolder {
    /// Where it is; none where the book has none.
    pub place: Option<Place>,
    /// Whether its files are locked with a passphrase.
    pub locked: bool,
    /// Whether it is at work.
    pub busy: bool,
    /// When the last round came to its end, in UTC, ISO 8601.
    pub last: Option<String>,
    /// Why the last round did not.
    pub failure: Option<Failure>,
    /// What was received in this run, in changes.
    pub received: u32,
    /// How many files were sent in this run.
    pub sent: u32,
    /// Files that could not be read; they are tried again.
    pub unread: Vec<Unread>,
    /// Whose files wait until they are trusted.
    pub strangers: Vec<Introduction>,
}

/// What keeps the time between rounds.
#[derive(Default)]
pub(super) struct Rounds {
    pub(super) told: SharedFolder,
    ended: Option<Instant>,
    wanted: bool,
}

/// A round by itself: a folder, and what is needed to read and write in it.
pub(crate) struct Errand {
    folder: Folder,
    seen: Seen,
    seen_file: PathBuf,
    lock: Lock,
    passphrase: Option<String>,
}

/// What a round came to.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub(crate) received: u32,
    /// Attached files that were not here.
    pub(crate) files: u32,
    /// Files that were put into the folder.
    pub(crate) sent: u32,
    pub(crate) contested: usize,
    pub(crate) unread: Vec<Unread>,
    pub(crate) strangers: Vec<Introduction>,
}

impl Done {
    fn note(&mut self, round: share::Round) {
        for merge in round.merges {
            self.received += merge.changes;
            self.files += merge.files;
            self.contested += merge.contested.len();
        }
        for stranger in round.strangers {
            if !self.strangers.contains(&stranger) {
                self.strangers.push(stranger);
            }
        }
    }
}

impl Errand {
    pub(crate) fn prepare(
        home: &Home,
        workspace: &str,
        place: &Place,
        secrets: &FolderSecrets,
    ) -> Result<Self, Failure> {
        let passphrase = Some(secrets.passphrase.clone()).filter(|each| !each.is_empty());
        let seen_file = home.seen.join(format!("{workspace}.json"));
        let seen = std::fs::read(&seen_file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Ok(Self {
            folder: place
                .open(Some(&secrets.secret))
                .map_err(share::Error::from)?,
            seen,
            seen_file,
            lock: passphrase
                .clone()
                .map_or(Lock::Open, |passphrase| Lock::Passphrase(passphrase.into())),
            passphrase,
        })
    }

    /// One round: what is new comes in, what the folder lacks goes out. `with` lends the book for a moment: nobody
    /// waits for it while the network is waited for. Keys are read anew each time, for the same reason.
    pub(crate) fn run(
        &mut self,
        home: &Home,
        person: &str,
        mut with: impl FnMut(
            &mut dyn FnMut(&mut Book) -> Result<(), share::Error>,
        ) -> Result<(), Failure>,
    ) -> Result<Done, Failure> {
        with(&mut |book| self.seen.begin(book))?;
        let mut unlock = Keys::read(&home.keys).unlock()?;
        unlock.passphrase = self.passphrase.clone().map(Into::into);
        let mut done = Done::default();
        let mut needless = Vec::new();
        let mut more = true;
        while more {
            let mut fetched = self
                .folder
                .fetch(&mut self.seen, &unlock)
                .map_err(share::Error::from)?;
            more = fetched.more;
            done.unread.append(&mut fetched.unread);
            with(&mut |book| {
                let round = share::take_in(book, &mut fetched, &mut self.seen, &|_, _| true)?;
                done.note(round);
                let mut keys = Keys::read(&home.keys);
                let identity = Identity::of(book, &mut keys, person, &device())?;
                needless = share::needless(book, &identity, &fetched, &self.seen)?;
                Ok(())
            })?;
            self.note_seen()?;
        }
        loop {
            let mut parcel = None;
            with(&mut |book| {
                let mut keys = Keys::read(&home.keys);
                let identity = Identity::of(book, &mut keys, person, &device())?;
                parcel = share::parcel(book, &identity, &mut keys, &self.seen, &self.lock)?;
                Ok(())
            })?;
            let Some(parcel) = parcel else { break };
            self.folder
                .put(parcel, &mut self.seen)
                .map_err(share::Error::from)?;
            self.note_seen()?;
            done.sent += 1;
        }
        // What is not taken away now is the next time: a folder may forbid it.
        let _ = self.folder.take_away(needless, &mut self.seen);
        self.note_seen()?;
        Ok(done)
    }

    /// Remembers what was read and written: whatever comes now, it is not done twice.
    fn note_seen(&self) -> Result<(), Failure> {
        write(
            &self.seen_file,
            &serde_json::to_vec(&self.seen).unwrap_or_default(),
        )
    }
}

impl Office {
    /// How the shared folder of the open book stands.
    pub(crate) fn sync_state(&self) -> SharedFolder {
        let Some(shown) = self.shown() else {
            return SharedFolder::default();
        };
        let place = self.settings().folders.get(&shown.path).cloned();
        let secrets = Keys::read(&self.home.keys).folder_secrets(&shown.path);
        SharedFolder {
            locked: place.is_some() && !secrets.passphrase.is_empty(),
            place,
            ..locked(&self.rounds).told.clone()
        }
    }

    /// Gives the open book a shared folder, or takes it away. It is tried first; whoever cancels meanwhile has
    /// changed nothing. A secret that is left empty stays what it was.
    pub(crate) fn share_folder(
        &self,
        place: Option<Place>,
        given: FolderSecrets,
    ) -> Result<(), Failure> {
        let under_way = self.stops.begin(Work::Folder);
        let path = self.shown().ok_or(Shortfall::NoBook)?.path;
        let mut keys = Keys::read(&self.home.keys);
        let secrets = given.or(keys.folder_secrets(&path));
        if let Some(place) = &place {
            avoid(place, &path)?;
            let folder = place
                .open(Some(&secrets.secret))
                .map_err(share::Error::from)?;
            folder.check().map_err(share::Error::from)?;
            if !under_way.is_wanted() {
                return Err(Trouble::Cancelled.into());
            }
        }
        keys.keep_folder_secrets(&path, place.as_ref().map(|_| secrets))?;
        self.change_settings(|settings| {
            match place {
                Some(place) => settings.folders.insert(path, place),
                None => settings.folders.remove(&path),
            };
        })?;
        *locked(&self.rounds) = Rounds {
            wanted: true,
            ..Rounds::default()
        };
        self.announce(News::Changed(vec!["sync".to_owned()]));
        Ok(())
    }

    /// Asks for a round now.
    pub(crate) fn want_round(&self) {
        locked(&self.rounds).wanted = true;
    }

    /// Goes a round where one is due: called every second or so from a thread of its own.
    pub fn go_round(&self) {
        let Some(shown) = self.shown().filter(|shown| !shown.read_only) else {
            return;
        };
        let settings = self.settings();
        let Some(place) = settings.folders.get(&shown.path) else {
            return;
        };
        {
            let mut rounds = locked(&self.rounds);
            let due = rounds.ended.is_none_or(|ended| ended.elapsed() > EVERY);
            if !due && !rounds.wanted {
                return;
            }
            rounds.wanted = false;
            rounds.told.busy = true;
        }
        self.announce(News::Changed(vec!["sync".to_owned()]));
        let done = self.round(&shown.path, place, &settings.person);
        let brought = done
            .as_ref()
            // What came in before a round failed is there.
            .map_or(true, |done| done.received + done.files > 0);
        let is_open = self.shown().is_some_and(|now| now.path == shown.path);
        if is_open {
            let mut rounds = locked(&self.rounds);
            rounds.ended = Some(Instant::now());
            let told = &mut rounds.told;
            told.busy = false;
            match done {
                Ok(done) => {
                    told.last =
                        Some(chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
                    told.failure = None;
                    told.received += done.received;
                    told.sent += done.sent;
                    told.unread = done.unread;
                    told.strangers = done.strangers;
                }
                Err(failure) => told.failure = Some(failure),
            }
        }
        self.announce(if brought {
            News::everything()
        } else {
            News::Changed(vec!["sync".to_owned(), "exchange".to_owned()])
        });
    }

    fn round(&self, path: &Path, place: &Place, person: &str) -> Result<Done, Failure> {
        let secrets = Keys::read(&self.home.keys).folder_secrets(path);
        let workspace = self.read(book::Reader::workspace)?;
        let mut errand = Errand::prepare(&self.home, &workspace, place, &secrets)?;
        errand.run(&self.home, person, |lend| {
            self.change(|book| {
                // Another book may have been opened in the meantime: nothing of it goes there.
                if book.path() == path {
                    lend(book).map_err(Failure::from)
                } else {
                    Err(Shortfall::NoBook.into())
                }
            })
        })
    }

    /// Trusts devices whose files wait, by their keys.
    pub(crate) fn trust(&self, keys: &[String]) -> Result<(), Failure> {
        let waiting = locked(&self.rounds).told.strangers.clone();
        self.change(|book| {
            for device in waiting.into_iter().filter(|each| keys.contains(&each.key)) {
                book.know(&device.trusted())?;
            }
            Ok::<_, book::Error>(())
        })?;
        self.want_round();
        self.announce(News::Changed(vec![
            "exchange".to_owned(),
            "sync".to_owned(),
        ]));
        Ok(())
    }
}

/// The book itself never lies in a folder that something carries: two laptops would write one file.
pub(crate) fn avoid(place: &Place, book: &Path) -> Result<(), Failure> {
    let Place::Folder { path } = place else {
        return Ok(());
    };
    let folder = std::fs::canonicalize(path)
        .map_err(|error| Failure::Trouble(Trouble::from_io(Path::new(path), &error)))?;
    let lies_in_it = std::fs::canonicalize(book).is_ok_and(|book| book.starts_with(&folder));
    if lies_in_it {
        return Err(Failure::Share(Fault::FolderHoldsBook {
            path: path.clone(),
        }));
    }
    Ok(())
}
