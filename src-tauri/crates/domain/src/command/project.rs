//! A project's head and its team, and what can be done to any record.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{
    CoreArea, Funding, FxMethod, GrantKind, MarkerScore, PovertyDimension, ProjectStatus, TeamRole,
};
use crate::goal::Goal;
use crate::id::{AttachmentId, PartnershipId, PersonId, ProjectId, RecordId, TeamMemberId};
use crate::target::Target;

commands! {
    AddProject {
        /// Its identity, where given.
        #[serde(default)] id: Option<ProjectId>,
        /// Whose it is.
        partnership: PartnershipId,
        /// What the grant is for.
        kind: GrantKind,
        /// The programme's case reference.
        #[serde(default)] case_reference: String,
        /// The title in Swedish; one of the titles is needed.
        #[serde(default)] title_sv: String,
        /// The title in English; one of the titles is needed.
        #[serde(default)] title_en: String,
        /// The shared problem.
        #[serde(default)] problem: String,
        /// The first day.
        start: String,
        /// The last day.
        end: String,
        /// What was granted.
        granted: String,
        /// The project's currency.
        currency: String,
        /// Where it stands.
        status: ProjectStatus,
        /// The goal it serves most.
        #[serde(default)] main_goal: Option<Goal>,
        /// Further goals.
        #[serde(default)] further_goals: Vec<Goal>,
        /// Core areas.
        #[serde(default)] core_areas: Vec<CoreArea>,
        /// Gender equality as an objective; not screened where left out.
        #[serde(default)] gender_marker: Option<MarkerScore>,
    }
    AddTeamMember {
        /// Its identity, where given.
        #[serde(default)] id: Option<TeamMemberId>,
        /// The project.
        project: ProjectId,
        /// The person.
        person: PersonId,
        /// The part.
        role: TeamRole,
        /// Whether the person sits in the steering group.
        #[serde(default)] steers: bool,
    }
    ChangeTeamMember {
        /// Whose part.
        member: TeamMemberId,
        /// The part.
        #[serde(default)] role: Option<TeamRole>,
        /// Whether the person sits in the steering group.
        #[serde(default)] steers: Option<bool>,
    }
    Attach {
        /// Its identity, where given.
        #[serde(default)] id: Option<AttachmentId>,
        /// What it is attached to.
        record: RecordId,
        /// What the file is called.
        name: String,
        /// The SHA-256 of what is in it, in hexadecimal digits.
        sha256: String,
    }
    Delete {
        /// Which record.
        record: RecordId,
    }
    Choose {
        /// Which record.
        record: RecordId,
        /// The field.
        field: String,
        /// The operation that put the value that is chosen; left out where it is another one.
        #[serde(default)] operation: Option<String>,
        /// Another value, as it would be typed into the record's own form.
        #[serde(default)] other: Option<String>,
    }
    Restore {
        /// Which record.
        record: RecordId,
    }
    ConfirmDeletion {
        /// Which record.
        record: RecordId,
    }
}

/// See [`Command::ChangeProject`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct ChangeProject {
    /// Which.
    pub project: ProjectId,
    /// What the grant is for.
    #[serde(default)]
    pub kind: Option<GrantKind>,
    /// The programme's case reference.
    #[serde(default)]
    pub case_reference: Option<String>,
    /// The title in Swedish.
    #[serde(default)]
    pub title_sv: Option<String>,
    /// The title in English.
    #[serde(default)]
    pub title_en: Option<String>,
    /// The shared problem.
    #[serde(default)]
    pub problem: Option<String>,
    /// How and why the activities are to lead to the results.
    #[serde(default)]
    pub theory_of_change: Option<String>,
    /// The first day.
    #[serde(default)]
    pub start: Option<String>,
    /// The last day.
    #[serde(default)]
    pub end: Option<String>,
    /// What was granted, in the project's currency.
    #[serde(default)]
    pub granted: Option<String>,
    /// Where it stands.
    #[serde(default)]
    pub status: Option<ProjectStatus>,
    /// All goals, the main one first; an empty list takes them away.
    #[serde(default)]
    pub goals: Option<Vec<Goal>>,
    /// Core areas.
    #[serde(default)]
    pub core_areas: Option<Vec<CoreArea>>,
    /// Gender equality as an objective.
    #[serde(default)]
    pub gender_marker: Option<MarkerScore>,
    /// How the money comes.
    #[serde(default)]
    pub funding: Option<Funding>,
    /// By which rate other currencies are turned into the project's; it stands once a period is locked.
    #[serde(default)]
    pub fx_method: Option<FxMethod>,
    /// Per cent by which a line may deviate; empty for the guideline's.
    #[serde(default)]
    pub deviation_percent: Option<String>,
    /// The targets that it works towards; goals that they belong to and that are missing are added.
    #[serde(default)]
    pub targets: Option<Vec<Target>>,
    /// What it does for equity.
    #[serde(default)]
    pub equity: Option<String>,
    /// For participation.
    #[serde(default)]
    pub participation: Option<String>,
    /// For transparency.
    #[serde(default)]
    pub transparency: Option<String>,
    /// For accountability.
    #[serde(default)]
    pub accountability: Option<String>,
    /// What it means for people who live in poverty.
    #[serde(default)]
    pub poverty: Option<String>,
    /// For rights.
    #[serde(default)]
    pub rights: Option<String>,
    /// For women and men.
    #[serde(default)]
    pub gender: Option<String>,
    /// For environment and climate.
    #[serde(default)]
    pub environment: Option<String>,
    /// For conflicts.
    #[serde(default)]
    pub conflict: Option<String>,
    /// The dimensions of poverty that it works against.
    #[serde(default)]
    pub poverty_dimensions: Option<Vec<PovertyDimension>>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_governance: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_environment: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_climate_mitigation: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_climate_adaptation: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_biodiversity: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_disability: Option<MarkerScore>,
    /// Its score on that policy marker.
    #[serde(default)]
    pub marker_disaster_risk: Option<MarkerScore>,
}

boxed!(ChangeProject);

impl ChangeProject {
    /// One that changes nothing yet.
    #[must_use]
    pub const fn of(project: ProjectId) -> Self {
        Self {
            project,
            kind: None,
            case_reference: None,
            title_sv: None,
            title_en: None,
            problem: None,
            theory_of_change: None,
            start: None,
            end: None,
            granted: None,
            status: None,
            goals: None,
            core_areas: None,
            gender_marker: None,
            funding: None,
            fx_method: None,
            deviation_percent: None,
            targets: None,
            equity: None,
            participation: None,
            transparency: None,
            accountability: None,
            poverty: None,
            rights: None,
            gender: None,
            environment: None,
            conflict: None,
            poverty_dimensions: None,
            marker_governance: None,
            marker_environment: None,
            marker_climate_mitigation: None,
            marker_climate_adaptation: None,
            marker_biodiversity: None,
            marker_disability: None,
            marker_disaster_risk: None,
        }
    }
}
