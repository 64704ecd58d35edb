//! What a report is made of, how far it has come, and what its signatures stand for.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::code::{ReportKind, ReportState, ReviewOutcome};
use crate::id::OrganisationId;
use crate::media::sha256;
use crate::period::Period;
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
        Self {
            report,
            answers,
            sign_offs,
            submissions,
            reviews,
        }
    }

    /// A fingerprint of what is signed: the kind and days of the report, what it was asked and what it answers, and how
    /// often it came back: who signed before it did has not signed what is handed in next. 64 hexadecimal digits. Every
    /// laptop comes to the same; a merge that changes an answer changes it.
    #[must_use]
    pub fn content(&self) -> String {
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
        for review in self.returns() {
            put(&review.id.to_string());
        }
        sha256(&whole)
    }

    /// The decisions that sent it back.
    fn returns(&self) -> impl Iterator<Item = &ReportReview> {
        let reviews = self.reviews.iter();
        reviews.filter(|review| review.outcome == ReviewOutcome::Returned)
    }

    /// How many questions nobody has answered.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        let is_empty = |answer: &&ReportAnswer| answer.text.0.trim().is_empty();
        self.answers.iter().filter(is_empty).count()
    }

    /// The latest signature of a partner, and whether it stands for what the report says now.
    #[must_use]
    pub fn signature(&self, partner: OrganisationId) -> Option<(&SignOff, bool)> {
        let content = self.content();
        let of_partner = self.sign_offs.iter().filter(|sign| sign.partner == partner);
        let holds = |sign: &SignOff| sign.content == content;
        let latest = of_partner.max_by_key(|sign| (holds(sign), sign.date, sign.id))?;
        Some((latest, holds(latest)))
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

    /// The submissions that did not come back: more than one only where several laptops handed it in.
    pub fn standing(&self) -> impl Iterator<Item = &ReportSubmission> {
        let came_back = |it: &ReportSubmission| {
            self.review(it)
                .is_some_and(|review| review.outcome == ReviewOutcome::Returned)
        };
        self.submissions.iter().filter(move |it| !came_back(it))
    }

    /// Whether a decision on it may be taken away: one of two that contradict or repeat each other, and one on what is no
    /// longer what was handed in.
    #[must_use]
    pub fn may_go(&self, review: &ReportReview) -> bool {
        let of_same = self
            .reviews
            .iter()
            .filter(|other| other.submission == review.submission);
        let content = self.content();
        let stands = |it: &ReportSubmission| it.id == review.submission;
        let is_changed = self
            .standing()
            .any(|it| stands(it) && it.content != content);
        let is_one_of_two = self.standing().count() > 1 && self.standing().any(stands);
        of_same.count() > 1 || is_changed || is_one_of_two
    }

    /// How far it has come, where these are the partners.
    #[must_use]
    pub fn state(&self, partners: &[OrganisationId]) -> ReportState {
        let mut standing = self.standing().peekable();
        if standing.peek().is_some() {
            let is_approved = standing.any(|it| self.review(it).is_some());
            return if is_approved {
                ReportState::Approved
            } else {
                ReportState::Submitted
            };
        }
        let is_signed = self.report.kind.is_narrative()
            && !partners.is_empty()
            && partners
                .iter()
                .all(|partner| self.signature(*partner).is_some_and(|(_, holds)| holds));
        if is_signed {
            ReportState::Signed
        } else if self.submissions.is_empty() {
            ReportState::Draft
        } else {
            ReportState::Returned
        }
    }
}

/// A report that a grant asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What it is.
    pub kind: ReportKind,
    /// What it tells of.
    pub period: Period,
    /// The day by which it is to be handed in.
    pub due: NaiveDate,
}

/// What a grant asks for: a report of each of its years, one of the whole, and an auditor's certificate of the whole or of
/// each year. Years are counted from the first day of the grant. Each is due on the last day of the month that lies so
/// many months after its own last day.
#[must_use]
pub fn owed(grant: Period, months: u8, yearly_certificates: bool) -> Vec<Owed> {
    let mut all = Vec::new();
    let owe = |kind, period: Period| {
        let due = due(period.end(), months)?;
        Some(Owed { kind, period, due })
    };
    for year in years(grant) {
        all.extend(owe(ReportKind::Annual, year));
        if yearly_certificates {
            all.extend(owe(ReportKind::AuditCertificate, year));
        }
    }
    all.extend(owe(ReportKind::Final, grant));
    if !yearly_certificates {
        all.extend(owe(ReportKind::AuditCertificate, grant));
    }
    all
}

/// The years of a grant, from its first day; the last ends with it.
fn years(grant: Period) -> impl Iterator<Item = Period> {
    let start = move |year: u32| grant.start().checked_add_months(Months::new(12 * year));
    (0..).map_while(move |year| {
        let first = start(year).filter(|first| *first <= grant.end())?;
        let next = start(year + 1)?.checked_sub_days(Days::new(1))?;
        Period::new(first, next.min(grant.end())).ok()
    })
}

/// The last day of the month that lies so many months after a day.
fn due(end: NaiveDate, months: u8) -> Option<NaiveDate> {
    let after = u32::from(months) + 1;
    let next = end.with_day(1)?.checked_add_months(Months::new(after))?;
    next.checked_sub_days(Days::new(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_grant_of_three_years_owes_each_year_and_the_whole() {
        let grant = Period::new(day("2018-01-01"), day("2020-12-31")).unwrap();
        let all = owed(grant, 3, false);
        let told: Vec<String> = all
            .iter()
            .map(|it| format!("{} {} {}", it.kind, it.period, it.due))
            .collect();
        assert_eq!(
            told,
            [
                "annual 2018-01-01/2018-12-31 2019-03-31",
                "annual 2019-01-01/2019-12-31 2020-03-31",
                "annual 2020-01-01/2020-12-31 2021-03-31",
                "final 2018-01-01/2020-12-31 2021-03-31",
                "audit_certificate 2018-01-01/2020-12-31 2021-03-31",
            ]
        );
        let certificates = owed(grant, 2, true)
            .into_iter()
            .filter(|it| it.kind == ReportKind::AuditCertificate);
        assert_eq!(certificates.count(), 3);
    }

    #[test]
    fn years_begin_with_the_grant_and_the_last_ends_with_it() {
        let grant = Period::new(day("2019-02-15"), day("2020-08-31")).unwrap();
        let all: Vec<String> = years(grant).map(|year| year.to_string()).collect();
        assert_eq!(all, ["2019-02-15/2020-02-14", "2020-02-15/2020-08-31"]);
        assert_eq!(due(day("2020-08-31"), 6), Some(day("2021-02-28")));
        assert_eq!(due(day("2020-12-31"), 0), Some(day("2020-12-31")));
    }

    proptest::proptest! {
        #[test]
        fn the_years_of_a_grant_are_the_grant(start in 0_i64..40_000, days in 0_i64..4_000) {
            let first = day("1990-01-01") + chrono::Duration::days(start);
            let grant = Period::new(first, first + chrono::Duration::days(days)).unwrap();
            let mut next = grant.start();
            for year in years(grant) {
                proptest::prop_assert_eq!(year.start(), next);
                next = year.end() + chrono::Duration::days(1);
            }
            proptest::prop_assert_eq!(next, grant.end() + chrono::Duration::days(1));
        }
    }
}
