//! What many projects come to, on two pages: the data of `templates/portfolio.typ`.

use chrono::NaiveDate;
use domain::code::Need;
use domain::money::Money;
use domain::read::{Dashboard, NeedRow, Sums};
use serde::Serialize;
use words::{Arg, DASH, Decimals, amount, count, percent, unit};

use crate::legible::MARK;
use crate::listing::{Row, Table, table};
use crate::summary::chart::{Chart, curve};
use crate::summary::head::{Figure, Progress};
use crate::summary::{Frame, Titled, Words};
use crate::{Chosen, Options};

/// How far spending may lie from the plan and still follow it, per mille of the budget.
const FOLLOWS: i32 = 50;

/// The most countries that are listed; the workbook has them all.
const COUNTRIES: usize = 20;

/// The document.
#[derive(Serialize)]
pub(crate) struct Page {
    #[serde(flatten)]
    frame: Frame,
    subtitle: String,
    pace: Heading,
    figures: Vec<Figure>,
    /// Sums in other currencies, a line each.
    others: Vec<String>,
    chart: Option<Chart>,
    needs: Needs,
    tables: Vec<Table>,
    notes: Vec<String>,
    replaced_note: String,
}

/// How spending goes, with the shares for a bar.
#[derive(Serialize)]
struct Heading {
    title: String,
    bar: Option<Progress>,
}

#[derive(Serialize)]
struct Needs {
    title: String,
    rows: Vec<Needed>,
}

#[derive(Serialize)]
struct Needed {
    title: String,
    projects: String,
    wrong: bool,
}

/// Puts the dashboard into words.
pub(crate) fn compose(dashboard: &Dashboard, chosen: &Chosen<'_>, options: &Options) -> Page {
    let words = Words::of(options.language);
    let name = words.say("report-portfolio-name");
    let shown = words.with(
        "report-portfolio-shown",
        &[
            ("count", dashboard.projects.into()),
            (
                "number",
                count(words.language, dashboard.projects.into()).into(),
            ),
            ("of", count(words.language, dashboard.of.into()).into()),
        ],
    );
    let titled = Titled {
        title: words.say("report-portfolio-title"),
        language: options.language,
        author: "Vänort",
        name,
        period: years(dashboard).map_or_else(String::new, |(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        }),
    };
    Page {
        frame: Frame::titled(titled, chosen.demo, chosen.digest, options),
        subtitle: [shown.as_str(), chosen.filter]
            .into_iter()
            .filter(|each| !each.is_empty())
            .collect::<Vec<_>>()
            .join(". "),
        pace: pace(words, dashboard),
        figures: dashboard
            .sums
            .first()
            .map(|sums| figures(words, sums))
            .unwrap_or_default(),
        others: dashboard
            .sums
            .iter()
            .skip(1)
            .map(|sums| other(words, sums))
            .collect(),
        chart: dashboard.pace.as_ref().and_then(|pace| {
            let first = pace.points.first()?.date;
            curve(words, pace, NaiveDate::from_ymd_opt(year_of(first), 1, 1)?)
        }),
        needs: needs(words, &dashboard.needs),
        tables: tables(words, dashboard),
        notes: notes(words, dashboard),
        replaced_note: words.with("report-replaced", &[("mark", MARK.to_string().into())]),
    }
}

fn year_of(day: NaiveDate) -> i32 {
    chrono::Datelike::year(&day)
}

fn years(dashboard: &Dashboard) -> Option<(i32, i32)> {
    let (first, last) = (dashboard.years.first()?, dashboard.years.last()?);
    Some((first.year, last.year))
}

fn pace(words: Words, dashboard: &Dashboard) -> Heading {
    let Some(pace) = &dashboard.pace else {
        return Heading {
            title: words.say("report-nothing-budgeted"),
            bar: None,
        };
    };
    let (spent, elapsed) = (pace.spent_per_mille, pace.elapsed_per_mille);
    let id = match spent - elapsed {
        _ if spent > 1000 => "report-pace-exceeded",
        ahead if ahead > FOLLOWS => "report-pace-ahead",
        behind if behind < -FOLLOWS => "report-pace-behind",
        _ => "report-pace-follows",
    };
    let shares: [(&str, Arg); 2] = [
        ("spent", percent(words.language, spent, 0).into()),
        ("elapsed", percent(words.language, elapsed, 0).into()),
    ];
    let share = |per_mille: i32| f64::from(per_mille.clamp(0, 1000)) / 1000.0;
    Heading {
        title: words.with(id, &shares),
        bar: Some(Progress {
            spent: share(spent),
            elapsed: share(elapsed),
            over: spent > 1000,
        }),
    }
}

fn figures(words: Words, sums: &Sums) -> Vec<Figure> {
    let figure = |label: &str, money: Money, note: String| Figure {
        label: words.say(label),
        amount: amount(words.language, money, Decimals::Whole),
        unit: unit(words.language, money.currency().code()).to_owned(),
        note,
        wrong: money.minor() < 0,
    };
    let of_budget = sums.spent_per_mille.map_or_else(String::new, |spent| {
        words.with(
            "report-of-budget",
            &[("percent", percent(words.language, spent, 0).into())],
        )
    });
    vec![
        figure("report-granted", sums.granted, String::new()),
        figure("report-portfolio-budgeted", sums.budgeted, String::new()),
        figure("report-spent", sums.spent, of_budget),
        figure("report-left", sums.left, String::new()),
    ]
}

fn other(words: Words, sums: &Sums) -> String {
    let said = |money| amount(words.language, money, Decimals::Whole);
    words.with(
        "dashboard-sums",
        &[
            ("currency", sums.granted.currency().code().into()),
            ("granted", said(sums.granted).into()),
            ("budgeted", said(sums.budgeted).into()),
            ("spent", said(sums.spent).into()),
            ("left", said(sums.left).into()),
        ],
    )
}

/// What needs somebody. Nothing is said of complaints: a paper goes further than a laptop.
fn needs(words: Words, needs: &[NeedRow]) -> Needs {
    let told = needs.iter().filter(|row| row.need != Need::CaseWaits);
    let rows: Vec<Needed> = told
        .map(|row| Needed {
            title: words.with(
                &format!("need-{}", row.need),
                &[("count", row.count.into())],
            ),
            projects: words.with("need-in-projects", &[("count", row.projects.into())]),
            wrong: row.is_wrong,
        })
        .collect();
    Needs {
        title: if rows.is_empty() {
            words.say("needs-none")
        } else {
            words.say("needs")
        },
        rows,
    }
}

fn tables(words: Words, dashboard: &Dashboard) -> Vec<Table> {
    // A dash for nothing.
    let money = |money: Money| {
        if money.is_zero() {
            String::new()
        } else {
            amount(words.language, money, Decimals::Whole)
        }
    };
    let number = |number: u32| match number {
        0 => String::new(),
        some => count(words.language, some.into()),
    };
    let share = |share: Option<i32>| {
        share.filter(|share| *share != 0).map_or_else(
            || DASH.to_owned(),
            |share| percent(words.language, share, 0),
        )
    };
    let years = dashboard.years.iter().map(|it| {
        Row::of(vec![
            it.year.to_string(),
            money(it.granted),
            money(it.budgeted),
            money(it.spent),
            money(it.left),
        ])
    });
    let goals = dashboard.goals.iter().map(|it| {
        let name = it.goal.map_or_else(
            || words.say("dashboard-goal-no"),
            |goal| format!("{goal}. {}", words::goal(words.language, goal)),
        );
        Row::of(vec![
            name,
            number(it.projects),
            number(it.further),
            money(it.granted),
            money(it.spent),
            share(it.of_granted),
        ])
    });
    let core_areas = dashboard.core_areas.iter().map(|it| {
        let name = it.core_area.map_or_else(
            || words.say("report-portfolio-no-area"),
            |area| words.say(&format!("core-area-{area}")),
        );
        Row::of(vec![
            name,
            number(it.projects),
            money(it.cost.budget),
            money(it.cost.spent),
            share(it.of_budget),
        ])
    });
    let scores = dashboard.scores.iter().map(|it| {
        Row::of(vec![
            words.say(&format!("marker-score-{}", it.score)),
            number(it.projects),
            money(it.cost.budget),
            money(it.cost.spent),
            share(it.of_budget),
            share(it.of_spent),
        ])
    });
    let countries = dashboard.countries.iter().take(COUNTRIES).map(|it| {
        let name = it.country.map_or_else(
            || words.say("dashboard-country-no"),
            |country| words::country(words.language, country),
        );
        Row::of(vec![
            name,
            number(it.projects),
            money(it.sums.granted),
            money(it.sums.spent),
            number(it.needs),
        ])
    });
    let mut tables = vec![
        table(
            words,
            "report-portfolio-years",
            &[
                "report-column-year",
                "report-granted",
                "report-portfolio-budgeted",
                "report-spent",
                "report-left",
            ],
            &[1],
            years.collect(),
        ),
        table(
            words,
            "report-portfolio-countries",
            &[
                "report-portfolio-country",
                "report-portfolio-projects",
                "report-granted",
                "report-spent",
                "report-portfolio-needs",
            ],
            &[1],
            countries.collect(),
        ),
        table(
            words,
            "report-goals",
            &[
                "report-portfolio-goal",
                "report-portfolio-main",
                "report-portfolio-also",
                "report-granted",
                "report-spent",
                "report-portfolio-share",
            ],
            &[1],
            goals.collect(),
        ),
        table(
            words,
            "report-core-areas",
            &[
                "report-portfolio-area",
                "report-portfolio-projects",
                "report-portfolio-budgeted",
                "report-spent",
                "report-portfolio-share",
            ],
            &[1],
            core_areas.collect(),
        ),
        table(
            words,
            "report-gender-marker",
            &[
                "report-portfolio-score",
                "report-portfolio-projects",
                "report-portfolio-budgeted",
                "report-spent",
                "report-portfolio-of-budget",
                "report-portfolio-of-spent",
            ],
            &[1],
            scores.collect(),
        ),
    ];
    tables.retain(|table| !table.rows.is_empty());
    tables
}

fn notes(words: Words, dashboard: &Dashboard) -> Vec<String> {
    let Some(sums) = dashboard.sums.first() else {
        return Vec::new();
    };
    let code = sums.granted.currency().code().to_owned();
    let mut notes = vec![
        words.with(
            "report-amounts-whole",
            &[("currency", unit(words.language, &code).into())],
        ),
        words.say("report-portfolio-marker-note"),
    ];
    if dashboard.countries.len() > COUNTRIES {
        notes.push(words.with(
            "report-portfolio-more-countries",
            &[("count", (dashboard.countries.len() - COUNTRIES).into())],
        ));
    }
    let lights = &dashboard.lights;
    let judged = lights.green + lights.amber + lights.red;
    if judged > 0 {
        notes.push(words.with(
            "report-portfolio-lights",
            &[
                ("green", count(words.language, lights.green.into()).into()),
                ("judged", count(words.language, judged.into()).into()),
                (
                    "unknown",
                    count(words.language, lights.unknown.into()).into(),
                ),
            ],
        ));
    }
    notes
}
