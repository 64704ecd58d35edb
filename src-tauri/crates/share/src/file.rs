//! The container of a share file, `.vshare`:
//!
//! ```text
//! magic (8) · length of the head (4, little endian) · head, JSON · payload · SHA-256 of all before (32)
//! ```
//!
//! The payload is the body, compressed, and then, if wished, encrypted with age. Nothing is believed before
//! the hash fits, and no memory is taken for more than the head declares and a book can be.

use std::io::{Read as _, Write as _};

use age::secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::fault::Fault;

const MAGIC: &[u8; 8] = b"VNSHARE\n";
/// The format that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 3;
/// The oldest format whose programs read a file without attached files: they came with format 2.
const WITHOUT_FILES: u32 = 1;
/// The oldest whose programs read one with attached files, and without complaints: programs of before would pass
/// complaints on to everybody.
const WITHOUT_COMPLAINTS: u32 = 2;
const LONGEST_HEAD: usize = 1 << 16;
/// No book comes near: a file that says more is a mistake or an attack.
pub(crate) const LARGEST_BODY: u64 = 1 << 30;
/// What a body that cannot be compressed comes to, with room for what is around it.
pub(crate) const LARGEST_FILE: u64 = LARGEST_BODY + (1 << 24);
const HASH: usize = 32;
/// zstd's: high enough for what repeats in changes, low enough to stay in the blink of an eye.
const COMPRESSION: i32 = 9;

/// Who can open a file.
#[derive(Clone, Debug, Default)]
pub enum Lock {
    /// Everybody.
    #[default]
    Open,
    /// Who knows the passphrase.
    Passphrase(SecretString),
    /// Who has one of the keys, `age1…`.
    Recipients(Vec<String>),
}

/// What a file may be opened with.
#[derive(Clone, Default)]
pub struct Unlock {
    /// A passphrase.
    pub passphrase: Option<SecretString>,
    /// The secret half of this laptop's own key.
    pub(crate) own: Option<age::x25519::Identity>,
}

/// What a file tells before it is opened.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Head {
    format: u32,
    /// The oldest format whose programs can read it.
    min_reader: u32,
    pub(crate) workspace: String,
    enc: Enc,
    /// Of the payload, in bytes.
    length: u64,
    /// Of the body, in bytes.
    unpacked: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Enc {
    None,
    Passphrase,
    Recipients,
}

/// What is in a body that not every program can be trusted with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needs {
    /// Attached files.
    pub(crate) files: bool,
    /// Documents that leave only where a person says so.
    pub(crate) confidential: bool,
}

/// Writes a file around a body.
pub(crate) fn close(
    workspace: &str,
    body: &[u8],
    needs: Needs,
    lock: &Lock,
) -> Result<Vec<u8>, Fault> {
    if body.len() as u64 > LARGEST_BODY {
        return Err(Fault::TooLarge);
    }
    let packed = zstd::bulk::compress(body, COMPRESSION).map_err(Fault::damaged)?;
    let (enc, payload) = match lock {
        Lock::Open => (Enc::None, packed),
        Lock::Passphrase(passphrase) => {
            let lock = age::Encryptor::with_user_passphrase(passphrase.clone());
            (Enc::Passphrase, encrypt(lock, &packed)?)
        }
        Lock::Recipients(keys) => {
            let recipients = keys
                .iter()
                .map(|key| {
                    key.parse::<age::x25519::Recipient>()
                        .map_err(|_| Fault::BadRecipient { text: key.clone() })
                })
                .collect::<Result<Vec<_>, _>>()?;
            let lock = age::Encryptor::with_recipients(
                recipients.iter().map(|each| each as &dyn age::Recipient),
            )
            .map_err(Fault::damaged)?;
            (Enc::Recipients, encrypt(lock, &packed)?)
        }
    };
    let head = Head {
        format: FORMAT,
        min_reader: match needs {
            Needs {
                confidential: true, ..
            } => FORMAT,
            Needs { files: true, .. } => WITHOUT_COMPLAINTS,
            Needs { .. } => WITHOUT_FILES,
        },
        workspace: workspace.to_owned(),
        enc,
        length: payload.len() as u64,
        unpacked: body.len() as u64,
    };
    let head = serde_json::to_vec(&head).map_err(Fault::damaged)?;
    let length = u32::try_from(head.len()).map_err(Fault::damaged)?;
    let mut file = [MAGIC.as_slice(), &length.to_le_bytes(), &head, &payload].concat();
    let hash = Sha256::digest(&file);
    file.extend_from_slice(&hash);
    Ok(file)
}

fn encrypt(lock: age::Encryptor, packed: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut payload = Vec::new();
    let mut writer = lock.wrap_output(&mut payload).map_err(Fault::damaged)?;
    writer.write_all(packed).map_err(Fault::damaged)?;
    writer.finish().map_err(Fault::damaged)?;
    Ok(payload)
}

/// The head of a file, once the whole file has proved to be what was written, and its payload.
fn split(file: &[u8]) -> Result<(Head, &[u8]), Fault> {
    let rest = file.strip_prefix(MAGIC).ok_or(Fault::NotAShareFile)?;
    let cut = || Fault::damaged("the file is cut off");
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let length = u32::from_le_bytes(*length) as usize;
    if length > LONGEST_HEAD || rest.len() < length + HASH {
        return Err(cut());
    }
    let (content, hash) = file.split_at(file.len() - HASH);
    if Sha256::digest(content)[..] != *hash {
        return Err(Fault::damaged("the file is cut off or altered"));
    }
    let (head, rest) = rest.split_at(length);
    let head: Head = serde_json::from_slice(head).map_err(Fault::damaged)?;
    if head.min_reader > FORMAT {
        return Err(Fault::NewerShareFile {
            needed: head.min_reader,
            program: FORMAT,
        });
    }
    let payload = &rest[..rest.len() - HASH];
    if head.length != payload.len() as u64 {
        return Err(cut());
    }
    if head.unpacked > LARGEST_BODY {
        return Err(Fault::TooLarge);
    }
    Ok((head, payload))
}

/// The head and the body of a file.
pub(crate) fn open(file: &[u8], unlock: &Unlock) -> Result<(Head, Vec<u8>), Fault> {
    let (head, payload) = split(file)?;
    let decrypted;
    let packed = match head.enc {
        Enc::None => payload,
        Enc::Passphrase => {
            let passphrase = unlock.passphrase.clone().ok_or(Fault::PassphraseNeeded)?;
            let key = age::scrypt::Identity::new(passphrase);
            decrypted = decrypt(payload, &key, &head).map_err(|fault| match fault {
                Fault::NotForUs => Fault::PassphraseWrong,
                other => other,
            })?;
            &decrypted
        }
        Enc::Recipients => {
            let own = unlock.own.as_ref().ok_or(Fault::NotForUs)?;
            decrypted = decrypt(payload, own, &head)?;
            &decrypted
        }
    };
    // The decoder is stopped where the declared length is passed, whatever the frame claims.
    let mut body = Vec::new();
    zstd::Decoder::new(packed)
        .and_then(|decoder| decoder.take(head.unpacked + 1).read_to_end(&mut body))
        .map_err(Fault::damaged)?;
    if body.len() as u64 == head.unpacked {
        Ok((head, body))
    } else {
        Err(Fault::damaged(
            "the content has another length than the head says",
        ))
    }
}

fn decrypt(payload: &[u8], key: &dyn age::Identity, head: &Head) -> Result<Vec<u8>, Fault> {
    let decryptor = age::Decryptor::new(payload).map_err(Fault::damaged)?;
    let reader = decryptor
        .decrypt(std::iter::once(key))
        .map_err(|error| match error {
            age::DecryptError::NoMatchingKeys
            | age::DecryptError::DecryptionFailed
            | age::DecryptError::KeyDecryptionFailed => Fault::NotForUs,
            other => Fault::damaged(other),
        })?;
    let mut packed = Vec::new();
    reader
        .take(head.length)
        .read_to_end(&mut packed)
        .map_err(Fault::damaged)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flipped_bit_and_every_truncation_is_refused() {
        let file = close("w", b"what was written", Needs::default(), &Lock::Open).unwrap();
        assert_eq!(
            open(&file, &Unlock::default()).unwrap().1,
            b"what was written"
        );
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut altered = file.clone();
                altered[at] ^= 1 << bit;
                assert!(open(&altered, &Unlock::default()).is_err(), "{at} {bit}");
            }
            assert!(open(&file[..at], &Unlock::default()).is_err(), "{at}");
        }
        let longer = [file.as_slice(), b"x"].concat();
        assert!(open(&longer, &Unlock::default()).is_err());
    }

    #[test]
    fn a_bomb_is_refused_before_memory_is_taken() {
        let lying = |unpacked: u64, packed: &[u8]| {
            let head = Head {
                format: 1,
                min_reader: 1,
                workspace: "w".to_owned(),
                enc: Enc::None,
                length: packed.len() as u64,
                unpacked,
            };
            let head = serde_json::to_vec(&head).unwrap();
            let length = u32::try_from(head.len()).unwrap().to_le_bytes();
            let mut file = [MAGIC.as_slice(), &length, &head, packed].concat();
            let hash = Sha256::digest(&file);
            file.extend_from_slice(&hash);
            open(&file, &Unlock::default()).map(|(_, body)| body.len())
        };
        // A hundred megabytes of nothing, in a few kilobytes.
        let bomb = zstd::bulk::compress(&vec![0; 100 << 20], 9).unwrap();
        assert!(bomb.len() < 20_000);
        assert!(matches!(lying(16, &bomb), Err(Fault::ShareDamaged { .. })));
        assert_eq!(lying(1 << 40, &bomb), Err(Fault::TooLarge));
    }

    #[test]
    fn a_passphrase_opens_what_it_closed_and_no_other_does() {
        let passphrase = |text: &str| SecretString::from(text.to_owned());
        let file = close(
            "w",
            b"body",
            Needs::default(),
            &Lock::Passphrase(passphrase("vänort")),
        )
        .unwrap();
        let with = |text: Option<&str>| Unlock {
            passphrase: text.map(passphrase),
            own: None,
        };
        assert_eq!(open(&file, &with(Some("vänort"))).unwrap().1, b"body");
        assert_eq!(
            open(&file, &with(Some("vanort"))).unwrap_err(),
            Fault::PassphraseWrong
        );
        assert_eq!(
            open(&file, &with(None)).unwrap_err(),
            Fault::PassphraseNeeded
        );
    }

    #[test]
    fn a_file_for_one_recipient_is_for_no_other() {
        let (mine, theirs) = (
            age::x25519::Identity::generate(),
            age::x25519::Identity::generate(),
        );
        let lock = Lock::Recipients(vec![mine.to_public().to_string()]);
        let file = close("w", b"body", Needs::default(), &lock).unwrap();
        let with = |own: &age::x25519::Identity| Unlock {
            passphrase: None,
            own: Some(own.clone()),
        };
        assert_eq!(open(&file, &with(&mine)).unwrap().1, b"body");
        assert_eq!(open(&file, &with(&theirs)).unwrap_err(), Fault::NotForUs);
        let nobody = Lock::Recipients(vec!["karin".to_owned()]);
        assert!(matches!(
            close("w", b"body", Needs::default(), &nobody),
            Err(Fault::BadRecipient { .. })
        ));
    }
}
