//! What a report is made of, how far it has come, and what its signatures stand for.

mod lacks;
mod owed;

pub use lacks::{missing, unsettled};
pub use owed::{Owed, owed};

use crate::code::{ReportState, ReviewOutcome};
use crate::id::{OrganisationId, ReportSubmissionId};
use crate::media::sha256;
use crate::record::{Report, ReportAnswer, ReportReview, ReportSubmission, SignOff};

/// A report with everything that was answered, signed and decided of it.
#[derive(Clone, Debug)]
pub struct ReportFile {
    /// The report.
    pub report: Report,
    /// Its answers, in the order of the questions.
    pub answers: Vec<ReportAnswer>,
    /// Who signed it, and what.
    pub sign_offs: Vec<SignOff>,
    /// When it was handed in.
    pub submissions: Vec<ReportSubmission>,
    /// What became of that.
    pub reviews: Vec<ReportReview>,
    content: String,
}

impl ReportFile {
    /// Puts together what belongs to a report.
    #[must_use]
    pub fn new(
        report: Report,
        mut answers: Vec<ReportAnswer>,
        sign_offs: Vec<SignOff>,
        mut submissions: Vec<ReportSubmission>,
        mut reviews: Vec<ReportReview>,
    ) -> Self {
        answers.sort_by_key(|answer| (answer.rank, answer.id));
        submissions.sort_by_key(|submission| (submission.date, submission.id));
        reviews.sort_by_key(|review| (review.date, review.id));
        let mut file = Self {
            report,
            answers,
            sign_offs,
            submissions,
            reviews,
            content: String::new(),
        };
        file.content = file.fingerprint();
        file
    }

    /// A fingerprint of what is signed: the kind and days of the report, what it was asked and what it answers, and what
    /// of it came back: who signed before it did has not signed what is handed in next. 64 hexadecimal digits. Every
    /// laptop comes to the same; a merge that changes an answer changes it.
    #[must_use]
    pub fn content(&self) -> &str {
        &self.content
    }

    fn fingerprint(&self) -> String {
        let mut whole = Vec::new();
        // Each part under its length, so that nothing can be moved from one into the next.
        let mut put = |part: &str| {
            whole.extend_from_slice(&(part.len() as u64).to_be_bytes());
            whole.extend_from_slice(part.as_bytes());
        };
        put(self.report.kind.code());
        put(&self.report.period.to_string());
        for answer in &self.answers {
            put(&answer.english);
            put(&answer.swedish);
            put(&answer.text.0);
        }
        // By identity, so that a day which somebody corrects changes nothing.
        let mut returned: Vec<ReportSubmissionId> = self
            .submissions
            .iter()
            .filter(|it| self.is_returned(it))
            .map(|it| it.id)
            .collect();
        returned.sort_unstable();
        for id in returned {
            put(&id.to_string());
        }
        sha256(&whole)
    }

    /// How many questions nobody has answered.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        let is_empty = |answer: &&ReportAnswer| answer.text.0.trim().is_empty();
        self.answers.iter().filter(is_empty).count()
    }

    /// Whether it can be signed: it asks something, and everything is answered.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.answers.is_empty() && self.unanswered() == 0
    }

    /// The latest signature of a partner, and whether it stands for what the report says now.
    #[must_use]
    pub fn signature(&self, partner: OrganisationId) -> Option<(&SignOff, bool)> {
        let of_partner = self.sign_offs.iter().filter(|sign| sign.partner == partner);
        let holds = |sign: &SignOff| sign.content == self.content;
        let latest = of_partner.max_by_key(|sign| (holds(sign), sign.date, sign.id))?;
        Some((latest, holds(latest)))
    }

    /// Whether a partner stands behind what the report says now.
    #[must_use]
    pub fn is_signed_by(&self, partner: OrganisationId) -> bool {
        self.signature(partner).is_some_and(|(_, holds)| holds)
    }

    /// What was decided on a submission; where that is several things, an approval counts.
    #[must_use]
    pub fn review(&self, submission: &ReportSubmission) -> Option<&ReportReview> {
        let of_it = self
            .reviews
            .iter()
            .filter(|review| review.submission == submission.id);
        of_it.max_by_key(|review| {
            let approves = review.outcome == ReviewOutcome::Approved;
            (approves, review.date, review.id)
        })
    }

    fn is_returned(&self, submission: &ReportSubmission) -> bool {
        self.review(submission)
            .is_some_and(|review| review.outcome == ReviewOutcome::Returned)
    }

    /// The submissions that did not come back: more than one only where several laptops handed it in. What came back on
    /// one paper came back on every other that says the same and was not decided on.
    pub fn standing(&self) -> impl Iterator<Item = &ReportSubmission> {
        let came_back = |it: &ReportSubmission| match self.review(it) {
            Some(review) => review.outcome == ReviewOutcome::Returned,
            None => self
                .submissions
                .iter()
                .any(|other| other.content == it.content && self.is_returned(other)),
        };
        self.submissions.iter().filter(move |it| !came_back(it))
    }

    /// The decision by which it came back last, where it did and was not handed in since.
    #[must_use]
    pub fn return_of(&self) -> Option<&ReportReview> {
        if self.standing().next().is_some() {
            return None;
        }
        let reviews = self
            .submissions
            .iter()
            .rev()
            .filter_map(|it| self.review(it));
        reviews.max_by_key(|review| (review.date, review.id))
    }

    /// Whether a decision on it may be taken away: one of two that contradict or repeat each other, one on what is no
    /// longer what was handed in, and one on what is not there.
    #[must_use]
    pub fn may_go(&self, review: &ReportReview) -> bool {
        let of_same = self
            .reviews
            .iter()
            .filter(|other| other.submission == review.submission);
        let stands = |it: &ReportSubmission| it.id == review.submission;
        let is_changed = self
            .standing()
            .any(|it| stands(it) && it.content != self.content);
        let is_one_of_two = self.standing().count() > 1 && self.standing().any(stands);
        let is_of_nothing = !self.submissions.iter().any(stands);
        of_same.count() > 1 || is_changed || is_one_of_two || is_of_nothing
    }

    /// How far it has come, where these are the partners.
    #[must_use]
    pub fn state(&self, partners: &[OrganisationId]) -> ReportState {
        let mut standing = self.standing().peekable();
        if standing.peek().is_some() {
            // What came back does not stand, so a decision is an approval.
            let is_approved = standing.any(|it| self.review(it).is_some());
            return if is_approved {
                ReportState::Approved
            } else {
                ReportState::Submitted
            };
        }
        let is_signed = self.report.kind.is_narrative()
            && !partners.is_empty()
            && partners.iter().all(|partner| self.is_signed_by(*partner));
        if is_signed {
            ReportState::Signed
        } else if self.submissions.is_empty() {
            ReportState::Draft
        } else {
            ReportState::Returned
        }
    }
}
