//! Budgets in two currencies: lines of the partner abroad in its own, each version with one rate a currency.

use domain::id::RecordId;
use domain::read::{BudgetGrid, GridRow, TwinQuery};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

const GHANZI: &str = "00000000-0000-7000-8000-000000000002";

fn id<I: From<RecordId>>(text: &str) -> I {
    text.parse::<RecordId>().unwrap().into()
}

fn rate(version: &str, rate: &str) -> Value {
    json!({"command": "set_budget_rate", "version": version, "currency": "KES", "rate": rate, "source": "Riksbanken\n2 January 2025"})
}

fn of_ghanzi(version: &str, year: i32, amount: &str) -> Value {
    json!({"command": "set_budget", "version": version, "category": "venue", "year": year, "amount": amount,
           "partner": GHANZI, "currency": "KES"})
}

fn whole(desk: &Desk, project: &str) -> BudgetGrid {
    let reader = desk.reader();
    reader
        .budget(id(project), None, day("2025-06-01"))
        .unwrap()
        .unwrap()
}

fn twin(desk: &Desk, project: &str) -> BudgetGrid {
    let twin = TwinQuery {
        partner: id(GHANZI),
        currency: "KES".to_owned(),
    };
    desk.reader()
        .twin_budget(id(project), None, &twin, day("2025-06-01"))
        .unwrap()
        .unwrap()
}

/// Budget, actual, left of a row.
fn figures(row: &GridRow) -> (String, String, String) {
    let sums = &row.sums;
    (
        sums.budget.decimal_string(),
        sums.actual.decimal_string(),
        sums.left.decimal_string(),
    )
}

#[test]
fn a_partner_plans_in_its_own_currency() {
    let (mut desk, project, version) = desk();
    assert_eq!(
        refused(&mut desk, of_ghanzi(&version, 2025, "100 000")),
        Refusal::BudgetRateNeeded {
            number: 1,
            from: "KES".to_owned(),
            to: "SEK".to_owned()
        }
    );
    desk.run(&[
        rate(&version, "0,083"),
        of_ghanzi(&version, 2025, "100 000,05"),
        json!({"command": "set_budget", "version": version, "category": "audit", "year": 2025, "amount": "1 000"}),
    ])
    .unwrap();
    // 100 000.05 KES at 0.083 are 8 300.00415 SEK: rounded once, for the line.
    let all = whole(&desk, &project);
    assert_eq!(all.total.budget.decimal_string(), "9300.00");
    assert!(all.rows.iter().any(|row| row.sums.cells[0].converted));
    let own = twin(&desk, &project);
    assert_eq!(own.currency, "KES");
    assert_eq!(own.total.budget.decimal_string(), "100000.05");
    assert_eq!(own.rows.len(), 1);
    assert_eq!(own.rates[0].source, "Riksbanken 2 January 2025");
    // While it is a draft, it could also be planned in the project's currency.
    let of_ghanzi = own
        .twins
        .iter()
        .filter(|twin| twin.partner.id == id(GHANZI));
    let currencies: Vec<&str> = of_ghanzi.map(|twin| twin.currency.as_str()).collect();
    assert_eq!(currencies, ["KES", "SEK"]);

    // Another rate converts what is written already, and one undo takes all of it back.
    desk.run(&[rate(&version, "0.09")]).unwrap();
    assert_eq!(
        whole(&desk, &project).total.budget.decimal_string(),
        "10000.00"
    );
    desk.book.undo().unwrap();
    assert_eq!(
        whole(&desk, &project).total.budget.decimal_string(),
        "9300.00"
    );
    desk.assert_sound();
}

#[test]
fn a_figure_planned_in_one_currency_is_not_typed_over_in_another() {
    let (mut desk, project, version) = desk();
    desk.run(&[rate(&version, "0.1"), of_ghanzi(&version, 2025, "50 000")])
        .unwrap();
    let over = json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "7 000"});
    assert_eq!(
        refused(&mut desk, over),
        Refusal::PlannedOtherwise {
            planned: "KES".to_owned(),
            found: "SEK".to_owned()
        }
    );
    let own = json!({"command": "set_budget_rate", "version": version, "currency": "SEK", "rate": "1", "source": "ISO"});
    let currency = "SEK".to_owned();
    assert_eq!(refused(&mut desk, own), Refusal::RateNotNeeded { currency });
    // In its line it may be.
    let line = whole(&desk, &project).rows[0].sums.cells[0].lines[0].to_string();
    desk.run(&[json!({"command": "change_budget_line", "line": line, "amount": "7 000", "currency": "SEK"})])
        .unwrap();
    assert_eq!(
        whole(&desk, &project).total.budget.decimal_string(),
        "7000.00"
    );
    // A typed amount is of the line's own currency.
    desk.run(&[
        json!({"command": "change_budget_line", "line": line, "currency": "KES"}),
        json!({"command": "change_budget_line", "line": line, "amount": "8 000"}),
    ])
    .unwrap();
    assert_eq!(
        whole(&desk, &project).total.budget.decimal_string(),
        "800.00"
    );
}

#[test]
fn what_a_twin_spent_is_told_in_its_own_currency() {
    let (mut desk, project, version) = desk();
    desk.run(&[rate(&version, "0.08"), of_ghanzi(&version, 2025, "100 000")])
        .unwrap();
    let line = whole(&desk, &project).rows[0].sums.cells[0].lines[0].to_string();
    let spend = |amount: &str, currency: &str, rate: Option<&str>| {
        json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall", "amount": amount,
               "currency": currency, "rate": rate, "rate_source": "Riksbanken"})
    };
    desk.run(&[
        spend("40 000", "KES", Some("0.079")),
        spend("800", "SEK", None),
    ])
    .unwrap();
    // 40 000 KES as they were paid; 800 SEK converted back at 0.08 are 10 000 KES.
    let own = twin(&desk, &project);
    let expected = ["100000.00", "50000.00", "50000.00"].map(ToOwned::to_owned);
    assert_eq!(figures(&own.rows[0]), expected.into());
    assert_eq!(own.elsewhere.unwrap().decimal_string(), "800.00");
    // The project's currency: 40 000 × 0.079 + 800, of 100 000 × 0.08.
    let all = whole(&desk, &project);
    let expected = ["8000.00", "3960.00", "4040.00"].map(ToOwned::to_owned);
    assert_eq!(figures(&all.rows[0]), expected.into());
    assert!(all.shown.is_none() && all.elsewhere.is_none());
}

#[test]
fn an_approved_rate_stands_and_the_next_version_begins_with_it() {
    let (mut desk, project, version) = desk();
    desk.run(&[rate(&version, "0.08"), of_ghanzi(&version, 2025, "100 000")])
        .unwrap();
    desk.run(&[json!({"command": "approve_budget", "version": version, "date": "2025-01-01", "approved_by": "ICLD"})])
        .unwrap();
    let number = 1;
    assert_eq!(
        refused(&mut desk, rate(&version, "0.09")),
        Refusal::VersionApproved { number }
    );
    // Where a version has no such lines, all are shown, in the project's currency.
    let nobodys = TwinQuery {
        partner: id(GHANZI),
        currency: "UGX".to_owned(),
    };
    let reader = desk.reader();
    let all = reader.twin_budget(id(&project), None, &nobodys, day("2025-06-01"));
    let all = all.unwrap().unwrap();
    assert_eq!((all.shown, all.currency.as_str()), (None, "SEK"));
    let next = desk
        .run(&[json!({"command": "start_budget_version", "project": project})])
        .unwrap()
        .remove(0);
    assert!(whole(&desk, &project).changes.is_empty());
    desk.run(&[rate(&next, "0.09")]).unwrap();
    // The same shillings cost more: that is a change of the approved budget.
    let changes = whole(&desk, &project).changes;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].difference.decimal_string(), "1000.00");
    assert_eq!(changes[0].planned_before, changes[0].planned_after);
    assert_eq!(
        changes[0].planned_after.unwrap().decimal_string(),
        "100000.00"
    );
    desk.assert_sound();
}

#[test]
fn a_rate_cannot_lift_a_budget_over_a_ceiling() {
    let (mut desk, project, version) = desk();
    desk.run(&[
        rate(&version, "0.0001"),
        of_ghanzi(&version, 2025, "9 000 000 000"),
    ])
    .unwrap();
    let refusal = refused(&mut desk, rate(&version, "999999999"));
    assert!(
        matches!(
            refusal,
            Refusal::BadAmount { .. } | Refusal::SumTooLarge | Refusal::OverCeiling { .. }
        ),
        "{refusal:?}"
    );
    assert_eq!(whole(&desk, &project).rates[0].rate, "0.0001");
}
