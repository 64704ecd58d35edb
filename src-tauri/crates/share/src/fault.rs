//! What can befall a share file, in terms that a person can act on.

use std::path::Path;

use book::{Device, Trouble};
use serde::Serialize;

use crate::key::fingerprint;

/// A share file was not written or not taken in. The book is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The book or a file gave trouble.
    #[error(transparent)]
    Book(#[from] book::Error),
    /// The share file gave trouble.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Error {
    /// A failed system call on a file.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Book(Trouble::from_io(path, error).into())
    }
}

/// A device that this book has not met, or that nobody here trusts yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Introduction {
    /// Its key, in hexadecimal digits.
    pub key: String,
    /// The key in four words that two people can compare by telephone.
    pub fingerprint: String,
    /// What it is called.
    pub name: String,
    /// Who works on it.
    pub person: String,
}

impl From<&Device> for Introduction {
    fn from(device: &Device) -> Self {
        Self {
            key: device.key.clone(),
            fingerprint: fingerprint(&device.key),
            name: device.name.clone(),
            person: device.person.clone(),
        }
    }
}

impl Introduction {
    /// The device, from now on trusted.
    #[must_use]
    pub fn trusted(self) -> Device {
        Device {
            key: self.key,
            name: self.name,
            person: self.person,
            trusted: true,
        }
    }
}

/// What the matter is with a share file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// The file is something else.
    #[error("this is not a share file")]
    NotAShareFile,
    /// The file is cut off or altered.
    #[error("the share file is damaged: {detail}")]
    ShareDamaged {
        /// What was found.
        detail: String,
    },
    /// A newer program made it, and an older one cannot read it.
    #[error("the share file needs format {needed}, this program reads up to {program}")]
    NewerShareFile {
        /// The format that is needed.
        needed: u32,
        /// The newest that this program reads.
        program: u32,
    },
    /// It belongs to another book.
    #[error("the share file belongs to another book")]
    OtherBook,
    /// It is larger than any book.
    #[error("the share file is larger than a book can be")]
    TooLarge,
    /// It is locked with a passphrase, and none was given.
    #[error("the share file is locked with a passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open it.
    #[error("the passphrase does not open the share file")]
    PassphraseWrong,
    /// It is locked for others.
    #[error("the share file is locked for others")]
    NotForUs,
    /// The key of a recipient cannot be read.
    #[error("{text} is no key of a recipient")]
    BadRecipient {
        /// What was given.
        text: String,
    },
    /// A shared folder does not answer as it should.
    #[error("the shared folder: {detail}")]
    FolderTrouble {
        /// In its words.
        detail: String,
    },
    /// The address of a shared folder is none, holds a password, or would send one for everybody to read.
    #[error("{address} is no safe address")]
    FolderAddress {
        /// What was given.
        address: String,
    },
    /// The book lies in the folder that is to be shared.
    #[error("the book lies in {path}")]
    FolderHoldsBook {
        /// Where.
        path: String,
    },
    /// Devices signed parts of it that nobody here trusts yet.
    #[error("the share file comes from devices that are not trusted yet")]
    Untrusted {
        /// Those devices.
        devices: Vec<Introduction>,
    },
}

impl Fault {
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::ShareDamaged {
            detail: detail.to_string(),
        }
    }
}
