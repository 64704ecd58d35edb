//! What comes of edits that met and knew nothing of each other: values beside each other, things that were
//! done twice, what was changed after it was approved or deleted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Standing};
use crate::code::{CostCategory, Financing};
use crate::id::{BudgetVersionId, ExpenseId, OrganisationId, RecordId};
use crate::money::{Currency, Money, sum};
use crate::planned::BudgetRate;
use crate::record::{Approval, BudgetLine, BudgetVersion, Expense};

pub(super) fn examine(standing: &Standing, findings: &mut Vec<Finding>) {
    findings.extend(standing.contested.iter().map(|each| Finding::Contested {
        record: each.record,
        of: each.kind.clone(),
        contested: each.field.clone(),
        count: each.values,
    }));
    findings.extend(
        standing
            .lost_edits
            .iter()
            .map(|lost| Finding::DeletedWhileEdited {
                record: lost.record,
                of: lost.kind.clone(),
            }),
    );
    versions(standing, findings);
    rates(standing, findings);
    lines(standing, findings);
    expenses(standing, findings);
    receipts(standing, findings);
}

fn number_of(version: &BudgetVersion) -> i32 {
    i32::try_from(version.number).unwrap_or_default()
}

fn count(how_many: usize) -> u32 {
    u32::try_from(how_many).unwrap_or(u32::MAX)
}

/// Versions of one number, versions with two approvals, and versions that are no longer what was approved.
fn versions(standing: &Standing, findings: &mut Vec<Finding>) {
    let mut numbers: BTreeMap<i32, usize> = BTreeMap::new();
    for version in &standing.versions {
        *numbers.entry(number_of(version)).or_default() += 1;
        let mut approvals: Vec<&Approval> = standing
            .approvals
            .iter()
            .filter(|approval| approval.version == version.id)
            .collect();
        approvals.sort_by_key(|approval| (approval.date, approval.id));
        let Some(decision) = approvals.last() else {
            continue;
        };
        if approvals.len() > 1 {
            findings.push(Finding::ApprovedTwice {
                version: version.id,
                number: number_of(version),
                count: count(approvals.len()),
                approvals: approvals.iter().map(|approval| approval.id).collect(),
            });
        }
        let rejected = standing
            .rejections
            .iter()
            .find(|rejection| rejection.version == version.id);
        if let Some(rejection) = rejected {
            findings.push(Finding::DecidedBothWays {
                version: version.id,
                number: number_of(version),
                approval: decision.id,
                rejection: rejection.id,
            });
        }
        let changed = changed_since(standing, version.id, decision);
        if changed > 0 {
            findings.push(Finding::ApprovedBudgetChanged {
                version: version.id,
                number: number_of(version),
                count: count(changed),
            });
        }
    }
    for (number, versions) in numbers.into_iter().filter(|(_, versions)| *versions > 1) {
        findings.push(Finding::DuplicateVersion {
            number,
            count: count(versions),
        });
    }
}

/// How many lines of a version are not what was approved. Where nothing is known of what was, nothing is said.
fn changed_since(standing: &Standing, version: BudgetVersionId, decision: &Approval) -> usize {
    let approved: BTreeMap<_, _> = standing
        .approved_lines
        .iter()
        .filter(|line| line.approval == decision.id)
        .map(|line| (line.line, line))
        .collect();
    if approved.is_empty() {
        return 0;
    }
    let now: Vec<&BudgetLine> = standing.lines_of(version).collect();
    let differing = now.iter().filter(|line| {
        approved.get(&line.id).is_none_or(|then| {
            (then.category, then.year, &then.amount) != (line.category, line.year, &line.amount)
        })
    });
    let gone = approved
        .keys()
        .filter(|id| now.iter().all(|line| line.id != **id));
    differing.count() + gone.count()
}

/// Lines of the newest version that are converted by another rate than the version's.
fn rates(standing: &Standing, findings: &mut Vec<Finding>) {
    // What was approved is put back to what was approved.
    let newest = standing.newest();
    let Some(newest) = newest.filter(|newest| !standing.is_approved(newest.id)) else {
        return;
    };
    let mut lines: BTreeMap<Currency, Vec<&BudgetRate>> = BTreeMap::new();
    for line in standing.lines_of(newest.id) {
        if let Some(rate) = line.amount.rate() {
            let currency = line.amount.amount().currency();
            lines.entry(currency).or_default().push(rate);
        }
    }
    for (currency, rates) in lines {
        // Of two laptops that gave a first rate to different currencies, one lost its own.
        let Some(rate) = newest.rates.0.get(&currency).or(rates.first().copied()) else {
            continue;
        };
        let others = rates.iter().filter(|other| other.rate != rate.rate).count();
        if others > 0 || !newest.rates.0.contains_key(&currency) {
            findings.push(Finding::BudgetRateDiffers {
                version: newest.id,
                number: number_of(newest),
                currency: currency.to_string(),
                count: count(others),
                rate: rate.rate.to_string(),
                source: rate.source.clone(),
            });
        }
    }
}

/// Lines that two laptops wrote into one cell: counted twice, unless a person says what each is for.
fn lines(standing: &Standing, findings: &mut Vec<Finding>) {
    type Cell = (CostCategory, i64, Financing, Option<OrganisationId>, String);
    let Some(newest) = standing.newest() else {
        return;
    };
    let mut cells: BTreeMap<Cell, Vec<Money>> = BTreeMap::new();
    for line in standing.lines_of(newest.id) {
        let description = line.description.trim().to_lowercase();
        cells
            .entry((
                line.category,
                line.year,
                line.financing,
                line.partner,
                description,
            ))
            .or_default()
            .push(line.amount.booked());
    }
    for ((category, year, ..), amounts) in cells {
        if amounts.len() > 1 {
            findings.push(Finding::DuplicateLine {
                category,
                year: i32::try_from(year).unwrap_or_default(),
                count: count(amounts.len()),
                total: sum(standing.currency(), amounts),
            });
        }
    }
}

/// Expenses with one voucher and amount, and expenses that were taken back more than once.
fn expenses(standing: &Standing, findings: &mut Vec<Finding>) {
    let mut reversals: BTreeMap<ExpenseId, Vec<ExpenseId>> = BTreeMap::new();
    for reversal in &standing.expenses {
        if let Some(original) = reversal.reversal_of {
            reversals.entry(original).or_default().push(reversal.id);
        }
    }
    reversals.values_mut().for_each(|each| each.sort_unstable());
    let mut months: BTreeMap<_, Vec<&Expense>> = BTreeMap::new();
    let mut vouchers: BTreeMap<(String, String, i64), Vec<&Expense>> = BTreeMap::new();
    for expense in &standing.expenses {
        if let Some(each) = reversals.get(&expense.id).filter(|each| each.len() > 1) {
            findings.push(Finding::ReversedTwice {
                expense: expense.id,
                description: expense.description.clone(),
                booked: expense.booked,
                count: count(each.len()),
                further: each[1..].to_vec(),
            });
        }
        let voucher = expense.voucher.trim();
        let stands = expense.reversal_of.is_none() && !reversals.contains_key(&expense.id);
        let work = expense
            .basis
            .as_ref()
            .and_then(|basis| basis.of.person().zip(basis.of.month()));
        if let Some((person, month)) = work.filter(|_| stands) {
            let same = (person, month, expense.line);
            months.entry(same).or_default().push(expense);
        }
        if stands && !voucher.is_empty() {
            vouchers
                .entry((
                    voucher.to_lowercase(),
                    expense.amount.currency().to_string(),
                    expense.amount.minor(),
                ))
                .or_default()
                .push(expense);
        }
    }
    for ((_, month, _), same) in months {
        if let Some(first) = same
            .iter()
            .min_by_key(|expense| expense.id)
            .filter(|_| same.len() > 1)
        {
            findings.push(Finding::WorkTwice {
                expense: first.id,
                description: first.description.clone(),
                date: month,
                count: count(same.len()),
            });
        }
    }
    for same in vouchers.into_values().filter(|same| same.len() > 1) {
        // The first was written first: ids begin with their time.
        if let Some(first) = same.iter().min_by_key(|expense| expense.id) {
            findings.push(Finding::DuplicateExpense {
                expense: first.id,
                voucher: first.voucher.clone(),
                booked: first.booked,
                count: count(same.len()),
            });
        }
    }
}

/// Files that are attached to several expenses that stand. One receipt may be split over several lines: then they
/// bear the number of its voucher.
fn receipts(standing: &Standing, findings: &mut Vec<Finding>) {
    let reversed: BTreeSet<ExpenseId> = standing
        .expenses
        .iter()
        .filter_map(|expense| expense.reversal_of)
        .collect();
    let stands =
        |expense: &&Expense| expense.reversal_of.is_none() && !reversed.contains(&expense.id);
    let by_id: BTreeMap<RecordId, &Expense> = standing
        .expenses
        .iter()
        .filter(stands)
        .map(|expense| (expense.id.into(), expense))
        .collect();
    let mut files: BTreeMap<&str, BTreeMap<ExpenseId, (&str, &str)>> = BTreeMap::new();
    for attachment in &standing.attachments {
        if let Some(expense) = by_id.get(&attachment.record) {
            files
                .entry(&attachment.sha256)
                .or_default()
                .insert(expense.id, (expense.voucher.trim(), &attachment.name));
        }
    }
    for (sha256, expenses) in files {
        let vouchers: BTreeSet<&str> = expenses.values().map(|(voucher, _)| *voucher).collect();
        let is_one_voucher = vouchers.len() == 1 && !vouchers.contains("");
        // The first was written first: ids begin with their time.
        let first = expenses.iter().next().filter(|_| expenses.len() > 1);
        if let Some((expense, (_, name))) = first.filter(|_| !is_one_voucher) {
            findings.push(Finding::SameReceipt {
                expense: *expense,
                name: (*name).to_owned(),
                count: count(expenses.len()),
                sha256: sha256.to_owned(),
            });
        }
    }
}
