//! Which characters the bytes of a text file are.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a file is looked at to tell its encoding.
const SAMPLE: usize = 64 * 1024;

/// The text of a file: by its mark of byte order, by the zero bytes of UTF-16, as UTF-8 where it is that, and
/// as Windows-1252 otherwise. NUL characters and the end mark of DOS are left out.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => encoding.decode_without_bom_handling(&bytes[length..]).0,
        None => unmarked(bytes).decode_without_bom_handling(bytes).0,
    };
    let text = text.trim_end_matches('\u{1a}');
    text.replace('\0', "")
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |odd: usize| {
        let places = sample.iter().skip(odd).step_by(2);
        places.filter(|byte| **byte == 0).count()
    };
    // Of UTF-16 in a Latin alphabet nearly every second byte is zero, and hardly any of the others.
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if odd * 10 > half * 4 && even * 10 < half {
        return UTF_16LE;
    }
    if even * 10 > half * 4 && odd * 10 < half {
        return UTF_16BE;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        // Cut off within a character, at the very end.
        Err(error)
            if error.error_len().is_none() && !bytes.is_ascii() && error.valid_up_to() > 0 =>
        {
            let complete = &bytes[..error.valid_up_to()];
            if complete.is_ascii() {
                WINDOWS_1252
            } else {
                UTF_8
            }
        }
        Err(_) => WINDOWS_1252,
    }
}

/// Whether the text is one that people read: hardly any control characters.
pub(crate) fn is_prose(text: &str) -> bool {
    let sample = text.chars().take(SAMPLE);
    let (mut all, mut odd) = (0_usize, 0_usize);
    for each in sample {
        all += 1;
        let is_odd = each.is_control() && !matches!(each, '\t' | '\n' | '\r');
        odd += usize::from(is_odd || each == '\u{fffd}');
    }
    odd * 50 <= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_read_in_every_encoding() {
        let text = "Datum;Belopp\r\n2019-03-12;åäö\r\n";
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let latin = WINDOWS_1252.encode(text).0;
        for bytes in [
            text.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", text.as_bytes()),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            marked(b"\xff\xfe", &wide(u16::to_le_bytes)),
            marked(b"\xfe\xff", &wide(u16::to_be_bytes)),
            latin.to_vec(),
        ] {
            assert_eq!(decoded(&bytes), text);
        }
    }

    #[test]
    fn a_file_cut_off_within_a_character_is_still_utf_8() {
        let text = "Måltid på hotell ö".as_bytes();
        let cut = decoded(&text[..text.len() - 1]);
        assert!(cut.starts_with("Måltid på hotell "), "{cut}");
    }

    #[test]
    fn a_picture_is_not_prose() {
        assert!(!is_prose(&decoded(
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\x08\x06\x01\x02\x03"
        )));
        assert!(is_prose("Datum;Belopp\n"));
    }
}
