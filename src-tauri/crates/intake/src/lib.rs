//! What other programs wrote: bank and ledger exports read as expenses.
//!
//! Three steps, none of which reads a file or knows a book. [`open()`] makes [`sheet::Sheet`]s of the bytes of a
//! CSV, XLSX, XLS or ODS file. [`guess()`] proposes the [`mapping::Mapping`]: which columns hold the day, the
//! amount and the rest, and how days and numbers are written. [`plan()`] says of every row what would become of
//! it: a new expense, one that the book has already, a total, or something that a person must look at.
//!
//! What could mean two things is never decided row by row. A column of `03/04/2019` or of `1,500` alone leaves
//! its question open in the mapping, and its rows stay unreadable until a person has answered it.

mod category;
mod day;
mod delimited;
mod encoding;
pub mod fault;
pub mod fuzz;
mod guess;
pub mod mapping;
mod number;
mod open;
pub mod plan;
pub mod sheet;
mod vocabulary;
mod workbook;

pub use guess::{columns, guess, likeliest};
pub use open::open;
pub use plan::plan;

/// Told how far a long work has come and of how much; answers whether to go on.
pub type Progress<'p> = dyn Fn(u64, u64) -> bool + 'p;

/// How many rows are read, or cells of a workbook, between two reports of progress.
const STRIDE: usize = 512;

/// Reports progress, every so many steps: `done` of `of`.
fn go_on(progress: &Progress<'_>, step: usize, done: usize, of: usize) -> Result<(), fault::Fault> {
    if step.is_multiple_of(STRIDE) && !progress(done as u64, of.max(done) as u64) {
        return Err(fault::Fault::Cancelled);
    }
    Ok(())
}
