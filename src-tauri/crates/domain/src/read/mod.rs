//! What the book answers: the shapes that windows, reports and the command line read.
//!
//! Money is a decimal string beside its currency; shares are per mille; days are ISO.

mod exchange;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

pub use exchange::{
    Becomes, Contested, ContestedValue, DeviceRow, Freshness, Merge, MergedRecord, MetNarrative,
    Reported, Span, Whose,
};

use crate::code::{
    CoreArea, CostCategory, Financing, GenderMarker, GrantKind, OrganisationKind,
    PartnershipStatus, ProjectStatus, Sex, TeamRole,
};
use crate::country::Country;
use crate::finding::{Finding, Severity};
use crate::goal::Goal;
use crate::id::{
    BudgetLineId, BudgetVersionId, ExpenseId, OrganisationId, PartnershipId, PersonId, ProjectId,
    RecordId, TeamMemberId,
};
use crate::money::Money;
use crate::period::Period;

/// A title in both languages; either may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Title {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// Granted, budgeted, spent and left, in one currency. Co-financing is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Sums {
    /// What was granted.
    pub granted: Money,
    /// What the budget in force comes to: the latest approved version, or the latest where none is.
    pub budgeted: Money,
    /// What was spent.
    pub spent: Money,
    /// Budgeted less spent.
    pub left: Money,
    /// Spent of budgeted, per mille; none where nothing is budgeted.
    pub spent_per_mille: Option<i32>,
}

/// The first room of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Overview {
    /// The sums of the whole book, a currency each.
    pub sums: Vec<Sums>,
    /// A row for each partnership and currency.
    pub partnerships: Vec<PartnershipRow>,
    /// What needs a person, the gravest first; at most fifty.
    pub attention: Vec<Attention>,
    /// How many things need a person in all.
    pub attention_count: u32,
    /// Spending against plan, of the currency with the largest budget: of the projects that run, or of all
    /// where none does.
    pub pace: Option<Pace>,
    /// How many projects in that currency run.
    pub running: u32,
    /// How many projects the book has.
    pub projects: u32,
}

/// A partnership with its sums in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartnershipRow {
    /// Its identity.
    pub id: PartnershipId,
    /// The partners' names, the Swedish one first.
    pub partners: Vec<Named>,
    /// The partner country.
    pub country: Country,
    /// Where it stands.
    pub status: PartnershipStatus,
    /// The goals of its projects, main ones first.
    pub goals: Vec<Goal>,
    /// How many projects it has in this currency.
    pub projects: u32,
    /// Its only project, where there is just one.
    pub only_project: Option<ProjectId>,
    /// Its sums; none where it has no project.
    pub sums: Option<Sums>,
}

/// An organisation by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Named {
    /// Its identity.
    pub id: OrganisationId,
    /// What it calls itself.
    pub name: String,
}

/// Something that needs a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Attention {
    /// The project it concerns.
    pub project: ProjectId,
    /// Its title.
    pub title: Title,
    /// Its partners.
    pub partners: Vec<Named>,
    /// What it is.
    pub found: Found,
}

/// A finding beside how grave it is, which is for the rules to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Found {
    /// How grave it is.
    pub severity: Severity,
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        Self {
            severity: finding.severity(),
            finding,
        }
    }
}

/// Spending against plan over the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Pace {
    /// Spent of budgeted, per mille.
    pub spent_per_mille: i32,
    /// How much of the budget's time is gone, per mille.
    pub elapsed_per_mille: i32,
    /// The end of each month, first to last.
    pub points: Vec<PacePoint>,
}

/// Where plan and spending stood at the end of a month, from the start on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PacePoint {
    /// The last day of the month.
    pub date: NaiveDate,
    /// What the budget foresaw, each year's figure spread evenly over its days in the project.
    pub planned: Money,
    /// What was spent; none for months that are still to come.
    pub spent: Option<Money>,
}

/// What to list of the projects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ProjectQuery {
    /// Words that title, partners, country or case reference must all hold.
    pub text: String,
    /// Only this status.
    pub status: Option<ProjectStatus>,
    /// Only this partner country.
    pub country: Option<Country>,
    /// Only this kind of grant.
    pub kind: Option<GrantKind>,
    /// Only this partnership.
    pub partnership: Option<PartnershipId>,
    /// By what.
    pub sort: ProjectSort,
    /// The other way round.
    pub descending: bool,
    /// The language whose titles are sorted.
    pub language: Language,
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

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
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
    pub gender_marker: GenderMarker,
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
    /// Where it is approved.
    pub approval: Option<ApprovalRow>,
    /// What its lines paid by the grant come to.
    pub total: Money,
    /// Whether sums and deviations are taken from it.
    pub in_force: bool,
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

/// A version of the budget as a grid of category by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BudgetGrid {
    /// The version shown.
    pub version: VersionRow,
    /// The project's currency, that of every figure here.
    pub currency: String,
    /// The years, first to last.
    pub years: Vec<i32>,
    /// What the grant pays, a row each category that has a figure; in the order of the code list.
    pub rows: Vec<GridRow>,
    /// The sum of `rows`.
    pub total: GridSums,
    /// What others pay: own cash, in kind, other donors.
    pub co_financing: Vec<GridRow>,
    /// The categories without a row.
    pub unused: Vec<CostCategory>,
    /// The years whose deviation is shown: those that are over; empty in the first year.
    pub closed_years: Vec<i32>,
    /// What differs from the latest approved version; empty where the version shown is that one.
    pub changes: Vec<LineChange>,
}

/// The figures of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GridRow {
    /// The category.
    pub category: CostCategory,
    /// Who pays.
    pub financing: Financing,
    /// The figures.
    pub sums: GridSums,
}

/// Figures by year and in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GridSums {
    /// A cell each year.
    pub cells: Vec<GridCell>,
    /// Budgeted in all.
    pub budget: Money,
    /// Spent in all.
    pub actual: Money,
    /// Budget less actual.
    pub left: Money,
    /// Deviation of actual from budget over the closed years, per mille; none where nothing was budgeted or no year is closed.
    pub deviation_per_mille: Option<i32>,
    /// Whether more was spent over the closed years than the threshold allows, or anything on a zero line.
    pub flagged: bool,
}

/// Budget and actual of a category in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GridCell {
    /// The year.
    pub year: i32,
    /// Budgeted; none where there is no line.
    pub budget: Option<Money>,
    /// Spent; none where there is no expense.
    pub actual: Option<Money>,
    /// The lines behind the figure.
    pub lines: Vec<BudgetLineId>,
    /// Actual of budget less one, per mille; none where nothing was budgeted.
    pub deviation_per_mille: Option<i32>,
    /// Whether more was spent than the threshold allows, or anything on a zero line.
    pub flagged: bool,
}

/// A figure that differs from the approved one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineChange {
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// As approved; none where the line is new.
    pub approved: Option<Money>,
    /// Now; none where the line is gone.
    pub now: Option<Money>,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineRow {
    /// Its identity.
    pub id: BudgetLineId,
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// How much.
    pub amount: Money,
    /// What was spent on it.
    pub spent: Money,
    /// Gender equality as an objective of this money.
    pub gender_marker: GenderMarker,
    /// Who pays.
    pub financing: Financing,
}

/// What to list of a project's expenses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExpenseQuery {
    /// The project.
    pub project: ProjectId,
    /// Only this category.
    #[serde(default)]
    pub category: Option<CostCategory>,
    /// Only lines of this year.
    #[serde(default)]
    pub year: Option<i32>,
    /// How many to skip.
    #[serde(default)]
    pub offset: u32,
    /// How many to give; 0 for all.
    #[serde(default)]
    pub limit: u32,
}

/// A stretch of a project's expenses, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ExpensePage {
    /// How many there are in all.
    pub total: u32,
    /// What they come to in the project's currency.
    pub sum: Money,
    /// Those of the stretch.
    pub rows: Vec<ExpenseRow>,
}

/// An expense.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ExpenseRow {
    /// Its identity.
    pub id: ExpenseId,
    /// The day it was paid.
    pub date: NaiveDate,
    /// In words.
    pub description: String,
    /// As paid.
    pub amount: Money,
    /// The exchange rate, a decimal string; none where paid in the project's currency.
    pub rate: Option<String>,
    /// Who says so.
    pub rate_source: String,
    /// In the project's currency.
    pub booked: Money,
    /// The voucher's number.
    pub voucher: String,
    /// The line.
    pub line: BudgetLineId,
    /// The line's category; none where the line is missing.
    pub category: Option<CostCategory>,
    /// The line's year.
    pub year: Option<i32>,
    /// The expense it takes back.
    pub reversal_of: Option<ExpenseId>,
    /// Whether it was taken back.
    pub reversed: bool,
    /// Why it is questioned; empty where it is not.
    pub questioned: Vec<Finding>,
}

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

/// The newest exchange rate on or before a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RateRow {
    /// The day.
    pub date: NaiveDate,
    /// A decimal string.
    pub rate: String,
    /// Who says so.
    pub source: String,
}

/// What was done, newest first: one entry for each field of each record that a change put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryEntry {
    /// The change, by hash.
    pub change: String,
    /// The step it belongs to: what one undo takes back.
    pub step: String,
    /// When, in UTC, ISO 8601 with milliseconds.
    pub time: String,
    /// Who.
    pub person: String,
    /// On which device.
    pub device: String,
    /// By which command; `undo` and `redo` among them.
    pub command: String,
    /// What its step was for, by the name of a command.
    pub purpose: String,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// What a person would call it.
    pub label: Shown,
    /// The field; none for the entry that says the record is new.
    pub field: Option<String>,
    /// What it held before; several where edits had met.
    pub old: Vec<Shown>,
    /// What it was put to.
    pub new: Shown,
}

/// A value in a history, in the form a window can write in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// Text as it is.
    Text(String),
    /// A code of a list, to be said in words.
    Code(String),
    /// Codes of a list.
    Codes(Vec<String>),
    /// The name of the record that is referred to.
    Name(String),
    /// The title of a project.
    Title(Title),
    /// A line of a budget, which goes by what it pays for and when.
    Line(LineName),
    /// An amount.
    Money(Money),
    /// A decimal number.
    Number(String),
    /// A day.
    Date(NaiveDate),
    /// A period.
    Period(Period),
    /// Yes or no.
    Flag(bool),
}

/// What a line of a budget is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineName {
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
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
    /// How many expenses.
    pub expenses: u32,
    /// The digest of the book.
    pub digest: String,
    /// Whether the book is made of invented figures.
    pub demo: bool,
}

/// How much waits for a person: the numbers that stand beside the rooms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Waiting {
    /// What a person should look at.
    pub findings: u32,
    /// Fields in which edits met.
    pub contested: u32,
}

/// What an undo or redo could do next, by the command that it would take back or repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Reach {
    /// The command that undo would take back.
    pub undo: Option<String>,
    /// The command that redo would do again.
    pub redo: Option<String>,
}
