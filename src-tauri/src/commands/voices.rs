//! The room of complaints and feedback.

use domain::id::ProjectId;
use domain::read::{ComplaintRegister, Confidential};
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;

/// The complaints, feedback and questions of a project, as far as this book has them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn complaints(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<ComplaintRegister, Failure> {
    office.read(|reader| reader.complaints(project, today()))
}

/// What of complaints there is in some projects, or in all where none is named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confidential(
    office: State<'_, Office>,
    projects: Vec<ProjectId>,
) -> Result<Confidential, Failure> {
    office.read(|reader| reader.confidential(&projects))
}
