//! The first room: sums, partnerships, what needs a person, spending against plan.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::code::PartnershipStatus;
use domain::country::Country;
use domain::goal::Goal;
use domain::id::{OrganisationId, PartnershipId, ProjectId, RecordId};
use domain::money::Currency;
use domain::period::Period;
use domain::read::{Attention, Overview, Pace, PartnershipRow, Shown, Sums, Title, Waiting};
use rusqlite::{Connection, params};

use super::pace::{Planned, pace};
use super::{Coded, coded, list, money, named, names, sums, words};
use crate::error::Error;

/// How many things that need a person the room shows.
const SHOWN: u32 = 50;

pub(crate) fn overview(connection: &Connection, today: NaiveDate) -> Result<Overview, Error> {
    let names = names(connection)?;
    let sums = book_sums(connection)?;
    let (running, pace) = match sums.iter().max_by_key(|each| each.budgeted.minor()) {
        Some(largest) => book_pace(connection, largest.budgeted.currency(), today)?,
        None => (0, None),
    };
    Ok(Overview {
        partnerships: partnerships(connection, &names)?,
        attention: attention(connection, SHOWN)?,
        contested: super::contested::list_shared(connection, SHOWN)?,
        attention_count: waiting(connection)?.findings,
        pace,
        running,
        projects: connection.query_row("SELECT count(*) FROM project", [], |row| row.get(0))?,
        sums,
    })
}

/// How much waits for a person.
pub(crate) fn waiting(connection: &Connection) -> Result<Waiting, Error> {
    let sql = "SELECT (SELECT count(*) FROM finding)
                        + (SELECT count(*) FROM (SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
                            WHERE length(c.document) <> 36 AND substr(c.document, 37, 1) <> '_')),
                      (SELECT count(*) FROM (SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
                        WHERE substr(c.document, 37, 1) <> '_'))";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| {
        Ok(Waiting {
            findings: row.get(0)?,
            contested: row.get(1)?,
        })
    })?)
}

fn book_sums(connection: &Connection) -> Result<Vec<Sums>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT currency, sum(granted), sum(budgeted), sum(spent) FROM project_sums
          WHERE currency IS NOT NULL GROUP BY currency ORDER BY sum(granted) DESC, currency",
    )?;
    let rows = statement.query_map([], |row| {
        let currency = row.get::<_, Coded<Currency>>(0)?.0;
        Ok(sums(row.get(1)?, row.get(2)?, row.get(3)?, currency))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn partnerships(
    connection: &Connection,
    names: &HashMap<RecordId, String>,
) -> Result<Vec<PartnershipRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.partners, s.country, s.status, t.currency, count(p.id) AS projects, min(p.id) AS only_project,
                sum(t.granted) AS granted, sum(t.budgeted) AS budgeted, sum(t.spent) AS spent,
                group_concat(p.main_goal, ' ') AS main_goals, group_concat(p.further_goals, ' ') AS further_goals
           FROM partnership s LEFT JOIN project p ON p.partnership = s.id AND p.granted_currency IS NOT NULL
           LEFT JOIN project_sums t ON t.project = p.id
          GROUP BY s.id, t.currency ORDER BY s.id, t.currency",
    )?;
    let rows = statement.query_map([], |row| {
        let partners: Vec<RecordId> = list(row, "partners")?;
        let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
        let projects: u32 = row.get("projects")?;
        let currency: Option<Currency> = coded(row, "currency")?;
        let mut goals: Vec<Goal> = Vec::new();
        for goal in list::<Goal>(row, "main_goals")?
            .into_iter()
            .chain(list(row, "further_goals")?)
        {
            if !goals.contains(&goal) {
                goals.push(goal);
            }
        }
        Ok(PartnershipRow {
            id: PartnershipId(row.get::<_, Coded<RecordId>>("id")?.0),
            partners: named(&partners, names),
            country: coded(row, "country")?.unwrap_or(Country::SWEDEN),
            status: coded(row, "status")?.unwrap_or(PartnershipStatus::Planned),
            goals,
            projects,
            only_project: if projects == 1 {
                coded(row, "only_project")?.map(ProjectId)
            } else {
                None
            },
            sums: match currency {
                Some(currency) => Some(sums(
                    row.get("granted")?,
                    row.get("budgeted")?,
                    row.get("spent")?,
                    currency,
                )),
                None => None,
            },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What needs a person, the gravest first.
pub(crate) fn attention(connection: &Connection, most: u32) -> Result<Vec<Attention>, Error> {
    let names = &names(connection)?;
    let mut statement = connection.prepare_cached(
        "SELECT f.project, f.detail, p.title_sv, p.title_en, s.partners
           FROM finding f LEFT JOIN project p ON p.id = f.project LEFT JOIN partnership s ON s.id = p.partnership
          ORDER BY f.severity = 'wrong' DESC, p.status = 'active' DESC, f.project DESC, f.code, f.subject LIMIT ?1",
    )?;
    let mut rows = statement.query([most])?;
    let mut attention = Vec::new();
    while let Some(row) = rows.next()? {
        let partners: Vec<RecordId> = list(row, "partners")?;
        let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
        let project = ProjectId(row.get::<_, Coded<RecordId>>("project")?.0);
        let mut title = Title {
            sv: words(row, "title_sv")?,
            en: words(row, "title_en")?,
        };
        // One that is deleted goes by what it was called.
        if title.sv.is_empty() && title.en.is_empty() {
            let kind = domain::record::Kind::Project.code();
            if let Shown::Title(last) = super::history::label(connection, kind, project.into())? {
                title = last;
            }
        }
        attention.push(Attention {
            project,
            title,
            partners: named(&partners, names),
            found: super::finding(&row.get::<_, String>("detail")?)?.into(),
        });
    }
    Ok(attention)
}

/// How many projects run, and their curve; that of all where none does.
fn book_pace(
    connection: &Connection,
    currency: Currency,
    today: NaiveDate,
) -> Result<(u32, Option<Pace>), Error> {
    let running: u32 = connection.query_row(
        "SELECT count(*) FROM project WHERE status = 'active' AND granted_currency = ?1",
        [currency.code()],
        |row| row.get(0),
    )?;
    let condition = if running > 0 {
        "p.status = 'active'"
    } else {
        "p.status <> 'cancelled'"
    };
    let plan = planned(connection, condition, currency, "")?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT e.date, sum(e.booked_minor) FROM expense e JOIN project p ON p.id = e.project
           LEFT JOIN budget_line l ON l.id = e.line
          WHERE {condition} AND e.booked_currency = ?1 AND coalesce(l.financing, 'grant') = 'grant' AND ?2 = ''
          GROUP BY e.date"
    ))?;
    let rows = statement.query_map(params![currency.code(), ""], |row| {
        Ok((row.get::<_, Coded<NaiveDate>>(0)?.0, row.get(1)?))
    })?;
    let spent: BTreeMap<NaiveDate, i64> = rows.collect::<Result<_, _>>()?;
    Ok((running, pace(&plan, &spent, currency, today)))
}

/// The plans of the projects that a condition admits, by year.
pub(crate) fn planned(
    connection: &Connection,
    condition: &str,
    currency: Currency,
    value: &str,
) -> Result<Vec<Planned>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT p.period_start, p.period_end, l.year, sum(l.amount_minor) FROM project p
           JOIN in_force f ON f.project = p.id JOIN budget_line l ON l.version = f.version
          WHERE {condition} AND l.financing = 'grant' AND l.amount_currency = ?1 AND p.granted_currency = ?1 AND ?2 IS NOT NULL
          GROUP BY p.period_start, p.period_end, l.year"
    ))?;
    let rows = statement.query_map(params![currency.code(), value], |row| {
        let period = Period::new(
            row.get::<_, Coded<NaiveDate>>(0)?.0,
            row.get::<_, Coded<NaiveDate>>(1)?.0,
        );
        Ok(period
            .ok()
            .map(|period| (period, row.get::<_, i32>(2), row.get::<_, i64>(3))))
    })?;
    let mut plan = Vec::new();
    for row in rows {
        if let Some((period, year, minor)) = row? {
            plan.push(Planned::new(period, year?, money(minor?, currency)));
        }
    }
    Ok(plan)
}
