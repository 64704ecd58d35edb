//! The dashboard: tallies of the projects that fit a filter, added up.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Datelike as _, NaiveDate};
use domain::code::{CoreArea, MarkerScore, Need, ProjectStatus};
use domain::country::Country;
use domain::goal::Goal;
use domain::id::{OrganisationId, ProjectId, RecordId, ReportId};
use domain::money::Currency;
use domain::pace::pace_of_months;
use domain::progress::per_mille;
use domain::read::{
    CoreAreaSums, Cost, CountrySums, Dashboard, DashboardChoices, GoalSums, LateReport, Lights,
    Named, NeedRow, Pace, ProjectFilter, ScoreSums, SilentDevice, StatusCount, Sums, Title,
    WaitingCases, YearSums,
};
use domain::tally::Month;
use rusqlite::{Connection, Row, params_from_iter};

use super::chosen::{CASE_WAITS, Chosen};
use super::{Coded, coded, freshness, list, money, named, names, overview, sums, words};
use crate::error::Error;

/// How many of the projects that need a person for one thing are named.
const NAMED: u32 = 3;

/// After how many days without a word from it a laptop is called silent.
const SILENT_DAYS: i64 = 60;

/// What the projects that fit a filter come to.
pub(crate) fn dashboard(
    connection: &Connection,
    filter: &ProjectFilter,
    today: NaiveDate,
) -> Result<Dashboard, Error> {
    let chosen = Chosen::new(filter, Some(today));
    let of = connection
        .prepare_cached("SELECT count(*) FROM tally")?
        .query_row([], |row| row.get(0))?;
    let (projects, all_sums) = book_sums(connection, &chosen)?;
    let statuses = statuses(connection, &chosen)?;
    let needs = needs(connection, &chosen, today)?;
    let silent = silent(connection, today)?;
    let Some(first) = all_sums.first() else {
        return Ok(Dashboard {
            projects,
            of,
            sums: all_sums,
            in_currency: 0,
            pace: None,
            years: Vec::new(),
            needs,
            silent,
            goals: Vec::new(),
            core_areas: Vec::new(),
            scores: Vec::new(),
            focused_budget: None,
            focused_spent: None,
            lights: Lights::default(),
            open_risks: 0,
            grave_risks: 0,
            countries: Vec::new(),
            statuses,
        });
    };
    let currency = first.granted.currency();
    let within = Within {
        connection,
        chosen: &chosen,
        currency,
    };
    let months = within.months()?;
    let whole = within.whole()?;
    let (focused_budget, focused_spent) = whole.focused();
    Ok(Dashboard {
        projects,
        of,
        in_currency: whole.projects,
        pace: pace_of_months(&months, currency, today, within.elapsed(today)?),
        years: within.years(&months)?,
        needs,
        silent,
        goals: within.goals(first)?,
        core_areas: whole.core_areas(currency),
        scores: whole.scores(currency),
        focused_budget,
        focused_spent,
        lights: whole.lights,
        open_risks: whole.open_risks,
        grave_risks: whole.grave_risks,
        countries: within.countries()?,
        statuses,
        sums: all_sums,
    })
}

/// How many projects are chosen, and their sums, a currency each.
pub(super) fn book_sums(
    connection: &Connection,
    chosen: &Chosen,
) -> Result<(u32, Vec<Sums>), Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.currency, count(*), sum(t.granted), sum(t.budgeted), sum(t.spent) FROM tally t WHERE {}
          GROUP BY t.currency ORDER BY sum(t.granted) DESC, t.currency",
        chosen.condition()
    ))?;
    let rows = statement.query_map(params_from_iter(chosen.values.iter()), |row| {
        let currency = row.get::<_, Coded<Currency>>(0)?.0;
        let sums = sums(row.get(2)?, row.get(3)?, row.get(4)?, currency);
        Ok((row.get::<_, u32>(1)?, sums))
    })?;
    let rows: Vec<(u32, Sums)> = rows.collect::<Result<_, _>>()?;
    let projects = rows.iter().map(|(count, _)| count).sum();
    Ok((projects, rows.into_iter().map(|(_, sums)| sums).collect()))
}

fn statuses(connection: &Connection, chosen: &Chosen) -> Result<Vec<StatusCount>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.status, count(*) FROM tally t WHERE {} GROUP BY t.status",
        chosen.condition()
    ))?;
    let rows = statement.query_map(params_from_iter(chosen.values.iter()), |row| {
        Ok((row.get::<_, Coded<ProjectStatus>>(0)?.0, row.get(1)?))
    })?;
    let counts: HashMap<ProjectStatus, u32> = rows.collect::<Result<_, _>>()?;
    let count = |status: &ProjectStatus| {
        let projects = *counts.get(status)?;
        let status = *status;
        Some(StatusCount { status, projects })
    };
    Ok(ProjectStatus::ALL.iter().filter_map(count).collect())
}

/// What needs a person, the reports that are late first.
fn needs(
    connection: &Connection,
    chosen: &Chosen,
    today: NaiveDate,
) -> Result<Vec<NeedRow>, Error> {
    let condition = chosen.condition();
    let mut needs = Vec::new();
    needs.extend(late_reports(connection, chosen, today)?);
    needs.extend(waiting_cases(connection, chosen, today)?);
    // What is found of a project that is deleted is of no project that is chosen.
    let within = if chosen.is_all() {
        "1".to_owned()
    } else {
        format!("f.project IN (SELECT t.project FROM tally t WHERE {condition})")
    };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT f.need, count(*), count(DISTINCT f.project), max(f.severity = 'wrong') FROM finding f WHERE {within} GROUP BY f.need"
    ))?;
    let mut rows = statement.query(params_from_iter(chosen.values.iter()))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let need = row.get::<_, Coded<Need>>(0)?.0;
        found.push(NeedRow {
            need,
            count: row.get(1)?,
            projects: row.get(2)?,
            is_wrong: row.get(3)?,
            findings: Vec::new(),
            reports: Vec::new(),
            cases: Vec::new(),
        });
    }
    for row in &mut found {
        row.findings = overview::attention_to(connection, row.need, &within, chosen, NAMED)?;
    }
    found.sort_by_key(|row| (!row.is_wrong, row.need));
    needs.extend(found);
    Ok(needs)
}

/// A project by its title and partners, as a row has them.
fn project_of(
    row: &Row<'_>,
    names: &HashMap<RecordId, String>,
) -> rusqlite::Result<(ProjectId, Title, Vec<Named>)> {
    let partners: Vec<RecordId> = list(row, "partners")?;
    let partners: Vec<OrganisationId> = partners.into_iter().map(OrganisationId).collect();
    let title = Title {
        sv: words(row, "title_sv")?,
        en: words(row, "title_en")?,
    };
    let project = ProjectId(row.get::<_, Coded<RecordId>>("project")?.0);
    Ok((project, title, named(&partners, names)))
}

fn late_reports(
    connection: &Connection,
    chosen: &Chosen,
    today: NaiveDate,
) -> Result<Option<NeedRow>, Error> {
    let today_place = chosen.values.len() + 1;
    let from = format!(
        "FROM tally_report r JOIN tally t ON t.project = r.project WHERE r.due < ?{today_place} AND {}",
        chosen.condition()
    );
    let day = today.to_string();
    let values = || {
        chosen
            .values
            .iter()
            .map(|it| it.as_ref() as &dyn rusqlite::ToSql)
    };
    let (count, projects): (u32, u32) = connection
        .prepare_cached(&format!(
            "SELECT count(*), count(DISTINCT r.project) {from}"
        ))?
        .query_row(
            params_from_iter(values().chain([&day as &dyn rusqlite::ToSql])),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
    if count == 0 {
        return Ok(None);
    }
    let names = names(connection)?;
    // Those of work that goes on come first: of a closed project somebody may never have written them down.
    let mut statement = connection.prepare_cached(&format!(
        "WITH late AS (SELECT r.project, r.report, r.kind, r.due, t.partners, t.status {from}
                        ORDER BY t.status IN ('active', 'reporting') DESC, r.due DESC, r.report LIMIT {NAMED})
         SELECT l.*, p.title_sv, p.title_en FROM late l JOIN project p ON p.id = l.project
          ORDER BY l.status IN ('active', 'reporting') DESC, l.due DESC, l.report"
    ))?;
    let rows = statement.query_map(
        params_from_iter(values().chain([&day as &dyn rusqlite::ToSql])),
        |row| {
            let (project, title, partners) = project_of(row, &names)?;
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
        },
    )?;
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
    today: NaiveDate,
) -> Result<Option<NeedRow>, Error> {
    let today_place = chosen.values.len() + 1;
    let day = today.to_string();
    let names = names(connection)?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.project, t.partners, p.title_sv, p.title_en, count(*) AS count,
                max(c.acknowledged IS NULL AND coalesce(c.acknowledge_by < ?{today_place}, 0)) AS late
           FROM complaint c JOIN tally t ON t.project = c.project JOIN project p ON p.id = t.project
          WHERE {CASE_WAITS} AND {} GROUP BY t.project ORDER BY late DESC, min(c.received), t.project",
        chosen.condition()
    ))?;
    let values = chosen
        .values
        .iter()
        .map(|it| it.as_ref() as &dyn rusqlite::ToSql);
    let rows = statement.query_map(
        params_from_iter(values.chain([&day as &dyn rusqlite::ToSql])),
        |row| {
            let (project, title, partners) = project_of(row, &names)?;
            let cases = WaitingCases {
                project,
                title,
                partners,
                count: row.get("count")?,
            };
            Ok((cases, row.get::<_, bool>("late")?))
        },
    )?;
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
            .take(NAMED as usize)
            .collect(),
    }))
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or_default()
}

/// The trusted laptops that nobody has heard of for long, the longest first.
fn silent(connection: &Connection, today: NaiveDate) -> Result<Vec<SilentDevice>, Error> {
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

/// The chosen projects in one currency.
pub(super) struct Within<'a> {
    pub(super) connection: &'a Connection,
    pub(super) chosen: &'a Chosen,
    pub(super) currency: Currency,
}

/// What they come to.
struct Whole {
    projects: u32,
    lights: Lights,
    open_risks: u32,
    grave_risks: u32,
    /// By score, in their order: projects, budget, spent.
    scores: Vec<(u32, i64, i64)>,
    /// By core area, in their order, and of none.
    core_areas: Vec<(u32, i64, i64)>,
}

impl Within<'_> {
    /// Asks of the chosen tallies in the currency.
    fn ask<T>(
        &self,
        select: &str,
        group: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {select} FROM tally t WHERE t.currency = '{}' AND {} {group}",
            self.currency.code(),
            self.chosen.condition()
        ))?;
        let rows = statement.query_map(params_from_iter(self.chosen.values.iter()), read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn whole(&self) -> Result<Whole, Error> {
        let mut select = vec!["count(*)".to_owned()];
        let sum = |column: &str| format!("coalesce(sum(t.{column}), 0)");
        select.extend(
            [
                "green",
                "amber",
                "red",
                "unknown",
                "open_risks",
                "grave_risks",
            ]
            .map(sum),
        );
        for score in MarkerScore::ALL {
            select.push(format!("coalesce(sum(t.score = '{score}'), 0)"));
            select.push(sum(&format!("budget_{score}")));
            select.push(sum(&format!("spent_{score}")));
        }
        for core_area in CoreArea::ALL {
            select.push(format!(
                "coalesce(sum(instr(t.core_areas, ' {core_area} ') > 0), 0)"
            ));
            select.push(sum(&format!("budget_{core_area}")));
            select.push(sum(&format!("spent_{core_area}")));
        }
        select.push("coalesce(sum(t.core_areas = ''), 0)".to_owned());
        select.extend(["budget_none", "spent_none"].map(sum));
        let triples = |row: &Row<'_>, from: usize, count: usize| {
            (0..count)
                .map(|at| {
                    let at = from + 3 * at;
                    Ok((row.get(at)?, row.get(at + 1)?, row.get(at + 2)?))
                })
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        let scores = MarkerScore::ALL.len();
        let whole = self.ask(&select.join(", "), "", |row| {
            Ok(Whole {
                projects: row.get(0)?,
                lights: Lights {
                    green: row.get(1)?,
                    amber: row.get(2)?,
                    red: row.get(3)?,
                    unknown: row.get(4)?,
                },
                open_risks: row.get(5)?,
                grave_risks: row.get(6)?,
                scores: triples(row, 7, scores)?,
                core_areas: triples(row, 7 + 3 * scores, CoreArea::ALL.len() + 1)?,
            })
        })?;
        whole
            .into_iter()
            .next()
            .ok_or_else(|| Error::internal("a sum of nothing is a row"))
    }

    /// How much of the time is gone, per mille, each project's weighed by its budget.
    fn elapsed(&self, today: NaiveDate) -> Result<i32, Error> {
        let days = "(julianday(t.period_end) - julianday(t.period_start) + 1)";
        let gone = format!("(julianday('{today}') - julianday(t.period_start) + 1)");
        let share = self.ask(
            &format!(
                "CAST(round(sum(1000.0 * t.budgeted * min(max({gone}, 0), {days}) / {days})
                    / nullif(sum(t.budgeted), 0)) AS INTEGER)"
            ),
            "",
            |row| row.get::<_, Option<i32>>(0),
        )?;
        Ok(share.into_iter().flatten().next().unwrap_or_default())
    }

    /// Spending against plan.
    pub(super) fn pace(&self, today: NaiveDate) -> Result<Option<Pace>, Error> {
        let (months, elapsed) = (self.months()?, self.elapsed(today)?);
        Ok(pace_of_months(&months, self.currency, today, elapsed))
    }

    /// Plan and spending of all of them, by month.
    fn months(&self) -> Result<Vec<Month>, Error> {
        let within = if self.chosen.is_all() {
            "1".to_owned()
        } else {
            format!(
                "m.project IN (SELECT t.project FROM tally t WHERE {})",
                self.chosen.condition()
            )
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT m.month, sum(m.planned), sum(m.spent) FROM tally_month m
              WHERE m.currency = '{}' AND {within} GROUP BY m.month ORDER BY m.month",
            self.currency.code()
        ))?;
        let rows = statement.query_map(params_from_iter(self.chosen.values.iter()), |row| {
            Ok(Month {
                first: row.get::<_, Coded<NaiveDate>>(0)?.0,
                planned: row.get(1)?,
                spent: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn years(&self, months: &[Month]) -> Result<Vec<YearSums>, Error> {
        let mut years: BTreeMap<i32, (i64, i64, i64)> = BTreeMap::new();
        let granted = self.ask(
            "CAST(substr(t.period_start, 1, 4) AS INTEGER), sum(t.granted)",
            "GROUP BY 1",
            |row| Ok((row.get::<_, i32>(0)?, row.get::<_, i64>(1)?)),
        )?;
        for (year, minor) in granted {
            years.entry(year).or_default().0 = minor;
        }
        for month in months {
            let year = years.entry(month.first.year()).or_default();
            year.1 = year.1.saturating_add(month.planned);
            year.2 = year.2.saturating_add(month.spent);
        }
        let mut left = 0_i64;
        let row = |(year, (granted, budgeted, spent)): (i32, (i64, i64, i64))| {
            left = left.saturating_add(budgeted).saturating_sub(spent);
            YearSums {
                year,
                granted: money(granted, self.currency),
                budgeted: money(budgeted, self.currency),
                spent: money(spent, self.currency),
                left: money(left, self.currency),
            }
        };
        Ok(years.into_iter().map(row).collect())
    }

    fn goals(&self, all: &Sums) -> Result<Vec<GoalSums>, Error> {
        let whole = all.granted.minor();
        let main = self.ask(
            "t.main_goal, count(*), sum(t.granted), sum(t.spent)",
            "GROUP BY t.main_goal",
            |row| {
                let goal: Option<Goal> = coded(row, "main_goal")?;
                Ok((goal, (row.get(1)?, row.get(2)?, row.get(3)?)))
            },
        )?;
        let mut main: HashMap<Option<Goal>, (u32, i64, i64)> = main.into_iter().collect();
        let further: Vec<String> = Goal::all()
            .map(|goal| {
                format!(
                    "coalesce(sum(instr(t.goals, ' {goal} ') > 0 AND t.main_goal IS NOT '{goal}'), 0)"
                )
            })
            .collect();
        let further = self.ask(&further.join(", "), "", |row| {
            (0..further.len())
                .map(|at| row.get(at))
                .collect::<rusqlite::Result<Vec<u32>>>()
        })?;
        let further = further.into_iter().next().unwrap_or_default();
        let mut row = |goal: Option<Goal>, further: u32| {
            let (projects, granted, spent) = main.remove(&goal).unwrap_or_default();
            (projects + further > 0).then(|| GoalSums {
                goal,
                projects,
                further,
                granted: money(granted, self.currency),
                spent: money(spent, self.currency),
                of_granted: per_mille(granted.into(), whole.into()),
            })
        };
        let mut goals: Vec<GoalSums> = Goal::all()
            .zip(further)
            .filter_map(|(goal, further)| row(Some(goal), further))
            .collect();
        goals.extend(row(None, 0));
        Ok(goals)
    }

    fn countries(&self) -> Result<Vec<CountrySums>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT t.country, count(*) AS needs FROM finding f JOIN tally t ON t.project = f.project
              WHERE t.currency = '{}' AND {} GROUP BY t.country",
            self.currency.code(),
            self.chosen.condition()
        ))?;
        let rows = statement.query_map(params_from_iter(self.chosen.values.iter()), |row| {
            Ok((coded(row, "country")?, row.get("needs")?))
        })?;
        let needs: HashMap<Option<Country>, u32> = rows.collect::<Result<_, _>>()?;
        self.ask(
            "t.country, count(*), sum(t.granted), sum(t.budgeted), sum(t.spent)",
            "GROUP BY t.country ORDER BY count(*) DESC, t.country",
            |row| {
                let country: Option<Country> = coded(row, "country")?;
                Ok(CountrySums {
                    country,
                    projects: row.get(1)?,
                    needs: needs.get(&country).copied().unwrap_or_default(),
                    sums: sums(row.get(2)?, row.get(3)?, row.get(4)?, self.currency),
                })
            },
        )
    }
}

impl Whole {
    /// The shares of the budget and of what was spent that are for equality.
    fn focused(&self) -> (Option<i32>, Option<i32>) {
        let is_focused =
            |score: MarkerScore| matches!(score, MarkerScore::Principal | MarkerScore::Significant);
        let sum = |of: fn(&(u32, i64, i64)) -> i64, focused: bool| -> i64 {
            let scores = MarkerScore::ALL.iter().zip(&self.scores);
            let counted = scores.filter(|(score, _)| !focused || is_focused(**score));
            counted
                .map(|(_, sums)| of(sums))
                .fold(0, i64::saturating_add)
        };
        let share = |of: fn(&(u32, i64, i64)) -> i64| {
            per_mille(sum(of, true).into(), sum(of, false).into())
        };
        (share(|it| it.1), share(|it| it.2))
    }

    fn scores(&self, currency: Currency) -> Vec<ScoreSums> {
        let (budget, spent) = total(&self.scores);
        let row = |(score, sums): (&MarkerScore, &(u32, i64, i64))| ScoreSums {
            score: *score,
            projects: sums.0,
            cost: cost(sums.1, sums.2, currency),
            of_budget: per_mille(sums.1.into(), budget.into()),
            of_spent: per_mille(sums.2.into(), spent.into()),
        };
        MarkerScore::ALL.iter().zip(&self.scores).map(row).collect()
    }

    fn core_areas(&self, currency: Currency) -> Vec<CoreAreaSums> {
        let (budget, _) = total(&self.core_areas);
        let all = CoreArea::ALL.iter().copied().map(Some).chain([None]);
        let row = |(core_area, sums): (Option<CoreArea>, &(u32, i64, i64))| CoreAreaSums {
            core_area,
            projects: sums.0,
            cost: cost(sums.1, sums.2, currency),
            of_budget: per_mille(sums.1.into(), budget.into()),
        };
        all.zip(&self.core_areas).map(row).collect()
    }
}

fn cost(budget: i64, spent: i64, currency: Currency) -> Cost {
    Cost {
        budget: money(budget, currency),
        spent: money(spent, currency),
    }
}

/// Budget and spending of all rows together.
fn total(rows: &[(u32, i64, i64)]) -> (i64, i64) {
    rows.iter().fold((0, 0), |(budget, spent), row| {
        (budget.saturating_add(row.1), spent.saturating_add(row.2))
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
