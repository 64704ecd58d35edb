//! What needs a person, of the chosen projects.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use domain::code::Need;
use domain::country::Country;
use domain::id::{OrganisationId, ProjectId, RecordId, ReportId};
use domain::read::{LateReport, Named, NeedRow, SilentDevice, Title, WaitingCases};
use rusqlite::{Connection, Row, ToSql, params_from_iter};

use super::super::chosen::{CASE_WAITS, Chosen};
use super::super::{Coded, Names, coded, freshness, list, named, overview, words};
use super::whole::Whole;
use crate::error::Error;

/// How many of the things that need a person are named.
pub(super) const NAMED: usize = 3;

/// After how many days without a word from it a laptop is called silent.
const SILENT_DAYS: i64 = 60;

/// What needs a person, the reports that are late first.
pub(super) fn needs(
    connection: &Connection,
    chosen: &Chosen,
    whole: &Whole,
    today: NaiveDate,
) -> Result<Vec<NeedRow>, Error> {
    let names = Names::in_book(connection);
    let mut needs = Vec::new();
    needs.extend(late_reports(connection, chosen, &names, today)?);
    needs.extend(waiting_cases(connection, chosen, &names, today)?);
    let orphans = if chosen.is_all() {
        overview::orphans(connection, whole)?
    } else {
        Vec::new()
    };
    let mut found = Vec::new();
    for need in crate::tally::found() {
        let lost: &[(String, u32)] = if need == Need::Contested {
            &orphans
        } else {
            &[]
        };
        let needed = whole.needs.get(&need);
        let count = |of: fn(&super::whole::Needed) -> u32| needed.map_or(0, of);
        let of_lost = lost
            .iter()
            .fold(0, |sum: u32, (_, count)| sum.saturating_add(*count));
        let there = count(|it| it.wrong).saturating_add(count(|it| it.waits));
        let all = there.saturating_add(of_lost);
        if all == 0 {
            continue;
        }
        let first = needed.into_iter().flat_map(super::whole::Needed::first);
        let first = first.chain(lost.iter().map(|(project, _)| project.as_str()));
        found.push(NeedRow {
            need,
            count: all,
            // One that is deleted is none that a filter finds.
            projects: count(|it| it.projects),
            is_wrong: count(|it| it.wrong) > 0,
            findings: overview::attention_in(connection, &names, first, Some(need), NAMED)?,
            reports: Vec::new(),
            cases: Vec::new(),
        });
    }
    found.sort_by_key(|row| (!row.is_wrong, row.need));
    needs.extend(found);
    Ok(needs)
}

/// A project by its title and partners, as a row has them.
fn project_of(
    row: &Row<'_>,
    names: &Names<'_>,
) -> rusqlite::Result<(ProjectId, Title, Vec<Named>)> {
    let partners: Vec<RecordId> = list(row, "partners")?;
    let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
    let title = Title {
        sv: words(row, "title_sv")?,
        en: words(row, "title_en")?,
    };
    let project = ProjectId(row.get::<_, Coded<RecordId>>("project")?.0);
    Ok((project, title, named(&partners, names)?))
}

/// The values that a filter names, and after them the day.
fn with_day<'a>(chosen: &'a Chosen, day: &'a dyn ToSql) -> impl Iterator<Item = &'a dyn ToSql> {
    let values = chosen.values.iter().map(AsRef::as_ref);
    values.map(|it: &dyn ToSql| it).chain([day])
}

fn late_reports(
    connection: &Connection,
    chosen: &Chosen,
    names: &Names<'_>,
    today: NaiveDate,
) -> Result<Option<NeedRow>, Error> {
    let from = format!(
        "FROM tally_report r JOIN tally t ON t.project = r.project WHERE r.due < ?{} AND {}",
        chosen.values.len() + 1,
        chosen.condition()
    );
    let day = today.to_string();
    let (count, projects): (u32, u32) = connection
        .prepare_cached(&format!(
            "SELECT count(*), count(DISTINCT r.project) {from}"
        ))?
        .query_row(params_from_iter(with_day(chosen, &day)), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    if count == 0 {
        return Ok(None);
    }
    // Those of work that goes on come first: of a closed project somebody may never have written them down.
    let order = "t.status IN ('active', 'reporting') DESC, r.due DESC, r.report";
    let mut statement = connection.prepare_cached(&format!(
        "WITH late AS (SELECT r.project, r.report, r.kind, r.due, t.partners, row_number() OVER (ORDER BY {order}) AS place
                         {from} ORDER BY place LIMIT {NAMED})
         SELECT l.*, p.title_sv, p.title_en FROM late l JOIN project p ON p.id = l.project ORDER BY l.place"
    ))?;
    let rows = statement.query_map(params_from_iter(with_day(chosen, &day)), |row| {
        let (project, title, partners) = project_of(row, names)?;
        let due = row.get::<_, Coded<NaiveDate>>("due")?.0;
        Ok(LateReport {
            project,
            title,
            partners,
            report: ReportId(row.get::<_, Coded<RecordId>>("report")?.0),
            kind: row.get::<_, Coded<_>>("kind")?.0,
            due,
            days: days_between(due, today),
        })
    })?;
    Ok(Some(NeedRow {
        need: Need::ReportLate,
        count,
        projects,
        is_wrong: true,
        findings: Vec::new(),
        reports: rows.collect::<Result<_, _>>()?,
        cases: Vec::new(),
    }))
}

fn waiting_cases(
    connection: &Connection,
    chosen: &Chosen,
    names: &Names<'_>,
    today: NaiveDate,
) -> Result<Option<NeedRow>, Error> {
    let day = today.to_string();
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.project, t.partners, p.title_sv, p.title_en, count(*) AS count,
                max(c.acknowledged IS NULL AND coalesce(c.acknowledge_by < ?{}, 0)) AS late
           FROM complaint c JOIN tally t ON t.project = c.project JOIN project p ON p.id = t.project
          WHERE {CASE_WAITS} AND {} GROUP BY t.project ORDER BY late DESC, min(c.received), t.project",
        chosen.values.len() + 1,
        chosen.condition()
    ))?;
    let rows = statement.query_map(params_from_iter(with_day(chosen, &day)), |row| {
        let (project, title, partners) = project_of(row, names)?;
        let cases = WaitingCases {
            project,
            title,
            partners,
            count: row.get("count")?,
        };
        Ok((cases, row.get::<_, bool>("late")?))
    })?;
    let rows: Vec<(WaitingCases, bool)> = rows.collect::<Result<_, _>>()?;
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(NeedRow {
        need: Need::CaseWaits,
        count: rows.iter().map(|(cases, _)| cases.count).sum(),
        projects: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        is_wrong: rows.iter().any(|(_, late)| *late),
        findings: Vec::new(),
        reports: Vec::new(),
        cases: rows
            .into_iter()
            .map(|(cases, _)| cases)
            .take(NAMED)
            .collect(),
    }))
}

type ByCountry = BTreeMap<Option<Country>, u32>;

/// How many reports are late in each country, and how many complaints wait.
pub(super) fn by_country(
    connection: &Connection,
    chosen: &Chosen,
    today: NaiveDate,
) -> Result<(ByCountry, ByCountry), Error> {
    let day = today.to_string();
    let place = chosen.values.len() + 1;
    let condition = chosen.condition();
    let count = |from: String| -> Result<ByCountry, Error> {
        let sql =
            format!("SELECT t.country, count(*) FROM {from} AND {condition} GROUP BY t.country");
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(with_day(chosen, &day)), |row| {
            Ok((coded(row, 0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    // The day is bound where it is not asked for as well.
    Ok((
        count(format!(
            "tally_report r JOIN tally t ON t.project = r.project WHERE r.due < ?{place}"
        ))?,
        count(format!(
            "complaint c JOIN tally t ON t.project = c.project WHERE ?{place} IS NOT NULL AND {CASE_WAITS}"
        ))?,
    ))
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or_default()
}

/// How many reports are late and complaints wait, in all projects.
pub(in super::super) fn by_day(connection: &Connection, today: NaiveDate) -> Result<u32, Error> {
    let (late, cases) = by_country(connection, &Chosen::default(), today)?;
    Ok(late.values().chain(cases.values()).sum())
}

/// The trusted laptops that nobody has heard of for long, the longest first.
pub(in super::super) fn silent(
    connection: &Connection,
    today: NaiveDate,
) -> Result<Vec<SilentDevice>, Error> {
    let mut silent: Vec<SilentDevice> = freshness::devices(connection)?
        .into_iter()
        .filter(|device| device.trusted)
        .filter_map(|device| {
            let last = device.told.max(device.last)?;
            let last = DateTime::parse_from_rfc3339(&last).ok()?.date_naive();
            ((today - last).num_days() > SILENT_DAYS).then(|| SilentDevice {
                key: device.key,
                name: device.name,
                person: device.person,
                days: days_between(last, today),
                last,
            })
        })
        .collect();
    silent.sort_by(|one, other| (one.last, &one.key).cmp(&(other.last, &other.key)));
    Ok(silent)
}
