//! What a finance report tells beside its figures: what was sent on, whose work was paid, what others financed, and
//! what partners planned in their own currencies.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::code::{CostCategory, Financing};
use domain::finding::Standing;
use domain::id::{BudgetLineId, OrganisationId, PersonId, RecordId};
use domain::money::{Currency, Money, sum};
use domain::period::Period;
use domain::read::{CoFinanced, Forwarded, TwinCost, TwinCosts, WorkSum};
use domain::record::{BudgetLine, Expense, Transfer};

use super::funds::Asked;
use super::reckoned::{Worked, hours, worked};

/// What went to another partner or another currency in the period, without what was taken back by its last day: what is
/// taken back later stood when the period was reported.
pub(super) fn forwarded(asked: &Asked, period: Period) -> Vec<Forwarded> {
    let transfers = &asked.standing.transfers;
    let taken_back: BTreeSet<_> = transfers
        .iter()
        .filter(|transfer| transfer.date <= period.end())
        .filter_map(|transfer| transfer.reversal_of)
        .collect();
    let stands =
        |transfer: &&Transfer| transfer.reversal_of.is_none() && !taken_back.contains(&transfer.id);
    let mut rows: Vec<&Transfer> = transfers
        .iter()
        .filter(stands)
        .filter(|transfer| period.contains(transfer.date))
        .collect();
    rows.sort_by_key(|transfer| (transfer.date, transfer.id));
    let row = |transfer: &Transfer| Forwarded {
        date: transfer.date,
        sender: asked.named(transfer.sender),
        receiver: asked.named(transfer.receiver),
        sent: transfer.sent,
        received: transfer.received,
        fee: transfer.fee.filter(|fee| !fee.is_zero()),
        reference: transfer.reference.clone(),
    };
    rows.into_iter().map(row).collect()
}

/// Whose work was paid, by whom, in the period and up to its last day.
pub(super) fn work(
    standing: &Standing,
    names: &HashMap<RecordId, String>,
    period: Period,
) -> Vec<WorkSum> {
    let until = |work: &Worked<'_>| work.date <= period.end();
    let all = worked(standing.expenses.iter(), &standing.lines);
    let mut people: BTreeMap<(String, PersonId, Financing), Vec<&Worked<'_>>> = BTreeMap::new();
    for work in all.iter().filter(|work| until(work)) {
        let name = names.get(&work.person.into()).cloned().unwrap_or_default();
        let of_person = people.entry((name, work.person, work.financing));
        of_person.or_default().push(work);
    }
    let money = |work: &[&Worked<'_>]| {
        let booked = work.iter().map(|work| work.booked);
        sum(standing.project.granted.currency(), booked)
    };
    let row = |((name, _, financing), so_far): ((String, _, _), Vec<&Worked<'_>>)| {
        let mut in_period = so_far.clone();
        in_period.retain(|work| period.contains(work.date));
        WorkSum {
            name,
            financing,
            hours: hours(in_period.iter().copied()),
            period: money(&in_period),
            hours_so_far: hours(so_far.iter().copied()),
            so_far: money(&so_far),
        }
    };
    people.into_iter().map(row).collect()
}

/// The lines of the version in force, and what was spent on each line up to a day, whichever version it is of.
struct Booked<'a> {
    planned: Vec<&'a BudgetLine>,
    spent: Vec<(&'a BudgetLine, &'a Expense)>,
}

impl<'a> Booked<'a> {
    fn of(standing: &'a Standing, until: chrono::NaiveDate) -> Self {
        let in_force = standing.in_force().map(|version| version.id);
        let lines: BTreeMap<BudgetLineId, &BudgetLine> =
            standing.lines.iter().map(|line| (line.id, line)).collect();
        let spent = standing.expenses.iter().filter_map(|expense| {
            let line = lines.get(&expense.line)?;
            (expense.date <= until).then_some((*line, expense))
        });
        Self {
            planned: standing
                .lines
                .iter()
                .filter(|line| Some(line.version) == in_force)
                .collect(),
            spent: spent.collect(),
        }
    }
}

/// What others finance, by how and by whom.
pub(super) fn co_financing(asked: &Asked, period: Period) -> Vec<CoFinanced> {
    let standing = &asked.standing;
    let currency = standing.project.granted.currency();
    let booked = Booked::of(standing, period.end());
    let mut all: BTreeMap<(Financing, Option<OrganisationId>), [Vec<Money>; 3]> = BTreeMap::new();
    let is_beside = |line: &BudgetLine| line.financing != Financing::Grant;
    for line in booked.planned.into_iter().filter(|line| is_beside(line)) {
        let figures = all.entry((line.financing, line.partner)).or_default();
        figures[0].push(line.amount.booked());
    }
    for (line, expense) in booked.spent {
        if is_beside(line) {
            let figures = all.entry((line.financing, line.partner)).or_default();
            if period.contains(expense.date) {
                figures[1].push(expense.booked);
            }
            figures[2].push(expense.booked);
        }
    }
    let rows = all.into_iter().map(|((financing, partner), figures)| {
        let [budget, period, so_far] = figures.map(|amounts| sum(currency, amounts));
        CoFinanced {
            financing,
            partner: partner.map(|partner| asked.named(partner)),
            budget,
            period,
            so_far,
        }
    });
    rows.collect()
}

/// What the grant pays of the partners' lines that are planned in other currencies than the project's.
pub(super) fn twins(asked: &Asked, period: Period) -> Vec<TwinCosts> {
    type Figures = (Vec<Money>, Vec<Money>, Vec<Money>);
    let standing = &asked.standing;
    let kept_in = standing.project.granted.currency();
    let booked = Booked::of(standing, period.end());
    let twin_of = |line: &BudgetLine| -> Option<(OrganisationId, Currency)> {
        let is_twin = line.financing == Financing::Grant && line.amount.rate().is_some();
        Some((line.partner?, line.amount.amount().currency())).filter(|_| is_twin)
    };
    let mut all: BTreeMap<(OrganisationId, Currency), BTreeMap<CostCategory, Figures>> =
        BTreeMap::new();
    for line in booked.planned {
        if let Some(twin) = twin_of(line) {
            let rows = all.entry(twin).or_default();
            let figures = rows.entry(line.category).or_default();
            figures.0.push(line.amount.amount());
        }
    }
    for (line, expense) in booked.spent {
        if let Some((partner, currency)) = twin_of(line) {
            let rows = all.entry((partner, currency)).or_default();
            let figures = rows.entry(line.category).or_default();
            if expense.amount.currency() == currency {
                figures.1.push(expense.amount);
            } else {
                figures.2.push(expense.booked);
            }
        }
    }
    let twin = |((partner, currency), rows): (_, BTreeMap<CostCategory, Figures>)| {
        let rows: Vec<TwinCost> = rows
            .into_iter()
            .map(|(category, (budget, paid, elsewhere))| TwinCost {
                category: Some(category),
                budget: sum(currency, budget),
                paid: sum(currency, paid),
                elsewhere: sum(kept_in, elsewhere),
            })
            .collect();
        let total = TwinCost {
            category: None,
            budget: sum(currency, rows.iter().map(|row| row.budget)),
            paid: sum(currency, rows.iter().map(|row| row.paid)),
            elsewhere: sum(kept_in, rows.iter().map(|row| row.elsewhere)),
        };
        TwinCosts {
            partner: asked.named(partner),
            rows,
            total,
        }
    };
    all.into_iter().map(twin).collect()
}
