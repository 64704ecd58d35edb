//! What it costs to take in the expenses of another program's file, until they are on the disk and their history is
//! written: 5,000 rows into one project, and 50,000 over fifty. `cargo bench -p vanort-intake`, which builds neither
//! the window nor the paper; figures in `README.md` beside.
//!
//! Each figure stands beside what plain SQLite takes for the rows of the same expenses on the same disk.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a benchmark prints seconds, and may fail by panicking"
)]

mod given;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use book::{Book, Reader};
use chrono::NaiveDate;
use domain::command::Command;
use domain::id::ProjectId;
use domain::read::ExpenseQuery;
use intake::plan::{Context, Known, Line, Outcome};
use rusqlite::{Connection, params};
use serde_json::json;

use given::{author, command, id};

const ROWS: u32 = 5_000;
const RUNS: u32 = 3;
const PROJECTS: u32 = 50;
const ROWS_OF_EACH: u32 = 1_000;
const CATEGORIES: [&str; 5] = [
    "work_input",
    "international_travel",
    "accommodation",
    "venue",
    "materials",
];
const YEARS: [i32; 3] = [2018, 2019, 2020];

fn main() {
    // First: the most memory so far is then its own.
    many_projects();
    one_project();
}

/// One file into one project: read and planned, recorded, taken back, recorded again; and the book verified.
fn one_project() {
    let mut taken: [Vec<Duration>; 5] = Default::default();
    let mut plain = Vec::new();
    for _ in 0..RUNS {
        let folder = tempfile::tempdir().unwrap();
        let mut book = begin(folder.path(), 1);
        let file = export(0, ROWS);
        plain.push(plainly(folder.path(), ROWS));
        let (commands, planning) = clocked(|| planned(&book.reader().unwrap(), 0, &file));
        assert_eq!(commands.len(), ROWS as usize);
        let acts: [&mut dyn FnMut(&mut Book); 4] = [
            &mut |book| drop(book.apply_watched(&commands, &|_, _| true).unwrap()),
            &mut |book| drop(book.undo().unwrap()),
            &mut |book| drop(book.redo().unwrap()),
            &mut |book| {
                let verdict = book::check::check(&book.reader().unwrap()).unwrap();
                assert!(verdict.faults.is_empty());
            },
        ];
        taken[0].push(planning);
        for (taken, act) in taken[1..].iter_mut().zip(acts) {
            taken.push(clocked(|| act(&mut book)).1);
        }
    }
    let plain = median(plain);
    println!("{ROWS} rows into one project, {RUNS} runs");
    println!(
        "  plain SQLite, the rows alone: {:.3} s",
        plain.as_secs_f64()
    );
    let acts = ["read and plan", "record", "undo", "redo", "check the book"];
    for (act, taken) in acts.into_iter().zip(taken) {
        say(act, median(taken), plain);
    }
}

/// A file into each of many projects, within one run of the program.
fn many_projects() {
    let folder = tempfile::tempdir().unwrap();
    let plain = plainly(folder.path(), PROJECTS * ROWS_OF_EACH) / 10;
    println!(
        "{ROWS_OF_EACH} rows into each of {PROJECTS} projects: after each tenth, and the most memory so far"
    );
    println!(
        "  plain SQLite, the rows alone, a tenth: {:.3} s",
        plain.as_secs_f64()
    );
    let mut book = begin(folder.path(), PROJECTS);
    for tenth in 0..10 {
        let of_each = PROJECTS / 10;
        let ((), taken) = clocked(|| {
            for project in tenth * of_each..(tenth + 1) * of_each {
                let file = export(project, ROWS_OF_EACH);
                let commands = planned(&book.reader().unwrap(), project, &file);
                book.apply(&commands).unwrap();
            }
        });
        say(
            &format!(
                "{} rows, {}",
                (tenth + 1) * of_each * ROWS_OF_EACH,
                memory()
            ),
            taken,
            plain,
        );
    }
}

fn clocked<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = act();
    (done, begun.elapsed())
}

fn median(mut taken: Vec<Duration>) -> Duration {
    taken.sort_unstable();
    taken[taken.len() / 2]
}

fn say(what: &str, taken: Duration, plain: Duration) {
    let ratio = taken.as_secs_f64() / plain.as_secs_f64();
    println!(
        "  {what}: {:.3} s, {ratio:.0} × plain SQLite",
        taken.as_secs_f64()
    );
}

/// The most memory that the process has had, where the system tells.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(
        || "memory unknown".to_owned(),
        |peak| peak.trim().to_owned(),
    )
}

/// The id of a project; those after it are its budget version's and its lines'.
fn project(number: u32) -> u32 {
    1_000 + number * 100
}

/// A book of so many projects, each with an approved line for every category and year.
fn begin(folder: &Path, projects: u32) -> Book {
    let mut book = Book::create(&folder.join("Import.vanort"), author(), false).unwrap();
    let mut commands = vec![
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
    ];
    for number in 0..projects {
        let (own, version) = (id(project(number)), id(project(number) + 1));
        commands.push(
            json!({"command": "add_project", "id": own, "partnership": id(3), "kind": "project",
            "title_sv": format!("Projekt {number}"), "start": "2018-01-01", "end": "2020-12-31", "granted": "9000000",
            "currency": "SEK", "status": "active"}),
        );
        commands.push(json!({"command": "start_budget_version", "id": version, "project": own}));
        let lines = YEARS
            .iter()
            .flat_map(|year| CATEGORIES.map(|category| (year, category)));
        for ((year, category), further) in lines.zip(2..) {
            commands.push(json!({"command": "add_budget_line", "id": id(project(number) + further), "version": version,
                "category": category, "year": year, "description": format!("{category} {year}"), "amount": "600000"}));
        }
        commands.push(json!({"command": "approve_budget", "version": version, "date": "2018-02-14", "approved_by": "Committee"}));
    }
    let commands: Vec<Command> = commands.iter().map(command).collect();
    for act in commands.chunks(100) {
        book.apply(act).unwrap();
    }
    // Opened anew: no document is in memory, and nothing can be undone.
    let path = book.path().to_owned();
    book.close().unwrap();
    Book::open(&path, author()).unwrap()
}

/// An expense of a file: day, voucher, words, category, kronor.
fn expense(file: u32, row: u32) -> (NaiveDate, String, String, &'static str, u32) {
    let year = YEARS[row as usize % YEARS.len()];
    let day = NaiveDate::from_yo_opt(year, 1 + row % 365).unwrap();
    let category = CATEGORIES[row as usize / YEARS.len() % CATEGORIES.len()];
    (
        day,
        format!("{file}-{row}"),
        format!("Resa Umeå–Stockholm {row}"),
        category,
        100 + row % 900,
    )
}

/// What a ledger exports.
fn export(file: u32, rows: u32) -> Vec<u8> {
    let mut text = String::from("Datum;Vernr;Text;Kostnadsslag;Belopp\r\n");
    for row in 0..rows {
        let (day, voucher, words, category, amount) = expense(file, row);
        write!(text, "{day};{voucher};{words};{category};{amount},50\r\n").unwrap();
    }
    text.into_bytes()
}

/// The commands that record a file in a project, as the window would.
fn planned(reader: &Reader, number: u32, file: &[u8]) -> Vec<Command> {
    let go_on = |_, _| true;
    let sheet = intake::open(file, "export.csv", &go_on).unwrap().remove(0);
    let project: ProjectId = serde_json::from_value(json!(id(project(number)))).unwrap();
    let today = NaiveDate::from_ymd_opt(2020, 12, 31).unwrap();
    let head = reader.project(project, today).unwrap();
    let version = head
        .versions
        .iter()
        .find(|version| version.in_force)
        .unwrap();
    let every = ExpenseQuery {
        project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 0,
    };
    let context = Context {
        currency: head.row.sums.granted.currency(),
        period: head.row.period,
        locked_until: reader.locked_until(project).unwrap(),
        lines: reader
            .lines(version.id, None, None)
            .unwrap()
            .iter()
            .map(Line::from)
            .collect(),
        known: reader
            .expenses(&every)
            .unwrap()
            .rows
            .iter()
            .map(Known::from)
            .collect(),
        paid_in: None,
        rates: Vec::new(),
        chosen: HashMap::new(),
        rate_source: "export.csv".to_owned(),
    };
    let plan = intake::plan(&sheet, &intake::guess(&sheet), &context, &go_on).unwrap();
    let new = plan.rows.into_iter().filter_map(|row| match row.outcome {
        Outcome::New { expense } => Some(expense.into()),
        _ => None,
    });
    new.collect()
}

/// The same expenses as rows of a table and nothing else: no rules, no changes, no history, no findings.
fn plainly(folder: &Path, rows: u32) -> Duration {
    let mut connection = Connection::open(folder.join("Plain.sqlite")).unwrap();
    connection
        .pragma_update(None, "journal_mode", "wal")
        .unwrap();
    connection
        .pragma_update(None, "synchronous", "full")
        .unwrap();
    connection
        .execute_batch(
            "CREATE TABLE expense (id TEXT NOT NULL PRIMARY KEY, project TEXT, line TEXT, date TEXT, description TEXT,
                                   amount_minor INTEGER, amount_currency TEXT, voucher TEXT) STRICT;
             CREATE INDEX expense_of_project ON expense (project, date);
             CREATE INDEX expense_of_line ON expense (line);",
        )
        .unwrap();
    let begun = Instant::now();
    let transaction = connection.transaction().unwrap();
    let mut insert = transaction
        .prepare("INSERT INTO expense VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'SEK', ?7)")
        .unwrap();
    for row in 0..rows {
        let (day, voucher, words, _, amount) = expense(0, row);
        let line = id(project(0) + 2 + row % 15);
        insert
            .execute(params![
                id(100_000 + row),
                id(project(0)),
                line,
                day.to_string(),
                words,
                amount * 100,
                voucher
            ])
            .unwrap();
    }
    drop(insert);
    transaction.commit().unwrap();
    begun.elapsed()
}
