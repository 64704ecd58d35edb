//! Files of the kinds that municipalities and banks have, good and bad: what becomes of each, said by hand.

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::entry;
use intake::fault::{Extent, Fault};
use intake::plan::{Outcome, Plan, Reason};

/// What becomes of a file.
enum Becomes {
    /// New, there, waiting, unreadable, left out; what the new come to; the first flaw.
    Planned([u32; 5], &'static str, Option<Reason>),
    /// Not even read, or not planned.
    Refused(Fault),
    /// Refused with words that are the reader's own.
    Unreadable,
}

use Becomes::{Planned, Refused, Unreadable};

use crate::project;

/// The four rows that most files have: a taxi and a hotel that the book knows, a flight and a lunch that it does
/// not.
const FOUR: [u32; 5] = [2, 2, 0, 0, 0];
const THEY_COME_TO: &str = "8762.25";

fn four_and(left_out: u32) -> Becomes {
    Planned([2, 2, 0, 0, left_out], THEY_COME_TO, None)
}

fn too_large(extent: Extent, most: u32) -> Becomes {
    Refused(Fault::TooLarge { extent, most })
}

fn expected() -> Vec<(&'static str, Becomes)> {
    let four = || Planned(FOUR, THEY_COME_TO, None);
    vec![
        // Text in columns.
        ("ledger-cp1252.csv", four()),
        ("unicode-text.txt", four()),
        ("utf16-be-no-mark.csv", four()),
        ("utf8-mark.csv", four()),
        ("old-mac.csv", four()),
        ("sep-line.csv", four()),
        ("quoted-line-ends.csv", four()),
        (
            "uneven-rows.csv",
            Planned([2, 2, 0, 1, 0], THEY_COME_TO, Some(Reason::Missing)),
        ),
        ("nul-bytes.csv", four()),
        ("unclosed-quote.csv", four()),
        ("two-tables.csv", four_and(3)),
        // Columns.
        ("duplicate-headers.csv", four()),
        ("amount-without-header.csv", four()),
        ("no-header.csv", four()),
        ("debit-credit.csv", four_and(3)),
        ("bank-balance.csv", four_and(1)),
        ("bank-in-out.csv", four_and(1)),
        ("categories.csv", Planned([2, 0, 2, 0, 0], "150.00", None)),
        // Sums.
        ("titles-and-total.csv", four_and(2)),
        ("subtotals.csv", four_and(3)),
        // Numbers.
        ("thin-spaces.csv", four()),
        ("minus-sign-kr.csv", four()),
        ("brackets.csv", four_and(1)),
        ("trailing-minus.csv", four()),
        ("price-style.csv", Planned([4, 0, 0, 0, 0], "1264.50", None)),
        (
            "ambiguous-decimals.csv",
            Planned([1, 0, 0, 2, 0], "300.00", Some(Reason::AmbiguousNumber)),
        ),
        (
            "mixed-currencies.csv",
            Planned([3, 0, 0, 3, 0], "515.05", Some(Reason::TooManyDecimals)),
        ),
        // Days.
        ("eight-digits.csv", four()),
        ("american-days.csv", four()),
        ("named-months.csv", four()),
        (
            "ambiguous-days.csv",
            Planned([1, 0, 0, 2, 0], "30.00", Some(Reason::AmbiguousDay)),
        ),
        // Words.
        ("formula-text.csv", Planned([4, 0, 0, 0, 0], "100.00", None)),
        ("right-to-left.csv", Planned([2, 0, 0, 0, 0], "30.00", None)),
        (
            "twice-and-flaws.csv",
            Planned([2, 0, 2, 6, 2], "200.00", Some(Reason::NotADay)),
        ),
        // Spreadsheets.
        ("typed.xlsx", four()),
        ("days-as-text.xlsx", four()),
        ("serial-days.xlsx", four()),
        (
            "formulas.xlsx",
            Planned([2, 2, 0, 1, 1], THEY_COME_TO, Some(Reason::Missing)),
        ),
        ("typed.xls", four()),
        ("typed.ods", four()),
        // What is no table, or too much of one.
        ("empty.csv", Refused(Fault::Empty)),
        ("only-spaces.csv", Refused(Fault::Empty)),
        ("only-headers.csv", Planned([0; 5], "0.00", None)),
        ("picture.csv", Refused(Fault::NotATable)),
        ("noise.csv", Refused(Fault::NotATable)),
        ("web-page.xls", Refused(Fault::NotATable)),
        ("letter.txt", Refused(Fault::NotATable)),
        ("letters.zip", Refused(Fault::NotATable)),
        ("huge-cell.xlsx", too_large(Extent::Text, 32_767)),
        ("far-corner.xlsx", too_large(Extent::Rows, 200_000)),
        ("repeated-rows.ods", too_large(Extent::Rows, 200_000)),
        ("bomb.xlsx", too_large(Extent::Unpacked, 256 * 1024 * 1024)),
        ("many-strings.xlsx", Unreadable),
        ("cut-off.xlsx", Unreadable),
        ("cut-off.ods", Unreadable),
        ("damaged.xls", Unreadable),
        ("circular.xls", Unreadable),
    ]
}

fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files")
}

fn planned(name: &str) -> Result<Plan, Fault> {
    let bytes = std::fs::read(directory().join(name)).unwrap();
    let go_on = |_, _| true;
    let sheets = intake::open(&bytes, name, &go_on)?;
    let sheet = &sheets[intake::likeliest(&sheets)];
    intake::plan(sheet, &intake::guess(sheet), &project::context(), &go_on)
}

#[test]
fn of_every_file_becomes_what_a_person_would_say() {
    let mut wrong = Vec::new();
    for (name, becomes) in expected() {
        let found = planned(name);
        let is_right = match (&found, &becomes) {
            (Ok(plan), Planned(counts, sum, flaw)) => {
                let found = plan.counts;
                let first = plan.rows.iter().find_map(|row| match row.outcome {
                    Outcome::Unreadable { reason, .. } => Some(reason),
                    _ => None,
                });
                [
                    found.new,
                    found.there,
                    found.waiting,
                    found.unreadable,
                    found.left_out,
                ] == *counts
                    && plan.sum.decimal_string() == *sum
                    && first == *flaw
            }
            (Err(fault), Refused(expected)) => fault == expected,
            (Err(Fault::Unreadable { .. }), Unreadable) => true,
            _ => false,
        };
        if !is_right {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_would_be_recorded_is_read_by_the_book_to_the_same_amount() {
    for (name, _) in expected() {
        let Ok(plan) = planned(name) else { continue };
        for row in &plan.rows {
            if let Outcome::New { expense } = &row.outcome {
                let amount = entry::amount(&expense.amount, expense.currency.parse().unwrap());
                assert_eq!(amount.ok(), row.amount, "{name}, row {}", row.row);
                assert_eq!(entry::date(&expense.date).ok(), row.date);
                assert!(expense.rate.iter().all(|rate| entry::rate(rate).is_ok()));
                assert_eq!(expense.rate.is_some(), !expense.rate_source.is_empty());
            }
        }
    }
}

#[test]
fn every_file_is_small_and_expected() {
    let expected: BTreeSet<String> = expected()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(directory()).unwrap() {
        let entry = entry.unwrap();
        assert!(
            entry.metadata().unwrap().len() < 20_000,
            "{:?}",
            entry.path()
        );
        found.insert(entry.file_name().into_string().unwrap());
    }
    assert_eq!(found, expected);
}
