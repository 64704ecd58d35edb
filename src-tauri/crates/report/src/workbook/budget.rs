//! A version of the budget against what was spent.

use domain::money::sum;
use domain::money::{Currency, Money};
use domain::read::{BudgetGrid, GridRow, GridSums, Language, ProjectHead};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{Looks, cell, formula, number, say, text};
use crate::summary::told_version;

/// The row of the headings.
const HEAD: u32 = 5;

/// Where the columns after the years are.
struct Columns {
    years: u16,
}

impl Columns {
    fn budget_of(year: usize) -> u16 {
        1 + 2 * u16::try_from(year).unwrap_or_default()
    }

    fn actual_of(year: usize) -> u16 {
        Self::budget_of(year) + 1
    }

    fn budget(&self) -> u16 {
        1 + 2 * self.years
    }

    fn actual(&self) -> u16 {
        self.budget() + 1
    }

    fn left(&self) -> u16 {
        self.budget() + 2
    }

    fn deviation(&self) -> u16 {
        self.budget() + 3
    }

    fn explanation(&self) -> u16 {
        self.budget() + 4
    }
}

pub(super) fn fill(
    sheet: &mut Worksheet,
    head: &ProjectHead,
    grid: &BudgetGrid,
    language: Language,
) -> Result<(), XlsxError> {
    let currency: Currency = grid.total.budget.currency();
    let looks = Looks::of(currency);
    let columns = Columns {
        years: u16::try_from(grid.years.len()).unwrap_or_default(),
    };
    heading(sheet, head, grid, language, &looks)?;
    headings(sheet, grid, &columns, language, &looks)?;
    let mut at = HEAD + 1;
    let first = at;
    for row in &grid.rows {
        let name = say(language, &format!("cost-category-{}", row.category));
        figures(sheet, at, &name, row, grid, &columns, language, &looks)?;
        at += 1;
    }
    let name = say(language, "report-row-total");
    totals(sheet, first, &name, &grid.rows, &columns, &looks)?;
    if !grid.co_financing.is_empty() {
        at += 2;
        text(
            sheet,
            at,
            0,
            &say(language, "report-co-financing"),
            &looks.strong,
        )?;
        at += 1;
        let first = at;
        for row in &grid.co_financing {
            let name = format!(
                "{} ({})",
                say(language, &format!("cost-category-{}", row.category)),
                say(language, &format!("financing-{}", row.financing))
            );
            figures(sheet, at, &name, row, grid, &columns, language, &looks)?;
            at += 1;
        }
        totals(sheet, first, &name, &grid.co_financing, &columns, &looks)?;
    }
    sheet
        .set_freeze_panes(HEAD + 1, 1)?
        .set_column_width(0, 30)?
        .set_column_width(columns.explanation(), 60)?
        .set_landscape()
        .set_repeat_rows(HEAD, HEAD)?
        .set_print_fit_to_pages(1, 0);
    for column in 1..=columns.deviation() {
        sheet.set_column_width(column, 14)?;
    }
    Ok(())
}

/// What the sheet is about.
fn heading(
    sheet: &mut Worksheet,
    head: &ProjectHead,
    grid: &BudgetGrid,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (title, _) = words::title(language, &head.row.title);
    text(sheet, 0, 0, title, &looks.title)?;
    let about = format!(
        "{} · {} · {}",
        words::partners(&head.row.partners),
        words::period(language, head.row.period),
        head.row.case_reference
    );
    text(sheet, 1, 0, about.trim_end_matches([' ', '·']), &looks.note)?;
    text(
        sheet,
        2,
        0,
        &told_version(language, &grid.version),
        &looks.note,
    )?;
    let amounts = words::say(
        language,
        "report-amounts",
        &[("currency", grid.currency.as_str().into())],
    );
    text(sheet, 3, 0, &amounts, &looks.note)
}

fn headings(
    sheet: &mut Worksheet,
    grid: &BudgetGrid,
    columns: &Columns,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    text(
        sheet,
        HEAD,
        0,
        &say(language, "report-column-category"),
        &looks.head,
    )?;
    for (index, year) in grid.years.iter().enumerate() {
        for (column, id) in [
            (Columns::budget_of(index), "report-sheet-budget-of"),
            (Columns::actual_of(index), "report-sheet-actual-of"),
        ] {
            let year = year.to_string();
            let said = words::say(language, id, &[("year", year.as_str().into())]);
            text(sheet, HEAD, column, &said, &looks.head_of_figures)?;
        }
    }
    for (column, id) in [
        (columns.budget(), "report-sheet-budget"),
        (columns.actual(), "report-sheet-actual"),
        (columns.left(), "report-column-left"),
        (columns.deviation(), "report-sheet-deviation"),
    ] {
        text(
            sheet,
            HEAD,
            column,
            &say(language, id),
            &looks.head_of_figures,
        )?;
    }
    let explanation = say(language, "field-explanation");
    text(
        sheet,
        HEAD,
        columns.explanation(),
        &explanation,
        &looks.head,
    )
}

/// A category: figures of each year as numbers, its sums as formulas.
#[expect(clippy::too_many_arguments, reason = "a row is made of all of these")]
fn figures(
    sheet: &mut Worksheet,
    at: u32,
    name: &str,
    row: &GridRow,
    grid: &BudgetGrid,
    columns: &Columns,
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    text(sheet, at, 0, name, &looks.text)?;
    for (index, it) in row.sums.cells.iter().enumerate() {
        for (column, money) in [
            (Columns::budget_of(index), it.budget),
            (Columns::actual_of(index), it.actual),
        ] {
            if let Some(money) = money {
                sheet.write_number_with_format(at, column, number(money), &looks.amount)?;
            }
        }
    }
    let every = |of: fn(usize) -> u16| -> String {
        let cells: Vec<String> = (0..grid.years.len())
            .map(|year| cell(at, of(year)))
            .collect();
        format!("=SUM({})", cells.join(","))
    };
    let sums = &row.sums;
    let look = &looks.amount;
    let budget = Some(sums.budget.decimal_string());
    formula(
        sheet,
        (at, columns.budget()),
        &every(Columns::budget_of),
        budget,
        look,
    )?;
    let actual = Some(sums.actual.decimal_string());
    formula(
        sheet,
        (at, columns.actual()),
        &every(Columns::actual_of),
        actual,
        look,
    )?;
    across(sheet, at, sums.budget, sums.actual, columns, looks)?;
    let said: Vec<String> = grid
        .deviations
        .iter()
        .filter(|each| {
            each.category == row.category && row.financing == domain::code::Financing::Grant
        })
        .map(|each| {
            let approval = if each.approval.is_empty() {
                "none"
            } else {
                &each.approval
            };
            words::say(
                language,
                "report-sheet-explained",
                &[
                    ("year", each.year.to_string().into()),
                    ("explanation", each.explanation.as_str().into()),
                    (
                        "spent",
                        each.spent
                            .map_or_else(
                                || words::DASH.to_owned(),
                                |spent| words::amount(language, spent, words::Decimals::Auto),
                            )
                            .into(),
                    ),
                    ("approval", approval.into()),
                ],
            )
        })
        .collect();
    if said.is_empty() {
        return Ok(());
    }
    text(
        sheet,
        at,
        columns.explanation(),
        &said.join("\n"),
        &looks.wrapped,
    )
}

/// The sums of rows that stand from a row of the sheet on.
fn totals(
    sheet: &mut Worksheet,
    first: u32,
    name: &str,
    rows: &[GridRow],
    columns: &Columns,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let at = first + u32::try_from(rows.len()).unwrap_or_default();
    text(sheet, at, 0, name, &looks.total)?;
    let Some(currency) = rows.first().map(|row| row.sums.budget.currency()) else {
        return Ok(());
    };
    for column in 1..=columns.actual() {
        let of_row = |row: &GridRow| figure(&row.sums, column);
        let result = sum(currency, rows.iter().filter_map(of_row)).decimal_string();
        let of_column = format!("=SUM({}:{})", cell(first, column), cell(at - 1, column));
        formula(sheet, (at, column), &of_column, Some(result), &looks.total)?;
    }
    let budget = sum(currency, rows.iter().map(|row| row.sums.budget));
    let actual = sum(currency, rows.iter().map(|row| row.sums.actual));
    across(sheet, at, budget, actual, columns, looks)
}

/// What stands in a column of figures: budget and actual by turns, year by year, and then of all years.
fn figure(sums: &GridSums, column: u16) -> Option<Money> {
    let is_budget = column % 2 == 1;
    match sums.cells.get(usize::from(column - 1) / 2) {
        Some(it) if is_budget => it.budget,
        Some(it) => it.actual,
        None if is_budget => Some(sums.budget),
        None => Some(sums.actual),
    }
}

/// What is left, and how far the actual lies from the budget.
fn across(
    sheet: &mut Worksheet,
    at: u32,
    budgeted: Money,
    spent: Money,
    columns: &Columns,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (budget, actual) = (cell(at, columns.budget()), cell(at, columns.actual()));
    let left = budgeted.checked_sub(spent).ok().map(Money::decimal_string);
    let look = &looks.amount;
    formula(
        sheet,
        (at, columns.left()),
        &format!("={budget}-{actual}"),
        left,
        look,
    )?;
    let share = format!("=IF({budget}=0,\"\",({actual}-{budget})/{budget})");
    let by = spent.decimal().checked_sub(budgeted.decimal());
    let by = by.and_then(|by| by.checked_div(budgeted.decimal()));
    let by = by.map(|by| by.normalize().to_string());
    formula(sheet, (at, columns.deviation()), &share, by, &looks.share)
}
