//! What was done: who, when, from which device, what it was and what it became.

use std::collections::HashMap;

use chrono::{DateTime, SecondsFormat};
use domain::basis::Basis;
use domain::edit::DocumentKey;
use domain::id::{ProjectId, RecordId};
use domain::planned::Planned;
use domain::rating::Rating;
use domain::read::{
    HistoryEntry, LineName, MeasuredName, MeasuredPart, PlannedName, ShareName, Shown, Title,
};
use domain::reading::{Dimension, Dimensions, Measured};
use domain::record::Kind;
use domain::split::Split;
use domain::value::{FieldValue, Shape, Value};
use domain::{money::Money, period::Period};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Coded, words};
use crate::document;
use crate::error::Error;

/// Entries that say something: a new record without its links, and every later change.
const CHOSEN: &str = "FROM deed d JOIN history h ON h.change = d.change
    JOIN record r ON r.id = h.record
    WHERE (?1 IS NULL OR d.document = ?1) AND (h.field IS NULL OR h.field NOT IN ('_t', 'project', 'heads', 'post'))";

pub(crate) fn page(
    connection: &Connection,
    project: Option<ProjectId>,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<HistoryEntry>), Error> {
    let document = project.map(|project| project.to_string());
    let total = connection
        .prepare_cached(&format!("SELECT count(*) {CHOSEN}"))?
        .query_row(params![document], |row| row.get(0))?;
    let limit = if limit == 0 { -1 } else { i64::from(limit) };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT d.*, (SELECT c.hash FROM change c WHERE c.sequence = d.change) AS hash, h.record, h.field, h.old, h.new, r.kind {CHOSEN}
          ORDER BY d.time DESC, d.change DESC, h.record DESC, h.field IS NOT NULL, h.operation LIMIT ?2 OFFSET ?3"
    ))?;
    let mut rows = statement.query(params![document, limit, offset])?;
    let mut entries = Vec::new();
    let mut purposes: HashMap<String, String> = HashMap::new();
    while let Some(row) = rows.next()? {
        let record = row.get::<_, Coded<RecordId>>("record")?.0;
        let kind: String = row.get("kind")?;
        let field: Option<String> = row.get("field")?;
        let (old, new): (String, String) = (row.get("old")?, row.get("new")?);
        let old: Vec<serde_json::Value> = serde_json::from_str(&old).unwrap_or_default();
        let new = serde_json::from_str(&new).unwrap_or_default();
        let show = |value: &serde_json::Value| shown(connection, &kind, field.as_deref(), value);
        let time = DateTime::from_timestamp_millis(row.get("time")?).unwrap_or_default();
        let step = words(row, "step")?;
        let purpose = match purposes.get(&step) {
            Some(purpose) => purpose.clone(),
            None => purpose(connection, &step)?,
        };
        purposes.insert(step.clone(), purpose.clone());
        entries.push(HistoryEntry {
            change: row.get("hash")?,
            step,
            purpose,
            time: time.to_rfc3339_opts(SecondsFormat::Millis, true),
            person: words(row, "person")?,
            device: words(row, "device")?,
            command: words(row, "command")?,
            record,
            label: label(connection, &kind, record)?,
            old: old.iter().map(show).collect::<Result<_, _>>()?,
            new: show(&new)?,
            kind,
            field,
        });
    }
    Ok((total, entries))
}

/// What a step was for, by the names of all commands that it carried out.
fn purpose(connection: &Connection, step: &str) -> Result<String, Error> {
    let mut statement =
        connection.prepare_cached("SELECT command FROM deed WHERE step = ?1 ORDER BY change")?;
    let rows = statement.query_map([step], |row| row.get::<_, String>(0))?;
    let commands: Vec<String> = rows.collect::<Result<_, _>>()?;
    let names: Vec<&str> = commands.iter().map(String::as_str).collect();
    Ok(domain::command::purpose(&names).to_owned())
}

/// What a person would call the record, also one that is deleted: what it was last called.
pub(crate) fn label(connection: &Connection, kind: &str, record: RecordId) -> Result<Shown, Error> {
    let kind = Kind::from_code(kind);
    let field = match kind {
        Some(Kind::BudgetLine) => {
            let line = line(connection, &record.to_string())?;
            return Ok(line.map_or(Shown::Nothing, Shown::Line));
        }
        Some(
            Kind::Organisation
            | Kind::Person
            | Kind::Guideline
            | Kind::Attachment
            | Kind::Complainant,
        ) => "name",
        Some(Kind::Complaint) => "reference",
        Some(named @ (Kind::Project | Kind::ReportQuestion | Kind::ReportAnswer)) => {
            let title = |field| -> Result<String, Error> {
                let put = last(connection, &record.to_string(), field)?;
                Ok(put.as_str().unwrap_or_default().to_owned())
            };
            let (sv, en) = match named {
                Kind::Project => ("title_sv", "title_en"),
                _ => ("swedish", "english"),
            };
            return Ok(Shown::Title(Title {
                sv: title(sv)?,
                en: title(en)?,
            }));
        }
        Some(Kind::Report) => "period",
        Some(Kind::SignOff) => "partner",
        Some(Kind::ReportSubmission | Kind::ReportReview) => "date",
        Some(Kind::Expense) => "description",
        Some(Kind::Ceiling | Kind::Allowance) => "amount",
        Some(Kind::TeamRule) => "roles",
        Some(Kind::BudgetVersion) => "number",
        Some(Kind::TeamMember) => "person",
        Some(Kind::ExchangeRate) => "unit",
        Some(Kind::Approval | Kind::Submission) => "reference",
        Some(Kind::Rejection) => "reason",
        Some(Kind::Deviation) => "explanation",
        Some(Kind::Income) => "amount",
        Some(Kind::Transfer) => "sent",
        Some(Kind::GrantDecision | Kind::Claim) => "reference",
        Some(Kind::ClaimDecision) => "approved",
        Some(Kind::FinancialPeriod) => "period",
        Some(Kind::PeriodLock) => "locked",
        Some(Kind::ExpectedResult | Kind::Activity | Kind::Resolution | Kind::Risk) => "title",
        Some(Kind::Indicator) => "name",
        Some(Kind::Reading) => "indicator",
        Some(Kind::Partnership) | None => return Ok(Shown::Nothing),
    };
    let value = last(connection, &record.to_string(), field)?;
    shown(connection, kind.map_or("", Kind::code), Some(field), &value)
}

/// What a field of a record was last put to, also of one that is deleted.
pub(crate) fn last(
    connection: &Connection,
    record: &str,
    field: &str,
) -> Result<serde_json::Value, Error> {
    let put: Option<String> = connection
        .prepare_cached(
            "SELECT h.new FROM history h JOIN deed d ON d.change = h.change
              WHERE h.record = ?1 AND h.field = ?2 AND d.document = (SELECT document FROM record WHERE id = ?1)
              ORDER BY h.operation DESC, d.actor DESC LIMIT 1",
        )?
        .query_row(params![record, field], |row| row.get(0))
        .optional()?;
    Ok(put
        .and_then(|put| serde_json::from_str(&put).ok())
        .unwrap_or_default())
}

/// What a line of a budget pays for, and when.
fn line(connection: &Connection, id: &str) -> Result<Option<LineName>, Error> {
    let category = last(connection, id, "category")?;
    let year = last(connection, id, "year")?;
    Ok(category
        .as_str()
        .and_then(|code| code.parse().ok())
        .zip(year.as_i64().and_then(|year| i32::try_from(year).ok()))
        .map(|(category, year)| LineName { category, year }))
}

/// The kind of a record, and the project whose document it lies in.
pub(crate) fn kind_and_project(
    connection: &Connection,
    record: RecordId,
) -> Result<(String, Option<ProjectId>), Error> {
    let (kind, document): (String, String) = connection
        .prepare_cached("SELECT kind, document FROM record WHERE id = ?1")?
        .query_row([record.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((kind, document.parse::<RecordId>().ok().map(ProjectId)))
}

/// Whether a record lies in a document that leaves only where a person says so.
pub(crate) fn is_confidential(connection: &Connection, record: RecordId) -> Result<bool, Error> {
    let document: String = connection
        .prepare_cached("SELECT document FROM record WHERE id = ?1")?
        .query_row([record.to_string()], |row| row.get(0))?;
    Ok(DocumentKey::from_name(&document).is_some_and(DocumentKey::is_confidential))
}

/// A value in the form that a window can write in its language.
pub(crate) fn shown(
    connection: &Connection,
    kind: &str,
    field: Option<&str>,
    value: &serde_json::Value,
) -> Result<Shown, Error> {
    let text = match value {
        serde_json::Value::Null => return Ok(Shown::Nothing),
        serde_json::Value::Bool(flag) => return Ok(Shown::Flag(*flag)),
        serde_json::Value::Number(number) => return Ok(Shown::Number(number.to_string())),
        serde_json::Value::String(text) if text.is_empty() => return Ok(Shown::Nothing),
        serde_json::Value::String(text) => text,
        _ => return Ok(Shown::Nothing),
    };
    let (Some(kind), Some(field)) = (Kind::from_code(kind), field) else {
        return Ok(Shown::Text(text.clone()));
    };
    let scalar = Value::Text(text.clone());
    let as_text = || Shown::Text(text.clone());
    Ok(match (document::shape(kind, field), field) {
        (Shape::Money, _) => Money::from_value(&scalar).map_or_else(as_text, Shown::Money),
        (Shape::Planned, _) => Planned::from_value(&scalar).map_or_else(as_text, planned),
        (Shape::Basis, _) => match Basis::from_value(&scalar) {
            Some(basis) => Shown::Basis(super::reckoned::basis(connection, &basis)?),
            None => as_text(),
        },
        (Shape::List, "activities") => shares(connection, &scalar)?,
        (Shape::Json, "dimensions") => Shown::Codes(
            Dimensions::from_value(&scalar)
                .unwrap_or_default()
                .0
                .into_iter()
                .map(|dimension| match Dimension::known(&dimension.name) {
                    Some(known) if known == dimension => dimension.name,
                    _ => format!("{}: {}", dimension.name, dimension.categories.join(", ")),
                })
                .collect(),
        ),
        (Shape::Json, _) => Measured::from_value(&scalar).map_or_else(as_text, measured),
        (Shape::Period, _) => Period::from_value(&scalar).map_or_else(as_text, Shown::Period),
        (Shape::List, "partners" | "attendees") => {
            let names = text
                .split_whitespace()
                .map(|id| Ok(name(connection, id)?.unwrap_or_default()));
            let between = if field == "partners" { " – " } else { ", " };
            Shown::Name(names.collect::<Result<Vec<_>, Error>>()?.join(between))
        }
        (Shape::List, _) => Shown::Codes(text.split_whitespace().map(ToOwned::to_owned).collect()),
        (
            _,
            "date" | "due" | "review" | "received" | "acknowledge_by" | "acknowledged" | "answered"
            | "closed",
        ) => text.parse().map_or_else(|_| as_text(), Shown::Date),
        (_, "rate") => Shown::Number(text.clone()),
        (_, "rating") => text
            .parse()
            .map_or_else(|_| as_text(), |it: Rating| Shown::Rating(it.into())),
        (
            _,
            "kind"
            | "status"
            | "category"
            | "gender_marker"
            | "financing"
            | "role"
            | "sex"
            | "country"
            | "main_goal"
            | "basis"
            | "force"
            | "grant"
            | "funding"
            | "fx_method"
            | "measure"
            | "level"
            | "sphere"
            | "direction"
            | "frequency"
            | "core_area"
            | "marker_governance"
            | "marker_environment"
            | "marker_climate_mitigation"
            | "marker_climate_adaptation"
            | "marker_biodiversity"
            | "marker_disability"
            | "marker_disaster_risk"
            | "channel"
            | "severity"
            | "outcome"
            | "figures"
            | "satisfied",
        ) => Shown::Code(text.clone()),
        (_, "report") if kind == Kind::ReportQuestion => Shown::Code(text.clone()),
        (_, "line") => line(connection, text)?.map_or(Shown::Nothing, Shown::Line),
        (
            _,
            "organisation" | "person" | "partnership" | "version" | "guideline" | "reversal_of"
            | "partner" | "paid_by" | "sender" | "receiver" | "claim" | "locked" | "result"
            | "leads_to" | "responsible" | "indicator" | "meeting" | "owner" | "complaint"
            | "report" | "decision" | "submission",
        ) => Shown::Name(name(connection, text)?.unwrap_or_default()),
        _ => as_text(),
    })
}

/// How a cost is divided, by the names of the activities.
fn shares(connection: &Connection, scalar: &Value) -> Result<Shown, Error> {
    let split = Split::from_value(scalar).unwrap_or_default();
    let shares = split.shares().iter().map(|(activity, share)| {
        Ok(ShareName {
            activity: name(connection, &activity.to_string())?.unwrap_or_default(),
            percent: super::plan::percent(*share),
        })
    });
    Ok(Shown::Shares(shares.collect::<Result<_, Error>>()?))
}

fn measured(measured: Measured) -> Shown {
    let mut parts = Vec::new();
    for (dimension, by_category) in measured.parts {
        for (category, number) in by_category {
            parts.push(MeasuredPart {
                dimension: dimension.clone(),
                category,
                number: number.normalize().to_string(),
            });
        }
    }
    Shown::Measured(MeasuredName {
        number: measured.number.map(|number| number.normalize().to_string()),
        words: measured.words,
        parts,
    })
}

fn planned(planned: Planned) -> Shown {
    match planned.rate() {
        None => Shown::Money(planned.amount()),
        Some(rate) => Shown::Planned(PlannedName {
            amount: planned.amount(),
            rate: rate.rate.to_string(),
            booked: planned.booked(),
        }),
    }
}

/// The name of a record that another one refers to.
fn name(connection: &Connection, id: &str) -> Result<Option<String>, Error> {
    let found: Option<Option<String>> = connection
        .prepare_cached(
            "SELECT name FROM organisation WHERE id = ?1 UNION ALL SELECT name FROM person WHERE id = ?1
              UNION ALL SELECT name FROM guideline WHERE id = ?1
              UNION ALL SELECT description FROM expense WHERE id = ?1
              UNION ALL SELECT coalesce(nullif(description, ''), reference) FROM income WHERE id = ?1
              UNION ALL SELECT coalesce(nullif(description, ''), reference) FROM transfer WHERE id = ?1
              UNION ALL SELECT reference FROM claim WHERE id = ?1
              UNION ALL SELECT title FROM result WHERE id = ?1
              UNION ALL SELECT title FROM activity WHERE id = ?1
              UNION ALL SELECT name FROM indicator WHERE id = ?1
              UNION ALL SELECT reference FROM complaint WHERE id = ?1
              UNION ALL SELECT period_start || ' – ' || period_end FROM financial_period WHERE id = ?1
              UNION ALL SELECT period_start || ' – ' || period_end FROM report WHERE id = ?1
              UNION ALL SELECT date FROM report_submission WHERE id = ?1
              UNION ALL SELECT coalesce(nullif(reference, ''), date) FROM grant_decision WHERE id = ?1
              UNION ALL SELECT CAST(number AS TEXT) FROM budget_version WHERE id = ?1
              UNION ALL SELECT (SELECT group_concat(o.name, ' – ') FROM organisation o WHERE instr(s.partners, ' ' || o.id || ' '))
                          FROM partnership s WHERE s.id = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}
