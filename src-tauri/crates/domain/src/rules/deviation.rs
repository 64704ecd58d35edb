//! Rules of deviations: what was overspent is explained, once for each category and year.

use super::{Decision, Facts, fresh, get, needed, standing, text};
use crate::command::ExplainDeviation;
use crate::record::{Deviation, Project};
use crate::refusal::Refusal;

/// Explains what has been spent so far; what was said before of this category and year is written over.
pub(super) fn explain<F: Facts>(facts: &F, it: &ExplainDeviation) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let standing = standing(facts, project.id)?;
    let overspent = standing.as_ref().and_then(|standing| {
        let is_it = |year: i64| year == i64::from(it.year);
        let mut cells = standing
            .overspent()
            .into_iter()
            .chain(standing.underspent());
        let cell = cells.find(|cell| cell.category == it.category && is_it(cell.year))?;
        let before = standing
            .deviations
            .iter()
            .filter(|said| said.category == it.category && is_it(said.year))
            .max_by_key(|said| said.id);
        Some((cell, before))
    });
    let Some((cell, before)) = overspent else {
        return Err(Refusal::NotOverspent {
            category: it.category,
            year: it.year,
        }
        .into());
    };
    let after = Deviation {
        id: match before {
            Some(before) => before.id,
            None => fresh(facts, it.id)?,
        },
        project: project.id,
        category: it.category,
        year: cell.year,
        explanation: needed("explanation", &it.explanation)?,
        approval: text("approval", &it.approval)?,
        spent: Some(cell.actual),
        budget: Some(cell.budget),
    };
    Ok(match before {
        None => Decision::create(&after, project.id),
        Some(before) => Decision::change(before, &after, project.id),
    })
}
