//! The chain of money of a project, as the domain's ledger makes it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::finding::Standing;
use domain::id::{OrganisationId, ProjectId, RecordId};
use domain::ledger::{Ledger, Movement, Posting};
use domain::money::Money;
use domain::money::sum;
use domain::period::Period;
use domain::read::{
    AccountRow, Behind, ClaimDecisionRow, ClaimRow, Funds, GrantDecisionRow, LedgerPage,
    LedgerQuery, LedgerRow, LockRow, Moved, Named, PeriodRow, ProvenEntry, Receipt, Terms,
};
use domain::record::{Claim, Expense, Income, Kind, Transfer};
use domain::refusal::Refusal;
use rusqlite::Connection;

use super::{Coded, coded, names, words};
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
    let wanted: Vec<&Posting> = ledger
        .postings
        .iter()
        .filter(|posting| days.is_none_or(|days| days.contains(posting.date)))
        .filter(|posting| match query.behind {
            Behind::Movements => posting.movement != Movement::Expense,
            _ => !figure(posting).is_zero(),
        })
        .collect();
    let limit = match query.limit {
        0 => usize::MAX,
        limit => limit as usize,
    };
    let entries = Entries::of(&asked);
    let rows = wanted.iter().rev().skip(query.offset as usize).take(limit);
    Ok(LedgerPage {
        total: u32::try_from(wanted.len()).unwrap_or(u32::MAX),
        sum: sum(currency, wanted.iter().map(|posting| figure(posting))),
        rows: rows.map(|posting| entries.row(posting)).collect(),
    })
}

/// The entries of a period, each with what proves it, the earliest first.
pub(super) fn proven(
    connection: &Connection,
    project: ProjectId,
    period: Period,
) -> Result<Vec<ProvenEntry>, Error> {
    let asked = Asked::of(connection, project)?;
    let mut receipts = receipts(connection, project)?;
    let entries = Entries::of(&asked);
    let ledger = asked.standing.ledger(None);
    let of_period = ledger
        .postings
        .iter()
        .filter(|posting| posting.movement != Movement::Opening && period.contains(posting.date));
    let proven = of_period.map(|posting| ProvenEntry {
        entry: entries.row(posting),
        receipts: posting
            .record
            .and_then(|record| receipts.remove(&record))
            .unwrap_or_default(),
    });
    Ok(proven.collect())
}

/// The files that are attached in a project, by record, the oldest first.
fn receipts(
    connection: &Connection,
    project: ProjectId,
) -> Result<HashMap<RecordId, Vec<Receipt>>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT record, name, size, sha256 FROM attachment WHERE project = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([project.to_string()])?;
    let mut receipts: HashMap<RecordId, Vec<Receipt>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let Some(record) = coded(row, "record")? else {
            continue;
        };
        let size: Option<i64> = row.get("size")?;
        receipts.entry(record).or_default().push(Receipt {
            name: words(row, "name")?,
            size: u32::try_from(size.unwrap_or_default()).unwrap_or_default(),
            sha256: words(row, "sha256")?,
        });
    }
    Ok(receipts)
}

/// The records behind the postings of a ledger.
struct Entries<'a> {
    asked: &'a Asked,
    incomes: HashMap<RecordId, &'a Income>,
    transfers: HashMap<RecordId, &'a Transfer>,
    expenses: HashMap<RecordId, &'a Expense>,
    reversed: BTreeSet<RecordId>,
    locked_until: Option<NaiveDate>,
}

impl<'a> Entries<'a> {
    fn of(asked: &'a Asked) -> Self {
        let standing = &asked.standing;
        let incomes = standing.incomes.iter();
        let transfers = standing.transfers.iter();
        let expenses = standing.expenses.iter();
        let taken_back = (incomes
            .clone()
            .filter_map(|it| it.reversal_of.map(Into::into)))
        .chain(
            transfers
                .clone()
                .filter_map(|it| it.reversal_of.map(Into::into)),
        )
        .chain(
            expenses
                .clone()
                .filter_map(|it| it.reversal_of.map(Into::into)),
        );
        Self {
            reversed: taken_back.collect(),
            incomes: incomes.map(|it| (it.id.into(), it)).collect(),
            transfers: transfers.map(|it| (it.id.into(), it)).collect(),
            expenses: expenses.map(|it| (it.id.into(), it)).collect(),
            locked_until: standing.locked_until(),
            asked,
        }
    }

    fn row(&self, posting: &Posting) -> LedgerRow {
        let asked = self.asked;
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
            reversed: posting.record.is_some_and(|id| self.reversed.contains(&id)),
            locked: self.locked_until.is_some_and(|until| posting.date <= until),
            attachments: posting.record.map_or(0, |id| asked.attachments(id)),
        };
        let Some(id) = posting.record else {
            return row;
        };
        if let Some(income) = self.incomes.get(&id) {
            let (kind, partner) = (income.kind, asked.named(income.partner));
            row.what = Moved::Income { kind, partner };
            row.description = income.description.clone();
            row.reference = income.reference.clone();
            row.is_reversal = income.reversal_of.is_some();
        } else if let Some(transfer) = self.transfers.get(&id) {
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
        } else if let Some(expense) = self.expenses.get(&id) {
            let partner = asked.named(asked.standing.payer(expense));
            row.what = Moved::Expense {
                partner,
                amount: expense.amount,
            };
            row.description = expense.description.clone();
            row.reference = expense.voucher.clone();
            row.is_reversal = expense.reversal_of.is_some();
        }
        row
    }
}
