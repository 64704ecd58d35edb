//! Periods: a first and a last day that belong together.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// From the first day to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Period {
    start: NaiveDate,
    end: NaiveDate,
}

/// The last day comes before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the period ends before it starts")]
pub struct EndsBeforeStart;

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A period before it is known that it is one.
        #[derive(Deserialize)]
        struct Ends {
            start: NaiveDate,
            end: NaiveDate,
        }

        let Ends { start, end } = Ends::deserialize(deserializer)?;
        Self::new(start, end).map_err(D::Error::custom)
    }
}

impl Period {
    /// From `start` to `end`.
    ///
    /// # Errors
    /// [`EndsBeforeStart`].
    pub fn new(start: NaiveDate, end: NaiveDate) -> Result<Self, EndsBeforeStart> {
        if end < start {
            Err(EndsBeforeStart)
        } else {
            Ok(Self { start, end })
        }
    }

    /// The first day.
    #[must_use]
    pub const fn start(self) -> NaiveDate {
        self.start
    }

    /// The last day.
    #[must_use]
    pub const fn end(self) -> NaiveDate {
        self.end
    }

    /// Whether the day lies in the period.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// The calendar years it touches, first to last.
    pub fn years(self) -> impl Iterator<Item = i32> {
        self.start.year()..=self.end.year()
    }

    /// How much of the period is gone when `today` ends, in per mille, 0 to 1000.
    #[must_use]
    pub fn elapsed_per_mille(self, today: NaiveDate) -> u32 {
        let all = (self.end - self.start).num_days() + 1;
        let gone = ((today - self.start).num_days() + 1).clamp(0, all);
        u32::try_from(gone * 1000 / all).unwrap_or(1000)
    }
}

/// As documents hold it, one scalar: `2018-01-01/2020-12-31`.
impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.start, self.end)
    }
}

impl FromStr for Period {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (start, end) = text.split_once('/').ok_or(())?;
        Self::new(start.parse().map_err(drop)?, end.parse().map_err(drop)?).map_err(drop)
    }
}
