//! Whether the open book is sound: everything in it is gone through once, beside the work.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use book::Reader;
use serde::Serialize;
use specta::Type;

/// The largest book that is gone through whenever it is opened, in bytes, without its attached files, which are
/// quick to verify. A larger one is checked by
/// `vanort check`, when a person wants it.
const LARGEST: u64 = 64 << 20;

/// The window is painted first.
const AFTER: Duration = Duration::from_secs(2);

/// What the check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Health {
    /// What is wrong, in plain words; empty where nothing is, or nothing is known yet.
    pub faults: Vec<String>,
    /// Whether the changes are whole and the rest can be made again from them.
    pub mendable: bool,
}

/// A check under way; dropped, it ends.
pub(crate) struct Checkup {
    unwanted: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Checkup {
    /// Begins to check the book, and tells what is wrong with it.
    pub(crate) fn begin(path: PathBuf, tell: impl FnOnce(Health) + Send + 'static) -> Self {
        let unwanted = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&unwanted);
        let thread = std::thread::spawn(move || {
            std::thread::park_timeout(AFTER);
            if let Some(health) = examine(&path, &heard).filter(|it| !it.faults.is_empty()) {
                tell(health);
            }
        });
        Self {
            unwanted,
            thread: Some(thread),
        }
    }
}

impl Drop for Checkup {
    fn drop(&mut self) {
        self.unwanted.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // A check that panicked told nothing; there is nobody to pass it on to.
            let _ = thread.join();
        }
    }
}

/// What is wrong with the book; none where it was not to be known.
fn examine(path: &Path, unwanted: &AtomicBool) -> Option<Health> {
    let wanted = || !unwanted.load(Ordering::Relaxed);
    if !wanted() {
        return None;
    }
    let length = std::fs::metadata(path).ok()?.len();
    let checked = Reader::open(path).and_then(|reader| {
        let attached: u64 = reader.files()?.iter().map(|file| file.size).sum();
        if length.saturating_sub(attached) > LARGEST {
            return Err(book::Trouble::Cancelled.into());
        }
        book::check::check_while(&reader, &wanted)
    });
    match checked {
        Ok(verdict) => Some(Health {
            faults: verdict.faults,
            mendable: verdict.mendable,
        }),
        Err(book::Error::Trouble(book::Trouble::Damaged { detail, .. })) => Some(Health {
            faults: vec![detail],
            mendable: false,
        }),
        Err(_) => None,
    }
}
