//! Every expense with its voucher: the entries behind the figures of the other sheets.

use domain::read::{BasisRow, ExpenseRow, Language, ProjectLedger};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Looks, amount_format, cell, columns, day, decimal, formula, number, say, text};

/// What the columns hold, how wide they are, and whether they are figures.
const COLUMNS: [(&str, f64, bool); 16] = [
    ("field-date", 11.0, false),
    ("field-voucher", 12.0, false),
    ("field-description", 44.0, false),
    ("field-category", 24.0, false),
    ("field-year", 7.0, true),
    ("field-amount", 14.0, true),
    ("field-unit", 8.0, false),
    ("field-rate", 10.0, false),
    ("field-rate_source", 20.0, false),
    ("field-booked", 26.0, true),
    ("field-reversal_of", 14.0, false),
    ("field-person", 22.0, false),
    ("report-sheet-month", 10.0, false),
    ("field-measure", 22.0, false),
    ("report-sheet-quantity", 10.0, true),
    ("report-sheet-unit-rate", 12.0, true),
];
const BOOKED: u16 = 9;

pub(super) fn fill(
    sheet: &mut Worksheet,
    ledger: &ProjectLedger,
    language: Language,
) -> Result<(), XlsxError> {
    let currency = ledger.head.row.sums.granted.currency();
    let looks = Looks::of(currency);
    columns(sheet, &COLUMNS, language, &looks)?;
    let mut at = 1;
    for expense in &ledger.expenses {
        entry(sheet, at, expense, ledger, language, &looks)?;
        at += 1;
    }
    let sum = domain::money::sum(currency, ledger.expenses.iter().map(|each| each.booked));
    let of_column = if at > 1 {
        format!("=SUM({}:{})", cell(1, BOOKED), cell(at - 1, BOOKED))
    } else {
        "=0".to_owned()
    };
    text(
        sheet,
        at,
        0,
        &say(language, "report-row-total"),
        &looks.total,
    )?;
    let result = Some(sum.decimal_string());
    formula(sheet, (at, BOOKED), &of_column, result, &looks.total)?;
    Ok(())
}

/// What it was reckoned from, where there is no bill.
fn reckoned(
    sheet: &mut Worksheet,
    at: u32,
    (basis, is_reversal): (&BasisRow, bool),
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let month = basis
        .month
        .map_or_else(String::new, |month| month.format("%Y-%m").to_string());
    text(sheet, at, 11, &basis.name, &looks.text)?;
    text(sheet, at, 12, &month, &looks.text)?;
    let measure = say(language, &format!("measure-{}", basis.measure));
    text(sheet, at, 13, &measure, &looks.text)?;
    // What is taken back counts against what it takes back.
    let sign = if is_reversal { "-" } else { "" };
    decimal(sheet, (at, 14), &format!("{sign}{}", basis.counted))?;
    let rate = Format::new().set_num_format(amount_format(basis.rate.currency()));
    sheet.write_number_with_format(at, 15, number(basis.rate), &rate)?;
    Ok(())
}

fn entry(
    sheet: &mut Worksheet,
    at: u32,
    expense: &ExpenseRow,
    ledger: &ProjectLedger,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    day(sheet, (at, 0), expense.date, looks)?;
    text(sheet, at, 1, &expense.voucher, &looks.text)?;
    text(sheet, at, 2, &expense.description, &looks.text)?;
    if let Some(category) = expense.category {
        text(
            sheet,
            at,
            3,
            &say(language, &format!("cost-category-{category}")),
            &looks.text,
        )?;
    }
    if let Some(year) = expense.year {
        sheet.write_number(at, 4, year)?;
    }
    let paid = Format::new().set_num_format(amount_format(expense.amount.currency()));
    sheet.write_number_with_format(at, 5, number(expense.amount), &paid)?;
    text(
        sheet,
        at,
        6,
        &expense.amount.currency().to_string(),
        &looks.beside,
    )?;
    if let Some(rate) = &expense.rate {
        // The digits as they were given.
        text(sheet, at, 7, rate, &looks.text)?;
        let method = format!("fx_method-{}", expense.rate_source);
        let source = if words::has(language, &method) {
            say(language, &method)
        } else {
            expense.rate_source.clone()
        };
        text(sheet, at, 8, &source, &looks.text)?;
    }
    sheet.write_number_with_format(at, BOOKED, number(expense.booked), &looks.amount)?;
    if let Some(original) = expense.reversal_of {
        let voucher = ledger
            .expenses
            .iter()
            .find(|each| each.id == original)
            .map_or("", |each| each.voucher.as_str());
        text(sheet, at, 10, voucher, &looks.text)?;
    }
    if let Some(basis) = &expense.basis {
        let is_reversal = expense.reversal_of.is_some();
        reckoned(sheet, at, (basis, is_reversal), language, looks)?;
    }
    Ok(())
}
