//! Rules of the plan: expected results, activities, and which of them a cost is for.

use super::{
    Decision, Facts, all, day, fresh, get, narrative, needed, of_project, put, put_needed,
    referred, text, unused_by,
};
use crate::code::{ActivityKind, ActivityStatus, ResolutionStatus, ResultLevel};
use crate::command::{
    AddActivity, AddResolution, AddResult, ChangeActivity, ChangeResolution, ChangeResult,
    MoveResult, SplitCost,
};
use crate::edit::Edit;
use crate::entry;
use crate::id::{ActivityId, PersonId, RecordId, ResultId};
use crate::period::Period;
use crate::record::{
    Activity, BudgetLine, ExpectedResult, Indicator, Kind, Person, Project, Resolution,
};
use crate::refusal::Refusal;
use crate::split::Split;

/// How far apart the ranks of results are, so that one can come between.
const STEP: i64 = 1024;

pub(super) fn add_result<F: Facts>(facts: &F, it: &AddResult) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let last = of_level(facts, &project, it.level)?
        .last()
        .map(|last| last.rank);
    let result = ExpectedResult {
        id: fresh(facts, it.id)?,
        project: project.id,
        level: it.level,
        sphere: it.sphere,
        leads_to: goal(facts, &project, it.level, &it.leads_to)?,
        title: needed("title", &it.title)?,
        assumptions: narrative("assumptions", &it.assumptions)?,
        rank: last.map_or(0, |rank| rank.saturating_add(STEP)),
    };
    Ok(Decision::create(&result, project.id))
}

pub(super) fn change_result<F: Facts>(facts: &F, it: &ChangeResult) -> Result<Decision, F::Error> {
    let before: ExpectedResult = get(facts, it.result)?;
    let project: Project = get(facts, before.project)?;
    let mut after = before.clone();
    put_needed("title", &mut after.title, it.title.as_ref())?;
    if let Some(given) = &it.assumptions {
        after.assumptions = narrative("assumptions", given)?;
    }
    after.sphere = it.sphere.or(before.sphere);
    after.level = it.level.unwrap_or(before.level);
    if let Some(given) = &it.leads_to {
        after.leads_to = goal(facts, &project, after.level, given)?;
    }
    if after.level != before.level {
        // What leads to it, and what it leads to, must still be below and above.
        let results: Vec<ExpectedResult> = of_project(facts, &project)?;
        if let Some(to) = results
            .iter()
            .find(|other| Some(other.id) == after.leads_to)
        {
            leads(after.level, to.level)?;
        }
        for below in results
            .iter()
            .filter(|other| other.leads_to == Some(after.id))
        {
            leads(below.level, after.level)?;
        }
    }
    Ok(Decision::change(&before, &after, project.id))
}

/// Puts a result before another one of its level. Where there is no room between two, all of the level move apart.
pub(super) fn move_result<F: Facts>(facts: &F, it: &MoveResult) -> Result<Decision, F::Error> {
    let moved: ExpectedResult = get(facts, it.result)?;
    let project: Project = get(facts, moved.project)?;
    let mut order = of_level(facts, &project, moved.level)?;
    order.retain(|other| other.id != moved.id);
    let at = match it.before {
        None => order.len(),
        Some(before) => order
            .iter()
            .position(|other| other.id == before)
            .ok_or_else(|| Refusal::NotFound {
                record: Kind::ExpectedResult.code().to_owned(),
                id: before.to_string(),
            })?,
    };
    let ahead = at
        .checked_sub(1)
        .and_then(|at| order.get(at))
        .map(|other| other.rank);
    let behind = order.get(at).map(|other| other.rank);
    let between = match (ahead, behind) {
        (None, None) => Some(moved.rank),
        (Some(ahead), None) => ahead.checked_add(STEP),
        (None, Some(behind)) => behind.checked_sub(STEP),
        (Some(ahead), Some(behind)) => {
            let middle = i64::midpoint(ahead, behind);
            (ahead < middle && middle < behind).then_some(middle)
        }
    };
    let id = moved.id.into();
    if let Some(rank) = between {
        let after = ExpectedResult {
            rank,
            ..moved.clone()
        };
        return Ok(Decision::change(&moved, &after, project.id));
    }
    order.insert(at, moved);
    let apart = order.iter().zip(0_i64..).filter_map(|(before, number)| {
        let after = ExpectedResult {
            rank: number * STEP,
            ..before.clone()
        };
        Edit::change(before, &after, project.id)
    });
    Ok(Decision {
        record: id,
        edits: apart.collect(),
    })
}

/// A result goes where nothing leads to it and nothing shows or serves it.
pub(super) fn delete_result<F: Facts>(facts: &F, id: RecordId) -> Result<Edit, F::Error> {
    let it: ExpectedResult = get(facts, id)?;
    unused_by::<ExpectedResult, _>(facts, "leads_to", it.id)?;
    unused_by::<Indicator, _>(facts, "result", it.id)?;
    unused_by::<Activity, _>(facts, "result", it.id)?;
    Ok(Edit::delete(&it, it.project))
}

/// The results of a level in their order.
fn of_level<F: Facts>(
    facts: &F,
    project: &Project,
    level: ResultLevel,
) -> Result<Vec<ExpectedResult>, F::Error> {
    let mut results: Vec<ExpectedResult> = of_project(facts, project)?;
    results.retain(|result| result.level == level);
    results.sort_by_key(|result| (result.rank, result.id));
    Ok(results)
}

/// The result that one of a level is to lead to.
fn goal<F: Facts>(
    facts: &F,
    project: &Project,
    level: ResultLevel,
    typed: &str,
) -> Result<Option<ResultId>, F::Error> {
    let Some(to) = of_it::<ExpectedResult, _>(facts, project, typed, |it| it.project)? else {
        return Ok(None);
    };
    leads(level, to.level)?;
    Ok(Some(to.id))
}

fn leads(level: ResultLevel, to: ResultLevel) -> Result<(), Refusal> {
    if level.leads_to(to) {
        Ok(())
    } else {
        Err(Refusal::LevelCannotLead { level, to })
    }
}

/// A record of this project, by its id as it was typed.
fn of_it<R: crate::record::Record, F: Facts>(
    facts: &F,
    project: &Project,
    typed: &str,
    of: fn(&R) -> crate::id::ProjectId,
) -> Result<Option<R>, F::Error> {
    let found: Option<R> = referred(facts, typed)?;
    match found {
        Some(found) if of(&found) != project.id => Err(Refusal::NotFound {
            record: R::KIND.code().to_owned(),
            id: typed.trim().chars().take(60).collect(),
        }
        .into()),
        found => Ok(found),
    }
}

pub(super) fn add_activity<F: Facts>(facts: &F, it: &AddActivity) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let end = if it.end.trim().is_empty() {
        &it.start
    } else {
        &it.end
    };
    let activity = Activity {
        id: fresh(facts, it.id)?,
        project: project.id,
        kind: it.kind,
        title: needed("title", &it.title)?,
        period: lasting(it.kind, &needed("start", &it.start)?, end)?,
        status: ActivityStatus::Planned,
        result: of_it::<ExpectedResult, _>(facts, &project, &it.result, |it| it.project)?
            .map(|result| result.id),
        responsible: referred::<Person, _>(facts, &it.responsible)?.map(|person| person.id),
        place: text("place", &it.place)?,
        notes: narrative("notes", "")?,
        attendees: Vec::new(),
    };
    Ok(Decision::create(&activity, project.id))
}

pub(super) fn change_activity<F: Facts>(
    facts: &F,
    it: &ChangeActivity,
) -> Result<Decision, F::Error> {
    let before: Activity = get(facts, it.activity)?;
    let project: Project = get(facts, before.project)?;
    let mut after = before.clone();
    put_needed("title", &mut after.title, it.title.as_ref())?;
    put("place", &mut after.place, it.place.as_ref())?;
    after.kind = it.kind.unwrap_or(before.kind);
    after.status = it.status.unwrap_or(before.status);
    let (start, end) = (
        before.period.start().to_string(),
        before.period.end().to_string(),
    );
    after.period = lasting(
        after.kind,
        it.start.as_ref().unwrap_or(&start),
        it.end.as_ref().unwrap_or(&end),
    )?;
    if let Some(given) = &it.result {
        after.result = of_it::<ExpectedResult, _>(facts, &project, given, |it| it.project)?
            .map(|result| result.id);
    }
    if let Some(given) = &it.responsible {
        after.responsible = referred::<Person, _>(facts, given)?.map(|person| person.id);
    }
    if let Some(given) = &it.notes {
        after.notes = narrative("notes", given)?;
    }
    if let Some(given) = &it.attendees {
        after.attendees = attendees(facts, given, &before.attendees)?;
    }
    Ok(Decision::change(&before, &after, project.id))
}

/// People of the book, each once. Who was noted before stays, also where somebody took the person out of the book.
fn attendees<F: Facts>(
    facts: &F,
    given: &[PersonId],
    before: &[PersonId],
) -> Result<Vec<PersonId>, F::Error> {
    let mut all: Vec<PersonId> = Vec::new();
    for id in given {
        if !before.contains(id) {
            get::<Person, _>(facts, *id)?;
        }
        if !all.contains(id) {
            all.push(*id);
        }
    }
    Ok(all)
}

/// From day to day; a milestone is its first day alone.
fn lasting(kind: ActivityKind, start: &str, end: &str) -> Result<Period, Refusal> {
    let start = entry::date(start)?;
    let end = match kind {
        ActivityKind::Milestone => start,
        _ => entry::date(end)?,
    };
    Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)
}

/// What a cost was divided among goes with the activity: its share belongs to none then. So do the decisions of a meeting.
pub(super) fn delete_activity<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let it: Activity = get(facts, id)?;
    let mut edits = vec![Edit::delete(&it, it.project)];
    for line in all::<BudgetLine, _>(facts, "project", it.project)? {
        let without: Vec<(ActivityId, u32)> = line
            .activities
            .shares()
            .iter()
            .copied()
            .filter(|(activity, _)| *activity != it.id)
            .collect();
        let after = BudgetLine {
            activities: Split::new(without).unwrap_or_default(),
            ..line.clone()
        };
        edits.extend(Edit::change(&line, &after, it.project));
    }
    for resolution in all::<Resolution, _>(facts, "meeting", it.id)? {
        edits.push(Edit::delete(&resolution, it.project));
        edits.extend(super::attachment::delete_all(facts, resolution.id.into())?);
    }
    edits.extend(super::attachment::delete_all(facts, id)?);
    Ok(Decision { record: id, edits })
}

pub(super) fn add_resolution<F: Facts>(
    facts: &F,
    it: &AddResolution,
) -> Result<Decision, F::Error> {
    let meeting: Activity = get(facts, it.meeting)?;
    let resolution = Resolution {
        id: fresh(facts, it.id)?,
        project: meeting.project,
        meeting: meeting.id,
        title: needed("title", &it.title)?,
        responsible: referred::<Person, _>(facts, &it.responsible)?.map(|person| person.id),
        due: day(&it.due)?,
        status: ResolutionStatus::Open,
    };
    Ok(Decision::create(&resolution, meeting.project))
}

pub(super) fn change_resolution<F: Facts>(
    facts: &F,
    it: &ChangeResolution,
) -> Result<Decision, F::Error> {
    let before: Resolution = get(facts, it.resolution)?;
    let mut after = before.clone();
    put_needed("title", &mut after.title, it.title.as_ref())?;
    if let Some(given) = &it.responsible {
        after.responsible = referred::<Person, _>(facts, given)?.map(|person| person.id);
    }
    if let Some(given) = &it.due {
        after.due = day(given)?;
    }
    after.status = it.status.unwrap_or(before.status);
    Ok(Decision::change(&before, &after, before.project))
}

/// The division is kept at the post's first line, whichever line of it was named.
pub(super) fn split_cost<F: Facts>(facts: &F, it: &SplitCost) -> Result<Decision, F::Error> {
    let named: BudgetLine = get(facts, it.line)?;
    let before: BudgetLine = get(facts, named.root())?;
    let mut shares = Vec::new();
    for share in &it.shares {
        let activity: Activity = get(facts, share.activity)?;
        if activity.project != before.project {
            return Err(Refusal::NotFound {
                record: Kind::Activity.code().to_owned(),
                id: activity.id.to_string(),
            }
            .into());
        }
        shares.push((activity.id, entry::share(&share.percent)?));
    }
    let after = BudgetLine {
        activities: Split::new(shares).map_err(|_| Refusal::NoDivision)?,
        ..before.clone()
    };
    Ok(Decision::change(&before, &after, before.project))
}
