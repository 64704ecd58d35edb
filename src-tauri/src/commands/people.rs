//! People, teams, organisations.

use domain::id::ProjectId;
use domain::read::{MeetingRow, OrganisationRow, PersonRow, SideRow, TeamRow};
use tauri::State;

use super::today;
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

/// The partners' parts of a project's team, with what the guideline wants of each.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sides(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<SideRow>, Failure> {
    office.read(|reader| reader.sides(project))
}

/// The meetings of a project with what they decided.
#[tauri::command]
#[specta::specta]
pub(crate) async fn meetings(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<MeetingRow>, Failure> {
    office.read(|reader| reader.meetings(project, today()))
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
