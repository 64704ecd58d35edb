//! Rules of complaints: what was said, what was done about it, and who may know.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    Decision, Facts, all, attachment, coded, day, fresh, get, narrative, needed, put, put_code,
    referred, text,
};
use crate::command::{ChangeComplaint, MakeSensitive, RegisterComplaint};
use crate::edit::{DocumentKey, Edit};
use crate::entry;
use crate::id::{AttachmentId, ComplainantId, ComplaintId, RecordId};
use crate::record::{Attachment, Complainant, Complaint, Person, Project};
use crate::refusal::Refusal;
use crate::value::Narrative;

/// Within how many days a complaint is acknowledged where nobody says otherwise.
const USUAL_ACKNOWLEDGEMENT_DAYS: u64 = 7;

pub(super) fn register<F: Facts>(facts: &F, it: &RegisterComplaint) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let received = entry::date(&needed("received", &it.received)?)?;
    let complaint = Complaint {
        id: fresh(facts, it.id)?,
        project: project.id,
        reference: reference(facts, &project, it, received)?,
        kind: it.kind,
        received,
        channel: it.channel,
        anonymous: it.anonymous,
        sex: coded("sex", &it.sex)?,
        age: coded("age", &it.age)?,
        place: text("place", &it.place)?,
        category: it.category,
        severity: it.severity,
        description: narrative("description", &needed_words(&it.description)?)?,
        consent: it.consent,
        owner: referred::<Person, _>(facts, &it.owner)?.map(|person| person.id),
        acknowledge_by: day(&it.acknowledge_by)?
            .or_else(|| received.checked_add_days(Days::new(USUAL_ACKNOWLEDGEMENT_DAYS))),
        acknowledged: None,
        action: Narrative::default(),
        referred_to: String::new(),
        outcome: None,
        answered: None,
        satisfied: None,
        appeal: String::new(),
        closed: None,
        formerly: None,
    };
    in_order(&complaint, None)?;
    let document = if it.sensitive {
        DocumentKey::Sensitive(project.id)
    } else {
        DocumentKey::Complaints(project.id)
    };
    let mut edits = vec![Edit::create(&complaint, project.id).into(document)];
    if !it.anonymous {
        let (name, contact) = (text("name", &it.name)?, text("contact", &it.contact)?);
        edits.extend(complainant(&complaint, name, contact));
    }
    Ok(Decision {
        record: complaint.id.into(),
        edits,
    })
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeComplaint) -> Result<Decision, F::Error> {
    let before: Complaint = get(facts, it.complaint)?;
    let mut after = before.clone();
    if let Some(given) = &it.reference {
        after.reference = needed("reference", given)?;
    }
    if let Some(given) = &it.received {
        after.received = entry::date(&needed("received", given)?)?;
    }
    after.kind = it.kind.unwrap_or(before.kind);
    after.channel = it.channel.unwrap_or(before.channel);
    after.anonymous = it.anonymous.unwrap_or(before.anonymous);
    after.category = it.category.unwrap_or(before.category);
    after.severity = it.severity.unwrap_or(before.severity);
    after.consent = it.consent.unwrap_or(before.consent);
    put_code("sex", &mut after.sex, it.sex.as_ref())?;
    put_code("age", &mut after.age, it.age.as_ref())?;
    put_code("outcome", &mut after.outcome, it.outcome.as_ref())?;
    put_code("satisfied", &mut after.satisfied, it.satisfied.as_ref())?;
    put("place", &mut after.place, it.place.as_ref())?;
    put(
        "referred_to",
        &mut after.referred_to,
        it.referred_to.as_ref(),
    )?;
    put("appeal", &mut after.appeal, it.appeal.as_ref())?;
    if let Some(given) = &it.description {
        after.description = narrative("description", &needed_words(given)?)?;
    }
    if let Some(given) = &it.action {
        after.action = narrative("action", given)?;
    }
    if let Some(given) = &it.owner {
        after.owner = referred::<Person, _>(facts, given)?.map(|person| person.id);
    }
    for (target, given) in [
        (&mut after.acknowledge_by, &it.acknowledge_by),
        (&mut after.acknowledged, &it.acknowledged),
        (&mut after.answered, &it.answered),
        (&mut after.closed, &it.closed),
    ] {
        if let Some(given) = given {
            *target = day(given)?;
        }
    }
    in_order(&after, Some(&before))?;
    let document = document_of(facts, &before)?;
    let mut edits: Vec<Edit> = Edit::change(&before, &after, before.project)
        .map(|edit| edit.into(document))
        .into_iter()
        .collect();
    edits.extend(said_by(facts, &after, it)?);
    Ok(Decision {
        record: after.id.into(),
        edits,
    })
}

/// Who said it: written, changed, or deleted where nobody is to know.
fn said_by<F: Facts>(
    facts: &F,
    complaint: &Complaint,
    it: &ChangeComplaint,
) -> Result<Vec<Edit>, F::Error> {
    let mut known: Vec<Complainant> = all(facts, "complaint", complaint.id)?;
    if let Some(formerly) = complaint.formerly {
        known.extend(all::<Complainant, _>(facts, "complaint", formerly)?);
    }
    if complaint.anonymous {
        return Ok(known
            .iter()
            .map(|it| Edit::delete(it, it.project))
            .collect());
    }
    if it.name.is_none() && it.contact.is_none() {
        return Ok(Vec::new());
    }
    let typed = |field, given: &Option<String>, before: &str| match given {
        Some(given) => text(field, given),
        None => Ok(before.to_owned()),
    };
    let mut known = known.into_iter();
    let Some(before) = known.next() else {
        let (name, contact) = (
            typed("name", &it.name, "")?,
            typed("contact", &it.contact, "")?,
        );
        return Ok(complainant(complaint, name, contact).into_iter().collect());
    };
    let after = Complainant {
        name: typed("name", &it.name, &before.name)?,
        contact: typed("contact", &it.contact, &before.contact)?,
        ..before.clone()
    };
    // What two laptops each wrote down is written once now.
    let mut edits: Vec<Edit> = known.map(|it| Edit::delete(&it, it.project)).collect();
    if after.name.is_empty() && after.contact.is_empty() {
        edits.push(Edit::delete(&before, before.project));
    } else {
        edits.extend(Edit::change(&before, &after, before.project));
    }
    Ok(edits)
}

/// Who said it, where anything is known.
fn complainant(complaint: &Complaint, name: String, contact: String) -> Option<Edit> {
    let it = Complainant {
        id: ComplainantId::mint(),
        project: complaint.project,
        complaint: complaint.id,
        name,
        contact,
    };
    let is_known = !it.name.is_empty() || !it.contact.is_empty();
    is_known.then(|| Edit::create(&it, it.project))
}

/// Nothing is ever taken out of a document: so the case is written anew among the sensitive ones, and deleted where it
/// was. What it said there stays in the history of that document, and may have been handed on.
pub(super) fn make_sensitive<F: Facts>(
    facts: &F,
    it: &MakeSensitive,
) -> Result<Decision, F::Error> {
    let before: Complaint = get(facts, it.complaint)?;
    let (open, sensitive) = (
        document_of(facts, &before)?,
        DocumentKey::Sensitive(before.project),
    );
    if open == sensitive {
        return Err(Refusal::SensitiveAlready.into());
    }
    let after = Complaint {
        id: ComplaintId::mint(),
        formerly: Some(before.id),
        ..before.clone()
    };
    let mut edits = vec![
        Edit::delete(&before, before.project).into(open),
        Edit::create(&after, after.project).into(sensitive),
    ];
    for said_by in all::<Complainant, _>(facts, "complaint", before.id)? {
        let moved = Complainant {
            complaint: after.id,
            ..said_by.clone()
        };
        edits.extend(Edit::change(&said_by, &moved, after.project));
    }
    for attached in all::<Attachment, _>(facts, "record", before.id)? {
        let moved = Attachment {
            id: AttachmentId::mint(),
            record: after.id.into(),
            ..attached.clone()
        };
        edits.push(attachment::delete(facts, &attached)?);
        edits.push(attachment::create(&moved, sensitive));
    }
    Ok(Decision {
        record: after.id.into(),
        edits,
    })
}

/// A case goes with who said it.
pub(super) fn delete<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let it: Complaint = get(facts, id)?;
    let mut edits = vec![Edit::delete(&it, it.project).into(document_of(facts, &it)?)];
    for of in std::iter::once(it.id).chain(it.formerly) {
        for said_by in all::<Complainant, _>(facts, "complaint", of)? {
            edits.push(Edit::delete(&said_by, it.project));
        }
    }
    edits.extend(attachment::delete_all(facts, id)?);
    Ok(Decision { record: id, edits })
}

fn document_of<F: Facts>(facts: &F, it: &Complaint) -> Result<DocumentKey, F::Error> {
    let known = facts.document(it.id.into())?;
    Ok(known.unwrap_or(DocumentKey::Complaints(it.project)))
}

/// By what it goes: as typed, or the next number of the year that it came in. Sensitive cases have numbers of their own:
/// those of the others tell nothing of them.
fn reference<F: Facts>(
    facts: &F,
    project: &Project,
    it: &RegisterComplaint,
    received: NaiveDate,
) -> Result<String, F::Error> {
    let typed = text("reference", &it.reference)?;
    if !typed.is_empty() {
        return Ok(typed);
    }
    let series = if it.sensitive { "S" } else { "" };
    let series = format!("{series}{}-", received.year());
    let taken: Vec<Complaint> = all(facts, "project", project.id)?;
    let number = |it: &Complaint| it.reference.strip_prefix(&series)?.parse::<u32>().ok();
    let last = taken.iter().filter_map(number).max().unwrap_or_default();
    Ok(format!("{series}{}", last.saturating_add(1)))
}

/// It cannot have been dealt with before it came. Only days that are put now are held against that: a merge may have left
/// others as they are.
fn in_order(it: &Complaint, before: Option<&Complaint>) -> Result<(), Refusal> {
    let days = |it: &Complaint| {
        [
            ("acknowledge_by", it.acknowledge_by),
            ("acknowledged", it.acknowledged),
            ("answered", it.answered),
            ("closed", it.closed),
        ]
    };
    let is_moved = before.is_none_or(|before| before.received != it.received);
    for (at, (field, date)) in days(it).into_iter().enumerate() {
        let is_put = before.is_none_or(|before| days(before)[at].1 != date);
        if (is_moved || is_put) && date.is_some_and(|date| date < it.received) {
            return Err(Refusal::BeforeReceived {
                field: field.to_owned(),
                date: it.received,
            });
        }
    }
    Ok(())
}

fn needed_words(typed: &str) -> Result<String, Refusal> {
    if typed.trim().is_empty() {
        let field = "description".to_owned();
        return Err(Refusal::Missing { field });
    }
    Ok(typed.to_owned())
}
