//! The dashboard: what many projects come to, added up again by another way.

use std::collections::BTreeMap;

use domain::code::{CoreArea, MarkerScore, Need, ProjectStatus};
use domain::goal::Goal;
use domain::id::ProjectId;
use domain::read::{Dashboard, ExpenseQuery, ProjectFilter, ProjectQuery, ProjectRow};
use serde_json::json;

use crate::desk::{Desk, day};
use crate::rules::desk;

const TODAY: &str = "2026-06-15";

pub(crate) fn seen(desk: &Desk, filter: &ProjectFilter) -> Dashboard {
    desk.reader().dashboard(filter, day(TODAY)).unwrap()
}

pub(crate) fn rows(desk: &Desk, filter: &ProjectFilter) -> Vec<ProjectRow> {
    let query = ProjectQuery {
        filter: filter.clone(),
        today: Some(day(TODAY)),
        ..ProjectQuery::default()
    };
    let page = desk.reader().projects(&query).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows
}

#[test]
fn costs_by_core_area_and_score_are_all_costs_whoever_pays() {
    let desk = Desk::new(true);
    let it = seen(&desk, &ProjectFilter::default());
    let (mut budget, mut spent) = (0, 0);
    for row in rows(&desk, &ProjectFilter::default()) {
        let gender = desk.reader().gender(row.id).unwrap();
        budget += gender.total.cost.budget.minor();
        spent += gender.total.cost.spent.minor();
    }
    let sum = |of: Vec<(i64, i64)>| {
        let add = |all: (i64, i64), each: (i64, i64)| (all.0 + each.0, all.1 + each.1);
        of.into_iter().fold((0, 0), add)
    };
    let minor = |cost: domain::read::Cost| (cost.budget.minor(), cost.spent.minor());
    let scores = it.scores.iter().map(|row| minor(row.cost)).collect();
    let areas = it.core_areas.iter().map(|row| minor(row.cost)).collect();
    assert_eq!(sum(scores), (budget, spent));
    assert_eq!(sum(areas), (budget, spent));
    // By score they are what each project says of itself.
    let mut by_score: BTreeMap<MarkerScore, (i64, i64)> = BTreeMap::new();
    for row in rows(&desk, &ProjectFilter::default()) {
        for each in desk.reader().gender(row.id).unwrap().total.scores {
            let all = by_score.entry(each.score).or_default();
            all.0 += each.cost.budget.minor();
            all.1 += each.cost.spent.minor();
        }
    }
    for row in &it.scores {
        assert_eq!(
            Some(&minor(row.cost)),
            by_score.get(&row.score),
            "{:?}",
            row.score
        );
    }
}

#[test]
fn what_is_written_and_undone_comes_and_goes() {
    let mut desk = Desk::new(true);
    let all = ProjectFilter::default();
    let before = seen(&desk, &all);
    let project = desk.project("2018-0033").id;
    let version = desk.reader().project(project, day(TODAY)).unwrap().versions[0].id;
    let line = desk.reader().lines(version, None, None).unwrap()[0].id;
    desk.run(&[
        json!({"command": "record_expense", "line": line, "date": "2020-05-04", "description": "Bus",
               "amount": "100", "currency": "SEK"}),
        json!({"command": "add_risk", "project": project, "category": "other", "title": "Drought", "rating": "5:5"}),
        json!({"command": "change_project", "project": project, "goals": [6]}),
    ])
    .unwrap();
    let after = seen(&desk, &all);
    assert_eq!(
        after.sums[0].spent.minor(),
        before.sums[0].spent.minor() + 10_000
    );
    assert_eq!(after.grave_risks, before.grave_risks + 1);
    let water = |it: &Dashboard| {
        let goal = Some("6".parse::<Goal>().unwrap());
        it.goals
            .iter()
            .find(|row| row.goal == goal)
            .map_or(0, |row| row.projects)
    };
    assert_eq!((water(&before), water(&after)), (0, 1));
    desk.assert_sound();
    desk.book.undo().unwrap();
    assert_eq!(seen(&desk, &all), before);
    desk.assert_sound();
}

/// What is counted is counted over all currencies, what is summed is of the one that most projects are in: more of a currency
/// that is worth less is not more.
#[test]
fn projects_in_another_currency_are_counted_and_not_added() {
    let mut desk = Desk::new(true);
    let all = ProjectFilter::default();
    let before = seen(&desk, &all);
    let partnership = desk.project("2018-0033").partnership;
    let project = |title: &str| {
        json!({"command": "add_project", "partnership": partnership, "kind": "inception", "title_sv": title, "start": "2026-01-01",
               "end": "2026-12-31", "granted": "900000000", "currency": "UGX", "status": "planned", "main_goal": 6,
               "core_areas": ["equity", "transparency"]})
    };
    let added = desk.run(&[project("Ny"), project("Borta")]).unwrap();
    desk.run(&[
        json!({"command": "add_risk", "project": added[0], "category": "other", "title": "Rain", "rating": "5:5"}),
        json!({"command": "delete", "record": added[1]}),
    ])
    .unwrap();
    let after = seen(&desk, &all);
    assert_eq!(
        (after.projects, after.of),
        (before.projects + 1, before.of + 1)
    );
    assert_eq!((after.sums.len(), after.in_currency), (2, before.projects));
    assert_eq!(after.sums[0], before.sums[0]);
    assert_eq!(after.sums[1].granted.decimal_string(), "900000000");
    assert_eq!(after.years, before.years);
    assert_eq!(after.pace, before.pace);
    assert_eq!(after.grave_risks, before.grave_risks + 1);
    assert_eq!(after.statuses[0].status, ProjectStatus::Planned);
    let areas = |it: &Dashboard| {
        let all = it.core_areas.iter();
        all.map(|row| (row.core_area, row.projects, row.cost.budget))
            .collect::<Vec<_>>()
    };
    for (row, other) in areas(&after).into_iter().zip(areas(&before)) {
        let named = [Some(CoreArea::Equity), Some(CoreArea::Transparency)];
        let more = u32::from(named.contains(&row.0));
        assert_eq!((row.0, row.1, row.2), (other.0, other.1 + more, other.2));
    }
    let water = after.goals.iter().find(|row| row.goal == "6".parse().ok());
    let water = water.map(|row| (row.projects, row.granted.minor()));
    assert_eq!(water, Some((1, 0)));
    let kenya = |it: &Dashboard| {
        let row = it
            .countries
            .iter()
            .find(|row| row.country == "KE".parse().ok());
        row.map(|row| (row.projects, row.sums.granted)).unwrap()
    };
    assert_eq!(kenya(&after), (kenya(&before).0 + 1, kenya(&before).1));
    desk.assert_sound();
}

/// What stands beside the first room, in it and on the dashboard is one number.
#[test]
fn what_needs_a_person_is_counted_once() {
    let (mut desk, project, _) = desk();
    let counts = |desk: &Desk| {
        let reader = desk.reader();
        let it = seen(desk, &ProjectFilter::default());
        let rows: u32 = it.needs.iter().map(|row| row.count).sum();
        assert_eq!(rows + it.shared_conflicts, it.attention);
        let waiting = reader.waiting(day(TODAY)).unwrap().attention;
        let overview = reader.overview(day(TODAY)).unwrap().attention_count;
        (it.attention, overview, waiting)
    };
    let before = counts(&desk).0;
    desk.run(&[
        json!({"command": "add_report", "project": project, "kind": "annual", "start": "2025-01-01", "end": "2025-12-31",
               "due": "2026-03-31", "answers": []}),
        json!({"command": "register_complaint", "project": project, "kind": "complaint", "received": "2026-05-20",
               "channel": "telephone", "category": "service", "severity": "medium", "description": "Nobody answers."}),
    ])
    .unwrap();
    let all = before + 2;
    assert_eq!(counts(&desk), (all, all, all));
    assert_eq!(
        seen(&desk, &ProjectFilter::default()).on_paper().attention,
        all - 1
    );
}

#[test]
fn what_is_printed_says_nothing_of_complaints() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        json!({"command": "register_complaint", "project": project, "kind": "complaint", "received": "2026-05-20",
               "channel": "telephone", "category": "service", "severity": "medium", "description": "Nobody answers."}),
    ])
    .unwrap();
    let it = seen(&desk, &ProjectFilter::default());
    assert_eq!(it.countries[0].cases, 1);
    let printed = it.clone().on_paper();
    assert!(printed.needs.iter().all(|row| row.need != Need::CaseWaits));
    let needs = it.countries[0].needs - 1;
    assert_eq!(
        (printed.countries[0].needs, printed.countries[0].cases),
        (needs, 0)
    );
}

#[test]
fn a_late_report_is_named_and_a_complaint_is_counted_but_not_told() {
    let (mut desk, project, _) = desk();
    let of: ProjectId = project.parse::<domain::id::RecordId>().unwrap().into();
    desk.run(&[
        json!({"command": "add_report", "project": project, "kind": "annual", "start": "2025-01-01", "end": "2025-12-31",
               "due": "2026-03-31", "answers": []}),
        json!({"command": "register_complaint", "project": project, "kind": "complaint", "received": "2026-05-20",
               "channel": "telephone", "category": "service", "severity": "medium", "description": "Nobody answers.",
               "acknowledge_by": "2026-06-01"}),
    ])
    .unwrap();
    let it = seen(&desk, &ProjectFilter::default());
    let late = &it.needs[0];
    assert_eq!(
        (late.need, late.count, late.is_wrong),
        (Need::ReportLate, 1, true)
    );
    assert_eq!((late.reports[0].project, late.reports[0].days), (of, 76));
    let waits = &it.needs[1];
    assert_eq!(
        (waits.need, waits.count, waits.is_wrong),
        (Need::CaseWaits, 1, true)
    );
    assert!(!format!("{it:?}").contains("Nobody answers"));
    // The day before it is due nobody is late.
    let early = desk
        .reader()
        .dashboard(&ProjectFilter::default(), day("2026-03-31"));
    assert!(
        early
            .unwrap()
            .needs
            .iter()
            .all(|row| row.need != Need::ReportLate)
    );
}

/// A project's months add up to its budget to the öre, however it is spread.
#[test]
fn the_curve_of_all_ends_where_the_sums_are() {
    let desk = Desk::new(true);
    let it = seen(&desk, &ProjectFilter::default());
    let mut spent = 0;
    for row in rows(&desk, &ProjectFilter::default()) {
        let query = ExpenseQuery {
            project: row.id,
            category: None,
            year: None,
            financing: Some(domain::code::Financing::Grant),
            offset: 0,
            limit: 0,
        };
        let expenses = desk.reader().expenses(&query).unwrap().rows;
        spent += expenses.iter().map(|it| it.booked.minor()).sum::<i64>();
    }
    let pace = it.pace.unwrap();
    let last = pace.points.iter().rev().find_map(|point| point.spent);
    assert_eq!(last.map(domain::money::Money::minor), Some(spent));
    assert_eq!(it.sums[0].spent.minor(), spent);
}

/// The curve of one project is its own, whether it is reckoned by day or added up from months.
#[test]
fn the_curve_of_one_is_its_own() {
    let desk = Desk::new(true);
    for row in rows(&desk, &ProjectFilter::default()) {
        let own = desk
            .reader()
            .project(row.id, day(TODAY))
            .unwrap()
            .pace
            .unwrap();
        let filter = ProjectFilter {
            partnership: Some(row.partnership),
            ..ProjectFilter::default()
        };
        let added = seen(&desk, &filter).pace.unwrap();
        let ends: BTreeMap<_, _> = own.points.iter().map(|point| (point.date, point)).collect();
        let mut compared = 0;
        for point in &added.points {
            // Within a month it goes on evenly, as if the project did not end in it.
            let Some(by_day) = ends.get(&point.date).filter(|_| point.date != day(TODAY)) else {
                continue;
            };
            let apart = point.planned.minor() - by_day.planned.minor();
            // Each year is rounded by itself.
            assert!(apart.abs() <= 2, "{} {point:?} {by_day:?}", row.title.en);
            if let (Some(one), Some(other)) = (point.spent, by_day.spent) {
                assert_eq!(one, other, "{} {}", row.title.en, point.date);
            }
            compared += 1;
        }
        assert!(compared > 6, "{}", row.title.en);
        assert_eq!(added.spent_per_mille, own.spent_per_mille);
        assert!(
            (added.elapsed_per_mille - own.elapsed_per_mille).abs() <= 1
                || row.period.contains(day(TODAY))
        );
    }
}
