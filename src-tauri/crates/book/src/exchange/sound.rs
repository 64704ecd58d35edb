//! Whether a change that came from outside can be what a program wrote. Automerge takes for granted what a change
//! says of its number, its counters and the objects that it writes to, and panics where it is not so: numbers and
//! counters are looked at before, and the rest is tried on a copy.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::{ActorId, Automerge, Change, ChangeHash};

/// What the changes of a document say of themselves.
pub(super) struct Sound {
    /// The last operation of each change.
    last: HashMap<ChangeHash, u64>,
    /// Of each actor, how many changes there are, and the last operation of the last one.
    actors: HashMap<ActorId, (u64, u64)>,
}

impl Sound {
    pub(super) fn of(document: &Automerge) -> Self {
        let mut sound = Self {
            last: HashMap::new(),
            actors: HashMap::new(),
        };
        for change in document.get_changes_meta(&[]) {
            sound.last.insert(change.hash, change.max_op);
            let of_actor = sound.actors.entry(change.actor.into_owned()).or_default();
            *of_actor = (*of_actor).max((change.seq, change.max_op));
        }
        sound
    }

    /// Whether a change goes on from those it builds on, which are all here, and from the actor's own. From
    /// then on others may build on it.
    pub(super) fn admits(&mut self, change: &Change) -> bool {
        let before = change.deps().iter().map(|hash| self.last.get(hash));
        let Some(before) = before.collect::<Option<Vec<_>>>() else {
            return false;
        };
        let before = before.into_iter().max().copied().unwrap_or_default();
        let (number, own) = self
            .actors
            .get(change.actor_id())
            .copied()
            .unwrap_or_default();
        let start = change.start_op().get();
        let fits = change.seq() == number + 1
            && start == before + 1
            && start > own
            && (change.author().is_none() || change.seq() == 1);
        if fits {
            self.last.insert(change.hash(), change.max_op());
            self.actors
                .insert(change.actor_id().clone(), (change.seq(), change.max_op()));
        }
        fits
    }
}

/// Applies changes, each with its number among the parts, to a document. Gives back those that it took and those
/// that it could not take.
pub(super) fn apply(
    document: &mut Automerge,
    changes: Vec<(usize, Change)>,
) -> (Vec<Change>, Vec<(usize, Change)>) {
    let all: Vec<Change> = changes.iter().map(|(_, change)| change.clone()).collect();
    if let Some(with) = with(document, all.clone()) {
        *document = with;
        return (all, Vec::new());
    }
    let (mut taken, mut strange) = (Vec::new(), Vec::new());
    for (index, change) in changes {
        let is_here = |hash| document.get_change_meta_by_hash(hash).is_some();
        let tried = change.deps().iter().all(is_here);
        match tried
            .then(|| with(document, vec![change.clone()]))
            .flatten()
        {
            Some(with) => {
                *document = with;
                taken.push(change);
            }
            None => strange.push((index, change)),
        }
    }
    (taken, strange)
}

/// The document with these changes; none where it cannot take them.
fn with(document: &Automerge, changes: Vec<Change>) -> Option<Automerge> {
    let mut tried = document.clone();
    let applied = catch_unwind(AssertUnwindSafe(|| tried.apply_changes(changes).is_ok()));
    applied.unwrap_or_default().then_some(tried)
}
