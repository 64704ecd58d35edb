//! What it costs to hand on the work of some weeks and to take it in: a hundred projects, each edited ten
//! times. `cargo bench --bench exchange`; figures in `README.md` beside.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a benchmark prints the size of the file and may fail by panicking; criterion writes its own main"
)]

mod given;

use std::hint::black_box;
use std::path::{Path, PathBuf};

use book::Book;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use domain::command::Command;
use serde_json::json;
use share::{Attachments, Identity, Incoming, Keys, Lock, Scope, Sent, Trust, Unlock, send};

use given::{author, command, id};

const PROJECTS: u32 = 100;
const LINES: u32 = 10;

/// Ids of a project, its budget version and its lines.
fn project(number: u32) -> (String, String, Vec<String>) {
    let own = |further: u32| id(1_000 + number * 100 + further);
    (own(0), own(1), (2..2 + LINES).map(own).collect())
}

/// A book of a hundred projects with ten budget lines each.
fn begin(path: &Path) -> Book {
    let mut book = Book::create(path, author(), false).unwrap();
    let mut commands = vec![
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
    ];
    for number in 0..PROJECTS {
        let (project, version, lines) = project(number);
        commands.push(
            json!({"command": "add_project", "id": project, "partnership": id(3), "kind": "project",
            "title_sv": format!("Projekt {number}"), "start": "2018-01-01", "end": "2020-12-31", "granted": "900000",
            "currency": "SEK", "status": "active"}),
        );
        commands
            .push(json!({"command": "start_budget_version", "id": version, "project": project}));
        for (line, number) in lines.iter().zip(0..) {
            commands.push(json!({"command": "add_budget_line", "id": line, "version": version, "category": "venue",
                "year": 2018 + number % 3, "description": format!("Line {number}"), "amount": (500 + number).to_string()}));
        }
    }
    let commands: Vec<Command> = commands.iter().map(command).collect();
    for act in commands.chunks(100) {
        book.apply(act).unwrap();
    }
    book
}

/// Ten edits in each project, each an act of its own: five amounts of the budget, five expenses.
fn work(book: &mut Book) {
    for round in 0..10 {
        for number in 0..PROJECTS {
            let (_, _, lines) = project(number);
            let line = &lines[usize::try_from(round).unwrap()];
            let edit = if round % 2 == 0 {
                json!({"command": "change_budget_line", "line": line, "amount": (700 + number + round).to_string()})
            } else {
                json!({"command": "record_expense", "line": line, "date": "2019-03-11", "description": "Train Umeå–Stockholm",
                    "amount": (100 + number).to_string(), "currency": "SEK", "voucher": (number * 10 + round).to_string()})
            };
            book.apply(&[command(&edit)]).unwrap();
        }
    }
}

/// Hands on what the receiver lacks.
fn hand_on(book: &mut Book, keys: &mut Keys, receiver: Option<&str>) -> Sent {
    let identity = Identity::of(book, keys, "Karin Lundmark", "laptop").unwrap();
    send(
        book,
        &identity,
        keys,
        &Scope::default(),
        Attachments::With,
        receiver,
        &Lock::Open,
    )
    .unwrap()
}

fn take_in(book: &mut Book, file: &[u8]) {
    let incoming = Incoming::open(file, &Unlock::default()).unwrap();
    black_box(incoming.merge(book, &Trust::Any, &|_, _| true).unwrap());
}

/// Copies of a closed book, each under a name of its own, opened.
struct Copies {
    of: PathBuf,
    made: u32,
}

impl Copies {
    fn next(&mut self) -> Book {
        self.made += 1;
        let path = self.of.with_extension(format!("{}.vanort", self.made));
        std::fs::copy(&self.of, &path).unwrap();
        Book::open(&path, author()).unwrap()
    }
}

fn exchange(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);

    // Two laptops that know each other: each has heard from the other once.
    let mut one = begin(&at("One.vanort"));
    let mut keys = Keys::read(&at("one.json"));
    let first = hand_on(&mut one, &mut keys, None);
    let (mut other, _) = Incoming::open(&first.file, &Unlock::default())
        .unwrap()
        .found(&at("Other.vanort"), author(), &Trust::Any, &|_, _| true)
        .unwrap();
    let mut other_keys = Keys::read(&at("other.json"));
    let back = hand_on(&mut other, &mut other_keys, None);
    take_in(&mut one, &back.file);
    let receiver = Incoming::open(&back.file, &Unlock::default())
        .unwrap()
        .sender()
        .key
        .clone();
    other.close().unwrap();

    work(&mut one);
    let place = one.path().to_owned();
    one.close().unwrap();
    let mut written = Copies { of: place, made: 0 };
    let mut merging = Copies {
        of: at("Other.vanort"),
        made: 0,
    };

    let news = hand_on(&mut written.next(), &mut keys, Some(&receiver));
    println!(
        "share file, {PROJECTS} projects × 10 edits: {} bytes, {} segments",
        news.file.len(),
        news.segments
    );
    criterion.bench_function("share 100 projects × 10 edits", |bencher| {
        bencher.iter_batched_ref(
            || written.next(),
            |book| hand_on(book, &mut keys, Some(&receiver)),
            BatchSize::PerIteration,
        );
    });
    criterion.bench_function("merge 100 projects × 10 edits", |bencher| {
        bencher.iter_batched_ref(
            || merging.next(),
            |book| take_in(book, &news.file),
            BatchSize::PerIteration,
        );
    });
    let mut merged = merging.next();
    take_in(&mut merged, &news.file);
    criterion.bench_function("merge them again", |bencher| {
        bencher.iter(|| take_in(&mut merged, &news.file));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = exchange
}
criterion_main!(benches);
