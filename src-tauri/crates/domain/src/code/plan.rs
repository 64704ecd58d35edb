//! Words of plans and results.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

impl ResultLevel {
    /// Whether a result of this level can lead to one of the other.
    #[must_use]
    pub const fn leads_to(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Output, Self::Outcome | Self::Impact) | (Self::Outcome, Self::Impact)
        )
    }
}

impl IndicatorKind {
    /// Whether it is read as a number.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Unit | Self::Percentage)
    }
}

codes! {
    /// A level of the results chain; the words are IATI's result types.
    ResultLevel {
        /// The overall objective: what the project contributes to, beside others.
        Impact = "impact",
        /// What changes because of the project.
        Outcome = "outcome",
        /// What the project makes or gives.
        Output = "output",
    }

    /// Where an outcome shows itself (DOMAIN: reports, three levels).
    Sphere {
        /// In what somebody knows, can or does.
        Individual = "individual",
        /// In how an organisation works.
        Organisational = "organisational",
        /// In how society is.
        Societal = "societal",
    }

    /// What kind of thing takes place.
    ActivityKind {
        /// Work that lasts.
        Activity = "activity",
        /// A day by which something is to be there.
        Milestone = "milestone",
        /// Some travel to others.
        Visit = "visit",
        /// People meet.
        Meeting = "meeting",
        /// The steering group meets.
        SteeringMeeting = "steering_meeting",
    }

    /// Where an activity stands.
    ActivityStatus {
        /// It has not begun.
        Planned = "planned",
        /// It goes on.
        UnderWay = "under_way",
        /// It is done.
        Done = "done",
        /// It will not be.
        Cancelled = "cancelled",
    }

    /// What became of a decision that a meeting took.
    ResolutionStatus {
        /// It is to be carried out.
        Open = "open",
        /// It was.
        Done = "done",
        /// It was given up.
        Withdrawn = "withdrawn",
    }

    /// What an indicator is read in; the words are IATI's indicator measures.
    IndicatorKind {
        /// So many of something.
        Unit = "unit",
        /// Per cent.
        Percentage = "percentage",
        /// A step of a scale.
        Ordinal = "ordinal",
        /// Words.
        Qualitative = "qualitative",
    }

    /// Which way an indicator is to go.
    Direction {
        /// The more the better.
        Ascending = "ascending",
        /// The less the better.
        Descending = "descending",
    }

    /// How often an indicator is read.
    Frequency {
        /// Every three months.
        Quarterly = "quarterly",
        /// Twice a year.
        HalfYearly = "half_yearly",
        /// Once a year.
        Yearly = "yearly",
        /// When the project ends.
        AtEnd = "at_end",
    }

    /// What a reading of an indicator is.
    ReadingKind {
        /// How it was before the project.
        Baseline = "baseline",
        /// How it is to be.
        Target = "target",
        /// How it is.
        Actual = "actual",
    }

    /// How an indicator stands.
    Light {
        /// As expected.
        Green = "green",
        /// Behind.
        Amber = "amber",
        /// Far behind.
        Red = "red",
    }
}
