//! Numbers as programs write them, read exactly. Which mark parts the decimals is a matter of the whole column.

use domain::money::Currency;
use rust_decimal::Decimal;

use crate::mapping::DecimalMark;

/// A written number, taken apart: its sign, its currency, and digits with marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    negative: bool,
    /// The currency written beside it.
    pub(crate) currency: Option<Currency>,
    /// Digits, points and commas; what groups without doubt is gone.
    body: String,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberFault {
    NotANumber,
    /// A thousand or a decimal: nothing in the column says which.
    Ambiguous,
    TooLarge,
}

const SPACES: [char; 8] = [
    ' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}', '\u{2008}', '\u{200a}', '\t',
];
const MINUSES: [char; 5] = ['-', '\u{2212}', '\u{2013}', '\u{fe63}', '\u{ff0d}'];
/// Marks of direction, which programs put around numbers in texts of both directions.
const UNSEEN: [char; 6] = [
    '\u{200e}', '\u{200f}', '\u{202a}', '\u{202c}', '\u{feff}', '\u{200b}',
];

impl Written {
    /// Takes a text apart; none where it is no number in any style.
    pub(crate) fn of(text: &str) -> Option<Self> {
        if text.len() > 100 {
            return None;
        }
        let text: String = text.chars().filter(|each| !UNSEEN.contains(each)).collect();
        let mut rest = trimmed(&text);
        let mut negative = false;
        if let Some(inner) = rest
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            (negative, rest) = (true, trimmed(inner));
        }
        let mut currency = None;
        let mut signs = usize::from(negative);
        // A sign and a currency may stand on either side, in any order: `−12 kr`, `kr -12`, `SEK 12-`, `12,50-`.
        loop {
            let before = rest;
            if let Some(after) = rest.strip_prefix(MINUSES) {
                (negative, signs, rest) = (true, signs + 1, trimmed(after));
            } else if let Some(after) = rest.strip_suffix(MINUSES) {
                // `12:-` and `12,-` are how prices are written: no öre.
                match after.strip_suffix([',', ':']) {
                    Some(price) if price.ends_with(|each: char| each.is_ascii_digit()) => {
                        rest = price;
                    }
                    _ => (negative, signs, rest) = (true, signs + 1, trimmed(after)),
                }
            } else if let Some(after) = rest.strip_prefix('+') {
                (signs, rest) = (signs + 1, trimmed(after));
            } else if currency.is_none()
                && let Some((found, after)) = unit(rest)
            {
                (currency, rest) = (Some(found), trimmed(after));
            }
            if rest == before {
                break;
            }
        }
        if signs > 1 {
            return None;
        }
        Some(Self {
            negative,
            currency: currency.flatten(),
            body: ungrouped(rest)?,
        })
    }

    /// Whether it is written as below zero.
    pub(crate) const fn is_negative(&self) -> bool {
        self.negative
    }

    /// Which marks can part its decimals: comma, point.
    pub(crate) fn marks(&self) -> (bool, bool) {
        let value = |mark| self.magnitude(mark).is_some();
        (value(DecimalMark::Comma), value(DecimalMark::Point))
    }

    /// The number; without a mark only where every reading comes to the same.
    pub(crate) fn value(&self, mark: Option<DecimalMark>) -> Result<Decimal, NumberFault> {
        let digits = match mark {
            Some(mark) => self.magnitude(mark),
            None => match (
                self.magnitude(DecimalMark::Comma),
                self.magnitude(DecimalMark::Point),
            ) {
                (Some(comma), Some(point)) if comma != point => {
                    return Err(NumberFault::Ambiguous);
                }
                (comma, point) => comma.or(point),
            },
        };
        let digits = digits.ok_or(NumberFault::NotANumber)?;
        let mut value: Decimal =
            Decimal::from_str_exact(&digits).map_err(|_| NumberFault::TooLarge)?;
        value.set_sign_negative(self.negative && !value.is_zero());
        Ok(value)
    }

    /// The digits with a point for the decimals, where `mark` can be read as parting them.
    fn magnitude(&self, mark: DecimalMark) -> Option<String> {
        let (decimal, group) = match mark {
            DecimalMark::Comma => (',', '.'),
            DecimalMark::Point => ('.', ','),
        };
        let (whole, fraction) = match self.body.split_once(decimal) {
            Some((_, fraction)) if fraction.is_empty() || !all_digits(fraction) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (self.body.as_str(), ""),
        };
        let mut groups = whole.split(group);
        let first = groups.next()?;
        let mut digits = first.to_owned();
        let mut grouped = false;
        for group in groups {
            if group.len() != 3 || !all_digits(group) {
                return None;
            }
            grouped = true;
            digits.push_str(group);
        }
        let opens = if grouped {
            (1..=3).contains(&first.len()) && !first.starts_with('0')
        } else {
            !first.is_empty() || !fraction.is_empty()
        };
        if !opens || !all_digits(first) || digits.len() > 25 || fraction.len() > 20 {
            return None;
        }
        let whole = if digits.is_empty() { "0" } else { &digits };
        // Zeros at the end say nothing, and would tell `1,500` from `1,5` where they are one number.
        Some(match fraction.trim_end_matches('0') {
            "" => whole.to_owned(),
            fraction => format!("{whole}.{fraction}"),
        })
    }
}

/// The mark of a column: comma, point, or none where nothing decides. `true` beside it where it matters.
pub(crate) fn decided<'w>(
    column: impl Iterator<Item = &'w Written>,
) -> (Option<DecimalMark>, bool) {
    let (mut commas, mut points, mut open) = (0_usize, 0_usize, false);
    for written in column {
        match written.marks() {
            (true, false) => commas += 1,
            (false, true) => points += 1,
            (true, true) => open |= written.value(None).is_err(),
            (false, false) => {}
        }
    }
    match (commas, points) {
        // Nothing but whole numbers: how the next file writes decimals is not known.
        (0, 0) => (None, open),
        (_, 0) => (Some(DecimalMark::Comma), false),
        (0, _) => (Some(DecimalMark::Point), false),
        // Both in one column: each row that can only be read one way is read so, the others ask.
        _ => (None, open),
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|each: char| SPACES.contains(&each) || each.is_whitespace())
}

/// A currency at either end, `kr` among them, and what is left. `kr` names no currency of ISO's.
fn unit(text: &str) -> Option<(Option<Currency>, &str)> {
    let is_letter = |each: char| each.is_alphabetic() || matches!(each, '€' | '$' | '£');
    let head = text
        .find(|each: char| !is_letter(each))
        .unwrap_or(text.len());
    let tail = text.rfind(|each: char| !is_letter(each)).map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let (word, rest) = if head > 0 {
        (
            &text[..head],
            text[head..].strip_prefix('.').unwrap_or(&text[head..]),
        )
    } else if tail < text.len() {
        (&text[tail..], &text[..tail])
    } else {
        return text.strip_suffix("kr.").map(|rest| (None, rest));
    };
    let currency = match word.to_lowercase().as_str() {
        "kr" | "kronor" => None,
        "€" => Some("EUR".parse().ok()?),
        "ksh" | "kshs" => Some("KES".parse().ok()?),
        "ush" | "ushs" => Some("UGX".parse().ok()?),
        "tsh" => Some("TZS".parse().ok()?),
        _ if word.len() == 3 => Some(word.parse().ok()?),
        _ => return None,
    };
    Some((currency, rest))
}

/// The body without spaces and apostrophes that group in threes; none where they stand elsewhere.
fn ungrouped(text: &str) -> Option<String> {
    let is_group = |each: char| SPACES.contains(&each) || matches!(each, '\'' | '\u{2019}');
    if !text.contains(is_group) {
        let known = |each: char| each.is_ascii_digit() || matches!(each, ',' | '.');
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        return (has_digit && text.chars().all(known)).then(|| text.to_owned());
    }
    let (whole, fraction) = match text.split_once([',', '.']) {
        Some((whole, fraction)) => (whole, Some((&text[whole.len()..=whole.len()], fraction))),
        None => (text, None),
    };
    let groups: Vec<&str> = whole.split(is_group).collect();
    let first = groups.first()?;
    let threes = groups.iter().skip(1).all(|group| group.len() == 3);
    if !threes || !(1..=3).contains(&first.len()) || !groups.iter().all(|group| all_digits(group)) {
        return None;
    }
    let whole = groups.concat();
    match fraction {
        None => Some(whole),
        Some((mark, digits)) if !digits.is_empty() && all_digits(digits) => {
            Some(format!("{whole}{mark}{digits}"))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    fn value(text: &str, mark: Option<DecimalMark>) -> Option<String> {
        let value = Written::of(text)?.value(mark).ok()?;
        Some(value.to_string())
    }

    #[test]
    fn amounts_are_read_as_programs_write_them() {
        for (text, expected) in [
            ("1 234,50", "1234.5"),
            ("1\u{a0}234,50", "1234.5"),
            ("1\u{202f}234\u{202f}567,5", "1234567.5"),
            ("1\u{2009}234", "1234"),
            ("\u{2212}12,50", "-12.5"),
            ("(1 234,50)", "-1234.5"),
            ("1 234,50-", "-1234.5"),
            ("1 234,50 kr", "1234.5"),
            ("-1 234,50 kr", "-1234.5"),
            ("kr 12", "12"),
            ("120:-", "120"),
            ("120,-", "120"),
            ("SEK -12,50", "-12.5"),
            ("1.234,50", "1234.5"),
            ("1.234.567", "1234567"),
            (",50", "0.5"),
            ("0", "0"),
            ("-0,00", "0"),
            ("+7", "7"),
        ] {
            assert_eq!(
                value(text, Some(Comma)).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for (text, expected) in [
            ("1,234.50", "1234.5"),
            ("1,234", "1234"),
            ("1'234.5", "1234.5"),
            ("KES 5,000", "5000"),
        ] {
            assert_eq!(
                value(text, Some(Point)).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in [
            "",
            "-",
            "kr",
            "12,3,4",
            "1 23",
            "1 2345",
            "--1",
            "-1-",
            "(-1)",
            "1e9",
            "NaN",
            "0x10",
            "12a",
            "2019-03-12",
            "1,",
            "12 st",
            "\u{661}",
            "1,23,456",
        ] {
            for mark in [None, Some(Comma), Some(Point)] {
                assert_eq!(value(text, mark), None, "{text}");
            }
        }
        assert_eq!(value("1,234.50", Some(Comma)), None);
        assert_eq!(value("1.234,50", Some(Point)), None);
    }

    #[test]
    fn a_thousand_or_a_decimal_is_decided_by_the_column() {
        let mark = |texts: &[&str]| {
            let column: Vec<Written> = texts.iter().filter_map(|text| Written::of(text)).collect();
            decided(column.iter())
        };
        assert_eq!(mark(&["1,500", "12.25"]), (Some(Point), false));
        assert_eq!(mark(&["1,500", "12,25"]), (Some(Comma), false));
        assert_eq!(mark(&["1.500", "2.000.000"]), (Some(Comma), false));
        assert_eq!(mark(&["1,500", "200"]), (None, true));
        assert_eq!(mark(&["1 500", "200"]), (None, false));
        assert_eq!(mark(&["1 234,500"]), (Some(Comma), false));
        assert_eq!(mark(&["0,500"]), (Some(Comma), false));
        assert_eq!(value("1,500", None), None);
        assert_eq!(value("1.234,50", None).as_deref(), Some("1234.5"));
    }
}
