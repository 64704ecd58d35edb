//! Handing the open book on and taking files in.

use std::path::{Path, PathBuf};

use book::Book;
use domain::read::Merge;
use share::{Attachments, Identity, Incoming, Introduction, Keys, Lock, Scope, Trust};

use super::{News, Office, Work, locked};
use crate::commands::start::free_path;
use crate::failure::{Failure, Shortfall};
use crate::files::write;
use crate::settings::device;

/// A file that was opened and tried.
pub(crate) struct Tried {
    pub(crate) incoming: Incoming,
    pub(crate) strangers: Vec<Introduction>,
    /// None where no book is open to try it in.
    pub(crate) merge: Option<Merge>,
}

/// Whether a file is for the book that is open: a partner's, or another program's with expenses.
pub(crate) fn is_for_the_open_book(path: &Path) -> bool {
    const TABLES: [&str; 6] = ["csv", "tsv", "xlsx", "xlsm", "xls", "ods"];
    let is_table = |ending: &std::ffi::OsStr| {
        TABLES
            .iter()
            .any(|table| ending.eq_ignore_ascii_case(table))
    };
    is_share_file(path) || path.extension().is_some_and(is_table)
}

/// Whether a file is one that a partner made.
fn is_share_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("vshare"))
}

impl Office {
    /// Keeps a share file for the window that opens next.
    pub(crate) fn keep_at_the_door(&self, path: PathBuf) {
        *locked(&self.at_the_door) = Some(path);
    }

    /// The share file that waits for the window; given once.
    pub(crate) fn take_from_the_door(&self) -> Option<PathBuf> {
        locked(&self.at_the_door).take()
    }

    /// Leaves a share file to the program that has the book open.
    pub(crate) fn leave_in_the_inbox(&self, path: &Path) -> Result<(), Failure> {
        write(&self.home.inbox, path.to_string_lossy().as_bytes())
    }

    /// Passes on the share file that another program left, if one did.
    pub(crate) fn look_in_the_inbox(&self) {
        if let Ok(path) = std::fs::read_to_string(&self.home.inbox)
            && std::fs::remove_file(&self.home.inbox).is_ok()
        {
            self.announce(News::Arrived(PathBuf::from(path)));
        }
    }

    /// Opens a share file and tries what it would bring; remembers it for [`Office::take_in`].
    pub(crate) fn look_into(
        &self,
        path: &Path,
        passphrase: Option<String>,
    ) -> Result<Tried, Failure> {
        *locked(&self.arrived) = None;
        let mut unlock = Keys::read(&self.home.keys).unlock()?;
        unlock.passphrase = passphrase.map(Into::into);
        let incoming = Incoming::read(path, &unlock)?;
        let has_book = locked(&self.open).is_some();
        let (strangers, merge) = if has_book {
            self.change(|book| {
                let strangers = incoming.strangers(book)?;
                let merge = self.watched(Work::TakeIn, |watch| incoming.try_merge(book, watch))?;
                Ok::<_, share::Error>((strangers, Some(merge)))
            })?
        } else {
            (incoming.introductions(), None)
        };
        *locked(&self.arrived) = Some(incoming.clone());
        Ok(Tried {
            incoming,
            strangers,
            merge,
        })
    }

    /// Takes in the file that was looked into last. Where no book is open, it makes one.
    pub(crate) fn take_in(&self, trust: &Trust) -> Result<Merge, Failure> {
        let arrived = locked(&self.arrived).clone();
        let incoming = arrived.ok_or(Shortfall::NothingArrived)?;
        let has_book = locked(&self.open).is_some();
        let merge = if has_book {
            self.change(|book| {
                self.watched(Work::TakeIn, |watch| incoming.merge(book, trust, watch))
            })?
        } else {
            let path = free_path(self, false);
            let (book, merge) = self.watched(Work::TakeIn, |watch| {
                incoming.found(&path, self.author(), trust, watch)
            })?;
            book.close()?;
            self.open(&path)?;
            merge
        };
        *locked(&self.arrived) = None;
        self.announce(News::everything());
        Ok(merge)
    }

    /// The bytes of a file to be handed on.
    pub(crate) fn hand_on(
        &self,
        scope: &Scope,
        attachments: Attachments,
        receiver: Option<&str>,
        lock: &Lock,
    ) -> Result<Vec<u8>, Failure> {
        let mut keys = Keys::read(&self.home.keys);
        let file = self.change(|book| {
            let identity = self.identity(book, &mut keys)?;
            share::send(
                book,
                &identity,
                &mut keys,
                scope,
                attachments,
                receiver,
                lock,
            )
            .map(|sent| sent.file)
        })?;
        self.announce(News::Changed(vec!["exchange".to_owned()]));
        Ok(file)
    }

    /// This laptop in the open book, and the key, `age1…`, with which others lock files for it.
    pub(crate) fn own_identity(&self) -> Result<(Introduction, String), Failure> {
        let mut keys = Keys::read(&self.home.keys);
        let identity = self.change(|book| self.identity(book, &mut keys))?;
        Ok((identity.device().into(), keys.recipient()?))
    }

    fn identity(&self, book: &Book, keys: &mut Keys) -> Result<Identity, share::Error> {
        Identity::of(book, keys, &self.settings().person, &device())
    }
}
