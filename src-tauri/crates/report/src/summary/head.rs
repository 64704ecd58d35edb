//! The head of the summary: what the project is, how its money stands, what needs attention.

use chrono::NaiveDate;
use domain::code::Course;
use domain::finding::Severity;
use domain::money::Money;
use domain::read::Found;
use domain::read::{ProjectHead, ProjectSummary};
use serde::Serialize;
use words::{Arg, DASH, Decimals, Span, amount, date, percent, unit};

use super::Words;

/// The most findings that are listed.
const LISTED: usize = 12;

/// A fact with what it is called.
#[derive(Serialize)]
pub(crate) struct Fact {
    label: String,
    value: String,
    /// Whether it is a list that needs more room than others.
    wide: bool,
}

/// The goals, main one first.
#[derive(Serialize)]
pub(crate) struct Goals {
    label: String,
    tiles: Vec<Tile>,
}

/// A goal as a number on its colour.
#[derive(Serialize)]
pub(crate) struct Tile {
    number: String,
    colour: &'static str,
    ink: &'static str,
    name: &'static str,
}

/// How spending goes, as a heading, with the shares for a bar.
#[derive(Serialize)]
pub(crate) struct PaceTitle {
    title: String,
    /// Shares of the bar, 0 to 1; none where there is nothing to measure by.
    bar: Option<Progress>,
}

/// Spent of the budget, and how much of the time is gone.
#[derive(Serialize)]
pub(crate) struct Progress {
    pub(crate) spent: f64,
    pub(crate) elapsed: f64,
    pub(crate) over: bool,
}

/// A key figure.
#[derive(Serialize)]
pub(crate) struct Figure {
    pub(crate) label: String,
    pub(crate) amount: String,
    pub(crate) unit: String,
    pub(crate) note: String,
    pub(crate) wrong: bool,
}

/// What needs a person.
#[derive(Serialize)]
pub(crate) struct Attention {
    title: String,
    rows: Vec<Told>,
    more: Option<String>,
}

/// A finding in words.
#[derive(Serialize)]
pub(crate) struct Told {
    mark: String,
    wrong: bool,
    title: String,
    way: String,
}

pub(super) fn facts(words: Words, head: &ProjectHead) -> Vec<Fact> {
    let language = words.language;
    let row = &head.row;
    let status = words.say(&format!("project-status-{}", row.status));
    let status = match head.year_of {
        Some((year, years)) => words.with(
            "report-status-year",
            &[
                ("status", status.into()),
                ("year", year.to_string().into()),
                ("years", years.to_string().into()),
            ],
        ),
        None => status,
    };
    let core_areas: Vec<String> = head
        .core_areas
        .iter()
        .map(|area| words.say(&format!("core-area-{area}")))
        .collect();
    let facts = [
        ("report-period", words::period(language, row.period)),
        ("report-status", status),
        (
            "report-kind",
            words.say(&format!("grant-kind-{}", row.kind)),
        ),
        ("report-case-reference", row.case_reference.clone()),
        ("report-core-areas", core_areas.join(" · ")),
        (
            "report-gender-marker",
            words.say(&format!("marker-score-{}", head.gender_marker)),
        ),
    ];
    facts
        .into_iter()
        .map(|(label, value)| Fact {
            label: words.say(label),
            wide: label == "report-core-areas",
            value: if value.trim().is_empty() {
                DASH.to_owned()
            } else {
                value
            },
        })
        .collect()
}

/// The partners and their country: `Robertsfors kommun – Machakos County, Kenya`.
pub(crate) fn partners(words: Words, head: &ProjectHead) -> String {
    let country = head
        .row
        .country
        .map(|country| words::country(words.language, country));
    [words::partners(&head.row.partners)]
        .into_iter()
        .chain(country)
        .filter(|each| !each.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn goals(words: Words, head: &ProjectHead) -> Option<Goals> {
    let tiles: Vec<Tile> = head
        .row
        .goals
        .iter()
        .map(|goal| Tile {
            number: goal.to_string(),
            colour: goal.colour(),
            ink: ink_on(goal.colour()),
            name: words::goal(words.language, *goal),
        })
        .collect();
    (!tiles.is_empty()).then(|| Goals {
        label: words.say("report-goals"),
        tiles,
    })
}

/// Which ink is read best on a ground: several of the goals' colours are too light for white.
fn ink_on(ground: &str) -> &'static str {
    let channel = |at: usize| {
        let byte = ground
            .get(at..at + 2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
            .unwrap_or(0);
        let share = f64::from(byte) / 255.0;
        if share <= 0.03928 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05;
    if 1.05 / light >= light / 0.0556 {
        "#ffffff"
    } else {
        "#111111"
    }
}

pub(super) fn pace(words: Words, summary: &ProjectSummary, today: NaiveDate) -> PaceTitle {
    let head = &summary.head;
    if summary.budget.is_none() {
        return PaceTitle {
            title: words.say("report-no-budget"),
            bar: None,
        };
    }
    let Some(spent) = head.row.sums.spent_per_mille else {
        return PaceTitle {
            title: words.say("report-nothing-budgeted"),
            bar: None,
        };
    };
    let elapsed = head.elapsed_per_mille;
    let id = if spent > 1000 {
        "report-pace-exceeded"
    } else if today < head.row.period.start() {
        "report-pace-before"
    } else if today > head.row.period.end() {
        "report-pace-over"
    } else {
        let of_it = head.pace.as_ref().map(|pace| pace.course);
        course(of_it.unwrap_or_else(|| domain::pace::course(spent, elapsed)))
    };
    let shares: [(&str, Arg); 2] = [
        ("spent", percent(words.language, spent, 0).into()),
        ("elapsed", percent(words.language, elapsed, 0).into()),
    ];
    let share = |per_mille: i32| f64::from(per_mille.clamp(0, 1000)) / 1000.0;
    let bar = Progress {
        spent: share(spent),
        elapsed: share(elapsed),
        over: spent > 1000,
    };
    PaceTitle {
        title: words.with(id, &shares),
        bar: Some(bar),
    }
}

/// What is said of how spending goes.
pub(crate) const fn course(course: Course) -> &'static str {
    match course {
        Course::Ahead => "report-pace-ahead",
        Course::Behind => "report-pace-behind",
        Course::Follows => "report-pace-follows",
    }
}

pub(super) fn figures(words: Words, summary: &ProjectSummary) -> Vec<Figure> {
    let sums = &summary.head.row.sums;
    let language = words.language;
    let version = summary.budget.as_ref().map(|grid| &grid.version);
    let figure = |label: String, money: Option<Money>, note: String| Figure {
        label,
        amount: money.map_or_else(
            || DASH.to_owned(),
            |money| amount(language, money, Decimals::Whole),
        ),
        unit: money.map_or_else(String::new, |money| {
            unit(language, money.currency().code()).to_owned()
        }),
        note,
        wrong: money.is_some_and(|money| money.minor() < 0),
    };
    let unbudgeted = match sums.granted.checked_sub(sums.budgeted) {
        _ if version.is_none() => String::new(),
        Ok(rest) if rest.is_zero() => words.say("report-all-budgeted"),
        Ok(rest) => {
            let (id, rest) = if rest.minor() > 0 {
                ("report-unbudgeted", rest)
            } else {
                ("report-overbudgeted", rest.negated())
            };
            words.with(
                id,
                &[("amount", amount(language, rest, Decimals::Whole).into())],
            )
        }
        Err(_) => String::new(),
    };
    let approval = version.map_or_else(String::new, |version| match &version.approval {
        Some(approval) => words.with(
            "report-approved",
            &[("date", date(language, approval.date, Span::Short).into())],
        ),
        None => words.say("report-not-approved"),
    });
    let budgeted = match version {
        Some(version) => words.with(
            "report-budgeted",
            &[("number", version.number.to_string().into())],
        ),
        None => words.say("report-budgeted-none"),
    };
    let of_budget = |per_mille: i32| {
        words.with(
            "report-of-budget",
            &[("percent", percent(language, per_mille, 0).into())],
        )
    };
    vec![
        figure(words.say("report-granted"), Some(sums.granted), unbudgeted),
        figure(budgeted, version.map(|_| sums.budgeted), approval),
        figure(
            words.say("report-spent"),
            Some(sums.spent),
            words.with("report-expenses", &[("count", summary.expenses.into())]),
        ),
        figure(
            words.say("report-left"),
            version.map(|_| sums.left),
            sums.spent_per_mille.map_or_else(String::new, |spent| {
                of_budget(1000_i32.saturating_sub(spent))
            }),
        ),
    ]
}

pub(super) fn attention(words: Words, findings: &[Found]) -> Attention {
    let rows = findings.iter().take(LISTED).map(|found| {
        let told = words::finding(words.language, &found.finding);
        let wrong = found.severity == Severity::Wrong;
        Told {
            mark: words.say(if wrong {
                "report-wrong"
            } else {
                "report-waits"
            }),
            wrong,
            title: told.title,
            way: told.way,
        }
    });
    let more = findings.len().saturating_sub(LISTED);
    Attention {
        title: words.with("report-attention", &[("count", findings.len().into())]),
        rows: rows.collect(),
        more: (more > 0).then(|| words.with("report-attention-more", &[("count", more.into())])),
    }
}
