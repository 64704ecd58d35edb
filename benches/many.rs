//! What a manager waits for in a book of ten thousand projects: `cargo xtask sample --projects 10000 Large.vanort`, then
//! `VANORT_SAMPLE=Large.vanort cargo bench -p vanort-report`. Figures in `README.md` beside.
//!
//! Each figure stands beside what plain SQLite takes in the same run for the least that could be asked of the same file.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a benchmark prints milliseconds, and may fail by panicking"
)]

#[expect(dead_code, reason = "some of it is for other benchmarks")]
mod given;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use book::{Book, Reader};
use chrono::{DateTime, NaiveDate};
use domain::code::{CoreArea, GrantKind, Need, ProjectStatus};
use domain::id::ProjectId;
use domain::read::{ExpenseQuery, Language, PackParts, ProjectFilter, ProjectQuery, ProjectSort};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use vanort_report::{self as report, Options, Photos};

use given::{author, command};

const RUNS: usize = 15;
/// How many frames a list is scrolled by, and how many rows come in sight with each.
const FRAMES: u32 = 100;
const ROWS: u32 = 100;
/// How many summaries go to a folder.
const SUMMARIES: usize = 500;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 15).unwrap()
}

fn options() -> Options {
    Options {
        language: Language::Sv,
        generated: DateTime::parse_from_rfc3339("2026-06-15T14:02:00+02:00").unwrap(),
        today: today(),
    }
}

fn main() {
    let Some(path) = std::env::var_os("VANORT_SAMPLE").map(PathBuf::from) else {
        println!("no book to measure: make one (cargo xtask sample) and name it in VANORT_SAMPLE");
        return;
    };
    let path = std::path::absolute(path).unwrap();
    let size = std::fs::metadata(&path).unwrap().len() / 1_000_000;
    let reader = Reader::open(&path).unwrap();
    let plain = plain(&path);
    let count: u32 = plain
        .query_row("SELECT count(*) FROM tally", [], |row| row.get(0))
        .unwrap();
    println!("{count} projects, {size} MB on the disk; median of {RUNS} runs, × plain SQLite");
    opening(&path);
    looking_over(&reader, &plain);
    listing(&reader, &plain);
    one_project(&path, &reader, &plain);
    println!("  most memory so far: {}", memory());
    printing(&path, &reader, &plain);
    println!("  most memory so far: {}", memory());
    made_again(&reader, &plain);
    println!("  most memory in all: {}", memory());
}

/// Everything that is shown made again from the changes, and compared.
fn made_again(reader: &Reader, plain: &Connection) {
    let begun = Instant::now();
    asked(plain, "PRAGMA integrity_check");
    asked(plain, "SELECT hash, bytes FROM change");
    let theirs = begun.elapsed();
    let begun = Instant::now();
    let verdict = book::check::check(reader).unwrap();
    assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
    say(
        "everything made again and compared",
        begun.elapsed(),
        theirs,
    );
}

/// The file, asked by nothing but SQL.
fn plain(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).unwrap()
}

fn asked(plain: &Connection, sql: &str) {
    let mut statement = plain.prepare_cached(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            black_box(row.get_ref(column).unwrap());
        }
    }
}

fn median(mut act: impl FnMut()) -> Duration {
    let mut taken: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            act();
            begun.elapsed()
        })
        .collect();
    taken.sort_unstable();
    taken[RUNS / 2]
}

fn say(what: &str, taken: Duration, plain: Duration) {
    let ratio = taken.as_secs_f64() / plain.as_secs_f64();
    let (taken, plain) = (taken.as_secs_f64() * 1e3, plain.as_secs_f64() * 1e3);
    println!("  {what}: {taken:.1} ms, {ratio:.1} × {plain:.2} ms");
}

fn opening(path: &Path) {
    let ours = median(|| {
        let reader = Reader::open(path).unwrap();
        black_box(reader.waiting(today()).unwrap());
    });
    let theirs = median(|| {
        let plain = plain(path);
        asked(&plain, "SELECT count(*) FROM finding");
    });
    say("open the book, and what waits", ours, theirs);
    let reader = Reader::open(path).unwrap();
    let overview = median(|| drop(black_box(reader.overview(today()).unwrap())));
    say("the overview", overview, theirs);
}

fn looking_over(reader: &Reader, plain: &Connection) {
    let sums = "SELECT country, main_goal, status, count(*), sum(granted), sum(budgeted), sum(spent) FROM tally
        GROUP BY country, main_goal, status";
    let theirs = median(|| asked(plain, sums));
    let none = ProjectFilter::default;
    for (what, filter) in [
        ("dashboard of all", none()),
        (
            "of a country",
            ProjectFilter {
                country: "KE".parse().ok(),
                ..none()
            },
        ),
        (
            "of a goal",
            ProjectFilter {
                goal: "16".parse().ok(),
                ..none()
            },
        ),
        (
            "of a core area",
            ProjectFilter {
                core_area: Some(CoreArea::Equity.into()),
                ..none()
            },
        ),
        (
            "of a kind of grant",
            ProjectFilter {
                kind: Some(GrantKind::Inception),
                ..none()
            },
        ),
        (
            "of those that run",
            ProjectFilter {
                status: Some(ProjectStatus::Active),
                ..none()
            },
        ),
        (
            "of those that are closed",
            ProjectFilter {
                status: Some(ProjectStatus::Closed),
                ..none()
            },
        ),
        (
            "of some years",
            ProjectFilter {
                from: Some(2020),
                to: Some(2022),
                ..none()
            },
        ),
        (
            "of a need",
            ProjectFilter {
                need: Some(Need::Deviation),
                ..none()
            },
        ),
    ] {
        let ours = median(|| drop(black_box(reader.dashboard(&filter, today()).unwrap())));
        say(what, ours, theirs);
    }
    let choices = median(|| drop(black_box(reader.dashboard_choices().unwrap())));
    say("what can be chosen", choices, theirs);
}

fn listing(reader: &Reader, plain: &Connection) {
    let query = |text: &str, offset: u32, sort: ProjectSort| ProjectQuery {
        text: text.to_owned(),
        sort,
        offset,
        limit: ROWS,
        ..ProjectQuery::default()
    };
    let theirs = median(|| {
        asked(
            plain,
            "SELECT id FROM project WHERE instr(title_sv, 'V') > 0 ORDER BY title_sv LIMIT 100",
        );
    });
    // Letter by letter, as somebody types.
    let typed = "växjö öppna";
    let letters = typed
        .char_indices()
        .map(|(at, letter)| &typed[..at + letter.len_utf8()]);
    let slowest = letters.map(|text| {
        median(|| {
            drop(black_box(
                reader
                    .projects(&query(text, 0, ProjectSort::Title))
                    .unwrap(),
            ));
        })
    });
    say(
        "a letter typed over the list, the slowest",
        slowest.max().unwrap(),
        theirs,
    );
    let words = "SELECT rowid FROM search WHERE search MATCH '\"vax\"*' LIMIT 20";
    let plainly = median(|| asked(plain, words));
    let letters = typed
        .char_indices()
        .map(|(at, letter)| &typed[..at + letter.len_utf8()]);
    let slowest = letters.map(|text| median(|| drop(black_box(reader.search(text, 20).unwrap()))));
    say(
        "a letter typed to find words in everything, the slowest",
        slowest.max().unwrap(),
        plainly,
    );
    for (what, sort) in [
        ("by title", ProjectSort::Title),
        ("by partners", ProjectSort::Partners),
        ("by country", ProjectSort::Country),
        ("by what is left", ProjectSort::Left),
    ] {
        let theirs = median(|| {
            for frame in 0..FRAMES {
                asked(
                    plain,
                    &format!(
                        "SELECT * FROM project ORDER BY id LIMIT {ROWS} OFFSET {}",
                        frame * ROWS
                    ),
                );
            }
        });
        let ours = median(|| {
            for frame in 0..FRAMES {
                drop(black_box(
                    reader.projects(&query("", frame * ROWS, sort)).unwrap(),
                ));
            }
        });
        say(&format!("{FRAMES} frames of the list {what}"), ours, theirs);
    }
}

fn one_project(path: &Path, reader: &Reader, plain: &Connection) {
    let filter = ProjectFilter {
        status: Some(ProjectStatus::Active),
        ..ProjectFilter::default()
    };
    let query = ProjectQuery {
        filter,
        limit: 1,
        ..ProjectQuery::default()
    };
    let project = reader.projects(&query).unwrap().rows[0].id;
    let theirs = median(|| {
        for table in ["project", "budget_line", "expense"] {
            let of = if table == "project" { "id" } else { "project" };
            asked(
                plain,
                &format!("SELECT * FROM {table} WHERE {of} = '{project}'"),
            );
        }
    });
    let ours = median(|| {
        let head = reader.project(project, today()).unwrap();
        black_box(reader.budget(project, None, today()).unwrap());
        black_box(reader.expenses(&expenses(project, 50)).unwrap());
        black_box(head);
    });
    say("open a project: head, budget, expenses", ours, theirs);
    // Each time another one, as the typesetter remembers what it has set.
    let others = ProjectQuery {
        limit: u32::try_from(RUNS).unwrap(),
        ..query
    };
    let mut others = reader.projects(&others).unwrap().rows.into_iter().cycle();
    let pdf = median(|| {
        let Some(other) = others.next() else { return };
        let summary = reader.summary(other.id, today()).unwrap();
        black_box(report::project_summary(&summary, &options()).unwrap());
    });
    say("the summary of a project as PDF", pdf, theirs);
    let head = reader.project(project, today()).unwrap();
    let line = reader.lines(head.versions[0].id, None, None).unwrap()[0].id;
    let expense = command(
        &json!({"command": "record_expense", "line": line, "date": "2026-03-11",
        "description": "Train", "amount": "318", "currency": "SEK"}),
    );
    let mut book = Book::open(path, author()).unwrap();
    let ours = median(|| drop(book.apply(std::slice::from_ref(&expense)).unwrap()));
    for _ in 0..RUNS {
        book.undo().unwrap();
    }
    book.close().unwrap();
    let beside = tempfile::NamedTempFile::new_in(path.parent().unwrap()).unwrap();
    let one = Connection::open(beside.path()).unwrap();
    one.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; CREATE TABLE t (a TEXT)",
    )
    .unwrap();
    let theirs = median(|| {
        one.execute("INSERT INTO t VALUES ('Train')", []).unwrap();
    });
    say("record an expense, durable", ours, theirs);
}

fn expenses(project: ProjectId, limit: u32) -> ExpenseQuery {
    ExpenseQuery {
        project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit,
    }
}

fn printing(path: &Path, reader: &Reader, plain: &Connection) {
    let all = ProjectFilter::default();
    let query = ProjectQuery {
        today: Some(today()),
        ..ProjectQuery::default()
    };
    let theirs = median(|| asked(plain, "SELECT * FROM tally"));
    let begun = Instant::now();
    let portfolio = reader.portfolio(&query).unwrap();
    black_box(report::portfolio_summary(&portfolio, &all, &options()).unwrap());
    say("all projects on two pages", begun.elapsed(), theirs);
    let begun = Instant::now();
    let portfolio = reader.portfolio(&query).unwrap();
    let book = report::portfolio_workbook(&portfolio, &all, &options()).unwrap();
    say(
        &format!("all projects as a workbook of {} kB", book.len() / 1000),
        begun.elapsed(),
        theirs,
    );
    println!("  most memory so far: {}", memory());
    let rows = portfolio.rows.iter().take(SUMMARIES);
    let projects: Vec<ProjectId> = rows.map(|row| row.id).collect();
    let folder = tempfile::tempdir_in(path.parent().unwrap()).unwrap();
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                let reader = Reader::open(path).unwrap();
                while let Some(project) = projects.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let parts = PackParts {
                        finance: true,
                        ..PackParts::default()
                    };
                    let sheet = reader.project_sheet(*project, parts, today()).unwrap();
                    let only = [(sheet, Photos::default())];
                    let made = report::project_pack(&only, parts, "", &options());
                    let to = folder.path().join(format!("{project}.pdf"));
                    std::fs::write(to, made.unwrap()).unwrap();
                }
            });
        }
    });
    let taken = begun.elapsed();
    println!(
        "  {} summaries to a folder, {hands} at once: {:.1} s",
        projects.len(),
        taken.as_secs_f64()
    );
}

/// The most memory that the process has had, where the system tells.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(|| "unknown".to_owned(), |peak| peak.trim().to_owned())
}
