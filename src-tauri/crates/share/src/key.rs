//! A device's key, and the words by which two people compare keys.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The key with which a device signs.
pub(crate) struct DeviceKey(SigningKey);

impl DeviceKey {
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The public half, in hexadecimal digits: the name of the device.
    pub(crate) fn name(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.0.sign(bytes).to_bytes().to_vec()
    }
}

/// Whether the device of this name signed the bytes.
pub(crate) fn is_signed(device: &str, bytes: &[u8], signature: &[u8]) -> bool {
    let key = unhex(device)
        .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
        .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let signature = Signature::from_slice(signature).ok();
    match (key, signature) {
        (Some(key), Some(signature)) => key.verify_strict(bytes, &signature).is_ok(),
        _ => false,
    }
}

/// A key in four words that can be read aloud in any language: 64 bits of its SHA-256, each 16 of them
/// written as consonant, vowel, consonant, vowel, consonant.
///
/// ```
/// let words = share::fingerprint("00");
/// assert_eq!(words.split(' ').count(), 4);
/// assert!(words.split(' ').all(|word| word.len() == 5));
/// assert_ne!(words, share::fingerprint("01"));
/// ```
#[must_use]
pub fn fingerprint(key: &str) -> String {
    const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
    const VOWELS: &[u8; 4] = b"aiou";
    let digest = Sha256::digest(key.as_bytes());
    let word = |pair: &[u8]| -> String {
        let bits = u16::from_be_bytes([pair[0], pair[1]]);
        let consonant = |shift: u16| CONSONANTS[usize::from((bits >> shift) & 15)];
        let vowel = |shift: u16| VOWELS[usize::from((bits >> shift) & 3)];
        [
            consonant(12),
            vowel(10),
            consonant(6),
            vowel(4),
            consonant(0),
        ]
        .into_iter()
        .map(char::from)
        .collect()
    };
    digest[..8]
        .chunks(2)
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes from hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}

/// Random bytes of the system.
pub(crate) fn random() -> Result<[u8; 32], book::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| book::Trouble::Internal {
        detail: error.to_string(),
    })?;
    Ok(bytes)
}
