//! What a fuzzer tries on the container; a property test tries it too, with fewer bytes and less patience.

use sha2::{Digest, Sha256};

use crate::file::{self, Lock, Unlock};
use crate::incoming::Incoming;

/// Opens bytes as whatever a share file is made of: as a whole file, as the file before its hash, and as what
/// is packed in it. The last two get behind the hash, where the parsing is. None of them may panic.
pub fn open(bytes: &[u8]) {
    let opened = |file: &[u8]| drop(Incoming::open(file, &Unlock::default()));
    opened(bytes);
    opened(&[bytes, &Sha256::digest(bytes)].concat());
    if let Ok(file) = file::close("w", bytes, file::Needs::default(), &Lock::Open) {
        opened(&file);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A body with a manifest, so that mutations meet something that is nearly right.
    fn body(manifest: &str, rest: &[u8]) -> Vec<u8> {
        let length = (manifest.len() as u64).to_le_bytes();
        [length.as_slice(), manifest.as_bytes(), rest].concat()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_it_is_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            open(&bytes);
            open(&[b"VNSHARE\n".as_slice(), &bytes].concat());
        }

        #[test]
        fn lengths_that_lie_do_not_panic(
            header in any::<u64>(),
            signature in 0..99_u64,
            parts in prop::collection::vec(prop::option::of(any::<u64>()), 0..3),
            rest in prop::collection::vec(any::<u8>(), 0..200),
            small in any::<bool>(),
            attached in prop::option::of(any::<u64>()),
        ) {
            let header = if small { header % 200 } else { header };
            let manifest = serde_json::json!({"sender": "", "person": "", "name": "", "time": 0, "holdings": {"devices": {}},
                "segments": [{"header": header, "signature": signature, "parts": parts}],
                "files": attached.map(|length| serde_json::json!({"sha256": "00", "length": length})).into_iter().collect::<Vec<_>>()});
            open(&body(&manifest.to_string(), &rest));
        }

        #[test]
        fn a_file_with_other_bytes_in_it_does_not_panic(
            changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8),
            cut in prop::option::of(any::<usize>()),
        ) {
            let mut bytes = include_bytes!("../tests/formats/1.vshare").to_vec();
            bytes.truncate(bytes.len() - 32);
            for (at, byte) in changes {
                let length = bytes.len();
                bytes[at % length] = byte;
            }
            if let Some(cut) = cut {
                bytes.truncate(cut % bytes.len());
            }
            open(&bytes);
        }
    }
}
