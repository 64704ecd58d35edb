//! Money spent, come in and sent on; periods and claims.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{CostCategory, IncomeKind, Measure};
use crate::country::Country;
use crate::id::{
    BudgetLineId, ClaimDecisionId, ClaimId, DeviationId, ExpenseId, FinancialPeriodId,
    GrantDecisionId, IncomeId, OrganisationId, PeriodLockId, PersonId, ProjectId, RecordId,
    TransferId,
};

/// What an expense is reckoned from, as it was typed: so many of a measure, at a rate each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Reckoning {
    /// What is counted.
    pub measure: Measure,
    /// How many.
    pub quantity: String,
    /// What one comes to.
    pub rate: String,
    /// In which currency.
    pub currency: String,
    /// Who worked, travelled or drove.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The month of the work, such as `2018-03`.
    #[serde(default)]
    pub month: String,
    /// Where the days were spent.
    #[serde(default)]
    pub country: Option<Country>,
    /// The first day of the journey.
    #[serde(default)]
    pub start: String,
    /// The last.
    #[serde(default)]
    pub end: String,
    /// Breakfasts that somebody else paid.
    #[serde(default)]
    pub breakfasts: String,
    /// Lunches.
    #[serde(default)]
    pub lunches: String,
    /// Dinners.
    #[serde(default)]
    pub dinners: String,
}

commands! {
    RecordExpense {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExpenseId>,
        /// The line of the budget.
        line: BudgetLineId,
        /// The day it was paid.
        date: String,
        /// In words.
        description: String,
        /// As paid; empty where it is reckoned.
        #[serde(default)] amount: String,
        /// The currency it was paid in; empty where it is reckoned.
        #[serde(default)] currency: String,
        /// Units of the project's currency for one of `currency`. Where they differ it is needed, unless the partner
        /// who paid holds that currency: then the rate follows from the transfers, by the agreement's method.
        #[serde(default)] rate: Option<String>,
        /// Who says so.
        #[serde(default)] rate_source: String,
        /// The number of the voucher.
        #[serde(default)] voucher: String,
        /// The partner who paid; the line's where left out, or else the Swedish one.
        #[serde(default)] paid_by: Option<OrganisationId>,
        /// What it is reckoned from, where there is no bill.
        #[serde(default)] basis: Option<Box<Reckoning>>,
    }
    ChangeExpense {
        /// Which.
        expense: ExpenseId,
        /// In words.
        #[serde(default)] description: Option<String>,
        /// The number of the voucher.
        #[serde(default)] voucher: Option<String>,
        /// The line of the budget.
        #[serde(default)] line: Option<BudgetLineId>,
    }
    ReverseExpense {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExpenseId>,
        /// The expense to take back.
        expense: ExpenseId,
        /// The day of the reversal.
        date: String,
        /// Why.
        #[serde(default)] description: String,
    }
    ExplainDeviation {
        /// Its identity, where given and new.
        #[serde(default)] id: Option<DeviationId>,
        /// The project.
        project: ProjectId,
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Why.
        explanation: String,
        /// The reference of the approval.
        #[serde(default)] approval: String,
    }
    AddGrantDecision {
        /// Its identity, where given.
        #[serde(default)] id: Option<GrantDecisionId>,
        /// The project.
        project: ProjectId,
        /// The day.
        date: String,
        /// Who decided.
        decided_by: String,
        /// The decision's reference.
        #[serde(default)] reference: String,
        /// How much, in the project's currency; less than nothing where it takes away.
        amount: String,
    }
    RecordIncome {
        /// Its identity, where given.
        #[serde(default)] id: Option<IncomeId>,
        /// The project.
        project: ProjectId,
        /// The partner who got it; the Swedish one where left out.
        #[serde(default)] partner: Option<OrganisationId>,
        /// The day.
        date: String,
        /// Why it came, or that it went back.
        kind: IncomeKind,
        /// How much, in the project's currency.
        amount: String,
        /// The claim that it pays.
        #[serde(default)] claim: Option<ClaimId>,
        /// What proves it.
        #[serde(default)] reference: String,
        /// In words.
        #[serde(default)] description: String,
    }
    RecordTransfer {
        /// Its identity, where given.
        #[serde(default)] id: Option<TransferId>,
        /// The project.
        project: ProjectId,
        /// The partner who sent it.
        sender: OrganisationId,
        /// The partner who got it.
        receiver: OrganisationId,
        /// The day it arrived.
        date: String,
        /// What left the sender's account, without the fee.
        sent: String,
        /// In which currency; the project's where left out.
        #[serde(default)] sent_currency: Option<String>,
        /// What arrived.
        received: String,
        /// In which currency.
        received_currency: String,
        /// What banks took; empty for nothing.
        #[serde(default)] fee: String,
        /// In which of the two currencies; the one that was sent where left out.
        #[serde(default)] fee_currency: Option<String>,
        /// What proves it.
        #[serde(default)] reference: String,
        /// In words.
        #[serde(default)] description: String,
    }
    ReverseEntry {
        /// The identity of the reversal, where given.
        #[serde(default)] id: Option<RecordId>,
        /// The income or transfer to take back.
        entry: RecordId,
        /// The day of the reversal.
        date: String,
        /// Why.
        #[serde(default)] description: String,
    }
    ChangeEntry {
        /// The income or transfer.
        entry: RecordId,
        /// What proves it.
        #[serde(default)] reference: Option<String>,
        /// In words.
        #[serde(default)] description: Option<String>,
    }
    StartPeriod {
        /// Its identity, where given.
        #[serde(default)] id: Option<FinancialPeriodId>,
        /// The project.
        project: ProjectId,
        /// The first day; that after the period before, or the project's first, where left out.
        #[serde(default)] start: Option<String>,
        /// The last day.
        end: String,
        /// What there was on the first day; empty where it is carried over.
        #[serde(default)] opening: String,
    }
    ChangePeriod {
        /// Which.
        period: FinancialPeriodId,
        /// What there was on the first day; empty where it is carried over.
        opening: String,
    }
    LockPeriod {
        /// Its identity, where given.
        #[serde(default)] id: Option<PeriodLockId>,
        /// Which.
        period: FinancialPeriodId,
        /// The day.
        date: String,
        /// Who locks it.
        locked_by: String,
    }
    AddClaim {
        /// Its identity, where given.
        #[serde(default)] id: Option<ClaimId>,
        /// The project.
        project: ProjectId,
        /// The first day of what it is for.
        start: String,
        /// The last day.
        end: String,
        /// The day it was sent.
        date: String,
        /// How much, in the project's currency.
        claimed: String,
        /// Its reference.
        #[serde(default)] reference: String,
    }
    DecideClaim {
        /// Its identity, where given.
        #[serde(default)] id: Option<ClaimDecisionId>,
        /// Which.
        claim: ClaimId,
        /// The day.
        date: String,
        /// Who decided.
        decided_by: String,
        /// How much of it, in the project's currency.
        approved: String,
        /// Why the rest is not.
        #[serde(default)] reason: String,
    }
}
