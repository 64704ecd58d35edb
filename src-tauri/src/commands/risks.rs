//! The room of a project's risks.

use domain::id::ProjectId;
use domain::read::RiskRegister;
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;

/// The risks of a project.
#[tauri::command]
#[specta::specta]
pub(crate) async fn risks(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<RiskRegister, Failure> {
    office.read(|reader| reader.risks(project, today()))
}
