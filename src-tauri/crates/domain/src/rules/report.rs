//! Rules of reports: what a grant asks for, what the partners answer and stand behind, and what was handed in.

use chrono::NaiveDate;

use super::{
    Decision, Facts, NOBODY, all, attachment, fresh, get, guideline_in_force, narrative, needed,
    put_code, put_needed, referred, team, text,
};
use crate::code::ReportKind;
use crate::command::{
    AddReport, AddReportQuestion, AnswerQuestion, ChangeReport, ChangeReportQuestion, ReviewReport,
    SetOutReports, SignReport, SubmitReport,
};
use crate::edit::Edit;
use crate::entry;
use crate::guideline::{self, Question};
use crate::id::{
    GuidelineId, OrganisationId, RecordId, ReportAnswerId, ReportId, ReportQuestionId,
};
use crate::period::Period;
use crate::read::Missing;
use crate::record::{
    Attachment, GrantDecision, Guideline, Kind, Partnership, Project, Report, ReportAnswer,
    ReportQuestion, ReportReview, ReportSubmission, SignOff,
};
use crate::refusal::Refusal;
use crate::reporting::{self, ReportFile};
use crate::value::Narrative;

/// The most months after the end of what it tells of that a report can be due.
pub const LATEST_DUE: u8 = 24;

/// Adds a question after those that there are. What a guideline of an older book asks are those of the program: they are
/// written down with the first, so that one question does not take the place of all.
pub(super) fn add_question<F: Facts>(
    facts: &F,
    it: &AddReportQuestion,
) -> Result<Decision, F::Error> {
    get::<Guideline, _>(facts, it.guideline)?;
    if !it.report.is_narrative() {
        return Err(Refusal::CertificateAsksNothing.into());
    }
    let there = all::<ReportQuestion, _>(facts, "guideline", it.guideline)?;
    let mut last = there
        .iter()
        .map(|question| question.rank)
        .max()
        .unwrap_or(0);
    let mut edits = Vec::new();
    if there.is_empty() {
        edits = usual_questions(it.guideline);
        last = i64::try_from(edits.len()).unwrap_or(i64::MAX - 1);
    }
    let question = ReportQuestion {
        id: fresh::<_, ReportQuestionId>(facts, it.id)?,
        guideline: it.guideline,
        report: it.report,
        grant: it.grant,
        figures: it.figures,
        english: needed("english", &it.english)?,
        swedish: needed("swedish", &it.swedish)?,
        rank: last + 1,
    };
    edits.push(Edit::register(&question));
    Ok(Decision {
        record: question.id.into(),
        edits,
    })
}

/// The questions of the program, as a guideline begins with them.
pub(super) fn usual_questions(guideline: GuidelineId) -> Vec<Edit> {
    let all = (1..).zip(guideline::questions());
    all.map(|(rank, question)| {
        Edit::register(&ReportQuestion {
            id: ReportQuestionId::mint(),
            guideline,
            report: question.report,
            grant: question.grant,
            figures: question.figures,
            english: question.english,
            swedish: question.swedish,
            rank,
        })
    })
    .collect()
}

pub(super) fn change_question<F: Facts>(
    facts: &F,
    it: &ChangeReportQuestion,
) -> Result<Decision, F::Error> {
    let before: ReportQuestion = get(facts, it.question)?;
    let mut after = before.clone();
    put_needed("english", &mut after.english, it.english.as_ref())?;
    put_needed("swedish", &mut after.swedish, it.swedish.as_ref())?;
    put_code("figures", &mut after.figures, it.figures.as_ref())?;
    Ok(Decision {
        record: after.id.into(),
        edits: Edit::change(&before, &after, NOBODY).into_iter().collect(),
    })
}

/// What a report of this kind is asked: by the guideline in force, or, where that has no question for it, by the list
/// that comes with the program.
fn questions<F: Facts>(
    facts: &F,
    project: &Project,
    kind: ReportKind,
) -> Result<Vec<Question>, F::Error> {
    let partnership: Partnership = get(facts, project.partnership)?;
    let guideline = guideline_in_force(facts, project, &partnership)?;
    let mut known: Vec<ReportQuestion> = match guideline {
        Some(guideline) => all(facts, "guideline", guideline.id)?,
        None => Vec::new(),
    };
    known.sort_by_key(|question| (question.rank, question.id));
    let is_asked = |question: &Question| {
        question.report == kind && question.grant.is_none_or(|grant| grant == project.kind)
    };
    let asked = known.into_iter().map(|question| Question {
        report: question.report,
        grant: question.grant,
        figures: question.figures,
        english: question.english,
        swedish: question.swedish,
    });
    let asked: Vec<Question> = asked.filter(is_asked).collect();
    if !asked.is_empty() {
        return Ok(asked);
    }
    Ok(guideline::questions()
        .into_iter()
        .filter(is_asked)
        .collect())
}

/// A report with its questions, as far as answered.
fn create<F: Facts>(
    facts: &F,
    project: &Project,
    report: &Report,
    answers: &[String],
) -> Result<Vec<Edit>, F::Error> {
    let mut edits = vec![Edit::create(report, project.id)];
    let questions = questions(facts, project, report.kind)?;
    if answers.len() > questions.len() {
        let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        return Err(Refusal::TooManyAnswers {
            count: count(answers.len()),
            questions: count(questions.len()),
        }
        .into());
    }
    for (rank, question) in (1..).zip(questions) {
        let given = usize::try_from(rank - 1)
            .ok()
            .and_then(|place| answers.get(place));
        let answer = ReportAnswer {
            id: ReportAnswerId::mint(),
            project: project.id,
            report: report.id,
            rank,
            figures: question.figures,
            english: question.english,
            swedish: question.swedish,
            text: match given {
                Some(given) => narrative("text", given)?,
                None => Narrative::default(),
            },
        };
        edits.push(Edit::create(&answer, project.id));
    }
    Ok(edits)
}

/// Writes down what a grant asks for, and leaves out what is written down already.
pub(super) fn set_out<F: Facts>(facts: &F, it: &SetOutReports) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let decision = decision_of(facts, &project, &it.decision)?;
    if it.months > LATEST_DUE {
        return Err(Refusal::DueTooLate {
            months: LATEST_DUE.into(),
        }
        .into());
    }
    let there: Vec<Report> = all(facts, "project", project.id)?;
    let mut edits = Vec::new();
    let mut first = None;
    for owed in reporting::owed(project.period, it.months, it.yearly_certificates) {
        // There is one final report, whichever days the grant had when it was set out: that one is changed.
        let is_there = |report: &Report| {
            let is_final = owed.kind == ReportKind::Final;
            report.kind == owed.kind && (is_final || report.period == owed.period)
        };
        if there.iter().any(is_there) {
            continue;
        }
        let report = Report {
            id: ReportId::mint(),
            project: project.id,
            kind: owed.kind,
            period: owed.period,
            due: owed.due,
            decision: decision.as_ref().map(|decision| decision.id),
        };
        first.get_or_insert(report.id);
        edits.extend(create(facts, &project, &report, &[])?);
    }
    let record = first.map_or(project.id.into(), RecordId::from);
    Ok(Decision { record, edits })
}

pub(super) fn add<F: Facts>(facts: &F, it: &AddReport) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let report = Report {
        id: fresh(facts, it.id)?,
        project: project.id,
        kind: it.kind,
        period: period(&it.start, &it.end)?,
        due: entry::date(&needed("due", &it.due)?)?,
        decision: decision_of(facts, &project, &it.decision)?.map(|decision| decision.id),
    };
    in_grant(&project, &report)?;
    alone(facts, &report)?;
    Ok(Decision {
        record: report.id.into(),
        edits: create(facts, &project, &report, &it.answers)?,
    })
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeReport) -> Result<Decision, F::Error> {
    let before = open(facts, it.report)?;
    let project: Project = get(facts, before.project)?;
    let mut after = before.clone();
    let start = match &it.start {
        Some(given) => entry::date(&needed("start", given)?)?,
        None => before.period.start(),
    };
    let end = match &it.end {
        Some(given) => entry::date(&needed("end", given)?)?,
        None => before.period.end(),
    };
    after.period = Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)?;
    if let Some(given) = &it.due {
        after.due = entry::date(&needed("due", given)?)?;
    }
    if let Some(given) = &it.decision {
        after.decision = decision_of(facts, &project, given)?.map(|decision| decision.id);
    }
    in_grant(&project, &after)?;
    alone(facts, &after)?;
    Ok(Decision::change(&before, &after, before.project))
}

pub(super) fn answer<F: Facts>(facts: &F, it: &AnswerQuestion) -> Result<Decision, F::Error> {
    let before: ReportAnswer = get(facts, it.answer)?;
    open(facts, before.report)?;
    let after = ReportAnswer {
        text: narrative("text", &it.text)?,
        ..before.clone()
    };
    Ok(Decision::change(&before, &after, before.project))
}

/// A partner stands behind what the report says, whole. Once is enough.
pub(super) fn sign<F: Facts>(facts: &F, it: &SignReport) -> Result<Decision, F::Error> {
    let report = open(facts, it.report)?;
    let file = file_of(facts, report.clone())?;
    as_seen(&file, it.content.as_ref())?;
    complete(&file)?;
    if !partners(facts, report.project.into())?.contains(&it.partner) {
        return Err(Refusal::NotFound {
            record: Kind::Organisation.code().to_owned(),
            id: it.partner.to_string(),
        }
        .into());
    }
    if let Some((sign_off, true)) = file.signature(it.partner) {
        return Ok(Decision {
            record: sign_off.id.into(),
            edits: Vec::new(),
        });
    }
    let sign_off = SignOff {
        id: fresh(facts, it.id)?,
        project: report.project,
        report: report.id,
        partner: it.partner,
        signed_by: needed("signed_by", &it.signed_by)?,
        date: entry::date(&needed("date", &it.date)?)?,
        content: file.content().to_owned(),
    };
    Ok(Decision::create(&sign_off, report.project))
}

/// Handing a report in: everything is answered, every partner has signed what it says, and what is handed in is kept.
pub(super) fn submit<F: Facts>(facts: &F, it: &SubmitReport) -> Result<Decision, F::Error> {
    let report = open(facts, it.report)?;
    let file = file_of(facts, report.clone())?;
    as_seen(&file, it.content.as_ref())?;
    let project: Project = get(facts, report.project)?;
    // Without its partnership nobody could have signed it.
    get::<Partnership, _>(facts, project.partnership)?;
    let certificates = certificates(facts, report.id)?;
    let lacking = reporting::missing(
        &file,
        &team::sides(facts, &project)?,
        !certificates.is_empty(),
    );
    if let Some(first) = lacking.into_iter().next() {
        return Err(refusal_of(first, report.id).into());
    }
    let is_certificate = |each: &Attachment| each.sha256 == it.sha256;
    if !report.kind.is_narrative() && !certificates.iter().any(is_certificate) {
        return Err(refusal_of(Missing::Certificate, report.id).into());
    }
    let date = entry::date(&needed("date", &it.date)?)?;
    let signed = file
        .sign_offs
        .iter()
        .filter(|sign| sign.content == file.content());
    if let Some(signed) = signed
        .map(|sign| sign.date)
        .max()
        .filter(|signed| date < *signed)
    {
        return Err(Refusal::SubmittedBeforeSigned { date: signed }.into());
    }
    let submission = ReportSubmission {
        id: fresh(facts, it.id)?,
        project: report.project,
        report: report.id,
        date,
        submitted_by: needed("submitted_by", &it.submitted_by)?,
        reference: text("reference", &it.reference)?,
        sha256: it.sha256.clone(),
        content: file.content().to_owned(),
        heads: facts.heads(report.project)?,
    };
    let handed_in: Attachment = attachment::of(
        facts,
        submission.id.into(),
        Some(report.project),
        &it.name,
        &it.sha256,
    )?;
    Ok(Decision {
        record: submission.id.into(),
        edits: vec![
            Edit::create(&submission, report.project),
            Edit::create(&handed_in, report.project),
        ],
    })
}

/// What became of what was handed in. A report that came back is written on.
pub(super) fn review<F: Facts>(facts: &F, it: &ReviewReport) -> Result<Decision, F::Error> {
    let report: Report = get(facts, it.report)?;
    let file = file_of(facts, report.clone())?;
    let seen = |each: &&ReportSubmission| it.submission.is_none_or(|seen| each.id == seen);
    let Some(submission) = file.standing().filter(seen).last() else {
        return Err(Refusal::ReportNotSubmitted.into());
    };
    if file.review(submission).is_some() {
        return Err(Refusal::ReportFrozen.into());
    }
    let date = entry::date(&needed("date", &it.date)?)?;
    if date < submission.date {
        let date = submission.date;
        return Err(Refusal::ReviewedBeforeSubmitted { date }.into());
    }
    let review = ReportReview {
        id: fresh(facts, it.id)?,
        project: report.project,
        report: report.id,
        submission: submission.id,
        date,
        outcome: it.outcome,
        reviewed_by: needed("reviewed_by", &it.reviewed_by)?,
        note: text("note", &it.note)?,
    };
    Ok(Decision::create(&review, report.project))
}

/// A report goes as long as it was never handed in. Its answers and signatures stay where they are, out of sight: who
/// brings it back, because somebody wrote in it meanwhile, has them again.
pub(super) fn delete<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let report: Report = get(facts, id)?;
    super::unused_by::<ReportSubmission, _>(facts, "report", report.id)?;
    let mut edits = vec![Edit::delete(&report, report.project)];
    edits.extend(attachment::delete_all(facts, id)?);
    for answer in all::<ReportAnswer, _>(facts, "report", report.id)? {
        edits.extend(attachment::delete_all(facts, answer.id.into())?);
    }
    Ok(Decision { record: id, edits })
}

/// A signature is taken back: all that a partner has under what the report says, as two laptops may have signed it.
pub(super) fn unsign<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let it: SignOff = get(facts, id)?;
    open(facts, it.report)?;
    let same = all::<SignOff, _>(facts, "report", it.report)?
        .into_iter()
        .filter(|other| other.partner == it.partner && other.content == it.content);
    let edits = same.map(|other| Edit::delete(&other, other.project));
    Ok(Decision {
        record: id,
        edits: edits.collect(),
    })
}

/// A submission is taken back as long as nobody has decided on it, and with it those of other laptops.
pub(super) fn take_back<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let submission: ReportSubmission = get(facts, id)?;
    let file = file_of(facts, get(facts, submission.report)?)?;
    if file.review(&submission).is_some() {
        let record = Kind::ReportSubmission.code().to_owned();
        return Err(Refusal::Stands { record }.into());
    }
    // Its paper stays attached to it, out of sight: who brings it back has it again.
    let unreviewed = file.standing().filter(|it| file.review(it).is_none());
    let edits = unreviewed.map(|each| Edit::delete(each, each.project));
    Ok(Decision {
        record: id,
        edits: edits.collect(),
    })
}

/// The report, which was not handed in, or came back.
pub(super) fn open<F: Facts>(facts: &F, id: ReportId) -> Result<Report, F::Error> {
    let report: Report = get(facts, id)?;
    if file_of(facts, report.clone())?.standing().next().is_some() {
        return Err(Refusal::ReportFrozen.into());
    }
    Ok(report)
}

/// A report with everything that belongs to it.
pub(super) fn file_of<F: Facts>(facts: &F, report: Report) -> Result<ReportFile, F::Error> {
    let id = report.id;
    Ok(ReportFile::new(
        report,
        all(facts, "report", id)?,
        all(facts, "report", id)?,
        all(facts, "report", id)?,
        all(facts, "report", id)?,
    ))
}

/// The reports of a project, each with everything that belongs to it.
///
/// # Errors
/// Where the book cannot be read.
pub fn reports<F: Facts>(facts: &F, project: &Project) -> Result<Vec<ReportFile>, F::Error> {
    let mut files = Vec::new();
    for report in super::of_project::<Report, _>(facts, project)? {
        files.push(file_of(facts, report)?);
    }
    let order = |kind: ReportKind| ReportKind::ALL.iter().position(|each| *each == kind);
    files.sort_by_key(|file| {
        let report = &file.report;
        (
            report.due,
            report.period.end(),
            order(report.kind),
            report.id,
        )
    });
    Ok(files)
}

/// Everything is answered, and there is something.
fn complete(file: &ReportFile) -> Result<(), Refusal> {
    if file.is_complete() {
        return Ok(());
    }
    let count = u32::try_from(file.unanswered()).unwrap_or(u32::MAX);
    Err(Refusal::Unanswered { count })
}

/// The files attached to a report that are here: of an auditor's certificate one is handed in.
///
/// # Errors
/// Where the book cannot be read.
pub fn certificates<F: Facts>(facts: &F, report: ReportId) -> Result<Vec<Attachment>, F::Error> {
    let mut here = Vec::new();
    for attached in all::<Attachment, _>(facts, "record", report)? {
        if facts.kept(&attached.sha256)?.is_some() {
            here.push(attached);
        }
    }
    Ok(here)
}

fn refusal_of(missing: Missing, report: ReportId) -> Refusal {
    match missing {
        Missing::Answers { count } => Refusal::Unanswered { count },
        Missing::Signature { name } => Refusal::NotSigned { partner: name },
        Missing::Certificate => Refusal::NotFound {
            record: Kind::Attachment.code().to_owned(),
            id: report.to_string(),
        },
    }
}

/// A report tells of days of its grant, and is due when they are over.
fn in_grant(project: &Project, report: &Report) -> Result<(), Refusal> {
    let (grant, told) = (project.period, report.period);
    if !grant.contains(told.start()) || !grant.contains(told.end()) {
        Err(Refusal::ReportOutsideGrant)
    } else if report.due < told.end() {
        Err(Refusal::DueBeforeEnd)
    } else {
        Ok(())
    }
}

/// What somebody saw is what the report says.
fn as_seen(file: &ReportFile, seen: Option<&String>) -> Result<(), Refusal> {
    match seen {
        Some(seen) if *seen != file.content() => Err(Refusal::ReportChanged),
        _ => Ok(()),
    }
}

/// No other report is of the same kind and days.
fn alone<F: Facts>(facts: &F, report: &Report) -> Result<(), F::Error> {
    let there = all::<Report, _>(facts, "project", report.project)?;
    let is_same = |other: &&Report| {
        other.id != report.id && other.kind == report.kind && other.period == report.period
    };
    match there.iter().find(is_same) {
        Some(other) => Err(Refusal::ReportExists { due: other.due }.into()),
        None => Ok(()),
    }
}

fn partners<F: Facts>(facts: &F, project: RecordId) -> Result<Vec<OrganisationId>, F::Error> {
    let project: Project = get(facts, project)?;
    let partnership: Partnership = get(facts, project.partnership)?;
    Ok(partnership.partners)
}

fn period(start: &str, end: &str) -> Result<Period, Refusal> {
    let day =
        |field, typed: &str| -> Result<NaiveDate, Refusal> { entry::date(&needed(field, typed)?) };
    Period::new(day("start", start)?, day("end", end)?).map_err(|_| Refusal::EndsBeforeStart)
}

/// A decision of this project.
fn decision_of<F: Facts>(
    facts: &F,
    project: &Project,
    typed: &str,
) -> Result<Option<GrantDecision>, F::Error> {
    let decision = referred::<GrantDecision, _>(facts, typed)?;
    match decision.filter(|decision| decision.project != project.id) {
        Some(elsewhere) => Err(Refusal::NotFound {
            record: Kind::GrantDecision.code().to_owned(),
            id: elsewhere.id.to_string(),
        }
        .into()),
        None => referred(facts, typed),
    }
}

/// The report that a record belongs to; none where it belongs to none, or is not there.
fn report_of<F: Facts>(
    facts: &F,
    kind: Kind,
    record: RecordId,
) -> Result<Option<ReportId>, F::Error> {
    Ok(match kind {
        Kind::Report => Some(ReportId(record)),
        Kind::ReportAnswer => super::find::<ReportAnswer, _>(facts, record)?.map(|it| it.report),
        Kind::SignOff => super::find::<SignOff, _>(facts, record)?.map(|it| it.report),
        Kind::ReportSubmission => {
            super::find::<ReportSubmission, _>(facts, record)?.map(|it| it.report)
        }
        Kind::ReportReview => super::find::<ReportReview, _>(facts, record)?.map(|it| it.report),
        Kind::Attachment => match super::find::<Attachment, _>(facts, record)? {
            Some(attached) => match facts.kind(attached.record)? {
                Some(Kind::Attachment) | None => None,
                Some(of) => report_of(facts, of, attached.record)?,
            },
            None => None,
        },
        _ => None,
    })
}

/// Refuses to change what belongs to a report that was handed in, or the paper of any that ever was.
pub(super) fn open_with<F: Facts>(facts: &F, kind: Kind, record: RecordId) -> Result<(), F::Error> {
    if kind == Kind::ReportSubmission {
        return Err(Refusal::ReportFrozen.into());
    }
    match report_of(facts, kind, record)? {
        Some(report) => open(facts, report).map(drop),
        None => Ok(()),
    }
}

/// Refuses to take back, or do again, a step whose records belong to a report that was handed in since. What the step
/// itself handed in goes, unless somebody else has decided on it. What is not in the book is no report's.
///
/// # Errors
/// [`Refusal::ReportFrozen`], or where the book cannot be read.
pub fn may_be_put<F: Facts>(facts: &F, step: &[(Kind, RecordId)]) -> Result<(), F::Error> {
    let is_own = |id: RecordId| step.iter().any(|(_, own)| *own == id);
    for (kind, record) in step {
        let Some(report) = report_of(facts, *kind, *record)? else {
            continue;
        };
        let Some(report) = super::find::<Report, _>(facts, report.into())? else {
            continue;
        };
        let file = file_of(facts, report)?;
        let decided = |it: &ReportSubmission| {
            let of_it = file
                .reviews
                .iter()
                .filter(|review| review.submission == it.id);
            of_it.map(|review| review.id.into()).any(|id| !is_own(id))
        };
        // The decision of a step may go with it; what it was on stands then as before.
        let is_decided_on = |it: &ReportSubmission| match kind {
            Kind::ReportReview => file
                .reviews
                .iter()
                .any(|review| review.id == (*record).into() && review.submission == it.id),
            _ => is_own(it.id.into()),
        };
        for submission in file.standing() {
            let is_its = is_decided_on(submission);
            if !is_its || (*kind != Kind::ReportReview && decided(submission)) {
                return Err(Refusal::ReportFrozen.into());
            }
        }
    }
    Ok(())
}
