//! Which cost category a row is of: by what a person said, by name, and at last by words that hint at one.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use domain::code::CostCategory;

use crate::sheet::folded;

use CostCategory::{
    Accommodation, Audit, Communication, EnvironmentalCompensation, InternationalTravel,
    Interpretation, LocalTravel, Materials, Meals, Venue, VisaInsurance, WorkInput,
};

/// The names in Swedish and English, as our own documents write them.
const NAMES: [(CostCategory, [&str; 2]); 12] = [
    (WorkInput, ["arbetsinsatser", "work input"]),
    (
        InternationalTravel,
        ["internationella resor", "international travel"],
    ),
    (LocalTravel, ["lokala resor", "local travel"]),
    (Accommodation, ["logi", "accommodation"]),
    (Meals, ["måltider", "meals"]),
    (
        VisaInsurance,
        ["visum, försäkring, vaccin", "visa, insurance, vaccination"],
    ),
    (
        Interpretation,
        [
            "tolkning och översättning",
            "interpretation and translation",
        ],
    ),
    (Venue, ["lokaler", "venues"]),
    (Materials, ["material", "materials"]),
    (Communication, ["kommunikation", "communication"]),
    (
        EnvironmentalCompensation,
        ["klimatkompensation", "climate compensation"],
    ),
    (Audit, ["revision", "audit"]),
];

/// Beginnings of words that hint at a category; a point ends the word. What is rarer stands before what is commoner: a lunch at a
/// hotel is a meal, and a visa for a flight is a visa.
const HINTS: [(CostCategory, &str); 12] = [
    (
        EnvironmentalCompensation,
        "klimatkomp, klimatavgift, miljökomp, utsläppsr, carbon, emission, koldioxid",
    ),
    (Audit, "revision, revisor, audit, granskning"),
    (
        VisaInsurance,
        "visum, visas, e visa, evisa, försäkring, reseförsäkr, insurance, vaccin, passport, \
         pass.",
    ),
    (Interpretation, "tolk, interpret, översätt, translat"),
    (
        Meals,
        "måltid, meal, lunch, middag, dinner, frukost, breakfast, catering, restaurang, \
         restaurant, fika, kaffe, coffee, refreshment, förtäring, kost., livsmedel, \
         traktamente, per diem, subsistence, representation",
    ),
    (
        Accommodation,
        "hotell, hotel, logi., boende, accommodation, övernatt, lodging, vandrarhem, hostel, \
         guest house, guesthouse, lodge",
    ),
    (
        Venue,
        "lokal., lokaler, lokalhyra, konferens, conference, venue, hall hire, möteslokal, \
         meeting room, sal., room hire",
    ),
    (
        InternationalTravel,
        "flyg, flight, airline, airways, air ticket, airfare, utrikes, utlandsresa, \
         international travel",
    ),
    (
        LocalTravel,
        "taxi, buss, bus., tåg, train, hyrbil, bilhyra, car hire, car rental, bensin, \
         drivmedel, fuel, petrol, diesel, mileage, milersättning, parkering, parking, \
         transport, uber, matatu, boda, transfer, inrikes, resor, resa., travel",
    ),
    (
        WorkInput,
        "lön, salary, salaries, wage, arvode, honorarium, fee for, arbetstid, arbetsinsats, \
         work input, working hours, sociala avg, po pålägg, personalkost, timersätt, \
         allowance, consult, konsult",
    ),
    (
        Communication,
        "kommunikation, communication, telefon, telephone, internet, airtime, porto, postage, \
         annons, advert, webb, website, radio, marknadsf",
    ),
    (
        Materials,
        "material, tryck, print, kopiering, photocop, papper, paper., stationery, kontorsmat, \
         böcker, books, broschyr, brochure, banner, flipchart, usb",
    ),
];

/// What to look for in words with a space on either side. Long hints may stand within a word, as Swedish compounds
/// hide them (`gästhotell`, `studielokaler`); short ones begin one.
static STEMS: LazyLock<Vec<(CostCategory, String)>> = LazyLock::new(|| {
    let stems = HINTS
        .iter()
        .flat_map(|(category, stems)| stems.split(", ").map(|stem| (*category, stem)));
    stems
        .map(|(category, stem)| match stem.strip_suffix('.') {
            Some(word) => (category, format!(" {word} ")),
            None if stem.chars().count() < 6 => (category, format!(" {stem}")),
            None => (category, stem.to_owned()),
        })
        .collect()
});

/// Every name and code, folded.
static BY_NAME: LazyLock<HashMap<String, CostCategory>> = LazyLock::new(|| {
    let names = NAMES
        .iter()
        .flat_map(|(category, names)| names.iter().map(|name| ((*name).to_owned(), *category)));
    let codes = CostCategory::ALL
        .iter()
        .map(|category| (category.code().to_owned(), *category));
    names.chain(codes).collect()
});

/// What is known of a row that can tell its category.
pub(crate) struct Hints<'h> {
    pub(crate) category: &'h str,
    pub(crate) account: &'h str,
    pub(crate) description: &'h str,
}

/// The categories that a person gave, by folded text.
pub(crate) fn by_person(given: &BTreeMap<String, CostCategory>) -> HashMap<String, CostCategory> {
    given
        .iter()
        .map(|(text, category)| (folded(text), *category))
        .collect()
}

/// The category, and whether it is a guess.
pub(crate) fn of(
    hints: &Hints<'_>,
    person: &HashMap<String, CostCategory>,
) -> Option<(CostCategory, bool)> {
    let (category, account) = (folded(hints.category), folded(hints.account));
    // `5831 Hotell` is the account 5831, whatever its name.
    let number = account.split(' ').next().unwrap_or_default();
    let said = [category.as_str(), account.as_str(), number]
        .iter()
        .find_map(|text| person.get(*text));
    if let Some(said) = said {
        return Some((*said, false));
    }
    if let Some(named) = BY_NAME.get(&category).or_else(|| BY_NAME.get(&account)) {
        return Some((*named, false));
    }
    [category, account, folded(hints.description)]
        .iter()
        .find_map(|text| hinted(text))
        .map(|category| (category, true))
}

/// The category that a word of the text hints at.
fn hinted(text: &str) -> Option<CostCategory> {
    if text.is_empty() {
        return None;
    }
    let spaced: String = text
        .chars()
        .map(|each| if each.is_alphanumeric() { each } else { ' ' })
        .collect();
    let spaced = format!(" {spaced} ");
    let hint = STEMS
        .iter()
        .find(|(_, stem)| spaced.contains(stem.as_str()));
    hint.map(|(category, _)| *category)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(category: &str, account: &str, description: &str) -> Option<(CostCategory, bool)> {
        of(
            &Hints {
                category,
                account,
                description,
            },
            &HashMap::new(),
        )
    }

    #[test]
    fn names_and_codes_are_known_and_words_hint() {
        assert_eq!(category("Måltider", "", "Hotell"), Some((Meals, false)));
        assert_eq!(category("local_travel", "", ""), Some((LocalTravel, false)));
        for (text, expected) in [
            ("Flyg Arlanda–Nairobi", InternationalTravel),
            ("Taxi Machakos", LocalTravel),
            ("Lunch at Hotel Nile", Meals),
            ("Hotellrum 2 nätter", Accommodation),
            ("Visumavgift", VisaInsurance),
            ("Tolkarvode", Interpretation),
            ("Lokalhyra", Venue),
            ("Printing of toolbox", Materials),
            ("Auditor's fee", Audit),
            ("Löner oktober", WorkInput),
        ] {
            assert_eq!(category("", "", text), Some((expected, true)), "{text}");
        }
        assert_eq!(category("", "", "VISA KÖP ICA"), None);
        assert_eq!(category("", "", ""), None);
    }

    #[test]
    fn what_a_person_said_goes_first() {
        let said = by_person(&[("5831".to_owned(), Meals)].into_iter().collect());
        let hints = Hints {
            category: "Logi",
            account: "5831 Hotell",
            description: "Hotell",
        };
        assert_eq!(of(&hints, &said), Some((Meals, false)));
    }
}
