//! Questions, answered in SQL: it sorts, filters and sums.

pub(crate) mod beside;
pub(crate) mod budget;
pub(crate) mod chosen;
pub(crate) mod contested;
pub(crate) mod dashboard;
pub(crate) mod documents;
pub(crate) mod expenses;
pub(crate) mod finance;
pub(crate) mod focus;
pub(crate) mod freshness;
pub(crate) mod funds;
pub(crate) mod history;
pub(crate) mod language;
pub(crate) mod overview;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod project;
pub(crate) mod projects;
pub(crate) mod reckoned;
pub(crate) mod reports;
pub(crate) mod results;
pub(crate) mod risks;
pub(crate) mod twins;
pub(crate) mod versions;
pub(crate) mod voices;

use std::cell::RefCell;
use std::collections::HashMap;
use std::str::FromStr;

use domain::edit::DocumentKey;
use domain::finding::{Finding, per_mille};
use domain::id::{OrganisationId, RecordId};
use domain::money::{Currency, Money};
use domain::read::{Named, Sums};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension as _, Row, RowIndex};
use sha2::{Digest, Sha256};

use crate::error::Error;
pub(crate) use language::fold;

/// A fingerprint of all changes: the heads of every document name all that came before them. Complaints are left out: so
/// laptops that may know of them and laptops that may not can be compared, and no document tells that there are any.
pub(crate) fn digest(connection: &Connection) -> Result<String, Error> {
    let mut statement =
        connection.prepare_cached("SELECT name, heads FROM document ORDER BY name")?;
    let mut rows = statement.query([])?;
    let mut hash = Sha256::new();
    while let Some(row) = rows.next()? {
        let (name, heads): (String, String) = (row.get(0)?, row.get(1)?);
        if DocumentKey::from_name(&name).is_some_and(DocumentKey::is_confidential) {
            continue;
        }
        hash.update(format!("{name} {heads}\n"));
    }
    Ok(hex(&hash.finalize()))
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A column that holds a code, id, day or other thing written as text.
pub(crate) struct Coded<T>(pub(crate) T);

impl<T: FromStr> FromSql for Coded<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value
            .as_str()?
            .parse()
            .map(Self)
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// What the column holds, or nothing where it holds nothing that can be read.
pub(crate) fn coded<T: FromStr>(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// What a column of a list holds, as far as it can be read.
pub(crate) fn list<T: FromStr>(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Vec<T>> {
    Ok(items(row, column)?.collect())
}

/// The same, one after the other.
pub(crate) fn items<T: FromStr>(
    row: &Row<'_>,
    column: impl RowIndex,
) -> rusqlite::Result<impl Iterator<Item = T>> {
    let text = row.get_ref(column)?.as_str_or_null()?.unwrap_or_default();
    let each = text.split_ascii_whitespace();
    Ok(each.filter_map(|each| each.parse().ok()))
}

/// Text, empty where there is none.
pub(crate) fn words(row: &Row<'_>, column: &str) -> rusqlite::Result<String> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

/// An amount; a sum that grew beyond what a book holds shows as the most that it does.
pub(crate) fn money(minor: i64, currency: Currency) -> Money {
    domain::money::clamped(minor.into(), currency)
}

/// The sums of minor units in a currency.
pub(crate) fn sums(granted: i64, budgeted: i64, spent: i64, currency: Currency) -> Sums {
    let (budgeted, spent) = (money(budgeted, currency), money(spent, currency));
    Sums {
        granted: money(granted, currency),
        budgeted,
        spent,
        left: money(budgeted.minor() - spent.minor(), currency),
        spent_per_mille: per_mille(spent, budgeted),
    }
}

/// A finding as the table holds it.
pub(crate) fn finding(detail: &str) -> Result<Finding, Error> {
    serde_json::from_str(detail).map_err(Error::damaged)
}

/// The partner whose id the column holds, and whose name stands in the column of that name with `_name` after it.
pub(crate) fn partner(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Named>> {
    let name = words(row, &format!("{column}_name"))?;
    let id: Option<RecordId> = coded(row, column)?;
    Ok(id.map(|id| Named {
        id: OrganisationId(id),
        name,
    }))
}

/// The names of all organisations, by id.
pub(crate) fn names(connection: &Connection) -> Result<HashMap<RecordId, String>, Error> {
    let mut statement = connection.prepare_cached("SELECT id, name FROM organisation")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, Coded<RecordId>>(0)?.0, words(row, "name")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of organisations, looked up as they are asked for: of ten thousand partnerships a page shows a hundred.
pub(crate) struct Names<'book> {
    connection: &'book Connection,
    known: RefCell<HashMap<OrganisationId, String>>,
}

impl<'book> Names<'book> {
    pub(crate) fn in_book(connection: &'book Connection) -> Self {
        Self {
            connection,
            known: RefCell::default(),
        }
    }

    /// The name; empty where the organisation is not in the book.
    pub(crate) fn name(&self, id: OrganisationId) -> rusqlite::Result<String> {
        if let Some(name) = self.known.borrow().get(&id) {
            return Ok(name.clone());
        }
        let name: Option<String> = self
            .connection
            .prepare_cached("SELECT name FROM organisation WHERE id = ?1")?
            .query_row([id.to_string()], |row| words(row, "name"))
            .optional()?;
        let name = name.unwrap_or_default();
        self.known.borrow_mut().insert(id, name.clone());
        Ok(name)
    }
}

/// Partners by name, in their order. A partner that is not in the book has no name.
pub(crate) fn named(
    partners: &[OrganisationId],
    names: &Names<'_>,
) -> rusqlite::Result<Vec<Named>> {
    let in_order = partners.iter().map(|id| {
        Ok(Named {
            id: *id,
            name: names.name(*id)?,
        })
    });
    in_order.collect()
}
