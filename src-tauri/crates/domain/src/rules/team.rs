//! Who works on each side of a project, and how many the guideline wants.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, all, find, guideline_in_force, of_project};
use crate::code::{Sex, TeamRole};
use crate::id::{OrganisationId, PersonId};
use crate::record::{Organisation, Partnership, Person, Project, TeamMember, TeamRule};

/// What a guideline wants of one side, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCheck {
    /// The parts that are counted together.
    pub roles: Vec<TeamRole>,
    /// How many people have one of them.
    pub count: u32,
    /// The least.
    pub least: u32,
    /// The largest; none where there is none.
    pub most: Option<u32>,
}

impl TeamCheck {
    /// Whether it is as the guideline wants it.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.count >= self.least && self.most.is_none_or(|most| self.count <= most)
    }
}

/// One partner's part of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The partner.
    pub partner: OrganisationId,
    /// What it calls itself; empty where it is not in the book.
    pub name: String,
    /// Its people, each once.
    pub people: BTreeMap<PersonId, Option<Sex>>,
    /// What the guideline wants of it.
    pub checks: Vec<TeamCheck>,
}

/// The sides of a project, in the order of the partnership; those who work for none of the partners are in none.
///
/// # Errors
/// Where the book cannot be read.
pub fn sides<F: Facts>(facts: &F, project: &Project) -> Result<Vec<Side>, F::Error> {
    let Some(partnership) = find::<Partnership, _>(facts, project.partnership.into())? else {
        return Ok(Vec::new());
    };
    let mut rules = Vec::new();
    if let Some(guideline) = guideline_in_force(facts, project, &partnership)? {
        rules = all::<TeamRule, _>(facts, "guideline", guideline.id)?;
        rules.retain(|rule| rule.grant == project.kind);
    }
    let mut members = Vec::new();
    for member in of_project::<TeamMember, _>(facts, project)? {
        if let Some(person) = find::<Person, _>(facts, member.person.into())? {
            members.push((member.role, person));
        }
    }
    let mut sides = Vec::new();
    for partner in &partnership.partners {
        let of_side: Vec<_> = members
            .iter()
            .filter(|(_, person)| person.organisation == *partner)
            .collect();
        let having = |roles: &[TeamRole]| {
            let people: BTreeSet<PersonId> = of_side
                .iter()
                .filter(|(role, _)| roles.contains(role))
                .map(|(_, person)| person.id)
                .collect();
            number(people.len())
        };
        let checks = rules.iter().map(|rule| TeamCheck {
            count: having(&rule.roles),
            roles: rule.roles.clone(),
            least: u32::try_from(rule.least).unwrap_or_default(),
            most: rule.most.and_then(|most| u32::try_from(most).ok()),
        });
        let checks = checks.collect();
        let name = find::<Organisation, _>(facts, (*partner).into())?.map(|it| it.name);
        sides.push(Side {
            partner: *partner,
            name: name.unwrap_or_default(),
            people: of_side
                .iter()
                .map(|(_, person)| (person.id, person.sex))
                .collect(),
            checks,
        });
    }
    Ok(sides)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
