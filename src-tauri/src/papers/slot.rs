//! A place in which there is room for one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// How often it is looked whether the place is free.
const LOOKED: Duration = Duration::from_millis(100);

/// A place for one; whoever comes later waits or gives up.
#[derive(Debug, Default)]
pub(super) struct Slot(AtomicBool);

/// The place is taken until this is dropped, on whatever thread.
#[derive(Debug)]
pub(super) struct Held(&'static Slot);

impl Slot {
    pub(super) const fn new() -> Self {
        Self(AtomicBool::new(false))
    }

    /// Takes the place, as soon as it is free; none where it is no longer wanted before that.
    pub(super) fn take(&'static self, is_wanted: impl Fn() -> bool) -> Option<Held> {
        while self.0.swap(true, Ordering::Acquire) {
            if !is_wanted() {
                return None;
            }
            thread::sleep(LOOKED);
        }
        Some(Held(self))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn one_has_the_place_and_the_next_waits_or_gives_up() {
        static PLACE: Slot = Slot::new();
        let first = PLACE.take(|| panic!("nobody is asked where the place is free"));
        assert!(first.is_some());
        assert!(PLACE.take(|| false).is_none());
        // Whoever gave up took nothing with them.
        assert!(PLACE.take(|| false).is_none());
        // Let go on another thread, also by a panic.
        let gone = thread::spawn(move || {
            let _first = first;
            thread::sleep(LOOKED * 2);
            panic!("as a typesetter might");
        });
        let asked = Cell::new(0);
        let second = PLACE.take(|| {
            asked.set(asked.get() + 1);
            true
        });
        assert!(second.is_some() && asked.get() > 0);
        assert!(gone.join().is_err());
        drop(second);
        assert!(PLACE.take(|| false).is_some());
    }
}
