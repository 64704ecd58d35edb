//! Shared folders of every kind. In the end, whoever looked into one has the same book.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod carried;
mod laptop;
mod servers;
