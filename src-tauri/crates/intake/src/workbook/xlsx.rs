//! XLSX and XLSM, cell by cell: as a whole calamine would lay out every cell between the first and the last one,
//! which for two cells at opposite corners is more memory than there is.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{cell, unreadable};
use crate::fault::Fault;
use crate::sheet::Sheet;
use crate::{Progress, go_on};

/// The sheets that a person sees in the program that wrote the file.
pub(super) fn sheets(bytes: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let visible: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut read = Vec::new();
    let (mut seen, mut all) = (0, 0);
    for name in visible {
        let mut reader = book.worksheet_cells_reader(&name).map_err(fault)?;
        let mut sheet = Sheet {
            name,
            rows: Vec::new(),
        };
        while let Some(found) = reader.next_cell().map_err(fault)? {
            seen += 1;
            go_on(progress, seen, seen, seen)?;
            let (row, column) = found.get_position();
            if matches!(found.get_value(), DataRef::Empty) {
                continue;
            }
            let value = cell(found.get_value().clone().into());
            sheet.put(row as usize, column as usize, value, &mut all)?;
        }
        read.push(sheet);
    }
    Ok(read)
}

fn fault(error: XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::PasswordProtected,
        error => unreadable(error),
    }
}
