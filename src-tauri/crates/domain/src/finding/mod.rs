//! What a person should look at: found in a project as it stands, however it came to stand so.
//!
//! Rules reject commands; what another laptop brings is never rejected. So everything here can be
//! found in a book, also what no command of this program would have written.

mod examine;
mod funds;
mod identity;
mod meetings;
mod people;
mod plan;
mod reports;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

pub use examine::examine;
pub use standing::{Cell, Limits, Standing, Tolerance, deviation, holds, measured, per_mille};

use crate::code::{
    CeilingForce, CostCategory, Measure, ReadingKind, ReportKind, ResultLevel, TeamRole,
};
use crate::id::{
    ActivityId, ApprovalId, BudgetLineId, BudgetVersionId, ClaimDecisionId, ClaimId, ExpenseId,
    FinancialPeriodId, IndicatorId, OrganisationId, PeriodLockId, RecordId, RejectionId, ReportId,
    ResultId, RiskId,
};
use crate::money::Money;

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
    /// Less was spent of a category than the budget and its threshold foresee, in a year that is locked.
    LineUnderspent {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Budgeted.
        budget: Money,
        /// Spent.
        actual: Money,
        /// One less spent of budgeted, per mille.
        under_per_mille: i32,
    },
    /// A period does not open with what the one before closed with (DOMAIN: finance, 2).
    OpeningDiffers {
        /// The period.
        period: FinancialPeriodId,
        /// Its first day.
        start: NaiveDate,
        /// What it opens with.
        opening: Money,
        /// What the one before closes with.
        closing: Money,
    },
    /// Something came in that is dated in a locked period.
    LockedPeriodChanged {
        /// The period.
        period: FinancialPeriodId,
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
        /// What it closed with when it was locked.
        closing: Money,
        /// What it closes with now.
        now: Money,
    },
    /// Two periods have days in common.
    PeriodsOverlap {
        /// The later one.
        period: FinancialPeriodId,
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// A period was locked more than once.
    LockedTwice {
        /// The period.
        period: FinancialPeriodId,
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
        /// How many locks there are.
        count: u32,
        /// The locks but for the first: these are too many.
        further: Vec<PeriodLockId>,
    },
    /// More was paid out of an account than had come into it.
    AccountOverdrawn {
        /// Whose account.
        partner: OrganisationId,
        /// What lies in it: less than nothing.
        balance: Money,
    },
    /// What was granted is not what was decided.
    GrantDiffers {
        /// What the project says.
        granted: Money,
        /// What the decisions come to.
        decided: Money,
    },
    /// Incomes or transfers that nothing tells apart.
    DuplicateEntry {
        /// The one that was written first.
        entry: RecordId,
        /// Its kind.
        of: String,
        /// Its day.
        date: NaiveDate,
        /// What came in, or was sent.
        amount: Money,
        /// How many there are.
        count: u32,
    },
    /// An income or a transfer was taken back more than once.
    EntryReversedTwice {
        /// The entry.
        entry: RecordId,
        /// Its kind.
        of: String,
        /// Its day.
        date: NaiveDate,
        /// What came in, or was sent.
        amount: Money,
        /// How many times.
        count: u32,
        /// The reversals but for the first: one of these is too many.
        further: Vec<RecordId>,
    },
    /// There is more than one decision on a claim.
    ClaimDecidedTwice {
        /// The claim.
        claim: ClaimId,
        /// The day it was sent.
        date: NaiveDate,
        /// Claimed.
        claimed: Money,
        /// How many decisions there are.
        count: u32,
        /// Those decisions, the first one first.
        decisions: Vec<ClaimDecisionId>,
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
    /// Lines of a version are converted by another rate than the version's: one laptop changed it while another one
    /// planned.
    BudgetRateDiffers {
        /// The version.
        version: BudgetVersionId,
        /// Its number.
        number: i32,
        /// The currency.
        currency: String,
        /// How many lines there are.
        count: u32,
        /// The version's rate, or that of a line where the version has none: a decimal string.
        rate: String,
        /// Who says so.
        source: String,
    },
    /// An hour, a day, a kilometre or a tonne was paid more than the guideline allows.
    OverAllowance {
        /// The expense.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// Of what.
        measure: Measure,
        /// What one came to.
        asked: Money,
        /// The most.
        allowed: Money,
        /// Whether it is a maximum.
        force: CeilingForce,
    },
    /// The same person's work in the same month is booked more than once on a line.
    WorkTwice {
        /// The one that was written first.
        expense: ExpenseId,
        /// In words.
        description: String,
        /// The first day of the month.
        date: NaiveDate,
        /// How many there are.
        count: u32,
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
    /// An activity takes place before the grant begins or after it ends.
    ActivityOutsidePeriod {
        /// The activity.
        activity: ActivityId,
        /// In words.
        title: String,
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// A result leads to one that is not above it: one laptop gave it another level while another one led something
    /// there.
    ResultLeadsNowhere {
        /// The result.
        result: ResultId,
        /// In words.
        title: String,
        /// Its level.
        level: ResultLevel,
    },
    /// An activity serves a result, an indicator shows one, a reading is of an indicator or a decision of a meeting that is
    /// not in the book: one laptop deleted it while another one built on it.
    HangsOnNothing {
        /// The record.
        record: RecordId,
        /// Its kind.
        of: String,
        /// In words, or its day.
        title: String,
    },
    /// A share of a cost belongs to an activity that is not in the book.
    ShareOfNothing {
        /// The post's first line.
        line: BudgetLineId,
        /// What it pays for.
        category: CostCategory,
        /// When.
        year: i32,
    },
    /// An indicator has more than one baseline, or target or actual of one day.
    ReadTwice {
        /// The indicator.
        indicator: IndicatorId,
        /// In words.
        name: String,
        /// What they are.
        reading: ReadingKind,
        /// The day.
        date: NaiveDate,
        /// How many there are.
        count: u32,
    },
    /// One side of the team is not as the guideline wants it.
    TeamComposition {
        /// Which partner's.
        partner: OrganisationId,
        /// What it calls itself.
        name: String,
        /// The parts that are counted together.
        roles: Vec<TeamRole>,
        /// How many people have one of them.
        count: u32,
        /// The least.
        least: u32,
        /// The largest; none where there is none.
        most: Option<u32>,
    },
    /// A grave risk has no owner, or nothing is done about it.
    RiskUnattended {
        /// The risk.
        risk: RiskId,
        /// In words.
        title: String,
        /// Likelihood × impact.
        score: u32,
    },
    /// A grant was decided on, and the reports that are written down do not tell of it to its last day, or there are none.
    ReportsNotSetOut,
    /// A report that was handed in answers something else now.
    ReportChangedSince {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
    },
    /// A report was handed in more than once.
    ReportSubmittedTwice {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// How many times.
        count: u32,
    },
    /// There is more than one decision on a report that was handed in.
    ReportReviewedTwice {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// How many there are.
        count: u32,
    },
    /// A report was handed in without a signature of a partner that stands for what it says.
    ReportUnsigned {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// What the partner calls itself.
        name: String,
    },
    /// A report came back to be completed.
    ReportReturned {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// Why.
        note: String,
    },
    /// A partner has signed what a report no longer says.
    SignOffOutdated {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// The partner.
        partner: OrganisationId,
        /// What the partner calls itself.
        name: String,
        /// Who signed for it.
        signed_by: String,
    },
    /// Reports that nothing tells apart.
    DuplicateReport {
        /// The report.
        report: ReportId,
        /// What it is.
        of: ReportKind,
        /// The first day that it tells of.
        start: NaiveDate,
        /// The last.
        end: NaiveDate,
        /// How many there are.
        count: u32,
    },
}
