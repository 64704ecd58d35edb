//! The plan: activities out of time, and what merges leave of results, shares and readings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Finding, Standing};
use crate::code::{ActivityStatus, ReadingKind, ResultLevel};
use crate::id::{ActivityId, IndicatorId, RecordId, ResultId};
use crate::record::Kind;

pub(super) fn examine(standing: &Standing, findings: &mut Vec<Finding>) {
    let grant = standing.project.period;
    for activity in &standing.activities {
        let (start, end) = (activity.period.start(), activity.period.end());
        let within = grant.contains(start) && grant.contains(end);
        if !within && activity.status != ActivityStatus::Cancelled {
            findings.push(Finding::ActivityOutsidePeriod {
                activity: activity.id,
                title: activity.title.clone(),
                start,
                end,
            });
        }
    }
    let levels: BTreeMap<ResultId, ResultLevel> = standing
        .results
        .iter()
        .map(|result| (result.id, result.level))
        .collect();
    for result in &standing.results {
        let Some(to) = result.leads_to else {
            continue;
        };
        let rises = levels.get(&to).is_some_and(|to| result.level.leads_to(*to));
        if !rises {
            findings.push(Finding::ResultLeadsNowhere {
                result: result.id,
                title: result.title.clone(),
                level: result.level,
            });
        }
    }
    hanging(standing, &levels, findings);
    let there: BTreeSet<ActivityId> = standing.activities.iter().map(|each| each.id).collect();
    for line in &standing.lines {
        let shares = line.activities.shares();
        if shares.iter().any(|(activity, _)| !there.contains(activity)) {
            findings.push(Finding::ShareOfNothing {
                line: line.id,
                category: line.category,
                year: i32::try_from(line.year).unwrap_or_default(),
            });
        }
    }
    readings(standing, findings);
}

/// What was built on a result, an indicator or a meeting that somebody deleted meanwhile.
fn hanging(
    standing: &Standing,
    results: &BTreeMap<ResultId, ResultLevel>,
    findings: &mut Vec<Finding>,
) {
    let mut hangs = |record: RecordId, of: Kind, title: String| {
        findings.push(Finding::HangsOnNothing {
            record,
            of: of.code().to_owned(),
            title,
        });
    };
    for activity in &standing.activities {
        if activity
            .result
            .is_some_and(|result| !results.contains_key(&result))
        {
            hangs(activity.id.into(), Kind::Activity, activity.title.clone());
        }
    }
    for indicator in &standing.indicators {
        if !results.contains_key(&indicator.result) {
            hangs(indicator.id.into(), Kind::Indicator, indicator.name.clone());
        }
    }
    let there: BTreeSet<ActivityId> = standing.activities.iter().map(|each| each.id).collect();
    for resolution in &standing.resolutions {
        if !there.contains(&resolution.meeting) {
            let title = resolution.title.clone();
            hangs(resolution.id.into(), Kind::Resolution, title);
        }
    }
    let known: BTreeSet<IndicatorId> = standing.indicators.iter().map(|each| each.id).collect();
    for reading in &standing.readings {
        if !known.contains(&reading.indicator) {
            let day = reading.period.end().to_string();
            hangs(reading.id.into(), Kind::Reading, day);
        }
    }
}

/// Readings of an indicator that nothing tells apart. There is one baseline, whatever its day.
fn readings(standing: &Standing, findings: &mut Vec<Finding>) {
    let mut same: BTreeMap<(IndicatorId, ReadingKind, Option<NaiveDate>), (u32, NaiveDate)> =
        BTreeMap::new();
    for reading in &standing.readings {
        let date = reading.period.end();
        let of = (reading.kind != ReadingKind::Baseline).then_some(date);
        let found = same
            .entry((reading.indicator, reading.kind, of))
            .or_insert((0, date));
        found.0 += 1;
        found.1 = found.1.max(date);
    }
    for ((indicator, reading, _), (count, date)) in same {
        let known = standing.indicators.iter().find(|each| each.id == indicator);
        if let Some(known) = known.filter(|_| count > 1) {
            findings.push(Finding::ReadTwice {
                indicator,
                name: known.name.clone(),
                reading,
                date,
                count,
            });
        }
    }
}
