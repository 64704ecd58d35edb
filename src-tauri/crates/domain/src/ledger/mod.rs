//! The chain of money: what came in, went from account to account, was spent and is left.
//!
//! Costs are what the expenses were booked at; what they cost by the agreement's method is followed through every
//! transfer, and the difference is exchange gained or lost, on a line of its own (DOMAIN: finance, 3). In every
//! stretch of time, in the project's currency and to its last minor unit:
//!
//! ```text
//! opening + incomes − costs − fees + exchange = closing
//! ```

mod pot;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::code::{FxMethod, IncomeKind};
use crate::id::{ExpenseId, OrganisationId, RecordId, TransferId};
use crate::money::{Currency, Money, clamped};
use crate::period::Period;
use crate::record::{Expense, Income, Transfer};
use pot::{Pot, Sum};

/// What a ledger is made of: the money of one grant.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The project's currency.
    pub currency: Currency,
    /// By which rate other currencies are turned into it.
    pub method: FxMethod,
    /// What there was before the first period that says so, in the account of the partner who holds the grant.
    pub opening: Option<(NaiveDate, Money)>,
    /// The partner who holds the grant.
    pub holder: OrganisationId,
    /// What came in.
    pub incomes: Vec<Income>,
    /// What went from account to account.
    pub transfers: Vec<Transfer>,
    /// What the grant paid, and which partner paid it out.
    pub expenses: Vec<(Expense, OrganisationId)>,
}

/// What moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// There was something before.
    Opening,
    /// It came in, or went back.
    Income(IncomeKind),
    /// It went from account to account.
    Transfer,
    /// It was spent.
    Expense,
}

/// An entry of the ledger, in the project's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The record behind it; none for what there was before.
    pub record: Option<RecordId>,
    /// Its day.
    pub date: NaiveDate,
    /// What moved.
    pub movement: Movement,
    /// What came in; less than nothing for what went back.
    pub income: Money,
    /// What the entry cost: an expense as it was booked.
    pub cost: Money,
    /// What banks took.
    pub fee: Money,
    /// What was gained on the exchange; less than nothing where it was lost.
    pub exchange: Money,
}

/// Where money lies: with a partner, in a currency.
pub type Account = (OrganisationId, Currency);

/// What lies in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// In its own currency.
    pub local: Money,
    /// What that cost in the project's.
    pub cost: Money,
}

/// The entries in their order, and what lies where in the end.
#[derive(Clone, Debug)]
pub struct Ledger {
    currency: Currency,
    /// By day; on one day what came in first, then what was sent, then what was spent.
    pub postings: Vec<Posting>,
    /// What lies where.
    pub accounts: BTreeMap<Account, Balance>,
}

/// The figures of a stretch of time, in the project's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Totals {
    /// What there was before its first day.
    pub opening: Money,
    /// What came in, less what went back.
    pub income: Money,
    /// What was spent, as it was booked.
    pub cost: Money,
    /// What banks took.
    pub fee: Money,
    /// What was gained on the exchange.
    pub exchange: Money,
    /// What there was after its last day: opening + income − cost − fee + exchange.
    pub closing: Money,
}

enum Entry<'c> {
    Opening(Money),
    Income(&'c Income),
    Transfer(&'c Transfer),
    Expense(&'c Expense, OrganisationId),
}

/// Day, rank within the day, record, and what it is.
type Ranked<'c> = (NaiveDate, u8, Option<RecordId>, Entry<'c>);

impl Entry<'_> {
    /// The transfer before it that this one takes back; none where it takes none back.
    fn takes_back(&self, before: &[Ranked]) -> Option<TransferId> {
        let Self::Transfer(transfer) = self else {
            return None;
        };
        let original = transfer.reversal_of?;
        let is_there = before
            .iter()
            .any(|(_, _, id, _)| *id == Some(original.into()));
        is_there.then_some(original)
    }
}

/// What an entry comes to, in minor units of the project's currency.
#[derive(Default)]
struct Effect {
    income: i128,
    cost: i128,
    fee: i128,
    exchange: i128,
}

impl Ledger {
    /// The ledger of all that is dated up to and including `until`, or of all there is.
    #[must_use]
    pub fn of(chain: &Chain, until: Option<NaiveDate>) -> Self {
        let mut entries: Vec<Ranked> = Vec::new();
        if let Some((day, amount)) = chain.opening {
            entries.push((day, 0, None, Entry::Opening(amount)));
        }
        for income in &chain.incomes {
            entries.push((
                income.date,
                1,
                Some(income.id.into()),
                Entry::Income(income),
            ));
        }
        for transfer in &chain.transfers {
            // Of two exchanges on one day the one out of the project's own currency comes first: it feeds the other.
            let rank = if transfer.sent.currency() == chain.currency {
                2
            } else {
                3
            };
            entries.push((
                transfer.date,
                rank,
                Some(transfer.id.into()),
                Entry::Transfer(transfer),
            ));
        }
        for (expense, by) in &chain.expenses {
            entries.push((
                expense.date,
                4,
                Some(expense.id.into()),
                Entry::Expense(expense, *by),
            ));
        }
        entries.retain(|(day, ..)| until.is_none_or(|until| *day <= until));
        entries.sort_by_key(|(day, rank, record, _)| (*day, *rank, *record));
        let mut run = Run::new(chain);
        let mut undone = BTreeSet::new();
        let postings = (0..entries.len())
            .map(|at| {
                let (date, _, record, entry) = &entries[at];
                let (date, record) = (*date, *record);
                let (movement, effect) = match entry.takes_back(&entries[..at]) {
                    Some(original) => {
                        undone.extend([Some(original.into()), record]);
                        let rest = entries[..at]
                            .iter()
                            .filter(|(_, _, id, _)| !undone.contains(id));
                        (Movement::Transfer, run.restate(chain, original, rest))
                    }
                    None => run.enter(entry),
                };
                let money = |minor| clamped(minor, chain.currency);
                Posting {
                    record,
                    date,
                    movement,
                    income: money(effect.income),
                    cost: money(effect.cost),
                    fee: money(effect.fee),
                    exchange: money(effect.exchange),
                }
            })
            .collect();
        Self {
            currency: chain.currency,
            postings,
            accounts: run.balances(),
        }
    }

    /// The figures of a period.
    #[must_use]
    pub fn over(&self, period: Period) -> Totals {
        let until = self
            .postings
            .iter()
            .filter(|posting| posting.date <= period.end());
        self.totals(until, |posting| posting.date < period.start())
    }

    /// The figures of all there is.
    #[must_use]
    pub fn in_all(&self) -> Totals {
        self.totals(self.postings.iter(), |_| false)
    }

    fn totals<'p>(
        &self,
        postings: impl Iterator<Item = &'p Posting>,
        is_before: impl Fn(&Posting) -> bool,
    ) -> Totals {
        let (mut opening, mut within) = (Effect::default(), Effect::default());
        for posting in postings {
            // What there was before the first period is its opening, not its income.
            let effect = if posting.movement == Movement::Opening || is_before(posting) {
                &mut opening
            } else {
                &mut within
            };
            effect.income += i128::from(posting.income.minor());
            effect.cost += i128::from(posting.cost.minor());
            effect.fee += i128::from(posting.fee.minor());
            effect.exchange += i128::from(posting.exchange.minor());
        }
        let opened = opening.income - opening.cost - opening.fee + opening.exchange;
        let money = |minor| clamped(minor, self.currency);
        Totals {
            opening: money(opened),
            income: money(within.income),
            cost: money(within.cost),
            fee: money(within.fee),
            exchange: money(within.exchange),
            closing: money(opened + within.income - within.cost - within.fee + within.exchange),
        }
    }

    /// What is left in all, at what it cost.
    #[must_use]
    pub fn left(&self) -> Money {
        crate::money::sum(
            self.currency,
            self.accounts.values().map(|balance| balance.cost),
        )
    }
}

fn minor(money: Money) -> i128 {
    money.minor().into()
}

/// The accounts while the entries are gone through.
struct Run {
    currency: Currency,
    method: FxMethod,
    holder: OrganisationId,
    /// In the project's currency, where what there is and what it cost are one.
    plain: BTreeMap<OrganisationId, i128>,
    /// In other currencies: those into which something was transferred.
    pots: BTreeMap<Account, Pot>,
    /// What an expense cost by the method, for when it is taken back.
    costs: BTreeMap<ExpenseId, i128>,
    /// What a transfer's fee cost.
    fees: BTreeMap<TransferId, i128>,
}

impl Run {
    fn new(chain: &Chain) -> Self {
        let abroad = chain.transfers.iter().flat_map(|transfer| {
            [
                (transfer.sender, transfer.sent.currency()),
                (transfer.receiver, transfer.received.currency()),
            ]
        });
        Self {
            currency: chain.currency,
            method: chain.method,
            holder: chain.holder,
            plain: BTreeMap::new(),
            pots: abroad
                .filter(|(_, currency)| *currency != chain.currency)
                .map(|account| (account, Pot::default()))
                .collect(),
            costs: BTreeMap::new(),
            fees: BTreeMap::new(),
        }
    }

    fn balances(&self) -> BTreeMap<Account, Balance> {
        let plain = self.plain.iter().map(|(partner, minor)| {
            let money = clamped(*minor, self.currency);
            let (local, cost) = (money, money);
            ((*partner, self.currency), Balance { local, cost })
        });
        let pots = self.pots.iter().map(|(account, pot)| {
            let sum = pot.sum();
            let local = clamped(sum.local, account.1);
            let cost = clamped(sum.cost, self.currency);
            (*account, Balance { local, cost })
        });
        plain.chain(pots).collect()
    }

    /// What lies in all accounts, at what it cost.
    fn all(&self) -> i128 {
        let pots = self.pots.values().map(|pot| pot.sum().cost);
        self.plain.values().sum::<i128>() + pots.sum::<i128>()
    }

    /// A transfer that is taken back is, from that day on, as if it had never been: the accounts are those that the
    /// other entries make, and what that differs by is exchange gained or lost. What was reported before stands.
    fn restate<'e, 'c: 'e>(
        &mut self,
        chain: &Chain,
        original: TransferId,
        rest: impl Iterator<Item = &'e Ranked<'c>>,
    ) -> Effect {
        let mut without = Self::new(chain);
        for (_, _, _, entry) in rest {
            without.enter(entry);
        }
        let fee = -self.fees.get(&original).copied().unwrap_or_default();
        let exchange = without.all() - self.all() + fee;
        *self = without;
        Effect {
            fee,
            exchange,
            ..Effect::default()
        }
    }

    fn enter(&mut self, entry: &Entry) -> (Movement, Effect) {
        match entry {
            Entry::Opening(amount) => (Movement::Opening, self.come(self.holder, *amount)),
            Entry::Income(income) => {
                let amount = if income.kind == IncomeKind::Repayment {
                    income.amount.negated()
                } else {
                    income.amount
                };
                (
                    Movement::Income(income.kind),
                    self.come(income.partner, amount),
                )
            }
            Entry::Transfer(transfer) => (Movement::Transfer, self.transfer(transfer)),
            Entry::Expense(expense, by) => (Movement::Expense, self.spend(expense, *by)),
        }
    }

    /// What is not in the project's currency cannot be counted: no rule lets it in.
    fn come(&mut self, partner: OrganisationId, amount: Money) -> Effect {
        let income = if amount.currency() == self.currency {
            minor(amount)
        } else {
            0
        };
        *self.plain.entry(partner).or_default() += income;
        Effect {
            income,
            ..Effect::default()
        }
    }

    fn spend(&mut self, expense: &Expense, by: OrganisationId) -> Effect {
        if expense.booked.currency() != self.currency {
            return Effect::default();
        }
        let (paid, booked) = (minor(expense.amount), minor(expense.booked));
        let effect = |exchange| Effect {
            cost: booked,
            exchange,
            ..Effect::default()
        };
        let Some(pot) = self.pots.get_mut(&(by, expense.amount.currency())) else {
            *self.plain.entry(by).or_default() -= booked;
            return effect(0);
        };
        if paid < 0 {
            // What is taken back comes back at what it had cost, so that what was gained on it goes too.
            let original = expense.reversal_of.and_then(|id| self.costs.get(&id));
            let cost = original.copied().unwrap_or(-booked);
            let gain = pot.put_back(self.method, Sum { local: -paid, cost });
            return effect(booked + cost + gain);
        }
        let taken = pot.take(self.method, paid, Some(booked));
        self.costs.insert(expense.id, taken.cost);
        effect(booked - taken.cost + taken.gain)
    }

    fn transfer(&mut self, transfer: &Transfer) -> Effect {
        let from = (transfer.sender, transfer.sent.currency());
        let to = (transfer.receiver, transfer.received.currency());
        let (sent, received) = (minor(transfer.sent), minor(transfer.received));
        let fee = transfer.fee.filter(|fee| !fee.is_zero());
        let mut effect = Effect::default();
        if sent < 0 {
            // Taken back: out of where it had come to, into where it had come from, and the fee with it.
            let mut cost = self.take(to, -received, &mut effect);
            if let Some(fee) = fee {
                let original = transfer.reversal_of.and_then(|id| self.fees.get(&id));
                let taken = original.copied().unwrap_or_default();
                effect.fee -= taken;
                if fee.currency() == from.1 {
                    self.put_back(from, -minor(fee), taken, &mut effect);
                } else {
                    // It never arrived, so it does not go back either: it is part of what comes back.
                    cost += taken;
                }
            }
            self.put_back(from, -sent, cost, &mut effect);
            return effect;
        }
        let mut cost = self.take(from, sent, &mut effect);
        match fee {
            Some(fee) if fee.currency() == from.1 => {
                let taken = self.take(from, minor(fee), &mut effect);
                self.fees.insert(transfer.id, taken);
                effect.fee += taken;
            }
            Some(fee) if fee.currency() == to.1 => {
                // So much more had arrived before the bank took it.
                let fee = minor(fee);
                let taken = if to.1 == self.currency {
                    // What arrived in the project's currency is worth itself: the rest of the cost is exchange.
                    fee
                } else {
                    pot::share(cost, fee, received + fee)
                };
                cost -= taken;
                self.fees.insert(transfer.id, taken);
                effect.fee += taken;
            }
            _ => {}
        }
        self.put(to, received, cost, &mut effect);
        effect
    }

    /// Takes money out of an account, and tells what it cost.
    fn take(&mut self, account: Account, local: i128, effect: &mut Effect) -> i128 {
        match self.pots.get_mut(&account) {
            None => {
                *self.plain.entry(account.0).or_default() -= local;
                local
            }
            Some(pot) => {
                let taken = pot.take(self.method, local, None);
                effect.exchange += taken.gain;
                taken.cost
            }
        }
    }

    /// Puts money that cost so much into an account. In the project's own currency it is worth itself, and the
    /// difference is gained or lost.
    fn put(&mut self, account: Account, local: i128, cost: i128, effect: &mut Effect) {
        match self.pots.get_mut(&account) {
            None => {
                *self.plain.entry(account.0).or_default() += local;
                effect.exchange += local - cost;
            }
            Some(pot) => effect.exchange += pot.put(self.method, Sum { local, cost }),
        }
    }

    /// Puts money back into the account that it had come from.
    fn put_back(&mut self, account: Account, local: i128, cost: i128, effect: &mut Effect) {
        match self.pots.get_mut(&account) {
            None => self.put(account, local, cost, effect),
            Some(pot) => effect.exchange += pot.put_back(self.method, Sum { local, cost }),
        }
    }
}

#[cfg(test)]
mod tests;
