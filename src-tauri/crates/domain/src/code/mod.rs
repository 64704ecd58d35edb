//! Code lists: words of the field that a book stores by code and a window shows by name.

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

mod money;
mod need;
mod plan;
mod project;
mod register;
mod report;
mod risk;
mod sign;
mod voice;

pub use money::{
    CeilingBasis, CeilingForce, CostCategory, Financing, Funding, FxMethod, IncomeKind, Measure,
    VersionState, VersionWay,
};
pub use need::Need;
pub use plan::{
    ActivityKind, ActivityStatus, Direction, Frequency, IndicatorKind, Light, ReadingKind,
    ResolutionStatus, ResultLevel, Sphere,
};
pub use project::{
    CoreArea, Course, GrantKind, MarkerScore, PolicyMarker, PovertyDimension, ProjectStatus,
    Question,
};
pub use register::{OrganisationKind, PartnershipStatus, Sex, TeamRole};
pub use report::{ReportFigures, ReportKind, ReportState, ReviewOutcome};
pub use risk::{RiskCategory, RiskLevel, RiskStatus};
pub use sign::Sign;
pub use voice::{
    AgeBand, CaseCategory, CaseChannel, CaseKind, CaseOutcome, CaseSeverity, CaseState,
    Satisfaction,
};

/// The text is none of the codes of its list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not in the list")]
pub struct UnknownCode(pub String);
