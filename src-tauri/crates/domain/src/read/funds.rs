//! The chain of money of a project: what came in, where it lies, what was reported when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Named;
use crate::code::{Funding, FxMethod, IncomeKind};
use crate::id::{
    ClaimDecisionId, ClaimId, FinancialPeriodId, GrantDecisionId, PeriodLockId, ProjectId, RecordId,
};
use crate::ledger::Totals;
use crate::money::Money;
use crate::period::Period;

/// The money of a project. Co-financing is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Funds {
    /// The project's currency, that of every figure that is not told to be in another.
    pub currency: String,
    /// The terms of the agreement.
    pub terms: Terms,
    /// The partners, the Swedish one first.
    pub partners: Vec<Named>,
    /// From the beginning to now.
    pub totals: Totals,
    /// What lies where, by partner and currency.
    pub accounts: Vec<AccountRow>,
    /// The reporting periods, the earliest first.
    pub periods: Vec<PeriodRow>,
    /// The period that would follow: to the end of its year, or of the project.
    pub next: Period,
    /// What was granted, decision by decision, the earliest first.
    pub decisions: Vec<GrantDecisionRow>,
    /// What the decisions come to; none where there is none.
    pub decided: Option<Money>,
    /// What was claimed, the earliest first.
    pub claims: Vec<ClaimRow>,
}

/// The terms of the agreement that concern money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Terms {
    /// How it comes; none where the agreement does not say.
    pub funding: Option<Funding>,
    /// By which rate other currencies are turned into the project's.
    pub method: FxMethod,
    /// Whether the agreement says so; otherwise it is the usual one.
    pub method_is_agreed: bool,
    /// Whether it may still be changed: until a period is locked.
    pub method_is_open: bool,
    /// Per cent by which a line may deviate, as the agreement says; none where the guideline does.
    pub agreed_percent: Option<u32>,
    /// Per cent by which a line may deviate.
    pub deviation_percent: u32,
}

/// What lies in an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AccountRow {
    /// Whose.
    pub partner: Named,
    /// In its own currency.
    pub local: Money,
    /// What that cost.
    pub cost: Money,
    /// What one of its currency cost on average, a decimal string; none in the project's own, or where nothing is left.
    pub rate: Option<String>,
}

/// A reporting period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PeriodRow {
    /// Its identity.
    pub id: FinancialPeriodId,
    /// Its days.
    pub period: Period,
    /// Its figures as the entries make them.
    pub totals: Totals,
    /// What it opens with where somebody says so; otherwise that is carried over.
    pub opening: Option<Money>,
    /// Its lock; none while it is open.
    pub lock: Option<LockRow>,
    /// Whether it can be locked: it is the first open one.
    pub can_be_locked: bool,
    /// Whether it can be taken away: it is the last one, and open.
    pub can_be_deleted: bool,
}

/// The lock of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LockRow {
    /// Its identity.
    pub id: PeriodLockId,
    /// The day.
    pub date: NaiveDate,
    /// Who locked it.
    pub locked_by: String,
    /// What there was on its first day.
    pub opening: Money,
    /// What there was on its last.
    pub closing: Money,
}

/// A decision of how much is granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GrantDecisionRow {
    /// Its identity.
    pub id: GrantDecisionId,
    /// The day.
    pub date: NaiveDate,
    /// Who decided.
    pub decided_by: String,
    /// Its reference.
    pub reference: String,
    /// How much.
    pub amount: Money,
    /// How many files are attached to it.
    pub attachments: u32,
}

/// A claim, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ClaimRow {
    /// Its identity.
    pub id: ClaimId,
    /// For what was spent in these days.
    pub period: Period,
    /// The day it was sent.
    pub date: NaiveDate,
    /// Its reference.
    pub reference: String,
    /// How much.
    pub claimed: Money,
    /// What was decided; none while it waits.
    pub decision: Option<ClaimDecisionRow>,
    /// What was paid of it.
    pub paid: Money,
    /// What is still to be paid: of what was approved, or of what was claimed while nobody has decided.
    pub outstanding: Money,
}

/// What was decided on a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ClaimDecisionRow {
    /// Its identity.
    pub id: ClaimDecisionId,
    /// The day.
    pub date: NaiveDate,
    /// Who decided.
    pub decided_by: String,
    /// How much of it.
    pub approved: Money,
    /// The rest.
    pub disallowed: Money,
    /// Why.
    pub reason: String,
}

/// Which figure to look behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Behind {
    /// What came in and went from account to account.
    Movements,
    /// What came in.
    Income,
    /// What was spent.
    Cost,
    /// What banks took.
    Fee,
    /// What was gained or lost on the exchange.
    Exchange,
}

/// What to list of a project's ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LedgerQuery {
    /// The project.
    pub project: ProjectId,
    /// The figure.
    pub behind: Behind,
    /// Only this period.
    #[serde(default)]
    pub period: Option<FinancialPeriodId>,
    /// How many to skip.
    #[serde(default)]
    pub offset: u32,
    /// How many to give; 0 for all.
    #[serde(default)]
    pub limit: u32,
}

/// A stretch of a ledger, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LedgerPage {
    /// How many entries there are in all.
    pub total: u32,
    /// What the figure comes to; what came in, where it is all movements.
    pub sum: Money,
    /// Those of the stretch.
    pub rows: Vec<LedgerRow>,
}

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LedgerRow {
    /// The record; none for what there was before.
    pub record: Option<RecordId>,
    /// Its day.
    pub date: NaiveDate,
    /// What moved.
    pub what: Moved,
    /// In words.
    pub description: String,
    /// What proves it; of an expense, its voucher.
    pub reference: String,
    /// What came in.
    pub income: Money,
    /// What was spent, as it was booked.
    pub cost: Money,
    /// What banks took.
    pub fee: Money,
    /// What was gained on the exchange.
    pub exchange: Money,
    /// Whether it takes another one back.
    pub is_reversal: bool,
    /// Whether it was taken back.
    pub reversed: bool,
    /// Whether its day is locked.
    pub locked: bool,
    /// How many files are attached to it.
    pub attachments: u32,
}

/// What moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Moved {
    /// There was something before.
    Opening,
    /// It came in, or went back.
    Income {
        /// Why.
        kind: IncomeKind,
        /// Who got it.
        partner: Named,
    },
    /// It went from account to account.
    Transfer {
        /// Who sent it.
        sender: Named,
        /// Who got it.
        receiver: Named,
        /// What left.
        sent: Money,
        /// What arrived.
        received: Money,
        /// What banks took.
        fee_paid: Option<Money>,
        /// What one of the currency that arrived cost of the one that was sent, a decimal string; none where they are
        /// one.
        rate: Option<String>,
    },
    /// It was spent.
    Expense {
        /// Who paid.
        partner: Named,
        /// As paid.
        amount: Money,
    },
}
