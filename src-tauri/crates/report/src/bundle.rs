//! Projects with more than their summaries, in one document: the data of `templates/bundle.typ`.

use domain::media::Media;
use domain::period::Period;
use domain::read::{PackParts, Photo, ProjectSheet};
use serde::Serialize;
use words::{Span, count, date};

use crate::Options;
use crate::listing::{Signature, Signatures, Table};
use crate::narrative;
use crate::summary::{self, Frame, Titled, Words, shortened};

/// The longest caption of a photo.
const LONGEST_CAPTION: usize = 120;

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
    photos: Option<Photos>,
    signatures: Option<Signatures>,
    /// What is signed.
    signed: String,
}

#[derive(Serialize)]
struct Photos {
    title: String,
    rows: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    /// The name under which the picture lies beside the data.
    file: String,
    caption: String,
}

/// Puts the projects into words, and gives their pictures by the names under which the data knows them.
pub(crate) fn compose(
    sheets: &[ProjectSheet],
    parts: PackParts,
    title: &str,
    bytes: &dyn Fn(&Photo) -> Option<Vec<u8>>,
    options: &Options,
) -> (Page, Vec<(String, Vec<u8>)>) {
    let words = Words::of(options.language);
    let mut pictures = Vec::new();
    let projects = sheets
        .iter()
        .map(|sheet| project(words, sheet, parts, bytes, &mut pictures, options))
        .collect();
    let page = Page {
        frame: frame(words, sheets, title, options),
        cover: (sheets.len() > 1).then(|| cover(words, sheets, options)),
        projects,
    };
    (page, pictures)
}

fn frame(words: Words, sheets: &[ProjectSheet], title: &str, options: &Options) -> Frame {
    let name = words.say("report-bundle-name");
    if let [only] = sheets {
        let it = &only.summary;
        return Frame::of(
            &it.head,
            it.demo,
            &it.digest,
            words.say("report-name"),
            options,
        );
    }
    let first = sheets.first().map(|sheet| &sheet.summary);
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
fn span(words: Words, sheets: &[ProjectSheet]) -> String {
    let periods = || sheets.iter().map(|sheet| sheet.summary.head.row.period);
    let first = periods().map(Period::start).min();
    let last = periods().map(Period::end).max();
    let period = first.zip(last);
    let period = period.and_then(|(first, last)| Period::new(first, last).ok());
    period.map_or_else(String::new, |period| words::period(words.language, period))
}

fn cover(words: Words, sheets: &[ProjectSheet], options: &Options) -> Cover {
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
    sheet: &ProjectSheet,
    parts: PackParts,
    bytes: &dyn Fn(&Photo) -> Option<Vec<u8>>,
    pictures: &mut Vec<(String, Vec<u8>)>,
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
        photos: photos(words, sheet, bytes, pictures),
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

fn photos(
    words: Words,
    sheet: &ProjectSheet,
    bytes: &dyn Fn(&Photo) -> Option<Vec<u8>>,
    pictures: &mut Vec<(String, Vec<u8>)>,
) -> Option<Photos> {
    let mut rows = Vec::new();
    for photo in &sheet.photos {
        let Some(bytes) = bytes(photo) else {
            continue;
        };
        // By what is in it: its name may lie.
        let ending = match Media::of(&bytes) {
            Some(Media::Jpeg) => "jpg",
            Some(Media::Png) => "png",
            _ => continue,
        };
        let file = format!("photo-{}.{ending}", pictures.len());
        pictures.push((file.clone(), bytes));
        let caption = match photo.title.trim() {
            "" => photo.name.clone(),
            title => format!("{title}: {}", photo.name),
        };
        let caption = shortened(&caption, LONGEST_CAPTION);
        rows.push(Shown { file, caption });
    }
    let title = words.say("report-bundle-photos");
    (!rows.is_empty()).then_some(Photos { title, rows })
}
