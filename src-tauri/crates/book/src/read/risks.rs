//! The risks of a project, and how they were rated.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use domain::code::RiskStatus;
use domain::id::{ProjectId, RecordId};
use domain::rating::{Rating, STEPS};
use domain::read::{RatedRow, RatingRow, RiskRegister, RiskRow};
use domain::record::Risk;
use rusqlite::Connection;

use super::plan::{of_project, person};
use super::{Coded, reckoned};
use crate::error::Error;

/// How the risks of a project were rated, oldest first. It is what the history says: nothing of it is stored beside.
fn rated(
    connection: &Connection,
    project: ProjectId,
) -> Result<HashMap<RecordId, Vec<RatedRow>>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT h.record, h.new, d.time, d.person FROM history h JOIN deed d ON d.change = h.change
           JOIN risk r ON r.id = h.record AND r.project = ?1
          WHERE d.document = ?1 AND h.field = 'rating' ORDER BY h.operation, d.actor",
    )?;
    let mut rows = statement.query([project.to_string()])?;
    let mut of_risk: HashMap<RecordId, Vec<RatedRow>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let put: String = row.get("new")?;
        let put: Option<String> = serde_json::from_str(&put).unwrap_or_default();
        let Some(rating) = put.and_then(|put| put.parse::<Rating>().ok()) else {
            continue;
        };
        let time = DateTime::from_timestamp_millis(row.get("time")?).unwrap_or_default();
        let all = of_risk
            .entry(row.get::<_, Coded<RecordId>>("record")?.0)
            .or_default();
        let rating: RatingRow = rating.into();
        // What was put once more, such as by a choice, is no new judgement.
        if all.last().is_none_or(|last| last.rating != rating) {
            all.push(RatedRow {
                rating,
                time: time.to_rfc3339_opts(SecondsFormat::Millis, true),
                person: row.get("person")?,
            });
        }
    }
    Ok(of_risk)
}

pub(crate) fn register(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
) -> Result<RiskRegister, Error> {
    reckoned::project_record(connection, project)?;
    let names = reckoned::people(connection)?;
    let mut rated = rated(connection, project)?;
    let mut risks: Vec<Risk> = of_project(connection, project)?;
    risks.sort_by_key(|risk| {
        let is_over = risk.status != RiskStatus::Open;
        let (score, impact) = (risk.rating.score(), risk.rating.impact());
        (is_over, Reverse(score), Reverse(impact), risk.id)
    });
    let row = |risk: Risk| RiskRow {
        is_grave: risk.is_grave(),
        is_due: risk.status == RiskStatus::Open && risk.review.is_some_and(|day| day < today),
        rated: rated.remove(&risk.id.into()).unwrap_or_default(),
        id: risk.id,
        category: risk.category,
        title: risk.title,
        rating: risk.rating.into(),
        mitigation: risk.mitigation.0,
        owner: risk.owner.map(|id| person(id, &names)),
        status: risk.status,
        review: risk.review,
    };
    Ok(RiskRegister {
        risks: risks.into_iter().map(row).collect(),
        cells: (1..=STEPS)
            .rev()
            .flat_map(|likelihood| (1..=STEPS).map(move |impact| Rating::new(likelihood, impact)))
            .filter_map(|rating| rating.ok().map(Into::into))
            .collect(),
    })
}
