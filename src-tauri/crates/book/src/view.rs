//! The view: a row for every live record, a column (or two) for every field.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use automerge::Automerge;
use domain::basis::Basis;
use domain::edit::DELETED;
use domain::id::RecordId;
use domain::money::Money;
use domain::period::Period;
use domain::planned::{BudgetRate, Planned};
use domain::record::{Field, Kind};
use domain::value::{FieldValue, Fields, Shape, Value};
use rusqlite::types::{ToSqlOutput, Value as Cell, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use rust_decimal::Decimal;

use crate::approved;
use crate::contested;
use crate::document;
use crate::error::Error;
use crate::lost_edit;
use crate::search;

/// The tables that follow from the changes. Their first columns are their keys.
pub(crate) const TABLES: &[&str] = &[
    "record",
    "organisation",
    "person",
    "partnership",
    "guideline",
    "ceiling",
    "allowance",
    "team_rule",
    "exchange_rate",
    "project",
    "team_member",
    "budget_version",
    "budget_line",
    "submission",
    "approval",
    "rejection",
    "approved_line",
    "expense",
    "attachment",
    "deviation",
    "grant_decision",
    "income",
    "transfer",
    "financial_period",
    "period_lock",
    "claim",
    "claim_decision",
    "result",
    "activity",
    "indicator",
    "reading",
    "resolution",
    "risk",
    "report_question",
    "report",
    "report_answer",
    "sign_off",
    "report_submission",
    "report_review",
    "complaint",
    "complainant",
    "text",
    "contested",
    "lost_edit",
    "deed",
    "history",
    "finding",
    "tally",
    "tally_words",
    "tally_report",
    "document",
];

/// What the columns of a shape are called after the field's name. Whoever reads a row counts them too.
const fn endings(shape: Shape) -> &'static [&'static str] {
    match shape {
        Shape::Money => &["_minor", "_currency"],
        Shape::Planned => &[
            "_minor",
            "_currency",
            "_planned_minor",
            "_planned_currency",
            "_rate",
            "_rate_source",
        ],
        Shape::Period => &["_start", "_end"],
        Shape::Text
        | Shape::Basis
        | Shape::Json
        | Shape::Narrative
        | Shape::Integer
        | Shape::Boolean
        | Shape::List => &[""],
    }
}

/// The columns of a field.
fn columns_of(field: &Field) -> impl Iterator<Item = String> {
    let endings = endings(field.shape).iter();
    endings.map(|ending| format!("{}{ending}", field.name))
}

/// The columns of a kind's table after `id`.
pub(crate) fn columns(kind: Kind) -> Vec<String> {
    kind.fields().iter().flat_map(columns_of).collect()
}

/// How the rows of a kind are read and written.
struct Statements {
    select: String,
    put: String,
}

/// Composed once: rules read some rows for every command, and findings every row of a project.
static STATEMENTS: LazyLock<BTreeMap<Kind, Statements>> = LazyLock::new(|| {
    let of_kind = |kind: &Kind| {
        // Quoted: `grant` is a word of SQL too.
        let columns = columns(*kind);
        let places = vec!["?"; columns.len() + 1].join(", ");
        let columns = columns.join("\", \"");
        let table = kind.code();
        let statements = Statements {
            select: format!("SELECT id, \"{columns}\" FROM {table}"),
            put: format!("INSERT OR REPLACE INTO {table} (id, \"{columns}\") VALUES ({places})"),
        };
        (*kind, statements)
    };
    Kind::ALL.iter().map(of_kind).collect()
});

/// What the columns of a field hold. A value that cannot be read as what the field is leaves them empty.
fn cells(shape: Shape, value: &Value) -> Vec<Cell> {
    match shape {
        Shape::Money => amount(Money::from_value(value)).into(),
        Shape::Planned => planned_cells(Planned::from_value(value).as_ref()),
        Shape::Basis => vec![match Basis::from_value(value) {
            Some(basis) => Cell::Text(basis.to_string()),
            None => Cell::Null,
        }],
        Shape::Period => match Period::from_value(value) {
            Some(period) => vec![
                Cell::Text(period.start().to_string()),
                Cell::Text(period.end().to_string()),
            ],
            None => vec![Cell::Null, Cell::Null],
        },
        Shape::List => match value {
            Value::Text(text) if !text.trim().is_empty() => {
                vec![Cell::Text(format!(" {} ", text.trim()))]
            }
            _ => vec![Cell::Null],
        },
        Shape::Integer => vec![if let Value::Integer(number) = value {
            Cell::Integer(*number)
        } else {
            Cell::Null
        }],
        Shape::Boolean => vec![if let Value::Boolean(flag) = value {
            Cell::Integer(i64::from(*flag))
        } else {
            Cell::Null
        }],
        Shape::Text | Shape::Json | Shape::Narrative => vec![if let Value::Text(text) = value {
            Cell::Text(text.clone())
        } else {
            Cell::Null
        }],
    }
}

fn amount(money: Option<Money>) -> [Cell; 2] {
    money.map_or([Cell::Null, Cell::Null], |money| {
        [
            Cell::Integer(money.minor()),
            Cell::Text(money.currency().to_string()),
        ]
    })
}

/// What it comes to in the project's currency; and, where it is planned in another one, the amount and the rate.
pub(crate) fn planned_cells(planned: Option<&Planned>) -> Vec<Cell> {
    let rate = planned.and_then(Planned::rate);
    let text = |text: Option<String>| text.map_or(Cell::Null, Cell::Text);
    let mut cells = Vec::from(amount(planned.map(Planned::booked)));
    cells.extend(amount(
        planned.filter(|_| rate.is_some()).map(Planned::amount),
    ));
    cells.push(text(rate.map(|rate| rate.rate.to_string())));
    cells.push(text(rate.map(|rate| rate.source.clone())));
    cells
}

/// What [`planned_cells`] put; `first` is the first of its columns.
fn planned(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Planned>> {
    let Some(booked) = money(row, first)? else {
        return Ok(None);
    };
    let rate: Option<Decimal> = text(row.get_ref(first + 4)?).and_then(|rate| rate.parse().ok());
    Ok(match (money(row, first + 2)?, rate) {
        (Some(amount), Some(rate)) => {
            let source = text(row.get_ref(first + 5)?).unwrap_or_default().to_owned();
            Planned::converted(amount, BudgetRate { rate, source }, booked.currency()).ok()
        }
        _ => Some(Planned::own(booked)),
    })
}

/// The amount in two columns.
fn money(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Money>> {
    Ok(match (row.get_ref(first)?, row.get_ref(first + 1)?) {
        (ValueRef::Integer(minor), ValueRef::Text(currency)) => std::str::from_utf8(currency)
            .ok()
            .and_then(|code| Money::new(minor, code.parse().ok()?).ok()),
        _ => None,
    })
}

/// The columns of a planned amount, from a table that goes by a name.
pub(crate) const PLANNED: &str = "amount_minor, amount_currency, amount_planned_minor, amount_planned_currency, amount_rate, amount_rate_source";

/// The planned amount of a row whose first columns are those of [`PLANNED`].
pub(crate) fn planned_amount(row: &Row<'_>) -> rusqlite::Result<Option<Planned>> {
    planned(row, 0)
}

/// Shows a record as its document has it, or takes it out of the view where it is deleted.
pub(crate) fn show(
    connection: &Connection,
    document: &Automerge,
    name: &str,
    id: RecordId,
) -> Result<(), Error> {
    let fields = document::fields(document, id)?;
    let field = |name: &str| {
        fields
            .iter()
            .find(|field| field.name == name)
            .map_or(&Value::Null, |field| &field.value)
    };
    let Value::Text(kind) = field(document::KIND) else {
        return Ok(());
    };
    let deleted = *field(DELETED) == Value::Boolean(true);
    contested::show(connection, document, name, id, &fields)?;
    lost_edit::show(connection, document, name, id, deleted)?;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO record (id, kind, document, deleted) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![id.to_string(), kind, name, deleted])?;
    // A kind that a newer program invented stays in the document and is not shown here.
    let Some(kind) = Kind::from_code(kind) else {
        return Ok(());
    };
    if lost_edit::is_booked(kind) {
        lost_edit::show_project(connection, document, name)?;
    }
    if lost_edit::is_of_report(kind)
        && let Value::Text(report) = field("report")
    {
        lost_edit::show_report(connection, document, name, report)?;
    }
    search::show(connection, name, kind, id, deleted, field)?;
    if deleted {
        connection
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", kind.code()))?
            .execute([id.to_string()])?;
        return follow(connection, document, kind, id);
    }
    let mut row = vec![Cell::Text(id.to_string())];
    row.extend(
        kind.fields()
            .iter()
            .flat_map(|each| cells(each.shape, field(each.name))),
    );
    connection
        .prepare_cached(&STATEMENTS[&kind].put)?
        .execute(params_from_iter(row))?;
    follow(connection, document, kind, id)
}

/// What else a record shows, beside its own row.
fn follow(
    connection: &Connection,
    document: &Automerge,
    kind: Kind,
    id: RecordId,
) -> Result<(), Error> {
    match kind {
        Kind::Approval => approved::show(connection, document, id),
        _ => Ok(()),
    }
}

/// The fields of a row that [`select`] chose, from column 1 on.
fn fields(kind: Kind, row: &Row<'_>) -> rusqlite::Result<(RecordId, Fields)> {
    let id: String = row.get(0)?;
    let id = id.parse().map_err(|_| {
        rusqlite::Error::InvalidColumnType(0, "id".to_owned(), rusqlite::types::Type::Text)
    })?;
    let mut fields = Fields::new();
    let mut column = 1;
    for field in kind.fields() {
        let first = row.get_ref(column)?;
        let value = match field.shape {
            Shape::Money => money(row, column)?.to_value(),
            Shape::Planned => planned(row, column)?.to_value(),
            Shape::Period => match (text(first), text(row.get_ref(column + 1)?)) {
                (Some(start), Some(end)) => Value::Text(format!("{start}/{end}")),
                _ => Value::Null,
            },
            Shape::Boolean => {
                if let ValueRef::Integer(flag) = first {
                    Value::Boolean(flag != 0)
                } else {
                    Value::Null
                }
            }
            Shape::List => {
                text(first).map_or(Value::Null, |list| Value::Text(list.trim().to_owned()))
            }
            _ => match first {
                ValueRef::Integer(number) => Value::Integer(number),
                other => text(other).map_or(Value::Null, |text| Value::Text(text.to_owned())),
            },
        };
        fields.insert(field.name, value);
        column += endings(field.shape).len();
    }
    Ok((id, fields))
}

fn text(cell: ValueRef<'_>) -> Option<&str> {
    if let ValueRef::Text(bytes) = cell {
        std::str::from_utf8(bytes).ok()
    } else {
        None
    }
}

/// The records of a kind that the condition admits, oldest first.
pub(crate) fn select(
    connection: &Connection,
    kind: Kind,
    condition: &str,
    parameter: Option<&str>,
) -> Result<Vec<(RecordId, Fields)>, Error> {
    let sql = format!("{} {condition} ORDER BY id", STATEMENTS[&kind].select);
    let mut statement = connection.prepare_cached(&sql)?;
    let parameter = parameter.map(|text| ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())));
    let rows = statement.query_map(params_from_iter(parameter), |row| fields(kind, row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a record is shown: it is there, of a kind that this program knows, and not deleted.
pub(crate) fn is_shown(connection: &Connection, id: RecordId) -> Result<bool, Error> {
    let found: Option<(String, bool)> = connection
        .prepare_cached("SELECT kind, deleted FROM record WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.is_some_and(|(kind, deleted)| !deleted && Kind::from_code(&kind).is_some()))
}

/// The records of a document, deleted ones too.
pub(crate) fn records(connection: &Connection, document: &str) -> Result<Vec<RecordId>, Error> {
    let mut statement = connection.prepare_cached("SELECT id FROM record WHERE document = ?1")?;
    let rows = statement.query_map([document], |row| row.get::<_, String>(0))?;
    let ids: Vec<String> = rows.collect::<Result<_, _>>()?;
    Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Takes everything that a document shows out of the view.
pub(crate) fn clear(connection: &Connection, document: &str) -> Result<(), Error> {
    let of_document = "IN (SELECT id FROM record WHERE document = ?1)";
    for kind in Kind::ALL {
        let sql = format!("DELETE FROM {} WHERE id {of_document}", kind.code());
        connection.prepare_cached(&sql)?.execute([document])?;
    }
    for sql in [
        format!("DELETE FROM approved_line WHERE approval {of_document}"),
        format!("DELETE FROM text WHERE record {of_document}"),
        "DELETE FROM contested WHERE document = ?1".to_owned(),
        "DELETE FROM lost_edit WHERE document = ?1".to_owned(),
        "DELETE FROM history WHERE change IN (SELECT change FROM deed WHERE document = ?1)"
            .to_owned(),
        "DELETE FROM deed WHERE document = ?1".to_owned(),
        "DELETE FROM finding WHERE project = ?1".to_owned(),
        "DELETE FROM record WHERE document = ?1".to_owned(),
    ] {
        connection.prepare_cached(&sql)?.execute([document])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_could_have_typed_is_not_shown() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (shape, hostile) in [
            (
                Shape::Basis,
                text(
                    r#"{"measure":"tonne","quantity":"-79228162514264337593543950335","rate":{"amount":"1.00","currency":"SEK"}}"#,
                ),
            ),
            (Shape::Basis, Value::Integer(1)),
            (
                Shape::Planned,
                text("KES:2:100 99999999999999999999 SEK:2:1 x"),
            ),
            (Shape::Planned, text("KES:2:100 0.1 SEK:2:11 x")),
        ] {
            let cells = cells(shape, &hostile);
            assert!(cells.iter().all(|cell| *cell == Cell::Null), "{hostile:?}");
        }
    }

    #[test]
    fn a_field_fills_its_columns() {
        for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
            let filled = cells(field.shape, &Value::Null).len();
            assert_eq!(filled, columns_of(field).count(), "{field:?}");
        }
    }
}
