//! The room of what a project is for.

use domain::id::ProjectId;
use domain::read::{Focus, GenderBudget};
use tauri::State;

use crate::failure::Failure;
use crate::office::Office;

/// What a project is for: goals, core areas, perspectives and markers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn focus(office: State<'_, Office>, project: ProjectId) -> Result<Focus, Failure> {
    office.read(|reader| reader.focus(project))
}

/// How the money of a project is marked for gender equality, and how women and men take part.
#[tauri::command]
#[specta::specta]
pub(crate) async fn gender(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<GenderBudget, Failure> {
    office.read(|reader| reader.gender(project))
}
