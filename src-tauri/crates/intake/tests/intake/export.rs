//! Our own workbook, read back: the book knows every row of it.

use domain::id::ExpenseId;
use domain::money::{Currency, Money};
use intake::plan::{Context, Known, Outcome};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use crate::project;

/// An expense as the workbook has it: day, voucher, description, amount, currency, rate, booked, what it takes back.
type Exported = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<usize>,
);

/// Journeys of all kinds: in other currencies, taken back, alike, without a voucher, and named like formulas.
const EXPENSES: [Exported; 11] = [
    (
        "2019-03-12",
        "A1",
        "Taxi",
        "240.00",
        "SEK",
        "",
        "240.00",
        None,
    ),
    (
        "2019-03-12",
        "A1",
        "Taxi",
        "240.00",
        "SEK",
        "",
        "240.00",
        None,
    ),
    (
        "2019-03-13",
        "",
        "=HYPERLINK(\"x\")",
        "100.10",
        "SEK",
        "",
        "100.10",
        None,
    ),
    (
        "2019-03-14",
        "+46",
        "+Flight",
        "8450.00",
        "SEK",
        "",
        "8450.00",
        None,
    ),
    (
        "2019-03-15",
        "-1",
        "-5 chairs",
        "0.30",
        "SEK",
        "",
        "0.30",
        None,
    ),
    (
        "2019-03-16",
        "@1",
        "@SUM(A1)",
        "12345678901.23",
        "SEK",
        "",
        "12345678901.23",
        None,
    ),
    (
        "2019-04-01",
        "K1",
        "Matatu Machakos",
        "1500.50",
        "KES",
        "0.0934",
        "140.15",
        None,
    ),
    (
        "2019-04-02",
        "U1",
        "Boda Kampala",
        "50000",
        "UGX",
        "0.0026",
        "130.00",
        None,
    ),
    (
        "2019-04-03",
        "A7",
        "Hotel, wrong line",
        "900.00",
        "SEK",
        "",
        "900.00",
        None,
    ),
    (
        "2019-05-01",
        "A7",
        "Hotel, wrong line",
        "-900.00",
        "SEK",
        "",
        "-900.00",
        Some(8),
    ),
    (
        "2019-05-02",
        "A9",
        "Refund of the hall",
        "-50.00",
        "SEK",
        "",
        "-50.00",
        None,
    ),
];

/// The headers in English and Swedish, the name of the sheet, and what stands before the sum.
const LANGUAGES: [([&str; 11], &str, &str); 2] = [
    (
        [
            "Date",
            "Voucher",
            "Description",
            "Category",
            "Year",
            "Amount",
            "Currency",
            "Rate",
            "Source of the rate",
            "Amount in the project's currency",
            "Takes back",
        ],
        "Expenses",
        "Total",
    ),
    (
        [
            "Datum",
            "Verifikation",
            "Beskrivning",
            "Kategori",
            "År",
            "Belopp",
            "Valuta",
            "Kurs",
            "Kursens källa",
            "Belopp i projektets valuta",
            "Tar tillbaka",
        ],
        "Utgifter",
        "Summa",
    ),
];

/// The workbook as `report` writes it: a sheet of the budget, then one of the expenses with their sum.
fn workbook(headers: [&str; 11], name: &str, total: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let budget = book.add_worksheet();
    budget.set_name("Version 1").unwrap();
    budget.write(0, 0, "Budget").unwrap();
    budget.write(2, 0, name).unwrap();
    budget.write(2, 1, 1_500_000).unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    for (column, header) in (0..).zip(headers) {
        sheet.write(0, column, header).unwrap();
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, expense) in (1..).zip(EXPENSES) {
        let (date, voucher, description, amount, currency, rate, booked, takes_back) = expense;
        let number = |text: &str| text.parse::<f64>().unwrap();
        let date = ExcelDateTime::parse_from_str(date).unwrap();
        sheet
            .write_datetime_with_format(row, 0, &date, &day)
            .unwrap();
        sheet.write_string(row, 1, voucher).unwrap();
        sheet.write_string(row, 2, description).unwrap();
        sheet.write_string(row, 3, "Local travel").unwrap();
        sheet.write_number(row, 4, 2019).unwrap();
        sheet.write_number(row, 5, number(amount)).unwrap();
        sheet.write_string(row, 6, currency).unwrap();
        if !rate.is_empty() {
            sheet.write_string(row, 7, rate).unwrap();
            sheet.write_string(row, 8, "Riksbanken").unwrap();
        }
        sheet.write_number(row, 9, number(booked)).unwrap();
        if let Some(original) = takes_back {
            sheet.write_string(row, 10, EXPENSES[original].1).unwrap();
        }
    }
    let last = u32::try_from(EXPENSES.len()).unwrap() + 1;
    sheet.write_string(last, 0, total).unwrap();
    sheet
        .write_formula(
            last,
            9,
            Formula::new(format!("=SUM(J2:J{last})")).set_result("12345690289.78"),
        )
        .unwrap();
    book.save_to_buffer().unwrap()
}

/// The book that the workbook was made of.
fn book() -> Context {
    let identity = |index: usize| ExpenseId::from(project::id(1, index as u64));
    let known = EXPENSES.iter().enumerate().map(|(index, expense)| {
        let (date, voucher, description, amount, currency, .., takes_back) = *expense;
        let currency: Currency = currency.parse().unwrap();
        Known {
            id: identity(index),
            date: date.parse().unwrap(),
            amount: Money::from_decimal(amount.parse().unwrap(), currency).unwrap(),
            description: description.to_owned(),
            voucher: voucher.to_owned(),
            reversal_of: takes_back.map(identity),
            reversed: EXPENSES.iter().any(|other| other.7 == Some(index)),
        }
    });
    // The window lists the latest first, which is of no account.
    Context {
        known: known.rev().collect(),
        ..project::context()
    }
}

#[test]
fn every_row_of_our_own_export_is_there() {
    for (headers, name, total) in LANGUAGES {
        let bytes = workbook(headers, name, total);
        let sheets = intake::open(&bytes, "export.xlsx", &|_, _| true).unwrap();
        let sheet = &sheets[intake::likeliest(&sheets)];
        assert_eq!(sheet.name, name);
        let plan = intake::plan(sheet, &intake::guess(sheet), &book(), &|_, _| true).unwrap();
        let counts = plan.counts;
        assert_eq!((counts.there, counts.left_out), (11, 1), "{plan:#?}");
        assert_eq!(plan.rows.len(), 12);
        assert_eq!(plan.rows[11].outcome, Outcome::Total);
    }
}

#[test]
fn a_row_that_was_taken_back_is_new_where_the_file_does_not_take_it_back() {
    let text = "Date;Voucher;Description;Category;Amount\n2019-04-03;A7;Hotel, wrong line;Local travel;900.00\n";
    let sheets = intake::open(text.as_bytes(), "bank.csv", &|_, _| true).unwrap();
    let plan = intake::plan(&sheets[0], &intake::guess(&sheets[0]), &book(), &|_, _| {
        true
    })
    .unwrap();
    assert_eq!(plan.counts.new, 1);
}

#[test]
fn of_an_expense_that_the_file_takes_back_a_person_is_told() {
    let bytes = {
        let (headers, name, total) = LANGUAGES[0];
        workbook(headers, name, total)
    };
    let sheets = intake::open(&bytes, "export.xlsx", &|_, _| true).unwrap();
    let sheet = &sheets[intake::likeliest(&sheets)];
    let empty = Context {
        known: Vec::new(),
        rates: Vec::new(),
        ..project::context()
    };
    let plan = intake::plan(sheet, &intake::guess(sheet), &empty, &|_, _| true).unwrap();
    let told: Vec<_> = plan
        .rows
        .iter()
        .filter_map(|row| Some((row.row, row.taken_back?)))
        .collect();
    // The header is row 1, and the reversal has the voucher of what it reverses.
    assert_eq!(told, [(10, 11)]);
    // A second taxi of the same voucher and words, two rows below zero and the sum are left out.
    assert_eq!((plan.counts.new, plan.counts.left_out), (8, 4));
}
