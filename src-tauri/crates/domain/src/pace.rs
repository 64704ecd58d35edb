//! Spending against plan over the months.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use rust_decimal::Decimal;

use crate::code::Course;
use crate::finding::per_mille;
use crate::money::{Currency, Money, clamped};
use crate::period::Period;
use crate::read::{Pace, PacePoint};
use crate::tally::Month;

/// A year's figure of a budget, and the part of the year that the project runs.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    /// The days of the project.
    pub project: Period,
    /// Those of them in that year.
    pub days: Period,
    /// The figure.
    pub amount: Money,
}

impl Planned {
    /// The figure of `year`, spread over the days of the project in it; over the whole project where it
    /// has no day in that year.
    #[must_use]
    pub fn new(project: Period, year: i32, amount: Money) -> Self {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)
            .unwrap_or(project.start())
            .max(project.start());
        let last = NaiveDate::from_ymd_opt(year, 12, 31)
            .unwrap_or(project.end())
            .min(project.end());
        Self {
            project,
            days: Period::new(first, last).unwrap_or(project),
            amount,
        }
    }

    /// What is planned up to and including a day.
    #[must_use]
    pub fn until(&self, day: NaiveDate) -> Decimal {
        let all = (self.days.end() - self.days.start()).num_days() + 1;
        let gone = ((day - self.days.start()).num_days() + 1).clamp(0, all);
        self.amount.decimal() * Decimal::from(gone) / Decimal::from(all)
    }
}

/// By how much, per mille, spending may differ from the time that is gone and still follow the plan.
const NEAR: i32 = 50;

/// How spending goes against the plan, by what is spent of the budget and gone of its time, both per mille.
#[must_use]
pub const fn course(spent_per_mille: i32, elapsed_per_mille: i32) -> Course {
    let ahead = spent_per_mille.saturating_sub(elapsed_per_mille);
    if ahead > NEAR {
        Course::Ahead
    } else if ahead < -NEAR {
        Course::Behind
    } else {
        Course::Follows
    }
}

/// The curve of a project's plan and spending; none where nothing is planned.
#[must_use]
pub fn pace(
    plan: &[Planned],
    spent: &BTreeMap<NaiveDate, i64>,
    currency: Currency,
    today: NaiveDate,
) -> Option<Pace> {
    let start = plan.iter().map(|each| each.days.start()).min()?;
    let end = plan.iter().map(|each| each.days.end()).max()?;
    let all = |day: NaiveDate| plan.iter().map(|each| each.until(day)).sum::<Decimal>();
    let amount =
        |value: Decimal| Money::from_decimal(value, currency).unwrap_or(Money::zero(currency));
    let until = |day: NaiveDate| -> Money {
        let minor: i128 = spent
            .range(..=day)
            .map(|(_, minor)| i128::from(*minor))
            .sum();
        clamped(minor, currency)
    };
    let spent_per_mille = per_mille(until(NaiveDate::MAX), amount(all(end)))?;
    let elapsed_per_mille = elapsed(plan, today);
    Some(Pace {
        spent_per_mille,
        elapsed_per_mille,
        course: course(spent_per_mille, elapsed_per_mille),
        points: points((start, end), today, |day| amount(all(day)), until)?,
    })
}

/// The curve of many projects, of their months added up, the earliest first; none where nothing is planned.
/// `elapsed_per_mille` is how much of their time is gone.
///
/// Within the month that runs the plan goes on evenly, as if no project began or ended in it.
#[must_use]
pub fn pace_of_months(
    months: &[Month],
    currency: Currency,
    today: NaiveDate,
    elapsed_per_mille: i32,
) -> Option<Pace> {
    let planned: Vec<&Month> = months.iter().filter(|month| month.planned != 0).collect();
    let (first, last) = (planned.first()?.first, planned.last()?.first);
    let end = last_of_month(last)?;
    let money = |minor: i128| clamped(minor, currency);
    // What was planned and spent before each month, and in all.
    let mut before: Vec<(i128, i128)> = vec![(0, 0)];
    for month in months {
        let (planned, spent) = before.last().copied().unwrap_or_default();
        before.push((
            planned + i128::from(month.planned),
            spent + i128::from(month.spent),
        ));
    }
    let begun = |day: NaiveDate| months.partition_point(|month| month.first <= day);
    let planned_until = |day: NaiveDate| {
        let Some(last) = begun(day).checked_sub(1) else {
            return money(0);
        };
        let month = &months[last];
        let days = last_of_month(month.first).map_or(28, |last| last.day());
        let gone = ((day - month.first).num_days() + 1).min(days.into());
        let part = i128::from(month.planned) * i128::from(gone) / i128::from(days);
        money(before[last].0 + part)
    };
    let spent_until = |day: NaiveDate| money(before[begun(day)].1);
    let spent_per_mille = per_mille(spent_until(NaiveDate::MAX), planned_until(end))?;
    Some(Pace {
        spent_per_mille,
        elapsed_per_mille,
        course: course(spent_per_mille, elapsed_per_mille),
        points: points((first, end), today, planned_until, spent_until)?,
    })
}

/// A point for the end of each month, or for today in the month that runs.
fn points(
    (start, end): (NaiveDate, NaiveDate),
    today: NaiveDate,
    planned: impl Fn(NaiveDate) -> Money,
    spent: impl Fn(NaiveDate) -> Money,
) -> Option<Vec<PacePoint>> {
    let mut points = Vec::new();
    let mut month = start.with_day(1)?;
    while month <= end {
        let next = month.checked_add_months(Months::new(1))?;
        let last = next.checked_sub_days(Days::new(1))?.min(end);
        // The month that runs is shown up to today.
        let date = if month <= today && today < last {
            today
        } else {
            last
        };
        // The newest point holds also what is dated after it: the curve ends at the sum that is told.
        let spent_by = if next > today || last == end {
            NaiveDate::MAX
        } else {
            date
        };
        points.push(PacePoint {
            date,
            planned: planned(date),
            spent: (month <= today).then(|| spent(spent_by)),
        });
        month = next;
    }
    Some(points)
}

/// How much of the time is gone, each project's weighed by its budget.
fn elapsed(plan: &[Planned], today: NaiveDate) -> i32 {
    let weigh = |each: &Planned, share: i64| each.amount.decimal() * Decimal::from(share);
    let all: Decimal = plan.iter().map(|each| weigh(each, 1000)).sum();
    let gone: Decimal = plan
        .iter()
        .map(|each| weigh(each, each.project.elapsed_per_mille(today).into()))
        .sum();
    if all.is_zero() {
        0
    } else {
        (gone * Decimal::from(1000) / all)
            .round()
            .try_into()
            .unwrap_or(0)
    }
}

fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))
}
