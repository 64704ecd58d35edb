//! Choosing among the values of a contested field.

use serde_json::json;

use super::period::open;
use super::{Contest, Decision, Facts, all, attachment, decide, needed, report, text};
use crate::command::{Choose, Command};
use crate::edit::{DELETED, DocumentKey, Edit};
use crate::id::RecordId;
use crate::record::{ClaimDecision, Kind, PeriodLock, ReportReview};
use crate::refusal::Refusal;
use crate::value::{Fields, Value};

/// Puts the chosen value once more, above all that met: from then on the field is not contested.
pub(super) fn choose<F: Facts>(facts: &F, it: &Choose) -> Result<Decision, F::Error> {
    let kind = facts.kind(it.record)?;
    let field = kind.and_then(|kind| named(kind, &it.field));
    let contest = facts.contest(it.record, &it.field)?;
    let (Some(kind), Some(field), Some(Contest { document, values })) = (kind, field, contest)
    else {
        return Err(Refusal::NothingToChoose.into());
    };
    let chosen = match (&it.operation, &it.other) {
        (Some(operation), None) => values
            .into_iter()
            .find(|(each, _)| each == operation)
            .map(|(_, value)| value)
            .ok_or(Refusal::NothingToChoose)?,
        (None, Some(typed)) => other(facts, kind, it.record, field, typed)?,
        _ => return Err(Refusal::NothingToChoose.into()),
    };
    let shown = facts.fields(kind, it.record)?;
    if shown.is_some_and(|shown| shown.get(field) != Some(&chosen)) {
        // The value that is shown is the one that was locked.
        open(facts, kind, it.record)?;
        report::open_with(facts, kind, it.record)?;
    }
    Ok(Decision {
        record: it.record,
        edits: vec![Edit {
            document,
            record: it.record,
            kind,
            creates: false,
            fields: Fields::from([(field, chosen)]),
        }],
    })
}

/// A value that nobody had put: what the record's own form would make of it, by the same rules.
fn other<F: Facts>(
    facts: &F,
    kind: Kind,
    record: RecordId,
    field: &str,
    typed: &str,
) -> Result<Value, F::Error> {
    // An explanation goes by its category and year, of which there may be several: its words are put as they are.
    match (kind, field) {
        (Kind::Deviation, "explanation") => return Ok(Value::Text(needed(field, typed)?)),
        (Kind::Deviation, "approval") => return Ok(Value::Text(text(field, typed)?)),
        _ => {}
    }
    let form = form(kind, record, field, typed).ok_or(Refusal::NothingToChoose)?;
    let edits = decide(facts, &form)?.edits;
    let changed = edits.into_iter().find(|edit| edit.record == record);
    let put = match changed.and_then(|mut edit| edit.fields.remove(field)) {
        Some(value) => Some(value),
        // It is what is shown already.
        None => facts
            .fields(kind, record)?
            .and_then(|mut fields| fields.remove(field)),
    };
    Ok(put.ok_or(Refusal::NothingToChoose)?)
}

/// The command that changes this one field of a record; none where it is changed otherwise or not at all.
fn form(kind: Kind, record: RecordId, field: &str, typed: &str) -> Option<Command> {
    let (command, which) = match kind {
        Kind::Organisation => ("change_organisation", "organisation"),
        Kind::Person => ("change_person", "person"),
        Kind::Partnership => ("change_partnership", "partnership"),
        Kind::Project => ("change_project", "project"),
        Kind::TeamMember => ("change_team_member", "member"),
        Kind::BudgetLine => ("change_budget_line", "line"),
        Kind::Expense => ("change_expense", "expense"),
        Kind::Income | Kind::Transfer => ("change_entry", "entry"),
        Kind::FinancialPeriod => ("change_period", "period"),
        Kind::ExpectedResult => ("change_result", "result"),
        Kind::Activity => ("change_activity", "activity"),
        Kind::Resolution => ("change_resolution", "resolution"),
        Kind::Risk => ("change_risk", "risk"),
        Kind::Complaint => ("change_complaint", "complaint"),
        Kind::Report => ("change_report", "report"),
        Kind::ReportAnswer => ("answer_question", "answer"),
        Kind::Indicator => ("change_indicator", "indicator"),
        // A value is typed with its parts, in the form of the reading.
        Kind::Reading if field != "value" => ("change_reading", "reading"),
        _ => return None,
    };
    let written = json!({"command": command, which: record, field: typed});
    serde_json::from_value(written).ok()
}

/// Brings a record back that was deleted while somebody changed it, or deletes it once more, knowing of the
/// change.
pub(super) fn restore<F: Facts>(
    facts: &F,
    record: RecordId,
    deleted: bool,
) -> Result<Decision, F::Error> {
    let (Some(kind), Some(document)) = (facts.kind(record)?, facts.document(record)?) else {
        return Err(Refusal::NothingToChoose.into());
    };
    let lost = match document {
        DocumentKey::Project(project) => facts.lost_edits(project)?,
        DocumentKey::Register(_) => Vec::new(),
        DocumentKey::Complaints(_) | DocumentKey::Sensitive(_) => facts.lost_edits_in(document)?,
    };
    if !lost.iter().any(|lost| lost.record == record) {
        return Err(Refusal::NothingToChoose.into());
    }
    let mut edits = vec![Edit {
        document,
        record,
        kind,
        creates: false,
        fields: Fields::from([(DELETED, Value::Boolean(deleted))]),
    }];
    if deleted {
        edits.extend(attachment::delete_all(facts, record)?);
        // What was decided on it goes with it.
        for lock in all::<PeriodLock, _>(facts, "locked", record)? {
            edits.push(Edit::delete(&lock, lock.project));
        }
        for decision in all::<ClaimDecision, _>(facts, "claim", record)? {
            edits.push(Edit::delete(&decision, decision.project));
        }
        for review in all::<ReportReview, _>(facts, "submission", record)? {
            edits.push(Edit::delete(&review, review.project));
        }
    }
    Ok(Decision { record, edits })
}

/// The field of a kind that goes by this name.
fn named(kind: Kind, name: &str) -> Option<&'static str> {
    kind.fields()
        .iter()
        .map(|field| field.name)
        .chain([DELETED])
        .find(|field| *field == name)
}
