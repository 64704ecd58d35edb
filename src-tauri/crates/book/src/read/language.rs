//! What SQL lacks of languages: sorting as Swedish does, also countries by their names; and how a search compares text.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::country::Country;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ToSqlOutput;
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

/// The places of a country's names, the Swedish and the English, by its code: asked in each row that is sorted by them.
static COUNTRIES: LazyLock<BTreeMap<String, [String; 2]>> = LazyLock::new(|| {
    let countries = Country::all().map(|country| {
        let places = [place(country.swedish()), place(country.english())];
        (country.code().to_owned(), places)
    });
    countries.collect()
});

/// Teaches a connection the functions that the queries use.
pub(crate) fn teach(connection: &Connection) -> Result<(), Error> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_collation("swedish", compare)?;
    for (at, name) in ["country_place_sv", "country_place_en"]
        .into_iter()
        .enumerate()
    {
        connection.create_scalar_function(name, 1, flags, move |context| {
            let code = context.get_raw(0).as_str().ok();
            Ok(code.map(|code| match COUNTRIES.get(code) {
                Some(places) => ToSqlOutput::from(places[at].as_str()),
                None => ToSqlOutput::from(place(code)),
            }))
        })?;
    }
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
