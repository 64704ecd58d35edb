//! Rules of indicators and of what they are read at.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    Decision, Facts, all, attachment, fresh, get, needed, put, put_needed, referred, text,
};
use crate::code::{Frequency, IndicatorKind};
use crate::command::{AddIndicator, ChangeIndicator, ChangeReading, RecordReading, TypedPart};
use crate::edit::Edit;
use crate::entry;
use crate::id::RecordId;
use crate::period::Period;
use crate::reading::{Dimension, Dimensions, MOST_PARTS, Measured};
use crate::record::{ExpectedResult, Indicator, Kind, Person, Reading};
use crate::refusal::Refusal;

pub(super) fn add<F: Facts>(facts: &F, it: &AddIndicator) -> Result<Decision, F::Error> {
    let result: ExpectedResult = get(facts, it.result)?;
    let mut indicator = Indicator {
        id: fresh(facts, it.id)?,
        project: result.project,
        result: result.id,
        name: needed("name", &it.name)?,
        kind: it.kind,
        unit: text("unit", &it.unit)?,
        scale: scale(it.kind, &it.scale)?,
        direction: it.direction,
        people: it.people,
        dimensions: dimensions(&it.dimensions)?,
        verification: text("verification", &it.verification)?,
        frequency: frequency(&it.frequency)?,
        responsible: referred::<Person, _>(facts, &it.responsible)?.map(|person| person.id),
    };
    fit(&mut indicator)?;
    Ok(Decision::create(&indicator, result.project))
}

pub(super) fn change<F: Facts>(facts: &F, it: &ChangeIndicator) -> Result<Decision, F::Error> {
    let before: Indicator = get(facts, it.indicator)?;
    let mut after = before.clone();
    if let Some(given) = it.result {
        let result: ExpectedResult = get(facts, given)?;
        if result.project != before.project {
            return Err(Refusal::NotFound {
                record: Kind::ExpectedResult.code().to_owned(),
                id: given.to_string(),
            }
            .into());
        }
        after.result = given;
    }
    put_needed("name", &mut after.name, it.name.as_ref())?;
    put("unit", &mut after.unit, it.unit.as_ref())?;
    put(
        "verification",
        &mut after.verification,
        it.verification.as_ref(),
    )?;
    if let Some(given) = &it.scale {
        after.scale = scale(before.kind, given)?;
        let gone = |reading: &Reading| !after.scale.lines().any(|step| step == reading.value.words);
        // A step at which it was read stays: otherwise that reading would stand nowhere.
        if before.kind == IndicatorKind::Ordinal {
            let readings = all::<Reading, _>(facts, "indicator", before.id)?;
            super::delete::unused(
                readings.iter().filter(|each| gone(each)).count(),
                Kind::Reading,
            )?;
        }
    }
    after.direction = it.direction.unwrap_or(before.direction);
    after.people = it.people.unwrap_or(before.people);
    if let Some(given) = &it.dimensions {
        after.dimensions = dimensions(given)?;
    }
    if let Some(given) = &it.frequency {
        after.frequency = frequency(given)?;
    }
    if let Some(given) = &it.responsible {
        after.responsible = referred::<Person, _>(facts, given)?.map(|person| person.id);
    }
    fit(&mut after)?;
    Ok(Decision::change(&before, &after, before.project))
}

/// Only what is counted has parts, because shares do not add up; people are told apart by sex at least.
fn fit(indicator: &mut Indicator) -> Result<(), Refusal> {
    if indicator.kind != IndicatorKind::Unit {
        indicator.people = false;
        indicator.dimensions = Dimensions::default();
    }
    let dimensions = &mut indicator.dimensions.0;
    let by_sex = dimensions.iter().any(|dimension| dimension.name == "sex");
    if indicator.people && !by_sex {
        dimensions.splice(0..0, Dimension::known("sex"));
    }
    if indicator.dimensions.are_sound() {
        return Ok(());
    }
    Err(Refusal::EachOnce {
        field: "dimensions".to_owned(),
        most: u32::try_from(MOST_PARTS).unwrap_or(u32::MAX),
    })
}

/// The steps of a scale, a line each; nothing where it is not read by one.
fn scale(kind: IndicatorKind, typed: &str) -> Result<String, Refusal> {
    if kind != IndicatorKind::Ordinal {
        return Ok(String::new());
    }
    let typed = needed("scale", typed)?;
    let steps: Vec<&str> = typed
        .lines()
        .map(str::trim)
        .filter(|step| !step.is_empty())
        .collect();
    each_once("scale", &steps)?;
    Ok(steps.join("\n"))
}

fn each_once(field: &str, names: &[&str]) -> Result<(), Refusal> {
    let mut sorted = names.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() == names.len() && names.len() <= MOST_PARTS {
        return Ok(());
    }
    Err(Refusal::EachOnce {
        field: field.to_owned(),
        most: u32::try_from(MOST_PARTS).unwrap_or(u32::MAX),
    })
}

/// The dimensions that the field knows have its categories; an own one has those that were typed.
fn dimensions(given: &[Dimension]) -> Result<Dimensions, Refusal> {
    let mut all = Vec::new();
    for each in given {
        if let Some(known) = Dimension::known(each.name.trim()) {
            all.push(known);
            continue;
        }
        let name = needed("dimension", &each.name)?.replace(['\n', '\t'], " ");
        let mut categories = Vec::new();
        for category in &each.categories {
            categories.push(needed("categories", category)?.replace(['\n', '\t'], " "));
        }
        if categories.is_empty() {
            let field = "categories".to_owned();
            return Err(Refusal::Missing { field });
        }
        each_once(
            "categories",
            &categories.iter().map(String::as_str).collect::<Vec<_>>(),
        )?;
        all.push(Dimension { name, categories });
    }
    each_once(
        "dimensions",
        &all.iter()
            .map(|each| each.name.as_str())
            .collect::<Vec<_>>(),
    )?;
    Ok(Dimensions(all))
}

fn frequency(typed: &str) -> Result<Option<Frequency>, Refusal> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed
        .parse()
        .map(Some)
        .map_err(|_| Refusal::MalformedCommand {
            detail: format!("no frequency: {typed:?}"),
        })
}

/// An indicator goes with what it was read at.
pub(super) fn delete<F: Facts>(facts: &F, id: RecordId) -> Result<Decision, F::Error> {
    let it: Indicator = get(facts, id)?;
    let mut edits = vec![Edit::delete(&it, it.project)];
    for reading in all::<Reading, _>(facts, "indicator", it.id)? {
        edits.push(Edit::delete(&reading, it.project));
        edits.extend(attachment::delete_all(facts, reading.id.into())?);
    }
    edits.extend(attachment::delete_all(facts, id)?);
    Ok(Decision { record: id, edits })
}

pub(super) fn record_reading<F: Facts>(
    facts: &F,
    it: &RecordReading,
) -> Result<Decision, F::Error> {
    let indicator: Indicator = get(facts, it.indicator)?;
    let reading = Reading {
        id: fresh(facts, it.id)?,
        project: indicator.project,
        indicator: indicator.id,
        kind: it.kind,
        period: period(&it.start, &it.end)?,
        value: value(&indicator, &it.value, &it.parts)?,
        note: text("note", &it.note)?,
    };
    Ok(Decision::create(&reading, indicator.project))
}

pub(super) fn change_reading<F: Facts>(
    facts: &F,
    it: &ChangeReading,
) -> Result<Decision, F::Error> {
    let before: Reading = get(facts, it.reading)?;
    let indicator: Indicator = get(facts, before.indicator)?;
    let mut after = before.clone();
    if it.start.is_some() || it.end.is_some() {
        let (start, end) = (
            before.period.start().to_string(),
            before.period.end().to_string(),
        );
        after.period = period(
            it.start.as_ref().unwrap_or(&start),
            it.end.as_ref().unwrap_or(&end),
        )?;
    }
    if let Some(given) = &it.value {
        after.value = value(&indicator, given, &it.parts)?;
        carry_over(&indicator, &before.value, &mut after.value)?;
    }
    put("note", &mut after.note, it.note.as_ref())?;
    Ok(Decision::change(&before, &after, before.project))
}

/// Parts by what the indicator no longer tells apart stay as they were read: no form shows them.
fn carry_over(
    indicator: &Indicator,
    before: &Measured,
    after: &mut Measured,
) -> Result<(), Refusal> {
    if after.number.is_none() {
        return Ok(());
    }
    for (name, parts) in &before.parts {
        let now = indicator
            .dimensions
            .0
            .iter()
            .find(|each| each.name == *name);
        for (category, number) in parts {
            if now.is_none_or(|now| !now.categories.contains(category)) {
                let by_name = after.parts.entry(name.clone()).or_default();
                by_name.insert(category.clone(), *number);
            }
        }
    }
    reconciled(after)
}

fn period(start: &str, end: &str) -> Result<Period, Refusal> {
    let end = entry::date(&needed("end", end)?)?;
    let start = if start.trim().is_empty() {
        end
    } else {
        entry::date(start)?
    };
    Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)
}

/// What an indicator is read at, as it was typed.
fn value(indicator: &Indicator, typed: &str, parts: &[TypedPart]) -> Result<Measured, Refusal> {
    let typed = needed("value", typed)?;
    match indicator.kind {
        IndicatorKind::Qualitative => return Ok(Measured::words(typed)),
        IndicatorKind::Ordinal => {
            let step = indicator.scale.lines().any(|step| step == typed);
            return if step {
                Ok(Measured::words(typed))
            } else {
                Err(Refusal::NotOnScale { text: typed })
            };
        }
        IndicatorKind::Unit | IndicatorKind::Percentage => {}
    }
    let mut measured = Measured::number(entry::number(&typed)?);
    let mut by: BTreeMap<String, BTreeMap<String, Decimal>> = BTreeMap::new();
    for part in parts.iter().filter(|part| !part.number.trim().is_empty()) {
        let dimensions = &indicator.dimensions.0;
        let known = dimensions
            .iter()
            .any(|each| each.name == part.dimension && each.categories.contains(&part.category));
        if !known {
            return Err(Refusal::NotFound {
                record: "dimension".to_owned(),
                id: format!("{} {}", part.dimension, part.category),
            });
        }
        let number = entry::number(&part.number)?;
        if number < Decimal::ZERO {
            let text = part.number.clone();
            return Err(Refusal::BadNumber { text });
        }
        by.entry(part.dimension.clone())
            .or_default()
            .insert(part.category.clone(), number);
    }
    measured.parts = by;
    reconciled(&measured)?;
    Ok(measured)
}

/// Refuses parts that come to more than the whole.
fn reconciled(measured: &Measured) -> Result<(), Refusal> {
    let Some(dimension) = measured.beyond() else {
        return Ok(());
    };
    let parts = measured.parts.get(dimension);
    let parts: Decimal = parts.into_iter().flat_map(BTreeMap::values).sum();
    Err(Refusal::PartsOverWhole {
        dimension: dimension.to_owned(),
        whole: measured.number.unwrap_or_default().to_string(),
        parts: parts.to_string(),
    })
}
