//! Rules of attachments: a file belongs to a record of a project, and is attached to it once.

use super::{Decision, Facts, all, fresh, needed};
use crate::command::Attach;
use crate::edit::DocumentKey;
use crate::record::{Attachment, Kind};
use crate::refusal::Refusal;

/// The most bytes that an attached file holds: a photo or a scanned contract, and not a film.
pub const LARGEST_ATTACHMENT: usize = 25_000_000;

pub(super) fn attach<F: Facts>(facts: &F, it: &Attach) -> Result<Decision, F::Error> {
    let missing = |record: &str, id: String| Refusal::NotFound {
        record: record.to_owned(),
        id,
    };
    let kind = facts.kind(it.record)?;
    let holds = match kind {
        Some(kind) if kind != Kind::Attachment => facts.fields(kind, it.record)?.is_some(),
        _ => false,
    };
    let Some(DocumentKey::Project(project)) = facts.document(it.record)?.filter(|_| holds) else {
        return Err(missing("record", it.record.to_string()).into());
    };
    let size = facts
        .kept(&it.sha256)?
        .ok_or_else(|| missing("file", it.sha256.clone()))?;
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
        name: needed("name", &it.name)?.replace(['\n', '\t'], " "),
        size,
        sha256: it.sha256.clone(),
    };
    Ok(Decision::create(&attachment, project))
}
