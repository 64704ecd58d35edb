//! What the demo book reckons instead of paying a bill: working hours, hours in kind, compensated tonnes. Invented, as
//! its budget and its expenses are.

use std::collections::BTreeMap;

use crate::code::{CostCategory, Financing, MarkerScore, Measure};
use crate::command::{AddBudgetLine, Command, Reckoning, RecordExpense};
use crate::id::{BudgetLineId, BudgetVersionId, OrganisationId, PersonId};

/// Of the gender project: the voucher, who worked, in which month, how many hours, at how much each.
const WORK: [(&str, &str, &str, &str, &str); 6] = [
    ("4318", "Karin Lundmark", "2018-03", "66", "444"),
    ("4586", "Karin Lundmark", "2018-09", "74", "440"),
    ("4696", "Sven Åström", "2019-05", "67.5", "386"),
    ("4814", "Karin Lundmark", "2019-09", "72", "429.50"),
    ("4860", "Karin Lundmark", "2020-03", "67", "414"),
    ("4937", "Elin Norberg", "2020-07", "76", "404.50"),
];

/// The project, the voucher, how many tonnes its flights were compensated for.
const TONNES: [(&str, &str, &str); 2] = [("ghanzi", "4510", "5.4"), ("ghanzi", "4777", "4.8")];

/// The county's hours in kind: the month, the day they were booked, who worked, how many hours.
const IN_KIND: [(&str, &str, &str, &str); 6] = [
    ("2018-04", "2018-04-30", "Grace Mutua", "32"),
    ("2018-10", "2018-10-31", "Peter Kilonzo", "40"),
    ("2019-04", "2019-04-30", "Grace Mutua", "28"),
    ("2019-10", "2019-10-31", "Faith Ndunge", "36"),
    ("2020-05", "2020-05-31", "Grace Mutua", "24"),
    ("2020-09", "2020-09-30", "Peter Kilonzo", "40"),
];

/// What the county plans in kind a year, in KES.
const IN_KIND_A_YEAR: &str = "72000";

/// What an expense of a project was reckoned from; none where there is a bill.
pub(super) fn basis(
    (project, voucher): (&str, &str),
    people: &BTreeMap<&str, PersonId>,
) -> Option<Reckoning> {
    let of_flights = TONNES
        .iter()
        .find(|each| (each.0, each.1) == (project, voucher));
    if let Some((_, _, tonnes)) = of_flights {
        return Some(reckoning(Measure::Tonne, tonnes, "1000", "SEK"));
    }
    let of_voucher = |work: &&(&str, _, _, _, _)| project == "machakos" && work.0 == voucher;
    let (_, person, month, hours, rate) = WORK.iter().find(of_voucher)?;
    Some(Reckoning {
        person: people.get(person).copied(),
        month: (*month).to_owned(),
        ..reckoning(Measure::WorkHour, hours, rate, "SEK")
    })
}

fn reckoning(measure: Measure, quantity: &str, rate: &str, currency: &str) -> Reckoning {
    Reckoning {
        measure,
        quantity: quantity.to_owned(),
        rate: rate.to_owned(),
        currency: currency.to_owned(),
        person: None,
        month: String::new(),
        country: None,
        start: String::new(),
        end: String::new(),
        breakfasts: String::new(),
        lunches: String::new(),
        dinners: String::new(),
    }
}

/// The lines on which the county plans its hours in kind, by year.
pub(super) fn plan(
    version: BudgetVersionId,
    abroad: OrganisationId,
    commands: &mut Vec<Command>,
) -> BTreeMap<i32, BudgetLineId> {
    let mut line = |year: i32| {
        let id = BudgetLineId::mint();
        commands.push(Command::AddBudgetLine(AddBudgetLine {
            id: Some(id),
            version,
            category: CostCategory::WorkInput,
            year,
            description: "The county's own hours".to_owned(),
            amount: IN_KIND_A_YEAR.to_owned(),
            currency: Some("KES".to_owned()),
            gender_marker: Some(MarkerScore::Significant),
            financing: Some(Financing::InKind),
            partner: Some(abroad),
        }));
        (year, id)
    };
    (2018..=2020).map(&mut line).collect()
}

/// The hours in kind.
pub(super) fn tell(
    lines: &BTreeMap<i32, BudgetLineId>,
    abroad: OrganisationId,
    people: &BTreeMap<&str, PersonId>,
    commands: &mut Vec<Command>,
) {
    for (number, (month, date, person, hours)) in (1..).zip(IN_KIND) {
        let year = date.get(..4).and_then(|year| year.parse().ok());
        let Some(line) = year.and_then(|year: i32| lines.get(&year)) else {
            continue;
        };
        commands.push(Command::RecordExpense(RecordExpense {
            id: None,
            line: *line,
            date: date.to_owned(),
            description: format!("Workshops, {person}"),
            amount: String::new(),
            currency: String::new(),
            rate: Some("0.0934".to_owned()),
            rate_source: "Riksbank, yearly average 2018–2020".to_owned(),
            voucher: format!("IK-{number}"),
            paid_by: Some(abroad),
            basis: Some(Box::new(Reckoning {
                person: people.get(person).copied(),
                month: month.to_owned(),
                ..reckoning(Measure::WorkHour, hours, "900", "KES")
            })),
        }));
    }
}
