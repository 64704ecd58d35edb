//! A project: head, budget, expenses, history.

use book::Reader;
use domain::code::CostCategory;
use domain::command::Reckoning;
use domain::entry;
use domain::id::{BudgetVersionId, ProjectId};
use domain::money::Money;
use domain::read::{
    AllowanceRow, BudgetGrid, ExpensePage, ExpenseQuery, GuidelineRow, HistoryEntry, LineChange,
    LineRow, ProjectHead, RateRow, Reckoned, TwinQuery, WorkYear,
};
use domain::refusal::Refusal;
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::today;
use crate::failure::Failure;
use crate::office::Office;

/// A project's head.
#[tauri::command]
#[specta::specta]
pub(crate) async fn project(
    office: State<'_, Office>,
    project: ProjectId,
) -> Result<ProjectHead, Failure> {
    office.read(|reader| reader.project(project, today()))
}

/// A version of a project's budget as a grid; the newest where none is named. All of it, or one of its twins.
#[tauri::command]
#[specta::specta]
pub(crate) async fn budget(
    office: State<'_, Office>,
    project: ProjectId,
    version: Option<BudgetVersionId>,
    twin: Option<TwinQuery>,
) -> Result<Option<BudgetGrid>, Failure> {
    office.read(|reader| match &twin {
        None => reader.budget(project, version, today()),
        Some(twin) => reader.twin_budget(project, version, twin, today()),
    })
}

/// In what one version of the budget differs from another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compare_versions(
    office: State<'_, Office>,
    before: BudgetVersionId,
    after: BudgetVersionId,
) -> Result<Vec<LineChange>, Failure> {
    office.read(|reader| reader.compare_versions(before, after))
}

/// The lines of a version.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lines(
    office: State<'_, Office>,
    version: BudgetVersionId,
    category: Option<CostCategory>,
    year: Option<i32>,
) -> Result<Vec<LineRow>, Failure> {
    office.read(|reader| reader.lines(version, category, year))
}

/// The work on a project by person and month, in a year; in the latest where none is named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn work(
    office: State<'_, Office>,
    project: ProjectId,
    year: Option<i32>,
) -> Result<WorkYear, Failure> {
    office.read(|reader| reader.work(project, year))
}

/// What hours, days, kilometres or tonnes come to, paid on a day as it was typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reckon(
    office: State<'_, Office>,
    project: ProjectId,
    reckoning: Reckoning,
    paid: String,
) -> Result<Reckoned, Failure> {
    office.read(|reader| reader.reckon(project, &reckoning, &paid))
}

/// What the guideline of a project allows of what is being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn allowed(
    office: State<'_, Office>,
    project: ProjectId,
    reckoning: Reckoning,
    paid: String,
) -> Result<Option<AllowanceRow>, Failure> {
    office.read(|reader| reader.allowed(project, &reckoning, &paid))
}

/// The guideline versions, the latest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn guidelines(office: State<'_, Office>) -> Result<Vec<GuidelineRow>, Failure> {
    office.read(Reader::guidelines)
}

/// A project's expenses, the latest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn expenses(
    office: State<'_, Office>,
    query: ExpenseQuery,
) -> Result<ExpensePage, Failure> {
    office.read(|reader| reader.expenses(&query))
}

/// A stretch of the history.
#[derive(Debug, Serialize, Type)]
pub(crate) struct HistoryPage {
    /// How many entries there are in all.
    total: u32,
    /// Those of the stretch, the newest first.
    rows: Vec<HistoryEntry>,
}

/// What was done, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history(
    office: State<'_, Office>,
    project: Option<ProjectId>,
    offset: u32,
    limit: u32,
) -> Result<HistoryPage, Failure> {
    let (total, rows) = office.read(|reader| reader.history(project, offset, limit))?;
    Ok(HistoryPage { total, rows })
}

/// The newest exchange rate of a pair on or before a day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rate(
    office: State<'_, Office>,
    unit: String,
    priced_in: String,
    date: String,
) -> Result<Option<RateRow>, Failure> {
    let date = entry::date(&date)?;
    office.read(|reader| reader.rate(&unit, &priced_in, date))
}

/// Reads an amount as a person typed it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn read_amount(text: String, currency: String) -> Result<Money, Failure> {
    let currency = currency
        .parse()
        .map_err(|_| Refusal::UnknownCurrency { text: currency })?;
    Ok(entry::amount(&text, currency)?)
}

/// Reads a day as a person typed it, into ISO 8601.
#[tauri::command]
#[specta::specta]
pub(crate) async fn read_date(text: String) -> Result<String, Failure> {
    Ok(entry::date(&text)?.to_string())
}
