//! What documents of every kind are made of: tables of words and figures, and places to sign.

use serde::Serialize;
use words::DASH;

use crate::summary::{Words, shortened};

/// The longest text of a cell: as long as a field of the book holds that is no narrative.
const LONGEST_CELL: usize = domain::rules::LONGEST_TEXT;

/// A table.
#[derive(Serialize)]
pub(crate) struct Table {
    pub(crate) title: String,
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Row>,
    /// How wide each column is that holds words, as a part of what figures leave.
    pub(crate) widths: Vec<u8>,
    /// Said where there is nothing.
    pub(crate) empty: Option<String>,
    /// What is to be known of it.
    pub(crate) note: Option<String>,
}

/// A row of it.
#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    /// It names what the rows below belong to.
    pub(crate) heading: bool,
    /// It is the sum of those above.
    pub(crate) total: bool,
}

impl Row {
    /// A row of these cells; a dash where there is nothing.
    pub(crate) fn of(cells: Vec<String>) -> Self {
        let cells = cells.into_iter().map(|cell| match cell.trim() {
            "" => DASH.to_owned(),
            text => shortened(text, LONGEST_CELL),
        });
        Self {
            cells: cells.collect(),
            heading: false,
            total: false,
        }
    }
}

/// A table whose first columns are words, as wide as `widths` says, and whose others are figures.
pub(crate) fn table(
    words: Words,
    title: &str,
    heads: &[&str],
    widths: &[u8],
    rows: Vec<Row>,
) -> Table {
    Table {
        title: words.say(title),
        heads: heads.iter().map(|id| words.say(id)).collect(),
        rows,
        widths: widths.to_vec(),
        empty: None,
        note: None,
    }
}

/// Where people sign.
#[derive(Serialize)]
pub(crate) struct Signatures {
    title: String,
    signature: String,
    name: String,
    date: String,
    rows: Vec<Signature>,
}

/// Where one signs.
#[derive(Serialize)]
pub(crate) struct Signature {
    pub(crate) partner: String,
    /// Who signed and when; none where there is a line to sign on.
    pub(crate) signed: Option<String>,
}

impl Signatures {
    /// The places for these.
    pub(crate) fn of(words: Words, rows: Vec<Signature>) -> Self {
        Self {
            title: words.say("report-finance-signatures"),
            signature: words.say("report-finance-signature"),
            name: words.say("report-finance-signed-name"),
            date: words.say("report-finance-signed-date"),
            rows,
        }
    }
}
