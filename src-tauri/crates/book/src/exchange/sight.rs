//! What a person sees of a merge: what is new, contested and found since.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::id::RecordId;
use domain::read::{Attention, Becomes, Merge, MergedRecord};
use rusqlite::Connection;

use crate::error::Error;
use crate::read;

/// The most records that a merge lists.
const LISTED: usize = 500;

/// What tells a finding from others: project, code and subject.
type Key = (String, String, String);

fn found(connection: &Connection) -> Result<HashSet<Key>, Error> {
    let mut statement = connection.prepare("SELECT project, code, subject FROM finding")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was contested and found before a merge.
pub(super) struct Sight {
    contested: HashSet<(RecordId, String)>,
    findings: HashSet<Key>,
}

impl Sight {
    pub(super) fn of(connection: &Connection) -> Result<Self, Error> {
        let mut statement = connection.prepare("SELECT DISTINCT record, field FROM contested")?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, read::Coded<RecordId>>(0)?.0, row.get(1)?))
        })?;
        let contested = rows.collect::<Result<_, _>>()?;
        let findings = found(connection)?;
        Ok(Self {
            contested,
            findings,
        })
    }

    /// Tells what is new since.
    pub(super) fn tell(
        &self,
        connection: &Connection,
        becomes: &BTreeMap<RecordId, Becomes>,
        merge: &mut Merge,
    ) -> Result<(), Error> {
        let count = |wanted: Becomes| {
            u32::try_from(becomes.values().filter(|each| **each == wanted).count())
                .unwrap_or(u32::MAX)
        };
        merge.created = count(Becomes::Created);
        merge.changed = count(Becomes::Changed);
        merge.deleted = count(Becomes::Deleted);
        for (record, becomes) in becomes.iter().take(LISTED) {
            // Complaints are counted; what they are called is for their own room.
            if read::history::is_confidential(connection, *record)? {
                continue;
            }
            let (kind, project) = read::history::kind_and_project(connection, *record)?;
            merge.records.push(MergedRecord {
                project,
                record: *record,
                label: read::history::label(connection, &kind, *record)?,
                kind,
                becomes: *becomes,
            });
        }
        merge.contested = read::contested::list(connection, None)?
            .into_iter()
            .filter(|each| !self.contested.contains(&(each.record, each.field.clone())))
            .collect();
        let new: HashSet<Key> = &found(connection)? - &self.findings;
        let projects: BTreeSet<&str> = new.iter().map(|(project, ..)| project.as_str()).collect();
        let names = read::Names::in_book(connection);
        let all = read::overview::attention_in(connection, &names, projects, None, usize::MAX)?;
        let is_new = |each: &Attention| {
            let finding = &each.found.finding;
            let code = finding.code().to_owned();
            new.contains(&(each.project.to_string(), code, finding.subject()))
        };
        merge.findings = all.into_iter().filter(is_new).collect();
        Ok(())
    }
}
