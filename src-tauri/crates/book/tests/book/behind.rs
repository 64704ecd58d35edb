//! What lies behind each figure of the dashboard: one filter chooses what is added up and what is listed.

use std::collections::BTreeSet;

use domain::code::{CoreArea, MarkerScore, Need, ProjectStatus, Sign};
use domain::id::ProjectId;
use domain::read::{Cost, OrNone, ProjectFilter, ProjectRow};
use serde_json::json;

use crate::dashboard::{rows, seen};
use crate::desk::Desk;

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
