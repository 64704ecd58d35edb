//! Budgets are handed in, approved, rejected and compared.

use book::AttachedFile;
use domain::code::{CostCategory, VersionState, VersionWay};
use domain::id::{BudgetVersionId, RecordId};
use domain::read::{LineChange, VersionRow};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

fn put(version: &str, category: &str, year: i32, amount: &str) -> Value {
    json!({"command": "set_budget", "version": version, "category": category, "year": year, "amount": amount})
}

fn submit(version: &str) -> Value {
    json!({"command": "submit_budget", "version": version, "date": "2025-01-10", "submitted_by": "Karin Lundmark", "reference": "A-7"})
}

fn approve(version: &str) -> Value {
    json!({"command": "approve_budget", "version": version, "date": "2025-02-14", "approved_by": "Committee"})
}

fn reject(version: &str) -> Value {
    json!({"command": "reject_budget", "version": version, "date": "2025-02-14", "rejected_by": "Committee", "reason": "Too much travel"})
}

fn id<I: From<RecordId>>(text: &str) -> I {
    text.parse::<RecordId>().unwrap().into()
}

/// The versions, the newest first.
fn versions(desk: &Desk, project: &str) -> Vec<VersionRow> {
    let head = desk.reader().project(id(project), day("2025-06-01"));
    head.unwrap().versions
}

fn state(desk: &Desk, project: &str) -> VersionState {
    versions(desk, project)[0].state
}

fn found(desk: &Desk, project: &str) -> Vec<String> {
    let head = desk
        .reader()
        .project(id(project), day("2025-06-01"))
        .unwrap();
    let codes = head
        .findings
        .iter()
        .map(|found| found.finding.code().to_owned());
    codes.collect()
}

#[test]
fn a_version_that_waits_for_the_decision_does_not_change_until_it_is_taken_back() {
    let (mut desk, project, version) = desk();
    assert_eq!(refused(&mut desk, submit(&version)), Refusal::EmptyBudget);
    let line = desk
        .run(&[put(&version, "venue", 2025, "30 000")])
        .unwrap()
        .remove(0);
    assert_eq!(state(&desk, &project), VersionState::Draft);
    let submission = desk.run(&[submit(&version)]).unwrap().remove(0);
    let row = &versions(&desk, &project)[0];
    assert_eq!(row.state, VersionState::Submitted);
    assert_eq!(
        row.submission.as_ref().unwrap().submitted_by,
        "Karin Lundmark"
    );
    for command in [
        put(&version, "venue", 2025, "31 000"),
        put(&version, "audit", 2026, "1 000"),
        json!({"command": "change_budget_line", "line": line, "amount": "1"}),
        json!({"command": "delete", "record": line}),
        json!({"command": "delete", "record": version}),
        json!({"command": "start_budget_version", "project": project}),
        submit(&version),
    ] {
        assert_eq!(
            refused(&mut desk, command),
            Refusal::VersionSubmitted { number: 1 }
        );
    }
    desk.run(&[json!({"command": "delete", "record": submission})])
        .unwrap();
    assert_eq!(state(&desk, &project), VersionState::Draft);
    desk.run(&[put(&version, "venue", 2025, "31 000"), submit(&version)])
        .unwrap();
    // What was decided stands: the submission is a part of it.
    desk.run(&[approve(&version)]).unwrap();
    let submission = versions(&desk, &project)[0].submission.clone().unwrap().id;
    assert_eq!(
        refused(
            &mut desk,
            json!({"command": "delete", "record": submission})
        ),
        Refusal::Stands {
            record: "submission".to_owned()
        }
    );
    assert_eq!(state(&desk, &project), VersionState::Approved);
    desk.assert_sound();
}

#[test]
fn a_rejected_version_stays_as_it_was_and_the_next_one_is_its_copy() {
    let (mut desk, project, version) = desk();
    desk.run(&[put(&version, "venue", 2025, "30 000"), submit(&version)])
        .unwrap();
    assert_eq!(found(&desk, &project), ["budget_not_approved"]);
    let rejection = desk.run(&[reject(&version)]).unwrap().remove(0);
    assert_eq!(found(&desk, &project), ["budget_rejected"]);
    assert_eq!(
        versions(&desk, &project)[0]
            .rejection
            .as_ref()
            .unwrap()
            .reason,
        "Too much travel"
    );
    for command in [
        put(&version, "venue", 2025, "1"),
        approve(&version),
        reject(&version),
        submit(&version),
    ] {
        assert_eq!(
            refused(&mut desk, command),
            Refusal::VersionRejected { number: 1 }
        );
    }
    assert_eq!(
        refused(&mut desk, json!({"command": "delete", "record": rejection})),
        Refusal::Stands {
            record: "rejection".to_owned()
        }
    );
    let next = desk
        .run(&[json!({"command": "start_budget_version", "project": project})])
        .unwrap()
        .remove(0);
    desk.run(&[put(&next, "venue", 2025, "20 000"), approve(&next)])
        .unwrap();
    let budgeted = desk.project("Dialogue").sums.budgeted;
    assert_eq!(budgeted.decimal_string(), "20000.00");
    assert_eq!(found(&desk, &project), Vec::<String>::new());
    // A decision by mistake is taken back as everything is.
    desk.book.undo().unwrap();
    assert_eq!(state(&desk, &project), VersionState::Draft);
    desk.assert_sound();
}

#[test]
fn any_two_versions_are_set_side_by_side() {
    let (mut desk, project, first) = desk();
    desk.run(&[
        put(&first, "venue", 2025, "30 000"),
        put(&first, "audit", 2026, "8 000"),
        approve(&first),
    ])
    .unwrap();
    let start = || json!({"command": "start_budget_version", "project": project});
    let second = desk.run(&[start()]).unwrap().remove(0);
    desk.run(&[put(&second, "venue", 2025, "25 000"), reject(&second)])
        .unwrap();
    let third = desk.run(&[start()]).unwrap().remove(0);
    desk.run(&[
        put(&third, "venue", 2025, "30 000"),
        put(&third, "audit", 2026, ""),
        put(&third, "meals", 2025, "1 200,50"),
    ])
    .unwrap();
    let differences = |before: &str, after: &str| -> Vec<String> {
        let told = |change: LineChange| {
            let amount = |money: Option<domain::money::Money>| {
                money.map_or_else(|| "–".to_owned(), domain::money::Money::decimal_string)
            };
            format!(
                "{} {}: {} → {}, {}",
                change.category,
                change.year,
                amount(change.before),
                amount(change.after),
                change.difference.decimal_string()
            )
        };
        let versions: [BudgetVersionId; 2] = [id(before), id(after)];
        let changes = desk.reader().compare_versions(versions[0], versions[1]);
        changes.unwrap().into_iter().map(told).collect()
    };
    assert_eq!(
        differences(&first, &second),
        ["venue 2025: 30000.00 → 25000.00, -5000.00"]
    );
    assert_eq!(
        differences(&first, &third),
        [
            "meals 2025: – → 1200.50, 1200.50",
            "audit 2026: 8000.00 → –, -8000.00"
        ]
    );
    assert_eq!(differences(&third, &third), Vec::<String>::new());
}

#[test]
fn overspending_is_explained_and_approved_and_then_nobody_asks_any_more() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[put(&version, "venue", 2025, "1 000")])
        .unwrap()
        .remove(0);
    desk.run(&[
        approve(&version),
        json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall", "amount": "1 200", "currency": "SEK"}),
    ])
    .unwrap();
    assert_eq!(found(&desk, &project), ["line_overspent"]);
    let explain = |explanation: &str, approval: &str| json!({"command": "explain_deviation", "project": project, "category": "venue", "year": 2025, "explanation": explanation, "approval": approval});
    assert_eq!(
        refused(&mut desk, explain(" ", "")),
        Refusal::Missing {
            field: "explanation".to_owned()
        }
    );
    let first = desk.run(&[explain("The hall was larger", "")]).unwrap();
    assert_eq!(found(&desk, &project), ["overspending_not_approved"]);
    let again = desk
        .run(&[explain("The hall was larger", "ICLD 2025/7")])
        .unwrap();
    assert_eq!(first, again, "there is one explanation");
    assert_eq!(found(&desk, &project), Vec::<String>::new());
    let grid = desk
        .reader()
        .budget(id(&project), None, day("2025-06-01"))
        .unwrap()
        .unwrap();
    assert_eq!(grid.deviations[0].approval, "ICLD 2025/7");
    assert!(grid.deviations[0].holds);
    // A year in which nothing was overspent needs no words.
    let other = json!({"command": "explain_deviation", "project": project, "category": "venue", "year": 2026, "explanation": "x"});
    assert_eq!(
        refused(&mut desk, other),
        Refusal::NotOverspent {
            category: CostCategory::Venue,
            year: 2026
        }
    );
    // What is spent beyond what was explained asks again, whatever was approved before.
    let more = desk
        .run(&[json!({"command": "record_expense", "line": line, "date": "2025-04-01", "description": "Chairs", "amount": "0.01", "currency": "SEK"})])
        .unwrap()
        .remove(0);
    assert_eq!(found(&desk, &project), ["line_overspent"]);
    let grid = desk
        .reader()
        .budget(id(&project), None, day("2025-06-01"))
        .unwrap()
        .unwrap();
    assert!(!grid.deviations[0].holds);
    assert_eq!(
        grid.deviations[0].spent.unwrap().decimal_string(),
        "1200.00"
    );
    let again = desk.run(&[explain("The hall and its chairs", "ICLD 2025/9")]);
    assert_eq!(first, again.unwrap());
    assert_eq!(found(&desk, &project), Vec::<String>::new());
    // What is taken back leaves it explained.
    desk.run(&[json!({"command": "reverse_expense", "expense": more, "date": "2025-04-02"})])
        .unwrap();
    assert_eq!(found(&desk, &project), Vec::<String>::new());
    desk.run(&[json!({"command": "delete", "record": first[0]})])
        .unwrap();
    assert_eq!(found(&desk, &project), ["line_overspent"]);
    desk.assert_sound();
}

#[test]
fn what_is_offered_of_a_version_is_what_is_not_refused() {
    let offered = |desk: &Desk, project: &str| versions(desk, project)[0].ways.clone();
    let carried_out = |steps: &[fn(&str) -> Value]| {
        let (mut desk, project, version) = desk();
        desk.run(&[put(&version, "venue", 2025, "30 000")]).unwrap();
        for step in steps {
            desk.run(&[step(&version)]).unwrap();
        }
        let offered = offered(&desk, &project);
        for (way, command) in [
            (VersionWay::Submit, submit(&version)),
            (VersionWay::Approve, approve(&version)),
            (VersionWay::Reject, reject(&version)),
        ] {
            let done = desk.run(&[command]).is_ok();
            if done {
                desk.book.undo().unwrap();
            }
            assert!(done || !offered.contains(&way), "{way:?} is refused");
        }
        offered
    };
    assert_eq!(carried_out(&[]), [VersionWay::Submit, VersionWay::Approve]);
    assert_eq!(
        carried_out(&[submit]),
        [VersionWay::Approve, VersionWay::Reject]
    );
    assert_eq!(carried_out(&[submit, approve]), []);
    assert_eq!(carried_out(&[reject]), []);
}

#[test]
fn a_version_goes_with_what_was_attached_to_it_and_its_lines() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[put(&version, "venue", 2025, "30 000")])
        .unwrap()
        .remove(0);
    for (record, name) in [(&version, "decision.pdf"), (&line, "offer.pdf")] {
        let file = AttachedFile {
            name: name.to_owned(),
            bytes: name.as_bytes().to_vec(),
        };
        desk.book.attach(id(record), &[file]).unwrap();
    }
    assert_eq!(desk.reader().files().unwrap().len(), 2);
    desk.run(&[json!({"command": "delete", "record": version})])
        .unwrap();
    assert_eq!(desk.reader().files().unwrap(), []);
    assert_eq!(found(&desk, &project), Vec::<String>::new());
    desk.assert_sound();
    desk.book.undo().unwrap();
    assert_eq!(desk.reader().files().unwrap().len(), 2);
}
