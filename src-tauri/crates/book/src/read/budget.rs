//! Budgets: the grid of category by year, and the lines behind it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::code::{CostCategory, Financing, MarkerScore};
use domain::finding::{Tolerance, deviation, holds};
use domain::id::{BudgetLineId, BudgetVersionId, ProjectId, RecordId};
use domain::money::{Currency, Money};
use domain::read::{BudgetGrid, DeviationRow, GridCell, GridRow, GridSums, LineRow};
use domain::record::{Deviation, Kind, Record};
use rusqlite::{Connection, Row, ToSql, params};

use super::twins::{self, Scope};
use super::{Coded, coded, money, partner, versions, words};
use crate::error::Error;
use crate::view;

/// What one cell is made of.
#[derive(Default)]
pub(super) struct Figures {
    lines: Vec<BudgetLineId>,
    budget: i64,
    pub(super) actual: Option<i64>,
    converted: bool,
}

/// Figures by who pays and for what, and by year.
pub(super) type Cells = BTreeMap<(bool, Financing, CostCategory), BTreeMap<i32, Figures>>;

pub(crate) fn grid(
    connection: &Connection,
    project: ProjectId,
    version: Option<BudgetVersionId>,
    asked: Option<Scope>,
    today: NaiveDate,
) -> Result<Option<BudgetGrid>, Error> {
    let row = super::projects::one(connection, project)?;
    let kept_in = row.sums.granted.currency();
    let all = super::project::versions(connection, project, kept_in)?;
    let chosen = match version {
        Some(id) => all.into_iter().find(|version| version.id == id),
        None => all.into_iter().next(),
    };
    let Some(version) = chosen else {
        return Ok(None);
    };
    let rates = twins::rates(connection, version.id)?;
    let twins = twins::of(connection, &version, &row, &rates)?;
    // A twin that this version does not have is not shown alone: then all is.
    let shown = asked.and_then(|asked| twins.iter().find(|twin| asked.is(twin)).cloned());
    let scope = asked.filter(|_| shown.is_some());
    let currency = scope.map_or(kept_in, |scope| scope.currency);
    let (cells, elsewhere) = match scope {
        None => (
            cells(connection, project, version.id, kept_in)?,
            Money::zero(kept_in),
        ),
        Some(scope) => twins::cells(connection, project, version.id, scope, (kept_in, &rates))?,
    };
    let in_cells = cells.values().flat_map(BTreeMap::keys).copied();
    let years: BTreeSet<i32> = row.period.years().chain(in_cells).collect();
    let years: Vec<i32> = years.into_iter().collect();
    // A year is closed when it is over, or the project is.
    let closed_years: Vec<i32> = years
        .iter()
        .copied()
        .filter(|year| *year < today.year() || row.period.end() < today)
        .collect();
    let tolerance = domain::rules::tolerance_of(&crate::facts::View(connection), project)?;
    let Some(tolerance) = tolerance else {
        return Ok(None);
    };
    let rows = |co_financing: bool| -> Vec<GridRow> {
        let of_part = cells
            .iter()
            .filter(|((part, _, _), _)| *part == co_financing);
        of_part
            .map(|((_, financing, category), by_year)| GridRow {
                category: *category,
                financing: *financing,
                sums: grid_sums(by_year, &years, &closed_years, currency, tolerance),
            })
            .collect()
    };
    let mut all: BTreeMap<i32, Figures> = BTreeMap::new();
    for by_year in cells
        .iter()
        .filter(|((co_financing, _, _), _)| !co_financing)
        .map(|(_, by_year)| by_year)
    {
        for (year, figures) in by_year {
            let sum = all.entry(*year).or_default();
            sum.lines.extend(&figures.lines);
            sum.budget += figures.budget;
            sum.converted |= figures.converted;
            if let Some(actual) = figures.actual {
                *sum.actual.get_or_insert(0) += actual;
            }
        }
    }
    let rows_of_grant = rows(false);
    let used: BTreeSet<CostCategory> = rows_of_grant.iter().map(|row| row.category).collect();
    let deviations = match scope {
        None => deviations(connection, project, &cells, kept_in)?,
        // They are said of the grant as a whole.
        Some(_) => Vec::new(),
    };
    Ok(Some(BudgetGrid {
        changes: versions::changes(connection, project, version.id)?,
        deviations,
        shown,
        twins,
        rates,
        elsewhere: Some(elsewhere).filter(|elsewhere| !elsewhere.is_zero()),
        version,
        currency: currency.to_string(),
        total: grid_sums(&all, &years, &closed_years, currency, tolerance),
        rows: rows_of_grant,
        co_financing: rows(true),
        unused: CostCategory::ALL
            .iter()
            .copied()
            .filter(|category| !used.contains(category))
            .collect(),
        years,
        closed_years,
    }))
}

/// What was said of overspending, by category and year.
fn deviations(
    connection: &Connection,
    project: ProjectId,
    cells: &Cells,
    currency: Currency,
) -> Result<Vec<DeviationRow>, Error> {
    let found = view::select(
        connection,
        Kind::Deviation,
        "WHERE project = ?1",
        Some(&project.to_string()),
    )?;
    let figures = |category: CostCategory, year: i32| {
        let by_year = cells.get(&(false, Financing::Grant, category))?;
        let figures = by_year.get(&year)?;
        Some((figures.budget, figures.actual.unwrap_or_default()))
    };
    let mut rows: Vec<DeviationRow> = found
        .into_iter()
        .filter_map(|(id, fields)| Deviation::from_fields(id, &fields).ok())
        .map(|said| {
            let year = i32::try_from(said.year).unwrap_or_default();
            let (budget, actual) = figures(said.category, year).unwrap_or_default();
            DeviationRow {
                id: said.id,
                category: said.category,
                year,
                holds: holds(&said, money(budget, currency), money(actual, currency)),
                explanation: said.explanation,
                approval: said.approval,
                spent: said.spent,
            }
        })
        .collect();
    rows.sort_by_key(|row| (row.category, row.year, row.id));
    Ok(rows)
}

/// The figures of a version and what was spent, whichever version the expense was written on.
fn cells(
    connection: &Connection,
    project: ProjectId,
    version: BudgetVersionId,
    currency: Currency,
) -> Result<Cells, Error> {
    let mut cells = Cells::new();
    let lines = "SELECT id, category, year, financing, amount_minor AS minor, amount_rate IS NOT NULL AS converted
                   FROM budget_line WHERE version = ?1 AND amount_currency = ?2 ORDER BY id";
    add_lines(
        connection,
        &mut cells,
        lines,
        params![version.to_string(), currency.code()],
    )?;
    let spent = "SELECT l.category, l.year, l.financing, sum(e.booked_minor) AS actual
                   FROM expense e JOIN budget_line l ON l.id = e.line
                  WHERE e.project = ?1 AND e.booked_currency = ?2 GROUP BY l.category, l.year, l.financing";
    add_spent(
        connection,
        &mut cells,
        spent,
        params![project.to_string(), currency.code()],
    )?;
    Ok(cells)
}

pub(super) fn add_lines(
    connection: &Connection,
    cells: &mut Cells,
    question: &str,
    parameters: &[&dyn ToSql],
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(question)?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        let Some(figures) = cell(cells, row)? else {
            continue;
        };
        let id = row.get::<_, Coded<RecordId>>("id")?.0;
        figures.lines.push(BudgetLineId(id));
        figures.budget += row.get::<_, i64>("minor")?;
        figures.converted |= row.get::<_, bool>("converted")?;
    }
    Ok(())
}

fn add_spent(
    connection: &Connection,
    cells: &mut Cells,
    question: &str,
    parameters: &[&dyn ToSql],
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(question)?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        if let Some(figures) = cell(cells, row)? {
            figures.actual = Some(row.get("actual")?);
        }
    }
    Ok(())
}

/// The cell that a row belongs to; none where its codes cannot be read.
pub(super) fn cell<'a>(
    cells: &'a mut Cells,
    row: &Row<'_>,
) -> Result<Option<&'a mut Figures>, Error> {
    let (Some(category), Some(financing)) = (coded(row, "category")?, coded(row, "financing")?)
    else {
        return Ok(None);
    };
    let by_year = cells
        .entry((financing != Financing::Grant, financing, category))
        .or_default();
    Ok(Some(by_year.entry(row.get("year")?).or_default()))
}

fn grid_sums(
    by_year: &BTreeMap<i32, Figures>,
    years: &[i32],
    closed: &[i32],
    currency: Currency,
    tolerance: Tolerance,
) -> GridSums {
    let amount = |minor: i64| money(minor, currency);
    let nothing = Figures::default();
    let cells = years.iter().map(|year| {
        let figures = by_year.get(year).unwrap_or(&nothing);
        let (budget, actual) = (amount(figures.budget), amount(figures.actual.unwrap_or(0)));
        GridCell {
            year: *year,
            budget: (!figures.lines.is_empty()).then_some(budget),
            actual: figures.actual.map(amount),
            lines: figures.lines.clone(),
            converted: figures.converted,
            deviation_per_mille: deviation(actual, budget),
            flagged: figures.actual.is_some() && tolerance.is_over(actual, budget),
        }
    });
    let budget = by_year.values().map(|figures| figures.budget).sum();
    let actual = by_year.values().filter_map(|figures| figures.actual).sum();
    let over = |pick: fn(&Figures) -> i64| {
        closed
            .iter()
            .filter_map(|year| by_year.get(year))
            .map(pick)
            .sum::<i64>()
    };
    let spent = amount(over(|figures| figures.actual.unwrap_or(0)));
    let planned = amount(over(|figures| figures.budget));
    GridSums {
        cells: cells.collect(),
        budget: amount(budget),
        actual: amount(actual),
        left: amount(budget - actual),
        deviation_per_mille: deviation(spent, planned),
        flagged: tolerance.is_over(spent, planned),
    }
}

pub(crate) fn lines(
    connection: &Connection,
    version: BudgetVersionId,
    category: Option<CostCategory>,
    year: Option<i32>,
) -> Result<Vec<LineRow>, Error> {
    // A post is one line in every version, so what was spent on any of them was spent on it.
    let mut statement = connection.prepare_cached(
        "SELECT l.*, (SELECT coalesce(sum(e.booked_minor), 0) FROM expense e JOIN budget_line m ON m.id = e.line
                       WHERE e.project = l.project AND e.booked_currency = l.amount_currency
                         AND coalesce(m.post, m.id) = coalesce(l.post, l.id)) AS spent,
                (SELECT name FROM organisation o WHERE o.id = l.partner) AS partner_name
           FROM budget_line l
          WHERE l.version = ?1 AND (?2 IS NULL OR l.category = ?2) AND (?3 IS NULL OR l.year = ?3)
            AND l.amount_currency IS NOT NULL
          ORDER BY l.year, l.id",
    )?;
    let parameters = params![version.to_string(), category.map(CostCategory::code), year];
    let mut rows = statement.query(parameters)?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let (Some(category), Some(currency)) = (
            coded(row, "category")?,
            coded::<Currency>(row, "amount_currency")?,
        ) else {
            continue;
        };
        let id = BudgetLineId(row.get::<_, Coded<RecordId>>("id")?.0);
        lines.push(LineRow {
            id,
            post: coded(row, "post")?.map_or(id, BudgetLineId),
            category,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or_default(),
            description: words(row, "description")?,
            amount: money(row.get("amount_minor")?, currency),
            planned: match coded(row, "amount_planned_currency")? {
                Some(currency) => money(row.get("amount_planned_minor")?, currency),
                None => money(row.get("amount_minor")?, currency),
            },
            rate: row.get("amount_rate")?,
            spent: money(row.get("spent")?, currency),
            gender_marker: coded(row, "gender_marker")?.unwrap_or(MarkerScore::NotScreened),
            financing: coded(row, "financing")?.unwrap_or(Financing::Grant),
            partner: partner(row, "partner")?,
            measures: category.measures().to_vec(),
        });
    }
    lines.sort_by_key(|line| (line.category, line.year));
    Ok(lines)
}
