//! Complaints and feedback.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{CaseCategory, CaseChannel, CaseKind, CaseSeverity};
use crate::id::{ComplaintId, ProjectId};

commands! {
    MakeSensitive {
        /// Which.
        complaint: ComplaintId,
    }
}

boxed!(RegisterComplaint ChangeComplaint);

/// See [`Command::RegisterComplaint`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct RegisterComplaint {
    /// Its identity, where given.
    #[serde(default)]
    pub id: Option<ComplaintId>,
    /// The project.
    pub project: ProjectId,
    /// Whether it is a sensitive case: for those who must know.
    #[serde(default)]
    pub sensitive: bool,
    /// By what it goes; empty for the next number of the year.
    #[serde(default)]
    pub reference: String,
    /// What it is.
    pub kind: CaseKind,
    /// The day it came.
    pub received: String,
    /// How it came.
    pub channel: CaseChannel,
    /// Whether nobody knows who said it.
    #[serde(default)]
    pub anonymous: bool,
    /// Who said it; not kept where it is anonymous.
    #[serde(default)]
    pub name: String,
    /// How the person can be reached.
    #[serde(default)]
    pub contact: String,
    /// The sex, by its code; empty where not told.
    #[serde(default)]
    pub sex: String,
    /// The age band, by its code; empty where not told.
    #[serde(default)]
    pub age: String,
    /// Where it happened.
    #[serde(default)]
    pub place: String,
    /// What it is about.
    pub category: CaseCategory,
    /// How grave it is.
    pub severity: CaseSeverity,
    /// What was said.
    pub description: String,
    /// Whether it may be shared with those who deal with it.
    #[serde(default)]
    pub consent: bool,
    /// Who deals with it; empty for nobody.
    #[serde(default)]
    pub owner: String,
    /// The day by which it is to be acknowledged; empty for a week after it came.
    #[serde(default)]
    pub acknowledge_by: String,
}

/// See [`Command::ChangeComplaint`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct ChangeComplaint {
    /// Which.
    pub complaint: ComplaintId,
    /// By what it goes.
    #[serde(default)]
    pub reference: Option<String>,
    /// What it is.
    #[serde(default)]
    pub kind: Option<CaseKind>,
    /// The day it came.
    #[serde(default)]
    pub received: Option<String>,
    /// How it came.
    #[serde(default)]
    pub channel: Option<CaseChannel>,
    /// Whether nobody knows who said it: then the name is deleted.
    #[serde(default)]
    pub anonymous: Option<bool>,
    /// Who said it.
    #[serde(default)]
    pub name: Option<String>,
    /// How the person can be reached.
    #[serde(default)]
    pub contact: Option<String>,
    /// The sex, by its code; empty where not told.
    #[serde(default)]
    pub sex: Option<String>,
    /// The age band, by its code; empty where not told.
    #[serde(default)]
    pub age: Option<String>,
    /// Where it happened.
    #[serde(default)]
    pub place: Option<String>,
    /// What it is about.
    #[serde(default)]
    pub category: Option<CaseCategory>,
    /// How grave it is.
    #[serde(default)]
    pub severity: Option<CaseSeverity>,
    /// What was said.
    #[serde(default)]
    pub description: Option<String>,
    /// Whether it may be shared with those who deal with it.
    #[serde(default)]
    pub consent: Option<bool>,
    /// Who deals with it; empty for nobody.
    #[serde(default)]
    pub owner: Option<String>,
    /// The day by which it is to be acknowledged.
    #[serde(default)]
    pub acknowledge_by: Option<String>,
    /// The day it was; empty where it was not.
    #[serde(default)]
    pub acknowledged: Option<String>,
    /// What was done.
    #[serde(default)]
    pub action: Option<String>,
    /// To whom it was handed.
    #[serde(default)]
    pub referred_to: Option<String>,
    /// What was found, by its code; empty where nothing was yet.
    #[serde(default)]
    pub outcome: Option<String>,
    /// The day it was answered; empty where it was not.
    #[serde(default)]
    pub answered: Option<String>,
    /// Whether whoever said it is satisfied, by its code; empty where nobody asked.
    #[serde(default)]
    pub satisfied: Option<String>,
    /// What became of an appeal.
    #[serde(default)]
    pub appeal: Option<String>,
    /// The day it was closed; empty where it is open.
    #[serde(default)]
    pub closed: Option<String>,
}

impl ChangeComplaint {
    /// One that changes nothing yet.
    #[must_use]
    pub const fn of(complaint: ComplaintId) -> Self {
        Self {
            complaint,
            reference: None,
            kind: None,
            received: None,
            channel: None,
            anonymous: None,
            name: None,
            contact: None,
            sex: None,
            age: None,
            place: None,
            category: None,
            severity: None,
            description: None,
            consent: None,
            owner: None,
            acknowledge_by: None,
            acknowledged: None,
            action: None,
            referred_to: None,
            outcome: None,
            answered: None,
            satisfied: None,
            appeal: None,
            closed: None,
        }
    }
}
