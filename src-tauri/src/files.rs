//! Files that the program writes: whole or not at all.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use book::Trouble;
use words::file_name;

use crate::failure::Failure;

/// Writes beside and moves in: whoever looks finds the whole file or none. What is there goes, but never a book,
/// nor anything that is no ordinary file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_by(path, |file| {
        file.write_all(bytes)
            .map_err(|error| Failure::io(path, &error))
    })
}

/// The same where `fill` writes what is in it. Where it gives up, nothing is left.
pub(crate) fn write_by<T>(
    path: &Path,
    fill: impl FnOnce(&mut File) -> Result<T, Failure>,
) -> Result<T, Failure> {
    // Only an ordinary file is opened: a pipe would be waited for without end.
    if is_something_else(path) || book::is_book(path) {
        return Err(taken(path));
    }
    let trouble = |error: std::io::Error| Failure::io(path, &error);
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(trouble)?;
    }
    let beside = path.with_added_extension("unfinished");
    let filled = File::create(&beside)
        .map_err(trouble)
        .and_then(|mut file| fill(&mut file));
    let moved = filled.and_then(|filled| {
        std::fs::rename(&beside, path)
            .map_err(trouble)
            .map(|()| filled)
    });
    if moved.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    moved
}

/// The same as [`write`] where nobody was asked whether what is there may go: only a file of the same kind does.
pub(crate) fn write_over_its_like(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    give_way_to(path, bytes.get(..5).unwrap_or(bytes))?;
    write(path, bytes)
}

/// Whether what is there may go for a file that begins so: where it begins so too, or is empty.
pub(crate) fn give_way_to(path: &Path, beginning: &[u8]) -> Result<(), Failure> {
    if is_something_else(path) {
        return Err(taken(path));
    }
    let there = File::open(path).and_then(|file| {
        let mut begins = Vec::new();
        file.take(beginning.len() as u64).read_to_end(&mut begins)?;
        Ok(begins)
    });
    match there {
        Ok(begins) if !begins.is_empty() && begins != beginning => Err(taken(path)),
        _ => Ok(()),
    }
}

/// Whether something is there that is no ordinary file.
fn is_something_else(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|about| !about.is_file())
}

/// The place is taken by what is not written over.
fn taken(path: &Path) -> Failure {
    let path = path.display().to_string();
    Trouble::FileExists { path }.into()
}

/// A name in the folder that no file has.
pub(crate) fn free_file(folder: &Path, title: &str, ending: &str) -> PathBuf {
    let name = file_name(title);
    let numbered = |number: u32| {
        let name = if number == 1 {
            name.clone()
        } else {
            format!("{name} ({number})")
        };
        let path = folder.join(name);
        if ending.is_empty() {
            path
        } else {
            path.with_added_extension(ending)
        }
    };
    (1..1000)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1000))
}

/// A name in the folder that no folder has.
pub(crate) fn free_folder(folder: &Path, title: &str) -> PathBuf {
    free_file(folder, title, "")
}

/// Makes a folder, filled beside and moved in: whoever looks finds all of it or none. Nothing that is there goes.
pub(crate) fn write_folder(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    if path.exists() {
        return Err(taken(path));
    }
    let trouble = |error: std::io::Error| Failure::io(path, &error);
    let beside = path.with_added_extension("unfinished");
    // Left by a program that was ended while it wrote.
    if beside.exists() {
        std::fs::remove_dir_all(&beside).map_err(trouble)?;
    }
    std::fs::create_dir_all(&beside).map_err(trouble)?;
    let moved = fill(&beside).and_then(|()| std::fs::rename(&beside, path).map_err(trouble));
    if moved.is_err() {
        let _ = std::fs::remove_dir_all(&beside);
    }
    moved
}
