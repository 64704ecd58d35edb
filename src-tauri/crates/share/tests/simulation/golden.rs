//! Share files of every format that a program ever wrote lie in `tests/formats`, under the number of the format:
//! they open for ever, and say what they said.

use book::{AttachedFile, Author};
use domain::read::ProjectQuery;
use serde_json::json;
use share::{Incoming, Scope, Trust, Unlock};

use crate::act::{command, id, project};
use crate::laptop::Laptop;

const OPEN: &[u8] = include_bytes!("../formats/1.vshare");
const LOCKED: &[u8] = include_bytes!("../formats/1-locked.vshare");
const WITH_FILES: &[u8] = include_bytes!("../formats/2.vshare");
const WITH_COMPLAINTS: &[u8] = include_bytes!("../formats/3.vshare");
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
    for head in reader.files().unwrap() {
        let bytes = reader.file(&head.sha256).unwrap().unwrap();
        said.push(format!(
            "{}: {}",
            head.sha256,
            String::from_utf8_lossy(&bytes)
        ));
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

#[test]
fn a_share_file_of_format_2_says_what_it_said() {
    let said = [
        "from Person 0 on laptop 0",
        "25 changes, 0 wait",
        "8f3cade748c4450a2bfc8d24e886620640f8a488b55de4d1dc44fe78e2ecc5a9",
        "6a7c50e1db2a80fe7b9dd91a33c5027e42f11af0fd05c4a9b76ada5ffad8c6ef",
        "Jämställda möten: granted 1000.00, budgeted 40.00, spent 0.00",
        "title_sv: Text(\"Jämställda möten\") by Person 0, Text(\"Möten för alla\") by Person 1",
        "d9e7a14f1fd21a9052a03d17c0d02b79858947978d0708d12160fbac76b54a79: %PDF-1.7 of a receipt",
        "laptop 1 of Person 1",
        "laptop 0 of Person 0",
    ];
    assert_eq!(says(WITH_FILES, &Unlock::default()), said);
}

#[test]
fn a_share_file_of_format_3_says_what_it_said() {
    let said = [
        "from  on vm",
        "103 changes, 0 wait",
        "a732f3c950c7559c50ddea78a25f3f1870b92c46b3996f53cb8000275b654965",
        "eda7e5d125067a558c9a9bd1ca6866009be7f3a367505a4407b4cfccc35c2b9a",
        "Unga kvinnors företagande: granted 300000.00, budgeted 12000.00, spent 8100.75",
        "vm of ",
    ];
    assert_eq!(says(WITH_COMPLAINTS, &Unlock::default()), said);
}

/// Writes the file of this program's format. Run by hand, once a format:
/// `cargo nextest run --workspace -E 'test(writes_the_share_file)' --run-ignored only`, and never again.
#[test]
#[ignore = "what it writes is committed and must stay as it is"]
fn writes_the_share_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = Laptop::founding(folder.path(), 0);
    let first = one.send(&Scope::default(), None);
    let mut other = Laptop::founded(folder.path(), 1, &first);
    let receipt = AttachedFile {
        name: "Kvitto – lokal.pdf".to_owned(),
        bytes: b"%PDF-1.7 of a receipt".to_vec(),
    };
    one.book().attach(project(4).into(), &[receipt]).unwrap();
    let retitle =
        |title: &str| json!({"command": "change_project", "project": id(4), "title_sv": title});
    one.book()
        .apply(&[command(&retitle("Jämställda möten"))])
        .unwrap();
    other
        .book()
        .apply(&[command(&retitle("Möten för alla"))])
        .unwrap();
    let file = other.send(&Scope::default(), None);
    one.receive(&file, true);
    let formats = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    std::fs::write(formats.join("4.vshare"), one.send(&Scope::default(), None)).unwrap();
}
