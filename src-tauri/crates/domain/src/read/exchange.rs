//! What comes of books that meet: conflicts, merges, who has reported.

use serde::Serialize;
use specta::Type;

use super::{Attention, FileSums, Shown, Title};
use crate::id::{ProjectId, RecordId};

/// A field in which edits met that knew nothing of each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Contested {
    /// The project it concerns; none where the record lies in a register.
    pub project: Option<ProjectId>,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// What a person would call it.
    pub label: Shown,
    /// The field.
    pub field: String,
    /// What it held before; several where edits had met before.
    pub before: Vec<Shown>,
    /// Every value, the one that is shown meanwhile first.
    pub values: Vec<ContestedValue>,
}

/// One of the values of a contested field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ContestedValue {
    /// Which one to name where it is chosen.
    pub operation: String,
    /// The value.
    pub value: Shown,
    /// Who put it.
    pub person: String,
    /// On which device.
    pub device: String,
    /// When, in UTC, ISO 8601 with milliseconds, by the clock of that device.
    pub time: String,
}

/// Who has reported what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Freshness {
    /// The devices, by person.
    pub devices: Vec<DeviceRow>,
    /// When each device last wrote something of each project.
    pub reported: Vec<Reported>,
    /// How many changes were written here and never handed on.
    pub unsent: u32,
    /// The attached files.
    pub files: FileSums,
}

/// A device that signed something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DeviceRow {
    /// Its key, in hexadecimal digits.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Who works on it.
    pub person: String,
    /// Whether a person here trusts it.
    pub trusted: bool,
    /// When it last told what it holds, by its own clock; ISO 8601.
    pub told: Option<String>,
    /// When it last signed something that is here, by its own clock; ISO 8601.
    pub last: Option<String>,
    /// How many of its segments are here.
    pub segments: u32,
    /// How many before the last are not.
    pub missing: u32,
    /// How many times it signed two segments under one number: the mark of a copied key.
    pub forks: u32,
    /// How many parts wait for changes that are not here.
    pub waiting: u32,
}

/// What a device reported of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Reported {
    /// The project.
    pub project: ProjectId,
    /// Its title; empty where the project was not handed over.
    pub title: Title,
    /// The device, by key.
    pub device: String,
    /// When it last wrote something of it, by its own clock; ISO 8601.
    pub last: String,
    /// How many of the parts were not handed to us.
    pub withheld: u32,
}

/// What a merge brings, or would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Merge {
    /// How many changes the book did not have.
    pub changes: u32,
    /// How many changes wait for others that they build on.
    pub waiting: u32,
    /// How many attached files that were not here.
    pub files: u32,
    /// How many records are new.
    pub created: u32,
    /// How many records changed.
    pub changed: u32,
    /// How many records were deleted.
    pub deleted: u32,
    /// Those records; at most five hundred.
    pub records: Vec<MergedRecord>,
    /// The fields that are contested since.
    pub contested: Vec<Contested>,
    /// What a person should look at since.
    pub findings: Vec<Attention>,
    /// The texts that were written in here and there at once.
    pub narratives: Vec<MetNarrative>,
}

/// A text in which two wrote at once: it holds what both wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MetNarrative {
    /// The project; none where the record lies in a register.
    pub project: Option<ProjectId>,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// What a person would call it.
    pub label: Shown,
    /// The field.
    pub field: String,
    /// The text as it is now, and between it what is gone.
    pub spans: Vec<Span>,
    /// What it was here, before.
    pub ours: String,
    /// What it was there.
    pub theirs: String,
}

/// A stretch of a text in which two wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whose they are.
    pub by: Whose,
}

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// They were there before.
    Before,
    /// Written here.
    Ours,
    /// Written there.
    Theirs,
    /// One of both took them out.
    Gone,
}

/// A record that a merge touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MergedRecord {
    /// The project; none where the record lies in a register.
    pub project: Option<ProjectId>,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// What a person would call it.
    pub label: Shown,
    /// What becomes of it.
    pub becomes: Becomes,
}

/// What becomes of a record in a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Becomes {
    /// It is new.
    Created,
    /// It holds something else.
    Changed,
    /// It is gone.
    Deleted,
}
