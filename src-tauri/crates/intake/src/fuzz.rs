//! What a fuzzer tries on the reader; a property test tries it too, with fewer bytes and less patience.

use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use domain::money::Currency;
use domain::period::Period;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::plan::Context;
use crate::{guess, open, plan, workbook};

/// The parts of a workbook beside its sheet, as far as a reader asks for them.
const PARTS: [(&str, &str); 4] = [
    (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
         <sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
];

/// Reads bytes as a file, as the text of an ODS and as the sheet of an XLSX, and plans every sheet by its own
/// mapping. The last two get behind the packing, where the parsing is. None of it may panic.
pub fn read(bytes: &[u8]) {
    let go_on = |_, _| true;
    let mut sheets = open(bytes, "", &go_on).unwrap_or_default();
    sheets.extend(workbook::of_content(bytes, &go_on).unwrap_or_default());
    if let Some(packed) = packed(bytes) {
        sheets.extend(open(&packed, "", &go_on).unwrap_or_default());
    }
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
        chosen: std::collections::HashMap::new(),
        locked_until: None,
        rate_source: "file".to_owned(),
    };
    for sheet in &sheets {
        let _ = plan(sheet, &guess(sheet), &context, &go_on);
    }
}

/// A workbook with this sheet.
fn packed(sheet: &[u8]) -> Option<Vec<u8>> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = PARTS.iter().map(|(name, part)| (*name, part.as_bytes()));
    for (name, part) in parts.chain([("xl/worksheets/sheet1.xml", sheet)]) {
        packed.start_file(name, stored).ok()?;
        packed.write_all(part).ok()?;
    }
    Some(packed.finish().ok()?.into_inner())
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

    /// How the tables of spreadsheets begin.
    const MARKUP: [&str; 3] = ["", "<table:table table:name='a'>", "<worksheet><sheetData>"];

    /// What they are made of, and what they are not.
    const PIECES: [&str; 26] = [
        "<table:table-row table:number-rows-repeated='9'>",
        "<table:table-row table:number-rows-repeated='99999999999999999999'>",
        "<table:table-cell office:value-type='float' office:value='1e28'>",
        "<table:table-cell office:value-type='date' office:date-value='2019-03-12T08:00'/>",
        "<table:table-cell table:number-columns-repeated='18446744073709551615'/>",
        "<table:table-cell table:number-columns-repeated='-1'>",
        "<text:p>2019-03-12</text:p>",
        "<text:s/>",
        "&amp;&#0;&nbsp;",
        "<office:annotation>",
        "</office:annotation>",
        "</table:table-cell>",
        "</table:table-row>",
        "</table:table>",
        "<table:table>",
        "<row r='4294967295'>",
        "<row r='1'>",
        "</row>",
        "<c r='A1' t='inlineStr'><is><t>Datum</t></is></c>",
        "<c r='XFD1048576'><v>1</v></c>",
        "<c r='ZZZZZZZ9'><v>1</v></c>",
        "<c t='s'><v>7</v></c>",
        "<c><v>1e308</v></c>",
        "<c t='d'><v>2019-03-12</v></c>",
        "</sheetData></worksheet>",
        "<![CDATA[x]]><!-- -->",
    ];

    #[test]
    fn what_is_packed_is_a_workbook() {
        let sheet = "<worksheet><sheetData><row r='2'><c r='B2'><v>0.1</v></c></row></sheetData></worksheet>";
        let sheets = open(&packed(sheet.as_bytes()).unwrap(), "", &|_, _| true).unwrap();
        assert_eq!(
            sheets[0].preview(9),
            [vec![], vec![String::new(), "0.1".to_owned()]]
        );
    }

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
        fn no_markup_makes_the_reader_panic(
            before in 0..MARKUP.len(),
            pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40),
        ) {
            read(format!("{}{}", MARKUP[before], pieces.concat()).as_bytes());
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
