//! Overview and the list of projects.

use domain::read::{Overview, PartnershipRow, ProjectPage, ProjectQuery, Waiting};
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;

/// Sums, partnerships, what needs a person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn overview(office: State<'_, Office>) -> Result<Overview, Failure> {
    office.read(|reader| reader.overview(today()))
}

/// How much waits for a person: the numbers beside the rooms.
#[tauri::command]
#[specta::specta]
pub(crate) async fn waiting(office: State<'_, Office>) -> Result<Waiting, Failure> {
    office.read(|reader| reader.waiting(today()))
}

/// Projects, sorted, filtered and paged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn projects(
    office: State<'_, Office>,
    query: ProjectQuery,
) -> Result<ProjectPage, Failure> {
    let query = ProjectQuery {
        today: Some(today()),
        ..query
    };
    office.read(|reader| reader.projects(&query))
}

/// Every partnership, with its sums in each currency.
#[tauri::command]
#[specta::specta]
pub(crate) async fn partnerships(
    office: State<'_, Office>,
) -> Result<Vec<PartnershipRow>, Failure> {
    office.read(book::Reader::partnerships)
}
