//! Budget against actual as a workbook (XLSX): a sheet for each version of the budget, one of all their lines and one of all
//! expenses.
//! Figures are numbers and totals are formulas, so that whoever audits it can follow and recalculate them; each
//! formula carries the total that the book has. Text is text, whatever it begins with.

mod budget;
mod expenses;
mod lines;
mod portfolio;

pub use portfolio::portfolio_workbook;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::money::{Currency, Money};
use domain::read::{Language, ProjectLedger};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError, utility,
};

use crate::{Options, ReportError};

impl From<XlsxError> for ReportError {
    fn from(error: XlsxError) -> Self {
        Self::Data(error.to_string())
    }
}

/// A project's budget against actual as the bytes of an XLSX file.
///
/// # Errors
/// [`ReportError`], where the workbook cannot be made; nothing that a book holds should bring it about.
pub fn project_workbook(ledger: &ProjectLedger, options: &Options) -> Result<Vec<u8>, ReportError> {
    let (title, _) = words::title(options.language, &ledger.head.row.title);
    let day = options.generated.date_naive();
    let created = ExcelDateTime::parse_from_str(&day.to_string())?;
    let from = if ledger.demo {
        "report-sheet-from-demo"
    } else {
        "report-sheet-from"
    };
    let from = words::say(
        options.language,
        from,
        &[("digest", ledger.digest.as_str().into())],
    );
    let mut workbook = Workbook::new();
    let about = DocProperties::new()
        .set_title(title)
        .set_author("Vänort")
        .set_comment(from)
        .set_creation_datetime(&created);
    workbook.set_properties(&about);
    let mut taken = BTreeSet::new();
    for grid in &ledger.budgets {
        let number = grid.version.number.to_string();
        let name = words::say(
            options.language,
            "report-sheet-version",
            &[("number", number.as_str().into())],
        );
        let sheet = workbook.add_worksheet();
        sheet.set_name(free(&mut taken, name))?;
        budget::fill(sheet, &ledger.head, grid, options.language)?;
    }
    if ledger.lines.iter().any(|lines| !lines.is_empty()) {
        let sheet = workbook.add_worksheet();
        let name = say(options.language, "report-sheet-lines");
        sheet.set_name(free(&mut taken, name))?;
        lines::fill(sheet, ledger, options.language)?;
    }
    let sheet = workbook.add_worksheet();
    sheet.set_name(free(
        &mut taken,
        say(options.language, "report-sheet-expenses"),
    ))?;
    expenses::fill(sheet, ledger, options.language)?;
    Ok(workbook.save_to_buffer()?)
}

/// A name that no other sheet has: two laptops may each have started a version under one number.
fn free(taken: &mut BTreeSet<String>, name: String) -> String {
    let mut free = name.clone();
    let mut number = 2;
    while !taken.insert(free.clone()) {
        free = format!("{name} ({number})");
        number += 1;
    }
    free
}

/// The headings of a list in the first row: what each column holds, how wide it is, and whether it is figures.
fn columns(
    sheet: &mut Worksheet,
    columns: &[(&str, f64, bool)],
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, (id, width, is_figure)) in (0..).zip(columns) {
        let look = if *is_figure {
            &looks.head_of_figures
        } else {
            &looks.head
        };
        text(sheet, 0, column, &say(language, id), look)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet
        .set_freeze_panes(1, 0)?
        .set_landscape()
        .set_repeat_rows(0, 0)?
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A number that is no amount: the nearest that a spreadsheet knows.
fn decimal(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    written: &str,
) -> Result<(), XlsxError> {
    if let Some(number) = written.parse::<Decimal>().ok().and_then(|it| it.to_f64()) {
        sheet.write_number(row, column, number)?;
    }
    Ok(())
}

fn say(language: Language, id: &str) -> String {
    words::say(language, id, &[])
}

/// How cells look.
struct Looks {
    title: Format,
    note: Format,
    head: Format,
    head_of_figures: Format,
    text: Format,
    strong: Format,
    amount: Format,
    total: Format,
    share: Format,
    day: Format,
    wrapped: Format,
    /// Words beside a figure.
    beside: Format,
}

impl Looks {
    fn of(currency: Currency) -> Self {
        let amount = amount_format(currency);
        let line = Format::new()
            .set_border_bottom(FormatBorder::Thin)
            .set_bold();
        Self {
            title: Format::new().set_bold().set_font_size(14),
            note: Format::new().set_font_color(0x55_55_55),
            head_of_figures: line.clone().set_align(FormatAlign::Right).set_text_wrap(),
            head: line,
            text: Format::new(),
            strong: Format::new().set_bold(),
            total: Format::new()
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_num_format(&amount),
            amount: Format::new().set_num_format(amount),
            share: Format::new().set_num_format("0.0%"),
            day: Format::new()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            beside: Format::new().set_indent(1),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

impl Looks {
    /// How a sum of counts looks.
    fn of_counts() -> Format {
        Format::new().set_bold().set_border_top(FormatBorder::Thin)
    }
}

/// As many decimals as the currency has (ISO 4217); the spreadsheet writes its own separators.
fn amount_format(currency: Currency) -> String {
    match currency.minor_units() {
        0 => "#,##0".to_owned(),
        digits => format!("#,##0.{}", "0".repeat(digits as usize)),
    }
}

/// A spreadsheet knows no decimals: an amount becomes the number nearest to it, which shows the same digits.
fn number(money: Money) -> f64 {
    money.decimal().to_f64().unwrap_or_default()
}

/// A share, per mille, as a spreadsheet has it.
fn share_number(per_mille: i32) -> f64 {
    Decimal::new(per_mille.into(), 3)
        .to_f64()
        .unwrap_or_default()
}

/// Text that stays text, also where it is edited: a formula is never made of it.
fn text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    let is_like_a_formula = text.starts_with(['=', '+', '-', '@']);
    let quoted;
    let look = if is_like_a_formula {
        quoted = look.clone().set_quote_prefix();
        &quoted
    } else {
        look
    };
    // The longest that a cell holds.
    let short: String = text.chars().take(32_000).collect();
    sheet.write_string_with_format(row, column, short, look)?;
    Ok(())
}

/// A total: a formula, with what the book says it comes to.
fn formula(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    formula: &str,
    result: Option<String>,
    look: &Format,
) -> Result<(), XlsxError> {
    let written = match result {
        Some(result) => Formula::new(formula).set_result(result),
        None => Formula::new(formula).set_result(""),
    };
    sheet.write_formula_with_format(row, column, written, look)?;
    Ok(())
}

/// A day; in words where a spreadsheet does not know it: its calendar runs from 1900 to 9999.
fn day(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    day: NaiveDate,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match ExcelDateTime::parse_from_str(&day.to_string()) {
        Ok(known) => {
            sheet.write_datetime_with_format(row, column, &known, &looks.day)?;
        }
        Err(_) => text(sheet, row, column, &day.to_string(), &looks.text)?,
    }
    Ok(())
}

/// `B7`.
fn cell(row: u32, column: u16) -> String {
    utility::row_col_to_cell(row, column)
}

/// The same in a formula that is copied elsewhere.
fn absolute(row: u32, column: u16) -> String {
    utility::row_col_to_cell_absolute(row, column)
}
