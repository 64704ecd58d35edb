//! A book to try things on.

use std::path::PathBuf;
use std::sync::OnceLock;

use book::{Author, Book, Reader};
use domain::read::{ProjectQuery, ProjectRow};
use tempfile::TempDir;

pub(crate) fn author() -> Author {
    Author {
        person: "Karin Lundmark".to_owned(),
        device: "laptop".to_owned(),
    }
}

/// The file of the demo book, made once: its commands are many.
fn demo_book() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.vanort");
        Book::create(&path, author(), true)
            .unwrap()
            .close()
            .unwrap();
        std::fs::read(&path).unwrap()
    })
}

/// A book in a folder of its own, which goes when this goes.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
    pub(crate) book: Book,
}

impl Desk {
    pub(crate) fn new(demo: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Robertsfors.vanort");
        let book = if demo {
            std::fs::write(&path, demo_book()).unwrap();
            Book::open(&path, author()).unwrap()
        } else {
            Book::create(&path, author(), false).unwrap()
        };
        Self { folder, path, book }
    }

    pub(crate) fn reader(&self) -> Reader {
        self.book.reader().unwrap()
    }

    /// Carries out commands as `vanort do` would read them.
    pub(crate) fn run(
        &mut self,
        commands: &[serde_json::Value],
    ) -> Result<Vec<String>, book::Error> {
        let commands: Vec<_> = commands
            .iter()
            .map(|each| serde_json::from_value(each.clone()).unwrap())
            .collect();
        Ok(self
            .book
            .apply(&commands)?
            .ids
            .iter()
            .map(ToString::to_string)
            .collect())
    }

    pub(crate) fn project(&self, text: &str) -> ProjectRow {
        let query = ProjectQuery {
            text: text.to_owned(),
            ..ProjectQuery::default()
        };
        self.reader().projects(&query).unwrap().rows.remove(0)
    }

    pub(crate) fn assert_sound(&self) {
        let verdict = book::check::check(&self.reader()).unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new());
    }
}

pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}
