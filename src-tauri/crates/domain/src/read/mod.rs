//! What the book answers: the shapes that windows, reports and the command line read.
//!
//! Money is a decimal string beside its currency; shares are per mille; days are ISO.

mod attachments;
mod budget;
mod dashboard;
mod exchange;
mod finance;
mod focus;
mod funds;
mod history;
mod or_none;
mod overview;
mod people;
mod plan;
mod projects;
mod reckoned;
mod reports;
mod results;
mod risks;
mod search;
mod voices;

use serde::{Deserialize, Serialize};
use specta::Type;

pub use attachments::{AttachmentRow, FileSums};
pub use budget::{
    BudgetGrid, BudgetRateRow, DeviationRow, ExpensePage, ExpenseQuery, ExpenseRow, GridCell,
    GridRow, GridSums, LineChange, LineRow, RateRow, Twin, TwinQuery,
};
pub use dashboard::{
    CoreAreaSums, CountrySums, Dashboard, DashboardChoices, GoalSums, LateReport, NeedRow,
    Portfolio, ScoreSums, SilentDevice, StatusCount, WaitingCases, YearSums,
};
pub use exchange::{
    Becomes, Contested, ContestedValue, DeviceRow, Freshness, Merge, MergedRecord, MetNarrative,
    Reported, Span, Whose,
};
pub use finance::{
    CoFinanced, CostRow, Deviating, FinancePack, FinanceReport, Forwarded, IncomeSum, ProvenEntry,
    Receipt, ReceiptSums, TwinCost, TwinCosts, WorkSum,
};
pub use focus::{
    Answer, CoreAreaCosts, Focus, GenderBudget, Marked, MarkedCosts, MarkedPost, Participants,
    PartnerCosts, ScoreCost, YearCosts,
};
pub use funds::{
    AccountRow, Behind, ClaimDecisionRow, ClaimRow, Funds, GrantDecisionRow, LedgerPage,
    LedgerQuery, LedgerRow, LockRow, Moved, PeriodRow, Terms,
};
pub use history::{
    HistoryEntry, LineName, MeasuredName, MeasuredPart, PlannedName, Reach, ShareName, Shown,
};
pub use or_none::{Nothing, OrNone};
pub use overview::{Attention, Found, Overview, Pace, PacePoint, PartnershipRow, Waiting};
pub use people::{
    MeetingRow, OrganisationRow, PersonRow, ResolutionRow, SideRow, TeamCheckRow, TeamRow,
    TeamRuleRow,
};
pub use plan::{
    ActivityRow, Cost, IndicatorName, LevelRow, PersonName, Plan, PostRow, PostShare, ResultRow,
    ShareRow,
};
pub use projects::{
    ApprovalRow, PackParts, Photo, ProjectFilter, ProjectHead, ProjectLedger, ProjectPage,
    ProjectQuery, ProjectRow, ProjectSheet, ProjectSort, ProjectSummary, RejectionRow,
    SubmissionRow, VersionRow,
};
pub use reckoned::{
    AllowanceRow, BasisRow, CeilingRow, GuidelineRow, Reckoned, StayRow, WorkEntry, WorkMonth,
    WorkRow, WorkYear,
};
pub use reports::{
    AnswerRow, Beside, DecisionName, DocumentRow, HandedIn, Missing, ReportPage, ReportPaper,
    ReportQuestionRow, ReportRow, ReviewRow, SignedRow, SignerRow, SubmittedRow, Unsettled,
};
pub use results::{
    BySex, IndicatorRow, Lights, PartRow, PartsRow, ProgressRow, ReadingRow, ResultsFramework,
    ShownResult,
};
pub use risks::{RatedRow, RatingRow, RiskRegister, RiskRow};
pub use search::SearchRow;
pub use voices::{
    ComplaintRegister, ComplaintRow, Confidential, DisclosedCases, DisclosedCount, LostCase,
};

use crate::id::OrganisationId;
use crate::money::Money;

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

/// An organisation by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Named {
    /// Its identity.
    pub id: OrganisationId,
    /// What it calls itself.
    pub name: String,
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
