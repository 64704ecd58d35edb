//! The real window under Xvfb, driven as a person would: by keyboard.
//!
//! `cargo xtask test` gives the driver's path in `TAURI_DRIVER` and a display. Without them there is
//! no window to test, and the tests say so by failing, never by passing.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]
#![cfg(target_os = "linux")]

mod accessible;
mod dashboard;
mod drafts;
mod exchange;
mod funds;
mod hand;
mod import;
mod partner;
mod partnership;
mod pictures;
mod plan;
mod receipts;
mod reckoned;
mod reports;
mod work;
