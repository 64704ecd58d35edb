//! What was done, and what can be taken back.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{BasisRow, RatingRow, Title};
use crate::code::CostCategory;
use crate::id::RecordId;
use crate::money::Money;
use crate::period::Period;

/// What was done, newest first: one entry for each field of each record that a change put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryEntry {
    /// The change, by hash.
    pub change: String,
    /// The step it belongs to: what one undo takes back.
    pub step: String,
    /// When, in UTC, ISO 8601 with milliseconds.
    pub time: String,
    /// Who.
    pub person: String,
    /// On which device.
    pub device: String,
    /// By which command; `undo` and `redo` among them.
    pub command: String,
    /// What its step was for, by the name of a command.
    pub purpose: String,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// What a person would call it.
    pub label: Shown,
    /// The field; none for the entry that says the record is new.
    pub field: Option<String>,
    /// What it held before; several where edits had met.
    pub old: Vec<Shown>,
    /// What it was put to.
    pub new: Shown,
}

/// A value in a history, in the form a window can write in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// Text as it is.
    Text(String),
    /// A code of a list, to be said in words.
    Code(String),
    /// Codes of a list.
    Codes(Vec<String>),
    /// The name of the record that is referred to.
    Name(String),
    /// The title of a project.
    Title(Title),
    /// A line of a budget, which goes by what it pays for and when.
    Line(LineName),
    /// An amount.
    Money(Money),
    /// An amount that was planned in another currency than the project's.
    Planned(PlannedName),
    /// What an expense was reckoned from.
    Basis(BasisRow),
    /// How a cost is divided among activities.
    Shares(Vec<ShareName>),
    /// What an indicator was read at.
    Measured(MeasuredName),
    /// How likely a risk is and how much harm it would do.
    Rating(RatingRow),
    /// A decimal number.
    Number(String),
    /// A day.
    Date(NaiveDate),
    /// A period.
    Period(Period),
    /// Yes or no.
    Flag(bool),
}

/// A planned amount, with what it comes to in the project's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PlannedName {
    /// As it was planned.
    pub amount: Money,
    /// Units of the project's currency for one of the other, a decimal string.
    pub rate: String,
    /// In the project's currency.
    pub booked: Money,
}

/// A share of a cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ShareName {
    /// What the activity is called; empty where it is not in the book.
    pub activity: String,
    /// Per cent, a decimal string.
    pub percent: String,
}

/// What an indicator was read at, with its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MeasuredName {
    /// The number, a decimal string; none where it is words.
    pub number: Option<String>,
    /// The step of a scale, or words.
    pub words: String,
    /// By dimension and category.
    pub parts: Vec<MeasuredPart>,
}

/// A part of what an indicator was read at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MeasuredPart {
    /// By which dimension.
    pub dimension: String,
    /// Of which category.
    pub category: String,
    /// How many, a decimal string.
    pub number: String,
}

/// What a line of a budget is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LineName {
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
}

/// What an undo or redo could do next, by the command that it would take back or repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Reach {
    /// The command that undo would take back.
    pub undo: Option<String>,
    /// The command that redo would do again.
    pub redo: Option<String>,
}
