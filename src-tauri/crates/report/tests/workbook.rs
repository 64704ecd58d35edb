//! The workbook, read back by another library than the one that writes it.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::io::Cursor;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};
use domain::code::{CostCategory, Financing, MarkerScore, VersionState};
use domain::id::{BudgetLineId, DeviationId, ExpenseId};
use domain::money::sum;
use domain::money::{Currency, Money};
use domain::read::{DeviationRow, ExpenseRow, Language, LineRow, ProjectLedger};
use vanort_report::{Options, project_workbook};

#[expect(dead_code, reason = "the summary's tests use all of it")]
mod common;

fn ledger() -> ProjectLedger {
    let summary = common::machakos();
    let expense = |description: &str, minor: i64| ExpenseRow {
        id: ExpenseId::mint(),
        date: "2019-03-11".parse().unwrap(),
        description: description.to_owned(),
        amount: Money::new(minor, Currency::SEK).unwrap(),
        rate: None,
        rate_source: String::new(),
        booked: Money::new(minor, Currency::SEK).unwrap(),
        voucher: "-17".to_owned(),
        line: BudgetLineId::mint(),
        category: Some(CostCategory::Venue),
        year: Some(2019),
        paid_by: None,
        reversal_of: None,
        locked: false,
        reversed: false,
        attachments: 0,
        basis: None,
        questioned: Vec::new(),
    };
    let mut grid = summary.budget.clone().unwrap();
    grid.deviations = vec![DeviationRow {
        id: DeviationId::mint(),
        category: grid.rows[0].category,
        year: 2019,
        explanation: "=HYPERLINK(\"http://x\")".to_owned(),
        approval: String::new(),
        spent: Some(Money::new(12_345, Currency::SEK).unwrap()),
        holds: true,
    }];
    let mut again = grid.clone();
    again.version.state = VersionState::Draft;
    ProjectLedger {
        head: summary.head,
        budgets: vec![grid, again],
        lines: vec![Vec::new(), vec![line()]],
        expenses: vec![
            expense("=cmd|'/c calc'!A1", 12_345),
            expense("+46 90 123", -2_345),
            expense("Train Umeå–Stockholm", 100_000_000_000_001),
        ],
        digest: summary.digest,
        demo: true,
    }
}

/// A line that a partner planned in its own currency.
fn line() -> LineRow {
    LineRow {
        post: BudgetLineId::mint(),
        id: BudgetLineId::mint(),
        category: CostCategory::Venue,
        year: 2019,
        description: "=1+1".to_owned(),
        amount: Money::new(830_000, Currency::SEK).unwrap(),
        planned: "KES:2:10000005".parse().unwrap(),
        rate: Some("0.083".to_owned()),
        spent: Money::new(0, Currency::SEK).unwrap(),
        gender_marker: MarkerScore::Principal,
        financing: Financing::Grant,
        partner: None,
        measures: Vec::new(),
    }
}

#[test]
fn a_line_in_another_currency_is_converted_by_a_formula() {
    let mut workbook = workbook(&ledger());
    let name = "Budget lines";
    let formulas = workbook.worksheet_formula(name).unwrap();
    assert_eq!(
        formulas.get_value((1, 10)).map(String::as_str),
        Some("ROUND(H2*J2,2)")
    );
    let values = workbook.worksheet_range(name).unwrap();
    assert_eq!(values.get_value((1, 10)), Some(&Data::Float(8300.0)));
    assert_eq!(values.get_value((1, 7)), Some(&Data::Float(100_000.05)));
    assert_eq!(
        values.get_value((1, 3)),
        Some(&Data::String("=1+1".to_owned()))
    );
}

fn workbook(ledger: &ProjectLedger) -> Xlsx<Cursor<Vec<u8>>> {
    let options = Options {
        language: Language::En,
        generated: "2026-11-25T12:00:00+01:00".parse().unwrap(),
        today: "2026-11-25".parse().unwrap(),
    };
    let bytes = project_workbook(ledger, &options).unwrap();
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The number of the first row whose first column says this.
fn row_of(sheet: &Range<Data>, says: &str) -> u32 {
    let found = sheet
        .rows()
        .position(|row| row[0].get_string() == Some(says));
    u32::try_from(found.unwrap()).unwrap()
}

fn figure(sheet: &Range<Data>, row: u32, column: u32) -> Data {
    sheet.get_value((row, column)).cloned().unwrap_or_default()
}

fn money(at: &Data) -> Money {
    let Data::Float(number) = at else {
        panic!("{at:?} is no number")
    };
    let decimal = rust_decimal::Decimal::from_f64_retain(*number).unwrap();
    Money::from_decimal(decimal.round_dp(2), Currency::SEK).unwrap()
}

#[test]
fn totals_are_formulas_that_say_what_the_book_says() {
    let ledger = ledger();
    let mut workbook = workbook(&ledger);
    assert_eq!(
        workbook.sheet_names(),
        ["Version 2", "Version 2 (2)", "Budget lines", "Expenses"]
    );
    let grid = &ledger.budgets[0];
    let sheet = workbook.worksheet_range("Version 2").unwrap();
    let formulas = workbook.worksheet_formula("Version 2").unwrap();
    let (total, years) = (
        row_of(&sheet, "Total"),
        u32::try_from(grid.years.len()).unwrap(),
    );
    let budget = 1 + 2 * years;
    assert_eq!(money(&figure(&sheet, total, budget)), grid.total.budget);
    assert_eq!(money(&figure(&sheet, total, budget + 1)), grid.total.actual);
    assert_eq!(money(&figure(&sheet, total, budget + 2)), grid.total.left);
    for (column, cell) in (0..).zip(&grid.total.cells) {
        let nothing = Money::zero(Currency::SEK);
        assert_eq!(
            money(&figure(&sheet, total, 1 + 2 * column)),
            cell.budget.unwrap_or(nothing)
        );
        assert_eq!(
            money(&figure(&sheet, total, 2 + 2 * column)),
            cell.actual.unwrap_or(nothing)
        );
    }
    // Whoever recalculates it comes to the same: each sum names the cells of its rows.
    let first = row_of(&sheet, "Category") + 1;
    assert_eq!(total - first, u32::try_from(grid.rows.len()).unwrap());
    let of_column = formulas.get_value((total, 1)).unwrap();
    assert_eq!(*of_column, format!("SUM(B{}:B{})", first + 1, total));
    for column in 1..=budget + 3 {
        let formula = formulas.get_value((total, column)).unwrap();
        assert!(
            !formula.is_empty(),
            "column {column} of the total is no formula"
        );
        let added: Money = sum(
            Currency::SEK,
            (first..total).filter_map(|row| match figure(&sheet, row, column) {
                Data::Empty => None,
                at => Some(money(&at)),
            }),
        );
        if column <= budget + 2 {
            assert_eq!(
                money(&figure(&sheet, total, column)),
                added,
                "column {column}"
            );
        }
    }
    let others = row_of(&sheet, "Co-financing, beside the grant") + 1;
    let co_financed = others + u32::try_from(grid.co_financing.len()).unwrap();
    let expected = sum(
        Currency::SEK,
        grid.co_financing.iter().map(|row| row.sums.budget),
    );
    assert_eq!(money(&figure(&sheet, co_financed, budget)), expected);
}

#[test]
fn text_stays_text_and_every_expense_is_there_with_its_voucher() {
    let ledger = ledger();
    let mut workbook = workbook(&ledger);
    let sheet = workbook.worksheet_range("Expenses").unwrap();
    let formulas = workbook.worksheet_formula("Expenses").unwrap();
    for (row, expense) in (1..).zip(&ledger.expenses) {
        assert_eq!(
            figure(&sheet, row, 2),
            Data::String(expense.description.clone())
        );
        assert_eq!(figure(&sheet, row, 1), Data::String("-17".to_owned()));
        assert_eq!(money(&figure(&sheet, row, 9)), expense.booked);
        assert!(matches!(figure(&sheet, row, 0), Data::DateTime(_)));
    }
    assert_eq!(formulas.get_value((4, 9)).unwrap(), "SUM(J2:J4)");
    let booked = sum(
        Currency::SEK,
        ledger.expenses.iter().map(|each| each.booked),
    );
    assert_eq!(money(&figure(&sheet, 4, 9)), booked);
    // No formula but the totals: nothing that somebody wrote became one.
    let written = formulas
        .used_cells()
        .filter(|(_, _, formula)| !formula.is_empty());
    assert_eq!(written.count(), 1);
    let budget = workbook.worksheet_range("Version 2").unwrap();
    let explained = row_of(&budget, "Category") + 1;
    let said = figure(
        &budget,
        explained,
        1 + 2 * u32::try_from(ledger.budgets[0].years.len()).unwrap() + 4,
    );
    assert_eq!(
        said,
        Data::String("2019: =HYPERLINK(\"http://x\") (123.45 spent, not approved)".to_owned())
    );
}
