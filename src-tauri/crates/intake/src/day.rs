//! Days as programs write them. In which order is a matter of the whole column.

use chrono::{Datelike as _, Days, NaiveDate};
use domain::entry;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::mapping::DayOrder;
use crate::sheet::{Cell, cleaned};

use DayOrder::{DayMonthYear, MonthDayYear, YearMonthDay};

/// Every order, the likeliest in Sweden first.
const ORDERS: [DayOrder; 3] = [YearMonthDay, DayMonthYear, MonthDayYear];

/// Why a cell is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayFault {
    NotADay,
    /// Two days, by the order: nothing in the column says which.
    Ambiguous,
}

/// The days that a cell can be, by order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Possible([Option<NaiveDate>; 3]);

impl Possible {
    /// What a cell can be read as.
    pub(crate) fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Day(day) => Self::surely(*day),
            Cell::Number(number) => of_number(*number).map_or(Self::default(), Self::surely),
            Cell::Text(text) if text.len() <= 60 => of_text(text),
            Cell::Text(_) | Cell::Empty => Self::default(),
        }
    }

    const fn surely(day: NaiveDate) -> Self {
        Self([Some(day); 3])
    }

    /// Whether it is a day in any order.
    pub(crate) fn is_day(self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    /// The day; without an order only where every reading comes to the same.
    pub(crate) fn day(self, order: Option<DayOrder>) -> Result<NaiveDate, DayFault> {
        let at = order.and_then(|order| ORDERS.iter().position(|each| *each == order));
        if let Some(at) = at {
            return self.0[at].ok_or(DayFault::NotADay);
        }
        let mut days = self.0.iter().flatten();
        let first = days.next().ok_or(DayFault::NotADay)?;
        if days.all(|day| day == first) {
            Ok(*first)
        } else {
            Err(DayFault::Ambiguous)
        }
    }
}

/// The order of a column, where one alone fits; the second part tells whether another would make a difference. A
/// column that needs no order is said to be in the one of ISO 8601.
pub(crate) fn decided(column: impl Iterator<Item = Possible>) -> (Option<DayOrder>, bool) {
    let mut fits = [true; 3];
    let (mut needed, mut open) = (false, false);
    for possible in column.filter(|possible| possible.is_day()) {
        for (fits, day) in fits.iter_mut().zip(possible.0) {
            *fits &= day.is_some();
        }
        needed |= possible.0.iter().any(|day| *day != possible.0[0]);
        open |= possible.day(None).is_err();
    }
    let mut fitting = ORDERS.iter().zip(fits).filter(|(_, fits)| *fits);
    match (fitting.next(), fitting.next()) {
        (Some((order, _)), None) => (Some(*order), false),
        (Some((order, _)), _) if !needed => (Some(*order), false),
        _ => (None, open),
    }
}

/// A day as a spreadsheet counts it, or as a number of eight digits.
fn of_number(number: Decimal) -> Option<NaiveDate> {
    let whole = number.trunc().to_u64()?;
    match whole {
        // 1954 to 2119: amounts of this size are in no column of days.
        20_000..=80_000 => serial(whole),
        19_000_101..=22_001_231 if number.is_integer() => entry::date(&whole.to_string()).ok(),
        _ => None,
    }
}

/// The day of this number in Excel's count, which begins with 1900 and believes that 1900 was a leap year.
pub(crate) fn serial(days: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

fn of_text(text: &str) -> Possible {
    let text = without_time(&cleaned(text));
    let parts: Vec<&str> = text
        .split([' ', '/', '.', '-', ',', '\u{2212}', '\u{2013}'])
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match *parts.as_slice() {
        [whole] if is_number(whole) && whole.len() == 8 => Possible([
            of_parts(&whole[..4], &whole[4..6], &whole[6..]),
            of_parts(&whole[4..], &whole[2..4], &whole[..2]),
            of_parts(&whole[4..], &whole[..2], &whole[2..4]),
        ]),
        [whole] if is_number(whole) && whole.len() == 6 => {
            of_three(&whole[..2], &whole[2..4], &whole[4..])
        }
        [a, b, c] if is_number(a) && is_number(b) && is_number(c) => {
            let possible = of_three(a, b, c);
            // No country puts the month first and parts with points, or writes `12/3 2019` for December.
            let is_continental = text.contains('.') || (text.contains('/') && text.contains(' '));
            if is_continental && possible.0[1].is_some() {
                Possible([possible.0[0], possible.0[1], None])
            } else {
                possible
            }
        }
        // A month by name: `12 mars 2019`, `12-Mar-2019`, `Mar 12, 2019`.
        [a, b, c] => {
            let day = if is_number(a) {
                entry::date(&format!("{a} {b} {}", full_year(c)))
            } else {
                entry::date(&format!("{b} {a} {}", full_year(c)))
            };
            day.map_or(Possible::default(), Possible::surely)
        }
        _ => Possible::default(),
    }
}

/// Three numbers in each order. A year of four digits says where it stands.
fn of_three(a: &str, b: &str, c: &str) -> Possible {
    if a.len() == 4 {
        return of_parts(a, b, c).map_or(Possible::default(), Possible::surely);
    }
    let year_first = (a.len() == 2 && c.len() == 2)
        .then(|| of_parts(&full_year(a), b, c))
        .flatten();
    Possible([
        year_first,
        of_parts(&full_year(c), b, a),
        of_parts(&full_year(c), a, b),
    ])
}

fn of_parts(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let fits = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (fits && (1900..=2200).contains(&day.year())).then_some(day)
}

/// A year of two digits with its century: none of the programmes is older than 1970.
fn full_year(year: &str) -> String {
    match year.parse::<u32>() {
        Ok(short) if year.len() == 2 => format!("{}{year}", if short < 70 { "20" } else { "19" }),
        _ => year.to_owned(),
    }
}

/// The text without a time of day.
fn without_time(text: &str) -> String {
    let text = match text.split_once(['T', 't']) {
        Some((day, time))
            if day.ends_with(|each: char| each.is_ascii_digit()) && time.contains(':') =>
        {
            day
        }
        _ => text,
    };
    let is_time = |word: &&str| word.contains(':') || matches!(*word, "AM" | "PM" | "am" | "pm");
    let words: Vec<&str> = text.split(' ').filter(|word| !is_time(word)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(texts: &[&str]) -> (Option<DayOrder>, bool) {
        decided(texts.iter().map(|text| Possible::of(&Cell::of_text(text))))
    }

    fn day(text: &str, order: Option<DayOrder>) -> Option<String> {
        let possible = Possible::of(&Cell::of_text(text));
        possible.day(order).ok().map(|day| day.to_string())
    }

    #[test]
    fn what_can_only_be_one_day_is_read_whatever_the_order() {
        for text in [
            "2019-03-12",
            "20190312",
            "2019/03/12",
            "2019-03-12 14:33:05",
            "2019-03-12T14:33:05",
            "12 mars 2019",
            "12 Mar 2019",
            "12-Mar-19",
            "March 12, 2019",
            "12/3 2019",
            "12.3.2019",
            "12.03.2019 08:15",
        ] {
            assert_eq!(day(text, None).as_deref(), Some("2019-03-12"), "{text}");
        }
        for text in [
            "",
            "2019-02-30",
            "13/13/2019",
            "soon",
            "1234",
            "0",
            "99999999",
        ] {
            assert_eq!(day(text, None), None, "{text}");
        }
    }

    #[test]
    fn the_order_is_decided_by_the_whole_column() {
        assert_eq!(
            order(&["03/04/2019", "03/14/2019"]),
            (Some(MonthDayYear), false)
        );
        assert_eq!(
            order(&["03/04/2019", "14/03/2019"]),
            (Some(DayMonthYear), false)
        );
        assert_eq!(order(&["03/04/2019", "05/06/2019"]), (None, true));
        assert_eq!(order(&["14/03/2019", "03/14/2019"]), (None, false));
        // One day in either order, and yet no order is known for the next file.
        assert_eq!(
            order(&["05/05/2019", "20/10/20"]),
            (Some(DayMonthYear), false)
        );
        assert_eq!(order(&["20/10/20"]), (None, false));
        // Sweden writes the year first; the 31st of January 2019 is the 19th of January 2031 elsewhere.
        assert_eq!(order(&["190312", "190131"]), (None, true));
        assert_eq!(order(&["190312", "990131"]), (Some(YearMonthDay), false));
        assert_eq!(order(&["2019-01-02"]), (Some(YearMonthDay), false));
    }

    #[test]
    fn days_without_a_century_follow_the_order() {
        assert_eq!(
            day("190304", Some(YearMonthDay)).as_deref(),
            Some("2019-03-04")
        );
        assert_eq!(
            day("19-03-04", Some(DayMonthYear)).as_deref(),
            Some("2004-03-19")
        );
        assert_eq!(
            day("3/4/19", Some(MonthDayYear)).as_deref(),
            Some("2019-03-04")
        );
        assert_eq!(day("3/4/19", None), None);
    }

    #[test]
    fn a_spreadsheet_counts_its_days() {
        let number = |text: &str| Possible::of(&Cell::Number(text.parse().unwrap()));
        assert_eq!(number("43536").day(None).unwrap().to_string(), "2019-03-12");
        assert_eq!(
            number("43536.75").day(None).unwrap().to_string(),
            "2019-03-12"
        );
        assert_eq!(
            number("20190312").day(None).unwrap().to_string(),
            "2019-03-12"
        );
        assert!(!number("1500").is_day());
    }
}
