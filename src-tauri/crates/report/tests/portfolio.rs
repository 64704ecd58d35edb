//! The workbook of many projects, read back by another library than the one that writes it.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::io::Cursor;

use book::{Author, Book};
use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};
use domain::code::Need;
use domain::read::{Language, Portfolio, ProjectFilter, ProjectQuery};
use vanort_report::{Options, portfolio_summary, portfolio_workbook};

fn options() -> Options {
    Options {
        language: Language::En,
        generated: "2026-06-15T12:00:00+02:00".parse().unwrap(),
        today: "2026-06-15".parse().unwrap(),
    }
}

/// The demo's projects.
fn demo() -> Portfolio {
    let folder = tempfile::tempdir().unwrap();
    let author = Author {
        person: "Karin".to_owned(),
        device: "laptop".to_owned(),
    };
    let book = Book::create(&folder.path().join("Demo.vanort"), author, true).unwrap();
    let query = ProjectQuery {
        today: Some(options().today),
        ..ProjectQuery::default()
    };
    book.reader().unwrap().portfolio(&query).unwrap()
}

fn workbook(portfolio: &Portfolio) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = portfolio_workbook(portfolio, &ProjectFilter::default(), &options()).unwrap();
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The row whose first cell says this.
fn row_of<'a>(sheet: &'a Range<Data>, says: &str) -> &'a [Data] {
    let found = sheet.rows().find(|row| row[0].get_string() == Some(says));
    found.unwrap_or_else(|| panic!("{says} in {sheet:?}"))
}

fn whole(cell: &Data) -> i64 {
    cell.as_i64().unwrap_or_else(|| panic!("{cell:?}"))
}

#[test]
fn it_has_all_that_the_two_pages_have() {
    let portfolio = demo();
    let dashboard = &portfolio.dashboard;
    let mut workbook = workbook(&portfolio);
    assert_eq!(
        workbook.sheet_names(),
        [
            "Projects",
            "Sums",
            "Plan and spending",
            "By year",
            "Need attention",
            "Countries",
            "Goals",
            "Core areas",
            "Gender marker",
            "Indicators",
            "Risks",
        ]
    );
    // What needs somebody, and how often: the sum is a formula over the rows.
    let sheet = workbook.worksheet_range("Need attention").unwrap();
    let printed = dashboard.clone().on_paper();
    let times: u32 = printed.needs.iter().map(|row| row.count).sum();
    assert_eq!(whole(&row_of(&sheet, "Total")[1]), i64::from(times));
    let formulas = workbook.worksheet_formula("Need attention").unwrap();
    let last = printed.needs.len() + 1;
    let mut written = formulas.used_cells().filter(|cell| !cell.2.is_empty());
    assert_eq!(written.next().unwrap().2, &format!("SUM(B2:B{last})"));
    assert!(written.next().is_none());
    let late = printed
        .needs
        .iter()
        .find(|row| row.need == Need::ReportLate);
    let late_row = row_of(&sheet, "Late reports");
    assert_eq!(whole(&late_row[1]), i64::from(late.unwrap().count));

    // Spending against plan, a row a month; what comes is only planned.
    let sheet = workbook.worksheet_range("Plan and spending").unwrap();
    let points = &dashboard.pace.as_ref().unwrap().points;
    for (row, point) in (1..).zip(points) {
        let at = |column| sheet.get_value((row, column));
        assert!(matches!(at(0), Some(Data::DateTime(_))), "{row}");
        let shown = |money: domain::money::Money| money.decimal_string().parse::<f64>().unwrap();
        assert_eq!(at(1).and_then(Data::as_f64), Some(shown(point.planned)));
        assert_eq!(at(2).and_then(Data::as_f64), point.spent.map(shown));
        let between = point
            .spent
            .map(|spent| spent.checked_sub(point.planned).unwrap());
        assert_eq!(at(3).and_then(Data::as_f64), between.map(shown));
    }
    let formulas = workbook.worksheet_formula("Plan and spending").unwrap();
    assert_eq!(formulas.get_value((1, 3)).unwrap(), "C2-B2");

    let sheet = workbook.worksheet_range("Indicators").unwrap();
    let lights = &dashboard.lights;
    assert_eq!(
        whole(&row_of(&sheet, "As expected")[1]),
        i64::from(lights.green)
    );
    let all = lights.green + lights.amber + lights.red + lights.unknown;
    assert_eq!(whole(&row_of(&sheet, "Total")[1]), i64::from(all));
    let sheet = workbook.worksheet_range("Risks").unwrap();
    assert_eq!(
        whole(&row_of(&sheet, "Grave")[1]),
        i64::from(dashboard.grave_risks)
    );
    assert_eq!(
        whole(&row_of(&sheet, "Total")[1]),
        i64::from(dashboard.open_risks)
    );
    let sheet = workbook.worksheet_range("Gender marker").unwrap();
    let together = row_of(&sheet, "Main and significant objective together");
    let share = |share: Option<i32>| share.map(|share| f64::from(share) / 1000.0);
    assert_eq!(together[4].as_f64(), share(dashboard.focused_budget));
    assert_eq!(together[5].as_f64(), share(dashboard.focused_spent));
}

#[test]
fn projects_in_other_currencies_are_told_in_every_list_of_money() {
    let mut portfolio = demo();
    let mut workbook_of_one = workbook(&portfolio);
    let says = |workbook: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str| {
        let sheet = workbook.worksheet_range(sheet).unwrap();
        let told = |row: &[Data]| {
            row[0]
                .get_string()
                .is_some_and(|said| said.contains("projects in other currencies"))
        };
        sheet.rows().any(told)
    };
    portfolio.dashboard.in_currency = 3;
    let mut workbook = workbook(&portfolio);
    for sheet in [
        "Sums",
        "Plan and spending",
        "By year",
        "Countries",
        "Goals",
        "Core areas",
        "Gender marker",
    ] {
        assert!(says(&mut workbook, sheet), "{sheet}");
        assert!(!says(&mut workbook_of_one, sheet), "{sheet}");
    }
    assert!(!says(&mut workbook, "Risks"));
}

#[test]
fn a_day_that_no_spreadsheet_knows_is_written_in_words() {
    let mut portfolio = demo();
    portfolio.rows[0].period = "1871-01-18/1872-06-30".parse().unwrap();
    let sheet = workbook(&portfolio).worksheet_range("Projects").unwrap();
    assert_eq!(
        sheet.get_value((1, 6)),
        Some(&Data::String("1871-01-18".to_owned()))
    );
    assert!(matches!(sheet.get_value((2, 6)), Some(Data::DateTime(_))));
}

#[test]
fn nothing_is_said_of_complaints() {
    let mut portfolio = demo();
    let mut cases = portfolio.dashboard.needs[0].clone();
    cases.need = Need::CaseWaits;
    cases.count = 4_711;
    portfolio.dashboard.needs.insert(0, cases);
    let mut workbook = workbook(&portfolio);
    for name in workbook.sheet_names() {
        let sheet = workbook.worksheet_range(&name).unwrap();
        for cell in sheet.rows().flatten() {
            let said = cell.to_string();
            assert!(
                !said.contains("omplaint") && !said.contains("4711"),
                "{name}: {said}"
            );
        }
    }
    let printed = portfolio_summary(&portfolio, &ProjectFilter::default(), &options()).unwrap();
    assert!(printed.starts_with(b"%PDF-"));
}
