//! Documents that the window and the command line make alike: packs of several projects, and what projects come to together.

mod pack;
mod slot;

use book::{Reader, Trouble};
use chrono::Local;
use domain::read::{Language, Portfolio, ProjectFilter, ProjectQuery};
use report::{Kept, ReportError};

pub(crate) use pack::{PackWish, report_pack};

use crate::commands::today;
use crate::failure::{Failure, Shortfall};

/// A document in the language, made now.
pub(crate) fn options(language: Language) -> report::Options {
    report::Options {
        language,
        generated: Local::now().fixed_offset(),
        today: today(),
    }
}

/// What the book has of an attached file. One that is damaged keeps out none of the others.
pub(crate) fn kept(reader: &Reader, sha256: &str) -> Result<Kept, Failure> {
    match reader.file(sha256) {
        Ok(Some(bytes)) => Ok(Kept::Whole(bytes)),
        Ok(None) => Ok(Kept::Lacking),
        Err(book::Error::Trouble(Trouble::Damaged { .. })) => Ok(Kept::Damaged),
        Err(error) => Err(error.into()),
    }
}

/// What the projects that fit a filter come to, as the bytes of a PDF file; and how many they are.
pub(crate) fn portfolio(
    reader: &Reader,
    filter: &ProjectFilter,
    language: Language,
) -> Result<(Vec<u8>, u32), Failure> {
    of_many(reader, filter, language, report::portfolio_summary)
}

/// The same as the bytes of an XLSX file, with a row for each project.
pub(crate) fn portfolio_workbook(
    reader: &Reader,
    filter: &ProjectFilter,
    language: Language,
) -> Result<(Vec<u8>, u32), Failure> {
    of_many(reader, filter, language, report::portfolio_workbook)
}

/// Makes a document of many projects.
type Make = fn(&Portfolio, &ProjectFilter, &report::Options) -> Result<Vec<u8>, ReportError>;

fn of_many(
    reader: &Reader,
    filter: &ProjectFilter,
    language: Language,
    make: Make,
) -> Result<(Vec<u8>, u32), Failure> {
    may_be_printed(filter)?;
    let portfolio = reader.portfolio(&query(filter, language))?;
    let bytes = make(&portfolio, filter, &options(language)).map_err(failed)?;
    Ok((bytes, portfolio.dashboard.projects))
}

/// Which projects have complaints is not printed either.
fn may_be_printed(filter: &ProjectFilter) -> Result<(), Failure> {
    if filter.may_be_printed() {
        Ok(())
    } else {
        Err(Shortfall::ComplaintsOnPaper.into())
    }
}

fn query(filter: &ProjectFilter, language: Language) -> ProjectQuery {
    ProjectQuery {
        filter: filter.clone(),
        language,
        today: Some(today()),
        ..ProjectQuery::default()
    }
}

fn failed(error: ReportError) -> Failure {
    Shortfall::ReportFailed {
        detail: error.to_string(),
    }
    .into()
}

#[cfg(test)]
mod tests {
    use book::{Author, Book};
    use domain::code::Need;

    use super::*;

    #[test]
    fn complaints_are_never_printed_nor_is_who_has_some() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Demo.vanort");
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        Book::create(&path, author, true).unwrap().close().unwrap();
        let reader = Reader::open(&path).unwrap();
        let asked = ProjectFilter {
            need: Some(Need::CaseWaits),
            ..ProjectFilter::default()
        };
        for make in [portfolio, portfolio_workbook] {
            let made = make(&reader, &asked, Language::Sv);
            let refused = Failure::Shell(Shortfall::ComplaintsOnPaper);
            assert_eq!(made.unwrap_err().to_string(), refused.to_string());
            let (bytes, projects) = make(&reader, &ProjectFilter::default(), Language::Sv).unwrap();
            assert_eq!(projects, 5);
            assert!(!bytes.is_empty());
        }
    }
}
