//! Rules of deviations: one explanation for each category and year.

use super::{Decision, Facts, fresh, get, needed, of_project, text};
use crate::command::ExplainDeviation;
use crate::edit::Edit;
use crate::finding::explanation;
use crate::record::{Deviation, Project};

pub(super) fn explain<F: Facts>(facts: &F, it: &ExplainDeviation) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let deviations: Vec<Deviation> = of_project(facts, &project)?;
    let before = explanation(&deviations, it.category, it.year.into());
    let after = Deviation {
        id: match before {
            Some(before) => before.id,
            None => fresh(facts, it.id)?,
        },
        project: project.id,
        category: it.category,
        year: it.year.into(),
        explanation: needed("explanation", &it.explanation)?,
        approval: text("approval", &it.approval)?,
    };
    Ok(match before {
        None => Decision::create(&after, project.id),
        Some(before) => Decision {
            record: before.id.into(),
            edits: Edit::change(before, &after, project.id)
                .into_iter()
                .collect(),
        },
    })
}
