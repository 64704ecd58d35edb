//! Why a request was not carried out, as it crosses to the window: `{kind, …}`. The words are the window's.

use book::Trouble;
use domain::read::Language;
use domain::refusal::Refusal;
use serde::Serialize;

/// Why a request was not carried out.
#[derive(Clone, Debug, Serialize, specta::Type, thiserror::Error)]
#[serde(untagged)]
pub enum Failure {
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The book's file gave trouble.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// A share file gave trouble.
    #[error(transparent)]
    Share(#[from] share::Fault),
    /// A file of another program gave trouble.
    #[error(transparent)]
    Intake(#[from] intake::fault::Fault),
    /// The shell's own.
    #[error(transparent)]
    Shell(#[from] Shortfall),
}

/// What the shell itself cannot do.
#[derive(Clone, Debug, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shortfall {
    /// No book is open.
    #[error("no book is open")]
    NoBook,
    /// No table was opened, or nothing was planned with it.
    #[error("nothing is planned to be imported")]
    NothingPlanned,
    /// The file with the mapping cannot be read as one.
    #[error("{path} holds no mapping: {detail}")]
    MappingUnreadable {
        /// The file.
        path: String,
        /// What the reader stumbled on.
        detail: String,
    },
    /// No share file was looked into.
    #[error("no share file was looked into")]
    NothingArrived,
    /// The book has no shared folder.
    #[error("the book has no shared folder")]
    NoFolder,
    /// The file with the passphrase is empty: it would lock nothing.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// The file with the passphrase is too long, or no text.
    #[error("{path} holds no passphrase")]
    PassphraseUnreadable {
        /// The file.
        path: String,
    },
    /// The file is no picture and no PDF: it may be a program, and is not started from the window.
    #[error("{name} is no picture and no PDF")]
    NotOpened {
        /// What it is called.
        name: String,
    },
    /// The name of a file does not fit what is to be written.
    #[error("{path} does not end in .{ending}")]
    UnfitEnding {
        /// The file.
        path: String,
        /// How it should end.
        ending: String,
    },
    /// No project is chosen, or none fits what is chosen.
    #[error("no project is chosen")]
    NothingChosen,
    /// Complaints are never printed, nor is which projects have some.
    #[error("complaints are not printed")]
    ComplaintsOnPaper,
    /// More projects than one document holds.
    #[error("{count} projects do not fit into one document")]
    TooManyTogether {
        /// How many are chosen.
        count: u32,
        /// How many fit.
        most: u32,
    },
    /// A view needs a name.
    #[error("the view has no name")]
    ViewUnnamed,
    /// No more views can be named.
    #[error("there are {most} views already")]
    TooManyViews {
        /// How many there can be.
        most: u32,
    },
    /// Several files are attached, and none is named.
    #[error("several files are attached: {names}")]
    SeveralFiles {
        /// What they are called.
        names: String,
    },
    /// The report could not be made.
    #[error("the report could not be made: {detail}")]
    ReportFailed {
        /// Why.
        detail: String,
    },
}

impl From<book::Error> for Failure {
    fn from(error: book::Error) -> Self {
        match error {
            book::Error::Refused(refusal) => Self::Refused(refusal),
            book::Error::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}

impl From<share::Error> for Failure {
    fn from(error: share::Error) -> Self {
        match error {
            share::Error::Book(error) => error.into(),
            share::Error::Fault(fault) => Self::Share(fault),
        }
    }
}

impl Failure {
    /// A failed system call on a file.
    pub(crate) fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Trouble(Trouble::from_io(path, error))
    }

    /// In a sentence or two: what happened, what is safe, what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        words::failure(language, self)
    }
}
