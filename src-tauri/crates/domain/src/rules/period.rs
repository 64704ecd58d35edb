//! Rules of reporting periods: one follows the other, and what is locked stands (DOMAIN: finance, 2 and 6).

use chrono::{Days, NaiveDate};

use super::{Decision, Facts, all, fresh, get, needed, of_project, standing};
use crate::command::{ChangePeriod, LockPeriod, StartPeriod};
use crate::entry;
use crate::id::{FinancialPeriodId, ProjectId, RecordId};
use crate::money::{Currency, Money};
use crate::period::Period;
use crate::record::{Expense, FinancialPeriod, Income, Kind, PeriodLock, Project, Transfer};
use crate::refusal::Refusal;

/// The last day of a project that is locked; none where none is.
///
/// # Errors
/// Where the book cannot be read.
pub fn locked_until<F: Facts>(
    facts: &F,
    project: ProjectId,
) -> Result<Option<NaiveDate>, F::Error> {
    let mut until = None;
    for lock in all::<PeriodLock, _>(facts, "project", project)? {
        // Where a merge took the period away, its lock locks nothing.
        if let Some(period) = super::find::<FinancialPeriod, _>(facts, lock.locked.into())? {
            until = until.max(Some(period.period.end()));
        }
    }
    Ok(until)
}

/// Refuses a day on which nothing is written any more.
pub(super) fn open_on<F: Facts>(
    facts: &F,
    project: ProjectId,
    day: NaiveDate,
) -> Result<(), F::Error> {
    match locked_until(facts, project)? {
        Some(until) if day <= until => Err(Refusal::PeriodLocked { until }.into()),
        _ => Ok(()),
    }
}

/// Refuses to change what a record says that is dated in a locked period, or is one.
pub(super) fn open<F: Facts>(facts: &F, kind: Kind, record: RecordId) -> Result<(), F::Error> {
    let (project, date) = match kind {
        Kind::Expense => {
            let it: Expense = get(facts, record)?;
            (it.project, it.date)
        }
        Kind::Income => {
            let it: Income = get(facts, record)?;
            (it.project, it.date)
        }
        Kind::Transfer => {
            let it: Transfer = get(facts, record)?;
            (it.project, it.date)
        }
        Kind::FinancialPeriod => return unlocked(facts, record.into()).map(drop),
        _ => return Ok(()),
    };
    open_on(facts, project, date)
}

pub(super) fn start<F: Facts>(facts: &F, it: &StartPeriod) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let before = of_project::<FinancialPeriod, _>(facts, &project)?
        .into_iter()
        .map(|period| period.period.end())
        .max();
    let follows = before.and_then(|end| end.checked_add_days(Days::new(1)));
    let given = it
        .start
        .as_deref()
        .map(str::trim)
        .filter(|day| !day.is_empty());
    let start = match (given.map(entry::date).transpose()?, follows) {
        // What lies between two periods would be reported in neither.
        (Some(given), Some(follows)) if given != follows => {
            return Err(Refusal::PeriodsApart { follows }.into());
        }
        (given, follows) => given.or(follows).unwrap_or(project.period.start()),
    };
    let period = FinancialPeriod {
        id: fresh(facts, it.id)?,
        project: project.id,
        period: Period::new(start, entry::date(&it.end)?).map_err(|_| Refusal::EndsBeforeStart)?,
        opening: opening(&it.opening, project.granted.currency())?,
    };
    Ok(Decision::create(&period, project.id))
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangePeriod) -> Result<Decision, F::Error> {
    let before: FinancialPeriod = unlocked(facts, it.period)?;
    let project: Project = get(facts, before.project)?;
    let after = FinancialPeriod {
        opening: opening(&it.opening, project.granted.currency())?,
        ..before.clone()
    };
    Ok(Decision::change(&before, &after, before.project))
}

/// Locking fixes what there was on the first and on the last day. The period before is locked first: its closing is
/// the opening.
pub(super) fn lock<F: Facts>(facts: &F, it: &LockPeriod) -> Result<Decision, F::Error> {
    let period = unlocked(facts, it.period)?;
    let missing = || Refusal::NotFound {
        record: "project".to_owned(),
        id: period.project.to_string(),
    };
    let standing = standing(facts, period.project)?.ok_or_else(missing)?;
    let is_open = |other: &&FinancialPeriod| {
        other.period.end() < period.period.start() && standing.lock_of(other.id).is_none()
    };
    if let Some(before) = standing
        .periods
        .iter()
        .filter(is_open)
        .min_by_key(|other| other.period.start())
    {
        let (start, end) = (before.period.start(), before.period.end());
        return Err(Refusal::EarlierPeriodOpen { start, end }.into());
    }
    let date = entry::date(&it.date)?;
    if date < period.period.end() {
        let end = period.period.end();
        return Err(Refusal::PeriodNotOver { end }.into());
    }
    let totals = standing.ledger(None).over(period.period);
    // What was signed as the closing of the period before, whatever came into it later.
    let closed = standing
        .periods_in_order()
        .into_iter()
        .rev()
        .find(|other| other.period.end() < period.period.start())
        .and_then(|before| standing.lock_of(before.id))
        .map(|lock| lock.closing);
    let lock = PeriodLock {
        id: fresh(facts, it.id)?,
        project: period.project,
        locked: period.id,
        date,
        locked_by: needed("locked_by", &it.locked_by)?,
        opening: period.opening.or(closed).unwrap_or(totals.opening),
        closing: totals.closing,
        heads: facts.heads(period.project)?,
    };
    Ok(Decision::create(&lock, period.project))
}

/// The period, which is not locked.
pub(super) fn unlocked<F: Facts>(
    facts: &F,
    period: FinancialPeriodId,
) -> Result<FinancialPeriod, F::Error> {
    let period: FinancialPeriod = get(facts, period)?;
    if all::<PeriodLock, _>(facts, "locked", period.id)?.is_empty() {
        return Ok(period);
    }
    let until = period.period.end();
    Err(Refusal::PeriodLocked { until }.into())
}

fn opening(typed: &str, currency: Currency) -> Result<Option<Money>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => entry::amount(typed, currency).map(Some),
    }
}
