//! Words of organisations, partnerships and people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
    /// What kind of body an organisation is; the numbers are IATI's organisation types.
    OrganisationKind {
        /// 11, local government: a municipality.
        Municipality = "municipality",
        /// 11, local government: a region or county.
        Region = "region",
        /// 10, national government.
        Government = "government",
        /// 22, a national non-governmental organisation.
        CivilSociety = "civil_society",
        /// 80, academic.
        Academic = "academic",
    }

    /// Where a partnership stands.
    PartnershipStatus {
        /// Partners look for each other's shape; nothing is granted.
        Planned = "planned",
        /// They work together.
        Active = "active",
        /// Resting, with the intention to go on.
        Paused = "paused",
        /// Over.
        Ended = "ended",
    }

    /// A person's part in a team.
    TeamRole {
        /// Leads the project on one side.
        ProjectManager = "project_manager",
        /// Holds the partnership together.
        Coordinator = "coordinator",
        /// Elected, of the majority.
        PoliticianMajority = "politician_majority",
        /// Elected, of the opposition.
        PoliticianOpposition = "politician_opposition",
        /// Employed by the municipality or region.
        CivilServant = "civil_servant",
        /// Heads an administration.
        Manager = "manager",
        /// From an association or a movement.
        CivilSociety = "civil_society",
    }

    /// A person's sex, where a person has told it.
    Sex {
        /// Woman.
        Woman = "woman",
        /// Man.
        Man = "man",
        /// Other.
        Other = "other",
    }
}
