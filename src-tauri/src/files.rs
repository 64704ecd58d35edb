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
    std::fs::create_dir_all(above(path)).map_err(trouble)?;
    // A name that nothing has, so nothing of the person's is written over; it goes by itself where it is not moved.
    let mut beside = open_to_others(&mut tempfile::Builder::new(), 0o666)
        .prefix(BESIDE)
        .tempfile_in(above(path))
        .map_err(trouble)?;
    let filled = fill(beside.as_file_mut())?;
    beside.persist(path).map_err(|error| trouble(error.error))?;
    Ok(filled)
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

/// Makes a folder, filled beside and moved in: whoever looks finds all of it or none. Nothing that is there goes, and nothing
/// is removed but what this call made.
pub(crate) fn write_folder(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    // A path such as `x/..` has no name: it is another folder, which is there.
    if path.exists() || path.file_name().is_none() {
        return Err(taken(path));
    }
    let trouble = |error: std::io::Error| Failure::io(path, &error);
    std::fs::create_dir_all(above(path)).map_err(trouble)?;
    let beside = open_to_others(&mut tempfile::Builder::new(), 0o777)
        .prefix(BESIDE)
        .tempdir_in(above(path))
        .map_err(trouble)?;
    fill(beside.path())?;
    // Somebody may have put something there meanwhile; an empty folder is all that a move would replace.
    if path.exists() {
        return Err(taken(path));
    }
    std::fs::rename(beside.path(), path).map_err(trouble)?;
    // Moved, and not to be removed any more.
    let _ = beside.keep();
    Ok(())
}

/// How what is not finished is called.
const BESIDE: &str = ".vanort-";

/// The folder in which a path lies.
fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    }
}

/// What is temporary is for its maker alone; what is handed over is as open as whatever else this person makes.
#[cfg(unix)]
fn open_to_others<'a, 'b>(
    builder: &'a mut tempfile::Builder<'b, 'b>,
    mode: u32,
) -> &'a mut tempfile::Builder<'b, 'b> {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn open_to_others<'a, 'b>(
    builder: &'a mut tempfile::Builder<'b, 'b>,
    _: u32,
) -> &'a mut tempfile::Builder<'b, 'b> {
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_whole_or_not_there() {
        let home = tempfile::tempdir().unwrap();
        let to = home.path().join("packs").join("all");
        let cancelled = || Err(Trouble::Cancelled.into());
        let half = write_folder(&to, |folder| {
            std::fs::write(folder.join("1.pdf"), "half").unwrap();
            cancelled()
        });
        assert!(half.is_err());
        assert_eq!(names(&home.path().join("packs")), [""; 0]);
        write_folder(&to, |folder| {
            std::fs::write(folder.join("1.pdf"), "whole").unwrap();
            Ok(())
        })
        .unwrap();
        assert_eq!(names(&home.path().join("packs")), ["all"]);
        assert_eq!(names(&to), ["1.pdf"]);
    }

    #[test]
    fn nothing_that_is_there_goes() {
        let home = tempfile::tempdir().unwrap();
        let mine = home.path().join("mine");
        std::fs::create_dir_all(mine.join("pack.unfinished")).unwrap();
        std::fs::write(mine.join("precious.txt"), "x").unwrap();
        std::fs::write(mine.join("pack.unfinished").join("also.txt"), "x").unwrap();
        for to in [
            mine.clone(),
            mine.join("new").join(".."),
            mine.join("new").join("..").join(".."),
            mine.join("."),
            mine.join("precious.txt"),
        ] {
            assert!(write_folder(&to, |_| Ok(())).is_err(), "{}", to.display());
        }
        write_folder(&mine.join("pack"), |_| Ok(())).unwrap();
        assert_eq!(names(&mine.join("pack.unfinished")), ["also.txt"]);
        assert!(mine.join("precious.txt").exists());
    }
}
