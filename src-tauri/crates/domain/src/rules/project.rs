//! Rules of a project's head and team, and of deleting.

use super::decision::draft;
use super::period::{locked_until, open, unlocked};
use super::{
    Decision, Facts, NOBODY, all, attachment, currency, fresh, get, narrative, of_project, put,
    text,
};
use crate::code::GenderMarker;
use crate::command::{AddProject, AddTeamMember, ChangeProject, ChangeTeamMember};
use crate::edit::Edit;
use crate::entry;
use crate::goal::Goal;
use crate::id::{BudgetVersionId, RecordId};
use crate::money::{Currency, Money};
use crate::period::Period;
use crate::record::{
    Activity, Allowance, Approval, Attachment, BudgetLine, Claim, ClaimDecision, Deviation,
    Expense, FinancialPeriod, GrantDecision, Income, Indicator, Kind, Organisation, Partnership,
    PeriodLock, Person, Project, Reading, Record, Rejection, Submission, TeamMember, Transfer,
};
use crate::refusal::{AmountFault, Refusal};

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
        gender_marker: it.gender_marker.unwrap_or(GenderMarker::NotScreened),
        funding: None,
        fx_method: None,
        deviation_percent: None,
        theory_of_change: narrative("theory_of_change", "")?,
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
    };
    Ok(Decision::create(&member, it.project))
}

pub(super) fn change_team_member<F: Facts>(
    facts: &F,
    it: &ChangeTeamMember,
) -> Result<Decision, F::Error> {
    let before: TeamMember = get(facts, it.member)?;
    let after = TeamMember {
        role: it.role,
        ..before.clone()
    };
    Ok(Decision::change(&before, &after, before.project))
}

/// Deletes a record on which nothing builds. Bookkeeping (expenses, approvals, approved budgets) stands.
pub(super) fn delete<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let missing = || Refusal::NotFound {
        record: "record".to_owned(),
        id: id.to_string(),
    };
    let kind = facts.kind(id)?.ok_or_else(missing)?;
    let edit = match kind {
        Kind::Organisation => {
            let it: Organisation = get(facts, id)?;
            let people = all::<Person, _>(facts, "organisation", it.id)?.len();
            unused(people, Kind::Person)?;
            let partnerships = facts.every(Kind::Partnership)?;
            let named = partnerships
                .iter()
                .filter_map(|(id, fields)| Partnership::from_fields(*id, fields).ok());
            unused(
                named
                    .filter(|partnership| partnership.partners.contains(&it.id))
                    .count(),
                Kind::Partnership,
            )?;
            Edit::delete(&it, NOBODY)
        }
        Kind::Person => {
            let it: Person = get(facts, id)?;
            unused(
                all::<TeamMember, _>(facts, "person", it.id)?.len(),
                Kind::TeamMember,
            )?;
            unused(facts.reckoned_for(it.id)?, Kind::Expense)?;
            super::unused_by::<Activity, _>(facts, "responsible", it.id)?;
            super::unused_by::<Indicator, _>(facts, "responsible", it.id)?;
            Edit::delete(&it, NOBODY)
        }
        Kind::Partnership => {
            let it: Partnership = get(facts, id)?;
            unused(
                all::<Project, _>(facts, "partnership", it.id)?.len(),
                Kind::Project,
            )?;
            Edit::delete(&it, NOBODY)
        }
        Kind::Project => {
            let it: Project = get(facts, id)?;
            unused(of_project::<Expense, _>(facts, &it)?.len(), Kind::Expense)?;
            unused(of_project::<Approval, _>(facts, &it)?.len(), Kind::Approval)?;
            unused(of_project::<Income, _>(facts, &it)?.len(), Kind::Income)?;
            unused(of_project::<Transfer, _>(facts, &it)?.len(), Kind::Transfer)?;
            unused(
                of_project::<PeriodLock, _>(facts, &it)?.len(),
                Kind::PeriodLock,
            )?;
            unused(
                of_project::<ClaimDecision, _>(facts, &it)?.len(),
                Kind::ClaimDecision,
            )?;
            Edit::delete(&it, it.id)
        }
        Kind::TeamMember => {
            let it: TeamMember = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        Kind::ExpectedResult => super::plan::delete_result(facts, id)?,
        Kind::Activity => return super::plan::delete_activity(facts, id),
        Kind::Indicator => return super::indicator::delete(facts, id),
        Kind::Reading => {
            let it: Reading = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        Kind::BudgetLine => {
            let it: BudgetLine = get(facts, id)?;
            draft(facts, it.version.into())?;
            unused(
                all::<Expense, _>(facts, "line", it.id)?.len(),
                Kind::Expense,
            )?;
            Edit::delete(&it, it.project)
        }
        Kind::BudgetVersion => {
            let it = draft(facts, id)?;
            let lines = all::<BudgetLine, _>(facts, "version", it.id)?;
            for line in &lines {
                unused(
                    all::<Expense, _>(facts, "line", line.id)?.len(),
                    Kind::Expense,
                )?;
            }
            let mut edits: Vec<Edit> = lines
                .iter()
                .map(|line| Edit::delete(line, it.project))
                .collect();
            for line in &lines {
                edits.extend(attachment::delete_all(facts, line.id.into())?);
            }
            edits.extend(attachment::delete_all(facts, id)?);
            edits.push(Edit::delete(&it, it.project));
            return Ok(Decision { record: id, edits });
        }
        // Bookkeeping stands, but what two laptops did at once need not stand twice.
        Kind::Expense => {
            let it: Expense = get(facts, id)?;
            let same = all::<Expense, _>(facts, "project", it.project)?
                .into_iter()
                .filter(|other| it.reversal_of.is_some() && other.reversal_of == it.reversal_of);
            once(same.count(), kind)?;
            Edit::delete(&it, it.project)
        }
        Kind::Income => {
            let it: Income = get(facts, id)?;
            let same = all::<Income, _>(facts, "project", it.project)?
                .into_iter()
                .filter(|other| it.reversal_of.is_some() && other.reversal_of == it.reversal_of);
            once(same.count(), kind)?;
            Edit::delete(&it, it.project)
        }
        Kind::Transfer => {
            let it: Transfer = get(facts, id)?;
            let same = all::<Transfer, _>(facts, "project", it.project)?
                .into_iter()
                .filter(|other| it.reversal_of.is_some() && other.reversal_of == it.reversal_of);
            once(same.count(), kind)?;
            Edit::delete(&it, it.project)
        }
        Kind::GrantDecision => {
            let it: GrantDecision = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        // The last one, while it is open: otherwise a gap would be left.
        Kind::FinancialPeriod => {
            let it = unlocked(facts, id.into())?;
            let later = all::<FinancialPeriod, _>(facts, "project", it.project)?
                .into_iter()
                .filter(|other| other.period.start() > it.period.end());
            unused(later.count(), kind)?;
            Edit::delete(&it, it.project)
        }
        Kind::PeriodLock => {
            let it: PeriodLock = get(facts, id)?;
            once(
                all::<PeriodLock, _>(facts, "locked", it.locked)?.len(),
                kind,
            )?;
            Edit::delete(&it, it.project)
        }
        Kind::Claim => {
            let it: Claim = get(facts, id)?;
            let decisions = all::<ClaimDecision, _>(facts, "claim", it.id)?.len();
            unused(decisions, Kind::ClaimDecision)?;
            unused(all::<Income, _>(facts, "claim", it.id)?.len(), Kind::Income)?;
            Edit::delete(&it, it.project)
        }
        Kind::ClaimDecision => {
            let it: ClaimDecision = get(facts, id)?;
            once(
                all::<ClaimDecision, _>(facts, "claim", it.claim)?.len(),
                kind,
            )?;
            Edit::delete(&it, it.project)
        }
        // A decision stands, but of two that contradict or repeat each other one may go.
        Kind::Approval => {
            let it: Approval = get(facts, id)?;
            once(decisions(facts, it.version)?, kind)?;
            Edit::delete(&it, it.project)
        }
        Kind::Rejection => {
            let it: Rejection = get(facts, id)?;
            once(decisions(facts, it.version)?, kind)?;
            Edit::delete(&it, it.project)
        }
        // Taken back, as long as nobody has decided.
        Kind::Submission => {
            let it: Submission = get(facts, id)?;
            if decisions(facts, it.version)? > 0 {
                return Err(Refusal::Stands {
                    record: kind.code().to_owned(),
                }
                .into());
            }
            // What several laptops wrote down at once is taken back together: the version is a draft again.
            let mut edits = Vec::new();
            for each in all::<Submission, _>(facts, "version", it.version)? {
                edits.push(Edit::delete(&each, each.project));
                edits.extend(attachment::delete_all(facts, each.id.into())?);
            }
            return Ok(Decision { record: id, edits });
        }
        Kind::Deviation => {
            let it: Deviation = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        // What history shows of it can be opened as long as anybody has the file.
        Kind::Attachment => {
            let it: Attachment = get(facts, id)?;
            // The evidence of a locked period stays with what it proves; more may still come.
            if let Some(of) = facts.kind(it.record)?
                && facts.fields(of, it.record)?.is_some()
            {
                open(facts, of, it.record)?;
            }
            Edit::delete(&it, it.project)
        }
        // What was recorded under it keeps its own rate.
        Kind::Allowance => {
            let it: Allowance = get(facts, id)?;
            Edit::delete(&it, NOBODY)
        }
        Kind::ExchangeRate | Kind::Guideline | Kind::Ceiling => {
            return Err(Refusal::Stands {
                record: kind.code().to_owned(),
            }
            .into());
        }
    };
    let mut edits = vec![edit];
    edits.extend(attachment::delete_all(facts, id)?);
    Ok(Decision { record: id, edits })
}

/// How many decisions there are on a version.
fn decisions<F: Facts>(facts: &F, version: BudgetVersionId) -> Result<usize, F::Error> {
    Ok(all::<Approval, _>(facts, "version", version)?.len()
        + all::<Rejection, _>(facts, "version", version)?.len())
}

/// One of several may go; the last stands.
fn once(how_many: usize, kind: Kind) -> Result<(), Refusal> {
    if how_many > 1 {
        return Ok(());
    }
    Err(Refusal::Stands {
        record: kind.code().to_owned(),
    })
}

pub(super) fn unused(count: usize, by: Kind) -> Result<(), Refusal> {
    match u32::try_from(count).unwrap_or(u32::MAX) {
        0 => Ok(()),
        count => Err(Refusal::InUse {
            by: by.code().to_owned(),
            count,
        }),
    }
}
