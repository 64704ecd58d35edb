//! Rules of decisions on budgets: a draft is handed in, and approved or rejected. What was decided stands.

use super::{Decision, Facts, all, fresh, get, needed, number_of, text};
use crate::code::{Financing, VersionState};
use crate::command::{ApproveBudget, RejectBudget, SubmitBudget};
use crate::entry;
use crate::id::{BudgetVersionId, RecordId};
use crate::money::sum;
use crate::record::{Approval, BudgetLine, BudgetVersion, Project, Rejection, Submission};
use crate::refusal::Refusal;

/// Where a version stands.
pub(super) fn state<F: Facts>(
    facts: &F,
    version: BudgetVersionId,
) -> Result<VersionState, F::Error> {
    Ok(VersionState::of(
        !all::<Submission, _>(facts, "version", version)?.is_empty(),
        !all::<Approval, _>(facts, "version", version)?.is_empty(),
        !all::<Rejection, _>(facts, "version", version)?.is_empty(),
    ))
}

/// The version, which may still be written in.
pub(super) fn draft<F: Facts>(facts: &F, version: RecordId) -> Result<BudgetVersion, F::Error> {
    let version: BudgetVersion = undecided(facts, version)?;
    match state(facts, version.id)? {
        VersionState::Submitted => Err(Refusal::VersionSubmitted {
            number: number_of(&version),
        }
        .into()),
        _ => Ok(version),
    }
}

/// The version, on which nobody has decided.
fn undecided<F: Facts>(facts: &F, version: RecordId) -> Result<BudgetVersion, F::Error> {
    let version: BudgetVersion = get(facts, version)?;
    let number = number_of(&version);
    match state(facts, version.id)? {
        VersionState::Approved => Err(Refusal::VersionApproved { number }.into()),
        VersionState::Rejected => Err(Refusal::VersionRejected { number }.into()),
        VersionState::Draft | VersionState::Submitted => Ok(version),
    }
}

/// Handing a version in: it holds something, and no more than was granted.
pub(super) fn submit<F: Facts>(facts: &F, it: &SubmitBudget) -> Result<Decision, F::Error> {
    let version = draft(facts, it.version.into())?;
    let project = project_of(facts, &version)?;
    let submission = Submission {
        id: fresh(facts, it.id)?,
        project: project.id,
        version: version.id,
        date: entry::date(&it.date)?,
        submitted_by: needed("submitted_by", &it.submitted_by)?,
        reference: text("reference", &it.reference)?,
    };
    Ok(Decision::create(&submission, project.id))
}

/// Approving fixes the figures; from then on the version stands. Who writes down a decision need not have written
/// down that the version was handed in.
pub(super) fn approve<F: Facts>(facts: &F, it: &ApproveBudget) -> Result<Decision, F::Error> {
    let version = undecided(facts, it.version.into())?;
    let project = project_of(facts, &version)?;
    let approval = Approval {
        id: fresh(facts, it.id)?,
        project: project.id,
        version: version.id,
        date: entry::date(&it.date)?,
        approved_by: needed("approved_by", &it.approved_by)?,
        reference: text("reference", &it.reference)?,
        heads: facts.heads(project.id)?,
    };
    Ok(Decision::create(&approval, project.id))
}

pub(super) fn reject<F: Facts>(facts: &F, it: &RejectBudget) -> Result<Decision, F::Error> {
    let version = undecided(facts, it.version.into())?;
    let rejection = Rejection {
        id: fresh(facts, it.id)?,
        project: version.project,
        version: version.id,
        date: entry::date(&it.date)?,
        rejected_by: needed("rejected_by", &it.rejected_by)?,
        reason: text("reason", &it.reason)?,
    };
    Ok(Decision::create(&rejection, version.project))
}

/// The project of a version that can be decided on: it has lines, and the grant pays for all of them.
fn project_of<F: Facts>(facts: &F, version: &BudgetVersion) -> Result<Project, F::Error> {
    let project: Project = get(facts, version.project)?;
    let lines = all::<BudgetLine, _>(facts, "version", version.id)?;
    if lines.is_empty() {
        return Err(Refusal::EmptyBudget.into());
    }
    let granted = project.granted;
    let by_grant = lines
        .iter()
        .filter(|line| line.financing == Financing::Grant);
    let total = sum(
        granted.currency(),
        by_grant.map(|line| line.amount.booked()),
    );
    if total.minor() > granted.minor() {
        return Err(Refusal::OverGrant { granted, total }.into());
    }
    Ok(project)
}
