//! What an indicator was read at, whole and in parts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::value::{FieldValue, Shape, Value};

/// The most that an indicator is read at, either way.
const LARGEST: i64 = 1_000_000_000_000;

/// The most dimensions of an indicator, and the most categories of a dimension: what fits on a page.
pub const MOST_PARTS: usize = 12;

/// By what people or things are told apart: sex, age band, disability, or something of the project's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Dimension {
    /// `sex`, `age` or `disability`, or a name of the project's own.
    pub name: String,
    /// Its categories: codes of the named ones, words of an own one. What is in none of them is unknown.
    pub categories: Vec<String>,
}

/// The dimensions that the field knows, with their categories (Washington Group for disability).
pub const KNOWN: [(&str, &[&str]); 3] = [
    ("sex", &["woman", "man", "other"]),
    ("age", &["0-14", "15-24", "25-59", "60+"]),
    ("disability", &["with", "without"]),
];

impl Dimension {
    /// One that the field knows, with its categories.
    #[must_use]
    pub fn known(name: &str) -> Option<Self> {
        let (name, categories) = KNOWN.iter().find(|(known, _)| *known == name)?;
        Some(Self {
            name: (*name).to_owned(),
            categories: categories.iter().map(|each| (*each).to_owned()).collect(),
        })
    }
}

/// The dimensions of an indicator: one scalar, in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dimensions(pub Vec<Dimension>);

impl Dimensions {
    /// Whether every name and category is there and is there once, and there are not too many.
    #[must_use]
    pub fn are_sound(&self) -> bool {
        let once = |names: Vec<&String>| {
            let each: BTreeSet<&String> = names.iter().copied().collect();
            each.len() == names.len()
                && names.len() <= MOST_PARTS
                && names.iter().all(|name| !name.trim().is_empty())
        };
        once(self.0.iter().map(|dimension| &dimension.name).collect())
            && self
                .0
                .iter()
                .all(|dimension| once(dimension.categories.iter().collect()))
    }
}

impl FieldValue for Dimensions {
    const SHAPE: Shape = Shape::Json;

    fn to_value(&self) -> Value {
        if self.0.is_empty() {
            return Value::Null;
        }
        serde_json::to_string(self).map_or(Value::Null, Value::Text)
    }

    fn from_value(value: &Value) -> Option<Self> {
        let read = match value {
            Value::Text(text) => serde_json::from_str(text).unwrap_or_default(),
            Value::Null => Self::default(),
            _ => return None,
        };
        Some(if read.are_sound() {
            read
        } else {
            Self::default()
        })
    }
}

/// What an indicator was read at: a number and its parts, or words. One scalar, because parts of one reading never
/// belong beside the total of another.
///
/// ```
/// use domain::reading::Measured;
/// let women: Measured = r#"{"number":"120","parts":{"sex":{"woman":"70","man":"45"}}}"#.parse().unwrap();
/// assert_eq!(women.unknown("sex").unwrap().to_string(), "5");
/// // Parts that come to more than the whole are no reading.
/// assert!(r#"{"number":"120","parts":{"sex":{"woman":"121"}}}"#.parse::<Measured>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The number, of a unit or per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Decimal>,
    /// The step of a scale, or what was seen, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// By dimension and category.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, BTreeMap<String, Decimal>>,
}

/// The text is no reading, or its parts do not reconcile with the whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no reading")]
pub struct NotAReading(String);

impl Measured {
    /// A number without parts.
    #[must_use]
    pub const fn number(number: Decimal) -> Self {
        Self {
            number: Some(number),
            words: String::new(),
            parts: BTreeMap::new(),
        }
    }

    /// Words.
    #[must_use]
    pub const fn words(words: String) -> Self {
        Self {
            number: None,
            words,
            parts: BTreeMap::new(),
        }
    }

    /// How much of the whole is in no category of a dimension; none where the parts come to more than the whole, or
    /// there is no number.
    #[must_use]
    pub fn unknown(&self, dimension: &str) -> Option<Decimal> {
        let parts = self.parts.get(dimension);
        let known: Decimal = parts.into_iter().flat_map(BTreeMap::values).sum();
        let unknown = self.number? - known;
        (unknown >= Decimal::ZERO).then_some(unknown)
    }

    /// The first dimension whose parts come to more than the whole.
    #[must_use]
    pub fn beyond(&self) -> Option<&str> {
        let mut dimensions = self.parts.keys();
        dimensions
            .find(|dimension| self.unknown(dimension).is_none())
            .map(String::as_str)
    }

    fn is_sound(&self) -> bool {
        let mut parts = self.parts.values().flat_map(BTreeMap::values);
        // A number or words, and parts of a number only.
        (self.number.is_some() == self.words.is_empty())
            && (self.number.is_some() || self.parts.is_empty())
            && self.number.is_none_or(is_readable)
            && parts.all(|part| is_readable(*part) && *part >= Decimal::ZERO)
            && self.beyond().is_none()
    }
}

/// Whether an indicator can be read at it: three decimals at most, and within what anybody counts.
#[must_use]
pub fn is_readable(number: Decimal) -> bool {
    number.abs() <= Decimal::from(LARGEST) && number.normalize().scale() <= 3
}

impl fmt::Display for Measured {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        formatter.write_str(&json)
    }
}

impl FromStr for Measured {
    type Err = NotAReading;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read: Option<Self> = serde_json::from_str(text).ok();
        // Also what another laptop signed reconciles.
        read.filter(Self::is_sound)
            .ok_or_else(|| NotAReading(text.chars().take(60).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_reading_reconciles(
            number in 0_u32..1_000_000, parts in proptest::collection::vec(0_u32..400_000, 0..4), scale in 0_u32..3,
        ) {
            let decimal = |digits: u32| Decimal::new(digits.into(), scale);
            let of_sex: BTreeMap<String, Decimal> = ["woman", "man", "other"]
                .into_iter()
                .zip(&parts)
                .map(|(category, part)| (category.to_owned(), decimal(*part)))
                .collect();
            let known: u32 = parts.iter().take(3).sum();
            let reading = Measured {
                parts: BTreeMap::from([("sex".to_owned(), of_sex.clone())]),
                ..Measured::number(decimal(number))
            };
            let again = reading.to_string().parse::<Measured>();
            prop_assert_eq!(again.is_ok(), known <= number);
            if let Ok(again) = again {
                let unknown = again.unknown("sex").unwrap();
                prop_assert_eq!(of_sex.values().sum::<Decimal>() + unknown, decimal(number));
                prop_assert_eq!(again, reading);
            }
        }
    }

    #[test]
    fn what_nobody_could_have_read_is_no_reading() {
        for text in [
            "{}",
            r#"{"number":"1","words":"one","parts":{"sex":{"woman":"1"}}}"#,
            r#"{"words":"high","parts":{"sex":{"woman":"1"}}}"#,
            r#"{"number":"79228162514264337593543950335"}"#,
            r#"{"number":"1.2345"}"#,
            r#"{"number":"5","parts":{"sex":{"woman":"-1","man":"6"}}}"#,
            "[]",
        ] {
            assert!(text.parse::<Measured>().is_err(), "{text}");
        }
    }

    #[test]
    fn dimensions_are_read_as_they_were_written() {
        let known = Dimensions(vec![Dimension::known("sex").unwrap()]);
        assert_eq!(Dimensions::from_value(&known.to_value()), Some(known));
        let twice = r#"[{"name":"sex","categories":["woman","woman"]}]"#;
        let read = Dimensions::from_value(&Value::Text(twice.to_owned()));
        assert_eq!(read, Some(Dimensions::default()));
    }
}
