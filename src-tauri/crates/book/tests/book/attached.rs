//! Files that are attached to records.

use book::{AttachedFile, Book, Reader, sha256};
use domain::finding::Finding;
use domain::id::RecordId;
use domain::money::sum;
use domain::read::{ExpenseQuery, Moved};
use domain::refusal::Refusal;
use domain::rules::LARGEST_ATTACHMENT;

use serde_json::json;

use crate::desk::{Desk, author, day};

fn file(name: &str, bytes: &[u8]) -> AttachedFile {
    AttachedFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}

/// The demo, and a record of it.
fn desk() -> (Desk, RecordId) {
    let desk = Desk::new(true);
    let project = desk.project("Equality").id.into();
    (desk, project)
}

fn names(desk: &Desk, record: RecordId) -> Vec<String> {
    let rows = desk.reader().attachments(record).unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_file_lies_in_the_book_as_it_was_and_one_undo_takes_all_of_an_act_away() {
    let (mut desk, record) = desk();
    let files = [
        file("kvitto.jpg", b"\xff\xd8\xff"),
        file("Räkning.pdf", b"%PDF-1.7"),
    ];
    let applied = desk.book.attach(record, &files).unwrap();
    assert_eq!(names(&desk, record), ["kvitto.jpg", "Räkning.pdf"]);
    let reader = desk.reader();
    assert_eq!(
        reader.attached_file(applied.ids[1].into()).unwrap(),
        files[1]
    );
    desk.book.undo().unwrap();
    assert_eq!(names(&desk, record), Vec::<String>::new());
    desk.book.redo().unwrap();
    assert_eq!(names(&desk, record).len(), 2);
    assert!(
        desk.reader()
            .attachments(record)
            .unwrap()
            .iter()
            .all(|row| row.here)
    );
    desk.assert_sound();
    // It is there when the book is opened again, and in every copy of it.
    let copy = desk.folder.path().join("copy.vanort");
    desk.reader().copy_to(&copy).unwrap();
    desk.book.close().unwrap();
    for path in [&desk.path, &copy] {
        let reader = Reader::open(path).unwrap();
        assert_eq!(
            reader.attached_file(applied.ids[0].into()).unwrap(),
            files[0]
        );
    }
}

#[test]
fn the_same_file_is_attached_to_a_record_once_and_kept_once() {
    let (mut desk, record) = desk();
    let one = desk.book.attach(record, &[file("a.jpg", b"same")]).unwrap();
    let again = desk.book.attach(record, &[file("b.jpg", b"same")]).unwrap();
    assert_eq!(one.ids, again.ids);
    let other = desk.project("Dialogue").id.into();
    desk.book.attach(other, &[file("c.jpg", b"same")]).unwrap();
    let mut kept = desk.reader().files().unwrap();
    kept.retain(|file| file.sha256 == sha256(b"same"));
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].size, kept[0].documents.len()), (4, 2));
}

#[test]
fn a_file_is_attached_to_anything_and_lies_where_that_lies() {
    let (mut desk, project) = desk();
    let partnership = desk.project("Equality").partnership;
    desk.book
        .attach(partnership.into(), &[file("Agreement.pdf", b"%PDF agreed")])
        .unwrap();
    let case = json!({"command": "register_complaint", "project": project, "kind": "complaint", "received": "2025-05-20",
        "channel": "box", "category": "service", "severity": "low", "description": "Said.", "anonymous": true});
    let case: RecordId = desk.run(&[case]).unwrap()[0].parse().unwrap();
    desk.book
        .attach(case, &[file("photo.jpg", b"\xff\xd8\xff said")])
        .unwrap();
    desk.book
        .attach(project, &[file("Plan.pdf", b"%PDF plan")])
        .unwrap();
    let kept = desk.reader().files().unwrap();
    let confidential = |bytes: &[u8]| {
        let name = sha256(bytes);
        kept.iter()
            .find(|head| head.sha256 == name)
            .unwrap()
            .is_confidential()
    };
    assert!(confidential(b"\xff\xd8\xff said"));
    assert!(!confidential(b"%PDF agreed") && !confidential(b"%PDF plan"));
    // What is listed of a project is what all who have it may see.
    let listed = desk.reader().documents(project.into()).unwrap();
    let listed: Vec<(&str, &str)> = listed
        .iter()
        .map(|row| (row.file.name.as_str(), row.of.as_str()))
        .collect();
    assert_eq!(
        listed,
        [
            ("Plan.pdf", "project"),
            ("Annual report.pdf", "report_submission")
        ]
    );
    // Made sensitive, a case takes its files along.
    let moved = desk
        .run(&[json!({"command": "make_sensitive", "complaint": case})])
        .unwrap();
    assert_eq!(names(&desk, case), Vec::<String>::new());
    assert_eq!(names(&desk, moved[0].parse().unwrap()), ["photo.jpg"]);
    desk.book.undo().unwrap();
    assert_eq!(names(&desk, case), ["photo.jpg"]);
    desk.run(&[json!({"command": "delete", "record": case})])
        .unwrap();
    assert_eq!(names(&desk, case), Vec::<String>::new());
    desk.assert_sound();
}

#[test]
fn what_cannot_be_attached_is_refused_and_leaves_nothing() {
    let (mut desk, record) = desk();
    let attached = desk.book.attach(record, &[file("first.jpg", b"first")]);
    let attached = attached.unwrap().ids[0];
    let digest = desk.reader().digest().unwrap();
    let refused = |desk: &mut Desk, record, name: &str, bytes: &[u8]| {
        let files = [file("good.jpg", b"good"), file(name, bytes)];
        match desk.book.attach(record, &files) {
            Err(book::Error::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    };
    assert!(matches!(
        refused(&mut desk, record, "a", b""),
        Refusal::EmptyFile { .. }
    ));
    let film = vec![7; LARGEST_ATTACHMENT as usize + 1];
    assert!(matches!(
        refused(&mut desk, record, "a", &film),
        Refusal::FileTooLarge { megabytes: 25, .. }
    ));
    assert!(matches!(
        refused(&mut desk, record, " ", b"x"),
        Refusal::Missing { .. }
    ));
    assert!(matches!(
        refused(&mut desk, RecordId::mint(), "a", b"x"),
        Refusal::NotFound { .. }
    ));
    // Nothing is attached to what is itself attached.
    assert_eq!(
        refused(&mut desk, attached, "a", b"x"),
        Refusal::NotAttachable {
            of: "attachment".to_owned()
        }
    );
    // A command can name only what the book keeps.
    let unknown = serde_json::json!({"command": "attach", "record": record, "name": "a", "sha256": sha256(b"nobody has it")});
    assert!(matches!(
        desk.run(&[unknown]),
        Err(book::Error::Refused(Refusal::NotFound { .. }))
    ));
    assert_eq!(desk.reader().digest().unwrap(), digest);
    let kept: i64 = rusqlite::Connection::open(&desk.path)
        .unwrap()
        .query_row("SELECT count(*) FROM file", [], |row| row.get(0))
        .unwrap();
    // Those of the demo, and the one that was attached before.
    assert_eq!(kept, 3);
}

#[test]
fn a_damaged_file_is_found_and_never_shown() {
    let (mut desk, record) = desk();
    let applied = desk
        .book
        .attach(record, &[file("kvitto.jpg", b"what was paid")])
        .unwrap();
    desk.book.close().unwrap();
    let connection = rusqlite::Connection::open(&desk.path).unwrap();
    connection
        .execute(
            "UPDATE file SET bytes = x'00' WHERE sha256 = ?1",
            [sha256(b"what was paid")],
        )
        .unwrap();
    drop(connection);
    let reader = Reader::open(&desk.path).unwrap();
    let verdict = book::check::check(&reader).unwrap();
    assert_eq!(verdict.faults.len(), 1, "{:?}", verdict.faults);
    assert!(verdict.mendable);
    assert!(matches!(
        reader.attached_file(applied.ids[0].into()),
        Err(book::Error::Trouble(book::Trouble::Damaged { .. }))
    ));
    drop(reader);
    // Mended, it is lacking, and who has the whole one attaches it once more or hands it on.
    let mut book = Book::open(&desk.path, author()).unwrap();
    book.rebuild().unwrap();
    let reader = book.reader().unwrap();
    assert_eq!(
        book::check::check(&reader).unwrap().faults,
        Vec::<String>::new()
    );
    assert_eq!(reader.lacking_files().unwrap().len(), 1);
    book.attach(record, &[file("kvitto.jpg", b"what was paid")])
        .unwrap();
    assert!(reader.attachments(record).unwrap()[0].here);
    // Attaching the whole one mends it too.
    let connection = rusqlite::Connection::open(&desk.path).unwrap();
    connection
        .execute(
            "UPDATE file SET bytes = x'00' WHERE sha256 = ?1",
            [sha256(b"what was paid")],
        )
        .unwrap();
    book.attach(record, &[file("kvitto.jpg", b"what was paid")])
        .unwrap();
    assert_eq!(
        book::check::check(&reader).unwrap().faults,
        Vec::<String>::new()
    );
}

#[test]
fn one_receipt_on_two_expenses_is_found_unless_they_are_one_voucher() {
    let (mut desk, project) = desk();
    let query = ExpenseQuery {
        project: project.into(),
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 2,
    };
    let expenses = desk.reader().expenses(&query).unwrap().rows;
    let receipt = |name: &str| [file(name, b"one and the same")];
    let found = |desk: &Desk| -> Vec<(u32, String)> {
        let findings = desk
            .reader()
            .project(project.into(), day("2026-01-01"))
            .unwrap()
            .findings;
        let same = findings
            .into_iter()
            .filter_map(|found| match found.finding {
                Finding::SameReceipt { count, name, .. } => Some((count, name)),
                _ => None,
            });
        same.collect()
    };
    desk.book
        .attach(expenses[1].id.into(), &receipt("a.jpg"))
        .unwrap();
    assert_eq!(found(&desk), []);
    desk.book
        .attach(expenses[0].id.into(), &receipt("b.jpg"))
        .unwrap();
    let first = if expenses[0].id < expenses[1].id {
        "b.jpg"
    } else {
        "a.jpg"
    };
    assert_eq!(found(&desk), [(2, first.to_owned())]);
    let voucher = json!({"command": "change_expense", "expense": expenses[0].id, "voucher": expenses[1].voucher});
    desk.run(&[voucher]).unwrap();
    assert_eq!(found(&desk), []);
    desk.book.undo().unwrap();
    let reverse =
        json!({"command": "reverse_expense", "expense": expenses[0].id, "date": "2021-10-31"});
    desk.run(&[reverse]).unwrap();
    assert_eq!(found(&desk), []);
    desk.assert_sound();
}

/// What is packed with a report is what its figures are made of.
#[test]
fn every_entry_of_a_period_is_told_with_what_proves_it() {
    let (mut desk, project) = desk();
    let period = desk
        .reader()
        .funds(project.into())
        .unwrap()
        .periods
        .remove(2);
    let told = |desk: &Desk| {
        let reader = desk.reader();
        reader.finance_pack(project.into(), period.id, day("2026-06-01"))
    };
    let entries = told(&desk).unwrap().entries;
    let record_of = |wanted: fn(&Moved) -> bool| {
        let found = entries.iter().find(|proven| wanted(&proven.entry.what));
        found.unwrap().entry.record.unwrap()
    };
    let expense = record_of(|what| matches!(what, Moved::Expense { .. }));
    let income = record_of(|what| matches!(what, Moved::Income { .. }));
    let files = [file("b.jpg", b"photo"), file("a.pdf", b"invoice")];
    desk.book.attach(expense, &files).unwrap();
    desk.book
        .attach(income, &[file("bank.pdf", b"statement")])
        .unwrap();
    // What proves the project and not an entry is no receipt.
    desk.book
        .attach(project, &[file("avtal.pdf", b"agreement")])
        .unwrap();

    let pack = told(&desk).unwrap();
    let days = period.period;
    assert!(pack.entries.iter().all(|it| days.contains(it.entry.date)));
    assert!(pack.entries.is_sorted_by_key(|it| it.entry.date));
    let cost = sum(
        period.totals.cost.currency(),
        pack.entries.iter().map(|it| it.entry.cost),
    );
    assert_eq!(cost, pack.report.period.totals.cost);
    let names = |record| {
        let mut entries = pack.entries.iter();
        let found = entries.find(|it| it.entry.record == Some(record)).unwrap();
        let names = found.receipts.iter().map(|receipt| receipt.name.as_str());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(expense), ["b.jpg", "a.pdf"]);
    assert_eq!(names(income), ["bank.pdf"]);
    let attached: usize = pack.entries.iter().map(|it| it.receipts.len()).sum();
    assert_eq!(attached, 3);
    let all = pack.entries.iter().flat_map(|it| &it.receipts);
    let hashes: Vec<&str> = all.map(|receipt| receipt.sha256.as_str()).collect();
    assert!(hashes.contains(&sha256(b"photo").as_str()));
}
