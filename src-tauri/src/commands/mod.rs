//! What the window can ask: a file for each of its rooms, a line or two a command.

pub(crate) mod attachments;
pub(crate) mod changes;
pub(crate) mod dashboard;
pub(crate) mod exchange;
pub(crate) mod focus;
pub(crate) mod funds;
pub(crate) mod intake;
pub(crate) mod pack;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod portfolio;
pub(crate) mod project;
pub(crate) mod projects;
pub(crate) mod reports;
pub(crate) mod risks;
pub(crate) mod search;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod voices;

use chrono::{Local, NaiveDate};

/// Today, by the laptop's clock.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}
