//! What holds whatever is in the file.

use std::fmt::Write as _;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use domain::id::ExpenseId;
use domain::money::{Currency, Money};
use intake::mapping::{DayOrder, DecimalMark, Mapping};
use intake::plan::{Context, Known, Outcome, Plan};
use proptest::prelude::*;

use crate::project;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Expense {
    date: NaiveDate,
    minor: i64,
    words: String,
    voucher: String,
}

/// Expenses, some of them alike: few days, few words, few amounts.
fn expenses(most: usize) -> impl Strategy<Value = Vec<Expense>> {
    let words = prop::sample::select(vec![
        "Taxi",
        "Hotell \"Nilen\"; två nätter",
        "Lunch, åtta pers.",
        "Tolk\nmåndag",
        "=1+1 flyg",
        "Måltid",
        "-buss",
    ]);
    let minor = prop_oneof![Just(24_000_i64), 1_i64..100_000, 1_i64..900_000_000_000];
    let one = (
        0_u64..700,
        minor,
        words,
        prop_oneof![Just(0_u32), 1_u32..4, 4_u32..9_999],
    );
    let one = one.prop_map(|(day, minor, words, voucher)| Expense {
        date: NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + Days::new(day),
        minor,
        words: words.to_owned(),
        voucher: if voucher == 0 {
            String::new()
        } else {
            format!("V{voucher}")
        },
    });
    prop::collection::vec(one, 0..most)
}

/// How a program writes its files.
#[derive(Clone, Copy, Debug)]
struct Style {
    separator: char,
    end: &'static str,
    encoding: u8,
    day: u8,
    number: u8,
}

fn style() -> impl Strategy<Value = Style> {
    let separator = prop::sample::select(vec![';', '\t', ',', '|']);
    let end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (separator, end, 0_u8..6, 0_u8..6, 0_u8..9).prop_map(
        |(separator, end, encoding, day, number)| Style {
            separator,
            end,
            encoding,
            day,
            number,
        },
    )
}

impl Style {
    fn day(self, date: NaiveDate) -> String {
        let form = [
            "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y%m%d", "%d/%m/%y",
        ][usize::from(self.day)];
        date.format(form).to_string()
    }

    fn order(self) -> DayOrder {
        match self.day {
            0 | 4 => DayOrder::YearMonthDay,
            3 => DayOrder::MonthDayYear,
            _ => DayOrder::DayMonthYear,
        }
    }

    fn mark(self) -> DecimalMark {
        if self.number >= 6 {
            DecimalMark::Point
        } else {
            DecimalMark::Comma
        }
    }

    fn amount(self, minor: i64) -> String {
        let (whole, rest) = (minor / 100, minor % 100);
        let (group, mark) = [
            ("", ','),
            (" ", ','),
            ("\u{a0}", ','),
            (".", ','),
            ("'", ','),
            ("\u{a0}", ','),
            ("", '.'),
            (",", '.'),
            ("\u{a0}", '.'),
        ][usize::from(self.number)];
        let digits = whole.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(group);
            }
            text.push(digit);
        }
        let unit = if self.number == 5 { " kr" } else { "" };
        format!("{text}{mark}{rest:02}{unit}")
    }

    fn file(self, expenses: &[Expense]) -> Vec<u8> {
        let mut text = String::new();
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let row = ["Bokföringsdag", "Ver.nr", "Text", "Belopp"].map(cell);
        let _ = write!(
            text,
            "{}{}",
            row.join(&self.separator.to_string()),
            self.end
        );
        for each in expenses {
            let row = [
                self.day(each.date),
                each.voucher.clone(),
                each.words.clone(),
                self.amount(each.minor),
            ];
            let row = row.map(|text| cell(&text));
            let _ = write!(
                text,
                "{}{}",
                row.join(&self.separator.to_string()),
                self.end
            );
        }
        let wide = |order: fn(u16) -> [u8; 2], mark: &[u8]| {
            let units = text.encode_utf16().flat_map(order);
            mark.iter().copied().chain(units).collect()
        };
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => wide(u16::to_le_bytes, b"\xff\xfe"),
            3 => wide(u16::to_be_bytes, b"\xfe\xff"),
            4 => wide(u16::to_le_bytes, b""),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

/// The plan of a file, its style settled by whoever wrote it where the file leaves it open.
fn planned(expenses: &[Expense], style: Style, context: &Context) -> Plan {
    let sheets = intake::open(&style.file(expenses), "file.csv", &|_, _| true).unwrap();
    let mut mapping = intake::guess(&sheets[0]);
    if !expenses.is_empty() {
        let is_right = mapping.day_order.is_none_or(|order| order == style.order());
        assert!(is_right, "{mapping:?}");
        let is_right = mapping.decimal_mark.is_none_or(|mark| mark == style.mark());
        assert!(is_right, "{mapping:?}");
    }
    mapping.day_order = Some(style.order());
    mapping.decimal_mark = Some(style.mark());
    mapping.outgoing_negative = false;
    intake::plan(&sheets[0], &mapping, context, &|_, _| true).unwrap()
}

fn cleaned(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn as_known(plan: &Plan, from: u64) -> Vec<Known> {
    let new = plan.rows.iter().filter_map(|row| match &row.outcome {
        Outcome::New { expense } => Some(expense),
        _ => None,
    });
    (from..)
        .zip(new)
        .map(|(number, expense)| Known {
            id: ExpenseId::from(project::id(1, number)),
            date: domain::entry::date(&expense.date).unwrap(),
            amount: domain::entry::amount(&expense.amount, expense.currency.parse().unwrap())
                .unwrap(),
            description: expense.description.clone(),
            voucher: expense.voucher.clone(),
            reversal_of: None,
            reversed: false,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn expenses_in_any_style_are_read_back_exactly(expenses in expenses(12), style in style()) {
        let plan = planned(&expenses, style, &Context { known: Vec::new(), ..project::context() });
        let read: Vec<Expense> = plan.rows.iter().map(|row| Expense {
            date: row.date.unwrap(),
            minor: row.amount.unwrap().minor(),
            words: row.description.clone(),
            voucher: row.voucher.clone(),
        }).collect();
        let written: Vec<Expense> = expenses.iter().map(|each| Expense { words: cleaned(&each.words), ..each.clone() }).collect();
        prop_assert_eq!(read, written);
    }

    #[test]
    fn the_new_ones_come_to_the_sum_of_their_rows(expenses in expenses(30), style in style()) {
        let plan = planned(&expenses, style, &project::context());
        let recorded = project::recorded(&plan);
        let rows = plan.rows.iter().filter(|row| matches!(row.outcome, Outcome::New { .. }));
        let amounts: Vec<Money> = rows.map(|row| row.amount.unwrap()).collect();
        prop_assert_eq!(&recorded, &amounts);
        prop_assert_eq!(plan.sum.minor(), recorded.iter().map(|each| each.minor()).sum::<i64>());
    }

    #[test]
    fn what_was_recorded_is_there_the_next_time(expenses in expenses(40), style in style(), book in expenses(10)) {
        let known = book.iter().zip(100..).map(|(each, number)| Known {
            amount: Money::new(each.minor, Currency::SEK).unwrap(),
            date: each.date,
            ..project::known(number, "2019-01-01", "1", &each.words, &each.voucher)
        });
        let mut context = Context { known: known.collect(), ..project::context() };
        let plan = planned(&expenses, style, &context);
        context.known.extend(as_known(&plan, 1_000));
        let again = planned(&expenses, style, &context);
        prop_assert_eq!((again.counts.new, again.counts.waiting), (0, plan.counts.waiting), "{:#?}", again);
    }
}

/// A column of days that can be read in two ways is left open, and so are its rows.
#[test]
fn what_could_be_two_things_waits_for_a_person() {
    let text = "Date,Text,Amount\n03/04/2019,Taxi,\"1,500\"\n05/06/2019,Taxi,\"2,500\"\n";
    let sheets = intake::open(text.as_bytes(), "", &|_, _| true).unwrap();
    let mut mapping = intake::guess(&sheets[0]);
    assert_eq!((mapping.day_order, mapping.decimal_mark), (None, None));
    let plan = |mapping: &Mapping| {
        intake::plan(&sheets[0], mapping, &project::context(), &|_, _| true).unwrap()
    };
    assert_eq!(plan(&mapping).counts.unreadable, 2);
    mapping.day_order = Some(DayOrder::MonthDayYear);
    mapping.decimal_mark = Some(DecimalMark::Point);
    let decided = plan(&mapping);
    assert_eq!(
        (decided.counts.new, decided.sum.decimal_string().as_str()),
        (2, "4000.00")
    );
    assert_eq!(decided.rows[0].date, NaiveDate::from_ymd_opt(2019, 3, 4));
}

#[test]
fn a_mapping_is_kept_as_text_and_fits_the_same_columns_in_another_order() {
    let read = |text: &str| {
        intake::open(text.as_bytes(), "", &|_, _| true)
            .unwrap()
            .remove(0)
    };
    let one = read("Datum;Text;Belopp\n2019-03-12;Taxi Arlanda;240,00\n");
    let other = read("Export av Anna\nBelopp;Datum;Text\n240,00;2019-03-12;Taxi Arlanda\n");
    let mapping = intake::guess(&one);
    assert_eq!(mapping.source, intake::guess(&other).source);
    let kept = toml::to_string(&mapping).unwrap();
    let back: Mapping = toml::from_str(&kept).unwrap();
    assert_eq!(back, mapping);
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    let plan = intake::plan(&other, &back, &project::context(), &|_, _| true).unwrap();
    assert_eq!(plan.counts.there, 1);
}

#[test]
fn a_person_can_stop_it() {
    let text = "Datum;Text;Belopp\n2019-03-12;Taxi;240,00\n";
    let stopped = intake::open(text.as_bytes(), "", &|_, _| false);
    assert_eq!(stopped, Err(intake::fault::Fault::Cancelled));
    let sheets = intake::open(text.as_bytes(), "", &|_, _| true).unwrap();
    let stopped = intake::plan(
        &sheets[0],
        &intake::guess(&sheets[0]),
        &project::context(),
        &|_, _| false,
    );
    assert_eq!(stopped, Err(intake::fault::Fault::Cancelled));
}

/// Fifty thousand rows against fifty thousand expenses, all of one day and one amount: the worst there is. Compared
/// each with each they would take minutes.
#[test]
fn a_large_file_takes_no_more_than_its_share() {
    let mut text = "Datum;Ver.nr;Text;Belopp\n".to_owned();
    for number in 0..50_000 {
        let voucher = if number % 2 == 0 {
            format!("V{number}")
        } else {
            String::new()
        };
        let _ = writeln!(text, "2019-03-12;{voucher};Taxi;10,00");
    }
    let known = (0..50_000).map(|number| {
        project::known(
            number,
            "2019-03-12",
            "10",
            "Taxi",
            if number % 4 == 0 { "X" } else { "" },
        )
    });
    let context = Context {
        known: known.collect(),
        ..project::context()
    };
    let sheets = intake::open(text.as_bytes(), "", &|_, _| true).unwrap();
    let start = Instant::now();
    let plan = intake::plan(&sheets[0], &intake::guess(&sheets[0]), &context, &|_, _| {
        true
    })
    .unwrap();
    assert_eq!(plan.rows.len(), 50_000);
    // The other rows have vouchers of their own, and so have the expenses that are left.
    assert_eq!(plan.counts.there, 37_500);
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
