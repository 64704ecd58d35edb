//! The expenses of a project.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::basis::Basis;
use domain::code::{CostCategory, Financing};
use domain::finding::Finding;
use domain::id::{BudgetLineId, ExpenseId, RecordId};
use domain::money::Currency;
use domain::read::{ExpensePage, ExpenseQuery, ExpenseRow};
use rusqlite::{Connection, params};

use super::{Coded, coded, money, partner, reckoned, words};
use crate::error::Error;
use crate::facts::View;

const CHOSEN: &str = "FROM expense e LEFT JOIN budget_line l ON l.id = e.line
    WHERE e.project = ?1 AND (?2 IS NULL OR l.category = ?2) AND (?3 IS NULL OR l.year = ?3)
      AND e.amount_currency IS NOT NULL AND e.booked_currency = ?4 AND (?5 IS NULL OR l.financing = ?5)";

pub(crate) fn page(connection: &Connection, query: &ExpenseQuery) -> Result<ExpensePage, Error> {
    let currency = super::projects::one(connection, query.project)?
        .sums
        .granted
        .currency();
    let (project, category, financing) = (
        query.project.to_string(),
        query.category.map(CostCategory::code),
        query.financing.map(Financing::code),
    );
    let (total, sum): (u32, i64) = connection
        .prepare_cached(&format!(
            "SELECT count(*), coalesce(sum(e.booked_minor), 0) {CHOSEN}"
        ))?
        .query_row(
            params![project, category, query.year, currency.code(), financing],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
    let mut questioned: HashMap<ExpenseId, Vec<Finding>> = HashMap::new();
    for finding in super::project::findings(connection, query.project)? {
        if let Some(expense) = finding.expense() {
            questioned.entry(expense).or_default().push(finding);
        }
    }
    let limit = if query.limit == 0 {
        -1
    } else {
        i64::from(query.limit)
    };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT e.*, l.category, l.year, EXISTS (SELECT 1 FROM expense r WHERE r.reversal_of = e.id) AS reversed,
                (SELECT count(*) FROM attachment a WHERE a.record = e.id) AS attachments,
                (SELECT name FROM organisation o WHERE o.id = e.paid_by) AS paid_by_name
         {CHOSEN} ORDER BY e.date DESC, e.id DESC LIMIT ?6 OFFSET ?7"
    ))?;
    let mut rows = statement.query(params![
        project,
        category,
        query.year,
        currency.code(),
        financing,
        limit,
        query.offset
    ])?;
    let mut page = ExpensePage {
        total,
        sum: money(sum, currency),
        rows: Vec::new(),
    };
    let locked_until = domain::rules::locked_until(&View(connection), query.project)?;
    while let Some(row) = rows.next()? {
        let id = ExpenseId(row.get::<_, Coded<RecordId>>("id")?.0);
        let Some(paid_in) = coded::<Currency>(row, "amount_currency")? else {
            continue;
        };
        let date = coded(row, "date")?.unwrap_or(NaiveDate::MIN);
        page.rows.push(ExpenseRow {
            id,
            date,
            locked: locked_until.is_some_and(|until| date <= until),
            paid_by: partner(row, "paid_by")?,
            description: words(row, "description")?,
            amount: money(row.get("amount_minor")?, paid_in),
            rate: row.get("rate")?,
            rate_source: words(row, "rate_source")?,
            booked: money(row.get("booked_minor")?, currency),
            voucher: words(row, "voucher")?,
            line: BudgetLineId(coded(row, "line")?.unwrap_or(RecordId(uuid::Uuid::nil()))),
            category: coded(row, "category")?,
            year: row.get("year")?,
            reversal_of: coded(row, "reversal_of")?.map(ExpenseId),
            reversed: row.get("reversed")?,
            attachments: row.get("attachments")?,
            basis: match coded::<Basis>(row, "basis")? {
                Some(basis) => Some(reckoned::basis(connection, &basis)?),
                None => None,
            },
            questioned: questioned.remove(&id).unwrap_or_default(),
        });
    }
    Ok(page)
}
