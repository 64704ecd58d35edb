//! The dashboard: what many projects come to, added up again by another way, and what lies behind each of its figures.

use std::collections::{BTreeMap, BTreeSet};

use domain::code::{CoreArea, MarkerScore, Need, ProjectStatus, Sign};
use domain::goal::Goal;
use domain::id::ProjectId;
use domain::read::{
    Cost, Dashboard, ExpenseQuery, OrNone, ProjectFilter, ProjectQuery, ProjectRow,
};
use serde_json::json;

use crate::desk::{Desk, day};
use crate::rules::desk;

const TODAY: &str = "2026-06-15";

fn seen(desk: &Desk, filter: &ProjectFilter) -> Dashboard {
    desk.reader().dashboard(filter, day(TODAY)).unwrap()
}

fn rows(desk: &Desk, filter: &ProjectFilter) -> Vec<ProjectRow> {
    let query = ProjectQuery {
        filter: filter.clone(),
        today: Some(day(TODAY)),
        ..ProjectQuery::default()
    };
    let page = desk.reader().projects(&query).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows
}

/// What costs can be for: each core area, and none in particular.
fn areas() -> impl Iterator<Item = OrNone<CoreArea>> {
    let named = CoreArea::ALL.iter().map(|area| (*area).into());
    named.chain([OrNone::NONE])
}

/// Every filter that something of the book fits, by itself.
fn filters(desk: &Desk) -> Vec<ProjectFilter> {
    let none = ProjectFilter::default;
    let mut all = vec![none()];
    for row in rows(desk, &none()) {
        let country = Some(row.country.into());
        all.push(ProjectFilter { country, ..none() });
        for partner in &row.partners {
            let partner = Some(partner.id);
            all.push(ProjectFilter { partner, ..none() });
        }
        for goal in row.goals {
            let goal = Some(goal.into());
            all.push(ProjectFilter { goal, ..none() });
        }
        let (kind, status) = (Some(row.kind), Some(row.status));
        let partnership = Some(row.partnership);
        all.push(ProjectFilter { kind, ..none() });
        all.push(ProjectFilter { status, ..none() });
        all.push(ProjectFilter {
            partnership,
            ..none()
        });
    }
    for need in Need::ALL {
        let need = Some(*need);
        all.push(ProjectFilter { need, ..none() });
    }
    for score in MarkerScore::ALL {
        let score = Some(*score);
        all.push(ProjectFilter { score, ..none() });
        all.push(ProjectFilter {
            cost_score: score,
            ..none()
        });
    }
    for cost_area in areas() {
        let cost_area = Some(cost_area);
        all.push(ProjectFilter {
            cost_area,
            ..none()
        });
    }
    for core_area in CoreArea::ALL {
        let core_area = Some((*core_area).into());
        all.push(ProjectFilter {
            core_area,
            ..none()
        });
        // And two at once.
        for status in ProjectStatus::ALL {
            let status = Some(*status);
            all.push(ProjectFilter {
                core_area,
                status,
                ..none()
            });
        }
    }
    for sign in Sign::ALL {
        let sign = Some(*sign);
        all.push(ProjectFilter { sign, ..none() });
    }
    let (country, goal, core_area) = (OrNone::NONE, OrNone::NONE, OrNone::NONE);
    all.push(ProjectFilter {
        country: Some(country),
        ..none()
    });
    all.push(ProjectFilter {
        goal: Some(goal),
        ..none()
    });
    all.push(ProjectFilter {
        core_area: Some(core_area),
        ..none()
    });
    for year in 2017..2028 {
        let (from, to) = (Some(year), Some(year));
        all.push(ProjectFilter { from, ..none() });
        all.push(ProjectFilter { to, ..none() });
        all.push(ProjectFilter { from, to, ..none() });
    }
    all
}

/// Whatever is chosen, the figures are those of the projects that the list shows for it.
#[test]
fn its_figures_are_those_of_the_projects_behind_them() {
    let desk = Desk::new(true);
    for filter in filters(&desk) {
        let (it, rows) = (seen(&desk, &filter), rows(&desk, &filter));
        assert_eq!(it.projects as usize, rows.len(), "{filter:?}");
        let sum = |of: fn(&ProjectRow) -> i64| rows.iter().map(of).sum::<i64>();
        let first = it.sums.first();
        let minor = |of: fn(&domain::read::Sums) -> domain::money::Money| {
            first.map_or(0, |sums| of(sums).minor())
        };
        assert_eq!(sum(|row| row.sums.granted.minor()), minor(|it| it.granted));
        assert_eq!(
            sum(|row| row.sums.budgeted.minor()),
            minor(|it| it.budgeted)
        );
        assert_eq!(sum(|row| row.sums.spent.minor()), minor(|it| it.spent));
        let by_year = |of: fn(&domain::read::YearSums) -> domain::money::Money| {
            it.years.iter().map(|year| of(year).minor()).sum::<i64>()
        };
        assert_eq!(by_year(|it| it.granted), minor(|it| it.granted));
        assert_eq!(
            by_year(|it| it.budgeted),
            minor(|it| it.budgeted),
            "{filter:?}"
        );
        assert_eq!(by_year(|it| it.spent), minor(|it| it.spent), "{filter:?}");
        let goals: i64 = it.goals.iter().map(|goal| goal.granted.minor()).sum();
        assert_eq!(goals, minor(|it| it.granted));
        let countries: u32 = it.countries.iter().map(|country| country.projects).sum();
        assert_eq!(countries, it.projects);
        let statuses: u32 = it.statuses.iter().map(|status| status.projects).sum();
        assert_eq!(statuses, it.projects);
        let found: u32 = rows.iter().map(|row| row.findings).sum();
        let late = [Need::ReportLate, Need::CaseWaits];
        let needs = it.needs.iter().filter(|row| !late.contains(&row.need));
        assert_eq!(found, needs.map(|row| row.count).sum::<u32>(), "{filter:?}");
        let last = it.pace.as_ref().and_then(|pace| pace.points.last());
        if let (Some(last), Some(sums)) = (last, first) {
            assert_eq!(last.planned, sums.budgeted, "{filter:?}");
        }
    }
}

/// What needs a person leads to those projects, and to no others.
#[test]
fn each_need_leads_to_its_projects() {
    let desk = Desk::new(true);
    let whole = seen(&desk, &ProjectFilter::default());
    for row in &whole.needs {
        let filter = ProjectFilter {
            need: Some(row.need),
            ..ProjectFilter::default()
        };
        assert_eq!(
            rows(&desk, &filter).len(),
            row.projects as usize,
            "{:?}",
            row.need
        );
        for found in &row.findings {
            assert_eq!(found.found.finding.need(), row.need);
        }
        let named = row.findings.len() + row.reports.len() + row.cases.len();
        assert!((1..=3).contains(&named), "{row:?}");
    }
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

/// Each mark leads to so many projects as it says, also that of those which say nothing.
#[test]
fn a_mark_leads_to_as_many_projects_as_it_counts() {
    let mut desk = Desk::new(true);
    let partnership = desk.project("2018-0033").partnership;
    let added = desk
        .run(&[
            json!({"command": "add_project", "partnership": partnership, "kind": "inception", "title_sv": "Tyst",
               "start": "2026-01-01", "end": "2026-12-31", "granted": "100000", "currency": "SEK", "status": "planned"}),
        ])
        .unwrap();
    let none = ProjectFilter::default;
    let it = seen(&desk, &none());
    let behind = |filter: ProjectFilter| u32::try_from(rows(&desk, &filter).len()).unwrap();
    for row in &it.goals {
        let goal = Some(row.goal.into());
        assert_eq!(
            behind(ProjectFilter { goal, ..none() }),
            row.projects + row.further
        );
    }
    for row in &it.core_areas {
        let core_area = Some(row.core_area.into());
        assert_eq!(
            behind(ProjectFilter {
                core_area,
                ..none()
            }),
            row.projects
        );
    }
    for row in &it.countries {
        let country = Some(row.country.into());
        assert_eq!(behind(ProjectFilter { country, ..none() }), row.projects);
    }
    let silent = ProjectFilter {
        goal: Some(OrNone::NONE),
        core_area: Some(OrNone::NONE),
        ..none()
    };
    let silent: Vec<String> = rows(&desk, &silent)
        .iter()
        .map(|row| row.id.to_string())
        .collect();
    assert_eq!(silent, added);
    let counts = [
        (Sign::Green, it.lights.green),
        (Sign::Amber, it.lights.amber),
        (Sign::Red, it.lights.red),
        (Sign::Unknown, it.lights.unknown),
        (Sign::OpenRisks, it.open_risks),
        (Sign::GraveRisks, it.grave_risks),
    ];
    for (sign, count) in counts {
        let filter = ProjectFilter {
            sign: Some(sign),
            ..none()
        };
        // Those behind it have all of it, and the others nothing.
        let (inside, projects) = (seen(&desk, &filter), behind(filter));
        let there = [
            inside.lights.green,
            inside.lights.amber,
            inside.lights.red,
            inside.lights.unknown,
            inside.open_risks,
            inside.grave_risks,
        ];
        assert_eq!(there[sign as usize], count, "{sign}");
        assert!(projects <= count && (projects > 0) == (count > 0), "{sign}");
    }
}

/// Costs lead to the projects that have them, whatever these say of themselves: all of those costs, and no project without.
#[test]
fn costs_lead_to_the_projects_that_have_them() {
    let desk = Desk::new(true);
    let all = ProjectFilter::default();
    let it = seen(&desk, &all);
    let is_cost = |cost: Cost| cost.budget.minor() != 0 || cost.spent.minor() != 0;
    let listed = |filter: &ProjectFilter| -> BTreeSet<_> {
        let rows = rows(&desk, filter).into_iter();
        rows.map(|row| row.id).collect()
    };
    let having = |has: &dyn Fn(ProjectId) -> bool| -> BTreeSet<_> {
        let all = listed(&all).into_iter();
        all.filter(|project| has(*project)).collect()
    };
    for row in &it.scores {
        let filter = ProjectFilter {
            cost_score: Some(row.score),
            ..all.clone()
        };
        let has = |project| {
            let scores = desk.reader().gender(project).unwrap().total.scores;
            let own = scores.iter().find(|own| own.score == row.score).unwrap();
            is_cost(own.cost)
        };
        assert_eq!(listed(&filter), having(&has), "{}", row.score);
        let inside = seen(&desk, &filter).scores;
        let inside = inside.iter().find(|other| other.score == row.score);
        assert_eq!(inside.unwrap().cost, row.cost);
    }
    for row in &it.core_areas {
        let cost_area = Some(row.core_area.into());
        let filter = ProjectFilter {
            cost_area,
            ..all.clone()
        };
        let has = |project| {
            let areas = desk.reader().gender(project).unwrap().core_areas;
            let own = areas.iter().find(|own| own.core_area == row.core_area);
            own.is_some_and(|own| is_cost(own.costs.cost))
        };
        assert_eq!(listed(&filter), having(&has), "{:?}", row.core_area);
        let inside = seen(&desk, &filter).core_areas;
        let inside = inside.iter().find(|other| other.core_area == row.core_area);
        assert_eq!(inside.unwrap().cost, row.cost);
    }
    // What is tried is there: costs that no project names, and projects without.
    let nameless = it.core_areas.iter().find(|row| row.core_area.is_none());
    assert!(nameless.is_some_and(|row| row.projects == 0 && is_cost(row.cost)));
    let equity = ProjectFilter {
        cost_area: Some(CoreArea::Equity.into()),
        ..all.clone()
    };
    assert!(listed(&equity).len() < listed(&all).len());
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
