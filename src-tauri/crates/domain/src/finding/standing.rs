//! How a project stands: its records together, and the sums and shares that are read from them.

use std::collections::BTreeMap;

use crate::code::{CeilingBasis, CostCategory, Financing};
use crate::id::{BudgetLineId, BudgetVersionId};
use crate::money::{Currency, Money};
use crate::record::{
    Approval, Attachment, BudgetLine, BudgetVersion, Ceiling, Deviation, Expense, Guideline,
    Project, Rejection, Submission,
};
use crate::rules::{ApprovedLine, ContestedField, LostEdit};

/// Per cent by which a line may deviate where no guideline says otherwise (DOMAIN: finance, 4).
const USUAL_DEVIATION_PERCENT: i64 = 10;

/// A guideline with the ceilings that hold for a partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The guideline in force when the project starts.
    pub guideline: Guideline,
    /// Its ceilings for the project's kind, country and number of partners.
    pub ceilings: Vec<Ceiling>,
}

/// A project with everything that says how it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The project.
    pub project: Project,
    /// Whether its partnership is in the book.
    pub has_partnership: bool,
    /// The ceilings that hold for it.
    pub limits: Option<Limits>,
    /// The versions of its budget.
    pub versions: Vec<BudgetVersion>,
    /// The lines of all versions.
    pub lines: Vec<BudgetLine>,
    /// Which of them were handed in.
    pub submissions: Vec<Submission>,
    /// The approvals.
    pub approvals: Vec<Approval>,
    /// The rejections.
    pub rejections: Vec<Rejection>,
    /// The expenses.
    pub expenses: Vec<Expense>,
    /// The files that are attached to something.
    pub attachments: Vec<Attachment>,
    /// What was said of deviations.
    pub deviations: Vec<Deviation>,
    /// The fields in which edits met.
    pub contested: Vec<ContestedField>,
    /// The deleted records that had been changed by who did not know of it.
    pub lost_edits: Vec<LostEdit>,
    /// What was approved, line by line.
    pub approved_lines: Vec<ApprovedLine>,
}

/// What the grant was to pay of a category in a year, and what it paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The category.
    pub category: CostCategory,
    /// The year.
    pub year: i64,
    /// Planned.
    pub budget: Money,
    /// Spent.
    pub actual: Money,
}

impl Standing {
    /// The latest approved version, by number.
    #[must_use]
    pub fn approved(&self) -> Option<&BudgetVersion> {
        self.versions
            .iter()
            .filter(|version| self.is_approved(version.id))
            .max_by_key(|version| (version.number, version.id))
    }

    /// The newest version, by number.
    #[must_use]
    pub fn newest(&self) -> Option<&BudgetVersion> {
        self.versions
            .iter()
            .max_by_key(|version| (version.number, version.id))
    }

    /// The version that sums and deviations are taken from: the latest approved, or the newest where none is.
    #[must_use]
    pub fn in_force(&self) -> Option<&BudgetVersion> {
        self.approved().or_else(|| self.newest())
    }

    /// The figures of the grant, by category and year: what the version in force plans, and what was spent,
    /// whichever version the expense was written on.
    #[must_use]
    pub fn cells(&self) -> Vec<Cell> {
        let by_id: BTreeMap<BudgetLineId, &BudgetLine> =
            self.lines.iter().map(|line| (line.id, line)).collect();
        let mut cells: BTreeMap<(CostCategory, i64), (Vec<Money>, Vec<Money>)> = BTreeMap::new();
        let in_force = self.in_force().map(|version| version.id);
        let planned = self
            .lines
            .iter()
            .filter(|line| Some(line.version) == in_force)
            .map(|line| (line, line.amount, false));
        let spent = self.expenses.iter().filter_map(|expense| {
            let line = by_id.get(&expense.line)?;
            Some((*line, expense.booked, true))
        });
        for (line, amount, is_spent) in planned.chain(spent) {
            if line.financing == Financing::Grant {
                let (budget, actual) = cells.entry((line.category, line.year)).or_default();
                if is_spent { actual } else { budget }.push(amount);
            }
        }
        let cell = |((category, year), (budget, actual))| Cell {
            category,
            year,
            budget: sum(self.currency(), budget),
            actual: sum(self.currency(), actual),
        };
        cells.into_iter().map(cell).collect()
    }

    /// The cells on which more was spent than the budget and its threshold allow (DOMAIN: finance, 4).
    #[must_use]
    pub fn overspent(&self) -> Vec<Cell> {
        let threshold = allowed_percent(self.limits.as_ref());
        let mut cells = self.cells();
        cells.retain(|cell| is_flagged(cell.actual, cell.budget, threshold));
        cells
    }

    /// What explains a cell: one that holds for all that is spent. Where two laptops explained it at once, one that
    /// was approved, or the latest.
    #[must_use]
    pub fn explanation(&self, cell: &Cell) -> Option<&Deviation> {
        self.deviations
            .iter()
            .filter(|said| said.category == cell.category && said.year == cell.year)
            .filter(|said| holds(said, cell.actual))
            .max_by_key(|said| (!said.approval.is_empty(), said.id))
    }

    pub(super) fn is_approved(&self, version: BudgetVersionId) -> bool {
        self.approvals
            .iter()
            .any(|approval| approval.version == version)
    }

    pub(super) fn lines_of(&self, version: BudgetVersionId) -> impl Iterator<Item = &BudgetLine> {
        self.lines
            .iter()
            .filter(move |line| line.version == version)
    }

    pub(super) fn currency(&self) -> Currency {
        self.project.granted.currency()
    }

    /// What the grant pays of a version.
    pub(super) fn granted_total(&self, version: BudgetVersionId) -> Money {
        sum(
            self.currency(),
            self.lines_of(version)
                .filter(|line| line.financing == Financing::Grant)
                .map(|line| line.amount),
        )
    }
}

/// Per cent by which a line may deviate: the guideline's, or the usual.
#[must_use]
pub fn allowed_percent(limits: Option<&Limits>) -> i64 {
    limits.map_or(USUAL_DEVIATION_PERCENT, |limits| {
        limits.guideline.deviation_percent
    })
}

/// Whether what was said explains all that is spent by now.
#[must_use]
pub fn holds(said: &Deviation, actual: Money) -> bool {
    said.spent.currency() == actual.currency() && actual.minor() <= said.spent.minor()
}

/// The sum of the amounts that are of the currency; the largest amount where it grows beyond that.
pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Money {
    let minor: i128 = amounts
        .into_iter()
        .filter(|amount| amount.currency() == currency)
        .map(|amount| i128::from(amount.minor()))
        .sum();
    let most = crate::money::LARGEST_MINOR;
    let clamped = i64::try_from(minor)
        .unwrap_or(if minor < 0 { -most } else { most })
        .clamp(-most, most);
    Money::new(clamped, currency).unwrap_or(Money::zero(currency))
}

/// `part` of `whole`, per mille, halves away from zero; none where the whole is nothing.
#[must_use]
pub fn per_mille(part: Money, whole: Money) -> Option<i32> {
    if whole.is_zero() || part.currency() != whole.currency() {
        return None;
    }
    let (part, whole) = (
        i128::from(part.minor()) * 2000,
        i128::from(whole.minor()).abs(),
    );
    let sign = if part < 0 { -1 } else { 1 };
    i32::try_from((part + sign * whole) / (2 * whole)).ok()
}

/// How far `actual` lies from `budget`, `(actual − budget) / budget`, per mille.
#[must_use]
pub fn deviation(actual: Money, budget: Money) -> Option<i32> {
    per_mille(actual.checked_sub(budget).ok()?, budget)
}

/// Whether a figure needs an explanation: over the threshold, or anything on a zero line.
#[must_use]
pub fn is_flagged(actual: Money, budget: Money, threshold_percent: i64) -> bool {
    if budget.minor() <= 0 {
        return actual.minor() > budget.minor().max(0);
    }
    let over = i128::from(actual.minor()) - i128::from(budget.minor());
    over * 100 > i128::from(budget.minor()) * i128::from(threshold_percent)
}

/// What a ceiling measures: sums of a budget's lines, in all or by year.
pub fn measured<'a>(ceiling: &'a Ceiling, lines: &[&'a BudgetLine]) -> Vec<(Option<i32>, Money)> {
    let counted = lines.iter().filter(|line| {
        line.financing == Financing::Grant
            && ceiling
                .category
                .is_none_or(|category| category == line.category)
    });
    let currency = ceiling.amount.currency();
    match ceiling.basis {
        CeilingBasis::Whole => vec![(None, sum(currency, counted.map(|line| line.amount)))],
        CeilingBasis::PerYear => {
            let mut years: BTreeMap<i64, Vec<Money>> = BTreeMap::new();
            counted.for_each(|line| years.entry(line.year).or_default().push(line.amount));
            years
                .into_iter()
                .map(|(year, amounts)| (i32::try_from(year).ok(), sum(currency, amounts)))
                .collect()
        }
    }
}
