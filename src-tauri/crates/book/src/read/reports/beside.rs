//! What the book sets beside the answers of a report.

use chrono::NaiveDate;
use domain::code::{ReportFigures, ResultLevel, Sphere};
use domain::id::ProjectId;
use domain::period::Period;
use domain::read::{Beside, ShownResult};
use rusqlite::Connection;

use super::Asked;
use crate::error::Error;
use crate::read::{finance, focus, people, plan, results, risks};

/// What the book knows of the days of a report that belongs beside an answer.
pub(super) fn beside(
    connection: &Connection,
    asked: &Asked,
    period: Period,
    figures: ReportFigures,
) -> Result<Beside, Error> {
    let (standing, until) = (&asked.standing, period.end());
    let project = standing.project.id;
    let mut beside = Beside::default();
    let meets = |other: Period| other.start() <= period.end() && period.start() <= other.end();
    match figures {
        ReportFigures::Activities => {
            beside.activities =
                plan::plan(connection, project, asked.today, Some(period))?.activities;
            beside.activities.retain(|activity| meets(activity.period));
        }
        ReportFigures::Outputs => {
            beside.results = shown(connection, project, until, |result| {
                result.level == ResultLevel::Output
            })?;
        }
        ReportFigures::Individual => {
            beside.results = in_sphere(connection, project, until, Sphere::Individual)?;
        }
        ReportFigures::Organisational => {
            beside.results = in_sphere(connection, project, until, Sphere::Organisational)?;
        }
        ReportFigures::Societal => {
            beside.results = in_sphere(connection, project, until, Sphere::Societal)?;
        }
        ReportFigures::Gender => {
            beside.sides = people::sides(connection, project)?;
            (_, beside.participants) = focus::participants(connection, project, Some(until))?;
        }
        ReportFigures::Finance => {
            let mut costs = finance::costs(standing, period);
            costs.push(finance::total(standing, &costs));
            beside.costs = costs;
            beside.deviations = finance::deviating(standing, until);
        }
        ReportFigures::Risks => {
            beside.risks = risks::register(connection, project, asked.today)?.risks;
        }
        ReportFigures::Decisions => {
            beside.meetings = people::meetings(connection, project, asked.today)?;
            beside.meetings.retain(|meeting| meets(meeting.period));
        }
    }
    Ok(beside)
}

fn in_sphere(
    connection: &Connection,
    project: ProjectId,
    until: NaiveDate,
    sphere: Sphere,
) -> Result<Vec<ShownResult>, Error> {
    shown(connection, project, until, |result| {
        result.level == ResultLevel::Outcome && result.sphere == Some(sphere)
    })
}

fn shown(
    connection: &Connection,
    project: ProjectId,
    until: NaiveDate,
    wanted: impl Fn(&ShownResult) -> bool,
) -> Result<Vec<ShownResult>, Error> {
    let mut results = results::framework(connection, project, Some(until))?.results;
    results.retain(wanted);
    Ok(results)
}
