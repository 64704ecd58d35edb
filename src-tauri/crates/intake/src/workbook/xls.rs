//! XLS. Calamine lays out all cells of a sheet when it opens the file, so where they stand is asked before.

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::{cell, compound, unreadable};
use crate::fault::{Extent, Fault};
use crate::sheet::{MOST_CELLS, MOST_COLUMNS, Sheet, within};
use crate::{Progress, go_on};

/// Kinds of records.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const PASSWORD: u16 = 0x002f;
/// Records that put a value in a cell; each begins with its row and its column.
const CELLS: [u16; 8] = [
    0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, 0x00bd, 0x0006,
];
const SEVERAL: u16 = 0x00bd;

/// Refuses a file whose cells would fill the memory, or that turns in circles.
pub(super) fn look_over(bytes: &[u8]) -> Result<(), Fault> {
    let file = compound::Compound::of(bytes).ok_or_else(|| unreadable("damaged"))?;
    if file.has("EncryptedPackage") {
        return Err(Fault::PasswordProtected);
    }
    let Some(stream) = ["Workbook", "Book"]
        .iter()
        .find_map(|name| file.stream(name))
    else {
        return Err(
            if file.has("WordDocument") || file.has("PowerPoint Document") {
                Fault::NotATable
            } else {
                unreadable("there is no workbook in it")
            },
        );
    };
    let mut cells = 0_usize;
    for (kind, record) in Records(&stream) {
        match kind {
            PASSWORD if record.iter().take(2).any(|byte| *byte != 0) => {
                return Err(Fault::PasswordProtected);
            }
            SHEET => {
                let start = word(record, 0).zip(word(record, 2));
                let (low, high) = start.ok_or_else(|| unreadable("damaged"))?;
                let sheet = stream
                    .get(low | high << 16..)
                    .ok_or_else(|| unreadable("damaged"))?;
                cells += area(sheet)?;
                within(Extent::Cells, cells, MOST_CELLS)?;
            }
            END => break,
            _ => {}
        }
    }
    Ok(())
}

/// How many cells lie between the first one and the last one of a sheet.
fn area(sheet: &[u8]) -> Result<usize, Fault> {
    let (mut rows, mut columns) = (0, 0);
    let mut depth = 0_u32;
    for (kind, record) in Records(sheet) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            DIMENSIONS => {
                let wide = record.len() > 10;
                let (last_row, last_column) = if wide { (4, 10) } else { (2, 6) };
                let row = word(record, last_row).unwrap_or(0);
                let high = if wide {
                    word(record, last_row + 2).unwrap_or(0)
                } else {
                    0
                };
                let first = word(record, 0).unwrap_or(0);
                // What it says is only how much room is made, but so much room is made.
                if high > 0 || first > row.max(1) || word(record, last_column).unwrap_or(0) > 256 {
                    return Err(unreadable("the dimensions are wrong"));
                }
            }
            kind if CELLS.contains(&kind) => {
                let place = word(record, 0).zip(word(record, 2));
                let (row, column) = place.ok_or_else(|| unreadable("damaged"))?;
                let beside = if kind == SEVERAL { record.len() / 6 } else { 0 };
                within(Extent::Columns, column + beside, MOST_COLUMNS)?;
                rows = rows.max(row + 1);
                columns = columns.max(column + beside + 1);
            }
            _ => {}
        }
    }
    Ok(rows * columns)
}

/// The sheets that a person sees.
pub(super) fn sheets(bytes: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Fault::PasswordProtected,
        error => unreadable(error),
    })?;
    let (mut read, mut all) = (Vec::new(), 0);
    let visible: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in visible {
        let range = book.worksheet_range(&name).map_err(unreadable)?;
        let mut sheet = Sheet {
            name,
            rows: Vec::new(),
        };
        let (top, left) = range.start().unwrap_or_default();
        for (index, row) in range.rows().enumerate() {
            go_on(progress, index, index, range.height())?;
            for (column, value) in row.iter().enumerate() {
                sheet.put(
                    top as usize + index,
                    left as usize + column,
                    cell(value.clone()),
                    &mut all,
                )?;
            }
        }
        read.push(sheet);
    }
    Ok(read)
}

/// The records of a stream: each a kind, a length, and so many bytes.
struct Records<'s>(&'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = u16::from_le_bytes([head[2], head[3]]);
        let (record, rest) = rest.split_at_checked(length.into())?;
        self.0 = rest;
        Some((kind, record))
    }
}

/// Two bytes as a number.
fn word(record: &[u8], at: usize) -> Option<usize> {
    let bytes = record.get(at..at + 2)?;
    Some(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
}
