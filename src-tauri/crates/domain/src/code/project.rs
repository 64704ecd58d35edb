//! Words of what a project is, and what it is for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
    /// What the programme grants money for; each has its own application and report.
    GrantKind {
        /// About a year: get to know each other and find the shared problem.
        Inception = "inception",
        /// One to three years of work on the problem.
        Project = "project",
        /// Managers and politicians who steer the partnership.
        SteeringGroup = "steering_group",
        /// Development or expansion of what a project reached.
        Development = "development",
        /// Spreading what was learned.
        Dissemination = "dissemination",
    }

    /// Where a project stands; the numbers are IATI's activity status.
    ProjectStatus {
        /// 1, pipeline.
        Planned = "planned",
        /// 2, implementation.
        Active = "active",
        /// 3, finalisation: the work is done, the report is not.
        Reporting = "reporting",
        /// 4, closed.
        Closed = "closed",
        /// 5, cancelled.
        Cancelled = "cancelled",
        /// 6, suspended.
        Suspended = "suspended",
    }

    /// How spending goes against the plan.
    Course {
        /// Faster.
        Ahead = "ahead",
        /// More slowly.
        Behind = "behind",
        /// As planned, or nearly.
        Follows = "follows",
    }

    /// The four core areas of local democracy.
    CoreArea {
        /// Fair and inclusive treatment.
        Equity = "equity",
        /// Participation.
        Participation = "participation",
        /// Transparency and insight.
        Transparency = "transparency",
        /// The possibility to demand accountability.
        Accountability = "accountability",
    }

    /// What every project answers in words: the four core areas of local democracy, and the perspectives of Sida's
    /// development cooperation.
    Question {
        /// Equity, a core area.
        Equity = "equity",
        /// Participation, a core area.
        Participation = "participation",
        /// Transparency, a core area.
        Transparency = "transparency",
        /// Accountability, a core area.
        Accountability = "accountability",
        /// The perspective of people who live in poverty.
        Poverty = "poverty",
        /// The rights perspective.
        Rights = "rights",
        /// The gender perspective.
        Gender = "gender",
        /// The environment and climate perspective.
        Environment = "environment",
        /// The conflict perspective.
        Conflict = "conflict",
    }

    /// A dimension of poverty, as Sida tells them apart.
    PovertyDimension {
        /// Income, capital, health, knowledge.
        Resources = "resources",
        /// What somebody can choose to do with them.
        Opportunities = "opportunities",
        /// To be heard and to decide.
        Power = "power",
        /// To be safe from violence.
        Security = "security",
    }

    /// A policy marker of OECD-DAC beside that of gender equality.
    PolicyMarker {
        /// Participatory development and good governance.
        Governance = "governance",
        /// Aid to environment.
        Environment = "environment",
        /// Climate change mitigation (Rio marker).
        ClimateMitigation = "climate_mitigation",
        /// Climate change adaptation (Rio marker).
        ClimateAdaptation = "climate_adaptation",
        /// Biodiversity (Rio marker).
        Biodiversity = "biodiversity",
        /// Inclusion of persons with disabilities.
        Disability = "disability",
        /// Disaster risk reduction.
        DisasterRisk = "disaster_risk",
    }

    /// How far something is an objective: the score of an OECD-DAC policy marker. Not screened is not the same as not
    /// targeted.
    MarkerScore {
        /// 2: it is the main objective.
        Principal = "principal",
        /// 1: an important objective, not the main one.
        Significant = "significant",
        /// 0: screened, and found not to be one.
        NotTargeted = "not_targeted",
        /// Nobody has looked.
        NotScreened = "not_screened",
    }
}

impl MarkerScore {
    /// Whether gender equality is an objective, the main one or not (DOMAIN: gender focused = 1 + 2).
    #[must_use]
    pub const fn is_focused(self) -> bool {
        matches!(self, Self::Principal | Self::Significant)
    }
}
