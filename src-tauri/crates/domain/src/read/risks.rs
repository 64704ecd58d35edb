//! The risks of a project.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::PersonName;
use crate::code::{RiskCategory, RiskLevel, RiskStatus};
use crate::id::RiskId;
use crate::rating::Rating;

/// The risks of a project, and the matrix in which they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RiskRegister {
    /// The risks: what may happen first, the gravest of it at the top.
    pub risks: Vec<RiskRow>,
    /// Every cell of the matrix: likelihood from the highest down, in it impact from the lowest up.
    pub cells: Vec<RatingRow>,
}

/// How likely a risk is and how much harm it would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RatingRow {
    /// 1 to 5.
    pub likelihood: u8,
    /// 1 to 5.
    pub impact: u8,
    /// The one times the other.
    pub score: u8,
    /// How grave that is.
    pub level: RiskLevel,
}

impl From<Rating> for RatingRow {
    fn from(rating: Rating) -> Self {
        Self {
            likelihood: rating.likelihood(),
            impact: rating.impact(),
            score: rating.score(),
            level: rating.level(),
        }
    }
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RiskRow {
    /// Its identity.
    pub id: RiskId,
    /// Where it comes from.
    pub category: RiskCategory,
    /// In words.
    pub title: String,
    /// How likely it is and how much harm it would do.
    pub rating: RatingRow,
    /// What is done about it.
    pub mitigation: String,
    /// Who answers for that.
    pub owner: Option<PersonName>,
    /// Where it stands.
    pub status: RiskStatus,
    /// Whether it may do much harm yet.
    pub is_grave: bool,
    /// When it is to be looked at again.
    pub review: Option<NaiveDate>,
    /// Whether that day is over and it may still happen.
    pub is_due: bool,
    /// How it was rated, the latest last.
    pub rated: Vec<RatedRow>,
}

/// How a risk was rated, when and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RatedRow {
    /// The rating.
    pub rating: RatingRow,
    /// When, in UTC, ISO 8601 with milliseconds.
    pub time: String,
    /// Who.
    pub person: String,
}
