//! The file of a book and what lies beside it: looking at it, keeping others out, taking it away.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::error::{Error, Trouble};
use crate::schema;

/// How long a book is waited for that somebody else writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// Looks at a file before the database does: is it there, a book, whole?
pub(crate) fn inspect(path: &Path) -> Result<(), Error> {
    let shown = path.display().to_string();
    let mut file = File::open(path).map_err(|error| Trouble::from_io(path, &error))?;
    let length = file
        .metadata()
        .map_err(|error| Trouble::from_io(path, &error))?
        .len();
    let mut header = [0_u8; 100];
    if file.read_exact(&mut header).is_err() || header[..16] != *b"SQLite format 3\0" {
        return Err(Trouble::NotABook { path: shown }.into());
    }
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u64::from(u32::from_be_bytes([
        header[28], header[29], header[30], header[31],
    ]));
    // A checkpoint that was cut off leaves the header ahead of the file; the log beside it has the rest.
    let log = std::fs::metadata(suffixed(path, "-wal")).map_or(0, |log| log.len());
    if log == 0 && length < page * pages {
        let detail = format!("{length} bytes of {}", page * pages);
        return Err(Trouble::Damaged {
            path: shown,
            detail,
        }
        .into());
    }
    Ok(())
}

/// Takes the lock that keeps a second writer out.
pub(crate) fn lock(path: &Path) -> Result<File, Error> {
    let beside = path.with_added_extension("lock");
    let open = OpenOptions::new().create(true).append(true).open(&beside);
    let file = open.map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Trouble::ReadOnly {
                path: path.display().to_string(),
            }
        }
        _ => Trouble::from_io(path, &error),
    })?;
    // A window that is just closing, or a command that is just done, still has it for a moment.
    let deadline = Instant::now() + PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                std::thread::sleep(PATIENCE / 40);
            }
            Err(TryLockError::WouldBlock) => {
                return Err(Trouble::InUse {
                    path: path.display().to_string(),
                }
                .into());
            }
            Err(TryLockError::Error(error)) => return Err(Trouble::from_io(path, &error).into()),
        }
    }
}

/// Removes what an interrupted making of a book left behind.
pub(crate) fn discard(path: &Path) -> Result<(), Error> {
    for name in [
        path.to_owned(),
        path.with_added_extension("lock"),
        suffixed(path, "-wal"),
        suffixed(path, "-shm"),
    ] {
        match std::fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Trouble::from_io(&name, &error).into());
            }
            _ => {}
        }
    }
    Ok(())
}

fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// What is in an ordinary file that comes from outside, up to one byte more than may be in it: pipes and devices
/// have no end.
///
/// # Errors
/// [`Trouble::NotReadable`], and the other troubles of files.
pub fn read_ordinary(path: &Path, most: u64) -> Result<Vec<u8>, Trouble> {
    let not_readable = || Trouble::NotReadable {
        path: path.display().to_string(),
    };
    let trouble = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => not_readable(),
        _ => Trouble::from_io(path, error),
    };
    let about = std::fs::metadata(path).map_err(|error| trouble(&error))?;
    if !about.is_file() {
        return Err(not_readable());
    }
    let file = File::open(path).map_err(|error| trouble(&error))?;
    let mut bytes = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| trouble(&error))?;
    Ok(bytes)
}

/// Whether a book lies there, also one that is damaged or of a newer program.
#[must_use]
pub fn is_book(path: &Path) -> bool {
    let mut head = [0; 72];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head[68..] == schema::APPLICATION_ID.to_be_bytes()
}
