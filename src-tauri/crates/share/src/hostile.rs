//! What a device may send that is trusted and means harm, or is out of order: every signature fits, and what was
//! signed makes no sense. A book refuses it whole or takes it in whole; it never falls over, and what it held
//! before stays as it was.

use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use automerge::legacy::{Key, ObjectId, Op, OpId, OpType};
use automerge::{ActorId, Change, ChangeHash, ExpandedChange, ObjType, ScalarValue};
use book::{Author, Book, Draft, Part, Reader};
use sha2::{Digest, Sha256};

use crate::file::{self, Lock};
use crate::holdings::Holdings;
use crate::key::{DeviceKey, hex};
use crate::outgoing::{FileLength, Lengths, Manifest};
use crate::{Attachments, Identity, Incoming, Keys, Scope, Trust, Unlock, header, send};

const PROJECT: &str = "00000000-0000-7000-8000-000000000004";

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

fn author(name: &str) -> Author {
    Author {
        person: name.to_owned(),
        device: format!("{name}'s laptop"),
    }
}

fn edit(book: &mut Book, value: serde_json::Value) {
    let command = serde_json::from_value(value).unwrap();
    book.apply(&[command]).unwrap();
}

fn retitle(book: &mut Book, title: &str) {
    edit(
        book,
        serde_json::json!({"command": "change_project", "project": PROJECT, "title_sv": title}),
    );
}

fn whole(book: &mut Book, keys: &Path) -> Vec<u8> {
    let mut keys = Keys::read(keys);
    let identity = Identity::of(book, &mut keys, "Karin", "laptop").unwrap();
    let sent = send(
        book,
        &identity,
        &mut keys,
        &Scope::default(),
        Attachments::With,
        None,
        &Lock::Open,
    );
    sent.unwrap().file
}

fn open(file: &[u8]) -> Result<Incoming, crate::Fault> {
    Incoming::open(file, &Unlock::default())
}

/// A segment's number, the one before it, and its parts by document.
type Told<'a> = (i64, Option<&'a str>, Vec<(&'a str, Vec<u8>)>);

/// What came of offering a file to a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    /// It was not taken in.
    Refused,
    /// What is in it is kept and shown nowhere, until what it builds on comes.
    Waits,
    /// There was nothing in it.
    Nothing,
    /// It was taken in.
    Taken,
}

/// A book with one project, a copy of it on another laptop, and a change that the other one wrote.
struct Scene {
    folder: tempfile::TempDir,
    book: Book,
    other: Book,
    change: Change,
    key: DeviceKey,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mut other = Book::create(&at("other.vanort"), author("Grace"), false).unwrap();
        for value in [
            serde_json::json!({"command": "add_organisation", "id": id(1), "name": "Ale kommun", "country": "SE", "kind": "municipality"}),
            serde_json::json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
            serde_json::json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
            serde_json::json!({"command": "add_project", "id": PROJECT, "partnership": id(3), "kind": "project", "title_sv": "Vatten",
                "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"}),
        ] {
            edit(&mut other, value);
        }
        let first = whole(&mut other, &at("other.json"));
        let found = open(&first).unwrap().found(
            &at("book.vanort"),
            author("Karin"),
            &Trust::Any,
            &|_, _| true,
        );
        let mut book = found.unwrap().0;
        retitle(&mut book, "Hälsa");
        retitle(&mut other, "Skola");
        let file = rusqlite::Connection::open(other.path()).unwrap();
        let bytes: Vec<u8> = file
            .query_row(
                "SELECT bytes FROM change ORDER BY sequence DESC LIMIT 1",
                [],
                |row| row.get(0),
            )
            .unwrap();
        Self {
            book,
            other,
            change: Change::from_bytes(bytes).unwrap(),
            key: DeviceKey::from_seed(&[7; 32]),
            folder,
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file with segments of the stranger.
    fn file(&self, segments: &[Told<'_>]) -> Vec<u8> {
        self.file_with(segments, &[])
    }

    /// The same, with files under names that somebody thought of.
    fn file_with(&self, segments: &[Told<'_>], files: &[(String, &[u8])]) -> Vec<u8> {
        let mut manifest = Manifest {
            sender: self.key.name(),
            person: "Mallory".to_owned(),
            name: "laptop".to_owned(),
            demo: false,
            time: 0,
            holdings: Holdings::default(),
            segments: Vec::new(),
            files: Vec::new(),
        };
        let device = book::Device {
            key: self.key.name(),
            name: "laptop".to_owned(),
            person: "Mallory".to_owned(),
            trusted: false,
        };
        let workspace = self.book.workspace().unwrap();
        let mut bytes = Vec::new();
        for (sequence, previous, parts) in segments {
            let parts = parts
                .iter()
                .map(|(document, bytes)| Part {
                    document: (*document).to_owned(),
                    hash: hex(&Sha256::digest(bytes)),
                    bytes: Some(bytes.clone()),
                })
                .collect();
            let draft = Draft {
                workspace: workspace.clone(),
                sequence: *sequence,
                previous: previous.map(ToOwned::to_owned),
                parts,
            };
            let seal = header::sign(&self.key, &device, &draft, 0);
            manifest.segments.push(Lengths {
                header: seal.header.len() as u64,
                signature: seal.signature.len() as u64,
                parts: draft
                    .parts
                    .iter()
                    .map(|part| part.bytes.as_ref().map(|bytes| bytes.len() as u64))
                    .collect(),
            });
            bytes.extend(seal.header);
            bytes.extend(seal.signature);
            for part in draft.parts {
                bytes.extend(part.bytes.unwrap());
            }
        }
        for (sha256, content) in files {
            manifest.files.push(FileLength {
                sha256: sha256.clone(),
                length: content.len() as u64,
            });
            bytes.extend_from_slice(content);
        }
        let head = serde_json::to_vec(&manifest).unwrap();
        let body = [&(head.len() as u64).to_le_bytes(), head.as_slice(), &bytes].concat();
        file::close(&workspace, &body, file::Needs::default(), &Lock::Open).unwrap()
    }

    /// Offers a file to the book; whether it was taken in. Whatever comes of it, the book is sound, writes, and
    /// takes in what an honest laptop sends.
    fn offer(&mut self, what: &str, file: &[u8]) -> Came {
        let state = |book: &Book| {
            let reader = book.reader().unwrap();
            let segments = reader.segment_heads().unwrap();
            (
                reader.digest().unwrap(),
                segments,
                reader.devices().unwrap(),
            )
        };
        let before = state(&self.book);
        let came = match open(file) {
            Ok(incoming) => {
                let tried = incoming.try_merge(&mut self.book, &|_, _| true);
                assert_eq!(state(&self.book), before, "{what}: a trial leaves no trace");
                let merged = incoming.merge(&mut self.book, &Trust::Any, &|_, _| true);
                assert_eq!(
                    tried.is_ok(),
                    merged.is_ok(),
                    "{what}: {tried:?} {merged:?}"
                );
                merged.map_or(Came::Refused, |merge| {
                    match (merge.changes, merge.waiting) {
                        (0, 0) => Came::Nothing,
                        (0, _) => Came::Waits,
                        _ => Came::Taken,
                    }
                })
            }
            Err(_) => Came::Refused,
        };
        if came == Came::Refused {
            assert_eq!(state(&self.book), before, "{what}: nothing is half written");
        }
        self.assert_well(what);
        came
    }

    fn assert_well(&mut self, what: &str) {
        retitle(&mut self.book, what);
        retitle(&mut self.other, what);
        let keys = self.at("other.json");
        let file = whole(&mut self.other, &keys);
        let merged = open(&file)
            .unwrap()
            .merge(&mut self.book, &Trust::Any, &|_, _| true);
        assert!(merged.is_ok(), "{what}: {merged:?}");
        let keys = self.at("book.json");
        whole(&mut self.book, &keys);
        let path = self.book.path().to_owned();
        let verdict = book::check::check(&Reader::open(&path).unwrap()).unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new(), "{what}");
    }
}

/// A change as parts of share files hold it.
fn packed(change: &Change) -> Vec<u8> {
    let framed = &change.raw_bytes()[9..];
    [&[0], framed].concat()
}

#[test]
fn what_is_no_change_is_refused() {
    let mut scene = Scene::new();
    let sound = packed(&scene.change);
    let cut = sound[..sound.len() - 1].to_vec();
    let mut longer = sound.clone();
    longer.push(0);
    for (what, part) in [
        ("nothing but noise", b"what is this?".to_vec()),
        ("cut off", cut),
        ("a byte more", longer),
        ("follows nothing", vec![1, 0]),
        ("an empty change", vec![0, 0]),
        (
            "a length beyond all",
            vec![0, 255, 255, 255, 255, 255, 255, 255, 255, 127],
        ),
    ] {
        let file = scene.file(&[(1, None, vec![(PROJECT, part)])]);
        assert_eq!(scene.offer(what, &file), Came::Refused, "{what}");
    }
    let file = scene.file(&[(1, None, vec![(PROJECT, Vec::new())])]);
    assert_eq!(scene.offer("a part of nothing", &file), Came::Nothing);
}

#[test]
fn a_change_that_claims_what_is_not_so_harms_nobody() {
    type Alter = fn(&mut ExpandedChange);
    let cases: Vec<(&str, Alter, Came)> = vec![
        ("sound", |_| {}, Came::Taken),
        ("a number that skips", |change| change.seq = 40, Came::Waits),
        ("the number nought", |change| change.seq = 0, Came::Waits),
        (
            "the largest number",
            |change| change.seq = u64::MAX,
            Came::Waits,
        ),
        (
            "its first number again",
            |change| change.seq = 1,
            Came::Waits,
        ),
        (
            "another actor, who never wrote",
            |change| change.actor_id = ActorId::from([9; 16]),
            Came::Waits,
        ),
        (
            "a new actor",
            |change| {
                change.actor_id = ActorId::from([9; 16]);
                change.seq = 1;
            },
            Came::Taken,
        ),
        (
            "an actor without a name",
            |change| {
                change.actor_id = ActorId::from(Vec::new());
                change.seq = 1;
            },
            Came::Taken,
        ),
        (
            "an actor with a long name",
            |change| {
                change.actor_id = ActorId::from(vec![9; 5_000]);
                change.seq = 1;
            },
            Came::Taken,
        ),
        (
            "a counter that leaps",
            |change| change.start_op = NonZeroU64::new(1 << 20).unwrap(),
            Came::Waits,
        ),
        (
            "a huge counter",
            |change| change.start_op = NonZeroU64::new(u64::from(u32::MAX) - 1).unwrap(),
            Came::Waits,
        ),
        (
            "the largest counter",
            |change| change.start_op = NonZeroU64::MAX,
            Came::Refused,
        ),
        (
            "a counter that was used",
            |change| change.start_op = NonZeroU64::new(4).unwrap(),
            Came::Waits,
        ),
        (
            "an object that is not there",
            |change| {
                for operation in &mut change.operations {
                    operation.obj = ObjectId::Id(OpId(999, ActorId::from([9; 16])));
                }
            },
            Came::Waits,
        ),
        (
            "a predecessor that is not there",
            |change| {
                for operation in &mut change.operations {
                    operation.pred = vec![OpId(999, ActorId::from([9; 16]))].into();
                }
            },
            Came::Waits,
        ),
        (
            "an element of no list",
            |change| {
                for operation in &mut change.operations {
                    operation.key = Key::Seq(OpId(3, ActorId::from([9; 16])).into());
                    operation.insert = true;
                }
            },
            Came::Waits,
        ),
        (
            "no operations",
            |change| change.operations.clear(),
            Came::Taken,
        ),
        (
            "the map of records put away",
            |change| {
                change.operations = vec![Op {
                    action: OpType::Put(ScalarValue::Null),
                    obj: ObjectId::Root,
                    key: Key::Map("r".into()),
                    pred: Vec::new().into(),
                    insert: false,
                }];
            },
            Came::Taken,
        ),
        (
            "another map of records",
            |change| {
                change.operations = vec![Op {
                    action: OpType::Make(ObjType::Map),
                    obj: ObjectId::Root,
                    key: Key::Map("r".into()),
                    pred: Vec::new().into(),
                    insert: false,
                }];
            },
            Came::Taken,
        ),
        (
            "a change that it builds on and nobody has",
            |change| change.deps = vec![ChangeHash([5; 32])],
            Came::Waits,
        ),
        (
            "nothing that it builds on",
            |change| change.deps.clear(),
            Came::Waits,
        ),
        (
            "a message of nobody",
            |change| change.message = Some("hello".to_owned()),
            Came::Taken,
        ),
        (
            "the end of time",
            |change| change.time = i64::MAX,
            Came::Taken,
        ),
        (
            "the beginning of time",
            |change| change.time = i64::MIN,
            Came::Waits,
        ),
    ];
    for (what, alter, expected) in cases {
        let mut scene = Scene::new();
        let mut change = scene.change.decode();
        alter(&mut change);
        let altered = std::panic::catch_unwind(|| packed(&Change::from(change.clone())));
        let Ok(part) = altered else {
            // What cannot even be written cannot come.
            continue;
        };
        let file = scene.file(&[(1, None, vec![(PROJECT, part)])]);
        let came = scene.offer(what, &file);
        assert_eq!(came, expected, "{what}");
    }
}

#[test]
fn a_segment_that_claims_what_is_not_so_harms_nobody() {
    let cases: Vec<(&str, i64, Vec<&str>, Came)> = vec![
        ("the largest number", i64::MAX, vec![PROJECT], Came::Refused),
        (
            "nearly the largest",
            i64::MAX - 1,
            vec![PROJECT],
            Came::Taken,
        ),
        ("the number nought", 0, vec![PROJECT], Came::Refused),
        ("a number below", -1, vec![PROJECT], Came::Refused),
        ("a document of no name", 1, vec![""], Came::Refused),
        (
            "a place in the file system",
            1,
            vec!["../../x"],
            Came::Refused,
        ),
        ("two words", 1, vec!["organisations people"], Came::Refused),
        (
            "one document twice",
            1,
            vec![PROJECT, PROJECT],
            Came::Refused,
        ),
        (
            "a document of another kind",
            1,
            vec!["organisations"],
            Came::Waits,
        ),
    ];
    for (what, sequence, documents, expected) in cases {
        let mut scene = Scene::new();
        let part = packed(&scene.change);
        let parts = documents.iter().map(|name| (*name, part.clone())).collect();
        let file = scene.file(&[(sequence, None, parts)]);
        let came = scene.offer(what, &file);
        assert_eq!(came, expected, "{what}");
    }
    let mut scene = Scene::new();
    let long = "x".repeat(100_000);
    let file = scene.file(&[(1, None, vec![(&long, packed(&scene.change))])]);
    assert_eq!(scene.offer("a very long name", &file), Came::Refused);
}

#[test]
fn two_segments_of_one_number_are_both_kept() {
    let mut scene = Scene::new();
    let one = packed(&scene.change);
    let mut change = scene.change.decode();
    change.actor_id = ActorId::from([9; 16]);
    change.seq = 1;
    let other = packed(&Change::from(change));
    let fork = scene.file(&[
        (1, None, vec![(PROJECT, one.clone())]),
        (1, None, vec![(PROJECT, other)]),
        (1, None, vec![(PROJECT, one)]),
    ]);
    assert_eq!(scene.offer("a fork", &fork), Came::Taken);
    let heads = scene.book.reader().unwrap().segment_heads().unwrap();
    let mallory = scene.key.name();
    assert_eq!(
        heads.iter().filter(|head| head.device == mallory).count(),
        2
    );
    assert_eq!(scene.offer("a fork again", &fork), Came::Nothing);
}

/// What waits for a change that is missing does harm only when that one comes.
#[test]
fn what_waits_cannot_keep_others_out() {
    let mut scene = Scene::new();
    // The other's next change, that is not sent yet, and one of a stranger that builds on it and makes no sense.
    retitle(&mut scene.other, "Väg");
    let file = rusqlite::Connection::open(scene.other.path()).unwrap();
    let bytes: Vec<u8> = file
        .query_row(
            "SELECT bytes FROM change ORDER BY sequence DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let awaited = Change::from_bytes(bytes).unwrap();
    let mut change = awaited.decode();
    change.deps = vec![awaited.hash()];
    change.start_op = NonZeroU64::new(1 << 20).unwrap();
    let file = scene.file(&[(1, None, vec![(PROJECT, packed(&Change::from(change)))])]);
    // Offering it ends with the other's file, which brings what was missing.
    assert_eq!(scene.offer("it waits", &file), Came::Waits);
}

/// What somebody put into a share file on its way is kept out: a file that is not what its name says, and one that
/// nothing in the book names.
#[test]
fn attached_files_that_nobody_attached_are_not_kept() {
    let mut scene = Scene::new();
    let lying = scene.file_with(&[], &[(book::sha256(b"one"), b"other")]);
    assert!(matches!(
        Incoming::open(&lying, &Unlock::default()),
        Err(crate::Fault::ShareDamaged { .. })
    ));
    let before = scene.book.reader().unwrap().digest().unwrap();
    let stray = scene.file_with(&[], &[(book::sha256(b"stray"), b"stray")]);
    let incoming = Incoming::open(&stray, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(&mut scene.book, &Trust::Any, &|_, _| true)
        .unwrap();
    assert_eq!((merge.changes, merge.files), (0, 0));
    let reader = scene.book.reader().unwrap();
    assert_eq!(reader.file(&book::sha256(b"stray")).unwrap(), None);
    assert_eq!(reader.digest().unwrap(), before);
}

#[test]
fn every_flipped_bit_and_every_truncation_leaves_the_book_as_it_was() {
    let mut scene = Scene::new();
    let part = packed(&scene.change);
    let file = scene.file(&[(1, None, vec![(PROJECT, part)])]);
    let before = scene.book.reader().unwrap().digest().unwrap();
    let mut refused = |altered: &[u8], what: String| {
        if let Ok(incoming) = open(altered) {
            let merged = incoming.merge(&mut scene.book, &Trust::Any, &|_, _| true);
            assert!(merged.is_err(), "{what}");
        }
    };
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut altered = file.clone();
            altered[at] ^= 1 << bit;
            refused(&altered, format!("byte {at}, bit {bit}"));
        }
        refused(&file[..at], format!("cut at {at}"));
    }
    assert_eq!(scene.book.reader().unwrap().digest().unwrap(), before);
    assert_eq!(scene.offer("the file itself", &file), Came::Taken);
}
