//! People, organisations, teams, exchange rates.

use chrono::NaiveDate;
use domain::code::OrganisationKind;
use domain::country::Country;
use domain::id::{OrganisationId, PersonId, ProjectId, RecordId, TeamMemberId};
use domain::read::{Named, OrganisationRow, PersonRow, RateRow, TeamRow};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Coded, coded, words};
use crate::error::Error;

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
        "SELECT m.id, m.role, m.person, p.name, p.organisation, o.name AS organisation_name, p.sex, p.email
           FROM team_member m LEFT JOIN person p ON p.id = m.person LEFT JOIN organisation o ON o.id = p.organisation
          WHERE m.project = ?1 ORDER BY o.country <> 'SE', o.name, m.id",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        Ok(coded(row, "role")?.map(|role| {
            Ok::<_, rusqlite::Error>(TeamRow {
                id: TeamMemberId(row.get::<_, Coded<RecordId>>("id")?.0),
                person: person(row)?,
                role,
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
