//! Words of complaints and feedback.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

impl CaseCategory {
    /// Whether such cases are need-to-know more often than not: a person decides.
    #[must_use]
    pub const fn is_usually_sensitive(self) -> bool {
        matches!(self, Self::Corruption | Self::Safeguarding)
    }
}

codes! {
    /// What somebody had to say (Core Humanitarian Standard: complaints and feedback).
    CaseKind {
        /// Something is wrong.
        Complaint = "complaint",
        /// Something is to be known.
        Feedback = "feedback",
        /// Somebody asks.
        Question = "question",
    }

    /// How it came.
    CaseChannel {
        /// Said face to face.
        InPerson = "in_person",
        /// Said at a meeting.
        Meeting = "meeting",
        /// By telephone.
        Telephone = "telephone",
        /// By post or e-mail.
        Written = "written",
        /// Put into a box.
        Box = "box",
        /// By a form on the web or by a message.
        Online = "online",
        /// Through somebody else.
        Through = "through",
    }

    /// What it is about.
    CaseCategory {
        /// What the project does or gives.
        Service = "service",
        /// Who is reached and who is not.
        Access = "access",
        /// What people are told.
        Information = "information",
        /// How staff or partners behave.
        Conduct = "conduct",
        /// Unequal treatment.
        Discrimination = "discrimination",
        /// Corruption and misuse.
        Corruption = "corruption",
        /// Sexual exploitation, abuse and harassment, and harm to children.
        Safeguarding = "safeguarding",
        /// Anything else.
        Other = "other",
    }

    /// How grave it is.
    CaseSeverity {
        /// It can wait its turn.
        Low = "low",
        /// It must be answered in time.
        Medium = "medium",
        /// It must be dealt with at once.
        High = "high",
    }

    /// What was found.
    CaseOutcome {
        /// It was right.
        Upheld = "upheld",
        /// It was right in part.
        PartlyUpheld = "partly_upheld",
        /// It was not.
        NotUpheld = "not_upheld",
        /// Others deal with it.
        Referred = "referred",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }

    /// Whether whoever complained is satisfied with the answer.
    Satisfaction {
        /// Yes.
        Satisfied = "satisfied",
        /// In part.
        Partly = "partly",
        /// No.
        Dissatisfied = "dissatisfied",
        /// It cannot be known.
        Unknown = "unknown",
    }

    /// How old somebody is.
    AgeBand {
        /// A child.
        Child = "0-14",
        /// A young person.
        Young = "15-24",
        /// An adult.
        Adult = "25-59",
        /// An older person.
        Older = "60+",
    }

    /// How far a case has come. It follows from its days and is never stored.
    CaseState {
        /// Nobody has said that it arrived.
        Received = "received",
        /// Somebody has.
        Acknowledged = "acknowledged",
        /// It was answered.
        Answered = "answered",
        /// It is closed.
        Closed = "closed",
    }
}
