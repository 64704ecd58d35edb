//! A book from outside: what commands do to it, what it answers, what befalls its file.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod attached;
mod behind;
mod dashboard;
mod decisions;
mod demo;
mod desk;
mod file;
mod focus;
mod funds;
mod people;
mod plan;
mod reckoned;
mod reports;
mod risks;
mod rules;
mod search;
mod twins;
mod undo;
mod voices;
