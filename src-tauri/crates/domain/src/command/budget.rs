//! The budget: versions, lines, and what is decided on them.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{CostCategory, Financing, MarkerScore};
use crate::id::{
    ApprovalId, BudgetLineId, BudgetVersionId, OrganisationId, ProjectId, RejectionId, SubmissionId,
};

commands! {
    StartBudgetVersion {
        /// Its identity, where given.
        #[serde(default)] id: Option<BudgetVersionId>,
        /// The project.
        project: ProjectId,
    }
    SetBudget {
        /// The version.
        version: BudgetVersionId,
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// The figure; empty for none.
        amount: String,
        /// Of this partner's lines alone.
        #[serde(default)] partner: Option<OrganisationId>,
        /// In which currency; the project's where left out.
        #[serde(default)] currency: Option<String>,
    }
    SetBudgetRate {
        /// The version.
        version: BudgetVersionId,
        /// The currency.
        currency: String,
        /// Units of the project's currency for one of it.
        rate: String,
        /// Who says so, and of when.
        source: String,
    }
    AddBudgetLine {
        /// Its identity, where given.
        #[serde(default)] id: Option<BudgetLineId>,
        /// The version.
        version: BudgetVersionId,
        /// What it pays for.
        category: CostCategory,
        /// When.
        year: i32,
        /// In words.
        #[serde(default)] description: String,
        /// How much.
        amount: String,
        /// In which currency; the project's where left out. For another one the version needs a rate.
        #[serde(default)] currency: Option<String>,
        /// Gender equality as an objective; not screened where left out.
        #[serde(default)] gender_marker: Option<MarkerScore>,
        /// Who pays; the grant where left out.
        #[serde(default)] financing: Option<Financing>,
        /// Whose line it is, of the partners.
        #[serde(default)] partner: Option<OrganisationId>,
    }
    ChangeBudgetLine {
        /// Which.
        line: BudgetLineId,
        /// In words.
        #[serde(default)] description: Option<String>,
        /// How much.
        #[serde(default)] amount: Option<String>,
        /// In which currency; the one it is in where left out.
        #[serde(default)] currency: Option<String>,
        /// Gender equality as an objective.
        #[serde(default)] gender_marker: Option<MarkerScore>,
        /// Who pays.
        #[serde(default)] financing: Option<Financing>,
        /// Whose line it is, of the partners.
        #[serde(default)] partner: Option<OrganisationId>,
    }
    SubmitBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<SubmissionId>,
        /// The version.
        version: BudgetVersionId,
        /// The day.
        date: String,
        /// Who handed it in.
        submitted_by: String,
        /// The reference of the application.
        #[serde(default)] reference: String,
    }
    ApproveBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<ApprovalId>,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: String,
        /// Who decided.
        approved_by: String,
        /// The decision's reference.
        #[serde(default)] reference: String,
    }
    RejectBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<RejectionId>,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: String,
        /// Who decided.
        rejected_by: String,
        /// Why.
        #[serde(default)] reason: String,
    }
    RestoreBudget {
        /// The version.
        version: BudgetVersionId,
    }
    ScreenCost {
        /// A line of the post.
        line: BudgetLineId,
        /// Gender equality as an objective of this money.
        #[serde(default)] gender_marker: Option<MarkerScore>,
        /// The core area that it serves most; empty for none.
        #[serde(default)] core_area: Option<String>,
    }
}
