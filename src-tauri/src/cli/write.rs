//! Verbs that write a book.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};

use book::{Author, Book};
use domain::command::Command;
use domain::id::{AttachmentId, RecordId};
use domain::read::{AttachmentRow, Language};
use domain::record::Kind;
use domain::refusal::Refusal;
use serde_json::json;

use super::answer::Which;
use super::say;
use crate::commands::attachments::read_files;
use crate::commands::reports::{self, HandIn};
use crate::commands::today;
use crate::failure::{Failure, Shortfall};
use crate::office::Office;
use crate::settings::device;

pub(super) fn author(office: &Office, person: Option<String>) -> Author {
    Author {
        person: person.unwrap_or_else(|| office.settings().person),
        device: device(),
    }
}

/// Makes everything that is shown again from the changes, where it does not follow from them.
pub(super) fn mend(office: &Office, path: &Path) -> Result<(), Failure> {
    let verdict = book::check::check(&book::Reader::open(path)?)?;
    if verdict.mendable {
        let mut book = Book::open(path, author(office, None))?;
        book.rebuild()?;
        book.close()?;
    }
    Ok(())
}

pub(super) fn new(office: &Office, path: &Path, demo: bool) -> Result<bool, Failure> {
    Book::create(path, author(office, None), demo)?.close()?;
    say(path.display());
    Ok(true)
}

/// Attaches files to a record, all or none.
pub(super) fn attach(
    office: &Office,
    path: &Path,
    record: RecordId,
    files: &[PathBuf],
) -> Result<bool, Failure> {
    let files = read_files(files)?;
    let mut book = Book::open(path, author(office, None))?;
    let applied = book.attach(record, &files)?;
    book.close()?;
    applied.ids.iter().for_each(say);
    Ok(true)
}

/// Carries out the commands of a file or of standard input, and answers each.
pub(super) fn carry_out(
    office: &Office,
    path: &Path,
    file: &Path,
    person: Option<String>,
) -> Result<bool, Failure> {
    let lines: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::new(
            File::open(file).map_err(|error| Failure::io(file, &error))?,
        ))
    };
    let mut book = Book::open(path, author(office, person))?;
    let step = book::name_step();
    let mut all_done = true;
    for line in lines.split(b'\n') {
        let line = line.map_err(|error| Failure::io(file, &error))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let done = parse(&line).and_then(|command| Ok(book.apply_in_step(&command, &step)?));
        let answer = match done {
            Ok(applied) => json!({"ok": true, "id": applied.ids.first()}),
            Err(failure) => {
                all_done = false;
                json!({"ok": false, "error": failure})
            }
        };
        say(answer);
        let _ = io::stdout().flush();
    }
    book.close()?;
    Ok(all_done)
}

fn parse(line: &[u8]) -> Result<Command, Failure> {
    serde_json::from_slice(line).map_err(|error| {
        Refusal::MalformedCommand {
            detail: error.to_string(),
        }
        .into()
    })
}

/// How a report is handed in.
pub(super) struct Submission {
    /// The day, as typed.
    pub(super) date: String,
    /// Who hands it in.
    pub(super) by: String,
    /// Its reference.
    pub(super) reference: String,
    /// The language of its PDF.
    pub(super) language: Language,
    /// Which of the attached files the auditor's certificate is.
    pub(super) paper: Option<String>,
}

/// What the auditor wrote: the file that is attached to it. Where there are several, a person says which.
fn certificate(files: &[AttachmentRow], wanted: Option<&str>) -> Result<AttachmentId, Failure> {
    let is_it = |file: &&AttachmentRow| wanted.is_none_or(|name| file.name == name);
    let missing = || Refusal::NotFound {
        record: Kind::Attachment.code().to_owned(),
        id: wanted.unwrap_or_default().to_owned(),
    };
    if wanted.is_none() && files.len() > 1 {
        let names = files.iter().map(|file| file.name.as_str());
        return Err(Shortfall::SeveralFiles {
            names: names.collect::<Vec<_>>().join(", "),
        }
        .into());
    }
    Ok(files.iter().find(is_it).ok_or_else(missing)?.id)
}

/// Hands an annual report in, or the final one, with its PDF; or an auditor's certificate, with the file that it is.
pub(super) fn submit(
    office: &Office,
    path: &Path,
    project: &str,
    which: Which<'_>,
    it: Submission,
) -> Result<bool, Failure> {
    let mut book = Book::open(path, author(office, None))?;
    let reader = book.reader()?;
    let report = super::answer::owed(&reader, reader.find_project(project)?, which)?;
    let page = reader.report(report, today())?;
    drop(reader);
    let certificate = match which {
        Which::Certificate(_) => Some(certificate(&page.files, it.paper.as_deref())?),
        Which::Annual(_) | Which::Final => None,
    };
    let form = HandIn {
        report,
        date: it.date,
        submitted_by: it.by,
        reference: it.reference,
        language: it.language,
        certificate,
        content: page.row.content,
    };
    let applied = reports::submit(&mut book, &form)?;
    book.close()?;
    applied.ids.iter().for_each(say);
    Ok(true)
}
