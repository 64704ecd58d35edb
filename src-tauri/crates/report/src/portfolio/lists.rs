//! What many projects come to, in lists of figures: the same on paper and in a workbook.

use domain::money::Money;
use domain::read::Dashboard;

use crate::summary::Words;

/// A list: words in its first column, then figures.
pub(crate) struct List {
    /// What it is called on paper, and where there is room for thirty letters.
    pub(crate) title: &'static str,
    pub(crate) short: &'static str,
    /// What each column holds.
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<(String, Vec<Entry>)>,
    /// The columns of which the sum stands below.
    pub(crate) summed: &'static [u16],
    /// What some of the rows come to together, where a sum would not say it.
    pub(crate) together: Option<(String, Vec<Entry>)>,
}

pub(crate) enum Entry {
    Nothing,
    Words(String),
    Count(u32),
    Amount(Money),
    /// Per mille.
    Share(Option<i32>),
}

impl List {
    fn of(title: &'static str, heads: &[&'static str], rows: Vec<(String, Vec<Entry>)>) -> Self {
        Self {
            title,
            short: title,
            heads: heads.to_vec(),
            rows,
            summed: &[],
            together: None,
        }
    }
}

pub(crate) fn years(dashboard: &Dashboard) -> List {
    let rows = dashboard.years.iter().map(|it| {
        let sums = [it.granted, it.budgeted, it.spent, it.left];
        (it.year.to_string(), sums.map(Entry::Amount).into())
    });
    List::of(
        "report-portfolio-years",
        &[
            "report-column-year",
            "report-granted",
            "report-portfolio-budgeted",
            "report-spent",
            "report-left",
        ],
        rows.collect(),
    )
}

pub(crate) fn countries(dashboard: &Dashboard, words: Words) -> List {
    let rows = dashboard.countries.iter().map(|it| {
        let name = it.country.map_or_else(
            || words.say("dashboard-country-no"),
            |country| words::country(words.language, country),
        );
        let sums = [it.sums.granted, it.sums.budgeted, it.sums.spent].map(Entry::Amount);
        let figures = std::iter::once(Entry::Count(it.projects)).chain(sums);
        (name, figures.chain([Entry::Count(it.needs)]).collect())
    });
    List::of(
        "report-portfolio-countries",
        &[
            "report-portfolio-country",
            "report-portfolio-projects",
            "report-granted",
            "report-portfolio-budgeted",
            "report-spent",
            "report-portfolio-needs",
        ],
        rows.collect(),
    )
}

pub(crate) fn goals(dashboard: &Dashboard, words: Words) -> List {
    let rows = dashboard.goals.iter().map(|it| {
        let name = it.goal.map_or_else(
            || words.say("dashboard-goal-no"),
            |goal| format!("{goal}. {}", words::goal(words.language, goal)),
        );
        let figures = vec![
            Entry::Count(it.projects),
            Entry::Count(it.further),
            Entry::Amount(it.granted),
            Entry::Amount(it.spent),
            Entry::Share(it.of_granted),
        ];
        (name, figures)
    });
    List {
        short: "report-portfolio-sheet-goals",
        ..List::of(
            "report-goals",
            &[
                "report-portfolio-goal",
                "report-portfolio-main",
                "report-portfolio-also",
                "report-granted",
                "report-spent",
                "report-portfolio-share",
            ],
            rows.collect(),
        )
    }
}

pub(crate) fn core_areas(dashboard: &Dashboard, words: Words) -> List {
    let rows = dashboard.core_areas.iter().map(|it| {
        let name = it.core_area.map_or_else(
            || words.say("report-portfolio-no-area"),
            |area| words.say(&format!("core-area-{area}")),
        );
        let figures = vec![
            Entry::Count(it.projects),
            Entry::Amount(it.cost.budget),
            Entry::Amount(it.cost.spent),
            Entry::Share(it.of_budget),
        ];
        (name, figures)
    });
    List::of(
        "report-core-areas",
        &[
            "report-portfolio-area",
            "report-portfolio-projects",
            "report-portfolio-budgeted",
            "report-spent",
            "report-portfolio-share",
        ],
        rows.collect(),
    )
}

pub(crate) fn scores(dashboard: &Dashboard, words: Words) -> List {
    let rows = dashboard.scores.iter().map(|it| {
        let figures = vec![
            Entry::Count(it.projects),
            Entry::Amount(it.cost.budget),
            Entry::Amount(it.cost.spent),
            Entry::Share(it.of_budget),
            Entry::Share(it.of_spent),
        ];
        (words.say(&format!("marker-score-{}", it.score)), figures)
    });
    let focused = vec![
        Entry::Nothing,
        Entry::Nothing,
        Entry::Nothing,
        Entry::Share(dashboard.focused_budget),
        Entry::Share(dashboard.focused_spent),
    ];
    let together = words.say("report-portfolio-together");
    List {
        together: dashboard.focused_budget.map(|_| (together, focused)),
        ..List::of(
            "report-gender-marker",
            &[
                "report-portfolio-score",
                "report-portfolio-projects",
                "report-portfolio-budgeted",
                "report-spent",
                "report-portfolio-of-budget",
                "report-portfolio-of-spent",
            ],
            rows.collect(),
        )
    }
}

/// What needs somebody, by why. A project may need somebody for several reasons, so projects have no sum.
pub(crate) fn needs(dashboard: &Dashboard, words: Words) -> List {
    let rows = dashboard.needs.iter().map(|it| {
        let grave = if it.is_wrong {
            "report-wrong"
        } else {
            "report-waits"
        };
        let figures = vec![
            Entry::Count(it.count),
            Entry::Count(it.projects),
            Entry::Words(words.say(grave)),
        ];
        (words.say(&format!("need-name-{}", it.need)), figures)
    });
    List {
        summed: &[1],
        ..List::of(
            "report-portfolio-needs",
            &[
                "report-portfolio-why",
                "report-portfolio-times",
                "report-portfolio-projects",
                "report-portfolio-grave",
            ],
            rows.collect(),
        )
    }
}

pub(crate) fn lights(dashboard: &Dashboard, words: Words) -> List {
    let lights = &dashboard.lights;
    counts(
        words,
        "report-portfolio-indicators",
        ["report-portfolio-standing", "report-portfolio-indicators"],
        [
            ("light-green", lights.green),
            ("light-amber", lights.amber),
            ("light-red", lights.red),
            ("light-none", lights.unknown),
        ],
    )
}

/// The open risks: those that may do much harm, and the others.
pub(crate) fn risks(dashboard: &Dashboard, words: Words) -> List {
    let others = dashboard.open_risks.saturating_sub(dashboard.grave_risks);
    counts(
        words,
        "report-portfolio-sheet-risks",
        ["report-portfolio-risk", "report-portfolio-times"],
        [
            ("report-portfolio-risks-grave", dashboard.grave_risks),
            ("report-portfolio-risks-other", others),
        ],
    )
}

/// Some counts, and their sum.
fn counts<const ROWS: usize>(
    words: Words,
    title: &'static str,
    heads: [&'static str; 2],
    rows: [(&'static str, u32); ROWS],
) -> List {
    let row = |(id, count): (&str, u32)| (words.say(id), vec![Entry::Count(count)]);
    List {
        summed: &[1],
        ..List::of(title, &heads, rows.map(row).into())
    }
}
