//! Files from outside: what is read of them, and what would become of it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod export;
mod files;
mod project;
mod properties;
