//! Where the columns of a mapping are in a sheet.

use crate::fault::Fault;
use crate::guess::HEADER_WITHIN;
use crate::mapping::{Column, Columns};
use crate::sheet::{Row, Sheet};

/// A column of the mapping, found.
pub(super) struct Found {
    pub(super) place: usize,
    pub(super) shown: String,
}

/// The columns of a mapping, found.
pub(super) struct Places {
    /// The first row below the header.
    pub(super) first: usize,
    pub(super) date: Found,
    pub(super) amount: Option<Found>,
    pub(super) debit: Option<Found>,
    pub(super) credit: Option<Found>,
    pub(super) currency: Option<Found>,
    pub(super) rate: Option<Found>,
    pub(super) rate_source: Option<Found>,
    pub(super) description: Option<Found>,
    pub(super) voucher: Option<Found>,
    pub(super) category: Option<Found>,
    pub(super) account: Option<Found>,
    pub(super) year: Option<Found>,
}

impl Places {
    pub(super) fn of(sheet: &Sheet, columns: &Columns) -> Result<Self, Fault> {
        let header = header_row(sheet, columns);
        let names = header.map(|at| &sheet.rows[at]);
        let width = sheet.width();
        let find = |column: &Option<Column>| match column {
            None => Ok(None),
            Some(column) => match column.place(names, width) {
                Some(place) => Ok(Some(Found {
                    place,
                    shown: column.shown(),
                })),
                None => Err(Fault::ColumnMissing {
                    column: column.shown(),
                }),
            },
        };
        let no_column = |role: &str| Fault::NoColumn {
            role: role.to_owned(),
        };
        let places = Self {
            first: header.map_or(0, |at| at + 1),
            date: find(&columns.date)?.ok_or_else(|| no_column("date"))?,
            amount: find(&columns.amount)?,
            debit: find(&columns.debit)?,
            credit: find(&columns.credit)?,
            currency: find(&columns.currency)?,
            rate: find(&columns.rate)?,
            rate_source: find(&columns.rate_source)?,
            description: find(&columns.description)?,
            voucher: find(&columns.voucher)?,
            category: find(&columns.category)?,
            account: find(&columns.account)?,
            year: find(&columns.year)?,
        };
        if places.amount.is_none() && places.debit.is_none() && places.credit.is_none() {
            return Err(no_column("amount"));
        }
        Ok(places)
    }
}

/// The row of the names: the first that has all columns that go by one, or the one that has most of them.
fn header_row(sheet: &Sheet, columns: &Columns) -> Option<usize> {
    let named: Vec<&Column> = columns
        .all()
        .filter(|column| matches!(column, Column::Header { .. }))
        .collect();
    if named.is_empty() {
        return None;
    }
    let found = |row: &Row| {
        named
            .iter()
            .filter(|column| column.place(Some(row), 0).is_some())
            .count()
    };
    let merits = sheet.rows.iter().take(HEADER_WITHIN).map(found).enumerate();
    merits
        .rev()
        .max_by_key(|(_, merit)| *merit)
        .map(|(index, _)| index)
}
