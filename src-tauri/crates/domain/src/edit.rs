//! What a command comes to: fields of records put to new values.

use crate::id::{ProjectId, RecordId};
use crate::record::{Kind, Place, Record, Register};
use crate::value::Fields;

/// The document that an edit is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKey {
    /// One that all projects share.
    Register(Register),
    /// A project's own.
    Project(ProjectId),
}

impl DocumentKey {
    /// Its name in the book: that of the register, or the project's id.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Register(register) => register.name().to_owned(),
            Self::Project(project) => project.to_string(),
        }
    }

    /// The document of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Register::from_name(name).map(Self::Register).or_else(|| {
            let project = name.parse::<RecordId>().ok()?;
            Some(Self::Project(ProjectId(project)))
        })
    }

    /// The document in which a record of this kind lies, given the project it belongs to.
    #[must_use]
    pub fn of(kind: Kind, project: ProjectId) -> Self {
        match kind.place() {
            Place::Register(register) => Self::Register(register),
            Place::Project => Self::Project(project),
        }
    }
}

/// The name of the field that marks a record as deleted. Every kind has it; no record is ever removed.
pub const DELETED: &str = "deleted";

/// Some fields of one record, put to new values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub document: DocumentKey,
    /// Which record.
    pub record: RecordId,
    /// Of which kind.
    pub kind: Kind,
    /// Whether the record is new.
    pub creates: bool,
    /// The new values.
    pub fields: Fields,
}

impl Edit {
    /// Writes a new record.
    pub fn create<R: Record>(record: &R, project: ProjectId) -> Self {
        Self {
            document: DocumentKey::of(R::KIND, project),
            record: record.id(),
            kind: R::KIND,
            creates: true,
            fields: record.to_fields(),
        }
    }

    /// Writes a new record into a register.
    pub fn register<R: Record>(record: &R) -> Self {
        Self::create(record, ProjectId(record.id()))
    }

    /// Writes the fields in which `after` differs from `before`.
    pub fn change<R: Record>(before: &R, after: &R, project: ProjectId) -> Option<Self> {
        let old = before.to_fields();
        let fields: Fields = after
            .to_fields()
            .into_iter()
            .filter(|(name, value)| old.get(name) != Some(value))
            .collect();
        (!fields.is_empty()).then(|| Self {
            creates: false,
            fields,
            ..Self::create(after, project)
        })
    }

    /// Marks a record as deleted.
    pub fn delete<R: Record>(record: &R, project: ProjectId) -> Self {
        let fields = Fields::from([(DELETED, crate::value::Value::Boolean(true))]);
        Self {
            creates: false,
            fields,
            ..Self::create(record, project)
        }
    }
}
