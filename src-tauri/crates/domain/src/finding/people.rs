//! Teams that are not as the guideline wants them, and risks that nobody deals with.

use super::{Finding, Standing};
use crate::code::ProjectStatus;

pub(super) fn examine(standing: &Standing, findings: &mut Vec<Finding>) {
    // Before anybody is named there is no team yet, and after the project there is none any more.
    let is_over = matches!(
        standing.project.status,
        ProjectStatus::Closed | ProjectStatus::Cancelled
    );
    let is_begun = standing.sides.iter().any(|side| !side.people.is_empty());
    if is_begun && !is_over {
        for side in &standing.sides {
            for check in side.checks.iter().filter(|check| !check.holds()) {
                findings.push(Finding::TeamComposition {
                    partner: side.partner,
                    name: side.name.clone(),
                    roles: check.roles.clone(),
                    count: check.count,
                    least: check.least,
                    most: check.most,
                });
            }
        }
    }
    for risk in &standing.risks {
        let is_dealt_with = risk.owner.is_some() && !risk.mitigation.0.trim().is_empty();
        if risk.is_grave() && !is_dealt_with {
            findings.push(Finding::RiskUnattended {
                risk: risk.id,
                title: risk.title.clone(),
                score: risk.rating.score().into(),
            });
        }
    }
}
