//! What may be said of complaints: how many of what, and no small counts.

use domain::read::DisclosedCases;

use super::{Section, Words};

pub(super) fn complaints(words: Words, cases: &DisclosedCases) -> Section {
    let mut paragraphs: Vec<String> = cases
        .categories
        .iter()
        .map(|row| {
            let category = words.say(&format!("case-category-{}", row.category));
            let count = match row.count {
                Some(count) => words::count(words.language, count.into()),
                None => words.with("report-complaints-few", &[("count", cases.least.into())]),
            };
            format!("{category}: {count}")
        })
        .collect();
    if let Some(answered) = cases.answered.filter(|_| cases.all != Some(0)) {
        paragraphs.push(words.with("report-complaints-answered", &[("count", answered.into())]));
    }
    paragraphs.push(words.with("report-complaints-note", &[("count", cases.least.into())]));
    Section {
        title: match cases.all {
            Some(count) => words.with("report-complaints", &[("count", count.into())]),
            None => words.say("report-complaints-some"),
        },
        paragraphs,
    }
}
