//! Why a file was not read, or a plan not made. The window and the command line have the sentences.

use serde::Serialize;

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Bytes of the file.
    Bytes,
    /// Bytes of the file once it is unpacked.
    Unpacked,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells between the first and the last one in use.
    Cells,
    /// Characters in one cell.
    Text,
}

/// A file that cannot be read as a table, or a table that cannot be read as expenses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
// The window knows another `Fault`, that of share files.
#[serde(rename = "IntakeFault", tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// Something else than a table: a picture, a web page, prose.
    #[error("the file is not a table")]
    NotATable,
    /// Nothing is in it.
    #[error("the file is empty")]
    #[serde(rename = "empty_table")]
    Empty,
    /// More than is read: who makes such a file by mistake learns it before memory runs out.
    #[error("the file has more than {most} {extent:?}")]
    #[serde(rename = "table_too_large")]
    TooLarge {
        /// What there is too much of.
        extent: Extent,
        /// The most that is read.
        most: u32,
    },
    /// Only who knows the password can read it.
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// A spreadsheet that is damaged or cut off.
    #[error("the file cannot be read: {detail}")]
    #[serde(rename = "table_unreadable")]
    Unreadable {
        /// What the reader stumbled on.
        detail: String,
    },
    /// The mapping names no column for what every expense needs.
    #[error("no column holds the {role}")]
    NoColumn {
        /// What it would hold: `date` or `amount`.
        role: String,
    },
    /// The mapping names a column that the sheet lacks: the file is of another source.
    #[error("there is no column {column}")]
    ColumnMissing {
        /// Its header, or its number.
        column: String,
    },
    /// The rows come to more than a book holds.
    #[error("the sum is larger than a book holds")]
    SumTooLarge,
    /// A person stopped it.
    #[error("it was stopped")]
    Cancelled,
}
