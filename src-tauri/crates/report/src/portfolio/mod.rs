//! What many projects come to, on two pages: the data of `templates/portfolio.typ`.

pub(crate) mod lists;

use chrono::NaiveDate;
use domain::money::Money;
use domain::read::{Dashboard, NeedRow, Pace, Portfolio, ProjectFilter, Sums};
use serde::Serialize;
use words::{Arg, Decimals, amount, count, percent, unit};

use self::lists::{Entry, List};
use crate::Options;
use crate::legible::MARK;
use crate::listing::{Row, Table, table};
use crate::summary::chart::{Chart, curve};
use crate::summary::head::{Figure, Progress, course};
use crate::summary::{Frame, Titled, Words};

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
    /// Whose money it is, and the sums in other currencies, a line each; empty where all are in one.
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

/// Puts a portfolio into words.
pub(crate) fn compose(portfolio: &Portfolio, filter: &ProjectFilter, options: &Options) -> Page {
    let words = Words::of(options.language);
    let dashboard = &portfolio.dashboard.clone().on_paper();
    let chosen = chosen(words, portfolio, filter);
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
        frame: Frame::titled(titled, portfolio.demo, &portfolio.digest, options),
        subtitle: [shown.as_str(), chosen.as_str()]
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
        others: elsewhere(words, dashboard)
            .into_iter()
            .chain(dashboard.sums.iter().skip(1).map(|sums| other(words, sums)))
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

/// What the filter of a portfolio says, in words.
pub(crate) fn chosen(words: Words, portfolio: &Portfolio, filter: &ProjectFilter) -> String {
    let partner = portfolio.partner.as_deref();
    words::filter(words.language, filter, partner, &portfolio.partnership)
}

/// Whose money the figures are, where projects are in other currencies.
pub(crate) fn elsewhere(words: Words, dashboard: &Dashboard) -> Option<String> {
    let currency = dashboard.sums.first()?.granted.currency();
    let others = dashboard.projects.checked_sub(dashboard.in_currency)?;
    let args = [
        ("currency", currency.code().into()),
        ("count", dashboard.in_currency.into()),
        ("others", others.into()),
    ];
    (others > 0).then(|| words.with("report-portfolio-elsewhere", &args))
}

/// How spending goes, in a sentence.
pub(crate) fn course_of(words: Words, pace: &Pace) -> String {
    let id = if pace.spent_per_mille > 1000 {
        "report-pace-exceeded"
    } else {
        course(pace.course)
    };
    let share = |per_mille| percent(words.language, per_mille, 0).into();
    let shares: [(&str, Arg); 2] = [
        ("spent", share(pace.spent_per_mille)),
        ("elapsed", share(pace.elapsed_per_mille)),
    ];
    words.with(id, &shares)
}

fn pace(words: Words, dashboard: &Dashboard) -> Heading {
    let Some(pace) = &dashboard.pace else {
        return Heading {
            title: words.say("report-nothing-budgeted"),
            bar: None,
        };
    };
    let share = |per_mille: i32| f64::from(per_mille.clamp(0, 1000)) / 1000.0;
    Heading {
        title: course_of(words, pace),
        bar: Some(Progress {
            spent: share(pace.spent_per_mille),
            elapsed: share(pace.elapsed_per_mille),
            over: pace.spent_per_mille > 1000,
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

fn needs(words: Words, needs: &[NeedRow]) -> Needs {
    let rows: Vec<Needed> = needs
        .iter()
        .map(|row| Needed {
            title: words.with(
                &format!("need-{}", row.need),
                &[("count", row.count.into())],
            ),
            // In deleted ones alone it is in none that is there.
            projects: match row.projects {
                0 => String::new(),
                some => words.with("need-in-projects", &[("count", some.into())]),
            },
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
    let mut countries = lists::countries(dashboard, words);
    countries.rows.truncate(COUNTRIES);
    let all = [
        lists::years(dashboard),
        countries,
        lists::goals(dashboard, words),
        lists::core_areas(dashboard, words),
        lists::scores(dashboard, words),
    ];
    let some = all.into_iter().filter(|list| !list.rows.is_empty());
    some.map(|list| printed(words, &list)).collect()
}

fn printed(words: Words, list: &List) -> Table {
    let row = |(name, entries): &(String, Vec<Entry>)| {
        let entries = entries.iter().map(|entry| written(words, entry));
        Row::of(std::iter::once(name.clone()).chain(entries).collect())
    };
    let rows = list.rows.iter().map(row).collect();
    table(words, list.title, &list.heads, &[1], rows)
}

/// An entry as it is printed; nothing for none, which a row shows as a dash.
fn written(words: Words, entry: &Entry) -> String {
    match entry {
        Entry::Nothing | Entry::Count(0) | Entry::Share(None | Some(0)) => String::new(),
        Entry::Amount(money) if money.is_zero() => String::new(),
        Entry::Words(words) => words.clone(),
        Entry::Count(number) => count(words.language, (*number).into()),
        Entry::Amount(money) => amount(words.language, *money, Decimals::Whole),
        Entry::Share(Some(share)) => percent(words.language, *share, 0),
    }
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
    let share = |share: i32| percent(words.language, share, 0);
    if let Some(of_budget) = dashboard.focused_budget {
        let of_spent = dashboard.focused_spent.map(share);
        let args = [
            ("budget", share(of_budget).into()),
            ("spent", of_spent.map_or_else(|| "none".into(), Arg::from)),
        ];
        notes.push(words.with("report-portfolio-focused", &args));
    }
    let risks = [
        ("open", dashboard.open_risks.into()),
        ("grave", dashboard.grave_risks.into()),
    ];
    notes.push(words.with("dashboard-risks", &risks));
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::code::Need;
    use domain::money::Currency;
    use domain::read::{CountrySums, Language, Lights};

    fn sums(currency: Currency) -> Sums {
        let zero = Money::zero(currency);
        Sums {
            granted: zero,
            budgeted: zero,
            spent: zero,
            left: zero,
            spent_per_mille: None,
        }
    }

    fn need(need: Need, count: u32) -> NeedRow {
        NeedRow {
            need,
            count,
            projects: 1,
            is_wrong: false,
            findings: Vec::new(),
            reports: Vec::new(),
            cases: Vec::new(),
        }
    }

    /// Three projects in Kenya, so many of them in kronor.
    fn portfolio(in_currency: u32) -> Portfolio {
        let kenya = CountrySums {
            country: "KE".parse().ok(),
            projects: 3,
            needs: 4_713,
            cases: 4_711,
            sums: sums(Currency::SEK),
        };
        let dashboard = Dashboard {
            projects: 3,
            of: 3,
            sums: vec![sums(Currency::SEK), sums("EUR".parse().unwrap())],
            in_currency,
            pace: None,
            years: Vec::new(),
            needs: vec![need(Need::CaseWaits, 4_711), need(Need::ReportLate, 2)],
            attention: 9,
            shared_conflicts: 0,
            silent: Vec::new(),
            goals: Vec::new(),
            core_areas: Vec::new(),
            scores: Vec::new(),
            focused_budget: Some(330),
            focused_spent: None,
            lights: Lights::default(),
            open_risks: 4,
            grave_risks: 1,
            countries: vec![kenya],
            statuses: Vec::new(),
        };
        Portfolio {
            dashboard,
            rows: Vec::new(),
            partner: Some("Machakos County".to_owned()),
            partnership: Vec::new(),
            digest: "0123456789abcdef".to_owned(),
            demo: false,
        }
    }

    fn said(language: Language, portfolio: &Portfolio) -> serde_json::Value {
        let options = Options {
            language,
            generated: "2026-11-25T12:00:00+01:00".parse().unwrap(),
            today: "2026-11-25".parse().unwrap(),
        };
        let page = compose(portfolio, &ProjectFilter::default(), &options);
        serde_json::to_value(page).unwrap()
    }

    #[test]
    fn projects_whose_money_is_left_out_are_told() {
        let page = said(Language::En, &portfolio(2));
        assert_eq!(
            page["others"][0],
            "Money by year, goal, area, score and country is that of the 2 projects in SEK. One project in another \
             currency is counted, but its money stands in the sums alone."
        );
        let page = said(Language::Sv, &portfolio(1));
        assert_eq!(
            page["others"][0],
            "Pengar per år, mål, område, markör och land gäller det enda projektet i SEK. 2 projekt i andra valutor är \
             medräknade, men deras pengar står bara i summorna."
        );
        let page = said(Language::En, &portfolio(3));
        assert!(page["others"][0].as_str().unwrap().starts_with("EUR: "));
    }

    #[test]
    fn complaints_are_not_counted_on_paper() {
        let page = said(Language::En, &portfolio(3));
        assert_eq!(page["needs"]["rows"].as_array().unwrap().len(), 1);
        for told in ["omplain", "4711", "4,711"] {
            assert!(!page.to_string().contains(told), "{told}");
        }
        let countries = &page["tables"][0]["rows"][0]["cells"];
        assert_eq!(countries[5], "2", "{countries}");
        assert_eq!(page["subtitle"], "3 projects of 3. Machakos County");
        let notes = page["notes"].to_string();
        for told in [
            "main or significant objective of 33\u{a0}% of the budget.",
            "4 risks are open, one of them grave.",
        ] {
            assert!(notes.contains(told), "{notes}");
        }
    }
}
