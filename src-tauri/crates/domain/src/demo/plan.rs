//! What two of the demo's projects are to reach, what is done for it and by what it is seen. The presentation tells what
//! their problems and core areas are; everything else in `data/demo/plan.json` is invented.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::code::{
    ActivityKind, ActivityStatus, CostCategory, Direction, Frequency, IndicatorKind, ReadingKind,
    ResultLevel, Sphere,
};
use crate::command::{
    AddActivity, AddIndicator, AddResult, ChangeActivity, ChangeProject, Command, RecordReading,
    SplitCost, TypedPart, TypedShare,
};
use crate::id::{ActivityId, BudgetLineId, IndicatorId, PersonId, ProjectId, ResultId};
use crate::reading::Dimension;

const PLANS: &str = include_str!("../../data/demo/plan.json");

#[derive(Deserialize)]
struct Plan {
    theory: String,
    results: Vec<ResultTold>,
    activities: Vec<ActivityTold>,
    indicators: Vec<IndicatorTold>,
}

#[derive(Deserialize)]
struct ResultTold {
    key: String,
    level: ResultLevel,
    sphere: Option<Sphere>,
    to: Option<String>,
    title: String,
    #[serde(default)]
    assumptions: String,
}

#[derive(Deserialize)]
struct ActivityTold {
    kind: ActivityKind,
    title: String,
    start: String,
    end: String,
    status: ActivityStatus,
    serves: Option<String>,
    who: Option<String>,
    #[serde(default)]
    place: String,
    notes: Option<String>,
    /// The line's category and year, and the share of its post, per cent.
    shares: Vec<(CostCategory, i32, String)>,
}

#[derive(Deserialize)]
struct IndicatorTold {
    of: String,
    name: String,
    kind: IndicatorKind,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    scale: Vec<String>,
    direction: Direction,
    #[serde(default)]
    people: bool,
    #[serde(default)]
    dimensions: Vec<String>,
    verification: String,
    frequency: Option<Frequency>,
    who: Option<String>,
    readings: Vec<ReadingTold>,
}

/// What it is, its first and last day, the value, its parts by dimension and category, and a note.
#[derive(Deserialize)]
struct ReadingTold(ReadingKind, String, String, String, Parts, String);

type Parts = BTreeMap<String, BTreeMap<String, String>>;

/// The plan of a project, where the demo tells one. `lines` are those of its first budget.
pub(super) fn tell(
    key: &str,
    project: ProjectId,
    people: &BTreeMap<&str, PersonId>,
    lines: &BTreeMap<(CostCategory, i32), BudgetLineId>,
    commands: &mut Vec<Command>,
) {
    let plans: BTreeMap<String, Plan> = serde_json::from_str(PLANS).unwrap_or_default();
    let Some(plan) = plans.get(key) else {
        return;
    };
    let who = |name: &Option<String>| {
        let person = name.as_deref().and_then(|name| people.get(name));
        person.map(ToString::to_string).unwrap_or_default()
    };
    commands.push(Command::from(ChangeProject {
        theory_of_change: Some(plan.theory.clone()),
        ..ChangeProject::of(project)
    }));
    let mut results: BTreeMap<&str, ResultId> = BTreeMap::new();
    for told in &plan.results {
        let id = ResultId::mint();
        let to = told.to.as_deref().and_then(|to| results.get(to));
        commands.push(Command::AddResult(AddResult {
            id: Some(id),
            project,
            level: told.level,
            sphere: told.sphere,
            leads_to: to.map(ToString::to_string).unwrap_or_default(),
            title: told.title.clone(),
            assumptions: told.assumptions.clone(),
        }));
        results.insert(&told.key, id);
    }
    activities(&plan.activities, project, &results, &who, lines, commands);
    for told in &plan.indicators {
        if let Some(result) = results.get(told.of.as_str()) {
            indicator(told, *result, who(&told.who), commands);
        }
    }
}

fn activities(
    told: &[ActivityTold],
    project: ProjectId,
    results: &BTreeMap<&str, ResultId>,
    who: &dyn Fn(&Option<String>) -> String,
    lines: &BTreeMap<(CostCategory, i32), BudgetLineId>,
    commands: &mut Vec<Command>,
) {
    let mut shares: BTreeMap<BudgetLineId, Vec<TypedShare>> = BTreeMap::new();
    for each in told {
        let id = ActivityId::mint();
        let serves = each.serves.as_deref().and_then(|key| results.get(key));
        commands.push(Command::AddActivity(AddActivity {
            id: Some(id),
            project,
            kind: each.kind,
            title: each.title.clone(),
            start: each.start.clone(),
            end: each.end.clone(),
            result: serves.map(ToString::to_string).unwrap_or_default(),
            responsible: who(&each.who),
            place: each.place.clone(),
        }));
        commands.push(Command::ChangeActivity(ChangeActivity {
            status: Some(each.status),
            notes: each.notes.clone(),
            ..ChangeActivity::of(id)
        }));
        for (category, year, percent) in &each.shares {
            if let Some(line) = lines.get(&(*category, *year)) {
                shares.entry(*line).or_default().push(TypedShare {
                    activity: id,
                    percent: percent.clone(),
                });
            }
        }
    }
    for (line, shares) in shares {
        commands.push(Command::SplitCost(SplitCost { line, shares }));
    }
}

fn indicator(
    told: &IndicatorTold,
    result: ResultId,
    responsible: String,
    commands: &mut Vec<Command>,
) {
    let id = IndicatorId::mint();
    let known = |name: &String| Dimension::known(name);
    commands.push(Command::AddIndicator(AddIndicator {
        id: Some(id),
        result,
        name: told.name.clone(),
        kind: told.kind,
        unit: told.unit.clone(),
        scale: told.scale.join("\n"),
        direction: told.direction,
        people: told.people,
        dimensions: told.dimensions.iter().filter_map(known).collect(),
        verification: told.verification.clone(),
        frequency: told
            .frequency
            .map(|each| each.to_string())
            .unwrap_or_default(),
        responsible,
    }));
    for ReadingTold(kind, start, end, value, parts, note) in &told.readings {
        let mut typed = Vec::new();
        for (dimension, parts) in parts {
            typed.extend(parts.iter().map(|(category, number)| TypedPart {
                dimension: dimension.clone(),
                category: category.clone(),
                number: number.clone(),
            }));
        }
        commands.push(Command::RecordReading(RecordReading {
            id: None,
            indicator: id,
            kind: *kind,
            start: start.clone(),
            end: end.clone(),
            value: value.clone(),
            parts: typed,
            note: note.clone(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::commands;

    /// A name that nothing bears would be left out without a word.
    #[test]
    fn everything_that_is_told_is_in_the_book() {
        let plans: BTreeMap<String, Plan> = serde_json::from_str(PLANS).unwrap();
        let plans: Vec<&Plan> = plans.values().collect();
        let commands = commands();
        let count = |is: fn(&Command) -> bool| commands.iter().filter(|each| is(each)).count();
        let told = |of: fn(&Plan) -> usize| plans.iter().map(|plan| of(plan)).sum::<usize>();
        assert_eq!(plans.len(), 2);
        assert_eq!(
            count(|it| matches!(it, Command::AddResult(_))),
            told(|plan| plan.results.len())
        );
        assert_eq!(
            count(|it| matches!(it, Command::AddIndicator(_))),
            told(|plan| plan.indicators.len())
        );
        let led = |it: &Command| matches!(it, Command::AddResult(it) if !it.leads_to.is_empty());
        assert_eq!(
            count(led),
            told(|plan| plan.results.iter().filter(|each| each.to.is_some()).count())
        );
        let serving =
            |it: &Command| matches!(it, Command::AddActivity(it) if !it.result.is_empty());
        let serves = |plan: &Plan| {
            plan.activities
                .iter()
                .filter(|each| each.serves.is_some())
                .count()
        };
        assert_eq!(count(serving), told(serves));
        let answered =
            |it: &Command| matches!(it, Command::AddActivity(it) if !it.responsible.is_empty());
        let who = |plan: &Plan| {
            plan.activities
                .iter()
                .filter(|each| each.who.is_some())
                .count()
        };
        assert_eq!(count(answered), told(who));
        let shares: usize = commands
            .iter()
            .map(|it| {
                if let Command::SplitCost(it) = it {
                    it.shares.len()
                } else {
                    0
                }
            })
            .sum();
        let of_lines = |plan: &Plan| plan.activities.iter().map(|each| each.shares.len()).sum();
        assert_eq!(shares, told(of_lines));
    }
}
