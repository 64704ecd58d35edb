//! What people had to say of a project, and what became of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::code::{CaseCategory, CaseKind, CaseState};
use domain::disclosure::{LEAST_SHOWN, disclosed};
use domain::edit::DocumentKey;
use domain::id::{ComplaintId, ProjectId, RecordId};
use domain::read::{
    ComplaintRegister, ComplaintRow, Confidential, DisclosedCases, DisclosedCount, LostCase,
};
use domain::record::{Complainant, Complaint};
use domain::rules::Facts as _;
use rusqlite::Connection;

use super::plan::{of_project, person};
use super::{Coded, reckoned};
use crate::error::Error;
use crate::facts::View;

/// Which records lie among the sensitive cases of a project.
fn sensitive(connection: &Connection, project: ProjectId) -> Result<BTreeSet<RecordId>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT id FROM record WHERE document = ?1 AND kind = 'complaint'")?;
    let document = DocumentKey::Sensitive(project).name();
    let rows = statement.query_map([document], |row| Ok(row.get::<_, Coded<RecordId>>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn register(
    connection: &Connection,
    project: ProjectId,
    today: NaiveDate,
) -> Result<ComplaintRegister, Error> {
    reckoned::project_record(connection, project)?;
    let names = reckoned::people(connection)?;
    let sensitive = sensitive(connection, project)?;
    // Where two laptops each wrote down who said it, the first one counts until somebody writes it anew.
    let mut said_by: HashMap<ComplaintId, Complainant> = HashMap::new();
    for it in of_project::<Complainant>(connection, project)? {
        said_by.entry(it.complaint).or_insert(it);
    }
    let mut complaints: Vec<Complaint> = of_project(connection, project)?;
    let open: Vec<&Complaint> = complaints
        .iter()
        .filter(|it| !sensitive.contains(&it.id.into()))
        .collect();
    let outside = outside(&open);
    complaints.sort_by_key(|it| {
        let is_over = it.state() == CaseState::Closed;
        (is_over, it.received, it.id)
    });
    let row = |it: Complaint| {
        let formerly = it.formerly.and_then(|id| said_by.get(&id));
        let known = said_by.get(&it.id).or(formerly).filter(|_| !it.anonymous);
        let (name, contact) =
            known.map_or_else(Default::default, |it| (it.name.clone(), it.contact.clone()));
        ComplaintRow {
            sensitive: sensitive.contains(&it.id.into()),
            state: it.state(),
            is_late: it.is_late(today),
            owner: it.owner.map(|id| person(id, &names)),
            name,
            contact,
            id: it.id,
            reference: it.reference,
            kind: it.kind,
            received: it.received,
            channel: it.channel,
            anonymous: it.anonymous,
            sex: it.sex,
            age: it.age,
            place: it.place,
            category: it.category,
            severity: it.severity,
            description: it.description.0,
            consent: it.consent,
            acknowledge_by: it.acknowledge_by,
            acknowledged: it.acknowledged,
            action: it.action.0,
            referred_to: it.referred_to,
            outcome: it.outcome,
            answered: it.answered,
            satisfied: it.satisfied,
            appeal: it.appeal,
            closed: it.closed,
        }
    };
    Ok(ComplaintRegister {
        cases: complaints.into_iter().map(row).collect(),
        outside,
        usually_sensitive: CaseCategory::ALL
            .iter()
            .copied()
            .filter(|category| category.is_usually_sensitive())
            .collect(),
        contested: super::contested::list_confidential(connection, project)?,
        lost: lost(connection, project)?,
    })
}

/// The cases that somebody deleted while somebody else wrote in them.
fn lost(connection: &Connection, project: ProjectId) -> Result<Vec<LostCase>, Error> {
    let mut lost = Vec::new();
    for document in [
        DocumentKey::Complaints(project),
        DocumentKey::Sensitive(project),
    ] {
        for it in View(connection).lost_edits_in(document)? {
            let reference = super::history::last(connection, &it.record.to_string(), "reference")?;
            lost.push(LostCase {
                record: it.record,
                reference: reference.as_str().unwrap_or_default().to_owned(),
            });
        }
    }
    Ok(lost)
}

/// What may be said of cases outside. Questions are no complaints, and are not counted.
fn outside(cases: &[&Complaint]) -> DisclosedCases {
    let cases: Vec<&&Complaint> = cases
        .iter()
        .filter(|it| it.kind != CaseKind::Question)
        .collect();
    let mut by_category: BTreeMap<CaseCategory, u32> = BTreeMap::new();
    for it in &cases {
        *by_category.entry(it.category).or_default() += 1;
    }
    let counts: Vec<u32> = by_category.values().copied().collect();
    let shown = disclosed(&counts);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let is_answered =
        |it: &&&&Complaint| matches!(it.state(), CaseState::Answered | CaseState::Closed);
    let answered = number(cases.iter().filter(is_answered).count());
    let waiting = number(cases.len()).saturating_sub(answered);
    // Beside the total both follow from each other: neither may be small.
    let is_shown = |count: u32| count == 0 || count >= LEAST_SHOWN;
    let both = is_shown(answered) && is_shown(waiting);
    DisclosedCases {
        categories: by_category
            .keys()
            .zip(shown.counts)
            .map(|(category, count)| DisclosedCount {
                category: *category,
                count,
            })
            .collect(),
        answered: shown.total.is_some().then_some(answered).filter(|_| both),
        all: shown.total,
        least: LEAST_SHOWN,
    }
}

/// What of complaints there is in some projects, or in all where none is named.
pub(crate) fn confidential(
    connection: &Connection,
    projects: &[ProjectId],
) -> Result<Confidential, Error> {
    let mut found = Confidential::default();
    let mut statement = connection.prepare_cached(
        "SELECT r.document, r.kind, r.deleted, count(*) FROM record r
          WHERE r.kind IN ('complaint', 'complainant') GROUP BY r.document, r.kind, r.deleted",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (document, kind, deleted, count): (String, String, bool, u32) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let wanted = |project: ProjectId| projects.is_empty() || projects.contains(&project);
        match DocumentKey::from_name(&document) {
            Some(DocumentKey::Complaints(project)) if wanted(project) && deleted => {
                found.formerly += count;
            }
            Some(DocumentKey::Complaints(project)) if wanted(project) => found.complaints += count,
            Some(DocumentKey::Sensitive(project)) if wanted(project) && kind == "complainant" => {
                found.names += count;
            }
            Some(DocumentKey::Sensitive(project)) if wanted(project) => found.sensitive += count,
            _ => {}
        }
    }
    Ok(found)
}
