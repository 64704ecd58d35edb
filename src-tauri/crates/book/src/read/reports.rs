//! The reports of a project, with what the book sets beside their answers.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use domain::code::{ReportFigures, ReportKind, ResultLevel, Sphere};
use domain::finding::Standing;
use domain::id::{OrganisationId, ProjectId, RecordId, ReportId};
use domain::period::Period;
use domain::read::{
    AnswerRow, Beside, Certificate, DecisionName, DocumentRow, HandedIn, Missing, Named,
    ReportPage, ReportPaper, ReportRow, ReviewRow, ShownResult, SignedRow, SignerRow, SubmittedRow,
};
use domain::record::{Kind, Report, ReportSubmission};
use domain::refusal::Refusal;
use domain::reporting::ReportFile;
use rusqlite::{Connection, OptionalExtension};

use super::{Coded, finance, focus, named, names, people, plan, results, risks, words};
use crate::attached;
use crate::error::Error;
use crate::facts::View;

/// How a project stands, with the names of its partners.
struct Asked {
    standing: Standing,
    names: HashMap<RecordId, String>,
    today: NaiveDate,
}

impl Asked {
    fn of(connection: &Connection, project: ProjectId, today: NaiveDate) -> Result<Self, Error> {
        let standing = domain::rules::standing(&View(connection), project)?;
        let Some(standing) = standing else {
            let (record, id) = (Kind::Project.code().to_owned(), project.to_string());
            return Err(Refusal::NotFound { record, id }.into());
        };
        let names = names(connection)?;
        Ok(Self {
            standing,
            names,
            today,
        })
    }

    fn partners(&self) -> &[OrganisationId] {
        self.standing.partners.as_deref().unwrap_or_default()
    }

    fn row(&self, connection: &Connection, file: &ReportFile) -> Result<ReportRow, Error> {
        let report = &file.report;
        let state = file.state(self.partners());
        let signed = self
            .partners()
            .iter()
            .filter(|partner| file.signature(**partner).is_some_and(|(_, holds)| holds));
        let (missing, unsettled) = if state.is_frozen() {
            (Vec::new(), Vec::new())
        } else {
            (
                self.missing(connection, file)?,
                self.unsettled(connection, report)?,
            )
        };
        let decision = self
            .standing
            .decisions
            .iter()
            .find(|decision| Some(decision.id) == report.decision);
        let is_answered = file.unanswered() == 0;
        Ok(ReportRow {
            id: report.id,
            kind: report.kind,
            period: report.period,
            due: report.due,
            is_late: !state.is_frozen() && report.due < self.today,
            is_over: report.period.end() < self.today,
            decision: decision.map(|decision| DecisionName {
                id: decision.id,
                date: decision.date,
                reference: decision.reference.clone(),
            }),
            answered: count(file.answers.len() - file.unanswered()),
            questions: count(file.answers.len()),
            signed: count(signed.count()),
            partners: count(self.partners().len()),
            can_be_signed: report.kind.is_narrative() && is_answered && !state.is_frozen(),
            can_be_submitted: !state.is_frozen() && missing.is_empty(),
            missing,
            unsettled,
            is_frozen: state.is_frozen(),
            is_narrative: report.kind.is_narrative(),
            state,
            submitted: file.standing().last().map(|it| it.date),
            submission: file.standing().last().map(|it| it.id),
            content: file.content(),
        })
    }

    /// What a report cannot be handed in without.
    fn missing(&self, connection: &Connection, file: &ReportFile) -> Result<Vec<Missing>, Error> {
        let report = &file.report;
        let mut all = Vec::new();
        if report.kind == ReportKind::AuditCertificate {
            if certificate(connection, report.id)?.is_none() {
                all.push(Missing::Certificate);
            }
        } else {
            let unanswered = count(file.unanswered());
            if unanswered > 0 {
                all.push(Missing::Answers { count: unanswered });
            }
            for partner in self.partners() {
                if !file.signature(*partner).is_some_and(|(_, holds)| holds) {
                    let name = self.names.get(&partner.0).cloned().unwrap_or_default();
                    all.push(Missing::Signature { name });
                }
            }
        }
        Ok(all)
    }

    /// What a reader of it will ask about. Before its days are over nobody can have locked, explained or read them.
    fn unsettled(&self, connection: &Connection, report: &Report) -> Result<Vec<Missing>, Error> {
        let mut all = Vec::new();
        if report.period.end() >= self.today {
            return Ok(all);
        }
        let locked = domain::rules::locked_until(&View(connection), self.standing.project.id)?;
        if locked.is_none_or(|until| until < report.period.end()) {
            all.push(Missing::OpenMoney);
        }
        let is_certified = |other: &&ReportFile| {
            other.report.kind == ReportKind::AuditCertificate
                && other.report.period == report.period
        };
        let certificate = self.standing.reports.iter().find(is_certified);
        if report.kind.is_narrative()
            && certificate.is_some_and(|it| it.standing().next().is_none())
        {
            all.push(Missing::Certificate);
        }
        if report.kind.is_narrative() {
            let deviations = count(self.unexplained(report.period));
            if deviations > 0 {
                all.push(Missing::Deviations { count: deviations });
            }
            let readings = count(self.unread(report.period));
            if readings > 0 {
                all.push(Missing::Readings { count: readings });
            }
        }
        Ok(all)
    }

    /// How many deviations of its years nobody has explained.
    fn unexplained(&self, period: Period) -> usize {
        use chrono::Datelike as _;
        let years = period.start().year()..=period.end().year();
        let cells = self.standing.overspent().into_iter();
        let cells = cells.chain(self.standing.underspent());
        cells
            .filter(|cell| i32::try_from(cell.year).is_ok_and(|year| years.contains(&year)))
            .filter(|cell| self.standing.explanation(cell).is_none())
            .count()
    }

    /// How many indicators nobody has read in its days.
    fn unread(&self, period: Period) -> usize {
        let is_read = |indicator: &&domain::record::Indicator| {
            self.standing.readings.iter().any(|reading| {
                reading.indicator == indicator.id
                    && reading.kind == domain::code::ReadingKind::Actual
                    && period.contains(reading.period.end())
            })
        };
        let all = self.standing.indicators.iter();
        all.filter(|indicator| !is_read(indicator)).count()
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

/// The latest file that is attached to a report; none where that is not here.
fn certificate(connection: &Connection, report: ReportId) -> Result<Option<Certificate>, Error> {
    let latest = connection
        .prepare_cached(
            "SELECT a.name, a.sha256, f.sha256 IS NOT NULL AS here FROM attachment a
               LEFT JOIN file f ON f.sha256 = a.sha256 WHERE a.record = ?1 ORDER BY a.id DESC LIMIT 1",
        )?
        .query_row([report.to_string()], |row| {
            let certificate = Certificate {
                name: words(row, "name")?,
                sha256: words(row, "sha256")?,
            };
            Ok((certificate, row.get::<_, bool>("here")?))
        })
        .optional()?;
    Ok(latest
        .filter(|(_, here)| *here)
        .map(|(certificate, _)| certificate))
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
    handed_in: Option<(&str, &str)>,
) -> Result<ReportPaper, Error> {
    let (asked, page) = page(connection, report, today)?;
    Ok(ReportPaper {
        head: super::project::head(connection, asked.standing.project.id, today)?,
        partners: named(asked.partners(), &asked.names),
        demo,
        digest: super::digest(connection)?,
        handed_in: match handed_in {
            Some((date, by)) => Some(HandedIn {
                date: domain::entry::date(date)?,
                by: by.to_owned(),
            }),
            None => None,
        },
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
                Some(figures) => beside(connection, &asked, period, figures)?,
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
            .partners()
            .iter()
            .map(|partner| SignerRow {
                partner: Named {
                    id: *partner,
                    name: asked.names.get(&partner.0).cloned().unwrap_or_default(),
                },
                signed: file.signature(*partner).map(|(sign_off, holds)| SignedRow {
                    id: sign_off.id,
                    signed_by: sign_off.signed_by.clone(),
                    date: sign_off.date,
                    holds,
                }),
            })
            .collect(),
        submissions,
        files: attached::list(connection, report.into())?,
        certificate: match file.report.kind {
            ReportKind::AuditCertificate => certificate(connection, report)?,
            _ => None,
        },
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
        .query_row([it.id.to_string(), it.sha256.clone()], attached::row)
        .optional()?;
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

/// What the book knows of the days of a report that belongs beside an answer.
fn beside(
    connection: &Connection,
    asked: &Asked,
    period: Period,
    figures: ReportFigures,
) -> Result<Beside, Error> {
    let (standing, until) = (&asked.standing, period.end());
    let project = standing.project.id;
    let mut beside = Beside::default();
    let meets = |other: Period| other.start() <= period.end() && period.start() <= other.end();
    match figures {
        ReportFigures::Activities => {
            beside.activities =
                plan::plan(connection, project, asked.today, Some(period))?.activities;
            beside.activities.retain(|activity| meets(activity.period));
        }
        ReportFigures::Outputs => {
            beside.results = shown(connection, project, until, |result| {
                result.level == ResultLevel::Output
            })?;
        }
        ReportFigures::Individual => {
            beside.results = in_sphere(connection, project, until, Sphere::Individual)?;
        }
        ReportFigures::Organisational => {
            beside.results = in_sphere(connection, project, until, Sphere::Organisational)?;
        }
        ReportFigures::Societal => {
            beside.results = in_sphere(connection, project, until, Sphere::Societal)?;
        }
        ReportFigures::Gender => {
            beside.sides = people::sides(connection, project)?;
            (_, beside.participants) = focus::participants(connection, project, Some(until))?;
        }
        ReportFigures::Finance => {
            let mut costs = finance::costs(standing, period);
            costs.push(finance::total(standing, &costs));
            beside.costs = costs;
            beside.deviations = finance::deviating(standing, until);
        }
        ReportFigures::Risks => {
            beside.risks = risks::register(connection, project, asked.today)?.risks;
        }
        ReportFigures::Decisions => {
            beside.meetings = people::meetings(connection, project, asked.today)?;
            beside.meetings.retain(|meeting| meets(meeting.period));
        }
    }
    Ok(beside)
}

fn in_sphere(
    connection: &Connection,
    project: ProjectId,
    until: NaiveDate,
    sphere: Sphere,
) -> Result<Vec<ShownResult>, Error> {
    shown(connection, project, until, |result| {
        result.level == ResultLevel::Outcome && result.sphere == Some(sphere)
    })
}

fn shown(
    connection: &Connection,
    project: ProjectId,
    until: NaiveDate,
    wanted: impl Fn(&ShownResult) -> bool,
) -> Result<Vec<ShownResult>, Error> {
    let mut results = results::framework(connection, project, Some(until))?.results;
    results.retain(wanted);
    Ok(results)
}

/// The files that are attached to anything of a project that all who have it may see, the latest first.
pub(crate) fn documents(
    connection: &Connection,
    project: ProjectId,
) -> Result<Vec<DocumentRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.name, a.size, a.record, f.sha256 IS NOT NULL AS here, o.kind, t.title, d.time, d.person
           FROM attachment a JOIN record r ON r.id = a.id AND r.document = ?1
           JOIN record o ON o.id = a.record AND o.deleted = 0
           LEFT JOIN file f ON f.sha256 = a.sha256 LEFT JOIN text t ON t.record = a.record
           LEFT JOIN history h ON h.record = a.id AND h.field = 'sha256' LEFT JOIN deed d ON d.change = h.change
          WHERE a.project = ?1 GROUP BY a.id ORDER BY a.id DESC",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        let time: Option<i64> = row.get("time")?;
        let time = time.and_then(DateTime::from_timestamp_millis);
        Ok(DocumentRow {
            file: attached::row(row)?,
            record: row.get::<_, Coded<RecordId>>("record")?.0,
            of: words(row, "kind")?,
            title: words(row, "title")?,
            time: time
                .map(|time| time.to_rfc3339_opts(SecondsFormat::Millis, true))
                .unwrap_or_default(),
            person: words(row, "person")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
