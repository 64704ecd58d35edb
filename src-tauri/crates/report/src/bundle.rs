//! Projects with more than their summaries, in one document: the data of `templates/bundle.typ`.

use domain::period::Period;
use domain::read::{PackParts, ProjectSheet};
use serde::Serialize;
use typst::foundations::Bytes;
use words::{Span, count, date};

use crate::Options;
use crate::listing::{Signature, Signatures, Table};
use crate::narrative;
use crate::photo::{MOST, Photos, Unshown};
use crate::summary::{self, Frame, Titled, Words, shortened};

/// The most photos that are named where they are not shown, of each reason.
const MOST_NAMED: usize = 20;

/// The document.
#[derive(Serialize)]
pub(crate) struct Page {
    #[serde(flatten)]
    frame: Frame,
    /// None of a single project.
    cover: Option<Cover>,
    projects: Vec<Project>,
}

#[derive(Serialize)]
struct Cover {
    subtitle: String,
    facts: Vec<Fact>,
    contents: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Project {
    summary: summary::Page,
    tables: Vec<Table>,
    photos: Option<Pictures>,
    signatures: Option<Signatures>,
    /// What is signed.
    signed: String,
}

#[derive(Serialize)]
struct Pictures {
    title: String,
    rows: Vec<Shown>,
    /// Those that are not shown, and why.
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Shown {
    /// The name under which the picture lies beside the data.
    file: String,
    caption: String,
}

/// Puts the projects into words, and gives their pictures by the names under which the data knows them.
pub(crate) fn compose(
    sheets: &[(ProjectSheet, Photos)],
    parts: PackParts,
    title: &str,
    options: &Options,
) -> (Page, Vec<(String, Bytes)>) {
    let words = Words::of(options.language);
    let mut pictures = Vec::new();
    let projects = sheets
        .iter()
        .map(|(sheet, photos)| project(words, (sheet, photos), parts, &mut pictures, options))
        .collect();
    let page = Page {
        frame: frame(words, sheets, title, options),
        cover: (sheets.len() > 1).then(|| cover(words, sheets, options)),
        projects,
    };
    (page, pictures)
}

fn frame(words: Words, sheets: &[(ProjectSheet, Photos)], title: &str, options: &Options) -> Frame {
    let name = words.say("report-bundle-name");
    if let [(only, _)] = sheets {
        let it = &only.summary;
        return Frame::of(
            &it.head,
            it.demo,
            &it.digest,
            words.say("report-name"),
            options,
        );
    }
    let first = sheets.first().map(|(sheet, _)| &sheet.summary);
    let titled = Titled {
        title: if title.trim().is_empty() {
            name.clone()
        } else {
            title.to_owned()
        },
        language: options.language,
        author: "Vänort",
        name,
        period: span(words, sheets),
    };
    Frame::titled(
        titled,
        first.is_some_and(|first| first.demo),
        first.map_or("", |first| first.digest.as_str()),
        options,
    )
}

/// From the first day of any of the projects to the last.
fn span(words: Words, sheets: &[(ProjectSheet, Photos)]) -> String {
    let periods = || {
        sheets
            .iter()
            .map(|(sheet, _)| sheet.summary.head.row.period)
    };
    let first = periods().map(Period::start).min();
    let last = periods().map(Period::end).max();
    let period = first.zip(last);
    let period = period.and_then(|(first, last)| Period::new(first, last).ok());
    period.map_or_else(String::new, |period| words::period(words.language, period))
}

fn cover(words: Words, sheets: &[(ProjectSheet, Photos)], options: &Options) -> Cover {
    let number = count(
        words.language,
        i64::try_from(sheets.len()).unwrap_or(i64::MAX),
    );
    let fact = |label: &str, value: String| Fact {
        label: words.say(label),
        value,
    };
    Cover {
        subtitle: words.with(
            "report-bundle-count",
            &[("count", sheets.len().into()), ("number", number.into())],
        ),
        facts: vec![
            fact("report-period", span(words, sheets)),
            fact(
                "report-bundle-made",
                date(words.language, options.generated.date_naive(), Span::Long),
            ),
        ],
        contents: words.say("report-bundle-contents"),
    }
}

fn project(
    words: Words,
    (sheet, photos): (&ProjectSheet, &Photos),
    parts: PackParts,
    pictures: &mut Vec<(String, Bytes)>,
    options: &Options,
) -> Project {
    let page = summary::compose(&sheet.summary, options);
    let mut tables = Vec::new();
    if let Some(results) = &sheet.results {
        let table = narrative::indicators(words, &results.results);
        tables.push(told(
            words,
            Table {
                title: words.say("report-bundle-results"),
                ..table
            },
        ));
    }
    if let Some(risks) = &sheet.risks {
        tables.push(told(words, narrative::risks(words, &risks.risks)));
    }
    let head = &sheet.summary.head;
    let partners = head.row.partners.iter().map(|partner| Signature {
        partner: shortened(&partner.name, 90),
        signed: None,
    });
    Project {
        summary: if parts.finance {
            page
        } else {
            page.without_finance()
        },
        tables,
        photos: shown(words, photos, pictures),
        signatures: parts
            .signatures
            .then(|| Signatures::of(words, partners.collect())),
        signed: words.with(
            "report-bundle-signed",
            &[(
                "title",
                shortened(&summary::title(words, head).0, 240).into(),
            )],
        ),
    }
}

/// The table, or that there is nothing in it.
fn told(words: Words, mut table: Table) -> Table {
    if table.rows.is_empty() {
        table.empty = Some(words.say("report-narrative-nothing"));
    }
    table
}

fn shown(words: Words, photos: &Photos, pictures: &mut Vec<(String, Bytes)>) -> Option<Pictures> {
    let rows: Vec<Shown> = photos
        .shown
        .iter()
        .map(|shot| {
            let file = format!("photo-{}.jpg", pictures.len());
            pictures.push((file.clone(), shot.bytes.clone()));
            let caption = shot.caption.clone();
            Shown { file, caption }
        })
        .collect();
    let notes = Unshown::ALL.into_iter();
    let notes: Vec<String> = notes
        .filter_map(|why| unshown(words, photos, why))
        .collect();
    let title = words.say("report-bundle-photos");
    let is_something = !rows.is_empty() || !notes.is_empty();
    is_something.then_some(Pictures { title, rows, notes })
}

/// The photos that are not shown for this reason, by their names.
fn unshown(words: Words, photos: &Photos, why: Unshown) -> Option<String> {
    let of_it = photos.unshown.iter().filter(|(_, it)| *it == why);
    let names: Vec<&str> = of_it.map(|(name, _)| name.as_str()).collect();
    let mut listed = names.get(..MOST_NAMED).unwrap_or(&names).join(", ");
    let more = names.len().saturating_sub(MOST_NAMED);
    if more > 0 {
        let args = [("names", listed.into()), ("count", more.into())];
        listed = words.with("report-bundle-unshown-more", &args);
    }
    let args = [("names", listed.into()), ("most", MOST.to_string().into())];
    let id = format!("report-bundle-unshown-{}", why.code());
    (!names.is_empty()).then(|| words.with(&id, &args))
}
