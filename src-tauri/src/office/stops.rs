//! What is under way that a person may stop: each act hears of it by a flag of its own.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};

use super::locked;

/// The acts under way.
#[derive(Default)]
pub(super) struct Stops(Mutex<Vec<Weak<AtomicBool>>>);

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
    pub(super) fn begin(&self) -> Act {
        let act = Act::default();
        let mut acts = locked(&self.0);
        acts.retain(|known| known.strong_count() > 0);
        acts.push(Arc::downgrade(&act.0));
        act
    }

    /// Stops all that is under way, and nothing that begins later.
    pub(super) fn stop(&self) {
        for act in locked(&self.0).iter().filter_map(Weak::upgrade) {
            act.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_under_way_is_stopped_and_nothing_that_begins_later() {
        let stops = Stops::default();
        let (first, second) = (stops.begin(), stops.begin());
        assert!(first.is_wanted() && second.is_wanted());
        stops.stop();
        assert!(!first.is_wanted() && !second.is_wanted());
        let third = stops.begin();
        assert!(third.is_wanted(), "an act hears of no earlier stop");
        assert!(!first.is_wanted(), "a later act lets no stopped one go on");
    }

    #[test]
    fn what_has_ended_is_forgotten() {
        let stops = Stops::default();
        for _ in 0..100 {
            drop(stops.begin());
        }
        let last = stops.begin();
        assert_eq!(locked(&stops.0).len(), 1);
        stops.stop();
        assert!(!last.is_wanted());
    }
}
