//! Budgets: the grid of category by year, the lines behind it, what changed since approval.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::code::{CostCategory, Financing, GenderMarker};
use domain::finding::{Tolerance, deviation, holds};
use domain::id::{ApprovalId, BudgetLineId, BudgetVersionId, ProjectId, RecordId};
use domain::money::{Currency, Money};
use domain::read::{BudgetGrid, DeviationRow, GridCell, GridRow, GridSums, LineChange, LineRow};
use domain::record::{Approval, BudgetVersion, Deviation, Kind, Record};
use rusqlite::{Connection, params};

use super::{Coded, coded, money, partner, words};
use crate::error::Error;
use crate::view;

/// What one cell is made of.
#[derive(Default)]
struct Figures {
    lines: Vec<BudgetLineId>,
    budget: i64,
    actual: Option<i64>,
}

/// Figures by who pays and for what, and by year.
type Cells = BTreeMap<(bool, Financing, CostCategory), BTreeMap<i32, Figures>>;

pub(crate) fn grid(
    connection: &Connection,
    project: ProjectId,
    version: Option<BudgetVersionId>,
    today: NaiveDate,
) -> Result<Option<BudgetGrid>, Error> {
    let row = super::projects::one(connection, project)?;
    let currency = row.sums.granted.currency();
    let versions = super::project::versions(connection, project, currency)?;
    let chosen = match version {
        Some(id) => versions.into_iter().find(|version| version.id == id),
        None => versions.into_iter().next(),
    };
    let Some(version) = chosen else {
        return Ok(None);
    };
    let cells = cells(connection, project, version.id, currency)?;
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
            if let Some(actual) = figures.actual {
                *sum.actual.get_or_insert(0) += actual;
            }
        }
    }
    let rows_of_grant = rows(false);
    let used: BTreeSet<CostCategory> = rows_of_grant.iter().map(|row| row.category).collect();
    Ok(Some(BudgetGrid {
        changes: changes(connection, project, version.id)?,
        deviations: deviations(connection, project, &cells, currency)?,
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
    let mut statement = connection.prepare_cached(
        "SELECT id, category, year, financing, amount_minor FROM budget_line WHERE version = ?1 AND amount_currency = ?2 ORDER BY id",
    )?;
    let mut rows = statement.query(params![version.to_string(), currency.code()])?;
    while let Some(row) = rows.next()? {
        let (Some(category), Some(financing)) = (coded(row, "category")?, coded(row, "financing")?)
        else {
            continue;
        };
        let figures = cells
            .entry((financing != Financing::Grant, financing, category))
            .or_default()
            .entry(row.get("year")?)
            .or_default();
        figures
            .lines
            .push(BudgetLineId(row.get::<_, Coded<RecordId>>("id")?.0));
        figures.budget += row.get::<_, i64>("amount_minor")?;
    }
    let mut statement = connection.prepare_cached(
        "SELECT l.category, l.year, l.financing, sum(e.booked_minor) AS actual FROM expense e JOIN budget_line l ON l.id = e.line
          WHERE e.project = ?1 AND e.booked_currency = ?2 GROUP BY l.category, l.year, l.financing",
    )?;
    let mut rows = statement.query(params![project.to_string(), currency.code()])?;
    while let Some(row) = rows.next()? {
        let (Some(category), Some(financing)) = (coded(row, "category")?, coded(row, "financing")?)
        else {
            continue;
        };
        let figures = cells
            .entry((financing != Financing::Grant, financing, category))
            .or_default()
            .entry(row.get("year")?)
            .or_default();
        figures.actual = Some(row.get("actual")?);
    }
    Ok(cells)
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
        lines.push(LineRow {
            id: BudgetLineId(row.get::<_, Coded<RecordId>>("id")?.0),
            category,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or_default(),
            description: words(row, "description")?,
            amount: money(row.get("amount_minor")?, currency),
            spent: money(row.get("spent")?, currency),
            gender_marker: coded(row, "gender_marker")?.unwrap_or(GenderMarker::NotScreened),
            financing: coded(row, "financing")?.unwrap_or(Financing::Grant),
            partner: partner(row, "partner")?,
        });
    }
    lines.sort_by_key(|line| (line.category, line.year));
    Ok(lines)
}

/// What a version, as it is now, changes in the latest approved one, as it was approved.
pub(crate) fn changes(
    connection: &Connection,
    project: ProjectId,
    version: BudgetVersionId,
) -> Result<Vec<LineChange>, Error> {
    let of_project = "WHERE project = ?1";
    let project_id = project.to_string();
    let read = |kind| view::select(connection, kind, of_project, Some(&project_id));
    let versions: BTreeMap<BudgetVersionId, i64> = read(Kind::BudgetVersion)?
        .into_iter()
        .filter_map(|(id, fields)| BudgetVersion::from_fields(id, &fields).ok())
        .map(|version| (version.id, version.number))
        .collect();
    let approvals = read(Kind::Approval)?
        .into_iter()
        .filter_map(|(id, fields)| Approval::from_fields(id, &fields).ok());
    let latest =
        approvals.max_by_key(|approval| (versions.get(&approval.version).copied(), approval.id));
    let Some(latest) = latest else {
        return Ok(Vec::new());
    };
    // An earlier version than the approved one changes nothing in it.
    if versions.get(&version) < versions.get(&latest.version) {
        return Ok(Vec::new());
    }
    let approved = approved_posts(connection, latest.id)?;
    let now = current_posts(connection, version)?;
    Ok(differences(&approved, &now))
}

/// In what one version of a budget differs from another: each as it was approved, or as it is where it was not.
pub(crate) fn compare(
    connection: &Connection,
    before: BudgetVersionId,
    after: BudgetVersionId,
) -> Result<Vec<LineChange>, Error> {
    let posts_of = |version: BudgetVersionId| {
        let approvals = view::select(
            connection,
            Kind::Approval,
            "WHERE version = ?1",
            Some(&version.to_string()),
        )?;
        let decision = approvals
            .into_iter()
            .filter_map(|(id, fields)| Approval::from_fields(id, &fields).ok())
            .max_by_key(|approval| (approval.date, approval.id));
        match decision {
            Some(approval) => approved_posts(connection, approval.id),
            None => current_posts(connection, version),
        }
    };
    Ok(differences(&posts_of(before)?, &posts_of(after)?))
}

fn approved_posts(
    connection: &Connection,
    approval: ApprovalId,
) -> Result<BTreeMap<RecordId, Post>, Error> {
    posts(
        connection,
        "SELECT * FROM approved_line WHERE approval = ?1",
        &approval.to_string(),
    )
}

fn current_posts(
    connection: &Connection,
    version: BudgetVersionId,
) -> Result<BTreeMap<RecordId, Post>, Error> {
    posts(
        connection,
        "SELECT category, year, description, amount_minor, amount_currency, coalesce(post, id) AS post
           FROM budget_line WHERE version = ?1",
        &version.to_string(),
    )
}

fn differences(
    before: &BTreeMap<RecordId, Post>,
    after: &BTreeMap<RecordId, Post>,
) -> Vec<LineChange> {
    let all: BTreeSet<&RecordId> = before.keys().chain(after.keys()).collect();
    let mut changes: Vec<LineChange> = all
        .into_iter()
        .filter_map(|post| {
            let (before, after) = (before.get(post), after.get(post));
            let line = after.or(before)?;
            let (before, after) = (before.map(|it| it.amount), after.map(|it| it.amount));
            let nothing = Money::zero(line.amount.currency());
            let difference = after
                .unwrap_or(nothing)
                .checked_sub(before.unwrap_or(nothing));
            (before != after).then(|| LineChange {
                category: line.category,
                year: line.year,
                description: line.description.clone(),
                before,
                after,
                // A post keeps its currency: it is the project's.
                difference: difference.unwrap_or(nothing),
            })
        })
        .collect();
    changes.sort_by_key(|change| (change.category, change.year));
    changes
}

/// A post of the budget in one version.
struct Post {
    category: CostCategory,
    year: i32,
    description: String,
    amount: Money,
}

/// The posts that a question about lines finds, by the line that each began with.
fn posts(
    connection: &Connection,
    question: &str,
    parameter: &str,
) -> Result<BTreeMap<RecordId, Post>, Error> {
    let mut statement = connection.prepare_cached(question)?;
    let mut rows = statement.query([parameter])?;
    let mut posts = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (Some(category), Some(currency)) = (
            coded(row, "category")?,
            coded::<Currency>(row, "amount_currency")?,
        ) else {
            continue;
        };
        let post = Post {
            category,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or_default(),
            description: words(row, "description")?,
            amount: money(row.get("amount_minor")?, currency),
        };
        posts.insert(row.get::<_, Coded<RecordId>>("post")?.0, post);
    }
    Ok(posts)
}
