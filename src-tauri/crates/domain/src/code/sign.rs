//! Words of how projects stand.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
    /// What a project may have that says how it stands: indicators by their lights, and risks.
    Sign {
        /// An indicator that is as expected.
        Green = "green",
        /// One that is behind.
        Amber = "amber",
        /// One that is far behind.
        Red = "red",
        /// One of which nobody knows.
        Unknown = "unknown",
        /// A risk that is open.
        OpenRisks = "open_risks",
        /// An open risk that is grave.
        GraveRisks = "grave_risks",
    }
}
