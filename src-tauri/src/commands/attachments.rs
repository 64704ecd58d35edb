//! The files that are attached to records.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use book::AttachedFile;
use domain::id::{AttachmentId, ProjectId, RecordId};
use domain::media::Media;
use domain::read::{AttachmentRow, DocumentRow};
use domain::rules::LARGEST_ATTACHMENT;
use tauri::State;

use super::changes::Applied;
use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, write};
use crate::office::Office;

/// What is attached to a record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn attachments(
    office: State<'_, Office>,
    record: RecordId,
) -> Result<Vec<AttachmentRow>, Failure> {
    office.read(|reader| reader.attachments(record))
}

/// All files that are attached to anything of a project but its complaints.
#[tauri::command]
#[specta::specta]
pub(crate) async fn documents(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<Vec<DocumentRow>, Failure> {
    office.read(|reader| reader.documents(project))
}

/// Attaches files to a record, as one act.
#[tauri::command]
#[specta::specta]
pub(crate) async fn attach(
    office: State<'_, Office>,
    record: RecordId,
    paths: Vec<PathBuf>,
) -> Result<Applied, Failure> {
    let files = read_files(&paths)?;
    let applied = office.write(|book| book.attach(record, &files))?;
    Ok(Applied::of(&office, applied))
}

/// A picture that is attached, as an address that a page can show; none where the file is no picture.
#[tauri::command]
#[specta::specta]
pub(crate) async fn picture(
    office: State<'_, Office>,
    attachment: AttachmentId,
) -> Result<Option<String>, Failure> {
    let file = office.read(|reader| reader.attached_file(attachment))?;
    let media = Media::of(&file.bytes).filter(|media| media.is_picture());
    Ok(media.map(|media| {
        format!(
            "data:{};base64,{}",
            media.name(),
            STANDARD.encode(&file.bytes)
        )
    }))
}

/// Opens an attached file in the program that the system has for it: pictures and PDF alone, by what is in them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_attachment(
    office: State<'_, Office>,
    attachment: AttachmentId,
) -> Result<(), Failure> {
    let AttachedFile { name, bytes } = office.read(|reader| reader.attached_file(attachment))?;
    let Some(media) = Media::of(&bytes) else {
        return Err(Shortfall::NotOpened { name }.into());
    };
    // The name's own ending may lie about what is in it.
    let stem = Path::new(&name).file_stem().unwrap_or_default();
    let path = free_file(&office.home.opened, &stem.to_string_lossy(), media.ending());
    write(&path, &bytes)?;
    tauri_plugin_opener::open_path(&path, None::<&str>).map_err(|error| {
        book::Trouble::FileTrouble {
            path: path.display().to_string(),
            detail: error.to_string(),
        }
        .into()
    })
}

/// Writes a copy of an attached file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_attachment(
    office: State<'_, Office>,
    attachment: AttachmentId,
    path: PathBuf,
) -> Result<(), Failure> {
    let file = office.read(|reader| reader.attached_file(attachment))?;
    write(&path, &file.bytes)
}

/// Files to be attached. One that is too large is not read to its end.
pub(crate) fn read_files(paths: &[PathBuf]) -> Result<Vec<AttachedFile>, Failure> {
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // One that is too large is refused by the book.
        let bytes = book::read_ordinary(path, LARGEST_ATTACHMENT.into())?;
        Ok(AttachedFile {
            name: name.into_owned(),
            bytes,
        })
    };
    paths.iter().map(read).collect()
}
