//! Rules of what is reckoned: hours, days, kilometres and tonnes, and what the guideline allows of each.

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;

use super::{
    Decision, Facts, country, currency, find, fresh, get, guideline_of, needed, read, text,
};
use crate::basis::{Basis, Meals, Reduction, Stay};
use crate::code::{CeilingForce, CostCategory, Measure};
use crate::command::{AddAllowance, Reckoning};
use crate::entry;
use crate::finding::allowance;
use crate::money::Money;
use crate::period::Period;
use crate::record::{Allowance, BudgetLine, Guideline, Kind, Partnership, Person, Project};
use crate::refusal::{AmountFault, Refusal};

/// The basis of an expense on a line, as it was typed.
pub(super) fn basis<F: Facts>(
    facts: &F,
    it: &Reckoning,
    project: &Project,
    line: &BudgetLine,
    paid: NaiveDate,
) -> Result<Basis, F::Error> {
    let of_its_own = match it.measure {
        Measure::WorkHour => Some(CostCategory::WorkInput),
        Measure::Tonne => Some(CostCategory::EnvironmentalCompensation),
        Measure::Day | Measure::Kilometre => None,
    };
    if of_its_own.is_some_and(|category| category != line.category) {
        return Err(Refusal::NotOfThisCategory {
            measure: it.measure,
            category: line.category,
        }
        .into());
    }
    let basis = typed(it)?;
    if let Some(person) = basis.person {
        get::<Person, _>(facts, person)?;
    }
    if let Some(stay) = &basis.stay {
        country(stay.country)?;
    }
    let allowances = allowances(facts, project)?;
    let Some(allowed) = allowance(&allowances, &basis, paid) else {
        return Ok(basis);
    };
    if allowed.force == CeilingForce::Block && basis.rate.minor() > allowed.amount.minor() {
        return Err(Refusal::OverAllowance {
            measure: it.measure,
            allowed: allowed.amount,
            asked: basis.rate,
        }
        .into());
    }
    Ok(with_reduction(basis, allowed))
}

/// What is typed comes to, before it is known on which line and in which book.
///
/// # Errors
/// The refusal of what cannot be read.
pub fn typed(it: &Reckoning) -> Result<Basis, Refusal> {
    let rate = positive(&it.rate, &it.currency)?;
    let missing = |field: &str| Refusal::Missing {
        field: field.to_owned(),
    };
    let mut basis = Basis {
        measure: it.measure,
        quantity: entry::quantity(&it.quantity)?,
        rate,
        person: None,
        month: None,
        stay: None,
    };
    match it.measure {
        Measure::WorkHour => {
            basis.person = Some(it.person.ok_or_else(|| missing("person"))?);
            let month = entry::month(&needed("month", &it.month)?)?;
            at_most("quantity", basis.quantity, hours_in(month))?;
            basis.month = Some(month);
        }
        Measure::Day => {
            basis.person = Some(it.person.ok_or_else(|| missing("person"))?);
            let stay = stay(it)?;
            let days = days_of(&stay);
            at_most("quantity", basis.quantity, days)?;
            for (field, meals) in [
                ("breakfasts", stay.meals.breakfasts),
                ("lunches", stay.meals.lunches),
                ("dinners", stay.meals.dinners),
            ] {
                at_most(field, meals.into(), days)?;
            }
            basis.stay = Some(stay);
        }
        Measure::Kilometre => basis.person = Some(it.person.ok_or_else(|| missing("person"))?),
        Measure::Tonne => {}
    }
    Ok(basis)
}

/// The stay, as it was typed; what meals take off is the guideline's to say.
fn stay(it: &Reckoning) -> Result<Stay, Refusal> {
    let country = it.country.ok_or_else(|| Refusal::Missing {
        field: "country".to_owned(),
    })?;
    let start = entry::date(&needed("start", &it.start)?)?;
    let end = entry::date(&needed("end", &it.end)?)?;
    Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)?;
    Ok(Stay {
        country,
        start,
        end,
        meals: Meals {
            breakfasts: it.breakfasts,
            lunches: it.lunches,
            dinners: it.dinners,
            ..Meals::default()
        },
    })
}

fn at_most(field: &str, quantity: Decimal, most: u32) -> Result<(), Refusal> {
    if quantity > Decimal::from(most) {
        return Err(Refusal::MoreThanThereAre {
            field: field.to_owned(),
            most,
        });
    }
    Ok(())
}

fn hours_in(month: NaiveDate) -> u32 {
    let next = month.checked_add_months(Months::new(1));
    let days = next.map_or(31, |next| (next - month).num_days());
    24 * u32::try_from(days).unwrap_or(31)
}

fn days_of(stay: &Stay) -> u32 {
    u32::try_from((stay.end - stay.start).num_days() + 1).unwrap_or(u32::MAX)
}

/// A basis with what meals take off by an allowance.
#[must_use]
pub fn with_reduction(mut basis: Basis, allowed: &Allowance) -> Basis {
    if let Some(stay) = &mut basis.stay {
        stay.meals.off = allowed.off;
    }
    basis
}

pub(super) fn add_allowance<F: Facts>(facts: &F, it: &AddAllowance) -> Result<Decision, F::Error> {
    get::<Guideline, _>(facts, it.guideline)?;
    for each in &it.countries {
        country(*each)?;
    }
    let validity = Period::new(entry::date(&it.start)?, entry::date(&it.end)?);
    let amount = positive(&it.amount, &it.currency)?;
    let off = [it.off.breakfast, it.off.lunch, it.off.dinner];
    if off.iter().map(|percent| u32::from(*percent)).sum::<u32>() > 100 {
        return Err(Refusal::MoreThanThereAre {
            field: "off".to_owned(),
            most: 100,
        }
        .into());
    }
    Ok(Decision::register(&Allowance {
        id: fresh(facts, it.id)?,
        guideline: it.guideline,
        measure: it.measure,
        countries: it.countries.clone(),
        validity: validity.map_err(|_| Refusal::EndsBeforeStart)?,
        amount,
        off: if it.measure == Measure::Day {
            it.off
        } else {
            Reduction::default()
        },
        force: it.force,
        source: text("source", &it.source)?,
    }))
}

/// An amount of more than nothing.
fn positive(typed: &str, code: &str) -> Result<Money, Refusal> {
    let amount = entry::amount(typed, currency(code)?)?;
    if amount.minor() > 0 {
        return Ok(amount);
    }
    Err(Refusal::BadAmount {
        text: typed.to_owned(),
        reason: if amount.is_zero() {
            AmountFault::Zero
        } else {
            AmountFault::Negative
        },
        currency: amount.currency().to_string(),
    })
}

/// The allowances of the guideline that a project follows.
///
/// # Errors
/// Where the book cannot be read.
pub fn allowances<F: Facts>(facts: &F, project: &Project) -> Result<Vec<Allowance>, F::Error> {
    let partnership = find::<Partnership, _>(facts, project.partnership.into())?;
    let guideline = partnership
        .map(|partnership| guideline_of(facts, project, &partnership))
        .transpose()?
        .flatten();
    let Some(guideline) = guideline else {
        return Ok(Vec::new());
    };
    let found = facts.having(Kind::Allowance, "guideline", &guideline.id.to_string())?;
    Ok(read(found).collect())
}
