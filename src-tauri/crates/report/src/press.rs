//! Sets a document from its template and data, and writes the file.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::ReportError;
use crate::fonts::Typefaces;

/// The templates by the names under which they import each other.
const TEMPLATES: [(&str, &str); 10] = [
    ("summary.typ", include_str!("../templates/summary.typ")),
    ("finance.typ", include_str!("../templates/finance.typ")),
    ("narrative.typ", include_str!("../templates/narrative.typ")),
    ("bundle.typ", include_str!("../templates/bundle.typ")),
    ("portfolio.typ", include_str!("../templates/portfolio.typ")),
    ("project.typ", include_str!("../templates/project.typ")),
    ("look.typ", include_str!("../templates/look.typ")),
    ("head.typ", include_str!("../templates/head.typ")),
    ("tables.typ", include_str!("../templates/tables.typ")),
    ("chart.typ", include_str!("../templates/chart.typ")),
];

/// How many documents the typesetter remembers its work of.
const REMEMBERED: usize = 3;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Header cells for rows are still behind a flag.
    LazyHash::new(
        Library::builder()
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build(),
    )
});

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES
        .iter()
        .filter_map(|(name, text)| Some(Source::new(file(name)?, (*text).to_owned())))
        .collect()
});

static DATA: LazyLock<Option<FileId>> = LazyLock::new(|| file("summary.json"));

fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// Prints the data by a template as a PDF file. `pictures` are those that the data names.
pub(crate) fn print(
    template: &'static str,
    data: &serde_json::Value,
    faces: &'static Typefaces,
    pictures: &[(String, Bytes)],
    generated: DateTime<FixedOffset>,
) -> Result<Vec<u8>, ReportError> {
    let main = file(template).ok_or_else(|| ReportError::Set(template.to_owned()))?;
    let desk = Desk {
        main,
        faces,
        data: Bytes::from_string(data.to_string()),
        pictures: pictures
            .iter()
            .filter_map(|(name, bytes)| Some((file(name)?, bytes.clone())))
            .collect(),
    };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| ReportError::Set(error.message().to_string()))?;
    let document = typst::compile::<PagedDocument>(&desk).output;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Vänort".to_owned())),
        timestamp: timestamp(generated),
        standards,
        ..PdfOptions::default()
    };
    let printed = document.and_then(|document| typst_pdf::pdf(&document, &options));
    comemo::evict(REMEMBERED);
    printed.map_err(|troubles| ReportError::Set(said(&troubles)))
}

fn said(troubles: &[SourceDiagnostic]) -> String {
    troubles
        .iter()
        .map(|trouble| trouble.message.as_str())
        .collect::<Vec<_>>()
        .join("; ")
}

fn timestamp(moment: DateTime<FixedOffset>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let local = Datetime::from_ymd_hms(
        moment.year(),
        part(moment.month())?,
        part(moment.day())?,
        part(moment.hour())?,
        part(moment.minute())?,
        part(moment.second())?,
    )?;
    Timestamp::new_local(local, moment.offset().local_minus_utc() / 60)
}

/// All that a template can reach: the other templates, its data, its pictures, the fonts. No file, no network, no clock.
struct Desk {
    /// The template that is the document.
    main: FileId,
    faces: &'static Typefaces,
    data: Bytes,
    /// What the data names of pictures.
    pictures: Vec<(FileId, Bytes)>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.faces.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| FileError::Other(None))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *DATA == Some(id) {
            return Ok(self.data.clone());
        }
        let named = self.pictures.iter().find(|(name, _)| *name == id);
        named
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| FileError::Other(None))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
