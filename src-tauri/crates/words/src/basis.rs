//! What an expense was reckoned from, in a sentence.

use domain::read::{BasisRow, Language};

use crate::figures::{decimal, money_in_full, month, period};
use crate::names::country;
use crate::say::{Arg, say};

/// What an expense was reckoned from, in a sentence.
#[must_use]
pub fn basis(language: Language, basis: &BasisRow) -> String {
    let meals = basis.stay.as_ref().map_or(0, |stay| {
        u32::from(stay.breakfasts) + u32::from(stay.lunches) + u32::from(stay.dinners)
    });
    let name = if basis.name.is_empty() {
        "–"
    } else {
        &basis.name
    };
    let stay = |said: fn(Language, &domain::read::StayRow) -> String| {
        let stay = basis.stay.as_ref();
        Arg::from(stay.map_or_else(String::new, |stay| said(language, stay)))
    };
    let first = basis
        .month
        .map_or_else(String::new, |first| month(language, first));
    let args = [
        ("name", name.into()),
        ("quantity", decimal(language, &basis.quantity).into()),
        ("counted", decimal(language, &basis.counted).into()),
        ("rate", money_in_full(language, basis.rate).into()),
        ("month", first.into()),
        (
            "country",
            stay(|language, stay| country(language, stay.country)),
        ),
        (
            "period",
            stay(|language, stay| period(language, stay.period)),
        ),
        ("meals", meals.into()),
    ];
    say(language, &format!("basis-said-{}", basis.measure), &args)
}
