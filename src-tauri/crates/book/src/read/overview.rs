//! The first room: sums, partnerships, what needs a person, spending against plan.

use chrono::NaiveDate;
use domain::code::{Need, PartnershipStatus, ProjectStatus};
use domain::country::Country;
use domain::goal::Goal;
use domain::id::{OrganisationId, PartnershipId, ProjectId, RecordId};
use domain::money::Currency;
use domain::pace::Planned;
use domain::period::Period;
use domain::read::{Attention, Overview, Pace, PartnershipRow, Shown, Title, Waiting};
use rusqlite::{Connection, ToSql, params, params_from_iter};

use super::chosen::Chosen;
use super::dashboard::{self, Within};
use super::{Coded, coded, list, money, named, names, sums, words};
use crate::error::Error;

/// How many things that need a person the room shows, and how many partnerships.
const SHOWN: u32 = 50;

pub(crate) fn overview(connection: &Connection, today: NaiveDate) -> Result<Overview, Error> {
    let (projects, sums) = dashboard::book_sums(connection, &Chosen::default())?;
    let (running, pace) = match sums.first() {
        Some(largest) => book_pace(connection, largest.budgeted.currency(), today)?,
        None => (0, None),
    };
    Ok(Overview {
        partnerships: partnerships(connection, Some(SHOWN))?,
        attention: attention(connection, SHOWN)?,
        contested: super::contested::list_shared(connection, SHOWN)?,
        attention_count: waiting(connection)?.findings,
        pace,
        running,
        projects,
        partnership_count: connection
            .query_row("SELECT count(*) FROM partnership", [], |row| row.get(0))?,
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

/// Partnerships by when they were written, with their sums in each currency: at most so many, those whose projects run and
/// those with most granted.
pub(crate) fn partnerships(
    connection: &Connection,
    most: Option<u32>,
) -> Result<Vec<PartnershipRow>, Error> {
    let names = &names(connection)?;
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.partners, s.country, s.status, t.currency, count(t.project) AS projects, min(t.project) AS only_project,
                sum(t.granted) AS granted, sum(t.budgeted) AS budgeted, sum(t.spent) AS spent,
                group_concat(t.main_goal, ' ') AS main_goals, group_concat(t.goals, ' ') AS goals
           FROM (SELECT s.id FROM partnership s LEFT JOIN tally t ON t.partnership = s.id GROUP BY s.id
                  ORDER BY max(t.status = 'active') DESC, sum(t.granted) DESC, s.id LIMIT ?1) shown
           JOIN partnership s ON s.id = shown.id
           LEFT JOIN tally t ON t.partnership = s.id
          GROUP BY s.id, t.currency ORDER BY s.id, t.currency",
    )?;
    let rows = statement.query_map([most.map_or(-1, i64::from)], |row| {
        let partners: Vec<RecordId> = list(row, "partners")?;
        let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
        let projects: u32 = row.get("projects")?;
        let currency: Option<Currency> = coded(row, "currency")?;
        let mut goals: Vec<Goal> = Vec::new();
        for goal in list::<Goal>(row, "main_goals")?
            .into_iter()
            .chain(list(row, "goals")?)
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
    attention_where(connection, "1", &[], most)
}

/// What needs a person for one thing, where a condition on the finding `f` holds.
pub(crate) fn attention_to(
    connection: &Connection,
    need: Need,
    within: &str,
    chosen: &Chosen,
    most: u32,
) -> Result<Vec<Attention>, Error> {
    let condition = format!("f.need = '{need}' AND {within}");
    attention_where(connection, &condition, &chosen.values, most)
}

fn attention_where(
    connection: &Connection,
    condition: &str,
    values: &[Box<dyn ToSql>],
    most: u32,
) -> Result<Vec<Attention>, Error> {
    let names = &names(connection)?;
    // Titles are looked up for what is shown alone.
    let mut statement = connection.prepare_cached(&format!(
        "WITH first AS (SELECT f.project, f.code, f.subject, f.detail, f.severity, t.status, t.partners
                          FROM finding f LEFT JOIN tally t ON t.project = f.project WHERE {condition}
                         ORDER BY f.severity = 'wrong' DESC, t.status = 'active' DESC, f.project DESC, f.code, f.subject
                         LIMIT {most})
         SELECT f.project, f.detail, f.partners, p.title_sv, p.title_en FROM first f LEFT JOIN project p ON p.id = f.project
          ORDER BY f.severity = 'wrong' DESC, f.status = 'active' DESC, f.project DESC, f.code, f.subject"
    ))?;
    let mut rows = statement.query(params_from_iter(values.iter()))?;
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
    let running: u32 = connection
        .prepare_cached("SELECT count(*) FROM tally WHERE status = 'active' AND currency = ?1")?
        .query_row([currency.code()], |row| row.get(0))?;
    let mut chosen = Chosen::default();
    if running > 0 {
        chosen.only("t.status = ?", ProjectStatus::Active.code());
    } else {
        chosen.only("t.status <> ?", ProjectStatus::Cancelled.code());
    }
    let within = Within {
        connection,
        chosen: &chosen,
        currency,
    };
    Ok((running, within.pace(today)?))
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
