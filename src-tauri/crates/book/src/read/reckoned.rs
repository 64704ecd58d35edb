//! What was reckoned from hours, days, kilometres and tonnes, and what the guidelines allow of each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};
use domain::basis::{Basis, Counted};
use domain::code::Financing;
use domain::command::Reckoning;
use domain::entry;
use domain::id::{PersonId, ProjectId, RecordId};
use domain::money::{Money, MoneyError, sum};
use domain::read::{
    AllowanceRow, BasisRow, CeilingRow, GuidelineRow, Reckoned, ReportQuestionRow, StayRow,
    TeamRuleRow, WorkEntry, WorkMonth, WorkRow, WorkYear,
};
use domain::record::{
    Allowance, BudgetLine, Ceiling, Expense, Guideline, Kind, Project, Record, ReportQuestion,
    TeamRule,
};
use domain::refusal::{AmountFault, Refusal};
use domain::rules::{self, Facts as _};
use rusqlite::{Connection, OptionalExtension};
use rust_decimal::Decimal;

use super::{Coded, words};
use crate::error::Error;
use crate::facts::View;
use crate::view;

/// The names of all people, by id.
pub(crate) fn people(connection: &Connection) -> Result<HashMap<RecordId, String>, Error> {
    let mut statement = connection.prepare_cached("SELECT id, name FROM person")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, Coded<RecordId>>("id")?.0, words(row, "name")?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A basis as it is shown.
pub(crate) fn basis(connection: &Connection, basis: &Basis) -> Result<BasisRow, Error> {
    let name = |person: PersonId| -> Result<Option<String>, Error> {
        Ok(connection
            .prepare_cached("SELECT name FROM person WHERE id = ?1")?
            .query_row([person.to_string()], |row| words(row, "name"))
            .optional()?)
    };
    let person = basis.of.person();
    Ok(BasisRow {
        measure: basis.of.measure(),
        quantity: basis.quantity.normalize().to_string(),
        counted: basis.counted().normalize().to_string(),
        rate: basis.rate,
        person,
        name: person.map(name).transpose()?.flatten().unwrap_or_default(),
        month: basis.of.month(),
        stay: basis.of.stay().map(|stay| StayRow {
            country: stay.country,
            period: stay.period,
            breakfasts: stay.meals.breakfasts,
            lunches: stay.meals.lunches,
            dinners: stay.meals.dinners,
            off: stay.meals.off,
        }),
    })
}

pub(super) fn project_record(connection: &Connection, id: ProjectId) -> Result<Project, Error> {
    let fields = View(connection).fields(Kind::Project, id.into())?;
    let found = fields.and_then(|fields| Project::from_fields(id.into(), &fields).ok());
    Ok(found.ok_or_else(|| Refusal::NotFound {
        record: Kind::Project.code().to_owned(),
        id: id.to_string(),
    })?)
}

/// What is typed comes to in a project, as its guideline stands; without writing anything. `paid` is the day as typed.
pub(crate) fn reckon(
    connection: &Connection,
    project: ProjectId,
    given: &Reckoning,
    paid: &str,
) -> Result<Reckoned, Error> {
    let project = project_record(connection, project)?;
    let paid = entry::date(paid).unwrap_or(project.period.start());
    let (basis, _) = rules::reckoned(&View(connection), given, &project, paid)?;
    let too_large = |_: MoneyError| Refusal::BadAmount {
        text: given.quantity.clone(),
        reason: AmountFault::TooLarge,
        currency: given.currency.clone(),
    };
    Ok(Reckoned {
        amount: basis.amount().map_err(too_large)?,
        counted: basis.counted().normalize().to_string(),
    })
}

/// What the guideline of a project allows of what is being typed.
pub(crate) fn allowed(
    connection: &Connection,
    project: ProjectId,
    given: &Reckoning,
    paid: &str,
) -> Result<Option<AllowanceRow>, Error> {
    let project = project_record(connection, project)?;
    let allowed = rules::allowed(&View(connection), given, &project, paid)?;
    Ok(allowed.as_ref().map(allowance_row))
}

/// Somebody's work as it is summed: hours taken back count against those worked.
pub(crate) struct Worked<'a> {
    pub(crate) person: PersonId,
    pub(crate) financing: Financing,
    pub(crate) month: NaiveDate,
    pub(crate) date: NaiveDate,
    pub(crate) hours: Decimal,
    pub(crate) booked: Money,
    rate: Money,
    expense: &'a Expense,
}

/// All work that the expenses tell of, on the lines that they stand on.
pub(crate) fn worked<'a>(
    expenses: impl Iterator<Item = &'a Expense>,
    lines: &[BudgetLine],
) -> Vec<Worked<'a>> {
    let financing: BTreeMap<_, _> = lines.iter().map(|line| (line.id, line.financing)).collect();
    let work = |expense: &'a Expense| {
        let basis = expense.basis.as_ref()?;
        let Counted::WorkHour { person, month } = basis.of else {
            return None;
        };
        let hours = if expense.reversal_of.is_some() {
            -basis.quantity
        } else {
            basis.quantity
        };
        Some(Worked {
            person,
            financing: financing
                .get(&expense.line)
                .copied()
                .unwrap_or(Financing::Grant),
            month,
            date: expense.date,
            hours,
            booked: expense.booked,
            rate: basis.rate,
            expense,
        })
    };
    expenses.filter_map(work).collect()
}

/// Hours as a decimal string.
pub(crate) fn hours<'a>(worked: impl IntoIterator<Item = &'a Worked<'a>>) -> String {
    let sum: Decimal = worked.into_iter().map(|work| work.hours).sum();
    sum.normalize().to_string()
}

/// The work on a project in a year; in the latest where none is named.
pub(crate) fn work(
    connection: &Connection,
    project: ProjectId,
    year: Option<i32>,
) -> Result<WorkYear, Error> {
    let currency = super::projects::one(connection, project)?
        .sums
        .granted
        .currency();
    let id = project.to_string();
    let read = |kind, condition| view::select(connection, kind, condition, Some(&id));
    let expenses: Vec<Expense> = read(Kind::Expense, "WHERE project = ?1 AND basis IS NOT NULL")?
        .into_iter()
        .filter_map(|(id, fields)| Expense::from_fields(id, &fields).ok())
        .collect();
    let lines: Vec<BudgetLine> = read(Kind::BudgetLine, "WHERE project = ?1")?
        .into_iter()
        .filter_map(|(id, fields)| BudgetLine::from_fields(id, &fields).ok())
        .collect();
    let all = worked(expenses.iter(), &lines);
    let years: BTreeSet<i32> = all.iter().map(|work| work.month.year()).collect();
    // The last work of a year may have been taken out while it was shown.
    let asked = year.filter(|year| years.contains(year));
    let year = asked.or(years.last().copied()).unwrap_or_default();
    let of_year: Vec<&Worked> = all
        .iter()
        .filter(|work| work.month.year() == year)
        .collect();
    let names = people(connection)?;
    let mut people: BTreeMap<(String, PersonId, Financing), Vec<&Worked>> = BTreeMap::new();
    for work in &of_year {
        let name = names.get(&work.person.into()).cloned().unwrap_or_default();
        let row = people.entry((name, work.person, work.financing));
        row.or_default().push(work);
    }
    let money = |work: &[&Worked]| sum(currency, work.iter().map(|work| work.booked));
    let rows = people
        .into_iter()
        .map(|((name, person, financing), work)| WorkRow {
            person,
            name,
            financing,
            hours: hours(work.iter().copied()),
            booked: money(&work),
            months: (1..=12)
                .filter_map(|month| {
                    let of_month: Vec<&Worked> = work
                        .iter()
                        .copied()
                        .filter(|work| work.month.month() == month)
                        .collect();
                    (!of_month.is_empty()).then(|| WorkMonth {
                        month,
                        hours: hours(of_month.iter().copied()),
                        booked: money(&of_month),
                        entries: of_month.iter().map(|work| entry(work)).collect(),
                    })
                })
                .collect(),
        })
        .collect();
    Ok(WorkYear {
        years: years.into_iter().collect(),
        year,
        rows,
        hours: hours(of_year.iter().copied()),
        booked: money(&of_year),
    })
}

fn entry(work: &Worked<'_>) -> WorkEntry {
    WorkEntry {
        id: work.expense.id,
        date: work.expense.date,
        description: work.expense.description.clone(),
        voucher: work.expense.voucher.clone(),
        hours: work.hours.normalize().to_string(),
        rate: work.rate,
        booked: work.booked,
    }
}

fn allowance_row(allowance: &Allowance) -> AllowanceRow {
    AllowanceRow {
        id: allowance.id,
        measure: allowance.measure,
        countries: allowance.countries.clone(),
        validity: allowance.validity,
        amount: allowance.amount,
        off: allowance.off,
        force: allowance.force,
        source: allowance.source.clone(),
    }
}

/// The guideline versions, the latest first, with their ceilings and allowances.
pub(crate) fn guidelines(connection: &Connection) -> Result<Vec<GuidelineRow>, Error> {
    let small = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
    let mut ceilings: BTreeMap<_, Vec<CeilingRow>> = BTreeMap::new();
    for (id, fields) in view::select(connection, Kind::Ceiling, "", None)? {
        if let Ok(it) = Ceiling::from_fields(id, &fields) {
            ceilings.entry(it.guideline).or_default().push(CeilingRow {
                id: it.id,
                grant: it.grant,
                countries: it.countries,
                parties_from: small(it.parties_from),
                parties_to: small(it.parties_to),
                basis: it.basis,
                category: it.category,
                amount: it.amount,
                force: it.force,
            });
        }
    }
    let mut allowances: BTreeMap<_, Vec<AllowanceRow>> = BTreeMap::new();
    for (id, fields) in view::select(connection, Kind::Allowance, "", None)? {
        if let Ok(it) = Allowance::from_fields(id, &fields) {
            let of_guideline = allowances.entry(it.guideline).or_default();
            of_guideline.push(allowance_row(&it));
        }
    }
    let mut teams: BTreeMap<_, Vec<TeamRuleRow>> = BTreeMap::new();
    for (id, fields) in view::select(connection, Kind::TeamRule, "", None)? {
        if let Ok(it) = TeamRule::from_fields(id, &fields) {
            let count = |number: i64| u32::try_from(number).unwrap_or_default();
            teams.entry(it.guideline).or_default().push(TeamRuleRow {
                id: it.id,
                grant: it.grant,
                roles: it.roles,
                least: count(it.least),
                most: it.most.map(count),
            });
        }
    }
    let mut questions: BTreeMap<_, Vec<ReportQuestion>> = BTreeMap::new();
    for (id, fields) in view::select(connection, Kind::ReportQuestion, "", None)? {
        if let Ok(it) = ReportQuestion::from_fields(id, &fields) {
            questions.entry(it.guideline).or_default().push(it);
        }
    }
    let asked = |mut all: Vec<ReportQuestion>| {
        all.sort_by_key(|it| (it.report, it.rank, it.id));
        let rows = all.into_iter().map(|it| ReportQuestionRow {
            id: it.id,
            report: it.report,
            grant: it.grant,
            figures: it.figures,
            english: it.english,
            swedish: it.swedish,
        });
        rows.collect()
    };
    let mut rows: Vec<GuidelineRow> = view::select(connection, Kind::Guideline, "", None)?
        .into_iter()
        .filter_map(|(id, fields)| Guideline::from_fields(id, &fields).ok())
        .map(|it| {
            let mut allowances = allowances.remove(&it.id).unwrap_or_default();
            allowances.sort_by_key(|each| (each.measure, each.validity.start(), each.id));
            GuidelineRow {
                ceilings: ceilings.remove(&it.id).unwrap_or_default(),
                allowances,
                teams: teams.remove(&it.id).unwrap_or_default(),
                questions: asked(questions.remove(&it.id).unwrap_or_default()),
                id: it.id,
                name: it.name,
                validity: it.validity,
                countries: it.countries,
                deviation_percent: small(it.deviation_percent),
            }
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.validity.start()), row.id));
    Ok(rows)
}
