//! What the summary of a project says, in its final words: the data of `templates/summary.typ`.

mod changes;
pub(crate) mod chart;
mod complaints;
pub(crate) mod head;
mod people;
mod table;

pub(crate) use head::partners;

use domain::read::{Language, ProjectHead, ProjectSummary, VersionRow};
use serde::Serialize;
use words::{Arg, Span, date, say};

use crate::Options;
use crate::legible::MARK;

/// The longest title that is set as a heading; a longer one is shortened there and given in full at the end.
const LONGEST_HEADING: usize = 240;

/// The most of a title that goes into the running header and the file's properties.
const LONGEST_RUNNING: usize = 90;

/// The most letters of the problem that a summary has; the book has the rest.
const LONGEST_PROBLEM: usize = 6_000;

/// The most paragraphs of it.
const MOST_PARAGRAPHS: usize = 60;

/// How many letters of the book's digest tell it from others at a glance.
const SHORT_DIGEST: usize = 12;

/// What every document has around what it says.
#[derive(Serialize)]
pub(crate) struct Frame {
    language: &'static str,
    /// The language of the title, which may lack the document's.
    title_language: &'static str,
    title: String,
    running_title: String,
    author: String,
    name: String,
    demo: Option<String>,
    period: String,
    /// `{page}` and `{pages}` stand for the numbers.
    page_of: String,
    date: String,
    book: String,
    generated: String,
    digest: String,
}

/// What a document is called, and what it tells of.
pub(crate) struct Titled<'a> {
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) language: Language,
    pub(crate) author: &'a str,
    /// What kind of document it is.
    pub(crate) name: String,
    pub(crate) period: String,
}

impl Frame {
    /// The frame of a document of a project that is called `name`.
    pub(crate) fn of(
        head: &ProjectHead,
        demo: bool,
        digest: &str,
        name: String,
        options: &Options,
    ) -> Self {
        let words = Words::of(options.language);
        let (title, title_language) = title(words, head);
        let author = head
            .row
            .partners
            .first()
            .map_or("Vänort", |partner| partner.name.as_str());
        let titled = Titled {
            title,
            language: title_language,
            author,
            name,
            period: words::period(options.language, head.row.period),
        };
        Self::titled(titled, demo, digest, options)
    }

    /// The frame of any document.
    pub(crate) fn titled(it: Titled<'_>, demo: bool, digest: &str, options: &Options) -> Self {
        let words = Words::of(options.language);
        let day = options.generated.date_naive();
        Self {
            language: code(options.language),
            title_language: code(it.language),
            running_title: shortened(&it.title, LONGEST_RUNNING),
            title: shortened(&it.title, LONGEST_HEADING),
            author: shortened(it.author, LONGEST_RUNNING),
            name: it.name,
            demo: demo.then(|| words.say("report-demo")),
            period: it.period,
            page_of: words.with(
                "report-page",
                &[("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
            date: date(options.language, day, Span::Short),
            book: words.with("report-book", &[("digest", shortest(digest).into())]),
            generated: words.with(
                "report-generated",
                &[
                    ("date", date(options.language, day, Span::Long).into()),
                    ("time", options.generated.format("%H:%M").to_string().into()),
                ],
            ),
            digest: digest.to_owned(),
        }
    }

    /// The same of a document that tells of these days, and not of the whole project.
    pub(crate) fn about(self, period: String) -> Self {
        Self { period, ..self }
    }
}

/// The title, or what stands for one, and the language it is in.
pub(crate) fn title(words: Words, head: &ProjectHead) -> (String, Language) {
    let (title, language) = words::title(words.language, &head.row.title);
    let title = if title.trim().is_empty() {
        words.say("report-untitled")
    } else {
        title.to_owned()
    };
    (title, language)
}

/// The document.
#[derive(Serialize)]
pub(crate) struct Page {
    #[serde(flatten)]
    frame: Frame,
    /// The title in full, where the heading has it shortened.
    whole_title: Option<Section>,
    partners: String,
    facts: Vec<head::Fact>,
    goals: Option<head::Goals>,
    pace: head::PaceTitle,
    figures: Vec<head::Figure>,
    attention: head::Attention,
    chart: Option<chart::Chart>,
    table: Option<table::Table>,
    changes: Option<changes::Changes>,
    co_financing: Option<table::CoFinancing>,
    team: Option<people::Team>,
    complaints: Option<Section>,
    problem: Option<Section>,
    replaced_note: String,
}

/// A heading and paragraphs.
#[derive(Serialize)]
pub(crate) struct Section {
    title: String,
    paragraphs: Vec<String>,
}

/// The words of a document in its language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) language: Language,
}

impl Words {
    pub(crate) const fn of(language: Language) -> Self {
        Self { language }
    }

    pub(crate) fn say(self, id: &str) -> String {
        say(self.language, id, &[])
    }

    pub(crate) fn with(self, id: &str, args: &[(&str, Arg)]) -> String {
        say(self.language, id, args)
    }
}

/// Which version figures are of, and where it stands, in a sentence.
pub(crate) fn told_version(language: Language, version: &VersionRow) -> String {
    table::version(Words::of(language), version)
}

/// Puts the summary into words.
pub(crate) fn compose(summary: &ProjectSummary, options: &Options) -> Page {
    let words = Words::of(options.language);
    let head = &summary.head;
    let (title, _) = title(words, head);
    Page {
        frame: Frame::of(
            head,
            summary.demo,
            &summary.digest,
            words.say("report-name"),
            options,
        ),
        whole_title: (title.chars().count() > LONGEST_HEADING).then(|| Section {
            title: words.say("report-title-in-full"),
            paragraphs: vec![shortened(&title, LONGEST_PROBLEM)],
        }),
        partners: head::partners(words, head),
        facts: head::facts(words, head),
        goals: head::goals(words, head),
        pace: head::pace(words, summary, options.today),
        figures: head::figures(words, summary),
        attention: head::attention(words, &head.findings),
        chart: chart::chart(words, head),
        table: summary
            .budget
            .as_ref()
            .and_then(|grid| table::table(words, grid)),
        changes: changes::changes(words, summary),
        co_financing: summary
            .budget
            .as_ref()
            .and_then(|grid| table::co_financing(words, grid)),
        team: people::team(words, &summary.team),
        complaints: summary
            .complaints
            .as_ref()
            .map(|cases| complaints::complaints(words, cases)),
        problem: problem(words, &head.problem),
        replaced_note: words.with("report-replaced", &[("mark", MARK.to_string().into())]),
    }
}

impl Page {
    /// The same without its figures: another part of the document has them, or nobody wants them.
    pub(crate) fn without_finance(self) -> Self {
        Self {
            table: None,
            changes: None,
            co_financing: None,
            ..self
        }
    }
}

fn problem(words: Words, problem: &str) -> Option<Section> {
    let whole = problem.trim();
    let told = shortened(whole, LONGEST_PROBLEM);
    let mut all = told
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|each| !each.is_empty());
    let mut paragraphs: Vec<String> = all
        .by_ref()
        .take(MOST_PARAGRAPHS)
        .map(str::to_owned)
        .collect();
    if all.next().is_some() || told != whole {
        paragraphs.push(words.say("report-problem-more"));
    }
    (!paragraphs.is_empty()).then(|| Section {
        title: words.say("report-problem"),
        paragraphs,
    })
}

const fn code(language: Language) -> &'static str {
    match language {
        Language::Sv => "sv",
        Language::En => "en",
    }
}

/// The text, or its first `most` letters and an ellipsis.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn shortest(digest: &str) -> &str {
    digest
        .char_indices()
        .nth(SHORT_DIGEST)
        .map_or(digest, |(end, _)| &digest[..end])
}

/// The text unless it is empty: `none` is what the messages select on.
pub(crate) fn or_none(text: &str) -> Arg<'_> {
    if text.trim().is_empty() {
        "none".into()
    } else {
        text.into()
    }
}
