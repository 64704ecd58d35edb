//! Many projects as a workbook: a row each, what they come to by currency as formulas over those rows, and the figures of
//! the dashboard.

use domain::money::{Currency, Money};
use domain::read::{Dashboard, Language, ProjectRow, Sums};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{Looks, amount_format, cell, columns, formula, number, say, text};
use crate::{Chosen, Options, ReportError};

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

/// Projects, and what they come to, as the bytes of an XLSX file.
///
/// # Errors
/// [`ReportError`], where the workbook cannot be made; nothing that a book holds should bring it about.
pub fn portfolio_workbook(
    rows: &[ProjectRow],
    dashboard: &Dashboard,
    chosen: &Chosen<'_>,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    let language = options.language;
    let from = if chosen.demo {
        "report-sheet-from-demo"
    } else {
        "report-sheet-from"
    };
    let created = ExcelDateTime::parse_from_str(&options.generated.date_naive().to_string())?;
    let from = words::say(language, from, &[("digest", chosen.digest.into())]);
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
    sums(sheet, rows.len(), &name, dashboard, chosen, language)?;
    if let Some(first) = dashboard.sums.first() {
        let currency = first.granted.currency();
        for list in lists(dashboard, language) {
            let sheet = workbook
                .add_worksheet()
                .set_name(say(language, list.name))?;
            list.fill(sheet, currency, language)?;
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
        for (column, day) in [(6, row.period.start()), (7, row.period.end())] {
            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_datetime_with_format(at, column, &day, &looks.day)?;
        }
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
    chosen: &Chosen<'_>,
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
    let end = count + 1;
    let list = list.replace('\'', "''");
    let column = |letter: &str| format!("'{list}'!${letter}$2:${letter}${end}");
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
        for (place, letter, money) in [
            (1, "K", granted),
            (2, "L", budgeted),
            (3, "M", spent),
            (4, "N", left),
        ] {
            let sum = format!("=SUMIF({},{},{})", column("J"), cell(at, 0), column(letter));
            let written = Formula::new(sum).set_result(money.decimal_string());
            sheet.write_formula_with_format(at, place, written, &look)?;
        }
        at += 1;
    }
    if !chosen.filter.is_empty() {
        text(sheet, at + 1, 0, chosen.filter, &looks.note)?;
    }
    Ok(())
}

/// A list of figures: words in its first column, then numbers and amounts.
struct List {
    name: &'static str,
    columns: Vec<Column>,
    rows: Vec<(String, Vec<Figure>)>,
}

enum Figure {
    Count(u32),
    Amount(Money),
    /// Per mille.
    Share(Option<i32>),
}

impl List {
    fn fill(
        &self,
        sheet: &mut Worksheet,
        currency: Currency,
        language: Language,
    ) -> Result<(), XlsxError> {
        let looks = Looks::of(currency);
        columns(sheet, &self.columns, language, &looks)?;
        for (at, (name, figures)) in (1..).zip(&self.rows) {
            text(sheet, at, 0, name, &looks.text)?;
            for (column, figure) in (1..).zip(figures) {
                match figure {
                    Figure::Count(number) => sheet.write_number(at, column, *number)?,
                    Figure::Amount(money) => {
                        sheet.write_number_with_format(at, column, number(*money), &looks.amount)?
                    }
                    Figure::Share(None) => sheet,
                    Figure::Share(Some(share)) => sheet.write_number_with_format(
                        at,
                        column,
                        f64::from(*share) / 1000.0,
                        &looks.share,
                    )?,
                };
            }
        }
        Ok(())
    }
}

fn lists(dashboard: &Dashboard, language: Language) -> Vec<List> {
    use Figure::{Amount, Count, Share};
    let heading =
        |id: &'static str, is_figure: bool| (id, if is_figure { 18.0 } else { 34.0 }, is_figure);
    let columns = |first: &'static str, figures: &[&'static str]| {
        let figures = figures.iter().map(|id| heading(id, true));
        std::iter::once(heading(first, false))
            .chain(figures)
            .collect()
    };
    let years = dashboard.years.iter().map(|it| {
        let sums = [it.granted, it.budgeted, it.spent, it.left];
        (it.year.to_string(), sums.map(Amount).into())
    });
    let countries = dashboard.countries.iter().map(|it| {
        let name = it.country.map_or_else(
            || say(language, "dashboard-country-no"),
            |country| words::country(language, country),
        );
        let sums = [it.sums.granted, it.sums.budgeted, it.sums.spent].map(Amount);
        let figures = std::iter::once(Count(it.projects)).chain(sums);
        (name, figures.chain([Count(it.needs)]).collect())
    });
    let goals = dashboard.goals.iter().map(|it| {
        let name = it.goal.map_or_else(
            || say(language, "dashboard-goal-no"),
            |goal| format!("{goal}. {}", words::goal(language, goal)),
        );
        let figures = vec![
            Count(it.projects),
            Count(it.further),
            Amount(it.granted),
            Amount(it.spent),
            Share(it.of_granted),
        ];
        (name, figures)
    });
    let core_areas = dashboard.core_areas.iter().map(|it| {
        let name = it.core_area.map_or_else(
            || say(language, "report-portfolio-no-area"),
            |area| say(language, &format!("core-area-{area}")),
        );
        let figures = vec![
            Count(it.projects),
            Amount(it.cost.budget),
            Amount(it.cost.spent),
            Share(it.of_budget),
        ];
        (name, figures)
    });
    let scores = dashboard.scores.iter().map(|it| {
        let figures = vec![
            Count(it.projects),
            Amount(it.cost.budget),
            Amount(it.cost.spent),
            Share(it.of_budget),
            Share(it.of_spent),
        ];
        (
            say(language, &format!("marker-score-{}", it.score)),
            figures,
        )
    });
    vec![
        List {
            name: "report-portfolio-years",
            columns: columns(
                "report-column-year",
                &[
                    "report-granted",
                    "report-portfolio-budgeted",
                    "report-spent",
                    "report-left",
                ],
            ),
            rows: years.collect(),
        },
        List {
            name: "report-portfolio-countries",
            columns: columns(
                "report-portfolio-country",
                &[
                    "report-portfolio-projects",
                    "report-granted",
                    "report-portfolio-budgeted",
                    "report-spent",
                    "report-portfolio-needs",
                ],
            ),
            rows: countries.collect(),
        },
        List {
            name: "report-portfolio-sheet-goals",
            columns: columns(
                "report-portfolio-goal",
                &[
                    "report-portfolio-main",
                    "report-portfolio-also",
                    "report-granted",
                    "report-spent",
                    "report-portfolio-share",
                ],
            ),
            rows: goals.collect(),
        },
        List {
            name: "report-core-areas",
            columns: columns(
                "report-portfolio-area",
                &[
                    "report-portfolio-projects",
                    "report-portfolio-budgeted",
                    "report-spent",
                    "report-portfolio-share",
                ],
            ),
            rows: core_areas.collect(),
        },
        List {
            name: "report-gender-marker",
            columns: columns(
                "report-portfolio-score",
                &[
                    "report-portfolio-projects",
                    "report-portfolio-budgeted",
                    "report-spent",
                    "report-portfolio-of-budget",
                    "report-portfolio-of-spent",
                ],
            ),
            rows: scores.collect(),
        },
    ]
}
