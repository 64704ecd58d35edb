//! Budget against actual, by category and year, and what others pay.

use domain::money::Money;
use domain::money::sum;
use domain::read::{BudgetGrid, GridCell, GridRow, GridSums, VersionRow};
use serde::Serialize;
use words::{DASH, Decimals, Span, amount, date, deviation, percent};

use super::{Words, or_none};

/// The grid of category by year.
#[derive(Serialize)]
pub(crate) struct Table {
    title: String,
    years: Vec<String>,
    category: String,
    budget: String,
    actual: String,
    left: String,
    /// Over which years; none where no year is over.
    deviation: Option<String>,
    whole: String,
    rows: Vec<Row>,
    total: Row,
    notes: Vec<String>,
}

/// A row of the grid.
#[derive(Serialize)]
pub(crate) struct Row {
    name: String,
    cells: Vec<Cell>,
    budget: String,
    actual: String,
    left: String,
    negative: bool,
    deviation: String,
    flagged: bool,
}

/// Budget and actual of a year.
#[derive(Serialize)]
pub(crate) struct Cell {
    budget: String,
    actual: String,
    flagged: bool,
}

/// What others than the grant pay.
#[derive(Serialize)]
pub(crate) struct CoFinancing {
    title: String,
    category: String,
    financing: String,
    budget: String,
    actual: String,
    left: String,
    rows: Vec<CoFinancingRow>,
    total: Option<CoFinancingRow>,
    notes: Vec<String>,
}

/// A category that somebody else pays.
#[derive(Serialize)]
pub(crate) struct CoFinancingRow {
    name: String,
    financing: String,
    budget: String,
    actual: String,
    left: String,
    negative: bool,
}

pub(super) fn table(words: Words, grid: &BudgetGrid) -> Option<Table> {
    if grid.rows.is_empty() {
        return None;
    }
    let rows: Vec<Row> = grid
        .rows
        .iter()
        .map(|row| {
            self::row(
                words,
                words.say(&format!("cost-category-{}", row.category)),
                &row.sums,
            )
        })
        .collect();
    let total = row(words, words.say("report-row-total"), &grid.total);
    let closed = span(&grid.closed_years);
    let flagged = rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.flagged);
    let rounded = std::iter::once(&grid.total)
        .chain(grid.rows.iter().map(|row| &row.sums))
        .flat_map(figures)
        .any(has_fraction);
    let mut notes = vec![
        amounts(words, &grid.currency, rounded),
        version(words, &grid.version),
    ];
    if flagged {
        notes.push(words.say("report-flagged"));
    }
    notes.extend(grid.deviations.iter().map(|said| {
        words.with(
            "report-deviation",
            &[
                (
                    "category",
                    words
                        .say(&format!("cost-category-{}", said.category))
                        .into(),
                ),
                ("year", said.year.to_string().into()),
                ("explanation", said.explanation.as_str().into()),
                (
                    "spent",
                    said.spent
                        .map_or_else(
                            || DASH.to_owned(),
                            |spent| amount(words.language, spent, Decimals::Auto),
                        )
                        .into(),
                ),
                ("approval", or_none(&said.approval)),
            ],
        )
    }));
    Some(Table {
        title: title(words, closed.as_deref(), grid.total.deviation_per_mille),
        years: grid.years.iter().map(i32::to_string).collect(),
        category: words.say("report-column-category"),
        budget: words.say("report-column-budget"),
        actual: words.say("report-column-actual"),
        left: words.say("report-column-left"),
        deviation: closed
            .map(|years| words.with("report-column-deviation-of", &[("years", years.into())])),
        whole: words.say("report-column-whole"),
        rows,
        total,
        notes,
    })
}

/// What the table shows, as a finding where a year is over.
fn title(words: Words, closed: Option<&str>, deviation: Option<i32>) -> String {
    let (Some(years), Some(deviation)) = (closed, deviation) else {
        return words.say("report-table");
    };
    let id = match deviation {
        0 => "report-closed-on",
        1.. => "report-closed-over",
        _ => "report-closed-under",
    };
    let by = percent(words.language, deviation.saturating_abs(), 1);
    let finding = words.with(id, &[("years", years.into()), ("percent", by.into())]);
    format!("{}: {finding}", words.say("report-table"))
}

fn row(words: Words, name: String, sums: &GridSums) -> Row {
    let cells: Vec<Cell> = sums
        .cells
        .iter()
        .map(|cell| self::cell(words, cell))
        .collect();
    Row {
        name,
        budget: whole(words, sums.budget),
        actual: whole_or_dash(words, (!sums.actual.is_zero()).then_some(sums.actual)),
        left: whole(words, sums.left),
        negative: sums.left.minor() < 0,
        deviation: sums
            .deviation_per_mille
            .map_or_else(|| DASH.to_owned(), |by| deviation(words.language, by)),
        flagged: sums.flagged,
        cells,
    }
}

fn cell(words: Words, cell: &GridCell) -> Cell {
    Cell {
        budget: whole_or_dash(words, cell.budget),
        actual: whole_or_dash(words, cell.actual),
        flagged: cell.flagged,
    }
}

fn figures(sums: &GridSums) -> impl Iterator<Item = Money> + '_ {
    let cells = sums
        .cells
        .iter()
        .flat_map(|cell| cell.budget.into_iter().chain(cell.actual));
    cells.chain([sums.budget, sums.actual, sums.left])
}

pub(super) fn co_financing(words: Words, grid: &BudgetGrid) -> Option<CoFinancing> {
    let first = grid.co_financing.first()?;
    let currency = first.sums.budget.currency();
    let all = |part: fn(&GridSums) -> Money| {
        sum(
            currency,
            grid.co_financing.iter().map(|row| part(&row.sums)),
        )
    };
    let line = |name: String, financing: String, budget: Money, actual: Money, left: Money| {
        CoFinancingRow {
            name,
            financing,
            budget: whole(words, budget),
            actual: whole_or_dash(words, (!actual.is_zero()).then_some(actual)),
            left: whole(words, left),
            negative: left.minor() < 0,
        }
    };
    let rows = grid.co_financing.iter().map(
        |GridRow {
             category,
             financing,
             sums,
         }| {
            let (name, financing) = (
                words.say(&format!("cost-category-{category}")),
                words.say(&format!("financing-{financing}")),
            );
            line(name, financing, sums.budget, sums.actual, sums.left)
        },
    );
    let total = (grid.co_financing.len() > 1).then(|| {
        let (budget, actual, left) = (
            all(|sums| sums.budget),
            all(|sums| sums.actual),
            all(|sums| sums.left),
        );
        line(
            words.say("report-row-total"),
            String::new(),
            budget,
            actual,
            left,
        )
    });
    let rounded = grid
        .co_financing
        .iter()
        .flat_map(|row| figures(&row.sums))
        .any(has_fraction);
    Some(CoFinancing {
        title: words.say("report-co-financing"),
        category: words.say("report-column-category"),
        financing: words.say("report-column-financing"),
        budget: words.say("report-column-budget"),
        actual: words.say("report-column-actual"),
        left: words.say("report-column-left"),
        rows: rows.collect(),
        total,
        notes: vec![amounts(words, &grid.currency, rounded)],
    })
}

fn amounts(words: Words, currency: &str, rounded: bool) -> String {
    words.with(
        if rounded {
            "report-amounts-whole"
        } else {
            "report-amounts"
        },
        &[("currency", currency.into())],
    )
}

/// Which version the figures are of, and who approved it.
pub(super) fn version(words: Words, version: &VersionRow) -> String {
    let number = ("number", version.number.to_string().into());
    let on = |day| ("date", date(words.language, day, Span::Short).into());
    match (&version.approval, &version.rejection, &version.submission) {
        (Some(approval), _, _) => words.with(
            "report-version-approved",
            &[
                number,
                on(approval.date),
                ("by", or_none(&approval.approved_by)),
                ("reference", or_none(&approval.reference)),
            ],
        ),
        (None, Some(rejection), _) => {
            words.with("report-version-rejected", &[number, on(rejection.date)])
        }
        (None, None, Some(submission)) => {
            words.with("report-version-submitted", &[number, on(submission.date)])
        }
        (None, None, None) => words.with("report-version-draft", &[number]),
    }
}

fn whole(words: Words, money: Money) -> String {
    amount(words.language, money, Decimals::Whole)
}

fn whole_or_dash(words: Words, money: Option<Money>) -> String {
    money.map_or_else(|| DASH.to_owned(), |money| whole(words, money))
}

fn has_fraction(money: Money) -> bool {
    !money.decimal().fract().is_zero()
}

/// `2018`, `2018–2019`, or nothing.
fn span(years: &[i32]) -> Option<String> {
    match (years.first()?, years.last()?) {
        (first, last) if first == last => Some(first.to_string()),
        (first, last) => Some(format!("{first}–{last}")),
    }
}
