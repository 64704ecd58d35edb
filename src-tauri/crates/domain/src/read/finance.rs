//! The finance report of a period: what auditors compare, line by line (DOMAIN: finance).

use serde::Serialize;
use specta::Type;

use super::{AccountRow, DeviationRow, PeriodRow, ProjectHead, Terms, VersionRow};
use crate::code::{CostCategory, IncomeKind};
use crate::ledger::Totals;
use crate::money::Money;

/// The finance report of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FinanceReport {
    /// The project's head.
    pub head: ProjectHead,
    /// Whether the book is the demo.
    pub demo: bool,
    /// The digest of the book.
    pub digest: String,
    /// The period.
    pub period: PeriodRow,
    /// The terms of the agreement.
    pub terms: Terms,
    /// The budget compared with: the latest approved version, or the newest where none is; none where there is none.
    pub version: Option<VersionRow>,
    /// What was spent by category, in the order of the code list.
    pub costs: Vec<CostRow>,
    /// The sum of `costs`.
    pub cost: CostRow,
    /// What came in, by reason, in the order of the code list.
    pub incomes: Vec<IncomeSum>,
    /// From the beginning to the last day of the period.
    pub so_far: Totals,
    /// What lies where on the last day of the period.
    pub accounts: Vec<AccountRow>,
    /// Where a category and year deviate up to the last day of the period, with what was said of it.
    pub deviations: Vec<Deviating>,
}

/// A category of costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CostRow {
    /// The category; none for the sum of all.
    pub category: Option<CostCategory>,
    /// Budgeted for the whole grant.
    pub budget: Money,
    /// Spent in the period.
    pub period: Money,
    /// Spent up to its last day.
    pub so_far: Money,
    /// Budget less what was spent so far.
    pub left: Money,
    /// Spent so far of the budget, per mille; none where nothing is budgeted.
    pub share_per_mille: Option<i32>,
}

/// What came in for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct IncomeSum {
    /// Why.
    pub kind: IncomeKind,
    /// In the period; less than nothing for what went back.
    pub period: Money,
    /// Up to its last day.
    pub so_far: Money,
}

/// A category in a year that deviates by more than the agreement allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Deviating {
    /// The category.
    pub category: CostCategory,
    /// The year.
    pub year: i32,
    /// Budgeted.
    pub budget: Money,
    /// Spent.
    pub actual: Money,
    /// Spent of budgeted less one, per mille; none where nothing was budgeted.
    pub deviation_per_mille: Option<i32>,
    /// What explains it; none where nothing does yet.
    pub explained: Option<DeviationRow>,
}
