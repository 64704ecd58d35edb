//! The book and the paper: what an act costs until it is on the disk, what a large project costs to open,
//! what a summary costs to print. `cargo bench --bench book`; figures in `README.md` beside.
#![expect(
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark that fails may fail by panicking; criterion writes its own main"
)]

mod given;

use std::hint::black_box;
use std::path::Path;

use book::{Book, Reader};
use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use domain::command::Command;
use domain::id::ProjectId;
use domain::read::{ExpenseQuery, Language, ProjectQuery};
use serde_json::json;

use given::{author, command, id};

/// How many lines the large project has, and how many expenses.
const LINES: u32 = 1_000;
/// How many of the lines are written in one act: each is judged beside those before it.
const TOGETHER: usize = 100;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 6, 15).unwrap()
}

fn record(book: &mut Book, line: u32) {
    let expense = json!({"command": "record_expense", "line": id(1_000 + line % LINES), "date": "2019-03-11",
        "description": "Train Umeå–Stockholm", "amount": "3180", "currency": "SEK", "voucher": "4409"});
    book.apply(&[command(&expense)]).unwrap();
}

/// A book with one project of [`LINES`] lines and as many expenses.
fn large(folder: &Path) -> (Book, ProjectId) {
    let mut book = Book::create(&folder.join("Large.vanort"), author(), false).unwrap();
    let categories = [
        "work_input",
        "international_travel",
        "accommodation",
        "venue",
        "materials",
    ];
    let begin = [
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
        json!({"command": "add_project", "id": id(4), "partnership": id(3), "kind": "project", "title_sv": "Stort projekt",
               "start": "2018-01-01", "end": "2020-12-31", "granted": "9000000", "currency": "SEK", "status": "active"}),
        json!({"command": "start_budget_version", "id": id(5), "project": id(4)}),
    ];
    let lines = (0..LINES).map(|line| {
        json!({"command": "add_budget_line", "id": id(1_000 + line), "version": id(5), "category": categories[line as usize % 5],
               "year": 2018 + line % 3, "description": format!("Line {line}"), "amount": (500 + line).to_string()})
    });
    let expenses = (0..LINES).map(|line| {
        json!({"command": "record_expense", "line": id(1_000 + line), "date": format!("{}-05-{:02}", 2018 + line % 3, 1 + line % 28),
               "description": format!("Expense {line}"), "amount": (400 + line).to_string(), "currency": "SEK", "voucher": line.to_string()})
    });
    let approve = json!({"command": "approve_budget", "version": id(5), "date": "2018-02-14", "approved_by": "Committee"});
    let all: Vec<Command> = begin
        .into_iter()
        .chain(lines)
        .chain([approve])
        .chain(expenses)
        .map(|value| command(&value))
        .collect();
    for act in all.chunks(TOGETHER) {
        book.apply(act).unwrap();
    }
    let project = book
        .reader()
        .unwrap()
        .find_project("Stort projekt")
        .unwrap();
    (book, project)
}

/// One expense, until it is on the disk and all that is shown follows: in the demo, and among a thousand others.
fn record_an_expense(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = Book::create(&folder.path().join("Demo.vanort"), author(), true).unwrap();
    let reader = demo.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let version = reader.project(project, today()).unwrap().versions[0].id;
    let line = reader.lines(version, None, None).unwrap()[0].id;
    let expense = command(
        &json!({"command": "record_expense", "line": line, "date": "2019-03-11",
        "description": "Train Umeå–Stockholm", "amount": "3180", "currency": "SEK"}),
    );
    criterion.bench_function("record an expense, demo book", |bencher| {
        bencher.iter(|| demo.apply(std::slice::from_ref(&expense)).unwrap());
    });

    let (mut book, _) = large(folder.path());
    let mut line = 0;
    criterion.bench_function("record an expense, 1,000 lines and expenses", |bencher| {
        bencher.iter(|| {
            line += 1;
            record(&mut book, line);
        });
    });
    criterion.bench_function("record an expense and undo it, 1,000 lines", |bencher| {
        bencher.iter(|| {
            record(&mut book, 7);
            book.undo().unwrap();
        });
    });
}

/// All that the window asks when a project is opened.
fn open_a_project(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let (book, project) = large(folder.path());
    let reader = book.reader().unwrap();
    let expenses = ExpenseQuery {
        project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 50,
    };
    let ask = |reader: &Reader| {
        black_box(reader.project(project, today()).unwrap());
        black_box(reader.budget(project, None, today()).unwrap());
        black_box(reader.expenses(&expenses).unwrap());
    };
    criterion.bench_function("open a project of 1,000 lines", |bencher| {
        bencher.iter(|| ask(&reader));
    });
    criterion.bench_function("open the book and a project of 1,000 lines", |bencher| {
        bencher.iter(|| ask(&Reader::open(book.path()).unwrap()));
    });
    let demo = Book::create(&folder.path().join("Demo.vanort"), author(), true).unwrap();
    let reader = demo.reader().unwrap();
    criterion.bench_function("list projects, demo book", |bencher| {
        bencher.iter(|| black_box(reader.projects(&ProjectQuery::default()).unwrap()));
    });
}

/// The summary of a project as PDF/UA-1 and PDF/A-2a, read from the book and set; fonts are loaded once before.
fn print_a_summary(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let demo = Book::create(&folder.path().join("Demo.vanort"), author(), true).unwrap();
    let reader = demo.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    for (language, code) in [(Language::Sv, "sv"), (Language::En, "en")] {
        let mut minute = 0;
        criterion.bench_function(&format!("print a summary, {code}"), |bencher| {
            bencher.iter(|| {
                // Another moment on every copy: the typesetter may not remember the last one whole.
                minute += 1;
                let generated = (today().and_hms_opt(9, 0, 0).unwrap()
                    + chrono::Duration::minutes(minute))
                .and_utc()
                .fixed_offset();
                let options = report::Options {
                    language,
                    generated,
                    today: today(),
                };
                let summary = reader.summary(project, today()).unwrap();
                black_box(report::project_summary(&summary, &options).unwrap())
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = record_an_expense, open_a_project, print_a_summary
}
criterion_main!(benches);
