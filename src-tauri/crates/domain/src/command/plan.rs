//! What a project is to reach, what is done for it, and by what it is seen.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{
    ActivityKind, ActivityStatus, Direction, IndicatorKind, ReadingKind, ResolutionStatus,
    ResultLevel, Sphere,
};
use crate::id::{
    ActivityId, BudgetLineId, IndicatorId, PersonId, ProjectId, ReadingId, ResolutionId, ResultId,
};
use crate::reading::Dimension;

/// A part of a reading, as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct TypedPart {
    /// By which dimension.
    pub dimension: String,
    /// Which category of it.
    pub category: String,
    /// How many; empty where it is not known.
    pub number: String,
}

/// A share of a cost, as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct TypedShare {
    /// Of which activity.
    pub activity: ActivityId,
    /// Per cent, up to two decimals.
    pub percent: String,
}

commands! {
    AddResult {
        /// Its identity, where given.
        #[serde(default)] id: Option<ResultId>,
        /// The project.
        project: ProjectId,
        /// Which level.
        level: ResultLevel,
        /// Where an outcome shows itself.
        #[serde(default)] sphere: Option<Sphere>,
        /// The id of the result of a higher level that it leads to; empty for none.
        #[serde(default)] leads_to: String,
        /// In words.
        title: String,
        /// What must hold beside.
        #[serde(default)] assumptions: String,
    }
    ChangeResult {
        /// Which.
        result: ResultId,
        /// Which level.
        #[serde(default)] level: Option<ResultLevel>,
        /// Where an outcome shows itself.
        #[serde(default)] sphere: Option<Sphere>,
        /// The id of the result of a higher level that it leads to; empty for none.
        #[serde(default)] leads_to: Option<String>,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// What must hold beside.
        #[serde(default)] assumptions: Option<String>,
    }
    MoveResult {
        /// Which.
        result: ResultId,
        /// The one of its level that it comes before; last where none is named.
        #[serde(default)] before: Option<ResultId>,
    }
    AddActivity {
        /// Its identity, where given.
        #[serde(default)] id: Option<ActivityId>,
        /// The project.
        project: ProjectId,
        /// What it is.
        kind: ActivityKind,
        /// In words.
        title: String,
        /// The first day, or the day of a milestone.
        start: String,
        /// The last day; the first where left out.
        #[serde(default)] end: String,
        /// The id of the result that it serves; empty for none.
        #[serde(default)] result: String,
        /// The id of who answers for it; empty for nobody.
        #[serde(default)] responsible: String,
        /// Where it takes place.
        #[serde(default)] place: String,
    }
    ChangeActivity {
        /// Which.
        activity: ActivityId,
        /// What it is.
        #[serde(default)] kind: Option<ActivityKind>,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// The first day.
        #[serde(default)] start: Option<String>,
        /// The last day.
        #[serde(default)] end: Option<String>,
        /// Where it stands.
        #[serde(default)] status: Option<ActivityStatus>,
        /// The id of the result that it serves; empty for none.
        #[serde(default)] result: Option<String>,
        /// The id of who answers for it; empty for nobody.
        #[serde(default)] responsible: Option<String>,
        /// Where it takes place.
        #[serde(default)] place: Option<String>,
        /// What came of it.
        #[serde(default)] notes: Option<String>,
        /// Who was there.
        #[serde(default)] attendees: Option<Vec<PersonId>>,
    }
    SplitCost {
        /// A line of the post, of any version.
        line: BudgetLineId,
        /// The shares; what they leave belongs to no activity.
        shares: Vec<TypedShare>,
    }
    AddIndicator {
        /// Its identity, where given.
        #[serde(default)] id: Option<IndicatorId>,
        /// The result that it shows.
        result: ResultId,
        /// In words.
        name: String,
        /// What it is read in.
        kind: IndicatorKind,
        /// What is counted.
        #[serde(default)] unit: String,
        /// The steps of a scale, a line each, in the order in which they rise.
        #[serde(default)] scale: String,
        /// Which way it is to go.
        direction: Direction,
        /// Whether people are counted.
        #[serde(default)] people: bool,
        /// By what its readings are told apart.
        #[serde(default)] dimensions: Vec<Dimension>,
        /// Where its readings come from.
        #[serde(default)] verification: String,
        /// How often it is read; empty where it is not said.
        #[serde(default)] frequency: String,
        /// The id of who reads it; empty for nobody.
        #[serde(default)] responsible: String,
    }
    ChangeIndicator {
        /// Which.
        indicator: IndicatorId,
        /// The result that it shows.
        #[serde(default)] result: Option<ResultId>,
        /// In words.
        #[serde(default)] name: Option<String>,
        /// What is counted.
        #[serde(default)] unit: Option<String>,
        /// The steps of a scale.
        #[serde(default)] scale: Option<String>,
        /// Which way it is to go.
        #[serde(default)] direction: Option<Direction>,
        /// Whether people are counted.
        #[serde(default)] people: Option<bool>,
        /// By what its readings are told apart.
        #[serde(default)] dimensions: Option<Vec<Dimension>>,
        /// Where its readings come from.
        #[serde(default)] verification: Option<String>,
        /// How often it is read; empty where it is not said.
        #[serde(default)] frequency: Option<String>,
        /// The id of who reads it; empty for nobody.
        #[serde(default)] responsible: Option<String>,
    }
    RecordReading {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReadingId>,
        /// The indicator.
        indicator: IndicatorId,
        /// Baseline, target or actual.
        kind: ReadingKind,
        /// The first day of its period; the last where left out.
        #[serde(default)] start: String,
        /// The last day: it is as on that day.
        end: String,
        /// The number, the step of the scale, or words.
        value: String,
        /// Its parts, where it is a number.
        #[serde(default)] parts: Vec<TypedPart>,
        /// Where it comes from, or what is to be said of it.
        #[serde(default)] note: String,
    }
    ChangeReading {
        /// Which.
        reading: ReadingId,
        /// The first day of its period; the last where it is empty.
        #[serde(default)] start: Option<String>,
        /// The last day.
        #[serde(default)] end: Option<String>,
        /// The number, the step of the scale, or words, with all its parts.
        #[serde(default)] value: Option<String>,
        /// Its parts, where a value is given.
        #[serde(default)] parts: Vec<TypedPart>,
        /// Where it comes from, or what is to be said of it.
        #[serde(default)] note: Option<String>,
    }
    AddResolution {
        /// Its identity, where given.
        #[serde(default)] id: Option<ResolutionId>,
        /// The meeting.
        meeting: ActivityId,
        /// In words.
        title: String,
        /// Who carries it out; empty for nobody.
        #[serde(default)] responsible: String,
        /// By when; empty where nobody said.
        #[serde(default)] due: String,
    }
    ChangeResolution {
        /// Which.
        resolution: ResolutionId,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// Who carries it out; empty for nobody.
        #[serde(default)] responsible: Option<String>,
        /// By when; empty where nobody said.
        #[serde(default)] due: Option<String>,
        /// What became of it.
        #[serde(default)] status: Option<ResolutionStatus>,
    }
}

impl ChangeActivity {
    /// One that changes nothing yet.
    #[must_use]
    pub const fn of(activity: ActivityId) -> Self {
        Self {
            activity,
            kind: None,
            title: None,
            start: None,
            end: None,
            status: None,
            result: None,
            responsible: None,
            place: None,
            notes: None,
            attendees: None,
        }
    }
}
