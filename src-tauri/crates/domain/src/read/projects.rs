//! The list of projects, and the head of one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    BudgetGrid, DisclosedCases, ExpenseRow, Found, Language, LineChange, LineRow, Named, OrNone,
    Pace, ResultsFramework, RiskRegister, Sums, TeamRow, Title,
};
use crate::code::{
    CoreArea, GrantKind, MarkerScore, Need, ProjectStatus, Sign, VersionState, VersionWay,
};
use crate::country::Country;
use crate::goal::Goal;
use crate::id::{BudgetVersionId, OrganisationId, PartnershipId, ProjectId, SubmissionId};
use crate::money::Money;
use crate::period::Period;

/// Which projects are looked at: those that fit everything that is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ProjectFilter {
    /// Only this status.
    pub status: Option<ProjectStatus>,
    /// Only this partner country, or those without one.
    pub country: Option<OrNone<Country>>,
    /// Only this kind of grant.
    pub kind: Option<GrantKind>,
    /// Only this partnership.
    pub partnership: Option<PartnershipId>,
    /// Only those of which this is a partner.
    pub partner: Option<OrganisationId>,
    /// Only those that serve this goal, most or also, or those without a main one.
    pub goal: Option<OrNone<Goal>>,
    /// Only those that work with this core area, or with none.
    pub core_area: Option<OrNone<CoreArea>>,
    /// Only this score of the gender marker, of the project as a whole.
    pub score: Option<MarkerScore>,
    /// Only those that have costs, budgeted or spent, that serve this core area most, or none in particular.
    pub cost_area: Option<OrNone<CoreArea>>,
    /// Only those that have costs with this score of the gender marker.
    pub cost_score: Option<MarkerScore>,
    /// Only those that have a day in this year or later.
    pub from: Option<i32>,
    /// Only those that have a day in this year or earlier.
    pub to: Option<i32>,
    /// Only those that need a person for this.
    pub need: Option<Need>,
    /// Only those that have an indicator or a risk like this.
    pub sign: Option<Sign>,
}

impl ProjectFilter {
    /// Whether a paper may be made of the projects that it chooses: which of them have complaints is not printed.
    #[must_use]
    pub fn may_be_printed(&self) -> bool {
        self.need != Some(Need::CaseWaits)
    }
}

/// What to list of the projects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ProjectQuery {
    /// Words that title, partners, country or case reference must all hold.
    pub text: String,
    /// Which of them.
    pub filter: ProjectFilter,
    /// By what.
    pub sort: ProjectSort,
    /// The other way round.
    pub descending: bool,
    /// The language whose titles are sorted.
    pub language: Language,
    /// Today, by which a report or an answer is late; none is where it is not said.
    pub today: Option<NaiveDate>,
    /// How many to skip.
    pub offset: u32,
    /// How many to give; 0 for all.
    pub limit: u32,
}

/// By what projects are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProjectSort {
    /// Title.
    #[default]
    Title,
    /// The partners' names.
    Partners,
    /// Country.
    Country,
    /// Status.
    Status,
    /// The first day.
    Start,
    /// Granted.
    Granted,
    /// Budgeted.
    Budgeted,
    /// Spent.
    Spent,
    /// Left.
    Left,
}

/// A stretch of the list of projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProjectPage {
    /// How many there are in all.
    pub total: u32,
    /// Those of the stretch.
    pub rows: Vec<ProjectRow>,
}

/// A project in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProjectRow {
    /// Its identity.
    pub id: ProjectId,
    /// Its title.
    pub title: Title,
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The partners' names.
    pub partners: Vec<Named>,
    /// The partner country; none where the partnership is missing.
    pub country: Option<Country>,
    /// What the grant is for.
    pub kind: GrantKind,
    /// Where it stands.
    pub status: ProjectStatus,
    /// The case reference.
    pub case_reference: String,
    /// From when to when.
    pub period: Period,
    /// The goals, the main one first.
    pub goals: Vec<Goal>,
    /// Its sums.
    pub sums: Sums,
    /// How many things need a person.
    pub findings: u32,
}

/// A project's head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProjectHead {
    /// As in the list.
    pub row: ProjectRow,
    /// The shared problem.
    pub problem: String,
    /// The goal it serves most.
    pub main_goal: Option<Goal>,
    /// The core areas.
    pub core_areas: Vec<CoreArea>,
    /// Gender equality as an objective.
    pub gender_marker: MarkerScore,
    /// How much of its time is gone today, per mille.
    pub elapsed_per_mille: i32,
    /// The year it is in today, from 1, and how many it has; none before the first day and after the last.
    pub year_of: Option<(u32, u32)>,
    /// The versions of its budget, the newest first.
    pub versions: Vec<VersionRow>,
    /// What needs a person, the gravest first.
    pub findings: Vec<Found>,
    /// Spending against plan.
    pub pace: Option<Pace>,
}

/// A version of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct VersionRow {
    /// Its identity.
    pub id: BudgetVersionId,
    /// 1, 2, 3 …
    pub number: i32,
    /// Where it stands.
    pub state: VersionState,
    /// What can become of it; nothing where it is decided.
    pub ways: Vec<VersionWay>,
    /// Where it was handed in.
    pub submission: Option<SubmissionRow>,
    /// Where it is approved.
    pub approval: Option<ApprovalRow>,
    /// Where it was rejected.
    pub rejection: Option<RejectionRow>,
    /// What its lines paid by the grant come to.
    pub total: Money,
    /// Whether sums and deviations are taken from it.
    pub in_force: bool,
}

/// The submission of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SubmissionRow {
    /// Its identity: deleting it takes the submission back.
    pub id: SubmissionId,
    /// The day.
    pub date: NaiveDate,
    /// Who handed it in.
    pub submitted_by: String,
    /// The reference of the application.
    pub reference: String,
}

/// The rejection of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RejectionRow {
    /// The day of the decision.
    pub date: NaiveDate,
    /// Who decided.
    pub rejected_by: String,
    /// Why.
    pub reason: String,
}

/// The approval of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ApprovalRow {
    /// The day of the decision.
    pub date: NaiveDate,
    /// Who decided.
    pub approved_by: String,
    /// The decision's reference.
    pub reference: String,
}

/// What a project's workbook is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLedger {
    /// The head.
    pub head: ProjectHead,
    /// Every version of the budget against what was spent, the oldest first.
    pub budgets: Vec<BudgetGrid>,
    /// The lines of each version, in the order of `budgets`.
    pub lines: Vec<Vec<LineRow>>,
    /// Every expense, the oldest first.
    pub expenses: Vec<ExpenseRow>,
    /// The digest of the book.
    pub digest: String,
    /// Whether the book is made of invented figures.
    pub demo: bool,
}

/// What a project's summary on paper is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProjectSummary {
    /// The head.
    pub head: ProjectHead,
    /// The budget in force, against what was spent; none where there is no version.
    pub budget: Option<BudgetGrid>,
    /// What the newest version changes in the approved one.
    pub changes: Vec<LineChange>,
    /// The newest version, where it is a draft beside an approved one.
    pub draft: Option<VersionRow>,
    /// The team.
    pub team: Vec<TeamRow>,
    /// What may be said of complaints, where a person wants it said.
    pub complaints: Option<DisclosedCases>,
    /// How many expenses.
    pub expenses: u32,
    /// The digest of the book.
    pub digest: String,
    /// Whether the book is made of invented figures.
    pub demo: bool,
}

/// What a report pack holds of each project beside its summary.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each part is wanted or not, whatever of the others"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PackParts {
    /// The budget against what was spent.
    pub finance: bool,
    /// The indicators of each result.
    pub results: bool,
    /// The risks.
    pub risks: bool,
    /// Photos that are attached to the project, its activities and meetings.
    pub photos: bool,
    /// A page to sign.
    pub signatures: bool,
}

/// A project as a report pack has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectSheet {
    /// The summary.
    pub summary: ProjectSummary,
    /// The results framework, where it is wanted.
    pub results: Option<ResultsFramework>,
    /// The risks, where they are wanted.
    pub risks: Option<RiskRegister>,
    /// Every photo of the project, the oldest first, where they are wanted.
    pub photos: Vec<Photo>,
}

/// A photo that is attached to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// What the file is called.
    pub name: String,
    /// What that is called to which it is attached.
    pub title: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// Whether they are on this computer.
    pub is_here: bool,
}
