//! What a person should look at in the chain of money: periods that do not follow from each other, and what two
//! laptops wrote down at once.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Standing};
use crate::id::{OrganisationId, RecordId};
use crate::ledger::Ledger;
use crate::money::Money;
use crate::money::sum;
use crate::period::Period;

pub(super) fn examine(standing: &Standing, findings: &mut Vec<Finding>) {
    let ledger = standing.ledger(None);
    examine_periods(standing, &ledger, findings);
    for ((partner, currency), balance) in &ledger.accounts {
        // In the project's own currency it is what the partner has paid in advance, and is owed.
        if *currency != standing.currency() && balance.local.minor() < 0 {
            findings.push(Finding::AccountOverdrawn {
                partner: *partner,
                balance: balance.local,
            });
        }
    }
    if !standing.decisions.is_empty() {
        let amounts = standing.decisions.iter().map(|decision| decision.amount);
        let (granted, decided) = (standing.project.granted, sum(standing.currency(), amounts));
        if granted != decided {
            findings.push(Finding::GrantDiffers { granted, decided });
        }
    }
    let incomes = standing.incomes.iter().map(|income| Entry {
        id: income.id.into(),
        takes_back: income.reversal_of.map(Into::into),
        date: income.date,
        amount: income.amount,
        telling: (
            income.partner,
            income.partner,
            format!("{} {}", income.kind, income.amount),
            income.reference.clone(),
        ),
    });
    examine_entries("income", &incomes.collect::<Vec<_>>(), findings);
    let transfers = standing.transfers.iter().map(|transfer| Entry {
        id: transfer.id.into(),
        takes_back: transfer.reversal_of.map(Into::into),
        date: transfer.date,
        amount: transfer.sent,
        telling: (
            transfer.sender,
            transfer.receiver,
            format!("{} {}", transfer.sent, transfer.received),
            transfer.reference.clone(),
        ),
    });
    examine_entries("transfer", &transfers.collect::<Vec<_>>(), findings);
    for claim in &standing.claims {
        let decisions = standing.claim_decisions.iter();
        let mut decisions: Vec<_> = decisions
            .filter(|decision| decision.claim == claim.id)
            .map(|decision| decision.id)
            .collect();
        decisions.sort_unstable();
        if decisions.len() > 1 {
            findings.push(Finding::ClaimDecidedTwice {
                claim: claim.id,
                date: claim.date,
                claimed: claim.claimed,
                count: count(decisions.len()),
                decisions,
            });
        }
    }
}

fn examine_periods(standing: &Standing, ledger: &Ledger, findings: &mut Vec<Finding>) {
    let mut before: Option<(Period, Money)> = None;
    for period in standing.periods_in_order() {
        let (start, end) = (period.period.start(), period.period.end());
        let totals = ledger.over(period.period);
        let lock = standing.lock_of(period.id);
        // What a person signed, or says, or what follows from the entries.
        let closing = lock.map_or(totals.closing, |lock| lock.closing);
        let said = lock.map(|lock| lock.opening).or(period.opening);
        if let (Some((_, closed)), Some(opening)) = (before, said)
            && closed != opening
        {
            findings.push(Finding::OpeningDiffers {
                period: period.id,
                start,
                opening,
                closing: closed,
            });
        }
        if before.is_some_and(|(before, _)| before.end() >= start) {
            findings.push(Finding::PeriodsOverlap {
                period: period.id,
                start,
                end,
            });
        }
        if totals.closing != closing {
            findings.push(Finding::LockedPeriodChanged {
                period: period.id,
                start,
                end,
                closing,
                now: totals.closing,
            });
        }
        let mut locks: Vec<_> = standing
            .locks
            .iter()
            .filter(|lock| lock.locked == period.id)
            .map(|lock| lock.id)
            .collect();
        locks.sort_unstable();
        if locks.len() > 1 {
            findings.push(Finding::LockedTwice {
                period: period.id,
                start,
                end,
                count: count(locks.len()),
                further: locks.split_off(1),
            });
        }
        before = Some((period.period, closing));
    }
}

/// An income or a transfer, by what tells it from another.
struct Entry {
    id: RecordId,
    takes_back: Option<RecordId>,
    date: NaiveDate,
    amount: Money,
    telling: (OrganisationId, OrganisationId, String, String),
}

fn examine_entries(of: &str, entries: &[Entry], findings: &mut Vec<Finding>) {
    let mut reversals: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for entry in entries {
        if let Some(original) = entry.takes_back {
            reversals.entry(original).or_default().push(entry.id);
        }
    }
    let mut alike: BTreeMap<_, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        match reversals.get_mut(&entry.id) {
            Some(further) if further.len() > 1 => {
                further.sort_unstable();
                findings.push(Finding::EntryReversedTwice {
                    entry: entry.id,
                    of: of.to_owned(),
                    date: entry.date,
                    amount: entry.amount,
                    count: count(further.len()),
                    further: further.split_off(1),
                });
            }
            // What was taken back, and what took it back, repeats nothing any more.
            None if entry.takes_back.is_none() => {
                alike
                    .entry((entry.date, &entry.telling))
                    .or_default()
                    .push(entry);
            }
            _ => {}
        }
    }
    for same in alike.into_values().filter(|same| same.len() > 1) {
        if let Some(first) = same.iter().min_by_key(|entry| entry.id) {
            findings.push(Finding::DuplicateEntry {
                entry: first.id,
                of: of.to_owned(),
                date: first.date,
                amount: first.amount,
                count: count(same.len()),
            });
        }
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
