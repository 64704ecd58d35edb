//! People, organisations, teams, exchange rates.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::code::{ActivityKind, OrganisationKind, ResolutionStatus, Sex};
use domain::country::Country;
use domain::id::{ActivityId, OrganisationId, PersonId, ProjectId, RecordId, TeamMemberId};
use domain::progress::per_mille;
use domain::read::{
    MeetingRow, Named, OrganisationRow, PersonRow, RateRow, ResolutionRow, SideRow, TeamCheckRow,
    TeamRow,
};
use domain::record::{Activity, Resolution};
use domain::rules;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::plan::{self, of_project};
use super::{Coded, coded, reckoned, words};
use crate::error::Error;
use crate::facts::View;

pub(crate) fn organisations(connection: &Connection) -> Result<Vec<OrganisationRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, country, kind FROM organisation ORDER BY lower(name), id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(OrganisationRow {
            id: OrganisationId(row.get::<_, Coded<RecordId>>("id")?.0),
            name: words(row, "name")?,
            country: coded(row, "country")?.unwrap_or(Country::SWEDEN),
            kind: coded(row, "kind")?.unwrap_or(OrganisationKind::Municipality),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn person(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: PersonId(row.get::<_, Coded<RecordId>>("person")?.0),
        name: words(row, "name")?,
        organisation: Named {
            id: OrganisationId(coded(row, "organisation")?.unwrap_or(RecordId(uuid::Uuid::nil()))),
            name: words(row, "organisation_name")?,
        },
        sex: coded(row, "sex")?,
        email: words(row, "email")?,
    })
}

pub(crate) fn people(connection: &Connection) -> Result<Vec<PersonRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.id AS person, p.name, p.organisation, o.name AS organisation_name, p.sex, p.email
           FROM person p LEFT JOIN organisation o ON o.id = p.organisation ORDER BY lower(p.name), p.id",
    )?;
    let rows = statement.query_map([], person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn team(connection: &Connection, project: ProjectId) -> Result<Vec<TeamRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT m.id, m.role, m.steers, m.person, p.name, p.organisation, o.name AS organisation_name, p.sex, p.email
           FROM team_member m LEFT JOIN person p ON p.id = m.person LEFT JOIN organisation o ON o.id = p.organisation
          WHERE m.project = ?1 ORDER BY o.country <> 'SE', o.name, m.id",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        Ok(coded(row, "role")?.map(|role| {
            Ok::<_, rusqlite::Error>(TeamRow {
                id: TeamMemberId(row.get::<_, Coded<RecordId>>("id")?.0),
                person: person(row)?,
                role,
                steers: row.get::<_, Option<bool>>("steers")?.unwrap_or_default(),
            })
        }))
    })?;
    let mut team = Vec::new();
    for row in rows {
        if let Some(member) = row? {
            team.push(member?);
        }
    }
    Ok(team)
}

/// The partners' parts of a team, with what the guideline wants of each.
pub(crate) fn sides(connection: &Connection, project: ProjectId) -> Result<Vec<SideRow>, Error> {
    let head = reckoned::project_record(connection, project)?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let row = |side: rules::Side| {
        let told = side.people.values().flatten().count();
        let women = side.people.values().filter(|sex| **sex == Some(Sex::Woman));
        let women = women.count();
        SideRow {
            people: number(side.people.len()),
            women: number(women),
            told: number(told),
            women_per_mille: per_mille(women.into(), told.into()),
            checks: side
                .checks
                .into_iter()
                .map(|check| TeamCheckRow {
                    holds: check.holds(),
                    roles: check.roles,
                    count: check.count,
                    least: check.least,
                    most: check.most,
                })
                .collect(),
            partner: Named {
                id: side.partner,
                name: side.name,
            },
        }
    };
    Ok(rules::sides(&View(connection), &head)?
        .into_iter()
        .map(row)
        .collect())
}

/// The meetings of a project with what they decided, the latest first.
pub(crate) fn meetings(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
) -> Result<Vec<MeetingRow>, Error> {
    reckoned::project_record(connection, project)?;
    let names = reckoned::people(connection)?;
    let mut decided: HashMap<ActivityId, Vec<ResolutionRow>> = HashMap::new();
    for it in of_project::<Resolution>(connection, project)? {
        let is_open = it.status == ResolutionStatus::Open;
        decided.entry(it.meeting).or_default().push(ResolutionRow {
            is_late: is_open && it.due.is_some_and(|due| due < today),
            id: it.id,
            title: it.title,
            responsible: it.responsible.map(|id| plan::person(id, &names)),
            due: it.due,
            status: it.status,
        });
    }
    let mut rows = Vec::new();
    for it in of_project::<Activity>(connection, project)? {
        let resolutions = decided.remove(&it.id).unwrap_or_default();
        let is_meeting = matches!(
            it.kind,
            ActivityKind::Meeting | ActivityKind::SteeringMeeting
        );
        // What was decided stays in sight also where somebody made the meeting something else meanwhile.
        if is_meeting || !resolutions.is_empty() {
            rows.push(MeetingRow {
                id: it.id,
                kind: it.kind,
                title: it.title,
                period: it.period,
                status: it.status,
                place: it.place,
                notes: it.notes.0,
                attendees: it
                    .attendees
                    .iter()
                    .map(|id| plan::person(*id, &names))
                    .collect(),
                resolutions,
            });
        }
    }
    rows.sort_by_key(|row| (std::cmp::Reverse(row.period.start()), row.id));
    Ok(rows)
}

pub(crate) fn rate(
    connection: &Connection,
    unit: &str,
    priced_in: &str,
    date: NaiveDate,
) -> Result<Option<RateRow>, Error> {
    let found = connection
        .prepare_cached(
            "SELECT date, rate, source FROM exchange_rate
              WHERE unit = ?1 AND priced_in = ?2 AND date <= ?3 ORDER BY date DESC, id DESC LIMIT 1",
        )?
        .query_row(params![unit, priced_in, date.to_string()], |row| {
            Ok(RateRow { date: row.get::<_, Coded<NaiveDate>>("date")?.0, rate: words(row, "rate")?, source: words(row, "source")? })
        })
        .optional()?;
    Ok(found)
}
