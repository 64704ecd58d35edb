//! Spending against plan over the months.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use domain::finding::per_mille;
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::read::{Pace, PacePoint};
use rust_decimal::Decimal;

/// A year's figure of a budget, and the part of the year that the project runs.
pub(crate) struct Planned {
    pub(crate) project: Period,
    pub(crate) days: Period,
    pub(crate) amount: Money,
}

impl Planned {
    /// The figure of `year`, spread over the days of the project in it; over the whole project where it
    /// has no day in that year.
    pub(crate) fn new(project: Period, year: i32, amount: Money) -> Self {
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

    fn until(&self, day: NaiveDate) -> Decimal {
        let all = (self.days.end() - self.days.start()).num_days() + 1;
        let gone = ((day - self.days.start()).num_days() + 1).clamp(0, all);
        self.amount.decimal() * Decimal::from(gone) / Decimal::from(all)
    }
}

/// The curve of a currency's plan and spending; none where nothing is planned.
pub(crate) fn pace(
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
    let budget = amount(all(end));
    let until =
        |day: NaiveDate| super::money(spent.range(..=day).map(|(_, minor)| minor).sum(), currency);
    let mut points = Vec::new();
    let mut month = first_of_month(start)?;
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
            planned: amount(all(date)),
            spent: (month <= today).then(|| until(spent_by)),
        });
        month = next;
    }
    Some(Pace {
        spent_per_mille: per_mille(until(NaiveDate::MAX), budget)?,
        elapsed_per_mille: elapsed(plan, today),
        points,
    })
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

fn first_of_month(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.month(), 1)
}
