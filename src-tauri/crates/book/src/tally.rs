//! What each project comes to, written down after its findings; and months as a row holds them.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use domain::code::{CoreArea, Light, MarkerScore, Need};
use domain::country::Country;
use domain::finding::Standing;
use domain::goal::Goal;
use domain::id::ProjectId;
use domain::tally::{Costs, Month, Tally, tally};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use crate::error::Error;
use crate::read::language::{fold, place};
use crate::read::{Coded, coded};

/// The tables, in each of which a project is named by `project`.
const TABLES: [&str; 3] = ["tally", "tally_words", "tally_report"];

/// The needs that findings are of. What is late by the day is none.
pub(crate) fn found() -> impl Iterator<Item = Need> {
    let by_day = |need: &Need| matches!(need, Need::ReportLate | Need::CaseWaits);
    Need::ALL.iter().copied().filter(move |need| !by_day(need))
}

/// Writes down what a project comes to, after what was found in it; nothing of one that is not there.
pub(crate) fn write(
    connection: &Connection,
    project: ProjectId,
    standing: Option<&Standing>,
) -> Result<(), Error> {
    for table in TABLES {
        connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE project = ?1"))?
            .execute([project.to_string()])?;
    }
    let Some(standing) = standing else {
        return Ok(());
    };
    let country: Option<Country> = connection
        .prepare_cached("SELECT country FROM partnership WHERE id = ?1")?
        .query_row([standing.project.partnership.to_string()], |row| {
            coded(row, "country")
        })
        .optional()?
        .flatten();
    let it = tally(standing);
    write_row(connection, standing, country, &it)?;
    write_words(connection, standing, country)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO tally_report (project, report, kind, due) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for report in &it.reports {
        statement.execute(params![
            project.to_string(),
            report.report.to_string(),
            report.kind.code(),
            report.due.to_string()
        ])?;
    }
    Ok(())
}

/// A list as a column holds it: something of it is found with a space on either side.
fn list(all: impl IntoIterator<Item = String>) -> String {
    let words: Vec<String> = all.into_iter().collect();
    if words.is_empty() {
        String::new()
    } else {
        format!(" {} ", words.join(" "))
    }
}

/// The goals that a project serves, the main one first.
fn goals(standing: &Standing) -> Vec<Goal> {
    let it = &standing.project;
    let mut goals: Vec<Goal> = it.main_goal.into_iter().collect();
    let further = it.further_goals.iter().copied();
    for goal in further.chain(it.targets.iter().map(|target| target.goal())) {
        if !goals.contains(&goal) {
            goals.push(goal);
        }
    }
    goals
}

fn write_row(
    connection: &Connection,
    standing: &Standing,
    country: Option<Country>,
    tally: &Tally,
) -> Result<(), Error> {
    let it = &standing.project;
    let partners = standing.partners.as_deref().unwrap_or_default();
    let text = |text: &dyn ToString| Cell::Text(text.to_string());
    let maybe = |text: Option<String>| text.map_or(Cell::Null, Cell::Text);
    let light = |light: Option<Light>| {
        Cell::Integer(tally.lights.get(&light).copied().unwrap_or_default().into())
    };
    let mut cells: Vec<(String, Cell)> = [
        ("project", text(&it.id)),
        ("partnership", text(&it.partnership)),
        (
            "partners",
            Cell::Text(list(partners.iter().map(ToString::to_string))),
        ),
        (
            "country",
            maybe(country.map(|country| country.code().to_owned())),
        ),
        ("kind", text(&it.kind)),
        ("status", text(&it.status)),
        ("period_start", text(&it.period.start())),
        ("period_end", text(&it.period.end())),
        (
            "main_goal",
            maybe(it.main_goal.map(|goal| goal.to_string())),
        ),
        (
            "goals",
            Cell::Text(list(goals(standing).iter().map(ToString::to_string))),
        ),
        (
            "core_areas",
            Cell::Text(list(it.core_areas.iter().map(ToString::to_string))),
        ),
        ("score", text(&it.gender_marker)),
        ("currency", text(&tally.granted.currency())),
        ("granted", Cell::Integer(tally.granted.minor())),
        ("budgeted", Cell::Integer(tally.budgeted.minor())),
        ("spent", Cell::Integer(tally.spent.minor())),
        ("green", light(Some(Light::Green))),
        ("amber", light(Some(Light::Amber))),
        ("red", light(Some(Light::Red))),
        ("unknown", light(None)),
        ("open_risks", Cell::Integer(tally.open_risks.into())),
        ("grave_risks", Cell::Integer(tally.grave_risks.into())),
        ("months", Cell::Blob(packed(&tally.months))),
    ]
    .map(|(column, cell)| (column.to_owned(), cell))
    .into();
    let mut pair = |one: String, other: String, (first, second)| {
        cells.push((one, Cell::Integer(first)));
        cells.push((other, Cell::Integer(second)));
    };
    let costs = |costs: Option<&Costs>| costs.map_or((0, 0), |costs| (costs.budget, costs.spent));
    for score in MarkerScore::ALL {
        let of_it = costs(tally.scores.get(score));
        let (budget, spent) = score_columns(*score);
        pair(budget, spent, of_it);
    }
    let core_areas = CoreArea::ALL.iter().copied().map(Some).chain([None]);
    for core_area in core_areas {
        let (budget, spent) = area_columns(core_area);
        pair(budget, spent, costs(tally.core_areas.get(&core_area)));
    }
    let counts = count_found(connection, it.id)?;
    for need in found() {
        let of_it = counts.get(&need).copied().unwrap_or_default();
        pair(format!("wrong_{need}"), format!("waits_{need}"), of_it);
    }
    let columns: Vec<&str> = cells.iter().map(|(column, _)| column.as_str()).collect();
    let sql = format!(
        "INSERT INTO tally ({}) VALUES ({})",
        columns.join(", "),
        vec!["?"; columns.len()].join(", ")
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(cells.iter().map(|(_, cell)| cell)))?;
    Ok(())
}

/// The columns of the budget and the spending for a core area; for none, of what serves none in particular.
pub(crate) fn area_columns(area: Option<CoreArea>) -> (String, String) {
    cost_columns(area.map_or("none", CoreArea::code))
}

/// The columns of the budget and the spending with a score of the gender marker.
pub(crate) fn score_columns(score: MarkerScore) -> (String, String) {
    cost_columns(score.code())
}

fn cost_columns(name: &str) -> (String, String) {
    (format!("budget_{name}"), format!("spent_{name}"))
}

/// How many findings of each need are wrong, and how many wait.
fn count_found(
    connection: &Connection,
    project: ProjectId,
) -> Result<BTreeMap<Need, (i64, i64)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT need, sum(severity = 'wrong'), sum(severity <> 'wrong') FROM finding WHERE project = ?1 GROUP BY need",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        Ok((row.get::<_, Coded<Need>>(0)?.0, (row.get(1)?, row.get(2)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many bytes a month is.
const MONTH: usize = 20;

fn packed(months: &[Month]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(months.len() * MONTH);
    for month in months {
        let number = month.first.year() * 12 + month.first.month0().cast_signed();
        bytes.extend(number.to_le_bytes());
        bytes.extend(month.planned.to_le_bytes());
        bytes.extend(month.spent.to_le_bytes());
    }
    bytes
}

/// The months of a row: counted from year 0, planned and spent. What is no month is passed over.
pub(crate) fn unpacked(bytes: &[u8]) -> impl Iterator<Item = (i32, i64, i64)> {
    bytes.chunks_exact(MONTH).filter_map(|month| {
        let (number, sums) = month.split_first_chunk::<4>()?;
        let (planned, spent) = sums.split_first_chunk::<8>()?;
        let spent = spent.first_chunk::<8>()?;
        Some((
            i32::from_le_bytes(*number),
            i64::from_le_bytes(*planned),
            i64::from_le_bytes(*spent),
        ))
    })
}

/// The year of a month that is counted from year 0, and which of its months it is, from 0.
pub(crate) fn year_and_month(number: i32) -> (i32, usize) {
    let month = usize::try_from(number.rem_euclid(12)).unwrap_or_default();
    (number.div_euclid(12), month)
}

fn write_words(
    connection: &Connection,
    standing: &Standing,
    country: Option<Country>,
) -> Result<(), Error> {
    let it = &standing.project;
    let mut names = Vec::new();
    let mut statement = connection.prepare_cached("SELECT name FROM organisation WHERE id = ?1")?;
    for partner in standing.partners.iter().flatten() {
        let name: Option<Option<String>> = statement
            .query_row([partner.to_string()], |row| row.get(0))
            .optional()?;
        names.push(name.flatten().unwrap_or_default());
    }
    let names = names.join(" ");
    let country = country.map_or_else(String::new, |country| {
        format!("{} {}", country.swedish(), country.english())
    });
    let (sv, en) = (it.title_sv.as_str(), it.title_en.as_str());
    let either = |one: &str, other: &str| place(if one.is_empty() { other } else { one });
    let all = [sv, en, &it.case_reference, &country, &names].join(" ");
    connection
        .prepare_cached(
            "INSERT INTO tally_words (project, searched, place_sv, place_en, partners) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            it.id.to_string(),
            fold(&all),
            either(sv, en),
            either(en, sv),
            place(&names)
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn months_come_back_as_they_were_written() {
        let day = |day: &str| day.parse::<NaiveDate>().unwrap();
        let month = |first: &str, planned, spent| Month {
            first: day(first),
            planned,
            spent,
        };
        let months = [
            month("0001-01-01", 1, i64::MIN),
            month("2019-12-01", -5, 7),
            month("2020-01-01", i64::MAX, 0),
        ];
        let first = |number| {
            let (year, month) = year_and_month(number);
            NaiveDate::from_ymd_opt(year, u32::try_from(month).unwrap() + 1, 1)
        };
        let back: Vec<Month> = unpacked(&packed(&months))
            .map(|(number, planned, spent)| Month {
                first: first(number).unwrap(),
                planned,
                spent,
            })
            .collect();
        assert_eq!(back, months);
        assert_eq!(unpacked(&[0; 19]).count(), 0);
        assert_eq!(first(i32::MAX), None);
    }
}
