//! One of a kind, or none of it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use specta::Type;

/// What is asked for: one of a kind, or that there is none.
///
/// ```
/// use domain::{goal::Goal, read::OrNone};
/// let asked: OrNone<Goal> = serde_json::from_str("\"none\"").unwrap();
/// assert_eq!(asked.is(), None);
/// assert_eq!("5".parse::<OrNone<Goal>>().unwrap().is(), "5".parse().ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum OrNone<T> {
    /// None of it.
    None(Nothing),
    /// This one.
    Is(T),
}

/// That there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub enum Nothing {
    /// The word for it.
    #[serde(rename = "none")]
    Nothing,
}

impl<T> OrNone<T> {
    /// Asks for what has none.
    pub const NONE: Self = Self::None(Nothing::Nothing);

    /// The one that is asked for.
    pub fn is(self) -> Option<T> {
        match self {
            Self::None(Nothing::Nothing) => None,
            Self::Is(one) => Some(one),
        }
    }
}

impl<T> From<T> for OrNone<T> {
    fn from(one: T) -> Self {
        Self::Is(one)
    }
}

/// Asks for what there is: none where there is none.
impl<T> From<Option<T>> for OrNone<T> {
    fn from(one: Option<T>) -> Self {
        one.map_or(Self::NONE, Self::Is)
    }
}

impl<T: FromStr> FromStr for OrNone<T> {
    type Err = T::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "none" {
            Ok(Self::NONE)
        } else {
            text.parse().map(Self::Is)
        }
    }
}
