//! How amounts, shares and days are written: groups of three with a no-break space, a true minus, a
//! decimal comma in Swedish and a point in English.

use chrono::{Datelike, Days, Locale, NaiveDate};
use domain::money::Money;
use domain::period::Period;
use domain::read::Language;
use rust_decimal::{Decimal, RoundingStrategy};

/// What stands for nothing.
pub const DASH: &str = "–";

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// How many decimals of an amount are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// As many as the currency has.
    All,
    /// None; halves are rounded away from zero.
    Whole,
    /// None where they are all zero, otherwise as many as the currency has.
    Auto,
}

/// How long a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// `12 mar 2019`
    Short,
    /// `12 mars 2019`
    Long,
}

/// The figure of an amount, without its currency.
///
/// ```
/// use domain::read::Language;
/// use vanort_words::{amount, Decimals};
/// let money = "SEK:2:-150000050".parse().unwrap();
/// assert_eq!(amount(Language::Sv, money, Decimals::All), "−1\u{a0}500\u{a0}000,50");
/// assert_eq!(amount(Language::En, money, Decimals::Whole), "−1\u{a0}500\u{a0}001");
/// ```
#[must_use]
pub fn amount(language: Language, money: Money, decimals: Decimals) -> String {
    let value = money.decimal();
    let places = match decimals {
        Decimals::Whole => 0,
        Decimals::Auto if value.fract().is_zero() => 0,
        Decimals::All | Decimals::Auto => money.currency().minor_units(),
    };
    written(language, value, places)
}

/// The amount with its currency, as in a sentence: decimals only where there are any.
#[must_use]
pub fn money(language: Language, money: Money) -> String {
    format!(
        "{}{NO_BREAK_SPACE}{}",
        amount(language, money, Decimals::Auto),
        unit(language, money.currency().code())
    )
}

/// An amount with all its decimals and its currency: `277 482,40 KES`.
#[must_use]
pub fn money_in_full(language: Language, money: Money) -> String {
    let currency = money.currency();
    format!(
        "{}{NO_BREAK_SPACE}{}",
        amount(language, money, Decimals::All),
        unit(language, currency.code())
    )
}

/// A decimal number as the language writes it, with the digits it was given: `0,093486`.
#[must_use]
pub fn decimal(language: Language, text: &str) -> String {
    match language {
        Language::Sv => text.replace('.', ","),
        Language::En => text.to_owned(),
    }
}

/// What stands behind an amount: in Swedish people write kr, elsewhere that could be Danish.
#[must_use]
pub fn unit(language: Language, currency: &str) -> &str {
    if language == Language::Sv && currency == "SEK" {
        "kr"
    } else {
        currency
    }
}

/// A whole number.
#[must_use]
pub fn count(language: Language, number: i64) -> String {
    written(language, Decimal::from(number), 0)
}

/// Per mille as per cent, with `places` decimals: 480 is `48 %`.
#[must_use]
pub fn percent(language: Language, per_mille: i32, places: u32) -> String {
    format!(
        "{}{NO_BREAK_SPACE}%",
        written(language, Decimal::new(per_mille.into(), 1), places)
    )
}

/// Per mille as a deviation: one decimal, and a sign unless it is nothing.
#[must_use]
pub fn deviation(language: Language, per_mille: i32) -> String {
    format!(
        "{}{}",
        if per_mille > 0 { "+" } else { "" },
        percent(language, per_mille, 1)
    )
}

/// A day.
#[must_use]
pub fn date(language: Language, day: NaiveDate, span: Span) -> String {
    let month = match span {
        Span::Short => "%b",
        Span::Long => "%B",
    };
    day.format_localized(
        &format!("%-d{NO_BREAK_SPACE}{month}{NO_BREAK_SPACE}%Y"),
        locale(language),
    )
    .to_string()
}

/// The month of a day: `mar 2019`.
#[must_use]
pub fn month(language: Language, day: NaiveDate) -> String {
    day.format_localized(&format!("%b{NO_BREAK_SPACE}%Y"), locale(language))
        .to_string()
}

/// From when to when; in whole months where it begins and ends with one.
#[must_use]
pub fn period(language: Language, period: Period) -> String {
    let (start, end) = (period.start(), period.end());
    let ends_a_month = end
        .checked_add_days(Days::new(1))
        .is_some_and(|next| next.day() == 1);
    if start.day() == 1 && ends_a_month {
        format!("{} – {}", month(language, start), month(language, end))
    } else {
        format!(
            "{} – {}",
            date(language, start, Span::Short),
            date(language, end, Span::Short)
        )
    }
}

const fn locale(language: Language) -> Locale {
    match language {
        Language::Sv => Locale::sv_SE,
        Language::En => Locale::en_GB,
    }
}

fn written(language: Language, value: Decimal, places: u32) -> String {
    let mut value = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    value.rescale(places);
    let digits = value.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() * 2);
    if value.is_sign_negative() && !value.is_zero() {
        text.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(if language == Language::Sv { ',' } else { '.' });
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(scalar: &str) -> Money {
        scalar.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_are_grouped_and_rounded_once() {
        let (sv, en) = (Language::Sv, Language::En);
        assert_eq!(amount(sv, of("SEK:2:0"), Decimals::All), "0,00");
        assert_eq!(amount(en, of("SEK:2:99950"), Decimals::Whole), "1\u{a0}000");
        assert_eq!(amount(en, of("SEK:2:-49"), Decimals::Whole), "0");
        assert_eq!(amount(sv, of("SEK:2:-50"), Decimals::Whole), "−1");
        assert_eq!(
            amount(sv, of("UGX:0:9000000000000000"), Decimals::All),
            "9\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000"
        );
        assert_eq!(amount(sv, of("SEK:2:100000"), Decimals::Auto), "1\u{a0}000");
        assert_eq!(
            amount(sv, of("SEK:2:100001"), Decimals::Auto),
            "1\u{a0}000,01"
        );
    }

    #[test]
    fn kronor_are_kr_in_swedish_only() {
        assert_eq!(
            money(Language::Sv, of("SEK:2:318000")),
            "3\u{a0}180\u{a0}kr"
        );
        assert_eq!(
            money(Language::En, of("SEK:2:318050")),
            "3\u{a0}180.50\u{a0}SEK"
        );
        assert_eq!(money(Language::Sv, of("DKK:2:100")), "1\u{a0}DKK");
    }

    #[test]
    fn shares_bear_their_sign_where_it_matters() {
        assert_eq!(percent(Language::Sv, 485, 0), "49\u{a0}%");
        assert_eq!(deviation(Language::Sv, 85), "+8,5\u{a0}%");
        assert_eq!(deviation(Language::En, -13), "−1.3\u{a0}%");
        assert_eq!(deviation(Language::En, 0), "0.0\u{a0}%");
    }

    #[test]
    fn days_and_periods_are_written_as_the_language_does() {
        assert_eq!(
            date(Language::Sv, day("2019-03-12"), Span::Long),
            "12\u{a0}mars\u{a0}2019"
        );
        assert_eq!(
            date(Language::En, day("2019-09-12"), Span::Short),
            "12\u{a0}Sep\u{a0}2019"
        );
        let whole = "2018-01-01/2020-12-31".parse().unwrap();
        assert_eq!(period(Language::Sv, whole), "jan\u{a0}2018 – dec\u{a0}2020");
        let part = "2018-01-15/2020-02-29".parse().unwrap();
        assert_eq!(
            period(Language::En, part),
            "15\u{a0}Jan\u{a0}2018 – 29\u{a0}Feb\u{a0}2020"
        );
    }
}
