//! Reports: what a grant asks for, what is answered, signed and handed in, and what a merge may leave of it.

use book::{AttachedFile, sha256};
use domain::code::{ReportKind, ReportState};
use domain::command::Command;
use domain::id::RecordId;
use domain::read::{Missing, ReportPage, ReportRow};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

const TODAY: &str = "2026-06-01";

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-000008{number:06}")
}

fn rows(desk: &Desk, project: &str) -> Vec<ReportRow> {
    let project = project.parse::<RecordId>().unwrap().into();
    desk.reader().reports(project, day(TODAY)).unwrap()
}

fn page(desk: &Desk, number: u32) -> ReportPage {
    let report = id(number).parse::<RecordId>().unwrap().into();
    desk.reader().report(report, day(TODAY)).unwrap()
}

fn partners(desk: &Desk, project: &str) -> Vec<String> {
    let project = project.parse::<RecordId>().unwrap().into();
    let head = desk.reader().project(project, day(TODAY)).unwrap();
    let ids = head
        .row
        .partners
        .iter()
        .map(|partner| partner.id.to_string());
    ids.collect()
}

fn codes(desk: &Desk, project: &str) -> Vec<&'static str> {
    let project = project.parse::<RecordId>().unwrap().into();
    let head = desk.reader().project(project, day(TODAY)).unwrap();
    let codes = head.findings.iter().map(|found| found.finding.code());
    codes.collect()
}

fn report(number: u32, project: &str, kind: &str, answers: &[&str]) -> Value {
    json!({"command": "add_report", "id": id(number), "project": project, "kind": kind, "start": "2025-01-01",
           "end": "2025-12-31", "due": "2026-03-31", "answers": answers})
}

fn sign(report: u32, partner: &str) -> Value {
    json!({"command": "sign_report", "report": id(report), "partner": partner, "signed_by": "Karin", "date": "2026-03-01"})
}

fn submission(report: u32, bytes: &[u8]) -> (Value, AttachedFile) {
    let value = json!({"command": "submit_report", "report": id(report), "date": "2026-03-20", "submitted_by": "Karin",
        "reference": "R 1", "name": "Annual report.pdf", "sha256": sha256(bytes)});
    let file = AttachedFile {
        name: "Annual report.pdf".to_owned(),
        bytes: bytes.to_vec(),
    };
    (value, file)
}

fn hand_in(desk: &mut Desk, report: u32, bytes: &[u8]) -> Result<RecordId, book::Error> {
    let (value, file) = submission(report, bytes);
    let command: Command = serde_json::from_value(value).unwrap();
    Ok(desk.book.apply_keeping(&[command], &[file])?.ids[0])
}

fn review(report: u32, outcome: &str) -> Value {
    json!({"command": "review_report", "report": id(report), "date": "2026-04-10", "outcome": outcome,
           "reviewed_by": "ICLD", "note": "The figures of March are missing."})
}

/// A report that is answered in full.
fn answered(desk: &mut Desk, project: &str) -> Vec<String> {
    desk.run(&[report(1, project, "annual", &[])]).unwrap();
    let answers = page(desk, 1).answers;
    for answer in &answers {
        let text = format!("Said of {}", answer.english);
        desk.run(&[json!({"command": "answer_question", "answer": answer.id, "text": text})])
            .unwrap();
    }
    answers.iter().map(|answer| answer.id.to_string()).collect()
}

#[test]
fn a_grant_asks_for_each_year_and_the_whole_once() {
    let (mut desk, project, _) = desk();
    let set_out = json!({"command": "set_out_reports", "project": project, "months": 3, "yearly_certificates": true});
    desk.run(std::slice::from_ref(&set_out)).unwrap();
    let all = rows(&desk, &project);
    let narrative = all
        .iter()
        .filter(|row| row.kind != ReportKind::AuditCertificate);
    assert!(narrative.clone().count() >= 2);
    assert!(
        narrative
            .clone()
            .all(|row| row.questions > 8 && row.answered == 0)
    );
    assert!(all.iter().any(|row| row.kind == ReportKind::Final));
    // What is there already is not written once more.
    desk.run(&[set_out]).unwrap();
    assert_eq!(rows(&desk, &project).len(), all.len());
    let late = json!({"command": "set_out_reports", "project": project, "months": 60});
    assert!(matches!(
        refused(&mut desk, late),
        Refusal::DueTooLate { months: 24 }
    ));
    desk.assert_sound();
}

#[test]
fn it_is_answered_signed_handed_in_and_then_it_stands() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    desk.run(&[report(4, &project, "annual", &["A beginning."])])
        .unwrap();
    let row = rows(&desk, &project).remove(0);
    assert_eq!(
        (row.answered, row.state, row.is_late),
        (1, ReportState::Draft, true)
    );
    assert!(!row.can_be_signed && !row.can_be_submitted);
    let early = refused(&mut desk, sign(4, &both[0]));
    assert!(matches!(early, Refusal::Unanswered { .. }), "{early:?}");
    desk.book.undo().unwrap();

    let answers = answered(&mut desk, &project);
    assert!(rows(&desk, &project)[0].can_be_signed);
    desk.run(&[sign(1, &both[0])]).unwrap();
    let unsigned = hand_in(&mut desk, 1, b"%PDF-1").unwrap_err();
    assert!(
        matches!(&unsigned, book::Error::Refused(Refusal::NotSigned { .. })),
        "{unsigned:?}"
    );
    assert_eq!(
        desk.reader().files().unwrap(),
        [],
        "what was refused is not kept"
    );
    desk.run(&[sign(1, &both[1])]).unwrap();
    assert_eq!(rows(&desk, &project)[0].state, ReportState::Signed);

    // Who signed stands behind those words and no others.
    desk.run(&[json!({"command": "answer_question", "answer": answers[0], "text": "Otherwise."})])
        .unwrap();
    let row = rows(&desk, &project).remove(0);
    assert_eq!((row.state, row.signed), (ReportState::Draft, 0));
    assert_eq!(
        codes(&desk, &project)
            .iter()
            .filter(|code| **code == "sign_off_outdated")
            .count(),
        2
    );
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    assert!(!codes(&desk, &project).contains(&"sign_off_outdated"));

    let submission = hand_in(&mut desk, 1, b"%PDF-1.7 the report").unwrap();
    let it = page(&desk, 1);
    assert_eq!(
        (it.row.state, it.row.is_late),
        (ReportState::Submitted, false)
    );
    let handed_in = &it.submissions[0];
    assert!(handed_in.holds && handed_in.file.as_ref().is_some_and(|file| file.here));
    assert_eq!(handed_in.sha256, sha256(b"%PDF-1.7 the report"));
    for frozen in [
        json!({"command": "answer_question", "answer": answers[0], "text": "Later."}),
        json!({"command": "change_report", "report": id(1), "due": "2026-09-30"}),
        sign(1, &both[0]),
        json!({"command": "attach", "record": id(1), "name": "x", "sha256": sha256(b"%PDF-1.7 the report")}),
        json!({"command": "delete", "record": handed_in.file.as_ref().unwrap().id}),
        json!({"command": "delete", "record": it.signers[0].signed.as_ref().unwrap().id}),
    ] {
        let refusal = refused(&mut desk, frozen.clone());
        assert!(
            matches!(refusal, Refusal::ReportFrozen),
            "{frozen}: {refusal:?}"
        );
    }
    let again = hand_in(&mut desk, 1, b"%PDF-1.7 the report").unwrap_err();
    assert!(matches!(again, book::Error::Refused(Refusal::ReportFrozen)));

    // It comes back, is mended, signed and handed in once more, and approved.
    desk.run(&[review(1, "returned")]).unwrap();
    // Who signed what came back has not signed what is handed in next.
    let row = rows(&desk, &project).remove(0);
    assert_eq!((row.state, row.signed), (ReportState::Returned, 0));
    // Its paper stays as it was handed in.
    for touched in [
        json!({"command": "attach", "record": submission, "name": "x", "sha256": sha256(b"%PDF-1.7 the report")}),
        json!({"command": "delete", "record": page(&desk, 1).submissions[0].file.as_ref().unwrap().id}),
    ] {
        let refusal = refused(&mut desk, touched);
        assert!(matches!(refusal, Refusal::ReportFrozen), "{refusal:?}");
    }
    desk.run(&[json!({"command": "answer_question", "answer": answers[1], "text": "With March."})])
        .unwrap();
    assert_eq!(rows(&desk, &project)[0].state, ReportState::Returned);
    assert!(codes(&desk, &project).contains(&"report_returned"));
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    hand_in(&mut desk, 1, b"%PDF-1.7 the second").unwrap();
    desk.run(&[review(1, "approved")]).unwrap();
    let it = page(&desk, 1);
    assert_eq!(
        (it.row.state, it.submissions.len()),
        (ReportState::Approved, 2)
    );
    assert!(!it.submissions[1].holds, "the first said something else");
    for review in it.submissions.iter().flat_map(|it| &it.reviews) {
        let stands = refused(&mut desk, json!({"command": "delete", "record": review.id}));
        assert!(matches!(stands, Refusal::Stands { .. }), "{stands:?}");
    }
    let taken = refused(
        &mut desk,
        json!({"command": "delete", "record": submission}),
    );
    assert!(matches!(taken, Refusal::Stands { .. }), "{taken:?}");
    let gone = refused(&mut desk, json!({"command": "delete", "record": id(1)}));
    assert!(matches!(gone, Refusal::InUse { .. }), "{gone:?}");
    desk.assert_sound();
}

#[test]
fn a_submission_is_taken_back_with_its_file_as_long_as_nobody_decided() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    answered(&mut desk, &project);
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    let submission = hand_in(&mut desk, 1, b"%PDF-1").unwrap();
    desk.run(&[json!({"command": "delete", "record": submission})])
        .unwrap();
    assert_eq!(rows(&desk, &project)[0].state, ReportState::Signed);
    assert_eq!(desk.reader().files().unwrap(), [], "its paper goes nowhere");
    desk.book.undo().unwrap();
    let it = page(&desk, 1);
    assert_eq!(it.row.state, ReportState::Submitted);
    assert!(it.submissions[0].file.is_some());
    // What was handed in is not taken from under a decision.
    desk.run(&[review(1, "approved")]).unwrap();
    desk.book.undo().unwrap();
    desk.book.redo().unwrap();
    assert_eq!(rows(&desk, &project)[0].state, ReportState::Approved);
    let nothing = refused(&mut desk, review(9, "approved"));
    assert!(matches!(nothing, Refusal::NotFound { .. }), "{nothing:?}");
    desk.assert_sound();
}

#[test]
fn a_certificate_is_the_auditors_own_file() {
    let (mut desk, project, _) = desk();
    desk.run(&[report(2, &project, "audit_certificate", &[])])
        .unwrap();
    let row = rows(&desk, &project).remove(0);
    assert_eq!(row.questions, 0);
    assert!(row.missing.contains(&Missing::Certificate) && !row.can_be_submitted);
    let file = AttachedFile {
        name: "Certificate.pdf".to_owned(),
        bytes: b"%PDF certified".to_vec(),
    };
    desk.book
        .attach(id(2).parse().unwrap(), std::slice::from_ref(&file))
        .unwrap();
    let it = page(&desk, 2);
    assert_eq!(it.files[0].name, "Certificate.pdf");
    assert!(it.row.can_be_submitted);
    // What was not attached to it is no certificate of it.
    let other = hand_in(&mut desk, 2, b"%PDF of something else").unwrap_err();
    assert!(
        matches!(&other, book::Error::Refused(Refusal::NotFound { record, .. }) if record == "attachment"),
        "{other:?}"
    );
    hand_in(&mut desk, 2, b"%PDF certified").unwrap();
    assert_eq!(rows(&desk, &project)[0].state, ReportState::Submitted);
    assert_eq!(desk.reader().files().unwrap().len(), 1, "kept once");
    desk.assert_sound();
}

#[test]
fn two_of_a_kind_and_days_are_one_too_many() {
    let (mut desk, project, _) = desk();
    desk.run(&[report(1, &project, "annual", &[])]).unwrap();
    let twice = refused(&mut desk, report(3, &project, "annual", &[]));
    assert!(matches!(twice, Refusal::ReportExists { .. }), "{twice:?}");
    desk.run(&[report(3, &project, "final", &[])]).unwrap();
    let answer = page(&desk, 1).answers[0].id;
    desk.run(&[json!({"command": "answer_question", "answer": answer, "text": "Quagmire."})])
        .unwrap();
    assert_eq!(desk.reader().search("quagmire", 9).unwrap().len(), 1);
    desk.run(&[json!({"command": "delete", "record": id(1)})])
        .unwrap();
    assert_eq!(rows(&desk, &project).len(), 1);
    assert_eq!(desk.reader().search("quagmire", 9).unwrap(), []);
    desk.book.undo().unwrap();
    assert_eq!(page(&desk, 1).answers[0].text, "Quagmire.");
    desk.book.redo().unwrap();
    desk.run(&[report(1, &project, "annual", &[])]).unwrap_err();
    desk.assert_sound();
}

#[test]
fn a_decision_without_reports_is_found() {
    let (mut desk, project, _) = desk();
    let decision = json!({"command": "add_grant_decision", "project": project, "date": "2024-01-10", "decided_by": "ICLD",
        "reference": "D 1", "amount": "1000"});
    let decision = desk.run(&[decision]).unwrap().remove(0);
    assert!(codes(&desk, &project).contains(&"reports_not_set_out"));
    desk.run(&[json!({"command": "set_out_reports", "project": project, "months": 2, "decision": decision})])
        .unwrap();
    assert!(!codes(&desk, &project).contains(&"reports_not_set_out"));
    assert!(
        rows(&desk, &project)
            .iter()
            .all(|row| row.decision.is_some())
    );
    let used = refused(&mut desk, json!({"command": "delete", "record": decision}));
    assert!(matches!(used, Refusal::InUse { .. }), "{used:?}");
    desk.assert_sound();
}

#[test]
fn the_demo_tells_what_its_projects_report() {
    let desk = Desk::new(true);
    for (name, all, state) in [
        ("Actions for Gender Equality", 7, ReportState::Approved),
        ("Inclusive Municipalities", 7, ReportState::Approved),
        ("Citizen Dialogue", 7, ReportState::Draft),
    ] {
        let project = desk.project(name).id;
        let rows = desk.reader().reports(project, day("2026-11-23")).unwrap();
        assert_eq!(rows.len(), all, "{name}");
        let first = rows
            .iter()
            .find(|row| row.kind == ReportKind::Annual)
            .unwrap();
        assert_eq!(first.state, state, "{name}");
        let page = desk.reader().report(first.id, day("2026-11-23")).unwrap();
        let beside = page
            .answers
            .iter()
            .filter(|answer| answer.figures.is_some());
        assert!(beside.count() >= 8);
    }
}

/// Signing takes what was read: not what came in meanwhile.
#[test]
fn what_nobody_read_is_not_signed() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    let answers = answered(&mut desk, &project);
    let seen = page(&desk, 1).row.content;
    desk.run(&[sign(1, &both[0])]).unwrap();
    let first = page(&desk, 1).signers[0].signed.clone().unwrap();
    // Signed once more, it is the same signature; taken back, there is none.
    desk.run(&[sign(1, &both[0])]).unwrap();
    assert_eq!(page(&desk, 1).signers[0].signed, Some(first.clone()));
    desk.run(&[json!({"command": "delete", "record": first.id})])
        .unwrap();
    assert_eq!(page(&desk, 1).row.signed, 0);
    desk.run(&[json!({"command": "answer_question", "answer": answers[2], "text": "Meanwhile."})])
        .unwrap();
    let mut signed = sign(1, &both[0]);
    signed["content"] = json!(seen);
    let refusal = refused(&mut desk, signed.clone());
    assert!(matches!(refusal, Refusal::ReportChanged), "{refusal:?}");
    signed["content"] = json!(page(&desk, 1).row.content);
    desk.run(&[signed]).unwrap();
    let stranger = refused(&mut desk, sign(1, &id(77)));
    assert!(matches!(stranger, Refusal::NotFound { .. }), "{stranger:?}");
}

/// A guideline may have questions for one kind of report alone: the others keep those of the program.
#[test]
fn no_report_is_without_questions() {
    let (mut desk, project, _) = desk();
    let guideline = desk.reader().guidelines().unwrap().remove(0);
    for question in &guideline.questions {
        desk.run(&[json!({"command": "delete", "record": question.id})])
            .unwrap();
    }
    desk.run(&[
        json!({"command": "add_report_question", "guideline": guideline.id, "report": "annual",
        "english": "What?", "swedish": "Vad?"}),
    ])
    .unwrap();
    desk.run(&[
        report(1, &project, "annual", &[]),
        report(2, &project, "final", &[]),
    ])
    .unwrap();
    // The one that was added stands after those of the program, and takes the place of none.
    assert_eq!(page(&desk, 1).answers.len(), 13);
    assert_eq!(page(&desk, 1).answers[12].english, "What?");
    assert_eq!(page(&desk, 2).answers.len(), 12);
    let certificate = json!({"command": "add_report_question", "guideline": guideline.id, "report": "audit_certificate",
        "english": "What?", "swedish": "Vad?"});
    let refusal = refused(&mut desk, certificate);
    assert!(
        matches!(refusal, Refusal::CertificateAsksNothing),
        "{refusal:?}"
    );
    let many = vec!["said"; 14];
    let mut second_year = report(3, &project, "annual", &many);
    second_year["start"] = json!("2026-01-01");
    second_year["end"] = json!("2026-12-31");
    second_year["due"] = json!("2027-03-31");
    let refusal = refused(&mut desk, second_year);
    assert!(
        matches!(
            refusal,
            Refusal::TooManyAnswers {
                count: 14,
                questions: 13
            }
        ),
        "{refusal:?}"
    );
}

/// A question is worded anew; a report that was begun was asked what it was asked.
#[test]
fn a_question_changes_for_the_reports_to_come() {
    let (mut desk, project, _) = desk();
    desk.run(&[report(1, &project, "annual", &[])]).unwrap();
    let first = desk
        .reader()
        .guidelines()
        .unwrap()
        .remove(0)
        .questions
        .remove(0);
    desk.run(&[json!({"command": "change_report_question", "question": first.id, "english": "What?", "figures": ""})])
        .unwrap();
    desk.run(&[json!({"command": "add_report", "id": id(2), "project": project, "kind": "annual", "start": "2026-01-01",
        "end": "2026-12-31", "due": "2027-03-31"})])
        .unwrap();
    assert_eq!(page(&desk, 1).answers[0].english, first.english);
    assert_eq!(page(&desk, 2).answers[0].english, "What?");
    assert_eq!(page(&desk, 2).answers[0].figures, None);
}

/// Days come in their order: of the grant, when they are over, signed, handed in, decided on.
#[test]
fn days_that_cannot_be_are_refused() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    let dated = |start: &str, end: &str, due: &str| json!({"command": "add_report", "project": project, "kind": "annual", "start": start, "end": end, "due": due});
    for (start, end, due) in [
        ("2024-01-01", "2024-12-31", "2025-03-31"),
        ("2026-06-01", "2027-05-31", "2027-08-31"),
    ] {
        let refusal = refused(&mut desk, dated(start, end, due));
        assert!(
            matches!(refusal, Refusal::ReportOutsideGrant),
            "{refusal:?}"
        );
    }
    let refusal = refused(&mut desk, dated("2025-01-01", "2025-12-31", "2025-11-30"));
    assert!(matches!(refusal, Refusal::DueBeforeEnd), "{refusal:?}");
    answered(&mut desk, &project);
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    let (mut early, file) = submission(1, b"%PDF-1");
    early["date"] = json!("2026-02-28");
    let early: Command = serde_json::from_value(early).unwrap();
    let refusal = desk.book.apply_keeping(&[early], &[file]).unwrap_err();
    assert!(
        matches!(&refusal, book::Error::Refused(Refusal::SubmittedBeforeSigned { date }) if *date == day("2026-03-01")),
        "{refusal:?}"
    );
    hand_in(&mut desk, 1, b"%PDF-1").unwrap();
    let mut early = review(1, "approved");
    early["date"] = json!("2026-03-19");
    let refusal = refused(&mut desk, early);
    assert!(
        matches!(refusal, Refusal::ReviewedBeforeSubmitted { .. }),
        "{refusal:?}"
    );
    desk.assert_sound();
}

/// A grant that is extended asks for more: that is found, the years that are missing are set out, and the final report
/// stays one.
#[test]
fn an_extended_grant_asks_for_more() {
    let (mut desk, project, _) = desk();
    desk.run(&[json!({"command": "add_grant_decision", "project": project, "date": "2024-01-10", "decided_by": "ICLD",
        "reference": "D 1", "amount": "1000000"})])
        .unwrap();
    let set_out = json!({"command": "set_out_reports", "project": project, "months": 3});
    desk.run(std::slice::from_ref(&set_out)).unwrap();
    assert!(!codes(&desk, &project).contains(&"reports_not_set_out"));
    let before = rows(&desk, &project).len();
    desk.run(&[json!({"command": "change_project", "project": project, "end": "2027-12-31"})])
        .unwrap();
    assert!(codes(&desk, &project).contains(&"reports_not_set_out"));
    desk.run(&[set_out]).unwrap();
    let all = rows(&desk, &project);
    let finals = all.iter().filter(|row| row.kind == ReportKind::Final);
    assert_eq!(finals.count(), 1);
    assert!(all.len() > before);
    assert!(!codes(&desk, &project).contains(&"reports_not_set_out"));
}

/// What can be taken away is what the rules let go, wherever a list of files is asked for.
#[test]
fn files_of_what_is_handed_in_stay() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    answered(&mut desk, &project);
    let photo = AttachedFile {
        name: "photo.jpg".to_owned(),
        bytes: b"\xff\xd8\xff".to_vec(),
    };
    desk.book.attach(id(1).parse().unwrap(), &[photo]).unwrap();
    let of = project.parse::<RecordId>().unwrap().into();
    let can_go = |desk: &Desk| -> (Vec<bool>, Vec<bool>) {
        let documents = desk.reader().documents(of).unwrap();
        let may_go = |row: &domain::read::AttachmentRow| row.may_go;
        (
            page(desk, 1).files.iter().map(may_go).collect(),
            documents.iter().map(|row| row.file.may_go).collect(),
        )
    };
    assert_eq!(can_go(&desk), (vec![true], vec![true]));
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    hand_in(&mut desk, 1, b"%PDF-1").unwrap();
    assert_eq!(can_go(&desk), (vec![false], vec![false, false]));
    desk.run(&[review(1, "returned")]).unwrap();
    assert_eq!(can_go(&desk), (vec![true], vec![false, true]));
}

/// Undo reaches no further than the rules: nothing is taken from under what was handed in since.
#[test]
fn undo_goes_by_the_rules_of_reports() {
    let (mut desk, project, _) = desk();
    let both = partners(&desk, &project);
    answered(&mut desk, &project);
    desk.run(&[sign(1, &both[0]), sign(1, &both[1])]).unwrap();
    let photo = AttachedFile {
        name: "photo.jpg".to_owned(),
        bytes: b"\xff\xd8\xff".to_vec(),
    };
    desk.book.attach(id(1).parse().unwrap(), &[photo]).unwrap();
    // Somebody else hands it in: here, the same book opened by another run, whose steps are its own.
    let path = desk.path.clone();
    let mine = std::mem::replace(&mut desk, Desk::new(false));
    drop(mine.book);
    let folder = mine.folder;
    let mut other = book::Book::open(&path, crate::desk::author()).unwrap();
    let (value, file) = submission(1, b"%PDF-1");
    let command: Command = serde_json::from_value(value).unwrap();
    other.apply_keeping(&[command], &[file]).unwrap();
    // Its own submission it may take back, with what it signed before in the same run it may not, while that stands.
    other.undo().unwrap();
    other.redo().unwrap();
    other
        .apply(&[serde_json::from_value(review(1, "approved")).unwrap()])
        .unwrap();
    other.undo().unwrap();
    other.undo().unwrap();
    other.redo().unwrap();
    other.redo().unwrap();
    let reader = other.reader().unwrap();
    let report = id(1).parse::<RecordId>().unwrap().into();
    let it = reader.report(report, day(TODAY)).unwrap();
    assert_eq!(it.row.state, ReportState::Approved);
    drop(folder);
}
