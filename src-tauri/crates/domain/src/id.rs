//! Identities: a type for each kind of record, so that an expense cannot be looked up as a line.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The identity of a record of any kind: a UUID of version 7, so that ids sort by when they were made.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(transparent)]
pub struct RecordId(pub Uuid);

impl RecordId {
    /// A new identity, unlike any other.
    #[must_use]
    pub fn mint() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for RecordId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self)
    }
}

macro_rules! identity {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(pub RecordId);

        impl $name {
            /// A new identity, unlike any other.
            #[must_use]
            pub fn mint() -> Self {
                Self(RecordId::mint())
            }
        }

        impl From<RecordId> for $name {
            fn from(id: RecordId) -> Self {
                Self(id)
            }
        }

        impl From<$name> for RecordId {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}

identity! {
    /// A municipality, region, county or other body.
    OrganisationId
    /// Somebody who takes part in a partnership.
    PersonId
    /// Two or more organisations that work together.
    PartnershipId
    /// A project, which is one grant.
    ProjectId
    /// A person's part in a project.
    TeamMemberId
    /// A version of a project's budget.
    BudgetVersionId
    /// A line of a budget version.
    BudgetLineId
    /// The submission of a budget version to whoever decides.
    SubmissionId
    /// The approval of a budget version.
    ApprovalId
    /// The rejection of a budget version.
    RejectionId
    /// Money spent, or the reversal of money spent.
    ExpenseId
    /// What a currency was worth on a day, by some source.
    ExchangeRateId
    /// A version of the programme's guideline.
    GuidelineId
    /// A ceiling that a guideline sets.
    CeilingId
    /// What a guideline allows of a measure.
    AllowanceId
    /// A file that was attached to a record.
    AttachmentId
    /// The explanation of a deviation from the budget.
    DeviationId
    /// A decision of how much is granted.
    GrantDecisionId
    /// Money that came in.
    IncomeId
    /// Money that went from one account to another.
    TransferId
    /// A reporting period of a project's money.
    FinancialPeriodId
    /// The lock of such a period.
    PeriodLockId
    /// A claim to be paid back.
    ClaimId
    /// The decision on a claim.
    ClaimDecisionId
    /// An expected result: impact, outcome or output.
    ResultId
    /// An activity, milestone, visit or meeting.
    ActivityId
    /// An indicator of a result.
    IndicatorId
    /// What an indicator was read at, or is to be.
    ReadingId
    /// A decision that a meeting took.
    ResolutionId
    /// A risk.
    RiskId
    /// A complaint, feedback or question.
    ComplaintId
    /// Who said it.
    ComplainantId
    /// How many of which parts a team is to have.
    TeamRuleId
    /// A question that reports answer.
    ReportQuestionId
    /// A report that a grant asks for.
    ReportId
    /// What a report answers to a question.
    ReportAnswerId
    /// The signature of a partner under a report.
    SignOffId
    /// The submission of a report.
    ReportSubmissionId
    /// What was decided on it.
    ReportReviewId
}
