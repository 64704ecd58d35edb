//! The lines of every version as they were planned, with the rate that each is converted by.

use domain::read::{Language, LineRow, ProjectLedger};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Looks, amount_format, cell, columns, decimal, formula, number, say, text};

/// What the columns hold, how wide they are, and whether they are figures.
const COLUMNS: [(&str, f64, bool); 11] = [
    ("field-version", 9.0, true),
    ("field-category", 26.0, false),
    ("field-year", 7.0, true),
    ("field-description", 40.0, false),
    ("field-partner", 24.0, false),
    ("field-financing", 16.0, false),
    ("field-gender_marker", 22.0, false),
    ("report-sheet-planned", 16.0, true),
    ("field-unit", 8.0, false),
    ("field-rate", 10.0, true),
    ("field-booked", 26.0, true),
];
const PLANNED: u16 = 7;
const RATE: u16 = 9;
const BOOKED: u16 = 10;

pub(super) fn fill(
    sheet: &mut Worksheet,
    ledger: &ProjectLedger,
    language: Language,
) -> Result<(), XlsxError> {
    let looks = Looks::of(ledger.head.row.sums.granted.currency());
    columns(sheet, &COLUMNS, language, &looks)?;
    let mut at = 1;
    for (grid, lines) in ledger.budgets.iter().zip(&ledger.lines) {
        for line in lines {
            entry(sheet, at, grid.version.number, line, language, &looks)?;
            at += 1;
        }
    }
    Ok(())
}

fn entry(
    sheet: &mut Worksheet,
    at: u32,
    version: i32,
    line: &LineRow,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let code = |list: &str, code: &str| say(language, &format!("{list}-{code}"));
    sheet.write_number(at, 0, version)?;
    sheet.write_number(at, 2, line.year)?;
    for (column, words) in [
        (1, code("cost-category", line.category.code())),
        (3, line.description.clone()),
        (
            4,
            line.partner
                .as_ref()
                .map(|it| it.name.clone())
                .unwrap_or_default(),
        ),
        (5, code("financing", line.financing.code())),
        (6, code("marker-score", line.gender_marker.code())),
    ] {
        text(sheet, at, column, &words, &looks.text)?;
    }
    let currency = line.planned.currency();
    let planned = Format::new().set_num_format(amount_format(currency));
    sheet.write_number_with_format(at, PLANNED, number(line.planned), &planned)?;
    text(sheet, at, 8, currency.code(), &looks.beside)?;
    match &line.rate {
        None => {
            sheet.write_number_with_format(at, BOOKED, number(line.amount), &looks.amount)?;
        }
        Some(rate) => {
            decimal(sheet, (at, RATE), rate)?;
            let digits = line.amount.currency().minor_units();
            let converted = format!("=ROUND({}*{},{digits})", cell(at, PLANNED), cell(at, RATE));
            let result = Some(line.amount.decimal_string());
            formula(sheet, (at, BOOKED), &converted, result, &looks.amount)?;
        }
    }
    Ok(())
}
