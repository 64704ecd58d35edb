//! One book is one file: documents → view → answers.
//!
//! Changes of Automerge documents are the truth. SQLite tables are a view of them. A command, and later
//! a change from another laptop, takes the same road: `store::take_in` writes the change, its history and
//! what it shows in one transaction, and the rules' findings with it. Nothing outside this crate knows
//! SQL or Automerge.
//!
//! [`Book`] writes, [`Reader`] answers, [`check::check`] verifies that both tell the same story.

mod approved;
mod attached;
mod book;
pub mod check;
pub mod clock;
mod contested;
mod document;
mod error;
mod exchange;
mod facts;
mod file;
mod history;
mod lost_edit;
mod narrative;
mod part;
mod read;
mod reader;
mod schema;
mod search;
mod step;
mod store;
mod tally;
mod undo;
mod view;

pub use attached::{AttachedFile, FileHead, Files, sha256};
pub use book::{Applied, Author, Book};
pub use error::{Error, Trouble};
pub use exchange::{Device, Draft, Met, Part, Peer, Seal, Segment, SegmentHead, Watch};
pub use file::{is_book, read_ordinary};
pub use narrative::merged_text;
pub use reader::Reader;
pub use step::name_step;
