//! What is under way that a person may stop. Work of several kinds goes on side by side, and a stop is for one kind.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{News, Office, locked};

/// After how many changes a person is told how far it is: one by itself takes no time.
const TOLD_EVERY: usize = 64;

/// A kind of work that takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// The file of another program is read, planned and recorded.
    Import,
    /// A share file is looked into or taken in.
    TakeIn,
    /// A shared folder is tried.
    Folder,
    /// Papers are printed.
    Papers,
}

/// The acts under way.
#[derive(Default)]
pub(super) struct Stops(Mutex<Vec<(Work, Weak<AtomicBool>)>>);

/// An act under way; it ends when this is dropped.
#[derive(Default)]
pub(super) struct Act(Arc<AtomicBool>);

impl Act {
    /// Whether nobody has stopped it.
    pub(super) fn is_wanted(&self) -> bool {
        !self.0.load(Ordering::Relaxed)
    }
}

impl Stops {
    /// An act begins. What was stopped before is no concern of it.
    pub(super) fn begin(&self, work: Work) -> Act {
        let act = Act::default();
        let mut acts = locked(&self.0);
        acts.retain(|(_, known)| known.strong_count() > 0);
        acts.push((work, Arc::downgrade(&act.0)));
        act
    }

    /// Stops what of a kind is under way, and nothing that begins later.
    fn stop(&self, work: Work) {
        let acts = locked(&self.0);
        let of_kind = acts.iter().filter(|(kind, _)| *kind == work);
        for act in of_kind.filter_map(|(_, act)| act.upgrade()) {
            act.store(true, Ordering::Relaxed);
        }
    }
}

impl Office {
    /// Stops what of a kind is under way.
    pub(crate) fn cancel(&self, work: Work) {
        self.stops.stop(work);
    }

    /// Does something that takes its time: a person is told how far it is, and may stop it.
    pub(super) fn watched<T, E>(
        &self,
        work: Work,
        act: impl FnOnce(book::Watch<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.told_every(TOLD_EVERY, work, act)
    }

    /// The same where each part takes its time: of every one a person is told.
    pub(crate) fn watched_closely<T, E>(
        &self,
        work: Work,
        act: impl FnOnce(book::Watch<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.told_every(1, work, act)
    }

    fn told_every<T, E>(
        &self,
        parts: usize,
        work: Work,
        act: impl FnOnce(book::Watch<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let under_way = self.stops.begin(work);
        act(&|done, all| {
            if done.is_multiple_of(parts) {
                self.announce(News::Progress { work, done, all });
            }
            under_way.is_wanted()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_kind_that_is_under_way_is_stopped_and_nothing_that_begins_later() {
        let stops = Stops::default();
        let (first, second) = (stops.begin(Work::Papers), stops.begin(Work::Papers));
        let beside = stops.begin(Work::TakeIn);
        assert!(first.is_wanted() && second.is_wanted());
        stops.stop(Work::Papers);
        assert!(!first.is_wanted() && !second.is_wanted());
        assert!(beside.is_wanted(), "work of another kind goes on");
        let third = stops.begin(Work::Papers);
        assert!(third.is_wanted(), "an act hears of no earlier stop");
        assert!(!first.is_wanted(), "a later act lets no stopped one go on");
    }

    #[test]
    fn what_has_ended_is_forgotten() {
        let stops = Stops::default();
        for _ in 0..100 {
            drop(stops.begin(Work::Import));
        }
        let last = stops.begin(Work::Import);
        assert_eq!(locked(&stops.0).len(), 1);
        stops.stop(Work::Import);
        assert!(!last.is_wanted());
    }
}
