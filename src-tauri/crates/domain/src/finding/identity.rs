//! What a finding is called, how grave it is, and what tells it from others.

use super::{Finding, Severity};
use crate::code::{CeilingForce, CostCategory, Need};
use crate::id::ExpenseId;

impl Finding {
    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::OverCeiling {
                force: CeilingForce::Warn,
                ..
            }
            | Self::OverAllowance {
                force: CeilingForce::Warn,
                ..
            }
            | Self::WorkTwice { .. }
            | Self::OverspendingNotApproved { .. }
            | Self::LineUnderspent { .. }
            | Self::PeriodsOverlap { .. }
            | Self::LockedTwice { .. }
            | Self::AccountOverdrawn { .. }
            | Self::DuplicateEntry { .. }
            | Self::ClaimDecidedTwice { .. }
            | Self::Contested { .. }
            | Self::DeletedWhileEdited { .. }
            | Self::ApprovedTwice { .. }
            | Self::DuplicateLine { .. }
            | Self::BudgetRateDiffers { .. }
            | Self::DuplicateExpense { .. }
            | Self::SameReceipt { .. }
            | Self::DuplicateVersion { .. }
            | Self::DecidedBothWays { .. }
            | Self::BudgetRejected { .. }
            | Self::ActivityOutsidePeriod { .. }
            | Self::ResultLeadsNowhere { .. }
            | Self::ShareOfNothing { .. }
            | Self::HangsOnNothing { .. }
            | Self::ReadTwice { .. }
            | Self::TeamComposition { .. }
            | Self::RiskUnattended { .. }
            | Self::ReportsNotSetOut
            | Self::ReportSubmittedTwice { .. }
            | Self::ReportReviewedTwice { .. }
            | Self::ReportUnsigned { .. }
            | Self::ReportReturned { .. }
            | Self::SignOffOutdated { .. }
            | Self::DuplicateReport { .. }
            | Self::BudgetNotApproved { .. } => Severity::Waits,
            _ => Severity::Wrong,
        }
    }

    /// Why it needs a person.
    #[must_use]
    pub const fn need(&self) -> Need {
        match self {
            Self::LineOverspent { .. }
            | Self::SpentOnZeroLine { .. }
            | Self::OverspendingNotApproved { .. }
            | Self::LineUnderspent { .. } => Need::Deviation,
            Self::ExpenseWithoutLine { .. }
            | Self::ExpenseOutsidePeriod { .. }
            | Self::ExpenseOnUnapprovedLine { .. }
            | Self::DuplicateExpense { .. }
            | Self::SameReceipt { .. }
            | Self::OverAllowance { .. }
            | Self::WorkTwice { .. }
            | Self::ReversedTwice { .. } => Need::Questioned,
            Self::OverCeiling { .. }
            | Self::OverGrant { .. }
            | Self::ApprovedBudgetChanged { .. }
            | Self::ApprovedTwice { .. }
            | Self::DuplicateLine { .. }
            | Self::BudgetRateDiffers { .. }
            | Self::DuplicateVersion { .. }
            | Self::BudgetRejected { .. }
            | Self::DecidedBothWays { .. }
            | Self::BudgetNotApproved { .. } => Need::Budget,
            Self::OpeningDiffers { .. }
            | Self::LockedPeriodChanged { .. }
            | Self::PeriodsOverlap { .. }
            | Self::LockedTwice { .. }
            | Self::AccountOverdrawn { .. }
            | Self::GrantDiffers { .. }
            | Self::DuplicateEntry { .. }
            | Self::EntryReversedTwice { .. }
            | Self::ClaimDecidedTwice { .. } => Need::Ledger,
            Self::Contested { .. } | Self::DeletedWhileEdited { .. } => Need::Contested,
            Self::RiskUnattended { .. } => Need::Risk,
            Self::ReportsNotSetOut
            | Self::ReportChangedSince { .. }
            | Self::ReportSubmittedTwice { .. }
            | Self::ReportReviewedTwice { .. }
            | Self::ReportUnsigned { .. }
            | Self::ReportReturned { .. }
            | Self::SignOffOutdated { .. }
            | Self::DuplicateReport { .. } => Need::Report,
            Self::ActivityOutsidePeriod { .. }
            | Self::ResultLeadsNowhere { .. }
            | Self::HangsOnNothing { .. }
            | Self::ShareOfNothing { .. }
            | Self::ReadTwice { .. } => Need::Plan,
            Self::TeamComposition { .. } | Self::PartnershipMissing => Need::Team,
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
            Self::LineUnderspent { .. } => "line_underspent",
            Self::OpeningDiffers { .. } => "opening_differs",
            Self::LockedPeriodChanged { .. } => "locked_period_changed",
            Self::PeriodsOverlap { .. } => "periods_overlap",
            Self::LockedTwice { .. } => "locked_twice",
            Self::AccountOverdrawn { .. } => "account_overdrawn",
            Self::GrantDiffers { .. } => "grant_differs",
            Self::DuplicateEntry { .. } => "duplicate_entry",
            Self::EntryReversedTwice { .. } => "entry_reversed_twice",
            Self::ClaimDecidedTwice { .. } => "claim_decided_twice",
            Self::OverCeiling { .. } => "over_ceiling",
            Self::OverGrant { .. } => "over_grant",
            Self::Contested { .. } => "contested",
            Self::DeletedWhileEdited { .. } => "deleted_while_edited",
            Self::ApprovedBudgetChanged { .. } => "approved_budget_changed",
            Self::ApprovedTwice { .. } => "approved_twice",
            Self::DuplicateLine { .. } => "duplicate_line",
            Self::DuplicateExpense { .. } => "duplicate_expense",
            Self::SameReceipt { .. } => "same_receipt",
            Self::OverAllowance { .. } => "over_allowance",
            Self::WorkTwice { .. } => "work_twice",
            Self::BudgetRateDiffers { .. } => "budget_rate_differs",
            Self::ReversedTwice { .. } => "reversed_twice",
            Self::DuplicateVersion { .. } => "duplicate_version",
            Self::BudgetRejected { .. } => "budget_rejected",
            Self::DecidedBothWays { .. } => "decided_both_ways",
            Self::BudgetNotApproved { .. } => "budget_not_approved",
            Self::ActivityOutsidePeriod { .. } => "activity_outside_period",
            Self::ResultLeadsNowhere { .. } => "result_leads_nowhere",
            Self::ShareOfNothing { .. } => "share_of_nothing",
            Self::HangsOnNothing { .. } => "hangs_on_nothing",
            Self::ReadTwice { .. } => "read_twice",
            Self::TeamComposition { .. } => "team_composition",
            Self::RiskUnattended { .. } => "risk_unattended",
            Self::ReportsNotSetOut => "reports_not_set_out",
            Self::ReportChangedSince { .. } => "report_changed_since",
            Self::ReportSubmittedTwice { .. } => "report_submitted_twice",
            Self::ReportReviewedTwice { .. } => "report_reviewed_twice",
            Self::ReportUnsigned { .. } => "report_unsigned",
            Self::ReportReturned { .. } => "report_returned",
            Self::SignOffOutdated { .. } => "sign_off_outdated",
            Self::DuplicateReport { .. } => "duplicate_report",
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
            | Self::OverAllowance { expense, .. }
            | Self::WorkTwice { expense, .. }
            | Self::SameReceipt { expense, .. }
            | Self::ReversedTwice { expense, .. } => Some(*expense),
            _ => None,
        }
    }

    /// What tells it from the other findings of its kind in a project.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::PartnershipMissing
            | Self::OverGrant { .. }
            | Self::GrantDiffers { .. }
            | Self::ReportsNotSetOut => String::new(),
            Self::ReportChangedSince { report, .. }
            | Self::ReportSubmittedTwice { report, .. }
            | Self::ReportReviewedTwice { report, .. }
            | Self::ReportReturned { report, .. }
            | Self::DuplicateReport { report, .. } => report.to_string(),
            Self::ReportUnsigned { report, name, .. } => format!("{report} {name}"),
            Self::SignOffOutdated {
                report, partner, ..
            } => format!("{report} {partner}"),
            Self::OpeningDiffers { period, .. }
            | Self::LockedPeriodChanged { period, .. }
            | Self::PeriodsOverlap { period, .. }
            | Self::LockedTwice { period, .. } => period.to_string(),
            Self::AccountOverdrawn { partner, balance } => {
                format!("{partner} {}", balance.currency())
            }
            Self::DuplicateEntry { entry, .. } | Self::EntryReversedTwice { entry, .. } => {
                entry.to_string()
            }
            Self::ClaimDecidedTwice { claim, .. } => claim.to_string(),
            Self::ExpenseWithoutLine { expense, .. }
            | Self::ExpenseOutsidePeriod { expense, .. }
            | Self::ExpenseOnUnapprovedLine { expense, .. }
            | Self::DuplicateExpense { expense, .. }
            | Self::OverAllowance { expense, .. }
            | Self::WorkTwice { expense, .. }
            | Self::ReversedTwice { expense, .. } => expense.to_string(),
            Self::LineOverspent { category, year, .. }
            | Self::SpentOnZeroLine { category, year, .. }
            | Self::LineUnderspent { category, year, .. }
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
            Self::BudgetRateDiffers {
                version, currency, ..
            } => format!("{version} {currency}"),
            Self::DuplicateVersion { number, .. } => number.to_string(),
            Self::ActivityOutsidePeriod { activity, .. } => activity.to_string(),
            Self::ResultLeadsNowhere { result, .. } => result.to_string(),
            Self::ShareOfNothing { line, .. } => line.to_string(),
            Self::HangsOnNothing { record, .. } => record.to_string(),
            Self::ReadTwice {
                indicator,
                reading,
                date,
                ..
            } => format!("{indicator} {reading} {date}"),
            Self::TeamComposition { partner, roles, .. } => {
                let roles: Vec<&str> = roles.iter().map(|role| role.code()).collect();
                format!("{partner} {}", roles.join(" "))
            }
            Self::RiskUnattended { risk, .. } => risk.to_string(),
        }
    }
}
