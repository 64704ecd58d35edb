//! What a guideline allows of an hour, a day, a kilometre or a tonne.

use chrono::NaiveDate;

use crate::basis::Basis;
use crate::code::Measure;
use crate::country::Country;
use crate::money::Currency;
use crate::record::Allowance;

/// What an allowance is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Of what.
    pub measure: Measure,
    /// Where, of days.
    pub country: Option<Country>,
    /// On the first day of the work or of the journey, or else of the payment.
    pub day: NaiveDate,
    /// In which currency it is paid, where that is known.
    pub currency: Option<Currency>,
}

impl Asked {
    /// Of what an expense is reckoned from, which was paid on a day.
    #[must_use]
    pub fn of(basis: &Basis, paid: NaiveDate) -> Self {
        let of_stay = basis.of.stay().map(|stay| stay.period.start());
        Self {
            measure: basis.of.measure(),
            country: basis.of.stay().map(|stay| stay.country),
            day: of_stay.or(basis.of.month()).unwrap_or(paid),
            currency: Some(basis.rate.currency()),
        }
    }
}

/// The allowance that holds: one that names the country goes before one that holds everywhere, one in the currency of
/// the payment before others, a later one before an earlier.
#[must_use]
pub fn holding(allowances: &[Allowance], asked: Asked) -> Option<&Allowance> {
    let names = |each: &Allowance| {
        let country = asked.country;
        country.is_some_and(|country| each.countries.contains(&country))
    };
    let is_paid_so = |each: &Allowance| asked.currency == Some(each.amount.currency());
    allowances
        .iter()
        .filter(|each| each.measure == asked.measure && each.validity.contains(asked.day))
        .filter(|each| each.countries.is_empty() || names(each))
        .max_by_key(|each| {
            (
                names(each),
                is_paid_so(each),
                each.validity.start(),
                each.id,
            )
        })
}

/// The allowance that what is paid for one exceeds; another currency is not compared.
#[must_use]
pub fn exceeded<'a>(
    allowances: &'a [Allowance],
    basis: &Basis,
    paid: NaiveDate,
) -> Option<&'a Allowance> {
    holding(allowances, Asked::of(basis, paid)).filter(|allowed| {
        let most = allowed.amount;
        most.currency() == basis.rate.currency() && basis.rate.minor() > most.minor()
    })
}
