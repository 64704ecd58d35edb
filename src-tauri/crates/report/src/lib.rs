//! Read models in, documents out: the summary of a project and the finance report of a period as PDF, its budget
//! against actual as a workbook, its dates as a calendar, and a report packed with what proves it.
//!
//! [`summary`] and [`finance`] put every word, figure and day into its final form, [`legible`] sees to it that a page can
//! show all of it, and [`press`] hands it as data to the Typst templates of `templates/` and writes
//! PDF/UA-1 that is PDF/A-2a at the same time. What people wrote is data all the way: no template ever
//! evaluates it.
#![expect(clippy::float_arithmetic, reason = "places on paper, never money")]

mod bundle;
mod calendar;
mod finance;
mod fonts;
mod legible;
mod listing;
mod narrative;
mod pack;
mod photo;
mod portfolio;
mod press;
mod summary;
mod workbook;

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::read::{
    FinanceReport, Language, PackParts, Portfolio, ProjectFilter, ProjectSheet, ProjectSummary,
    ReportPaper,
};
use typst::foundations::Bytes;

pub use calendar::project_calendar;
pub use narrative::draft;
pub use pack::{Kept, PackError, finance_pack};
pub use photo::Photos;
pub use workbook::{portfolio_workbook, project_workbook};

use serde::Serialize;

use crate::fonts::Typefaces;

/// How a document is made.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The language of the document.
    pub language: Language,
    /// The moment it says it was made.
    pub generated: DateTime<FixedOffset>,
    /// The day that says which years are over and how much time is gone.
    pub today: NaiveDate,
}

/// A document could not be made.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ReportError {
    /// The data could not be handed to the template.
    #[error("the data of the document could not be written: {0}")]
    Data(String),
    /// The template or the data broke the typesetter, or the file would break its standard.
    #[error("the document could not be set: {0}")]
    Set(String),
}

/// The summary of a project as the bytes of a PDF file: PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// [`ReportError`], where the typesetter does not obey; no summary that a book holds should bring it about.
pub fn project_summary(
    summary: &ProjectSummary,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    printed("summary.typ", &summary::compose(summary, options), options)
}

/// The finance report of a period as the bytes of a PDF file: PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// [`ReportError`], where the typesetter does not obey.
pub fn finance_report(report: &FinanceReport, options: &Options) -> Result<Vec<u8>, ReportError> {
    printed("finance.typ", &finance::compose(report, options), options)
}

/// The report of a year or of a whole grant, with what the book sets beside its answers, as the bytes of a PDF file:
/// PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// [`ReportError`], where the typesetter does not obey.
pub fn narrative_report(paper: &ReportPaper, options: &Options) -> Result<Vec<u8>, ReportError> {
    printed(
        "narrative.typ",
        &narrative::compose(paper, options),
        options,
    )
}

/// Projects with the parts that are wanted of each, in one document with a table of contents: PDF/UA-1 and PDF/A-2a. Of one
/// project there is no cover.
///
/// # Errors
/// [`ReportError`], where the typesetter does not obey.
pub fn project_pack(
    projects: &[(ProjectSheet, Photos)],
    parts: PackParts,
    title: &str,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    let (page, pictures) = bundle::compose(projects, parts, title, options);
    printed_with("bundle.typ", &page, &pictures, options)
}

/// What the projects that fit a filter come to, on two pages: PDF/UA-1 and PDF/A-2a. Nothing is said of complaints.
///
/// # Errors
/// [`ReportError`], where the typesetter does not obey.
pub fn portfolio_summary(
    portfolio: &Portfolio,
    filter: &ProjectFilter,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    printed(
        "portfolio.typ",
        &portfolio::compose(portfolio, filter, options),
        options,
    )
}

fn printed(
    template: &'static str,
    page: &impl Serialize,
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    printed_with(template, page, &[], options)
}

fn printed_with(
    template: &'static str,
    page: &impl Serialize,
    pictures: &[(String, Bytes)],
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_value(page).map_err(|error| ReportError::Data(error.to_string()))?;
    let faces = if legible::needs_more_than(Typefaces::own(), &data) {
        Typefaces::with_system()
    } else {
        Typefaces::own()
    };
    // A font of the system may cover a letter and yet fail to set it, or forbid to be embedded. The
    // program's own fonts always can.
    set(template, data.clone(), faces, pictures, options)
        .or_else(|_| set(template, data, Typefaces::own(), pictures, options))
}

fn set(
    template: &'static str,
    mut data: serde_json::Value,
    faces: &'static Typefaces,
    pictures: &[(String, Bytes)],
    options: &Options,
) -> Result<Vec<u8>, ReportError> {
    legible::make(&mut data, faces);
    press::print(template, &data, faces, pictures, options.generated)
}
