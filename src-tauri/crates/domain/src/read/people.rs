//! Who works in a project and for whom.

use serde::Serialize;
use specta::Type;

use super::Named;
use crate::code::{OrganisationKind, Sex, TeamRole};
use crate::country::Country;
use crate::id::{OrganisationId, PersonId, TeamMemberId};

/// A member of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TeamRow {
    /// Its identity.
    pub id: TeamMemberId,
    /// The person.
    pub person: PersonRow,
    /// The part.
    pub role: TeamRole,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PersonRow {
    /// Its identity.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Whom the person works for.
    pub organisation: Named,
    /// Where told.
    pub sex: Option<Sex>,
    /// Address.
    pub email: String,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OrganisationRow {
    /// Its identity.
    pub id: OrganisationId,
    /// What it calls itself.
    pub name: String,
    /// Where it is.
    pub country: Country,
    /// What it is.
    pub kind: OrganisationKind,
}
