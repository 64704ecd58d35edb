//! What a partnership's book holds, and the rules it obeys.
//!
//! Nothing here reads a file, knows a database or a window. A [`command::Command`] goes in,
//! [`rules::decide`] asks its [`rules::Facts`] and answers with the [`edit::Edit`]s that carry the
//! command out, or with the [`refusal::Refusal`] that says why not. [`finding::examine`] looks at a
//! project as it stands, however it came to stand so, and lists what a person should look at.
//!
//! The field's terms are those of Swedish municipal partnerships and of the logical framework;
//! rules and amounts that change from year to year are records ([`record::Guideline`],
//! [`record::Ceiling`]), never constants.

pub mod allowance;
pub mod basis;
pub mod code;
pub mod command;
pub mod country;
pub mod demo;
pub mod disclosure;
pub mod edit;
pub mod entry;
pub mod finding;
pub mod goal;
pub mod guideline;
pub mod id;
pub mod ledger;
mod listed;
pub mod media;
pub mod money;
pub mod pace;
pub mod period;
pub mod planned;
pub mod progress;
pub mod rating;
pub mod read;
pub mod reading;
pub mod record;
pub mod refusal;
pub mod reporting;
pub mod rules;
pub mod split;
pub mod tally;
pub mod target;
pub mod value;
