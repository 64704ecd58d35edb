//! Spreadsheets. XLSX and XLS are read by calamine, ODS here; each is looked over before, because a file of a
//! few kilobytes can ask for more memory than the laptop has.

mod compound;
mod ods;
mod xls;
mod xlsx;
mod zipped;

use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime};
use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::Progress;
use crate::fault::Fault;
use crate::sheet::{Cell, Sheet};

/// The sheets of a file that is packed: XLSX, XLSM or ODS.
pub(crate) fn zipped(bytes: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    match zipped::looked_over(bytes)? {
        zipped::Kind::Xlsx => guarded(|| xlsx::sheets(bytes, progress)),
        zipped::Kind::Ods(content) => ods::sheets(&content, progress),
    }
}

/// The sheets of the text that an ODS holds, without its packing.
pub(crate) fn of_content(content: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    ods::sheets(content, progress)
}

/// The sheets of a file of the old kind, XLS.
pub(crate) fn old(bytes: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    xls::look_over(bytes)?;
    guarded(|| xls::sheets(bytes, progress))
}

/// Runs calamine, which panics on some damaged files: 0.38 takes slices of XLS records without asking how long
/// they are (`parse_bof`, `parse_workbook`), and counts rows and columns of XLSX past the largest number. A damaged
/// file is no reason to close the window.
fn guarded(read: impl FnOnce() -> Result<Vec<Sheet>, Fault>) -> Result<Vec<Sheet>, Fault> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(unreadable("damaged")))
}

/// A fault with what the reader said, shortened.
fn unreadable(detail: impl std::fmt::Display) -> Fault {
    Fault::Unreadable {
        detail: detail.to_string().chars().take(200).collect(),
    }
}

/// A cell as calamine gives it.
fn cell(value: Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell::of_text(&text)
        }
        Data::Int(number) => Cell::Number(number.into()),
        Data::Float(number) => exact(number),
        Data::Bool(truth) => Cell::Text(truth.to_string()),
        Data::Error(error) => Cell::Text(error.to_string()),
        Data::DateTime(moment) => day(moment).map_or_else(|| exact(moment.as_f64()), Cell::Day),
    }
}

/// The decimal that the shortest text of a floating-point number denotes.
fn exact(number: f64) -> Cell {
    let text = number.to_string();
    match Decimal::from_str_exact(&text) {
        Ok(decimal) => Cell::Number(decimal.normalize()),
        Err(_) => Cell::of_text(&text),
    }
}

/// The day of a moment; none of a duration or a time of day, which spreadsheets keep likewise.
fn day(moment: ExcelDateTime) -> Option<NaiveDate> {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}
