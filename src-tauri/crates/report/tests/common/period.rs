//! The finance report of a period.

use domain::code::{CostCategory, Financing, Funding, FxMethod, IncomeKind};
use domain::id::{DeviationId, FinancialPeriodId, PeriodLockId};
use domain::ledger::Totals;
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::read::{
    AccountRow, BudgetRateRow, CoFinanced, CostRow, Deviating, DeviationRow, FinanceReport,
    Forwarded, IncomeSum, LockRow, PeriodRow, Terms, TwinCost, TwinCosts, WorkSum,
};

fn sek(minor: i64) -> Money {
    Money::new(minor, Currency::SEK).unwrap()
}

/// A report in which a person wrote `words`, and no figure is larger.
pub(crate) fn report(words: &str, largest: i64) -> FinanceReport {
    let head = crate::common::machakos().head;
    let totals = Totals {
        opening: sek(0),
        income: sek(largest),
        cost: sek(123_456),
        fee: sek(180),
        exchange: sek(-4_706),
        closing: sek(largest - 123_456 - 180 - 4_706),
    };
    let cost = |category| CostRow {
        category,
        budget: sek(largest),
        period: sek(123_456),
        so_far: sek(123_456),
        left: sek(largest - 123_456),
        share_per_mille: Some(12),
    };
    let twin = |category| TwinCost {
        category,
        budget: Money::new(largest, "KES".parse().unwrap()).unwrap(),
        paid: Money::new(100, "KES".parse().unwrap()).unwrap(),
        elsewhere: sek(0),
    };
    FinanceReport {
        demo: false,
        digest: "0123456789abcdef".repeat(4),
        period: PeriodRow {
            id: FinancialPeriodId::mint(),
            period: Period::new("2018-01-01".parse().unwrap(), "2018-12-31".parse().unwrap())
                .unwrap(),
            totals,
            opening: None,
            lock: Some(LockRow {
                id: PeriodLockId::mint(),
                date: "2019-02-28".parse().unwrap(),
                locked_by: words.to_owned(),
                opening: sek(0),
                closing: totals.closing,
            }),
            can_be_locked: false,
            can_be_deleted: false,
        },
        terms: Terms {
            funding: Some(Funding::InArrears),
            method: FxMethod::Fifo,
            method_is_agreed: true,
            method_is_open: false,
            agreed_percent: None,
            deviation_percent: 10,
        },
        version: head.versions.first().cloned(),
        costs: CostCategory::ALL
            .iter()
            .map(|category| cost(Some(*category)))
            .collect(),
        cost: cost(None),
        incomes: vec![IncomeSum {
            kind: IncomeKind::Reimbursement,
            period: sek(largest),
            so_far: sek(largest),
        }],
        so_far: totals,
        accounts: vec![AccountRow {
            partner: head.row.partners[0].clone(),
            local: Money::new(largest, "KES".parse().unwrap()).unwrap(),
            cost: sek(largest),
            rate: Some("0.093486".to_owned()),
        }],
        deviations: vec![Deviating {
            category: CostCategory::Venue,
            year: 2018,
            budget: sek(100),
            actual: sek(200),
            deviation_per_mille: Some(1000),
            explained: Some(DeviationRow {
                id: DeviationId::mint(),
                category: CostCategory::Venue,
                year: 2018,
                explanation: words.to_owned(),
                approval: words.to_owned(),
                spent: Some(sek(200)),
                holds: true,
            }),
        }],
        forwarded: vec![Forwarded {
            date: "2018-03-20".parse().unwrap(),
            sender: head.row.partners[0].clone(),
            receiver: head.row.partners[1].clone(),
            sent: sek(largest),
            received: Money::new(largest, "KES".parse().unwrap()).unwrap(),
            fee: Some(sek(180)),
            reference: words.to_owned(),
        }],
        work: vec![WorkSum {
            name: words.to_owned(),
            financing: Financing::InKind,
            hours: "12.5".to_owned(),
            period: sek(largest),
            hours_so_far: "100".to_owned(),
            so_far: sek(largest),
        }],
        co_financing: vec![CoFinanced {
            financing: Financing::InKind,
            partner: Some(head.row.partners[1].clone()),
            budget: sek(largest),
            period: sek(100),
            so_far: sek(largest),
        }],
        twins: vec![TwinCosts {
            partner: head.row.partners[1].clone(),
            rows: vec![twin(Some(CostCategory::Venue))],
            total: twin(None),
        }],
        rates: vec![BudgetRateRow {
            currency: "KES".to_owned(),
            rate: "0.0934".to_owned(),
            source: words.to_owned(),
        }],
        head,
    }
}
