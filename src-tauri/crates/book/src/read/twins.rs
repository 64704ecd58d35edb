//! The twins that a budget is made of: the lines of each partner, in the currency that they are planned in.

use domain::code::VersionState;
use domain::id::{BudgetVersionId, OrganisationId, ProjectId, RecordId};
use domain::money::{Currency, Money};
use domain::planned::BudgetRate;
use domain::read::{BudgetRateRow, ProjectRow, Twin, VersionRow};
use domain::record::{BudgetVersion, Kind, Record};
use rusqlite::{Connection, params};
use rust_decimal::Decimal;

use super::budget::{Cells, add_lines, cell};
use super::{coded, money, words};
use crate::error::Error;
use crate::view;

/// The lines and expenses of one partner in one currency.
#[derive(Clone, Copy)]
pub(crate) struct Scope {
    /// Whose.
    pub(crate) partner: OrganisationId,
    /// Planned, and paid, in which.
    pub(crate) currency: Currency,
}

impl Scope {
    pub(super) fn is(self, twin: &Twin) -> bool {
        twin.partner.id == self.partner && twin.currency == self.currency.code()
    }
}

/// The figures of one of the twins, in its own currency: as they were planned and paid in it. What was paid on its
/// lines in other currencies is converted back by the version's rate, each cell rounded once; how much that is, in
/// the project's currency, comes along.
pub(super) fn cells(
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

/// The twins of a version: for each partner the currencies of its lines. In a draft also those that it could be planned
/// in: the project's, and for the partners abroad those that have a rate.
pub(super) fn of(
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
    let is_draft = version.state == VersionState::Draft;
    let mut twins = Vec::new();
    for (at, partner) in project.partners.iter().enumerate() {
        let of_lines = planned
            .iter()
            .filter(|(id, _)| *id == Some(partner.id.into()))
            .map(|(_, currency)| currency);
        let foreign = rates.iter().map(|rate| &rate.currency);
        let possible = std::iter::once(&kept_in).chain(foreign.filter(|_| at > 0));
        let mut currencies: Vec<&String> = Vec::new();
        for currency in of_lines.chain(possible.filter(|_| is_draft)) {
            if !currencies.contains(&currency) {
                currencies.push(currency);
            }
        }
        twins.extend(currencies.into_iter().map(|currency| Twin {
            partner: partner.clone(),
            currency: currency.clone(),
        }));
    }
    Ok(twins)
}
