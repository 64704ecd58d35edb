//! Words of reports.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
    /// What a grant asks for (DOMAIN: reports).
    ReportKind {
        /// The report of a year.
        Annual = "annual",
        /// The report of the whole grant.
        Final = "final",
        /// The auditor's certificate.
        AuditCertificate = "audit_certificate",
    }

    /// What the book itself sets beside an answer.
    ReportFigures {
        /// The activities of the period.
        Activities = "activities",
        /// The indicators of outputs.
        Outputs = "outputs",
        /// Those of outcomes in people.
        Individual = "individual",
        /// Those of outcomes in organisations.
        Organisational = "organisational",
        /// Those of outcomes in society.
        Societal = "societal",
        /// How women and men took part.
        Gender = "gender",
        /// Costs against the approved budget.
        Finance = "finance",
        /// The risks.
        Risks = "risks",
        /// What meetings decided.
        Decisions = "decisions",
    }

    /// How far a report has come.
    ReportState {
        /// It is being written.
        Draft = "draft",
        /// All partners stand behind what it says.
        Signed = "signed",
        /// It was handed in.
        Submitted = "submitted",
        /// It came back to be completed.
        Returned = "returned",
        /// It was approved.
        Approved = "approved",
    }

    /// What became of a report that was handed in.
    ReviewOutcome {
        /// It is as it is to be.
        Approved = "approved",
        /// It is to be completed.
        Returned = "returned",
    }
}

impl ReportKind {
    /// Whether it answers questions, and is signed by the partners.
    #[must_use]
    pub const fn is_narrative(self) -> bool {
        !matches!(self, Self::AuditCertificate)
    }
}

impl ReportState {
    /// Whether nothing of it can be changed.
    #[must_use]
    pub const fn is_frozen(self) -> bool {
        matches!(self, Self::Submitted | Self::Approved)
    }
}
