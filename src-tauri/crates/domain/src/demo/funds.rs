//! The chain of money of the demo book's gender project: invented, as its budget and its expenses are.

use crate::code::{CostCategory, Funding, FxMethod, IncomeKind};
use crate::command::{
    AddGrantDecision, Command, ExplainDeviation, LockPeriod, RecordIncome, RecordTransfer,
    StartPeriod,
};
use crate::id::{FinancialPeriodId, OrganisationId, ProjectId};

/// Day, amount in SEK, the number of the payment.
const INSTALMENTS: [(&str, &str, &str); 3] = [
    ("2018-03-01", "500000", "Payment 18-0114"),
    ("2019-02-20", "450000", "Payment 19-0097"),
    ("2020-02-18", "250000", "Payment 20-0085"),
];

/// Day, SEK that left, KES that arrived, the bank's fee in SEK, the number of the statement.
const TRANSFERS: [(&str, &str, &str, &str, &str); 3] = [
    (
        "2018-03-20",
        "45000",
        "481283.40",
        "180",
        "Statement 3/2018",
    ),
    (
        "2019-03-15",
        "46000",
        "497297.30",
        "195",
        "Statement 3/2019",
    ),
    (
        "2020-02-25",
        "26000",
        "277482.40",
        "195",
        "Statement 2/2020",
    ),
];

/// Last day, the day it was locked; empty where it is open.
const PERIODS: [(&str, &str); 3] = [
    ("2018-12-31", "2019-02-28"),
    ("2019-12-31", "2020-02-27"),
    ("2020-12-31", ""),
];

/// What was not spent in the years that are locked.
const UNSPENT: [(CostCategory, i32, &str); 4] = [
    (
        CostCategory::LocalTravel,
        2018,
        "The second visit to Machakos was put off to 2019.",
    ),
    (
        CostCategory::Venue,
        2018,
        "The county lent its own hall for two of the workshops.",
    ),
    (
        CostCategory::Materials,
        2018,
        "The handbook was printed in 2019 instead.",
    ),
    (
        CostCategory::Materials,
        2019,
        "The county printed part of the handbook itself.",
    ),
];

pub(super) fn tell(
    project: ProjectId,
    (swedish, abroad): (OrganisationId, OrganisationId),
    decided: (&str, &str, &str),
    commands: &mut Vec<Command>,
) {
    let (date, decided_by, reference) = decided;
    let terms = serde_json::json!({"command": "change_project", "project": project,
        "funding": Funding::InAdvance, "fx_method": FxMethod::WeightedAverage});
    commands.extend(serde_json::from_value(terms).ok());
    commands.push(Command::AddGrantDecision(AddGrantDecision {
        id: None,
        project,
        date: date.to_owned(),
        decided_by: decided_by.to_owned(),
        reference: reference.to_owned(),
        amount: "1500000".to_owned(),
    }));
    for (date, amount, reference) in INSTALMENTS {
        commands.push(Command::RecordIncome(RecordIncome {
            id: None,
            project,
            partner: Some(swedish),
            date: date.to_owned(),
            kind: IncomeKind::Instalment,
            amount: amount.to_owned(),
            claim: None,
            reference: reference.to_owned(),
            description: String::new(),
        }));
    }
    for (date, sent, received, fee, reference) in TRANSFERS {
        commands.push(Command::RecordTransfer(RecordTransfer {
            id: None,
            project,
            sender: swedish,
            receiver: abroad,
            date: date.to_owned(),
            sent: sent.to_owned(),
            sent_currency: None,
            received: received.to_owned(),
            received_currency: "KES".to_owned(),
            fee: fee.to_owned(),
            fee_currency: None,
            reference: reference.to_owned(),
            description: String::new(),
        }));
    }
    for (end, locked) in PERIODS {
        let id = FinancialPeriodId::mint();
        commands.push(Command::StartPeriod(StartPeriod {
            id: Some(id),
            project,
            start: None,
            end: end.to_owned(),
            opening: String::new(),
        }));
        if !locked.is_empty() {
            commands.push(Command::LockPeriod(LockPeriod {
                id: None,
                period: id,
                date: locked.to_owned(),
                locked_by: "Karin Lundmark".to_owned(),
            }));
        }
    }
    for (category, year, explanation) in UNSPENT {
        commands.push(Command::ExplainDeviation(ExplainDeviation {
            id: None,
            project,
            category,
            year,
            explanation: explanation.to_owned(),
            approval: String::new(),
        }));
    }
}
