//! A report that both partners write, sign and hand in.

use domain::code::ReportState;
use domain::id::{ProjectId, RecordId};
use domain::read::{ReportPage, ReportRow};
use serde_json::json;

use crate::laptop::{Laptop, id, laptops};

const REPORT: u32 = 60;

fn today() -> chrono::NaiveDate {
    "2026-02-01".parse().unwrap()
}

fn rows(laptop: &Laptop) -> Vec<ReportRow> {
    let project: ProjectId = id(4).parse::<RecordId>().unwrap().into();
    laptop
        .book
        .reader()
        .unwrap()
        .reports(project, today())
        .unwrap()
}

fn page(laptop: &Laptop) -> ReportPage {
    let report = id(REPORT).parse::<RecordId>().unwrap().into();
    laptop
        .book
        .reader()
        .unwrap()
        .report(report, today())
        .unwrap()
}

fn codes(laptop: &Laptop) -> Vec<&'static str> {
    let project: ProjectId = id(4).parse::<RecordId>().unwrap().into();
    let head = laptop
        .book
        .reader()
        .unwrap()
        .project(project, today())
        .unwrap();
    head.findings
        .iter()
        .map(|found| found.finding.code())
        .collect()
}

/// Two laptops that have a report which is answered in full.
fn two() -> (tempfile::TempDir, Laptop, Laptop) {
    let home = tempfile::tempdir().unwrap();
    let mut both = laptops(&home, 2);
    let (mut other, mut one) = (both.pop().unwrap(), both.pop().unwrap());
    let answers = vec!["The councils met in March."; 12];
    one.run(&[
        json!({"command": "add_report", "id": id(REPORT), "project": id(4), "kind": "annual",
        "start": "2025-01-01", "end": "2025-12-31", "due": "2026-03-31", "answers": answers}),
    ]);
    other.hear(&mut one);
    (home, one, other)
}

fn answer(laptop: &mut Laptop, text: &str) {
    let answer = page(laptop).answers[0].id;
    laptop.run(&[json!({"command": "answer_question", "answer": answer, "text": text})]);
}

fn sign(laptop: &mut Laptop, partner: u32) {
    laptop.run(&[
        json!({"command": "sign_report", "report": id(REPORT), "partner": id(partner),
        "signed_by": "K", "date": "2026-01-20"}),
    ]);
}

fn hand_in(laptop: &mut Laptop, name: &str) {
    let bytes = format!("%PDF {name}").into_bytes();
    let command = json!({"command": "submit_report", "report": id(REPORT), "date": "2026-01-30", "submitted_by": "K",
        "name": format!("{name}.pdf"), "sha256": book::sha256(&bytes)});
    let file = book::AttachedFile {
        name: name.to_owned(),
        bytes,
    };
    let commands = [crate::laptop::command(command)];
    laptop.book.apply_keeping(&commands, &[file]).unwrap();
}

fn meet(one: &mut Laptop, other: &mut Laptop) {
    one.hear(other);
    other.hear(one);
}

#[test]
fn what_both_write_into_one_answer_is_there() {
    let (_home, mut one, mut other) = two();
    answer(&mut one, "The councils met twice in March.");
    answer(&mut other, "The councils met in March and in June.");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert_eq!(
            page(laptop).answers[0].text,
            "The councils met twice in March and in June."
        );
    }
}

#[test]
fn a_signature_stands_for_what_was_signed_and_for_nothing_else() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut other, 2);
    meet(&mut one, &mut other);
    assert_eq!(rows(&one)[0].state, ReportState::Signed);
    assert_eq!(rows(&other)[0].state, ReportState::Signed);
    // One signs while the other still writes: what was signed is not what both have now.
    answer(&mut other, "Otherwise.");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert_eq!(rows(laptop)[0].signed, 0);
        assert!(codes(laptop).contains(&"sign_off_outdated"));
    }
}

#[test]
fn what_is_written_while_it_is_handed_in_and_what_is_handed_in_twice_is_found() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    meet(&mut one, &mut other);
    hand_in(&mut one, "first");
    hand_in(&mut other, "second");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert_eq!(rows(laptop)[0].state, ReportState::Submitted);
        assert!(codes(laptop).contains(&"report_submitted_twice"));
        assert_eq!(page(laptop).submissions.len(), 2);
        assert_eq!(laptop.lacking(), 0, "both papers are with both");
    }
    let first = page(&one).submissions[1].id;
    one.run(&[json!({"command": "delete", "record": first})]);
    assert_eq!(
        rows(&one)[0].state,
        ReportState::Signed,
        "taken back, both of them"
    );
    hand_in(&mut one, "third");
    meet(&mut one, &mut other);
    assert!(!codes(&other).contains(&"report_submitted_twice"));
}

#[test]
fn an_answer_that_arrives_after_it_was_handed_in_is_found() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    hand_in(&mut one, "paper");
    answer(&mut other, "Written before it was known.");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(codes(laptop).contains(&"report_changed_since"));
        assert!(!page(laptop).submissions[0].holds);
    }
}

#[test]
fn a_report_that_somebody_deleted_while_it_was_handed_in_is_found_and_comes_back_whole() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    meet(&mut one, &mut other);
    one.run(&[json!({"command": "delete", "record": id(REPORT)})]);
    hand_in(&mut other, "paper");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(rows(laptop).is_empty());
        assert!(codes(laptop).contains(&"deleted_while_edited"));
    }
    one.run(&[json!({"command": "restore", "record": id(REPORT)})]);
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert_eq!(rows(laptop)[0].state, ReportState::Submitted);
        assert_eq!(page(laptop).answers.len(), 12);
        assert!(page(laptop).submissions[0].file.is_some());
        assert!(!codes(laptop).contains(&"deleted_while_edited"));
    }
}

#[test]
fn an_answer_in_a_report_that_somebody_deleted_is_found() {
    let (_home, mut one, mut other) = two();
    one.run(&[json!({"command": "delete", "record": id(REPORT)})]);
    answer(&mut other, "Written meanwhile.");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(codes(laptop).contains(&"deleted_while_edited"));
    }
    one.run(&[json!({"command": "restore", "record": id(REPORT)})]);
    assert_eq!(page(&one).answers[0].text, "Written meanwhile.");
}

#[test]
fn what_was_decided_on_a_submission_that_was_taken_back_is_found() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    hand_in(&mut one, "paper");
    meet(&mut one, &mut other);
    let submission = page(&one).submissions[0].id;
    one.run(&[json!({"command": "delete", "record": submission})]);
    let review = |outcome: &str| {
        json!({"command": "review_report", "report": id(REPORT), "date": "2026-02-01",
        "outcome": outcome, "reviewed_by": "I"})
    };
    other.run(&[review("approved")]);
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(codes(laptop).contains(&"deleted_while_edited"));
    }
    one.run(&[json!({"command": "restore", "record": submission})]);
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert_eq!(rows(laptop)[0].state, ReportState::Approved);
        assert!(page(laptop).submissions[0].file.is_some());
    }
}

#[test]
fn two_decisions_on_one_paper_are_found_and_one_may_go() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    hand_in(&mut one, "paper");
    meet(&mut one, &mut other);
    let review = |outcome: &str| {
        json!({"command": "review_report", "report": id(REPORT), "date": "2026-02-01",
        "outcome": outcome, "reviewed_by": "I"})
    };
    one.run(&[review("returned")]);
    other.run(&[review("approved")]);
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(codes(laptop).contains(&"report_reviewed_twice"));
    }
    let approval = page(&one).submissions[0].reviews[0].id;
    one.run(&[json!({"command": "delete", "record": approval})]);
    assert_eq!(rows(&one)[0].state, ReportState::Returned);
    assert!(!codes(&one).contains(&"report_reviewed_twice"));
}

#[test]
fn an_approval_of_what_is_no_longer_said_can_be_taken_away() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    hand_in(&mut one, "paper");
    one.run(&[
        json!({"command": "review_report", "report": id(REPORT), "date": "2026-02-01",
        "outcome": "approved", "reviewed_by": "I"}),
    ]);
    answer(&mut other, "Written before it was known.");
    meet(&mut one, &mut other);
    assert!(codes(&one).contains(&"report_changed_since"));
    let it = page(&one).submissions.remove(0);
    let delete = |record: RecordId| json!({"command": "delete", "record": record});
    one.run(&[delete(it.reviews[0].id.into()), delete(it.id.into())]);
    answer(&mut one, "Put right.");
    assert!(!codes(&one).contains(&"report_changed_since"));
}

#[test]
fn a_signature_that_was_taken_back_meanwhile_is_missed() {
    let (_home, mut one, mut other) = two();
    sign(&mut one, 1);
    sign(&mut one, 2);
    meet(&mut one, &mut other);
    let signed = page(&other).signers[1].signed.as_ref().unwrap().id;
    other.run(&[json!({"command": "delete", "record": signed})]);
    hand_in(&mut one, "paper");
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(codes(laptop).contains(&"report_unsigned"));
    }
}
