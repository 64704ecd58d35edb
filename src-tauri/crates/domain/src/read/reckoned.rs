//! What was reckoned, and what the guideline allows.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{ReportQuestionRow, TeamRuleRow};
use crate::basis::Reduction;
use crate::code::{CeilingBasis, CeilingForce, CostCategory, Financing, GrantKind, Measure};
use crate::country::Country;
use crate::id::{AllowanceId, CeilingId, ExpenseId, GuidelineId, PersonId};
use crate::money::Money;
use crate::period::Period;

/// What an expense was reckoned from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BasisRow {
    /// What is counted.
    pub measure: Measure,
    /// How many, a decimal string.
    pub quantity: String,
    /// How many of them are paid: days less what meals took off.
    pub counted: String,
    /// What one came to.
    pub rate: Money,
    /// Who worked, travelled or drove.
    pub person: Option<PersonId>,
    /// The person's name; empty where there is none.
    pub name: String,
    /// The first day of the month of the work.
    pub month: Option<NaiveDate>,
    /// Where days were spent, and when.
    pub stay: Option<StayRow>,
}

/// A stay for which a daily allowance was paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StayRow {
    /// Where.
    pub country: Country,
    /// From the first day to the last.
    pub period: Period,
    /// Breakfasts that somebody else paid.
    pub breakfasts: u16,
    /// Lunches.
    pub lunches: u16,
    /// Dinners.
    pub dinners: u16,
    /// What each took off a day, per cent.
    pub off: Reduction,
}

/// What typed hours, days, kilometres or tonnes come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Reckoned {
    /// The amount.
    pub amount: Money,
    /// How many are paid: days less what meals take off.
    pub counted: String,
}

/// The work on a project in a year, by person and month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkYear {
    /// The years in which there is work.
    pub years: Vec<i32>,
    /// The year shown.
    pub year: i32,
    /// A row each person and who pays, by name.
    pub rows: Vec<WorkRow>,
    /// The hours of all, a decimal string.
    pub hours: String,
    /// What they come to, in the project's currency.
    pub booked: Money,
}

/// The work of a person that one source pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkRow {
    /// Who.
    pub person: PersonId,
    /// The name; empty where the person is not in the book.
    pub name: String,
    /// Who pays.
    pub financing: Financing,
    /// The months in which there is some.
    pub months: Vec<WorkMonth>,
    /// The hours, a decimal string.
    pub hours: String,
    /// What they come to, in the project's currency.
    pub booked: Money,
}

/// The work of a person in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkMonth {
    /// 1 to 12.
    pub month: u32,
    /// The hours, a decimal string.
    pub hours: String,
    /// What they come to, in the project's currency.
    pub booked: Money,
    /// The expenses behind it.
    pub entries: Vec<WorkEntry>,
}

/// An expense that was reckoned from work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WorkEntry {
    /// Its identity.
    pub id: ExpenseId,
    /// The day it was booked on.
    pub date: NaiveDate,
    /// In words.
    pub description: String,
    /// The voucher's number.
    pub voucher: String,
    /// The hours, a decimal string; less than nothing where they are taken back.
    pub hours: String,
    /// What one comes to.
    pub rate: Money,
    /// In the project's currency.
    pub booked: Money,
}

/// A version of the guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GuidelineRow {
    /// Its identity.
    pub id: GuidelineId,
    /// What it is called.
    pub name: String,
    /// Grants that start in this period follow it.
    pub validity: Period,
    /// The countries it names.
    pub countries: Vec<Country>,
    /// Per cent by which a line may deviate.
    pub deviation_percent: i32,
    /// Its ceilings.
    pub ceilings: Vec<CeilingRow>,
    /// Its allowances.
    pub allowances: Vec<AllowanceRow>,
    /// What it wants of teams.
    pub teams: Vec<TeamRuleRow>,
    /// What it asks of reports, in their order.
    pub questions: Vec<ReportQuestionRow>,
}

/// A ceiling of a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CeilingRow {
    /// Its identity.
    pub id: CeilingId,
    /// The kind of grant.
    pub grant: GrantKind,
    /// Where it holds.
    pub countries: Vec<Country>,
    /// The least number of partners.
    pub parties_from: i32,
    /// The largest.
    pub parties_to: i32,
    /// What it is a ceiling of.
    pub basis: CeilingBasis,
    /// Of this category alone.
    pub category: Option<CostCategory>,
    /// The most.
    pub amount: Money,
    /// What happens above it.
    pub force: CeilingForce,
}

/// What a guideline allows of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AllowanceRow {
    /// Its identity.
    pub id: AllowanceId,
    /// Of what.
    pub measure: Measure,
    /// Where it holds; everywhere where empty.
    pub countries: Vec<Country>,
    /// On which days.
    pub validity: Period,
    /// The most that one may come to.
    pub amount: Money,
    /// What meals take off a day, per cent.
    pub off: Reduction,
    /// What happens above it.
    pub force: CeilingForce,
    /// Who says so.
    pub source: String,
}
