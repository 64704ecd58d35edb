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

impl CaseCategory {
    /// Whether such cases are need-to-know unless a person decides otherwise.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Corruption | Self::Safeguarding)
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

    /// Where a risk comes from.
    RiskCategory {
        /// Politics and elections.
        Political = "political",
        /// People, roles and capacity of the partners.
        Organisational = "organisational",
        /// Rates, prices, money that is late.
        Financial = "financial",
        /// Corruption and misuse.
        Corruption = "corruption",
        /// Violence and unrest.
        Security = "security",
        /// Nature and climate.
        Environmental = "environmental",
        /// Harm that the project itself may do to people's rights.
        Rights = "rights",
        /// Anything else.
        Other = "other",
    }

    /// Where a risk stands.
    RiskStatus {
        /// It may happen.
        Open = "open",
        /// It happened.
        Occurred = "occurred",
        /// It is over.
        Closed = "closed",
    }

    /// How grave a risk is.
    RiskLevel {
        /// To be watched.
        Low = "low",
        /// To be planned for.
        Medium = "medium",
        /// To be dealt with.
        High = "high",
    }

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
