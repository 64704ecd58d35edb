//! A laptop: a book, keys, a clock, and the disk that they lie on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use book::{Applied, Author, Book, Error, Reader};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use share::{Attachments, Identity, Incoming, Keys, Lock, Scope, Trust, Unlock, send};
use tempfile::TempDir;

use crate::act::beginning;
use crate::disk::Disk;

/// The first book and the first file, made once: every laptop begins with a copy of the book.
static FIRST: LazyLock<(Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let folder = on_memory();
    let path = folder.path().join("0.vanort");
    let author = Author {
        person: "Founder".to_owned(),
        device: "first laptop".to_owned(),
    };
    let mut book = Book::create(&path, author, false).unwrap();
    book.apply(&beginning()).unwrap();
    let mut keys = Keys::read(&folder.path().join("keys.json"));
    let identity = Identity::of(&book, &mut keys, "Founder", "first laptop").unwrap();
    let sent = send(
        &mut book,
        &identity,
        &mut keys,
        &everything(),
        Attachments::With,
        None,
        &Lock::Open,
    );
    book.close().unwrap();
    (std::fs::read(&path).unwrap(), sent.unwrap().file)
});

/// All of a book, complaints too.
pub(crate) const fn everything() -> Scope {
    Scope {
        projects: None,
        complaints: true,
        sensitive: true,
    }
}

/// The file of the first book.
pub(crate) fn first_file() -> Vec<u8> {
    FIRST.1.clone()
}

/// A folder that costs no disk, where the system has one: what is tried here is order, not the disk.
pub(crate) fn on_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// What a change put where, by document and operation: record, field and value.
pub(crate) type Puts = BTreeMap<(String, String), (String, Option<String>, String)>;

/// What a laptop owes the others: what a person was told is saved, and what was saved when a merge came in that
/// can be taken out again.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    pub(crate) wrote: Puts,
    merges: Vec<Puts>,
}

pub(crate) struct Laptop {
    folder: PathBuf,
    path: PathBuf,
    pub(crate) author: Author,
    book: Option<Book>,
    reader: Option<Reader>,
    /// A look into the file beside the program.
    file: Option<Connection>,
    pub(crate) keys: Keys,
    /// How far the clock is ahead, in milliseconds.
    pub(crate) ahead: i64,
    pub(crate) ledger: Ledger,
    backup: Option<(Disk, Ledger, Option<Vec<u8>>)>,
    /// The last segment that it signed, and with which key.
    signed: Option<(String, String)>,
}

impl Laptop {
    /// A laptop whose book does not exist yet.
    fn bare(root: &Path, number: usize) -> Self {
        let folder = root.join(number.to_string());
        std::fs::create_dir_all(&folder).unwrap();
        Self {
            path: folder.join("book.vanort"),
            author: Author {
                person: format!("Person {number}"),
                device: format!("laptop {number}"),
            },
            book: None,
            reader: None,
            file: None,
            keys: Keys::read(&folder.join("keys.json")),
            folder,
            ahead: 0,
            ledger: Ledger::default(),
            backup: None,
            signed: None,
        }
    }

    /// A laptop with a copy of the first book.
    pub(crate) fn new(root: &Path, number: usize) -> Self {
        let mut laptop = Self::bare(root, number);
        std::fs::write(&laptop.path, &FIRST.0).unwrap();
        laptop.open();
        laptop
    }

    /// A laptop that makes its book of a file.
    pub(crate) fn founded(root: &Path, number: usize, file: &[u8]) -> Self {
        let mut laptop = Self::bare(root, number);
        let incoming = Incoming::open(file, &Unlock::default()).unwrap();
        let founded = incoming.found(&laptop.path, laptop.author.clone(), &Trust::Any, &|_, _| {
            true
        });
        laptop.book = Some(founded.unwrap().0);
        laptop.ledger.merges.push(Puts::new());
        laptop
    }

    /// A laptop with a book of its own, made from nothing.
    pub(crate) fn founding(root: &Path, number: usize) -> Self {
        let mut laptop = Self::bare(root, number);
        let mut book = Book::create(&laptop.path, laptop.author.clone(), false).unwrap();
        book.apply(&beginning()).unwrap();
        laptop.book = Some(book);
        laptop
    }

    /// Another laptop with a copy of this one's disk, the keys among it.
    pub(crate) fn cloned(&self, root: &Path, number: usize, same_machine: bool) -> Self {
        let mut laptop = Self::bare(root, number);
        self.disk().lay(&laptop.path);
        if let Ok(keys) = std::fs::read(self.folder.join("keys.json")) {
            // A clone has the same folders; here they must differ, and the keys are told.
            let mut keys: Value = serde_json::from_slice(&keys).unwrap();
            let place = |path: &Path| path.canonicalize().unwrap().display().to_string();
            let books = keys["books"].as_object_mut().unwrap();
            let mine = books.remove(&place(&self.path)).unwrap();
            books.insert(place(&laptop.path), mine);
            if !same_machine {
                keys["machine"] = "another".into();
            }
            std::fs::write(laptop.folder.join("keys.json"), keys.to_string()).unwrap();
            laptop.keys = Keys::read(&laptop.folder.join("keys.json"));
        }
        laptop.ledger.wrote = self.ledger.wrote.clone();
        if same_machine {
            laptop.signed = self.signed.clone();
        }
        laptop.open();
        laptop
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn book(&mut self) -> &mut Book {
        self.book.as_mut().unwrap()
    }

    /// Answers on a connection that stays, like the window's.
    pub(crate) fn reader(&mut self) -> &Reader {
        self.reader
            .get_or_insert_with(|| Reader::open(&self.path).unwrap())
    }

    /// What SQL finds in the file.
    pub(crate) fn rows(&mut self, sql: &str) -> Vec<Vec<rusqlite::types::Value>> {
        let file = self.file.get_or_insert_with(|| {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            Connection::open_with_flags(&self.path, flags).unwrap()
        });
        let mut statement = file.prepare_cached(sql).unwrap();
        let width = statement.column_count();
        let rows =
            statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect());
        rows.unwrap().map(Result::unwrap).collect()
    }

    pub(crate) fn texts(&mut self, sql: &str) -> Vec<String> {
        let text = |row: &Vec<rusqlite::types::Value>| match &row[0] {
            rusqlite::types::Value::Text(text) => text.clone(),
            other => format!("{other:?}"),
        };
        self.rows(sql).iter().map(text).collect()
    }

    fn shut(&mut self) {
        self.book = None;
        self.reader = None;
        self.file = None;
        self.ledger.merges.clear();
    }

    fn open(&mut self) {
        self.book = Some(Book::open(&self.path, self.author.clone()).unwrap());
    }

    /// The program is closed and opened again.
    pub(crate) fn reopen(&mut self) {
        let book = self.book.take();
        self.shut();
        book.unwrap().close().unwrap();
        self.open();
    }

    /// Puts what the log holds into the file.
    pub(crate) fn settle(&mut self) {
        let settled = Connection::open(&self.path).unwrap();
        settled
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
            .unwrap();
    }

    /// What lies on the disk at this moment.
    pub(crate) fn disk(&self) -> Disk {
        Disk::at(&self.path)
    }

    /// Stops without a word, and goes on from what lies on a disk.
    pub(crate) fn go_on_from(&mut self, disk: &Disk) {
        self.shut();
        disk.lay(&self.path);
        self.open();
    }

    pub(crate) fn crash(&mut self) {
        let disk = self.disk();
        self.go_on_from(&disk);
    }

    /// The power goes while something is written that began when the disk was as `before`.
    pub(crate) fn crash_within(&mut self, before: &Disk, reached: u8) {
        let torn = self.disk().torn(before, reached);
        self.go_on_from(&torn);
    }

    pub(crate) fn back_up(&mut self) {
        let keys = std::fs::read(self.folder.join("keys.json")).ok();
        self.backup = Some((self.disk(), self.ledger.clone(), keys));
    }

    /// Puts the backup in the book's place, where there is one. Where the keys are put back too, nobody can know
    /// that they signed since: gives back the key that may sign a number twice.
    pub(crate) fn restore(&mut self, with_keys: bool) -> Option<String> {
        let (disk, ledger, keys) = self.backup.clone()?;
        self.go_on_from(&disk);
        self.ledger.wrote = ledger.wrote;
        if let (true, Some(keys)) = (with_keys, keys) {
            std::fs::write(self.folder.join("keys.json"), keys).unwrap();
            self.keys = Keys::read(&self.folder.join("keys.json"));
            self.signed = None;
            return Some(self.key());
        }
        // What it signed and does not hold, nobody may sign again.
        let (key, segment) = self.signed.clone()?;
        let held = self.texts("SELECT hash FROM segment").contains(&segment);
        assert_eq!(
            held,
            self.key() == key,
            "a new device where the backup is old"
        );
        None
    }

    fn last_change(&mut self) -> i64 {
        match self.rows("SELECT coalesce(max(sequence), 0) FROM change")[0][0] {
            rusqlite::types::Value::Integer(last) => last,
            _ => 0,
        }
    }

    /// What the changes after one put where.
    fn puts_after(&mut self, change: i64) -> Puts {
        let rows = self.rows(&format!(
            "SELECT d.document, h.operation || '@' || d.actor, h.record, h.field, h.new FROM deed d
               JOIN history h ON h.change = d.change WHERE d.change > {change}"
        ));
        puts(&rows)
    }

    /// Everything that this book knows was put where.
    pub(crate) fn history(&mut self) -> Puts {
        self.puts_after(0)
    }

    /// Writes, and keeps in mind what a person was told is saved.
    pub(crate) fn write(&mut self, act: impl FnOnce(&mut Book) -> Result<Applied, Error>) {
        let last = self.last_change();
        match act(self.book()) {
            Ok(_) => {
                let puts = self.puts_after(last);
                self.ledger.wrote.extend(puts);
            }
            Err(Error::Refused(_)) => assert_eq!(self.last_change(), last),
            Err(Error::Trouble(trouble)) => panic!("{trouble}"),
        }
    }

    /// Owes what was put into the file without the program.
    pub(crate) fn owe_after(&mut self, change: i64) {
        let puts = self.puts_after(change);
        self.ledger.wrote.extend(puts);
    }

    pub(crate) fn undo(&mut self) {
        if self.book().reach().undo.as_deref() != Some("merge") {
            return self.write(Book::undo);
        }
        match self.book().undo() {
            Ok(_) => self.ledger.wrote = self.ledger.merges.pop().unwrap(),
            Err(Error::Refused(_)) => {}
            Err(Error::Trouble(trouble)) => panic!("{trouble}"),
        }
    }

    pub(crate) fn redo(&mut self) {
        if self.book().reach().redo.as_deref() != Some("merge") {
            return self.write(Book::redo);
        }
        self.book().redo().unwrap();
        self.ledger.merges.push(self.ledger.wrote.clone());
    }

    pub(crate) fn identity(&mut self) -> Identity {
        let book = self.book.as_ref().unwrap();
        let Author { person, device } = &self.author;
        Identity::of(book, &mut self.keys, person, device).unwrap()
    }

    pub(crate) fn key(&mut self) -> String {
        self.identity().device().key.clone()
    }

    pub(crate) fn send(&mut self, scope: &Scope, receiver: Option<&str>) -> Vec<u8> {
        self.send_with(scope, Attachments::With, receiver)
    }

    pub(crate) fn send_with(
        &mut self,
        scope: &Scope,
        attachments: Attachments,
        receiver: Option<&str>,
    ) -> Vec<u8> {
        let identity = self.identity();
        let book = self.book.as_mut().unwrap();
        let sent = send(
            book,
            &identity,
            &mut self.keys,
            scope,
            attachments,
            receiver,
            &Lock::Open,
        );
        let key = &identity.device().key;
        let last = self.texts(&format!(
            "SELECT hash FROM segment WHERE device = '{key}' ORDER BY sequence DESC, hash LIMIT 1"
        ));
        self.signed = last.first().map(|last| (key.clone(), last.clone()));
        sent.unwrap().file
    }

    /// Signs, and stops before it is noted outside the book: no file is made.
    pub(crate) fn stop_while_sending(&mut self) {
        let path = self.folder.join("keys.json");
        self.key();
        let keys = std::fs::read(&path).unwrap();
        self.send(&everything(), None);
        std::fs::write(&path, keys).unwrap();
        self.keys = Keys::read(&path);
        self.crash();
        // A backup from before may sign that number once more: nobody ever saw this segment.
        self.signed = None;
    }

    /// Takes a file in. Where `tried`, what the trial says must come true, and a second time brings nothing.
    pub(crate) fn receive(&mut self, file: &[u8], tried: bool) {
        let incoming = Incoming::open(file, &Unlock::default()).unwrap();
        let before = self.ledger.wrote.clone();
        let book = self.book();
        let expected = tried.then(|| incoming.try_merge(book, &|_, _| true).unwrap());
        let merged = incoming.merge(book, &Trust::Any, &|_, _| true).unwrap();
        if merged.changes > 0 {
            self.ledger.merges.push(before);
        }
        if let Some(expected) = expected {
            assert_eq!(merged, expected, "the trial tells what comes");
            let digest = self.reader().digest().unwrap();
            let incoming = Incoming::open(file, &Unlock::default()).unwrap();
            let again = incoming
                .merge(self.book(), &Trust::Any, &|_, _| true)
                .unwrap();
            assert_eq!(again.changes, 0, "a second time brings nothing");
            assert_eq!(self.reader().digest().unwrap(), digest);
        }
    }

    /// Everything that all laptops show alike, as one text a table.
    pub(crate) fn view(&mut self) -> BTreeMap<String, String> {
        // Whose order, numbers, keys and caches are those of one laptop.
        let own = ["book", "change", "device", "file", "part", "peer"];
        let sql = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'";
        let tables = self.texts(sql);
        let tables = tables
            .into_iter()
            .filter(|name| !own.contains(&name.as_str()));
        tables
            .map(|table| {
                let sql = match table.as_str() {
                    "document" => "SELECT name, heads FROM document".to_owned(),
                    "text" => "SELECT record, kind, project, title, body FROM text".to_owned(),
                    "deed" => "SELECT c.hash, d.document, d.actor, d.first, d.time, d.person, d.device, d.command, d.step
                                 FROM deed d JOIN change c ON c.sequence = d.change"
                        .to_owned(),
                    "history" => "SELECT c.hash, h.operation, h.record, h.field, h.old, h.new
                                    FROM history h JOIN change c ON c.sequence = h.change"
                        .to_owned(),
                    _ => format!("SELECT * FROM {table}"),
                };
                let rows = self.rows(&sql);
                let mut rows: Vec<String> = rows.iter().map(|row| format!("{row:?}")).collect();
                rows.sort();
                (table, rows.join("\n"))
            })
            .collect()
    }

    /// What the program answers.
    pub(crate) fn shows(&mut self) -> String {
        let reader = self.reader();
        let mut shown = vec![reader.digest().unwrap(), reader.content_digest().unwrap()];
        shown.push(format!("{:?}", reader.contested(None).unwrap()));
        let today = "2026-11-23".parse().unwrap();
        shown.push(format!("{:?}", reader.overview(today).unwrap()));
        let query = domain::read::ProjectQuery::default();
        for row in reader.projects(&query).unwrap().rows {
            shown.push(format!("{:?}", reader.project(row.id, today).unwrap()));
            shown.push(format!("{:?}", reader.budget(row.id, None, today).unwrap()));
        }
        shown.join("\n")
    }

    pub(crate) fn assert_sound(&mut self) {
        let verdict = book::check::check(self.reader()).unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new());
        // So late that every laptop is silent and every report late: what needs somebody is one number, wherever it stands.
        let late = "2099-01-01".parse().unwrap();
        let reader = self.reader();
        let all = domain::read::ProjectFilter::default();
        let on_dashboard = reader.dashboard(&all, late).unwrap().attention;
        let overview = reader.overview(late).unwrap().attention_count;
        let beside = reader.waiting(late).unwrap().attention;
        assert_eq!((on_dashboard, overview), (beside, beside));
    }

    /// The devices that it holds two segments of the same number of.
    pub(crate) fn forked(&mut self) -> BTreeSet<String> {
        self.texts("SELECT device FROM segment GROUP BY device, sequence HAVING count(*) > 1")
            .into_iter()
            .collect()
    }
}

fn puts(rows: &[Vec<rusqlite::types::Value>]) -> Puts {
    let text = |value: &rusqlite::types::Value| match value {
        rusqlite::types::Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    rows.iter()
        .map(|row| {
            let at = |column: usize| text(&row[column]).unwrap_or_default();
            ((at(0), at(1)), (at(2), text(&row[3]), at(4)))
        })
        .collect()
}
