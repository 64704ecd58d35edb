//! Rules of attachments: a file belongs to a record of a project, and is attached to it once.

use super::{Decision, Facts, all, fresh, needed};
use crate::command::Attach;
use crate::edit::{DocumentKey, Edit};
use crate::id::RecordId;
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
    let Some(DocumentKey::Project(project)) = document.filter(|_| kind != Kind::Attachment) else {
        return Err(Refusal::NotAttachable {
            of: kind.code().to_owned(),
        }
        .into());
    };
    let size = facts
        .kept(&it.sha256)?
        .ok_or_else(|| missing("file", it.sha256.clone()))?;
    if size == 0 {
        let name = it.name.clone();
        return Err(Refusal::EmptyFile { name }.into());
    }
    if size > i64::from(LARGEST_ATTACHMENT) {
        return Err(Refusal::FileTooLarge {
            name: it.name.clone(),
            megabytes: LARGEST_ATTACHMENT / 1_000_000,
        }
        .into());
    }
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
        project,
        record: it.record,
        name: plain(&needed("name", &it.name)?),
        size,
        sha256: it.sha256.clone(),
    };
    Ok(Decision::create(&attachment, project))
}

/// Deletes what is attached to a record that goes.
pub(super) fn delete_all<F: Facts>(facts: &F, record: RecordId) -> Result<Vec<Edit>, F::Error> {
    let attached = all::<Attachment, _>(facts, "record", record)?;
    Ok(attached
        .iter()
        .map(|attachment| Edit::delete(attachment, attachment.project))
        .collect())
}
