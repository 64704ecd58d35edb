//! Risks.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{RiskCategory, RiskStatus};
use crate::id::{ProjectId, RiskId};

commands! {
    AddRisk {
        /// Its identity, where given.
        #[serde(default)] id: Option<RiskId>,
        /// The project.
        project: ProjectId,
        /// Where it comes from.
        category: RiskCategory,
        /// In words.
        title: String,
        /// Likelihood and impact, 1 to 5 each: `4:3`.
        rating: String,
        /// What is done about it.
        #[serde(default)] mitigation: String,
        /// Who answers for that; empty for nobody.
        #[serde(default)] owner: String,
        /// When it is to be looked at again; empty where nobody said.
        #[serde(default)] review: String,
    }
    ChangeRisk {
        /// Which.
        risk: RiskId,
        /// Where it comes from.
        #[serde(default)] category: Option<RiskCategory>,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// Likelihood and impact, 1 to 5 each: `4:3`.
        #[serde(default)] rating: Option<String>,
        /// What is done about it.
        #[serde(default)] mitigation: Option<String>,
        /// Who answers for that; empty for nobody.
        #[serde(default)] owner: Option<String>,
        /// Where it stands.
        #[serde(default)] status: Option<RiskStatus>,
        /// When it is to be looked at again; empty where nobody said.
        #[serde(default)] review: Option<String>,
    }
}
