//! Finding words in the whole book.

use domain::read::SearchRow;
use tauri::State;

use crate::failure::Failure;
use crate::office::Office;

/// How many records are shown that were found.
const MOST: u32 = 30;

/// The records in whose texts these words stand; complaints are never among them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search(
    office: State<'_, Office>,
    words: String,
) -> Result<Vec<SearchRow>, Failure> {
    office.read(|reader| reader.search(&words, MOST))
}
