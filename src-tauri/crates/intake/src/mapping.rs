//! What stands where in the files of one source: proposed by [`crate::guess()`], settled by a person, kept for the
//! next file.

use std::collections::BTreeMap;

use domain::code::CostCategory;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::sheet::{Row, Sheet, folded};

/// A column, by what a person calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(untagged)]
pub enum Column {
    /// By its header, so that it is found wherever it stands.
    Header {
        /// The text of the header.
        header: String,
        /// Which of several columns of this header, counted from 1.
        #[serde(default = "first")]
        nth: u32,
    },
    /// By its place, where there is no header: the first is 1.
    Number {
        /// The place.
        number: u32,
    },
}

const fn first() -> u32 {
    1
}

impl Column {
    /// Where it stands in a sheet with this header row, counted from zero.
    #[must_use]
    pub fn place(&self, header: Option<&Row>, width: usize) -> Option<usize> {
        match self {
            Self::Number { number } => {
                let place = usize::try_from(*number).ok()?.checked_sub(1)?;
                (place < width).then_some(place)
            }
            Self::Header { header: name, nth } => {
                let name = folded(name);
                let mut same = header?
                    .cells
                    .iter()
                    .enumerate()
                    .filter(|(_, cell)| folded(&cell.shown()) == name);
                let skipped = usize::try_from(*nth).ok()?.checked_sub(1)?;
                same.nth(skipped).map(|(place, _)| place)
            }
        }
    }

    /// How a person calls it.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Header { header, .. } => header.clone(),
            Self::Number { number } => number.to_string(),
        }
    }
}

/// Which column holds what. A day and an amount, or one of debit and credit, are needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The day it was paid.
    pub date: Option<Column>,
    /// The amount, incomes and outgoings in one column.
    pub amount: Option<Column>,
    /// Outgoings, where they have a column of their own.
    pub debit: Option<Column>,
    /// Incomes, where they have a column of their own.
    pub credit: Option<Column>,
    /// The currency paid in.
    pub currency: Option<Column>,
    /// Units of the project's currency for one of the currency paid in.
    pub rate: Option<Column>,
    /// Who says so.
    pub rate_source: Option<Column>,
    /// In words.
    pub description: Option<Column>,
    /// The number of the voucher.
    pub voucher: Option<Column>,
    /// The cost category, in the source's words.
    pub category: Option<Column>,
    /// The account, by number or name.
    pub account: Option<Column>,
    /// The year of the budget, where it may differ from that of the day.
    pub year: Option<Column>,
}

impl Columns {
    /// Every column that is named.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Column> {
        let all = [
            &self.date,
            &self.amount,
            &self.debit,
            &self.credit,
            &self.currency,
            &self.rate,
            &self.rate_source,
            &self.description,
            &self.voucher,
            &self.category,
            &self.account,
            &self.year,
        ];
        all.into_iter().flatten()
    }
}

/// In which order days are written where the text does not say: `03/04/2019`, `190304`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// `2019-03-12`, `190312`.
    YearMonthDay,
    /// `12.3.2019`, `12/03/19`.
    DayMonthYear,
    /// `3/12/2019`.
    MonthDayYear,
}

/// What parts the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `1.234,50`
    Comma,
    /// `1,234.50`
    Point,
}

/// How the files of a source are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Which source it is for: the same for all files with the same headers, in whatever order.
    pub source: String,
    /// The order of days; none while it is undecided, and then what could be two days is not read.
    pub day_order: Option<DayOrder>,
    /// The decimal mark; none while it is undecided, and then what could be two numbers is not read.
    pub decimal_mark: Option<DecimalMark>,
    /// Whether outgoings are below zero, as in a bank's export; a ledger has costs above it.
    #[serde(default)]
    pub outgoing_negative: bool,
    /// The columns.
    pub columns: Columns,
    /// What a person said that an account or a category of the source is; goes before every other hint.
    #[serde(default)]
    pub categories: BTreeMap<String, CostCategory>,
}

/// The source of a sheet with this header row, or without one.
#[must_use]
pub(crate) fn source(sheet: &Sheet, header: Option<&Row>) -> String {
    let mut names: Vec<String> = match header {
        Some(row) => row.cells.iter().map(|cell| folded(&cell.shown())).collect(),
        None => vec![format!("without header, {}", sheet.width())],
    };
    names.retain(|name| !name.is_empty());
    names.sort();
    let digest = Sha256::digest(names.join("\u{1f}"));
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
