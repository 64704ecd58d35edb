//! The dashboard: what the projects that fit a filter come to.

mod needs;
pub(super) mod whole;

pub(super) use needs::{by_day, silent};

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike as _, NaiveDate};
use domain::code::{CoreArea, MarkerScore, ProjectStatus};
use domain::country::Country;
use domain::goal::Goal;
use domain::id::{OrganisationId, RecordId};
use domain::money::{Currency, clamped};
use domain::progress::per_mille;
use domain::read::{
    CoreAreaSums, Cost, CountrySums, Dashboard, DashboardChoices, GoalSums, Named, Portfolio,
    ProjectFilter, ProjectQuery, ScoreSums, StatusCount, YearSums,
};
use rusqlite::{Connection, OptionalExtension as _};
use rust_decimal::Decimal;

use super::chosen::Chosen;
use super::{Coded, Names, coded, list, named, overview, words};
use crate::error::Error;
use whole::{Group, Total, Whole};

/// What the projects that fit a filter come to.
pub(crate) fn dashboard(
    connection: &Connection,
    filter: &ProjectFilter,
    today: NaiveDate,
) -> Result<Dashboard, Error> {
    let chosen = Chosen::new(filter, Some(today));
    let whole = Whole::of(connection, &chosen, today, needs::NAMED)?;
    let by_size = whole.by_size();
    let nothing = Total::default();
    let (currency, total) = by_size
        .first()
        .copied()
        .unwrap_or((Currency::SEK, &nothing));
    let (focused_budget, focused_spent) = focused(total);
    let needs = needs::needs(connection, &chosen, &whole, today)?;
    // What is of no project is told where all are looked at.
    let (shared_conflicts, silent) = if chosen.is_all() {
        let silent = silent(connection, today)?;
        (overview::shared_conflicts(connection)?, silent)
    } else {
        (0, Vec::new())
    };
    let counts = needs.iter().map(|row| row.count).chain([shared_conflicts]);
    let attention = counts.fold(0, u32::saturating_add);
    Ok(Dashboard {
        projects: whole.projects,
        of: connection
            .prepare_cached("SELECT count(*) FROM tally")?
            .query_row([], |row| row.get(0))?,
        sums: by_size
            .iter()
            .map(|(currency, total)| total.all.sums(*currency))
            .collect(),
        in_currency: total.all.projects,
        pace: total.pace(currency, today),
        years: years(total, currency),
        attention: attention.saturating_add(u32::try_from(silent.len()).unwrap_or(u32::MAX)),
        needs,
        shared_conflicts,
        silent,
        goals: goals(&whole, total, currency),
        core_areas: core_areas(&whole, total, currency),
        scores: scores(&whole, total, currency),
        focused_budget,
        focused_spent,
        lights: whole.lights,
        open_risks: whole.open_risks,
        grave_risks: whole.grave_risks,
        countries: countries(connection, &chosen, &whole, (currency, total), today)?,
        statuses: ProjectStatus::ALL
            .iter()
            .filter_map(|status| {
                Some(StatusCount {
                    status: *status,
                    projects: *whole.statuses.get(status)?,
                })
            })
            .collect(),
    })
}

fn share(part: i128, whole: i128) -> Option<i32> {
    let decimal = |sum| Decimal::try_from_i128_with_scale(sum, 0).ok();
    per_mille(decimal(part)?, decimal(whole)?)
}

fn cost(group: &Group, currency: Currency) -> Cost {
    Cost {
        budget: clamped(group.budgeted, currency),
        spent: clamped(group.spent, currency),
    }
}

fn years(total: &Total, currency: Currency) -> Vec<YearSums> {
    let mut years: BTreeMap<i32, Group> = BTreeMap::new();
    for (year, granted) in &total.began {
        years.entry(*year).or_default().granted += granted;
    }
    for month in total.months() {
        let year = years.entry(month.first.year()).or_default();
        year.budgeted += i128::from(month.planned);
        year.spent += i128::from(month.spent);
    }
    let money = |sum| clamped(sum, currency);
    let mut left = 0;
    let row = |(year, sums): (i32, Group)| {
        left += sums.budgeted - sums.spent;
        YearSums {
            year,
            granted: money(sums.granted),
            budgeted: money(sums.budgeted),
            spent: money(sums.spent),
            left: money(left),
        }
    };
    years.into_iter().map(row).collect()
}

fn goals(whole: &Whole, total: &Total, currency: Currency) -> Vec<GoalSums> {
    let all = Goal::all().map(Some).chain([None]);
    let row = |goal: Option<Goal>| {
        let sums = total.goals.get(&goal).copied().unwrap_or_default();
        let projects = whole.goals.get(&goal).copied().unwrap_or_default();
        let further = goal.and_then(|goal| whole.further.get(&goal).copied());
        let further = further.unwrap_or_default();
        (projects + further > 0).then(|| GoalSums {
            goal,
            projects,
            further,
            granted: clamped(sums.granted, currency),
            spent: clamped(sums.spent, currency),
            of_granted: share(sums.granted, total.all.granted),
        })
    };
    all.filter_map(row).collect()
}

fn core_areas(whole: &Whole, total: &Total, currency: Currency) -> Vec<CoreAreaSums> {
    let budget: i128 = total.core_areas.values().map(|it| it.budgeted).sum();
    let all = CoreArea::ALL.iter().copied().map(Some).chain([None]);
    let row = |core_area: Option<CoreArea>| {
        let group = total.core_areas.get(&core_area)?;
        Some(CoreAreaSums {
            core_area,
            projects: whole.core_areas.get(&core_area).copied().unwrap_or(0),
            cost: cost(group, currency),
            of_budget: share(group.budgeted, budget),
        })
    };
    all.filter_map(row).collect()
}

fn scores(whole: &Whole, total: &Total, currency: Currency) -> Vec<ScoreSums> {
    let (budget, spent) = marked(total, |_| true);
    let row = |score: &MarkerScore| {
        let group = total.scores.get(score)?;
        Some(ScoreSums {
            score: *score,
            projects: whole.scores.get(score).copied().unwrap_or(0),
            cost: cost(group, currency),
            of_budget: share(group.budgeted, budget),
            of_spent: share(group.spent, spent),
        })
    };
    MarkerScore::ALL.iter().filter_map(row).collect()
}

/// Budget and spending of some scores.
fn marked(total: &Total, counts: impl Fn(MarkerScore) -> bool) -> (i128, i128) {
    let groups = total.scores.iter().filter(|(score, _)| counts(**score));
    groups.fold((0, 0), |(budget, spent), (_, group)| {
        (budget + group.budgeted, spent + group.spent)
    })
}

/// The shares of the budget and of what was spent that are for equality.
fn focused(total: &Total) -> (Option<i32>, Option<i32>) {
    let (budget, spent) = marked(total, |_| true);
    let (for_it, spent_for_it) = marked(total, MarkerScore::is_focused);
    (share(for_it, budget), share(spent_for_it, spent))
}

/// By partner country, those with most projects first.
fn countries(
    connection: &Connection,
    chosen: &Chosen,
    whole: &Whole,
    (currency, total): (Currency, &Total),
    today: NaiveDate,
) -> Result<Vec<CountrySums>, Error> {
    let (late, cases) = needs::by_country(connection, chosen, today)?;
    let row = |(country, projects): (&Option<Country>, &u32)| {
        let count = |of: &BTreeMap<Option<Country>, u32>| of.get(country).copied().unwrap_or(0);
        let sums = total.countries.get(country).copied().unwrap_or_default();
        CountrySums {
            country: *country,
            projects: *projects,
            needs: count(&whole.found)
                .saturating_add(count(&late))
                .saturating_add(count(&cases)),
            cases: count(&cases),
            sums: sums.sums(currency),
        }
    };
    let mut countries: Vec<CountrySums> = whole.countries.iter().map(row).collect();
    countries.sort_by_key(|row| (std::cmp::Reverse(row.projects), row.country));
    Ok(countries)
}

/// What a paper of the projects says that a query asks for; as of its day, or of the first of all days.
pub(crate) fn portfolio(
    connection: &Connection,
    query: &ProjectQuery,
    digest: String,
    demo: bool,
) -> Result<Portfolio, Error> {
    let filter = &query.filter;
    let names = Names::in_book(connection);
    let partners: Option<Vec<RecordId>> = match filter.partnership {
        Some(partnership) => connection
            .prepare_cached("SELECT partners FROM partnership WHERE id = ?1")?
            .query_row([partnership.to_string()], |row| list(row, "partners"))
            .optional()?,
        None => None,
    };
    let partners = partners.unwrap_or_default().into_iter().map(OrganisationId);
    Ok(Portfolio {
        dashboard: dashboard(connection, filter, query.today.unwrap_or_default())?,
        rows: super::projects::page(connection, query)?.rows,
        partner: filter.partner.map(|it| names.name(it)).transpose()?,
        partnership: named(&partners.collect::<Vec<_>>(), &names)?,
        digest,
        demo,
    })
}

/// What a dashboard can be narrowed down to.
pub(crate) fn choices(connection: &Connection) -> Result<DashboardChoices, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT country FROM tally WHERE country IS NOT NULL GROUP BY country ORDER BY country",
    )?;
    let rows = statement.query_map([], |row| coded(row, "country"))?;
    let countries: Vec<Option<Country>> = rows.collect::<Result<_, _>>()?;
    let mut statement = connection.prepare_cached("SELECT DISTINCT partners FROM tally")?;
    let rows = statement.query_map([], |row| list::<RecordId>(row, "partners"))?;
    let lists: Vec<Vec<RecordId>> = rows.collect::<Result<_, _>>()?;
    let there: HashSet<RecordId> = lists.into_iter().flatten().collect();
    let mut statement = connection.prepare_cached(
        "SELECT id, name FROM organisation ORDER BY country = 'SE' DESC, name COLLATE swedish, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Named {
            id: OrganisationId(row.get::<_, Coded<RecordId>>(0)?.0),
            name: words(row, "name")?,
        })
    })?;
    let mut partners: Vec<Named> = rows.collect::<Result<_, _>>()?;
    partners.retain(|partner| there.contains(&partner.id.0));
    let years: (Option<String>, Option<String>) = connection
        .prepare_cached("SELECT min(period_start), max(period_end) FROM tally")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let year =
        |day: Option<String>| -> Option<i32> { Some(day?.parse::<NaiveDate>().ok()?.year()) };
    Ok(DashboardChoices {
        countries: countries.into_iter().flatten().collect(),
        partners,
        years: year(years.0).zip(year(years.1)),
    })
}
