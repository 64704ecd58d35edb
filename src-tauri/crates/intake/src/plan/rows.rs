//! Rows, read one by one: an expense, a sum, words, or something that cannot be read.

use chrono::NaiveDate;
use domain::command::RecordExpense;
use domain::entry;
use domain::id::BudgetLineId;
use domain::money::Money;
use domain::rules::LONGEST_TEXT;
use rust_decimal::Decimal;

use super::figures::{Figure, money};
use super::places::{Found, Places};
use super::{Context, Outcome, PlanRow, Reason};
use crate::day::{DayFault, Possible};
use crate::fault::Fault;
use crate::mapping::Mapping;
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
            basis: None,
            id: None,
            line,
            date: self.date.to_string(),
            description: self.description.clone(),
            amount: self.amount.decimal_string(),
            currency: self.amount.currency().to_string(),
            rate: self.rate.clone(),
            rate_source: self.rate_source.clone(),
            voucher: self.voucher.clone(),
            paid_by: None,
        }
    }
}

/// What cannot be read: where, what stands there, and why.
pub(super) type Flaw = (String, String, Reason);

/// Reads rows, and adds up what it reads to know a sum by its value.
pub(super) struct Reader<'r> {
    pub(super) sheet: &'r Sheet,
    pub(super) mapping: &'r Mapping,
    pub(super) context: &'r Context,
    pub(super) places: Places,
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
        Ok(Self {
            sheet,
            mapping,
            context,
            places: Places::of(sheet, &mapping.columns)?,
            sums: [Decimal::ZERO; 2],
            added: 0,
        })
    }

    /// The first row below the header.
    pub(super) const fn first(&self) -> usize {
        self.places.first
    }

    pub(super) fn read(&mut self, index: usize) -> Read {
        let sheet = self.sheet;
        let row = &sheet.rows[index];
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let possible = Possible::of(row.cell(self.places.date.place));
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
        figure: Result<Figure, Flaw>,
    ) -> Result<Entry, Flaw> {
        let flaw =
            |found: &Found, reason| (found.shown.clone(), short(row.cell(found.place)), reason);
        let date = possible.day(self.mapping.day_order).map_err(|fault| {
            let reason = match fault {
                DayFault::Ambiguous => Reason::AmbiguousDay,
                DayFault::NotADay if row.cell(self.places.date.place).is_empty() => Reason::Missing,
                DayFault::NotADay => Reason::NotADay,
            };
            flaw(&self.places.date, reason)
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
            voucher: text(row, self.places.voucher.as_ref()),
            category: text(row, self.places.category.as_ref()),
            account: text(row, self.places.account.as_ref()),
            year: text(row, self.places.year.as_ref())
                .parse()
                .ok()
                .filter(|year| (1900..=2200).contains(year)),
        };
        if entry.description.is_empty() {
            let column = self
                .places
                .description
                .as_ref()
                .map(|found| found.shown.clone());
            return Err((column.unwrap_or_default(), String::new(), Reason::Missing));
        }
        for (found, text) in [
            (&self.places.description, &entry.description),
            (&self.places.voucher, &entry.voucher),
            (&self.places.rate_source, &entry.rate_source),
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
            &self.places.description,
            &self.places.account,
            &self.places.category,
            &self.places.voucher,
        ]
        .iter()
        .map(|found| text(row, found.as_ref()))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
    }

    /// Whether a row is a sum or a balance, by what it is called or by what it comes to.
    fn is_total(&self, row: &Row, possible: Possible, figure: &Result<Figure, Flaw>) -> bool {
        let told = [
            Some(&self.places.date),
            self.places.description.as_ref(),
            self.places.voucher.as_ref(),
            self.places.account.as_ref(),
            self.places.category.as_ref(),
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
                || (adds_up && row.cell(self.places.date.place).is_empty()))
    }

    /// Whether a row is of words alone.
    fn is_note(&self, row: &Row, possible: Possible, figure: &Result<Figure, Flaw>) -> bool {
        if possible.is_day() || figure.is_ok() {
            return false;
        }
        let headers = row
            .cells
            .iter()
            .filter(|cell| Role::of_header(&cell.shown()).is_some());
        let has_digits = [&self.places.amount, &self.places.debit, &self.places.credit]
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
            voucher: text(row, self.places.voucher.as_ref()),
            category: None,
            guessed: false,
            line: None,
            several_lines: false,
            outside_period: date.is_some_and(|date| !self.context.period.contains(date)),
            taken_back: None,
            outcome,
        }
    }
}

pub(super) fn text(row: &Row, found: Option<&Found>) -> String {
    found
        .map(|found| row.cell(found.place).shown())
        .unwrap_or_default()
}

/// A cell as a message shows it.
pub(super) fn short(cell: &Cell) -> String {
    cell.shown().chars().take(60).collect()
}
