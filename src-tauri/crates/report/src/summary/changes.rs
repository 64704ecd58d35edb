//! What changed since approval: approved, and now.

use domain::money::Money;
use domain::read::{LineChange, ProjectSummary};
use serde::Serialize;
use words::{DASH, Decimals, amount, money};

use super::Words;

/// The lines of the newest version that differ from the approved one.
#[derive(Serialize)]
pub(crate) struct Changes {
    title: String,
    /// What the budget comes to before and after.
    totals: Option<String>,
    category: String,
    year: String,
    description: String,
    approved: String,
    now: String,
    change: String,
    rows: Vec<Row>,
}

/// A line that differs.
#[derive(Serialize)]
pub(crate) struct Row {
    category: String,
    year: String,
    description: String,
    approved: String,
    now: String,
    change: String,
}

pub(super) fn changes(words: Words, summary: &ProjectSummary) -> Option<Changes> {
    let in_force = &summary.budget.as_ref()?.version;
    let number = |number: i32| ("number", number.to_string().into());
    let title = match &summary.draft {
        _ if in_force.approval.is_none() => words.say("report-changes-unapproved"),
        None => words.with("report-changes-none", &[number(in_force.number)]),
        Some(draft) if summary.changes.is_empty() => {
            words.with("report-changes-none-yet", &[number(draft.number)])
        }
        Some(draft) => words.with(
            "report-changes",
            &[
                number(draft.number),
                ("count", summary.changes.len().into()),
            ],
        ),
    };
    let totals = summary
        .draft
        .as_ref()
        .filter(|_| !summary.changes.is_empty())
        .map(|draft| {
            let (before, after) = (
                money(words.language, in_force.total),
                money(words.language, draft.total),
            );
            words.with(
                "report-changes-total",
                &[("before", before.into()), ("after", after.into())],
            )
        });
    let decimals = if summary.changes.iter().any(has_fraction) {
        Decimals::All
    } else {
        Decimals::Whole
    };
    Some(Changes {
        title,
        totals,
        category: words.say("report-column-category"),
        year: words.say("report-column-year"),
        description: words.say("report-column-description"),
        approved: words.say("report-column-approved"),
        now: words.say("report-column-now"),
        change: words.say("report-column-change"),
        rows: summary
            .changes
            .iter()
            .map(|change| row(words, change, decimals))
            .collect(),
    })
}

fn row(words: Words, change: &LineChange, decimals: Decimals) -> Row {
    let written = |money: Option<Money>| {
        money.map_or_else(
            || DASH.to_owned(),
            |money| amount(words.language, money, decimals),
        )
    };
    Row {
        category: words.say(&format!("cost-category-{}", change.category)),
        year: change.year.to_string(),
        description: if change.description.trim().is_empty() {
            DASH.to_owned()
        } else {
            change.description.clone()
        },
        approved: written(change.before),
        now: written(change.after),
        change: if change.difference.minor() > 0 {
            format!("+{}", amount(words.language, change.difference, decimals))
        } else {
            written(Some(change.difference))
        },
    }
}

fn has_fraction(change: &LineChange) -> bool {
    change
        .before
        .into_iter()
        .chain(change.after)
        .any(|money| !money.decimal().fract().is_zero())
}
