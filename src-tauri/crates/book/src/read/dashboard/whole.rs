//! The tallies of the chosen projects, gone through once and added up.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use domain::code::{CoreArea, MarkerScore, Need, ProjectStatus};
use domain::country::Country;
use domain::goal::Goal;
use domain::money::{Currency, clamped};
use domain::pace::pace_of_months;
use domain::period::Period;
use domain::read::{Lights, Pace, Sums};
use domain::tally::Month;
use rusqlite::{Connection, Row, params_from_iter};

use super::super::chosen::Chosen;
use super::super::{Coded, coded, items};
use crate::error::Error;
use crate::tally;

/// Sums in minor units: of many projects they may be more than a single amount can.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) projects: u32,
    pub(crate) granted: i128,
    pub(crate) budgeted: i128,
    pub(crate) spent: i128,
}

impl Group {
    pub(crate) fn add(&mut self, granted: i64, budgeted: i64, spent: i64) {
        self.granted += i128::from(granted);
        self.budgeted += i128::from(budgeted);
        self.spent += i128::from(spent);
    }

    /// As it is told.
    pub(crate) fn sums(&self, currency: Currency) -> Sums {
        let minor = |sum: i128| clamped(sum, currency).minor();
        let (granted, budgeted) = (minor(self.granted), minor(self.budgeted));
        super::super::sums(granted, budgeted, minor(self.spent), currency)
    }
}

/// The money of the chosen projects in one currency.
#[derive(Debug, Default)]
pub(crate) struct Total {
    pub(crate) all: Group,
    /// Per mille of the time that is gone, each project's weighed by its budget.
    elapsed: i128,
    pub(crate) scores: BTreeMap<MarkerScore, Group>,
    /// What serves none in particular stands first.
    pub(crate) core_areas: BTreeMap<Option<CoreArea>, Group>,
    /// By main goal.
    pub(crate) goals: BTreeMap<Option<Goal>, Group>,
    pub(crate) countries: BTreeMap<Option<Country>, Group>,
    /// Granted to projects that began in a year.
    pub(crate) began: BTreeMap<i32, i128>,
    /// Planned and spent, by the months of each year.
    years: BTreeMap<i32, [Option<(i128, i128)>; 12]>,
}

/// How many findings of one need there are, and in which projects the first are.
#[derive(Debug, Default)]
pub(crate) struct Needed {
    pub(crate) wrong: u32,
    pub(crate) waits: u32,
    pub(crate) projects: u32,
    first_wrong: First,
    first_waiting: First,
}

impl Needed {
    /// The projects in which the first findings are.
    pub(crate) fn first(&self) -> impl Iterator<Item = &str> {
        let both = self.first_wrong.0.iter().chain(&self.first_waiting.0);
        both.map(|(_, Reverse(project))| project.as_str())
    }
}

/// The first projects: those that run, and of them the newest.
#[derive(Debug, Default)]
struct First(BTreeSet<(bool, Reverse<String>)>);

impl First {
    fn offer(&mut self, runs: bool, project: &str, most: usize) {
        let key = (!runs, Reverse(project));
        let comes = |last: &(bool, Reverse<String>)| key < (last.0, Reverse(last.1.0.as_str()));
        if self.0.len() < most || self.0.last().is_some_and(comes) {
            self.0.insert((!runs, Reverse(project.to_owned())));
            if self.0.len() > most {
                self.0.pop_last();
            }
        }
    }
}

/// What the chosen projects come to: money by currency, and all that is counted.
#[derive(Debug, Default)]
pub(crate) struct Whole {
    pub(crate) projects: u32,
    pub(crate) totals: BTreeMap<Currency, Total>,
    pub(crate) statuses: BTreeMap<ProjectStatus, u32>,
    pub(crate) needs: BTreeMap<Need, Needed>,
    pub(crate) lights: Lights,
    pub(crate) open_risks: u32,
    pub(crate) grave_risks: u32,
    /// By main goal.
    pub(crate) goals: BTreeMap<Option<Goal>, u32>,
    /// How many serve a goal beside their main one.
    pub(crate) further: BTreeMap<Goal, u32>,
    pub(crate) scores: BTreeMap<MarkerScore, u32>,
    pub(crate) core_areas: BTreeMap<Option<CoreArea>, u32>,
    pub(crate) countries: BTreeMap<Option<Country>, u32>,
    /// How many findings there are in a country.
    pub(crate) found: BTreeMap<Option<Country>, u32>,
}

/// Where each column of a tally stands in a row that is added up: looked up by name once, not in every row.
struct Places {
    columns: Vec<String>,
    project: usize,
    country: usize,
    status: usize,
    start: usize,
    end: usize,
    main_goal: usize,
    goals: usize,
    core_areas: usize,
    score: usize,
    currency: usize,
    granted: usize,
    budgeted: usize,
    spent: usize,
    green: usize,
    amber: usize,
    red: usize,
    unknown: usize,
    open_risks: usize,
    grave_risks: usize,
    months: usize,
    /// Budget and spending of each.
    by_score: Vec<(MarkerScore, usize, usize)>,
    by_area: Vec<(Option<CoreArea>, usize, usize)>,
    /// Findings that are wrong, and that wait.
    by_need: Vec<(Need, usize, usize)>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut columns = Vec::new();
    let mut place = |column: String| {
        columns.push(format!("t.{column}"));
        columns.len() - 1
    };
    let mut at = |column: &str| place(column.to_owned());
    let places = Places {
        project: at("project"),
        country: at("country"),
        status: at("status"),
        start: at("period_start"),
        end: at("period_end"),
        main_goal: at("main_goal"),
        goals: at("goals"),
        core_areas: at("core_areas"),
        score: at("score"),
        currency: at("currency"),
        granted: at("granted"),
        budgeted: at("budgeted"),
        spent: at("spent"),
        green: at("green"),
        amber: at("amber"),
        red: at("red"),
        unknown: at("unknown"),
        open_risks: at("open_risks"),
        grave_risks: at("grave_risks"),
        months: at("months"),
        by_score: Vec::new(),
        by_area: Vec::new(),
        by_need: Vec::new(),
        columns: Vec::new(),
    };
    let scores = MarkerScore::ALL.iter().map(|score| {
        let (budget, spent) = tally::score_columns(*score);
        (*score, place(budget), place(spent))
    });
    let by_score = scores.collect();
    let areas = CoreArea::ALL.iter().copied().map(Some).chain([None]);
    let areas = areas.map(|area| {
        let (budget, spent) = tally::area_columns(area);
        (area, place(budget), place(spent))
    });
    let by_area = areas.collect();
    let needs = tally::found().map(|need| {
        let wrong = place(format!("wrong_{need}"));
        (need, wrong, place(format!("waits_{need}")))
    });
    let by_need = needs.collect();
    Places {
        columns,
        by_score,
        by_area,
        by_need,
        ..places
    }
});

impl Whole {
    /// Adds up the chosen projects; of each need, the first `most` projects are named.
    pub(crate) fn of(
        connection: &Connection,
        chosen: &Chosen,
        today: NaiveDate,
        most: usize,
    ) -> Result<Self, Error> {
        let mut whole = Self::default();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {} FROM tally t WHERE {}",
            PLACES.columns.join(", "),
            chosen.condition()
        ))?;
        let mut rows = statement.query(params_from_iter(chosen.values.iter()))?;
        while let Some(row) = rows.next()? {
            whole.add(row, today, most)?;
        }
        Ok(whole)
    }

    /// The currency that most of the projects are in, and what is in it.
    pub(crate) fn largest(&self) -> Option<(Currency, &Total)> {
        self.by_size().into_iter().next()
    }

    /// The currencies, that of most projects first: amounts of different ones cannot be compared. Where as many are in two,
    /// the one with the larger figure.
    pub(crate) fn by_size(&self) -> Vec<(Currency, &Total)> {
        let totals = self.totals.iter();
        let mut all: Vec<_> = totals.map(|(currency, total)| (*currency, total)).collect();
        all.sort_by_key(|(currency, total)| {
            // Compared as amounts, not as minor units: a currency without them is not the smaller for it.
            let decimals = 10_i128.pow(8_u32.saturating_sub(currency.minor_units()));
            let granted = total.all.granted.saturating_mul(decimals);
            (Reverse(total.all.projects), Reverse(granted), *currency)
        });
        all
    }

    /// How many findings all needs have together.
    pub(crate) fn findings(&self) -> u32 {
        let needs = self.needs.values();
        needs.fold(0, |sum, it| {
            sum.saturating_add(it.wrong).saturating_add(it.waits)
        })
    }

    fn add(&mut self, row: &Row<'_>, today: NaiveDate, most: usize) -> Result<(), Error> {
        let at = &*PLACES;
        let status: ProjectStatus = row.get::<_, Coded<_>>(at.status)?.0;
        let country: Option<Country> = coded(row, at.country)?;
        let goal: Option<Goal> = coded(row, at.main_goal)?;
        self.projects += 1;
        *self.statuses.entry(status).or_default() += 1;
        *self.countries.entry(country).or_default() += 1;
        *self.goals.entry(goal).or_default() += 1;
        for also in items::<Goal>(row, at.goals)? {
            if Some(also) != goal {
                *self.further.entry(also).or_default() += 1;
            }
        }
        if let Some(score) = coded(row, at.score)? {
            *self.scores.entry(score).or_default() += 1;
        }
        let mut areas = items::<CoreArea>(row, at.core_areas)?.peekable();
        let none = areas.peek().is_none().then_some(None);
        for area in areas.map(Some).chain(none) {
            *self.core_areas.entry(area).or_default() += 1;
        }
        let lights = &mut self.lights;
        for (at, sum) in [
            (at.green, &mut lights.green),
            (at.amber, &mut lights.amber),
            (at.red, &mut lights.red),
            (at.unknown, &mut lights.unknown),
            (at.open_risks, &mut self.open_risks),
            (at.grave_risks, &mut self.grave_risks),
        ] {
            *sum = sum.saturating_add(row.get(at)?);
        }
        let found = self.add_needs(row, status, most)?;
        let in_country = self.found.entry(country).or_default();
        *in_country = in_country.saturating_add(found);
        let currency: Currency = row.get::<_, Coded<_>>(at.currency)?.0;
        let total = self.totals.entry(currency).or_default();
        total.add(row, country, goal, today)
    }

    /// Adds the findings, and says how many there are.
    fn add_needs(
        &mut self,
        row: &Row<'_>,
        status: ProjectStatus,
        most: usize,
    ) -> Result<u32, Error> {
        let project = row.get_ref(PLACES.project)?.as_str();
        let project = project.map_err(Error::damaged)?;
        let runs = status == ProjectStatus::Active;
        let mut found = 0_u32;
        for (need, wrong, waits) in &PLACES.by_need {
            let (wrong, waits): (u32, u32) = (row.get(*wrong)?, row.get(*waits)?);
            let both = wrong.saturating_add(waits);
            if both == 0 {
                continue;
            }
            let needed = self.needs.entry(*need).or_default();
            needed.projects += 1;
            needed.wrong = needed.wrong.saturating_add(wrong);
            needed.waits = needed.waits.saturating_add(waits);
            found = both.saturating_add(found);
            if wrong > 0 {
                needed.first_wrong.offer(runs, project, most);
            }
            if waits > 0 {
                needed.first_waiting.offer(runs, project, most);
            }
        }
        Ok(found)
    }
}

impl Total {
    fn add(
        &mut self,
        row: &Row<'_>,
        country: Option<Country>,
        goal: Option<Goal>,
        today: NaiveDate,
    ) -> Result<(), Error> {
        let at = &*PLACES;
        let (granted, budgeted, spent): (i64, i64, i64) = (
            row.get(at.granted)?,
            row.get(at.budgeted)?,
            row.get(at.spent)?,
        );
        for group in [
            &mut self.all,
            self.countries.entry(country).or_default(),
            self.goals.entry(goal).or_default(),
        ] {
            group.projects += 1;
            group.add(granted, budgeted, spent);
        }
        let (start, end): (Coded<NaiveDate>, Coded<NaiveDate>) =
            (row.get(at.start)?, row.get(at.end)?);
        let elapsed = Period::new(start.0, end.0).map_or(0, |days| days.elapsed_per_mille(today));
        self.elapsed += i128::from(budgeted) * i128::from(elapsed);
        *self.began.entry(start.0.year()).or_default() += i128::from(granted);
        let months = row.get_ref(at.months)?.as_blob().map_err(Error::damaged)?;
        for (month, planned, spent) in tally::unpacked(months) {
            let (year, month) = tally::year_and_month(month);
            let sums = &mut self.years.entry(year).or_default()[month];
            let sums = sums.get_or_insert_default();
            sums.0 += i128::from(planned);
            sums.1 += i128::from(spent);
        }
        // Costs by the scores and core areas of budget lines. Each is there from the first project on.
        let is_first = self.all.projects == 1;
        for (score, budget, spent) in &at.by_score {
            let (budget, spent) = (row.get(*budget)?, row.get(*spent)?);
            if is_first || (budget, spent) != (0, 0) {
                self.scores.entry(*score).or_default().add(0, budget, spent);
            }
        }
        for (area, budget, spent) in &at.by_area {
            let (budget, spent) = (row.get(*budget)?, row.get(*spent)?);
            if is_first || (budget, spent) != (0, 0) {
                let group = self.core_areas.entry(*area).or_default();
                group.add(0, budget, spent);
            }
        }
        Ok(())
    }

    /// Plan and spending by month, the earliest first.
    pub(crate) fn months(&self) -> Vec<Month> {
        let minor =
            |sum: i128| i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX });
        let months = self.years.iter().flat_map(|(year, months)| {
            (1..).zip(months).filter_map(move |(month, sums)| {
                let (planned, spent) = (*sums)?;
                Some(Month {
                    first: NaiveDate::from_ymd_opt(*year, month, 1)?,
                    planned: minor(planned),
                    spent: minor(spent),
                })
            })
        });
        months.collect()
    }

    /// Spending against plan.
    pub(crate) fn pace(&self, currency: Currency, today: NaiveDate) -> Option<Pace> {
        let elapsed = match self.all.budgeted {
            0 => 0,
            // To the nearest.
            budgeted => (self.elapsed * 2 + budgeted).div_euclid(budgeted * 2),
        };
        let elapsed = i32::try_from(elapsed).unwrap_or_default();
        pace_of_months(&self.months(), currency, today, elapsed)
    }
}
