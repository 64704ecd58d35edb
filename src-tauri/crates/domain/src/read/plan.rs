//! The plan of a project: what it is to reach, what is done for it, and what that costs.

use serde::Serialize;
use specta::Type;

use crate::code::{
    ActivityKind, ActivityStatus, CostCategory, Financing, Light, ResultLevel, Sphere,
};
use crate::id::{ActivityId, BudgetLineId, IndicatorId, PersonId, ResultId};
use crate::money::Money;
use crate::period::Period;

/// A project's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Plan {
    /// From the first day of the grant to the last.
    pub period: Period,
    /// The shared problem.
    pub problem: String,
    /// How and why the activities are to lead to the results.
    pub theory_of_change: String,
    /// What a result of each level can lead to, the highest level first.
    pub levels: Vec<LevelRow>,
    /// The expected results: each is followed by what leads to it.
    pub results: Vec<ResultRow>,
    /// The activities, by their first days.
    pub activities: Vec<ActivityRow>,
    /// The currency of all costs.
    pub currency: String,
    /// What belongs to no activity.
    pub elsewhere: Cost,
    /// What the budget in force and the expenses come to, whoever pays.
    pub total: Cost,
}

/// A level of the results chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LevelRow {
    /// Which.
    pub level: ResultLevel,
    /// The levels to which a result of it can lead.
    pub leads_to: Vec<ResultLevel>,
}

/// What something costs, whoever pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Cost {
    /// By the budget in force.
    pub budget: Money,
    /// As booked.
    pub spent: Money,
}

/// An expected result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ResultRow {
    /// Its identity.
    pub id: ResultId,
    /// How many results are above it on its way: 0 for one that leads to none.
    pub depth: u32,
    /// Its level.
    pub level: ResultLevel,
    /// Where an outcome shows itself.
    pub sphere: Option<Sphere>,
    /// The result that it leads to.
    pub leads_to: Option<ResultId>,
    /// In words.
    pub title: String,
    /// What must hold beside.
    pub assumptions: String,
    /// By what it is seen.
    pub indicators: Vec<IndicatorName>,
    /// What the activities that serve it cost, and those that serve what leads to it.
    pub cost: Cost,
    /// Whether nothing leads to it, and nothing shows or serves it.
    pub is_free: bool,
}

/// An indicator as a plan names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct IndicatorName {
    /// Its identity.
    pub id: IndicatorId,
    /// In words.
    pub name: String,
    /// Where its readings come from.
    pub verification: String,
    /// How it stands; none where it was not read, or has no target.
    pub light: Option<Light>,
}

/// An activity, milestone, visit or meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ActivityRow {
    /// Its identity.
    pub id: ActivityId,
    /// What it is.
    pub kind: ActivityKind,
    /// In words.
    pub title: String,
    /// From the first day to the last.
    pub period: Period,
    /// Where it stands.
    pub status: ActivityStatus,
    /// Whether its last day is over and it is not done.
    pub is_late: bool,
    /// The result that it serves.
    pub result: Option<ResultId>,
    /// Who answers for it.
    pub responsible: Option<PersonName>,
    /// Where it takes place.
    pub place: String,
    /// What came of it.
    pub notes: String,
    /// What it costs.
    pub cost: Cost,
    /// Which posts pay for it.
    pub shares: Vec<ShareRow>,
}

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PersonName {
    /// The person's identity.
    pub id: PersonId,
    /// The name; empty where the person is not in the book.
    pub name: String,
}

/// A share of a post that belongs to an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ShareRow {
    /// The post's first line.
    pub line: BudgetLineId,
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// Who pays.
    pub financing: Financing,
    /// Per cent of the post, a decimal string.
    pub percent: String,
    /// What that comes to.
    pub cost: Cost,
}

/// A post of the budget, with the activities that it pays for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PostRow {
    /// Its first line.
    pub line: BudgetLineId,
    /// What it pays for.
    pub category: CostCategory,
    /// When.
    pub year: i32,
    /// In words.
    pub description: String,
    /// Who pays.
    pub financing: Financing,
    /// What it comes to.
    pub cost: Cost,
    /// How it is divided.
    pub shares: Vec<PostShare>,
    /// What of it belongs to no activity.
    pub left: Cost,
}

/// A share of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PostShare {
    /// Of which activity.
    pub activity: ActivityId,
    /// Per cent of the post, a decimal string.
    pub percent: String,
}
