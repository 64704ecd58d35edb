//! The command line, as scripts use it.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod exchange;
mod harm;
mod import;
mod portfolio;
mod report;
mod shell;
mod work;
