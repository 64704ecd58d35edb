//! Many projects as a workbook: a row each, what they come to by currency as formulas over those rows, and the figures of
//! the dashboard.

use domain::money::{Currency, Money};
use domain::read::{Dashboard, Language, Pace, Portfolio, ProjectFilter, ProjectRow, Sums};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{Looks, amount_format, cell, columns, day, formula, number, say, text};
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
        if let Some(pace) = &dashboard.pace {
            let sheet = workbook
                .add_worksheet()
                .set_name(say(language, "report-portfolio-sheet-pace"))?;
            spending(sheet, pace, &whose(words, currency, dashboard), words)?;
        }
        for list in lists(dashboard, &whose(words, currency, dashboard), language) {
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

/// A list of figures: words in its first column, then numbers and amounts.
struct List {
    name: &'static str,
    columns: Vec<Column>,
    rows: Vec<(String, Vec<Figure>)>,
    /// The columns of which the sum stands below.
    summed: &'static [u16],
    /// What some of the rows come to together, where a sum would not say it.
    together: Option<(String, Vec<Figure>)>,
    notes: Vec<String>,
}

enum Figure {
    Nothing,
    Words(String),
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
        let mut at = 1;
        for row in &self.rows {
            self::row(sheet, at, row, &looks)?;
            at += 1;
        }
        if !self.summed.is_empty() {
            self.total(sheet, at, language)?;
            at += 1;
        }
        if let Some(together) = &self.together {
            self::row(sheet, at + 1, together, &looks)?;
            at += 2;
        }
        below(sheet, at, &self.notes, &looks)
    }

    /// What the counts of a column come to.
    fn total(&self, sheet: &mut Worksheet, at: u32, language: Language) -> Result<(), XlsxError> {
        let look = Looks::of_counts();
        text(sheet, at, 0, &say(language, "report-row-total"), &look)?;
        for column in self.summed {
            let counts = self.rows.iter().map(|(_, figures)| {
                let figure = figures.get(usize::from(*column).saturating_sub(1));
                match figure {
                    Some(Figure::Count(count)) => u64::from(*count),
                    _ => 0,
                }
            });
            let sum = if self.rows.is_empty() {
                "=0".to_owned()
            } else {
                format!("=SUM({}:{})", cell(1, *column), cell(at - 1, *column))
            };
            let result = counts.sum::<u64>().to_string();
            formula(sheet, (at, *column), &sum, Some(result), &look)?;
        }
        Ok(())
    }
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    (name, figures): &(String, Vec<Figure>),
    looks: &Looks,
) -> Result<(), XlsxError> {
    text(sheet, at, 0, name, &looks.text)?;
    for (column, figure) in (1..).zip(figures) {
        match figure {
            Figure::Nothing | Figure::Share(None) => {}
            Figure::Words(words) => text(sheet, at, column, words, &looks.beside)?,
            Figure::Count(number) => {
                sheet.write_number(at, column, *number)?;
            }
            Figure::Amount(money) => {
                sheet.write_number_with_format(at, column, number(*money), &looks.amount)?;
            }
            Figure::Share(Some(share)) => {
                let share = f64::from(*share) / 1000.0;
                sheet.write_number_with_format(at, column, share, &looks.share)?;
            }
        }
    }
    Ok(())
}

/// The headings of a list: what its first column holds, and its figures.
fn headings(first: &'static str, figures: &[&'static str]) -> Vec<Column> {
    let figures = figures.iter().map(|id| (*id, 18.0, true));
    std::iter::once((first, 34.0, false))
        .chain(figures)
        .collect()
}

fn lists(dashboard: &Dashboard, whose: &[String], language: Language) -> Vec<List> {
    let lists = [
        years(dashboard),
        needs(dashboard, language),
        countries(dashboard, language),
        goals(dashboard, language),
        core_areas(dashboard, language),
        scores(dashboard, language),
        lights(dashboard, language),
        risks(dashboard, language),
    ];
    let has_money = |list: &List| {
        let figures = || list.rows.iter().flat_map(|(_, figures)| figures);
        figures().any(|figure| matches!(figure, Figure::Amount(_)))
    };
    let noted = |list: List| {
        let notes = has_money(&list).then(|| whose.to_vec());
        List {
            notes: notes.unwrap_or_default(),
            ..list
        }
    };
    lists.map(noted).into()
}

impl List {
    fn of(name: &'static str, columns: Vec<Column>, rows: Vec<(String, Vec<Figure>)>) -> Self {
        Self {
            name,
            columns,
            rows,
            summed: &[],
            together: None,
            notes: Vec::new(),
        }
    }
}

fn years(dashboard: &Dashboard) -> List {
    let rows = dashboard.years.iter().map(|it| {
        let sums = [it.granted, it.budgeted, it.spent, it.left];
        (it.year.to_string(), sums.map(Figure::Amount).into())
    });
    let columns = headings(
        "report-column-year",
        &[
            "report-granted",
            "report-portfolio-budgeted",
            "report-spent",
            "report-left",
        ],
    );
    List::of("report-portfolio-years", columns, rows.collect())
}

/// What needs somebody, by why. A project may need somebody for several reasons, so projects have no sum.
fn needs(dashboard: &Dashboard, language: Language) -> List {
    let rows = dashboard.needs.iter().map(|it| {
        let grave = if it.is_wrong {
            "report-wrong"
        } else {
            "report-waits"
        };
        let figures = vec![
            Figure::Count(it.count),
            Figure::Count(it.projects),
            Figure::Words(say(language, grave)),
        ];
        (say(language, &format!("need-name-{}", it.need)), figures)
    });
    let mut columns = headings(
        "report-portfolio-why",
        &["report-portfolio-times", "report-portfolio-projects"],
    );
    columns.push(("report-portfolio-grave", 18.0, false));
    List {
        summed: &[1],
        ..List::of("report-portfolio-needs", columns, rows.collect())
    }
}

fn countries(dashboard: &Dashboard, language: Language) -> List {
    let rows = dashboard.countries.iter().map(|it| {
        let name = it.country.map_or_else(
            || say(language, "dashboard-country-no"),
            |country| words::country(language, country),
        );
        let sums = [it.sums.granted, it.sums.budgeted, it.sums.spent].map(Figure::Amount);
        let figures = std::iter::once(Figure::Count(it.projects)).chain(sums);
        (name, figures.chain([Figure::Count(it.needs)]).collect())
    });
    let columns = headings(
        "report-portfolio-country",
        &[
            "report-portfolio-projects",
            "report-granted",
            "report-portfolio-budgeted",
            "report-spent",
            "report-portfolio-needs",
        ],
    );
    List::of("report-portfolio-countries", columns, rows.collect())
}

fn goals(dashboard: &Dashboard, language: Language) -> List {
    let rows = dashboard.goals.iter().map(|it| {
        let name = it.goal.map_or_else(
            || say(language, "dashboard-goal-no"),
            |goal| format!("{goal}. {}", words::goal(language, goal)),
        );
        let figures = vec![
            Figure::Count(it.projects),
            Figure::Count(it.further),
            Figure::Amount(it.granted),
            Figure::Amount(it.spent),
            Figure::Share(it.of_granted),
        ];
        (name, figures)
    });
    let columns = headings(
        "report-portfolio-goal",
        &[
            "report-portfolio-main",
            "report-portfolio-also",
            "report-granted",
            "report-spent",
            "report-portfolio-share",
        ],
    );
    List::of("report-portfolio-sheet-goals", columns, rows.collect())
}

fn core_areas(dashboard: &Dashboard, language: Language) -> List {
    let rows = dashboard.core_areas.iter().map(|it| {
        let name = it.core_area.map_or_else(
            || say(language, "report-portfolio-no-area"),
            |area| say(language, &format!("core-area-{area}")),
        );
        let figures = vec![
            Figure::Count(it.projects),
            Figure::Amount(it.cost.budget),
            Figure::Amount(it.cost.spent),
            Figure::Share(it.of_budget),
        ];
        (name, figures)
    });
    let columns = headings(
        "report-portfolio-area",
        &[
            "report-portfolio-projects",
            "report-portfolio-budgeted",
            "report-spent",
            "report-portfolio-share",
        ],
    );
    List::of("report-core-areas", columns, rows.collect())
}

fn scores(dashboard: &Dashboard, language: Language) -> List {
    let rows = dashboard.scores.iter().map(|it| {
        let figures = vec![
            Figure::Count(it.projects),
            Figure::Amount(it.cost.budget),
            Figure::Amount(it.cost.spent),
            Figure::Share(it.of_budget),
            Figure::Share(it.of_spent),
        ];
        let name = say(language, &format!("marker-score-{}", it.score));
        (name, figures)
    });
    let columns = headings(
        "report-portfolio-score",
        &[
            "report-portfolio-projects",
            "report-portfolio-budgeted",
            "report-spent",
            "report-portfolio-of-budget",
            "report-portfolio-of-spent",
        ],
    );
    let focused = vec![
        Figure::Nothing,
        Figure::Nothing,
        Figure::Nothing,
        Figure::Share(dashboard.focused_budget),
        Figure::Share(dashboard.focused_spent),
    ];
    let together = say(language, "report-portfolio-together");
    List {
        together: dashboard.focused_budget.map(|_| (together, focused)),
        ..List::of("report-gender-marker", columns, rows.collect())
    }
}

fn lights(dashboard: &Dashboard, language: Language) -> List {
    let lights = &dashboard.lights;
    let rows = [
        ("light-green", lights.green),
        ("light-amber", lights.amber),
        ("light-red", lights.red),
        ("light-none", lights.unknown),
    ];
    let row = |(id, count)| (say(language, id), vec![Figure::Count(count)]);
    let columns = headings(
        "report-portfolio-standing",
        &["report-portfolio-indicators"],
    );
    List {
        summed: &[1],
        ..List::of("report-portfolio-indicators", columns, rows.map(row).into())
    }
}

/// The open risks: those that may do much harm, and the others.
fn risks(dashboard: &Dashboard, language: Language) -> List {
    let others = dashboard.open_risks.saturating_sub(dashboard.grave_risks);
    let rows = [
        ("report-portfolio-risks-grave", dashboard.grave_risks),
        ("report-portfolio-risks-other", others),
    ];
    let row = |(id, count)| (say(language, id), vec![Figure::Count(count)]);
    let columns = headings("report-portfolio-risk", &["report-portfolio-times"]);
    List {
        summed: &[1],
        ..List::of(
            "report-portfolio-sheet-risks",
            columns,
            rows.map(row).into(),
        )
    }
}
