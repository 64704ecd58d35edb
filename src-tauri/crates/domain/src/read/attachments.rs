//! The files that were attached to records.

use serde::Serialize;
use specta::Type;

use crate::id::AttachmentId;

/// A file that was attached to a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AttachmentRow {
    /// Its identity.
    pub id: AttachmentId,
    /// What the file is called.
    pub name: String,
    /// How large it is, in bytes.
    pub size: u32,
    /// Whether the rules let it be taken away: what was handed in or lies in a locked period stays.
    pub may_go: bool,
    /// Whether the file itself is in the book: one that a partner attached may not have been handed over.
    pub here: bool,
}

/// All attached files of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct FileSums {
    /// How many are in the book.
    pub kept: u32,
    /// How large these are, in kilobytes.
    pub kilobytes: u32,
    /// How many are attached to something and not in the book.
    pub lacking: u32,
}
