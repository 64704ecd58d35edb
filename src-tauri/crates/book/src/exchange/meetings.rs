//! Narratives in which somebody wrote here and somebody else there, before either knew of the other.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use automerge::{Change, ChangeHash};
use domain::id::RecordId;
use domain::read::MetNarrative;
use domain::record::Kind;
use domain::value::Shape;
use rusqlite::Connection;

use crate::document::{heads, parse_heads, text_at};
use crate::error::Error;
use crate::store::Shelf;
use crate::{narrative, read};

/// Where the histories of each document met.
#[derive(Default)]
pub(super) struct Meetings(BTreeMap<String, Meeting>);

struct Meeting {
    /// The heads here, before.
    ours: Vec<ChangeHash>,
    /// The heads of what came.
    theirs: Vec<ChangeHash>,
    /// What they knew of what is here.
    common: Vec<ChangeHash>,
}

impl Meetings {
    /// Takes note of where a document stood before these changes came to it.
    pub(super) fn expect(&mut self, name: &str, ours: Vec<ChangeHash>, coming: &[Change]) {
        let new: HashSet<ChangeHash> = coming.iter().map(Change::hash).collect();
        let known: BTreeSet<ChangeHash> = coming
            .iter()
            .flat_map(|change| change.deps().iter().copied())
            .collect();
        let meeting = Meeting {
            ours,
            theirs: new
                .iter()
                .filter(|hash| !known.contains(hash))
                .copied()
                .collect(),
            common: known
                .difference(&new.iter().copied().collect())
                .copied()
                .collect(),
        };
        self.0.insert(name.to_owned(), meeting);
    }

    /// The narratives in which both wrote, now that the changes are applied.
    pub(super) fn tell(
        &self,
        connection: &Connection,
        documents: &mut Shelf,
        touched: &BTreeMap<String, BTreeSet<RecordId>>,
    ) -> Result<Vec<MetNarrative>, Error> {
        let mut met = Vec::new();
        for (name, records) in touched {
            let Some(meeting) = self.0.get(name) else {
                continue;
            };
            let document = documents.document(connection, name)?;
            let now = parse_heads(&heads(document)).unwrap_or_default();
            for record in records {
                // New ones nobody here can have written in.
                let Ok((kind, project)) = read::history::kind_and_project(connection, *record)
                else {
                    continue;
                };
                let fields = Kind::from_code(&kind).map_or(&[][..], Kind::fields);
                for field in fields.iter().filter(|each| each.shape == Shape::Narrative) {
                    let id = record.to_string();
                    let text = |heads: &[ChangeHash]| -> Result<String, Error> {
                        Ok(text_at(document, &id, field.name, heads)?.unwrap_or_default())
                    };
                    let (ours, theirs) = (text(&meeting.ours)?, text(&meeting.theirs)?);
                    let spans =
                        narrative::marked(&text(&meeting.common)?, &ours, &theirs, &text(&now)?);
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
        }
        Ok(met)
    }
}
