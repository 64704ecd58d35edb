//! Documents of many projects: a report pack, and what they come to together.

use std::path::PathBuf;

use book::Reader;
use domain::read::{Language, ProjectFilter};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, free_folder, write};
use crate::office::{Office, Work};
use crate::papers::{self, PackWish};

/// A document of many projects that was written, or a folder of documents.
#[derive(Debug, Serialize, Type)]
pub(crate) struct SavedReports {
    /// The file, or the folder.
    path: String,
    /// How many projects are in it.
    projects: u32,
}

/// Writes a report pack: one PDF of all projects, or a folder with one for each; beside the other reports where no place is
/// named. A person is told how far it is, and may stop it: then nothing is left of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report_pack(
    office: State<'_, Office>,
    wish: PackWish,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    let book = office.shown().ok_or(Shortfall::NoBook)?.path;
    let path = path.unwrap_or_else(|| {
        if wish.is_one_each() {
            free_folder(&office.home.reports, &wish.name())
        } else {
            free_file(&office.home.reports, &wish.name(), "pdf")
        }
    });
    let projects = office.watched_closely(Work::Papers, |watch| {
        papers::report_pack(&book, &wish, &path, watch)
    })?;
    Ok(saved(&office, path, projects))
}

/// Writes what the projects that fit a filter come to, on two pages.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_portfolio(
    office: State<'_, Office>,
    filter: ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    save_of_many(&office, &filter, language, path, "pdf", papers::portfolio)
}

/// Writes the projects that fit a filter as a workbook, with what they come to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_portfolio_workbook(
    office: State<'_, Office>,
    filter: ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    let make = papers::portfolio_workbook;
    save_of_many(&office, &filter, language, path, "xlsx", make)
}

/// Makes a document of the projects that fit a filter: its bytes, and how many they are.
type Make = fn(&Reader, &ProjectFilter, Language) -> Result<(Vec<u8>, u32), Failure>;

fn save_of_many(
    office: &Office,
    filter: &ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
    ending: &str,
    make: Make,
) -> Result<SavedReports, Failure> {
    // A reader of its own: the window goes on asking meanwhile.
    let reader = Reader::open(&office.shown().ok_or(Shortfall::NoBook)?.path)?;
    let (bytes, projects) = make(&reader, filter, language)?;
    let path = path.unwrap_or_else(|| {
        let name = words::say(language, "report-portfolio-name", &[]);
        free_file(&office.home.reports, &name, ending)
    });
    write(&path, &bytes)?;
    Ok(saved(office, path, projects))
}

fn saved(office: &Office, path: PathBuf, projects: u32) -> SavedReports {
    office.note_saved(&path);
    SavedReports {
        path: path.display().to_string(),
        projects,
    }
}
