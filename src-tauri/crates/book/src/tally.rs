//! What each project comes to, written down beside its findings.

use domain::code::{CoreArea, Light, MarkerScore};
use domain::country::Country;
use domain::finding::Standing;
use domain::goal::Goal;
use domain::id::ProjectId;
use domain::tally::{Costs, Tally, tally};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use crate::error::Error;
use crate::read::coded;
use crate::read::language::{fold, place};

/// The tables, in each of which a project is named by `project`.
const TABLES: [&str; 4] = ["tally", "tally_words", "tally_month", "tally_report"];

/// Writes down what a project comes to; nothing of one that is not there.
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
    let currency = it.granted.currency();
    let mut statement = connection.prepare_cached(
        "INSERT INTO tally_month (project, month, currency, planned, spent) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for month in &it.months {
        statement.execute(params![
            project.to_string(),
            month.first.to_string(),
            currency.code(),
            month.planned,
            month.spent
        ])?;
    }
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
    let costs = |costs: Option<&Costs>| {
        let costs = costs.copied().unwrap_or_default();
        [Cell::Integer(costs.budget), Cell::Integer(costs.spent)]
    };
    let mut cells = vec![
        text(&it.id),
        text(&it.partnership),
        Cell::Text(list(partners.iter().map(ToString::to_string))),
        maybe(country.map(|country| country.code().to_owned())),
        text(&it.kind),
        text(&it.status),
        text(&it.period.start()),
        text(&it.period.end()),
        maybe(it.main_goal.map(|goal| goal.to_string())),
        Cell::Text(list(goals(standing).iter().map(ToString::to_string))),
        Cell::Text(list(it.core_areas.iter().map(ToString::to_string))),
        text(&it.gender_marker),
        text(&tally.granted.currency()),
        Cell::Integer(tally.granted.minor()),
        Cell::Integer(tally.budgeted.minor()),
        Cell::Integer(tally.spent.minor()),
    ];
    for score in MarkerScore::ALL {
        cells.extend(costs(tally.scores.get(score)));
    }
    let core_areas = CoreArea::ALL.iter().copied().map(Some).chain([None]);
    for core_area in core_areas {
        cells.extend(costs(tally.core_areas.get(&core_area)));
    }
    cells.extend([
        light(Some(Light::Green)),
        light(Some(Light::Amber)),
        light(Some(Light::Red)),
        light(None),
        Cell::Integer(tally.open_risks.into()),
        Cell::Integer(tally.grave_risks.into()),
    ]);
    let places = vec!["?"; cells.len()].join(", ");
    connection
        .prepare_cached(&format!("INSERT INTO tally VALUES ({places})"))?
        .execute(params_from_iter(cells))?;
    Ok(())
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
