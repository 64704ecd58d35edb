//! A table as it stands in the file, before anything is understood.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::fault::{Extent, Fault};

/// The largest file, in bytes.
pub const MOST_BYTES: u32 = 64 * 1024 * 1024;
/// The largest spreadsheet once it is unpacked, in bytes.
pub const MOST_UNPACKED: u32 = 256 * 1024 * 1024;
/// The most rows of a sheet.
pub const MOST_ROWS: u32 = 200_000;
/// The most columns of a row.
pub const MOST_COLUMNS: u32 = 256;
/// The most cells of a file, empty ones between others included.
pub const MOST_CELLS: u32 = 8_000_000;
/// The most characters of a cell: as many as Excel has.
pub const MOST_TEXT: u32 = 32_767;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or spaces alone.
    #[default]
    Empty,
    /// Text; everything in a CSV file is.
    Text(String),
    /// A number of a spreadsheet, exactly as its shortest decimal writes it.
    Number(Decimal),
    /// A day of a spreadsheet.
    Day(NaiveDate),
}

impl Cell {
    /// A cell of this text.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        if text.chars().all(is_space) {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// The cell in words, for a person and for comparison.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => cleaned(text),
            Self::Number(number) => number.normalize().to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// A row that has something in it, or stands between such rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells, from the first column; the empty ones at the end may be missing.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, counted from zero; empty beyond the last.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(NOTHING)
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// A table: a CSV file, or a sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; the file's where the format names no sheets.
    pub name: String,
    /// Its rows, from the first of the file, so that the index of a row is its number less one.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }

    /// Its first rows in words, for a person to choose columns by.
    #[must_use]
    pub fn preview(&self, rows: usize) -> Vec<Vec<String>> {
        let shown = |row: &Row| row.cells.iter().map(Cell::shown).collect();
        self.rows.iter().take(rows).map(shown).collect()
    }

    /// Puts a cell in its place, within the limits; `all` counts the cells of the file, empty ones before this
    /// one included.
    pub(crate) fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        all: &mut usize,
    ) -> Result<(), Fault> {
        if cell.is_empty() {
            return Ok(());
        }
        within(Extent::Rows, row + 1, MOST_ROWS)?;
        within(Extent::Columns, column + 1, MOST_COLUMNS)?;
        if let Cell::Text(text) = &cell {
            within_text(text)?;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Row::default);
        }
        let cells = &mut self.rows[row].cells;
        if cells.len() <= column {
            *all += column + 1 - cells.len();
            within(Extent::Cells, *all, MOST_CELLS)?;
            cells.resize_with(column + 1, Cell::default);
        }
        cells[column] = cell;
        Ok(())
    }
}

/// Refuses more than `most`.
pub(crate) fn within(extent: Extent, found: usize, most: u32) -> Result<(), Fault> {
    if found > most as usize {
        return Err(Fault::TooLarge { extent, most });
    }
    Ok(())
}

/// Refuses a text that no spreadsheet program would hold in a cell.
pub(crate) fn within_text(text: &str) -> Result<(), Fault> {
    let most = MOST_TEXT as usize;
    if text.len() > most && text.chars().nth(most).is_some() {
        return Err(Fault::TooLarge {
            extent: Extent::Text,
            most: MOST_TEXT,
        });
    }
    Ok(())
}

/// Whether a character shows nothing: white space, a control character, a mark of byte order.
pub(crate) fn is_space(each: char) -> bool {
    each.is_whitespace() || each.is_control() || matches!(each, '\u{feff}' | '\u{200b}')
}

/// The words with one space between them; line ends and control characters are spaces.
pub(crate) fn cleaned(text: &str) -> String {
    let words: Vec<&str> = text
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The text as it is compared: neither case nor spaces count.
pub(crate) fn folded(text: &str) -> String {
    cleaned(text).to_lowercase()
}
