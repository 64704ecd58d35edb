//! Organisations, people, partnerships, rates and guidelines.

use serde::{Deserialize, Serialize};

use super::Command;
use crate::code::{
    CeilingBasis, CeilingForce, CostCategory, GrantKind, Measure, OrganisationKind,
    PartnershipStatus, Sex, TeamRole,
};
use crate::country::Country;
use crate::id::{
    AllowanceId, CeilingId, ExchangeRateId, GuidelineId, OrganisationId, PartnershipId, PersonId,
    TeamRuleId,
};

commands! {
    AddOrganisation {
        /// Its identity, where given.
        #[serde(default)] id: Option<OrganisationId>,
        /// What it calls itself.
        name: String,
        /// Where it is.
        country: Country,
        /// What it is.
        kind: OrganisationKind,
    }
    ChangeOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// What it calls itself.
        #[serde(default)] name: Option<String>,
        /// Where it is.
        #[serde(default)] country: Option<Country>,
        /// What it is.
        #[serde(default)] kind: Option<OrganisationKind>,
    }
    AddPerson {
        /// Its identity, where given.
        #[serde(default)] id: Option<PersonId>,
        /// The person's name.
        name: String,
        /// Whom the person works for.
        organisation: OrganisationId,
        /// Where told.
        #[serde(default)] sex: Option<Sex>,
        /// Address.
        #[serde(default)] email: String,
    }
    ChangePerson {
        /// Who.
        person: PersonId,
        /// The person's name.
        #[serde(default)] name: Option<String>,
        /// Whom the person works for.
        #[serde(default)] organisation: Option<OrganisationId>,
        /// Where told.
        #[serde(default)] sex: Option<Sex>,
        /// Address.
        #[serde(default)] email: Option<String>,
    }
    AddPartnership {
        /// Its identity, where given.
        #[serde(default)] id: Option<PartnershipId>,
        /// Two or more, the Swedish one first.
        partners: Vec<OrganisationId>,
        /// The partner country.
        country: Country,
        /// Where it stands.
        status: PartnershipStatus,
    }
    ChangePartnership {
        /// Which.
        partnership: PartnershipId,
        /// Two or more, the Swedish one first.
        #[serde(default)] partners: Option<Vec<OrganisationId>>,
        /// The partner country.
        #[serde(default)] country: Option<Country>,
        /// Where it stands.
        #[serde(default)] status: Option<PartnershipStatus>,
    }
    AddExchangeRate {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExchangeRateId>,
        /// The day.
        date: String,
        /// One unit of this currency …
        unit: String,
        /// … was worth `rate` of this one.
        priced_in: String,
        /// How much.
        rate: String,
        /// Who says so.
        source: String,
    }
    AddGuideline {
        /// Its identity, where given.
        #[serde(default)] id: Option<GuidelineId>,
        /// What it is called.
        name: String,
        /// The first day it is in force.
        start: String,
        /// The last.
        end: String,
        /// The countries it names.
        countries: Vec<Country>,
        /// Per cent by which a line may deviate.
        deviation_percent: u8,
    }
    AddCeiling {
        /// Its identity, where given.
        #[serde(default)] id: Option<CeilingId>,
        /// The guideline.
        guideline: GuidelineId,
        /// The kind of grant.
        grant: GrantKind,
        /// Where it holds.
        countries: Vec<Country>,
        /// The least number of partners.
        parties_from: u8,
        /// The largest number of partners.
        parties_to: u8,
        /// What it is a ceiling of.
        basis: CeilingBasis,
        /// Of this category alone.
        #[serde(default)] category: Option<CostCategory>,
        /// The most.
        amount: String,
        /// Its currency.
        currency: String,
        /// What happens above it.
        force: CeilingForce,
    }
    AddAllowance {
        /// Its identity, where given.
        #[serde(default)] id: Option<AllowanceId>,
        /// The guideline.
        guideline: GuidelineId,
        /// Of what.
        measure: Measure,
        /// Where it holds, of a day; everywhere where empty.
        #[serde(default)] countries: Vec<Country>,
        /// The first day.
        start: String,
        /// The last day.
        end: String,
        /// The most that one may come to.
        amount: String,
        /// Its currency.
        currency: String,
        /// What a breakfast takes off a day, per cent.
        #[serde(default)] breakfast_off: String,
        /// What a lunch does.
        #[serde(default)] lunch_off: String,
        /// What a dinner does.
        #[serde(default)] dinner_off: String,
        /// What happens above it.
        force: CeilingForce,
        /// Who says so.
        #[serde(default)] source: String,
    }
    AddTeamRule {
        /// Its identity, where given.
        #[serde(default)] id: Option<TeamRuleId>,
        /// The guideline.
        guideline: GuidelineId,
        /// The kind of grant.
        grant: GrantKind,
        /// The parts that are counted together.
        roles: Vec<TeamRole>,
        /// The least number of people in each partner's team.
        least: String,
        /// The largest; empty where there is none.
        #[serde(default)] most: String,
    }
}
