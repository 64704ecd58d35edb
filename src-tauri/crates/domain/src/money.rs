//! Money: whole minor units of one currency, exactly.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::listed::rows;

/// The largest amount a book holds, in minor units either way of zero: ninety trillion kronor.
///
/// Far beyond any municipality, and low enough that a thousand of them still add up in an `i64`.
pub const LARGEST_MINOR: i64 = 9_000_000_000_000_000;

/// What ISO 4217 says of a currency.
#[derive(Debug)]
struct Listed {
    minor_units: u32,
    name: String,
}

/// ISO 4217, the list in force: code → minor units and name.
static CURRENCIES: LazyLock<BTreeMap<[u8; 3], Listed>> = LazyLock::new(|| {
    rows::<(String, u32, String)>(include_str!("../data/currencies.csv"))
        .into_iter()
        .filter_map(|(code, minor_units, name)| {
            Some((
                code.as_bytes().try_into().ok()?,
                Listed { minor_units, name },
            ))
        })
        .collect()
});

/// A currency of ISO 4217, such as `SEK`.
///
/// ```
/// use domain::money::Currency;
/// assert_eq!("SEK".parse::<Currency>().unwrap().minor_units(), 2);
/// assert_eq!("UGX".parse::<Currency>().unwrap().minor_units(), 0);
/// assert!("KRO".parse::<Currency>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Swedish krona, in which grants are decided.
    pub const SEK: Self = Self(*b"SEK");

    /// How many decimals an amount has: 2 for SEK, 0 for UGX and VND (ISO 4217, not CLDR).
    #[must_use]
    pub fn minor_units(self) -> u32 {
        CURRENCIES
            .get(&self.0)
            .map_or(2, |listed| listed.minor_units)
    }

    /// The code, such as `SEK`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// The English name of ISO 4217, such as `Swedish Krona`.
    #[must_use]
    pub fn name(self) -> &'static str {
        CURRENCIES.get(&self.0).map_or("", |listed| &listed.name)
    }

    /// Every currency in force, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.keys().map(|code| Self(*code))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The text is no currency of ISO 4217.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a currency of ISO 4217")]
pub struct UnknownCurrency(pub String);

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(bytes) if CURRENCIES.contains_key(&bytes) => Ok(Self(bytes)),
            _ => Err(UnknownCurrency(text.chars().take(40).collect())),
        }
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// An amount of one currency, in whole minor units.
///
/// Adding two currencies is an error, not a number:
///
/// ```
/// use domain::money::{Currency, Money};
/// let ticket: Money = "SEK:2:318000".parse().unwrap();
/// let fare: Money = "UGX:0:50000".parse().unwrap();
/// assert_eq!(ticket.decimal_string(), "3180.00");
/// assert!(ticket.checked_add(fare).is_err());
/// assert_eq!(ticket.checked_add(ticket).unwrap().minor(), 636_000);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// An amount that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Two currencies were to be added or compared.
    #[error("{0} and {1} do not add up")]
    TwoCurrencies(Currency, Currency),
    /// The amount lies beyond ±9·10^15 minor units.
    #[error("the amount is larger than a book holds")]
    TooLarge,
    /// The stored text is no amount.
    #[error("{0:?} is not an amount")]
    Unreadable(String),
}

impl Money {
    /// `minor` minor units of `currency`.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] beyond ±[`LARGEST_MINOR`].
    pub fn new(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor.unsigned_abs() > LARGEST_MINOR.unsigned_abs() {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self { minor, currency })
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The amount nearest to `value` that the currency can hold, halves away from zero.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] beyond ±[`LARGEST_MINOR`].
    pub fn from_decimal(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let places = currency.minor_units();
        let rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        let minor = rounded
            .checked_mul(Decimal::from(10_i64.pow(places)))
            .ok_or(MoneyError::TooLarge)?;
        Self::new(
            minor.try_into().map_err(|_| MoneyError::TooLarge)?,
            currency,
        )
    }

    /// Minor units: öre for SEK, whole shillings for UGX.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The amount as an exact decimal in major units.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.minor_units())
    }

    /// The amount in major units with all the currency's decimals, `-3180.50`: how money leaves Rust.
    #[must_use]
    pub fn decimal_string(self) -> String {
        self.decimal().to_string()
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::TwoCurrencies`], or [`MoneyError::TooLarge`].
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::TwoCurrencies(self.currency, other.currency));
        }
        Self::new(
            self.minor
                .checked_add(other.minor)
                .ok_or(MoneyError::TooLarge)?,
            self.currency,
        )
    }

    /// The difference of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::TwoCurrencies`], or [`MoneyError::TooLarge`].
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(other.negated())
    }

    /// The same amount the other way.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            minor: -self.minor,
            currency: self.currency,
        }
    }

    /// What the amount is in `currency` at `rate` units of it for one of ours, halves away from zero.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] beyond ±[`LARGEST_MINOR`].
    pub fn converted(self, rate: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        Self::from_decimal(
            self.decimal()
                .checked_mul(rate)
                .ok_or(MoneyError::TooLarge)?,
            currency,
        )
    }

    /// Whether nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }
}

/// So many minor units, or the most that a book holds where it grew beyond.
#[must_use]
pub fn clamped(minor: i128, currency: Currency) -> Money {
    let most = i128::from(LARGEST_MINOR);
    let minor = i64::try_from(minor.clamp(-most, most)).unwrap_or_default();
    Money { minor, currency }
}

/// The sum of the amounts that are of the currency; the largest amount where it grows beyond that.
pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Money {
    let amounts = amounts
        .into_iter()
        .filter(|amount| amount.currency() == currency);
    clamped(
        amounts.map(|amount| i128::from(amount.minor())).sum(),
        currency,
    )
}

/// As documents hold it, one scalar: `SEK:2:318000`. The exponent is kept beside the figure, so that
/// a later change of ISO 4217 does not move the decimal point of what was written before it.
impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}:{}:{}",
            self.currency,
            self.currency.minor_units(),
            self.minor
        )
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = || MoneyError::Unreadable(text.chars().take(60).collect());
        let mut parts = text.split(':');
        let (Some(code), Some(places), Some(minor), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(unreadable());
        };
        let currency: Currency = code.parse().map_err(|_| unreadable())?;
        let places: u32 = places.parse().map_err(|_| unreadable())?;
        let minor: i64 = minor.parse().map_err(|_| unreadable())?;
        if places != currency.minor_units() {
            return Err(unreadable());
        }
        Self::new(minor, currency)
    }
}

/// Across every border money is a decimal string beside its currency.
#[derive(Serialize, Deserialize, specta::Type)]
#[serde(rename = "Money")]
struct Crossing {
    amount: String,
    currency: String,
}

impl specta::Type for Money {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        Crossing::definition(types)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Crossing {
            amount: self.decimal_string(),
            currency: self.currency.to_string(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        let Crossing { amount, currency } = Crossing::deserialize(deserializer)?;
        let currency: Currency = currency.parse().map_err(D::Error::custom)?;
        let value: Decimal = amount.parse().map_err(D::Error::custom)?;
        if value.normalize().scale() > currency.minor_units() {
            return Err(D::Error::custom("more decimals than the currency has"));
        }
        Self::from_decimal(value, currency).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn currency() -> impl Strategy<Value = Currency> {
        prop::sample::select(Currency::all().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn an_amount_survives_its_scalar(minor in -LARGEST_MINOR..=LARGEST_MINOR, currency in currency()) {
            let money = Money::new(minor, currency).unwrap();
            prop_assert_eq!(money.to_string().parse::<Money>().unwrap(), money);
            prop_assert_eq!(Money::from_decimal(money.decimal(), currency).unwrap(), money);
        }

        #[test]
        fn what_is_added_can_be_taken_away(a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_000_i64..1_000_000_000, currency in currency()) {
            let (a, b) = (Money::new(a, currency).unwrap(), Money::new(b, currency).unwrap());
            prop_assert_eq!(a.checked_add(b).unwrap().checked_sub(b).unwrap(), a);
        }

        #[test]
        fn two_currencies_never_add_up(a in currency(), b in currency()) {
            prop_assume!(a != b);
            prop_assert_eq!(Money::zero(a).checked_add(Money::zero(b)), Err(MoneyError::TwoCurrencies(a, b)));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,40}") {
            let _ = text.parse::<Money>();
        }
    }

    #[test]
    fn halves_round_away_from_zero_once() {
        let rate: Decimal = "0.5".parse().unwrap();
        let kes: Currency = "KES".parse().unwrap();
        assert_eq!(
            Money::new(1, kes)
                .unwrap()
                .converted(rate, Currency::SEK)
                .unwrap()
                .minor(),
            1
        );
        assert_eq!(
            Money::new(-1, kes)
                .unwrap()
                .converted(rate, Currency::SEK)
                .unwrap()
                .minor(),
            -1
        );
    }

    #[test]
    fn ugandan_and_vietnamese_money_has_no_decimals_and_serbian_has_two() {
        let places = |code: &str| code.parse::<Currency>().unwrap().minor_units();
        assert_eq!(
            (places("UGX"), places("VND"), places("RSD"), places("SEK")),
            (0, 0, 2, 2)
        );
    }

    #[test]
    fn nothing_lies_beyond_the_largest_amount() {
        assert_eq!(
            Money::new(LARGEST_MINOR + 1, Currency::SEK),
            Err(MoneyError::TooLarge)
        );
        assert_eq!(
            Money::new(i64::MIN, Currency::SEK),
            Err(MoneyError::TooLarge)
        );
        let most = Money::new(LARGEST_MINOR, Currency::SEK).unwrap();
        assert_eq!(most.checked_add(most), Err(MoneyError::TooLarge));
        assert_eq!(
            most.converted(Decimal::MAX, Currency::SEK),
            Err(MoneyError::TooLarge)
        );
    }
}
