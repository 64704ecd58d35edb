//! Documents and changes in the file, and the one road on which both come into the view.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{ActorId, Automerge, Change};
use domain::finding::examine;
use domain::id::{ProjectId, RecordId};
use domain::record::Kind;
use domain::rules;
use rusqlite::{Connection, OptionalExtension, params};

use crate::document;
use crate::error::Error;
use crate::facts::View;
use crate::{attached, history, search, tally, view};

/// How many documents stay in memory.
const KEPT: usize = 32;

/// How many changes after its snapshot a document may have before the next one is made.
const CHANGES_BETWEEN_SNAPSHOTS: u64 = 200;

/// The documents in memory, by name.
pub(crate) struct Shelf {
    actor: ActorId,
    documents: BTreeMap<String, Automerge>,
}

impl Shelf {
    /// An empty shelf, with an actor of its own: each run of the program is a writer like no other.
    pub(crate) fn new() -> Self {
        Self {
            actor: ActorId::random(),
            documents: BTreeMap::new(),
        }
    }

    /// The document, read from the file or begun. What is put in it must be in the file before another one is
    /// asked for: that one may take its place.
    pub(crate) fn document(
        &mut self,
        connection: &Connection,
        name: &str,
    ) -> Result<&mut Automerge, Error> {
        if !self.documents.contains_key(name) {
            if self.documents.len() >= KEPT {
                self.documents.pop_first();
            }
            let document = load(connection, name)?.with_actor(self.actor.clone());
            self.documents.insert(name.to_owned(), document);
        }
        self.documents
            .get_mut(name)
            .ok_or_else(|| Error::internal("a document left the shelf"))
    }

    /// Forgets documents whose last changes did not reach the file.
    pub(crate) fn forget(&mut self) {
        self.documents.clear();
    }
}

/// A document as the file has it: the snapshot and what came after, or every change from the first.
pub(crate) fn load(connection: &Connection, name: &str) -> Result<Automerge, Error> {
    let snapshot: Option<(Option<Vec<u8>>, Option<i64>)> = connection
        .prepare_cached("SELECT snapshot, snapshot_sequence FROM document WHERE name = ?1")?
        .query_row([name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let cached = match snapshot {
        Some((Some(bytes), Some(sequence))) => Automerge::load(&bytes)
            .ok()
            .map(|document| (document, sequence)),
        _ => None,
    };
    let (mut document, after) = match cached {
        Some(cached) => cached,
        None => (document::begin()?, 0),
    };
    let changes = changes(connection, name, after)?;
    document.apply_changes(changes.into_iter().map(|(_, change)| change))?;
    Ok(document)
}

/// The changes of a document after a place in the order of taking in, each with its own, decoded and verified against their
/// hashes.
pub(crate) fn changes(
    connection: &Connection,
    name: &str,
    after: i64,
) -> Result<Vec<(i64, Change)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT sequence, hash, bytes FROM change WHERE document = ?1 AND sequence > ?2 ORDER BY sequence",
    )?;
    let rows = statement.query_map(params![name, after], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?))
    })?;
    rows.map(|row| {
        let (sequence, hash, bytes) = row?;
        Ok((sequence, verified(&hash, bytes)?))
    })
    .collect()
}

/// A change of which the bytes are what the hash says.
pub(crate) fn verified(hash: &str, bytes: Vec<u8>) -> Result<Change, Error> {
    let change = Change::from_bytes(bytes)
        .map_err(|error| Error::damaged(format!("change {hash}: {error}")))?;
    if change.hash().to_string() == hash {
        Ok(change)
    } else {
        Err(Error::damaged(format!(
            "change {hash} is not what its hash says"
        )))
    }
}

/// Takes in a change that the document holds already: the change itself, its history, what it shows.
/// Gives back the projects that it concerns.
pub(crate) fn take_in(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    change: &Change,
) -> Result<BTreeSet<ProjectId>, Error> {
    let sequence = keep(connection, document, name, change, false)?;
    let records = history::write(connection, document, name, (sequence, change))?;
    show(connection, document, name, records)
}

/// Keeps a change that the document holds already; `sealed` where it came in a segment. Gives back its place in the order of
/// taking in.
pub(crate) fn keep(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    change: &Change,
    sealed: bool,
) -> Result<i64, Error> {
    connection
        .prepare_cached(
            "INSERT INTO change (hash, document, bytes, sealed) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            change.hash().to_string(),
            name,
            change.raw_bytes(),
            sealed
        ])?;
    let sequence = connection.last_insert_rowid();
    connection
        .prepare_cached(
            "INSERT INTO document (name, heads) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET heads = excluded.heads",
        )?
        .execute(params![name, document::heads(document)])?;
    Ok(sequence)
}

/// Shows what became of some records of a document. Gives back the projects that it concerns.
fn show(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    records: impl IntoIterator<Item = RecordId>,
) -> Result<BTreeSet<ProjectId>, Error> {
    let mut concerned = BTreeSet::new();
    for record in records {
        view::show(connection, document, name, record)?;
        concerned.extend(projects_concerned(connection, name, record)?);
    }
    Ok(concerned)
}

/// The projects whose findings a record can change.
pub(crate) fn projects_concerned(
    connection: &Connection,
    name: &str,
    record: RecordId,
) -> Result<Vec<ProjectId>, Error> {
    if let Ok(project) = name.parse::<RecordId>() {
        return Ok(vec![project.into()]);
    }
    let kind: Option<String> = connection
        .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
        .query_row([record.to_string()], |row| row.get(0))
        .optional()?;
    let sql = match kind.as_deref().and_then(Kind::from_code) {
        Some(Kind::Partnership) => "SELECT id FROM project WHERE partnership = ?1",
        Some(Kind::Person) => {
            "SELECT m.project FROM team_member m JOIN project p ON p.id = m.project WHERE m.person = ?1"
        }
        Some(Kind::Organisation) => {
            "SELECT p.id FROM partnership s JOIN project p ON p.partnership = s.id
              WHERE instr(s.partners, ' ' || ?1 || ' ') > 0"
        }
        Some(Kind::Guideline | Kind::Ceiling | Kind::Allowance | Kind::TeamRule) => {
            "SELECT id FROM project WHERE ?1 IS NOT NULL"
        }
        _ => return Ok(Vec::new()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([record.to_string()], |row| row.get::<_, String>(0))?;
    let ids: Vec<String> = rows.collect::<Result<_, _>>()?;
    Ok(ids
        .iter()
        .filter_map(|id| id.parse::<RecordId>().ok())
        .map(ProjectId)
        .collect())
}

/// Examines a project anew and writes down what was found, and what it comes to.
pub(crate) fn examine_project(connection: &Connection, project: ProjectId) -> Result<(), Error> {
    connection
        .prepare_cached("DELETE FROM finding WHERE project = ?1")?
        .execute([project.to_string()])?;
    let standing = rules::standing(&View(connection), project)?;
    let found = match &standing {
        Some(standing) => examine(standing),
        // It is deleted; what was written into it by who did not know of that is not to go unseen.
        None => rules::lost_project(&View(connection), project)?
            .into_iter()
            .collect(),
    };
    let mut statement = connection.prepare_cached(
        "INSERT OR REPLACE INTO finding (project, code, subject, severity, expense, detail, need) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for finding in found {
        let detail = serde_json::to_string(&finding).map_err(Error::internal)?;
        let severity = match finding.severity() {
            domain::finding::Severity::Wrong => "wrong",
            domain::finding::Severity::Waits => "waits",
        };
        let expense = finding.expense().map(|id| id.to_string());
        statement.execute(params![
            project.to_string(),
            finding.code(),
            finding.subject(),
            severity,
            expense,
            detail,
            finding.need().code()
        ])?;
    }
    tally::write(connection, project, standing.as_ref())
}

/// Puts snapshots under documents that have grown much since their last one. A snapshot is kept only
/// after it was loaded again and found to hold the same heads.
pub(crate) fn settle(connection: &Connection) -> Result<(), Error> {
    let mut statement = connection.prepare(
        "SELECT d.name, max(c.sequence), count(*) FROM document d
           JOIN change c ON c.document = d.name AND c.sequence > coalesce(d.snapshot_sequence, 0)
          GROUP BY d.name HAVING count(*) >= ?1",
    )?;
    let limit = i64::try_from(CHANGES_BETWEEN_SNAPSHOTS).map_err(Error::internal)?;
    let grown: Vec<(String, i64)> = statement
        .query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, sequence) in grown {
        let document = load(connection, &name)?;
        let bytes = document.save();
        let same =
            Automerge::load(&bytes).is_ok_and(|again| again.get_heads() == document.get_heads());
        if same {
            connection.execute(
                "UPDATE document SET snapshot = ?2, snapshot_sequence = ?3 WHERE name = ?1",
                params![name, bytes, sequence],
            )?;
        }
    }
    Ok(())
}

/// Makes the whole view again, from nothing but the changes of another file, into an empty one, for as
/// long as it is wanted.
pub(crate) fn replay(
    from: &Connection,
    into: &Connection,
    wanted: &dyn Fn() -> bool,
) -> Result<(), Error> {
    let mut concerned = BTreeSet::new();
    for name in names(from)? {
        let (document, projects) = show_document(into, &name, &changes(from, &name, 0)?, wanted)?;
        into.prepare_cached("INSERT INTO document (name, heads) VALUES (?1, ?2)")?
            .execute(params![name, document::heads(&document)])?;
        concerned.extend(projects);
    }
    concerned
        .into_iter()
        .try_for_each(|project| examine_project(into, project))
}

/// The documents that have changes, the one that was changed last at the end.
fn names(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = connection
        .prepare("SELECT document FROM change GROUP BY document ORDER BY max(sequence)")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Shows a document, of which nothing is shown, as all its changes make it. Gives it back, and the projects that it
/// concerns. The history says of each change what it put; the records are shown once, as they are after the last.
fn show_document(
    connection: &Connection,
    name: &str,
    changes: &[(i64, Change)],
    wanted: &dyn Fn() -> bool,
) -> Result<(Automerge, BTreeSet<ProjectId>), Error> {
    let mut document = document::begin()?;
    document.apply_changes(changes.iter().map(|(_, change)| change.clone()))?;
    let mut records = BTreeSet::new();
    for (sequence, change) in changes {
        if !wanted() {
            return Err(crate::Trouble::Cancelled.into());
        }
        records.extend(history::write(
            connection,
            &document,
            name,
            (*sequence, change),
        )?);
    }
    let concerned = show(connection, &document, name, records)?;
    Ok((document, concerned))
}

/// Makes the view of this file again from its changes, and lets go of attached files that are damaged.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), Error> {
    attached::drop_damaged(connection)?;
    search::clear(connection)?;
    for table in view::TABLES.iter().filter(|table| **table != "document") {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    let mut concerned = BTreeSet::new();
    for name in names(connection)? {
        let changes = changes(connection, &name, 0)?;
        let (_, projects) = show_document(connection, &name, &changes, &|| true)?;
        concerned.extend(projects);
    }
    concerned
        .into_iter()
        .try_for_each(|project| examine_project(connection, project))
}

/// Makes the view of some documents again, after changes were taken out of them.
pub(crate) fn show_again(
    connection: &Connection,
    documents: &BTreeSet<String>,
) -> Result<(), Error> {
    let mut concerned = BTreeSet::new();
    for name in documents {
        let is_project = |id: &String| id.parse::<RecordId>().ok().map(ProjectId);
        concerned.extend(is_project(name));
        // Also what is not there any more concerned somebody.
        for record in view::records(connection, name)? {
            concerned.extend(projects_concerned(connection, name, record)?);
        }
        view::clear(connection, name)?;
        let changes = changes(connection, name, 0)?;
        if changes.is_empty() {
            connection.execute("DELETE FROM document WHERE name = ?1", [name])?;
            continue;
        }
        let (document, projects) = show_document(connection, name, &changes, &|| true)?;
        concerned.extend(projects);
        // The snapshot may hold what is gone.
        connection.execute(
            "UPDATE document SET heads = ?2, snapshot = NULL, snapshot_sequence = NULL WHERE name = ?1",
            params![name, document::heads(&document)],
        )?;
    }
    concerned
        .into_iter()
        .try_for_each(|project| examine_project(connection, project))
}
