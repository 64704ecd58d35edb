//! Merging: segments come in on the road that every change takes, in one transaction that one undo takes out
//! again.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use automerge::Change;
use domain::edit::DocumentKey;
use domain::read::{Becomes, Merge};
use domain::refusal::Refusal;
use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::meetings::Meeting;
use super::sight::Sight;
use super::sound::{self, Sound};
use super::{Met, Segment, Watch};
use crate::attached::{self, Files};
use crate::book::{Applied, Book};
use crate::document::GENESIS;
use crate::error::{Error, Trouble};
use crate::step::{Merged, Step, name_step};
use crate::store::{self, Shelf};
use crate::{history, part, read, view};

impl Book {
    /// What a merge of these segments would bring. Nothing is written.
    ///
    /// # Errors
    /// As [`Book::merge`].
    pub fn try_merge(
        &mut self,
        segments: &[Segment],
        files: &Files,
        watch: Watch<'_>,
    ) -> Result<Merge, Error> {
        let tried = self
            .take(segments, files, None, watch, false)
            .map(|taken| taken.merge);
        // The documents in memory hold what was not kept.
        self.shelf.forget();
        tried
    }

    /// Takes segments in, in one transaction that one undo takes out again, and the files that they attach; the
    /// bytes of a file stay, so that doing it again needs no file. What is here already is passed over; what builds
    /// on changes that are missing waits for them. Imports are never refused by rules.
    ///
    /// # Errors
    /// Where a part is not what its segment says, where it is cancelled, or the file gives trouble. Then nothing
    /// was written.
    pub fn merge(
        &mut self,
        segments: Vec<Segment>,
        files: &Files,
        met: &Met,
        watch: Watch<'_>,
    ) -> Result<Merge, Error> {
        let taken = self.take(&segments, files, Some(met), watch, true)?;
        if !taken.came.changes.is_empty() {
            self.undone.clear();
            self.done.push(Step {
                id: name_step(),
                command: MERGE.to_owned(),
                puts: Vec::new(),
                merged: Some(Merged {
                    segments: Arc::new(segments),
                    came: Arc::new(taken.came),
                }),
            });
        }
        Ok(taken.merge)
    }

    /// The same by itself, beside the work: it is no step of a person, and so not one that undo takes out.
    ///
    /// # Errors
    /// As [`Book::merge`].
    pub fn merge_beside(
        &mut self,
        segments: &[Segment],
        files: &Files,
        met: &Met,
        watch: Watch<'_>,
    ) -> Result<Merge, Error> {
        Ok(self.take(segments, files, Some(met), watch, true)?.merge)
    }

    /// Takes out again what a merge brought, and with it what was done and undone here since. The others' work
    /// is not touched by it: nothing is written that could travel to them.
    pub(crate) fn unmerge(&mut self, merged: &Merged) -> Result<Applied, Error> {
        let taken_out = (|| {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let documents = take_out(&transaction, &merged.came)?;
            transaction.commit()?;
            Ok(documents)
        })();
        let documents = taken_out.map_err(|error: Error| error.at(&self.path))?;
        // What was written since with this actor is gone; nobody may write under its numbers again.
        self.shelf = Shelf::new();
        self.undone.extend(self.done.pop());
        Ok(applied(&documents))
    }

    /// Takes in once more what an undo took out.
    pub(crate) fn merge_again(&mut self, merged: &Merged) -> Result<Applied, Error> {
        let taken = self.take(&merged.segments, &Files::new(), None, &|_, _| true, true)?;
        let merged = Merged {
            segments: merged.segments.clone(),
            came: Arc::new(taken.came),
        };
        self.done.extend(self.undone.pop().map(|step| Step {
            merged: Some(merged),
            ..step
        }));
        Ok(applied(&taken.documents))
    }

    /// One transaction: takes segments in and says what they brought; where not `for_good`, leaves no trace.
    fn take(
        &mut self,
        segments: &[Segment],
        files: &Files,
        met: Option<&Met>,
        watch: Watch<'_>,
        for_good: bool,
    ) -> Result<Taken, Error> {
        // The last resort against what is signed and makes no sense: nothing of it is written.
        let taken = catch_unwind(AssertUnwindSafe(|| {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut taken = take_in(&transaction, &mut self.shelf, segments, watch)?;
            taken.merge.files = if for_good {
                attached::keep_lacking(&transaction, files)?
            } else {
                attached::count_lacking(&transaction, files)?
            };
            if let Some(met) = met {
                met.note(&transaction)?;
            }
            if for_good {
                transaction.commit()?;
            }
            Ok(taken)
        }));
        let taken = taken.unwrap_or_else(|_| Err(Error::damaged("what came in makes no sense")));
        taken.map_err(|error: Error| {
            self.shelf.forget();
            error.at(&self.path)
        })
    }
}

/// The name under which the history of steps knows a merge.
const MERGE: &str = "merge";

/// What a merge put into the file.
#[derive(Debug)]
pub(crate) struct Came {
    /// The last change before it.
    after: i64,
    /// The segments that were not known.
    segments: Vec<String>,
    /// The parts of known segments that were withheld before.
    filled: Vec<(String, String)>,
    /// The parts whose changes could now be taken in.
    used: Vec<(String, String)>,
    /// The changes.
    changes: HashSet<String>,
}

impl Came {
    pub(super) fn nothing() -> Self {
        Self {
            after: 0,
            segments: Vec::new(),
            filled: Vec::new(),
            used: Vec::new(),
            changes: HashSet::new(),
        }
    }
}

/// What came of taking segments in.
struct Taken {
    merge: Merge,
    came: Came,
    documents: BTreeSet<String>,
}

fn take_in(
    connection: &Connection,
    shelf: &mut Shelf,
    segments: &[Segment],
    watch: Watch<'_>,
) -> Result<Taken, Error> {
    let mut came = Came {
        after: last_change(connection)?,
        ..Came::nothing()
    };
    for segment in segments {
        keep(connection, segment, &mut came)?;
    }
    let mut merge = Merge::default();
    let before = Sight::of(connection)?;
    let all = count(connection)?;
    let mut documents = BTreeSet::new();
    let mut becomes = BTreeMap::new();
    let mut concerned = BTreeSet::new();
    // One document after the other: of those that are done with, few stay in memory.
    for name in waiting_documents(connection)? {
        let ours = shelf.document(connection, &name)?.get_heads();
        let ready = ready(connection, shelf, &name, &mut came, &mut merge)?;
        if ready.is_empty() {
            continue;
        }
        let document = shelf.document(connection, &name)?;
        let mut records = BTreeSet::new();
        for change in &ready {
            if !watch(came.changes.len(), all) {
                return Err(Trouble::Cancelled.into());
            }
            came.changes.insert(change.hash().to_string());
            let sequence = store::keep(connection, document, &name, change, true)?;
            let numbered = (sequence, change);
            records.extend(history::write(connection, document, &name, numbered)?);
        }
        // What was said in confidence is not told beside everything else that met.
        if !DocumentKey::from_name(&name).is_some_and(DocumentKey::is_confidential) {
            let meeting = Meeting::of(ours, &ready);
            merge
                .narratives
                .extend(meeting.tell(connection, document, &records)?);
        }
        for record in records {
            let there = view::is_shown(connection, record)?;
            view::show(connection, document, &name, record)?;
            match (there, view::is_shown(connection, record)?) {
                (false, true) => becomes.insert(record, Becomes::Created),
                (true, false) => becomes.insert(record, Becomes::Deleted),
                (true, true) => becomes.insert(record, Becomes::Changed),
                (false, false) => None,
            };
            concerned.extend(store::projects_concerned(connection, &name, record)?);
        }
        documents.insert(name);
    }
    for project in concerned {
        store::examine_project(connection, project)?;
    }
    merge.changes = u32::try_from(came.changes.len()).unwrap_or(u32::MAX);
    before.tell(connection, &becomes, &mut merge)?;
    Ok(Taken {
        merge,
        came,
        documents,
    })
}

/// The changes of waiting parts that everything they build on is here for, in an order in which they can be
/// taken in; the document has them. Their parts wait no longer. A change that no program can have written waits
/// for ever: it is passed on, and keeps nobody else's out.
fn ready(
    connection: &Connection,
    shelf: &mut Shelf,
    name: &str,
    came: &mut Came,
    merge: &mut Merge,
) -> Result<Vec<Change>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.segment, p.bytes FROM part p JOIN segment s ON s.hash = p.segment
          WHERE p.document = ?1 AND p.taken = 0 AND p.bytes IS NOT NULL ORDER BY s.device, s.sequence, s.hash",
    )?;
    let rows = statement.query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let parts: Vec<(String, Vec<u8>)> = rows.collect::<Result<_, _>>()?;
    let mut known =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE hash = ?1)")?;
    let mut is_here = |hash: &automerge::ChangeHash| -> Result<bool, Error> {
        Ok(*hash == GENESIS.hash() || known.query_row([hash.to_string()], |row| row.get(0))?)
    };
    let mut left: Vec<(usize, Change)> = Vec::new();
    let mut seen = HashSet::new();
    for (index, (_, bytes)) in parts.iter().enumerate() {
        for change in part::unpack(bytes)? {
            if !is_here(&change.hash())? && seen.insert(change.hash()) {
                left.push((index, change));
            }
        }
    }
    let document = shelf.document(connection, name)?;
    let mut sound = Sound::of(document);
    let mut ready: Vec<(usize, Change)> = Vec::new();
    let mut taken = HashSet::new();
    loop {
        let mut later = Vec::new();
        let before = ready.len();
        for (index, change) in left {
            let mut builds_on_what_is_here = true;
            for dependency in change.deps() {
                builds_on_what_is_here &= taken.contains(dependency) || is_here(dependency)?;
            }
            if builds_on_what_is_here && sound.admits(&change) {
                taken.insert(change.hash());
                ready.push((index, change));
            } else {
                later.push((index, change));
            }
        }
        left = later;
        if ready.len() == before {
            break;
        }
    }
    let (ready, strange) = sound::apply(document, ready);
    left.extend(strange);
    merge.waiting += u32::try_from(left.len()).unwrap_or(u32::MAX);
    let waits: HashSet<usize> = left.iter().map(|(index, _)| *index).collect();
    for (index, (segment, _)) in parts.into_iter().enumerate() {
        if !waits.contains(&index) {
            connection
                .prepare_cached("UPDATE part SET taken = 1 WHERE segment = ?1 AND document = ?2")?
                .execute(params![segment, name])?;
            came.used.push((segment, name.to_owned()));
        }
    }
    Ok(ready)
}

/// How many changes wait, at most.
fn count(connection: &Connection) -> Result<usize, Error> {
    let mut statement = connection
        .prepare_cached("SELECT bytes FROM part WHERE taken = 0 AND bytes IS NOT NULL")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += part::count(row.get_ref(0)?.as_blob().unwrap_or_default());
    }
    Ok(count)
}

fn waiting_documents(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT document FROM part WHERE taken = 0 AND bytes IS NOT NULL ORDER BY document",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a segment, and those of its parts that were handed over.
pub(super) fn keep(
    connection: &Connection,
    segment: &Segment,
    came: &mut Came,
) -> Result<(), Error> {
    for part in &segment.parts {
        let strange = part
            .bytes
            .as_ref()
            .is_some_and(|bytes| read::hex(&Sha256::digest(bytes)) != part.hash);
        if strange {
            return Err(Error::damaged("a part is not what its segment says"));
        }
    }
    let new = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO segment (hash, device, sequence, previous, time, header, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            segment.hash,
            segment.device,
            segment.sequence,
            segment.previous,
            segment.time,
            segment.header,
            segment.signature
        ])?;
    if new > 0 {
        came.segments.push(segment.hash.clone());
    }
    for part in &segment.parts {
        let put = if new > 0 {
            connection
                .prepare_cached(
                    "INSERT INTO part (segment, document, hash, bytes, taken) VALUES (?1, ?2, ?3, ?4, 0)",
                )?
                .execute(params![segment.hash, part.document, part.hash, part.bytes])?;
            false
        } else if part.bytes.is_some() {
            let filled = connection
                .prepare_cached(
                    "UPDATE part SET bytes = ?3 WHERE segment = ?1 AND document = ?2 AND bytes IS NULL",
                )?
                .execute(params![segment.hash, part.document, part.bytes])?;
            filled > 0
        } else {
            false
        };
        if put {
            came.filled
                .push((segment.hash.clone(), part.document.clone()));
        }
    }
    Ok(())
}

/// Takes out what a merge put into the file, and every change that was written after it.
fn take_out(connection: &Connection, came: &Came) -> Result<BTreeSet<String>, Error> {
    let mut statement =
        connection.prepare("SELECT hash, document, sealed FROM change WHERE sequence > ?1")?;
    let mut rows = statement.query([came.after])?;
    let mut documents = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (hash, document, sealed): (String, String, bool) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        // What was handed on cannot be called back.
        if sealed && !came.changes.contains(&hash) {
            return Err(Refusal::HandedOn.into());
        }
        documents.insert(document);
    }
    connection.execute("DELETE FROM change WHERE sequence > ?1", [came.after])?;
    for segment in &came.segments {
        connection.execute("DELETE FROM part WHERE segment = ?1", [segment])?;
        connection.execute("DELETE FROM segment WHERE hash = ?1", [segment])?;
    }
    for (segment, document) in &came.used {
        connection.execute(
            "UPDATE part SET taken = 0 WHERE segment = ?1 AND document = ?2",
            [segment, document],
        )?;
    }
    for (segment, document) in &came.filled {
        connection.execute(
            "UPDATE part SET bytes = NULL WHERE segment = ?1 AND document = ?2",
            [segment, document],
        )?;
    }
    store::show_again(connection, &documents)?;
    Ok(documents)
}

fn applied(documents: &BTreeSet<String>) -> Applied {
    Applied {
        ids: Vec::new(),
        documents: documents
            .iter()
            .filter_map(|name| DocumentKey::from_name(name))
            .collect(),
        command: MERGE.to_owned(),
    }
}

fn last_change(connection: &Connection) -> Result<i64, Error> {
    Ok(
        connection.query_row("SELECT coalesce(max(sequence), 0) FROM change", [], |row| {
            row.get(0)
        })?,
    )
}
