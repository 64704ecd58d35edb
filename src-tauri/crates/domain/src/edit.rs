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
    /// The complaints of a project.
    Complaints(ProjectId),
    /// The sensitive cases of a project.
    Sensitive(ProjectId),
}

/// What the names of documents of complaints end with, after the project's id. Names of documents are of small letters,
/// digits, `-` and `_`: programs of before refuse others. Only those of parts of a project have a `_` after an id.
const COMPLAINTS: &str = "_complaints";

/// What those of sensitive cases end with.
const SENSITIVE: &str = "_sensitive";

impl DocumentKey {
    /// Its name in the book: that of the register, or the project's id.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Register(register) => register.name().to_owned(),
            Self::Project(project) => project.to_string(),
            Self::Complaints(project) => format!("{project}{COMPLAINTS}"),
            Self::Sensitive(project) => format!("{project}{SENSITIVE}"),
        }
    }

    /// Whether this is the name of a part of a project which lies in a document of its own, also of one that this program
    /// does not know.
    #[must_use]
    pub fn names_a_part(name: &str) -> bool {
        let part = name.split_once('_').map(|(project, _)| project);
        part.is_some_and(|project| project.parse::<RecordId>().is_ok())
    }

    /// Whether it leaves the laptop only where a person says so.
    #[must_use]
    pub const fn is_confidential(self) -> bool {
        matches!(self, Self::Complaints(_) | Self::Sensitive(_))
    }

    /// The project whose it is; none where all projects share it.
    #[must_use]
    pub const fn project(self) -> Option<ProjectId> {
        match self {
            Self::Register(_) => None,
            Self::Project(project) | Self::Complaints(project) | Self::Sensitive(project) => {
                Some(project)
            }
        }
    }

    /// The document of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(register) = Register::from_name(name) {
            return Some(Self::Register(register));
        }
        let of = |project: &str| project.parse::<RecordId>().ok().map(ProjectId);
        if let Some(project) = name.strip_suffix(COMPLAINTS) {
            of(project).map(Self::Complaints)
        } else if let Some(project) = name.strip_suffix(SENSITIVE) {
            of(project).map(Self::Sensitive)
        } else {
            of(name).map(Self::Project)
        }
    }

    /// The document in which a record of this kind lies, given the project it belongs to.
    #[must_use]
    pub fn of(kind: Kind, project: ProjectId) -> Self {
        match kind.place() {
            Place::Register(register) => Self::Register(register),
            Place::Project => Self::Project(project),
            Place::Complaints => Self::Complaints(project),
            Place::Sensitive => Self::Sensitive(project),
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

    /// The same, written into another document than the kind's usual one.
    #[must_use]
    pub fn into(self, document: DocumentKey) -> Self {
        Self { document, ..self }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ProjectId;

    #[test]
    fn the_name_of_a_document_tells_which_it_is() {
        let project = ProjectId::mint();
        for key in [
            DocumentKey::Register(Register::People),
            DocumentKey::Project(project),
            DocumentKey::Complaints(project),
            DocumentKey::Sensitive(project),
        ] {
            assert_eq!(DocumentKey::from_name(&key.name()), Some(key));
            let parts = matches!(key, DocumentKey::Complaints(_) | DocumentKey::Sensitive(_));
            assert_eq!(DocumentKey::names_a_part(&key.name()), parts);
        }
        for name in ["", "_sensitive", "people_complaints", "anything_sensitive"] {
            assert_eq!(DocumentKey::from_name(name), None, "{name}");
        }
    }
}
