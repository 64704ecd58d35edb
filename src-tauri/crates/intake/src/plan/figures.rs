//! Amounts, currencies and rates of a row, read exactly.

use domain::entry;
use domain::money::{Currency, Money, MoneyError};
use rust_decimal::{Decimal, RoundingStrategy};

use super::Reason;
use super::places::Found;
use super::rows::{Flaw, Reader, short, text};
use crate::number::{NumberFault, Written};
use crate::sheet::{Cell, Row};

/// A number, and the currency that stands beside it.
pub(super) type Figure = (Decimal, Option<Currency>);

impl Reader<'_> {
    /// The column that amounts are in.
    pub(super) fn figures(&self) -> &Found {
        let figures = self
            .places
            .amount
            .as_ref()
            .or(self.places.debit.as_ref())
            .or(self.places.credit.as_ref());
        figures.unwrap_or(&self.places.date)
    }

    /// What was spent, and the currency that stands beside it.
    pub(super) fn figure(&self, row: &Row) -> Result<Figure, Flaw> {
        let read = |found: &Found| self.number(row, found);
        let turned = |value: Decimal| {
            if self.mapping.outgoing_negative {
                -value
            } else {
                value
            }
        };
        if let Some(amount) = &self.places.amount {
            return match read(amount)? {
                Some((value, currency)) => Ok((turned(value), currency)),
                None => Err((amount.shown.clone(), String::new(), Reason::Missing)),
            };
        }
        let out = self.places.debit.as_ref().map(read).transpose()?.flatten();
        let back = self.places.credit.as_ref().map(read).transpose()?.flatten();
        match (out, back) {
            (None, None) => Err((self.figures().shown.clone(), String::new(), Reason::Missing)),
            (out, back) => {
                let currency = out
                    .and_then(|(_, currency)| currency)
                    .or(back.and_then(|(_, currency)| currency));
                let out = out.map_or(Decimal::ZERO, |(value, _)| turned(value));
                let back = back.map_or(Decimal::ZERO, |(value, _)| value);
                let spent = out.checked_sub(back);
                let too_large = || {
                    (
                        self.figures().shown.clone(),
                        short(row.cell(self.figures().place)),
                        Reason::TooLarge,
                    )
                };
                Ok((spent.ok_or_else(too_large)?, currency))
            }
        }
    }

    /// The number of a cell; none where it is empty.
    pub(super) fn number(&self, row: &Row, found: &Found) -> Result<Option<Figure>, Flaw> {
        let cell = row.cell(found.place);
        let flaw = |reason| (found.shown.clone(), short(cell), reason);
        match cell {
            Cell::Empty => Ok(None),
            Cell::Number(number) => Ok(Some((*number, None))),
            Cell::Day(_) => Err(flaw(Reason::NotANumber)),
            Cell::Text(text) => {
                let written = Written::of(text).ok_or_else(|| flaw(Reason::NotANumber))?;
                let value = written.value(self.mapping.decimal_mark).map_err(|fault| {
                    flaw(match fault {
                        NumberFault::Ambiguous => Reason::AmbiguousNumber,
                        NumberFault::NotANumber => Reason::NotANumber,
                        NumberFault::TooLarge => Reason::TooLarge,
                    })
                })?;
                Ok(Some((value, written.currency)))
            }
        }
    }

    pub(super) fn currency_of(
        &self,
        row: &Row,
        written: Option<Currency>,
    ) -> Result<Currency, Flaw> {
        let otherwise = written
            .or(self.context.paid_in)
            .unwrap_or(self.context.currency);
        let Some(found) = &self.places.currency else {
            return Ok(otherwise);
        };
        let code = text(row, Some(found));
        match code.to_lowercase().as_str() {
            "" => Ok(otherwise),
            "kr" => Ok(Currency::SEK),
            _ => code.parse().map_err(|_| {
                (
                    found.shown.clone(),
                    short(row.cell(found.place)),
                    Reason::UnknownCurrency,
                )
            }),
        }
    }

    /// The rate of a currency other than the project's, and who says so.
    pub(super) fn rate_of(
        &self,
        row: &Row,
        currency: Currency,
    ) -> Result<(Option<String>, String), Flaw> {
        if currency == self.context.currency {
            return Ok((None, String::new()));
        }
        let column = || {
            self.places
                .rate
                .as_ref()
                .or(self.places.currency.as_ref())
                .map_or_else(String::new, |found| found.shown.clone())
        };
        let given = text(row, self.places.rate.as_ref());
        let (rate, source) = if given.is_empty() {
            let known = self
                .context
                .rates
                .iter()
                .find(|rate| rate.currency == currency);
            let known =
                known.ok_or_else(|| (column(), currency.to_string(), Reason::RateNeeded))?;
            (known.rate.clone(), known.source.clone())
        } else {
            let source = text(row, self.places.rate_source.as_ref());
            (
                given,
                if source.is_empty() {
                    self.context.rate_source.clone()
                } else {
                    source
                },
            )
        };
        let value = entry::rate(&rate)
            .map_err(|_| (column(), rate.chars().take(60).collect(), Reason::NotARate))?;
        if source.trim().is_empty() {
            return Err((column(), value.to_string(), Reason::RateSourceNeeded));
        }
        Ok((Some(value.to_string()), source))
    }
}

/// An amount of a currency, exactly. A spreadsheet reckons with 15 digits and writes 17: what is beyond the 15th
/// is noise of its arithmetic, and no öre.
pub(super) fn money(value: Decimal, currency: Currency) -> Result<Money, Reason> {
    let mut value = value.normalize();
    if value.scale() > currency.minor_units() {
        let rounded = value.round_sf_with_strategy(15, RoundingStrategy::MidpointAwayFromZero);
        value = rounded.unwrap_or(value).normalize();
    }
    if value.scale() > currency.minor_units() {
        return Err(Reason::TooManyDecimals);
    }
    Money::from_decimal(value, currency).map_err(|error| match error {
        MoneyError::TooLarge => Reason::TooLarge,
        _ => Reason::NotANumber,
    })
}
