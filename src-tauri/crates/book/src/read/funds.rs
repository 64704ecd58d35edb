//! The chain of money of a project, as the domain's ledger makes it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::finding::Standing;
use domain::id::{OrganisationId, ProjectId, RecordId};
use domain::ledger::{Ledger, Posting};
use domain::money::Money;
use domain::money::sum;
use domain::read::{
    AccountRow, Behind, ClaimDecisionRow, ClaimRow, Funds, GrantDecisionRow, LedgerPage,
    LedgerQuery, LedgerRow, LockRow, Moved, Named, PeriodRow, Terms,
};
use domain::record::{Claim, Expense, Income, Kind, Transfer};
use domain::refusal::Refusal;
use rusqlite::Connection;

use super::{Coded, names};
use crate::error::Error;
use crate::facts::View;

/// A project as it stands, with the names of all organisations.
pub(super) struct Asked {
    pub(super) standing: Standing,
    names: HashMap<RecordId, String>,
    attachments: BTreeMap<RecordId, u32>,
}

impl Asked {
    pub(super) fn of(connection: &Connection, project: ProjectId) -> Result<Self, Error> {
        let standing = domain::rules::standing(&View(connection), project)?;
        let Some(standing) = standing else {
            let (record, id) = (Kind::Project.code().to_owned(), project.to_string());
            return Err(Refusal::NotFound { record, id }.into());
        };
        let mut statement = connection.prepare_cached(
            "SELECT record, count(*) FROM attachment WHERE project = ?1 GROUP BY record",
        )?;
        let counted = statement.query_map([project.to_string()], |row| {
            Ok((row.get::<_, Option<Coded<RecordId>>>(0)?, row.get(1)?))
        })?;
        let counted: Vec<(Option<Coded<RecordId>>, u32)> = counted.collect::<Result<_, _>>()?;
        Ok(Self {
            standing,
            names: names(connection)?,
            attachments: counted
                .into_iter()
                .filter_map(|(record, count)| Some((record?.0, count)))
                .collect(),
        })
    }

    pub(super) fn named(&self, id: OrganisationId) -> Named {
        Named {
            id,
            name: self.names.get(&id.0).cloned().unwrap_or_default(),
        }
    }

    fn attachments(&self, record: RecordId) -> u32 {
        self.attachments.get(&record).copied().unwrap_or_default()
    }
}

pub(crate) fn funds(connection: &Connection, project: ProjectId) -> Result<Funds, Error> {
    let asked = Asked::of(connection, project)?;
    let standing = &asked.standing;
    let ledger = standing.ledger(None);
    let currency = standing.project.granted.currency();
    let periods = periods(standing, &ledger);
    let mut decisions: Vec<_> = standing.decisions.iter().collect();
    decisions.sort_by_key(|decision| (decision.date, decision.id));
    let decided = sum(currency, decisions.iter().map(|decision| decision.amount));
    let mut claims: Vec<_> = standing.claims.iter().collect();
    claims.sort_by_key(|claim| (claim.date, claim.id));
    Ok(Funds {
        currency: currency.to_string(),
        terms: terms(standing, &periods),
        partners: standing
            .partners
            .iter()
            .flatten()
            .map(|partner| asked.named(*partner))
            .collect(),
        totals: ledger.in_all(),
        accounts: accounts(&asked, &ledger),
        periods,
        next: standing.next_period(),
        decided: (!decisions.is_empty()).then_some(decided),
        decisions: decisions
            .into_iter()
            .map(|decision| GrantDecisionRow {
                id: decision.id,
                date: decision.date,
                decided_by: decision.decided_by.clone(),
                reference: decision.reference.clone(),
                amount: decision.amount,
                attachments: asked.attachments(decision.id.into()),
            })
            .collect(),
        claims: claims
            .into_iter()
            .map(|claim| claimed(standing, claim))
            .collect(),
    })
}

/// What the agreement says of money.
pub(super) fn terms(standing: &Standing, periods: &[PeriodRow]) -> Terms {
    let percent = |percent: i64| u32::try_from(percent).unwrap_or_default();
    Terms {
        funding: standing.project.funding,
        method: standing.method(),
        method_is_agreed: standing.project.fx_method.is_some(),
        method_is_open: periods.iter().all(|period| period.lock.is_none()),
        agreed_percent: standing.project.deviation_percent.map(percent),
        deviation_percent: percent(standing.tolerance().percent),
    }
}

pub(super) fn accounts(asked: &Asked, ledger: &Ledger) -> Vec<AccountRow> {
    let order = asked.standing.partners.clone().unwrap_or_default();
    let mut accounts: Vec<_> = ledger.accounts.iter().collect();
    accounts.sort_by_key(|((partner, currency), balance)| {
        let place = order.iter().position(|each| each == partner);
        (
            place.unwrap_or(order.len()),
            *currency != balance.cost.currency(),
            *currency,
        )
    });
    accounts
        .into_iter()
        .map(|((partner, currency), balance)| {
            let is_plain = *currency == balance.cost.currency();
            AccountRow {
                partner: asked.named(*partner),
                local: balance.local,
                cost: balance.cost,
                rate: ratio(balance.cost, balance.local).filter(|_| !is_plain),
            }
        })
        .collect()
}

/// What one of the second cost of the first, to six decimals.
fn ratio(of: Money, one: Money) -> Option<String> {
    let ratio = of.decimal().checked_div(one.decimal())?;
    Some(ratio.round_dp(6).normalize().to_string())
}

pub(super) fn periods(standing: &Standing, ledger: &Ledger) -> Vec<PeriodRow> {
    let in_order = standing.periods_in_order();
    let first_open = in_order
        .iter()
        .find(|period| standing.lock_of(period.id).is_none())
        .map(|period| period.id);
    let last = in_order.last().map(|period| period.id);
    in_order
        .into_iter()
        .map(|period| {
            let lock = standing.lock_of(period.id);
            PeriodRow {
                id: period.id,
                period: period.period,
                totals: ledger.over(period.period),
                opening: period.opening,
                can_be_locked: first_open == Some(period.id),
                can_be_deleted: last == Some(period.id) && lock.is_none(),
                lock: lock.map(|lock| LockRow {
                    id: lock.id,
                    date: lock.date,
                    locked_by: lock.locked_by.clone(),
                    opening: lock.opening,
                    closing: lock.closing,
                }),
            }
        })
        .collect()
}

fn claimed(standing: &Standing, claim: &Claim) -> ClaimRow {
    let currency = claim.claimed.currency();
    let payments = standing
        .incomes
        .iter()
        .filter(|income| income.claim == Some(claim.id));
    let paid = sum(currency, payments.map(|income| income.amount));
    let decision = standing
        .claim_decisions
        .iter()
        .filter(|decision| decision.claim == claim.id)
        .min_by_key(|decision| decision.id);
    let due = decision.map_or(claim.claimed, |decision| decision.approved);
    let less = |from: Money, what: Money| from.checked_sub(what).unwrap_or(Money::zero(currency));
    ClaimRow {
        id: claim.id,
        period: claim.period,
        date: claim.date,
        reference: claim.reference.clone(),
        claimed: claim.claimed,
        decision: decision.map(|decision| ClaimDecisionRow {
            id: decision.id,
            date: decision.date,
            decided_by: decision.decided_by.clone(),
            approved: decision.approved,
            disallowed: less(claim.claimed, decision.approved),
            reason: decision.reason.clone(),
        }),
        paid,
        outstanding: less(due, paid),
    }
}

/// The entries behind a figure, the latest first.
pub(crate) fn entries(connection: &Connection, query: &LedgerQuery) -> Result<LedgerPage, Error> {
    let asked = Asked::of(connection, query.project)?;
    let standing = &asked.standing;
    let currency = standing.project.granted.currency();
    let ledger = standing.ledger(None);
    let days = query.period.and_then(|id| {
        let period = standing.periods.iter().find(|period| period.id == id)?;
        Some(period.period)
    });
    let figure = |posting: &Posting| match query.behind {
        Behind::Movements | Behind::Income => posting.income,
        Behind::Cost => posting.cost,
        Behind::Fee => posting.fee,
        Behind::Exchange => posting.exchange,
    };
    let incomes: HashMap<RecordId, &Income> = standing
        .incomes
        .iter()
        .map(|income| (income.id.into(), income))
        .collect();
    let transfers: HashMap<RecordId, &Transfer> = standing
        .transfers
        .iter()
        .map(|transfer| (transfer.id.into(), transfer))
        .collect();
    let expenses: HashMap<RecordId, &Expense> = standing
        .expenses
        .iter()
        .map(|expense| (expense.id.into(), expense))
        .collect();
    let wanted: Vec<&Posting> = ledger
        .postings
        .iter()
        .filter(|posting| days.is_none_or(|days| days.contains(posting.date)))
        .filter(|posting| match query.behind {
            Behind::Movements => posting.record.is_none_or(|id| !expenses.contains_key(&id)),
            _ => !figure(posting).is_zero(),
        })
        .collect();
    let reversed: BTreeSet<RecordId> = (incomes.values())
        .filter_map(|income| income.reversal_of.map(Into::into))
        .chain(
            transfers
                .values()
                .filter_map(|each| each.reversal_of.map(Into::into)),
        )
        .chain(
            expenses
                .values()
                .filter_map(|each| each.reversal_of.map(Into::into)),
        )
        .collect();
    let locked_until = standing.locked_until();
    let limit = match query.limit {
        0 => usize::MAX,
        limit => limit as usize,
    };
    let rows = wanted
        .iter()
        .rev()
        .skip(query.offset as usize)
        .take(limit)
        .map(|posting| {
            let mut row = LedgerRow {
                record: posting.record,
                date: posting.date,
                what: Moved::Opening,
                description: String::new(),
                reference: String::new(),
                income: posting.income,
                cost: posting.cost,
                fee: posting.fee,
                exchange: posting.exchange,
                is_reversal: false,
                reversed: posting.record.is_some_and(|id| reversed.contains(&id)),
                locked: locked_until.is_some_and(|until| posting.date <= until),
                attachments: posting.record.map_or(0, |id| asked.attachments(id)),
            };
            let Some(id) = posting.record else {
                return row;
            };
            if let Some(income) = incomes.get(&id) {
                let (kind, partner) = (income.kind, asked.named(income.partner));
                row.what = Moved::Income { kind, partner };
                row.description = income.description.clone();
                row.reference = income.reference.clone();
                row.is_reversal = income.reversal_of.is_some();
            } else if let Some(transfer) = transfers.get(&id) {
                let is_one = transfer.sent.currency() == transfer.received.currency();
                row.what = Moved::Transfer {
                    sender: asked.named(transfer.sender),
                    receiver: asked.named(transfer.receiver),
                    sent: transfer.sent,
                    received: transfer.received,
                    fee_paid: transfer.fee,
                    rate: ratio(transfer.sent, transfer.received).filter(|_| !is_one),
                };
                row.description = transfer.description.clone();
                row.reference = transfer.reference.clone();
                row.is_reversal = transfer.reversal_of.is_some();
            } else if let Some(expense) = expenses.get(&id) {
                let partner = asked.named(standing.payer(expense));
                row.what = Moved::Expense {
                    partner,
                    amount: expense.amount,
                };
                row.description = expense.description.clone();
                row.reference = expense.voucher.clone();
                row.is_reversal = expense.reversal_of.is_some();
            }
            row
        });
    Ok(LedgerPage {
        total: u32::try_from(wanted.len()).unwrap_or(u32::MAX),
        sum: sum(currency, wanted.iter().map(|posting| figure(posting))),
        rows: rows.collect(),
    })
}
