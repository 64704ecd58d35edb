//! Laptops with copies of one book.

use book::{AttachedFile, Author, Book, Device};
use domain::command::Command;
use domain::id::RecordId;
use serde_json::{Value, json};
use share::{
    Attachments, Folder, Identity, Incoming, Keys, Lock, Scope, Seen, Trust, Unlock, needless,
    parcel, send, take_in,
};
use tempfile::TempDir;

pub(crate) fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

pub(crate) fn command(value: Value) -> Command {
    serde_json::from_value(value).unwrap()
}

/// A laptop with a copy of the book.
pub(crate) struct Laptop {
    pub(crate) book: Book,
    keys: Keys,
    author: Author,
    pub(crate) seen: Seen,
}

impl Laptop {
    pub(crate) fn begin(folder: &TempDir, name: &str, first: Option<&[u8]>) -> Self {
        let path = folder.path().join(format!("{name}.vanort"));
        let author = Author {
            person: name.to_owned(),
            device: format!("laptop of {name}"),
        };
        let keys = Keys::read(&folder.path().join(format!("{name}.json")));
        let book = match first {
            None => {
                let mut book = Book::create(&path, author.clone(), false).unwrap();
                book.apply(&beginning()).unwrap();
                book
            }
            Some(file) => {
                let incoming = Incoming::open(file, &Unlock::default()).unwrap();
                incoming
                    .found(&path, author.clone(), &Trust::Any, &|_, _| true)
                    .unwrap()
                    .0
            }
        };
        Self {
            book,
            keys,
            author,
            seen: Seen::default(),
        }
    }

    pub(crate) fn identity(&mut self) -> Identity {
        Identity::of(
            &self.book,
            &mut self.keys,
            &self.author.person,
            &self.author.device,
        )
        .unwrap()
    }

    /// The book, and the keys that sign what leaves it.
    pub(crate) const fn parts(&mut self) -> (&mut Book, &mut Keys) {
        (&mut self.book, &mut self.keys)
    }

    pub(crate) fn whole(&mut self) -> Vec<u8> {
        let identity = self.identity();
        let sent = send(
            &mut self.book,
            &identity,
            &mut self.keys,
            &Scope::default(),
            Attachments::With,
            None,
            &Lock::Open,
        );
        sent.unwrap().file
    }

    pub(crate) fn trust(&mut self, device: &Device) {
        self.book.know(device).unwrap();
    }

    pub(crate) fn write(&mut self, reference: &str) {
        let change =
            json!({"command": "change_project", "project": id(4), "case_reference": reference});
        self.book.apply(&[command(change)]).unwrap();
    }

    pub(crate) fn run(&mut self, commands: &[Value]) {
        let commands: Vec<Command> = commands.iter().cloned().map(command).collect();
        self.book.apply(&commands).unwrap();
    }

    /// Takes in all that another one has.
    pub(crate) fn hear(&mut self, other: &mut Self) {
        let file = other.whole();
        let incoming = Incoming::open(&file, &Unlock::default()).unwrap();
        incoming
            .merge(&mut self.book, &Trust::Known, &|_, _| true)
            .unwrap();
    }

    /// One round; how many files could not be read.
    pub(crate) fn round(&mut self, folder: &Folder) -> usize {
        self.seen.begin(&self.book).unwrap();
        let mut unread = 0;
        let mut more = true;
        let mut useless = Vec::new();
        let identity = self.identity();
        while more {
            let mut fetched = folder.fetch(&mut self.seen, &Unlock::default()).unwrap();
            more = fetched.more;
            unread += fetched.unread.len();
            let round =
                take_in(&mut self.book, &mut fetched, &mut self.seen, &|_, _| true).unwrap();
            assert!(round.strangers.is_empty());
            useless = needless(&self.book, &identity, &fetched, &self.seen).unwrap();
        }
        folder.take_away(useless, &mut self.seen).unwrap();
        loop {
            let made = parcel(
                &mut self.book,
                &identity,
                &mut self.keys,
                &self.seen,
                &Lock::Open,
            );
            let Some(made) = made.unwrap() else { break };
            folder.put(made, &mut self.seen).unwrap();
        }
        unread
    }

    pub(crate) fn attach(&mut self, name: &str, bytes: &[u8]) {
        self.attach_to(id(4).parse().unwrap(), name, bytes);
    }

    pub(crate) fn attach_to(&mut self, record: RecordId, name: &str, bytes: &[u8]) {
        let file = AttachedFile {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        };
        self.book.attach(record, &[file]).unwrap();
    }

    /// How many attached files are not here.
    pub(crate) fn lacking(&self) -> usize {
        self.book.reader().unwrap().lacking_files().unwrap().len()
    }

    pub(crate) fn digest(&self) -> String {
        self.book.reader().unwrap().digest().unwrap()
    }
}

fn beginning() -> Vec<Command> {
    [
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
        json!({"command": "add_project", "id": id(4), "partnership": id(3), "kind": "project", "title_en": "Actions", "start": "2025-01-01",
               "end": "2026-12-31", "granted": "1000000", "currency": "SEK", "status": "active"}),
    ]
    .map(command)
    .into()
}

/// Laptops that have the same book and trust each other.
pub(crate) fn laptops(folder: &TempDir, count: usize) -> Vec<Laptop> {
    let mut first = Laptop::begin(folder, "0", None);
    let file = first.whole();
    let mut laptops = vec![first];
    laptops
        .extend((1..count).map(|number| Laptop::begin(folder, &number.to_string(), Some(&file))));
    let devices: Vec<Device> = laptops
        .iter_mut()
        .map(|laptop| laptop.identity().device().clone())
        .collect();
    for laptop in &mut laptops {
        devices.iter().for_each(|device| laptop.trust(device));
    }
    laptops
}
