//! Budgets: the grid of category by year, the lines behind it, what changed since approval.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::code::{CostCategory, Financing, GenderMarker, VersionState};
use domain::finding::{Tolerance, deviation, holds};
use domain::id::{ApprovalId, BudgetLineId, BudgetVersionId, OrganisationId, ProjectId, RecordId};
use domain::money::{Currency, Money};
use domain::planned::{BudgetRate, Planned};
use domain::read::{
    BudgetGrid, BudgetRateRow, DeviationRow, GridCell, GridRow, GridSums, LineChange, LineRow,
    ProjectRow, Twin, VersionRow,
};
use domain::record::{Approval, BudgetVersion, Deviation, Kind, Record};
use rusqlite::{Connection, Row, ToSql, params};
use rust_decimal::Decimal;

use super::{Coded, coded, money, partner, words};
use crate::error::Error;
use crate::view::{self, PLANNED};

/// What one cell is made of.
#[derive(Default)]
struct Figures {
    lines: Vec<BudgetLineId>,
    budget: i64,
    actual: Option<i64>,
    converted: bool,
}

/// The lines and expenses of one partner in one currency.
#[derive(Clone, Copy)]
pub(crate) struct Scope {
    /// Whose.
    pub(crate) partner: OrganisationId,
    /// Planned, and paid, in which.
    pub(crate) currency: Currency,
}

/// Figures by who pays and for what, and by year.
type Cells = BTreeMap<(bool, Financing, CostCategory), BTreeMap<i32, Figures>>;

pub(crate) fn grid(
    connection: &Connection,
    project: ProjectId,
    version: Option<BudgetVersionId>,
    scope: Option<Scope>,
    today: NaiveDate,
) -> Result<Option<BudgetGrid>, Error> {
    let row = super::projects::one(connection, project)?;
    let kept_in = row.sums.granted.currency();
    let currency = scope.map_or(kept_in, |scope| scope.currency);
    let versions = super::project::versions(connection, project, kept_in)?;
    let chosen = match version {
        Some(id) => versions.into_iter().find(|version| version.id == id),
        None => versions.into_iter().next(),
    };
    let Some(version) = chosen else {
        return Ok(None);
    };
    let rates = rates(connection, version.id)?;
    let (cells, elsewhere) = match scope {
        None => (
            cells(connection, project, version.id, kept_in)?,
            Money::zero(kept_in),
        ),
        Some(scope) => cells_of(connection, project, version.id, scope, (kept_in, &rates))?,
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
    let twins = twins(connection, &version, &row, &rates)?;
    let is_shown = |twin: &&Twin| {
        scope.is_some_and(|scope| {
            twin.partner.id == scope.partner && twin.currency == scope.currency.code()
        })
    };
    let deviations = match scope {
        None => deviations(connection, project, &cells, kept_in)?,
        // They are said of the grant as a whole.
        Some(_) => Vec::new(),
    };
    Ok(Some(BudgetGrid {
        changes: changes(connection, project, version.id)?,
        deviations,
        shown: twins.iter().find(is_shown).cloned(),
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

/// The figures of one of the twins, in its own currency: as they were planned and paid in it. What was paid on its
/// lines in other currencies is converted back by the version's rate, each cell rounded once; how much that is, in
/// the project's currency, comes along.
fn cells_of(
    connection: &Connection,
    project: ProjectId,
    version: BudgetVersionId,
    scope: Scope,
    (kept_in, rates): (Currency, &[BudgetRateRow]),
) -> Result<(Cells, Money), Error> {
    let (partner, currency) = (scope.partner.to_string(), scope.currency.code());
    let mut cells = Cells::new();
    let lines = "SELECT id, category, year, financing, coalesce(amount_planned_minor, amount_minor) AS minor, 0 AS converted
                   FROM budget_line WHERE version = ?1 AND partner = ?2
                    AND coalesce(amount_planned_currency, amount_currency) = ?3 ORDER BY id";
    add_lines(
        connection,
        &mut cells,
        lines,
        params![version.to_string(), partner, currency],
    )?;
    let rate = rates.iter().find(|rate| rate.currency == currency);
    let rate: Option<Decimal> = rate.and_then(|rate| rate.rate.parse().ok());
    let mut elsewhere = 0;
    let mut statement = connection.prepare_cached(
        "SELECT l.category, l.year, l.financing,
                sum(iif(e.amount_currency = ?3, e.amount_minor, 0)) AS own,
                sum(iif(e.amount_currency = ?3, 0, e.booked_minor)) AS other
           FROM expense e JOIN budget_line l ON l.id = e.line
          WHERE e.project = ?1 AND l.partner = ?2 AND e.booked_currency = ?4
            AND coalesce(l.amount_planned_currency, l.amount_currency) = ?3
          GROUP BY l.category, l.year, l.financing",
    )?;
    let mut rows = statement.query(params![
        project.to_string(),
        partner,
        currency,
        kept_in.code()
    ])?;
    while let Some(row) = rows.next()? {
        let (own, other): (i64, i64) = (row.get("own")?, row.get("other")?);
        let Some(figures) = cell(&mut cells, row)? else {
            continue;
        };
        let back = match rate {
            _ if scope.currency == kept_in => other,
            Some(rate) => {
                elsewhere += other;
                let value = money(other, kept_in).decimal().checked_div(rate);
                let back = value.and_then(|value| Money::from_decimal(value, scope.currency).ok());
                back.map_or(0, Money::minor)
            }
            None => 0,
        };
        figures.actual = Some(own + back);
    }
    Ok((cells, money(elsewhere, kept_in)))
}

fn add_lines(
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
fn cell<'a>(cells: &'a mut Cells, row: &Row<'_>) -> Result<Option<&'a mut Figures>, Error> {
    let (Some(category), Some(financing)) = (coded(row, "category")?, coded(row, "financing")?)
    else {
        return Ok(None);
    };
    let by_year = cells
        .entry((financing != Financing::Grant, financing, category))
        .or_default();
    Ok(Some(by_year.entry(row.get("year")?).or_default()))
}

/// What other currencies are reckoned to be worth in a version.
pub(super) fn rates(
    connection: &Connection,
    version: BudgetVersionId,
) -> Result<Vec<BudgetRateRow>, Error> {
    let found = view::select(
        connection,
        Kind::BudgetVersion,
        "WHERE id = ?1",
        Some(&version.to_string()),
    )?;
    let version = found
        .into_iter()
        .find_map(|(id, fields)| BudgetVersion::from_fields(id, &fields).ok());
    let rates = version.map(|version| version.rates.0).unwrap_or_default();
    let row = |(currency, rate): (Currency, BudgetRate)| BudgetRateRow {
        currency: currency.to_string(),
        rate: rate.rate.to_string(),
        source: rate.source,
    };
    Ok(rates.into_iter().map(row).collect())
}

/// The twins of a version: for each partner the currencies of its lines; where it has none yet, those that it could
/// be planned in.
fn twins(
    connection: &Connection,
    version: &VersionRow,
    project: &ProjectRow,
    rates: &[BudgetRateRow],
) -> Result<Vec<Twin>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT partner, coalesce(amount_planned_currency, amount_currency) AS currency FROM budget_line
          WHERE version = ?1 AND partner IS NOT NULL ORDER BY currency",
    )?;
    let rows = statement.query_map([version.id.to_string()], |row| {
        Ok((coded::<RecordId>(row, "partner")?, words(row, "currency")?))
    })?;
    let planned: Vec<(Option<RecordId>, String)> = rows.collect::<Result<_, _>>()?;
    let kept_in = project.sums.granted.currency().to_string();
    let mut twins = Vec::new();
    for partner in &project.partners {
        let of_partner = planned
            .iter()
            .filter(|(id, _)| *id == Some(partner.id.into()));
        let mut currencies: Vec<String> =
            of_partner.map(|(_, currency)| currency.clone()).collect();
        if currencies.is_empty() && version.state == VersionState::Draft {
            currencies.push(kept_in.clone());
            currencies.extend(rates.iter().map(|rate| rate.currency.clone()));
        }
        twins.extend(currencies.into_iter().map(|currency| Twin {
            partner: partner.clone(),
            currency,
        }));
    }
    Ok(twins)
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
        lines.push(LineRow {
            id: BudgetLineId(row.get::<_, Coded<RecordId>>("id")?.0),
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
        &format!(
            "SELECT {PLANNED}, category, year, description, post FROM approved_line WHERE approval = ?1"
        ),
        &approval.to_string(),
    )
}

fn current_posts(
    connection: &Connection,
    version: BudgetVersionId,
) -> Result<BTreeMap<RecordId, Post>, Error> {
    posts(
        connection,
        &format!(
            "SELECT {PLANNED}, category, year, description, coalesce(post, id) AS post
               FROM budget_line WHERE version = ?1"
        ),
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
            let (before, after) = (before.map(|it| &it.amount), after.map(|it| &it.amount));
            let planned =
                |it: Option<&Planned>| it.filter(|it| it.rate().is_some()).map(Planned::amount);
            let (planned_before, planned_after) = (planned(before), planned(after));
            let is_same = before == after;
            let (before, after) = (before.map(Planned::booked), after.map(Planned::booked));
            let nothing = Money::zero(line.amount.booked().currency());
            let difference = after
                .unwrap_or(nothing)
                .checked_sub(before.unwrap_or(nothing));
            (!is_same).then(|| LineChange {
                category: line.category,
                year: line.year,
                description: line.description.clone(),
                before,
                after,
                // What a post comes to is in the project's currency.
                difference: difference.unwrap_or(nothing),
                planned_before,
                planned_after,
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
    amount: Planned,
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
        let (Some(category), Some(amount)) = (coded(row, "category")?, view::planned_amount(row)?)
        else {
            continue;
        };
        let post = Post {
            category,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or_default(),
            description: words(row, "description")?,
            amount,
        };
        posts.insert(row.get::<_, Coded<RecordId>>("post")?.0, post);
    }
    Ok(posts)
}
