//! A project to plan for: two years of lines, two expenses in the book.

use domain::code::CostCategory;
use domain::id::{BudgetLineId, ExpenseId, RecordId};
use domain::money::{Currency, Money};
use domain::period::Period;
use intake::plan::{Context, Known, Line, Rate};

/// An expense of the book; the number makes its identity.
pub(crate) fn known(
    number: u64,
    date: &str,
    amount: &str,
    description: &str,
    voucher: &str,
) -> Known {
    Known {
        id: ExpenseId::from(id(1, number)),
        date: date.parse().unwrap(),
        amount: domain::entry::amount(amount, Currency::SEK).unwrap(),
        description: description.to_owned(),
        voucher: voucher.to_owned(),
        reversal_of: None,
        reversed: false,
    }
}

/// An identity that is the same in every run.
pub(crate) fn id(kind: u64, number: u64) -> RecordId {
    format!("00000000-0000-7000-800{kind}-{number:012}")
        .parse()
        .unwrap()
}

/// The project. No line is budgeted for climate compensation in 2020.
pub(crate) fn context() -> Context {
    let mut lines = Vec::new();
    for year in [2019, 2020] {
        for category in CostCategory::ALL {
            if (*category, year) != (CostCategory::EnvironmentalCompensation, 2020) {
                lines.push(Line {
                    id: BudgetLineId::from(id(2, lines.len() as u64)),
                    category: *category,
                    year,
                    description: String::new(),
                });
            }
        }
    }
    Context {
        currency: Currency::SEK,
        period: Period::new("2019-01-01".parse().unwrap(), "2020-12-31".parse().unwrap()).unwrap(),
        lines,
        known: vec![
            known(1, "2019-03-12", "240", "Taxi Arlanda", "A1"),
            known(2, "2019-03-13", "1234,50", "HOTELL  Nairobi", ""),
        ],
        paid_in: None,
        rates: vec![Rate {
            currency: "KES".parse().unwrap(),
            rate: "0.09".to_owned(),
            source: "Riksbanken".to_owned(),
        }],
        chosen: std::collections::HashMap::new(),
        locked_until: None,
        rate_source: "export".to_owned(),
    }
}

/// What the new rows of a plan come to, by their own commands.
pub(crate) fn recorded(plan: &intake::plan::Plan) -> Vec<Money> {
    let rows = plan.rows.iter().filter_map(|row| match &row.outcome {
        intake::plan::Outcome::New { expense } => Some(expense),
        _ => None,
    });
    rows.map(|expense| {
        domain::entry::amount(&expense.amount, expense.currency.parse().unwrap()).unwrap()
    })
    .collect()
}
