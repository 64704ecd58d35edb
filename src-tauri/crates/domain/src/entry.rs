//! What people type, read: amounts, rates and days, in Swedish and in English.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use crate::basis::is_quantity;
use crate::money::{Currency, Money, MoneyError};
use crate::reading::is_readable;
use crate::refusal::{AmountFault, Refusal};

/// Reads an amount as people type it: `1 500 000,50`, `−3180.5`, `48 120 kr`.
///
/// Space, no-break space, narrow no-break space and apostrophe group; comma or point is the decimal
/// mark; `-`, U+2212 and brackets make it negative. Commas group only where nothing else is possible
/// (`1,500,000` and `1,500.00`), and what could mean two things is refused rather than guessed.
///
/// ```
/// use domain::{entry, money::Currency};
/// let minor = |text| entry::amount(text, Currency::SEK).map(|money| money.minor()).ok();
/// assert_eq!(minor("1 500 000,50"), Some(150_000_050));
/// assert_eq!(minor("1,500,000.50"), Some(150_000_050));
/// assert_eq!(minor("\u{2212}12.5 kr"), Some(-1_250));
/// assert_eq!(minor("12,3,4"), None);
/// assert_eq!(minor("1e9"), None);
/// ```
///
/// # Errors
/// [`Refusal::BadAmount`] with the reason.
pub fn amount(text: &str, currency: Currency) -> Result<Money, Refusal> {
    let refuse = |reason| Refusal::BadAmount {
        text: shortened(text),
        reason,
        currency: currency.to_string(),
    };
    let value = decimal(text, &[currency.code(), "kr"]).map_err(refuse)?;
    // `1,500` may be a thousand and a half or one and a half: three decimals are believed only where they exist.
    let ambiguous = value.scale() > currency.minor_units().max(2);
    if ambiguous || value.normalize().scale() > currency.minor_units() {
        return Err(refuse(AmountFault::TooManyDecimals));
    }
    Money::from_decimal(value, currency).map_err(|error| match error {
        MoneyError::TooLarge => refuse(AmountFault::TooLarge),
        _ => refuse(AmountFault::NotANumber),
    })
}

/// Reads an exchange rate: a decimal above zero, such as `0,0934`.
///
/// # Errors
/// [`Refusal::BadRate`].
pub fn rate(text: &str) -> Result<Decimal, Refusal> {
    let refuse = || Refusal::BadRate {
        text: shortened(text),
    };
    let value = decimal(text, &[]).map_err(|_| refuse())?.normalize();
    let in_reach =
        value > Decimal::ZERO && value <= Decimal::from(1_000_000_000) && value.scale() <= 12;
    if in_reach { Ok(value) } else { Err(refuse()) }
}

/// How many hours, days, kilometres or tonnes: more than nothing, up to a million, three decimals at most.
///
/// # Errors
/// [`Refusal::BadQuantity`].
pub fn quantity(text: &str) -> Result<Decimal, Refusal> {
    let refuse = || Refusal::BadQuantity {
        text: shortened(text),
    };
    let value = decimal(text, &[]).map_err(|_| refuse())?.normalize();
    if is_quantity(value) {
        Ok(value)
    } else {
        Err(refuse())
    }
}

/// How many whole things; none where nothing is typed.
///
/// # Errors
/// [`Refusal::BadCount`].
pub fn count(text: &str) -> Result<u16, Refusal> {
    match text.trim() {
        "" => Ok(0),
        digits => digits.parse().map_err(|_| Refusal::BadCount {
            text: shortened(text),
        }),
    }
}

/// The first day of a month, `2018-03`; or of that in which a day lies.
///
/// # Errors
/// [`Refusal::BadDate`].
pub fn month(text: &str) -> Result<NaiveDate, Refusal> {
    let typed = text.trim();
    let of_month = NaiveDate::parse_from_str(&format!("{typed}-01"), "%Y-%m-%d").ok();
    let day = match of_month {
        Some(day) if typed.len() == 7 => day,
        _ => date(typed)?,
    };
    Ok(day.with_day(1).unwrap_or(day))
}

/// Per cent, `10` or `10 %`; none where nothing is typed.
///
/// # Errors
/// [`Refusal::BadPercent`].
pub fn percent(text: &str) -> Result<Option<u8>, Refusal> {
    let digits = text.trim().trim_end_matches('%').trim_end();
    if digits.is_empty() {
        return Ok(None);
    }
    let percent = digits.parse().ok().filter(|percent| *percent <= 100);
    percent.map(Some).ok_or_else(|| Refusal::BadPercent {
        text: shortened(text),
    })
}

/// A share, `33,33` or `50 %`, in hundredths of a per cent: more than nothing.
///
/// # Errors
/// [`Refusal::BadPercent`].
pub fn share(text: &str) -> Result<u32, Refusal> {
    let refuse = || Refusal::BadPercent {
        text: shortened(text),
    };
    let percent = decimal(text, &["%"]).map_err(|_| refuse())?;
    let hundredths = percent.checked_mul(Decimal::ONE_HUNDRED);
    let hundredths = hundredths.ok_or_else(refuse)?.normalize();
    let whole = hundredths.scale() == 0;
    let share = u32::try_from(hundredths.mantissa()).ok();
    share
        .filter(|share| whole && (1..=crate::split::WHOLE).contains(share))
        .ok_or_else(refuse)
}

/// A number that an indicator is read at: two decimals at most, because `1,500` could be two numbers.
///
/// # Errors
/// [`Refusal::BadNumber`].
pub fn number(text: &str) -> Result<Decimal, Refusal> {
    let value = decimal(text, &["%"])
        .ok()
        .filter(|value| value.scale() <= 2);
    value
        .map(|value| value.normalize())
        .filter(|value| is_readable(*value))
        .ok_or_else(|| Refusal::BadNumber {
            text: shortened(text),
        })
}

fn decimal(text: &str, units: &[&str]) -> Result<Decimal, AmountFault> {
    let mut body = text.trim().to_owned();
    for unit in units {
        let lower = body.to_lowercase();
        if lower.ends_with(&unit.to_lowercase()) && lower.len() == body.len() {
            body.truncate(body.len() - unit.len());
        } else if lower.starts_with(&unit.to_lowercase()) && lower.len() == body.len() {
            body.drain(..unit.len());
        }
        body = body.trim().to_owned();
    }
    let (negative, body) = match body
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        Some(inner) => (true, inner.trim()),
        None => match body.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, body.strip_prefix('+').unwrap_or(&body)),
        },
    };
    if body.is_empty() {
        return Err(AmountFault::Empty);
    }
    let (whole, fraction) = split(body)?;
    let digits: String = grouped(
        whole,
        [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '\u{2019}'].as_slice(),
    )?;
    if fraction.is_some_and(|digits| {
        digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit())
    }) {
        return Err(AmountFault::NotANumber);
    }
    if digits.len() > 20 || fraction.is_some_and(|digits| digits.len() > 20) {
        return Err(if digits.len() > 20 {
            AmountFault::TooLarge
        } else {
            AmountFault::TooManyDecimals
        });
    }
    let plain = format!(
        "{}{digits}.{}",
        if negative { "-" } else { "" },
        fraction.unwrap_or("0")
    );
    plain.parse().map_err(|_| AmountFault::TooLarge)
}

/// The part before the decimal mark and the part after it.
fn split(body: &str) -> Result<(&str, Option<&str>), AmountFault> {
    let commas = body.matches(',').count();
    let points = body.matches('.').count();
    match (commas, points) {
        (0, 0) => Ok((body, None)),
        (1, 0) | (0, 1) => Ok(body
            .split_once([',', '.'])
            .map_or((body, None), |(whole, rest)| (whole, Some(rest)))),
        // Several of one mark, or both: the one that comes last and once is the decimal mark, the other groups.
        (_, 1) if body.rfind('.') > body.rfind(',') => {
            let (whole, rest) = body.split_once('.').unwrap_or((body, ""));
            Ok((whole, Some(rest)))
        }
        (1, _) if body.rfind(',') > body.rfind('.') => {
            let (whole, rest) = body.split_once(',').unwrap_or((body, ""));
            Ok((whole, Some(rest)))
        }
        (_, 0) | (0, _) => Ok((body, None)),
        _ => Err(AmountFault::NotANumber),
    }
}

/// The digits of a whole number whose groups of three may be set apart.
fn grouped(whole: &str, spaces: &[char]) -> Result<String, AmountFault> {
    let marks: Vec<char> = whole
        .chars()
        .filter(|each| !each.is_ascii_digit())
        .collect();
    let Some(mark) = marks.first() else {
        return if whole.is_empty() {
            Err(AmountFault::NotANumber)
        } else {
            Ok(whole.to_owned())
        };
    };
    let is_mark = |each: char| {
        if spaces.contains(mark) {
            spaces.contains(&each)
        } else {
            matches!(mark, ',' | '.') && each == *mark
        }
    };
    let groups: Vec<&str> = whole.split(is_mark).collect();
    let all_digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let first = groups.first().map_or(0, |group| group.len());
    let threes = groups.iter().skip(1).all(|group| group.len() == 3);
    if all_digits && (1..=3).contains(&first) && threes {
        Ok(groups.concat())
    } else {
        Err(AmountFault::NotANumber)
    }
}

/// Reads a day: `2019-03-12`, `20190312`, `12/3 2019`, `12.3.2019`, `12 mars 2019`, `12 Mar 2019`.
///
/// ```
/// use domain::entry;
/// let day = |text| entry::date(text).map(|day| day.to_string()).ok();
/// assert_eq!(day("12/3 2019").as_deref(), Some("2019-03-12"));
/// assert_eq!(day("12 maj 2019").as_deref(), Some("2019-05-12"));
/// assert_eq!(day("2019-02-31"), None);
/// ```
///
/// # Errors
/// [`Refusal::BadDate`], also for a day that the calendar lacks.
pub fn date(text: &str) -> Result<NaiveDate, Refusal> {
    let refuse = || Refusal::BadDate {
        text: shortened(text),
    };
    let parts: Vec<&str> = text
        .trim()
        .split([' ', '/', '.', '-', '\u{a0}', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, month, day) = match *parts.as_slice() {
        [whole] if whole.len() == 8 && whole.is_ascii() => (&whole[..4], &whole[4..6], &whole[6..]),
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return Err(refuse()),
    };
    let number = |digits: &str| -> Option<u32> {
        (digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    let month = number(month)
        .or_else(|| named_month(month))
        .ok_or_else(refuse)?;
    let year = number(year)
        .filter(|year| (1900..=2200).contains(year))
        .ok_or_else(refuse)?;
    let day = number(day).ok_or_else(refuse)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).map_err(|_| refuse())?, month, day)
        .ok_or_else(refuse)
}

/// The month that starts with these letters, in Swedish or English.
fn named_month(name: &str) -> Option<u32> {
    const SWEDISH: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_lowercase();
    if name.chars().count() < 3 {
        return None;
    }
    let position = |names: [&str; 12]| names.iter().position(|full| full.starts_with(&name));
    position(SWEDISH)
        .or_else(|| position(ENGLISH))
        .and_then(|index| u32::try_from(index + 1).ok())
}

/// The text as an error shows it.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minor(text: &str) -> Option<i64> {
        amount(text, Currency::SEK).ok().map(Money::minor)
    }

    #[test]
    fn amounts_are_read_as_both_languages_write_them() {
        for (text, expected) in [
            ("3180", 318_000),
            ("3 180,00", 318_000),
            ("3\u{a0}180.00", 318_000),
            ("3\u{202f}180", 318_000),
            ("0,5", 50),
            ("1.500.000,50", 150_000_050),
            ("1'500.25", 150_025),
            ("-12", -1_200),
            ("(12)", -1_200),
            ("SEK 12", 1_200),
            ("12 sek", 1_200),
            ("12 KR", 1_200),
            ("+7", 700),
            ("1,500,000", 150_000_000),
        ] {
            assert_eq!(minor(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            " ",
            "-",
            "12,3,4",
            "NaN",
            "1e9",
            "0x10",
            "1,500",
            "1.500",
            "12 34",
            "12,",
            ",5",
            "1 5000",
            "--1",
            "1-",
            "٣",
            "∞",
            "90000000000000.01",
            "99999999999999999999999999",
            "1,50,000.00",
            "1.2,3.4",
            "kr",
            "1_000",
        ] {
            assert_eq!(minor(text), None, "{text}");
        }
        let ugx: Currency = "UGX".parse().unwrap();
        assert!(amount("12,5", ugx).is_err());
        assert_eq!(amount("12,0", ugx).unwrap().minor(), 12);
    }

    #[test]
    fn days_that_the_calendar_lacks_are_refused() {
        for text in [
            "2019-02-31",
            "31/2 2019",
            "2019-13-01",
            "0000-00-00",
            "12 foo 2019",
            "1/2/19",
            "",
            "2019-2",
            "9999-01-01",
        ] {
            assert!(date(text).is_err(), "{text}");
        }
        assert_eq!(date("29 feb 2020").unwrap().to_string(), "2020-02-29");
    }

    #[test]
    fn months_counts_and_shares_are_read_whole_or_not_at_all() {
        let first = |text| month(text).map(|day| day.to_string()).ok();
        assert_eq!(first("2018-03").as_deref(), Some("2018-03-01"));
        assert_eq!(first(" 2018-03-17 ").as_deref(), Some("2018-03-01"));
        for text in ["2018-3", "2018-13", "2018-03xyz", "", "mars"] {
            assert_eq!(first(text), None, "{text}");
        }
        assert_eq!((count("").ok(), count(" 3 ").ok()), (Some(0), Some(3)));
        for text in ["two", "-1", "1.5", "70000"] {
            assert!(count(text).is_err(), "{text}");
        }
        assert_eq!(percent("15 %").unwrap(), Some(15));
        assert_eq!(percent(" ").unwrap(), None);
        for text in ["101", "15,5", "-1"] {
            assert!(percent(text).is_err(), "{text}");
        }
        for text in ["0", "-2", "1000001", "1,2345", "12 h"] {
            assert!(quantity(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_the_window_shows_can_be_typed_back(minor_units in -9_000_000_000_000_000_i64..=9_000_000_000_000_000) {
            let money = Money::new(minor_units, Currency::SEK).unwrap();
            let plain = money.decimal_string();
            let (whole, cents) = plain.trim_start_matches('-').split_once('.').unwrap();
            let mut shown = String::new();
            for (index, digit) in whole.chars().enumerate() {
                if index > 0 && (whole.len() - index).is_multiple_of(3) { shown.push('\u{a0}'); }
                shown.push(digit);
            }
            let sign = if minor_units < 0 { "\u{2212}" } else { "" };
            prop_assert_eq!(minor(&format!("{sign}{shown},{cents} kr")), Some(minor_units));
            prop_assert_eq!(minor(&plain), Some(minor_units));
        }

        #[test]
        fn no_text_makes_a_reader_panic(text in "\\PC{0,30}") {
            let _ = (amount(&text, Currency::SEK), rate(&text), date(&text));
        }
    }

    #[test]
    fn shares_and_numbers_are_read_as_people_type_them() {
        let shares = [
            ("33,33", 3_333),
            ("50 %", 5_000),
            ("100", 10_000),
            ("0.01", 1),
        ];
        for (text, hundredths) in shares {
            assert_eq!(share(text), Ok(hundredths), "{text}");
        }
        for text in [
            "",
            "0",
            "100.01",
            "33.333",
            "-5",
            "x",
            "1e2",
            "79228162514264337593543950335",
        ] {
            assert!(share(text).is_err(), "{text}");
        }
        for (text, value) in [
            ("1 250", "1250"),
            ("62,5 %", "62.5"),
            ("\u{2212}3", "-3"),
            ("0", "0"),
        ] {
            assert_eq!(number(text).unwrap().to_string(), value, "{text}");
        }
        for text in ["", "1,500", "many", "9999999999999999"] {
            assert!(number(text).is_err(), "{text}");
        }
    }
}
