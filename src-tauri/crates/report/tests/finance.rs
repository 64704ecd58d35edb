//! The finance report as a file: its standard, and what it does with what nobody expected.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

#[expect(dead_code, reason = "the summary's tests use all of it")]
mod common;
#[path = "common/period.rs"]
mod period;

use domain::read::{FinanceReport, Language};

use period::report;

fn printed(report: &FinanceReport, language: Language) -> Vec<u8> {
    vanort_report::finance_report(report, &common::options(language, "2019-03-26")).unwrap()
}

fn holds(file: &[u8], part: &str) -> bool {
    file.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn the_file_is_tagged_and_says_its_standards() {
    for language in [Language::Sv, Language::En] {
        let file = printed(&report("Karin", 50_000_000), language);
        for part in [
            "/Marked true",
            "<pdfuaid:part>1<",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "/S/TH",
        ] {
            assert!(holds(&file, part), "{part}");
        }
    }
}

#[test]
fn what_people_write_is_never_evaluated_and_nothing_is_too_long() {
    for words in [
        "#import \"x\": * = *b* $x$ @a",
        &"long ".repeat(9_000),
        &"x".repeat(9_000),
        "\u{378}\u{202E}\0",
    ] {
        printed(&report(words, 900_000_000_000_000), Language::Sv);
    }
}

#[test]
fn a_period_without_anything_is_a_page() {
    let mut nothing = report("", 0);
    nothing.costs.clear();
    nothing.incomes.clear();
    nothing.accounts.clear();
    nothing.deviations.clear();
    nothing.version = None;
    nothing.period.lock = None;
    nothing.head.row.partners.clear();
    printed(&nothing, Language::En);
}
