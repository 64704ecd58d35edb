//! The seventeen Sustainable Development Goals.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::listed::rows;

#[derive(Debug, Deserialize)]
struct Listed {
    colour: String,
    sv: String,
    en: String,
}

static GOALS: LazyLock<Vec<Listed>> = LazyLock::new(|| rows(include_str!("../data/goals.csv")));

/// A goal of Agenda 2030, 1 to 17.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(try_from = "u8", into = "u8")]
#[specta(type = u8)]
pub struct Goal(u8);

/// There are seventeen goals, and this is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are goals 1 to 17")]
pub struct UnknownGoal;

impl TryFrom<u8> for Goal {
    type Error = UnknownGoal;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=17).contains(&number) {
            Ok(Self(number))
        } else {
            Err(UnknownGoal)
        }
    }
}

impl From<Goal> for u8 {
    fn from(goal: Goal) -> Self {
        goal.0
    }
}

impl Goal {
    /// All seventeen.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=17).map(Self)
    }

    /// The first.
    #[must_use]
    pub const fn first() -> Self {
        Self(1)
    }

    /// The official colour, `#FF3A21`.
    #[must_use]
    pub fn colour(self) -> &'static str {
        &self.listed().colour
    }

    /// The short title in Swedish.
    #[must_use]
    pub fn swedish(self) -> &'static str {
        &self.listed().sv
    }

    /// The short title in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        &self.listed().en
    }

    fn listed(self) -> &'static Listed {
        &GOALS[usize::from(self.0) - 1]
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for Goal {
    type Err = UnknownGoal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .parse::<u8>()
            .map_err(|_| UnknownGoal)?
            .try_into()
    }
}
