//! Reports: what is owed, what is answered, who signed, what became of it.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{GrantKind, ReportFigures, ReportKind, ReviewOutcome};
use crate::id::{
    GuidelineId, OrganisationId, ProjectId, ReportAnswerId, ReportId, ReportQuestionId,
    ReportReviewId, ReportSubmissionId, SignOffId,
};

commands! {
    AddReportQuestion {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReportQuestionId>,
        /// The guideline.
        guideline: GuidelineId,
        /// Which report answers it.
        report: ReportKind,
        /// Of which kind of grant; of every one where none is named.
        #[serde(default)] grant: Option<GrantKind>,
        /// What the book sets beside the answer.
        #[serde(default)] figures: Option<ReportFigures>,
        /// In English.
        english: String,
        /// In Swedish.
        swedish: String,
    }
    ChangeReportQuestion {
        /// Which.
        question: ReportQuestionId,
        /// In English.
        #[serde(default)] english: Option<String>,
        /// In Swedish.
        #[serde(default)] swedish: Option<String>,
        /// What the book sets beside the answer: a code, or empty for nothing.
        #[serde(default)] figures: Option<String>,
    }
    SetOutReports {
        /// The project.
        project: ProjectId,
        /// The decision that asks for them; empty where none is named.
        #[serde(default)] decision: String,
        /// How many months after the last day of what it tells of a report is due: on the last day of that month.
        months: u8,
        /// Whether an auditor certifies each year, and not only the whole.
        #[serde(default)] yearly_certificates: bool,
    }
    AddReport {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReportId>,
        /// The project.
        project: ProjectId,
        /// What it is.
        kind: ReportKind,
        /// The first day that it tells of.
        start: String,
        /// The last.
        end: String,
        /// The day by which it is to be handed in.
        due: String,
        /// The decision that asks for it; empty where none is named.
        #[serde(default)] decision: String,
        /// What it answers already, in the order of its questions.
        #[serde(default)] answers: Vec<String>,
    }
    ChangeReport {
        /// Which.
        report: ReportId,
        /// The first day that it tells of.
        #[serde(default)] start: Option<String>,
        /// The last.
        #[serde(default)] end: Option<String>,
        /// The day by which it is to be handed in.
        #[serde(default)] due: Option<String>,
        /// The decision that asks for it; empty where none is named.
        #[serde(default)] decision: Option<String>,
    }
    AnswerQuestion {
        /// Which of a report's answers.
        answer: ReportAnswerId,
        /// In the partners' words.
        text: String,
    }
    SignReport {
        /// Its identity, where given.
        #[serde(default)] id: Option<SignOffId>,
        /// The report.
        report: ReportId,
        /// The partner who stands behind it.
        partner: OrganisationId,
        /// Who signs for the partner.
        signed_by: String,
        /// The day.
        date: String,
        /// The fingerprint of what was read before it is signed, where given: another text is not signed.
        #[serde(default)] content: Option<String>,
    }
    SubmitReport {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReportSubmissionId>,
        /// The report.
        report: ReportId,
        /// The day.
        date: String,
        /// Who hands it in.
        submitted_by: String,
        /// Its reference.
        #[serde(default)] reference: String,
        /// What the file that is handed in is called.
        name: String,
        /// The SHA-256 of what is in it; the book keeps it.
        sha256: String,
        /// The fingerprint of what was read before, where given: another text is not handed in.
        #[serde(default)] content: Option<String>,
    }
    ReviewReport {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReportReviewId>,
        /// The report, which was handed in.
        report: ReportId,
        /// Which submission is decided on, where given; the latest otherwise.
        #[serde(default)] submission: Option<ReportSubmissionId>,
        /// The day.
        date: String,
        /// What became of it.
        outcome: ReviewOutcome,
        /// Who decided.
        reviewed_by: String,
        /// Why, or what is missing.
        #[serde(default)] note: String,
    }
}
