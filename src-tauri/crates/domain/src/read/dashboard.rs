//! The dashboard: what became of the money and the people, over many projects.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{Attention, Cost, Lights, Named, Pace, ProjectRow, Sums, Title};
use crate::code::{CoreArea, MarkerScore, Need, ProjectStatus, ReportKind};
use crate::country::Country;
use crate::goal::Goal;
use crate::id::{ProjectId, ReportId};
use crate::money::Money;

/// What the projects that fit a filter come to.
///
/// What is counted is counted over all of them. Money by year, goal, core area, score and country, and the curve, are of one
/// currency: the one that most of the projects are in. What is granted in others stands in `sums`, and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Dashboard {
    /// How many projects fit.
    pub projects: u32,
    /// How many there are in all.
    pub of: u32,
    /// Their sums, a currency each, the one that most of the projects are in first.
    pub sums: Vec<Sums>,
    /// How many of the projects are in the first of them.
    pub in_currency: u32,
    /// Spending against plan.
    pub pace: Option<Pace>,
    /// By year, the earliest first.
    pub years: Vec<YearSums>,
    /// How many things need a person, silent laptops and conflicts in what all share among them.
    pub attention: u32,
    /// What needs a person, by why; nothing that nobody needs to do.
    pub needs: Vec<NeedRow>,
    /// In how many fields edits met of what all projects share; none where only some projects are looked at.
    pub shared_conflicts: u32,
    /// Laptops that have not been heard of for long, the longest first; none where only some projects are looked at.
    pub silent: Vec<SilentDevice>,
    /// By goal, in their order.
    pub goals: Vec<GoalSums>,
    /// By core area, in their order; last what serves none in particular.
    pub core_areas: Vec<CoreAreaSums>,
    /// By score of the gender marker, the strongest first and what nobody has screened last.
    pub scores: Vec<ScoreSums>,
    /// The share of the budget of which gender equality is a principal or significant objective, per mille; none where
    /// there is no budget.
    pub focused_budget: Option<i32>,
    /// That share of what was spent.
    pub focused_spent: Option<i32>,
    /// How the indicators stand.
    pub lights: Lights,
    /// How many risks are open.
    pub open_risks: u32,
    /// How many of them may do much harm.
    pub grave_risks: u32,
    /// By partner country, those with most projects first.
    pub countries: Vec<CountrySums>,
    /// How many projects stand where, in the order of their course.
    pub statuses: Vec<StatusCount>,
}

impl Dashboard {
    /// The same without complaints, not even how many: what is printed goes to readers that nobody knows.
    #[must_use]
    pub fn on_paper(mut self) -> Self {
        let cases = self.needs.iter().filter(|row| row.need == Need::CaseWaits);
        let cases = cases.map(|row| row.count).fold(0, u32::saturating_add);
        self.attention = self.attention.saturating_sub(cases);
        self.needs.retain(|row| row.need != Need::CaseWaits);
        for row in &mut self.countries {
            row.needs = row.needs.saturating_sub(row.cases);
            row.cases = 0;
        }
        self
    }
}

/// A year of all projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct YearSums {
    /// Which.
    pub year: i32,
    /// Granted to projects that began in it.
    pub granted: Money,
    /// Planned for it, by the budgets in force.
    pub budgeted: Money,
    /// Spent in it.
    pub spent: Money,
    /// Planned up to its end, less what was spent by then.
    pub left: Money,
}

/// Something of which several projects need a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct NeedRow {
    /// Why.
    pub need: Need,
    /// How many times.
    pub count: u32,
    /// In how many projects.
    pub projects: u32,
    /// Whether something is wrong, and does not merely wait.
    pub is_wrong: bool,
    /// The first of them, the gravest first; none of late reports and of complaints.
    pub findings: Vec<Attention>,
    /// The first reports, the latest first, where that is what is late.
    pub reports: Vec<LateReport>,
    /// The first projects in which somebody waits for an answer, where that is what it is.
    pub cases: Vec<WaitingCases>,
}

/// A report that was due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LateReport {
    /// Of which project.
    pub project: ProjectId,
    /// Its title.
    pub title: Title,
    /// Its partners.
    pub partners: Vec<Named>,
    /// The report.
    pub report: ReportId,
    /// What it is.
    pub kind: ReportKind,
    /// When it was due.
    pub due: NaiveDate,
    /// How many days ago.
    pub days: u32,
}

/// A project in which somebody waits for an answer. Nothing is said of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WaitingCases {
    /// Which project.
    pub project: ProjectId,
    /// Its title.
    pub title: Title,
    /// Its partners.
    pub partners: Vec<Named>,
    /// How many.
    pub count: u32,
}

/// A laptop that has not been heard of for long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SilentDevice {
    /// Its key, in hexadecimal digits.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Who works on it.
    pub person: String,
    /// The last day it was heard of.
    pub last: NaiveDate,
    /// How many days ago.
    pub days: u32,
}

/// What is done for a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GoalSums {
    /// Which; of what serves none, none.
    pub goal: Option<Goal>,
    /// Projects that serve it most.
    pub projects: u32,
    /// Projects that serve it also.
    pub further: u32,
    /// Granted to those that serve it most.
    pub granted: Money,
    /// Spent by them.
    pub spent: Money,
    /// Its share of all that was granted, per mille.
    pub of_granted: Option<i32>,
}

/// What is done for a core area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CoreAreaSums {
    /// Which; of what serves none in particular, none.
    pub core_area: Option<CoreArea>,
    /// Projects that work with it.
    pub projects: u32,
    /// The budget lines that serve it most.
    pub cost: Cost,
    /// Their share of all budgets, per mille.
    pub of_budget: Option<i32>,
}

/// What has one score of the gender marker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ScoreSums {
    /// The score.
    pub score: MarkerScore,
    /// Projects that have it as a whole.
    pub projects: u32,
    /// The budget lines that have it.
    pub cost: Cost,
    /// Their share of all budgets, per mille.
    pub of_budget: Option<i32>,
    /// Their share of all that was spent, per mille.
    pub of_spent: Option<i32>,
}

/// A partner country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CountrySums {
    /// Which; none where the partnership is not in the book.
    pub country: Option<Country>,
    /// How many projects.
    pub projects: u32,
    /// How many things in them need a person: findings, late reports and complaints that wait.
    pub needs: u32,
    /// How many of these are complaints.
    pub cases: u32,
    /// Their sums.
    pub sums: Sums,
}

/// How many projects stand somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StatusCount {
    /// Where.
    pub status: ProjectStatus,
    /// How many.
    pub projects: u32,
}

/// What a dashboard can be narrowed down to: what there is in the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DashboardChoices {
    /// The partner countries.
    pub countries: Vec<Country>,
    /// The partners, those in Sweden first.
    pub partners: Vec<Named>,
    /// The first and the last year of a project; none where there is none.
    pub years: Option<(i32, i32)>,
}

/// What a paper of many projects says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// What they come to.
    pub dashboard: Dashboard,
    /// The projects themselves.
    pub rows: Vec<ProjectRow>,
    /// The name of the partner that is asked for.
    pub partner: Option<String>,
    /// The partners of the partnership that is asked for.
    pub partnership: Vec<Named>,
    /// The fingerprint of the book.
    pub digest: String,
    /// Whether the book is the demo.
    pub demo: bool,
}
