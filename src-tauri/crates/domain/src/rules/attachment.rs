//! Rules of attachments: a file belongs to a record, and is attached to it once.

use super::{Decision, Facts, NOBODY, all, fresh, needed, report};
use crate::command::Attach;
use crate::edit::{DocumentKey, Edit};
use crate::id::{AttachmentId, ProjectId, RecordId};
use crate::record::{Attachment, Kind};
use crate::refusal::Refusal;

/// The most bytes that an attached file holds: a photo or a scanned contract, and not a film.
pub const LARGEST_ATTACHMENT: u32 = 25_000_000;

/// A name on one line that reads in one direction: signs that turn it make a program look like a picture.
fn plain(name: &str) -> String {
    let turns = |each: char| matches!(each, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.replace(['\n', '\t'], " ").replace(turns, "")
}

pub(super) fn attach<F: Facts>(facts: &F, it: &Attach) -> Result<Decision, F::Error> {
    let missing = |record: &str, id: String| Refusal::NotFound {
        record: record.to_owned(),
        id,
    };
    let kind = facts.kind(it.record)?;
    let is_there = match kind {
        Some(kind) => facts.fields(kind, it.record)?.is_some(),
        None => false,
    };
    let Some(kind) = kind.filter(|_| is_there) else {
        return Err(missing("record", it.record.to_string()).into());
    };
    let document = facts.document(it.record)?;
    let Some(document) = document.filter(|_| kind != Kind::Attachment) else {
        return Err(Refusal::NotAttachable {
            of: kind.code().to_owned(),
        }
        .into());
    };
    report::open_with(facts, kind, it.record)?;
    let there = all::<Attachment, _>(facts, "record", it.record)?
        .into_iter()
        .find(|there| there.sha256 == it.sha256);
    if let Some(there) = there {
        return Ok(Decision {
            record: there.id.into(),
            edits: Vec::new(),
        });
    }
    let attachment = Attachment {
        id: fresh(facts, it.id)?,
        ..of(facts, it.record, document.project(), &it.name, &it.sha256)?
    };
    Ok(Decision {
        record: attachment.id.into(),
        edits: vec![create(&attachment, document)],
    })
}

/// A file that the book keeps, as attached to a record.
pub(super) fn of<F: Facts>(
    facts: &F,
    record: RecordId,
    project: Option<ProjectId>,
    name: &str,
    sha256: &str,
) -> Result<Attachment, F::Error> {
    let missing = || Refusal::NotFound {
        record: "file".to_owned(),
        id: sha256.chars().take(64).collect(),
    };
    let size = facts.kept(sha256)?.ok_or_else(missing)?;
    if size == 0 {
        let name = name.to_owned();
        return Err(Refusal::EmptyFile { name }.into());
    }
    if size > i64::from(LARGEST_ATTACHMENT) {
        return Err(Refusal::FileTooLarge {
            name: name.to_owned(),
            megabytes: LARGEST_ATTACHMENT / 1_000_000,
        }
        .into());
    }
    Ok(Attachment {
        id: AttachmentId::mint(),
        project,
        record,
        name: plain(&needed("name", name)?),
        size,
        sha256: sha256.to_owned(),
    })
}

/// Writes an attachment into the document of what it is attached to.
pub(super) fn create(attachment: &Attachment, document: DocumentKey) -> Edit {
    let project = attachment.project.unwrap_or(NOBODY);
    Edit::create(attachment, project).into(document)
}

/// Deletes one where it lies.
pub(super) fn delete<F: Facts>(facts: &F, attachment: &Attachment) -> Result<Edit, F::Error> {
    let project = attachment.project.unwrap_or(NOBODY);
    let document = facts.document(attachment.id.into())?;
    Ok(Edit::delete(attachment, project).into(document.unwrap_or(DocumentKey::Project(project))))
}

/// Deletes what is attached to a record that goes.
pub(super) fn delete_all<F: Facts>(facts: &F, record: RecordId) -> Result<Vec<Edit>, F::Error> {
    let attached = all::<Attachment, _>(facts, "record", record)?;
    attached
        .iter()
        .map(|attachment| delete(facts, attachment))
        .collect()
}
