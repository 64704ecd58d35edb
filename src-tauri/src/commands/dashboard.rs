//! The dashboard, and the views of it that a person has named.

use domain::read::{Dashboard, DashboardChoices, ProjectFilter};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;
use crate::settings::Settings;

/// A view of the dashboard that a person has named. It belongs to the laptop, not to the book.
#[derive(Debug, Serialize, Type)]
pub(crate) struct SavedView {
    name: String,
    filter: ProjectFilter,
}

/// What the projects that fit a filter come to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn dashboard(
    office: State<'_, Office>,
    filter: ProjectFilter,
) -> Result<Dashboard, Failure> {
    office.read(|reader| reader.dashboard(&filter, today()))
}

/// What a dashboard can be narrowed down to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn dashboard_choices(
    office: State<'_, Office>,
) -> Result<DashboardChoices, Failure> {
    office.read(book::Reader::dashboard_choices)
}

/// The views that were named, by their names.
#[tauri::command]
#[specta::specta]
pub(crate) async fn saved_views(office: State<'_, Office>) -> Result<Vec<SavedView>, Failure> {
    Ok(views(office.settings()))
}

/// Names a view; one of the same name is replaced. Refused where it has no name, or where there are too many.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_view(
    office: State<'_, Office>,
    name: String,
    filter: ProjectFilter,
) -> Result<Vec<SavedView>, Failure> {
    let mut named = Ok(());
    office.change_settings(|settings| named = settings.name_view(&name, filter))?;
    named?;
    Ok(views(office.settings()))
}

/// Forgets a view.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_view(
    office: State<'_, Office>,
    name: String,
) -> Result<Vec<SavedView>, Failure> {
    office.change_settings(|settings| {
        settings.views.remove(&name);
    })?;
    Ok(views(office.settings()))
}

fn views(settings: Settings) -> Vec<SavedView> {
    let view = |(name, filter)| SavedView { name, filter };
    settings.views.into_iter().map(view).collect()
}
