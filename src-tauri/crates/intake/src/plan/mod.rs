//! What would become of every row of a sheet, before anything is written.

mod back;
mod figures;
mod known;
mod places;
mod rows;

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use domain::code::CostCategory;
use domain::command::RecordExpense;
use domain::id::{BudgetLineId, ExpenseId};
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::read::{ExpenseRow, LineRow};
use serde::Serialize;

use crate::category::{self, Hints};
use crate::fault::Fault;
use crate::mapping::Mapping;
use crate::sheet::{Sheet, folded};
use crate::{Progress, go_on};
use rows::{Entry, Read, Reader};

/// What the book says that a plan depends on.
#[derive(Clone, Debug)]
pub struct Context {
    /// The project's currency.
    pub currency: Currency,
    /// The project's period.
    pub period: Period,
    /// The last day that is locked: what is dated up to it is not booked any more.
    pub locked_until: Option<NaiveDate>,
    /// The lines that expenses can be booked on.
    pub lines: Vec<Line>,
    /// The expenses that the book has, reversals among them.
    pub known: Vec<Known>,
    /// The currency of amounts that name none; the project's where it is none.
    pub paid_in: Option<Currency>,
    /// What other currencies are worth, where the file does not say.
    pub rates: Vec<Rate>,
    /// The lines that a person chose, by row.
    pub chosen: HashMap<u32, BudgetLineId>,
    /// Who says so where the file gives a rate and no source, such as the name of the file.
    pub rate_source: String,
}

/// A line that expenses can be booked on.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its identity.
    pub id: BudgetLineId,
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
}

impl From<&LineRow> for Line {
    fn from(row: &LineRow) -> Self {
        Self {
            id: row.id,
            category: row.category,
            year: row.year,
            description: row.description.clone(),
        }
    }
}

/// An expense that the book has.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its identity.
    pub id: ExpenseId,
    /// The day it was paid.
    pub date: NaiveDate,
    /// As paid.
    pub amount: Money,
    /// In words.
    pub description: String,
    /// The voucher's number.
    pub voucher: String,
    /// The expense it takes back.
    pub reversal_of: Option<ExpenseId>,
    /// Whether it was taken back.
    pub reversed: bool,
}

impl From<&ExpenseRow> for Known {
    fn from(row: &ExpenseRow) -> Self {
        Self {
            id: row.id,
            date: row.date,
            amount: row.amount,
            description: row.description.clone(),
            voucher: row.voucher.clone(),
            reversal_of: row.reversal_of,
            reversed: row.reversed,
        }
    }
}

/// What a currency is worth.
#[derive(Clone, Debug)]
pub struct Rate {
    /// Which.
    pub currency: Currency,
    /// Units of the project's currency for one of it, a decimal.
    pub rate: String,
    /// Who says so.
    pub source: String,
}

/// What would become of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Plan {
    /// Every row below the header, in the order of the file.
    pub rows: Vec<PlanRow>,
    /// How many of each.
    pub counts: Counts,
    /// What the new ones come to in the project's currency.
    pub sum: Money,
}

/// How many rows of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Counts {
    /// Ready to be recorded.
    pub new: u32,
    /// In the book already.
    pub there: u32,
    /// Waiting for a person: to choose a category, to budget a line, or to date anew what is locked.
    pub waiting: u32,
    /// With something in them that cannot be read.
    pub unreadable: u32,
    /// Totals, incomes, repetitions, notes and blank rows.
    pub left_out: u32,
}

/// A row of the sheet, as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PlanRow {
    /// Its number in the file, the first being 1.
    pub row: u32,
    /// The day it was paid.
    pub date: Option<NaiveDate>,
    /// In words.
    pub description: String,
    /// As paid; what came in is below zero.
    pub amount: Option<Money>,
    /// The voucher's number.
    pub voucher: String,
    /// What it was spent on.
    pub category: Option<CostCategory>,
    /// Whether the category was guessed from words.
    pub guessed: bool,
    /// The line it would be booked on.
    pub line: Option<BudgetLineId>,
    /// Whether other lines of the category and year would do as well.
    pub several_lines: bool,
    /// Whether it was paid before or after the project.
    pub outside_period: bool,
    /// The row of the file that takes it back. That one is left out, as all that came in is: record neither.
    pub taken_back: Option<u32>,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What would become of a row.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// An expense to record.
    New {
        /// The command that records it.
        expense: RecordExpense,
    },
    /// The book has it.
    There {
        /// As this expense.
        expense: ExpenseId,
    },
    /// The same stands further up, without a voucher of its own to tell them apart.
    TwiceInFile {
        /// In this row.
        row: u32,
    },
    /// A sum or a balance.
    Total,
    /// Money that came in.
    Income,
    /// Nothing is in it.
    Blank,
    /// Words, and neither a day nor an amount: a heading, a remark, the header once more.
    Note,
    /// Something in it cannot be read.
    Unreadable {
        /// The header or number of the column.
        column: String,
        /// What stands there.
        text: String,
        /// What is the matter with it.
        reason: Reason,
    },
    /// The budget has no line for it.
    NoLine {
        /// Of this category.
        category: CostCategory,
        /// In this year.
        year: i32,
    },
    /// Nothing says what it was spent on.
    NoCategory,
    /// Its day is locked.
    Locked {
        /// The last day that is.
        until: NaiveDate,
    },
}

/// Why something cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing is there.
    Missing,
    /// No day of the calendar, or not in the order of the mapping.
    NotADay,
    /// Two days, by the order, which the mapping leaves open.
    AmbiguousDay,
    /// No number, or not with the decimal mark of the mapping.
    NotANumber,
    /// A thousand or a decimal, which the mapping leaves open.
    AmbiguousNumber,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// More than a book holds.
    TooLarge,
    /// Nothing was paid.
    Zero,
    /// No currency of ISO 4217.
    UnknownCurrency,
    /// Nothing says what the currency is worth.
    RateNeeded,
    /// No exchange rate.
    NotARate,
    /// Nothing says who gave the rate.
    RateSourceNeeded,
    /// Longer than a book holds.
    TooLong,
}

/// Says of every row below the header what would become of it.
///
/// # Errors
/// [`Fault`], where the mapping does not fit the sheet, where the new ones come to more than a book holds, or
/// where a person stopped it.
pub fn plan(
    sheet: &Sheet,
    mapping: &Mapping,
    context: &Context,
    progress: &Progress<'_>,
) -> Result<Plan, Fault> {
    let mut reader = Reader::new(sheet, mapping, context)?;
    let first = reader.first();
    let all = sheet.rows.len();
    let mut reads = Vec::with_capacity(all.saturating_sub(first));
    for index in first..all {
        go_on(progress, index, index, all * 2)?;
        reads.push(reader.read(index));
    }
    let entries: Vec<&Entry> = reads.iter().filter_map(Read::entry).collect();
    let mut there = known::matched(&entries, &context.known).into_iter();
    let mut settling = Settling::new(mapping, context);
    let mut rows = Vec::with_capacity(reads.len());
    for (index, read) in reads.into_iter().enumerate() {
        go_on(progress, index, all + index, all * 2)?;
        rows.push(match read {
            Read::Left(row) => *row,
            Read::Entry(entry) => settling.settled(*entry, there.next().flatten())?,
        });
    }
    back::note(&mut rows);
    let mut counts = Counts::default();
    for row in &rows {
        let count = match row.outcome {
            Outcome::New { .. } => &mut counts.new,
            Outcome::There { .. } => &mut counts.there,
            Outcome::NoLine { .. } | Outcome::NoCategory | Outcome::Locked { .. } => {
                &mut counts.waiting
            }
            Outcome::Unreadable { .. } => &mut counts.unreadable,
            _ => &mut counts.left_out,
        };
        *count += 1;
    }
    Ok(Plan {
        rows,
        counts,
        sum: settling.sum,
    })
}

/// What rows are settled by, and what came of those further up.
struct Settling<'c> {
    context: &'c Context,
    by_person: HashMap<String, CostCategory>,
    lines: HashMap<(CostCategory, i32), Vec<&'c Line>>,
    seen: known::Seen,
    sum: Money,
}

impl<'c> Settling<'c> {
    fn new(mapping: &Mapping, context: &'c Context) -> Self {
        let mut lines: HashMap<_, Vec<&Line>> = HashMap::new();
        for line in &context.lines {
            lines
                .entry((line.category, line.year))
                .or_default()
                .push(line);
        }
        Self {
            context,
            by_person: category::by_person(&mapping.categories),
            lines,
            seen: known::Seen::default(),
            sum: Money::zero(context.currency),
        }
    }

    fn chosen(&self, row: u32) -> Option<&'c Line> {
        let id = self.context.chosen.get(&row)?;
        self.context.lines.iter().find(|line| line.id == *id)
    }

    fn settled(&mut self, entry: Entry, there: Option<ExpenseId>) -> Result<PlanRow, Fault> {
        let hints = Hints {
            category: &entry.category,
            account: &entry.account,
            description: &entry.description,
        };
        let chosen = self.chosen(entry.row);
        let category = match chosen {
            Some(line) => Some((line.category, false)),
            None => category::of(&hints, &self.by_person),
        };
        let year = entry.year.unwrap_or_else(|| entry.date.year());
        let lines = category.and_then(|(category, _)| self.lines.get(&(category, year)));
        let line = match chosen {
            Some(line) => Some(line.id),
            None => lines.and_then(|lines| nearest(lines, &entry.description)),
        };
        let twin = self.seen.note(&entry);
        let is_income = entry.amount.minor() < 0;
        let outcome = if let Some(expense) = there {
            Outcome::There { expense }
        } else if is_income {
            Outcome::Income
        } else if let Some(row) = twin {
            Outcome::TwiceInFile { row }
        } else if let Some(until) = self
            .context
            .locked_until
            .filter(|until| entry.date <= *until)
        {
            Outcome::Locked { until }
        } else {
            match (category, line) {
                (None, _) => Outcome::NoCategory,
                (Some((category, _)), None) => Outcome::NoLine { category, year },
                (Some(_), Some(line)) => {
                    self.sum = self
                        .sum
                        .checked_add(entry.booked)
                        .map_err(|_| Fault::SumTooLarge)?;
                    Outcome::New {
                        expense: entry.command(line),
                    }
                }
            }
        };
        Ok(PlanRow {
            row: entry.row,
            date: Some(entry.date),
            amount: Some(entry.amount),
            voucher: entry.voucher,
            description: entry.description,
            category: category.map(|(category, _)| category),
            guessed: category.is_some_and(|(_, guessed)| guessed),
            line,
            several_lines: chosen.is_none() && lines.is_some_and(|lines| lines.len() > 1),
            outside_period: !self.context.period.contains(entry.date),
            taken_back: None,
            outcome,
        })
    }
}

/// Of several lines the one that shares most words with the expense, else the first.
fn nearest(lines: &[&Line], description: &str) -> Option<BudgetLineId> {
    if let [line] = lines {
        return Some(line.id);
    }
    let description = folded(description);
    let shared = |line: &&Line| {
        let words = folded(&line.description);
        let long = words.split(' ').filter(|word| word.chars().count() > 3);
        long.filter(|word| description.contains(word)).count()
    };
    lines
        .iter()
        .rev()
        .max_by_key(|line| shared(line))
        .map(|line| line.id)
}
