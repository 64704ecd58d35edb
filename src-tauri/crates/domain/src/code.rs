//! Code lists: words of the field that a book stores by code and a window shows by name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The text is none of the codes of its list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not in the list")]
pub struct UnknownCode(pub String);

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $code:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        pub enum $name {
            $($(#[$item_meta])* #[serde(rename = $code)] $item,)*
        }

        impl $name {
            /// Every code, in the order in which a person meets them.
            pub const ALL: &'static [Self] = &[$(Self::$item),*];

            /// The code, as documents hold it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$item => $code,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.code())
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|each| each.code() == text).ok_or_else(|| UnknownCode(text.chars().take(40).collect()))
            }
        }
    )*};
}

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

impl CostCategory {
    /// What may be reckoned on a line of this category; elsewhere there is a bill.
    #[must_use]
    pub const fn measures(self) -> &'static [Measure] {
        match self {
            Self::WorkInput => &[Measure::WorkHour],
            Self::EnvironmentalCompensation => &[Measure::Tonne],
            Self::InternationalTravel | Self::LocalTravel => &[Measure::Day, Measure::Kilometre],
            Self::Accommodation | Self::Meals => &[Measure::Day],
            _ => &[],
        }
    }
}

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

    /// Where a version of a budget stands.
    VersionState {
        /// It is written in.
        Draft = "draft",
        /// It was handed in and waits for the decision.
        Submitted = "submitted",
        /// It stands.
        Approved = "approved",
        /// The next one is made of it.
        Rejected = "rejected",
    }

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

    /// What money is spent on. A cost outside this list is ineligible.
    CostCategory {
        /// Swedish working hours.
        WorkInput = "work_input",
        /// Travel between the partners' countries.
        InternationalTravel = "international_travel",
        /// Travel within a country.
        LocalTravel = "local_travel",
        /// Nights.
        Accommodation = "accommodation",
        /// Meals.
        Meals = "meals",
        /// Visa, insurance and vaccination.
        VisaInsurance = "visa_insurance",
        /// Interpretation and translation.
        Interpretation = "interpretation",
        /// Venues.
        Venue = "venue",
        /// Materials.
        Materials = "materials",
        /// Communication.
        Communication = "communication",
        /// Compensation for the climate's sake.
        EnvironmentalCompensation = "environmental_compensation",
        /// The auditor.
        Audit = "audit",
    }

    /// OECD-DAC gender equality policy marker. Not screened is not the same as not targeted.
    GenderMarker {
        /// 2: gender equality is the main objective.
        Principal = "principal",
        /// 1: an important objective, not the main one.
        Significant = "significant",
        /// 0: screened, and found not to target it.
        NotTargeted = "not_targeted",
        /// Nobody has looked.
        NotScreened = "not_screened",
    }

    /// Who pays. What is not the grant is co-financing and is kept apart from it.
    Financing {
        /// The programme's grant.
        Grant = "grant",
        /// The partner's own cash.
        OwnCash = "own_cash",
        /// The partner's own work or things.
        InKind = "in_kind",
        /// Another donor.
        OtherDonor = "other_donor",
    }

    /// How the money of the agreement comes.
    Funding {
        /// The Swedish partner pays first and is paid back what it claims.
        InArrears = "in_arrears",
        /// Instalments come before the money is spent.
        InAdvance = "in_advance",
    }

    /// By which rate the agreement lets money in another currency be turned into the project's.
    FxMethod {
        /// What is left and what comes in make one pot, at its average.
        WeightedAverage = "weighted_average",
        /// First in, first out: the oldest transfer is spent first.
        Fifo = "fifo",
        /// Each transfer's rate holds until the next one; what is left then is valued anew.
        TransferRate = "transfer_rate",
    }

    /// Why money came in, or went back.
    IncomeKind {
        /// Paid before it is spent.
        Instalment = "instalment",
        /// Paid back after it was spent.
        Reimbursement = "reimbursement",
        /// What a bank paid on it.
        Interest = "interest",
        /// Went back to who granted it, unspent.
        Repayment = "repayment",
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

    /// A person's sex, where a person has told it.
    Sex {
        /// Woman.
        Woman = "woman",
        /// Man.
        Man = "man",
        /// Other.
        Other = "other",
    }

    /// What an expense is reckoned from where there is no bill.
    Measure {
        /// An hour of somebody's work.
        WorkHour = "work_hour",
        /// A day away from home, for which an allowance is paid.
        Day = "day",
        /// A kilometre in somebody's own car.
        Kilometre = "kilometre",
        /// A tonne of carbon dioxide equivalents that is compensated for.
        Tonne = "tonne",
    }

    /// What happens above a ceiling: some are maxima, some are guide values.
    CeilingForce {
        /// Above it nothing is written.
        Block = "block",
        /// Above it the book says so.
        Warn = "warn",
    }

    /// What a ceiling is a ceiling of.
    CeilingBasis {
        /// Each calendar year of the budget.
        PerYear = "per_year",
        /// The whole grant.
        Whole = "whole",
    }
}

/// What can become of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum VersionWay {
    /// It is handed in.
    Submit,
    /// It is approved.
    Approve,
    /// It is rejected.
    Reject,
}

impl VersionState {
    /// Where a version stands, by what was written down of it. Where two laptops wrote down both decisions, the
    /// approval counts until somebody says which was right.
    #[must_use]
    pub const fn of(submitted: bool, approved: bool, rejected: bool) -> Self {
        match (approved, rejected, submitted) {
            (true, _, _) => Self::Approved,
            (_, true, _) => Self::Rejected,
            (_, _, true) => Self::Submitted,
            _ => Self::Draft,
        }
    }

    /// What can become of it now; nothing where it is decided. Whoever writes down a decision need not have
    /// written down that the version was handed in.
    #[must_use]
    pub const fn ways(self) -> &'static [VersionWay] {
        match self {
            Self::Draft => &[VersionWay::Submit, VersionWay::Approve],
            Self::Submitted => &[VersionWay::Approve, VersionWay::Reject],
            Self::Approved | Self::Rejected => &[],
        }
    }
}
