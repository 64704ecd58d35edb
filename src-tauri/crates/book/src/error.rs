//! What can befall a book, in terms that a person can act on.

use std::path::Path;

use domain::refusal::Refusal;
use rusqlite::ErrorCode;
use serde::Serialize;

/// A command was refused, or the book's file gave trouble. Nothing is half written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file gave trouble.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// What the matter is with a book's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trouble {
    /// There is no such file.
    #[error("{path}: there is no such file")]
    FileMissing {
        /// Where.
        path: String,
    },
    /// There is a file already, and it is not overwritten.
    #[error("{path}: there is a file already")]
    FileExists {
        /// Where.
        path: String,
    },
    /// The file is something else.
    #[error("{path}: this is not a book")]
    NotABook {
        /// Where.
        path: String,
    },
    /// The file is cut off or altered.
    #[error("{path}: the book is damaged: {detail}")]
    Damaged {
        /// Where.
        path: String,
        /// What was found.
        detail: String,
    },
    /// The file was written by a newer program.
    #[error("{path}: the book has format {book}, this program knows formats up to {program}")]
    NewerBook {
        /// Where.
        path: String,
        /// The format of the book.
        book: u32,
        /// The newest that this program knows.
        program: u32,
    },
    /// Another window or command has it open.
    #[serde(rename = "book_in_use")]
    #[error("{path}: the book is open elsewhere")]
    InUse {
        /// Where.
        path: String,
    },
    /// The file, or its folder, may not be written.
    #[error("{path}: the book may not be written")]
    ReadOnly {
        /// Where.
        path: String,
    },
    /// It is no ordinary file, or the system does not let us read it.
    #[error("{path} cannot be read")]
    NotReadable {
        /// Where.
        path: String,
    },
    /// The disk is full. What was saved before is safe.
    #[error("{path}: the disk is full")]
    DiskFull {
        /// Where.
        path: String,
    },
    /// There was no room to go through a large book beside it. The book was only read.
    #[error("{path}: there is no room to go through the book there")]
    NoRoom {
        /// In which folder.
        path: String,
    },
    /// The system would not let us.
    #[error("{path}: {detail}")]
    FileTrouble {
        /// Where.
        path: String,
        /// In the system's words.
        detail: String,
    },
    /// A person thought better of it. Nothing was written.
    #[error("it was cancelled")]
    Cancelled,
    /// A fault of the program's own. Nothing was written.
    #[error("the program stumbled: {detail}")]
    Internal {
        /// On what.
        detail: String,
    },
}

impl Trouble {
    /// What a failed system call means for the file.
    #[must_use]
    pub fn from_io(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.display().to_string();
        match error.kind() {
            ErrorKind::NotFound => Self::FileMissing { path },
            ErrorKind::AlreadyExists => Self::FileExists { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::FileTrouble {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// The same trouble, where it names no file yet.
    fn at(mut self, book: &Path) -> Self {
        match &mut self {
            Self::FileMissing { path }
            | Self::FileExists { path }
            | Self::NotABook { path }
            | Self::Damaged { path, .. }
            | Self::NewerBook { path, .. }
            | Self::InUse { path }
            | Self::ReadOnly { path }
            | Self::NotReadable { path }
            | Self::DiskFull { path }
            | Self::NoRoom { path }
            | Self::FileTrouble { path, .. } => {
                if path.is_empty() {
                    *path = book.display().to_string();
                }
            }
            Self::Internal { .. } | Self::Cancelled => {}
        }
        self
    }
}

impl Error {
    /// The same error, its file named.
    pub(crate) fn at(self, book: &Path) -> Self {
        match self {
            Self::Trouble(trouble) => Self::Trouble(trouble.at(book)),
            refused @ Self::Refused(_) => refused,
        }
    }

    /// A fault of the program's own.
    pub(crate) fn internal(detail: impl std::fmt::Display) -> Self {
        Self::Trouble(Trouble::Internal {
            detail: detail.to_string(),
        })
    }

    /// Something in the file is not as this program writes it.
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::Trouble(Trouble::Damaged {
            path: String::new(),
            detail: detail.to_string(),
        })
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let path = String::new();
        let detail = error.to_string();
        // Where the file beside the log cannot grow, the disk is full.
        if let rusqlite::Error::SqliteFailure(failure, _) = &error
            && failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE
        {
            return Self::Trouble(Trouble::DiskFull { path });
        }
        Self::Trouble(match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Trouble::DiskFull { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Trouble::ReadOnly { path },
            Some(ErrorCode::DatabaseCorrupt) => Trouble::Damaged { path, detail },
            Some(ErrorCode::NotADatabase) => Trouble::NotABook { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::InUse { path },
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                Trouble::FileTrouble { path, detail }
            }
            _ => Trouble::Internal { detail },
        })
    }
}

impl From<automerge::AutomergeError> for Error {
    fn from(error: automerge::AutomergeError) -> Self {
        Self::damaged(error)
    }
}
