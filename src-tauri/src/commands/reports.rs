//! The room of a project's reports.

use book::{AttachedFile, Book, Reader, sha256};
use domain::command::{Command, SubmitReport};
use domain::id::{AttachmentId, ProjectId, ReportAnswerId, ReportId};
use domain::read::{HandedIn, Language, ReportPage, ReportPaper, ReportRow};
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::changes::Applied;
use super::summary::{Saved, save};
use super::today;
use crate::failure::{Failure, Shortfall};
use crate::office::Office;
use crate::papers::options;

/// The reports that a project's grant asks for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<ReportRow>, Failure> {
    office.read(|reader| reader.reports(project, today()))
}

/// A report with what it answers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report(
    office: State<'_, Office>,
    report: ReportId,
) -> Result<ReportPage, Failure> {
    office.read(|reader| reader.report(report, today()))
}

/// What the book itself could answer to a question of a report, as a text to begin with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft_answer(
    office: State<'_, Office>,
    report: ReportId,
    answer: ReportAnswerId,
    language: Language,
) -> Result<String, Failure> {
    let page = office.read(|reader| reader.report(report, today()))?;
    let asked = page.answers.iter().find(|each| each.id == answer);
    Ok(asked
        .map(|asked| report::draft(asked, &options(language)))
        .unwrap_or_default())
}

/// Writes a report as a PDF as it stands, into the reports' folder where no place is named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report(
    office: State<'_, Office>,
    report: ReportId,
    language: Language,
    path: Option<String>,
) -> Result<Saved, Failure> {
    let made = office.read(|reader| Ok(narrative(reader, report, language)))?;
    let (title, bytes) = made?;
    save(&office, path, &title, &bytes)
}

/// How a report is handed in.
#[derive(Debug, Deserialize, Type)]
pub(crate) struct HandIn {
    /// Which.
    pub(crate) report: ReportId,
    /// The day, as typed.
    pub(crate) date: String,
    /// Who hands it in.
    pub(crate) submitted_by: String,
    /// Its reference.
    pub(crate) reference: String,
    /// The language of its paper.
    pub(crate) language: Language,
    /// Which attached file is handed in, where it is an auditor's certificate.
    pub(crate) certificate: Option<AttachmentId>,
    /// The fingerprint of what was read before: another text is not handed in.
    pub(crate) content: String,
}

/// Hands a report in: its paper is made, kept in the book and attached to the submission, as one act.
#[tauri::command]
#[specta::specta]
pub(crate) async fn submit_report(
    office: State<'_, Office>,
    form: HandIn,
) -> Result<Applied, Failure> {
    let applied = office.write(|book| submit(book, &form))?;
    Ok(Applied::of(&office, applied))
}

/// Hands a report in with its paper.
pub(crate) fn submit(book: &mut Book, form: &HandIn) -> Result<book::Applied, Failure> {
    let reader = book.reader()?;
    let (name, sha256, paper) = if let Some(certificate) = form.certificate {
        // An auditor's certificate is its own paper.
        let file = reader.attached_file(certificate)?;
        (file.name, sha256(&file.bytes), None)
    } else {
        let handed_in = HandedIn {
            date: domain::entry::date(&form.date)?,
            by: form.submitted_by.clone(),
        };
        let paper = reader.report_paper(form.report, today(), Some(handed_in))?;
        let (name, bytes) = printed(&paper, form.language)?;
        let name = format!("{name}.pdf");
        let sha256 = sha256(&bytes);
        (name.clone(), sha256, Some(AttachedFile { name, bytes }))
    };
    let command = Command::SubmitReport(SubmitReport {
        id: None,
        report: form.report,
        date: form.date.clone(),
        submitted_by: form.submitted_by.clone(),
        reference: form.reference.clone(),
        name,
        sha256,
        content: Some(form.content.clone()),
    });
    Ok(book.apply_keeping(&[command], paper.as_slice())?)
}

/// A report as the bytes of a PDF, and a name for it.
pub(crate) fn narrative(
    reader: &Reader,
    report: ReportId,
    language: Language,
) -> Result<(String, Vec<u8>), Failure> {
    printed(&reader.report_paper(report, today(), None)?, language)
}

fn printed(paper: &ReportPaper, language: Language) -> Result<(String, Vec<u8>), Failure> {
    let (title, _) = words::title(language, &paper.head.row.title);
    let kind = words::say(
        language,
        &format!("report-kind-{}", paper.page.row.kind),
        &[],
    );
    let name = format!("{kind} {} {title}", paper.page.row.period.end());
    let bytes = report::narrative_report(paper, &options(language)).map_err(|error| {
        Shortfall::ReportFailed {
            detail: error.to_string(),
        }
    })?;
    Ok((words::file_name(&name), bytes))
}
