//! Everything in a project that a person should look at.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Standing, deviation, funds, measured, meetings, people, plan, reports};
use crate::allowance;
use crate::id::{BudgetLineId, RecordId};
use crate::money::Money;
use crate::record::{BudgetLine, BudgetVersion, Expense};

/// Everything in the project that a person should look at, the gravest first, in an order of its own.
#[must_use]
pub fn examine(standing: &Standing) -> Vec<Finding> {
    let mut findings = Vec::new();
    if standing.partners.is_none() {
        findings.push(Finding::PartnershipMissing);
    }
    examine_expenses(standing, &mut findings);
    examine_lines(standing, &mut findings);
    examine_underspending(standing, &mut findings);
    examine_totals(standing, &mut findings);
    funds::examine(standing, &mut findings);
    meetings::examine(standing, &mut findings);
    plan::examine(standing, &mut findings);
    people::examine(standing, &mut findings);
    reports::examine(standing, &mut findings);
    findings.sort_by_cached_key(|finding| (finding.severity(), finding.code(), finding.subject()));
    findings
}

fn examine_expenses(standing: &Standing, findings: &mut Vec<Finding>) {
    let by_id: BTreeMap<BudgetLineId, &BudgetLine> =
        standing.lines.iter().map(|line| (line.id, line)).collect();
    let approved: BTreeSet<BudgetLineId> = standing
        .lines
        .iter()
        .filter(|line| standing.is_approved(line.version))
        .map(BudgetLine::root)
        .collect();
    let reversed: BTreeSet<RecordId> = standing
        .expenses
        .iter()
        .filter_map(|expense| expense.reversal_of.map(Into::into))
        .collect();
    // What was taken back, and what took it back, questions nobody any more.
    let standing_expenses = standing
        .expenses
        .iter()
        .filter(|expense| expense.reversal_of.is_none() && !reversed.contains(&expense.id.into()));
    for expense in standing_expenses {
        let (id, description, booked) = (expense.id, expense.description.clone(), expense.booked);
        if !standing.project.period.contains(expense.date) {
            let description = description.clone();
            findings.push(Finding::ExpenseOutsidePeriod {
                expense: id,
                description,
                date: expense.date,
                booked,
            });
        }
        above_allowance(standing, expense, findings);
        match by_id.get(&expense.line) {
            None => findings.push(Finding::ExpenseWithoutLine {
                expense: id,
                description,
                booked,
            }),
            Some(line) if !approved.contains(&line.root()) => {
                findings.push(Finding::ExpenseOnUnapprovedLine {
                    expense: id,
                    description,
                    booked,
                });
            }
            Some(_) => {}
        }
    }
}

/// What was paid above the guideline's allowance: as a guide value it may be, as a maximum a merge brought it.
fn above_allowance(standing: &Standing, expense: &Expense, findings: &mut Vec<Finding>) {
    let (Some(basis), Some(limits)) = (&expense.basis, &standing.limits) else {
        return;
    };
    if let Some(allowed) = allowance::exceeded(&limits.allowances, basis, expense.date) {
        findings.push(Finding::OverAllowance {
            expense: expense.id,
            description: expense.description.clone(),
            measure: basis.of.measure(),
            asked: basis.rate,
            allowed: allowed.amount,
            force: allowed.force,
        });
    }
}

fn examine_lines(standing: &Standing, findings: &mut Vec<Finding>) {
    for cell in standing.overspent() {
        let (category, budget, actual) = (cell.category, cell.budget, cell.actual);
        let year = i32::try_from(cell.year).unwrap_or_default();
        findings.push(match standing.explanation(&cell) {
            Some(said) if !said.approval.is_empty() => continue,
            Some(_) => Finding::OverspendingNotApproved {
                category,
                year,
                budget,
                actual,
            },
            None => match deviation(actual, budget) {
                Some(over_per_mille) => Finding::LineOverspent {
                    category,
                    year,
                    budget,
                    actual,
                    over_per_mille,
                },
                None => Finding::SpentOnZeroLine {
                    category,
                    year,
                    actual,
                },
            },
        });
    }
}

/// What was not spent is explained too, once the year is locked: until then it may still be (DOMAIN: finance, 4).
fn examine_underspending(standing: &Standing, findings: &mut Vec<Finding>) {
    for cell in standing.underspent() {
        if standing.explanation(&cell).is_none()
            && let Some(per_mille) = deviation(cell.actual, cell.budget)
        {
            findings.push(Finding::LineUnderspent {
                category: cell.category,
                year: i32::try_from(cell.year).unwrap_or_default(),
                budget: cell.budget,
                actual: cell.actual,
                under_per_mille: -per_mille,
            });
        }
    }
}

fn examine_totals(standing: &Standing, findings: &mut Vec<Finding>) {
    let Some(newest) = standing.newest() else {
        return;
    };
    let total = standing.granted_total(newest.id);
    let granted = standing.project.granted;
    if total.minor() > granted.minor() {
        findings.push(Finding::OverGrant { granted, total });
    }
    let is_empty = standing.lines_of(newest.id).next().is_none();
    if !is_empty && !standing.is_approved(newest.id) {
        findings.push(undecided(standing, newest, total));
    }
    let Some(limits) = &standing.limits else {
        return;
    };
    let lines: Vec<&BudgetLine> = standing.lines_of(newest.id).collect();
    for ceiling in &limits.ceilings {
        for (year, total) in measured(ceiling, &lines) {
            if total.minor() > ceiling.amount.minor() {
                findings.push(Finding::OverCeiling {
                    guideline: limits.guideline.name.clone(),
                    force: ceiling.force,
                    ceiling: ceiling.amount,
                    total,
                    year,
                    category: ceiling.category,
                });
            }
        }
    }
}

/// What is said of the newest version, which is not approved.
fn undecided(standing: &Standing, newest: &BudgetVersion, total: Money) -> Finding {
    let number = i32::try_from(newest.number).unwrap_or_default();
    let rejection = standing
        .rejections
        .iter()
        .filter(|rejection| rejection.version == newest.id)
        .max_by_key(|rejection| (rejection.date, rejection.id));
    if let Some(rejection) = rejection {
        return Finding::BudgetRejected {
            version: newest.id,
            number,
            reason: rejection.reason.clone(),
        };
    }
    let submitted = standing
        .submissions
        .iter()
        .filter(|submission| submission.version == newest.id);
    Finding::BudgetNotApproved {
        version: newest.id,
        number,
        total,
        date: submitted.map(|submission| submission.date).max(),
    }
}
