//! What was found by its words.

use serde::Serialize;
use specta::Type;

use super::Title;
use crate::id::{ProjectId, RecordId};

/// A record that was found by its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SearchRow {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub of: String,
    /// The report that it is a part of and is shown with.
    pub within: Option<RecordId>,
    /// The project that it belongs to; none where all projects share it.
    pub project: Option<ProjectId>,
    /// What that is called.
    pub project_title: Title,
    /// What the record is called, in parts: by turns not looked for and looked for, beginning with the former.
    pub title: Vec<String>,
    /// Where the words stand in its texts, in such parts; empty where they stand in what it is called.
    pub excerpt: Vec<String>,
}
