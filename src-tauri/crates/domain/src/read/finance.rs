//! The finance report of a period: what auditors compare, line by line (DOMAIN: finance).

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{
    AccountRow, BudgetRateRow, DeviationRow, LedgerRow, Named, PeriodRow, ProjectHead,
    ProjectLedger, Terms, VersionRow,
};
use crate::code::{CostCategory, Financing, IncomeKind};
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
    /// What was sent on to the partners in the period (DOMAIN: finance, 5).
    pub forwarded: Vec<Forwarded>,
    /// Whose work was paid up to the last day of the period, by name.
    pub work: Vec<WorkSum>,
    /// What others financed beside the grant (DOMAIN: finance, 7).
    pub co_financing: Vec<CoFinanced>,
    /// The budgets of partners in their own currencies.
    pub twins: Vec<TwinCosts>,
    /// What other currencies are reckoned to be worth in the budget.
    pub rates: Vec<BudgetRateRow>,
}

/// Money that was sent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Forwarded {
    /// The day it arrived.
    pub date: NaiveDate,
    /// Who sent it.
    pub sender: Named,
    /// Who got it.
    pub receiver: Named,
    /// What left.
    pub sent: Money,
    /// What arrived.
    pub received: Money,
    /// What banks took.
    pub fee: Option<Money>,
    /// What proves it.
    pub reference: String,
}

/// The work of a person that one source paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkSum {
    /// The person's name; empty where the person is not in the book.
    pub name: String,
    /// Who paid.
    pub financing: Financing,
    /// Hours booked in the period, a decimal string.
    pub hours: String,
    /// What they cost.
    pub period: Money,
    /// Hours booked up to its last day.
    pub hours_so_far: String,
    /// What they cost.
    pub so_far: Money,
}

/// What others finance of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CoFinanced {
    /// How.
    pub financing: Financing,
    /// Which partner, where it is said.
    pub partner: Option<Named>,
    /// Budgeted.
    pub budget: Money,
    /// Spent in the period.
    pub period: Money,
    /// Spent up to its last day.
    pub so_far: Money,
}

/// The grant's budget of a partner in its own currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TwinCosts {
    /// Whose.
    pub partner: Named,
    /// A row each category, in the order of the code list.
    pub rows: Vec<TwinCost>,
    /// The sum of `rows`.
    pub total: TwinCost,
}

/// A category of a partner's budget in its own currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TwinCost {
    /// The category; none for the sum of all.
    pub category: Option<CostCategory>,
    /// Budgeted.
    pub budget: Money,
    /// Paid in this currency up to the last day of the period.
    pub paid: Money,
    /// Paid in other currencies, in the project's.
    pub elsewhere: Money,
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

/// A finance report and what proves it, of one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinancePack {
    /// The report.
    pub report: FinanceReport,
    /// What the project's workbook is made of.
    pub ledger: ProjectLedger,
    /// The entries of the period, the earliest first.
    pub entries: Vec<ProvenEntry>,
}

/// An entry of the ledger, and the files that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenEntry {
    /// The entry.
    pub entry: LedgerRow,
    /// What is attached to it, the oldest first.
    pub receipts: Vec<Receipt>,
}

/// A file that proves an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What it was called when it was attached.
    pub name: String,
    /// How large it was, in bytes.
    pub size: u32,
    /// The SHA-256 of what is in it, in hexadecimal digits.
    pub sha256: String,
}

/// How many receipts were packed, and how many should have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct ReceiptSums {
    /// In the pack.
    pub packed: u32,
    /// Expenses to which nothing is attached.
    pub missing: u32,
    /// Attached by somebody, and not handed over to this book yet.
    pub lacking: u32,
    /// In this book, but no longer what was attached.
    pub damaged: u32,
}
