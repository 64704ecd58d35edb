//! What people had to say of a project, and what became of it.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::{Contested, PersonName};
use crate::code::{
    AgeBand, CaseCategory, CaseChannel, CaseKind, CaseOutcome, CaseSeverity, CaseState,
    Satisfaction, Sex,
};
use crate::id::{ComplaintId, RecordId};

/// The complaints, feedback and questions of a project, as far as this book has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ComplaintRegister {
    /// The cases: what is open first, the oldest of it at the top.
    pub cases: Vec<ComplaintRow>,
    /// What cases are about that are need-to-know more often than not.
    pub usually_sensitive: Vec<CaseCategory>,
    /// What may be said of them outside, where a person says so.
    pub outside: DisclosedCases,
    /// What two wrote at once in one field of them.
    pub contested: Vec<Contested>,
    /// Cases that somebody deleted while somebody else wrote in them.
    pub lost: Vec<LostCase>,
}

/// A case that somebody deleted while somebody else wrote in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LostCase {
    /// The record.
    pub record: RecordId,
    /// By what it goes.
    pub reference: String,
}

/// What may be said outside: how many there are of what, and no small counts. Sensitive cases are not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DisclosedCases {
    /// By what they are about, of which there is any.
    pub categories: Vec<DisclosedCount>,
    /// All of them; none where a small count would follow from it.
    pub all: Option<u32>,
    /// How many were answered; none where they are few, or few were not.
    pub answered: Option<u32>,
    /// The least count that is shown.
    pub least: u32,
}

/// How many cases there are of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DisclosedCount {
    /// What they are about.
    pub category: CaseCategory,
    /// How many; none where there are so few that they could point at somebody.
    pub count: Option<u32>,
}

/// A complaint, feedback or question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else of a case, and is shown as such"
)]
pub struct ComplaintRow {
    /// Its identity.
    pub id: ComplaintId,
    /// By what it goes.
    pub reference: String,
    /// Whether it is a sensitive case.
    pub sensitive: bool,
    /// What it is.
    pub kind: CaseKind,
    /// The day it came.
    pub received: NaiveDate,
    /// How it came.
    pub channel: CaseChannel,
    /// Whether nobody knows who said it.
    pub anonymous: bool,
    /// Who said it; empty where it is not known here.
    pub name: String,
    /// How the person can be reached.
    pub contact: String,
    /// The sex, where told.
    pub sex: Option<Sex>,
    /// The age, where told.
    pub age: Option<AgeBand>,
    /// Where it happened.
    pub place: String,
    /// What it is about.
    pub category: CaseCategory,
    /// How grave it is.
    pub severity: CaseSeverity,
    /// What was said.
    pub description: String,
    /// Whether it may be shared with those who deal with it.
    pub consent: bool,
    /// Who deals with it.
    pub owner: Option<PersonName>,
    /// How far it has come.
    pub state: CaseState,
    /// Whether it was not acknowledged by the day that was set.
    pub is_late: bool,
    /// The day by which it is to be acknowledged.
    pub acknowledge_by: Option<NaiveDate>,
    /// The day it was.
    pub acknowledged: Option<NaiveDate>,
    /// What was done.
    pub action: String,
    /// To whom it was handed.
    pub referred_to: String,
    /// What was found.
    pub outcome: Option<CaseOutcome>,
    /// The day it was answered.
    pub answered: Option<NaiveDate>,
    /// Whether whoever said it is satisfied.
    pub satisfied: Option<Satisfaction>,
    /// What became of an appeal.
    pub appeal: String,
    /// The day it was closed.
    pub closed: Option<NaiveDate>,
}

/// What of complaints would leave with a file: all that stands in their documents, also of what was deleted since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Confidential {
    /// How many cases that are not sensitive.
    pub complaints: u32,
    /// How many that were deleted or made sensitive since: what they said goes along.
    pub formerly: u32,
    /// How many sensitive cases, also those that were deleted since.
    pub sensitive: u32,
    /// How many people who said something, by name, also where the name was deleted since.
    pub names: u32,
}
