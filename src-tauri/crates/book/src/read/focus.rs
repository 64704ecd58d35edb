//! What a project is for, and how its money is marked for gender equality.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::code::{CoreArea, IndicatorKind, MarkerScore, PolicyMarker, Question, ReadingKind};
use domain::goal::Goal;
use domain::id::{OrganisationId, ProjectId};
use domain::money::Currency;
use domain::progress::per_mille;
use domain::read::{
    Answer, BySex, CoreAreaCosts, Focus, GenderBudget, Marked, MarkedCosts, MarkedPost, Named,
    Participants, PartnerCosts, ScoreCost, YearCosts,
};
use domain::record::{Indicator, Project};
use rusqlite::Connection;
use rust_decimal::Decimal;

use super::plan::{Minor, all_posts, of_project, without_line};
use super::{people, reckoned, results};
use crate::error::Error;

pub(crate) fn focus(connection: &Connection, project: ProjectId) -> Result<Focus, Error> {
    let it: Project = reckoned::project_record(connection, project)?;
    let mut goals: Vec<Goal> = it.main_goal.into_iter().collect();
    let further = it.further_goals.iter().copied();
    // A merge can bring a target whose goal somebody else took out: it is seen with its goal.
    for goal in further.chain(it.targets.iter().map(|target| target.goal())) {
        if !goals.contains(&goal) {
            goals.push(goal);
        }
    }
    let answer = |question: &Question| Answer {
        question: *question,
        text: it.answer(*question).0.clone(),
    };
    let marked = |marker: &PolicyMarker| Marked {
        marker: *marker,
        score: it.score(*marker),
    };
    Ok(Focus {
        goals,
        answers: Question::ALL.iter().map(answer).collect(),
        markers: PolicyMarker::ALL.iter().map(marked).collect(),
        targets: it.targets,
        core_areas: it.core_areas,
        poverty_dimensions: it.poverty_dimensions,
        gender_marker: it.gender_marker,
    })
}

/// Costs by their scores, in minor units.
#[derive(Clone, Default)]
struct Sums(BTreeMap<MarkerScore, Minor>);

impl Sums {
    fn add(&mut self, score: MarkerScore, cost: Minor) {
        self.0.entry(score).or_default().add(cost);
    }

    fn of(&self, score: MarkerScore) -> Minor {
        self.0.get(&score).copied().unwrap_or_default()
    }

    fn shown(&self, currency: Currency) -> MarkedCosts {
        let mut all = Minor::default();
        self.0.values().for_each(|cost| all.add(*cost));
        let share = |part: i64, whole: i64| per_mille(part.into(), whole.into());
        let mut focused = Minor::default();
        let for_it = self.0.iter().filter(|(score, _)| score.is_focused());
        for_it.for_each(|(_, cost)| focused.add(*cost));
        let score = |score: &MarkerScore| {
            let cost = self.of(*score);
            ScoreCost {
                score: *score,
                cost: cost.shown(currency),
                of_budget: share(cost.budget, all.budget),
                of_spent: share(cost.spent, all.spent),
            }
        };
        MarkedCosts {
            scores: MarkerScore::ALL.iter().map(score).collect(),
            cost: all.shown(currency),
            focused_budget: share(focused.budget, all.budget),
            focused_spent: share(focused.spent, all.spent),
        }
    }
}

/// Adds to the sums of a group; what belongs to none comes last.
fn add<K: Ord>(
    groups: &mut BTreeMap<(bool, Option<K>), Sums>,
    key: Option<K>,
    score: MarkerScore,
    cost: Minor,
) {
    groups
        .entry((key.is_none(), key))
        .or_default()
        .add(score, cost);
}

pub(crate) fn gender(connection: &Connection, project: ProjectId) -> Result<GenderBudget, Error> {
    let head: Project = reckoned::project_record(connection, project)?;
    let currency = head.granted.currency();
    let names = super::names(connection)?;
    let told = |id: OrganisationId| Named {
        id,
        name: names.get(&id.0).cloned().unwrap_or_default(),
    };
    let mut total = Sums::default();
    let mut years: BTreeMap<(bool, Option<i32>), Sums> = BTreeMap::new();
    let mut partners: BTreeMap<(bool, Option<OrganisationId>), Sums> = BTreeMap::new();
    let mut core_areas: BTreeMap<(bool, Option<CoreArea>), Sums> = BTreeMap::new();
    let mut posts = Vec::new();
    for post in all_posts(connection, project, currency)? {
        total.add(post.score, post.cost);
        add(&mut years, Some(post.year), post.score, post.cost);
        add(&mut partners, post.partner, post.score, post.cost);
        add(&mut core_areas, post.core_area, post.score, post.cost);
        posts.push(MarkedPost {
            line: post.line,
            category: post.category,
            year: post.year,
            description: post.description,
            financing: post.financing,
            partner: post.partner.map(told),
            score: post.score,
            core_area: post.core_area,
            cost: post.cost.shown(currency),
        });
    }
    // Nobody can have screened a line that is not in the book.
    let lost = without_line(connection, project, currency)?;
    if lost.spent != 0 {
        total.add(MarkerScore::NotScreened, lost);
        add(&mut years, None, MarkerScore::NotScreened, lost);
        add(&mut partners, None, MarkerScore::NotScreened, lost);
        add(&mut core_areas, None, MarkerScore::NotScreened, lost);
    }
    let (people, participants) = participants(connection, project, None)?;
    Ok(GenderBudget {
        currency: currency.to_string(),
        total: total.shown(currency),
        years: years
            .into_iter()
            .map(|((_, year), sums)| YearCosts {
                year,
                costs: sums.shown(currency),
            })
            .collect(),
        partners: partners
            .into_iter()
            .map(|((_, partner), sums)| PartnerCosts {
                partner: partner.map(told),
                costs: sums.shown(currency),
            })
            .collect(),
        core_areas: core_areas
            .into_iter()
            .map(|((_, core_area), sums)| CoreAreaCosts {
                core_area,
                costs: sums.shown(currency),
            })
            .collect(),
        posts,
        people,
        participants,
        sides: people::sides(connection, project)?,
    })
}

/// Who took part by the indicators that count people, as read by a day, or at last.
pub(super) fn participants(
    connection: &Connection,
    project: ProjectId,
    until: Option<NaiveDate>,
) -> Result<(BySex, Vec<Participants>), Error> {
    let mut readings = results::readings(connection, project)?;
    let (mut by_sex, mut rows) = (BySex::default(), Vec::new());
    let indicators = of_project::<Indicator>(connection, project)?.into_iter();
    for indicator in indicators.filter(|each| each.people && each.kind == IndicatorKind::Unit) {
        let read = readings.remove(&indicator.id).unwrap_or_default();
        let latest = read.into_iter().rfind(|reading| {
            reading.kind == ReadingKind::Actual && results::is_known(reading, until)
        });
        let Some(latest) = latest else {
            continue;
        };
        let parts = latest.value.parts.get("sex");
        let known: Option<Decimal> = parts.map(|parts| parts.values().copied().sum());
        let women = parts.and_then(|parts| parts.get("woman").copied());
        by_sex.all += 1;
        by_sex.told += u32::from(parts.is_some());
        rows.push(Participants {
            indicator: indicator.id,
            name: indicator.name,
            date: latest.period.end(),
            all: latest
                .value
                .number
                .unwrap_or_default()
                .normalize()
                .to_string(),
            women: women.map(|women| women.normalize().to_string()),
            women_per_mille: women
                .zip(known)
                .and_then(|(women, known)| per_mille(women, known)),
        });
    }
    Ok((by_sex, rows))
}
