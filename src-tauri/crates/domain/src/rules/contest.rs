//! Choosing among the values of a contested field.

use super::{Contest, Decision, Facts};
use crate::command::Choose;
use crate::edit::{DELETED, Edit};
use crate::record::Kind;
use crate::refusal::Refusal;
use crate::value::Fields;

/// Puts the chosen value once more, above all that met: from then on the field is not contested.
pub(super) fn choose<F: Facts>(facts: &F, it: &Choose) -> Result<Decision, F::Error> {
    let kind = facts.kind(it.record)?;
    let field = kind.and_then(|kind| named(kind, &it.field));
    let contest = facts.contest(it.record, &it.field)?;
    let (Some(kind), Some(field), Some(Contest { document, values })) = (kind, field, contest)
    else {
        return Err(Refusal::NothingToChoose.into());
    };
    let chosen = values
        .into_iter()
        .find(|(operation, _)| *operation == it.operation)
        .map(|(_, value)| value)
        .ok_or(Refusal::NothingToChoose)?;
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

/// The field of a kind that goes by this name.
fn named(kind: Kind, name: &str) -> Option<&'static str> {
    kind.fields()
        .iter()
        .map(|field| field.name)
        .chain([DELETED])
        .find(|field| *field == name)
}
