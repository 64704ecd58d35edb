//! What an expense was reckoned from where there is no bill: hours, days, kilometres or tonnes, each at a rate.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::code::Measure;
use crate::country::Country;
use crate::id::PersonId;
use crate::money::{Money, MoneyError};
use crate::period::Period;
use crate::value::{FieldValue, Shape, Value};

/// So many of a measure, at a rate each. One scalar, because its parts belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// How many.
    pub quantity: Decimal,
    /// What one comes to.
    pub rate: Money,
    /// Of what.
    #[serde(flatten)]
    pub of: Counted,
}

/// What is counted, with what must be known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "measure", rename_all = "snake_case")]
pub enum Counted {
    /// Hours of somebody's work in a month.
    WorkHour {
        /// Who worked.
        person: PersonId,
        /// The first day of the month.
        month: NaiveDate,
    },
    /// Days that somebody was away.
    Day {
        /// Who travelled.
        person: PersonId,
        /// Where, and when.
        stay: Stay,
    },
    /// Kilometres in somebody's own car.
    Kilometre {
        /// Who drove.
        person: PersonId,
    },
    /// Tonnes of carbon dioxide equivalents that are compensated for.
    Tonne,
}

impl Counted {
    /// The measure.
    #[must_use]
    pub const fn measure(&self) -> Measure {
        match self {
            Self::WorkHour { .. } => Measure::WorkHour,
            Self::Day { .. } => Measure::Day,
            Self::Kilometre { .. } => Measure::Kilometre,
            Self::Tonne => Measure::Tonne,
        }
    }

    /// Who worked, travelled or drove; nobody where tonnes are counted.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::WorkHour { person, .. }
            | Self::Day { person, .. }
            | Self::Kilometre { person } => Some(*person),
            Self::Tonne => None,
        }
    }

    /// The first day of the month of the work, where it is work.
    #[must_use]
    pub const fn month(&self) -> Option<NaiveDate> {
        match self {
            Self::WorkHour { month, .. } => Some(*month),
            _ => None,
        }
    }

    /// The stay, where days are counted.
    #[must_use]
    pub const fn stay(&self) -> Option<&Stay> {
        match self {
            Self::Day { stay, .. } => Some(stay),
            _ => None,
        }
    }
}

/// A stay for which a daily allowance is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Where.
    pub country: Country,
    /// From the first day of the journey to the last.
    #[serde(flatten)]
    pub period: Period,
    /// Meals that somebody else paid, and what each takes off the allowance of a day.
    pub meals: Meals,
}

/// Meals that were paid otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meals {
    /// How many breakfasts.
    pub breakfasts: u16,
    /// How many lunches.
    pub lunches: u16,
    /// How many dinners.
    pub dinners: u16,
    /// What each takes off.
    pub off: Reduction,
}

/// Per cent of a day's allowance that a meal takes off, as the guideline has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Reduction {
    /// A breakfast.
    pub breakfast: u8,
    /// A lunch.
    pub lunch: u8,
    /// A dinner.
    pub dinner: u8,
}

impl Basis {
    /// What it comes to: the quantity, less what meals take off, at the rate; rounded once, halves away from zero.
    ///
    /// ```
    /// # use domain::basis::Basis;
    /// let text = r#"{"quantity":"12.5","rate":{"amount":"1000.00","currency":"SEK"},"measure":"tonne"}"#;
    /// let flights: Basis = text.parse().unwrap();
    /// assert_eq!(flights.amount().unwrap().decimal_string(), "12500.00");
    /// ```
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] where a book cannot hold it.
    pub fn amount(&self) -> Result<Money, MoneyError> {
        let quantity = self.counted();
        let value = self.rate.decimal().checked_mul(quantity);
        Money::from_decimal(value.ok_or(MoneyError::TooLarge)?, self.rate.currency())
    }

    /// How many are paid: days less what meals take off, never less than nothing.
    #[must_use]
    pub fn counted(&self) -> Decimal {
        let Some(Stay { meals, .. }) = self.of.stay() else {
            return self.quantity;
        };
        let off = [
            (meals.breakfasts, meals.off.breakfast),
            (meals.lunches, meals.off.lunch),
            (meals.dinners, meals.off.dinner),
        ];
        let percent: u64 = off
            .into_iter()
            .map(|(count, percent)| u64::from(count) * u64::from(percent))
            .sum();
        let off = Decimal::new(i64::try_from(percent).unwrap_or(i64::MAX), 2);
        (self.quantity - off).max(Decimal::ZERO)
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        formatter.write_str(&text)
    }
}

/// The text is no basis, or one that nobody could have typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is nothing to reckon from")]
pub struct NotABasis(String);

impl FromStr for Basis {
    type Err = NotABasis;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read: Option<Self> = serde_json::from_str(text).ok();
        // Also what another laptop signed is reckoned with only within these bounds, where nothing overflows.
        read.filter(|basis| is_quantity(basis.quantity) && basis.rate.minor() > 0)
            .ok_or_else(|| NotABasis(text.chars().take(60).collect()))
    }
}

/// Whether there can be so many: more than nothing, up to a million, three decimals at most.
#[must_use]
pub fn is_quantity(value: Decimal) -> bool {
    value > Decimal::ZERO && value <= Decimal::from(1_000_000) && value.normalize().scale() <= 3
}

impl FieldValue for Reduction {
    const SHAPE: Shape = Shape::Text;

    fn to_value(&self) -> Value {
        if *self == Self::default() {
            return Value::Null;
        }
        let Self {
            breakfast,
            lunch,
            dinner,
        } = self;
        Value::Text(format!("{breakfast}/{lunch}/{dinner}"))
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Text(text) = value else {
            return (*value == Value::Null).then(Self::default);
        };
        let mut parts = text.split('/').map(|part| part.parse().ok());
        Some(Self {
            breakfast: parts.next()??,
            lunch: parts.next()??,
            dinner: parts.next()??,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(quantity: &str, meals: Meals) -> Basis {
        let day = |day| NaiveDate::from_ymd_opt(2018, 4, day).unwrap();
        Basis {
            quantity: quantity.parse().unwrap(),
            rate: "SEK:2:52300".parse().unwrap(),
            of: Counted::Day {
                person: PersonId::mint(),
                stay: Stay {
                    country: "KE".parse().unwrap(),
                    period: Period::new(day(9), day(13)).unwrap(),
                    meals,
                },
            },
        }
    }

    #[test]
    fn meals_that_somebody_else_paid_are_taken_off_the_days() {
        let off = Reduction {
            breakfast: 15,
            lunch: 35,
            dinner: 35,
        };
        let meals = Meals {
            breakfasts: 4,
            lunches: 3,
            dinners: 1,
            off,
        };
        // 4.5 days less 4 × 15 %, 3 × 35 % and 35 % are 2.5 days at 523.00.
        let stay = days("4.5", meals);
        assert_eq!(stay.counted().normalize().to_string(), "2.5");
        assert_eq!(stay.amount().unwrap().decimal_string(), "1307.50");
        assert_eq!(stay.to_string().parse::<Basis>().unwrap(), stay);
        // More meals than days leave nothing, not a debt.
        assert!(
            days(
                "0.5",
                Meals {
                    lunches: 9,
                    ..meals
                }
            )
            .amount()
            .unwrap()
            .is_zero()
        );
    }

    #[test]
    fn a_stay_is_read_as_it_was_first_written() {
        let text = r#"{"measure":"day","quantity":"5","rate":{"amount":"523.00","currency":"SEK"},
            "person":"0190f0a0-0000-7000-8000-000000000001","stay":{"country":"KE","start":"2018-04-09",
            "end":"2018-04-13","meals":{"breakfasts":0,"lunches":2,"dinners":0,
            "off":{"breakfast":15,"lunch":30,"dinner":30}}}}"#;
        let basis: Basis = text.parse().unwrap();
        assert_eq!(basis.counted(), Decimal::new(44, 1));
        assert_eq!(basis.to_string().parse::<Basis>().unwrap(), basis);
        assert!(
            text.replace("2018-04-13", "2018-04-08")
                .parse::<Basis>()
                .is_err()
        );
    }

    #[test]
    fn what_nobody_could_have_typed_is_no_basis() {
        let written = |quantity: &str, rest: &str| {
            format!(
                r#"{{"quantity":"{quantity}","rate":{{"amount":"1.00","currency":"SEK"}},{rest}}}"#
            )
        };
        assert!(
            written("1", r#""measure":"tonne""#)
                .parse::<Basis>()
                .is_ok()
        );
        for text in [
            written("-79228162514264337593543950335", r#""measure":"tonne""#),
            written("0", r#""measure":"tonne""#),
            written("1.2345", r#""measure":"tonne""#),
            // Work of nobody, in no month.
            written("1", r#""measure":"work_hour""#),
            written("1", r#""measure":"light_year""#),
            "{}".to_owned(),
            "null".to_owned(),
        ] {
            assert!(text.parse::<Basis>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_allowance_without_meals_takes_nothing_off() {
        assert_eq!(
            Reduction::from_value(&Value::Null),
            Some(Reduction::default())
        );
        let off = Reduction {
            breakfast: 20,
            lunch: 35,
            dinner: 35,
        };
        assert_eq!(Reduction::from_value(&off.to_value()), Some(off));
        assert_eq!(
            Reduction::from_value(&Value::Text("20/35".to_owned())),
            None
        );
    }
}
