//! Deleting: a record goes where nothing builds on it, and with it what is only about it.

use super::decision::draft;
use super::period::{open, unlocked};
use super::{Decision, Facts, NOBODY, all, attachment, get, of_project};
use crate::edit::Edit;
use crate::id::{BudgetVersionId, RecordId};
use crate::record::{
    Activity, Allowance, Approval, Attachment, BudgetLine, Claim, ClaimDecision, Complainant,
    Complaint, Deviation, Expense, FinancialPeriod, GrantDecision, Income, Indicator, Kind,
    Organisation, Partnership, PeriodLock, Person, Project, Reading, Record, Rejection, Report,
    ReportAnswer, ReportQuestion, ReportReview, Resolution, Risk, Submission, TeamMember, TeamRule,
    Transfer,
};
use crate::refusal::Refusal;

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
            super::unused_by::<Resolution, _>(facts, "responsible", it.id)?;
            super::unused_by::<Risk, _>(facts, "owner", it.id)?;
            super::unused_by::<Complaint, _>(facts, "owner", it.id)?;
            unused(
                facts.listing(Kind::Activity, "attendees", id)?,
                Kind::Activity,
            )?;
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
            let handed_in = super::report::reports(facts, &it)?;
            let handed_in = handed_in.iter().map(|file| file.submissions.len());
            unused(handed_in.sum(), Kind::ReportSubmission)?;
            // What people said is not to be out of sight and still in the book.
            unused(
                of_project::<Complaint, _>(facts, &it)?.len(),
                Kind::Complaint,
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
        Kind::Complaint => return super::complaint::delete(facts, id),
        Kind::Complainant => {
            let it: Complainant = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        Kind::Resolution => {
            let it: Resolution = get(facts, id)?;
            Edit::delete(&it, it.project)
        }
        Kind::Risk => {
            let it: Risk = get(facts, id)?;
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
            super::unused_by::<Report, _>(facts, "decision", it.id)?;
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
            if let Some(of) = facts.kind(it.record)? {
                super::report::open_with(facts, of, it.record)?;
            }
            attachment::delete(facts, &it)?
        }
        // What was recorded under it keeps its own rate.
        Kind::Allowance => {
            let it: Allowance = get(facts, id)?;
            Edit::delete(&it, NOBODY)
        }
        Kind::TeamRule => {
            let it: TeamRule = get(facts, id)?;
            Edit::delete(&it, NOBODY)
        }
        // Reports that were begun keep their questions.
        Kind::ReportQuestion => {
            let it: ReportQuestion = get(facts, id)?;
            Edit::delete(&it, NOBODY)
        }
        Kind::Report => return super::report::delete(facts, id),
        Kind::ReportSubmission => return super::report::take_back(facts, id),
        Kind::SignOff => return super::report::unsign(facts, id),
        Kind::ReportReview => {
            let it: ReportReview = get(facts, id)?;
            if !super::report::file_of(facts, get(facts, it.report)?)?.may_go(&it) {
                let record = kind.code().to_owned();
                return Err(Refusal::Stands { record }.into());
            }
            Edit::delete(&it, it.project)
        }
        // An answer belongs to its report; one whose report somebody deleted meanwhile may go.
        Kind::ReportAnswer => {
            let it: ReportAnswer = get(facts, id)?;
            unused(
                facts.fields(Kind::Report, it.report.into())?.iter().len(),
                Kind::Report,
            )?;
            Edit::delete(&it, it.project)
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
