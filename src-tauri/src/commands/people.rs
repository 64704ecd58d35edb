//! People, teams, organisations.

use domain::id::ProjectId;
use domain::read::{OrganisationRow, PersonRow, TeamRow};
use tauri::State;

use crate::failure::Failure;
use crate::office::Office;

/// A project's team.
#[tauri::command]
#[specta::specta]
pub(crate) async fn team(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<TeamRow>, Failure> {
    office.read(|reader| reader.team(project))
}

/// Everybody in the book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people(office: State<'_, Office>) -> Result<Vec<PersonRow>, Failure> {
    office.read(book::Reader::people)
}

/// Every organisation in the book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn organisations(
    office: State<'_, Office>,
) -> Result<Vec<OrganisationRow>, Failure> {
    office.read(book::Reader::organisations)
}
