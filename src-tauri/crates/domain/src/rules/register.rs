//! Rules of what projects share: organisations, people, partnerships, guidelines, exchange rates.

use super::{
    Decision, Facts, NOBODY, country, currency, fresh, get, needed, positive, put_needed, report,
    text,
};
use crate::command::{
    AddCeiling, AddExchangeRate, AddGuideline, AddOrganisation, AddPartnership, AddPerson,
    AddTeamRule, ChangeOrganisation, ChangePartnership, ChangePerson,
};
use crate::edit::Edit;
use crate::entry;
use crate::id::OrganisationId;
use crate::period::Period;
use crate::record::{
    Ceiling, ExchangeRate, Guideline, Kind, Organisation, Partnership, Person, TeamRule,
};
use crate::refusal::Refusal;

pub(super) fn add_organisation<F: Facts>(
    facts: &F,
    it: &AddOrganisation,
) -> Result<Decision, F::Error> {
    Ok(Decision::register(&Organisation {
        id: fresh(facts, it.id)?,
        name: needed("name", &it.name)?,
        country: country(it.country)?,
        kind: it.kind,
    }))
}

pub(super) fn change_organisation<F: Facts>(
    facts: &F,
    it: &ChangeOrganisation,
) -> Result<Decision, F::Error> {
    let before: Organisation = get(facts, it.organisation)?;
    let mut after = before.clone();
    put_needed("name", &mut after.name, it.name.as_ref())?;
    after.country = it.country.map_or(Ok(before.country), country)?;
    after.kind = it.kind.unwrap_or(before.kind);
    Ok(Decision::change(&before, &after, NOBODY))
}

pub(super) fn add_person<F: Facts>(facts: &F, it: &AddPerson) -> Result<Decision, F::Error> {
    get::<Organisation, _>(facts, it.organisation)?;
    Ok(Decision::register(&Person {
        id: fresh(facts, it.id)?,
        name: needed("name", &it.name)?,
        organisation: it.organisation,
        sex: it.sex,
        email: email(&it.email)?,
    }))
}

/// An address as far as it can be told from a slip: something on both sides of one @, no spaces; or nothing.
fn email(given: &str) -> Result<String, Refusal> {
    let kept = text("email", given)?;
    let looks_right = kept.split_once('@').is_some_and(|(name, domain)| {
        let has_dot = domain.trim_matches('.').contains('.');
        !name.is_empty() && has_dot && !domain.contains('@')
    });
    if kept.is_empty() || (looks_right && !kept.contains(char::is_whitespace)) {
        Ok(kept)
    } else {
        Err(Refusal::BadEmail { text: kept })
    }
}

pub(super) fn change_person<F: Facts>(facts: &F, it: &ChangePerson) -> Result<Decision, F::Error> {
    let before: Person = get(facts, it.person)?;
    let mut after = before.clone();
    put_needed("name", &mut after.name, it.name.as_ref())?;
    if let Some(given) = &it.email {
        after.email = email(given)?;
    }
    if let Some(organisation) = it.organisation {
        get::<Organisation, _>(facts, organisation)?;
        after.organisation = organisation;
    }
    after.sex = it.sex.or(before.sex);
    Ok(Decision::change(&before, &after, NOBODY))
}

/// A partnership has two or more partners, each once, all of them in the book.
fn partners<F: Facts>(
    facts: &F,
    partners: &[OrganisationId],
) -> Result<Vec<OrganisationId>, F::Error> {
    let mut each = partners.to_vec();
    each.sort_unstable();
    each.dedup();
    if each.len() < 2 || each.len() != partners.len() {
        return Err(Refusal::TooFewPartners.into());
    }
    for partner in partners {
        get::<Organisation, _>(facts, *partner)?;
    }
    Ok(partners.to_vec())
}

pub(super) fn add_partnership<F: Facts>(
    facts: &F,
    it: &AddPartnership,
) -> Result<Decision, F::Error> {
    Ok(Decision::register(&Partnership {
        id: fresh(facts, it.id)?,
        partners: partners(facts, &it.partners)?,
        country: country(it.country)?,
        status: it.status,
    }))
}

pub(super) fn change_partnership<F: Facts>(
    facts: &F,
    it: &ChangePartnership,
) -> Result<Decision, F::Error> {
    let before: Partnership = get(facts, it.partnership)?;
    let mut after = before.clone();
    if let Some(given) = &it.partners {
        after.partners = partners(facts, given)?;
        for gone in before
            .partners
            .iter()
            .filter(|partner| !after.partners.contains(partner))
        {
            has_no_money(facts, *gone)?;
        }
    }
    after.country = it.country.map_or(Ok(before.country), country)?;
    after.status = it.status.unwrap_or(before.status);
    Ok(Decision::change(&before, &after, NOBODY))
}

/// Refuses to leave a partner out who has paid, got or sent something: its accounts would be nobody's.
fn has_no_money<F: Facts>(facts: &F, partner: OrganisationId) -> Result<(), F::Error> {
    for (kind, field) in [
        (Kind::Expense, "paid_by"),
        (Kind::Income, "partner"),
        (Kind::Transfer, "sender"),
        (Kind::Transfer, "receiver"),
    ] {
        let count = facts.having(kind, field, &partner.to_string())?.len();
        super::delete::unused(count, kind)?;
    }
    Ok(())
}

pub(super) fn add_exchange_rate<F: Facts>(
    facts: &F,
    it: &AddExchangeRate,
) -> Result<Decision, F::Error> {
    Ok(Decision::register(&ExchangeRate {
        id: fresh(facts, it.id)?,
        date: entry::date(&it.date)?,
        unit: currency(&it.unit)?.to_string(),
        priced_in: currency(&it.priced_in)?.to_string(),
        rate: entry::rate(&it.rate)?,
        source: needed("source", &it.source)?,
    }))
}

pub(super) fn add_guideline<F: Facts>(facts: &F, it: &AddGuideline) -> Result<Decision, F::Error> {
    let validity = Period::new(entry::date(&it.start)?, entry::date(&it.end)?)
        .map_err(|_| Refusal::EndsBeforeStart)?;
    let guideline = Guideline {
        id: fresh(facts, it.id)?,
        name: needed("name", &it.name)?,
        validity,
        countries: it.countries.clone(),
        deviation_percent: it.deviation_percent.into(),
    };
    let mut edits = vec![Edit::register(&guideline)];
    edits.extend(report::usual_questions(guideline.id));
    Ok(Decision {
        record: guideline.id.into(),
        edits,
    })
}

pub(super) fn add_ceiling<F: Facts>(facts: &F, it: &AddCeiling) -> Result<Decision, F::Error> {
    get::<Guideline, _>(facts, it.guideline)?;
    let amount = positive(&it.amount, currency(&it.currency)?)?;
    Ok(Decision::register(&Ceiling {
        id: fresh(facts, it.id)?,
        guideline: it.guideline,
        grant: it.grant,
        countries: it.countries.clone(),
        parties_from: it.parties_from.into(),
        parties_to: it.parties_to.into(),
        basis: it.basis,
        category: it.category,
        amount,
        force: it.force,
    }))
}

pub(super) fn add_team_rule<F: Facts>(facts: &F, it: &AddTeamRule) -> Result<Decision, F::Error> {
    get::<Guideline, _>(facts, it.guideline)?;
    if it.roles.is_empty() {
        let field = "roles".to_owned();
        return Err(Refusal::Missing { field }.into());
    }
    let least = entry::count(&needed("least", &it.least)?)?;
    let most = match it.most.trim() {
        "" => None,
        most => Some(entry::count(most)?),
    };
    if let Some(most) = most.filter(|most| *most < least) {
        return Err(Refusal::LeastAboveMost {
            least: least.into(),
            most: most.into(),
        }
        .into());
    }
    let mut roles = it.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    Ok(Decision::register(&TeamRule {
        id: fresh(facts, it.id)?,
        guideline: it.guideline,
        grant: it.grant,
        roles,
        least: least.into(),
        most: most.map(Into::into),
    }))
}
