//! Share files of every format that a program ever wrote lie in `tests/formats`, under the number of the format:
//! they open for ever, and say what they said.

use book::Author;
use domain::read::ProjectQuery;
use serde_json::json;
use share::{Attachments, Identity, Incoming, Lock, Scope, Trust, Unlock, send};

use crate::act::{command, id};
use crate::laptop::Laptop;

const OPEN: &[u8] = include_bytes!("../formats/1.vshare");
const LOCKED: &[u8] = include_bytes!("../formats/1-locked.vshare");
const PASSPHRASE: &str = "Västerås–Machakos 2026";

/// Opens a file into an empty book and says what is in it.
fn says(file: &[u8], unlock: &Unlock) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.vanort");
    let author = Author {
        person: "Reader".to_owned(),
        device: "laptop".to_owned(),
    };
    let incoming = Incoming::open(file, unlock).unwrap();
    let sender = format!(
        "from {} on {}",
        incoming.sender().person,
        incoming.sender().name
    );
    let (book, merge) = incoming
        .found(&path, author, &Trust::Any, &|_, _| true)
        .unwrap();
    let reader = book.reader().unwrap();
    let mut said = vec![
        sender,
        format!("{} changes, {} wait", merge.changes, merge.waiting),
        reader.digest().unwrap(),
        reader.content_digest().unwrap(),
    ];
    for row in reader.projects(&ProjectQuery::default()).unwrap().rows {
        let sums = &row.sums;
        said.push(format!(
            "{}: granted {}, budgeted {}, spent {}",
            row.title.sv,
            sums.granted.decimal_string(),
            sums.budgeted.decimal_string(),
            sums.spent.decimal_string()
        ));
    }
    for contested in reader.contested(None).unwrap() {
        let mut values: Vec<String> = contested
            .values
            .iter()
            .map(|value| format!("{:?} by {}", value.value, value.person))
            .collect();
        values.sort_unstable();
        said.push(format!("{}: {}", contested.field, values.join(", ")));
    }
    for device in reader.devices().unwrap() {
        said.push(format!("{} of {}", device.name, device.person));
    }
    let verdict = book::check::check(&reader).unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
    said
}

/// The devices come in the order of their keys.
const SAID: [&str; 8] = [
    "from Person 0 on laptop 0",
    "26 changes, 0 wait",
    "f6330bc482dfc1c54071e0f9a05a1fb16912b91ba9d7054a20c7d58122987aa1",
    "341e21cab531157555ca4854308fd5cc06b5f63b7688aa254983fb42841ba6f8",
    "Jämställda möten: granted 1000.00, budgeted 160.50, spent 31.25",
    "title_sv: Text(\"Jämställda möten\") by Person 0, Text(\"Möten för alla\") by Person 1",
    "laptop 1 of Person 1",
    "laptop 0 of Person 0",
];

#[test]
fn a_share_file_of_format_1_says_what_it_said() {
    assert_eq!(says(OPEN, &Unlock::default()), SAID);
}

#[test]
fn a_locked_share_file_of_format_1_opens_with_its_passphrase() {
    let mut unlock = Unlock::default();
    unlock.passphrase = Some(PASSPHRASE.into());
    assert_eq!(says(LOCKED, &unlock), SAID);
}

/// Writes the files of this program's format. Run by hand, once a format:
/// `cargo nextest run --workspace -E 'test(writes_the_share_files)' --run-ignored only`, and never again.
#[test]
#[ignore = "what it writes is committed and must stay as it is"]
fn writes_the_share_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = Laptop::founding(folder.path(), 0);
    let first = one.send(&Scope::Whole, None);
    let mut other = Laptop::founded(folder.path(), 1, &first);
    let on_one = [
        json!({"command": "set_budget", "version": id(5), "category": "materials", "year": 2026, "amount": "120.50"}),
        json!({"command": "change_project", "project": id(4), "title_sv": "Jämställda möten", "problem": "Det här är allt."}),
    ];
    let line = other.reader().lines(
        id(5).parse::<domain::id::RecordId>().unwrap().into(),
        None,
        None,
    );
    let line = line.unwrap()[0].id;
    let on_other = [
        json!({"command": "change_project", "project": id(4), "title_sv": "Möten för alla", "problem": "Det var här."}),
        json!({"command": "record_expense", "line": line, "date": "2026-03-04", "description": "Lokal", "amount": "31.25", "currency": "SEK"}),
    ];
    one.book()
        .apply(&on_one.map(|value| command(&value)))
        .unwrap();
    other
        .book()
        .apply(&on_other.map(|value| command(&value)))
        .unwrap();
    let file = other.send(&Scope::Whole, None);
    one.receive(&file, true);
    let formats = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    std::fs::create_dir_all(&formats).unwrap();
    for (name, lock) in [
        ("1.vshare", Lock::Open),
        ("1-locked.vshare", Lock::Passphrase(PASSPHRASE.into())),
    ] {
        let identity: Identity = one.identity();
        let mut keys = std::mem::replace(&mut one.keys, share::Keys::read(folder.path()));
        let sent = send(
            one.book(),
            &identity,
            &mut keys,
            &Scope::Whole,
            Attachments::With,
            None,
            &lock,
        );
        one.keys = keys;
        std::fs::write(formats.join(name), sent.unwrap().file).unwrap();
    }
}
