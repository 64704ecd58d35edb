//! A book is one file, and whatever befalls the file, nothing is lost and the reason is said.

use std::fs;

use crate::desk::{Desk, author};
use book::{Book, Error, Reader, Trouble};
use domain::read::ProjectQuery;
use serde_json::json;

fn trouble<T>(result: Result<T, Error>) -> Trouble {
    match result {
        Err(Error::Trouble(trouble)) => trouble,
        Err(Error::Refused(refusal)) => panic!("{refusal}"),
        Ok(_) => panic!("it went well"),
    }
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let desk = Desk::new(true);
    let digest = desk.reader().digest().unwrap();
    let path = desk.path.clone();
    desk.book.close().unwrap();
    let book = Book::open(&path, author()).unwrap();
    assert_eq!(book.reader().unwrap().digest().unwrap(), digest);
    assert_eq!(
        book.reader()
            .unwrap()
            .projects(&ProjectQuery::default())
            .unwrap()
            .total,
        5
    );
}

/// Somebody copies the file alone, by hand.
#[test]
fn a_closed_book_is_whole_in_its_file_also_while_somebody_reads_it() {
    let mut desk = Desk::new(true);
    let project = desk.reader().find_project("2018-0033").unwrap();
    desk.run(&[
        json!({"command": "change_project", "project": project, "case_reference": "ALE-1"}),
    ])
    .unwrap();
    let digest = desk.reader().digest().unwrap();
    let reader = desk.reader();
    reader.digest().unwrap();
    let (path, copy) = (desk.path.clone(), desk.path.with_extension("copy"));
    desk.book.close().unwrap();
    fs::copy(&path, &copy).unwrap();
    assert_eq!(Reader::open(&copy).unwrap().digest().unwrap(), digest);
    assert_eq!(reader.digest().unwrap(), digest);
}

#[test]
fn a_book_is_open_for_writing_once() {
    let desk = Desk::new(false);
    assert!(matches!(
        trouble(Book::open(&desk.path, author())),
        Trouble::InUse { .. }
    ));
    let path = desk.path.clone();
    Reader::open(&path).unwrap();
    desk.book.close().unwrap();
    Book::open(&path, author()).unwrap();
}

#[test]
fn a_file_is_not_overwritten_and_no_other_file_is_taken_for_a_book() {
    let desk = Desk::new(false);
    let folder = desk.folder.path();
    assert!(matches!(
        trouble(Book::create(&desk.path, author(), false)),
        Trouble::FileExists { .. }
    ));
    assert!(matches!(
        trouble(Book::open(&folder.join("none.vanort"), author())),
        Trouble::FileMissing { .. }
    ));
    for (name, content) in [
        ("empty", Vec::new()),
        ("text", b"kommun;belopp\nAle;12\n".repeat(40)),
        ("zeros", vec![0; 4096]),
    ] {
        let path = folder.join(name);
        fs::write(&path, &content).unwrap();
        assert!(
            matches!(
                trouble(Book::open(&path, author())),
                Trouble::NotABook { .. }
            ),
            "{name}"
        );
        assert!(
            matches!(trouble(Reader::open(&path)), Trouble::NotABook { .. }),
            "{name}"
        );
        assert_eq!(fs::read(&path).unwrap(), content, "{name} is as it was");
    }
    let foreign = folder.join("foreign.db");
    let connection = rusqlite::Connection::open(&foreign).unwrap();
    connection
        .execute_batch("CREATE TABLE t (a); PRAGMA user_version = 1")
        .unwrap();
    drop(connection);
    assert!(matches!(
        trouble(Book::open(&foreign, author())),
        Trouble::NotABook { .. }
    ));
}

#[test]
fn a_truncated_book_is_said_to_be_damaged() {
    let desk = Desk::new(true);
    let path = desk.path.clone();
    desk.book.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let cut = desk.folder.path().join("cut.vanort");
    for length in [100, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(&cut, &whole[..length]).unwrap();
        assert!(
            matches!(trouble(Book::open(&cut, author())), Trouble::Damaged { .. }),
            "{length}"
        );
    }
}

#[test]
fn a_book_of_a_newer_program_is_left_alone() {
    let desk = Desk::new(false);
    let path = desk.path.clone();
    desk.book.close().unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    let expected = |trouble| {
        matches!(
            trouble,
            Trouble::NewerBook {
                book: 99,
                program: 11,
                ..
            }
        )
    };
    assert!(expected(trouble(Book::open(&path, author()))));
    assert!(expected(trouble(Reader::open(&path))));
}

#[test]
fn a_changed_byte_in_a_change_is_found() {
    let desk = Desk::new(false);
    let path = desk.path.clone();
    desk.book.close().unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    let (sequence, mut bytes): (i64, Vec<u8>) = connection
        .query_row(
            "SELECT sequence, bytes FROM change ORDER BY sequence DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    connection
        .execute(
            "UPDATE change SET bytes = ?2 WHERE sequence = ?1",
            rusqlite::params![sequence, bytes],
        )
        .unwrap();
    drop(connection);
    let verdict = book::check::check(&Reader::open(&path).unwrap()).unwrap();
    assert!(!verdict.faults.is_empty());
}

#[test]
fn a_view_that_does_not_follow_from_the_changes_is_found() {
    let desk = Desk::new(true);
    let path = desk.path.clone();
    desk.book.close().unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute("UPDATE expense SET booked_minor = booked_minor + 1 WHERE id = (SELECT min(id) FROM expense)", []).unwrap();
    drop(connection);
    let verdict = book::check::check(&Reader::open(&path).unwrap()).unwrap();
    assert_eq!(
        verdict.faults,
        ["table expense does not follow from the changes"]
    );
}

/// A book of every format that a program ever wrote lies in `formats`, under the number of its format; of the
/// formats 2 and 4 none was ever kept. What its project changed since approval, spent, and the digest.
type Told = (usize, String, String);

fn told(reader: &Reader) -> Told {
    let project = reader.find_project("2018-0033").unwrap();
    let summary = reader
        .summary(project, crate::desk::day("2020-06-15"))
        .unwrap();
    (
        summary.changes.len(),
        summary.head.row.sums.spent.decimal_string(),
        reader.digest().unwrap(),
    )
}

/// It is read as it is, and brought up to date when it is written, after a copy was laid beside it.
fn opens_for_ever(format: u32, bytes: &[u8], expected: &Told) -> (tempfile::TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Machakos.vanort");
    fs::write(&path, bytes).unwrap();
    assert_eq!(told(&Reader::open(&path).unwrap()), *expected);
    assert_eq!(fs::read(&path).unwrap(), bytes, "reading leaves it alone");

    let book = Book::open(&path, author()).unwrap();
    let reader = book.reader().unwrap();
    assert_eq!(told(&reader), *expected);
    assert_eq!(
        book::check::check(&reader).unwrap().faults,
        Vec::<String>::new()
    );
    let backup = path.with_extension(format!("format-{format}.backup"));
    assert_eq!(told(&Reader::open(&backup).unwrap()), *expected);
    (folder, book)
}

#[test]
fn a_book_of_format_1_opens_for_ever() {
    let digest = "5a230f95c7304ed0a4bee866d7cfaa813d1a1ca7419b7e752de9b0b060420521";
    let expected = (1, "28100.50".to_owned(), digest.to_owned());
    opens_for_ever(1, include_bytes!("formats/1.vanort"), &expected);
}

#[test]
fn a_book_of_format_3_opens_for_ever() {
    let digest = "1473edab2a19ec0f818baf3ee0ff8e90622c44cbc45ca8212db91f463d89926b";
    let expected = (1, "28100.50".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/3.vanort");
    let (_folder, book) = opens_for_ever(3, bytes, &expected);
    let contested = book.reader().unwrap().contested(None).unwrap();
    assert_eq!(contested[0].field, "title_sv");
    assert_eq!(book.reader().unwrap().devices().unwrap().len(), 2);
}

/// What was spent is not told by an explanation of that time: it is read, and no longer holds.
#[test]
fn a_book_of_format_5_opens_for_ever() {
    let digest = "8102eefd9002724c1104d25029b245da4cf7aff5963932e6abe444c6d1387be5";
    let expected = (0, "150.00".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/5.vanort");
    let (_folder, book) = opens_for_ever(5, bytes, &expected);
    let reader = book.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let today = crate::desk::day("2026-06-15");
    let budget = reader.budget(project, None, today).unwrap().unwrap();
    let explained = &budget.deviations[0];
    assert_eq!(explained.explanation, "The hall cost more.");
    assert_eq!((explained.spent, explained.holds), (None, false));
    let head = reader.project(project, today).unwrap();
    let found = head.findings.iter().map(|found| found.finding.code());
    assert!(found.collect::<Vec<_>>().contains(&"line_overspent"));
}

/// Its lines were planned in the project's currency, and its expenses have bills: they read as they did.
#[test]
fn a_book_of_format_6_opens_for_ever() {
    let digest = "8dd95ba270f5e963ff437f61f4cb0e7bce0c1543be5584702de12d30d830997e";
    let expected = (0, "7145.04".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/6.vanort");
    let (_folder, book) = opens_for_ever(6, bytes, &expected);
    let reader = book.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let today = crate::desk::day("2026-06-15");
    let budget = reader.budget(project, None, today).unwrap().unwrap();
    assert!(budget.deviations[0].holds && budget.rates.is_empty());
    let line = &reader.lines(budget.version.id, None, None).unwrap()[0];
    assert_eq!((line.planned, &line.rate), (line.amount, &None));
    let funds = reader.funds(project).unwrap();
    let lock = funds.periods[0].lock.as_ref().unwrap();
    assert_eq!(lock.closing.decimal_string(), "192674.96");
}

/// What its expenses were reckoned from reads as it did, and nothing is planned yet.
#[test]
fn a_book_of_format_7_opens_for_ever() {
    let digest = "d39e8993355ecec75276cbc0f78969e47f09a8b2b37ff75717c65964654d1f8f";
    // 12.5 hours at 412, 5 days at 523, 120 km at 1.85, and 5 days at 600 less two lunches at 30 % each: 4.4.
    let expected = (0, "10627.00".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/7.vanort");
    let (_folder, book) = opens_for_ever(7, bytes, &expected);
    let reader = book.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let query = domain::read::ExpenseQuery {
        project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 0,
    };
    let expenses = reader.expenses(&query).unwrap().rows;
    let counted: Vec<String> = expenses
        .into_iter()
        .map(|expense| expense.basis.unwrap().counted)
        .collect();
    assert_eq!(counted, ["4.4", "120", "5", "12.5"]);
    let today = crate::desk::day("2026-06-15");
    let plan = reader.plan(project, today).unwrap();
    assert!(plan.results.is_empty() && plan.activities.is_empty());
    assert_eq!(plan.elsewhere, plan.total);
    assert_eq!(plan.total.spent.decimal_string(), "10627.00");
}

/// Its plan reads as it did; nothing is answered, marked or at risk yet, and nobody wants anything of its team.
#[test]
fn a_book_of_format_8_opens_for_ever() {
    let digest = "206523d0d1c2286dfce376842d7177bc337278cff4d8202e5eedb4b1e9e32e7b";
    let expected = (0, "2500.50".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/8.vanort");
    let (_folder, book) = opens_for_ever(8, bytes, &expected);
    let reader = book.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let today = crate::desk::day("2026-06-15");
    let plan = reader.plan(project, today).unwrap();
    assert_eq!(
        plan.theory_of_change,
        "Who sees the figures asks for a share of them."
    );
    // 60 % of 2,500.50.
    let output = plan.results.last().unwrap();
    assert_eq!(output.cost.spent.decimal_string(), "1500.30");
    let results = reader.results(project).unwrap();
    let reading = &results.results[1].indicators[0].readings[0];
    assert_eq!(reading.parts[0].unknown, "9");
    let focus = reader.focus(project).unwrap();
    assert!(focus.answers.iter().all(|answer| answer.text.is_empty()));
    assert!(focus.targets.is_empty() && focus.goals.len() == 3);
    assert!(reader.risks(project, today).unwrap().risks.is_empty());
    let sides = reader.sides(project).unwrap();
    assert!(sides.len() == 2 && sides.iter().all(|side| side.checks.is_empty()));
}

/// Its report stands as it was submitted, with its paper; and words are found that its index did not know.
#[test]
fn a_book_of_format_9_opens_for_ever() {
    let digest = "a732f3c950c7559c50ddea78a25f3f1870b92c46b3996f53cb8000275b654965";
    let expected = (0, "8100.75".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/9.vanort");
    let (folder, book) = opens_for_ever(9, bytes, &expected);
    let reader = book.reader().unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let today = crate::desk::day("2026-06-15");
    let report = reader.reports(project, today).unwrap().remove(0);
    assert_eq!(report.state, domain::code::ReportState::Submitted);
    let page = reader.report(report.id, today).unwrap();
    let handed_in = &page.submissions[0];
    let kept = reader.file(&handed_in.sha256).unwrap().unwrap();
    assert!(kept.starts_with(b"%PDF-"));
    assert_eq!(
        reader.complaints(project, today).unwrap().cases.len(),
        2,
        "an ordinary case and a sensitive one"
    );
    // As it was written, and as it lies in the copy beside it: both are found in, the best first.
    let old = folder.path().join("Machakos.format-9.backup");
    for reader in [reader, Reader::open(&old).unwrap()] {
        let found = reader.search("strasse friedens", 5).unwrap();
        assert_eq!(found[0].of, "report_answer");
        assert_eq!(found[0].within, Some(report.id.into()));
        assert_eq!(reader.search("hall", 5).unwrap()[0].of, "budget_line");
        assert!(reader.search("ramp", 5).unwrap().is_empty());
    }
}

/// What its project comes to is added up anew, and what was done is told as it was.
#[test]
fn a_book_of_format_10_opens_for_ever() {
    let digest = "14b6bb55762665613d8480b6ae906b8563891a7b009e185d4d5124c580b8aa4f";
    let expected = (0, "9051.00".to_owned(), digest.to_owned());
    let bytes = include_bytes!("formats/10.vanort");
    let (_folder, book) = opens_for_ever(10, bytes, &expected);
    let reader = book.reader().unwrap();
    let today = crate::desk::day("2019-11-15");
    let all = reader.dashboard(&domain::read::ProjectFilter::default(), today);
    let all = all.unwrap();
    assert_eq!(all.sums[0].spent.decimal_string(), "9051.00");
    assert_eq!((all.open_risks, all.grave_risks), (1, 1));
    let (_, done) = reader.history(None, 0, 0).unwrap();
    assert_eq!(done[0].command, "add_risk");
    let project = reader.find_project("2018-0033").unwrap();
    let rated = reader.risks(project, today).unwrap().risks.remove(0);
    assert_eq!(rated.rated.len(), 1);
}

#[test]
fn a_copy_is_whole_also_while_the_book_is_open() {
    let mut desk = Desk::new(true);
    desk.run(&[serde_json::json!({"command": "add_organisation", "name": "Lund", "country": "SE", "kind": "municipality"})])
        .unwrap();
    let copy = desk.folder.path().join("copy.vanort");
    desk.reader().copy_to(&copy).unwrap();
    let reader = Reader::open(&copy).unwrap();
    assert_eq!(reader.digest().unwrap(), desk.reader().digest().unwrap());
    let faults = book::check::check(&reader).unwrap().faults;
    assert_eq!(faults, Vec::<String>::new());
    assert!(matches!(
        trouble(desk.reader().copy_to(&copy)),
        Trouble::FileExists { .. }
    ));
}

#[test]
fn what_is_shown_is_made_again_from_the_changes() {
    let mut desk = Desk::new(true);
    let digest = desk.reader().content_digest().unwrap();
    let file = rusqlite::Connection::open(desk.book.path()).unwrap();
    file.execute_batch(
        "DELETE FROM expense; UPDATE project SET title_sv = 'Annan'; DELETE FROM finding",
    )
    .unwrap();
    let verdict = book::check::check(&desk.reader()).unwrap();
    assert!(verdict.mendable && verdict.faults.len() >= 3, "{verdict:?}");
    desk.book.rebuild().unwrap();
    let verdict = book::check::check(&desk.reader()).unwrap();
    assert_eq!((verdict.faults, verdict.mendable), (Vec::new(), false));
    assert_eq!(desk.reader().content_digest().unwrap(), digest);
    assert!(matches!(
        book::check::check_while(&desk.reader(), &|| false),
        Err(book::Error::Trouble(Trouble::Cancelled))
    ));
}
