//! Which rows the book has already, and which stand in the file twice.
//!
//! Two expenses are the same where voucher, day and amount are, or where one of them has no voucher and day,
//! amount and words are. Each expense of the book answers for one row: two equal journeys in the book and two in
//! the file are there, both.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::NaiveDate;
use domain::id::ExpenseId;
use domain::money::Money;

use super::Known;
use super::rows::Entry;
use crate::sheet::folded;

/// What two expenses are compared by, in small letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Marks {
    date: NaiveDate,
    amount: Money,
    voucher: String,
    words: String,
}

impl Marks {
    fn of_entry(entry: &Entry) -> Self {
        Self {
            date: entry.date,
            amount: entry.amount,
            voucher: folded(&entry.voucher),
            words: folded(&entry.description),
        }
    }

    fn of_known(known: &Known) -> Self {
        Self {
            date: known.date,
            amount: known.amount,
            voucher: folded(&known.voucher),
            words: folded(&known.description),
        }
    }

    fn by_voucher(&self) -> (NaiveDate, Money, String) {
        (self.date, self.amount, self.voucher.clone())
    }

    fn by_words(&self) -> (NaiveDate, Money, String) {
        (self.date, self.amount, self.words.clone())
    }
}

type Key = (NaiveDate, Money, String);

/// The rows that no expense of the book has answered for yet, by what they can be found by.
struct Open {
    taken: Vec<bool>,
    whole: HashMap<Marks, Vec<usize>>,
    by_voucher: HashMap<Key, Vec<usize>>,
    by_words: HashMap<Key, Vec<usize>>,
    /// Of rows without a voucher.
    bare: HashMap<Key, Vec<usize>>,
}

impl Open {
    fn of(entries: &[&Entry]) -> Self {
        let mut open = Self {
            taken: vec![false; entries.len()],
            whole: HashMap::new(),
            by_voucher: HashMap::new(),
            by_words: HashMap::new(),
            bare: HashMap::new(),
        };
        // From the last to the first, so that the first is at the end, where it is taken from.
        for (index, entry) in entries.iter().enumerate().rev() {
            let marks = Marks::of_entry(entry);
            open.by_words
                .entry(marks.by_words())
                .or_default()
                .push(index);
            if marks.voucher.is_empty() {
                open.bare.entry(marks.by_words()).or_default().push(index);
            } else {
                open.by_voucher
                    .entry(marks.by_voucher())
                    .or_default()
                    .push(index);
            }
            open.whole.entry(marks).or_default().push(index);
        }
        open
    }

    fn alike_in_all(&mut self, marks: &Marks) -> Option<usize> {
        first(&mut self.whole, marks, &self.taken)
    }

    fn of_voucher(&mut self, marks: &Marks) -> Option<usize> {
        if marks.voucher.is_empty() {
            return None;
        }
        first(&mut self.by_voucher, &marks.by_voucher(), &self.taken)
    }

    fn of_words(&mut self, marks: &Marks) -> Option<usize> {
        let rows = if marks.voucher.is_empty() {
            &mut self.by_words
        } else {
            &mut self.bare
        };
        first(rows, &marks.by_words(), &self.taken)
    }

    fn any(&mut self, marks: &Marks) -> Option<usize> {
        self.alike_in_all(marks)
            .or_else(|| self.of_voucher(marks))
            .or_else(|| self.of_words(marks))
    }
}

/// The first row of a key that is not taken. Those taken are dropped on the way, once each.
fn first<K: Eq + Hash>(
    rows: &mut HashMap<K, Vec<usize>>,
    key: &K,
    taken: &[bool],
) -> Option<usize> {
    let rows = rows.get_mut(key)?;
    while rows.last().is_some_and(|row| taken[*row]) {
        rows.pop();
    }
    rows.last().copied()
}

/// The expense of the book that each row is, if any.
///
/// An expense that was taken back, and what takes it back, are not in the book's figures: a row alike is new,
/// unless the file has both, as our own export does.
pub(super) fn matched(entries: &[&Entry], known: &[Known]) -> Vec<Option<ExpenseId>> {
    let mut open = Open::of(entries);
    let mut found = vec![None; entries.len()];
    let marks: Vec<Marks> = known.iter().map(Marks::of_known).collect();
    let stands: Vec<bool> = known
        .iter()
        .map(|known| !known.reversed && known.reversal_of.is_none())
        .collect();
    let mut answered = vec![false; known.len()];
    for look in [Open::alike_in_all, Open::of_voucher, Open::of_words] {
        for index in (0..known.len()).filter(|index| stands[*index]) {
            if answered[index] {
                continue;
            }
            if let Some(row) = look(&mut open, &marks[index]) {
                open.taken[row] = true;
                found[row] = Some(known[index].id);
                answered[index] = true;
            }
        }
    }
    let places: HashMap<ExpenseId, usize> = known
        .iter()
        .enumerate()
        .map(|(index, known)| (known.id, index))
        .collect();
    for (index, reversal) in known.iter().enumerate() {
        let Some(original) = reversal.reversal_of.and_then(|id| places.get(&id)) else {
            continue;
        };
        let rows = open.any(&marks[index]).zip(open.any(&marks[*original]));
        if let Some((back, forth)) = rows.filter(|(back, forth)| back != forth) {
            open.taken[back] = true;
            open.taken[forth] = true;
            found[back] = Some(reversal.id);
            found[forth] = Some(known[*original].id);
        }
    }
    found
}

/// The rows so far, to tell what stands in the file twice.
#[derive(Default)]
pub(super) struct Seen {
    whole: HashMap<Marks, u32>,
    by_words: HashMap<Key, u32>,
    bare: HashMap<Key, u32>,
}

impl Seen {
    /// Notes a row, and says in which one the same stood. A voucher often has several rows of one amount, so of
    /// two rows with the same voucher the words are compared too.
    pub(super) fn note(&mut self, entry: &Entry) -> Option<u32> {
        let marks = Marks::of_entry(entry);
        let key = marks.by_words();
        let is_bare = marks.voucher.is_empty();
        let others = if is_bare { &self.by_words } else { &self.bare };
        let twin = self.whole.get(&marks).or_else(|| others.get(&key)).copied();
        self.whole.entry(marks).or_insert(entry.row);
        if is_bare {
            self.bare.entry(key.clone()).or_insert(entry.row);
        }
        self.by_words.entry(key).or_insert(entry.row);
        twin
    }
}
