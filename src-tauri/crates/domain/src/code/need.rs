//! Words of why something needs a person.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

codes! {
    /// Why something needs a person: what a manager tells apart, each of it several kinds of findings.
    Need {
        /// A report was due.
        ReportLate = "report_late",
        /// Somebody waits for an answer to what they complained of.
        CaseWaits = "case_waits",
        /// More or less was spent than planned, and it is not explained or approved.
        Deviation = "deviation",
        /// An auditor would question an expense.
        Questioned = "questioned",
        /// A budget is not decided on, or not what was decided.
        Budget = "budget",
        /// Accounts and periods do not agree.
        Ledger = "ledger",
        /// Edits met, or a deletion hid some.
        Contested = "contested",
        /// A grave risk that nobody deals with.
        Risk = "risk",
        /// A report came back, or is not what was signed and submitted.
        Report = "report",
        /// Plan and results do not hang together.
        Plan = "plan",
        /// A team is not what the guideline wants, or a partner is missing.
        Team = "team",
    }
}
