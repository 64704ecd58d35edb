//! A project's summary on paper.

use std::path::{Path, PathBuf};

use book::{Reader, Trouble};
use domain::id::{FinancialPeriodId, ProjectId};
use domain::read::{FinanceReport, Language};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::today;
use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, write};
use crate::office::Office;
use crate::papers::options;

/// A file that was written.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Saved {
    /// Where.
    path: String,
}

/// Writes a project's summary as a PDF, into the reports' folder where no place is named; with what may be said of
/// complaints, where a person wants it said.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_summary(
    office: State<'_, Office>,
    project: ProjectId,
    language: Language,
    path: Option<String>,
    complaints: bool,
) -> Result<Saved, Failure> {
    let made = office.read(|reader| Ok(summary(reader, project, language, complaints)))?;
    let (title, bytes) = made?;
    save(&office, path, &title, &bytes)
}

/// Writes the finance report of a reporting period as a PDF, into the reports' folder where no place is named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_finance_report(
    office: State<'_, Office>,
    project: ProjectId,
    period: FinancialPeriodId,
    language: Language,
    path: Option<String>,
) -> Result<Saved, Failure> {
    let made = office.read(|reader| Ok(finance_report(reader, project, period, language)))?;
    let (title, bytes) = made?;
    save(&office, path, &title, &bytes)
}

/// Writes a report where the person says, or beside the others.
pub(crate) fn save(
    office: &Office,
    path: Option<String>,
    title: &str,
    bytes: &[u8],
) -> Result<Saved, Failure> {
    let path = path.map_or_else(
        || free_file(&office.home.reports, title, "pdf"),
        PathBuf::from,
    );
    write(&path, bytes)?;
    office.note_saved(&path);
    Ok(Saved {
        path: path.display().to_string(),
    })
}

/// Writes a project's budget against actual, and every expense, as a workbook.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_workbook(
    office: State<'_, Office>,
    project: ProjectId,
    language: Language,
    path: PathBuf,
) -> Result<Saved, Failure> {
    let bytes = office.read(|reader| Ok(workbook(reader, project, language)))??;
    write(&path, &bytes)?;
    office.note_saved(&path);
    Ok(Saved {
        path: path.display().to_string(),
    })
}

/// A calendar file that was written.
#[derive(Debug, Serialize, Type)]
pub(crate) struct SavedCalendar {
    /// Where.
    path: String,
    /// How many dates are in it.
    dates: u32,
}

/// Writes the dates of a project's plan as a calendar file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_calendar(
    office: State<'_, Office>,
    project: ProjectId,
    language: Language,
    path: PathBuf,
) -> Result<SavedCalendar, Failure> {
    let (text, dates) = office.read(|reader| calendar(reader, project, language))?;
    write(&path, text.as_bytes())?;
    office.note_saved(&path);
    Ok(SavedCalendar {
        path: path.display().to_string(),
        dates,
    })
}

/// The dates of a project's plan as the text of an iCalendar file, and how many there are.
pub(crate) fn calendar(
    reader: &Reader,
    project: ProjectId,
    language: Language,
) -> Result<(String, u32), book::Error> {
    let title = reader.project(project, today())?.row.title;
    let plan = reader.plan(project, today())?;
    Ok(report::project_calendar(&title, &plan, &options(language)))
}

/// Opens a file that was saved in this run, or shows it in its folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_saved(
    office: State<'_, Office>,
    path: String,
    reveal: bool,
) -> Result<(), Failure> {
    let file = Path::new(&path);
    if !office.was_saved(file) {
        return Err(Trouble::FileMissing { path }.into());
    }
    let opened = if reveal {
        tauri_plugin_opener::reveal_item_in_dir(file)
    } else {
        tauri_plugin_opener::open_path(file, None::<&str>)
    };
    opened.map_err(|error| {
        Trouble::FileTrouble {
            path,
            detail: error.to_string(),
        }
        .into()
    })
}

/// Budget against actual of a project, and every expense, as the bytes of an XLSX file.
pub(crate) fn workbook(
    reader: &Reader,
    project: ProjectId,
    language: Language,
) -> Result<Vec<u8>, Failure> {
    let ledger = reader.ledger(project, today())?;
    let made = report::project_workbook(&ledger, &options(language));
    Ok(made.map_err(|error| Shortfall::ReportFailed {
        detail: error.to_string(),
    })?)
}

/// What a finance report is called.
pub(crate) fn name_of(told: &FinanceReport, language: Language) -> String {
    let (title, _) = words::title(language, &told.head.row.title);
    format!("{title} {}", told.period.period.end())
}

/// The finance report of a period as the bytes of a PDF file, and what it is called.
pub(crate) fn finance_report(
    reader: &Reader,
    project: ProjectId,
    period: FinancialPeriodId,
    language: Language,
) -> Result<(String, Vec<u8>), Failure> {
    let told = reader.finance_report(project, period, today())?;
    let name = name_of(&told, language);
    let bytes = report::finance_report(&told, &options(language)).map_err(|error| {
        Shortfall::ReportFailed {
            detail: error.to_string(),
        }
    })?;
    Ok((name, bytes))
}

/// The summary of a project as the bytes of a PDF, and a name for it.
pub(crate) fn summary(
    reader: &Reader,
    project: ProjectId,
    language: Language,
    complaints: bool,
) -> Result<(String, Vec<u8>), Failure> {
    let mut summary = reader.summary(project, today())?;
    if complaints {
        summary.complaints = Some(reader.complaints(project, today())?.outside);
    }
    let (title, _) = words::title(language, &summary.head.row.title);
    let name = format!("{title} {}", today());
    let bytes = report::project_summary(&summary, &options(language)).map_err(|error| {
        Shortfall::ReportFailed {
            detail: error.to_string(),
        }
    })?;
    Ok((name, bytes))
}
