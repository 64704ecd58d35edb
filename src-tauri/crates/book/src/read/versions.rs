//! In what versions of a budget differ: from what was approved, and from each other.

use std::collections::{BTreeMap, BTreeSet};

use domain::code::CostCategory;
use domain::id::{ApprovalId, BudgetVersionId, ProjectId, RecordId};
use domain::money::Money;
use domain::planned::Planned;
use domain::read::LineChange;
use domain::record::{Approval, BudgetVersion, Kind, Record};
use rusqlite::Connection;

use super::{Coded, coded, words};
use crate::error::Error;
use crate::view::{self, PLANNED};

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
