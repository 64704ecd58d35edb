//! The finance report of a period with all that proves it, as one ZIP file: the report, the workbook, the receipts in a
//! folder, and a list that says which proves what and which is not there.
//!
//! Receipts are read, tried against their hash and packed one by one, so that no more than one is ever in memory. What
//! is packed says nothing of when or where: the same entries and the same moment of making are the same bytes.

mod list;
mod names;

use std::collections::BTreeMap;
use std::io::{self, Seek, Write};

use domain::media::Media;
use domain::read::{FinancePack, LedgerRow, Moved, Receipt, ReceiptSums};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use self::list::{List, Proof};
use self::names::Names;
use crate::{Options, ReportError, finance_report, project_workbook};

/// What a book has of an attached file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// What is in it.
    Whole(Vec<u8>),
    /// Something else than what was attached.
    Damaged,
    /// Nothing: whoever attached it has not handed it over.
    Lacking,
}

/// A pack could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PackError<E> {
    /// A document in it could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// Whoever was asked for a receipt gave up.
    #[error("a receipt could not be read")]
    Receipt(E),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// Writes the finance report of a period with all that proves it. `kept` is asked for each receipt once, in the order of
/// the entries, and may end the work by an error.
///
/// # Errors
/// [`PackError`]. Then what was written is no whole file.
pub fn finance_pack<E>(
    pack: &FinancePack,
    options: &Options,
    to: impl Write + Seek,
    mut kept: impl FnMut(&Receipt) -> Result<Kept, E>,
) -> Result<ReceiptSums, PackError<E>> {
    let say = |id| words::say(options.language, id, &[]);
    let mut archive = Archive(ZipWriter::new(to));
    archive.add(
        &format!("{}.pdf", say("report-finance-name")),
        &finance_report(&pack.report, options)?,
        CompressionMethod::Stored,
    )?;
    archive.add(
        &format!("{}.xlsx", say("report-pack-workbook")),
        &project_workbook(&pack.ledger, options)?,
        CompressionMethod::Stored,
    )?;
    let folder = say("report-pack-receipts");
    let mut list = List::new(options.language);
    let mut names = Names::default();
    // A receipt of several entries is packed once, under the name of the first.
    let mut proofs: BTreeMap<&str, Proof> = BTreeMap::new();
    let mut sums = ReceiptSums::default();
    for proven in &pack.entries {
        let entry = &proven.entry;
        if proven.receipts.is_empty() {
            sums.missing += u32::from(needs_receipt(entry));
            list.unproven(entry);
        }
        for (at, receipt) in proven.receipts.iter().enumerate() {
            if !proofs.contains_key(receipt.sha256.as_str()) {
                let proof = match tried(receipt, kept(receipt).map_err(PackError::Receipt)?) {
                    Kept::Whole(bytes) => {
                        let name = names.name(entry, receipt, &bytes);
                        // Pictures and PDF are packed in themselves.
                        let method = match Media::of(&bytes) {
                            Some(_) => CompressionMethod::Stored,
                            None => CompressionMethod::Deflated,
                        };
                        archive.add(&format!("{folder}/{name}"), &bytes, method)?;
                        sums.packed += 1;
                        let size = bytes.len();
                        Proof::Packed { name, size }
                    }
                    Kept::Damaged => {
                        sums.damaged += 1;
                        Proof::Damaged
                    }
                    Kept::Lacking => {
                        sums.lacking += 1;
                        Proof::Lacking
                    }
                };
                proofs.insert(&receipt.sha256, proof);
            }
            list.proven(entry, at == 0, receipt, &proofs[receipt.sha256.as_str()]);
        }
    }
    archive.add(
        &format!("{folder}.csv"),
        &list.finish()?,
        CompressionMethod::Deflated,
    )?;
    archive.finish()?;
    Ok(sums)
}

/// An expense is proven by its receipt; one that takes another back, by what it takes back.
fn needs_receipt(entry: &LedgerRow) -> bool {
    matches!(entry.what, Moved::Expense { .. }) && !entry.is_reversal
}

/// The receipt, where it is what was attached.
fn tried(receipt: &Receipt, kept: Kept) -> Kept {
    match kept {
        Kept::Whole(bytes) if format!("{:x}", Sha256::digest(&bytes)) != receipt.sha256 => {
            Kept::Damaged
        }
        kept => kept,
    }
}

/// A ZIP file that says nothing of when and where it was made.
struct Archive<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Archive<W> {
    fn add(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .system(System::Unix);
        self.0.start_file(name, options)?;
        self.0.write_all(bytes)
    }

    fn finish(self) -> io::Result<()> {
        self.0.finish()?.flush()
    }
}
