//! Complaints leave a laptop only where a person says so: in no file, and never in a folder.

use book::Device;
use domain::code::Need;
use domain::id::{ProjectId, RecordId};
use domain::read::ProjectFilter;
use serde_json::{Value, json};
use share::{Attachments, Folder, Incoming, Lock, Place, Scope, Trust, Unlock, send};

use crate::laptop::{Laptop, id, laptops};

const OPEN: u32 = 50;
const SENSITIVE: u32 = 51;

fn case(number: u32, sensitive: bool) -> Value {
    json!({"command": "register_complaint", "id": id(number), "project": id(4), "sensitive": sensitive, "kind": "complaint",
        "received": "2025-05-20", "channel": "telephone", "category": "service", "severity": "medium",
        "name": format!("Name {number}"), "description": format!("Said by somebody, number {number}.")})
}

fn project() -> ProjectId {
    id(4).parse::<RecordId>().unwrap().into()
}

/// The references of the cases that a laptop has, each with who said it.
fn cases(laptop: &Laptop) -> Vec<(String, String)> {
    let register = laptop
        .book
        .reader()
        .unwrap()
        .complaints(project(), "2025-06-01".parse().unwrap());
    let row = |row: domain::read::ComplaintRow| (row.description, row.name);
    register.unwrap().cases.into_iter().map(row).collect()
}

fn file(laptop: &mut Laptop, complaints: bool, sensitive: bool, receiver: Option<&str>) -> Vec<u8> {
    let scope = Scope {
        projects: None,
        complaints,
        sensitive,
    };
    laptop.send(&scope, receiver)
}

impl Laptop {
    fn send(&mut self, scope: &Scope, receiver: Option<&str>) -> Vec<u8> {
        let identity = self.identity();
        let (book, keys) = self.parts();
        send(
            book,
            &identity,
            keys,
            scope,
            Attachments::With,
            receiver,
            &Lock::Open,
        )
        .unwrap()
        .file
    }

    fn take(&mut self, file: &[u8]) {
        let incoming = Incoming::open(file, &Unlock::default()).unwrap();
        incoming
            .merge(&mut self.book, &Trust::Known, &|_, _| true)
            .unwrap();
    }

    /// Everything of which this book holds the bytes.
    fn holds(&self, words: &str) -> bool {
        let bytes = std::fs::read(self.book.path()).unwrap();
        let log = std::fs::read(self.book.path().with_extension("vanort-wal")).unwrap_or_default();
        let has = |bytes: &[u8]| {
            bytes
                .windows(words.len())
                .any(|window| window == words.as_bytes())
        };
        has(&bytes) || has(&log)
    }
}

/// Two laptops; the first has a complaint and a sensitive case.
fn two() -> (tempfile::TempDir, Laptop, Laptop) {
    let home = tempfile::tempdir().unwrap();
    let mut both = laptops(&home, 2);
    let (other, mut one) = (both.pop().unwrap(), both.pop().unwrap());
    one.run(&[case(OPEN, false), case(SENSITIVE, true)]);
    (home, one, other)
}

#[test]
fn a_file_carries_complaints_only_where_that_is_said() {
    let (_home, mut one, mut other) = two();
    one.write("ALE-1");
    let whole = file(&mut one, false, false, None);
    other.take(&whole);
    assert_eq!(cases(&other), []);
    assert!(!other.holds("Said by somebody") && !other.holds("Name 5"));
    assert!(one.holds("Said by somebody"), "the search would find it");
    // The rest came, though one change of one laptop belongs to both.
    let row = |laptop: &Laptop| {
        laptop
            .book
            .reader()
            .unwrap()
            .project(project(), "2025-06-01".parse().unwrap())
            .unwrap()
            .row
    };
    assert_eq!(row(&other).case_reference, "ALE-1");

    // Said so later, what was withheld comes, and no more than that: who complained is known to those who must know.
    let key = other.identity().device().key.clone();
    let told = file(&mut other, false, false, None);
    one.take(&told);
    let complaints = file(&mut one, true, false, Some(&key));
    other.take(&complaints);
    assert_eq!(
        cases(&other),
        [("Said by somebody, number 50.".to_owned(), String::new())]
    );
    assert!(!other.holds("number 51") && !other.holds("Name 5"));
    let told = file(&mut other, false, false, None);
    one.take(&told);
    let sensitive = file(&mut one, false, true, Some(&key));
    other.take(&sensitive);
    assert_eq!(cases(&other), cases(&one));
    assert_eq!(cases(&other)[0].1, "Name 50");
    assert_eq!(other.digest(), one.digest());

    // Both deal with it, and meet: what one did and what the other wrote is there, and what both wrote is theirs to settle.
    one.run(&[
        json!({"command": "change_complaint", "complaint": id(OPEN), "acknowledged": "2025-05-21", "place": "Mutituni"}),
    ]);
    other.run(&[
        json!({"command": "change_complaint", "complaint": id(OPEN), "action": "Copies were laid out.", "place": "Kathiani"}),
    ]);
    let there = file(&mut one, true, true, None);
    other.take(&there);
    let back = file(&mut other, true, true, None);
    one.take(&back);
    for laptop in [&one, &other] {
        let reader = laptop.book.reader().unwrap();
        let register = reader
            .complaints(project(), "2025-06-01".parse().unwrap())
            .unwrap();
        let met = register
            .cases
            .iter()
            .find(|row| row.action == "Copies were laid out.")
            .unwrap();
        assert_eq!(met.acknowledged, Some("2025-05-21".parse().unwrap()));
        // It waits in the room of complaints, and nowhere else.
        assert_eq!(register.contested.len(), 1);
        assert_eq!(reader.contested(None).unwrap(), []);
        // Cases that wait for an answer are counted; that edits met in one is not told.
        let today = "2025-06-01".parse().unwrap();
        let all = reader.dashboard(&ProjectFilter::default(), today).unwrap();
        let needs: Vec<(Need, u32)> = all.needs.iter().map(|row| (row.need, row.count)).collect();
        assert_eq!(needs, [(Need::CaseWaits, 2)]);
        assert_eq!(reader.overview(today).unwrap().attention_count, 2);
    }
    assert_eq!(content(&one), content(&other));
    let chosen = {
        let reader = one.book.reader().unwrap();
        let register = reader
            .complaints(project(), "2025-06-01".parse().unwrap())
            .unwrap();
        let field = &register.contested[0];
        json!({"command": "choose", "record": field.record, "field": field.field, "operation": field.values[0].operation})
    };
    one.run(&[chosen]);
    let reader = one.book.reader().unwrap();
    let register = reader
        .complaints(project(), "2025-06-01".parse().unwrap())
        .unwrap();
    assert!(register.contested.is_empty());
}

fn content(laptop: &Laptop) -> String {
    laptop.book.reader().unwrap().content_digest().unwrap()
}

/// Made sensitive on a laptop that does not know who complained, it is known by whom where that is known.
#[test]
fn who_complained_is_known_also_of_what_became_sensitive_elsewhere() {
    let (_home, mut one, mut other) = two();
    let complaints = file(&mut one, true, false, None);
    other.take(&complaints);
    other.run(&[json!({"command": "make_sensitive", "complaint": id(OPEN)})]);
    // What is told of the merge names nobody, and nothing of what was said.
    let back = file(&mut other, true, true, None);
    let incoming = Incoming::open(&back, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(&mut one.book, &Trust::Known, &|_, _| true)
        .unwrap();
    let told = format!("{merge:?}");
    assert!(
        !told.contains("Said by") && !told.contains("Name 5") && !told.contains("2025-"),
        "{told}"
    );
    let names: Vec<String> = cases(&one).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["Name 51", "Name 50"]);
    one.run(&[json!({"command": "change_complaint", "complaint": last(&one), "anonymous": true})]);
    assert!(cases(&one).iter().any(|(_, name)| name.is_empty()));
}

fn last(laptop: &Laptop) -> String {
    let register = laptop
        .book
        .reader()
        .unwrap()
        .complaints(project(), "2025-06-01".parse().unwrap());
    register.unwrap().cases.last().unwrap().id.to_string()
}

/// Who wrote in a case that somebody else deleted is heard.
#[test]
fn what_was_written_in_a_deleted_case_is_told() {
    let (_home, mut one, mut other) = two();
    let all = file(&mut one, true, true, None);
    other.take(&all);
    one.run(&[json!({"command": "delete", "record": id(OPEN)})]);
    other.run(&[json!({"command": "change_complaint", "complaint": id(OPEN), "action": "Copies were laid out."})]);
    let back = file(&mut other, true, true, None);
    one.take(&back);
    let lost = |laptop: &Laptop| {
        let reader = laptop.book.reader().unwrap();
        reader
            .complaints(project(), "2025-06-01".parse().unwrap())
            .unwrap()
            .lost
    };
    assert_eq!(lost(&one)[0].reference, "2025-1");
    one.run(&[json!({"command": "restore", "record": id(OPEN)})]);
    assert!(lost(&one).is_empty());
    assert!(cases(&one).iter().any(|(said, _)| said.ends_with("50.")));
}

#[test]
fn who_passes_a_file_on_passes_no_complaints_on() {
    let (home, mut one, mut other) = two();
    let all = file(&mut one, true, true, None);
    other.take(&all);
    assert_eq!(cases(&other).len(), 2);
    let passed = file(&mut other, false, false, None);
    let third = Laptop::begin(&home, "third", Some(&passed));
    assert_eq!(cases(&third), []);
    assert!(!third.holds("Said by somebody") && !third.holds("Name 5"));
}

/// A photo of what somebody complained of is as confidential as the words.
#[test]
fn the_files_of_a_complaint_go_where_it_goes() {
    let (home, mut one, mut other) = two();
    one.attach_to(
        id(OPEN).parse().unwrap(),
        "photo.jpg",
        b"\xff\xd8\xff of the queue",
    );
    one.attach_to(
        id(SENSITIVE).parse().unwrap(),
        "letter.pdf",
        b"%PDF of the threat",
    );
    one.attach("plan.pdf", b"%PDF of the plan");
    let plain = file(&mut one, false, false, None);
    other.take(&plain);
    assert!(other.holds("of the plan"));
    assert!(!other.holds("of the queue") && !other.holds("of the threat"));
    let shared = tempfile::tempdir().unwrap();
    let place = Place::Folder {
        path: shared.path().display().to_string(),
    };
    let folder: Folder = place.open(None).unwrap();
    for _ in 0..2 {
        one.round(&folder);
        other.round(&folder);
    }
    assert!(!other.holds("of the queue") && !other.holds("of the threat"));
    let complaints = file(&mut one, true, false, None);
    other.take(&complaints);
    assert!(other.holds("of the queue") && !other.holds("of the threat"));
    assert_eq!(other.lacking(), 0);
    // Who got them passes them on as little as the words.
    let passed = file(&mut other, false, false, None);
    let third = Laptop::begin(&home, "third", Some(&passed));
    assert!(third.holds("of the plan") && !third.holds("of the queue"));
}

/// A photo that somebody attaches to a case while somebody else makes that case sensitive goes nowhere, and is told of.
#[test]
fn a_file_of_a_case_that_became_sensitive_meanwhile_stays() {
    let (home, mut one, mut other) = two();
    let all = file(&mut one, true, true, None);
    other.take(&all);
    one.run(&[json!({"command": "make_sensitive", "complaint": id(OPEN)})]);
    other.attach_to(
        id(OPEN).parse().unwrap(),
        "photo.jpg",
        b"\xff\xd8\xff of the queue",
    );
    let back = file(&mut other, true, true, None);
    one.take(&back);
    let passed = file(&mut one, true, false, None);
    let third = Laptop::begin(&home, "third", Some(&passed));
    assert!(!third.holds("of the queue"));
    let register = one
        .book
        .reader()
        .unwrap()
        .complaints(project(), "2025-06-01".parse().unwrap());
    assert_eq!(register.unwrap().lost.len(), 1);
}

#[test]
fn no_folder_ever_carries_a_complaint() {
    let (home, mut one, mut other) = two();
    let shared = tempfile::tempdir().unwrap();
    let place = Place::Folder {
        path: shared.path().display().to_string(),
    };
    let folder: Folder = place.open(None).unwrap();
    one.write("ALE-1");
    let count = || walk(shared.path());
    for _ in 0..2 {
        one.round(&folder);
        other.round(&folder);
    }
    assert_eq!(cases(&other), []);
    assert!(!other.holds("Said by somebody") && !other.holds("Name 5"));
    let heads = |laptop: &Laptop| laptop.book.reader().unwrap().segment_heads().unwrap().len();
    assert_eq!(heads(&one), heads(&other));
    // Where all is there that goes there, a round writes nothing more.
    let before = count();
    for _ in 0..2 {
        one.round(&folder);
        other.round(&folder);
    }
    assert_eq!(count(), before);
    // What somebody deleted is put there again, also by who never had the complaints; a laptop that comes late lacks
    // nothing else.
    std::fs::remove_dir_all(shared.path()).unwrap();
    std::fs::create_dir(shared.path()).unwrap();
    other.round(&folder);
    let first = one.whole();
    let mut late = Laptop::begin(&home, "late", Some(&first));
    let devices: Vec<Device> = [&mut one, &mut other]
        .map(|laptop| laptop.identity().device().clone())
        .into();
    devices.iter().for_each(|device| late.trust(device));
    late.round(&folder);
    assert_eq!(heads(&late), heads(&other));
    assert_eq!(cases(&late), []);
}

/// Every file below a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
