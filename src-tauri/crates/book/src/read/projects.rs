//! The list of projects.

use domain::code::{GrantKind, ProjectStatus};
use domain::id::{OrganisationId, PartnershipId, ProjectId, RecordId};
use domain::money::Currency;
use domain::period::Period;
use domain::read::{Language, ProjectPage, ProjectQuery, ProjectRow, ProjectSort, Title};
use domain::refusal::Refusal;
use rusqlite::{Connection, Row, ToSql, params_from_iter};

use super::{Coded, coded, list, named, names, sums, words};
use crate::error::Error;

/// Everything a row shows, for the projects that a condition admits.
const ROWS: &str = "
    SELECT p.*, s.partners, s.country, t.budgeted, t.spent,
           (SELECT count(*) FROM finding f WHERE f.project = p.id) AS findings
      FROM project p
      LEFT JOIN partnership s ON s.id = p.partnership
      JOIN project_sums t ON t.project = p.id";

/// What a search looks through: titles, case reference, country code, partners' names.
const SEARCHED: &str = "
    fold(coalesce(p.title_sv, '') || ' ' || coalesce(p.title_en, '') || ' ' || coalesce(p.case_reference, '') || ' ' ||
         fold(coalesce(country_words(s.country), '')) || ' ' ||
         coalesce((SELECT group_concat(o.name, ' ') FROM organisation o WHERE instr(s.partners, ' ' || o.id || ' ')), ''))";

pub(crate) fn page(connection: &Connection, query: &ProjectQuery) -> Result<ProjectPage, Error> {
    let mut conditions: Vec<String> = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut only = |condition: &str, value: Box<dyn ToSql>| {
        values.push(value);
        conditions.push(condition.replace('?', &format!("?{}", values.len())));
    };
    if let Some(status) = query.status {
        only("p.status = ?", Box::new(status.code()));
    }
    if let Some(kind) = query.kind {
        only("p.kind = ?", Box::new(kind.code()));
    }
    if let Some(country) = query.country {
        only("s.country = ?", Box::new(country.code().to_owned()));
    }
    if let Some(partnership) = query.partnership {
        only("p.partnership = ?", Box::new(partnership.to_string()));
    }
    for word in super::fold(&query.text).split_whitespace().take(12) {
        only(
            &format!("instr({SEARCHED}, ?) > 0"),
            Box::new(word.to_owned()),
        );
    }
    let condition = if conditions.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", conditions.join(" AND "))
    };
    let counted = format!(
        "SELECT count(*) FROM project p LEFT JOIN partnership s ON s.id = p.partnership {condition}"
    );
    let total = connection
        .prepare_cached(&counted)?
        .query_row(params_from_iter(values.iter()), |row| row.get(0))?;
    let limit = if query.limit == 0 {
        -1
    } else {
        i64::from(query.limit)
    };
    let sql = format!(
        "{ROWS} {condition} ORDER BY {} LIMIT {limit} OFFSET {}",
        order(query),
        query.offset
    );
    let names = names(connection)?;
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values.iter()), |row| {
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
fn order(query: &ProjectQuery) -> String {
    let title = match query.language {
        Language::Sv => "coalesce(nullif(p.title_sv, ''), p.title_en)",
        Language::En => "coalesce(nullif(p.title_en, ''), p.title_sv)",
    };
    let partners = "(SELECT group_concat(o.name, ' ') FROM organisation o WHERE instr(s.partners, ' ' || o.id || ' '))";
    let country = match query.language {
        Language::Sv => "country_sv(s.country) COLLATE swedish",
        Language::En => "country_en(s.country) COLLATE swedish",
    };
    let (key, direction) = (
        match query.sort {
            ProjectSort::Title => format!("{title} COLLATE swedish"),
            ProjectSort::Partners => format!("{partners} COLLATE swedish"),
            ProjectSort::Country => country.to_owned(),
            ProjectSort::Status => "p.status".to_owned(),
            ProjectSort::Start => "p.period_start".to_owned(),
            ProjectSort::Granted => "p.granted_minor".to_owned(),
            ProjectSort::Budgeted => "t.budgeted".to_owned(),
            ProjectSort::Spent => "t.spent".to_owned(),
            ProjectSort::Left => "t.budgeted - t.spent".to_owned(),
        },
        if query.descending { "DESC" } else { "ASC" },
    );
    format!("{key} {direction}, {title} COLLATE swedish, p.id")
}

/// A row, where the project can be read at all.
pub(crate) fn project_row(
    row: &Row<'_>,
    names: &std::collections::HashMap<RecordId, String>,
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
        partners: named(&partners, names),
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
    let names = names(connection)?;
    let mut statement = connection.prepare_cached(&format!("{ROWS} WHERE p.id = ?1"))?;
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
