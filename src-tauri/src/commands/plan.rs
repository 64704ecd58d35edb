//! The room of a project's plan and results.

use domain::id::ProjectId;
use domain::read::{Plan, PostRow, ResultsFramework};
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;

/// What a project is to reach, what is done for it, and what that costs.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan(office: State<'_, Office>, project: ProjectId) -> Result<Plan, Failure> {
    office.read(|reader| reader.plan(project, today()))
}

/// The posts of the budget in force, with the activities that each pays for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn posts(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<PostRow>, Failure> {
    office.read(|reader| reader.posts(project))
}

/// The indicators of a project, and what they were read at.
#[tauri::command]
#[specta::specta]
pub(crate) async fn results(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<ResultsFramework, Failure> {
    office.read(|reader| reader.results(project))
}
