//! The finance report of a period, and what proves it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::code::{CostCategory, Financing, IncomeKind};
use domain::finding::{Cell, Standing, deviation, per_mille};
use domain::id::{BudgetLineId, FinancialPeriodId, ProjectId};
use domain::ledger::Ledger;
use domain::money::{Money, sum};
use domain::period::Period;
use domain::read::{CostRow, Deviating, DeviationRow, FinancePack, FinanceReport, IncomeSum};
use domain::record::{BudgetLine, Kind};
use domain::refusal::Refusal;
use rusqlite::Connection;

use super::funds::{Asked, accounts, periods, proven, terms};
use super::{beside, reckoned};
use crate::error::Error;

pub(crate) fn report(
    connection: &Connection,
    project: ProjectId,
    period: FinancialPeriodId,
    today: NaiveDate,
    demo: bool,
) -> Result<FinanceReport, Error> {
    let asked = Asked::of(connection, project)?;
    let standing = &asked.standing;
    let ledger = standing.ledger(None);
    let rows = periods(standing, &ledger);
    let terms = terms(standing, &rows);
    let Some(row) = rows.into_iter().find(|row| row.id == period) else {
        let (record, id) = (Kind::FinancialPeriod.code().to_owned(), period.to_string());
        return Err(Refusal::NotFound { record, id }.into());
    };
    let head = super::project::head(connection, project, today)?;
    let until = row.period.end();
    let costs = costs(standing, row.period);
    Ok(FinanceReport {
        version: head
            .versions
            .iter()
            .find(|version| version.in_force)
            .cloned(),
        demo,
        digest: super::digest(connection)?,
        cost: total(standing, &costs),
        costs,
        incomes: incomes(standing, row.period),
        so_far: until_then(&ledger, standing, until),
        accounts: accounts(&asked, &standing.ledger(Some(until))),
        deviations: deviating(standing, until),
        forwarded: beside::forwarded(&asked, row.period),
        work: beside::work(standing, &reckoned::people(connection)?, row.period),
        co_financing: beside::co_financing(&asked, row.period),
        twins: beside::twins(&asked, row.period),
        rates: match standing.in_force() {
            Some(version) => super::twins::rates(connection, version.id)?,
            None => Vec::new(),
        },
        terms,
        period: row,
        head,
    })
}

/// The report with the entries behind it and what proves each.
pub(crate) fn pack(
    connection: &Connection,
    project: ProjectId,
    period: FinancialPeriodId,
    today: NaiveDate,
    demo: bool,
) -> Result<FinancePack, Error> {
    let report = report(connection, project, period, today, demo)?;
    Ok(FinancePack {
        ledger: super::project::ledger(connection, project, today, demo)?,
        entries: proven(connection, project, report.period.period)?,
        report,
    })
}

/// The figures from the beginning to a day.
fn until_then(ledger: &Ledger, standing: &Standing, until: NaiveDate) -> domain::ledger::Totals {
    let first = ledger.postings.first().map(|posting| posting.date);
    let start = first.unwrap_or(standing.project.period.start()).min(until);
    Period::new(start, until).map_or_else(|_| ledger.in_all(), |all| ledger.over(all))
}

/// What the grant paid, by category.
pub(super) fn costs(standing: &Standing, period: Period) -> Vec<CostRow> {
    let currency = standing.project.granted.currency();
    let lines: BTreeMap<BudgetLineId, &BudgetLine> =
        standing.lines.iter().map(|line| (line.id, line)).collect();
    let in_force = standing.in_force().map(|version| version.id);
    let of_grant = |line: &&BudgetLine| line.financing == Financing::Grant;
    let mut all: BTreeMap<CostCategory, [Vec<Money>; 3]> = BTreeMap::new();
    for line in standing.lines.iter().filter(of_grant) {
        if Some(line.version) == in_force {
            all.entry(line.category).or_default()[0].push(line.amount.booked());
        }
    }
    for expense in &standing.expenses {
        let Some(line) = lines
            .get(&expense.line)
            .copied()
            .filter(|line| of_grant(line))
        else {
            continue;
        };
        let figures = all.entry(line.category).or_default();
        if period.contains(expense.date) {
            figures[1].push(expense.booked);
        }
        if expense.date <= period.end() {
            figures[2].push(expense.booked);
        }
    }
    let rows = all.into_iter().map(|(category, figures)| {
        let [budget, spent, so_far] = figures.map(|amounts| sum(currency, amounts));
        cost(Some(category), budget, spent, so_far)
    });
    rows.collect()
}

fn cost(category: Option<CostCategory>, budget: Money, period: Money, so_far: Money) -> CostRow {
    CostRow {
        category,
        budget,
        period,
        so_far,
        left: budget
            .checked_sub(so_far)
            .unwrap_or(Money::zero(budget.currency())),
        share_per_mille: per_mille(so_far, budget),
    }
}

pub(super) fn total(standing: &Standing, rows: &[CostRow]) -> CostRow {
    let currency = standing.project.granted.currency();
    let of = |pick: fn(&CostRow) -> Money| sum(currency, rows.iter().map(pick));
    cost(
        None,
        of(|row| row.budget),
        of(|row| row.period),
        of(|row| row.so_far),
    )
}

fn incomes(standing: &Standing, period: Period) -> Vec<IncomeSum> {
    let currency = standing.project.granted.currency();
    let rows = IncomeKind::ALL.iter().filter_map(|kind| {
        let of = |in_period: bool| {
            let wanted = standing.incomes.iter().filter(|income| {
                income.kind == *kind
                    && income.date <= period.end()
                    && (!in_period || period.contains(income.date))
            });
            let signed = wanted.map(|income| match kind {
                IncomeKind::Repayment => income.amount.negated(),
                _ => income.amount,
            });
            sum(currency, signed)
        };
        let is_used = standing
            .incomes
            .iter()
            .any(|income| income.kind == *kind && income.date <= period.end());
        is_used.then(|| IncomeSum {
            kind: *kind,
            period: of(true),
            so_far: of(false),
        })
    });
    rows.collect()
}

/// What deviates in the years up to the last day, over and under, with what explains it.
pub(super) fn deviating(standing: &Standing, until: NaiveDate) -> Vec<Deviating> {
    use chrono::Datelike as _;
    let mut cells: Vec<Cell> = standing.overspent();
    cells.extend(standing.underspent());
    cells.retain(|cell| cell.year <= i64::from(until.year()));
    cells.sort_by_key(|cell| (cell.year, cell.category));
    let told = cells.iter().map(|cell| {
        let year = i32::try_from(cell.year).unwrap_or_default();
        Deviating {
            category: cell.category,
            year,
            budget: cell.budget,
            actual: cell.actual,
            deviation_per_mille: deviation(cell.actual, cell.budget),
            explained: standing.explanation(cell).map(|said| DeviationRow {
                id: said.id,
                category: said.category,
                year,
                explanation: said.explanation.clone(),
                approval: said.approval.clone(),
                spent: said.spent,
                holds: true,
            }),
        }
    });
    told.collect()
}
