//! The 169 targets of the Sustainable Development Goals.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::goal::Goal;
use crate::listed::rows;

#[derive(Debug, Deserialize)]
struct Listed {
    code: String,
    sv: String,
    en: String,
}

/// In their order: those of goal 1 first, and of each goal the numbers before the letters.
static TARGETS: LazyLock<Vec<Listed>> = LazyLock::new(|| rows(include_str!("../data/targets.csv")));

/// A target of Agenda 2030, such as `5.5` or `3.d`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct Target(u8);

/// There is no such target.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no target of the goals")]
pub struct UnknownTarget(pub String);

impl Target {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TARGETS.len()).filter_map(|at| u8::try_from(at).ok().map(Self))
    }

    /// The goal that it belongs to.
    #[must_use]
    pub fn goal(self) -> Goal {
        let number = self.code().split('.').next().unwrap_or_default();
        // A test sees to it that every row is of a goal.
        number.parse().unwrap_or_else(|_| Goal::first())
    }

    /// Its code, `5.5`.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.listed().code
    }

    /// What it is about in Swedish, in a few words.
    #[must_use]
    pub fn swedish(self) -> &'static str {
        &self.listed().sv
    }

    /// What it is about in English, in a few words.
    #[must_use]
    pub fn english(self) -> &'static str {
        &self.listed().en
    }

    fn listed(self) -> &'static Listed {
        &TARGETS[usize::from(self.0)]
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|target| target.code() == text.trim())
            .ok_or_else(|| UnknownTarget(text.chars().take(40).collect()))
    }
}

impl TryFrom<String> for Target {
    type Error = UnknownTarget;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Target> for String {
    fn from(target: Target) -> Self {
        target.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_169_targets_of_17_goals() {
        assert_eq!(Target::all().count(), 169);
        let codes: BTreeSet<&str> = Target::all().map(Target::code).collect();
        assert_eq!(codes.len(), 169);
        for target in Target::all() {
            let (goal, _) = target.code().split_once('.').unwrap();
            assert_eq!(goal, target.goal().to_string(), "{target}");
            assert_eq!(target.code().parse(), Ok(target));
            for label in [target.swedish(), target.english()] {
                assert!(
                    (3..=48).contains(&label.chars().count()),
                    "{target} {label}"
                );
            }
        }
        let goals: Vec<Goal> = Target::all().map(Target::goal).collect();
        assert!(goals.is_sorted());
        assert_eq!(goals.into_iter().collect::<BTreeSet<_>>().len(), 17);
        assert!("18.1".parse::<Target>().is_err() && "5".parse::<Target>().is_err());
    }
}
