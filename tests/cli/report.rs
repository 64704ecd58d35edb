//! Reports, alone and with what proves them.

use std::fs::File;
use std::io::Read as _;

use book::Reader;
use domain::read::{Behind, LedgerQuery};
use zip::ZipArchive;

use crate::shell::Shell;

/// The demo's gender project, whose third year is open.
const PROJECT: &str = "2018-0033";

/// The demo, and the ids of the expenses of that year, the latest first.
fn demo() -> (Shell, Vec<String>) {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    let reader = Reader::open(&shell.path("Demo.vanort")).unwrap();
    let project = reader.find_project(PROJECT).unwrap();
    let query = LedgerQuery {
        project,
        behind: Behind::Cost,
        period: Some(reader.funds(project).unwrap().periods[2].id),
        offset: 0,
        limit: 0,
    };
    let rows = reader.ledger_entries(&query).unwrap().rows;
    let ids = rows.iter().filter_map(|row| row.record);
    (shell, ids.map(|id| id.to_string()).collect())
}

fn report(book: &str, more: &[&str]) -> Vec<String> {
    let whole = [&["report", book, PROJECT, "--language", "en"], more].concat();
    whole.into_iter().map(ToOwned::to_owned).collect()
}

fn run(shell: &Shell, book: &str, more: &[&str]) -> (Option<i32>, String) {
    let arguments = report(book, more);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = shell.run(&arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

const PACKED: [&str; 3] = ["--period", "2020-12-31", "--with-receipts"];

fn packed(shell: &Shell, book: &str, to: &str) -> (Option<i32>, String) {
    run(shell, book, &[&PACKED[..], &["--to", to]].concat())
}

fn list(shell: &Shell, pack: &str) -> String {
    let mut archive = ZipArchive::new(File::open(shell.path(pack)).unwrap()).unwrap();
    let mut list = String::new();
    let mut file = archive.by_name("Receipts.csv").unwrap();
    file.read_to_string(&mut list).unwrap();
    list
}

#[test]
fn a_finance_report_is_packed_with_its_receipts() {
    let (shell, expenses) = demo();
    std::fs::write(shell.path("kvitto.png"), b"\xff\xd8\xffa photo").unwrap();
    shell.ok(&["attach", "Demo.vanort", &expenses[0], "kvitto.png"]);
    let (code, said) = packed(&shell, "Demo.vanort", "finance.zip");
    let without = expenses.len() - 1;
    assert_eq!(
        (code, said),
        (
            Some(0),
            format!("finance.zip\n1 receipt packed; {without} expenses have no receipt.\n")
        )
    );
    let archive = ZipArchive::new(File::open(shell.path("finance.zip")).unwrap()).unwrap();
    let names: Vec<_> = archive.file_names().map(Result::unwrap).collect();
    assert_eq!(names[..2], ["Finance report.pdf", "Workbook.xlsx"]);
    assert!(names[2].starts_with("Receipts/2020-") && names[2].ends_with(" kvitto.jpg"));
    assert_eq!(names[3..], ["Receipts.csv"]);
    assert!(list(&shell, "finance.zip").contains(";no receipt;"));
    // One that lies there is replaced; what is something else stays.
    assert_eq!(packed(&shell, "Demo.vanort", "finance.zip").0, Some(0));
    std::fs::write(shell.path("notes.zip"), "not a ZIP file").unwrap();
    assert_eq!(packed(&shell, "Demo.vanort", "notes.zip").0, Some(1));
    assert_eq!(
        std::fs::read(shell.path("notes.zip")).unwrap(),
        b"not a ZIP file"
    );
}

#[test]
fn what_is_damaged_or_not_here_yet_is_said() {
    let (shell, expenses) = demo();
    for (expense, name) in expenses.iter().zip(["a.txt", "b.txt"]) {
        std::fs::write(shell.path(name), name).unwrap();
        shell.ok(&["attach", "Demo.vanort", expense, name]);
    }
    shell.ok(&[
        "share",
        "Demo.vanort",
        "--to",
        "for.vshare",
        "--without-attachments",
    ]);
    shell.ok(&["merge", "Other.vanort", "for.vshare", "--trust-any"]);
    let (code, said) = packed(&shell, "Other.vanort", "other.zip");
    assert_eq!(code, Some(1));
    assert!(
        said.contains("No receipts packed") && said.contains("2 receipts are not here yet."),
        "{said}"
    );
    assert!(list(&shell, "other.zip").contains(";not here yet;b.txt;5;"));

    let connection = rusqlite::Connection::open(shell.path("Demo.vanort")).unwrap();
    connection
        .execute("UPDATE file SET bytes = x'00' WHERE length(bytes) = 5 AND rowid = (SELECT min(rowid) FROM file WHERE length(bytes) = 5)", [])
        .unwrap();
    drop(connection);
    let (code, said) = packed(&shell, "Demo.vanort", "damaged.zip");
    assert_eq!(code, Some(1));
    assert!(
        said.contains("1 receipt packed") && said.contains("1 receipt is damaged."),
        "{said}"
    );
    let list = list(&shell, "damaged.zip");
    assert!(list.contains(";damaged in the book, not packed;"), "{list}");
}

#[test]
fn a_name_that_does_not_fit_what_is_written_is_refused_in_a_sentence() {
    let (shell, _) = demo();
    for (more, told) in [
        (
            &["--period", "2020-12-31", "--with-receipts", "--to", "a.pdf"][..],
            "a.pdf does not end in .zip",
        ),
        (
            &["--period", "2020-12-31", "--to", "a.ZIP"],
            "a.ZIP does not end in .pdf",
        ),
        (&["--to", "a.zip"], "a.zip does not end in .pdf"),
    ] {
        let (code, said) = run(&shell, "Demo.vanort", more);
        assert_eq!(code, Some(1), "{more:?}");
        assert!(said.contains(told), "{said}");
    }
    let (code, _) = run(&shell, "Demo.vanort", &["--with-receipts", "--to", "a.zip"]);
    assert_eq!(code, Some(2), "receipts are those of a period");
    for name in ["a.pdf", "a.ZIP", "a.zip"] {
        assert!(!shell.path(name).exists());
    }
}

#[test]
fn the_reports_of_a_grant_are_listed_and_printed() {
    let (shell, _) = demo();
    let listed = shell.ok(&["reports", "Demo.vanort", PROJECT, "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.iter().any(|row| row["kind"] == "audit_certificate"));
    let first = &rows[0];
    assert_eq!(
        (&first["kind"], &first["due"]),
        (&"annual".into(), &"2019-03-31".into())
    );
    for more in [&["--annual", "2018-12-31"][..], &["--final"]] {
        let (code, said) = run(
            &shell,
            "Demo.vanort",
            &[more, &["--to", "annual.pdf"]].concat(),
        );
        assert_eq!(code, Some(0), "{said}");
        let file = std::fs::read(shell.path("annual.pdf")).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"));
    }
    let (code, said) = run(
        &shell,
        "Demo.vanort",
        &["--annual", "2017-12-31", "--to", "no.pdf"],
    );
    assert_eq!(code, Some(1), "{said}");
    assert!(!shell.path("no.pdf").exists());
}

#[test]
fn words_are_found_whatever_marks_they_have() {
    let (shell, _) = demo();
    let found = shell.ok(&["search", "Demo.vanort", "astrom", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&found).unwrap();
    assert_eq!(rows[0]["of"], "person");
    let nothing = shell.run(&["search", "Demo.vanort", "xylophone"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(nothing.stdout.is_empty());
}

/// An auditor's certificate is the file that the auditor wrote, and none is made for it.
#[test]
fn a_certificate_is_handed_in_as_it_was_attached() {
    let (shell, _) = demo();
    let of = ["reports", "Demo.vanort", "2025-0007", "--json"];
    let certificate = || {
        let all = shell.json(&of);
        let all = all.as_array().unwrap().clone();
        let is_it = |row: &serde_json::Value| {
            row["kind"] == "audit_certificate" && row["period"]["end"] == "2025-12-31"
        };
        all.into_iter().find(is_it).unwrap()
    };
    let submit = [
        "submit",
        "Demo.vanort",
        "2025-0007",
        "--certificate",
        "2025-12-31",
        "--date",
        "2026-04-02",
        "--by",
        "Kim Berg",
    ];
    let said = shell.refused(&submit);
    assert!(said.contains("attachment"), "{said}");
    std::fs::write(shell.path("intyg.pdf"), b"%PDF-1.7 of the auditor").unwrap();
    let id = certificate()["id"].as_str().unwrap().to_owned();
    shell.ok(&["attach", "Demo.vanort", &id, "intyg.pdf"]);
    // Of several files a person says which it is.
    std::fs::write(shell.path("plan.pdf"), b"%PDF-1.7 of the audit's plan").unwrap();
    shell.ok(&["attach", "Demo.vanort", &id, "plan.pdf"]);
    let said = shell.refused(&submit);
    for part in ["intyg.pdf", "plan.pdf", "--paper"] {
        assert!(said.contains(part), "{said}");
    }
    assert_ne!(certificate()["state"], "submitted");
    let named = |name| [&submit[..], &["--paper", name]].concat();
    let said = shell.refused(&named("intyg"));
    assert!(said.contains("attachment intyg"), "{said}");
    shell.ok(&named("intyg.pdf"));
    assert_eq!(certificate()["state"], "submitted");
    let kept = shell.json(&["attached", "Demo.vanort", &id, "--json"]);
    let kept = kept.as_array().unwrap().iter();
    let stays = |name| {
        let named = kept.clone().find(|file| file["name"] == name);
        named.unwrap()["may_go"] == false
    };
    assert!(stays("intyg.pdf"), "what is handed in stays");
}
