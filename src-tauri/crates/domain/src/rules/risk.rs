//! Rules of risks.

use super::{Decision, Facts, day, fresh, get, narrative, needed, put_needed, referred};
use crate::code::RiskStatus;
use crate::command::{AddRisk, ChangeRisk};
use crate::rating::Rating;
use crate::record::{Person, Project, Risk};
use crate::refusal::Refusal;

pub(super) fn add<F: Facts>(facts: &F, it: &AddRisk) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let risk = Risk {
        id: fresh(facts, it.id)?,
        project: project.id,
        category: it.category,
        title: needed("title", &it.title)?,
        rating: rating(&it.rating)?,
        mitigation: narrative("mitigation", &it.mitigation)?,
        owner: referred::<Person, _>(facts, &it.owner)?.map(|person| person.id),
        status: RiskStatus::Open,
        review: day(&it.review)?,
    };
    Ok(Decision::create(&risk, project.id))
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeRisk) -> Result<Decision, F::Error> {
    let before: Risk = get(facts, it.risk)?;
    let mut after = before.clone();
    after.category = it.category.unwrap_or(before.category);
    put_needed("title", &mut after.title, it.title.as_ref())?;
    if let Some(given) = &it.rating {
        after.rating = rating(given)?;
    }
    if let Some(given) = &it.mitigation {
        after.mitigation = narrative("mitigation", given)?;
    }
    if let Some(given) = &it.owner {
        after.owner = referred::<Person, _>(facts, given)?.map(|person| person.id);
    }
    after.status = it.status.unwrap_or(before.status);
    if let Some(given) = &it.review {
        after.review = day(given)?;
    }
    Ok(Decision::change(&before, &after, before.project))
}

fn rating(typed: &str) -> Result<Rating, Refusal> {
    typed.parse().map_err(|_| Refusal::BadRating {
        text: typed.chars().take(40).collect(),
    })
}
