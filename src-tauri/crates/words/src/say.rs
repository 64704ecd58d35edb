//! Messages by name.

use std::borrow::Cow;
use std::sync::LazyLock;

use domain::read::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::figures::count;

/// The files of messages: name, Swedish, English.
pub const FILES: [(&str, &str, &str); 7] = [
    (
        "terms",
        include_str!("../../../../ui/src/words/sv/terms.ftl"),
        include_str!("../../../../ui/src/words/en/terms.ftl"),
    ),
    (
        "dashboard",
        include_str!("../../../../ui/src/words/sv/dashboard.ftl"),
        include_str!("../../../../ui/src/words/en/dashboard.ftl"),
    ),
    (
        "findings",
        include_str!("../../../../ui/src/words/sv/findings.ftl"),
        include_str!("../../../../ui/src/words/en/findings.ftl"),
    ),
    (
        "errors",
        include_str!("../../../../ui/src/words/sv/errors.ftl"),
        include_str!("../../../../ui/src/words/en/errors.ftl"),
    ),
    (
        "intake",
        include_str!("../../../../ui/src/words/sv/intake.ftl"),
        include_str!("../../../../ui/src/words/en/intake.ftl"),
    ),
    (
        "report",
        include_str!("../../../../ui/src/words/sv/report.ftl"),
        include_str!("../../../../ui/src/words/en/report.ftl"),
    ),
    (
        "reports",
        include_str!("../../../../ui/src/words/sv/reports.ftl"),
        include_str!("../../../../ui/src/words/en/reports.ftl"),
    ),
];

type Bundle = FluentBundle<FluentResource>;

static SWEDISH: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = bundle("sv", FILES.map(|(_, swedish, _)| swedish));
    bundle.set_formatter(Some(|value, _| written(Language::Sv, value)));
    bundle
});

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = bundle("en", FILES.map(|(_, _, english)| english));
    bundle.set_formatter(Some(|value, _| written(Language::En, value)));
    bundle
});

fn bundle(language: &str, files: [&str; FILES.len()]) -> Bundle {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation is left to `isolated`, which marks only the text that needs it.
    bundle.set_use_isolating(false);
    for file in files {
        // What Fluent could not read is left out of the resource; a test sees to it that there is nothing.
        let resource =
            FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Counted numbers are grouped as everywhere else; Fluent itself would write them bare.
fn written(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it was made from a whole number"
        )]
        FluentValue::Number(number) => Some(count(language, number.value as i64)),
        _ => None,
    }
}

/// What a message is given: text that is ready to be read, or a number that it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, such as an amount or a name.
    Text(Cow<'a, str>),
    /// A number, which chooses the plural.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Count(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Whether there is a message of this name.
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    of(language).has_message(id)
}

/// The message in the language; its name in brackets where there is none, so that the gap is seen
/// and nothing is lost.
///
/// ```
/// use domain::read::Language;
/// assert_eq!(vanort_words::say(Language::Sv, "cost-category-audit", &[]), "Revision");
/// assert_eq!(vanort_words::say(Language::En, "no-such-words", &[]), "⟨no-such-words⟩");
/// ```
#[must_use]
pub fn say(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    let bundle = of(language);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return format!("⟨{id}⟩");
    };
    let mut given = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        given.set(
            *name,
            match value {
                Arg::Text(text) => FluentValue::String(isolated(text)),
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "a count of records lies far below 2^52"
                )]
                Arg::Count(number) => FluentValue::Number(FluentNumber::from(*number as f64)),
            },
        );
    }
    // An argument that was left out shows in the text as `{$name}`.
    bundle
        .format_pattern(pattern, Some(&given), &mut Vec::new())
        .into_owned()
}

fn of(language: Language) -> &'static Bundle {
    match language {
        Language::Sv => &SWEDISH,
        Language::En => &ENGLISH,
    }
}

/// Keeps a text that runs from right to left, or holds marks of direction, from turning the sentence
/// around it. Other text stays as it is, so that what is copied is what was typed.
pub fn isolated(text: &str) -> Cow<'_, str> {
    let turns = |c: char| {
        matches!(c,
            '\u{590}'..='\u{8FF}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    if text.contains(turns) {
        format!("\u{2068}{text}\u{2069}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_from_right_to_left_does_not_turn_the_sentence() {
        assert_eq!(isolated("Karin"), "Karin");
        assert_eq!(isolated("חיפה"), "\u{2068}חיפה\u{2069}");
        assert_eq!(isolated("a\u{202E}b"), "\u{2068}a\u{202E}b\u{2069}");
    }

    #[test]
    fn numbers_that_are_counted_are_grouped() {
        let said = say(
            Language::Sv,
            "report-expenses",
            &[("count", Arg::Count(12_345))],
        );
        assert!(said.contains("12\u{a0}345"), "{said}");
    }

    #[test]
    fn fluent_reads_every_message() {
        for (name, swedish, english) in FILES {
            for text in [swedish, english] {
                if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                    panic!("{name}: {errors:?}");
                }
            }
        }
    }
}
