//! What a fuzzer tries on the reader; a property test tries it too, with fewer bytes and less patience.

use chrono::NaiveDate;
use domain::money::Currency;
use domain::period::Period;

use crate::plan::Context;
use crate::{guess, open, plan};

/// Reads bytes as a file and plans every sheet of it, by its own mapping. None of it may panic.
pub fn read(bytes: &[u8]) {
    let Ok(sheets) = open(bytes, "", &|_, _| true) else {
        return;
    };
    let day = NaiveDate::default();
    let Ok(period) = Period::new(day, day) else {
        return;
    };
    let context = Context {
        currency: Currency::SEK,
        period,
        lines: Vec::new(),
        known: Vec::new(),
        paid_in: None,
        rates: Vec::new(),
        rate_source: "file".to_owned(),
    };
    for sheet in &sheets {
        let _ = plan(sheet, &guess(sheet), &context, &|_, _| true);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Files that are right, so that changes meet something that is nearly right.
    const SEEDS: [&[u8]; 7] = [
        include_bytes!("../tests/files/typed.xls"),
        include_bytes!("../tests/files/typed.xlsx"),
        include_bytes!("../tests/files/typed.ods"),
        include_bytes!("../tests/files/debit-credit.csv"),
        include_bytes!("../tests/files/unicode-text.txt"),
        include_bytes!("../tests/files/mixed-currencies.csv"),
        include_bytes!("../tests/files/quoted-line-ends.csv"),
    ];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_it_is_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            read(&bytes);
            for start in [b"PK\x03\x04".as_slice(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"Date;Amount\n"] {
                read(&[start, &bytes].concat());
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "(Datum|Text|Belopp|2019-03-12|1 234,50|[;,\t|\"\r\n]|\\PC){0,60}") {
            read(text.as_bytes());
        }

        #[test]
        fn a_file_with_other_bytes_in_it_does_not_panic(
            seed in prop::sample::select(SEEDS.to_vec()),
            changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8),
            cut in prop::option::of(any::<usize>()),
        ) {
            let mut bytes = seed.to_vec();
            for (at, byte) in changes {
                let length = bytes.len();
                bytes[at % length] = byte;
            }
            if let Some(cut) = cut {
                bytes.truncate(cut % bytes.len());
            }
            read(&bytes);
        }
    }
}
