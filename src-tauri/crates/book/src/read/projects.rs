//! The list of projects.

use domain::code::{GrantKind, ProjectStatus};
use domain::id::{OrganisationId, PartnershipId, ProjectId, RecordId};
use domain::money::Currency;
use domain::period::Period;
use domain::read::{Language, ProjectPage, ProjectQuery, ProjectRow, ProjectSort, Title};
use domain::refusal::Refusal;
use rusqlite::{Connection, Row, params_from_iter};

use super::chosen::Chosen;
use super::{Coded, Names, coded, list, named, sums, words};
use crate::error::Error;

/// Everything a row shows, of the projects whose tallies `t` are chosen.
const SHOWN: &str = "p.*, t.partners, t.country, t.budgeted, t.spent,
    (SELECT count(*) FROM finding f WHERE f.project = t.project) AS findings";

pub(crate) fn page(connection: &Connection, query: &ProjectQuery) -> Result<ProjectPage, Error> {
    let mut chosen = Chosen::new(&query.filter, query.today);
    let from = "tally t JOIN tally_words w ON w.project = t.project";
    // Words are looked up where something is asked of them.
    let mut counted = "tally t";
    for word in super::fold(&query.text).split_whitespace().take(12) {
        chosen.only("instr(w.searched, ?) > 0", word.to_owned());
        counted = from;
    }
    let condition = chosen.condition();
    let total = connection
        .prepare_cached(&format!("SELECT count(*) FROM {counted} WHERE {condition}"))?
        .query_row(params_from_iter(chosen.values.iter()), |row| row.get(0))?;
    let limit = if query.limit == 0 {
        -1
    } else {
        i64::from(query.limit)
    };
    // What is shown is looked up for the stretch alone.
    let order = order(query);
    let sql = format!(
        "WITH stretch AS (SELECT t.project, {key} AS key, {title} AS title FROM {from} WHERE {condition}
                           ORDER BY {order} LIMIT {limit} OFFSET {offset})
         SELECT {SHOWN} FROM stretch s JOIN tally t ON t.project = s.project JOIN project p ON p.id = s.project
          ORDER BY {order}",
        key = order.key,
        title = order.title,
        offset = query.offset,
    );
    let names = Names::in_book(connection);
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(chosen.values.iter()), |row| {
        project_row(row, &names)
    })?;
    Ok(ProjectPage {
        total,
        rows: rows
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect(),
    })
}

/// What comes first. Ties go by title and id, so that pages never overlap.
struct Order {
    key: &'static str,
    title: &'static str,
    direction: &'static str,
}

impl std::fmt::Display for Order {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "key {}, title, t.project", self.direction)
    }
}

fn order(query: &ProjectQuery) -> Order {
    let (title, country) = match query.language {
        Language::Sv => ("w.place_sv", "country_place_sv(t.country)"),
        Language::En => ("w.place_en", "country_place_en(t.country)"),
    };
    Order {
        key: match query.sort {
            ProjectSort::Title => title,
            ProjectSort::Partners => "w.partners",
            ProjectSort::Country => country,
            ProjectSort::Status => "t.status",
            ProjectSort::Start => "t.period_start",
            ProjectSort::Granted => "t.granted",
            ProjectSort::Budgeted => "t.budgeted",
            ProjectSort::Spent => "t.spent",
            ProjectSort::Left => "t.budgeted - t.spent",
        },
        title,
        direction: if query.descending { "DESC" } else { "ASC" },
    }
}

/// A row, where the project can be read at all.
pub(crate) fn project_row(
    row: &Row<'_>,
    names: &Names<'_>,
) -> rusqlite::Result<Option<ProjectRow>> {
    let currency: Option<Currency> = coded(row, "granted_currency")?;
    let period = match (coded(row, "period_start")?, coded(row, "period_end")?) {
        (Some(start), Some(end)) => Period::new(start, end).ok(),
        _ => None,
    };
    let (Some(currency), Some(period)) = (currency, period) else {
        return Ok(None);
    };
    let partners: Vec<RecordId> = list(row, "partners")?;
    let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
    let mut goals: Vec<domain::goal::Goal> = coded(row, "main_goal")?.into_iter().collect();
    goals.extend(list::<domain::goal::Goal>(row, "further_goals")?);
    Ok(Some(ProjectRow {
        id: ProjectId(row.get::<_, Coded<RecordId>>("id")?.0),
        title: Title {
            sv: words(row, "title_sv")?,
            en: words(row, "title_en")?,
        },
        partnership: PartnershipId(
            coded(row, "partnership")?.unwrap_or(RecordId(uuid::Uuid::nil())),
        ),
        partners: named(&partners, names)?,
        country: coded(row, "country")?,
        kind: coded(row, "kind")?.unwrap_or(GrantKind::Project),
        status: coded(row, "status")?.unwrap_or(ProjectStatus::Planned),
        case_reference: words(row, "case_reference")?,
        period,
        goals,
        sums: sums(
            row.get("granted_minor")?,
            row.get("budgeted")?,
            row.get("spent")?,
            currency,
        ),
        findings: row.get("findings")?,
    }))
}

/// The row of one project.
pub(crate) fn one(connection: &Connection, project: ProjectId) -> Result<ProjectRow, Error> {
    let names = Names::in_book(connection);
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {SHOWN} FROM tally t JOIN project p ON p.id = t.project WHERE t.project = ?1"
    ))?;
    let found = statement
        .query_map([project.to_string()], |row| project_row(row, &names))?
        .next()
        .transpose()?
        .flatten();
    found.ok_or_else(|| missing(&project.to_string()))
}

fn missing(name: &str) -> Error {
    Refusal::NotFound {
        record: "project".to_owned(),
        id: name.chars().take(80).collect(),
    }
    .into()
}

/// The project that a person means: by id or its start, by case reference, by title.
pub(crate) fn find(connection: &Connection, name: &str) -> Result<ProjectId, Error> {
    let name = name.trim();
    let mut statement = connection.prepare_cached(
        "SELECT id FROM project WHERE id = ?1 OR case_reference = ?1 OR title_sv = ?1 OR title_en = ?1
          UNION SELECT id FROM project WHERE length(?1) >= 8 AND substr(id, 1, length(?1)) = lower(?1)",
    )?;
    let rows = statement.query_map([name], |row| Ok(row.get::<_, Coded<RecordId>>(0)?.0))?;
    let found: Vec<RecordId> = rows.collect::<Result<_, _>>()?;
    if let [id] = found.as_slice() {
        Ok(ProjectId(*id))
    } else {
        Err(missing(name))
    }
}
