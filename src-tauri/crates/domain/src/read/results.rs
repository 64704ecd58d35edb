//! The results framework: indicators, and what they were read at.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::PersonName;
use crate::code::{Direction, Frequency, IndicatorKind, Light, ReadingKind, ResultLevel, Sphere};
use crate::id::{IndicatorId, ReadingId, ResultId};
use crate::period::Period;
use crate::reading::Dimension;

/// The indicators of a project, by the results that they show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ResultsFramework {
    /// The results in the order of the plan.
    pub results: Vec<ShownResult>,
    /// How many indicators stand how.
    pub lights: Lights,
    /// How many indicators count people, and how many of them have an actual by sex.
    pub people: BySex,
}

/// How many indicators stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Lights {
    /// As expected.
    pub green: u32,
    /// Behind.
    pub amber: u32,
    /// Far behind.
    pub red: u32,
    /// Not read, or without a target.
    pub unknown: u32,
}

/// How far people are told apart by sex.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct BySex {
    /// Indicators that count people and have an actual.
    pub all: u32,
    /// Those whose latest actual says how many were women or men.
    pub told: u32,
}

/// A result with its indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ShownResult {
    /// Its identity.
    pub id: ResultId,
    /// Its level.
    pub level: ResultLevel,
    /// Where an outcome shows itself.
    pub sphere: Option<Sphere>,
    /// In words.
    pub title: String,
    /// By what it is seen.
    pub indicators: Vec<IndicatorRow>,
}

/// An indicator with all that it was read at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct IndicatorRow {
    /// Its identity.
    pub id: IndicatorId,
    /// The result that it shows.
    pub result: ResultId,
    /// In words.
    pub name: String,
    /// What it is read in.
    pub kind: IndicatorKind,
    /// What is counted.
    pub unit: String,
    /// The steps of its scale, lowest first.
    pub scale: Vec<String>,
    /// Which way it is to go.
    pub direction: Direction,
    /// Whether people are counted.
    pub people: bool,
    /// By what its readings are told apart.
    pub dimensions: Vec<Dimension>,
    /// Where its readings come from.
    pub verification: String,
    /// How often it is read.
    pub frequency: Option<Frequency>,
    /// Who reads it.
    pub responsible: Option<PersonName>,
    /// What it was read at and is to be, by day.
    pub readings: Vec<ReadingRow>,
    /// How it stands.
    pub progress: Option<ProgressRow>,
}

/// What an indicator was read at, or is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ReadingRow {
    /// Its identity.
    pub id: ReadingId,
    /// What it is.
    pub kind: ReadingKind,
    /// Of which period.
    pub period: Period,
    /// The number, a decimal string; none where it is words.
    pub number: Option<String>,
    /// The step of the scale, or words.
    pub words: String,
    /// Where it stands on the chart, per mille of its height; none for words.
    pub height: Option<i32>,
    /// By dimension.
    pub parts: Vec<PartsRow>,
    /// Where it comes from.
    pub note: String,
}

/// The parts of a reading by one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartsRow {
    /// Which.
    pub dimension: String,
    /// Its categories, in their order.
    pub parts: Vec<PartRow>,
    /// What is in none of them, a decimal string.
    pub unknown: String,
}

/// A part of a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartRow {
    /// Of which category.
    pub category: String,
    /// How many, a decimal string; none where it is not known.
    pub number: Option<String>,
    /// Of the whole, per mille.
    pub share: Option<i32>,
}

/// How an indicator stands against a target, and how that was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ProgressRow {
    /// What it comes to.
    pub light: Light,
    /// The day of the actual.
    pub actual_date: NaiveDate,
    /// What it was read at: a decimal string, or the step of the scale.
    pub actual: String,
    /// The day of the target.
    pub target_date: NaiveDate,
    /// What it is to be.
    pub target: String,
    /// What it was before; none where nobody knows.
    pub baseline: Option<String>,
    /// How much of the way is gone, per mille.
    pub gone: Option<i32>,
    /// How much of it was expected by then, per mille.
    pub expected: i32,
    /// From what share of what was expected on, per mille, the light is green.
    pub green_from: i32,
    /// From what share on it is amber.
    pub amber_from: i32,
}
