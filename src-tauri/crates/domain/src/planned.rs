//! What a line of a budget comes to, also where it is planned in the currency of the partner abroad.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::money::{Currency, Money, MoneyError};
use crate::value::{FieldValue, Shape, Value};

/// An amount as it was planned, with what it comes to in the project's currency at the rate of its budget version.
///
/// It is one scalar, because its parts belong together: two people's edits never merge into an amount beside a
/// conversion that is not its own.
///
/// ```
/// use domain::planned::Planned;
/// let hall: Planned = "KES:2:12000000 0.083 SEK:2:996000 Riksbanken, 2 January 2018".parse().unwrap();
/// assert_eq!(hall.amount().decimal_string(), "120000.00");
/// assert_eq!(hall.booked().decimal_string(), "9960.00");
/// // What does not follow from the rate is no planned amount.
/// assert!("KES:2:12000000 0.083 SEK:2:1 Riksbanken".parse::<Planned>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    amount: Money,
    conversion: Option<(BudgetRate, Money)>,
}

impl Planned {
    /// An amount in the project's own currency.
    #[must_use]
    pub const fn own(amount: Money) -> Self {
        Self {
            amount,
            conversion: None,
        }
    }

    /// An amount in another currency, converted once: halves away from zero.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] where a book cannot hold what it comes to.
    pub fn converted(amount: Money, rate: BudgetRate, into: Currency) -> Result<Self, MoneyError> {
        let booked = amount.converted(rate.rate, into)?;
        Ok(Self {
            amount,
            conversion: Some((rate, booked)),
        })
    }

    /// As it was planned.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }

    /// In the project's currency.
    #[must_use]
    pub fn booked(&self) -> Money {
        self.conversion
            .as_ref()
            .map_or(self.amount, |(_, booked)| *booked)
    }

    /// By which rate it was converted; none where it was planned in the project's currency.
    #[must_use]
    pub fn rate(&self) -> Option<&BudgetRate> {
        self.conversion.as_ref().map(|(rate, _)| rate)
    }
}

impl fmt::Display for Planned {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.amount)?;
        match &self.conversion {
            Some((rate, booked)) => write!(formatter, " {} {booked} {}", rate.rate, rate.source),
            None => Ok(()),
        }
    }
}

impl FromStr for Planned {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(4, ' ');
        let mut next = || parts.next().unwrap_or_default();
        let amount: Money = next().parse()?;
        let (rate, booked, source) = (next(), next(), next());
        if rate.is_empty() {
            return Ok(Self::own(amount));
        }
        let unreadable = || MoneyError::Unreadable(text.chars().take(60).collect());
        let rate = BudgetRate {
            rate: rate.parse().map_err(|_| unreadable())?,
            source: source.to_owned(),
        };
        let booked: Money = booked.parse()?;
        let planned = Self::converted(amount, rate, booked.currency())?;
        if planned.booked() == booked {
            Ok(planned)
        } else {
            Err(unreadable())
        }
    }
}

/// What one unit of another currency is reckoned to be worth, in the project's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetRate {
    /// Units of the project's currency for one of the other.
    pub rate: Decimal,
    /// Who says so, and of when: one line.
    pub source: String,
}

/// The rates of a budget version, one a currency: a line a currency, `KES 0.083 Riksbanken, 2 January 2018`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BudgetRates(pub BTreeMap<Currency, BudgetRate>);

impl fmt::Display for BudgetRates {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (currency, BudgetRate { rate, source })) in self.0.iter().enumerate() {
            let before = if at == 0 { "" } else { "\n" };
            write!(formatter, "{before}{currency} {rate} {source}")?;
        }
        Ok(())
    }
}

impl FieldValue for BudgetRates {
    const SHAPE: Shape = Shape::Text;

    fn to_value(&self) -> Value {
        if self.0.is_empty() {
            return Value::Null;
        }
        Value::Text(self.to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Text(text) = value else {
            return (*value == Value::Null).then(Self::default);
        };
        let line = |line: &str| {
            let mut parts = line.splitn(3, ' ');
            let (currency, rate) = (parts.next()?, parts.next()?);
            let source = parts.next().unwrap_or_default().to_owned();
            let rate = rate.parse().ok()?;
            Some((currency.parse().ok()?, BudgetRate { rate, source }))
        };
        // A line that cannot be read is no rate; the version stands all the same.
        Some(Self(text.lines().filter_map(line).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_planned_is_read_as_it_was_written(
            minor in -1_000_000_000_i64..1_000_000_000, digits in 1_u32..1_000_000, scale in 0_u32..8, source in "[^\r\n]{0,20}",
        ) {
            let currency = |code: &str| code.parse::<Currency>().unwrap();
            let amount = Money::new(minor, currency("KES")).unwrap();
            let rate = BudgetRate { rate: Decimal::new(digits.into(), scale), source };
            let planned = Planned::converted(amount, rate.clone(), currency("SEK")).unwrap();
            prop_assert_eq!(planned.to_string().parse::<Planned>().unwrap(), planned);
            let rates = BudgetRates([(currency("KES"), rate.clone()), (currency("UGX"), rate)].into());
            prop_assert_eq!(BudgetRates::from_value(&rates.to_value()), Some(rates));
        }
    }

    #[test]
    fn what_older_programs_wrote_is_planned_in_the_projects_currency() {
        let planned: Planned = "SEK:2:318000".parse().unwrap();
        assert_eq!(planned, Planned::own("SEK:2:318000".parse().unwrap()));
        assert_eq!(planned.to_string(), "SEK:2:318000");
        assert_eq!(
            BudgetRates::from_value(&Value::Null),
            Some(BudgetRates::default())
        );
    }
}
