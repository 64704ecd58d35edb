//! Commands do what they say, or are refused with a reason; either way the book stays sound.

use crate::desk::{Desk, day};
use domain::read::ExpenseQuery;
use domain::refusal::Refusal;
use serde_json::{Value, json};

/// A book with one project of two partners, 2025 to 2026, 1 000 000 SEK; gives the ids that commands need.
pub(crate) fn desk() -> (Desk, String, String) {
    let mut desk = Desk::new(false);
    let (ale, ghanzi) = (uuid(1), uuid(2));
    let ids = desk
        .run(&[
            json!({"command": "add_organisation", "id": ale, "name": "Ale kommun", "country": "SE", "kind": "municipality"}),
            json!({"command": "add_organisation", "id": ghanzi, "name": "Ghanzi", "country": "BW", "kind": "region"}),
            json!({"command": "add_partnership", "id": uuid(3), "partners": [ale, ghanzi], "country": "BW", "status": "active"}),
            json!({"command": "add_project", "id": uuid(4), "partnership": uuid(3), "kind": "project", "title_en": "Citizen Dialogue",
                   "start": "2025-01-01", "end": "2026-12-31", "granted": "1 000 000", "currency": "sek", "status": "active"}),
            json!({"command": "start_budget_version", "id": uuid(5), "project": uuid(4)}),
        ])
        .unwrap();
    (desk, ids[3].clone(), ids[4].clone())
}

fn uuid(number: u8) -> String {
    format!("00000000-0000-7000-8000-0000000000{number:02x}")
}

pub(crate) fn refused(desk: &mut Desk, command: Value) -> Refusal {
    let digest = desk.reader().digest().unwrap();
    let refusal = match desk.run(&[command]) {
        Err(book::Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        desk.reader().digest().unwrap(),
        digest,
        "a refused command writes nothing"
    );
    refusal
}

fn kind(refusal: &Refusal) -> String {
    serde_json::to_value(refusal).unwrap()["kind"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn an_approved_version_stands_and_the_next_one_is_its_copy() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "30 000"})])
        .unwrap()
        .remove(0);
    let approve = json!({"command": "approve_budget", "version": version, "date": "2025-01-15", "approved_by": "Committee"});
    desk.run(std::slice::from_ref(&approve)).unwrap();
    for command in [
        json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "31 000"}),
        json!({"command": "change_budget_line", "line": line, "amount": "1"}),
        json!({"command": "delete", "record": line}),
        json!({"command": "delete", "record": version}),
        approve,
    ] {
        assert_eq!(
            refused(&mut desk, command),
            Refusal::VersionApproved { number: 1 }
        );
    }
    let next = desk
        .run(&[json!({"command": "start_budget_version", "project": project})])
        .unwrap()
        .remove(0);
    desk.run(&[json!({"command": "set_budget", "version": next, "category": "venue", "year": 2025, "amount": "31 000"})]).unwrap();
    let summary = desk
        .reader()
        .summary(
            project.parse::<domain::id::RecordId>().unwrap().into(),
            day("2025-06-01"),
        )
        .unwrap();
    assert_eq!(
        summary.head.row.sums.budgeted.decimal_string(),
        "30000.00",
        "the approved version is in force"
    );
    assert_eq!(summary.changes.len(), 1);
    assert_eq!(
        kind(&refused(
            &mut desk,
            json!({"command": "start_budget_version", "project": project})
        )),
        "draft_exists"
    );
    desk.assert_sound();
}

#[test]
fn an_expense_outside_the_period_or_on_an_unapproved_line_is_questioned() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "30000"})])
        .unwrap()
        .remove(0);
    let record = |date: &str, voucher: &str| json!({"command": "record_expense", "line": line, "date": date, "description": "Hall", "amount": "100", "currency": "SEK", "voucher": voucher});
    let early = desk.run(&[record("2024-12-31", "1")]).unwrap().remove(0);
    let questioned = |desk: &Desk| -> Vec<Vec<String>> {
        let query = ExpenseQuery {
            project: project.parse::<domain::id::RecordId>().unwrap().into(),
            category: None,
            year: None,
            financing: None,
            offset: 0,
            limit: 0,
        };
        let page = desk.reader().expenses(&query).unwrap();
        page.rows
            .iter()
            .map(|row| {
                row.questioned
                    .iter()
                    .map(|finding| finding.code().to_owned())
                    .collect()
            })
            .collect()
    };
    assert_eq!(
        questioned(&desk),
        [["expense_on_unapproved_line", "expense_outside_period"]]
    );
    desk.run(&[json!({"command": "approve_budget", "version": version, "date": "2025-01-15", "approved_by": "Committee"})]).unwrap();
    assert_eq!(questioned(&desk), [["expense_outside_period"]]);
    desk.run(&[json!({"command": "reverse_expense", "expense": early, "date": "2025-02-01", "description": "Wrong year"})]).unwrap();
    assert_eq!(
        questioned(&desk),
        [Vec::<String>::new(), Vec::new()],
        "what was taken back questions nobody"
    );
    assert_eq!(
        refused(
            &mut desk,
            json!({"command": "reverse_expense", "expense": early, "date": "2025-02-01"})
        ),
        Refusal::AlreadyReversed
    );
    assert_eq!(
        kind(&refused(
            &mut desk,
            json!({"command": "delete", "record": early})
        )),
        "stands"
    );
    desk.assert_sound();
}

#[test]
fn a_ceiling_blocks_or_warns() {
    let (mut desk, project, version) = desk();
    // A project's yearly figure is a guide value (850 000 from 2023): it warns.
    desk.run(&[json!({"command": "set_budget", "version": version, "category": "work_input", "year": 2025, "amount": "900000"})]).unwrap();
    let head = desk
        .reader()
        .project(
            project.parse::<domain::id::RecordId>().unwrap().into(),
            day("2025-06-01"),
        )
        .unwrap();
    assert!(
        head.findings
            .iter()
            .any(|found| found.finding.code() == "over_ceiling")
    );
    // A steering group's is a maximum (300 000 a year, half of it work input, until 2022): it blocks.
    let ids = desk
        .run(&[
            json!({"command": "add_project", "id": uuid(9), "partnership": uuid(3), "kind": "steering_group", "title_sv": "Styrgrupp",
                   "start": "2020-01-01", "end": "2020-12-31", "granted": "300000", "currency": "SEK", "status": "active"}),
            json!({"command": "start_budget_version", "id": uuid(10), "project": uuid(9)}),
        ])
        .unwrap();
    let set = |category: &str, amount: &str| json!({"command": "set_budget", "version": ids[1], "category": category, "year": 2020, "amount": amount});
    assert_eq!(
        kind(&refused(&mut desk, set("work_input", "150000.01"))),
        "over_ceiling"
    );
    desk.run(&[set("work_input", "150000")]).unwrap();
    assert_eq!(
        kind(&refused(&mut desk, set("venue", "150000,01"))),
        "over_ceiling"
    );
    desk.run(&[set("venue", "150000")]).unwrap();
    desk.assert_sound();
}

#[test]
fn money_of_two_currencies_meets_only_through_a_rate_with_a_source() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[json!({"command": "set_budget", "version": version, "category": "local_travel", "year": 2025, "amount": "5000"})])
        .unwrap()
        .remove(0);
    let mut fare = json!({"command": "record_expense", "line": line, "date": "2025-03-02", "description": "Bus", "amount": "1 234,55", "currency": "BWP"});
    assert_eq!(kind(&refused(&mut desk, fare.clone())), "rate_needed");
    fare["rate"] = json!("0,7412");
    assert_eq!(
        refused(&mut desk, fare.clone()),
        Refusal::Missing {
            field: "rate_source".to_owned()
        }
    );
    fare["rate_source"] = json!("Riksbank, 1 March");
    desk.run(&[fare]).unwrap();
    let sums = desk
        .reader()
        .project(
            project.parse::<domain::id::RecordId>().unwrap().into(),
            day("2025-06-01"),
        )
        .unwrap()
        .row
        .sums;
    assert_eq!(
        sums.spent.decimal_string(),
        "915.05",
        "1234.55 × 0.7412 = 915.04846, rounded once"
    );
}

#[test]
fn what_is_not_so_is_refused_with_its_reason() {
    let (mut desk, project, version) = desk();
    let line = desk
        .run(&[json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "30000"})])
        .unwrap()
        .remove(0);
    let expense = |amount: &str, date: &str, currency: &str| json!({"command": "record_expense", "line": line, "date": date, "description": "x", "amount": amount, "currency": currency});
    for (command, expected) in [
        (expense("12,3,4", "2025-01-02", "SEK"), "bad_amount"),
        (expense("NaN", "2025-01-02", "SEK"), "bad_amount"),
        (expense("1e9", "2025-01-02", "SEK"), "bad_amount"),
        (
            expense("90000000000000.01", "2025-01-02", "SEK"),
            "bad_amount",
        ),
        (expense("0", "2025-01-02", "SEK"), "bad_amount"),
        (expense("1", "31 februari 2025", "SEK"), "bad_date"),
        (expense("1", "2025-01-02", "KRO"), "unknown_currency"),
        (
            json!({"command": "change_project", "project": project, "start": "2027-01-01"}),
            "ends_before_start",
        ),
        (
            json!({"command": "change_project", "project": project, "title_en": "  "}),
            "missing",
        ),
        (
            json!({"command": "change_project", "project": project, "problem": "x".repeat(1_000_001)}),
            "too_long",
        ),
        (
            json!({"command": "set_budget", "version": version, "category": "venue", "year": 2031, "amount": "1"}),
            "year_outside_period",
        ),
        (
            json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "-1"}),
            "bad_amount",
        ),
        (
            json!({"command": "add_partnership", "partners": [uuid(1)], "country": "BW", "status": "active"}),
            "too_few_partners",
        ),
        (
            json!({"command": "add_partnership", "partners": [uuid(1), uuid(1)], "country": "BW", "status": "active"}),
            "too_few_partners",
        ),
        (
            json!({"command": "add_partnership", "partners": [uuid(1), uuid(77)], "country": "BW", "status": "active"}),
            "not_found",
        ),
        (
            json!({"command": "change_partnership", "partnership": uuid(3), "country": "QQ"}),
            "unknown_country",
        ),
        (
            json!({"command": "add_organisation", "name": "x".repeat(2_001), "country": "SE", "kind": "region"}),
            "too_long",
        ),
        (
            json!({"command": "add_person", "name": "Karin", "organisation": uuid(1), "email": "karin@ale"}),
            "bad_email",
        ),
        (json!({"command": "delete", "record": uuid(3)}), "in_use"),
        (json!({"command": "delete", "record": uuid(1)}), "in_use"),
        (
            json!({"command": "add_organisation", "id": uuid(1), "name": "Again", "country": "SE", "kind": "region"}),
            "already_exists",
        ),
    ] {
        assert_eq!(
            kind(&refused(&mut desk, command.clone())),
            expected,
            "{command}"
        );
    }
}

#[test]
fn a_budget_larger_than_the_grant_is_not_approved() {
    let (mut desk, _, version) = desk();
    let approve = json!({"command": "approve_budget", "version": version, "date": "2025-01-15", "approved_by": "Committee"});
    assert_eq!(refused(&mut desk, approve.clone()), Refusal::EmptyBudget);
    desk.run(&[json!({"command": "set_budget", "version": version, "category": "audit", "year": 2025, "amount": "700000"})]).unwrap();
    desk.run(&[json!({"command": "set_budget", "version": version, "category": "audit", "year": 2026, "amount": "300000,01"})]).unwrap();
    assert_eq!(kind(&refused(&mut desk, approve)), "over_grant");
}

#[test]
fn all_commands_of_one_call_are_done_or_none() {
    let (mut desk, _, version) = desk();
    let before = desk.reader().digest().unwrap();
    let set = |year: i32| json!({"command": "set_budget", "version": version, "category": "audit", "year": year, "amount": "1"});
    assert!(desk.run(&[set(2025), set(1999)]).is_err());
    assert_eq!(desk.reader().digest().unwrap(), before);
    desk.run(&[set(2025), set(2026)]).unwrap();
    assert_eq!(desk.book.reach().undo.as_deref(), Some("set_budget"));
    desk.book.undo().unwrap();
    assert!(
        desk.reader()
            .lines(
                version.parse::<domain::id::RecordId>().unwrap().into(),
                None,
                None
            )
            .unwrap()
            .is_empty()
    );
}

#[test]
fn history_tells_who_did_what_from_what() {
    let (mut desk, project, version) = desk();
    let set = |amount: &str| json!({"command": "set_budget", "version": version, "category": "audit", "year": 2025, "amount": amount});
    desk.run(&[set("1000")]).unwrap();
    desk.run(&[set("2000")]).unwrap();
    let (_, entries) = desk
        .reader()
        .history(
            Some(project.parse::<domain::id::RecordId>().unwrap().into()),
            0,
            1,
        )
        .unwrap();
    let entry = serde_json::to_value(&entries[0]).unwrap();
    assert_eq!(entry["person"], "Karin Lundmark");
    assert_eq!(entry["command"], "set_budget");
    assert_eq!(entry["field"], "amount");
    assert_eq!(
        entry["old"],
        json!([{"is": "money", "value": {"amount": "1000.00", "currency": "SEK"}}])
    );
    assert_eq!(
        entry["new"],
        json!({"is": "money", "value": {"amount": "2000.00", "currency": "SEK"}})
    );
}

#[test]
fn a_narrative_keeps_its_history_whole() {
    let (mut desk, project, _) = desk();
    for problem in ["People are not heard.", "Young people are not heard."] {
        desk.run(&[json!({"command": "change_project", "project": project, "problem": problem})])
            .unwrap();
    }
    let (_, entries) = desk
        .reader()
        .history(
            Some(project.parse::<domain::id::RecordId>().unwrap().into()),
            0,
            1,
        )
        .unwrap();
    let entry = serde_json::to_value(&entries[0]).unwrap();
    assert_eq!(entry["old"][0]["value"], "People are not heard.");
    assert_eq!(entry["new"]["value"], "Young people are not heard.");
    desk.assert_sound();
}
