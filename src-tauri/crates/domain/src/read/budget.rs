//! The budget of a project, and what was spent of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{BasisRow, Named, VersionRow};
use crate::code::{CostCategory, Financing, MarkerScore, Measure};
use crate::finding::Finding;
use crate::id::{BudgetLineId, DeviationId, ExpenseId, OrganisationId, ProjectId};
use crate::money::Money;

/// A version of the budget as a grid of category by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BudgetGrid {
    /// The version shown.
    pub version: VersionRow,
    /// The currency of every figure of the grid: the project's, or that of the twin that is shown.
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
    /// What was said of overspending, by category and year; more than one where several laptops explained it at once.
    pub deviations: Vec<DeviationRow>,
    /// Whose lines there are to be shown alone, and in which currency.
    pub twins: Vec<Twin>,
    /// Whose are shown; none where all are, in the project's currency.
    pub shown: Option<Twin>,
    /// What other currencies are reckoned to be worth in the version.
    pub rates: Vec<BudgetRateRow>,
    /// What was spent on the lines of the twin in other currencies than its own, in the project's: the cells hold it
    /// converted back by the version's rate. None where it is nothing.
    pub elsewhere: Option<Money>,
}

/// The lines of a partner that are planned in one currency: one of the twins that a budget is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Twin {
    /// The partner.
    pub partner: Named,
    /// The currency.
    pub currency: String,
}

/// Which of the twins to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TwinQuery {
    /// The partner.
    pub partner: OrganisationId,
    /// The currency.
    pub currency: String,
}

/// What a currency is reckoned to be worth in a budget version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BudgetRateRow {
    /// The currency.
    pub currency: String,
    /// Units of the project's currency for one of it, a decimal string.
    pub rate: String,
    /// Who says so, and of when.
    pub source: String,
}

/// Why a category was overspent in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DeviationRow {
    /// Its identity.
    pub id: DeviationId,
    /// The category.
    pub category: CostCategory,
    /// The year.
    pub year: i32,
    /// Why.
    pub explanation: String,
    /// The reference of the approval; empty where there is none yet.
    pub approval: String,
    /// What had been spent when it was explained; none where it was not written down.
    pub spent: Option<Money>,
    /// Whether that is all that is spent by now; otherwise it is explained anew.
    pub holds: bool,
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
    /// Whether one of them is planned in another currency than the grid's.
    pub converted: bool,
    /// Actual of budget less one, per mille; none where nothing was budgeted.
    pub deviation_per_mille: Option<i32>,
    /// Whether more was spent than the threshold allows, or anything on a zero line.
    pub flagged: bool,
}

/// A figure in which two versions of a budget differ: the approved one and a later, or any two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineChange {
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// In the earlier one, as approved where it is; none where the line is new.
    pub before: Option<Money>,
    /// In the later one; none where the line is gone.
    pub after: Option<Money>,
    /// After less before.
    pub difference: Money,
    /// As it was planned in the earlier one, where that was in another currency.
    pub planned_before: Option<Money>,
    /// As it is planned in the later one, where that is in another currency.
    pub planned_after: Option<Money>,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineRow {
    /// Its identity.
    pub id: BudgetLineId,
    /// The first line of its post: the same in every version of the budget.
    pub post: BudgetLineId,
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// How much, in the project's currency.
    pub amount: Money,
    /// As it was planned.
    pub planned: Money,
    /// Units of the project's currency for one of the other, a decimal string; none where it is planned in the project's.
    pub rate: Option<String>,
    /// What was spent on it.
    pub spent: Money,
    /// Gender equality as an objective of this money.
    pub gender_marker: MarkerScore,
    /// Who pays.
    pub financing: Financing,
    /// Whose line it is; none where it is not said.
    pub partner: Option<Named>,
    /// What may be reckoned on it; elsewhere there is a bill.
    pub measures: Vec<Measure>,
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
    /// Only lines that are financed so.
    #[serde(default)]
    pub financing: Option<Financing>,
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
    /// The partner who paid, where it is said.
    pub paid_by: Option<Named>,
    /// The expense it takes back.
    pub reversal_of: Option<ExpenseId>,
    /// Whether its day is locked.
    pub locked: bool,
    /// Whether it was taken back.
    pub reversed: bool,
    /// How many files are attached to it.
    pub attachments: u32,
    /// What it was reckoned from, where there is no bill.
    pub basis: Option<BasisRow>,
    /// Why it is questioned; empty where it is not.
    pub questioned: Vec<Finding>,
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
