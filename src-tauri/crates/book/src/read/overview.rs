//! The first room: sums, partnerships, what needs a person, spending against plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::code::{Need, PartnershipStatus, ProjectStatus};
use domain::country::Country;
use domain::goal::Goal;
use domain::id::{OrganisationId, PartnershipId, ProjectId, RecordId};
use domain::money::Currency;
use domain::read::{Attention, Overview, Pace, PartnershipRow, Shown, Title, Waiting};
use rusqlite::Connection;

use super::chosen::Chosen;
use super::dashboard::whole::{Group, Needed, Whole};
use super::{Coded, Names, coded, list, named, words};
use crate::error::Error;

/// How many things that need a person the room shows, and how many partnerships.
const SHOWN: u32 = 50;

pub(crate) fn overview(connection: &Connection, today: NaiveDate) -> Result<Overview, Error> {
    let whole = Whole::of(connection, &Chosen::default(), today, SHOWN as usize)?;
    let (running, pace) = match whole.largest() {
        Some((currency, _)) => book_pace(connection, currency, today)?,
        None => (0, None),
    };
    let names = Names::in_book(connection);
    let orphans = orphans(connection, &whole)?;
    let first: BTreeSet<&str> = whole
        .needs
        .values()
        .flat_map(Needed::first)
        .chain(orphans.iter().map(|(project, _)| project.as_str()))
        .collect();
    Ok(Overview {
        partnerships: partnerships(connection, Some(SHOWN))?,
        attention: attention_in(connection, &names, first, None, SHOWN as usize)?,
        contested: super::contested::list_shared(connection, SHOWN)?,
        attention_count: attention_count(connection, today)?,
        pace,
        running,
        projects: whole.projects,
        partnership_count: connection
            .query_row("SELECT count(*) FROM partnership", [], |row| row.get(0))?,
        sums: whole
            .by_size()
            .into_iter()
            .map(|(currency, total)| total.all.sums(currency))
            .collect(),
    })
}

/// In how many fields edits met of what all projects share.
pub(super) fn shared_conflicts(connection: &Connection) -> Result<u32, Error> {
    let sql = "SELECT count(*) FROM (SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
                WHERE length(c.document) <> 36 AND substr(c.document, 37, 1) <> '_')";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// How much waits for a person.
pub(crate) fn waiting(connection: &Connection, today: NaiveDate) -> Result<Waiting, Error> {
    let sql = "SELECT count(*) FROM (SELECT DISTINCT c.record, c.field FROM contested c JOIN record r ON r.id = c.record
                WHERE substr(c.document, 37, 1) <> '_')";
    Ok(Waiting {
        attention: attention_count(connection, today)?,
        contested: connection
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?,
    })
}

/// How many things need a person: as many as the dashboard of all projects says.
fn attention_count(connection: &Connection, today: NaiveDate) -> Result<u32, Error> {
    let found = found_count(connection)?;
    let by_day = super::dashboard::by_day(connection, today)?;
    let silent = super::dashboard::silent(connection, today)?.len();
    let silent = u32::try_from(silent).unwrap_or(u32::MAX);
    Ok(found + shared_conflicts(connection)? + by_day + silent)
}

/// How many findings there are, those of deleted projects with them.
fn found_count(connection: &Connection) -> Result<u32, Error> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM finding")?
        .query_row([], |row| row.get(0))?)
}

/// Partnerships by when they were written, with their sums in each currency: at most so many, those whose projects run and
/// those with most projects.
pub(crate) fn partnerships(
    connection: &Connection,
    most: Option<u32>,
) -> Result<Vec<PartnershipRow>, Error> {
    let names = &Names::in_book(connection);
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.partners, s.country, s.status, t.currency, t.project, t.granted, t.budgeted, t.spent, t.main_goal, t.goals
           FROM (SELECT s.id FROM partnership s LEFT JOIN tally t ON t.partnership = s.id GROUP BY s.id
                  ORDER BY max(t.status = 'active') DESC, count(t.project) DESC, s.id LIMIT ?1) shown
           JOIN partnership s ON s.id = shown.id
           LEFT JOIN tally t ON t.partnership = s.id
          ORDER BY s.id, t.currency, t.project",
    )?;
    let mut found = statement.query([most.map_or(-1, i64::from)])?;
    let mut rows: Vec<(PartnershipRow, Option<Currency>, Group)> = Vec::new();
    while let Some(row) = found.next()? {
        let id = PartnershipId(row.get::<_, Coded<RecordId>>("id")?.0);
        let currency: Option<Currency> = coded(row, "currency")?;
        let begun = rows
            .last()
            .is_some_and(|(last, of, _)| last.id == id && *of == currency);
        if !begun {
            let partners: Vec<RecordId> = list(row, "partners")?;
            let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
            let begins = PartnershipRow {
                id,
                partners: named(&partners, names)?,
                country: coded(row, "country")?.unwrap_or(Country::SWEDEN),
                status: coded(row, "status")?.unwrap_or(PartnershipStatus::Planned),
                goals: Vec::new(),
                projects: 0,
                only_project: None,
                sums: None,
            };
            rows.push((begins, currency, Group::default()));
        }
        let (Some((partnership, ..)), Some(project)) =
            (rows.last_mut(), coded(row, "project")?.map(ProjectId))
        else {
            continue;
        };
        partnership.projects += 1;
        partnership.only_project = (partnership.projects == 1).then_some(project);
        let main: Option<Goal> = coded(row, "main_goal")?;
        for goal in main.into_iter().chain(list(row, "goals")?) {
            if !partnership.goals.contains(&goal) {
                partnership.goals.push(goal);
            }
        }
        if let Some((_, _, sums)) = rows.last_mut() {
            sums.add(row.get("granted")?, row.get("budgeted")?, row.get("spent")?);
        }
    }
    let told = |(row, currency, sums): (PartnershipRow, Option<Currency>, Group)| PartnershipRow {
        sums: currency.map(|currency| sums.sums(currency)),
        ..row
    };
    Ok(rows.into_iter().map(told).collect())
}

/// The projects that are deleted, and how much was found in them all the same: there is no tally of them. `whole` is what
/// the tallies of all others come to.
pub(super) fn orphans(connection: &Connection, whole: &Whole) -> Result<Vec<(String, u32)>, Error> {
    // As good as never is there one, and looking for it takes longer than a dashboard.
    if found_count(connection)? == whole.findings() {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(
        "SELECT f.project, count(*) FROM finding f
          WHERE NOT EXISTS (SELECT 1 FROM tally t WHERE t.project = f.project) GROUP BY f.project",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What needs a person in some projects, the gravest first; for one thing, where it is said for which. Before all else what
/// was found in deleted ones: it is nowhere but here.
pub(crate) fn attention_in<'a>(
    connection: &Connection,
    names: &Names<'_>,
    projects: impl IntoIterator<Item = &'a str>,
    need: Option<Need>,
    most: usize,
) -> Result<Vec<Attention>, Error> {
    let projects: Vec<&str> = projects.into_iter().collect();
    let projects = serde_json::to_string(&projects).map_err(Error::internal)?;
    let most = i64::try_from(most).unwrap_or(-1);
    let condition = need.map_or_else(String::new, |need| format!("AND f.need = '{need}'"));
    let mut statement = connection.prepare_cached(&format!(
        "SELECT f.project, f.detail, t.partners, p.title_sv, p.title_en
           FROM finding f LEFT JOIN tally t ON t.project = f.project LEFT JOIN project p ON p.id = f.project
          WHERE f.project IN (SELECT value FROM json_each(?1)) {condition}
          ORDER BY t.project IS NULL DESC, f.severity = 'wrong' DESC, t.status = 'active' DESC, f.project DESC, f.code, f.subject LIMIT {most}"
    ))?;
    let mut rows = statement.query([projects])?;
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
            partners: named(&partners, names)?,
            found: super::finding(&row.get::<_, String>("detail")?)?.into(),
        });
    }
    Ok(attention)
}

/// How many projects run in the currency, and their curve; that of all but the cancelled where none does.
fn book_pace(
    connection: &Connection,
    currency: Currency,
    today: NaiveDate,
) -> Result<(u32, Option<Pace>), Error> {
    let of = |condition: &str, status: ProjectStatus| {
        let mut chosen = Chosen::default();
        chosen.only(condition, status.code());
        Whole::of(connection, &chosen, today, 0)
    };
    let running = of("t.status = ?", ProjectStatus::Active)?;
    if let Some(total) = running.totals.get(&currency) {
        return Ok((total.all.projects, total.pace(currency, today)));
    }
    let all = of("t.status <> ?", ProjectStatus::Cancelled)?;
    let total = all.totals.get(&currency);
    Ok((0, total.and_then(|total| total.pace(currency, today))))
}
