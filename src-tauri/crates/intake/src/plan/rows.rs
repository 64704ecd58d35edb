//! Rows, read one by one: an expense, a sum, words, or something that cannot be read.

use chrono::NaiveDate;
use domain::command::RecordExpense;
use domain::entry;
use domain::id::BudgetLineId;
use domain::money::{Currency, Money, MoneyError};
use domain::rules::LONGEST_TEXT;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Context, Outcome, PlanRow, Reason};
use crate::day::{DayFault, Possible};
use crate::fault::Fault;
use crate::guess::HEADER_WITHIN;
use crate::mapping::{Column, Columns, Mapping};
use crate::number::{NumberFault, Written};
use crate::sheet::{Cell, Row, Sheet};
use crate::vocabulary::{Label, Role};

/// A row, read.
pub(super) enum Read {
    /// No expense, whatever the book says.
    Left(Box<PlanRow>),
    /// An expense, or money that came in.
    Entry(Box<Entry>),
}

impl Read {
    pub(super) fn entry(&self) -> Option<&Entry> {
        match self {
            Self::Entry(entry) => Some(entry),
            Self::Left(_) => None,
        }
    }
}

/// A row with a day and an amount.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) row: u32,
    pub(super) date: NaiveDate,
    /// As paid.
    pub(super) amount: Money,
    /// In the project's currency.
    pub(super) booked: Money,
    rate: Option<String>,
    rate_source: String,
    pub(super) description: String,
    pub(super) voucher: String,
    pub(super) category: String,
    pub(super) account: String,
    pub(super) year: Option<i32>,
}

impl Entry {
    /// The command that records it.
    pub(super) fn command(&self, line: BudgetLineId) -> RecordExpense {
        RecordExpense {
            id: None,
            line,
            date: self.date.to_string(),
            description: self.description.clone(),
            amount: self.amount.decimal_string(),
            currency: self.amount.currency().to_string(),
            rate: self.rate.clone(),
            rate_source: self.rate_source.clone(),
            voucher: self.voucher.clone(),
        }
    }
}

/// A column of the mapping, found.
struct Found {
    place: usize,
    shown: String,
}

/// What cannot be read: where, what stands there, and why.
type Flaw = (String, String, Reason);

/// Reads rows, and adds up what it reads to know a sum by its value.
pub(super) struct Reader<'r> {
    sheet: &'r Sheet,
    mapping: &'r Mapping,
    context: &'r Context,
    first: usize,
    date: Found,
    amount: Option<Found>,
    debit: Option<Found>,
    credit: Option<Found>,
    currency: Option<Found>,
    rate: Option<Found>,
    rate_source: Option<Found>,
    description: Option<Found>,
    voucher: Option<Found>,
    category: Option<Found>,
    account: Option<Found>,
    year: Option<Found>,
    /// The sums of the amounts since the last sum, and of all.
    sums: [Decimal; 2],
    added: usize,
}

impl<'r> Reader<'r> {
    pub(super) fn new(
        sheet: &'r Sheet,
        mapping: &'r Mapping,
        context: &'r Context,
    ) -> Result<Self, Fault> {
        let columns = &mapping.columns;
        let header = header_row(sheet, columns);
        let names = header.map(|at| &sheet.rows[at]);
        let width = sheet.width();
        let find = |column: &Option<Column>| match column {
            None => Ok(None),
            Some(column) => match column.place(names, width) {
                Some(place) => Ok(Some(Found {
                    place,
                    shown: column.shown(),
                })),
                None => Err(Fault::ColumnMissing {
                    column: column.shown(),
                }),
            },
        };
        let no_column = |role: &str| Fault::NoColumn {
            role: role.to_owned(),
        };
        let reader = Self {
            sheet,
            mapping,
            context,
            first: header.map_or(0, |at| at + 1),
            date: find(&columns.date)?.ok_or_else(|| no_column("date"))?,
            amount: find(&columns.amount)?,
            debit: find(&columns.debit)?,
            credit: find(&columns.credit)?,
            currency: find(&columns.currency)?,
            rate: find(&columns.rate)?,
            rate_source: find(&columns.rate_source)?,
            description: find(&columns.description)?,
            voucher: find(&columns.voucher)?,
            category: find(&columns.category)?,
            account: find(&columns.account)?,
            year: find(&columns.year)?,
            sums: [Decimal::ZERO; 2],
            added: 0,
        };
        if reader.amount.is_none() && reader.debit.is_none() && reader.credit.is_none() {
            return Err(no_column("amount"));
        }
        Ok(reader)
    }

    /// The first row below the header.
    pub(super) const fn first(&self) -> usize {
        self.first
    }

    pub(super) fn read(&mut self, index: usize) -> Read {
        let sheet = self.sheet;
        let row = &sheet.rows[index];
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let possible = Possible::of(row.cell(self.date.place));
        let figure = self.figure(row);
        let left = |outcome| Read::Left(Box::new(self.left(row, number, possible, outcome)));
        if row.is_blank() {
            return left(Outcome::Blank);
        }
        if self.is_total(row, possible, &figure) {
            let total = left(Outcome::Total);
            self.sums[0] = Decimal::ZERO;
            return total;
        }
        if self.is_note(row, possible, &figure) {
            return left(Outcome::Note);
        }
        if let (Ok((value, _)), true) = (&figure, possible.is_day()) {
            for sum in &mut self.sums {
                *sum = sum.checked_add(*value).unwrap_or_default();
            }
            self.added += 1;
        }
        match self.entry(row, number, possible, figure) {
            Ok(entry) => Read::Entry(Box::new(entry)),
            Err((column, text, reason)) => Read::Left(Box::new(self.left(
                row,
                number,
                possible,
                Outcome::Unreadable {
                    column,
                    text,
                    reason,
                },
            ))),
        }
    }

    fn entry(
        &self,
        row: &Row,
        number: u32,
        possible: Possible,
        figure: Result<(Decimal, Option<Currency>), Flaw>,
    ) -> Result<Entry, Flaw> {
        let flaw =
            |found: &Found, reason| (found.shown.clone(), short(row.cell(found.place)), reason);
        let date = possible.day(self.mapping.day_order).map_err(|fault| {
            let reason = match fault {
                DayFault::Ambiguous => Reason::AmbiguousDay,
                DayFault::NotADay if row.cell(self.date.place).is_empty() => Reason::Missing,
                DayFault::NotADay => Reason::NotADay,
            };
            flaw(&self.date, reason)
        })?;
        let (value, written) = figure?;
        let figures = self.figures();
        let currency = self.currency_of(row, written)?;
        let amount = money(value, currency).map_err(|reason| flaw(figures, reason))?;
        if amount.is_zero() {
            return Err(flaw(figures, Reason::Zero));
        }
        let (rate, rate_source) = self.rate_of(row, currency)?;
        let booked = match &rate {
            None => amount,
            Some(rate) => entry::rate(rate)
                .ok()
                .and_then(|rate| amount.converted(rate, self.context.currency).ok())
                .ok_or_else(|| flaw(figures, Reason::TooLarge))?,
        };
        let entry = Entry {
            row: number,
            date,
            amount,
            booked,
            rate,
            rate_source,
            description: self.words(row),
            voucher: text(row, self.voucher.as_ref()),
            category: text(row, self.category.as_ref()),
            account: text(row, self.account.as_ref()),
            year: text(row, self.year.as_ref())
                .parse()
                .ok()
                .filter(|year| (1900..=2200).contains(year)),
        };
        if entry.description.is_empty() {
            let column = self.description.as_ref().map(|found| found.shown.clone());
            return Err((column.unwrap_or_default(), String::new(), Reason::Missing));
        }
        for (found, text) in [
            (&self.description, &entry.description),
            (&self.voucher, &entry.voucher),
            (&self.rate_source, &entry.rate_source),
        ] {
            if let Some(found) = found.as_ref().filter(|_| text.len() > LONGEST_TEXT) {
                return Err(flaw(found, Reason::TooLong));
            }
        }
        Ok(entry)
    }

    /// The description, or what else says what was bought.
    fn words(&self, row: &Row) -> String {
        [
            &self.description,
            &self.account,
            &self.category,
            &self.voucher,
        ]
        .iter()
        .map(|found| text(row, found.as_ref()))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
    }

    /// The column that amounts are in.
    fn figures(&self) -> &Found {
        let figures = self
            .amount
            .as_ref()
            .or(self.debit.as_ref())
            .or(self.credit.as_ref());
        figures.unwrap_or(&self.date)
    }

    /// What was spent, and the currency that stands beside it.
    fn figure(&self, row: &Row) -> Result<(Decimal, Option<Currency>), Flaw> {
        let read = |found: &Found| self.number(row, found);
        let turned = |value: Decimal| {
            if self.mapping.outgoing_negative {
                -value
            } else {
                value
            }
        };
        if let Some(amount) = &self.amount {
            return match read(amount)? {
                Some((value, currency)) => Ok((turned(value), currency)),
                None => Err((amount.shown.clone(), String::new(), Reason::Missing)),
            };
        }
        let out = self.debit.as_ref().map(read).transpose()?.flatten();
        let back = self.credit.as_ref().map(read).transpose()?.flatten();
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
    fn number(
        &self,
        row: &Row,
        found: &Found,
    ) -> Result<Option<(Decimal, Option<Currency>)>, Flaw> {
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

    fn currency_of(&self, row: &Row, written: Option<Currency>) -> Result<Currency, Flaw> {
        let otherwise = written
            .or(self.context.paid_in)
            .unwrap_or(self.context.currency);
        let Some(found) = &self.currency else {
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
    fn rate_of(&self, row: &Row, currency: Currency) -> Result<(Option<String>, String), Flaw> {
        if currency == self.context.currency {
            return Ok((None, String::new()));
        }
        let column = || {
            self.rate
                .as_ref()
                .or(self.currency.as_ref())
                .map_or_else(String::new, |found| found.shown.clone())
        };
        let given = text(row, self.rate.as_ref());
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
            let source = text(row, self.rate_source.as_ref());
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

    /// Whether a row is a sum or a balance, by what it is called or by what it comes to.
    fn is_total(
        &self,
        row: &Row,
        possible: Possible,
        figure: &Result<(Decimal, Option<Currency>), Flaw>,
    ) -> bool {
        let told = [
            Some(&self.date),
            self.description.as_ref(),
            self.voucher.as_ref(),
            self.account.as_ref(),
            self.category.as_ref(),
        ];
        let first = row.cells.iter().find(|cell| !cell.is_empty());
        let words: Vec<&str> = told
            .into_iter()
            .flatten()
            .map(|found| row.cell(found.place))
            .chain(first)
            .filter_map(|cell| match cell {
                Cell::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let labels: Vec<Label> = words.iter().filter_map(|text| Label::of(text)).collect();
        let adds_up = figure.as_ref().is_ok_and(|(value, _)| {
            self.added > 0
                && !value.is_zero()
                && self.sums.iter().any(|sum| sum.abs() == value.abs())
        });
        if labels.contains(&Label::Balance) || (!labels.is_empty() && adds_up) {
            return true;
        }
        !possible.is_day()
            && (!labels.is_empty()
                || words.iter().any(|text| Label::begins(text))
                || (adds_up && row.cell(self.date.place).is_empty()))
    }

    /// Whether a row is of words alone.
    fn is_note(
        &self,
        row: &Row,
        possible: Possible,
        figure: &Result<(Decimal, Option<Currency>), Flaw>,
    ) -> bool {
        if possible.is_day() || figure.is_ok() {
            return false;
        }
        let headers = row
            .cells
            .iter()
            .filter(|cell| Role::of_header(&cell.shown()).is_some());
        let has_digits = [&self.amount, &self.debit, &self.credit]
            .iter()
            .filter_map(|found| found.as_ref())
            .any(|found| {
                short(row.cell(found.place))
                    .bytes()
                    .any(|byte| byte.is_ascii_digit())
            });
        headers.count() >= 2 || !has_digits
    }

    fn left(&self, row: &Row, number: u32, possible: Possible, outcome: Outcome) -> PlanRow {
        let is_blank = outcome == Outcome::Blank;
        let words = self.words(row);
        let first = || {
            row.cells
                .iter()
                .map(Cell::shown)
                .find(|text| !text.is_empty())
                .unwrap_or_default()
        };
        let date = possible.day(self.mapping.day_order).ok();
        PlanRow {
            row: number,
            date,
            description: if words.is_empty() && !is_blank {
                first()
            } else {
                words
            },
            amount: None,
            voucher: text(row, self.voucher.as_ref()),
            category: None,
            guessed: false,
            line: None,
            several_lines: false,
            outside_period: date.is_some_and(|date| !self.context.period.contains(date)),
            outcome,
        }
    }
}

/// The row of the names: the first that has all columns that go by one, or the one that has most of them.
fn header_row(sheet: &Sheet, columns: &Columns) -> Option<usize> {
    let named: Vec<&Column> = columns
        .all()
        .filter(|column| matches!(column, Column::Header { .. }))
        .collect();
    if named.is_empty() {
        return None;
    }
    let found = |row: &Row| {
        named
            .iter()
            .filter(|column| column.place(Some(row), 0).is_some())
            .count()
    };
    let merits = sheet.rows.iter().take(HEADER_WITHIN).map(found).enumerate();
    merits
        .rev()
        .max_by_key(|(_, merit)| *merit)
        .map(|(index, _)| index)
}

/// An amount of a currency, exactly. A spreadsheet reckons with 15 digits and writes 17: what is beyond the 15th
/// is noise of its arithmetic, and no öre.
fn money(value: Decimal, currency: Currency) -> Result<Money, Reason> {
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

fn text(row: &Row, found: Option<&Found>) -> String {
    found
        .map(|found| row.cell(found.place).shown())
        .unwrap_or_default()
}

/// A cell as a message shows it.
fn short(cell: &Cell) -> String {
    cell.shown().chars().take(60).collect()
}
