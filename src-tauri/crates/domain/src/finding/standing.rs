//! How a project stands: its records together, and the sums and shares that are read from them.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::code::{CeilingBasis, CostCategory, Financing, FxMethod};
use crate::id::{BudgetLineId, BudgetVersionId, FinancialPeriodId, OrganisationId, RecordId};
use crate::ledger::{Chain, Ledger};
use crate::money::{Currency, Money, sum};
use crate::period::Period;
use crate::record::{
    Activity, Allowance, Approval, Attachment, BudgetLine, BudgetVersion, Ceiling, Claim,
    ClaimDecision, Deviation, ExpectedResult, Expense, FinancialPeriod, GrantDecision, Guideline,
    Income, Indicator, PeriodLock, Project, Reading, Rejection, Resolution, Risk, Submission,
    Transfer,
};
use crate::reporting::ReportFile;
use crate::rules::{ApprovedLine, ContestedField, LostEdit, Side};

/// Per cent by which a line may deviate where no guideline says otherwise (DOMAIN: finance, 4).
const USUAL_DEVIATION_PERCENT: i64 = 10;

/// The holder of a grant whose partnership is not in the book.
const NOBODY: OrganisationId = OrganisationId(RecordId(uuid::Uuid::nil()));

/// A guideline with the ceilings that hold for a partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The guideline in force when the project starts.
    pub guideline: Guideline,
    /// Its ceilings for the project's kind, country and number of partners.
    pub ceilings: Vec<Ceiling>,
    /// What it allows of hours, days, kilometres and tonnes.
    pub allowances: Vec<Allowance>,
}

/// A project with everything that says how it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The project.
    pub project: Project,
    /// The partners, the Swedish one first; none where its partnership is not in the book.
    pub partners: Option<Vec<OrganisationId>>,
    /// The ceilings that hold for it.
    pub limits: Option<Limits>,
    /// The versions of its budget.
    pub versions: Vec<BudgetVersion>,
    /// The lines of all versions.
    pub lines: Vec<BudgetLine>,
    /// Which of them were handed in.
    pub submissions: Vec<Submission>,
    /// The approvals.
    pub approvals: Vec<Approval>,
    /// The rejections.
    pub rejections: Vec<Rejection>,
    /// The expenses.
    pub expenses: Vec<Expense>,
    /// The files that are attached to something.
    pub attachments: Vec<Attachment>,
    /// What was said of deviations.
    pub deviations: Vec<Deviation>,
    /// What was granted, decision by decision.
    pub decisions: Vec<GrantDecision>,
    /// What came in.
    pub incomes: Vec<Income>,
    /// What went from account to account.
    pub transfers: Vec<Transfer>,
    /// The reporting periods.
    pub periods: Vec<FinancialPeriod>,
    /// Their locks.
    pub locks: Vec<PeriodLock>,
    /// What was claimed.
    pub claims: Vec<Claim>,
    /// What was decided on it.
    pub claim_decisions: Vec<ClaimDecision>,
    /// The fields in which edits met.
    pub contested: Vec<ContestedField>,
    /// The deleted records that had been changed by who did not know of it.
    pub lost_edits: Vec<LostEdit>,
    /// What was approved, line by line.
    pub approved_lines: Vec<ApprovedLine>,
    /// What is to be reached.
    pub results: Vec<ExpectedResult>,
    /// What is done for it.
    pub activities: Vec<Activity>,
    /// By what it is seen.
    pub indicators: Vec<Indicator>,
    /// What that was read at.
    pub readings: Vec<Reading>,
    /// What meetings decided.
    pub resolutions: Vec<Resolution>,
    /// The risks.
    pub risks: Vec<Risk>,
    /// Who works on each side.
    pub sides: Vec<Side>,
    /// What is reported.
    pub reports: Vec<ReportFile>,
}

/// What the grant was to pay of a category in a year, and what it paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The category.
    pub category: CostCategory,
    /// The year.
    pub year: i64,
    /// Planned.
    pub budget: Money,
    /// Spent.
    pub actual: Money,
}

impl Standing {
    /// The latest approved version, by number.
    #[must_use]
    pub fn approved(&self) -> Option<&BudgetVersion> {
        self.versions
            .iter()
            .filter(|version| self.is_approved(version.id))
            .max_by_key(|version| (version.number, version.id))
    }

    /// The newest version, by number.
    #[must_use]
    pub fn newest(&self) -> Option<&BudgetVersion> {
        self.versions
            .iter()
            .max_by_key(|version| (version.number, version.id))
    }

    /// The version that sums and deviations are taken from: the latest approved, or the newest where none is.
    #[must_use]
    pub fn in_force(&self) -> Option<&BudgetVersion> {
        self.approved().or_else(|| self.newest())
    }

    /// The figures of the grant, by category and year: what the version in force plans, and what was spent,
    /// whichever version the expense was written on.
    #[must_use]
    pub fn cells(&self) -> Vec<Cell> {
        let by_id: BTreeMap<BudgetLineId, &BudgetLine> =
            self.lines.iter().map(|line| (line.id, line)).collect();
        let mut cells: BTreeMap<(CostCategory, i64), (Vec<Money>, Vec<Money>)> = BTreeMap::new();
        let in_force = self.in_force().map(|version| version.id);
        let planned = self
            .lines
            .iter()
            .filter(|line| Some(line.version) == in_force)
            .map(|line| (line, line.amount.booked(), false));
        let spent = self.expenses.iter().filter_map(|expense| {
            let line = by_id.get(&expense.line)?;
            Some((*line, expense.booked, true))
        });
        for (line, amount, is_spent) in planned.chain(spent) {
            if line.financing == Financing::Grant {
                let (budget, actual) = cells.entry((line.category, line.year)).or_default();
                if is_spent { actual } else { budget }.push(amount);
            }
        }
        let cell = |((category, year), (budget, actual))| Cell {
            category,
            year,
            budget: sum(self.currency(), budget),
            actual: sum(self.currency(), actual),
        };
        cells.into_iter().map(cell).collect()
    }

    /// The cells on which more was spent than the budget and its threshold allow (DOMAIN: finance, 4).
    #[must_use]
    pub fn overspent(&self) -> Vec<Cell> {
        let tolerance = self.tolerance();
        let mut cells = self.cells();
        cells.retain(|cell| tolerance.is_over(cell.actual, cell.budget));
        cells
    }

    /// The cells of locked years on which less was spent than the budget and its threshold foresee.
    #[must_use]
    pub fn underspent(&self) -> Vec<Cell> {
        let tolerance = self.tolerance();
        let mut cells = self.cells();
        cells.retain(|cell| tolerance.is_under(cell.year, cell.actual, cell.budget));
        cells
    }

    /// How far a line of the project may deviate.
    #[must_use]
    pub fn tolerance(&self) -> Tolerance {
        Tolerance::of(&self.project, self.limits.as_ref(), self.locked_until())
    }

    /// The last day that is locked; none where none is.
    #[must_use]
    pub fn locked_until(&self) -> Option<NaiveDate> {
        let locked = |period: &&FinancialPeriod| self.lock_of(period.id).is_some();
        let ends = self.periods.iter().filter(locked);
        ends.map(|period| period.period.end()).max()
    }

    /// What explains a cell: one that holds for all that is spent. Where two laptops explained it at once, one that
    /// was approved, or the latest.
    #[must_use]
    pub fn explanation(&self, cell: &Cell) -> Option<&Deviation> {
        self.deviations
            .iter()
            .filter(|said| said.category == cell.category && said.year == cell.year)
            .filter(|said| holds(said, cell.budget, cell.actual))
            .max_by_key(|said| (!said.approval.is_empty(), said.id))
    }

    /// The reporting periods, the earliest first.
    #[must_use]
    pub fn periods_in_order(&self) -> Vec<&FinancialPeriod> {
        let mut periods: Vec<_> = self.periods.iter().collect();
        periods.sort_by_key(|period| (period.period.start(), period.id));
        periods
    }

    /// The period that would follow: from the day after the last one to the end of that year, or of the project.
    #[must_use]
    pub fn next_period(&self) -> Period {
        let last = self.periods.iter().map(|period| period.period.end()).max();
        let follows = last.and_then(|end| end.checked_add_days(Days::new(1)));
        let start = follows.unwrap_or(self.project.period.start());
        let year = NaiveDate::from_ymd_opt(start.year(), 12, 31).unwrap_or(start);
        let end = Some(self.project.period.end()).filter(|end| (start..year).contains(end));
        Period::new(start, end.unwrap_or(year)).unwrap_or(self.project.period)
    }

    /// The lock of a period: the first, where two laptops locked it.
    #[must_use]
    pub fn lock_of(&self, period: FinancialPeriodId) -> Option<&PeriodLock> {
        let locks = self.locks.iter().filter(|lock| lock.locked == period);
        locks.min_by_key(|lock| lock.id)
    }

    /// The method by which other currencies are turned into the project's: the agreement's, or the weighted average
    /// where it says nothing.
    #[must_use]
    pub fn method(&self) -> FxMethod {
        self.project.fx_method.unwrap_or(FxMethod::WeightedAverage)
    }

    /// The partner who holds the grant: the Swedish one.
    fn holder(&self) -> OrganisationId {
        let first = self.partners.as_ref().and_then(|partners| partners.first());
        first.copied().unwrap_or(NOBODY)
    }

    /// The partner who paid an expense: the one it names, or whose line it is on, or who holds the grant.
    #[must_use]
    pub fn payer(&self, expense: &Expense) -> OrganisationId {
        let of_line = || {
            let line = self.lines.iter().find(|line| line.id == expense.line)?;
            line.partner
        };
        expense
            .paid_by
            .or_else(of_line)
            .unwrap_or_else(|| self.holder())
    }

    /// The money of the grant. What others finance is not in it (DOMAIN: finance, 7).
    #[must_use]
    pub fn chain(&self) -> Chain {
        let lines: BTreeMap<BudgetLineId, &BudgetLine> =
            self.lines.iter().map(|line| (line.id, line)).collect();
        let holder = self.holder();
        let paid = self.expenses.iter().filter_map(|expense| {
            let line = lines.get(&expense.line);
            if line.is_some_and(|line| line.financing != Financing::Grant) {
                return None;
            }
            let of_line = line.and_then(|line| line.partner);
            let by = expense.paid_by.or(of_line).unwrap_or(holder);
            Some((expense.clone(), by))
        });
        let first = self.periods_in_order().first().copied();
        Chain {
            currency: self.currency(),
            method: self.method(),
            opening: first.and_then(|first| Some((first.period.start(), first.opening?))),
            holder,
            incomes: self.incomes.clone(),
            transfers: self.transfers.clone(),
            expenses: paid.collect(),
        }
    }

    /// What became of the money, up to and including a day, or in all.
    #[must_use]
    pub fn ledger(&self, until: Option<NaiveDate>) -> Ledger {
        Ledger::of(&self.chain(), until)
    }

    /// What an expense that is not written yet costs by the transfers before it; none where its account does not
    /// hold so much.
    #[must_use]
    pub fn cost_by_transfers(&self, expense: &Expense) -> Option<(Money, FxMethod)> {
        let mut chain = self.chain();
        let account = (self.payer(expense), expense.amount.currency());
        let before = Ledger::of(&chain, Some(expense.date));
        let held = before.accounts.get(&account)?;
        if expense.amount.minor() <= 0 || held.local.minor() < expense.amount.minor() {
            return None;
        }
        chain.expenses.push((expense.clone(), account.0));
        let after = Ledger::of(&chain, Some(expense.date));
        let posting = after
            .postings
            .iter()
            .find(|posting| posting.record == Some(expense.id.into()))?;
        // Booked at nothing, it gains what it does not cost.
        Some((posting.exchange.negated(), self.method()))
    }

    pub(super) fn is_approved(&self, version: BudgetVersionId) -> bool {
        self.approvals
            .iter()
            .any(|approval| approval.version == version)
    }

    pub(crate) fn lines_of(&self, version: BudgetVersionId) -> impl Iterator<Item = &BudgetLine> {
        self.lines
            .iter()
            .filter(move |line| line.version == version)
    }

    pub(crate) fn currency(&self) -> Currency {
        self.project.granted.currency()
    }

    /// What the grant pays of a version.
    pub(super) fn granted_total(&self, version: BudgetVersionId) -> Money {
        sum(
            self.currency(),
            self.lines_of(version)
                .filter(|line| line.financing == Financing::Grant)
                .map(|line| line.amount.booked()),
        )
    }
}

/// How far a line may deviate before that is explained (DOMAIN: finance, 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tolerance {
    /// Per cent: the agreement's, the guideline's, or the usual.
    pub percent: i64,
    /// The last day of the project.
    last_day: NaiveDate,
    /// The last day that is locked.
    locked_until: Option<NaiveDate>,
}

impl Tolerance {
    /// What the agreement says, or else the guideline.
    #[must_use]
    pub fn of(project: &Project, limits: Option<&Limits>, locked_until: Option<NaiveDate>) -> Self {
        let of_guideline = || limits.map(|limits| limits.guideline.deviation_percent);
        let percent = project.deviation_percent.or_else(of_guideline);
        Self {
            percent: percent.unwrap_or(USUAL_DEVIATION_PERCENT),
            last_day: project.period.end(),
            locked_until,
        }
    }

    /// Whether all days that the project has in a year are locked.
    #[must_use]
    pub fn is_locked(&self, year: i64) -> bool {
        let end_of_year = i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        let last = end_of_year.map(|end| end.min(self.last_day));
        last.zip(self.locked_until)
            .is_some_and(|(last, until)| last <= until)
    }

    /// Whether a figure needs an explanation: over the threshold, or anything on a zero line.
    #[must_use]
    pub fn is_over(&self, actual: Money, budget: Money) -> bool {
        if budget.minor() <= 0 {
            return actual.minor() > budget.minor().max(0);
        }
        let over = i128::from(actual.minor()) - i128::from(budget.minor());
        over * 100 > i128::from(budget.minor()) * i128::from(self.percent)
    }

    /// Whether so much less was spent in a locked year that it needs an explanation: until it is locked, the rest
    /// may still be spent.
    #[must_use]
    pub fn is_under(&self, year: i64, actual: Money, budget: Money) -> bool {
        let under = i128::from(budget.minor()) - i128::from(actual.minor());
        let is_much = under * 100 > i128::from(budget.minor()) * i128::from(self.percent);
        budget.minor() > 0 && is_much && self.is_locked(year)
    }
}

/// Whether what was said explains all that is spent by now; or, of what was not spent, all that is not.
#[must_use]
pub fn holds(said: &Deviation, budget: Money, actual: Money) -> bool {
    let Some(spent) = said
        .spent
        .filter(|spent| spent.currency() == actual.currency())
    else {
        return false;
    };
    // Too much is not explained by why it was too little, nor the other way round.
    let was_under = said
        .budget
        .is_some_and(|budget| spent.minor() < budget.minor());
    if actual.minor() < budget.minor() {
        was_under && actual.minor() >= spent.minor()
    } else {
        !was_under && actual.minor() <= spent.minor()
    }
}

/// `part` of `whole`, per mille, halves away from zero; none where the whole is nothing.
#[must_use]
pub fn per_mille(part: Money, whole: Money) -> Option<i32> {
    if whole.is_zero() || part.currency() != whole.currency() {
        return None;
    }
    let (part, whole) = (
        i128::from(part.minor()) * 2000,
        i128::from(whole.minor()).abs(),
    );
    let sign = if part < 0 { -1 } else { 1 };
    i32::try_from((part + sign * whole) / (2 * whole)).ok()
}

/// How far `actual` lies from `budget`, `(actual − budget) / budget`, per mille.
#[must_use]
pub fn deviation(actual: Money, budget: Money) -> Option<i32> {
    per_mille(actual.checked_sub(budget).ok()?, budget)
}

/// What a ceiling measures: sums of a budget's lines, in all or by year.
pub fn measured<'a>(ceiling: &'a Ceiling, lines: &[&'a BudgetLine]) -> Vec<(Option<i32>, Money)> {
    let counted = lines.iter().filter(|line| {
        line.financing == Financing::Grant
            && ceiling
                .category
                .is_none_or(|category| category == line.category)
    });
    let currency = ceiling.amount.currency();
    match ceiling.basis {
        CeilingBasis::Whole => vec![(
            None,
            sum(currency, counted.map(|line| line.amount.booked())),
        )],
        CeilingBasis::PerYear => {
            let mut years: BTreeMap<i64, Vec<Money>> = BTreeMap::new();
            counted.for_each(|line| {
                let amounts = years.entry(line.year).or_default();
                amounts.push(line.amount.booked());
            });
            years
                .into_iter()
                .map(|(year, amounts)| (i32::try_from(year).ok(), sum(currency, amounts)))
                .collect()
        }
    }
}
