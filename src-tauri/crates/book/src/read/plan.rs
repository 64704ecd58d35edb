//! The plan: expected results, activities, and what they cost.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::code::{ActivityStatus, CoreArea, CostCategory, Financing, MarkerScore, ResultLevel};
use domain::id::{
    ActivityId, BudgetLineId, OrganisationId, PersonId, ProjectId, RecordId, ResultId,
};
use domain::money::Currency;
use domain::period::Period;
use domain::read::{
    ActivityRow, Cost, IndicatorName, LevelRow, PersonName, Plan, PostRow, PostShare, ResultRow,
    ShareRow,
};
use domain::record::{Activity, ExpectedResult, Project, Record};
use domain::split::Split;
use domain::value::{FieldValue as _, Value};
use rusqlite::{Connection, Row, params};
use rust_decimal::Decimal;

use super::{Coded, coded, money, reckoned, results, words};
use crate::error::Error;
use crate::view;

/// What something costs, in minor units.
#[derive(Clone, Copy, Default)]
pub(super) struct Minor {
    pub(super) budget: i64,
    pub(super) spent: i64,
}

impl Minor {
    pub(super) fn add(&mut self, other: Self) {
        self.budget = self.budget.saturating_add(other.budget);
        self.spent = self.spent.saturating_add(other.spent);
    }

    pub(super) fn shown(self, currency: Currency) -> Cost {
        Cost {
            budget: money(self.budget, currency),
            spent: money(self.spent, currency),
        }
    }
}

/// A post of the budget in force, or one that only earlier versions had and on which something was spent.
pub(super) struct Post {
    pub(super) line: BudgetLineId,
    pub(super) category: CostCategory,
    pub(super) year: i32,
    pub(super) description: String,
    pub(super) financing: Financing,
    pub(super) partner: Option<OrganisationId>,
    pub(super) score: MarkerScore,
    pub(super) core_area: Option<CoreArea>,
    split: Split,
    pub(super) cost: Minor,
}

/// A post divided: what belongs to each of the activities that are there, and what is left.
struct Divided {
    shares: Vec<(ActivityId, u32, Minor)>,
    left: Minor,
}

impl Post {
    fn divide(&self, there: &BTreeSet<ActivityId>) -> Divided {
        let (budget, mut left_budget) = self.split.divide(self.cost.budget);
        let (spent, mut left_spent) = self.split.divide(self.cost.spent);
        let mut shares = Vec::new();
        for (((activity, share), (_, budget)), (_, spent)) in
            self.split.shares().iter().zip(budget).zip(spent)
        {
            if there.contains(activity) {
                shares.push((*activity, *share, Minor { budget, spent }));
            } else {
                // That activity was deleted while somebody divided: its share belongs to none.
                left_budget += budget;
                left_spent += spent;
            }
        }
        Divided {
            shares,
            left: Minor {
                budget: left_budget,
                spent: left_spent,
            },
        }
    }
}

/// Hundredths of a per cent, as per cent.
pub(super) fn percent(hundredths: u32) -> String {
    Decimal::new(hundredths.into(), 2).normalize().to_string()
}

fn post(row: &Row<'_>) -> rusqlite::Result<Option<Post>> {
    let (Some(category), Some(root)) = (coded(row, "category")?, coded::<RecordId>(row, "root")?)
    else {
        return Ok(None);
    };
    let activities: Option<String> = row.get("activities")?;
    let split = activities.map_or(Value::Null, Value::Text);
    Ok(Some(Post {
        line: BudgetLineId(root),
        category,
        year: row.get::<_, Option<i32>>("year")?.unwrap_or_default(),
        description: words(row, "description")?,
        financing: coded(row, "financing")?.unwrap_or(Financing::Grant),
        partner: coded(row, "partner")?,
        score: coded(row, "gender_marker")?.unwrap_or(MarkerScore::NotScreened),
        core_area: coded(row, "core_area")?,
        split: Split::from_value(&split).unwrap_or_default(),
        cost: Minor {
            budget: row.get("budget")?,
            spent: row.get("spent")?,
        },
    }))
}

/// The posts of a project, by category and year.
pub(super) fn all_posts(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
) -> Result<Vec<Post>, Error> {
    posts_within(connection, project, currency, None)
}

/// The same, with what was spent in a period alone.
fn posts_within(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
    within: Option<Period>,
) -> Result<Vec<Post>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH cost AS (
            SELECT coalesce(l.post, l.id) AS root, l.category, l.year, l.description, l.financing,
                   l.partner, l.gender_marker, l.core_area, l.amount_minor AS budget, 0 AS spent, 1 AS in_force
              FROM budget_line l WHERE l.amount_currency = ?2
               AND l.version = (SELECT f.version FROM in_force f WHERE f.project = ?1)
            UNION ALL
            SELECT coalesce(l.post, l.id), l.category, l.year, l.description, l.financing,
                   l.partner, l.gender_marker, l.core_area, 0, e.booked_minor, 0
              FROM expense e JOIN budget_line l ON l.id = e.line WHERE e.project = ?1 AND e.booked_currency = ?2
               AND (?3 IS NULL OR e.date BETWEEN ?3 AND ?4)
         )
         SELECT c.root, c.category, c.year, c.description, c.financing, c.partner, c.gender_marker, c.core_area,
                r.activities,
                sum(c.budget) AS budget, sum(c.spent) AS spent, max(c.in_force)
           FROM cost c LEFT JOIN budget_line r ON r.id = c.root
          GROUP BY c.root ORDER BY c.year, c.root",
    )?;
    // Of a group, SQLite takes the other columns from the row with the greatest `in_force`: the post as it is called now.
    let days = within.map(|days| (days.start().to_string(), days.end().to_string()));
    let (start, end) = days.unzip();
    let asked = params![project.to_string(), currency.code(), start, end];
    let rows = statement.query_map(asked, post)?;
    let mut posts = Vec::new();
    for row in rows {
        posts.extend(row?);
    }
    posts.sort_by_key(|post| (post.category, post.year));
    Ok(posts)
}

/// What was spent on lines that are not in the book: somebody deleted them meanwhile.
pub(super) fn without_line(
    connection: &Connection,
    project: ProjectId,
    currency: Currency,
) -> Result<Minor, Error> {
    let spent = connection
        .prepare_cached(
            "SELECT coalesce(sum(e.booked_minor), 0) FROM expense e LEFT JOIN budget_line l ON l.id = e.line
              WHERE e.project = ?1 AND e.booked_currency = ?2 AND l.id IS NULL",
        )?
        .query_row([project.to_string().as_str(), currency.code()], |row| row.get(0))?;
    Ok(Minor { budget: 0, spent })
}

/// The records of a kind in a project, oldest first.
pub(super) fn of_project<R: Record>(
    connection: &Connection,
    project: ProjectId,
) -> Result<Vec<R>, Error> {
    let found = view::select(
        connection,
        R::KIND,
        "WHERE project = ?1",
        Some(&project.to_string()),
    )?;
    Ok(found
        .into_iter()
        .filter_map(|(id, fields)| R::from_fields(id, &fields).ok())
        .collect())
}

/// The posts of the budget in force, with the activities that each pays for.
pub(crate) fn posts(connection: &Connection, project: ProjectId) -> Result<Vec<PostRow>, Error> {
    let currency = reckoned::project_record(connection, project)?
        .granted
        .currency();
    let there = ids(connection, project)?;
    let rows = all_posts(connection, project, currency)?
        .into_iter()
        .map(|post| {
            let divided = post.divide(&there);
            let share = |(activity, share, _): &(ActivityId, u32, Minor)| PostShare {
                activity: *activity,
                percent: percent(*share),
            };
            PostRow {
                shares: divided.shares.iter().map(share).collect(),
                left: divided.left.shown(currency),
                line: post.line,
                category: post.category,
                year: post.year,
                description: post.description,
                financing: post.financing,
                cost: post.cost.shown(currency),
            }
        });
    Ok(rows.collect())
}

fn ids(connection: &Connection, project: ProjectId) -> Result<BTreeSet<ActivityId>, Error> {
    let mut statement = connection.prepare_cached("SELECT id FROM activity WHERE project = ?1")?;
    let rows = statement.query_map(params![project.to_string()], |row| {
        Ok(ActivityId(row.get::<_, Coded<RecordId>>(0)?.0))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A person by name.
pub(super) fn person(id: PersonId, names: &HashMap<RecordId, String>) -> PersonName {
    PersonName {
        id,
        name: names.get(&id.0).cloned().unwrap_or_default(),
    }
}

pub(crate) fn plan(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
    within: Option<Period>,
) -> Result<Plan, Error> {
    let head: Project = reckoned::project_record(connection, project)?;
    let currency = head.granted.currency();
    let mut activities: Vec<Activity> = of_project(connection, project)?;
    let there: BTreeSet<ActivityId> = activities.iter().map(|activity| activity.id).collect();
    let mut costs: HashMap<ActivityId, (Minor, Vec<ShareRow>)> = HashMap::new();
    let lost = without_line(connection, project, currency)?;
    let (mut total, mut elsewhere) = (lost, lost);
    for post in posts_within(connection, project, currency, within)? {
        let divided = post.divide(&there);
        total.add(post.cost);
        elsewhere.add(divided.left);
        for (activity, share, cost) in divided.shares {
            let (sum, shares) = costs.entry(activity).or_default();
            sum.add(cost);
            shares.push(ShareRow {
                line: post.line,
                category: post.category,
                year: post.year,
                description: post.description.clone(),
                financing: post.financing,
                percent: percent(share),
                cost: cost.shown(currency),
            });
        }
    }
    let results: Vec<ExpectedResult> = of_project(connection, project)?;
    let known: BTreeSet<ResultId> = results.iter().map(|result| result.id).collect();
    for activity in &mut activities {
        // One that somebody deleted meanwhile is found, and serves nothing here.
        activity.result = activity.result.filter(|result| known.contains(result));
    }
    let mut of_result: HashMap<ResultId, Minor> = HashMap::new();
    for activity in &activities {
        if let (Some(result), Some((cost, _))) = (activity.result, costs.get(&activity.id)) {
            of_result.entry(result).or_default().add(*cost);
        }
    }
    let served: BTreeSet<ResultId> = activities.iter().filter_map(|each| each.result).collect();
    let names = reckoned::people(connection)?;
    let indicators = results::names(connection, project)?;
    let mut rows: Vec<ActivityRow> = activities
        .into_iter()
        .map(|activity| {
            let (cost, shares) = costs.remove(&activity.id).unwrap_or_default();
            let is_open = matches!(
                activity.status,
                ActivityStatus::Planned | ActivityStatus::UnderWay
            );
            ActivityRow {
                is_late: is_open && activity.period.end() < today,
                id: activity.id,
                kind: activity.kind,
                title: activity.title,
                period: activity.period,
                status: activity.status,
                result: activity.result,
                responsible: activity.responsible.map(|id| person(id, &names)),
                place: activity.place,
                notes: activity.notes.0,
                cost: cost.shown(currency),
                shares,
            }
        })
        .collect();
    rows.sort_by_key(|row| (row.period.start(), row.period.end(), row.id));
    Ok(Plan {
        period: head.period,
        problem: head.problem.0,
        theory_of_change: head.theory_of_change.0,
        levels: levels(),
        results: chain(results, &of_result, indicators, &served, currency),
        activities: rows,
        currency: currency.to_string(),
        elsewhere: elsewhere.shown(currency),
        total: total.shown(currency),
    })
}

fn levels() -> Vec<LevelRow> {
    let all = ResultLevel::ALL.iter().copied();
    all.clone()
        .map(|level| LevelRow {
            level,
            leads_to: all.clone().filter(|to| level.leads_to(*to)).collect(),
        })
        .collect()
}

/// The order in which results of one level stand; the highest level first.
fn order(result: &ExpectedResult) -> (usize, i64, ResultId) {
    let level = ResultLevel::ALL
        .iter()
        .position(|level| *level == result.level);
    (level.unwrap_or_default(), result.rank, result.id)
}

/// The results in their order, each followed by what leads to it. One that leads to what is not above it, as a merge
/// may leave it, leads to none; so nothing ever leads round.
pub(super) fn in_order(mut results: Vec<ExpectedResult>) -> Vec<(u32, ExpectedResult)> {
    results.sort_by_key(order);
    let levels: HashMap<ResultId, ResultLevel> = results
        .iter()
        .map(|result| (result.id, result.level))
        .collect();
    let mut below: BTreeMap<Option<ResultId>, Vec<ExpectedResult>> = BTreeMap::new();
    for result in results {
        let to = result.leads_to.filter(|to| {
            levels
                .get(to)
                .is_some_and(|level| result.level.leads_to(*level))
        });
        below.entry(to).or_default().push(result);
    }
    let mut waiting: Vec<(u32, ExpectedResult)> = Vec::new();
    let mut push = |waiting: &mut Vec<_>, to: Option<ResultId>, depth: u32| {
        let children = below.remove(&to).unwrap_or_default();
        waiting.extend(children.into_iter().rev().map(|child| (depth, child)));
    };
    push(&mut waiting, None, 0);
    let mut all = Vec::new();
    while let Some((depth, result)) = waiting.pop() {
        push(&mut waiting, Some(result.id), depth + 1);
        all.push((depth, result));
    }
    all
}

fn chain(
    results: Vec<ExpectedResult>,
    own: &HashMap<ResultId, Minor>,
    mut indicators: HashMap<ResultId, Vec<IndicatorName>>,
    served: &BTreeSet<ResultId>,
    currency: Currency,
) -> Vec<ResultRow> {
    let named: BTreeSet<ResultId> = results.iter().filter_map(|each| each.leads_to).collect();
    let results = in_order(results);
    // From the last to the first, so that what leads to a result is summed up before it.
    let mut costs = vec![Minor::default(); results.len()];
    let mut open: Vec<(u32, Minor)> = Vec::new();
    for (at, (depth, result)) in results.iter().enumerate().rev() {
        let mut cost = own.get(&result.id).copied().unwrap_or_default();
        while let Some((_, below)) = open.pop_if(|(below, _)| *below == depth + 1) {
            cost.add(below);
        }
        open.push((*depth, cost));
        costs[at] = cost;
    }
    results
        .into_iter()
        .zip(costs)
        .map(|((depth, result), cost)| {
            let seen = indicators.remove(&result.id).unwrap_or_default();
            ResultRow {
                is_free: seen.is_empty()
                    && !named.contains(&result.id)
                    && !served.contains(&result.id),
                indicators: seen,
                id: result.id,
                depth,
                level: result.level,
                sphere: result.sphere,
                leads_to: result.leads_to,
                title: result.title,
                assumptions: result.assumptions.0,
                cost: cost.shown(currency),
            }
        })
        .collect()
}
