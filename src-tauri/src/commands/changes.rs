//! Doing, undoing, doing again.

use domain::command::Command;
use domain::id::RecordId;
use domain::read::Reach;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::failure::Failure;
use crate::office::Office;

/// What was done.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Applied {
    /// The record that each command made or changed.
    ids: Vec<RecordId>,
    /// Whether anything was written: where everything was so already, there is no step to undo.
    changed: bool,
    /// What undo and redo would do next.
    reach: Reach,
}

/// What was undone, or done again.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Undone {
    /// The command.
    command: String,
    /// What undo and redo would do next.
    reach: Reach,
}

impl Applied {
    pub(super) fn of(office: &Office, applied: book::Applied) -> Self {
        Self {
            changed: !applied.documents.is_empty(),
            ids: applied.ids,
            reach: reached(office),
        }
    }
}

fn reached(office: &Office) -> Reach {
    office.with_book(book::Book::reach).unwrap_or_default()
}

/// Carries out commands as one act: all or none, one step of undo.
#[tauri::command]
#[specta::specta]
pub(crate) async fn apply(
    office: State<'_, Office>,
    commands: Vec<Command>,
) -> Result<Applied, Failure> {
    let applied = office.write(|book| book.apply(&commands))?;
    Ok(Applied::of(&office, applied))
}

/// What becomes of a text that somebody typed while another one came in: both began from `before`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn merged_text(
    before: String,
    ours: String,
    theirs: String,
) -> Result<String, Failure> {
    Ok(book::merged_text(&before, &ours, &theirs)?)
}

/// Takes the last act of this run back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo(office: State<'_, Office>) -> Result<Undone, Failure> {
    let applied = office.write(book::Book::undo)?;
    Ok(Undone {
        command: applied.command,
        reach: reached(&office),
    })
}

/// Does again what was taken back last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn redo(office: State<'_, Office>) -> Result<Undone, Failure> {
    let applied = office.write(book::Book::redo)?;
    Ok(Undone {
        command: applied.command,
        reach: reached(&office),
    })
}

/// What undo and redo would do next.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reach(office: State<'_, Office>) -> Result<Reach, Failure> {
    Ok(reached(&office))
}
