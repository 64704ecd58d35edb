//! Rules of what is reckoned: hours, days, kilometres and tonnes, and what the guideline allows of each.

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;

use super::{Decision, Facts, country, currency, find, fresh, get, limits, needed, positive, text};
use crate::allowance::{Asked, exceeded, holding};
use crate::basis::{Basis, Counted, Meals, Reduction, Stay};
use crate::code::{CeilingForce, Measure};
use crate::command::{AddAllowance, Reckoning};
use crate::entry;
use crate::period::Period;
use crate::record::{Allowance, BudgetLine, Guideline, Partnership, Person, Project};
use crate::refusal::Refusal;

/// The basis of an expense on a line, as it was typed.
pub(super) fn basis<F: Facts>(
    facts: &F,
    it: &Reckoning,
    project: &Project,
    line: &BudgetLine,
    paid: NaiveDate,
) -> Result<Basis, F::Error> {
    if !line.category.measures().contains(&it.measure) {
        return Err(Refusal::NotOfThisCategory {
            measure: it.measure,
            category: line.category,
        }
        .into());
    }
    let (basis, allowances) = reckoned(facts, it, project, paid)?;
    if let Some(person) = basis.of.person() {
        get::<Person, _>(facts, person)?;
    }
    let over = exceeded(&allowances, &basis, paid);
    if let Some(allowed) = over.filter(|allowed| allowed.force == CeilingForce::Block) {
        return Err(Refusal::OverAllowance {
            measure: it.measure,
            allowed: allowed.amount,
            asked: basis.rate,
        }
        .into());
    }
    Ok(basis)
}

/// What is typed comes to, with what meals take off by the project's guideline; and what that allows.
///
/// # Errors
/// The refusal of what cannot be read, or whatever befalls the book.
pub fn reckoned<F: Facts>(
    facts: &F,
    it: &Reckoning,
    project: &Project,
    paid: NaiveDate,
) -> Result<(Basis, Vec<Allowance>), F::Error> {
    let mut basis = typed(it)?;
    let allowances = allowances(facts, project)?;
    let off = holding(&allowances, Asked::of(&basis, paid)).map(|allowed| allowed.off);
    if let (Counted::Day { stay, .. }, Some(off)) = (&mut basis.of, off) {
        stay.meals.off = off;
    }
    Ok((basis, allowances))
}

/// What the guideline of a project allows of what is being typed, as far as it can be read yet.
///
/// # Errors
/// Where the book cannot be read.
pub fn allowed<F: Facts>(
    facts: &F,
    it: &Reckoning,
    project: &Project,
    paid: &str,
) -> Result<Option<Allowance>, F::Error> {
    let begun = match it.measure {
        Measure::Day => entry::date(&it.start).ok(),
        Measure::WorkHour => entry::month(&it.month).ok(),
        Measure::Kilometre | Measure::Tonne => None,
    };
    let asked = Asked {
        measure: it.measure,
        country: it.country,
        day: begun
            .or(entry::date(paid).ok())
            .unwrap_or(project.period.start()),
        currency: it.currency.parse().ok(),
    };
    Ok(holding(&allowances(facts, project)?, asked).cloned())
}

/// What is typed, before it is known on which line and in which book.
fn typed(it: &Reckoning) -> Result<Basis, Refusal> {
    let person = || {
        it.person.ok_or_else(|| Refusal::Missing {
            field: "person".to_owned(),
        })
    };
    let rate = positive(&it.rate, currency(&it.currency)?)?;
    let quantity = entry::quantity(&it.quantity)?;
    let of = match it.measure {
        Measure::WorkHour => {
            let (person, month) = (person()?, entry::month(&needed("month", &it.month)?)?);
            at_most("quantity", quantity, hours_in(month))?;
            Counted::WorkHour { person, month }
        }
        Measure::Day => {
            let (person, stay) = (person()?, stay(it)?);
            let days = days_of(&stay);
            at_most("quantity", quantity, days)?;
            for (field, meals) in [
                ("breakfasts", stay.meals.breakfasts),
                ("lunches", stay.meals.lunches),
                ("dinners", stay.meals.dinners),
            ] {
                at_most(field, meals.into(), days)?;
            }
            Counted::Day { person, stay }
        }
        Measure::Kilometre => Counted::Kilometre { person: person()? },
        Measure::Tonne => Counted::Tonne,
    };
    Ok(Basis { quantity, rate, of })
}

/// The stay, as it was typed; what meals take off is the guideline's to say.
fn stay(it: &Reckoning) -> Result<Stay, Refusal> {
    let there = it.country.ok_or_else(|| Refusal::Missing {
        field: "country".to_owned(),
    })?;
    let start = entry::date(&needed("start", &it.start)?)?;
    let end = entry::date(&needed("end", &it.end)?)?;
    Ok(Stay {
        country: country(there)?,
        period: Period::new(start, end).map_err(|_| Refusal::EndsBeforeStart)?,
        meals: Meals {
            breakfasts: entry::count(&it.breakfasts)?,
            lunches: entry::count(&it.lunches)?,
            dinners: entry::count(&it.dinners)?,
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
    let (start, end) = (stay.period.start(), stay.period.end());
    u32::try_from((end - start).num_days() + 1).unwrap_or(u32::MAX)
}

pub(super) fn add_allowance<F: Facts>(facts: &F, it: &AddAllowance) -> Result<Decision, F::Error> {
    get::<Guideline, _>(facts, it.guideline)?;
    for each in &it.countries {
        country(*each)?;
    }
    let validity = Period::new(entry::date(&it.start)?, entry::date(&it.end)?);
    let amount = positive(&it.amount, currency(&it.currency)?)?;
    let percent = |typed: &str| entry::percent(typed).map(Option::unwrap_or_default);
    let off = Reduction {
        breakfast: percent(&it.breakfast_off)?,
        lunch: percent(&it.lunch_off)?,
        dinner: percent(&it.dinner_off)?,
    };
    let all = u16::from(off.breakfast) + u16::from(off.lunch) + u16::from(off.dinner);
    if all > 100 {
        return Err(Refusal::MealsTakeAll.into());
    }
    let is_day = it.measure == Measure::Day;
    Ok(Decision::register(&Allowance {
        id: fresh(facts, it.id)?,
        guideline: it.guideline,
        measure: it.measure,
        countries: if is_day {
            it.countries.clone()
        } else {
            Vec::new()
        },
        validity: validity.map_err(|_| Refusal::EndsBeforeStart)?,
        amount,
        off: if is_day { off } else { Reduction::default() },
        force: it.force,
        source: text("source", &it.source)?,
    }))
}

/// What the guideline that a project follows allows.
fn allowances<F: Facts>(facts: &F, project: &Project) -> Result<Vec<Allowance>, F::Error> {
    let partnership = find::<Partnership, _>(facts, project.partnership.into())?;
    let limits = partnership
        .map(|partnership| limits(facts, project, &partnership))
        .transpose()?
        .flatten();
    Ok(limits.map(|limits| limits.allowances).unwrap_or_default())
}
