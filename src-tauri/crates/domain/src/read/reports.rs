//! The reports of a project: what is owed, what is missing, what was answered, signed and handed in.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{
    ActivityRow, AttachmentRow, CostRow, Deviating, MeetingRow, Named, Participants, ProjectHead,
    RiskRow, ShownResult, SideRow,
};
use crate::code::{GrantKind, ReportFigures, ReportKind, ReportState, ReviewOutcome};
use crate::id::{
    GrantDecisionId, ReportAnswerId, ReportId, ReportQuestionId, ReportReviewId,
    ReportSubmissionId, SignOffId,
};
use crate::period::Period;

/// A question that reports answer by a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ReportQuestionRow {
    /// Its identity.
    pub id: ReportQuestionId,
    /// Which report answers it.
    pub report: ReportKind,
    /// Of which kind of grant; of every one where none is named.
    pub grant: Option<GrantKind>,
    /// What the book sets beside the answer.
    pub figures: Option<ReportFigures>,
    /// In English.
    pub english: String,
    /// In Swedish.
    pub swedish: String,
}

/// A report that a grant asks for, and how far it has come.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question that the window asks of it"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ReportRow {
    /// Its identity.
    pub id: ReportId,
    /// What it is.
    pub kind: ReportKind,
    /// What it tells of.
    pub period: Period,
    /// The day by which it is to be handed in.
    pub due: NaiveDate,
    /// Whether that day is over and it was not handed in.
    pub is_late: bool,
    /// The decision that asks for it.
    pub decision: Option<DecisionName>,
    /// How far it has come.
    pub state: ReportState,
    /// Whether nothing of it can be changed.
    pub is_frozen: bool,
    /// Whether it answers questions and is signed; a certificate is its own paper.
    pub is_narrative: bool,
    /// How many questions are answered.
    pub answered: u32,
    /// How many there are.
    pub questions: u32,
    /// How many partners stand behind what it says now.
    pub signed: u32,
    /// How many partners there are.
    pub partners: u32,
    /// What it cannot be handed in without; nothing where it was handed in.
    pub missing: Vec<Missing>,
    /// What a reader will ask about; nothing where it was handed in.
    pub unsettled: Vec<Unsettled>,
    /// Whether it can be signed: everything is answered, and it was not handed in.
    pub can_be_signed: bool,
    /// Whether it can be handed in.
    pub can_be_submitted: bool,
    /// Whether somebody can decide on it.
    pub can_be_reviewed: bool,
    /// Whether it can be deleted: it was never handed in.
    pub can_be_deleted: bool,
    /// When it was last handed in; none where it came back.
    pub submitted: Option<NaiveDate>,
    /// What was handed in then.
    pub submission: Option<ReportSubmissionId>,
    /// The fingerprint of what it says: what is signed.
    pub content: String,
}

/// A grant decision by what it goes by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DecisionName {
    /// Its identity.
    pub id: GrantDecisionId,
    /// The day.
    pub date: NaiveDate,
    /// Its reference.
    pub reference: String,
}

/// What a report cannot be handed in without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Missing {
    /// Questions that nobody has answered; none where there is no question.
    Answers {
        /// How many.
        count: u32,
    },
    /// The signature of a partner.
    Signature {
        /// What the partner calls itself.
        name: String,
    },
    /// The certificate itself: none is attached whose file is here.
    Certificate,
}

/// What a reader of a report will ask about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Unsettled {
    /// The auditor's certificate of the same days was not handed in.
    Certificate,
    /// The money of its days is not locked: its figures may still change.
    OpenMoney,
    /// Deviations from the budget that nobody has explained.
    Deviations {
        /// How many.
        count: u32,
    },
    /// Indicators that were not read in its days.
    Readings {
        /// How many.
        count: u32,
    },
}

/// A report with what it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ReportPage {
    /// As in the list.
    pub row: ReportRow,
    /// Its questions in their order.
    pub answers: Vec<AnswerRow>,
    /// The partners in the order of the partnership.
    pub signers: Vec<SignerRow>,
    /// What was handed in, the latest first.
    pub submissions: Vec<SubmittedRow>,
    /// The files that are attached to the report.
    pub files: Vec<AttachmentRow>,
}

/// What a report answers to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AnswerRow {
    /// Its identity.
    pub id: ReportAnswerId,
    /// The question in English.
    pub english: String,
    /// The question in Swedish.
    pub swedish: String,
    /// The answer; empty where there is none.
    pub text: String,
    /// What the book sets beside it.
    pub figures: Option<ReportFigures>,
    /// That, of the days that the report tells of.
    pub beside: Beside,
}

/// What the book sets beside an answer: only what belongs to its kind of figures is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Beside {
    /// The activities that have days in common with the report.
    pub activities: Vec<ActivityRow>,
    /// Results with their indicators, as they had been read by the last day of the report.
    pub results: Vec<ShownResult>,
    /// Costs by category, and their sum.
    pub costs: Vec<CostRow>,
    /// Where they deviate.
    pub deviations: Vec<Deviating>,
    /// The risks.
    pub risks: Vec<RiskRow>,
    /// The meetings within the days of the report.
    pub meetings: Vec<MeetingRow>,
    /// The partners' parts of the team.
    pub sides: Vec<SideRow>,
    /// Who took part, by the last day of the report.
    pub participants: Vec<Participants>,
}

/// A partner, and whether it stands behind a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SignerRow {
    /// The partner.
    pub partner: Named,
    /// The signature; none where there is none.
    pub signed: Option<SignedRow>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SignedRow {
    /// Its identity: deleting it takes the signature back.
    pub id: SignOffId,
    /// Who signed.
    pub signed_by: String,
    /// The day.
    pub date: NaiveDate,
    /// Whether the report still says what was signed.
    pub holds: bool,
}

/// A report as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SubmittedRow {
    /// Its identity: deleting it takes the submission back.
    pub id: ReportSubmissionId,
    /// The day.
    pub date: NaiveDate,
    /// Who handed it in.
    pub submitted_by: String,
    /// Its reference.
    pub reference: String,
    /// What was handed in; none where somebody took it away.
    pub file: Option<AttachmentRow>,
    /// The SHA-256 of what was handed in.
    pub sha256: String,
    /// Whether the report still says what was handed in.
    pub holds: bool,
    /// Whether it can be taken back: nobody has decided on it.
    pub may_go: bool,
    /// What became of it: the decision that counts first. There are several only where several laptops wrote one down.
    pub reviews: Vec<ReviewRow>,
}

/// What became of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ReviewRow {
    /// Its identity.
    pub id: ReportReviewId,
    /// The day.
    pub date: NaiveDate,
    /// What became of it.
    pub outcome: ReviewOutcome,
    /// Who decided.
    pub reviewed_by: String,
    /// Why, or what is missing.
    pub note: String,
    /// Whether it can be taken away: it is one of two, or on what the report no longer says.
    pub may_go: bool,
}

/// What the paper of a report is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPaper {
    /// The project's head.
    pub head: ProjectHead,
    /// The partners in the order of the partnership.
    pub partners: Vec<Named>,
    /// Whether the book is the demo.
    pub demo: bool,
    /// The digest of the book.
    pub digest: String,
    /// When and by whom it is just handed in; none for what is printed of it otherwise.
    pub handed_in: Option<HandedIn>,
    /// The report.
    pub page: ReportPage,
}

/// When and by whom something was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// The day.
    pub date: NaiveDate,
    /// By whom.
    pub by: String,
}

/// A file that was attached to something of a project, and to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DocumentRow {
    /// The file.
    pub file: AttachmentRow,
    /// What it is attached to.
    pub record: crate::id::RecordId,
    /// The kind of that.
    pub of: String,
    /// What that is called; empty where it has no name.
    pub title: String,
    /// When it was attached, in UTC, ISO 8601 with milliseconds.
    pub time: String,
    /// Who attached it.
    pub person: String,
}
