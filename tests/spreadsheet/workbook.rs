//! Workbooks as another library reads them, and as somebody might forge them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use calamine::{Data, Reader as _, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a forged formula comes to, as [`Cells`] tells it.
pub(crate) const WRONG: &str = "-987654321.500000";

/// A sheet, a row and a column, both from 0.
pub(crate) type Place = (String, u32, u32);

/// What the cells of a workbook say.
pub(crate) struct Cells {
    values: BTreeMap<Place, String>,
    formulas: Vec<Place>,
}

impl Cells {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let mut cells = Self {
            values: BTreeMap::new(),
            formulas: Vec::new(),
        };
        for sheet in workbook.sheet_names() {
            let values = workbook.worksheet_range(&sheet).unwrap();
            let start = values.start().unwrap_or_default();
            for (row, column, value) in values.used_cells() {
                let place = place(&sheet, start, row, column);
                cells.values.insert(place, said(value));
            }
            let formulas = workbook.worksheet_formula(&sheet).unwrap();
            let start = formulas.start().unwrap_or_default();
            for (row, column, formula) in formulas.used_cells() {
                if !formula.is_empty() {
                    cells.formulas.push(place(&sheet, start, row, column));
                }
            }
        }
        cells
    }

    /// The places of formulas, each with what it comes to.
    pub(crate) fn formulas(&self) -> Vec<(&Place, &str)> {
        let places = self.formulas.iter();
        places.map(|place| (place, self.get(place))).collect()
    }

    /// What a cell says; nothing where it is empty.
    pub(crate) fn get(&self, place: &Place) -> &str {
        self.values.get(place).map_or("", String::as_str)
    }

    /// What stands in the first row that begins so, in the column with this heading.
    pub(crate) fn at(&self, sheet: &str, begins: &str, heading: &str) -> &str {
        let of_sheet = || self.values.iter().filter(|((name, ..), _)| name == sheet);
        let row = of_sheet().find(|((_, _, column), said)| *column == 0 && *said == begins);
        let column = of_sheet().find(|(_, said)| *said == heading);
        let (((_, row, _), _), ((_, _, column), _)) = (row.unwrap(), column.unwrap());
        self.get(&(sheet.to_owned(), *row, *column))
    }

    /// Whether a cell that is no formula says this.
    pub(crate) fn has_text(&self, text: &str) -> bool {
        let mut values = self.values.iter();
        values.any(|(place, said)| said == text && !self.formulas.contains(place))
    }
}

fn place(sheet: &str, start: (u32, u32), row: usize, column: usize) -> Place {
    let from = |start: u32, at: usize| start + u32::try_from(at).unwrap();
    (sheet.to_owned(), from(start.0, row), from(start.1, column))
}

/// A number to six decimals: so far two programs that add the same figures agree.
fn said(value: &Data) -> String {
    match value {
        Data::Float(number) => format!("{number:.6}").replace("-0.000000", "0.000000"),
        Data::Int(number) => format!("{number}.000000"),
        other => other.to_string(),
    }
}

/// The workbook with every result of a formula wrong.
pub(crate) fn forged(workbook: &[u8]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.starts_with("xl/worksheets/") {
            bytes = forge(&String::from_utf8(bytes).unwrap()).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// Writes another result after each formula of a sheet.
fn forge(sheet: &str) -> String {
    let mut parts = sheet.split("</f><v>");
    let mut forged = parts.next().unwrap().to_owned();
    for part in parts {
        let (_, rest) = part.split_once("</v>").unwrap();
        forged.push_str("</f><v>");
        forged.push_str(WRONG);
        forged.push_str("</v>");
        forged.push_str(rest);
    }
    forged
}
