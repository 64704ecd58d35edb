//! Words of risks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
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
}
