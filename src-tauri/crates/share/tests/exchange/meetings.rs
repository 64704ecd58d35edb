//! What comes of edits that met and knew nothing of each other, and the ways out of it.

use domain::id::ProjectId;
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::laptop::{Laptop, command, id, laptops};

const VERSION: u32 = 10;
const LINE: u32 = 11;
const EXPENSE: u32 = 20;

/// Two laptops with an approved budget of one line and one expense.
fn both() -> (tempfile::TempDir, Laptop, Laptop) {
    let home = tempfile::tempdir().unwrap();
    let mut both = laptops(&home, 2);
    let (mut other, mut one) = (both.pop().unwrap(), both.pop().unwrap());
    one.run(&[
        json!({"command": "start_budget_version", "id": id(VERSION), "project": id(4)}),
        json!({"command": "add_budget_line", "id": id(LINE), "version": id(VERSION), "category": "venue", "year": 2025, "amount": "1000"}),
    ]);
    other.hear(&mut one);
    (home, one, other)
}

fn approve(number: u32) -> Value {
    json!({"command": "approve_budget", "id": id(number), "version": id(VERSION), "date": "2025-01-15", "approved_by": "Board"})
}

fn spend(number: u32) -> Value {
    json!({"command": "record_expense", "id": id(EXPENSE + number), "line": id(LINE), "date": "2025-03-01", "description": "Hall",
           "amount": "500", "currency": "SEK", "voucher": "V-1"})
}

/// Each hears the other, and both find the same.
fn meet(one: &mut Laptop, other: &mut Laptop) -> Vec<Value> {
    one.hear(other);
    other.hear(one);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(found(one), found(other));
    found(one)
}

fn found(laptop: &Laptop) -> Vec<Value> {
    let project: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let today = "2025-06-01".parse().unwrap();
    let head = laptop.book.reader().unwrap().project(project, today);
    let findings = head.unwrap().findings;
    let found = findings
        .iter()
        .map(|each| serde_json::to_value(each).unwrap());
    found.collect()
}

fn of_kind(found: &[Value], kind: &str) -> Option<Value> {
    found.iter().find(|each| each["kind"] == kind).cloned()
}

fn refusal(laptop: &mut Laptop, value: Value) -> Refusal {
    match laptop.book.apply(&[command(value)]) {
        Err(book::Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_edit_that_met_an_approval_is_found_and_put_back() {
    let (_home, mut one, mut other) = both();
    one.run(&[approve(30)]);
    other.run(&[
        json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"}),
        json!({"command": "add_budget_line", "version": id(VERSION), "category": "audit", "year": 2026, "amount": "50"}),
    ]);
    let met = meet(&mut one, &mut other);
    let finding = of_kind(&met, "approved_budget_changed").unwrap();
    assert_eq!(finding["count"], 2);
    one.run(&[json!({"command": "restore_budget", "version": id(VERSION)})]);
    let met = meet(&mut one, &mut other);
    assert_eq!(of_kind(&met, "approved_budget_changed"), None);
    let lines = one.book.reader().unwrap().lines(
        id(VERSION).parse::<domain::id::RecordId>().unwrap().into(),
        None,
        None,
    );
    let lines: Vec<String> = lines
        .unwrap()
        .iter()
        .map(|line| line.amount.to_string())
        .collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
}

#[test]
fn a_line_that_met_another_rate_is_found_and_converted() {
    let (_home, mut one, mut other) = both();
    let rate = |rate: &str| json!({"command": "set_budget_rate", "version": id(VERSION), "currency": "KES", "rate": rate, "source": "Riksbanken"});
    one.run(&[rate("0.08")]);
    other.hear(&mut one);
    one.run(&[rate("0.09")]);
    other.run(&[
        json!({"command": "add_budget_line", "version": id(VERSION), "category": "audit", "year": 2025, "amount": "10 000", "currency": "KES"}),
    ]);
    let finding = of_kind(&meet(&mut one, &mut other), "budget_rate_differs").unwrap();
    assert_eq!(
        (&finding["count"], &finding["rate"]),
        (&json!(1), &json!("0.09"))
    );
    // The way out puts the version's rate once more.
    one.run(&[rate("0.09")]);
    let met = meet(&mut one, &mut other);
    assert_eq!(of_kind(&met, "budget_rate_differs"), None);
    let lines = one.book.reader().unwrap().lines(
        id(VERSION).parse::<domain::id::RecordId>().unwrap().into(),
        None,
        None,
    );
    let audit = lines.unwrap().into_iter().find(|line| line.rate.is_some());
    assert_eq!(audit.unwrap().amount.to_string(), "SEK:2:90000");
}

#[test]
fn a_budget_that_both_approved_keeps_one_approval() {
    let (_home, mut one, mut other) = both();
    one.run(&[approve(30)]);
    other.run(&[approve(31)]);
    let finding = of_kind(&meet(&mut one, &mut other), "approved_twice").unwrap();
    assert_eq!(finding["approvals"], json!([id(30), id(31)]));
    one.run(&[json!({"command": "delete", "record": id(30)})]);
    assert_eq!(of_kind(&meet(&mut one, &mut other), "approved_twice"), None);
    let last = json!({"command": "delete", "record": id(31)});
    assert!(matches!(refusal(&mut one, last), Refusal::Stands { .. }));
}

#[test]
fn an_expense_that_both_took_back_is_taken_back_once() {
    let (_home, mut one, mut other) = both();
    one.run(&[approve(30), spend(0)]);
    other.hear(&mut one);
    let reverse = |number: u32| json!({"command": "reverse_expense", "id": id(number), "expense": id(EXPENSE), "date": "2025-04-01"});
    one.run(&[reverse(40)]);
    other.run(&[reverse(41)]);
    let finding = of_kind(&meet(&mut one, &mut other), "reversed_twice").unwrap();
    assert_eq!(finding["further"], json!([id(41)]));
    other.run(&[json!({"command": "delete", "record": id(41)})]);
    assert_eq!(of_kind(&meet(&mut one, &mut other), "reversed_twice"), None);
    let last = json!({"command": "delete", "record": id(40)});
    assert!(matches!(refusal(&mut one, last), Refusal::Stands { .. }));
}

#[test]
fn what_both_wrote_down_is_found_twice() {
    let (_home, mut one, mut other) = both();
    let line = json!({"command": "add_budget_line", "version": id(VERSION), "category": "audit", "year": 2026, "amount": "50"});
    one.run(&[line.clone(), spend(0)]);
    other.run(&[line, spend(1)]);
    let met = meet(&mut one, &mut other);
    let lines = of_kind(&met, "duplicate_line").unwrap();
    assert_eq!(
        (&lines["count"], &lines["total"]["amount"]),
        (&json!(2), &json!("100.00"))
    );
    let expenses = of_kind(&met, "duplicate_expense").unwrap();
    assert_eq!(
        (&expenses["count"], &expenses["voucher"]),
        (&json!(2), &json!("V-1"))
    );
    // A voucher of its own says that it is another one.
    one.run(&[json!({"command": "change_expense", "expense": id(EXPENSE), "voucher": "V-1a"})]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "duplicate_expense"),
        None
    );
}

#[test]
fn what_was_deleted_while_somebody_changed_it_can_be_brought_back() {
    for confirm in [false, true] {
        let (_home, mut one, mut other) = both();
        one.run(&[json!({"command": "delete", "record": id(LINE)})]);
        other.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"})]);
        let finding = of_kind(&meet(&mut one, &mut other), "deleted_while_edited").unwrap();
        assert_eq!(
            (&finding["record"], &finding["of"]),
            (&json!(id(LINE)), &json!("budget_line"))
        );
        let out = if confirm {
            "confirm_deletion"
        } else {
            "restore"
        };
        one.run(&[json!({"command": out, "record": id(LINE)})]);
        let met = meet(&mut one, &mut other);
        assert_eq!(of_kind(&met, "deleted_while_edited"), None);
        let version = id(VERSION).parse::<domain::id::RecordId>().unwrap();
        let lines = other
            .book
            .reader()
            .unwrap()
            .lines(version.into(), None, None);
        assert_eq!(lines.unwrap().len(), usize::from(!confirm));
        if confirm {
            // Whoever thinks better of it has it back.
            one.book.undo().unwrap();
            meet(&mut one, &mut other);
            let lines = other
                .book
                .reader()
                .unwrap()
                .lines(version.into(), None, None);
            assert_eq!(lines.unwrap().len(), 1);
            one.book.redo().unwrap();
            meet(&mut one, &mut other);
        }
        // Nothing is left to bring back.
        let again = json!({"command": out, "record": id(LINE)});
        assert_eq!(refusal(&mut one, again), Refusal::NothingToChoose);
    }
    // Who deletes what they know is changed loses nothing.
    let (_home, mut one, mut other) = both();
    other.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"})]);
    one.hear(&mut other);
    one.run(&[json!({"command": "delete", "record": id(LINE)})]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "deleted_while_edited"),
        None
    );
}

#[test]
fn a_conflict_is_settled_by_another_value() {
    let (_home, mut one, mut other) = both();
    one.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1100"})]);
    other.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"})]);
    meet(&mut one, &mut other);
    let choose = |field: &str, other: &str| json!({"command": "choose", "record": id(LINE), "field": field, "other": other});
    assert!(matches!(
        refusal(&mut one, choose("amount", "a lot")),
        Refusal::BadAmount { .. }
    ));
    assert!(matches!(
        refusal(&mut one, choose("amount", "-5")),
        Refusal::BadAmount { .. }
    ));
    assert_eq!(
        refusal(&mut one, choose("description", "x")),
        Refusal::NothingToChoose
    );
    let both_ways = json!({"command": "choose", "record": id(LINE), "field": "amount", "other": "1", "operation": "1@x"});
    assert_eq!(refusal(&mut one, both_ways), Refusal::NothingToChoose);
    one.run(&[choose("amount", "1 150,50")]);
    meet(&mut one, &mut other);
    let reader = other.book.reader().unwrap();
    assert!(reader.contested(None).unwrap().is_empty());
    let version = id(VERSION).parse::<domain::id::RecordId>().unwrap();
    let lines = reader.lines(version.into(), None, None).unwrap();
    assert_eq!(lines[0].amount.minor(), 115_050);
}

/// What is typed instead obeys the rules of the record's own form: an approved budget stands.
#[test]
fn another_value_is_bound_by_the_rules_of_its_form() {
    let (_home, mut one, mut other) = both();
    one.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1100"})]);
    other.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"})]);
    other.hear(&mut one);
    let choose =
        json!({"command": "choose", "record": id(LINE), "field": "amount", "other": "1300"});
    other.run(&[approve(30)]);
    assert!(matches!(
        refusal(&mut other, choose.clone()),
        Refusal::VersionApproved { .. }
    ));
    let reader = other.book.reader().unwrap();
    let operation = reader.contested(None).unwrap()[0].values[1]
        .operation
        .clone();
    drop(reader);
    other.run(&[
        json!({"command": "choose", "record": id(LINE), "field": "amount", "operation": operation}),
    ]);
    assert!(
        other
            .book
            .reader()
            .unwrap()
            .contested(None)
            .unwrap()
            .is_empty()
    );
}

/// Also where it is the one that is shown meanwhile: then it is settled, not left.
#[test]
fn a_value_that_is_typed_once_more_settles_too() {
    for typed in ["1100", "1200"] {
        let (_home, mut one, mut other) = both();
        one.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1100"})]);
        other.run(&[json!({"command": "change_budget_line", "line": id(LINE), "amount": "1200"})]);
        other.hear(&mut one);
        other.run(&[
            json!({"command": "choose", "record": id(LINE), "field": "amount", "other": typed}),
        ]);
        assert!(
            other
                .book
                .reader()
                .unwrap()
                .contested(None)
                .unwrap()
                .is_empty()
        );
    }
}

/// A merge brings more projects than a program keeps in memory: each comes whole, and so does its undo.
#[test]
fn many_projects_come_in_at_once() {
    let (_home, mut one, mut other) = both();
    let projects = 1_000..1_070;
    let begin: Vec<_> = projects
        .clone()
        .map(|number| {
            json!({"command": "add_project", "id": id(number), "partnership": id(3), "kind": "project",
                "title_en": format!("Project {number}"), "start": "2025-01-01", "end": "2026-12-31",
                "granted": "1000000", "currency": "SEK", "status": "active"})
        })
        .collect();
    one.run(&begin);
    let before = other.digest();
    other.hear(&mut one);
    let whole = |laptop: &Laptop| {
        let verdict = book::check::check(&laptop.book.reader().unwrap()).unwrap();
        assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
    };
    assert_eq!(one.digest(), other.digest());
    whole(&other);
    for number in projects {
        one.run(&[
            json!({"command": "change_project", "project": id(number), "case_reference": "ALE-1"}),
        ]);
    }
    other.hear(&mut one);
    assert_eq!(one.digest(), other.digest());
    whole(&other);
    other.book.undo().unwrap();
    other.book.undo().unwrap();
    assert_eq!(other.digest(), before);
    whole(&other);
}

#[test]
fn a_version_that_one_approved_and_another_rejected_is_found_and_one_decision_goes() {
    let (_home, mut one, mut other) = both();
    one.run(&[approve(30)]);
    other.run(&[json!({"command": "reject_budget", "id": id(31), "version": id(VERSION), "date": "2025-01-15", "rejected_by": "Board"})]);
    let found = meet(&mut one, &mut other);
    let both_ways = of_kind(&found, "decided_both_ways").unwrap();
    assert_eq!(
        (&both_ways["approval"], &both_ways["rejection"]),
        (&json!(id(30)), &json!(id(31)))
    );
    // The approval counts meanwhile; either of them may go, and then the other stands.
    one.run(&[json!({"command": "delete", "record": id(31)})]);
    assert_eq!(
        refusal(&mut one, json!({"command": "delete", "record": id(30)})),
        Refusal::Stands {
            record: "approval".to_owned()
        }
    );
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "decided_both_ways"),
        None
    );
}

#[test]
fn what_was_attached_to_what_another_one_deleted_is_not_lost() {
    let (_home, mut one, mut other) = both();
    one.run(&[json!({"command": "add_person", "id": id(40), "name": "Grace", "organisation": id(2)}),
        json!({"command": "add_team_member", "id": id(41), "project": id(4), "person": id(40), "role": "manager"})]);
    other.hear(&mut one);
    let member: domain::id::RecordId = id(41).parse().unwrap();
    one.run(&[json!({"command": "delete", "record": id(41)})]);
    other.attach_to(member, "contract.pdf", b"%PDF-");
    let found = meet(&mut one, &mut other);
    assert!(of_kind(&found, "deleted_while_edited").is_some());
    one.run(&[json!({"command": "restore", "record": id(41)})]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "deleted_while_edited"),
        None
    );
    assert!(one.book.reader().unwrap().attachments(member).unwrap()[0].here);
    // Who deletes it knowingly deletes what is attached to it, and undo brings back both.
    one.run(&[json!({"command": "delete", "record": id(41)})]);
    assert_eq!(one.book.reader().unwrap().attachments(member).unwrap(), []);
    one.book.undo().unwrap();
    assert_eq!(
        one.book
            .reader()
            .unwrap()
            .attachments(member)
            .unwrap()
            .len(),
        1
    );
    one.book.redo().unwrap();
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "deleted_while_edited"),
        None
    );
}

/// One locks a period while the other, who does not know of it, books an expense in it; then both lock the next.
#[test]
fn what_comes_into_a_locked_period_is_found_and_two_locks_are_one_too_many() {
    let (_home, mut one, mut other) = both();
    let period = |number: u32, end: &str| json!({"command": "start_period", "id": id(number), "project": id(4), "end": end});
    let lock = |number: u32, period: u32| json!({"command": "lock_period", "id": id(number), "period": id(period), "date": "2026-01-10", "locked_by": "Karin"});
    one.run(&[
        approve(30),
        period(40, "2025-06-30"),
        period(41, "2025-12-31"),
    ]);
    other.hear(&mut one);
    one.run(&[lock(50, 40)]);
    other.run(&[spend(0)]);
    let finding = of_kind(&meet(&mut one, &mut other), "locked_period_changed").unwrap();
    assert_eq!(finding["closing"]["amount"], "0.00");
    assert_eq!(finding["now"]["amount"], "-500.00");
    // The way out: taken back later, and booked anew where it is open.
    let late = Refusal::PeriodLocked {
        until: "2025-06-30".parse().unwrap(),
    };
    let reverse =
        |date: &str| json!({"command": "reverse_expense", "expense": id(EXPENSE), "date": date});
    assert_eq!(refusal(&mut one, reverse("2025-06-30")), late);
    one.run(&[reverse("2025-07-11")]);
    meet(&mut one, &mut other);
    one.run(&[lock(51, 41)]);
    other.run(&[lock(52, 41)]);
    let finding = of_kind(&meet(&mut one, &mut other), "locked_twice").unwrap();
    assert_eq!(finding["further"], json!([id(52)]));
    other.run(&[json!({"command": "delete", "record": id(52)})]);
    assert_eq!(of_kind(&meet(&mut one, &mut other), "locked_twice"), None);
    let last = json!({"command": "delete", "record": id(51)});
    assert!(matches!(refusal(&mut one, last), Refusal::Stands { .. }));
}

/// Both write down one payment and one transfer, and both take the payment back.
#[test]
fn a_payment_that_both_wrote_down_is_found() {
    let (_home, mut one, mut other) = both();
    let income = |number: u32| {
        json!({"command": "record_income", "id": id(number), "project": id(4), "date": "2025-02-01", "kind": "instalment",
               "amount": "10 000", "reference": "P-1"})
    };
    one.run(&[income(60)]);
    other.run(&[income(61)]);
    let finding = of_kind(&meet(&mut one, &mut other), "duplicate_entry").unwrap();
    assert_eq!(
        (&finding["entry"], &finding["count"]),
        (&json!(id(60)), &json!(2))
    );
    let back = |number: u32| json!({"command": "reverse_entry", "id": id(number), "entry": id(61), "date": "2025-02-02"});
    one.run(&[back(62)]);
    other.run(&[back(63)]);
    let met = meet(&mut one, &mut other);
    assert_eq!(of_kind(&met, "duplicate_entry"), None);
    let finding = of_kind(&met, "entry_reversed_twice").unwrap();
    assert_eq!(finding["further"], json!([id(63)]));
    one.run(&[json!({"command": "delete", "record": id(63)})]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "entry_reversed_twice"),
        None
    );
}

/// One deletes a project while the other books an expense on it: that is found, and the project is brought back with
/// all that is in it, or deleted by somebody who knows.
#[test]
fn a_project_that_was_deleted_while_something_was_booked_on_it_is_found() {
    let attention = |laptop: &Laptop| {
        let today = "2025-06-01".parse().unwrap();
        let found = laptop
            .book
            .reader()
            .unwrap()
            .overview(today)
            .unwrap()
            .attention;
        let lost = found
            .into_iter()
            .find(|each| each.found.finding.code() == "deleted_while_edited");
        lost.map(|each| each.title)
    };
    for keeps in [true, false] {
        let (_home, mut one, mut other) = both();
        one.run(&[spend(0)]);
        other.run(&[json!({"command": "delete", "record": id(4)})]);
        one.hear(&mut other);
        other.hear(&mut one);
        assert_eq!(one.digest(), other.digest());
        for laptop in [&one, &other] {
            assert!(
                attention(laptop).is_some_and(|title| !title.sv.is_empty() || !title.en.is_empty())
            );
            assert_eq!(
                book::check::check(&laptop.book.reader().unwrap())
                    .unwrap()
                    .faults,
                Vec::<String>::new()
            );
        }
        let way = if keeps { "restore" } else { "confirm_deletion" };
        other.run(&[json!({"command": way, "record": id(4)})]);
        one.hear(&mut other);
        for laptop in [&one, &other] {
            assert_eq!(attention(laptop), None);
            let there = laptop
                .book
                .reader()
                .unwrap()
                .find_project("00000000-0000-7000-8000-000000000004");
            assert_eq!(there.is_ok(), keeps);
            assert_eq!(
                book::check::check(&laptop.book.reader().unwrap())
                    .unwrap()
                    .faults,
                Vec::<String>::new()
            );
        }
    }
}

fn result(number: u32, level: &str, leads_to: &str) -> Value {
    json!({"command": "add_result", "id": id(number), "project": id(4), "level": level, "leads_to": leads_to, "title": level})
}

fn divide(shares: &[(u32, &str)]) -> Value {
    let shares: Vec<Value> = shares
        .iter()
        .map(|(number, percent)| json!({"activity": id(*number), "percent": percent}))
        .collect();
    json!({"command": "split_cost", "line": id(LINE), "shares": shares})
}

fn activity(number: u32) -> Value {
    json!({"command": "add_activity", "id": id(number), "project": id(4), "kind": "activity", "title": "Work",
           "start": "2025-02-01", "end": "2025-03-01"})
}

#[test]
fn of_two_divisions_of_a_cost_one_counts_and_the_other_is_there() {
    let (_home, mut one, mut other) = both();
    one.run(&[activity(50), activity(51)]);
    other.hear(&mut one);
    one.run(&[divide(&[(50, "70"), (51, "30")])]);
    other.run(&[divide(&[(51, "100")])]);
    let contested = of_kind(&meet(&mut one, &mut other), "contested").unwrap();
    assert_eq!(
        (&contested["contested"], &contested["count"]),
        (&json!("activities"), &json!(2))
    );
    let project: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let plan = one
        .book
        .reader()
        .unwrap()
        .plan(project, "2025-06-01".parse().unwrap())
        .unwrap();
    let costs: Vec<i64> = plan
        .activities
        .iter()
        .map(|row| row.cost.budget.minor())
        .collect();
    // One division or the other, never more than the whole.
    assert!(
        costs == [70_000, 30_000] || costs == [0, 100_000],
        "{costs:?}"
    );
    assert!(plan.elsewhere.budget.is_zero());
}

#[test]
fn a_share_of_an_activity_that_went_meanwhile_is_found() {
    let (_home, mut one, mut other) = both();
    one.run(&[activity(50)]);
    other.hear(&mut one);
    one.run(&[json!({"command": "delete", "record": id(50)})]);
    other.run(&[divide(&[(50, "40")])]);
    let found = meet(&mut one, &mut other);
    let finding = of_kind(&found, "share_of_nothing").unwrap();
    assert_eq!(finding["line"], json!(id(LINE)));
    // Dividing again is the way out.
    one.run(&[divide(&[])]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "share_of_nothing"),
        None
    );
}

#[test]
fn a_result_that_was_lifted_while_another_led_there_leads_nowhere() {
    let (_home, mut one, mut other) = both();
    one.run(&[result(60, "outcome", ""), result(61, "output", "")]);
    other.hear(&mut one);
    one.run(&[json!({"command": "change_result", "result": id(60), "level": "output"})]);
    other.run(&[json!({"command": "change_result", "result": id(61), "leads_to": id(60)})]);
    let finding = of_kind(&meet(&mut one, &mut other), "result_leads_nowhere").unwrap();
    assert_eq!(finding["result"], json!(id(61)));
    one.run(&[json!({"command": "change_result", "result": id(61), "leads_to": ""})]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "result_leads_nowhere"),
        None
    );
}

#[test]
fn what_was_read_on_two_laptops_is_found_and_a_text_holds_both_hands() {
    let (_home, mut one, mut other) = both();
    one.run(&[
        json!({"command": "add_result", "id": id(60), "project": id(4), "level": "outcome", "title": "Voice",
               "assumptions": "The county keeps its word."}),
        json!({"command": "add_indicator", "id": id(62), "result": id(60), "name": "Women who spoke", "kind": "unit", "direction": "ascending"}),
    ]);
    other.hear(&mut one);
    let read = |number: u32, value: &str| json!({"command": "record_reading", "id": id(number), "indicator": id(62), "kind": "actual", "end": "2025-12-31", "value": value});
    let assume =
        |text: &str| json!({"command": "change_result", "result": id(60), "assumptions": text});
    one.run(&[read(70, "12"), assume("The new county keeps its word.")]);
    other.run(&[
        read(71, "13"),
        assume("The county keeps its word in writing."),
    ]);
    let finding = of_kind(&meet(&mut one, &mut other), "read_twice").unwrap();
    assert_eq!(finding["count"], json!(2));
    let project: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let plan = one
        .book
        .reader()
        .unwrap()
        .plan(project, "2025-06-01".parse().unwrap())
        .unwrap();
    assert_eq!(
        plan.results[0].assumptions,
        "The new county keeps its word in writing."
    );
    one.run(&[json!({"command": "delete", "record": id(71)})]);
    assert_eq!(of_kind(&meet(&mut one, &mut other), "read_twice"), None);
}

#[test]
fn what_was_built_on_a_result_that_went_meanwhile_is_found() {
    let (_home, mut one, mut other) = both();
    one.run(&[result(60, "outcome", "")]);
    other.hear(&mut one);
    one.run(&[json!({"command": "delete", "record": id(60)})]);
    other.run(&[
        json!({"command": "add_activity", "id": id(50), "project": id(4), "kind": "activity", "title": "Work",
               "start": "2025-02-01", "result": id(60)}),
        json!({"command": "add_indicator", "id": id(62), "result": id(60), "name": "Women who spoke", "kind": "unit", "direction": "ascending"}),
    ]);
    let found = meet(&mut one, &mut other);
    let hanging = found
        .iter()
        .filter(|each| each["kind"] == "hangs_on_nothing");
    assert_eq!(hanging.count(), 2, "{found:?}");
    // It is shown all the same, as serving nothing; what is counted is what is shown.
    let project: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let reader = one.book.reader().unwrap();
    let plan = reader.plan(project, "2025-06-01".parse().unwrap()).unwrap();
    assert_eq!(plan.activities[0].result, None);
    assert_eq!(reader.results(project).unwrap().lights.unknown, 0);
    one.run(&[
        json!({"command": "change_activity", "activity": id(50), "result": ""}),
        json!({"command": "delete", "record": id(62)}),
    ]);
    assert_eq!(
        of_kind(&meet(&mut one, &mut other), "hangs_on_nothing"),
        None
    );
}
