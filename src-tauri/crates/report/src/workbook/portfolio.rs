//! Many projects as a workbook: a row each, what they come to by currency as formulas over those rows, and the figures of
//! the dashboard.

use domain::money::{Currency, Money};
use domain::read::{Dashboard, Language, Pace, Portfolio, ProjectFilter, ProjectRow, Sums};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{
    Looks, absolute, amount_format, cell, columns, day, formula, number, say, share_number, text,
};
use crate::portfolio::lists::{self, Entry, List};
use crate::portfolio::{chosen, course_of, elsewhere};
use crate::summary::Words;
use crate::{Options, ReportError};

/// What the columns hold, how wide they are, and whether they are figures.
const PROJECTS: [(&str, f64, bool); 17] = [
    ("field-case_reference", 14.0, false),
    ("report-portfolio-project", 44.0, false),
    ("report-portfolio-partners", 40.0, false),
    ("report-portfolio-country", 16.0, false),
    ("report-kind", 16.0, false),
    ("report-status", 14.0, false),
    ("report-portfolio-first-day", 12.0, false),
    ("report-portfolio-last-day", 12.0, false),
    ("report-goals", 16.0, false),
    ("field-unit", 8.0, false),
    ("report-granted", 16.0, true),
    ("report-portfolio-budgeted", 16.0, true),
    ("report-spent", 16.0, true),
    ("report-left", 16.0, true),
    ("report-portfolio-of-budget", 12.0, true),
    ("report-portfolio-needs", 12.0, true),
    ("report-portfolio-id", 38.0, false),
];
const UNIT: u16 = 9;
const GRANTED: u16 = 10;
const BUDGETED: u16 = 11;
const SPENT: u16 = 12;
const LEFT: u16 = 13;
const SHARE: u16 = 14;

/// A column of a list of figures: its heading and how wide it is.
type Column = (&'static str, f64, bool);

/// The projects that fit a filter, and what they come to, as the bytes of an XLSX file. Nothing is said of complaints.
///
/// # Errors
/// [`ReportError`], where the workbook cannot be made; nothing that a book holds should bring it about.
pub fn portfolio_workbook(
    portfolio: &Portfolio,
    filter: &ProjectFilter,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    let language = options.language;
    let words = Words::of(language);
    let dashboard = &portfolio.dashboard.clone().on_paper();
    let rows = &portfolio.rows;
    let from = if portfolio.demo {
        "report-sheet-from-demo"
    } else {
        "report-sheet-from"
    };
    let created = ExcelDateTime::parse_from_str(&options.generated.date_naive().to_string())?;
    let from = words::say(
        language,
        from,
        &[("digest", portfolio.digest.as_str().into())],
    );
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(say(language, "report-portfolio-title"))
            .set_author("Vänort")
            .set_comment(from)
            .set_creation_datetime(&created),
    );
    let name = say(language, "report-portfolio-sheet-projects");
    let sheet = workbook.add_worksheet().set_name(&name)?;
    projects(sheet, rows, language)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(say(language, "report-portfolio-sheet-sums"))?;
    let notes = [
        Some(chosen(words, portfolio, filter)),
        elsewhere(words, dashboard),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    sums(sheet, rows.len(), &name, dashboard, &notes, language)?;
    if let Some(first) = dashboard.sums.first() {
        let currency = first.granted.currency();
        let whose = whose(words, currency, dashboard);
        if let Some(pace) = &dashboard.pace {
            let sheet = workbook
                .add_worksheet()
                .set_name(say(language, "report-portfolio-sheet-pace"))?;
            spending(sheet, pace, &whose, words)?;
        }
        for list in [
            lists::years(dashboard),
            lists::needs(dashboard, words),
            lists::countries(dashboard, words),
            lists::goals(dashboard, words),
            lists::core_areas(dashboard, words),
            lists::scores(dashboard, words),
            lists::lights(dashboard, words),
            lists::risks(dashboard, words),
        ] {
            let sheet = workbook
                .add_worksheet()
                .set_name(say(language, list.short))?;
            listed(sheet, &list, currency, &whose, language)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn projects(
    sheet: &mut Worksheet,
    rows: &[ProjectRow],
    language: Language,
) -> Result<(), XlsxError> {
    let looks = Looks::of(Currency::SEK);
    columns(sheet, &PROJECTS, language, &looks)?;
    for (at, row) in (1..).zip(rows) {
        let goals: Vec<String> = row.goals.iter().map(ToString::to_string).collect();
        let country = row.country.map(|country| words::country(language, country));
        for (column, words) in [
            (0, row.case_reference.clone()),
            (1, words::title(language, &row.title).0.to_owned()),
            (2, words::partners(&row.partners)),
            (3, country.unwrap_or_default()),
            (4, say(language, &format!("grant-kind-{}", row.kind))),
            (5, say(language, &format!("project-status-{}", row.status))),
            (8, goals.join(", ")),
            (UNIT, row.sums.granted.currency().code().to_owned()),
            (16, row.id.to_string()),
        ] {
            text(sheet, at, column, &words, &looks.text)?;
        }
        day(sheet, (at, 6), row.period.start(), &looks)?;
        day(sheet, (at, 7), row.period.end(), &looks)?;
        let look = Format::new().set_num_format(amount_format(row.sums.granted.currency()));
        for (column, money) in [
            (GRANTED, row.sums.granted),
            (BUDGETED, row.sums.budgeted),
            (SPENT, row.sums.spent),
        ] {
            sheet.write_number_with_format(at, column, number(money), &look)?;
        }
        let left = format!("={}-{}", cell(at, BUDGETED), cell(at, SPENT));
        formula(
            sheet,
            (at, LEFT),
            &left,
            Some(row.sums.left.decimal_string()),
            &look,
        )?;
        if !row.sums.budgeted.is_zero() {
            let share = format!("={}/{}", cell(at, SPENT), cell(at, BUDGETED));
            let result = share_of(row.sums.spent, row.sums.budgeted);
            formula(sheet, (at, SHARE), &share, result, &looks.share)?;
        }
        sheet.write_number(at, 15, row.findings)?;
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, u16::try_from(PROJECTS.len() - 1).unwrap_or(0))?;
    Ok(())
}

/// A part of a whole, as a spreadsheet reckons it.
fn share_of(part: Money, whole: Money) -> Option<String> {
    let share = part.decimal().checked_div(whole.decimal())?;
    Some(share.round_dp(12).normalize().to_string())
}

/// What all rows come to, a currency each: formulas over the list.
fn sums(
    sheet: &mut Worksheet,
    count: usize,
    list: &str,
    dashboard: &Dashboard,
    notes: &[String],
    language: Language,
) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 5] = [
        ("field-unit", 12.0, false),
        ("report-granted", 20.0, true),
        ("report-portfolio-budgeted", 20.0, true),
        ("report-spent", 20.0, true),
        ("report-left", 20.0, true),
    ];
    let looks = Looks::of(Currency::SEK);
    columns(sheet, &COLUMNS, language, &looks)?;
    let end = u32::try_from(count).unwrap_or(u32::MAX);
    let list = list.replace('\'', "''");
    let column = |at: u16| {
        let (top, bottom) = (absolute(1, at), absolute(end, at));
        format!("'{list}'!{top}:{bottom}")
    };
    let mut at = 1;
    for it in &dashboard.sums {
        let Sums {
            granted,
            budgeted,
            spent,
            left,
            ..
        } = it;
        text(sheet, at, 0, granted.currency().code(), &looks.strong)?;
        let look = Format::new()
            .set_bold()
            .set_num_format(amount_format(granted.currency()));
        for (place, added, money) in [
            (1, GRANTED, granted),
            (2, BUDGETED, budgeted),
            (3, SPENT, spent),
            (4, LEFT, left),
        ] {
            let sum = format!("=SUMIF({},{},{})", column(UNIT), cell(at, 0), column(added));
            let written = Formula::new(sum).set_result(money.decimal_string());
            sheet.write_formula_with_format(at, place, written, &look)?;
        }
        at += 1;
    }
    below(sheet, at, notes, &looks)
}

/// What is to be known of a sheet, below its rows.
fn below(
    sheet: &mut Worksheet,
    end: u32,
    notes: &[String],
    looks: &Looks,
) -> Result<(), XlsxError> {
    let told = notes.iter().filter(|note| !note.is_empty());
    for (at, note) in (end + 1..).zip(told) {
        text(sheet, at, 0, note, &looks.note)?;
    }
    Ok(())
}

/// Whose money a list has, and in which currency.
fn whose(words: Words, currency: Currency, dashboard: &Dashboard) -> Vec<String> {
    let args = [("currency", currency.code().into())];
    std::iter::once(words.with("report-portfolio-amounts", &args))
        .chain(elsewhere(words, dashboard))
        .collect()
}

/// Spending against plan, month by month.
fn spending(
    sheet: &mut Worksheet,
    pace: &Pace,
    notes: &[String],
    words: Words,
) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 4] = [
        ("report-portfolio-until", 14.0, false),
        ("report-portfolio-planned-until", 20.0, true),
        ("report-portfolio-spent-until", 20.0, true),
        ("report-portfolio-difference", 20.0, true),
    ];
    let currency = pace.points.first().map(|point| point.planned.currency());
    let looks = Looks::of(currency.unwrap_or(Currency::SEK));
    columns(sheet, &COLUMNS, words.language, &looks)?;
    let mut at = 1;
    for point in &pace.points {
        day(sheet, (at, 0), point.date, &looks)?;
        sheet.write_number_with_format(at, 1, number(point.planned), &looks.amount)?;
        if let Some(spent) = point.spent {
            sheet.write_number_with_format(at, 2, number(spent), &looks.amount)?;
            let difference = spent.checked_sub(point.planned).ok();
            let result = difference.map(Money::decimal_string);
            let between = format!("={}-{}", cell(at, 2), cell(at, 1));
            formula(sheet, (at, 3), &between, result, &looks.amount)?;
        }
        at += 1;
    }
    let course = std::iter::once(course_of(words, pace));
    let notes: Vec<String> = course.chain(notes.iter().cloned()).collect();
    below(sheet, at, &notes, &looks)
}

/// A list of figures; where it has money, `whose` says of which projects.
fn listed(
    sheet: &mut Worksheet,
    list: &List,
    currency: Currency,
    whose: &[String],
    language: Language,
) -> Result<(), XlsxError> {
    let looks = Looks::of(currency);
    let figures = || list.rows.iter().flat_map(|(_, figures)| figures);
    let is_words = |at: usize| {
        let mut column = list.rows.iter().filter_map(|(_, figures)| figures.get(at));
        column.any(|figure| matches!(figure, Entry::Words(_)))
    };
    let heads: Vec<Column> = (0..)
        .zip(&list.heads)
        .map(|(at, id)| match at {
            0 => (*id, 34.0, false),
            _ => (*id, 18.0, !is_words(at - 1)),
        })
        .collect();
    columns(sheet, &heads, language, &looks)?;
    let mut at = 1;
    for each in &list.rows {
        row(sheet, at, each, &looks)?;
        at += 1;
    }
    if !list.summed.is_empty() {
        total(sheet, list, at, language)?;
        at += 1;
    }
    if let Some(together) = &list.together {
        row(sheet, at + 1, together, &looks)?;
        at += 2;
    }
    let has_money = figures().any(|figure| matches!(figure, Entry::Amount(_)));
    below(sheet, at, if has_money { whose } else { &[] }, &looks)
}

/// What the counts of some columns come to.
fn total(sheet: &mut Worksheet, list: &List, at: u32, language: Language) -> Result<(), XlsxError> {
    let look = Looks::of_counts();
    text(sheet, at, 0, &say(language, "report-row-total"), &look)?;
    for column in list.summed {
        let counts = list.rows.iter().map(|(_, figures)| {
            let figure = figures.get(usize::from(*column).saturating_sub(1));
            match figure {
                Some(Entry::Count(count)) => u64::from(*count),
                _ => 0,
            }
        });
        let sum = if list.rows.is_empty() {
            "=0".to_owned()
        } else {
            format!("=SUM({}:{})", cell(1, *column), cell(at - 1, *column))
        };
        let result = counts.sum::<u64>().to_string();
        formula(sheet, (at, *column), &sum, Some(result), &look)?;
    }
    Ok(())
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    (name, figures): &(String, Vec<Entry>),
    looks: &Looks,
) -> Result<(), XlsxError> {
    text(sheet, at, 0, name, &looks.text)?;
    for (column, figure) in (1..).zip(figures) {
        match figure {
            Entry::Nothing | Entry::Share(None) => {}
            Entry::Words(words) => text(sheet, at, column, words, &looks.beside)?,
            Entry::Count(number) => {
                sheet.write_number(at, column, *number)?;
            }
            Entry::Amount(money) => {
                sheet.write_number_with_format(at, column, number(*money), &looks.amount)?;
            }
            Entry::Share(Some(share)) => {
                sheet.write_number_with_format(at, column, share_number(*share), &looks.share)?;
            }
        }
    }
    Ok(())
}
