//! The time of day, for people to read. Nothing is decided by it.

use std::cell::Cell;

thread_local! {
    static AHEAD: Cell<i64> = const { Cell::new(0) };
}

/// Now, in milliseconds since 1970, as far as this laptop knows.
#[must_use]
pub fn now() -> i64 {
    chrono::Utc::now().timestamp_millis() + AHEAD.get()
}

/// Puts the clock of this thread ahead of the right time: for tests, in which laptops disagree about it.
#[doc(hidden)]
pub fn set_ahead(milliseconds: i64) {
    AHEAD.set(milliseconds);
}
