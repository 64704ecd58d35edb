//! The chain of money of a project.

use domain::id::ProjectId;
use domain::read::{Funds, LedgerPage, LedgerQuery};
use tauri::State;

use crate::failure::Failure;
use crate::office::Office;

/// What came in, where it lies, what was reported when.
#[tauri::command]
#[specta::specta]
pub(crate) async fn funds(office: State<'_, Office>, project: ProjectId) -> Result<Funds, Failure> {
    office.read(|reader| reader.funds(project))
}

/// The entries behind a figure of the ledger, the latest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn ledger_entries(
    office: State<'_, Office>,
    query: LedgerQuery,
) -> Result<LedgerPage, Failure> {
    office.read(|reader| reader.ledger_entries(&query))
}
