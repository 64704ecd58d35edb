//! Laptops that meet: what comes of it in their books, by files from hand to hand and by shared folders.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod carried;
mod confidential;
mod laptop;
mod meetings;
mod reports;
mod servers;
