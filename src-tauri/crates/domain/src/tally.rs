//! What a project comes to, for whoever looks over many of them.
//!
//! It is reckoned of the same [`Standing`] as the findings, and written down beside them: so whoever asks of ten thousand
//! projects adds up a row of each, and none of their expenses.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, Months, NaiveDate};
use rust_decimal::Decimal;

use crate::code::{CoreArea, Financing, Light, MarkerScore, ReportKind, ReportState, RiskStatus};
use crate::finding::Standing;
use crate::id::{BudgetLineId, IndicatorId, ReportId};
use crate::money::{Currency, Money, clamped, sum};
use crate::pace::Planned;
use crate::progress;
use crate::record::{BudgetLine, Reading};

/// What a project comes to. All money is in its own currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What was granted.
    pub granted: Money,
    /// What the grant is to pay by the budget in force.
    pub budgeted: Money,
    /// What the grant paid.
    pub spent: Money,
    /// What is budgeted and was spent, whoever pays, by the score of the gender marker.
    pub scores: BTreeMap<MarkerScore, Costs>,
    /// The same by the core area that it serves most; what serves none in particular stands under none.
    pub core_areas: BTreeMap<Option<CoreArea>, Costs>,
    /// The grant's plan and spending by month, the earliest first; no month in which nothing is planned or spent.
    pub months: Vec<Month>,
    /// How many indicators stand how; those that nobody can judge stand under none.
    pub lights: BTreeMap<Option<Light>, u32>,
    /// How many risks are open.
    pub open_risks: u32,
    /// How many of them may do much harm.
    pub grave_risks: u32,
    /// The reports that are still to be submitted.
    pub reports: Vec<ReportDue>,
}

/// Budgeted and spent, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// By the budget in force.
    pub budget: i64,
    /// By the expenses.
    pub spent: i64,
}

/// A month of a project's plan and spending, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Each year's figure of the budget, spread evenly over its days in the project. The months add up to the budget.
    pub planned: i64,
    /// What was spent.
    pub spent: i64,
}

/// A report that is still to be submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportDue {
    /// Which.
    pub report: ReportId,
    /// What it is.
    pub kind: ReportKind,
    /// By when.
    pub due: NaiveDate,
}

/// What a project comes to.
#[must_use]
pub fn tally(standing: &Standing) -> Tally {
    let currency = standing.currency();
    let lines: HashMap<BudgetLineId, &BudgetLine> =
        standing.lines.iter().map(|line| (line.id, line)).collect();
    let in_force: Vec<&BudgetLine> = standing
        .in_force()
        .map(|version| standing.lines_of(version.id).collect())
        .unwrap_or_default();
    let granted_lines = in_force
        .iter()
        .filter(|line| line.financing == Financing::Grant);
    let (scores, core_areas) = marked(standing, &in_force, &lines);
    let open = standing
        .risks
        .iter()
        .filter(|risk| risk.status == RiskStatus::Open);
    Tally {
        granted: standing.project.granted,
        budgeted: sum(currency, granted_lines.map(|line| line.amount.booked())),
        spent: sum(currency, spent(standing, &lines).map(|(_, amount)| amount)),
        scores,
        core_areas,
        months: months(standing, &in_force, &lines),
        lights: lights(standing),
        open_risks: count(open.clone()),
        grave_risks: count(open.filter(|risk| risk.is_grave())),
        reports: reports(standing),
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// What the grant paid, by day. What was spent on a line that is not in the book was the grant's until somebody knows
/// better.
fn spent<'a>(
    standing: &'a Standing,
    lines: &'a HashMap<BudgetLineId, &BudgetLine>,
) -> impl Iterator<Item = (NaiveDate, Money)> + 'a {
    let of_grant = |line: BudgetLineId| {
        let line = lines.get(&line);
        line.is_none_or(|line| line.financing == Financing::Grant)
    };
    standing
        .expenses
        .iter()
        .filter(move |expense| of_grant(expense.line))
        .map(|expense| (expense.date, expense.booked))
}

/// All costs by how their posts are marked: as the budget in force says, or the line on which something was spent.
fn marked(
    standing: &Standing,
    in_force: &[&BudgetLine],
    lines: &HashMap<BudgetLineId, &BudgetLine>,
) -> (
    BTreeMap<MarkerScore, Costs>,
    BTreeMap<Option<CoreArea>, Costs>,
) {
    let currency = standing.currency();
    let posts: HashMap<BudgetLineId, &BudgetLine> =
        in_force.iter().map(|line| (line.root(), *line)).collect();
    let mut scores: BTreeMap<MarkerScore, Costs> = BTreeMap::new();
    let mut core_areas: BTreeMap<Option<CoreArea>, Costs> = BTreeMap::new();
    let mut add = |line: Option<&BudgetLine>, amount: Money, is_spent: bool| {
        if amount.currency() != currency {
            return;
        }
        // Nobody can have screened a line that is not in the book.
        let score = line.map_or(MarkerScore::NotScreened, |line| line.gender_marker);
        for costs in [
            scores.entry(score).or_default(),
            core_areas
                .entry(line.and_then(|line| line.core_area))
                .or_default(),
        ] {
            let sum = if is_spent {
                &mut costs.spent
            } else {
                &mut costs.budget
            };
            *sum = sum.saturating_add(amount.minor());
        }
    };
    for line in in_force {
        add(Some(line), line.amount.booked(), false);
    }
    for expense in &standing.expenses {
        let line = lines.get(&expense.line).copied();
        let post = line.map(|line| posts.get(&line.root()).copied().unwrap_or(line));
        add(post, expense.booked, true);
    }
    (scores, core_areas)
}

fn months(
    standing: &Standing,
    in_force: &[&BudgetLine],
    lines: &HashMap<BudgetLineId, &BudgetLine>,
) -> Vec<Month> {
    let currency = standing.currency();
    let mut by_year: BTreeMap<i32, i64> = BTreeMap::new();
    for line in in_force {
        let amount = line.amount.booked();
        if line.financing == Financing::Grant && amount.currency() == currency {
            let year = by_year
                .entry(i32::try_from(line.year).unwrap_or_default())
                .or_default();
            *year = year.saturating_add(amount.minor());
        }
    }
    let mut months: BTreeMap<NaiveDate, (i64, i64)> = BTreeMap::new();
    for (year, minor) in by_year {
        let planned = Planned::new(
            standing.project.period,
            year,
            clamped(minor.into(), currency),
        );
        let (mut month, mut before) = (first_of_month(planned.days.start()), 0);
        while month <= planned.days.end() {
            let Some(next) = month.checked_add_months(Months::new(1)) else {
                break;
            };
            // Rounded where it stands, and taken from month to month: so nothing is lost between them.
            let until = minor_until(&planned, next, currency);
            months.entry(month).or_default().0 += until - before;
            (month, before) = (next, until);
        }
    }
    for (day, amount) in spent(standing, lines).filter(|(_, amount)| amount.currency() == currency)
    {
        let spent = &mut months.entry(first_of_month(day)).or_default().1;
        *spent = spent.saturating_add(amount.minor());
    }
    let month = |(first, (planned, spent))| Month {
        first,
        planned,
        spent,
    };
    months
        .into_iter()
        .filter(|(_, sums)| *sums != (0, 0))
        .map(month)
        .collect()
}

/// What was planned before a day, in minor units.
fn minor_until(planned: &Planned, next: NaiveDate, currency: Currency) -> i64 {
    let last = next.pred_opt().unwrap_or(next);
    let until: Decimal = planned.until(last);
    Money::from_decimal(until, currency).map_or(0, Money::minor)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How the indicators stand, of the results that are there.
fn lights(standing: &Standing) -> BTreeMap<Option<Light>, u32> {
    let mut readings: HashMap<IndicatorId, Vec<Reading>> = HashMap::new();
    for reading in &standing.readings {
        readings
            .entry(reading.indicator)
            .or_default()
            .push(reading.clone());
    }
    let mut lights = BTreeMap::new();
    for indicator in &standing.indicators {
        if standing.results.iter().all(|it| it.id != indicator.result) {
            continue;
        }
        let mut read = readings.remove(&indicator.id).unwrap_or_default();
        progress::in_order(&mut read);
        let light = progress::of(indicator, &read).map(|progress| progress.light);
        *lights.entry(light).or_default() += 1;
    }
    lights
}

fn reports(standing: &Standing) -> Vec<ReportDue> {
    let partners = standing.partners.as_deref().unwrap_or_default();
    let is_open =
        |state: ReportState| !matches!(state, ReportState::Submitted | ReportState::Approved);
    let open = standing
        .reports
        .iter()
        .filter(|file| is_open(file.state(partners)));
    open.map(|file| ReportDue {
        report: file.report.id,
        kind: file.report.kind,
        due: file.report.due,
    })
    .collect()
}
