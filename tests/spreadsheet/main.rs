//! The workbook in a real spreadsheet: LibreOffice recalculates it, and what LibreOffice writes is read back.
//!
//! `cargo xtask test` sees to it that LibreOffice is there. Where it is not, the test says so by failing, never by
//! passing.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]
#![cfg(target_os = "linux")]

mod office;
#[path = "../cli/shell.rs"]
#[expect(dead_code, reason = "the command line's tests use all of it")]
mod shell;
mod workbook;

use book::Reader;
use domain::code::CostCategory;
use domain::money::sum;
use domain::read::{Language, ProjectLedger};
use serde_json::{Value, json};

use crate::shell::Shell;
use crate::workbook::{Cells, WRONG};

/// A description that a spreadsheet would gladly reckon with.
const LIKE_A_FORMULA: &str = "=SUM(1;2)";

/// The demo book, with an expense in another currency whose description is like a formula.
fn demo() -> Shell {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    let reader = Reader::open(&shell.path("Demo.vanort")).unwrap();
    let project = reader.find_project("2018-0033").unwrap();
    let head = reader.project(project, today()).unwrap();
    let version = head.versions.iter().find(|version| version.in_force);
    let category = Some(CostCategory::Materials);
    let lines = reader.lines(version.unwrap().id, category, Some(2020));
    let expense = json!({"command": "record_expense", "line": lines.unwrap()[0].id, "date": "2020-05-04",
        "description": LIKE_A_FORMULA, "amount": "12345.67", "currency": "KES", "rate": "0.093486",
        "rate_source": "Riksbank", "voucher": "@1"});
    let (code, answers) = shell.pipe("Demo.vanort", &expense.to_string());
    assert_eq!(code, Some(0), "{answers:?}");
    shell
}

fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}

/// A project that was exported.
struct Exported {
    /// As `list` tells of it.
    project: Value,
    language: Language,
    /// The file, as the program wrote it.
    bytes: Vec<u8>,
    /// What it is called.
    name: String,
}

/// Exports every project, half of them in each language.
fn export_all(shell: &Shell) -> Vec<Exported> {
    let listed = shell.json(&["list", "Demo.vanort", "--json"]);
    let projects = listed.as_array().unwrap().iter().cloned().enumerate();
    let export = |(at, project): (usize, Value)| {
        let (language, code) = [(Language::Sv, "sv"), (Language::En, "en")][at % 2];
        let name = format!("{at}.xlsx");
        let id = project["id"].as_str().unwrap();
        shell.ok(&[
            "export",
            "Demo.vanort",
            id,
            "--to",
            &name,
            "--language",
            code,
        ]);
        Exported {
            bytes: std::fs::read(shell.path(&name)).unwrap(),
            project,
            language,
            name,
        }
    };
    projects.map(export).collect()
}

/// What LibreOffice reckoned is what the book says, of the version in force and of all expenses.
fn assert_totals(exported: &Exported, ledger: &ProjectLedger, cells: &Cells) {
    let say = |id: &str| words::say(exported.language, id, &[]);
    let grid = ledger.budgets.iter().find(|grid| grid.version.in_force);
    let number = grid.unwrap().version.number.to_string();
    let name = words::say(
        exported.language,
        "report-sheet-version",
        &[("number", number.as_str().into())],
    );
    for (heading, told) in [
        ("report-sheet-budget", "budgeted"),
        ("report-sheet-actual", "spent"),
        ("report-column-left", "left"),
    ] {
        let reckoned = cells.at(&name, &say("report-row-total"), &say(heading));
        let told = exported.project[told].as_str().unwrap();
        assert_eq!(reckoned, format!("{told}0000"), "{heading}");
    }
    let currency = ledger.head.row.sums.granted.currency();
    let booked = sum(currency, ledger.expenses.iter().map(|each| each.booked));
    let expenses = say("report-sheet-expenses");
    let reckoned = cells.at(&expenses, &say("report-row-total"), &say("field-booked"));
    assert_eq!(reckoned, format!("{}0000", booked.decimal_string()));
}

#[test]
fn libreoffice_comes_to_the_totals_of_the_book_and_what_it_writes_brings_nothing_new() {
    let shell = demo();
    let digest = shell.ok(&["digest", "Demo.vanort"]);
    let exported = export_all(&shell);
    // Every total is made wrong in the file: one that is right afterwards was reckoned anew.
    for each in &exported {
        let forged = workbook::forged(&each.bytes);
        for (place, value) in Cells::of(&forged).formulas() {
            assert_eq!(value, WRONG, "{place:?}");
        }
        std::fs::write(shell.path(&each.name), forged).unwrap();
    }
    let names: Vec<&str> = exported.iter().map(|each| each.name.as_str()).collect();
    office::recalculate(shell.folder.path(), &names, "reckoned");

    let reader = Reader::open(&shell.path("Demo.vanort")).unwrap();
    for each in &exported {
        let title = &each.project["title"];
        let file = format!("reckoned/{}", each.name);
        let reckoned = Cells::of(&std::fs::read(shell.path(&file)).unwrap());
        let ours = Cells::of(&each.bytes);
        let formulas = ours.formulas();
        assert!(formulas.len() > 20, "{title}: {}", formulas.len());
        for (place, value) in &formulas {
            assert_eq!(reckoned.get(place), *value, "{title}: {place:?}");
        }
        assert_eq!(reckoned.formulas().len(), formulas.len(), "{title}");
        let id = each.project["id"].as_str().unwrap();
        let project = reader.find_project(id).unwrap();
        let ledger = reader.ledger(project, today()).unwrap();
        assert_totals(each, &ledger, &reckoned);

        let plan = shell.json(&["import", "Demo.vanort", &file, "--project", id, "--json"]);
        let there = ledger.expenses.len();
        assert_eq!(plan["counts"]["there"], there, "{title}: {plan}");
        assert_eq!(plan["counts"]["new"], 0, "{title}");
        assert_eq!(shell.ok(&["digest", "Demo.vanort"]), digest, "{title}");
        if ledger.head.row.case_reference == "2018-0033" {
            assert!(reckoned.has_text(LIKE_A_FORMULA), "{title}");
        }
    }
}
