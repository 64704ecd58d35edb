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
use crate::value::{FieldValue, Shape, Value};

/// So many of a measure, at a rate each. One scalar, because its parts belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// What is counted.
    pub measure: Measure,
    /// How many.
    pub quantity: Decimal,
    /// What one comes to.
    pub rate: Money,
    /// Who worked, travelled or drove; nobody where tonnes are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The first day of the month of the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<NaiveDate>,
    /// Where days were spent, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stay: Option<Stay>,
}

/// A stay for which a daily allowance is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Where.
    pub country: Country,
    /// The first day of the journey.
    pub start: NaiveDate,
    /// The last.
    pub end: NaiveDate,
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
    /// let text = r#"{"measure":"work_hour","quantity":"12.5","rate":{"amount":"412.00","currency":"SEK"}}"#;
    /// let work: Basis = text.parse().unwrap();
    /// assert_eq!(work.amount().unwrap().decimal_string(), "5150.00");
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
        let Some(Stay { meals, .. }) = &self.stay else {
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

impl FromStr for Basis {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
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
        let text = match value {
            Value::Null => return Some(Self::default()),
            Value::Text(text) => text,
            _ => return None,
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
            measure: Measure::Day,
            quantity: quantity.parse().unwrap(),
            rate: "SEK:2:52300".parse().unwrap(),
            person: Some(PersonId::mint()),
            month: None,
            stay: Some(Stay {
                country: "KE".parse().unwrap(),
                start: day(9),
                end: day(13),
                meals,
            }),
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
