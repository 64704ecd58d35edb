//! This laptop's identity in a book: a key that lies outside the book, so that neither a copy of the book
//! nor an old backup of it can sign in its name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;
use book::{Book, Device};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::fault::Error;
use crate::file::Unlock;
use crate::header;
use crate::key::{self, DeviceKey, hex, unhex};

/// The keys of this laptop, in one file. They are secrets: nothing prints them.
pub struct Keys {
    path: PathBuf,
    machine: String,
    /// As they were when they were last read or changed here.
    kept: Kept,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// Which machine they were made on: on another one, they are the keys of another laptop.
    machine: String,
    /// With which files are opened that are locked for this laptop.
    opener: String,
    /// One key a book, by the book's place.
    books: BTreeMap<PathBuf, Mine>,
    /// What opens the shared folder of a book, and the passphrase of the files in it.
    folders: BTreeMap<PathBuf, FolderSecrets>,
}

/// What a shared folder asks for.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FolderSecrets {
    /// The password or secret access key.
    pub secret: String,
    /// The passphrase with which all files in it are locked; empty where they are open.
    pub passphrase: String,
}

impl FolderSecrets {
    /// These, and those of before where one is empty.
    #[must_use]
    pub fn or(self, before: Self) -> Self {
        let filled = |one: String, other: String| if one.is_empty() { other } else { one };
        Self {
            secret: filled(self.secret, before.secret),
            passphrase: filled(self.passphrase, before.passphrase),
        }
    }
}

/// The key in one book, and how far it has signed.
#[derive(Serialize, Deserialize)]
struct Mine {
    workspace: String,
    seed: String,
    sequence: i64,
    hash: String,
    /// The latest time that a file of ours told.
    #[serde(default)]
    told: i64,
}

impl Kept {
    fn read(path: &Path, machine: &str) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok())
            .filter(|kept| kept.machine == machine)
            .unwrap_or_else(|| Self {
                machine: machine.to_owned(),
                ..Self::default()
            })
    }
}

impl Keys {
    /// The keys that lie in a file; none yet where there is no such file. A file that came from another
    /// machine, or that cannot be read, is set aside: new keys are made.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        Self::on(path, &this_machine())
    }

    fn on(path: &Path, machine: &str) -> Self {
        Self {
            path: path.to_owned(),
            machine: machine.to_owned(),
            kept: Kept::read(path, machine),
        }
    }

    /// What opens files that are locked for this laptop. Others lock them with [`Keys::recipient`].
    ///
    /// # Errors
    /// Where the key is new and cannot be kept.
    pub fn unlock(&mut self) -> Result<Unlock, Error> {
        Ok(Unlock {
            passphrase: None,
            own: Some(self.opener()?),
        })
    }

    /// What the shared folder of a book asks for.
    #[must_use]
    pub fn folder_secrets(&self, book: &Path) -> FolderSecrets {
        self.kept.folders.get(book).cloned().unwrap_or_default()
    }

    /// Keeps what the shared folder of a book asks for; nothing where none is given.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn keep_folder_secrets(
        &mut self,
        book: &Path,
        secrets: Option<FolderSecrets>,
    ) -> Result<(), Error> {
        self.change(|kept| {
            match secrets {
                Some(secrets) => kept.folders.insert(book.to_owned(), secrets),
                None => kept.folders.remove(book),
            };
        })
    }

    /// The key, `age1…`, with which others lock files for this laptop.
    ///
    /// # Errors
    /// Where the key is new and cannot be kept.
    pub fn recipient(&mut self) -> Result<String, Error> {
        Ok(self.opener()?.to_public().to_string())
    }

    fn opener(&mut self) -> Result<age::x25519::Identity, Error> {
        if let Ok(key) = self.kept.opener.parse() {
            return Ok(key);
        }
        self.change(|kept| {
            // Another program may have made one in the meantime.
            kept.opener.parse().unwrap_or_else(|_| {
                let key = age::x25519::Identity::generate();
                kept.opener = key.to_string().expose_secret().to_owned();
                key
            })
        })
    }

    /// Changes the file as it is now: another window, on another book, may have changed it since it was read.
    /// Written beside and moved in; for nobody else to read.
    fn change<T>(&mut self, act: impl FnOnce(&mut Kept) -> T) -> Result<T, Error> {
        let put = || -> std::io::Result<T> {
            if let Some(folder) = self.path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create(true).truncate(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                options.mode(0o600);
            }
            // Held until the change is in its place; the system lets go of it however the program ends.
            let lock = options.open(self.path.with_added_extension("lock"))?;
            lock.lock()?;
            let mut kept = Kept::read(&self.path, &self.machine);
            let done = act(&mut kept);
            let beside = self.path.with_added_extension("new");
            let mut file = options.open(&beside)?;
            std::io::Write::write_all(&mut file, &serde_json::to_vec_pretty(&kept)?)?;
            file.sync_all()?;
            std::fs::rename(&beside, &self.path)?;
            self.kept = kept;
            Ok(done)
        };
        let path = self.path.clone();
        put().map_err(|error| Error::io(&path, &error))
    }
}

/// Which machine this is, by what its system says; hashed, since it is nobody else's business.
fn this_machine() -> String {
    let id = machine_uid::get().unwrap_or_default();
    hex(&Sha256::digest(format!("vanort {id}")))
}

/// This laptop in one book.
pub struct Identity {
    key: DeviceKey,
    place: PathBuf,
    device: Device,
}

impl Identity {
    /// The identity of this laptop in a book. It is minted anew where there was none, and where the book does
    /// not hold what the last one signed: then it is an old backup, or a copy of somebody else's.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn of(book: &Book, keys: &mut Keys, person: &str, name: &str) -> Result<Self, Error> {
        let place = std::fs::canonicalize(book.path()).unwrap_or_else(|_| book.path().to_owned());
        let workspace = book.workspace()?;
        let reader = book.reader()?;
        let known = keys.kept.books.get(&place).filter(|mine| {
            mine.workspace == workspace
                && (mine.sequence == 0
                    || reader
                        .segment(&mine.hash, |_| false)
                        .is_ok_and(|found| found.is_some()))
        });
        let seed = known
            .and_then(|mine| unhex(&mine.seed))
            .and_then(|seed| <[u8; 32]>::try_from(seed).ok());
        let seed = if let Some(seed) = seed {
            seed
        } else {
            let seed = key::random()?;
            let mine = Mine {
                workspace,
                seed: hex(&seed),
                sequence: 0,
                hash: String::new(),
                told: 0,
            };
            keys.change(|kept| kept.books.insert(place.clone(), mine))?;
            seed
        };
        let key = DeviceKey::from_seed(&seed);
        let device = Device {
            key: key.name(),
            name: name.to_owned(),
            person: person.to_owned(),
            trusted: true,
        };
        Ok(Self { key, place, device })
    }

    /// This laptop, as others meet it.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The time that a file tells: now, but later than any that was told before. Of two files, the later one says
    /// what this laptop holds, also where its clock was put back in between.
    pub(crate) fn time_to_tell(&self, keys: &mut Keys) -> Result<i64, Error> {
        let now = book::clock::now();
        keys.change(|kept| {
            let Some(mine) = kept.books.get_mut(&self.place) else {
                return now;
            };
            mine.told = now.max(mine.told.saturating_add(1));
            mine.told
        })
    }

    /// Signs what was written here since the last time; whether there was anything.
    pub(crate) fn seal(&self, book: &mut Book, keys: &mut Keys) -> Result<bool, Error> {
        let time = book::clock::now();
        let sealed = book.seal(&self.device, |draft| {
            Ok(header::sign(&self.key, &self.device, draft, time))
        })?;
        // Also where nothing was sealed now: a crash may have come between the last seal and this note.
        let last = book.reader()?.last_segment(&self.device.key)?;
        let noted = keys.kept.books.get(&self.place).map(|mine| mine.sequence);
        if let (Some(noted), Some((sequence, hash))) = (noted, last)
            && noted != sequence
        {
            keys.change(|kept| {
                if let Some(mine) = kept.books.get_mut(&self.place) {
                    (mine.sequence, mine.hash) = (sequence, hash);
                }
            })?;
        }
        Ok(sealed.is_some())
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_tuple("Identity")
            .field(&self.device)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Author;

    fn book(folder: &Path) -> Book {
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        Book::create(&folder.join("Ale.vanort"), author, false).unwrap()
    }

    #[test]
    fn a_laptop_keeps_its_key_and_another_machine_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let book = book(folder.path());
        let path = folder.path().join("keys.json");
        let name = |machine: &str| {
            let mut keys = Keys::on(&path, machine);
            let identity = Identity::of(&book, &mut keys, "Karin", "laptop").unwrap();
            identity.device().key.clone()
        };
        let first = name("here");
        assert_eq!(name("here"), first);
        assert_ne!(name("there"), first, "a cloned disk is another laptop");
    }

    #[test]
    fn two_windows_change_one_file_of_keys() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        let (mut one, mut other) = (Keys::on(&path, "here"), Keys::on(&path, "here"));
        let opens = one.recipient().unwrap();
        let secrets = FolderSecrets {
            secret: "a secret".to_owned(),
            passphrase: String::new(),
        };
        other
            .keep_folder_secrets(Path::new("Ale.vanort"), Some(secrets))
            .unwrap();
        assert_eq!(other.recipient().unwrap(), opens);
        let now = Keys::on(&path, "here");
        assert_eq!(
            now.folder_secrets(Path::new("Ale.vanort")).secret,
            "a secret"
        );
    }

    #[test]
    fn an_old_backup_is_another_device() {
        let folder = tempfile::tempdir().unwrap();
        let book = book(folder.path());
        let place = book.path().to_owned();
        let mut keys = Keys::on(&folder.path().join("keys.json"), "here");
        let identity = Identity::of(&book, &mut keys, "Karin", "laptop").unwrap();
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        book.close().unwrap();
        let backup = std::fs::read(&place).unwrap();
        let mut book = Book::open(&place, author.clone()).unwrap();
        assert!(identity.seal(&mut book, &mut keys).unwrap());
        book.close().unwrap();
        std::fs::write(&place, backup).unwrap();
        let book = Book::open(&place, author).unwrap();
        let again = Identity::of(&book, &mut keys, "Karin", "laptop").unwrap();
        assert_ne!(again.device().key, identity.device().key);
    }
}
