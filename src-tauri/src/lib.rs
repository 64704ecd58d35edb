//! The shell: what the window and the command line ask, answered by the crates.

pub mod cli;
mod commands;
mod failure;
mod files;
mod health;
mod office;
mod papers;
mod settings;
pub mod window;

pub use failure::Failure;
pub use office::{News, Office, Work};
pub use settings::Home;
