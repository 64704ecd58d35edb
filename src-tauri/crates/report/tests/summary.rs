//! The summary as a file: its standard, its language, and what it does with what nobody expected.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::{empty, machakos, options, written_everywhere, years};
use domain::read::{Language, ProjectSummary};

fn printed(summary: &ProjectSummary, language: Language) -> Vec<u8> {
    vanort_report::project_summary(summary, &options(language, "2019-03-26")).unwrap()
}

/// The words of the file as a reader would copy them, a space between; none where there is no `pdftotext`.
fn text(file: &[u8]) -> Option<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = reader.stdin.take().unwrap();
    let file = file.to_owned();
    let writer = std::thread::spawn(move || input.write_all(&file));
    let output = reader.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn holds(file: &[u8], part: &str) -> bool {
    file.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn the_file_is_tagged_and_says_its_language_title_and_standards() {
    for (language, code, title) in [
        (Language::Sv, "sv", "Insatser för jämställdhet"),
        (Language::En, "en", "Actions for Gender Equality"),
    ] {
        let file = printed(&machakos(), language);
        assert!(file.starts_with(b"%PDF-1.7"));
        for part in [
            "/Marked true",
            "/StructTreeRoot",
            "<pdfuaid:part>1<",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "/S/TH",
        ] {
            assert!(holds(&file, part), "{part}");
        }
        assert!(holds(&file, &format!("/Lang({code}")));
        assert!(holds(&file, &format!(">{title}<")));
    }
}

#[test]
fn the_same_summary_gives_the_same_file() {
    assert_eq!(
        printed(&empty(), Language::Sv),
        printed(&empty(), Language::Sv)
    );
}

#[test]
fn a_board_reads_the_findings_in_its_language() {
    let Some(swedish) = text(&printed(&machakos(), Language::Sv)) else {
        return;
    };
    for part in [
        "3 saker kräver åtgärd",
        "Internationella resor 2018 ligger 15,6 % över budget",
        "1 400 000",
        "−400",
    ] {
        assert!(swedish.contains(part), "{part}: {swedish}");
    }
    let Some(english) = text(&printed(&machakos(), Language::En)) else {
        return;
    };
    for part in [
        "3 things need attention",
        "Version 3 changes 3 lines of the approved budget",
        "Demo: invented figures",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
}

#[test]
fn what_people_write_is_never_evaluated() {
    let hostile = "#import \"x\": * = *b* $x$ =cmd|'c'!A0 <img src=x> @a -> \\u{41}";
    let Some(text) = text(&printed(&written_everywhere(hostile), Language::En)) else {
        return;
    };
    // The title, two partners, the case reference, an expense, who approved it and where, three changes,
    // six people of two organisations, the problem; and the running headers.
    assert!(
        text.matches(hostile).count() >= 15,
        "{}: {text}",
        text.matches(hostile).count()
    );
}

#[test]
fn nothing_at_all_is_a_page() {
    for language in [Language::Sv, Language::En] {
        let file = printed(&empty(), language);
        let Some(text) = text(&file) else { return };
        assert!(text.contains(if language == Language::Sv {
            "Det finns ingen budget ännu"
        } else {
            "There is no budget yet"
        }));
    }
}

#[test]
fn no_figure_is_too_long_and_no_project_too_old() {
    for summary in [years(12, 1), years(3, 30_000_000), years(5, 5_000_000)] {
        printed(&summary, Language::Sv);
    }
}

#[test]
fn letters_without_a_font_and_control_characters_do_not_break_the_file() {
    let odd = "\u{378}\u{E000}\u{0}\u{1b}\u{FEFF}\u{FFFE}\u{202E}\u{2066}a\u{489}\u{20DD}\u{1F468}\u{200D}\u{1F469} ქუთაისი عمّان 北京 \u{10FFFF}";
    let Some(text) = text(&printed(&written_everywhere(odd), Language::En)) else {
        return;
    };
    assert!(text.contains('□'));
    assert!(text.contains("stands for a character that could not be shown"));
}

/// How many pages the file has. Its objects may be compressed, so `pdfinfo` counts; none where there is none.
fn pages(file: &[u8]) -> Option<usize> {
    let place = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(place.path(), file).unwrap();
    let told = Command::new("pdfinfo").arg(place.path()).output().ok()?;
    let told = String::from_utf8(told.stdout).unwrap();
    let line = told.lines().find(|line| line.starts_with("Pages:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_summary_stays_one_whatever_was_written() {
    let words = "lorem ipsum ".repeat(100_000 / 12);
    let one_word = "x".repeat(100_000);
    let lines = "y\n".repeat(50_000);
    for long in [words, one_word, lines] {
        let mut summary = machakos();
        summary.head.row.title.sv.clone_from(&long);
        for partner in &mut summary.head.row.partners {
            partner.name.clone_from(&long);
        }
        for member in &mut summary.team {
            member.person.name.clone_from(&long);
        }
        if let Some(approval) = summary
            .budget
            .as_mut()
            .and_then(|grid| grid.version.approval.as_mut())
        {
            approval.approved_by.clone_from(&long);
        }
        summary.head.problem = long;
        let file = printed(&summary, Language::Sv);
        if let Some(pages) = pages(&file) {
            assert!(pages <= 15, "{pages} pages");
        }
    }
}
