//! What a project is for: goals, core areas, perspectives and markers; and how its money is marked.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{BySex, Cost, Named, SideRow};
use crate::code::{
    CoreArea, CostCategory, Financing, MarkerScore, PolicyMarker, PovertyDimension, Question,
};
use crate::goal::Goal;
use crate::id::{BudgetLineId, IndicatorId};
use crate::target::Target;

/// What a project is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Focus {
    /// The goals it serves, the main one first; and those of its targets.
    pub goals: Vec<Goal>,
    /// The targets that it works towards.
    pub targets: Vec<Target>,
    /// The core areas that it works with.
    pub core_areas: Vec<CoreArea>,
    /// What it answers to each question, in their order.
    pub answers: Vec<Answer>,
    /// The dimensions of poverty that it works against.
    pub poverty_dimensions: Vec<PovertyDimension>,
    /// Gender equality as an objective of the whole.
    pub gender_marker: MarkerScore,
    /// Its scores on the other policy markers, in their order.
    pub markers: Vec<Marked>,
}

/// An answer in the partners' words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Answer {
    /// To which question.
    pub question: Question,
    /// In words; empty where nobody has answered.
    pub text: String,
}

/// A score on a policy marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Marked {
    /// Which marker.
    pub marker: PolicyMarker,
    /// How far it is an objective.
    pub score: MarkerScore,
}

/// How the money of a project is marked for gender equality, and how women and men take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GenderBudget {
    /// The currency of all costs.
    pub currency: String,
    /// The whole: whoever pays.
    pub total: MarkedCosts,
    /// By calendar year; last what was spent on lines that are not in the book.
    pub years: Vec<YearCosts>,
    /// By partner whose line it is; last what is nobody's in particular.
    pub partners: Vec<PartnerCosts>,
    /// By the core area that a cost serves most; last what serves none in particular.
    pub core_areas: Vec<CoreAreaCosts>,
    /// The posts of the budget.
    pub posts: Vec<MarkedPost>,
    /// How many indicators count people, and how many of them tell women and men apart.
    pub people: BySex,
    /// Who took part, by the latest readings of those indicators.
    pub participants: Vec<Participants>,
    /// Who works in it.
    pub sides: Vec<SideRow>,
}

/// Costs by their scores on the gender marker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MarkedCosts {
    /// Each score, the strongest first and what nobody has screened last.
    pub scores: Vec<ScoreCost>,
    /// All of it.
    pub cost: Cost,
    /// The share of the budget of which gender equality is a principal or significant objective, per mille; none where
    /// there is no budget.
    pub focused_budget: Option<i32>,
    /// That share of what was spent.
    pub focused_spent: Option<i32>,
}

/// What has one score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ScoreCost {
    /// The score.
    pub score: MarkerScore,
    /// What that comes to.
    pub cost: Cost,
    /// Its share of the budget, per mille.
    pub of_budget: Option<i32>,
    /// Its share of what was spent, per mille.
    pub of_spent: Option<i32>,
}

/// The costs of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct YearCosts {
    /// Which; none for what was spent on lines that are not in the book.
    pub year: Option<i32>,
    /// By score.
    pub costs: MarkedCosts,
}

/// The costs of a partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartnerCosts {
    /// Whose; nobody's in particular where there is none.
    pub partner: Option<Named>,
    /// By score.
    pub costs: MarkedCosts,
}

/// The costs of a core area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CoreAreaCosts {
    /// Which; none in particular where there is none.
    pub core_area: Option<CoreArea>,
    /// By score.
    pub costs: MarkedCosts,
}

/// A post of the budget with its score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MarkedPost {
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
    /// Whose line it is.
    pub partner: Option<Named>,
    /// Gender equality as an objective of it.
    pub score: MarkerScore,
    /// The core area that it serves most.
    pub core_area: Option<CoreArea>,
    /// What it comes to.
    pub cost: Cost,
}

/// Who took part in something, by an indicator that counts people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Participants {
    /// The indicator.
    pub indicator: IndicatorId,
    /// In words.
    pub name: String,
    /// The day of its latest actual.
    pub date: NaiveDate,
    /// How many took part, a decimal string.
    pub all: String,
    /// How many of them were women, a decimal string; none where that is not known.
    pub women: Option<String>,
    /// Their share of all of whom it is known, per mille.
    pub women_per_mille: Option<i32>,
}
