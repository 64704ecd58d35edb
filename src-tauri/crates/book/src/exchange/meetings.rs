//! Narratives in which somebody wrote here and somebody else there, before either knew of the other.

use std::collections::BTreeSet;

use automerge::{Automerge, Change, ChangeHash};
use domain::id::RecordId;
use domain::read::MetNarrative;
use domain::record::Kind;
use domain::value::Shape;
use rusqlite::Connection;

use crate::document::text_at;
use crate::error::Error;
use crate::{narrative, read};

/// Where the histories of a document met.
pub(super) struct Meeting {
    /// The heads here, before.
    ours: Vec<ChangeHash>,
    /// The heads of what came.
    theirs: Vec<ChangeHash>,
    /// What they knew of what is here.
    common: Vec<ChangeHash>,
}

impl Meeting {
    /// That of a document that stood so with these changes.
    pub(super) fn of(ours: Vec<ChangeHash>, coming: &[Change]) -> Self {
        let new: BTreeSet<ChangeHash> = coming.iter().map(Change::hash).collect();
        let known: BTreeSet<ChangeHash> = coming
            .iter()
            .flat_map(|change| change.deps().iter().copied())
            .collect();
        Self {
            ours,
            theirs: new.difference(&known).copied().collect(),
            common: known.difference(&new).copied().collect(),
        }
    }

    /// The narratives among these records in which both wrote, now that the changes are applied.
    pub(super) fn tell(
        &self,
        connection: &Connection,
        document: &Automerge,
        records: &BTreeSet<RecordId>,
    ) -> Result<Vec<MetNarrative>, Error> {
        let mut met = Vec::new();
        let now = document.get_heads();
        for record in records {
            // New ones nobody here can have written in.
            let Ok((kind, project)) = read::history::kind_and_project(connection, *record) else {
                continue;
            };
            let fields = Kind::from_code(&kind).map_or(&[][..], Kind::fields);
            for field in fields.iter().filter(|each| each.shape == Shape::Narrative) {
                let id = record.to_string();
                let text = |heads: &[ChangeHash]| -> Result<String, Error> {
                    Ok(text_at(document, &id, field.name, heads)?.unwrap_or_default())
                };
                let (ours, theirs) = (text(&self.ours)?, text(&self.theirs)?);
                let spans = narrative::marked(&text(&self.common)?, &ours, &theirs, &text(&now)?);
                if let Some(spans) = spans {
                    met.push(MetNarrative {
                        project,
                        record: *record,
                        label: read::history::label(connection, &kind, *record)?,
                        kind: kind.clone(),
                        field: field.name.to_owned(),
                        spans,
                        ours,
                        theirs,
                    });
                }
            }
        }
        Ok(met)
    }
}
