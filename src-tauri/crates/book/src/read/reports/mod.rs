//! The reports of a project: what is owed, what is answered, signed and handed in.

mod beside;

use chrono::NaiveDate;
use domain::code::ReportState;
use domain::finding::Standing;
use domain::id::{OrganisationId, ProjectId, ReportId};
use domain::read::{
    AnswerRow, Beside, DecisionName, HandedIn, Named, ReportPage, ReportPaper, ReportRow,
    ReviewRow, SignedRow, SignerRow, SubmittedRow,
};
use domain::record::{Kind, ReportSubmission};
use domain::refusal::Refusal;
use domain::reporting::{self, ReportFile};
use rusqlite::Connection;

use super::{Names, named};
use crate::attached;
use crate::error::Error;
use crate::facts::View;

/// How a project stands, with the names of its partners.
struct Asked {
    standing: Standing,
    partners: Vec<Named>,
    today: NaiveDate,
}

impl Asked {
    fn of(connection: &Connection, project: ProjectId, today: NaiveDate) -> Result<Self, Error> {
        let standing = domain::rules::standing(&View(connection), project)?;
        let Some(standing) = standing else {
            let (record, id) = (Kind::Project.code().to_owned(), project.to_string());
            return Err(Refusal::NotFound { record, id }.into());
        };
        let partners = standing.partners.as_deref().unwrap_or_default();
        Ok(Self {
            partners: named(partners, &Names::in_book(connection))?,
            standing,
            today,
        })
    }

    fn partners(&self) -> &[OrganisationId] {
        self.standing.partners.as_deref().unwrap_or_default()
    }

    fn row(&self, connection: &Connection, file: &ReportFile) -> Result<ReportRow, Error> {
        let report = &file.report;
        let state = file.state(self.partners());
        let signed = self.partners().iter();
        let signed = signed.filter(|partner| file.is_signed_by(**partner));
        let (mut missing, mut unsettled) = (Vec::new(), Vec::new());
        if !state.is_frozen() {
            let certificates = domain::rules::certificates(&View(connection), report.id)?;
            missing = reporting::missing(file, &self.standing.sides, !certificates.is_empty());
            unsettled = reporting::unsettled(&self.standing, file, self.today);
        }
        let decision = self
            .standing
            .decisions
            .iter()
            .find(|decision| Some(decision.id) == report.decision);
        let submission = file.standing().last();
        Ok(ReportRow {
            id: report.id,
            kind: report.kind,
            period: report.period,
            due: report.due,
            is_late: !state.is_frozen() && report.due < self.today,
            decision: decision.map(|decision| DecisionName {
                id: decision.id,
                date: decision.date,
                reference: decision.reference.clone(),
            }),
            answered: count(file.answers.len() - file.unanswered()),
            questions: count(file.answers.len()),
            signed: count(signed.count()),
            partners: count(self.partners().len()),
            can_be_signed: report.kind.is_narrative() && file.is_complete() && !state.is_frozen(),
            can_be_submitted: !state.is_frozen() && missing.is_empty(),
            can_be_reviewed: state == ReportState::Submitted,
            can_be_deleted: file.submissions.is_empty(),
            missing,
            unsettled,
            is_frozen: state.is_frozen(),
            is_narrative: report.kind.is_narrative(),
            state,
            submitted: submission.map(|it| it.date),
            submission: submission.map(|it| it.id),
            content: file.content().to_owned(),
        })
    }

    fn file(&self, report: ReportId) -> Result<&ReportFile, Error> {
        let found = self
            .standing
            .reports
            .iter()
            .find(|file| file.report.id == report);
        found.ok_or_else(|| {
            let (record, id) = (Kind::Report.code().to_owned(), report.to_string());
            Refusal::NotFound { record, id }.into()
        })
    }
}

fn count(how_many: usize) -> u32 {
    u32::try_from(how_many).unwrap_or(u32::MAX)
}

/// The reports of a project, the one that is due first at the top.
pub(crate) fn reports(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
) -> Result<Vec<ReportRow>, Error> {
    let asked = Asked::of(connection, project, today)?;
    let files = asked.standing.reports.iter();
    files.map(|file| asked.row(connection, file)).collect()
}

/// A report with what it answers.
pub(crate) fn report(
    connection: &Connection,
    report: ReportId,
    today: NaiveDate,
) -> Result<ReportPage, Error> {
    page(connection, report, today).map(|(_, page)| page)
}

/// What the paper of a report is made of.
pub(crate) fn paper(
    connection: &Connection,
    report: ReportId,
    today: NaiveDate,
    demo: bool,
    handed_in: Option<HandedIn>,
) -> Result<ReportPaper, Error> {
    let (asked, page) = page(connection, report, today)?;
    Ok(ReportPaper {
        head: super::project::head(connection, asked.standing.project.id, today)?,
        partners: asked.partners.clone(),
        demo,
        digest: super::digest(connection)?,
        handed_in,
        page,
    })
}

fn page(
    connection: &Connection,
    report: ReportId,
    today: NaiveDate,
) -> Result<(Asked, ReportPage), Error> {
    let project = project_of(connection, report)?;
    let asked = Asked::of(connection, project, today)?;
    let file = asked.file(report)?;
    let period = file.report.period;
    let mut answers = Vec::new();
    for answer in &file.answers {
        answers.push(AnswerRow {
            id: answer.id,
            english: answer.english.clone(),
            swedish: answer.swedish.clone(),
            text: answer.text.0.clone(),
            figures: answer.figures,
            beside: match answer.figures {
                Some(figures) => beside::beside(connection, &asked, period, figures)?,
                None => Beside::default(),
            },
        });
    }
    let mut submissions = Vec::new();
    for it in file.submissions.iter().rev() {
        submissions.push(submitted(connection, file, it)?);
    }
    let page = ReportPage {
        row: asked.row(connection, file)?,
        answers,
        signers: asked
            .partners
            .iter()
            .map(|partner| SignerRow {
                partner: partner.clone(),
                signed: file
                    .signature(partner.id)
                    .map(|(sign_off, holds)| SignedRow {
                        id: sign_off.id,
                        signed_by: sign_off.signed_by.clone(),
                        date: sign_off.date,
                        holds,
                    }),
            })
            .collect(),
        submissions,
        files: attached::list(connection, report.into())?,
    };
    Ok((asked, page))
}

fn project_of(connection: &Connection, report: ReportId) -> Result<ProjectId, Error> {
    use domain::rules::Facts as _;
    let fields = View(connection).fields(Kind::Report, report.into())?;
    let project = fields.and_then(|fields| match fields.get("project") {
        Some(domain::value::Value::Text(id)) => id.parse().ok(),
        _ => None,
    });
    project.ok_or_else(|| {
        let (record, id) = (Kind::Report.code().to_owned(), report.to_string());
        Refusal::NotFound { record, id }.into()
    })
}

fn submitted(
    connection: &Connection,
    file: &ReportFile,
    it: &ReportSubmission,
) -> Result<SubmittedRow, Error> {
    let paper = connection
        .prepare_cached(
            "SELECT a.id, a.name, a.size, f.sha256 IS NOT NULL AS here FROM attachment a
               LEFT JOIN file f ON f.sha256 = a.sha256 WHERE a.record = ?1 AND a.sha256 = ?2 ORDER BY a.id",
        )?
        .query_and_then([it.id.to_string(), it.sha256.clone()], |row| {
            attached::row(connection, row)
        })?
        .next()
        .transpose()?;
    let counts = file.review(it).map(|review| review.id);
    let mut reviews: Vec<_> = file
        .reviews
        .iter()
        .filter(|review| review.submission == it.id)
        .collect();
    reviews.sort_by_key(|review| Some(review.id) != counts);
    Ok(SubmittedRow {
        id: it.id,
        date: it.date,
        submitted_by: it.submitted_by.clone(),
        reference: it.reference.clone(),
        file: paper,
        sha256: it.sha256.clone(),
        holds: it.content == file.content(),
        may_go: reviews.is_empty(),
        reviews: reviews
            .into_iter()
            .map(|review| ReviewRow {
                id: review.id,
                date: review.date,
                outcome: review.outcome,
                reviewed_by: review.reviewed_by.clone(),
                note: review.note.clone(),
                may_go: file.may_go(review),
            })
            .collect(),
    })
}
