//! The finance report of a period with all that proves it, in one file.

use std::collections::BTreeSet;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use book::{Reader, Trouble, Watch};
use domain::id::{FinancialPeriodId, ProjectId};
use domain::read::{FinancePack, Language, Receipt, ReceiptSums};
use report::PackError;
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::summary::name_of;
use super::today;
use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, write_by};
use crate::office::{Office, Work};
use crate::papers::{self, options};

/// A pack that was written.
#[derive(Debug, Serialize, Type)]
pub(crate) struct SavedPack {
    /// Where.
    path: String,
    /// What is in it, and what should be.
    receipts: ReceiptSums,
}

/// Writes the finance report of a reporting period with its receipts as a ZIP file, into the reports' folder where no
/// place is named. It may take its time: a person is told how far it is, and may stop it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_finance_pack(
    office: State<'_, Office>,
    project: ProjectId,
    period: FinancialPeriodId,
    language: Language,
    path: Option<PathBuf>,
) -> Result<SavedPack, Failure> {
    // A reader of its own: the window goes on asking meanwhile.
    let book = office.shown().ok_or(Shortfall::NoBook)?.path;
    let reader = Reader::open(&book)?;
    let told = reader.finance_pack(project, period, today())?;
    let path = path.unwrap_or_else(|| {
        free_file(
            &office.home.reports,
            &name_of(&told.report, language),
            "zip",
        )
    });
    let receipts = office.watched_closely(Work::Papers, |watch| {
        pack(&reader, &told, language, &path, watch)
    })?;
    office.note_saved(&path);
    Ok(SavedPack {
        path: path.display().to_string(),
        receipts,
    })
}

/// Writes a pack; `watch` is told before each receipt how many are done, and says whether it is still wanted.
pub(crate) fn pack(
    reader: &Reader,
    told: &FinancePack,
    language: Language,
    path: &Path,
    watch: Watch<'_>,
) -> Result<ReceiptSums, Failure> {
    let receipts = told.entries.iter().flat_map(|entry| &entry.receipts);
    let all = receipts
        .map(|receipt| &receipt.sha256)
        .collect::<BTreeSet<_>>()
        .len();
    let mut done = 0;
    let kept = |receipt: &Receipt| {
        if !watch(done, all) {
            return Err(Trouble::Cancelled.into());
        }
        done += 1;
        papers::kept(reader, &receipt.sha256)
    };
    write_by(path, |file| {
        let packed = report::finance_pack(told, &options(language), BufWriter::new(file), kept);
        packed.map_err(|error| match error {
            PackError::Report(error) => Shortfall::ReportFailed {
                detail: error.to_string(),
            }
            .into(),
            PackError::Receipt(failure) => failure,
            PackError::Write(error) => Failure::io(path, &error),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::{AttachedFile, Author, Book};

    #[test]
    fn a_pack_that_is_stopped_half_way_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Demo.vanort");
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        let mut book = Book::create(&path, author, true).unwrap();
        let reader = book.reader().unwrap();
        let project = reader.find_project("2018-0033").unwrap();
        let period = reader.funds(project).unwrap().periods[2].id;
        let told = || reader.finance_pack(project, period, today()).unwrap();
        let spent = told().entries.pop().unwrap().entry.record.unwrap();
        let file = |name: &str| AttachedFile {
            name: name.to_owned(),
            bytes: name.into(),
        };
        book.attach(spent, &[file("a"), file("b"), file("c")])
            .unwrap();

        let packs = folder.path().join("packs");
        let to = packs.join("finance.zip");
        let heard = std::cell::RefCell::new(Vec::new());
        let stopped = pack(&reader, &told(), Language::En, &to, &|done, all| {
            heard.borrow_mut().push((done, all));
            done < 2
        });
        assert!(matches!(stopped, Err(Failure::Trouble(Trouble::Cancelled))));
        assert_eq!(heard.into_inner(), [(0, 3), (1, 3), (2, 3)]);
        assert_eq!(std::fs::read_dir(&packs).unwrap().count(), 0);

        let sums = pack(&reader, &told(), Language::En, &to, &|_, _| true).unwrap();
        assert_eq!(sums.packed, 3);
        let left: Vec<_> = std::fs::read_dir(&packs).unwrap().collect();
        assert_eq!(left.len(), 1);
    }
}
