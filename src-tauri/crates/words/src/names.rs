//! What people and lists have named, in the reader's language.

use domain::country::Country;
use domain::goal::Goal;
use domain::read::{Language, Named, Title};

use crate::say::isolated;

/// A country by its name, or by its code where the list lacks it.
#[must_use]
pub fn country(language: Language, country: Country) -> String {
    match language {
        Language::Sv => country.swedish().to_owned(),
        Language::En => country.english().to_owned(),
    }
}

/// The short title of a goal.
#[must_use]
pub fn goal(language: Language, goal: Goal) -> &'static str {
    match language {
        Language::Sv => goal.swedish(),
        Language::En => goal.english(),
    }
}

/// The title in the language, or in the other where it has none; and the language it is in.
#[must_use]
pub fn title(language: Language, title: &Title) -> (&str, Language) {
    let (wanted, other, fallback) = match language {
        Language::Sv => (&title.sv, &title.en, Language::En),
        Language::En => (&title.en, &title.sv, Language::Sv),
    };
    if wanted.trim().is_empty() && !other.trim().is_empty() {
        (other, fallback)
    } else {
        (wanted, language)
    }
}

/// The partners in a line: `Robertsfors kommun – Machakos County`.
#[must_use]
pub fn partners(names: &[Named]) -> String {
    names
        .iter()
        .map(|each| isolated(&each.name))
        .collect::<Vec<_>>()
        .join(" – ")
}
