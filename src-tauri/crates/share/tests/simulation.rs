//! Several laptops that edit, send, receive, lose and repeat files, in any order: in the end, whoever has the
//! same segments has the same book.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::path::PathBuf;

use book::{Author, Book, Reader};
use domain::command::Command;
use domain::id::ProjectId;
use domain::read::{ExpenseQuery, ProjectQuery};
use proptest::prelude::*;
use serde_json::{Value, json};
use share::{Identity, Incoming, Keys, Lock, Scope, Trust, Unlock, send};
use tempfile::TempDir;

const CATEGORIES: [&str; 3] = ["venue", "materials", "audit"];

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

fn command(value: &Value) -> Command {
    serde_json::from_value(value.clone()).unwrap()
}

/// A laptop with a copy of the book.
struct Laptop {
    path: PathBuf,
    book: Option<Book>,
    keys: Keys,
    author: Author,
}

impl Laptop {
    fn new(folder: &TempDir, number: usize, first: Option<&[u8]>) -> Self {
        let path = folder.path().join(format!("{number}.vanort"));
        let author = Author {
            person: format!("Person {number}"),
            device: format!("laptop {number}"),
        };
        let keys = Keys::read(&folder.path().join(format!("{number}.json")));
        let book = match first {
            None => Book::create(&path, author.clone(), false).unwrap(),
            Some(file) => {
                let incoming = Incoming::open(file, &Unlock::default()).unwrap();
                incoming
                    .found(&path, author.clone(), &Trust::Any, &|_, _| true)
                    .unwrap()
                    .0
            }
        };
        Self {
            path,
            book: Some(book),
            keys,
            author,
        }
    }

    fn book(&mut self) -> &mut Book {
        self.book.as_mut().unwrap()
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.path).unwrap()
    }

    /// Stops without a word and starts again.
    fn crash(&mut self) {
        self.book = None;
        self.book = Some(Book::open(&self.path, self.author.clone()).unwrap());
    }

    fn send(&mut self, receiver: Option<&str>) -> Vec<u8> {
        let book = self.book.as_mut().unwrap();
        let identity = Identity::of(
            book,
            &mut self.keys,
            &self.author.person,
            &self.author.device,
        )
        .unwrap();
        let sent = send(
            book,
            &identity,
            &mut self.keys,
            &Scope::Whole,
            receiver,
            &Lock::Open,
        );
        sent.unwrap().file
    }

    fn key(&mut self) -> String {
        let book = self.book.as_ref().unwrap();
        Identity::of(book, &mut self.keys, "", "")
            .unwrap()
            .device()
            .key
            .clone()
    }

    fn receive(&mut self, file: &[u8]) {
        let incoming = Incoming::open(file, &Unlock::default()).unwrap();
        let book = self.book.as_mut().unwrap();
        let tried = incoming.try_merge(book, &|_, _| true).unwrap();
        let merged = incoming.merge(book, &Trust::Any, &|_, _| true).unwrap();
        assert_eq!(tried, merged, "the dry run tells what comes");
    }

    /// Everything that the book shows.
    fn shows(&self) -> String {
        let reader = self.reader();
        let mut shown = vec![reader.digest().unwrap(), reader.content_digest().unwrap()];
        shown.push(format!("{:?}", reader.contested(None).unwrap()));
        let today = "2026-11-23".parse().unwrap();
        shown.push(format!("{:?}", reader.overview(today).unwrap()));
        for row in reader.projects(&ProjectQuery::default()).unwrap().rows {
            shown.push(format!("{:?}", reader.project(row.id, today).unwrap()));
            shown.push(format!("{:?}", reader.budget(row.id, None, today).unwrap()));
        }
        shown.join("\n")
    }
}

/// Something that happens on a laptop.
#[derive(Clone, Debug)]
enum Act {
    Budget {
        category: usize,
        year: i32,
        amount: Option<u32>,
    },
    Spend {
        line: usize,
        amount: u32,
    },
    Reverse {
        which: usize,
    },
    Retitle {
        text: String,
    },
    Describe {
        text: String,
    },
    Approve,
    NextVersion,
    NewProject {
        title: String,
    },
    Join,
    Leave,
    Choose {
        which: usize,
        value: usize,
    },
    Undo,
    Redo,
    Crash,
    Send {
        to: Option<usize>,
    },
    Receive {
        file: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..3_usize, 2025..=2026_i32, prop::option::weighted(0.8, 0..90_u32))
            .prop_map(|(category, year, amount)| Act::Budget { category, year, amount }),
        3 => (any::<usize>(), 1..90_u32).prop_map(|(line, amount)| Act::Spend { line, amount }),
        1 => any::<usize>().prop_map(|which| Act::Reverse { which }),
        2 => "[a-zåäö]{1,6}".prop_map(|text| Act::Retitle { text }),
        2 => "[a-zåäö ]{0,12}".prop_map(|text| Act::Describe { text }),
        1 => Just(Act::Approve),
        1 => Just(Act::NextVersion),
        1 => "[a-z]{3}".prop_map(|title| Act::NewProject { title }),
        1 => Just(Act::Join),
        1 => Just(Act::Leave),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(which, value)| Act::Choose { which, value }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Crash),
        3 => prop::option::of(0..4_usize).prop_map(|to| Act::Send { to }),
        5 => any::<usize>().prop_map(|file| Act::Receive { file }),
    ]
}

/// The command that an act comes to in the book as it stands; none where it has nothing to act on.
fn commands(reader: &Reader, act: &Act) -> Option<Value> {
    let today = "2026-11-23".parse().unwrap();
    let project: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let head = reader.project(project, today).ok()?;
    let version = head.versions.first();
    Some(match act {
        Act::Budget {
            category,
            year,
            amount,
        } => json!({"command": "set_budget", "version": version?.id,
            "category": CATEGORIES[*category], "year": year, "amount": amount.map_or(String::new(), |amount| amount.to_string())}),
        Act::Spend { line, amount } => {
            let lines = reader.lines(version?.id, None, None).unwrap();
            json!({"command": "record_expense", "line": lines.get(line % lines.len().max(1))?.id, "date": "2026-03-04",
                "description": "x", "amount": amount.to_string(), "currency": "SEK"})
        }
        Act::Reverse { which } => {
            let query = ExpenseQuery {
                project,
                category: None,
                year: None,
                offset: 0,
                limit: 0,
            };
            let expenses = reader.expenses(&query).unwrap().rows;
            json!({"command": "reverse_expense", "expense": expenses.get(which % expenses.len().max(1))?.id, "date": "2026-05-06"})
        }
        Act::Retitle { text } => {
            json!({"command": "change_project", "project": project, "title_sv": text})
        }
        Act::Describe { text } => {
            json!({"command": "change_project", "project": project, "problem": text})
        }
        Act::Approve => {
            json!({"command": "approve_budget", "version": version?.id, "date": "2026-01-01", "approved_by": "C"})
        }
        Act::NextVersion => json!({"command": "start_budget_version", "project": project}),
        Act::NewProject { title } => {
            json!({"command": "add_project", "partnership": id(3), "kind": "project", "title_en": title,
            "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"})
        }
        Act::Join => {
            json!({"command": "add_team_member", "project": project, "person": reader.people().unwrap().first()?.id, "role": "manager"})
        }
        Act::Leave => {
            json!({"command": "delete", "record": reader.team(project).unwrap().last()?.id})
        }
        Act::Choose { which, value } => {
            let contested = reader.contested(None).unwrap();
            let field = contested.get(which % contested.len().max(1))?;
            let value = &field.values[value % field.values.len()];
            json!({"command": "choose", "record": field.record, "field": field.field, "operation": value.operation})
        }
        _ => return None,
    })
}

fn begin(book: &mut Book) {
    let all = [
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
        json!({"command": "add_person", "name": "Grace", "organisation": id(2)}),
        json!({"command": "add_project", "id": id(4), "partnership": id(3), "kind": "project", "title_sv": "Jämställdhet", "problem": "Det här.",
               "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"}),
        json!({"command": "start_budget_version", "id": id(5), "project": id(4)}),
        json!({"command": "set_budget", "version": id(5), "category": "venue", "year": 2025, "amount": "40"}),
    ];
    book.apply(&all.map(|each| command(&each))).unwrap();
}

fn simulate(count: usize, acts: &[(usize, Act)]) {
    let folder = tempfile::tempdir_in(if cfg!(target_os = "linux") {
        "/dev/shm"
    } else {
        "."
    })
    .unwrap();
    let mut laptops = vec![Laptop::new(&folder, 0, None)];
    begin(laptops[0].book());
    let first = laptops[0].send(None);
    for number in 1..count {
        laptops.push(Laptop::new(&folder, number, Some(&first)));
    }
    let mut files: Vec<Vec<u8>> = Vec::new();
    for (who, act) in acts {
        let who = who % count;
        match act {
            Act::Undo => drop(laptops[who].book().undo()),
            Act::Redo => drop(laptops[who].book().redo()),
            Act::Crash => laptops[who].crash(),
            Act::Send { to } => {
                let receiver = to.map(|to| laptops[to % count].key());
                files.push(laptops[who].send(receiver.as_deref()));
            }
            Act::Receive { file } if !files.is_empty() => {
                let file = files[file % files.len()].clone();
                laptops[who].receive(&file);
            }
            Act::Receive { .. } => {}
            edit => {
                if let Some(value) = commands(&laptops[who].reader(), edit) {
                    drop(laptops[who].book().apply(&[command(&value)]));
                }
            }
        }
    }
    // In the end everybody hears from everybody, the last one first.
    for _ in 0..2 {
        for from in (0..count).rev() {
            let file = laptops[from].send(None);
            laptops.iter_mut().for_each(|laptop| laptop.receive(&file));
        }
    }
    let expected = laptops[0].shows();
    for laptop in &laptops {
        assert_eq!(laptop.shows(), expected);
        let verdict = book::check::check(&laptop.reader()).unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_same_segments_make_the_same_book(
        count in 2..=4_usize,
        acts in prop::collection::vec((any::<usize>(), act()), 1..60),
    ) {
        simulate(count, &acts);
    }
}

/// Two laptops with the same book, and what the second one showed before anything else happened.
fn two(folder: &TempDir) -> (Laptop, Laptop, String) {
    let mut one = Laptop::new(folder, 0, None);
    begin(one.book());
    let other = Laptop::new(folder, 1, Some(&one.send(None)));
    let shown = other.shows();
    (one, other, shown)
}

fn retitle(laptop: &mut Laptop, title: &str) {
    let value = json!({"command": "change_project", "project": id(4), "title_sv": title});
    laptop.book().apply(&[command(&value)]).unwrap();
}

#[test]
fn one_undo_takes_a_merge_out_and_redo_takes_it_in() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    retitle(&mut one, "Hälsa");
    let file = one.send(None);
    other.receive(&file);
    let after = other.shows();
    assert_ne!(after, before);
    // What is written and undone on top of it goes with it.
    retitle(&mut other, "Vatten");
    other.book().undo().unwrap();
    other.book().undo().unwrap();
    assert_eq!(other.shows(), before);
    other.book().redo().unwrap();
    assert_eq!(other.shows(), after);
    assert_eq!(
        book::check::check(&other.reader()).unwrap().faults,
        Vec::<String>::new()
    );
}

#[test]
fn a_merge_that_was_built_upon_and_handed_on_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    retitle(&mut one, "Hälsa");
    let file = one.send(None);
    other.receive(&file);
    retitle(&mut other, "Vatten");
    other.send(None);
    other.book().undo().unwrap();
    let shown = other.shows();
    let refused = other.book().undo().unwrap_err();
    assert!(matches!(
        refused,
        book::Error::Refused(domain::refusal::Refusal::HandedOn)
    ));
    assert_eq!(other.shows(), shown);
}

#[test]
fn where_two_wrote_at_once_both_values_stay_until_one_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    retitle(&mut one, "Hälsa");
    retitle(&mut other, "Vatten");
    let (from_one, from_other) = (one.send(None), other.send(None));
    one.receive(&from_other);
    other.receive(&from_one);
    assert_eq!(one.shows(), other.shows());
    let contested = one.reader().contested(None).unwrap();
    assert_eq!(contested.len(), 1);
    let mut values: Vec<String> = contested[0]
        .values
        .iter()
        .map(|value| format!("{:?} by {}", value.value, value.person))
        .collect();
    values.sort_unstable();
    assert_eq!(
        values,
        [
            "Text(\"Hälsa\") by Person 0",
            "Text(\"Vatten\") by Person 1"
        ]
    );
    let chosen = &contested[0].values[1];
    let value = json!({"command": "choose", "record": id(4), "field": "title_sv", "operation": chosen.operation});
    one.book().apply(&[command(&value)]).unwrap();
    assert_eq!(one.reader().contested(None).unwrap(), []);
    let file = one.send(None);
    other.receive(&file);
    assert_eq!(one.shows(), other.shows());
    assert_eq!(other.reader().contested(None).unwrap(), []);
}

#[test]
fn what_comes_before_what_it_builds_on_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    // The other tells what it holds; from then on it is sent only what it lacks.
    let key = other.key();
    let holdings = other.send(None);
    one.receive(&holdings);
    retitle(&mut one, "Hälsa");
    let first = one.send(Some(&key));
    let told_first = other.send(None);
    other.receive(&first);
    let with_first = other.send(None);
    one.receive(&with_first);
    retitle(&mut one, "Vatten");
    let second = one.send(Some(&key));

    let mut third = Laptop::new(&folder, 2, Some(&told_first));
    let incoming = Incoming::open(&second, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(third.book(), &Trust::Any, &|_, _| true)
        .unwrap();
    assert_eq!((merge.changes, merge.waiting), (0, 1));
    assert_eq!(third.shows(), before);
    third.receive(&first);
    other.receive(&second);
    assert_eq!(third.shows(), other.shows());
    assert_eq!(third.shows(), one.shows());
}

#[test]
fn a_project_that_is_not_shared_is_withheld_and_comes_later_under_the_same_signature() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    let add = json!({"command": "add_project", "id": id(90), "partnership": id(3), "kind": "project", "title_sv": "Hemligt",
        "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"});
    one.book().apply(&[command(&add)]).unwrap();
    retitle(&mut one, "Hälsa");
    let book = one.book.as_mut().unwrap();
    let identity = Identity::of(book, &mut one.keys, "Karin", "laptop").unwrap();
    let shared: ProjectId = id(4).parse::<domain::id::RecordId>().unwrap().into();
    let scope = Scope::Projects([shared].into());
    let file = send(book, &identity, &mut one.keys, &scope, None, &Lock::Open)
        .unwrap()
        .file;
    other.receive(&file);
    let titles = |laptop: &Laptop| -> Vec<String> {
        let rows = laptop
            .reader()
            .projects(&ProjectQuery::default())
            .unwrap()
            .rows;
        rows.into_iter().map(|row| row.title.sv).collect()
    };
    assert_eq!(titles(&other), ["Hälsa"]);
    let file = one.send(None);
    other.receive(&file);
    assert_eq!(titles(&other), ["Hemligt", "Hälsa"]);
    assert_eq!(other.shows(), one.shows());
}
