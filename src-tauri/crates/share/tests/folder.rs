//! A shared folder as folders are: late, half written, copied, renamed, with strays in it. In the end, whoever
//! looked into it has the same book.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::path::{Path, PathBuf};

use book::{Author, Book, Device};
use domain::command::Command;
use proptest::prelude::*;
use serde_json::{Value, json};
use share::{
    Folder, Identity, Incoming, Keys, Lock, Place, Scope, Seen, Trust, Unlock, parcel, send,
    take_in,
};
use tempfile::TempDir;

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

fn command(value: Value) -> Command {
    serde_json::from_value(value).unwrap()
}

/// A laptop with a copy of the book.
struct Laptop {
    book: Book,
    keys: Keys,
    author: Author,
    seen: Seen,
}

impl Laptop {
    fn begin(folder: &TempDir, name: &str, first: Option<&[u8]>) -> Self {
        let path = folder.path().join(format!("{name}.vanort"));
        let author = Author {
            person: name.to_owned(),
            device: format!("laptop of {name}"),
        };
        let keys = Keys::read(&folder.path().join(format!("{name}.json")));
        let book = match first {
            None => {
                let mut book = Book::create(&path, author.clone(), false).unwrap();
                book.apply(&beginning()).unwrap();
                book
            }
            Some(file) => {
                let incoming = Incoming::open(file, &Unlock::default()).unwrap();
                incoming
                    .found(&path, author.clone(), &Trust::Any, &|_, _| true)
                    .unwrap()
                    .0
            }
        };
        Self {
            book,
            keys,
            author,
            seen: Seen::default(),
        }
    }

    fn identity(&mut self) -> Identity {
        Identity::of(
            &self.book,
            &mut self.keys,
            &self.author.person,
            &self.author.device,
        )
        .unwrap()
    }

    fn whole(&mut self) -> Vec<u8> {
        let identity = self.identity();
        let sent = send(
            &mut self.book,
            &identity,
            &mut self.keys,
            &Scope::Whole,
            None,
            &Lock::Open,
        );
        sent.unwrap().file
    }

    fn trust(&mut self, device: &Device) {
        self.book.know(device).unwrap();
    }

    fn write(&mut self, reference: &str) {
        let change =
            json!({"command": "change_project", "project": id(4), "case_reference": reference});
        self.book.apply(&[command(change)]).unwrap();
    }

    /// One round; how many files could not be read.
    fn round(&mut self, folder: &Folder) -> usize {
        let mut fetched = folder.fetch(&mut self.seen, &Unlock::default()).unwrap();
        let round = take_in(&mut self.book, &mut fetched, &mut self.seen, &|_, _| true).unwrap();
        assert!(round.strangers.is_empty());
        let identity = self.identity();
        let made = parcel(
            &mut self.book,
            &identity,
            &mut self.keys,
            &self.seen,
            &Lock::Open,
        );
        if let Some(made) = made.unwrap() {
            folder.put(made, &mut self.seen).unwrap();
        }
        fetched.unread.len()
    }

    fn digest(&self) -> String {
        self.book.reader().unwrap().digest().unwrap()
    }
}

fn beginning() -> Vec<Command> {
    [
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
        json!({"command": "add_project", "id": id(4), "partnership": id(3), "kind": "project", "title_en": "Actions", "start": "2025-01-01",
               "end": "2026-12-31", "granted": "1000000", "currency": "SEK", "status": "active"}),
    ]
    .map(command)
    .into()
}

/// Laptops that have the same book and trust each other.
fn laptops(folder: &TempDir, count: usize) -> Vec<Laptop> {
    let mut first = Laptop::begin(folder, "0", None);
    let file = first.whole();
    let mut laptops = vec![first];
    laptops
        .extend((1..count).map(|number| Laptop::begin(folder, &number.to_string(), Some(&file))));
    let devices: Vec<Device> = laptops
        .iter_mut()
        .map(|laptop| laptop.identity().device().clone())
        .collect();
    for laptop in &mut laptops {
        devices.iter().for_each(|device| laptop.trust(device));
    }
    laptops
}

fn open(path: &Path) -> Folder {
    let place = Place::Folder {
        path: path.display().to_string(),
    };
    place.open(None).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn laptops_meet_in_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 3);
    laptops[1].write("ALE-1");
    for _ in 0..2 {
        for laptop in &mut laptops {
            assert_eq!(laptop.round(&folder), 0);
        }
    }
    assert_eq!(laptops[0].digest(), laptops[1].digest());
    assert_eq!(laptops[0].digest(), laptops[2].digest());
    // Where all have all, a round writes nothing more.
    let before = files(shared.path());
    for laptop in &mut laptops {
        laptop.round(&folder);
    }
    assert_eq!(files(shared.path()), before);
    // What somebody deleted is put there again by who has it: a laptop that comes late lacks nothing.
    std::fs::remove_dir_all(shared.path()).unwrap();
    std::fs::create_dir(shared.path()).unwrap();
    laptops[2].round(&folder);
    let file = laptops[0].whole();
    let mut late = Laptop::begin(&place, "late", Some(&file));
    late.round(&folder);
    assert_eq!(late.digest(), laptops[0].digest());
    // A merge by itself is no step of a person: undo takes back what the person did.
    assert_eq!(
        laptops[1].book.reach().undo.as_deref(),
        Some("change_project")
    );
    assert_eq!(
        laptops[0].book.reach().undo.as_deref(),
        Some("add_partnership")
    );
}

#[test]
fn a_stranger_waits_and_another_book_is_passed_over() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    let file = laptops[0].whole();
    let mut stranger = Laptop::begin(&place, "stranger", Some(&file));
    stranger.write("BY-A-STRANGER");
    stranger.round(&folder);
    let mut other = Laptop::begin(&place, "another book", None);
    other.round(&folder);

    let mut fetched = folder
        .fetch(&mut laptops[0].seen, &Unlock::default())
        .unwrap();
    let before = laptops[0].digest();
    let Laptop { book, seen, .. } = &mut laptops[0];
    let round = take_in(book, &mut fetched, seen, &|_, _| true).unwrap();
    assert_eq!(round.strangers.len(), 1);
    assert_eq!(laptops[0].digest(), before);
    let device = stranger.identity().device().clone();
    laptops[0].trust(&device);
    laptops[0].round(&folder);
    assert_eq!(laptops[0].digest(), stranger.digest());
}

#[derive(Clone, Debug)]
enum Step {
    Write(usize),
    Round(usize),
    /// A file is there in half: it is being carried.
    Half(usize),
    /// The carrier made a copy beside a file because it could not decide.
    Copy(usize),
    /// The carrier keeps only a placeholder of it here.
    Placeholder(usize),
    /// A system that does not tell small from capital letters.
    Capitals(usize),
    /// Strays of systems and people.
    Stray,
    /// A file is gone for a while.
    Late(usize),
    /// It has come.
    Arrive,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..3_usize).prop_map(Step::Write),
        6 => (0..3_usize).prop_map(Step::Round),
        1 => any::<usize>().prop_map(Step::Half),
        1 => any::<usize>().prop_map(Step::Copy),
        1 => any::<usize>().prop_map(Step::Placeholder),
        1 => any::<usize>().prop_map(Step::Capitals),
        1 => Just(Step::Stray),
        1 => any::<usize>().prop_map(Step::Late),
        1 => Just(Step::Arrive),
    ]
}

/// What a carrier does to a file: the whole one is kept apart and comes later.
fn carry(shared: &Path, apart: &mut Vec<(PathBuf, Vec<u8>)>, step: &Step) {
    let there = files(shared);
    let pick = |number: &usize| (!there.is_empty()).then(|| there[number % there.len()].clone());
    let beside = |path: &Path, name: &str| path.with_file_name(name);
    match step {
        Step::Half(number) | Step::Placeholder(number) | Step::Late(number) => {
            let Some(path) = pick(number) else { return };
            let bytes = std::fs::read(&path).unwrap();
            match step {
                Step::Half(_) => std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
                Step::Placeholder(_) => std::fs::write(&path, b"").unwrap(),
                _ => std::fs::remove_file(&path).unwrap(),
            }
            apart.push((path, bytes));
        }
        Step::Copy(number) => {
            let Some(path) = pick(number) else { return };
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let name = name.replace(".vshare", " (Karin's conflicted copy 2026-11-25).vshare");
            std::fs::copy(&path, beside(&path, &name)).unwrap();
        }
        Step::Capitals(number) => {
            let Some(path) = pick(number) else { return };
            let name = path.file_name().unwrap().to_string_lossy().to_uppercase();
            std::fs::rename(&path, beside(&path, &name)).unwrap();
        }
        Step::Stray => {
            std::fs::write(shared.join("desktop.ini"), "[.ShellClassInfo]").unwrap();
            std::fs::write(shared.join("._.DS_Store"), [0, 5, 22, 7]).unwrap();
            std::fs::write(shared.join("Holiday.vshare"), "not a share file").unwrap();
        }
        // In the order in which they went: the first that was kept of a file is the whole one.
        Step::Arrive => {
            for (path, bytes) in apart.drain(..).rev() {
                std::fs::write(path, bytes).unwrap();
            }
        }
        Step::Write(_) | Step::Round(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_carries_the_folder_nothing_is_lost(steps in prop::collection::vec(step(), 1..40)) {
        let place = tempfile::tempdir().unwrap();
        let shared = tempfile::tempdir().unwrap();
        let folder = open(shared.path());
        let mut laptops = laptops(&place, 3);
        let mut apart = Vec::new();
        let mut written = 0;
        for step in &steps {
            match step {
                Step::Write(number) => {
                    written += 1;
                    laptops[*number].write(&format!("{number}-{written}"));
                }
                Step::Round(number) => {
                    laptops[*number].round(&folder);
                }
                carried => carry(shared.path(), &mut apart, carried),
            }
        }
        carry(shared.path(), &mut apart, &Step::Arrive);
        for _ in 0..3 {
            for laptop in &mut laptops {
                laptop.round(&folder);
            }
        }
        let digests: Vec<String> = laptops.iter().map(Laptop::digest).collect();
        prop_assert_eq!(&digests[0], &digests[1]);
        prop_assert_eq!(&digests[0], &digests[2]);
    }
}
