//! Findings and failures in words. What they hold becomes text for a message, the same way as in the window.

use domain::finding::Finding;
use domain::money::{Currency, Money};
use domain::read::Language;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::figures::{Span, date, decimal, deviation, money, percent};
use crate::say::{Arg, has, say};

/// The most of a text that stands in a sentence, in characters.
const LONGEST: usize = 120;

/// The fields that are days.
const DAYS: [&str; 6] = ["date", "start", "end", "until", "follows", "due"];

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What is the matter, as a sentence without its full stop.
    pub title: String,
    /// The way out.
    pub way: String,
}

/// A finding in words.
#[must_use]
pub fn finding(language: Language, finding: &Finding) -> Told {
    let fields = fields_of(finding);
    let mut args = args(language, &fields);
    let in_percent = |per_mille: i32| percent(language, per_mille, u32::from(per_mille % 10 != 0));
    match finding {
        Finding::LineOverspent { over_per_mille, .. } => {
            args.push(("percent", in_percent(*over_per_mille).into()));
            args.push(("deviation", deviation(language, *over_per_mille).into()));
        }
        Finding::LineUnderspent {
            under_per_mille, ..
        } => args.push(("percent", in_percent(*under_per_mille).into())),
        Finding::TeamComposition { least, most, .. } => {
            let most = most.unwrap_or(*least);
            let range = if most == *least {
                most.to_string()
            } else {
                format!("{least}–{most}")
            };
            args.push(("range", range.into()));
        }
        _ => {}
    }
    let id = format!("finding-{}", finding.code());
    Told {
        title: say(language, &id, &args),
        way: say(language, &format!("{id}-way"), &args),
    }
}

/// A failure as a sentence or two: what happened, what is safe, what to do. It is anything that is
/// written as `{kind, …fields}`, such as a [`domain::refusal::Refusal`].
#[must_use]
pub fn failure(language: Language, failure: &impl Serialize) -> String {
    let fields = fields_of(failure);
    let kind = match fields.get("kind").and_then(Value::as_str) {
        // A record that others build on, and a book that another window has open, bear the same name.
        Some("in_use") if fields.contains_key("path") => "book_in_use",
        Some(kind) => kind,
        None => "internal",
    };
    say(language, &format!("error-{kind}"), &args(language, &fields))
}

fn fields_of(value: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => fields,
        // A variant without fields, or something that is no failure at all.
        Ok(Value::String(kind)) => Map::from_iter([("kind".to_owned(), Value::String(kind))]),
        _ => Map::new(),
    }
}

/// The fields as text; one that holds nothing is `none`, which a message can select on.
fn args(language: Language, fields: &Map<String, Value>) -> Vec<(&str, Arg<'_>)> {
    fields
        .iter()
        .filter(|(name, _)| *name != "kind")
        .map(|(name, value)| (name.as_str(), arg(language, name, value)))
        .collect()
}

fn arg<'a>(language: Language, name: &str, value: &'a Value) -> Arg<'a> {
    let spoken = |id: String, code: &'a str| {
        if has(language, &id) {
            say(language, &id, &[]).into()
        } else {
            code.into()
        }
    };
    match value {
        Value::String(text) if text.is_empty() => "none".into(),
        Value::String(code) if name == "category" => spoken(format!("cost-category-{code}"), code),
        Value::String(code) if name == "measure" => spoken(format!("measure-{code}"), code),
        Value::String(text) if name == "whole" || name == "parts" => decimal(language, text).into(),
        Value::String(code) if name == "reading" => spoken(format!("reading-kind-{code}"), code),
        Value::String(code) if name == "field" => spoken(format!("error-field-{code}"), code),
        // A record by its kind, a report by what it is.
        Value::String(code) if name == "of" => {
            let report = format!("report-kind-{code}");
            let id = if has(language, &report) {
                report
            } else {
                format!("kind-{code}")
            };
            spoken(id, code)
        }
        Value::String(code) if name == "contested" => spoken(format!("field-{code}"), code),
        Value::String(day) if DAYS.contains(&name) => match day.parse() {
            Ok(day) => date(language, day, Span::Short).into(),
            Err(_) => day.into(),
        },
        Value::String(text) => shortened(text),
        Value::Number(number) if name == "count" => number
            .as_i64()
            .map_or_else(|| number.to_string().into(), Arg::Count),
        Value::Object(fields) => {
            amount_of(fields).map_or_else(|| "none".into(), |amount| money(language, amount).into())
        }
        // The parts of a team.
        Value::Array(codes) => codes
            .iter()
            .filter_map(Value::as_str)
            .map(|code| say(language, &format!("team-role-{code}"), &[]).to_lowercase())
            .collect::<Vec<_>>()
            .join(" · ")
            .into(),
        Value::Null => "none".into(),
        other => other.to_string().into(),
    }
}

fn shortened(text: &str) -> Arg<'_> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

fn amount_of(fields: &Map<String, Value>) -> Option<Money> {
    let currency: Currency = fields.get("currency")?.as_str()?.parse().ok()?;
    let amount: Decimal = fields.get("amount")?.as_str()?.parse().ok()?;
    Money::from_decimal(amount, currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::code::{CeilingForce, CostCategory, ReportKind};
    use domain::id::{ExpenseId, OrganisationId, ReportId};
    use domain::refusal::Refusal;

    fn sek(minor: i64) -> Money {
        Money::new(minor, Currency::SEK).unwrap()
    }

    #[test]
    fn a_line_that_is_overspent_says_by_how_much() {
        let overspent = Finding::LineOverspent {
            category: CostCategory::InternationalTravel,
            year: 2018,
            budget: sek(14_000_000),
            actual: sek(15_190_000),
            over_per_mille: 85,
        };
        let told = finding(Language::En, &overspent);
        assert_eq!(
            told.title,
            "International travel 2018 is 8.5\u{a0}% over its line"
        );
        assert_eq!(
            finding(Language::Sv, &overspent).title,
            "Internationella resor 2018 ligger 8,5\u{a0}% över budget"
        );
    }

    #[test]
    fn a_ceiling_is_told_with_the_year_and_category_it_has() {
        let over = |force, year, category| {
            let guideline = "Guideline 2016".to_owned();
            let over = Finding::OverCeiling {
                guideline,
                force,
                ceiling: sek(15_000_000),
                total: sek(16_000_000),
                year,
                category,
            };
            finding(Language::En, &over).title
        };
        assert_eq!(
            over(
                CeilingForce::Block,
                Some(2018),
                Some(CostCategory::WorkInput)
            ),
            "Work input 2018 comes to 160\u{a0}000\u{a0}SEK; the maximum is 150\u{a0}000\u{a0}SEK"
        );
        assert_eq!(
            over(CeilingForce::Warn, None, None),
            "The budget comes to 160\u{a0}000\u{a0}SEK; the guide value is 150\u{a0}000\u{a0}SEK"
        );
    }

    #[test]
    fn an_expense_without_words_is_told_by_its_amount() {
        let expense = ExpenseId::mint();
        let lost = |description: &str| {
            let description = description.to_owned();
            finding(
                Language::En,
                &Finding::ExpenseWithoutLine {
                    expense,
                    description,
                    booked: sek(226_600),
                },
            )
            .title
        };
        assert_eq!(
            lost(""),
            "An expense of 2\u{a0}266\u{a0}SEK has no budget line"
        );
        assert_eq!(
            lost("Hire car"),
            "“Hire car”, 2\u{a0}266\u{a0}SEK, has no budget line"
        );
        assert!(lost(&"long ".repeat(20_000)).chars().count() < 200);
    }

    #[test]
    fn a_report_is_told_by_what_it_is_and_its_days() {
        let outdated = |name: &str| Finding::SignOffOutdated {
            report: ReportId::mint(),
            of: ReportKind::Annual,
            start: "2018-03-01".parse().unwrap(),
            end: "2019-02-28".parse().unwrap(),
            partner: OrganisationId::mint(),
            name: name.to_owned(),
            signed_by: "Mary Mutua".to_owned(),
        };
        let told = |language, name| finding(language, &outdated(name)).title;
        assert_eq!(
            told(Language::En, "Machakos County"),
            "Annual report 1\u{a0}Mar\u{a0}2018 – 28\u{a0}Feb\u{a0}2019: \
             Mary Mutua signed for Machakos County, and what it says has been changed since"
        );
        assert_eq!(
            told(Language::Sv, ""),
            "Årsrapport 1\u{a0}mar\u{a0}2018 – 28\u{a0}feb\u{a0}2019: \
             Mary Mutua skrev under, och innehållet har ändrats sedan dess"
        );
    }

    #[test]
    fn a_refusal_is_a_sentence() {
        let refusals = [
            Refusal::EndsBeforeStart,
            Refusal::Unanswered { count: 1 },
            Refusal::NotSigned {
                partner: String::new(),
            },
            Refusal::ReportExists {
                due: "2019-03-31".parse().unwrap(),
            },
        ];
        for language in [Language::Sv, Language::En] {
            for refusal in &refusals {
                let said = failure(language, refusal);
                assert!(said.ends_with('.') && !said.contains('⟨'), "{said}");
                assert!(!said.contains("none") && !said.contains("2019-"), "{said}");
            }
        }
    }
}
