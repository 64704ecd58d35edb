//! A project's head, and its summary on paper.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::code::{MarkerScore, VersionState};
use domain::finding::Finding;
use domain::id::{BudgetVersionId, ProjectId, RecordId, SubmissionId};
use domain::money::Currency;
use domain::pace::Planned;
use domain::period::Period;
use domain::read::{
    ApprovalRow, ExpenseQuery, Pace, PackParts, ProjectHead, ProjectLedger, ProjectSheet,
    ProjectSummary, RejectionRow, SubmissionRow, VersionRow,
};
use rusqlite::{Connection, OptionalExtension};

use super::{Coded, coded, list, money, words};
use crate::error::Error;

/// Everything in a project that a person should look at, the gravest first, as it was examined when the
/// project last changed.
pub(crate) fn findings(connection: &Connection, project: ProjectId) -> Result<Vec<Finding>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT detail FROM finding WHERE project = ?1 ORDER BY severity DESC, code, subject",
    )?;
    let rows = statement.query_map([project.to_string()], |row| row.get::<_, String>(0))?;
    rows.map(|detail| super::finding(&detail?)).collect()
}

pub(crate) fn head(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
) -> Result<ProjectHead, Error> {
    let row = super::projects::one(connection, project)?;
    let currency = row.sums.granted.currency();
    let period = row.period;
    let mut statement = connection.prepare_cached(
        "SELECT problem, main_goal, core_areas, gender_marker FROM project WHERE id = ?1",
    )?;
    let (problem, main_goal, core_areas, gender_marker) =
        statement.query_row([project.to_string()], |row| {
            Ok((
                words(row, "problem")?,
                coded(row, "main_goal")?,
                list(row, "core_areas")?,
                coded(row, "gender_marker")?.unwrap_or(MarkerScore::NotScreened),
            ))
        })?;
    let years = u32::try_from(period.end().year() - period.start().year() + 1).unwrap_or(1);
    let year_of = period.contains(today).then(|| {
        // Grants run in years of their own: a project from July is in its first year until next June.
        let months = (today.year() - period.start().year()) * 12 + today.month0().cast_signed()
            - period.start().month0().cast_signed();
        let all = (period.end().year() - period.start().year()) * 12
            + period.end().month0().cast_signed()
            - period.start().month0().cast_signed()
            + 1;
        let whole = u32::try_from((all + 11) / 12).unwrap_or(years).max(1);
        (
            u32::try_from(months / 12 + 1).unwrap_or(1).min(whole),
            whole,
        )
    });
    Ok(ProjectHead {
        problem,
        main_goal,
        core_areas,
        gender_marker,
        elapsed_per_mille: i32::try_from(period.elapsed_per_mille(today)).unwrap_or(1000),
        year_of,
        versions: versions(connection, project, currency)?,
        findings: findings(connection, project)?
            .into_iter()
            .map(Into::into)
            .collect(),
        pace: pace(connection, project, currency, today)?,
        row,
    })
}

fn pace(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
    today: NaiveDate,
) -> Result<Option<Pace>, Error> {
    let plan = planned(connection, project, currency)?;
    let mut statement = connection.prepare_cached(
        "SELECT e.date, sum(e.booked_minor) FROM expense e LEFT JOIN budget_line l ON l.id = e.line
          WHERE e.project = ?1 AND e.booked_currency = ?2 AND coalesce(l.financing, 'grant') = 'grant' GROUP BY e.date",
    )?;
    let rows = statement.query_map([project.to_string().as_str(), currency.code()], |row| {
        Ok((row.get::<_, Coded<NaiveDate>>(0)?.0, row.get(1)?))
    })?;
    let spent: BTreeMap<NaiveDate, i64> = rows.collect::<Result<_, _>>()?;
    Ok(domain::pace::pace(&plan, &spent, currency, today))
}

/// The versions of a project's budget, the newest first.
pub(crate) fn versions(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
) -> Result<Vec<VersionRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT v.id, v.number, v.id = (SELECT f.version FROM in_force f WHERE f.project = ?1) AS in_force,
                a.date, a.approved_by, a.reference,
                s.id AS submission, s.date AS submitted, s.submitted_by, s.reference AS application,
                r.date AS rejected, r.rejected_by, r.reason,
                (SELECT coalesce(sum(l.amount_minor), 0) FROM budget_line l
                  WHERE l.version = v.id AND l.financing = 'grant' AND l.amount_currency = ?2) AS total
           FROM budget_version v
           LEFT JOIN approval a ON a.id = (SELECT min(b.id) FROM approval b WHERE b.version = v.id)
           LEFT JOIN submission s ON s.id = (SELECT max(b.id) FROM submission b WHERE b.version = v.id)
           LEFT JOIN rejection r ON r.id = (SELECT min(b.id) FROM rejection b WHERE b.version = v.id)
          WHERE v.project = ?1 ORDER BY v.number DESC, v.id DESC",
    )?;
    let rows = statement.query_map([project.to_string().as_str(), currency.code()], |row| {
        let approval = match coded::<NaiveDate>(row, "date")? {
            Some(date) => Some(ApprovalRow {
                date,
                approved_by: words(row, "approved_by")?,
                reference: words(row, "reference")?,
            }),
            None => None,
        };
        let submission = match (
            coded::<RecordId>(row, "submission")?,
            coded::<NaiveDate>(row, "submitted")?,
        ) {
            (Some(id), Some(date)) => Some(SubmissionRow {
                id: SubmissionId(id),
                date,
                submitted_by: words(row, "submitted_by")?,
                reference: words(row, "application")?,
            }),
            _ => None,
        };
        let rejection = match coded::<NaiveDate>(row, "rejected")? {
            Some(date) => Some(RejectionRow {
                date,
                rejected_by: words(row, "rejected_by")?,
                reason: words(row, "reason")?,
            }),
            None => None,
        };
        let state = VersionState::of(
            submission.is_some(),
            approval.is_some(),
            rejection.is_some(),
        );
        Ok(VersionRow {
            state,
            ways: state.ways().to_vec(),
            submission,
            rejection,
            id: BudgetVersionId(row.get::<_, Coded<RecordId>>("id")?.0),
            number: row.get::<_, Option<i32>>("number")?.unwrap_or_default(),
            approval,
            total: money(row.get("total")?, currency),
            in_force: row.get("in_force")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a project's workbook is made of.
pub(crate) fn ledger(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
    demo: bool,
) -> Result<ProjectLedger, Error> {
    let head = head(connection, project, today)?;
    let mut budgets = Vec::new();
    for version in head.versions.iter().rev() {
        budgets.extend(super::budget::grid(
            connection,
            project,
            Some(version.id),
            None,
            today,
        )?);
    }
    let lines = budgets
        .iter()
        .map(|grid| super::budget::lines(connection, grid.version.id, None, None))
        .collect::<Result<_, _>>()?;
    let query = ExpenseQuery {
        project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 0,
    };
    let mut expenses = super::expenses::page(connection, &query)?.rows;
    expenses.reverse();
    Ok(ProjectLedger {
        budgets,
        lines,
        expenses,
        digest: super::digest(connection)?,
        demo,
        head,
    })
}

/// What a project's summary on paper is made of: the budget in force, and what the newest version changes in it.
/// `digest` and `demo` are the book's.
pub(crate) fn summary(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
    (digest, demo): (String, bool),
) -> Result<ProjectSummary, Error> {
    let head = head(connection, project, today)?;
    let in_force = head
        .versions
        .iter()
        .find(|version| version.in_force)
        .map(|version| version.id);
    let newest = head.versions.first().cloned();
    let budget = super::budget::grid(connection, project, in_force, None, today)?;
    let changes = match &newest {
        Some(newest) => super::versions::changes(connection, project, newest.id)?,
        None => Vec::new(),
    };
    let expenses = connection
        .prepare_cached("SELECT count(*) FROM expense WHERE project = ?1")?
        .query_row([project.to_string()], |row| row.get(0))
        .optional()?
        .unwrap_or(0);
    Ok(ProjectSummary {
        budget: in_force.and(budget),
        changes,
        draft: newest.filter(|newest| !newest.in_force),
        team: super::people::team(connection, project)?,
        complaints: None,
        expenses,
        digest,
        demo,
        head,
    })
}

/// The plan of a project, by year.
fn planned(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
) -> Result<Vec<Planned>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.period_start, p.period_end, l.year, sum(l.amount_minor) FROM project p
           JOIN in_force f ON f.project = p.id JOIN budget_line l ON l.version = f.version
          WHERE p.id = ?2 AND l.financing = 'grant' AND l.amount_currency = ?1 AND p.granted_currency = ?1
          GROUP BY p.period_start, p.period_end, l.year"
    )?;
    let rows = statement.query_map([currency.code(), &project.to_string()], |row| {
        let period = Period::new(
            row.get::<_, Coded<NaiveDate>>(0)?.0,
            row.get::<_, Coded<NaiveDate>>(1)?.0,
        );
        Ok(period
            .ok()
            .map(|period| (period, row.get::<_, i32>(2), row.get::<_, i64>(3))))
    })?;
    let mut plan = Vec::new();
    for row in rows {
        if let Some((period, year, minor)) = row? {
            plan.push(Planned::new(period, year?, money(minor?, currency)));
        }
    }
    Ok(plan)
}

/// What a report pack has of a project.
pub(crate) fn sheet(
    connection: &Connection,
    project: ProjectId,
    parts: PackParts,
    today: NaiveDate,
    book: (String, bool),
) -> Result<ProjectSheet, Error> {
    let results = || super::results::framework(connection, project, None);
    let risks = || super::risks::register(connection, project, today);
    Ok(ProjectSheet {
        summary: summary(connection, project, today, book)?,
        results: parts.results.then(results).transpose()?,
        risks: parts.risks.then(risks).transpose()?,
        photos: if parts.photos {
            super::documents::photos(connection, project)?
        } else {
            Vec::new()
        },
    })
}
