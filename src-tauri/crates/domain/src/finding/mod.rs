//! What a person should look at: found in a project as it stands, however it came to stand so.
//!
//! Rules reject commands; what another laptop brings is never rejected. So everything here can be
//! found in a book, also what no command of this program would have written.

mod examine;
mod meetings;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

pub use examine::examine;

use crate::code::{CeilingBasis, CeilingForce, CostCategory, Financing};
use crate::id::{ApprovalId, BudgetVersionId, ExpenseId, RecordId, RejectionId};
use crate::money::{Currency, Money};
use crate::record::{
    Approval, Attachment, BudgetLine, BudgetVersion, Ceiling, Deviation, Expense, Guideline,
    Project, Rejection, Submission,
};
use crate::rules::{ApprovedLine, ContestedField, LostEdit};

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
    /// More was spent than the line and the threshold allow; it is explained, and nobody has approved it.
    OverspendingNotApproved {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Budgeted.
        budget: Money,
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
    /// A record was deleted by somebody who did not know that somebody else had changed it.
    DeletedWhileEdited {
        /// The record.
        record: RecordId,
        /// Its kind.
        of: String,
    },
    /// Lines of an approved version are not what was approved.
    ApprovedBudgetChanged {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// How many lines differ.
        count: u32,
    },
    /// A version was approved more than once.
    ApprovedTwice {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// How many approvals there are.
        count: u32,
        /// Those approvals, the one that counts last.
        approvals: Vec<ApprovalId>,
    },
    /// Lines of the newest version that nothing tells apart.
    DuplicateLine {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// How many there are.
        count: u32,
        /// What they come to.
        total: Money,
    },
    /// Expenses with the same voucher and amount.
    DuplicateExpense {
        /// The one that was written first.
        expense: ExpenseId,
        /// The number of the voucher.
        voucher: String,
        /// What each comes to in the project's currency.
        booked: Money,
        /// How many there are.
        count: u32,
    },
    /// One file is attached to several expenses, which do not bear the number of one voucher.
    SameReceipt {
        /// The one that was written first.
        expense: ExpenseId,
        /// What the file is called there.
        name: String,
        /// How many expenses there are.
        count: u32,
        /// The SHA-256 of the file.
        sha256: String,
    },
    /// An expense was taken back more than once.
    ReversedTwice {
        /// The expense.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// In the project's currency.
        booked: Money,
        /// How many times.
        count: u32,
        /// The reversals but for the first: one of these is too many.
        further: Vec<ExpenseId>,
    },
    /// Two laptops each started a version of the budget under the same number.
    DuplicateVersion {
        /// The number.
        number: i32,
        /// How many versions bear it.
        count: u32,
    },
    /// The newest version of the budget was rejected.
    BudgetRejected {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// Why.
        reason: String,
    },
    /// A version was approved and rejected.
    DecidedBothWays {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// The approval.
        approval: ApprovalId,
        /// The rejection.
        rejection: RejectionId,
    },
    /// A version of the budget was not approved yet.
    BudgetNotApproved {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// What it comes to.
        total: Money,
        /// The day it was handed in; none while it is a draft.
        date: Option<NaiveDate>,
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
            | Self::OverspendingNotApproved { .. }
            | Self::Contested { .. }
            | Self::DeletedWhileEdited { .. }
            | Self::ApprovedTwice { .. }
            | Self::DuplicateLine { .. }
            | Self::DuplicateExpense { .. }
            | Self::SameReceipt { .. }
            | Self::DuplicateVersion { .. }
            | Self::DecidedBothWays { .. }
            | Self::BudgetRejected { .. }
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
            Self::OverspendingNotApproved { .. } => "overspending_not_approved",
            Self::OverCeiling { .. } => "over_ceiling",
            Self::OverGrant { .. } => "over_grant",
            Self::Contested { .. } => "contested",
            Self::DeletedWhileEdited { .. } => "deleted_while_edited",
            Self::ApprovedBudgetChanged { .. } => "approved_budget_changed",
            Self::ApprovedTwice { .. } => "approved_twice",
            Self::DuplicateLine { .. } => "duplicate_line",
            Self::DuplicateExpense { .. } => "duplicate_expense",
            Self::SameReceipt { .. } => "same_receipt",
            Self::ReversedTwice { .. } => "reversed_twice",
            Self::DuplicateVersion { .. } => "duplicate_version",
            Self::BudgetRejected { .. } => "budget_rejected",
            Self::DecidedBothWays { .. } => "decided_both_ways",
            Self::BudgetNotApproved { .. } => "budget_not_approved",
        }
    }

    /// The expense it questions, where it questions one.
    #[must_use]
    pub fn expense(&self) -> Option<ExpenseId> {
        match self {
            Self::ExpenseWithoutLine { expense, .. }
            | Self::ExpenseOutsidePeriod { expense, .. }
            | Self::ExpenseOnUnapprovedLine { expense, .. }
            | Self::DuplicateExpense { expense, .. }
            | Self::SameReceipt { expense, .. }
            | Self::ReversedTwice { expense, .. } => Some(*expense),
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
            | Self::ExpenseOnUnapprovedLine { expense, .. }
            | Self::DuplicateExpense { expense, .. }
            | Self::ReversedTwice { expense, .. } => expense.to_string(),
            Self::LineOverspent { category, year, .. }
            | Self::SpentOnZeroLine { category, year, .. }
            | Self::OverspendingNotApproved { category, year, .. } => format!("{category} {year}"),
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
            Self::BudgetNotApproved { version, .. }
            | Self::BudgetRejected { version, .. }
            | Self::DecidedBothWays { version, .. }
            | Self::ApprovedBudgetChanged { version, .. }
            | Self::ApprovedTwice { version, .. } => version.to_string(),
            Self::DeletedWhileEdited { record, .. } => record.to_string(),
            Self::DuplicateLine {
                category,
                year,
                total,
                ..
            } => format!("{category} {year} {total}"),
            Self::Contested {
                record, contested, ..
            } => format!("{record} {contested}"),
            Self::SameReceipt { sha256, .. } => sha256.clone(),
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

/// What was said of a category and year: the latest, where two laptops explained it at once.
#[must_use]
pub fn explanation(
    deviations: &[Deviation],
    category: CostCategory,
    year: i64,
) -> Option<&Deviation> {
    deviations
        .iter()
        .filter(|each| each.category == category && each.year == year)
        .max_by_key(|each| each.id)
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
