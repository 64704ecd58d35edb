//! Words of budgets, money and guidelines.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownCode;

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

codes! {
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
