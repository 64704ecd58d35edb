//! What the report of a year or of a whole grant says, in its final words: the data of `templates/narrative.typ`. Beside
//! each answer stands what the book itself knows; [`draft`] says the same in sentences to begin an answer with.

use domain::code::{ReportFigures, Sex};
use domain::period::Period;
use domain::read::{
    ActivityRow, AnswerRow, Beside, CostRow, Deviating, IndicatorRow, MeetingRow, Participants,
    PartsRow, ReadingRow, ReportPaper, RiskRow, ShownResult, SideRow, SignerRow,
};
use serde::Serialize;
use words::{DASH, Decimals, Span, amount, count, date, decimal, deviation, percent};

use crate::Options;
use crate::legible::MARK;
use crate::listing::{Row, Signature, Signatures, Table, table};
use crate::summary::{Frame, Words, or_none, partners, shortened};

/// The document.
#[derive(Serialize)]
pub(crate) struct Page {
    #[serde(flatten)]
    frame: Frame,
    partners: String,
    /// What is reported.
    subtitle: String,
    /// Set where this is not the paper that is handed in.
    draft: Option<String>,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    signatures: Signatures,
    replaced_note: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// A question, what is answered, and what the book knows.
#[derive(Serialize)]
struct Section {
    question: String,
    paragraphs: Vec<String>,
    /// Said where nobody has answered.
    unanswered: Option<String>,
    tables: Vec<Table>,
}

/// Puts the report into words.
pub(crate) fn compose(paper: &ReportPaper, options: &Options) -> Page {
    let words = Words::of(options.language);
    let row = &paper.page.row;
    let kind = words.say(&format!("report-kind-{}", row.kind));
    let period = words::period(options.language, row.period);
    Page {
        frame: Frame::of(
            &paper.head,
            paper.demo,
            &paper.digest,
            kind.clone(),
            options,
        )
        .about(period.clone()),
        partners: partners(words, &paper.head),
        subtitle: format!("{kind}, {period}"),
        draft: paper.handed_in.is_none().then(|| {
            words.say(if row.is_frozen {
                "report-narrative-copy"
            } else {
                "report-narrative-draft"
            })
        }),
        facts: facts(words, paper),
        sections: paper
            .page
            .answers
            .iter()
            .map(|answer| section(words, answer))
            .collect(),
        signatures: Signatures::of(
            words,
            paper
                .page
                .signers
                .iter()
                .map(|signer| signature(words, signer))
                .collect(),
        ),
        replaced_note: words.with("report-replaced", &[("mark", MARK.to_string().into())]),
    }
}

/// What the book itself could answer, a line each thing; empty where it knows nothing.
#[must_use]
pub fn draft(answer: &AnswerRow, options: &Options) -> String {
    let words = Words::of(options.language);
    let mut lines = Vec::new();
    for table in tables(words, answer) {
        for row in table.rows.iter().filter(|row| !row.heading && !row.total) {
            let Some((name, cells)) = row.cells.split_first() else {
                continue;
            };
            let said = table.heads.iter().skip(1).zip(cells);
            let said: Vec<String> = said
                .filter(|(_, cell)| cell.as_str() != DASH)
                .map(|(head, cell)| format!("{} {cell}", head.to_lowercase()))
                .collect();
            lines.push(if said.is_empty() {
                format!("– {name}")
            } else {
                format!("– {name}: {}", said.join("; "))
            });
        }
    }
    lines.join("\n")
}

fn facts(words: Words, paper: &ReportPaper) -> Vec<Fact> {
    let row = &paper.page.row;
    let fact = |label: &str, value: String| Fact {
        label: words.say(label),
        value: if value.trim().is_empty() {
            DASH.to_owned()
        } else {
            shortened(&value, 200)
        },
    };
    let decision = row.decision.as_ref().map(|decision| {
        let day = date(words.language, decision.date, Span::Long);
        match decision.reference.trim() {
            "" => day,
            reference => format!("{reference}, {day}"),
        }
    });
    // A copy of what was handed in before says when that was.
    let before = paper.page.submissions.iter();
    let before = before.filter(|it| Some(it.id) == row.submission);
    let before = before.map(|it| (it.date, &it.submitted_by));
    let now = paper.handed_in.iter().map(|it| (it.date, &it.by));
    let handed_in = now.chain(before).next().map(|(day, by)| {
        words.with(
            "report-narrative-handed-in",
            &[
                ("date", date(words.language, day, Span::Long).into()),
                ("by", or_none(by)),
            ],
        )
    });
    vec![
        fact(
            "report-case-reference",
            paper.head.row.case_reference.clone(),
        ),
        fact(
            "report-granted",
            words::money(words.language, paper.head.row.sums.granted),
        ),
        fact("report-narrative-decision", decision.unwrap_or_default()),
        fact(
            "report-narrative-due",
            date(words.language, row.due, Span::Long),
        ),
        fact("report-narrative-submitted", handed_in.unwrap_or_default()),
    ]
}

fn section(words: Words, answer: &AnswerRow) -> Section {
    // What is signed is printed whole.
    let paragraphs: Vec<String> = answer
        .text
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|each| !each.is_empty())
        .map(str::to_owned)
        .collect();
    Section {
        question: match words.language {
            domain::read::Language::Sv => answer.swedish.clone(),
            domain::read::Language::En => answer.english.clone(),
        },
        unanswered: paragraphs
            .is_empty()
            .then(|| words.say("report-narrative-unanswered")),
        paragraphs,
        tables: tables(words, answer),
    }
}

fn signature(words: Words, signer: &SignerRow) -> Signature {
    let held = signer.signed.as_ref().filter(|it| it.holds);
    Signature {
        partner: shortened(&signer.partner.name, 90),
        signed: held.map(|it| {
            words.with(
                "report-narrative-signed",
                &[
                    ("by", or_none(&it.signed_by)),
                    ("date", date(words.language, it.date, Span::Long).into()),
                ],
            )
        }),
    }
}

/// What the book sets beside an answer.
fn tables(words: Words, answer: &AnswerRow) -> Vec<Table> {
    let Some(figures) = answer.figures else {
        return Vec::new();
    };
    let it: &Beside = &answer.beside;
    let mut tables = match figures {
        ReportFigures::Activities => vec![activities(words, &it.activities)],
        ReportFigures::Outputs
        | ReportFigures::Individual
        | ReportFigures::Organisational
        | ReportFigures::Societal => vec![indicators(words, &it.results)],
        ReportFigures::Gender => vec![
            sides(words, &it.sides),
            participants(words, &it.participants),
        ],
        ReportFigures::Finance => vec![costs(words, &it.costs), deviations(words, &it.deviations)],
        ReportFigures::Risks => vec![risks(words, &it.risks)],
        ReportFigures::Decisions => vec![decisions(words, &it.meetings)],
    };
    // Nobody writes down how these stood on the last day of a year.
    let is_of_today = matches!(
        figures,
        ReportFigures::Activities
            | ReportFigures::Risks
            | ReportFigures::Decisions
            | ReportFigures::Gender
    );
    for table in &mut tables {
        if table.rows.is_empty() {
            table.empty = Some(words.say("report-narrative-nothing"));
        } else if is_of_today {
            table.note = Some(words.say("report-narrative-today"));
        }
    }
    tables
}

/// From the first day to the last, or the day.
fn days(words: Words, period: Period) -> String {
    if period.start() == period.end() {
        date(words.language, period.start(), Span::Short)
    } else {
        words::period(words.language, period)
    }
}

fn activities(words: Words, rows: &[ActivityRow]) -> Table {
    let row = |it: &ActivityRow| {
        Row::of(vec![
            it.title.clone(),
            days(words, it.period),
            words.say(&format!("activity-status-{}", it.status)),
            amount(words.language, it.cost.spent, Decimals::All),
        ])
    };
    table(
        words,
        "report-narrative-activities",
        &[
            "report-narrative-activity",
            "report-narrative-when",
            "report-status",
            "report-spent",
        ],
        &[32, 18, 12],
        rows.iter().map(row).collect(),
    )
}

pub(crate) fn indicators(words: Words, results: &[ShownResult]) -> Table {
    let mut rows = Vec::new();
    for result in results {
        rows.push(Row {
            heading: true,
            ..Row::of(vec![result.title.clone()])
        });
        rows.extend(result.indicators.iter().map(|it| indicator(words, it)));
    }
    table(
        words,
        "report-narrative-indicators",
        &[
            "report-narrative-indicator",
            "report-narrative-baseline",
            "report-narrative-target",
            "report-narrative-actual",
            "report-narrative-light",
        ],
        &[34, 10, 18, 22, 14],
        rows,
    )
}

fn indicator(words: Words, it: &IndicatorRow) -> Row {
    use domain::code::{IndicatorKind, ReadingKind};
    let said = |value: &str| match it.kind {
        IndicatorKind::Unit => decimal(words.language, value),
        IndicatorKind::Percentage => format!("{}\u{a0}%", decimal(words.language, value)),
        IndicatorKind::Ordinal | IndicatorKind::Qualitative => value.to_owned(),
    };
    let day = |day| date(words.language, day, Span::Short);
    let name = match it.unit.trim() {
        "" => it.name.clone(),
        unit => format!("{} ({unit})", it.name),
    };
    let latest = it
        .readings
        .iter()
        .rfind(|reading| reading.kind == ReadingKind::Actual);
    let parts = latest.map_or_else(String::new, |latest| parts(words, &latest.parts));
    let with_parts = |said: String| match parts.as_str() {
        "" => said,
        parts => format!("{said}: {parts}"),
    };
    let told = |reading: &ReadingRow| {
        let number = reading.number.as_deref();
        number.map_or_else(|| reading.words.clone(), said)
    };
    let Some(progress) = &it.progress else {
        // Not read yet, or nothing that can be reckoned with.
        let of = |kind| it.readings.iter().find(move |reading| reading.kind == kind);
        let dated =
            |reading: &ReadingRow| format!("{} ({})", told(reading), day(reading.period.end()));
        return Row::of(vec![
            name,
            of(ReadingKind::Baseline).map(told).unwrap_or_default(),
            of(ReadingKind::Target).map(dated).unwrap_or_default(),
            latest
                .map(|latest| with_parts(dated(latest)))
                .unwrap_or_default(),
            String::new(),
        ]);
    };
    Row::of(vec![
        name,
        progress.baseline.as_deref().map(said).unwrap_or_default(),
        format!("{} ({})", said(&progress.target), day(progress.target_date)),
        with_parts(format!(
            "{} ({})",
            said(&progress.actual),
            day(progress.actual_date)
        )),
        words.say(&format!("light-{}", progress.light)),
    ])
}

/// Of how many it is told whether they were women or men, in words.
fn parts(words: Words, parts: &[PartsRow]) -> String {
    let mut said = Vec::new();
    for by in parts.iter().filter(|by| by.dimension == "sex") {
        for part in &by.parts {
            // What is not of the program's own list has no name there.
            if let (Some(number), Ok(sex)) = (&part.number, part.category.parse::<Sex>()) {
                let name = words.say(&format!("category-{sex}"));
                let number = decimal(words.language, number);
                said.push(format!("{} {number}", name.to_lowercase()));
            }
        }
    }
    said.join(", ")
}

fn sides(words: Words, rows: &[SideRow]) -> Table {
    let row = |it: &SideRow| {
        let share = it
            .women_per_mille
            .map(|share| percent(words.language, share, 0));
        Row::of(vec![
            it.partner.name.clone(),
            count(words.language, it.people.into()),
            count(words.language, it.women.into()),
            share.unwrap_or_default(),
        ])
    };
    table(
        words,
        "report-narrative-teams",
        &[
            "report-finance-partner",
            "report-narrative-people",
            "report-narrative-women",
            "report-narrative-women-share",
        ],
        &[1],
        rows.iter().map(row).collect(),
    )
}

fn participants(words: Words, rows: &[Participants]) -> Table {
    let row = |it: &Participants| {
        let share = it
            .women_per_mille
            .map(|share| percent(words.language, share, 0));
        let women = it
            .women
            .as_ref()
            .map(|women| decimal(words.language, women));
        Row::of(vec![
            format!(
                "{} ({})",
                it.name,
                date(words.language, it.date, Span::Short)
            ),
            decimal(words.language, &it.all),
            women.unwrap_or_default(),
            share.unwrap_or_default(),
        ])
    };
    table(
        words,
        "report-narrative-participants",
        &[
            "report-narrative-indicator",
            "report-narrative-people",
            "report-narrative-women",
            "report-narrative-women-share",
        ],
        &[1],
        rows.iter().map(row).collect(),
    )
}

fn costs(words: Words, rows: &[CostRow]) -> Table {
    let exact = |money| amount(words.language, money, Decimals::All);
    let row = |it: &CostRow| Row {
        total: it.category.is_none(),
        ..Row::of(vec![
            it.category.map_or_else(
                || words.say("report-row-total"),
                |category| words.say(&format!("cost-category-{category}")),
            ),
            exact(it.budget),
            exact(it.period),
            exact(it.so_far),
            exact(it.left),
        ])
    };
    table(
        words,
        "report-finance-costs",
        &[
            "report-column-category",
            "report-column-budget",
            "report-finance-in-period",
            "report-finance-so-far",
            "report-column-left",
        ],
        &[1],
        rows.iter().map(row).collect(),
    )
}

fn deviations(words: Words, rows: &[Deviating]) -> Table {
    let exact = |money| amount(words.language, money, Decimals::All);
    let row = |it: &Deviating| {
        let share = it.deviation_per_mille;
        let said = it.explained.as_ref().map(|said| said.explanation.clone());
        Row::of(vec![
            format!(
                "{} {}",
                words.say(&format!("cost-category-{}", it.category)),
                it.year
            ),
            said.unwrap_or_else(|| words.say("report-finance-unexplained")),
            exact(it.budget),
            exact(it.actual),
            share
                .map(|share| deviation(words.language, share))
                .unwrap_or_default(),
        ])
    };
    table(
        words,
        "report-narrative-deviations",
        &[
            "report-finance-line",
            "report-finance-explanation",
            "report-column-budget",
            "report-column-actual",
            "report-narrative-deviation",
        ],
        &[20, 34],
        rows.iter().map(row).collect(),
    )
}

pub(crate) fn risks(words: Words, rows: &[RiskRow]) -> Table {
    let row = |it: &RiskRow| {
        let rating = &it.rating;
        Row::of(vec![
            it.title.clone(),
            it.mitigation.clone(),
            words.say(&format!("risk-status-{}", it.status)),
            format!(
                "{} × {} = {}",
                rating.likelihood, rating.impact, rating.score
            ),
        ])
    };
    table(
        words,
        "report-narrative-risks",
        &[
            "report-narrative-risk",
            "report-narrative-mitigation",
            "report-status",
            "report-narrative-rating",
        ],
        &[26, 34, 13],
        rows.iter().map(row).collect(),
    )
}

fn decisions(words: Words, meetings: &[MeetingRow]) -> Table {
    let mut rows = Vec::new();
    for meeting in meetings.iter().rev() {
        rows.push(Row {
            heading: true,
            ..Row::of(vec![format!(
                "{}, {}",
                meeting.title,
                days(words, meeting.period)
            )])
        });
        rows.extend(meeting.resolutions.iter().map(|it| {
            let by = it.responsible.as_ref().map(|person| person.name.clone());
            let due = it.due.map(|due| date(words.language, due, Span::Short));
            Row::of(vec![
                it.title.clone(),
                by.unwrap_or_default(),
                due.unwrap_or_default(),
                words.say(&format!("resolution-status-{}", it.status)),
            ])
        }));
    }
    table(
        words,
        "report-narrative-decisions",
        &[
            "report-narrative-decided",
            "report-narrative-responsible",
            "report-narrative-by",
            "report-status",
        ],
        &[44, 18, 14, 12],
        rows,
    )
}
