//! How likely a risk is and how much harm it would do.

use std::fmt;
use std::str::FromStr;

use crate::code::RiskLevel;

/// The highest step of likelihood and of impact; the lowest is 1 (DOMAIN: risks).
pub const STEPS: u8 = 5;

/// From which score on a risk is of medium gravity.
pub const MEDIUM_FROM: u8 = 5;

/// From which score on it is grave.
pub const HIGH_FROM: u8 = 15;

/// Likelihood and impact of a risk, `4:3`. They are one scalar, because two people's judgements must not merge into
/// one that nobody made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating {
    likelihood: u8,
    impact: u8,
}

/// It is not two steps of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a rating is two numbers from 1 to {STEPS}")]
pub struct NoRating;

impl Rating {
    /// A rating of two steps.
    ///
    /// # Errors
    /// [`NoRating`] where one of them is not on the scale.
    pub fn new(likelihood: u8, impact: u8) -> Result<Self, NoRating> {
        let on_scale = |step: u8| (1..=STEPS).contains(&step);
        if on_scale(likelihood) && on_scale(impact) {
            Ok(Self { likelihood, impact })
        } else {
            Err(NoRating)
        }
    }

    /// How likely it is, 1 to [`STEPS`].
    #[must_use]
    pub const fn likelihood(self) -> u8 {
        self.likelihood
    }

    /// How much harm it would do, 1 to [`STEPS`].
    #[must_use]
    pub const fn impact(self) -> u8 {
        self.impact
    }

    /// Likelihood × impact.
    #[must_use]
    pub const fn score(self) -> u8 {
        self.likelihood * self.impact
    }

    /// How grave that is.
    #[must_use]
    pub const fn level(self) -> RiskLevel {
        match self.score() {
            HIGH_FROM.. => RiskLevel::High,
            MEDIUM_FROM.. => RiskLevel::Medium,
            _ => RiskLevel::Low,
        }
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.likelihood, self.impact)
    }
}

impl FromStr for Rating {
    type Err = NoRating;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (likelihood, impact) = text.split_once(':').ok_or(NoRating)?;
        let step = |text: &str| text.trim().parse().map_err(|_| NoRating);
        Self::new(step(likelihood)?, step(impact)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_the_matrix_has_its_score_and_level() {
        let mut levels = [0; 3];
        for likelihood in 1..=STEPS {
            for impact in 1..=STEPS {
                let rating = Rating::new(likelihood, impact).unwrap();
                assert_eq!(rating.to_string().parse(), Ok(rating));
                assert_eq!(rating.score(), likelihood * impact);
                levels[match rating.level() {
                    RiskLevel::Low => 0,
                    RiskLevel::Medium => 1,
                    RiskLevel::High => 2,
                }] += 1;
            }
        }
        // Up to 4: eight cells. From 15 on: 3×5, 4×4, 4×5, 5×5 and their mirrors.
        assert_eq!(levels, [8, 11, 6]);
    }

    #[test]
    fn what_is_not_on_the_scale_is_no_rating() {
        for text in [
            "", "3", "0:3", "3:6", "3:", "a:b", "3:4:5", "-1:2", "255:255",
        ] {
            assert_eq!(text.parse::<Rating>(), Err(NoRating), "{text}");
        }
        assert_eq!(" 3 : 4 ".parse(), Rating::new(3, 4));
    }
}
