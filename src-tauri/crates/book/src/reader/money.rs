//! What a book is asked of money: budgets, expenses, the chain of funds, the guideline.

use crate::facts::View;
use chrono::NaiveDate;
use domain::code::CostCategory;
use domain::command::Reckoning;
use domain::id::{BudgetVersionId, FinancialPeriodId, ProjectId};
use domain::money::UnknownCurrency;
use domain::read::{
    AllowanceRow, BudgetGrid, ExpensePage, ExpenseQuery, FinancePack, FinanceReport, Funds,
    GuidelineRow, LedgerPage, LedgerQuery, LineChange, LineRow, ProjectLedger, RateRow, Reckoned,
    TwinQuery, WorkYear,
};
use domain::refusal::Refusal;

use super::Reader;
use crate::error::Error;
use crate::read;

impl Reader {
    /// A version of a project's budget as a grid; the newest where none is named, none where there is none.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn budget(
        &self,
        project: ProjectId,
        version: Option<BudgetVersionId>,
        today: NaiveDate,
    ) -> Result<Option<BudgetGrid>, Error> {
        self.ask(|connection| read::budget::grid(connection, project, version, None, today))
    }

    /// The lines of one partner in one currency, as a grid of that currency.
    ///
    /// # Errors
    /// As [`Reader::budget`], and [`Refusal::UnknownCurrency`].
    pub fn twin_budget(
        &self,
        project: ProjectId,
        version: Option<BudgetVersionId>,
        twin: &TwinQuery,
        today: NaiveDate,
    ) -> Result<Option<BudgetGrid>, Error> {
        let unknown = |unknown: UnknownCurrency| Refusal::UnknownCurrency { text: unknown.0 };
        let currency = twin.currency.parse().map_err(unknown)?;
        let scope = read::twins::Scope {
            partner: twin.partner,
            currency,
        };
        self.ask(|connection| read::budget::grid(connection, project, version, Some(scope), today))
    }

    /// In what one version of a budget differs from another, each as it was approved where it is.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn compare_versions(
        &self,
        before: BudgetVersionId,
        after: BudgetVersionId,
    ) -> Result<Vec<LineChange>, Error> {
        self.ask(|connection| read::versions::compare(connection, before, after))
    }

    /// The work on a project by person and month, in a year; in the latest where none is named.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn work(&self, project: ProjectId, year: Option<i32>) -> Result<WorkYear, Error> {
        self.ask(|connection| read::reckoned::work(connection, project, year))
    }

    /// What hours, days, kilometres or tonnes come to in a project; `paid` is the day as typed.
    ///
    /// # Errors
    /// The refusal of what cannot be read, or where the book cannot be.
    pub fn reckon(
        &self,
        project: ProjectId,
        given: &Reckoning,
        paid: &str,
    ) -> Result<Reckoned, Error> {
        self.ask(|connection| read::reckoned::reckon(connection, project, given, paid))
    }

    /// What the guideline that a project follows allows of what is being typed, as far as it can be read yet.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn allowed(
        &self,
        project: ProjectId,
        given: &Reckoning,
        paid: &str,
    ) -> Result<Option<AllowanceRow>, Error> {
        self.ask(|connection| read::reckoned::allowed(connection, project, given, paid))
    }

    /// The guideline versions, the latest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn guidelines(&self) -> Result<Vec<GuidelineRow>, Error> {
        self.ask(read::reckoned::guidelines)
    }

    /// The lines of a version, those of a category and year where given.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn lines(
        &self,
        version: BudgetVersionId,
        category: Option<CostCategory>,
        year: Option<i32>,
    ) -> Result<Vec<LineRow>, Error> {
        self.ask(|connection| read::budget::lines(connection, version, category, year))
    }

    /// A project's expenses, the latest first.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn expenses(&self, query: &ExpenseQuery) -> Result<ExpensePage, Error> {
        self.ask(|connection| read::expenses::page(connection, query))
    }

    /// The chain of money of a project.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn funds(&self, project: ProjectId) -> Result<Funds, Error> {
        self.ask(|connection| read::funds::funds(connection, project))
    }

    /// The finance report of a reporting period.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn finance_report(
        &self,
        project: ProjectId,
        period: FinancialPeriodId,
        today: NaiveDate,
    ) -> Result<FinanceReport, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::finance::report(connection, project, period, today, demo))
    }

    /// The finance report of a reporting period, with what proves its entries.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn finance_pack(
        &self,
        project: ProjectId,
        period: FinancialPeriodId,
        today: NaiveDate,
    ) -> Result<FinancePack, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::finance::pack(connection, project, period, today, demo))
    }

    /// The last day of a project that is locked; none where none is.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn locked_until(&self, project: ProjectId) -> Result<Option<NaiveDate>, Error> {
        self.ask(|connection| domain::rules::locked_until(&View(connection), project))
    }

    /// The entries of a project's ledger behind a figure, the latest first.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn ledger_entries(&self, query: &LedgerQuery) -> Result<LedgerPage, Error> {
        self.ask(|connection| read::funds::entries(connection, query))
    }

    /// The newest exchange rate of a pair on or before a day.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn rate(
        &self,
        unit: &str,
        priced_in: &str,
        date: NaiveDate,
    ) -> Result<Option<RateRow>, Error> {
        self.ask(|connection| read::people::rate(connection, unit, priced_in, date))
    }

    /// What a project's workbook is made of.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn ledger(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectLedger, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::project::ledger(connection, project, today, demo))
    }
}
