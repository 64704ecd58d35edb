//! Countries by ISO 3166 code; Kosovo is `XK`, as in IATI. Names as Unicode's CLDR has them.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::listed::rows;

/// A country the book knows by name.
#[derive(Debug, Deserialize)]
struct Listed {
    code: String,
    sv: String,
    en: String,
}

/// Sorted by code.
static COUNTRIES: LazyLock<Vec<Listed>> =
    LazyLock::new(|| rows(include_str!("../data/countries.csv")));

/// Two letters that name a country, such as `KE`. Any two letters can be read, and are shown as they are
/// where no country has them: what another laptop wrote is not refused. Commands are (`rules`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
pub struct Country([u8; 2]);

impl Country {
    /// Sweden.
    pub const SWEDEN: Self = Self(*b"SE");

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XX")
    }

    /// Its name in Swedish, or its code.
    #[must_use]
    pub fn swedish(&self) -> &str {
        self.listed().map_or(self.code(), |listed| &listed.sv)
    }

    /// Its name in English, or its code.
    #[must_use]
    pub fn english(&self) -> &str {
        self.listed().map_or(self.code(), |listed| &listed.en)
    }

    fn listed(self) -> Option<&'static Listed> {
        let at = COUNTRIES.binary_search_by(|listed| listed.code.as_bytes().cmp(&self.0));
        at.ok().map(|at| &COUNTRIES[at])
    }

    /// Whether there is such a country.
    #[must_use]
    pub fn is_listed(self) -> bool {
        self.listed().is_some()
    }

    /// The countries with names, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES
            .iter()
            .filter_map(|listed| listed.code.parse().ok())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The text is not two letters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a country's two letters")]
pub struct UnknownCountry(pub String);

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().to_ascii_uppercase().as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([*a, *b])),
            _ => Err(UnknownCountry(text.chars().take(40).collect())),
        }
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_known_by_name() {
        assert!(COUNTRIES.is_sorted_by(|one, next| one.code < next.code));
        assert!(Country::all().count() > 200);
        let kenya: Country = "ke".parse().unwrap();
        assert_eq!((kenya.swedish(), kenya.is_listed()), ("Kenya", true));
        let nowhere: Country = "QQ".parse().unwrap();
        assert_eq!((nowhere.english(), nowhere.is_listed()), ("QQ", false));
    }
}
