//! How far an indicator has come on the way to its target.

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::code::{Direction, IndicatorKind, Light, ReadingKind};
use crate::reading::Measured;
use crate::record::{Indicator, Reading};

/// From what share of what was expected on, per mille, the light is green: what is nearly reached needs nobody.
pub const GREEN_FROM: i32 = 900;

/// From what share on it is amber, and below it red.
pub const AMBER_FROM: i32 = 600;

/// A number that was read, or is to be, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The last day of its period.
    pub date: NaiveDate,
    /// The number, or the step of a scale.
    pub number: Decimal,
}

/// How an indicator stands against a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Where the indicator stands.
    pub actual: Point,
    /// Where it is to be.
    pub target: Point,
    /// How much of the way from the baseline to the target is gone, per mille; none without a baseline, or where there
    /// is no way to go.
    pub gone: Option<i32>,
    /// How much of it was to be gone by then, per mille: all of it once the target's day has come.
    pub expected: i32,
    /// What that comes to.
    pub light: Light,
}

/// The latest actual against the target of its day, or the next one; the last where none is left. None where there is
/// no actual or no target.
#[must_use]
pub fn progress(
    baseline: Option<Point>,
    targets: &[Point],
    actuals: &[Point],
    direction: Direction,
) -> Option<Progress> {
    let actual = *actuals.iter().max_by_key(|point| point.date)?;
    if baseline.is_some_and(|from| actual.date < from.date) {
        // It says how it was before, not how it is.
        return None;
    }
    let ahead = targets.iter().filter(|point| point.date >= actual.date);
    let target = ahead
        .min_by_key(|point| point.date)
        .or_else(|| targets.iter().max_by_key(|point| point.date))?;
    let met = match direction {
        Direction::Ascending => actual.number >= target.number,
        Direction::Descending => actual.number <= target.number,
    };
    let gone = baseline.and_then(|from| {
        let way = target.number - from.number;
        per_mille(actual.number - from.number, way)
    });
    let expected = baseline.map_or(1000, |from| expected(from.date, actual.date, target.date));
    let light = match gone {
        _ if met => Light::Green,
        // Nothing was expected yet; but it was not to get worse.
        Some(gone) if expected == 0 && gone >= 0 => Light::Green,
        Some(_) if expected == 0 => Light::Amber,
        Some(gone) => {
            let of_expected = i64::from(gone) * 1000 / i64::from(expected);
            match of_expected {
                share if share >= GREEN_FROM.into() => Light::Green,
                share if share >= AMBER_FROM.into() => Light::Amber,
                _ => Light::Red,
            }
        }
        // Without a baseline nobody knows how far it was: it is not there yet.
        None if target.date > actual.date => Light::Amber,
        None => Light::Red,
    };
    Some(Progress {
        actual,
        target: *target,
        gone,
        expected,
        light,
    })
}

/// How much of the time from the baseline to the target had gone, per mille.
fn expected(from: NaiveDate, actual: NaiveDate, target: NaiveDate) -> i32 {
    let all = (target - from).num_days();
    if all <= 0 || actual >= target {
        return 1000;
    }
    let gone = (actual - from).num_days().clamp(0, all);
    i32::try_from(gone * 1000 / all).unwrap_or(1000)
}

/// A share per mille, rounded once, halves away from zero, and cut at ±9,999; none of nothing.
#[must_use]
pub fn per_mille(part: Decimal, whole: Decimal) -> Option<i32> {
    if whole.is_zero() {
        return None;
    }
    let share = part
        .checked_mul(Decimal::ONE_THOUSAND)?
        .checked_div(whole)?;
    let cut = share.clamp(Decimal::from(-9_999), Decimal::from(9_999));
    let rounded = cut.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    rounded.to_i32()
}

/// Puts readings in the order in which they were taken.
pub fn in_order(readings: &mut [Reading]) {
    readings.sort_by_key(|reading| (reading.period.end(), reading.kind, reading.id));
}

/// The number that a reading stands for: that of a scale is the step's place on it.
#[must_use]
pub fn number(indicator: &Indicator, value: &Measured) -> Option<Decimal> {
    match indicator.kind {
        IndicatorKind::Unit | IndicatorKind::Percentage => value.number,
        IndicatorKind::Ordinal => {
            let place = indicator
                .scale
                .lines()
                .position(|step| step == value.words)?;
            Some(Decimal::from(place + 1))
        }
        IndicatorKind::Qualitative => None,
    }
}

fn points(indicator: &Indicator, readings: &[Reading], kind: ReadingKind) -> Vec<Point> {
    let of_kind = readings.iter().filter(|reading| reading.kind == kind);
    of_kind
        .filter_map(|reading| {
            Some(Point {
                date: reading.period.end(),
                number: number(indicator, &reading.value)?,
            })
        })
        .collect()
}

/// Where an indicator stood before anything was done: of several baselines the latest counts, until somebody says which
/// is right. The readings are in their order.
#[must_use]
pub fn baseline(indicator: &Indicator, readings: &[Reading]) -> Option<Point> {
    points(indicator, readings, ReadingKind::Baseline).pop()
}

/// How an indicator stands by its readings, which are in their order; none where nobody can judge.
#[must_use]
pub fn of(indicator: &Indicator, readings: &[Reading]) -> Option<Progress> {
    progress(
        baseline(indicator, readings),
        &points(indicator, readings, ReadingKind::Target),
        &points(indicator, readings, ReadingKind::Actual),
        indicator.direction,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: &str, number: i64) -> Point {
        Point {
            date: date.parse().unwrap(),
            number: Decimal::from(number),
        }
    }

    fn light(baseline: Option<Point>, target: Point, actual: Point, direction: Direction) -> Light {
        progress(baseline, &[target], &[actual], direction)
            .unwrap()
            .light
    }

    #[test]
    fn on_the_day_of_the_target_the_whole_way_is_expected() {
        let (from, to) = (at("2018-01-01", 20), at("2020-12-31", 80));
        let on = |number| {
            light(
                Some(from),
                to,
                at("2020-12-31", number),
                Direction::Ascending,
            )
        };
        assert_eq!(on(80), Light::Green);
        // 54 of 60 is nine tenths.
        assert_eq!(on(74), Light::Green);
        assert_eq!(on(73), Light::Amber);
        assert_eq!(on(56), Light::Amber);
        assert_eq!(on(55), Light::Red);
        assert_eq!(on(10), Light::Red);
    }

    #[test]
    fn half_way_in_time_half_the_way_is_expected() {
        let (from, to) = (at("2018-01-01", 0), at("2020-01-01", 100));
        let found = progress(
            Some(from),
            &[to],
            &[at("2019-01-01", 48)],
            Direction::Ascending,
        )
        .unwrap();
        assert_eq!(
            (found.gone, found.expected, found.light),
            (Some(480), 500, Light::Green)
        );
        assert_eq!(
            light(Some(from), to, at("2019-01-01", 30), Direction::Ascending),
            Light::Amber
        );
    }

    #[test]
    fn what_is_to_fall_is_met_below() {
        let (from, to) = (at("2018-01-01", 40), at("2020-01-01", 10));
        let on = |number| {
            light(
                Some(from),
                to,
                at("2020-01-01", number),
                Direction::Descending,
            )
        };
        assert_eq!(
            (on(8), on(12), on(20), on(39)),
            (Light::Green, Light::Green, Light::Amber, Light::Red)
        );
    }

    #[test]
    fn an_actual_is_judged_by_the_target_of_its_time() {
        let targets = [
            at("2018-12-31", 10),
            at("2019-12-31", 20),
            at("2020-12-31", 30),
        ];
        let by = |date| {
            progress(None, &targets, &[at(date, 20)], Direction::Ascending)
                .unwrap()
                .target
        };
        assert_eq!(by("2018-06-30"), targets[0]);
        assert_eq!(by("2019-12-31"), targets[1]);
        assert_eq!(by("2021-06-30"), targets[2]);
    }

    #[test]
    fn without_a_baseline_it_is_there_or_not() {
        let to = at("2020-12-31", 10);
        assert_eq!(
            light(None, to, at("2019-12-31", 4), Direction::Ascending),
            Light::Amber
        );
        assert_eq!(
            light(None, to, at("2020-12-31", 4), Direction::Ascending),
            Light::Red
        );
        assert_eq!(
            light(None, to, at("2019-12-31", 10), Direction::Ascending),
            Light::Green
        );
    }

    #[test]
    fn what_was_read_before_the_baseline_or_got_worse_is_not_as_expected() {
        let (from, to) = (at("2018-06-30", 50), at("2020-12-31", 100));
        let early = [at("2018-03-31", 5)];
        assert_eq!(
            progress(Some(from), &[to], &early, Direction::Ascending),
            None
        );
        let on_the_day = light(Some(from), to, at("2018-06-30", 40), Direction::Ascending);
        assert_eq!(on_the_day, Light::Amber);
    }

    #[test]
    fn no_way_to_go_is_no_share() {
        let found = progress(
            Some(at("2018-01-01", 5)),
            &[at("2020-12-31", 5)],
            &[at("2020-12-31", 4)],
            Direction::Ascending,
        )
        .unwrap();
        assert_eq!((found.gone, found.light), (None, Light::Red));
        assert_eq!(
            progress(None, &[], &[at("2020-12-31", 4)], Direction::Ascending),
            None
        );
    }
}
