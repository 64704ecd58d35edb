//! Rules of expenses: their figures are written once, and taken back by reversals.

use super::funds::{not_before, partner, partners};
use super::period::open_on;
use super::{
    Decision, Facts, all, currency, fresh, get, needed, put, put_needed, reckoning, standing, text,
};
use crate::code::Financing;
use crate::command::{ChangeExpense, RecordExpense, ReverseExpense};
use crate::edit::Edit;
use crate::entry;
use crate::id::{BudgetLineId, ProjectId};
use crate::money::{Currency, Money};
use crate::record::{BudgetLine, Expense, Project};
use crate::refusal::{AmountFault, Refusal};

pub(super) fn record<F: Facts>(facts: &F, it: &RecordExpense) -> Result<Decision, F::Error> {
    let line: BudgetLine = get(facts, it.line)?;
    let project: Project = get(facts, line.project)?;
    let kept_in = project.granted.currency();
    let date = entry::date(&it.date)?;
    open_on(facts, project.id, date)?;
    let basis = match &it.basis {
        None => None,
        Some(_) if !it.amount.trim().is_empty() => return Err(Refusal::AmountIsReckoned.into()),
        Some(given) => Some(reckoning::basis(facts, given, &project, &line, date)?),
    };
    let amount = match &basis {
        None => entry::amount(&it.amount, currency(&it.currency)?)?,
        Some(basis) => basis.amount().map_err(|_| Refusal::BadAmount {
            text: basis.quantity.to_string(),
            reason: AmountFault::TooLarge,
            currency: basis.rate.currency().to_string(),
        })?,
    };
    let paid_in = amount.currency();
    if amount.is_zero() {
        return Err(Refusal::BadAmount {
            text: it.amount.clone(),
            reason: AmountFault::Zero,
            currency: paid_in.to_string(),
        }
        .into());
    }
    // Who paid is written down once and for all: the line may be moved, and the partners may change.
    let paid_by = match it.paid_by.or(line.partner) {
        Some(given) => Some(partner(facts, &project, given)?),
        None => partners(facts, &project)?.first().copied(),
    };
    let mut expense = Expense {
        id: fresh(facts, it.id)?,
        project: project.id,
        line: line.id,
        date,
        description: needed("description", &it.description)?,
        amount,
        rate: None,
        rate_source: String::new(),
        booked: Money::zero(kept_in),
        voucher: text("voucher", &it.voucher)?,
        reversal_of: None,
        paid_by,
        basis,
    };
    let typed_rate = it
        .rate
        .as_deref()
        .map(str::trim)
        .filter(|rate| !rate.is_empty());
    match typed_rate {
        None if paid_in == kept_in => expense.booked = amount,
        Some(_) if paid_in == kept_in => {
            return Err(Refusal::RateNotNeeded {
                currency: kept_in.to_string(),
            }
            .into());
        }
        None => by_transfers(facts, &mut expense, &line, kept_in)?,
        Some(typed) => {
            let rate = entry::rate(typed)?;
            let too_large = |_| Refusal::BadAmount {
                text: it.amount.clone(),
                reason: AmountFault::TooLarge,
                currency: kept_in.to_string(),
            };
            expense.booked = amount.converted(rate, kept_in).map_err(too_large)?;
            expense.rate = Some(rate);
            expense.rate_source = needed("rate_source", &it.rate_source)?;
        }
    }
    still_adds_up(facts, project.id, &expense)?;
    Ok(Decision::create(&expense, project.id))
}

/// Books an expense at what the money had cost, by the agreement's method, where it is paid out of an account that
/// holds so much of it.
fn by_transfers<F: Facts>(
    facts: &F,
    expense: &mut Expense,
    line: &BudgetLine,
    kept_in: Currency,
) -> Result<(), F::Error> {
    let standing = standing(facts, expense.project)?;
    let found = standing
        .as_ref()
        // What others finance is not paid out of the grant's accounts.
        .filter(|_| line.financing == Financing::Grant)
        .and_then(|standing| standing.cost_by_transfers(expense));
    let Some((cost, method)) = found else {
        return Err(Refusal::RateNeeded {
            from: expense.amount.currency().to_string(),
            to: kept_in.to_string(),
        }
        .into());
    };
    expense.booked = cost;
    // For the reader: what the one came to in the other. The figure itself was not made of it.
    expense.rate = (cost.decimal() / expense.amount.decimal())
        .round_dp(12)
        .normalize()
        .into();
    expense.rate_source = method.code().to_owned();
    Ok(())
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeExpense) -> Result<Decision, F::Error> {
    let before: Expense = get(facts, it.expense)?;
    open_on(facts, before.project, before.date)?;
    let mut after = before.clone();
    put_needed(
        "description",
        &mut after.description,
        it.description.as_ref(),
    )?;
    put("voucher", &mut after.voucher, it.voucher.as_ref())?;
    let mut edits = Vec::new();
    if let Some(line) = it.line {
        after.line = line_of(facts, line, before.project)?;
        // An expense and its reversal cancel each other only on the same line.
        for other in all::<Expense, _>(facts, "project", before.project)? {
            if other.reversal_of == Some(before.id) || before.reversal_of == Some(other.id) {
                open_on(facts, other.project, other.date)?;
                let moved = Expense {
                    line: after.line,
                    ..other.clone()
                };
                edits.extend(Edit::change(&other, &moved, before.project));
            }
        }
    }
    edits.extend(Edit::change(&before, &after, before.project));
    Ok(Decision {
        record: before.id.into(),
        edits,
    })
}

pub(super) fn reverse<F: Facts>(facts: &F, it: &ReverseExpense) -> Result<Decision, F::Error> {
    let wrong: Expense = get(facts, it.expense)?;
    if wrong.reversal_of.is_some() {
        return Err(Refusal::IsReversal.into());
    }
    if !all::<Expense, _>(facts, "reversal_of", wrong.id)?.is_empty() {
        return Err(Refusal::AlreadyReversed.into());
    }
    let reason = text("description", &it.description)?;
    let (project, date) = (wrong.project, entry::date(&it.date)?);
    open_on(facts, project, date)?;
    not_before(wrong.date, date)?;
    let reversal = Expense {
        id: fresh(facts, it.id)?,
        date,
        description: if reason.is_empty() {
            wrong.description.clone()
        } else {
            reason
        },
        amount: wrong.amount.negated(),
        booked: wrong.booked.negated(),
        reversal_of: Some(wrong.id),
        ..wrong
    };
    Ok(Decision::create(&reversal, project))
}

/// The line, which must be in the project's budget.
fn line_of<F: Facts>(
    facts: &F,
    line: BudgetLineId,
    project: ProjectId,
) -> Result<BudgetLineId, F::Error> {
    let line: BudgetLine = get(facts, line)?;
    if line.project == project {
        Ok(line.id)
    } else {
        Err(Refusal::LineNotInBudget.into())
    }
}

/// Refuses an expense with which the project's sum would grow beyond what a book holds.
fn still_adds_up<F: Facts>(
    facts: &F,
    project: ProjectId,
    expense: &Expense,
) -> Result<(), F::Error> {
    // Only a figure near the edge can carry the sum over it; the others need not read every expense.
    if expense.booked.minor().unsigned_abs()
        < crate::money::LARGEST_MINOR.unsigned_abs() / 1_000_000
    {
        return Ok(());
    }
    let booked = all::<Expense, _>(facts, "project", project)?
        .into_iter()
        .map(|other| i128::from(other.booked.minor()));
    let total = booked.sum::<i128>() + i128::from(expense.booked.minor());
    if total.unsigned_abs() > u128::from(crate::money::LARGEST_MINOR.unsigned_abs()) {
        return Err(Refusal::SumTooLarge.into());
    }
    Ok(())
}
