//! The results framework: what indicators were read at, and how they stand.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::code::{IndicatorKind, Light, ReadingKind};
use domain::id::{IndicatorId, ProjectId, ResultId};
use domain::progress::{self, per_mille};
use domain::read::{
    BySex, IndicatorName, IndicatorRow, Lights, PartRow, PartsRow, ProgressRow, ReadingRow,
    ResultsFramework, ShownResult,
};
use domain::reading::Measured;
use domain::record::{ExpectedResult, Indicator, Reading};
use rusqlite::Connection;
use rust_decimal::Decimal;

use super::plan::{in_order, of_project, person};
use super::reckoned;
use crate::error::Error;

/// The readings of a project's indicators, each by day.
pub(super) fn readings(
    connection: &Connection,
    project: ProjectId,
) -> Result<HashMap<IndicatorId, Vec<Reading>>, Error> {
    let mut by_indicator: HashMap<IndicatorId, Vec<Reading>> = HashMap::new();
    for reading in of_project::<Reading>(connection, project)? {
        by_indicator
            .entry(reading.indicator)
            .or_default()
            .push(reading);
    }
    for readings in by_indicator.values_mut() {
        progress::in_order(readings);
    }
    Ok(by_indicator)
}

/// The indicators of each result, in the order in which they were written.
pub(super) fn names(
    connection: &Connection,
    project: ProjectId,
) -> Result<HashMap<ResultId, Vec<IndicatorName>>, Error> {
    let readings = readings(connection, project)?;
    let mut of_result: HashMap<ResultId, Vec<_>> = HashMap::new();
    for indicator in of_project::<Indicator>(connection, project)? {
        let read = readings.get(&indicator.id).map_or(&[][..], Vec::as_slice);
        let light = progress::of(&indicator, read).map(|progress| progress.light);
        of_result
            .entry(indicator.result)
            .or_default()
            .push(IndicatorName {
                id: indicator.id,
                name: indicator.name,
                verification: indicator.verification,
                light,
            });
    }
    Ok(of_result)
}

/// Whether a reading had been taken by a day. Targets are known beforehand.
pub(super) fn is_known(reading: &Reading, until: Option<NaiveDate>) -> bool {
    let is_plan = reading.kind == ReadingKind::Target;
    is_plan || until.is_none_or(|until| reading.period.end() <= until)
}

/// The results framework as it had been read by a day, or as it is.
pub(crate) fn framework(
    connection: &Connection,
    project: ProjectId,
    until: Option<NaiveDate>,
) -> Result<ResultsFramework, Error> {
    reckoned::project_record(connection, project)?;
    let names = reckoned::people(connection)?;
    let mut readings = readings(connection, project)?;
    let (mut lights, mut people) = (Lights::default(), BySex::default());
    let mut of_result: HashMap<ResultId, Vec<IndicatorRow>> = HashMap::new();
    let results = in_order(of_project::<ExpectedResult>(connection, project)?);
    let there: HashSet<ResultId> = results.iter().map(|(_, result)| result.id).collect();
    for indicator in of_project::<Indicator>(connection, project)? {
        // That of a result which somebody deleted meanwhile is found; what is counted is what is shown.
        if !there.contains(&indicator.result) {
            continue;
        }
        let mut read = readings.remove(&indicator.id).unwrap_or_default();
        read.retain(|reading| is_known(reading, until));
        let progress = progress::of(&indicator, &read);
        *match progress.map(|progress| progress.light) {
            Some(Light::Green) => &mut lights.green,
            Some(Light::Amber) => &mut lights.amber,
            Some(Light::Red) => &mut lights.red,
            None => &mut lights.unknown,
        } += 1;
        if indicator.people {
            let latest = read
                .iter()
                .rfind(|reading| reading.kind == ReadingKind::Actual);
            people.all += u32::from(latest.is_some());
            let told = latest.is_some_and(|latest| latest.value.parts.contains_key("sex"));
            people.told += u32::from(told);
        }
        let row = IndicatorRow {
            progress: progress.map(|progress| told(&indicator, &read, &progress)),
            readings: rows(&indicator, read),
            id: indicator.id,
            result: indicator.result,
            name: indicator.name,
            kind: indicator.kind,
            unit: indicator.unit,
            scale: indicator.scale.lines().map(ToOwned::to_owned).collect(),
            direction: indicator.direction,
            people: indicator.people,
            dimensions: indicator.dimensions.0,
            verification: indicator.verification,
            frequency: indicator.frequency,
            responsible: indicator.responsible.map(|id| person(id, &names)),
        };
        of_result.entry(row.result).or_default().push(row);
    }
    Ok(ResultsFramework {
        results: results
            .into_iter()
            .map(|(_, result)| ShownResult {
                indicators: of_result.remove(&result.id).unwrap_or_default(),
                id: result.id,
                level: result.level,
                sphere: result.sphere,
                title: result.title,
            })
            .collect(),
        lights,
        people,
    })
}

/// How an indicator stands, with what that was computed from.
fn told(indicator: &Indicator, readings: &[Reading], progress: &progress::Progress) -> ProgressRow {
    let said = |number: Decimal| match indicator.kind {
        IndicatorKind::Ordinal => {
            let place = usize::try_from(number.mantissa()).unwrap_or_default();
            let step = place
                .checked_sub(1)
                .and_then(|place| indicator.scale.lines().nth(place));
            step.unwrap_or_default().to_owned()
        }
        _ => number.normalize().to_string(),
    };
    let baseline = progress::baseline(indicator, readings);
    ProgressRow {
        light: progress.light,
        actual_date: progress.actual.date,
        actual: said(progress.actual.number),
        target_date: progress.target.date,
        target: said(progress.target.number),
        baseline: baseline.map(|baseline| said(baseline.number)),
        gone: progress.gone,
        expected: progress.expected,
        green_from: progress::GREEN_FROM,
        amber_from: progress::AMBER_FROM,
    }
}

fn rows(indicator: &Indicator, readings: Vec<Reading>) -> Vec<ReadingRow> {
    let numbers: Vec<Decimal> = readings
        .iter()
        .filter_map(|reading| progress::number(indicator, &reading.value))
        .collect();
    // The chart begins at nothing, or below where something is below it.
    let least = numbers
        .iter()
        .copied()
        .min()
        .unwrap_or_default()
        .min(Decimal::ZERO);
    let most = numbers
        .iter()
        .copied()
        .max()
        .unwrap_or_default()
        .max(Decimal::ZERO);
    let height = |number: Decimal| per_mille(number - least, most - least);
    readings
        .into_iter()
        .map(|reading| ReadingRow {
            height: progress::number(indicator, &reading.value).and_then(height),
            parts: parts(indicator, &reading.value),
            id: reading.id,
            kind: reading.kind,
            period: reading.period,
            number: reading
                .value
                .number
                .map(|number| number.normalize().to_string()),
            words: reading.value.words,
            note: reading.note,
        })
        .collect()
}

/// The parts of a reading: by the indicator's dimensions in their order, and by those that it had when it was read.
fn parts(indicator: &Indicator, value: &Measured) -> Vec<PartsRow> {
    let whole = value.number.unwrap_or_default();
    let mut rows = Vec::new();
    let declared = &indicator.dimensions.0;
    let order = declared.iter().map(|dimension| dimension.name.as_str());
    let former = value.parts.keys().map(String::as_str);
    let former = former.filter(|name| declared.iter().all(|dimension| dimension.name != **name));
    for name in order.chain(former) {
        let Some(read) = value.parts.get(name) else {
            continue;
        };
        let known = declared.iter().find(|dimension| dimension.name == name);
        let declared = known.map_or(&[][..], |dimension| &dimension.categories);
        let former = read.keys().filter(|category| !declared.contains(category));
        let parts = declared.iter().chain(former).map(|category| {
            let number = read.get(category).copied();
            PartRow {
                category: category.clone(),
                share: number.and_then(|number| per_mille(number, whole)),
                number: number.map(|number| number.normalize().to_string()),
            }
        });
        rows.push(PartsRow {
            dimension: name.to_owned(),
            parts: parts.collect(),
            unknown: value
                .unknown(name)
                .unwrap_or_default()
                .normalize()
                .to_string(),
        });
    }
    rows
}
