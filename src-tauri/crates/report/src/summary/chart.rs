//! Spending against plan over the months: points for the template to draw, and the same in words.

use chrono::{Datelike, NaiveDate};
use domain::money::Money;
use domain::read::{Pace, PacePoint, ProjectHead};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use words::{Decimals, Span, amount, date, money};

use super::Words;

/// The most years that are named below the chart.
const NAMED_YEARS: i32 = 8;

/// A chart whose corners are (0, 0), bottom left, and (1, 1).
#[derive(Serialize)]
pub(crate) struct Chart {
    title: String,
    alt: String,
    heights: Vec<Tick>,
    years: Vec<Tick>,
    plan: Line,
    spent: Option<Line>,
}

/// A place on an axis and what it stands for.
#[derive(Serialize)]
pub(crate) struct Tick {
    at: f64,
    label: String,
}

/// A line and what its end is called.
#[derive(Serialize)]
pub(crate) struct Line {
    points: Vec<(f64, f64)>,
    label: String,
}

/// The curve of a project.
pub(super) fn chart(words: Words, head: &ProjectHead) -> Option<Chart> {
    curve(words, head.pace.as_ref()?, head.row.period.start())
}

/// A curve that begins on a day, or with its first point.
pub(crate) fn curve(words: Words, pace: &Pace, start: NaiveDate) -> Option<Chart> {
    let points = &pace.points;
    let (first, last) = (points.first()?, points.last()?);
    let most = points
        .iter()
        .flat_map(|point| [Some(point.planned), point.spent])
        .flatten()
        .map(Money::decimal)
        .max()?;
    if most <= Decimal::ZERO {
        return None;
    }
    let scale = Scale {
        start: start.min(first.date),
        days: (last.date - start.min(first.date)).num_days().max(1),
        step: step(most),
        steps: (most / step(most)).ceil(),
    };
    let latest = points.iter().rev().find(|point| point.spent.is_some());
    let spent = latest.and_then(|point| point.spent).map(|spent| Line {
        points: scale.line(
            points
                .iter()
                .filter_map(|point| Some((point.date, point.spent?))),
        ),
        label: words.with(
            "report-chart-spent",
            &[(
                "amount",
                amount(words.language, spent, Decimals::Whole).into(),
            )],
        ),
    });
    Some(Chart {
        title: words.with(
            "report-chart",
            &[("currency", last.planned.currency().code().into())],
        ),
        alt: alt(words, points, latest),
        heights: scale.heights(words, last.planned),
        years: scale.years(last.date),
        plan: Line {
            points: scale.line(points.iter().map(|point| (point.date, point.planned))),
            label: words.with(
                "report-chart-plan",
                &[(
                    "amount",
                    amount(words.language, last.planned, Decimals::Whole).into(),
                )],
            ),
        },
        spent,
    })
}

/// How days and amounts become places. Binary fractions are good enough to draw by.
struct Scale {
    start: NaiveDate,
    days: i64,
    step: Decimal,
    steps: Decimal,
}

impl Scale {
    fn across(&self, day: NaiveDate) -> f64 {
        let (gone, all) = (
            Decimal::from((day - self.start).num_days()),
            Decimal::from(self.days),
        );
        (gone / all).to_f64().unwrap_or(0.0).clamp(0.0, 1.0)
    }

    fn up(&self, value: Decimal) -> f64 {
        (value / (self.step * self.steps))
            .to_f64()
            .unwrap_or(0.0)
            .clamp(0.0, 1.0)
    }

    fn line(&self, points: impl Iterator<Item = (NaiveDate, Money)>) -> Vec<(f64, f64)> {
        // Both begin with nothing, on the first day.
        std::iter::once((0.0, 0.0))
            .chain(points.map(|(day, money)| (self.across(day), self.up(money.decimal()))))
            .collect()
    }

    fn heights(&self, words: Words, like: Money) -> Vec<Tick> {
        let steps = self.steps.to_u32().unwrap_or(1);
        (0..=steps)
            .filter_map(|number| {
                let value = self.step * Decimal::from(number);
                let money = Money::from_decimal(value, like.currency()).ok()?;
                Some(Tick {
                    at: self.up(value),
                    label: amount(words.language, money, Decimals::Auto),
                })
            })
            .collect()
    }

    fn years(&self, last: NaiveDate) -> Vec<Tick> {
        let every = ((last.year() - self.start.year()) / NAMED_YEARS + 1).max(1);
        let mut ticks: Vec<Tick> = (self.start.year()..=last.year())
            .filter(|year| (year - self.start.year()) % every == 0)
            .filter_map(|year| {
                let day = NaiveDate::from_ymd_opt(year, 1, 1)?.max(self.start);
                Some(Tick { at: self.across(day), label: year.to_string() })
            })
            // A year that begins where the chart ends has no room for its name.
            .filter(|tick| tick.at < 0.94)
            .collect();
        // Nor has a first year of a month or two.
        if let [first, second, ..] = &ticks[..]
            && second.at - first.at < 0.09
        {
            ticks.remove(0);
        }
        ticks
    }
}

/// A round step that leads to the most in at most four.
fn step(most: Decimal) -> Decimal {
    let mut unit = Decimal::new(1, 2);
    loop {
        for times in [10, 20, 25, 50] {
            let step = unit * Decimal::new(times, 1);
            if step * Decimal::from(4) >= most {
                return step;
            }
        }
        unit *= Decimal::TEN;
    }
}

/// The chart in words: where things stand, and the end of each year.
fn alt(words: Words, points: &[PacePoint], latest: Option<&PacePoint>) -> String {
    let language = words.language;
    let mut sentences = vec![match latest {
        Some(PacePoint {
            date: day,
            planned,
            spent: Some(spent),
        }) => words.with(
            "report-chart-alt",
            &[
                ("date", date(language, *day, Span::Long).into()),
                ("spent", money(language, *spent).into()),
                ("planned", money(language, *planned).into()),
            ],
        ),
        _ => words.say("report-chart-alt-before"),
    }];
    let last_of_year = |(at, point): &(usize, &PacePoint)| {
        points
            .get(at + 1)
            .is_none_or(|next| next.date.year() != point.date.year())
    };
    for (_, point) in points.iter().enumerate().filter(last_of_year) {
        let year = ("year", point.date.year().to_string().into());
        let planned = ("planned", money(language, point.planned).into());
        sentences.push(match point.spent {
            Some(spent) => words.with(
                "report-chart-alt-year",
                &[year, planned, ("spent", money(language, spent).into())],
            ),
            None => words.with("report-chart-alt-plan", &[year, planned]),
        });
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (most, expected) in [
            ("1376000", "500000"),
            ("1500000", "500000"),
            ("900000", "250000"),
            ("7", "2"),
            ("0.03", "0.01"),
        ] {
            assert_eq!(
                step(most.parse().unwrap()),
                expected.parse().unwrap(),
                "{most}"
            );
        }
    }
}
