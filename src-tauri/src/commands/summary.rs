//! A project's summary on paper.

use std::path::{Path, PathBuf};

use book::{Reader, Trouble};
use chrono::Local;
use domain::id::ProjectId;
use domain::read::Language;
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::today;
use crate::failure::{Failure, Shortfall};
use crate::office::Office;

/// A file that was written.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Saved {
    /// Where.
    path: String,
}

/// Writes a project's summary as a PDF, into the reports' folder where no place is named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_summary(
    office: State<'_, Office>,
    project: ProjectId,
    language: Language,
    path: Option<String>,
) -> Result<Saved, Failure> {
    let (title, bytes) = office.read(|reader| Ok(summary(reader, project, language)))??;
    let path = path.map_or_else(|| free_path(&office.home.reports, &title), PathBuf::from);
    write(&path, &bytes)?;
    office.note_saved(&path);
    Ok(Saved {
        path: path.display().to_string(),
    })
}

/// Opens a file that was saved in this run, or shows it in its folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_saved(
    office: State<'_, Office>,
    path: String,
    reveal: bool,
) -> Result<(), Failure> {
    let file = Path::new(&path);
    if !office.was_saved(file) {
        return Err(Trouble::FileMissing { path }.into());
    }
    let opened = if reveal {
        tauri_plugin_opener::reveal_item_in_dir(file)
    } else {
        tauri_plugin_opener::open_path(file, None::<&str>)
    };
    opened.map_err(|error| {
        Trouble::FileTrouble {
            path,
            detail: error.to_string(),
        }
        .into()
    })
}

/// The summary of a project as the bytes of a PDF, and a name for it.
pub(crate) fn summary(
    reader: &Reader,
    project: ProjectId,
    language: Language,
) -> Result<(String, Vec<u8>), Failure> {
    let summary = reader.summary(project, today())?;
    let (title, _) = words::title(language, &summary.head.row.title);
    let name = format!("{title} {}", today());
    let options = report::Options {
        language,
        generated: Local::now().fixed_offset(),
        today: today(),
    };
    let bytes =
        report::project_summary(&summary, &options).map_err(|error| Shortfall::ReportFailed {
            detail: error.to_string(),
        })?;
    Ok((name, bytes))
}

/// Writes beside and moves in: whoever looks finds the whole file or none.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let put = || -> std::io::Result<()> {
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder)?;
        }
        let beside = path.with_added_extension("unfinished");
        let moved = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
        if moved.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        moved
    };
    put().map_err(|error| Failure::io(path, &error))
}

/// A text as a file may be called on every system: short, on one line, without signs that mean something.
pub(crate) fn file_name(text: &str) -> String {
    let plain = |each: char| {
        let means_something = each.is_control() || "<>:\"/\\|?*".contains(each);
        let turns_direction = matches!(each, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if means_something || turns_direction {
            ' '
        } else {
            each
        }
    };
    let words: String = text.chars().map(plain).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(80).collect();
    let short = short.trim_matches(['.', ' ', '-']).to_owned();
    // Names that Windows keeps for itself.
    const KEPT: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
    let kept = KEPT.contains(&short.to_uppercase().as_str()) || short.is_empty();
    if kept {
        format!("Vänort {short}").trim().to_owned()
    } else {
        short
    }
}

/// A name in the folder that no file has.
fn free_path(folder: &Path, title: &str) -> PathBuf {
    let name = file_name(title);
    let numbered = |number: u32| {
        let name = if number == 1 {
            name.clone()
        } else {
            format!("{name} ({number})")
        };
        folder.join(name).with_added_extension("pdf")
    };
    (1..1000)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_title_makes_a_file_name() {
        for (title, name) in [
            (
                "Actions for Gender Equality 2026-11-23",
                "Actions for Gender Equality 2026-11-23",
            ),
            ("../../etc/passwd", "etc passwd"),
            ("a\u{202e}fdp.exe", "a fdp.exe"),
            ("<img src=x onerror=…>", "img src=x onerror=…"),
            ("con", "Vänort con"),
            ("...", "Vänort"),
            ("Växjö – Вуштрн", "Växjö – Вуштрн"),
        ] {
            assert_eq!(file_name(title), name);
        }
        assert!(file_name(&"å".repeat(1000)).len() <= 160);
    }
}
