//! What a project is for: answers, goals with their targets, markers, and how its money is marked.

use domain::code::{CoreArea, MarkerScore, PolicyMarker, Question};
use domain::id::{ProjectId, RecordId};
use domain::read::{Focus, GenderBudget, MarkedCosts};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::rules::desk;

fn of(project: &str) -> ProjectId {
    project.parse::<RecordId>().unwrap().into()
}

fn focus(desk: &Desk, project: &str) -> Focus {
    desk.reader().focus(of(project)).unwrap()
}

fn gender(desk: &Desk, project: &str) -> GenderBudget {
    desk.reader().gender(of(project)).unwrap()
}

fn change(project: &str, fields: Value) -> Value {
    let mut command = json!({"command": "change_project", "project": project});
    let command_fields = command.as_object_mut().unwrap();
    command_fields.extend(fields.as_object().unwrap().clone());
    command
}

/// Of each score, in their order: budgeted and spent, in minor units.
fn minor(costs: &MarkedCosts) -> Vec<(i64, i64)> {
    let row = |row: &domain::read::ScoreCost| (row.cost.budget.minor(), row.cost.spent.minor());
    costs.scores.iter().map(row).collect()
}

#[test]
fn a_project_answers_and_is_marked() {
    let (mut desk, project, _) = desk();
    let fields = json!({"equity": "Those who seldom speak are asked first.", "conflict": "Two wards compete for water.",
        "poverty_dimensions": ["security", "power", "power"], "marker_governance": "principal",
        "marker_environment": "not_targeted", "core_areas": ["participation", "equity"]});
    desk.run(&[change(&project, fields)]).unwrap();
    let it = focus(&desk, &project);
    let answered: Vec<Question> = it
        .answers
        .iter()
        .filter(|answer| !answer.text.is_empty())
        .map(|answer| answer.question)
        .collect();
    assert_eq!(answered, [Question::Equity, Question::Conflict]);
    assert_eq!(it.poverty_dimensions.len(), 2);
    let score = |marker| {
        it.markers
            .iter()
            .find(|each| each.marker == marker)
            .unwrap()
            .score
    };
    assert_eq!(score(PolicyMarker::Governance), MarkerScore::Principal);
    // Screened and not targeted is not the same as not screened.
    assert_eq!(score(PolicyMarker::Environment), MarkerScore::NotTargeted);
    assert_eq!(score(PolicyMarker::Biodiversity), MarkerScore::NotScreened);
    desk.book.undo().unwrap();
    assert!(
        focus(&desk, &project)
            .answers
            .iter()
            .all(|answer| answer.text.is_empty())
    );
    desk.assert_sound();
}

#[test]
fn a_target_comes_with_its_goal_and_goes_with_it() {
    let (mut desk, project, _) = desk();
    let said = |desk: &Desk| {
        let it = focus(desk, &project);
        let goals: Vec<u8> = it.goals.into_iter().map(Into::into).collect();
        let targets: Vec<&str> = it.targets.iter().map(|target| target.code()).collect();
        (goals, targets.join(" "))
    };
    desk.run(&[change(&project, json!({"goals": [5, 16]}))])
        .unwrap();
    // In the order of the goals, each once; 10 was not among them.
    let targets = json!({"targets": ["16.7", "5.c", "5.5", "10.2", "5.5"]});
    desk.run(&[change(&project, targets)]).unwrap();
    assert_eq!(
        said(&desk),
        (vec![5, 16, 10], "5.5 5.c 10.2 16.7".to_owned())
    );
    desk.run(&[change(&project, json!({"goals": [16, 10]}))])
        .unwrap();
    assert_eq!(said(&desk), (vec![16, 10], "10.2 16.7".to_owned()));
    desk.book.undo().unwrap();
    assert_eq!(
        said(&desk),
        (vec![5, 16, 10], "5.5 5.c 10.2 16.7".to_owned())
    );
    let unknown = serde_json::from_value::<domain::command::Command>(change(
        &project,
        json!({"targets": ["5.99"]}),
    ));
    assert!(unknown.is_err());
}

/// Two lines of 2025 (venue 30,000, principal; meals 10,000, nobody has screened it) and one of 2026 that is Ghanzi's
/// (materials 20,000, not targeted).
fn costs(desk: &mut Desk, project: &str, version: &str) -> Vec<String> {
    let ghanzi = "00000000-0000-7000-8000-000000000002";
    let line = |category: &str, year: i32, amount: &str, more: Value| {
        let mut line = json!({"command": "add_budget_line", "version": version, "category": category, "year": year, "amount": amount});
        line.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        line
    };
    let lines = desk
        .run(&[
            line("venue", 2025, "30 000", json!({"gender_marker": "principal"})),
            line("meals", 2025, "10 000", json!({})),
            line("materials", 2026, "20 000", json!({"gender_marker": "not_targeted", "partner": ghanzi})),
            json!({"command": "approve_budget", "version": version, "date": "2025-01-15", "approved_by": "Committee"}),
        ])
        .unwrap();
    let expense = |line: &str, amount: &str| json!({"command": "record_expense", "line": line, "date": "2025-05-05", "amount": amount, "currency": "SEK", "description": "x"});
    desk.run(&[expense(&lines[0], "12 000"), expense(&lines[1], "4 000")])
        .unwrap();
    let _ = project;
    lines
}

#[test]
fn money_is_told_by_its_marker() {
    let (mut desk, project, version) = desk();
    let lines = costs(&mut desk, &project, &version);
    let it = gender(&desk, &project);
    // Principal, significant, not targeted, not screened.
    assert_eq!(
        minor(&it.total),
        [
            (3_000_000, 1_200_000),
            (0, 0),
            (2_000_000, 0),
            (1_000_000, 400_000)
        ]
    );
    // 30,000 of 60,000 and 12,000 of 16,000.
    assert_eq!(
        (it.total.focused_budget, it.total.focused_spent),
        (Some(500), Some(750))
    );
    assert_eq!(it.total.scores[3].of_budget, Some(167));
    let years: Vec<(Option<i32>, Option<i32>)> = it
        .years
        .iter()
        .map(|row| (row.year, row.costs.focused_budget))
        .collect();
    assert_eq!(years, [(Some(2025), Some(750)), (Some(2026), Some(0))]);
    // What is nobody's in particular comes last.
    let partners: Vec<&str> = it
        .partners
        .iter()
        .map(|row| {
            row.partner
                .as_ref()
                .map_or("", |partner| partner.name.as_str())
        })
        .collect();
    assert_eq!(partners, ["Ghanzi", ""]);

    // The figures are approved: what they are for can still be said, and is carried into the next version.
    let screen = |line: &str, fields: Value| {
        let mut command = json!({"command": "screen_cost", "line": line});
        command
            .as_object_mut()
            .unwrap()
            .extend(fields.as_object().unwrap().clone());
        command
    };
    desk.run(&[
        screen(
            &lines[1],
            json!({"gender_marker": "significant", "core_area": "participation"}),
        ),
        screen(&lines[0], json!({"core_area": "equity"})),
    ])
    .unwrap();
    let findings = desk
        .reader()
        .project(of(&project), crate::desk::day("2025-06-01"))
        .unwrap()
        .findings;
    assert!(
        findings
            .iter()
            .all(|found| found.finding.code() != "approved_budget_changed"),
        "{findings:?}"
    );
    let it = gender(&desk, &project);
    assert_eq!(it.total.focused_budget, Some(667));
    let areas: Vec<(Option<CoreArea>, i64)> = it
        .core_areas
        .iter()
        .map(|row| (row.core_area, row.costs.cost.budget.minor()))
        .collect();
    assert_eq!(
        areas,
        [
            (Some(CoreArea::Equity), 3_000_000),
            (Some(CoreArea::Participation), 1_000_000),
            (None, 2_000_000)
        ]
    );
    let next = desk
        .run(&[json!({"command": "start_budget_version", "project": project})])
        .unwrap()
        .remove(0);
    desk.run(&[json!({"command": "approve_budget", "version": next, "date": "2025-07-01", "approved_by": "Committee"})])
        .unwrap();
    assert_eq!(
        gender(&desk, &project),
        it,
        "a copy is for what the copied was for"
    );
    // Said of the first version's line, it holds for the one in force.
    desk.run(&[screen(
        &lines[0],
        json!({"gender_marker": "not_targeted", "core_area": ""}),
    )])
    .unwrap();
    let it = gender(&desk, &project);
    assert_eq!(it.total.focused_budget, Some(167));
    assert_eq!(it.core_areas.len(), 2);
    desk.assert_sound();
}

const SCORES: [&str; 4] = ["principal", "significant", "not_targeted", "not_screened"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However costs are marked: by score, year, partner and core area they come to the whole.
    #[test]
    fn every_division_is_of_the_whole(
        lines in proptest::collection::vec((0_usize..4, 2025_i32..=2026, 1_u32..90_000, 0_usize..4, any::<bool>()), 1..9)
    ) {
        let (mut desk, project, version) = desk();
        let mut commands = Vec::new();
        for (at, (score, year, amount, area, ghanzi)) in lines.iter().enumerate() {
            let category = ["venue", "meals", "materials", "audit"][at % 4];
            let mut line = json!({"command": "add_budget_line", "version": version, "category": category, "year": year,
                "id": format!("00000000-0000-7000-8000-0000001000{at:02}"),
                "amount": amount.to_string(), "gender_marker": SCORES[*score], "description": format!("line {at}")});
            if *ghanzi {
                line["partner"] = json!("00000000-0000-7000-8000-000000000002");
            }
            commands.push(line);
            if *area > 0 {
                commands.push(json!({"command": "screen_cost", "line": format!("00000000-0000-7000-8000-0000001000{at:02}"),
                    "core_area": CoreArea::ALL[*area].code()}));
            }
        }
        desk.run(&commands).unwrap();
        let it = gender(&desk, &project);
        let whole: i64 = lines.iter().map(|line| i64::from(line.2) * 100).sum();
        let sum = |costs: &MarkedCosts| -> i64 { minor(costs).iter().map(|(budget, _)| budget).sum() };
        prop_assert_eq!(it.total.cost.budget.minor(), whole);
        prop_assert_eq!(sum(&it.total), whole);
        prop_assert_eq!(it.years.iter().map(|row| sum(&row.costs)).sum::<i64>(), whole);
        prop_assert_eq!(it.partners.iter().map(|row| sum(&row.costs)).sum::<i64>(), whole);
        prop_assert_eq!(it.core_areas.iter().map(|row| sum(&row.costs)).sum::<i64>(), whole);
        prop_assert_eq!(it.posts.iter().map(|row| row.cost.budget.minor()).sum::<i64>(), whole);
    }
}

#[test]
fn what_is_spent_on_no_line_is_not_screened() {
    let (mut desk, project, version) = desk();
    let lines = costs(&mut desk, &project, &version);
    // As a merge may leave it: the line went while somebody spent on it.
    let path = desk.book.path().to_owned();
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute("DELETE FROM budget_line WHERE id = ?1", [&lines[0]])
        .unwrap();
    let it = gender(&desk, &project);
    assert_eq!(minor(&it.total)[3], (1_000_000, 1_600_000));
    let last = it.years.last().unwrap();
    assert_eq!(
        (last.year, last.costs.cost.spent.minor()),
        (None, 1_200_000)
    );
}

#[test]
fn women_are_counted_where_sex_is_known() {
    let (mut desk, project, _) = desk();
    let ale = "00000000-0000-7000-8000-000000000001";
    let mut commands = Vec::new();
    for (at, sex) in [Some("woman"), Some("woman"), Some("man"), None]
        .iter()
        .enumerate()
    {
        let id = format!("00000000-0000-7000-8000-0000002000{at:02}");
        commands.push(json!({"command": "add_person", "id": id, "name": format!("P{at}"), "organisation": ale, "sex": sex}));
        commands.push(json!({"command": "add_team_member", "project": project, "person": id, "role": "civil_servant"}));
    }
    let [result, indicator] = [
        "00000000-0000-7000-8000-000000300000",
        "00000000-0000-7000-8000-000000300001",
    ];
    commands.push(json!({"command": "add_result", "id": result, "project": project, "level": "output", "title": "Trained"}));
    commands.push(json!({"command": "add_indicator", "id": indicator, "result": result, "name": "Officers", "kind": "unit",
        "direction": "ascending", "people": true, "dimensions": []}));
    let part = |category: &str, number: &str| json!({"dimension": "sex", "category": category, "number": number});
    commands.push(json!({"command": "record_reading", "indicator": indicator, "kind": "actual", "start": "", "end": "2025-06-30",
        "value": "40", "parts": [part("woman", "24"), part("man", "8")], "note": ""}));
    desk.run(&commands).unwrap();
    let it = gender(&desk, &project);
    let side = &it.sides[0];
    assert_eq!(
        (side.people, side.women, side.told, side.women_per_mille),
        (4, 2, 3, Some(667))
    );
    assert_eq!(it.sides[1].women_per_mille, None);
    // 24 of the 32 of whom it is known; eight did not say.
    let officers = &it.participants[0];
    assert_eq!(
        (
            officers.all.as_str(),
            officers.women.as_deref(),
            officers.women_per_mille
        ),
        ("40", Some("24"), Some(750))
    );
    assert_eq!((it.people.all, it.people.told), (1, 1));
}
