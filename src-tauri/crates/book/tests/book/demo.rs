//! The demo book is what the presentation tells of, and every figure follows from its changes.

use crate::desk::{Desk, day};
use domain::read::{ExpenseQuery, Language, ProjectQuery, ProjectSort};

#[test]
fn the_five_partnerships_are_there_with_their_sums() {
    let desk = Desk::new(true);
    let reader = desk.reader();
    let query = ProjectQuery {
        sort: ProjectSort::Partners,
        language: Language::En,
        ..ProjectQuery::default()
    };
    let page = reader.projects(&query).unwrap();
    let rows: Vec<String> = page
        .rows
        .iter()
        .map(|row| {
            let partners: Vec<&str> = row
                .partners
                .iter()
                .map(|partner| partner.name.as_str())
                .collect();
            let sums = &row.sums;
            format!(
                "{} | {} | {} | granted {} budget {} spent {} left {} | {} findings",
                partners.join(" – "),
                row.title.en,
                row.status.code(),
                sums.granted.decimal_string(),
                sums.budgeted.decimal_string(),
                sums.spent.decimal_string(),
                sums.left.decimal_string(),
                row.findings
            )
        })
        .collect();
    insta::assert_snapshot!(rows.join("\n"));
    desk.assert_sound();
}

#[test]
fn search_finds_titles_partners_countries_and_cases_without_diacritics() {
    let desk = Desk::new(true);
    for (text, expected) in [
        ("vaxjo", "Social Entrepreneurship"),
        ("JÄMSTÄLLDHET", "Actions for Gender Equality"),
        ("botswana dialogue", "Citizen Dialogue"),
        ("indonesien", "Dengue early warning and risk communication"),
        ("2019-0018", "Inclusive Municipalities for Refugees"),
    ] {
        assert_eq!(desk.project(text).title.en, expected, "{text}");
    }
    let nothing = ProjectQuery {
        text: "kenya dengue".to_owned(),
        ..ProjectQuery::default()
    };
    assert_eq!(desk.reader().projects(&nothing).unwrap().total, 0);
}

#[test]
fn the_parts_of_a_budget_add_up_to_its_whole() {
    let desk = Desk::new(true);
    let reader = desk.reader();
    for row in reader.projects(&ProjectQuery::default()).unwrap().rows {
        let in_force = reader
            .project(row.id, day("2026-11-23"))
            .unwrap()
            .versions
            .iter()
            .find(|each| each.in_force)
            .unwrap()
            .id;
        let grid = reader
            .budget(row.id, Some(in_force), day("2026-11-23"))
            .unwrap()
            .unwrap();
        let whole = |pick: fn(&domain::read::GridSums) -> i64| {
            grid.rows.iter().map(|row| pick(&row.sums)).sum::<i64>()
        };
        assert_eq!(whole(|sums| sums.budget.minor()), row.sums.budgeted.minor());
        assert_eq!(whole(|sums| sums.actual.minor()), row.sums.spent.minor());
        assert_eq!(grid.total.budget, row.sums.budgeted);
        assert_eq!(grid.total.left, row.sums.left);
        let query = ExpenseQuery {
            project: row.id,
            category: None,
            year: None,
            financing: None,
            offset: 0,
            limit: 0,
        };
        let beside = grid.co_financing.iter().map(|row| row.sums.actual.minor());
        assert_eq!(
            reader.expenses(&query).unwrap().sum.minor(),
            row.sums.spent.minor() + beside.sum::<i64>()
        );
    }
}

#[test]
fn the_next_version_says_what_it_changes_in_the_approved_one() {
    let desk = Desk::new(true);
    let lodwar = desk.project("Lodwar").id;
    let summary = desk.reader().summary(lodwar, day("2026-11-23")).unwrap();
    let said: Vec<String> = summary
        .changes
        .iter()
        .map(|change| {
            let figure = |money: Option<domain::money::Money>| {
                money.map_or("–".to_owned(), domain::money::Money::decimal_string)
            };
            format!(
                "{} {}: {} → {}",
                change.category,
                change.year,
                figure(change.before),
                figure(change.after)
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "international_travel 2021: 130000.00 → 90000.00",
            "communication 2021: 24000.00 → 58000.00"
        ]
    );
    assert_eq!(summary.draft.unwrap().number, 2);
}

#[test]
fn the_overview_says_what_needs_a_person() {
    let desk = Desk::new(true);
    let overview = desk.reader().overview(day("2026-11-23")).unwrap();
    assert_eq!(overview.partnerships.len(), 5);
    let codes: Vec<&str> = overview
        .attention
        .iter()
        .map(|each| each.found.finding.code())
        .collect();
    insta::assert_snapshot!(codes.join("\n"));
    assert_eq!(overview.running, 2);
    let pace = overview.pace.unwrap();
    assert_eq!(
        pace.points.last().unwrap().planned.decimal_string(),
        "2600000.00"
    );
    assert!(
        pace.points
            .windows(2)
            .all(|pair| pair[0].planned.minor() <= pair[1].planned.minor())
    );
}
