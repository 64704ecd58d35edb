//! What a person should look at: found in a project as it stands, however it came to stand so.
//!
//! Rules reject commands; what another laptop brings is never rejected. So everything here can be
//! found in a book, also what no command of this program would have written.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::code::{CeilingBasis, CeilingForce, CostCategory, Financing};
use crate::id::{BudgetLineId, BudgetVersionId, ExpenseId, RecordId};
use crate::money::{Currency, Money};
use crate::record::{Approval, BudgetLine, BudgetVersion, Ceiling, Expense, Guideline, Project};
use crate::rules::ContestedField;

/// Per cent by which a line may deviate where no guideline says otherwise (DOMAIN: finance, 4).
pub const USUAL_DEVIATION_PERCENT: i64 = 10;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something is wrong.
    Wrong,
    /// Something waits for a person.
    Waits,
}

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The partnership that the project names is not in the book.
    PartnershipMissing,
    /// An expense names a line that is not in the book.
    ExpenseWithoutLine {
        /// The expense.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// In the project's currency.
        booked: Money,
    },
    /// An expense is dated outside the grant period: questioned.
    ExpenseOutsidePeriod {
        /// The expense.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// Its day.
        date: NaiveDate,
        /// In the project's currency.
        booked: Money,
    },
    /// An expense is on a line that no approved budget has: questioned.
    ExpenseOnUnapprovedLine {
        /// The expense.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// In the project's currency.
        booked: Money,
    },
    /// More was spent than the line and the threshold allow.
    LineOverspent {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Budgeted.
        budget: Money,
        /// Spent.
        actual: Money,
        /// Spent of budgeted less one, per mille.
        over_per_mille: i32,
    },
    /// Something was spent where the budget has nothing.
    SpentOnZeroLine {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Spent.
        actual: Money,
    },
    /// The budget comes to more than a ceiling of the guideline.
    OverCeiling {
        /// The guideline.
        guideline: String,
        /// A maximum, or a guide value.
        force: CeilingForce,
        /// The most.
        ceiling: Money,
        /// What the budget comes to.
        total: Money,
        /// Where the ceiling is one of a year.
        year: Option<i32>,
        /// Where the ceiling is one of a category.
        category: Option<CostCategory>,
    },
    /// The budget comes to more than was granted.
    OverGrant {
        /// What was granted.
        granted: Money,
        /// What the budget comes to.
        total: Money,
    },
    /// Edits met in a field that knew nothing of each other.
    Contested {
        /// The record.
        record: RecordId,
        /// Its kind.
        of: String,
        /// The field.
        contested: String,
        /// How many values there are.
        count: u32,
    },
    /// Two laptops each started a version of the budget under the same number.
    DuplicateVersion {
        /// The number.
        number: i32,
        /// How many versions bear it.
        count: u32,
    },
    /// A version of the budget was not approved yet.
    BudgetNotApproved {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// What it comes to.
        total: Money,
    },
}

impl Finding {
    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::OverCeiling {
                force: CeilingForce::Warn,
                ..
            }
            | Self::Contested { .. }
            | Self::DuplicateVersion { .. }
            | Self::BudgetNotApproved { .. } => Severity::Waits,
            _ => Severity::Wrong,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PartnershipMissing => "partnership_missing",
            Self::ExpenseWithoutLine { .. } => "expense_without_line",
            Self::ExpenseOutsidePeriod { .. } => "expense_outside_period",
            Self::ExpenseOnUnapprovedLine { .. } => "expense_on_unapproved_line",
            Self::LineOverspent { .. } => "line_overspent",
            Self::SpentOnZeroLine { .. } => "spent_on_zero_line",
            Self::OverCeiling { .. } => "over_ceiling",
            Self::OverGrant { .. } => "over_grant",
            Self::Contested { .. } => "contested",
            Self::DuplicateVersion { .. } => "duplicate_version",
            Self::BudgetNotApproved { .. } => "budget_not_approved",
        }
    }

    /// The expense it questions, where it questions one.
    #[must_use]
    pub fn expense(&self) -> Option<ExpenseId> {
        match self {
            Self::ExpenseWithoutLine { expense, .. }
            | Self::ExpenseOutsidePeriod { expense, .. }
            | Self::ExpenseOnUnapprovedLine { expense, .. } => Some(*expense),
            _ => None,
        }
    }

    /// What tells it from the other findings of its kind in a project.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::PartnershipMissing | Self::OverGrant { .. } => String::new(),
            Self::ExpenseWithoutLine { expense, .. }
            | Self::ExpenseOutsidePeriod { expense, .. }
            | Self::ExpenseOnUnapprovedLine { expense, .. } => expense.to_string(),
            Self::LineOverspent { category, year, .. }
            | Self::SpentOnZeroLine { category, year, .. } => format!("{category} {year}"),
            Self::OverCeiling {
                force,
                year,
                category,
                ceiling,
                ..
            } => {
                let (year, category) = (
                    year.map_or_else(String::new, |year| year.to_string()),
                    category.map_or("", CostCategory::code),
                );
                format!("{force} {category} {year} {ceiling}")
            }
            Self::BudgetNotApproved { version, .. } => version.to_string(),
            Self::Contested {
                record, contested, ..
            } => format!("{record} {contested}"),
            Self::DuplicateVersion { number, .. } => number.to_string(),
        }
    }
}

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
    /// The approvals.
    pub approvals: Vec<Approval>,
    /// The expenses.
    pub expenses: Vec<Expense>,
    /// The fields in which edits met.
    pub contested: Vec<ContestedField>,
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

    fn is_approved(&self, version: BudgetVersionId) -> bool {
        self.approvals
            .iter()
            .any(|approval| approval.version == version)
    }

    fn lines_of(&self, version: BudgetVersionId) -> impl Iterator<Item = &BudgetLine> {
        self.lines
            .iter()
            .filter(move |line| line.version == version)
    }

    fn currency(&self) -> Currency {
        self.project.granted.currency()
    }

    /// What the grant pays of a version.
    fn granted_total(&self, version: BudgetVersionId) -> Money {
        sum(
            self.currency(),
            self.lines_of(version)
                .filter(|line| line.financing == Financing::Grant)
                .map(|line| line.amount),
        )
    }
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

/// Everything in the project that a person should look at, the gravest first, in an order of its own.
#[must_use]
pub fn examine(standing: &Standing) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !standing.has_partnership {
        findings.push(Finding::PartnershipMissing);
    }
    examine_expenses(standing, &mut findings);
    examine_lines(standing, &mut findings);
    examine_totals(standing, &mut findings);
    examine_meetings(standing, &mut findings);
    findings.sort_by_cached_key(|finding| (finding.severity(), finding.code(), finding.subject()));
    findings
}

fn examine_expenses(standing: &Standing, findings: &mut Vec<Finding>) {
    let by_id: BTreeMap<BudgetLineId, &BudgetLine> =
        standing.lines.iter().map(|line| (line.id, line)).collect();
    let approved: BTreeSet<BudgetLineId> = standing
        .lines
        .iter()
        .filter(|line| standing.is_approved(line.version))
        .map(BudgetLine::root)
        .collect();
    let reversed: BTreeSet<RecordId> = standing
        .expenses
        .iter()
        .filter_map(|expense| expense.reversal_of.map(Into::into))
        .collect();
    // What was taken back, and what took it back, questions nobody any more.
    let standing_expenses = standing
        .expenses
        .iter()
        .filter(|expense| expense.reversal_of.is_none() && !reversed.contains(&expense.id.into()));
    for expense in standing_expenses {
        let (id, description, booked) = (expense.id, expense.description.clone(), expense.booked);
        if !standing.project.period.contains(expense.date) {
            let description = description.clone();
            findings.push(Finding::ExpenseOutsidePeriod {
                expense: id,
                description,
                date: expense.date,
                booked,
            });
        }
        match by_id.get(&expense.line) {
            None => findings.push(Finding::ExpenseWithoutLine {
                expense: id,
                description,
                booked,
            }),
            Some(line) if !approved.contains(&line.root()) => {
                findings.push(Finding::ExpenseOnUnapprovedLine {
                    expense: id,
                    description,
                    booked,
                });
            }
            Some(_) => {}
        }
    }
}

fn examine_lines(standing: &Standing, findings: &mut Vec<Finding>) {
    let currency = standing.currency();
    let threshold = standing
        .limits
        .as_ref()
        .map_or(USUAL_DEVIATION_PERCENT, |limits| {
            limits.guideline.deviation_percent
        });
    let by_id: BTreeMap<BudgetLineId, &BudgetLine> =
        standing.lines.iter().map(|line| (line.id, line)).collect();
    let mut cells: BTreeMap<(CostCategory, i64), (Vec<Money>, Vec<Money>)> = BTreeMap::new();
    if let Some(version) = standing.in_force() {
        for line in standing
            .lines_of(version.id)
            .filter(|line| line.financing == Financing::Grant)
        {
            cells
                .entry((line.category, line.year))
                .or_default()
                .0
                .push(line.amount);
        }
    }
    for expense in &standing.expenses {
        if let Some(line) = by_id
            .get(&expense.line)
            .filter(|line| line.financing == Financing::Grant)
        {
            cells
                .entry((line.category, line.year))
                .or_default()
                .1
                .push(expense.booked);
        }
    }
    for ((category, year), (budget, actual)) in cells {
        let (budget, actual) = (sum(currency, budget), sum(currency, actual));
        let year = i32::try_from(year).unwrap_or_default();
        if !is_flagged(actual, budget, threshold) {
            continue;
        }
        findings.push(match deviation(actual, budget) {
            Some(over_per_mille) => Finding::LineOverspent {
                category,
                year,
                budget,
                actual,
                over_per_mille,
            },
            None => Finding::SpentOnZeroLine {
                category,
                year,
                actual,
            },
        });
    }
}

/// What met that knew nothing of each other.
fn examine_meetings(standing: &Standing, findings: &mut Vec<Finding>) {
    for each in &standing.contested {
        findings.push(Finding::Contested {
            record: each.record,
            of: each.kind.clone(),
            contested: each.field.clone(),
            count: each.values,
        });
    }
    let mut numbers: BTreeMap<i64, u32> = BTreeMap::new();
    for version in &standing.versions {
        *numbers.entry(version.number).or_default() += 1;
    }
    for (number, count) in numbers.into_iter().filter(|(_, count)| *count > 1) {
        findings.push(Finding::DuplicateVersion {
            number: i32::try_from(number).unwrap_or_default(),
            count,
        });
    }
}

fn examine_totals(standing: &Standing, findings: &mut Vec<Finding>) {
    let Some(newest) = standing.newest() else {
        return;
    };
    let total = standing.granted_total(newest.id);
    let granted = standing.project.granted;
    if total.minor() > granted.minor() {
        findings.push(Finding::OverGrant { granted, total });
    }
    if !standing.is_approved(newest.id) && standing.lines_of(newest.id).next().is_some() {
        let number = i32::try_from(newest.number).unwrap_or_default();
        findings.push(Finding::BudgetNotApproved {
            version: newest.id,
            number,
            total,
        });
    }
    let Some(limits) = &standing.limits else {
        return;
    };
    let lines: Vec<&BudgetLine> = standing.lines_of(newest.id).collect();
    for ceiling in &limits.ceilings {
        for (year, total) in measured(ceiling, &lines) {
            if total.minor() > ceiling.amount.minor() {
                findings.push(Finding::OverCeiling {
                    guideline: limits.guideline.name.clone(),
                    force: ceiling.force,
                    ceiling: ceiling.amount,
                    total,
                    year,
                    category: ceiling.category,
                });
            }
        }
    }
}
