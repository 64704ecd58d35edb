//! Who works in a project and for whom.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{Named, PersonName};
use crate::code::{
    ActivityKind, ActivityStatus, GrantKind, OrganisationKind, ResolutionStatus, Sex, TeamRole,
};
use crate::country::Country;
use crate::id::{ActivityId, OrganisationId, PersonId, ResolutionId, TeamMemberId, TeamRuleId};
use crate::period::Period;

/// A member of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TeamRow {
    /// Its identity.
    pub id: TeamMemberId,
    /// The person.
    pub person: PersonRow,
    /// The part.
    pub role: TeamRole,
    /// Whether the person sits in the steering group.
    pub steers: bool,
}

/// One partner's part of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SideRow {
    /// The partner.
    pub partner: Named,
    /// How many people there are.
    pub people: u32,
    /// How many of them are women.
    pub women: u32,
    /// How many have told their sex.
    pub told: u32,
    /// The women's share of those who have told it, per mille; none where nobody has.
    pub women_per_mille: Option<i32>,
    /// What the guideline wants of it.
    pub checks: Vec<TeamCheckRow>,
}

/// What a guideline wants of one side of a team, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TeamCheckRow {
    /// The parts that are counted together.
    pub roles: Vec<TeamRole>,
    /// How many people have one of them.
    pub count: u32,
    /// The least.
    pub least: u32,
    /// The largest; none where there is none.
    pub most: Option<u32>,
    /// Whether it is as the guideline wants it.
    pub holds: bool,
}

/// A meeting with what it decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MeetingRow {
    /// The activity that it is.
    pub id: ActivityId,
    /// What it is: a meeting, or what somebody made of it after it had decided something.
    pub kind: ActivityKind,
    /// In words.
    pub title: String,
    /// From the first day to the last.
    pub period: Period,
    /// Where it stands.
    pub status: ActivityStatus,
    /// Where it took place.
    pub place: String,
    /// The minutes, in the partners' words.
    pub notes: String,
    /// Who was there.
    pub attendees: Vec<PersonName>,
    /// What was decided.
    pub resolutions: Vec<ResolutionRow>,
}

/// A decision of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ResolutionRow {
    /// Its identity.
    pub id: ResolutionId,
    /// In words.
    pub title: String,
    /// Who carries it out.
    pub responsible: Option<PersonName>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What became of it.
    pub status: ResolutionStatus,
    /// Whether that day is over and it is open.
    pub is_late: bool,
}

/// How many of which parts a team is to have, by a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TeamRuleRow {
    /// Its identity.
    pub id: TeamRuleId,
    /// The kind of grant.
    pub grant: GrantKind,
    /// The parts that are counted together.
    pub roles: Vec<TeamRole>,
    /// The least number of people on each side.
    pub least: u32,
    /// The largest; none where there is none.
    pub most: Option<u32>,
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
