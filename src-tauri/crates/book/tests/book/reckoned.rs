//! Work by the hour, days away, own cars and compensated tonnes, and what the guideline allows of each.

use domain::code::Financing;
use domain::id::RecordId;
use domain::read::{ExpenseQuery, ExpenseRow, GuidelineRow};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

fn id<I: From<RecordId>>(text: &str) -> I {
    text.parse::<RecordId>().unwrap().into()
}

/// A project with a line for each category that something is reckoned on, and somebody who works in it.
struct Office {
    desk: Desk,
    project: String,
    work: String,
    travel: String,
    climate: String,
    anna: String,
}

fn office() -> Office {
    let (mut desk, project, version) = desk();
    let line = |category: &str| json!({"command": "set_budget", "version": version, "category": category, "year": 2025, "amount": "90 000"});
    let ids = desk
        .run(&[
            line("work_input"),
            line("international_travel"),
            line("environmental_compensation"),
            json!({"command": "add_person", "name": "Anna Ek", "organisation": "00000000-0000-7000-8000-000000000001"}),
        ])
        .unwrap();
    let [work, travel, climate, anna] = ids.try_into().unwrap();
    Office {
        desk,
        project,
        work,
        travel,
        climate,
        anna,
    }
}

impl Office {
    fn guideline(&self) -> GuidelineRow {
        let all = self.desk.reader().guidelines().unwrap();
        let in_force = |row: &GuidelineRow| row.validity.contains(day("2025-01-01"));
        all.into_iter().find(in_force).unwrap()
    }

    fn expenses(&self) -> Vec<ExpenseRow> {
        let query = ExpenseQuery {
            project: id(&self.project),
            category: None,
            year: None,
            financing: None,
            offset: 0,
            limit: 0,
        };
        self.desk.reader().expenses(&query).unwrap().rows
    }

    fn hours(&self, month: &str, hours: &str) -> Value {
        record(
            &self.work,
            &json!({"measure": "work_hour", "quantity": hours, "rate": "412", "currency": "SEK",
                                   "person": self.anna, "month": month}),
        )
    }

    fn days(&self, days: &str, lunches: u8) -> Value {
        record(
            &self.travel,
            &json!({"measure": "day", "quantity": days, "rate": "523", "currency": "SEK", "person": self.anna,
                                     "country": "BW", "start": "2025-04-09", "end": "2025-04-13", "lunches": lunches.to_string()}),
        )
    }

    fn found(&self) -> Vec<&'static str> {
        let head = self
            .desk
            .reader()
            .project(id(&self.project), day("2025-06-01"))
            .unwrap();
        let codes = head.findings.iter().map(|found| found.finding.code());
        codes
            .filter(|code| ["over_allowance", "work_twice"].contains(code))
            .collect()
    }
}

fn record(line: &str, basis: &Value) -> Value {
    json!({"command": "record_expense", "line": line, "date": "2025-04-30", "description": "Reckoned", "basis": basis})
}

fn allowance(guideline: &GuidelineRow, measure: &str, amount: &str, force: &str) -> Value {
    json!({"command": "add_allowance", "guideline": guideline.id, "measure": measure, "start": "2025-01-01", "end": "2025-12-31",
           "amount": amount, "currency": "SEK", "force": force, "source": "Guideline, page 4"})
}

#[test]
fn hours_are_booked_by_person_and_month() {
    let mut office = office();
    let (march, april) = (
        office.hours("2025-03", "12,5"),
        office.hours("2025-04", "40"),
    );
    let ids = office.desk.run(&[march.clone(), april]).unwrap();
    let rows = office.expenses();
    let booked = rows.iter().find(|row| row.id == id(&ids[0])).unwrap();
    assert_eq!(booked.booked.decimal_string(), "5150.00");
    let basis = booked.basis.as_ref().unwrap();
    assert_eq!(
        (basis.name.as_str(), basis.quantity.as_str()),
        ("Anna Ek", "12.5")
    );

    let work = office
        .desk
        .reader()
        .work(id(&office.project), None)
        .unwrap();
    assert_eq!((work.year, work.hours.as_str()), (2025, "52.5"));
    assert_eq!(work.booked.decimal_string(), "21630.00");
    let row = &work.rows[0];
    assert_eq!(
        (row.name.as_str(), row.financing),
        ("Anna Ek", Financing::Grant)
    );
    let months: Vec<_> = row
        .months
        .iter()
        .map(|month| (month.month, month.hours.as_str()))
        .collect();
    assert_eq!(months, [(3, "12.5"), (4, "40")]);

    // What is taken back counts against it; what is behind a figure are both.
    office
        .desk
        .run(&[json!({"command": "reverse_expense", "expense": ids[0], "date": "2025-05-02"})])
        .unwrap();
    let work = office
        .desk
        .reader()
        .work(id(&office.project), Some(2025))
        .unwrap();
    assert_eq!(work.hours, "40");
    let march_again = &work.rows[0].months[0];
    assert_eq!(
        (march_again.hours.as_str(), march_again.entries.len()),
        ("0", 2)
    );

    // The same month once more is asked about, not refused; the one that was taken back is not.
    office.desk.run(std::slice::from_ref(&march)).unwrap();
    assert!(office.found().is_empty());
    office.desk.run(&[march]).unwrap();
    assert_eq!(office.found(), ["work_twice"]);
    // Whoever worked stays in the book.
    let delete = json!({"command": "delete", "record": office.anna});
    assert!(matches!(
        refused(&mut office.desk, delete),
        Refusal::InUse { count: 5, .. }
    ));
    office.desk.assert_sound();
}

#[test]
fn what_cannot_be_is_refused() {
    let mut office = office();
    let with = |basis: &Value, field: &str, value: Value| {
        let mut basis = basis.clone();
        basis[field] = value;
        basis
    };
    let hours = office.hours("2025-02", "12")["basis"].clone();
    let days = office.days("4.5", 0)["basis"].clone();
    let tonnes = json!({"measure": "tonne", "quantity": "5.4", "rate": "1 000", "currency": "SEK"});
    let kind = |refusal: Refusal| serde_json::to_value(refusal).unwrap()["kind"].clone();
    for (line, basis, expected) in [
        // 28 days are 672 hours.
        (
            &office.work,
            with(&hours, "quantity", json!("672.5")),
            "more_than_there_are",
        ),
        (
            &office.work,
            with(&hours, "quantity", json!("0")),
            "bad_quantity",
        ),
        (
            &office.work,
            with(&hours, "quantity", json!("1,2345")),
            "bad_quantity",
        ),
        (
            &office.work,
            with(&hours, "month", json!("2025-13")),
            "bad_date",
        ),
        (&office.work, with(&hours, "month", json!("")), "missing"),
        (&office.work, with(&hours, "person", json!(null)), "missing"),
        (
            &office.work,
            with(&hours, "person", json!(office.work)),
            "not_found",
        ),
        (&office.work, with(&hours, "rate", json!("0")), "bad_amount"),
        (&office.travel, hours.clone(), "not_of_this_category"),
        (&office.travel, tonnes, "not_of_this_category"),
        (
            &office.travel,
            with(&days, "quantity", json!("5.5")),
            "more_than_there_are",
        ),
        (
            &office.travel,
            with(&days, "dinners", json!("6")),
            "more_than_there_are",
        ),
        (
            &office.travel,
            with(&days, "lunches", json!("two")),
            "bad_count",
        ),
        (
            &office.travel,
            with(&days, "end", json!("2025-04-08")),
            "ends_before_start",
        ),
        (
            &office.travel,
            with(&days, "country", json!("QQ")),
            "unknown_country",
        ),
    ] {
        let refusal = refused(&mut office.desk, record(line, &basis));
        assert_eq!(kind(refusal), expected, "{basis}");
    }
    let mut both = office.hours("2025-02", "12");
    both["amount"] = json!("5 000");
    assert_eq!(refused(&mut office.desk, both), Refusal::AmountIsReckoned);
}

#[test]
fn the_guideline_allows_a_day_less_the_meals_that_others_paid() {
    let mut office = office();
    let guideline = office.guideline();
    let mut allowed = allowance(&guideline, "day", "600", "block");
    allowed["breakfast_off"] = json!("15");
    allowed["lunch_off"] = json!("35 %");
    let mut there = allowance(&guideline, "day", "530", "block");
    there["countries"] = json!(["BW"]);
    there["lunch_off"] = json!("30");
    let mut too_much = there.clone();
    too_much["dinner_off"] = json!("71");
    assert_eq!(refused(&mut office.desk, too_much), Refusal::MealsTakeAll);
    office.desk.run(&[allowed, there]).unwrap();
    // That of the country goes before: 4.5 days less 3 × 30 % are 3.6 days at 523.
    let days = office.days("4.5", 3);
    office.desk.run(std::slice::from_ref(&days)).unwrap();
    assert_eq!(office.expenses()[0].booked.decimal_string(), "1882.80");
    assert_eq!(office.expenses()[0].basis.as_ref().unwrap().counted, "3.6");
    let reckoning = serde_json::from_value(days["basis"].clone()).unwrap();
    let reader = office.desk.reader();
    let told = reader.reckon(id(&office.project), &reckoning, "").unwrap();
    assert_eq!(told.amount.decimal_string(), "1882.80");
    // What is allowed is told as soon as the country and the day are, whatever else is missing.
    let begun = json!({"measure": "day", "quantity": "", "rate": "", "currency": "", "country": "BW", "start": "2025-04-09"});
    let begun = serde_json::from_value(begun).unwrap();
    let allowed = reader.allowed(id(&office.project), &begun, "2031-01-01");
    assert_eq!(allowed.unwrap().unwrap().amount.decimal_string(), "530.00");

    let mut dear = days;
    dear["basis"]["rate"] = json!("530,01");
    let refusal = refused(&mut office.desk, dear.clone());
    assert!(
        matches!(refusal, Refusal::OverAllowance { .. }),
        "{refusal:?}"
    );
    // Elsewhere the general one holds.
    dear["basis"]["country"] = json!("KE");
    office.desk.run(&[dear]).unwrap();
    assert!(office.found().is_empty());
}

#[test]
fn above_a_guide_value_it_is_said_and_not_refused() {
    let mut office = office();
    let guideline = office.guideline();
    let ids = office
        .desk
        .run(&[
            allowance(&guideline, "tonne", "900", "warn"),
            record(&office.climate, &json!({"measure": "tonne", "quantity": "5.4", "rate": "1 000", "currency": "SEK"})),
            record(&office.travel, &json!({"measure": "kilometre", "quantity": "120", "rate": "2,50", "currency": "SEK", "person": office.anna})),
        ])
        .unwrap();
    assert_eq!(office.found(), ["over_allowance"]);
    let booked: Vec<_> = office
        .expenses()
        .iter()
        .map(|row| row.booked.decimal_string())
        .collect();
    assert_eq!(booked.len(), 2);
    assert!(booked.contains(&"5400.00".to_owned()) && booked.contains(&"300.00".to_owned()));
    assert_eq!(office.guideline().allowances.len(), 1);
    office
        .desk
        .run(&[json!({"command": "delete", "record": ids[0]})])
        .unwrap();
    assert!(office.found().is_empty());
    office.desk.assert_sound();
}

#[test]
fn what_others_pay_is_listed_apart() {
    let mut office = office();
    let version = office
        .desk
        .reader()
        .project(id(&office.project), day("2025-06-01"))
        .unwrap()
        .versions[0]
        .id;
    let in_kind = json!({"command": "add_budget_line", "version": version, "category": "work_input", "year": 2025, "amount": "20 000", "financing": "in_kind"});
    let line = office.desk.run(&[in_kind]).unwrap().remove(0);
    let mut hours = office.hours("2025-03", "10");
    let granted = hours.clone();
    hours["line"] = json!(line);
    office.desk.run(&[granted, hours]).unwrap();
    for (financing, count) in [
        (None, 2),
        (Some(Financing::Grant), 1),
        (Some(Financing::InKind), 1),
        (Some(Financing::OwnCash), 0),
    ] {
        let query = ExpenseQuery {
            project: id(&office.project),
            category: None,
            year: None,
            financing,
            offset: 0,
            limit: 0,
        };
        let page = office.desk.reader().expenses(&query).unwrap();
        assert_eq!(
            (page.total, page.rows.len()),
            (count, count as usize),
            "{financing:?}"
        );
    }
    let work = office
        .desk
        .reader()
        .work(id(&office.project), Some(1999))
        .unwrap();
    assert_eq!(
        (work.year, work.rows.len()),
        (2025, 2),
        "a year without work shows the latest"
    );
}
