//! The plan: results that lead somewhere, activities, what they cost, and by what results are seen.

use domain::code::{Light, ResultLevel};
use domain::id::RecordId;
use domain::read::{Cost, IndicatorRow, Plan};
use domain::refusal::Refusal;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-000000{number:06}")
}

fn project_id(text: &str) -> domain::id::ProjectId {
    text.parse::<RecordId>().unwrap().into()
}

fn plan(desk: &Desk, project: &str) -> Plan {
    let reader = desk.reader();
    reader.plan(project_id(project), day("2025-06-01")).unwrap()
}

fn result(number: u32, project: &str, level: &str, leads_to: &str) -> Value {
    json!({"command": "add_result", "id": id(number), "project": project, "level": level, "leads_to": leads_to,
           "title": format!("{level} {number}")})
}

fn activity(number: u32, project: &str, serves: &str) -> Value {
    json!({"command": "add_activity", "id": id(number), "project": project, "kind": "activity",
           "title": format!("Activity {number}"), "start": "2025-02-01", "end": "2025-03-31", "result": serves})
}

fn split(line: &str, shares: &[(u32, &str)]) -> Value {
    let shares: Vec<Value> = shares
        .iter()
        .map(|(number, percent)| json!({"activity": id(*number), "percent": percent}))
        .collect();
    json!({"command": "split_cost", "line": line, "shares": shares})
}

fn minor(cost: Cost) -> (i64, i64) {
    (cost.budget.minor(), cost.spent.minor())
}

/// An impact, an outcome that leads there, and two outputs that lead to the outcome.
fn chain(project: &str) -> [Value; 4] {
    [
        result(101, project, "impact", ""),
        result(102, project, "outcome", &id(101)),
        result(103, project, "output", &id(102)),
        result(104, project, "output", &id(102)),
    ]
}

#[test]
fn results_stand_below_what_they_lead_to() {
    let (mut desk, project, _) = desk();
    desk.run(&chain(&project)).unwrap();
    let titles = |desk: &Desk| -> Vec<(u32, String)> {
        let results = plan(desk, &project).results;
        results
            .into_iter()
            .map(|row| (row.depth, row.title))
            .collect()
    };
    let row = |depth, title: &str| (depth, title.to_owned());
    assert_eq!(
        titles(&desk),
        [
            row(0, "impact 101"),
            row(1, "outcome 102"),
            row(2, "output 103"),
            row(2, "output 104")
        ]
    );
    desk.run(&[json!({"command": "move_result", "result": id(104), "before": id(103)})])
        .unwrap();
    assert_eq!(titles(&desk)[2], row(2, "output 104"));
    desk.book.undo().unwrap();
    assert_eq!(titles(&desk)[2], row(2, "output 103"));

    // Nothing leads to its own level or below it, and a level that something leads to stays above it.
    let refusal = refused(&mut desk, result(105, &project, "outcome", &id(102)));
    assert!(matches!(
        refusal,
        Refusal::LevelCannotLead {
            level: ResultLevel::Outcome,
            ..
        }
    ));
    let lower =
        json!({"command": "change_result", "result": id(102), "level": "output", "leads_to": ""});
    assert!(matches!(
        refused(&mut desk, lower),
        Refusal::LevelCannotLead { .. }
    ));
    let used = refused(&mut desk, json!({"command": "delete", "record": id(102)}));
    assert!(matches!(used, Refusal::InUse { .. }), "{used:?}");
    desk.run(&[json!({"command": "delete", "record": id(103)})])
        .unwrap();
    desk.assert_sound();
}

#[test]
fn places_are_made_where_there_is_no_room() {
    let (mut desk, project, _) = desk();
    let outputs: Vec<Value> = (110..114)
        .map(|number| result(number, &project, "output", ""))
        .collect();
    desk.run(&outputs).unwrap();
    // Each time before the same one: the room between two is halved until there is none.
    for turn in 0..30 {
        let moved = if turn % 2 == 0 { 112 } else { 113 };
        desk.run(&[json!({"command": "move_result", "result": id(moved), "before": id(111)})])
            .unwrap();
        let order: Vec<String> = plan(&desk, &project)
            .results
            .into_iter()
            .map(|row| row.title)
            .collect();
        let at = |number: u32| {
            order
                .iter()
                .position(|title| *title == format!("output {number}"))
        };
        assert_eq!(at(moved).map(|at| at + 1), at(111), "{turn}: {order:?}");
    }
    desk.assert_sound();
}

#[test]
fn a_cost_is_divided_among_activities_in_every_version() {
    let (mut desk, project, version) = desk();
    desk.run(&chain(&project)).unwrap();
    let line = id(200);
    desk.run(&[
        json!({"command": "add_budget_line", "id": line, "version": version, "category": "venue", "year": 2025, "amount": "100.00"}),
        activity(121, &project, &id(103)),
        activity(122, &project, &id(104)),
        activity(123, &project, ""),
        json!({"command": "approve_budget", "version": version, "date": "2025-01-15", "approved_by": "Board"}),
    ])
    .unwrap();
    // What a cost is for may be said after the figures were approved, and does not touch them.
    desk.run(&[split(
        &line,
        &[(121, "33,33"), (122, "33,33"), (123, "33,33")],
    )])
    .unwrap();
    desk.run(&[
        json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall", "amount": "50.01", "currency": "SEK"}),
    ])
    .unwrap();
    let told = plan(&desk, &project);
    let costs: Vec<_> = told.activities.iter().map(|row| minor(row.cost)).collect();
    // 5 001 öre end at 1 667 (1 666.83), 3 334 (3 333.67) and 5 000 (5 000.50 less what 99.99 % leave: 5 000.4999).
    assert_eq!(costs, [(3_333, 1_667), (3_333, 1_667), (3_333, 1_666)]);
    assert_eq!(minor(told.elsewhere), (1, 1));
    assert_eq!(minor(told.total), (10_000, 5_001));
    // A result costs what the activities below it do.
    let results: Vec<_> = told.results.iter().map(|row| minor(row.cost)).collect();
    assert_eq!(
        results,
        [
            (6_666, 3_334),
            (6_666, 3_334),
            (3_333, 1_667),
            (3_333, 1_667)
        ]
    );
    let findings = desk
        .reader()
        .project(project_id(&project), day("2025-06-01"))
        .unwrap()
        .findings;
    assert!(
        findings
            .iter()
            .all(|found| found.finding.code() != "approved_budget_changed")
    );

    // The next version's line is the same post; its own figure is divided by the same shares.
    let next = id(201);
    desk.run(&[json!({"command": "start_budget_version", "id": next, "project": project})])
        .unwrap();
    desk.run(&[
        json!({"command": "set_budget", "version": next, "category": "venue", "year": 2025, "amount": "200"}),
        json!({"command": "approve_budget", "version": next, "date": "2025-05-15", "approved_by": "Board"}),
    ])
    .unwrap();
    let told = plan(&desk, &project);
    assert_eq!(minor(told.activities[0].cost), (6_666, 1_667));
    assert_eq!(told.activities[0].shares[0].percent, "33.33");

    // An activity that goes leaves its share to none.
    desk.run(&[json!({"command": "delete", "record": id(121)})])
        .unwrap();
    let told = plan(&desk, &project);
    assert_eq!(minor(told.total), (20_000, 5_001));
    let posts = desk.reader().posts(project_id(&project)).unwrap();
    assert_eq!((posts.len(), posts[0].shares.len()), (1, 2));
    for shares in [
        vec![(122, "60"), (123, "40.01")],
        vec![(122, "50"), (122, "50")],
    ] {
        assert_eq!(
            refused(&mut desk, split(&line, &shares)),
            Refusal::NoDivision
        );
    }
    desk.assert_sound();
}

#[test]
fn a_milestone_is_a_day_and_what_is_late_is_said() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        json!({"command": "add_activity", "id": id(131), "project": project, "kind": "milestone", "title": "Opened",
               "start": "2025-04-01", "end": "2025-09-30"}),
        activity(132, &project, ""),
        json!({"command": "add_activity", "id": id(133), "project": project, "kind": "visit", "title": "Too early",
               "start": "2024-11-01"}),
    ])
    .unwrap();
    let told = plan(&desk, &project);
    let by_title = |title: &str| {
        told.activities
            .iter()
            .find(|row| row.title == title)
            .unwrap()
            .clone()
    };
    assert_eq!(by_title("Opened").period.end(), day("2025-04-01"));
    assert!(by_title("Activity 132").is_late);
    let codes = |desk: &Desk| -> Vec<String> {
        let head = desk
            .reader()
            .project(project_id(&project), day("2025-06-01"))
            .unwrap();
        head.findings
            .iter()
            .map(|found| found.finding.code().to_owned())
            .collect()
    };
    assert!(codes(&desk).contains(&"activity_outside_period".to_owned()));
    desk.run(&[
        json!({"command": "change_activity", "activity": id(132), "status": "done"}),
        json!({"command": "change_activity", "activity": id(133), "status": "cancelled"}),
    ])
    .unwrap();
    assert!(!codes(&desk).contains(&"activity_outside_period".to_owned()));
    assert!(
        plan(&desk, &project)
            .activities
            .iter()
            .filter(|row| row.is_late)
            .all(|row| row.title == "Opened")
    );
    let backwards = json!({"command": "change_activity", "activity": id(132), "end": "2025-01-01"});
    assert_eq!(refused(&mut desk, backwards), Refusal::EndsBeforeStart);
}

fn indicator(desk: &Desk, project: &str) -> IndicatorRow {
    let framework = desk.reader().results(project_id(project)).unwrap();
    let mut all = framework
        .results
        .into_iter()
        .flat_map(|result| result.indicators);
    all.next().unwrap()
}

fn reading(kind: &str, end: &str, value: &str, parts: &[(&str, &str, &str)]) -> Value {
    let parts: Vec<Value> = parts
        .iter()
        .map(|(dimension, category, number)| json!({"dimension": dimension, "category": category, "number": number}))
        .collect();
    json!({"command": "record_reading", "indicator": id(140), "kind": kind, "end": end, "value": value, "parts": parts})
}

#[test]
fn readings_have_parts_that_reconcile_and_a_light_that_says_why() {
    let (mut desk, project, _) = desk();
    desk.run(&chain(&project)).unwrap();
    desk.run(&[
        json!({"command": "add_indicator", "id": id(140), "result": id(102), "name": "Women who spoke", "kind": "unit",
               "unit": "persons", "direction": "ascending", "people": true,
               "dimensions": [{"name": "Ward", "categories": ["Kangundo", "Athi River"]}]}),
        reading("baseline", "2024-12-31", "20", &[]),
        reading("target", "2026-12-31", "80", &[]),
        reading("actual", "2025-12-31", "45", &[("sex", "woman", "25"), ("sex", "man", "18"), ("Ward", "Kangundo", "45")]),
    ])
    .unwrap();
    let told = indicator(&desk, &project);
    // People are told apart by sex, also where nobody asked for it.
    let names: Vec<&str> = told
        .dimensions
        .iter()
        .map(|each| each.name.as_str())
        .collect();
    assert_eq!(names, ["sex", "Ward"]);
    let parts = &told.readings[1].parts;
    assert_eq!(
        (parts[0].unknown.as_str(), parts[1].unknown.as_str()),
        ("2", "0")
    );
    assert_eq!(parts[0].parts[0].share, Some(556));
    let progress = told.progress.unwrap();
    // 25 of 60 is 417 per mille, of 500 in time: 834 of a thousand.
    assert_eq!(
        (progress.gone, progress.expected, progress.light),
        (Some(417), 500, Light::Amber)
    );
    assert_eq!(
        (progress.actual.as_str(), progress.baseline.as_deref()),
        ("45", Some("20"))
    );

    let too_many = reading(
        "actual",
        "2026-01-31",
        "45",
        &[("sex", "woman", "40"), ("sex", "man", "6")],
    );
    assert_eq!(
        refused(&mut desk, too_many),
        Refusal::PartsOverWhole {
            dimension: "sex".to_owned(),
            whole: "45".to_owned(),
            parts: "46".to_owned()
        }
    );
    let unknown = reading("actual", "2026-01-31", "45", &[("age", "0-14", "4")]);
    assert!(matches!(
        refused(&mut desk, unknown),
        Refusal::NotFound { .. }
    ));
    let framework = desk.reader().results(project_id(&project)).unwrap();
    assert_eq!(
        (
            framework.lights.amber,
            framework.people.all,
            framework.people.told
        ),
        (1, 1, 1)
    );
    // An indicator goes with its readings, and one undo brings all of it back.
    desk.run(&[json!({"command": "delete", "record": id(140)})])
        .unwrap();
    assert_eq!(
        desk.reader()
            .results(project_id(&project))
            .unwrap()
            .lights
            .amber,
        0
    );
    desk.book.undo().unwrap();
    assert_eq!(indicator(&desk, &project).readings.len(), 3);
    desk.assert_sound();
}

#[test]
fn a_scale_has_steps_and_words_have_no_light() {
    let (mut desk, project, _) = desk();
    desk.run(&chain(&project)).unwrap();
    desk.run(&[
        json!({"command": "add_indicator", "id": id(140), "result": id(103), "name": "Trust", "kind": "ordinal",
               "scale": "low\n\n middling \nhigh", "direction": "ascending", "people": true}),
        reading("baseline", "2024-12-31", "low", &[]),
        reading("target", "2025-12-31", "high", &[]),
        reading("actual", "2025-12-31", "middling", &[]),
    ])
    .unwrap();
    let told = indicator(&desk, &project);
    assert_eq!(told.scale, ["low", "middling", "high"]);
    assert!(!told.people && told.dimensions.is_empty());
    let progress = told.progress.unwrap();
    assert_eq!((progress.gone, progress.light), (Some(500), Light::Red));
    assert_eq!(
        (progress.actual.as_str(), progress.target.as_str()),
        ("middling", "high")
    );
    assert_eq!(
        refused(&mut desk, reading("actual", "2026-01-31", "higher", &[])),
        Refusal::NotOnScale {
            text: "higher".to_owned()
        }
    );
    let twice = json!({"command": "change_indicator", "indicator": id(140), "scale": "low\nlow"});
    assert!(matches!(
        refused(&mut desk, twice),
        Refusal::EachOnce { .. }
    ));
    desk.run(&[
        json!({"command": "delete", "record": id(140)}),
        json!({"command": "add_indicator", "id": id(141), "result": id(103), "name": "What is said", "kind": "qualitative", "direction": "ascending"}),
        json!({"command": "record_reading", "indicator": id(141), "kind": "actual", "end": "2025-12-31", "value": "Slow."}),
    ])
    .unwrap();
    assert_eq!(indicator(&desk, &project).progress, None);
}

#[test]
fn what_was_read_stays_when_an_indicator_changes() {
    let (mut desk, project, _) = desk();
    desk.run(&chain(&project)).unwrap();
    let dimensions = |names: &[&str]| -> Vec<Value> {
        let each = names
            .iter()
            .map(|name| json!({"name": name, "categories": []}));
        each.collect()
    };
    desk.run(&[
        json!({"command": "add_indicator", "id": id(140), "result": id(103), "name": "Trained", "kind": "unit",
               "direction": "ascending", "dimensions": dimensions(&["sex", "age"])}),
        json!({"command": "record_reading", "id": id(150), "indicator": id(140), "kind": "actual", "end": "2025-12-31", "value": "10",
               "parts": [{"dimension": "age", "category": "60+", "number": "4"}]}),
        json!({"command": "change_indicator", "indicator": id(140), "dimensions": dimensions(&["sex"])}),
        json!({"command": "change_reading", "reading": id(150), "value": "12",
               "parts": [{"dimension": "sex", "category": "woman", "number": "7"}]}),
    ])
    .unwrap();
    // Ages are no longer asked for; those that were read are still there.
    let told = indicator(&desk, &project);
    let parts: Vec<&str> = told.readings[0]
        .parts
        .iter()
        .map(|each| each.dimension.as_str())
        .collect();
    assert_eq!(parts, ["sex", "age"]);
    let fewer = json!({"command": "change_reading", "reading": id(150), "value": "3"});
    assert!(matches!(
        refused(&mut desk, fewer),
        Refusal::PartsOverWhole { .. }
    ));

    // A step of a scale at which something was read stays on it.
    desk.run(&[
        json!({"command": "add_indicator", "id": id(141), "result": id(103), "name": "Trust", "kind": "ordinal",
               "scale": "low\nhigh", "direction": "ascending"}),
        json!({"command": "record_reading", "indicator": id(141), "kind": "actual", "end": "2025-12-31", "value": "low"}),
    ])
    .unwrap();
    let scale =
        |scale: &str| json!({"command": "change_indicator", "indicator": id(141), "scale": scale});
    assert!(matches!(
        refused(&mut desk, scale("lowest\nhigh")),
        Refusal::InUse { .. }
    ));
    desk.run(&[scale("none\nlow\nhighest")]).unwrap();
    let many: Vec<Value> = (0..12)
        .map(|number| json!({"name": format!("Part {number}"), "categories": ["a"]}))
        .collect();
    let too_many = json!({"command": "change_indicator", "indicator": id(140), "people": true, "dimensions": many});
    assert!(matches!(
        refused(&mut desk, too_many),
        Refusal::EachOnce { .. }
    ));
}

#[test]
fn who_is_responsible_is_not_deleted() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        json!({"command": "add_person", "id": id(160), "name": "Grace", "organisation": "00000000-0000-7000-8000-000000000002"}),
        activity(121, &project, ""),
        json!({"command": "change_activity", "activity": id(121), "responsible": id(160)}),
    ])
    .unwrap();
    let delete = json!({"command": "delete", "record": id(160)});
    assert!(matches!(
        refused(&mut desk, delete.clone()),
        Refusal::InUse { .. }
    ));
    desk.run(&[
        json!({"command": "change_activity", "activity": id(121), "responsible": ""}),
        delete,
    ])
    .unwrap();
    assert_eq!(plan(&desk, &project).activities[0].responsible, None);
}

#[test]
fn the_history_says_shares_and_readings_in_words() {
    let (mut desk, project, version) = desk();
    desk.run(&chain(&project)).unwrap();
    desk.run(&[
        json!({"command": "add_budget_line", "id": id(200), "version": version, "category": "venue", "year": 2025, "amount": "100"}),
        activity(121, &project, ""),
        split(&id(200), &[(121, "12,5")]),
        json!({"command": "add_indicator", "id": id(140), "result": id(103), "name": "Trained", "kind": "unit",
               "direction": "ascending", "people": true, "dimensions": [{"name": "Ward", "categories": ["North", "South"]}]}),
        reading("actual", "2025-12-31", "10", &[("sex", "woman", "4")]),
    ])
    .unwrap();
    let reader = desk.reader();
    let history = reader
        .history(Some(project_id(&project)), 0, 500)
        .unwrap()
        .1;
    let of = |field: &str| {
        let found = history
            .iter()
            .find(|entry| entry.field.as_deref() == Some(field));
        serde_json::to_value(&found.unwrap().new).unwrap()
    };
    assert_eq!(
        of("activities")["value"][0],
        json!({"activity": "Activity 121", "percent": "12.5"})
    );
    assert_eq!(of("value")["value"]["parts"][0]["number"], "4");
    assert_eq!(
        of("dimensions")["value"],
        json!(["sex", "Ward: North, South"])
    );
    assert_eq!(of("indicator")["value"], "Trained");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// However costs are divided, spent and reversed: what stands on activities and on none is the whole budget, and
    /// what stands at the roots of the results is what stands on the activities that serve one.
    #[test]
    fn the_parts_of_every_cost_are_the_whole(
        amounts in prop::collection::vec(1_i64..1_000_000, 3),
        spent in prop::collection::vec((0_usize..3, 1_i64..400_000), 0..5),
        shares in prop::collection::vec(prop::collection::vec(1_u32..5_000, 0..4), 3),
        serves in prop::collection::vec(prop::option::of(101_u32..105), 4),
    ) {
        let (mut desk, project, version) = desk();
        desk.run(&chain(&project)).unwrap();
        let written = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
        for (number, serves) in (0..).zip(&serves) {
            let serves = serves.map(id).unwrap_or_default();
            desk.run(&[activity(120 + number, &project, &serves)]).unwrap();
        }
        for (number, (category, amount)) in (0..).zip(["venue", "materials", "meals"].into_iter().zip(&amounts)) {
            desk.run(&[json!({"command": "add_budget_line", "id": id(200 + number), "version": version, "category": category,
                              "year": 2025, "amount": written(*amount)})]).unwrap();
        }
        for (number, shares) in (0..).zip(&shares) {
            let mut left = 10_000;
            let fitting: Vec<(u32, String)> = (120..).zip(shares).map_while(|(activity, share)| {
                left -= i64::from(*share);
                (left >= 0).then(|| (activity, format!("{}.{:02}", share / 100, share % 100)))
            }).collect();
            let fitting: Vec<(u32, &str)> = fitting.iter().map(|(activity, share)| (*activity, share.as_str())).collect();
            desk.run(&[split(&id(200 + number), &fitting)]).unwrap();
        }
        for (line, amount) in &spent {
            let line = id(200 + u32::try_from(*line).unwrap());
            desk.run(&[json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Bill",
                              "amount": written(*amount), "currency": "SEK"})]).unwrap();
        }
        let told = plan(&desk, &project);
        let add = |(budget, spent): (i64, i64), cost: Cost| (budget + cost.budget.minor(), spent + cost.spent.minor());
        let on_activities = told.activities.iter().map(|row| row.cost).fold((0, 0), add);
        let whole = add(on_activities, told.elsewhere);
        prop_assert_eq!(whole, minor(told.total));
        prop_assert_eq!(whole, (amounts.iter().sum::<i64>(), spent.iter().map(|(_, amount)| amount).sum::<i64>()));
        let serving = told.activities.iter().filter(|row| row.result.is_some()).map(|row| row.cost).fold((0, 0), add);
        let roots = told.results.iter().filter(|row| row.depth == 0).map(|row| row.cost).fold((0, 0), add);
        prop_assert_eq!(serving, roots);
        for row in &told.activities {
            prop_assert_eq!(row.shares.iter().map(|share| share.cost).fold((0, 0), add), minor(row.cost));
        }
    }
}
