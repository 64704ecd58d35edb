//! Choosing among the values of a contested field.

use super::register::email;
use super::{Contest, Decision, Facts, narrative, needed};
use crate::command::Choose;
use crate::edit::{DELETED, DocumentKey, Edit};
use crate::entry;
use crate::id::RecordId;
use crate::money::Money;
use crate::record::Kind;
use crate::refusal::{AmountFault, Refusal};
use crate::value::{FieldValue as _, Fields, Shape, Value};

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
        (None, Some(typed)) => {
            let values: Vec<Value> = values.into_iter().map(|(_, value)| value).collect();
            other(kind, field, &values, typed)?
        }
        _ => return Err(Refusal::NothingToChoose.into()),
    };
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

/// A value that nobody had put, read as what the field holds.
fn other(kind: Kind, field: &str, values: &[Value], typed: &str) -> Result<Value, Refusal> {
    let shape = kind.fields().iter().find(|each| each.name == field);
    match shape.map(|field| field.shape) {
        Some(Shape::Money) => {
            let known = values.iter().find_map(Money::from_value);
            let currency = known.ok_or(Refusal::NothingToChoose)?.currency();
            let amount = entry::amount(typed, currency)?;
            if amount.minor() < 0 {
                return Err(Refusal::BadAmount {
                    text: typed.to_owned(),
                    reason: AmountFault::Negative,
                    currency: currency.to_string(),
                });
            }
            Ok(amount.to_value())
        }
        Some(Shape::Narrative) => Ok(narrative(field, typed)?.to_value()),
        Some(Shape::Text) if field == "date" => Ok(entry::date(typed)?.to_value()),
        Some(Shape::Text) if field == "email" => Ok(Value::Text(email(typed)?)),
        // Codes and references are chosen among what was put; nothing is chosen where somebody put nothing.
        Some(Shape::Text) if WORDS.contains(&field) => Ok(Value::Text(needed(field, typed)?)),
        _ => Err(Refusal::NothingToChoose),
    }
}

/// The fields that hold what a person wrote.
const WORDS: [&str; 10] = [
    "name",
    "case_reference",
    "title_sv",
    "title_en",
    "description",
    "voucher",
    "reference",
    "approved_by",
    "source",
    "rate_source",
];

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
    };
    if !lost.iter().any(|lost| lost.record == record) {
        return Err(Refusal::NothingToChoose.into());
    }
    Ok(Decision {
        record,
        edits: vec![Edit {
            document,
            record,
            kind,
            creates: false,
            fields: Fields::from([(DELETED, Value::Boolean(deleted))]),
        }],
    })
}

/// The field of a kind that goes by this name.
fn named(kind: Kind, name: &str) -> Option<&'static str> {
    kind.fields()
        .iter()
        .map(|field| field.name)
        .chain([DELETED])
        .find(|field| *field == name)
}
