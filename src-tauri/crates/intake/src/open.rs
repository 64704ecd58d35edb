//! The bytes of a file, made into sheets.

use crate::fault::{Extent, Fault};
use crate::sheet::{MOST_BYTES, Sheet, within};
use crate::{Progress, delimited, encoding, workbook};

/// How files begin that are neither text nor spreadsheets.
const FOREIGN: [&[u8]; 8] = [
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
    b"\x1f\x8b",
];

/// Reads a CSV, XLSX, XLS or ODS file; which it is, its content says. The name of the file becomes that of the
/// sheet where the format has none.
///
/// ```
/// let bytes = b"Datum;Text;Belopp\r\n2019-03-12;Taxi;-1 234,50\r\n";
/// let sheets = intake::open(bytes, "konto.csv", &|_, _| true).unwrap();
/// assert_eq!(sheets[0].rows.len(), 2);
/// ```
///
/// # Errors
/// [`Fault`], where it is no table, too large, protected or damaged.
pub fn open(bytes: &[u8], file_name: &str, progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    within(Extent::Bytes, bytes.len(), MOST_BYTES)?;
    let name = file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem);
    let sheets = if bytes.starts_with(b"PK") {
        workbook::zipped(bytes, progress)?
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        workbook::old(bytes, progress)?
    } else if FOREIGN.iter().any(|start| bytes.starts_with(start)) {
        return Err(Fault::NotATable);
    } else {
        let text = encoding::decoded(bytes);
        if text.chars().all(crate::sheet::is_space) {
            return Err(Fault::Empty);
        }
        if !encoding::is_prose(&text) || is_markup(&text) {
            return Err(Fault::NotATable);
        }
        vec![delimited::table(&text, name, progress)?]
    };
    let filled: Vec<Sheet> = sheets
        .into_iter()
        .filter(|sheet| !sheet.rows.is_empty())
        .collect();
    if filled.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(filled)
}

/// Whether the text is a page or an XML file: some programs name their web pages `.xls`.
fn is_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(200).collect();
    let start = start.to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<table", "mime-version:"]
        .iter()
        .any(|mark| start.starts_with(mark))
}
