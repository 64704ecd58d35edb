//! The overview: what stands where, and what needs a person.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{Contested, Named, Sums, Title};
use crate::code::{Course, PartnershipStatus};
use crate::country::Country;
use crate::finding::{Finding, Severity};
use crate::goal::Goal;
use crate::id::{PartnershipId, ProjectId};
use crate::money::Money;

/// The first room of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Overview {
    /// The sums of the whole book, a currency each.
    pub sums: Vec<Sums>,
    /// A row for each partnership and currency: of at most fifty partnerships, those with projects that run and those
    /// with most granted first among what is shown.
    pub partnerships: Vec<PartnershipRow>,
    /// How many partnerships there are in all.
    pub partnership_count: u32,
    /// What needs a person, the gravest first; at most fifty.
    pub attention: Vec<Attention>,
    /// The contested fields of what projects share: these, too, need a person. At most fifty.
    pub contested: Vec<Contested>,
    /// How many things need a person in all.
    pub attention_count: u32,
    /// Spending against plan, of the currency in which most is granted: of the projects that run, or of all
    /// where none does.
    pub pace: Option<Pace>,
    /// How many projects in that currency run.
    pub running: u32,
    /// How many projects the book has.
    pub projects: u32,
}

/// A partnership with its sums in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartnershipRow {
    /// Its identity.
    pub id: PartnershipId,
    /// The partners' names, the Swedish one first.
    pub partners: Vec<Named>,
    /// The partner country.
    pub country: Country,
    /// Where it stands.
    pub status: PartnershipStatus,
    /// The goals of its projects, main ones first.
    pub goals: Vec<Goal>,
    /// How many projects it has in this currency.
    pub projects: u32,
    /// Its only project, where there is just one.
    pub only_project: Option<ProjectId>,
    /// Its sums; none where it has no project.
    pub sums: Option<Sums>,
}

/// Something that needs a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Attention {
    /// The project it concerns.
    pub project: ProjectId,
    /// Its title.
    pub title: Title,
    /// Its partners.
    pub partners: Vec<Named>,
    /// What it is.
    pub found: Found,
}

/// A finding beside how grave it is, which is for the rules to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Found {
    /// How grave it is.
    pub severity: Severity,
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        Self {
            severity: finding.severity(),
            finding,
        }
    }
}

/// Spending against plan over the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Pace {
    /// Spent of budgeted, per mille.
    pub spent_per_mille: i32,
    /// How much of the budget's time is gone, per mille.
    pub elapsed_per_mille: i32,
    /// What these two say.
    pub course: Course,
    /// The end of each month, first to last.
    pub points: Vec<PacePoint>,
}

/// Where plan and spending stood at the end of a month, from the start on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PacePoint {
    /// The last day of the month.
    pub date: NaiveDate,
    /// What the budget foresaw, each year's figure spread evenly over its days in the project.
    pub planned: Money,
    /// What was spent; none for months that are still to come.
    pub spent: Option<Money>,
}

/// How much waits for a person: the numbers that stand beside the rooms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Waiting {
    /// How many things need a person.
    pub attention: u32,
    /// Fields in which edits met.
    pub contested: u32,
}
