//! The desk at which a person sits: settings, the open book, what was saved in this run.

mod exchange;
mod intake;
mod sync;
mod underway;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use book::{Applied, Author, Book, Reader, Trouble};
use domain::edit::DocumentKey;
use domain::record::Register;
use share::Incoming;

pub(crate) use self::intake::{ImportQuery, TypedRate, commands_of, context, remembered};
pub(crate) use exchange::is_for_the_open_book;
pub(crate) use sync::{Errand, SharedFolder, avoid};
pub use underway::Work;

use crate::failure::{Failure, Shortfall};
use crate::health::{Checkup, Health};
use crate::settings::{Home, Settings, device};

/// What the window is told without having asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Parts of the book are new, by their tags.
    Changed(Vec<String>),
    /// How much of what is under way is done.
    Progress {
        /// What is under way.
        work: Work,
        /// Done so far …
        done: usize,
        /// … of so much.
        all: usize,
    },
    /// A share file came from outside: it is to be looked into.
    Arrived(PathBuf),
    /// The person wants to leave, with or without what is not saved.
    Leaving,
}

impl News {
    /// All of the book may be new.
    pub(crate) fn everything() -> Self {
        Self::Changed(vec!["*".to_owned()])
    }
}

/// Tells the window.
type Announce = Box<dyn Fn(News) + Send + Sync>;

/// Everything the commands work on.
pub struct Office {
    pub(crate) home: Home,
    settings: Mutex<Settings>,
    open: Mutex<Option<Open>>,
    reader: Mutex<Option<Reader>>,
    saved: Mutex<BTreeSet<PathBuf>>,
    announce: Arc<Mutex<Option<Announce>>>,
    unopened: Mutex<Option<Failure>>,
    health: Arc<Mutex<Health>>,
    checkup: Mutex<Option<Checkup>>,
    /// The share file that the program was started with.
    at_the_door: Mutex<Option<PathBuf>>,
    /// The share file that was looked into last.
    arrived: Mutex<Option<Incoming>>,
    /// The table of another program that was opened last, and what was planned with it.
    table: Mutex<Option<self::intake::Table>>,
    rounds: Mutex<sync::Rounds>,
    /// What is under way that a person may stop.
    stops: underway::Stops,
    /// Whether something is typed in the window that is not in the book.
    unsaved: AtomicBool,
    /// Whether the window listens for news.
    heard: AtomicBool,
}

/// The open book.
struct Open {
    path: PathBuf,
    /// None where the file may not be written: then it is only read.
    book: Option<Book>,
    demo: bool,
}

/// What the window shows of the open book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) path: PathBuf,
    pub(crate) demo: bool,
    pub(crate) read_only: bool,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What a panicking command left behind is whole: books change in transactions only.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Office {
    /// A desk with the settings that lie in `home`.
    #[must_use]
    pub fn new(home: Home) -> Self {
        let settings = Mutex::new(Settings::read(&home.settings));
        Self {
            home,
            settings,
            open: Mutex::default(),
            reader: Mutex::default(),
            saved: Mutex::default(),
            announce: Arc::default(),
            unopened: Mutex::default(),
            health: Arc::default(),
            checkup: Mutex::default(),
            at_the_door: Mutex::default(),
            arrived: Mutex::default(),
            table: Mutex::default(),
            rounds: Mutex::default(),
            stops: underway::Stops::default(),
            unsaved: AtomicBool::new(false),
            heard: AtomicBool::new(false),
        }
    }

    /// Calls `announce` from now on when there is news for the window.
    pub fn announce_by(&self, announce: impl Fn(News) + Send + Sync + 'static) {
        *locked(&self.announce) = Some(Box::new(announce));
    }

    /// Something is typed in the window that closing would lose, or nothing any more. Whoever tells it listens by now.
    pub fn hold(&self, unsaved: bool) {
        self.unsaved.store(unsaved, Ordering::Relaxed);
        self.heard.store(true, Ordering::Relaxed);
    }

    /// Whether the window listens for news: what is told before is told to nobody.
    pub(crate) fn is_heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }

    /// Whether the window may close without asking. Says no once: whoever stays holds it again.
    pub fn may_close(&self) -> bool {
        !self.unsaved.swap(false, Ordering::Relaxed)
    }

    /// Closes the window.
    pub(crate) fn leave(&self) {
        self.announce(News::Leaving);
    }

    fn announce(&self, news: News) {
        if let Some(announce) = locked(&self.announce).as_ref() {
            announce(news);
        }
    }

    pub(crate) fn settings(&self) -> Settings {
        locked(&self.settings).clone()
    }

    /// Changes the settings, here and on the disk.
    pub(crate) fn change_settings(
        &self,
        change: impl FnOnce(&mut Settings),
    ) -> Result<(), Failure> {
        let mut settings = locked(&self.settings);
        let mut changed = settings.clone();
        change(&mut changed);
        if changed != *settings {
            changed.write(&self.home.settings)?;
            *settings = changed;
        }
        drop(settings);
        if let Some(Open {
            book: Some(book), ..
        }) = locked(&self.open).as_mut()
        {
            book.set_author(self.author());
        }
        Ok(())
    }

    fn author(&self) -> Author {
        Author {
            person: locked(&self.settings).person.clone(),
            device: device(),
        }
    }

    /// The book that opens by itself: the last one, where it is still there.
    pub(crate) fn usual_book(&self) -> Option<PathBuf> {
        self.settings().book.filter(|path| path.exists())
    }

    /// Remembers why the program started without the book it was to open: the welcome says so.
    pub(crate) fn note_unopened(&self, failure: Failure) {
        *locked(&self.unopened) = Some(failure);
    }

    pub(crate) fn unopened(&self) -> Option<Failure> {
        locked(&self.unopened).clone()
    }

    /// Makes a new book and opens it.
    pub(crate) fn create(&self, path: &Path, demo: bool) -> Result<(), Failure> {
        let book = Book::create(path, self.author(), demo)?;
        self.install(path, Some(book))
    }

    /// Opens a book instead of the one that is open. A file that may not be written opens for reading.
    pub(crate) fn open(&self, path: &Path) -> Result<(), Failure> {
        let already = locked(&self.open)
            .as_ref()
            .is_some_and(|open| open.path == path);
        if already {
            return Ok(());
        }
        match Book::open(path, self.author()) {
            Ok(book) => self.install(path, Some(book)),
            Err(book::Error::Trouble(Trouble::ReadOnly { .. })) => self.install(path, None),
            Err(error) => Err(error.into()),
        }
    }

    fn install(&self, path: &Path, book: Option<Book>) -> Result<(), Failure> {
        let reader = Reader::open(path)?;
        let demo = reader.is_demo()?;
        self.close()?;
        *locked(&self.unopened) = None;
        *locked(&self.reader) = Some(reader);
        *locked(&self.open) = Some(Open {
            path: path.to_owned(),
            book,
            demo,
        });
        self.change_settings(|settings| settings.remember(path))?;
        self.announce(News::everything());
        self.check_up();
        Ok(())
    }

    /// Goes through the open book beside the work, and tells the window where it is not sound.
    fn check_up(&self) {
        let Some(shown) = self.shown() else { return };
        let (health, announce) = (Arc::clone(&self.health), Arc::clone(&self.announce));
        let checkup = Checkup::begin(shown.path, move |found| {
            *locked(&health) = found;
            if let Some(announce) = locked(&announce).as_ref() {
                announce(News::Changed(vec!["health".to_owned()]));
            }
        });
        *locked(&self.checkup) = Some(checkup);
    }

    /// What the check of the open book has found so far.
    pub(crate) fn health(&self) -> Health {
        locked(&self.health).clone()
    }

    /// Makes everything that is shown again from the changes.
    pub(crate) fn mend(&self) -> Result<(), Failure> {
        *locked(&self.checkup) = None;
        self.change(book::Book::rebuild)?;
        *locked(&self.health) = Health::default();
        self.announce(News::everything());
        self.check_up();
        Ok(())
    }

    /// Closes the open book, where one is.
    pub(crate) fn close(&self) -> Result<(), Failure> {
        *locked(&self.checkup) = None;
        *locked(&self.health) = Health::default();
        *locked(&self.rounds) = sync::Rounds::default();
        *locked(&self.table) = None;
        *locked(&self.reader) = None;
        match locked(&self.open).take() {
            Some(Open {
                book: Some(book), ..
            }) => Ok(book.close()?),
            _ => Ok(()),
        }
    }

    pub(crate) fn shown(&self) -> Option<Shown> {
        let open = locked(&self.open);
        open.as_ref().map(|open| Shown {
            path: open.path.clone(),
            demo: open.demo,
            read_only: open.book.is_none(),
        })
    }

    /// Asks the open book.
    pub(crate) fn read<T>(
        &self,
        question: impl FnOnce(&Reader) -> Result<T, book::Error>,
    ) -> Result<T, Failure> {
        match locked(&self.reader).as_ref() {
            Some(reader) => Ok(question(reader)?),
            None => Err(Shortfall::NoBook.into()),
        }
    }

    /// Looks at the open book without changing it.
    pub(crate) fn with_book<T>(&self, look: impl FnOnce(&Book) -> T) -> Option<T> {
        locked(&self.open)
            .as_ref()
            .and_then(|open| open.book.as_ref())
            .map(look)
    }

    /// Changes the open book and tells the window.
    pub(crate) fn write<E: Into<Failure>>(
        &self,
        act: impl FnOnce(&mut Book) -> Result<Applied, E>,
    ) -> Result<Applied, Failure> {
        let applied = self.change(act)?;
        self.announce(News::Changed(tags(&applied)));
        Ok(applied)
    }

    /// Changes the open book.
    fn change<T, E: Into<Failure>>(
        &self,
        act: impl FnOnce(&mut Book) -> Result<T, E>,
    ) -> Result<T, Failure> {
        match locked(&self.open).as_mut() {
            Some(Open {
                book: Some(book), ..
            }) => act(book).map_err(Into::into),
            Some(open) => Err(Trouble::ReadOnly {
                path: open.path.display().to_string(),
            }
            .into()),
            None => Err(Shortfall::NoBook.into()),
        }
    }

    /// Notes a file that was saved in this run: only those can be opened from the window.
    pub(crate) fn note_saved(&self, path: &Path) {
        locked(&self.saved).insert(path.to_owned());
    }

    pub(crate) fn was_saved(&self, path: &Path) -> bool {
        locked(&self.saved).contains(path)
    }
}

/// What the window must ask again after a change.
fn tags(applied: &Applied) -> Vec<String> {
    let mut tags: BTreeSet<String> = ["overview", "projects", "exchange"]
        .map(ToOwned::to_owned)
        .into();
    for document in &applied.documents {
        match document {
            DocumentKey::Project(project) => tags.insert(format!("project:{project}")),
            DocumentKey::Complaints(project) | DocumentKey::Sensitive(project) => {
                tags.insert(format!("complaints:{project}"))
            }
            DocumentKey::Register(Register::Rates) => tags.insert("rates".to_owned()),
            DocumentKey::Register(Register::People) => tags.insert("people".to_owned()),
            DocumentKey::Register(Register::Partnerships | Register::Organisations) => {
                tags.insert("partnerships".to_owned())
            }
            DocumentKey::Register(Register::Guidelines) => tags.insert("guidelines".to_owned()),
        };
    }
    tags.into_iter().collect()
}
