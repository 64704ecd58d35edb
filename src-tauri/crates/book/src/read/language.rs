//! What SQL lacks of languages: sorting as Swedish does, countries by name; and how a search compares text.

use std::cmp::Ordering;

use domain::country::Country;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::error::Error;

/// Text as a search compares it: small letters without diacritics, so that `vaxjo` finds Växjö.
pub(crate) fn fold(text: &str) -> String {
    let letters = text.nfkd().filter(|each| !is_combining_mark(*each));
    let mut folded = String::with_capacity(text.len());
    for letter in letters.flat_map(char::to_lowercase) {
        match letter {
            // One letter in two shapes, as `STRASSE` and `ΛΟΓΟΣ` show.
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            other => folded.push(other),
        }
    }
    folded
}

/// What a text comes to in the Swedish alphabet: å, ä, ö come after z; other diacritics do not count.
pub(crate) fn place(text: &str) -> String {
    text.nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' => "{".to_owned(),
            'ä' | 'æ' => "|".to_owned(),
            'ö' | 'ø' => "}".to_owned(),
            other => fold(&other.to_string()),
        })
        .collect()
}

fn compare(one: &str, other: &str) -> Ordering {
    place(one).cmp(&place(other)).then_with(|| one.cmp(other))
}

/// Teaches a connection the functions that the queries use.
pub(crate) fn teach(connection: &Connection) -> Result<(), Error> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_collation("swedish", compare)?;
    connection.create_scalar_function("place", 1, flags, |context| {
        Ok(place(context.get_raw(0).as_str().unwrap_or_default()))
    })?;
    let country = |name: &'static str, say: fn(Country) -> String| {
        connection.create_scalar_function(name, 1, flags, move |context| {
            Ok(context
                .get_raw(0)
                .as_str()
                .ok()
                .and_then(|code| code.parse().ok())
                .map(say))
        })
    };
    country("country_sv", |country| country.swedish().to_owned())?;
    country("country_en", |country| country.english().to_owned())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_needs_no_diacritics() {
        assert_eq!(fold("VÄSTERVIK, Đà Nẵng"), "vastervik, đa nang");
        for (one, other) in [
            ("STRASSE", "straße"),
            ("ΛΟΓΟΣ", "λόγος"),
            ("m²", "m2"),
            ("Київ", "КИЇВ"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn swedish_letters_come_last() {
        let mut names = vec!["Örebro", "Åre", "Zambia", "Ale", "Älmhult", "ale"];
        names.sort_by(|one, other| compare(one, other));
        assert_eq!(names, ["Ale", "ale", "Zambia", "Åre", "Älmhult", "Örebro"]);
    }
}
