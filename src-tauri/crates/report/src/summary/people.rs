//! The team, by whom its members work for.

use domain::code::Sex;
use domain::id::OrganisationId;
use domain::read::TeamRow;
use serde::Serialize;

use super::Words;

/// The team.
#[derive(Serialize)]
pub(crate) struct Team {
    title: String,
    groups: Vec<Group>,
}

/// Those of an organisation.
#[derive(Serialize)]
pub(crate) struct Group {
    #[serde(skip)]
    id: OrganisationId,
    organisation: String,
    members: Vec<Member>,
}

/// A person with a part.
#[derive(Serialize)]
pub(crate) struct Member {
    name: String,
    role: String,
}

pub(super) fn team(words: Words, rows: &[TeamRow]) -> Option<Team> {
    if rows.is_empty() {
        return None;
    }
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let employer = &row.person.organisation;
        let member = Member {
            name: row.person.name.clone(),
            role: words.say(&format!("team-role-{}", row.role)),
        };
        match groups.iter_mut().find(|group| group.id == employer.id) {
            Some(group) => group.members.push(member),
            None => groups.push(Group {
                id: employer.id,
                organisation: employer.name.clone(),
                members: vec![member],
            }),
        }
    }
    // Only where everybody has told it is the share of women more than a guess.
    let all_told = rows.iter().all(|row| row.person.sex.is_some());
    let women = rows
        .iter()
        .filter(|row| row.person.sex == Some(Sex::Woman))
        .count();
    let title = if all_told {
        words.with(
            "report-team-women",
            &[("count", rows.len().into()), ("women", women.into())],
        )
    } else {
        words.with("report-team", &[("count", rows.len().into())])
    };
    Some(Team { title, groups })
}
