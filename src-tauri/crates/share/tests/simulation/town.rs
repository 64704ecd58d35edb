//! Laptops that hand each other files, and what must be true of them in the end.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{ObjId, ROOT, ReadDoc as _};
use book::AttachedFile;
use domain::read::{ExpenseQuery, ProjectQuery};
use rusqlite::Connection;
use share::{Attachments, Scope};
use tempfile::TempDir;

use crate::act::{Act, Edit, Event, project};
use crate::laptop::{Laptop, Puts, everything, first_file, on_memory};
use crate::newer;

/// How many laptops there are at most.
const MOST: usize = 8;

pub(crate) struct Town {
    folder: TempDir,
    laptops: Vec<Laptop>,
    files: Vec<Vec<u8>>,
    /// How many projects were begun.
    projects: usize,
    /// The keys that two laptops have, because one is a copy of the other.
    doubled: BTreeSet<String>,
}

impl Town {
    /// Everything that happens, and what must be true in the end.
    pub(crate) fn live(count: usize, events: &[Event]) {
        let folder = on_memory();
        let laptops = (0..count)
            .map(|number| Laptop::new(folder.path(), number))
            .collect();
        let mut town = Self {
            folder,
            laptops,
            files: vec![first_file()],
            projects: 0,
            doubled: BTreeSet::new(),
        };
        for event in events {
            town.happen(event);
        }
        town.meet(events.first().map_or(0, |event| event.who));
    }

    fn happen(&mut self, event: &Event) {
        let count = self.laptops.len();
        let who = event.who % count;
        let laptop = &mut self.laptops[who];
        book::clock::set_ahead(laptop.ahead);
        let before = event.torn.map(|reached| {
            let digest = laptop.reader().digest().unwrap();
            (reached, digest, laptop.disk(), laptop.ledger.clone())
        });
        match &event.act {
            Act::Edit(edit) => {
                let new = 1_000 + self.projects;
                if matches!(edit, Edit::NewProject { .. }) {
                    self.projects += 1;
                }
                let known: Vec<_> = (1_000..new)
                    .map(project)
                    .filter(|_| event.who.is_multiple_of(3))
                    .chain([project(4)])
                    .collect();
                let at = known[event.who / count % known.len()];
                if let Some(command) = edit.command(laptop.reader(), at, new) {
                    laptop.write(|book| book.apply(&[command]));
                }
            }
            Act::Attach { which } => {
                let file = AttachedFile {
                    name: format!("{which}.jpg"),
                    // Some attach the same.
                    bytes: vec![which % 24; usize::from(*which) % 24 + 1],
                };
                let record = project(4).into();
                laptop.write(|book| book.attach(record, &[file]));
            }
            Act::Undo => laptop.undo(),
            Act::Redo => laptop.redo(),
            Act::Crash => laptop.crash(),
            Act::Reopen => laptop.reopen(),
            Act::Settle => laptop.settle(),
            Act::Clock(ahead) => laptop.ahead = *ahead,
            Act::Send { stops: true, .. } => laptop.stop_while_sending(),
            Act::Send {
                to,
                project: one,
                bare,
                ..
            } => {
                let attachments = if *bare {
                    Attachments::Without
                } else {
                    Attachments::With
                };
                let known = [project(4), project(1_000), project(1_001)];
                let scope = Scope {
                    projects: one.map(|one| [known[one % known.len()]].into()),
                    complaints: !*bare,
                    sensitive: who.is_multiple_of(2) && !*bare,
                };
                let receiver = to.map(|to| self.laptops[to % count].key());
                let file = self.laptops[who].send_with(&scope, attachments, receiver.as_deref());
                self.files.push(file);
            }
            Act::Receive { file, tried } => {
                let file = &self.files[file % self.files.len()];
                laptop.receive(file, *tried);
            }
            Act::Backup => laptop.back_up(),
            Act::Restore { keys } => {
                if let Some(key) = laptop.restore(*keys) {
                    self.doubled.insert(key);
                }
            }
            Act::Clone { same_machine } if count < MOST => {
                if *same_machine {
                    self.doubled.insert(laptop.key());
                }
                let clone = laptop.cloned(self.folder.path(), count, *same_machine);
                self.laptops.push(clone);
            }
            Act::Join { file } if count < MOST => {
                let file = &self.files[file % self.files.len()];
                let joined = Laptop::founded(self.folder.path(), count, file);
                self.laptops.push(joined);
            }
            Act::Clone { .. } | Act::Join { .. } => {}
            Act::Newer { which } => {
                let file = Connection::open(laptop.path()).unwrap();
                let last: i64 = file
                    .query_row("SELECT coalesce(max(sequence), 0) FROM change", [], |row| {
                        row.get(0)
                    })
                    .unwrap();
                newer::write(&file, *which);
                drop(file);
                laptop.crash();
                laptop.book().rebuild().unwrap();
                laptop.owe_after(last);
            }
        }
        if let Some((reached, digest, disk, ledger)) = before
            && matches!(
                event.act,
                Act::Edit(_)
                    | Act::Attach { .. }
                    | Act::Undo
                    | Act::Redo
                    | Act::Settle
                    | Act::Receive { .. }
            )
        {
            let laptop = &mut self.laptops[who];
            let after = laptop.reader().digest().unwrap();
            laptop.crash_within(&disk, reached);
            let now = laptop.reader().digest().unwrap();
            assert!(now == digest || now == after, "all of it or nothing");
            if now == digest {
                laptop.ledger.wrote = ledger.wrote;
            }
        }
    }

    /// Everybody hears from everybody through one of them, and then everybody has the same.
    fn meet(&mut self, chance: usize) {
        self.hear_all(chance);
        self.assert_equal();
        if !self.lost_files().is_empty() {
            // Who had a file may not have known before that it is attached.
            self.hear_all(chance);
        }
        assert_eq!(self.lost_files(), BTreeSet::new());
        let count = self.laptops.len();
        let first = &mut self.laptops[0];
        assert!(
            first.forked().is_subset(&self.doubled),
            "no number is signed twice"
        );
        assert_contested(first);
        assert_sums(first);
        self.laptops[chance % count].assert_sound();
        let shown = self.laptops[0].shows();
        assert_eq!(self.laptops[count - 1].shows(), shown);
    }

    fn hear_all(&mut self, chance: usize) {
        let count = self.laptops.len();
        let hub = chance % count;
        // One way round or the other.
        let onward = if chance.is_multiple_of(2) {
            1
        } else {
            count - 1
        };
        let order = (0..count).map(|step| (hub + step * onward) % count);
        let others: Vec<usize> = order.skip(1).collect();
        for other in &others {
            let laptop = &mut self.laptops[*other];
            book::clock::set_ahead(laptop.ahead);
            let file = laptop.send(&everything(), None);
            self.laptops[hub].receive(&file, false);
        }
        book::clock::set_ahead(self.laptops[hub].ahead);
        let whole = self.laptops[hub].send(&everything(), None);
        for other in &others {
            let key = self.laptops[*other].key();
            // Two laptops with one key tell in one name what they hold.
            let file = if self.doubled.contains(&key) || other % 2 == 0 {
                whole.clone()
            } else {
                self.laptops[hub].send(&everything(), Some(&key))
            };
            self.laptops[*other].receive(&file, false);
        }
    }

    /// The attached files that somebody has and somebody else lacks.
    fn lost_files(&mut self) -> BTreeSet<String> {
        let attached = self.laptops.iter_mut().map(|laptop| {
            let names = laptop
                .texts("SELECT sha256 FROM file WHERE sha256 IN (SELECT sha256 FROM attachment)");
            names.into_iter().collect::<BTreeSet<_>>()
        });
        let held: Vec<BTreeSet<String>> = attached.collect();
        let all: BTreeSet<String> = held.iter().flatten().cloned().collect();
        held.iter()
            .flat_map(|here| all.difference(here).cloned())
            .collect()
    }

    fn assert_equal(&mut self) {
        let digests: BTreeSet<String> = self
            .laptops
            .iter_mut()
            .map(|laptop| laptop.reader().digest().unwrap())
            .collect();
        assert_eq!(digests.len(), 1, "the same changes everywhere");
        let history: Puts = self.laptops[0].history();
        let view = self.laptops[0].view();
        for (number, laptop) in self.laptops.iter_mut().enumerate() {
            let other = laptop.view();
            for (table, rows) in &view {
                assert!(other[table] == *rows, "{table} of laptop {number}");
            }
            for (at, put) in &laptop.ledger.wrote {
                assert_eq!(history.get(at), Some(put), "{at:?} of laptop {number}");
            }
        }
    }
}

/// What the documents say is contested is what the table says, and whatever lost is in it.
fn assert_contested(laptop: &mut Laptop) {
    let file = Connection::open(laptop.path()).unwrap();
    let mut met: BTreeMap<(String, String, String), BTreeSet<String>> = BTreeMap::new();
    for name in laptop.texts("SELECT DISTINCT document FROM change") {
        let document = newer::document(&file, &name);
        let (_, records) = document.get(ROOT, "r").unwrap().unwrap();
        for record in document.keys(&records) {
            let Some((_, map)) = document.get(&records, record.as_str()).unwrap() else {
                continue;
            };
            for field in document.keys(&map) {
                let values = document.get_all(&map, field.as_str()).unwrap();
                let told: BTreeSet<String> = values
                    .iter()
                    .map(|(value, object)| match value {
                        automerge::Value::Object(automerge::ObjType::Text) => {
                            format!("{:?}", document.text(object).unwrap())
                        }
                        automerge::Value::Scalar(scalar) => match scalar.as_ref() {
                            automerge::ScalarValue::Str(text) => format!("{:?}", text.as_str()),
                            other => format!("{other:?}"),
                        },
                        other @ automerge::Value::Object(_) => format!("{other:?}"),
                    })
                    .collect();
                if told.len() > 1 {
                    let operations = values.iter().filter_map(|(_, object)| match object {
                        ObjId::Id(counter, actor, _) => Some(format!("{counter}@{actor}")),
                        ObjId::Root => None,
                    });
                    met.insert((name.clone(), record.clone(), field), operations.collect());
                }
            }
        }
    }
    let mut shown: BTreeMap<(String, String, String), BTreeSet<String>> = BTreeMap::new();
    for row in laptop.rows("SELECT document, record, field, operation FROM contested") {
        let at = |column: usize| match &row[column] {
            rusqlite::types::Value::Text(text) => text.clone(),
            _ => String::new(),
        };
        shown
            .entry((at(0), at(1), at(2)))
            .or_default()
            .insert(at(3));
    }
    assert_eq!(shown, met);
}

/// The sums of each project are those of its expenses, and its money lies somewhere.
fn assert_sums(laptop: &mut Laptop) {
    let reader = laptop.reader();
    for row in reader.projects(&ProjectQuery::default()).unwrap().rows {
        let query = ExpenseQuery {
            project: row.id,
            category: None,
            year: None,
            financing: None,
            offset: 0,
            limit: 0,
        };
        let expenses = reader.expenses(&query).unwrap().rows;
        let spent: i64 = expenses.iter().map(|expense| expense.booked.minor()).sum();
        assert_eq!(row.sums.spent.minor(), spent);
        assert_eq!(
            row.sums.left.minor(),
            row.sums.budgeted.minor() - row.sums.spent.minor()
        );
        let funds = reader.funds(row.id).unwrap();
        let all = funds.totals;
        assert_eq!(
            all.closing.minor(),
            all.opening.minor() + all.income.minor() - all.cost.minor() - all.fee.minor()
                + all.exchange.minor()
        );
        let lies: i64 = funds
            .accounts
            .iter()
            .map(|account| account.cost.minor())
            .sum();
        assert_eq!(all.closing.minor(), lies);
    }
}
