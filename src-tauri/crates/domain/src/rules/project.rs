//! Rules of a project's head and team.

use super::period::locked_until;
use super::{Decision, Facts, currency, fresh, get, narrative, put, text};
use crate::code::MarkerScore;
use crate::command::{AddProject, AddTeamMember, ChangeProject, ChangeTeamMember};
use crate::entry;
use crate::goal::Goal;
use crate::money::{Currency, Money};
use crate::period::Period;
use crate::record::{Partnership, Person, Project, TeamMember};
use crate::refusal::{AmountFault, Refusal};
use crate::target::Target;
use crate::value::Narrative;

/// A grant is something or, before the decision, nothing; never less.
fn granted(text: &str, currency: Currency) -> Result<Money, Refusal> {
    let amount = entry::amount(text, currency)?;
    if amount.minor() < 0 {
        return Err(Refusal::BadAmount {
            text: text.to_owned(),
            reason: AmountFault::Negative,
            currency: currency.to_string(),
        });
    }
    Ok(amount)
}

/// One of the titles is needed.
fn titled(project: &Project) -> Result<(), Refusal> {
    if project.title_sv.is_empty() && project.title_en.is_empty() {
        return Err(Refusal::Missing {
            field: "title".to_owned(),
        });
    }
    Ok(())
}

/// The main goal apart from the further ones, each once.
fn goals(main: Option<Goal>, further: &[Goal]) -> (Option<Goal>, Vec<Goal>) {
    let mut rest: Vec<Goal> = Vec::new();
    for goal in further {
        if Some(*goal) != main && !rest.contains(goal) {
            rest.push(*goal);
        }
    }
    (main, rest)
}

pub(super) fn add<F: Facts>(facts: &F, it: &AddProject) -> Result<Decision, F::Error> {
    get::<Partnership, _>(facts, it.partnership)?;
    let (main_goal, further_goals) = goals(it.main_goal, &it.further_goals);
    let mut core_areas = it.core_areas.clone();
    core_areas.sort_unstable();
    core_areas.dedup();
    let project = Project {
        id: fresh(facts, it.id)?,
        partnership: it.partnership,
        kind: it.kind,
        case_reference: text("case_reference", &it.case_reference)?,
        title_sv: text("title_sv", &it.title_sv)?,
        title_en: text("title_en", &it.title_en)?,
        problem: narrative("problem", &it.problem)?,
        period: Period::new(entry::date(&it.start)?, entry::date(&it.end)?)
            .map_err(|_| Refusal::EndsBeforeStart)?,
        granted: granted(&it.granted, currency(&it.currency)?)?,
        status: it.status,
        main_goal,
        further_goals,
        core_areas,
        gender_marker: it.gender_marker.unwrap_or(MarkerScore::NotScreened),
        funding: None,
        fx_method: None,
        deviation_percent: None,
        theory_of_change: Narrative::default(),
        targets: Vec::new(),
        equity: Narrative::default(),
        participation: Narrative::default(),
        transparency: Narrative::default(),
        accountability: Narrative::default(),
        poverty: Narrative::default(),
        rights: Narrative::default(),
        gender: Narrative::default(),
        environment: Narrative::default(),
        conflict: Narrative::default(),
        poverty_dimensions: Vec::new(),
        marker_governance: None,
        marker_environment: None,
        marker_climate_mitigation: None,
        marker_climate_adaptation: None,
        marker_biodiversity: None,
        marker_disability: None,
        marker_disaster_risk: None,
    };
    titled(&project)?;
    Ok(Decision::create(&project, project.id))
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeProject) -> Result<Decision, F::Error> {
    let before: Project = get(facts, it.project)?;
    let mut after = before.clone();
    put(
        "case_reference",
        &mut after.case_reference,
        it.case_reference.as_ref(),
    )?;
    put("title_sv", &mut after.title_sv, it.title_sv.as_ref())?;
    put("title_en", &mut after.title_en, it.title_en.as_ref())?;
    if let Some(given) = &it.problem {
        after.problem = narrative("problem", given)?;
    }
    if let Some(given) = &it.theory_of_change {
        after.theory_of_change = narrative("theory_of_change", given)?;
    }
    answers(&mut after, it)?;
    titled(&after)?;
    after.kind = it.kind.unwrap_or(before.kind);
    after.status = it.status.unwrap_or(before.status);
    after.gender_marker = it.gender_marker.unwrap_or(before.gender_marker);
    let start = it
        .start
        .as_deref()
        .map(entry::date)
        .transpose()?
        .unwrap_or(before.period.start());
    let end = it
        .end
        .as_deref()
        .map(entry::date)
        .transpose()?
        .unwrap_or(before.period.end());
    after.period = Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)?;
    if let Some(text) = &it.granted {
        after.granted = granted(text, before.granted.currency())?;
    }
    if let Some(given) = &it.goals {
        (after.main_goal, after.further_goals) = goals(given.first().copied(), given);
    }
    if let Some(given) = &it.core_areas {
        after.core_areas.clone_from(given);
        after.core_areas.sort_unstable();
        after.core_areas.dedup();
    }
    targets(&mut after, it.targets.as_deref(), it.goals.is_some());
    if let Some(given) = &it.poverty_dimensions {
        after.poverty_dimensions.clone_from(given);
        after.poverty_dimensions.sort_unstable();
        after.poverty_dimensions.dedup();
    }
    after.funding = it.funding.or(before.funding);
    after.fx_method = it.fx_method.or(before.fx_method);
    if after.fx_method != before.fx_method && locked_until(facts, before.id)?.is_some() {
        return Err(Refusal::MethodStands.into());
    }
    if let Some(typed) = &it.deviation_percent {
        after.deviation_percent = entry::percent(typed)?.map(Into::into);
    }
    Ok(Decision::change(&before, &after, before.id))
}

/// What the project answers in words, and its scores on the policy markers.
fn answers(after: &mut Project, it: &ChangeProject) -> Result<(), Refusal> {
    for (field, answer, given) in [
        ("equity", &mut after.equity, &it.equity),
        ("participation", &mut after.participation, &it.participation),
        ("transparency", &mut after.transparency, &it.transparency),
        (
            "accountability",
            &mut after.accountability,
            &it.accountability,
        ),
        ("poverty", &mut after.poverty, &it.poverty),
        ("rights", &mut after.rights, &it.rights),
        ("gender", &mut after.gender, &it.gender),
        ("environment", &mut after.environment, &it.environment),
        ("conflict", &mut after.conflict, &it.conflict),
    ] {
        if let Some(given) = given {
            *answer = narrative(field, given)?;
        }
    }
    for (score, given) in [
        (&mut after.marker_governance, it.marker_governance),
        (&mut after.marker_environment, it.marker_environment),
        (
            &mut after.marker_climate_mitigation,
            it.marker_climate_mitigation,
        ),
        (
            &mut after.marker_climate_adaptation,
            it.marker_climate_adaptation,
        ),
        (&mut after.marker_biodiversity, it.marker_biodiversity),
        (&mut after.marker_disability, it.marker_disability),
        (&mut after.marker_disaster_risk, it.marker_disaster_risk),
    ] {
        *score = given.or(*score);
    }
    Ok(())
}

/// A target is of a goal: with it comes its goal, and it goes with its goal.
fn targets(after: &mut Project, given: Option<&[Target]>, new_goals: bool) {
    if let Some(given) = given {
        after.targets = given.to_vec();
        after.targets.sort_unstable();
        after.targets.dedup();
        for target in &after.targets {
            let goal = target.goal();
            if after.main_goal != Some(goal) && !after.further_goals.contains(&goal) {
                after.further_goals.push(goal);
            }
        }
    } else if new_goals {
        let (main, further) = (after.main_goal, &after.further_goals);
        let is_chosen = |goal| main == Some(goal) || further.contains(&goal);
        after.targets.retain(|target| is_chosen(target.goal()));
    }
}

pub(super) fn add_team_member<F: Facts>(
    facts: &F,
    it: &AddTeamMember,
) -> Result<Decision, F::Error> {
    get::<Project, _>(facts, it.project)?;
    get::<Person, _>(facts, it.person)?;
    let member = TeamMember {
        id: fresh(facts, it.id)?,
        project: it.project,
        person: it.person,
        role: it.role,
        steers: it.steers,
    };
    Ok(Decision::create(&member, it.project))
}

pub(super) fn change_team_member<F: Facts>(
    facts: &F,
    it: &ChangeTeamMember,
) -> Result<Decision, F::Error> {
    let before: TeamMember = get(facts, it.member)?;
    let after = TeamMember {
        role: it.role.unwrap_or(before.role),
        steers: it.steers.unwrap_or(before.steers),
        ..before.clone()
    };
    Ok(Decision::change(&before, &after, before.project))
}
