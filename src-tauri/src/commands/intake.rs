//! Taking expenses in from the file of another program: open, plan, import.

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::money::Money;
use intake::mapping::{Column, Mapping};
use intake::plan::{Counts, Outcome, Plan, PlanRow, Reason};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::changes::Applied;
use crate::failure::Failure;
use crate::office::{ImportQuery, Office, remembered};

/// How many rows of a sheet are shown before it is planned.
const PREVIEW: usize = 12;

/// A file of another program.
#[derive(Debug, Serialize, Type)]
pub(crate) struct OpenedTable {
    /// Its sheets; a text file has one.
    sheets: Vec<OpenedSheet>,
    /// The one that looks like expenses, the first being 0.
    likeliest: u32,
}

/// A sheet of it.
#[derive(Debug, Serialize, Type)]
pub(crate) struct OpenedSheet {
    /// What it is called.
    name: String,
    /// How many rows it has.
    rows: u32,
    /// Its columns, by header, or by number where there is none.
    columns: Vec<ShownColumn>,
    /// Its first rows, as text.
    preview: Vec<Vec<String>>,
    /// What stands where in it.
    mapping: Mapping,
    /// Whether that is how the files of its source were read before; otherwise it is guessed.
    is_remembered: bool,
}

/// A column to choose from.
#[derive(Debug, Serialize, Type)]
pub(crate) struct ShownColumn {
    /// What a mapping calls it.
    column: Column,
    /// What a person calls it.
    name: String,
}

/// Reads the file of another program.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_table(
    office: State<'_, Office>,
    path: PathBuf,
) -> Result<OpenedTable, Failure> {
    office.open_table(&path, |sheets| OpenedTable {
        likeliest: count(intake::likeliest(sheets)),
        sheets: sheets
            .iter()
            .map(|sheet| {
                let (mapping, is_remembered) = remembered(&office, sheet);
                OpenedSheet {
                    name: sheet.name.clone(),
                    rows: count(sheet.rows.len()),
                    columns: intake::columns(sheet)
                        .into_iter()
                        .map(|column| ShownColumn {
                            name: column.shown(),
                            column,
                        })
                        .collect(),
                    preview: sheet.preview(PREVIEW),
                    mapping,
                    is_remembered,
                }
            })
            .collect(),
    })
}

/// What would become of a file.
#[derive(Debug, Serialize, Type)]
pub(crate) struct ImportPlan {
    /// How many rows of each kind.
    counts: Counts,
    /// What the new ones come to, in the project's currency.
    sum: Money,
    /// The other currencies in it.
    currencies: Vec<String>,
    /// Whether days can be read in two ways, until their order is told.
    is_day_order_open: bool,
    /// Whether numbers can be read in two ways, until their decimal mark is told.
    is_decimal_mark_open: bool,
}

/// Says what would become of every row; nothing is written.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan_import(
    office: State<'_, Office>,
    query: ImportQuery,
) -> Result<ImportPlan, Failure> {
    office.plan_import(query, |plan| {
        let kept_in = plan.sum.currency();
        let amounts = plan.rows.iter().filter_map(|row| row.amount);
        let currencies: BTreeSet<_> = amounts.map(Money::currency).collect();
        ImportPlan {
            counts: plan.counts,
            sum: plan.sum,
            currencies: currencies
                .into_iter()
                .filter(|currency| *currency != kept_in)
                .map(|currency| currency.to_string())
                .chain(unrated(plan))
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            is_day_order_open: has(plan, Reason::AmbiguousDay),
            is_decimal_mark_open: has(plan, Reason::AmbiguousNumber),
        }
    })
}

/// The currencies of rows that cannot be read for want of a rate.
fn unrated(plan: &Plan) -> impl Iterator<Item = String> + '_ {
    plan.rows.iter().filter_map(|row| match &row.outcome {
        Outcome::Unreadable {
            reason: Reason::RateNeeded,
            text,
            ..
        } => Some(text.clone()),
        _ => None,
    })
}

fn has(plan: &Plan, wanted: Reason) -> bool {
    plan.rows
        .iter()
        .any(|row| matches!(&row.outcome, Outcome::Unreadable { reason, .. } if *reason == wanted))
}

/// Which rows of a plan to list.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlannedPart {
    /// Those to be recorded.
    New,
    /// Those that the book has.
    There,
    /// Those that wait for a person.
    Waiting,
    /// Those that cannot be read.
    Unreadable,
    /// Those that are no expenses.
    LeftOut,
}

impl PlannedPart {
    fn holds(self, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::New { .. } => matches!(self, Self::New),
            Outcome::There { .. } => matches!(self, Self::There),
            Outcome::NoLine { .. } | Outcome::NoCategory | Outcome::Locked { .. } => {
                matches!(self, Self::Waiting)
            }
            Outcome::Unreadable { .. } => matches!(self, Self::Unreadable),
            _ => matches!(self, Self::LeftOut),
        }
    }
}

/// A stretch of the rows of a part, in the order of the file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn planned_rows(
    office: State<'_, Office>,
    part: PlannedPart,
    limit: u32,
) -> Result<Vec<PlanRow>, Failure> {
    office.look_at_plan(|plan| {
        let rows = plan.rows.iter().filter(|row| part.holds(&row.outcome));
        rows.take(limit as usize).cloned().collect()
    })
}

/// Records what is new in the plan, all or nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_planned(office: State<'_, Office>) -> Result<Applied, Failure> {
    let applied = office.import_planned()?;
    Ok(Applied::of(&office, applied))
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
