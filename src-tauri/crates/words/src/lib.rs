//! The words of the program outside its window: what codes, findings and failures are called in each
//! language, and how amounts, shares and days are written.
//!
//! The messages are the Fluent files of the window, compiled in, so that a document, a sentence on the
//! command line and the window never call one thing by two names.

mod basis;
mod failure;
mod figures;
mod file_name;
mod filter;
mod names;
mod say;

pub use basis::basis;
pub use failure::{Told, failure, finding};
pub use figures::{
    DASH, Decimals, Span, amount, count, date, decimal, deviation, money, money_in_full, month,
    percent, period, unit,
};
pub use file_name::file_name;
pub use filter::filter;
pub use names::{country, goal, partners, title};
pub use say::{Arg, FILES, has, isolated, say};
