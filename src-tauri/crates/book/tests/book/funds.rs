//! The chain of money through a book: what comes in, is sent on and is spent; periods and their locks; claims.

use book::AttachedFile;
use domain::code::FxMethod;
use domain::id::RecordId;
use domain::read::{Behind, ExpenseQuery, ExpenseRow, Funds, LedgerPage, LedgerQuery};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

const ALE: &str = "00000000-0000-7000-8000-000000000001";
const GHANZI: &str = "00000000-0000-7000-8000-000000000002";

fn id<I: From<RecordId>>(text: &str) -> I {
    text.parse::<RecordId>().unwrap().into()
}

fn funds(desk: &Desk, project: &str) -> Funds {
    desk.reader().funds(id(project)).unwrap()
}

fn behind(desk: &Desk, project: &str, behind: Behind) -> LedgerPage {
    let query = LedgerQuery {
        project: id(project),
        behind,
        period: None,
        offset: 0,
        limit: 0,
    };
    desk.reader().ledger_entries(&query).unwrap()
}

fn expenses(desk: &Desk, project: &str) -> Vec<ExpenseRow> {
    let query = ExpenseQuery {
        project: id(project),
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 0,
    };
    desk.reader().expenses(&query).unwrap().rows
}

fn found(desk: &Desk, project: &str) -> Vec<String> {
    let head = desk
        .reader()
        .project(id(project), day("2026-06-01"))
        .unwrap();
    let codes = head
        .findings
        .iter()
        .map(|found| found.finding.code().to_owned());
    codes
        .filter(|code| !code.starts_with("budget_not") && !code.starts_with("expense_on"))
        .collect()
}

fn income(project: &str, date: &str, amount: &str) -> Value {
    json!({"command": "record_income", "project": project, "date": date, "kind": "instalment", "amount": amount})
}

fn transfer(
    project: &str,
    date: &str,
    from: (&str, &str, &str),
    to: (&str, &str, &str),
    fee: (&str, &str),
) -> Value {
    json!({"command": "record_transfer", "project": project, "date": date,
           "sender": from.0, "sent": from.1, "sent_currency": from.2,
           "receiver": to.0, "received": to.1, "received_currency": to.2, "fee": fee.0, "fee_currency": fee.1})
}

fn expense(line: &str, date: &str, amount: &str, rate: &str) -> Value {
    json!({"command": "record_expense", "line": line, "date": date, "description": "Workshop", "amount": amount,
           "currency": "KES", "rate": rate, "rate_source": "Riksbank", "paid_by": GHANZI})
}

/// The line that everything is spent on, of 130 000 kr in 2025.
fn line(desk: &mut Desk, version: &str) -> String {
    let put = json!({"command": "set_budget", "version": version, "category": "venue", "year": 2025, "amount": "130 000"});
    desk.run(&[put]).unwrap().remove(0)
}

/// The worked example of the domain's ledger, where each of its figures is reckoned by hand, a year later; then the
/// first year is locked, and an error in it is taken back in the second.
#[test]
fn a_locked_year_stands_and_is_corrected_in_the_next() {
    let (mut desk, project, version) = desk();
    let line = line(&mut desk, &version);
    let ids = desk
        .run(&[
            income(&project, "2025-01-10", "200 000"),
            transfer(
                &project,
                "2025-01-15",
                (ALE, "100 000", "SEK"),
                (GHANZI, "8 800", "EUR"),
                ("250", "SEK"),
            ),
            transfer(
                &project,
                "2025-01-16",
                (GHANZI, "8 800", "EUR"),
                (GHANZI, "1 210 000", "KES"),
                ("11 000", "KES"),
            ),
            transfer(
                &project,
                "2025-06-10",
                (ALE, "60 000", "SEK"),
                (GHANZI, "5 300", "EUR"),
                ("250", "SEK"),
            ),
            transfer(
                &project,
                "2025-06-11",
                (GHANZI, "5 300", "EUR"),
                (GHANZI, "781 000", "KES"),
                ("", "KES"),
            ),
            expense(&line, "2025-02-20", "400 000", "0,0820"),
            expense(&line, "2025-07-01", "900 000", "0,0790"),
            expense(&line, "2025-09-05", "50 000", "0,0780"),
            json!({"command": "start_period", "project": project, "end": "2025-12-31"}),
            json!({"command": "start_period", "project": project, "end": "2026-12-31"}),
        ])
        .unwrap();
    let (wrong, first, second) = (&ids[7], &ids[8], &ids[9]);
    let lock = |period: &str| json!({"command": "lock_period", "period": period, "date": "2026-01-15", "locked_by": "Karin"});
    assert_eq!(
        refused(&mut desk, lock(second)),
        Refusal::EarlierPeriodOpen {
            start: day("2025-01-01"),
            end: day("2025-12-31")
        }
    );
    assert!(found(&desk, &project).is_empty());
    desk.run(&[lock(first)]).unwrap();
    // 107 800 of 130 000 is 17 % less than planned, and the year is over for good.
    assert_eq!(found(&desk, &project), ["line_underspent"]);
    desk.run(&[json!({"command": "explain_deviation", "project": project, "category": "venue", "year": 2025,
                      "explanation": "The county lent its hall."})]).unwrap();
    assert!(found(&desk, &project).is_empty());

    let locked = Refusal::PeriodLocked {
        until: day("2025-12-31"),
    };
    for command in [
        income(&project, "2025-12-31", "1"),
        transfer(
            &project,
            "2025-03-01",
            (ALE, "1", "SEK"),
            (GHANZI, "1", "EUR"),
            ("", "SEK"),
        ),
        expense(&line, "2025-05-05", "1", "1"),
        json!({"command": "reverse_expense", "expense": wrong, "date": "2025-12-31"}),
        json!({"command": "change_expense", "expense": wrong, "description": "Another word"}),
        json!({"command": "reverse_entry", "entry": ids[0], "date": "2025-12-31"}),
        json!({"command": "change_entry", "entry": ids[0], "reference": "K-7"}),
        json!({"command": "change_period", "period": first, "opening": "1"}),
        lock(first),
        json!({"command": "delete", "record": first}),
    ] {
        assert_eq!(refused(&mut desk, command), locked);
    }
    assert_eq!(
        refused(
            &mut desk,
            json!({"command": "change_project", "project": project, "fx_method": "fifo"})
        ),
        Refusal::MethodStands
    );

    desk.run(&[json!({"command": "reverse_expense", "expense": wrong, "date": "2026-01-20"})])
        .unwrap();
    let now = funds(&desk, &project);
    let (first, second) = (&now.periods[0], &now.periods[1]);
    let signed = first.lock.as_ref().unwrap();
    assert_eq!(signed.opening.decimal_string(), "0.00");
    assert_eq!(signed.closing.decimal_string(), "90400.91");
    assert_eq!(first.totals.closing, signed.closing);
    assert_eq!(first.totals.exchange.decimal_string(), "-398.19");
    assert_eq!(second.totals.opening, signed.closing);
    assert_eq!(second.totals.closing.decimal_string(), "94371.34");
    assert_eq!(now.totals.fee.decimal_string(), "1400.90");

    // Each figure is what its entries come to.
    for (figure, told) in [
        (Behind::Income, now.totals.income),
        (Behind::Cost, now.totals.cost),
        (Behind::Fee, now.totals.fee),
        (Behind::Exchange, now.totals.exchange),
    ] {
        assert_eq!(behind(&desk, &project, figure).sum, told, "{figure:?}");
    }
    assert_eq!(behind(&desk, &project, Behind::Fee).total, 3);
    assert_eq!(behind(&desk, &project, Behind::Movements).total, 5);
    desk.assert_sound();
}

#[test]
fn what_is_paid_out_of_transferred_money_needs_no_rate() {
    let (mut desk, project, version) = desk();
    let line = line(&mut desk, &version);
    let paid = |amount: &str, date: &str| {
        json!({"command": "record_expense", "line": line, "date": date, "description": "Hall", "amount": amount,
               "currency": "KES", "paid_by": GHANZI})
    };
    let needed = Refusal::RateNeeded {
        from: "KES".to_owned(),
        to: "SEK".to_owned(),
    };
    assert_eq!(refused(&mut desk, paid("100", "2025-03-01")), needed);
    desk.run(&[transfer(
        &project,
        "2025-02-01",
        (ALE, "9 000", "SEK"),
        (GHANZI, "100 000", "KES"),
        ("", "SEK"),
    )])
    .unwrap();
    assert_eq!(
        refused(&mut desk, paid("100", "2025-01-31")),
        needed,
        "it had not come yet"
    );
    assert_eq!(
        refused(&mut desk, paid("100 000,01", "2025-03-01")),
        needed,
        "there is not so much"
    );
    desk.run(&[paid("33 333", "2025-03-01")]).unwrap();
    let row = expenses(&desk, &project).remove(0);
    // 9 000 · 33 333 / 100 000 = 2 999,97
    assert_eq!(row.booked.decimal_string(), "2999.97");
    assert_eq!(
        (row.rate.as_deref(), row.rate_source.as_str()),
        (Some("0.09"), "weighted_average")
    );
    assert_eq!(row.paid_by.unwrap().name, "Ghanzi");
    assert!(funds(&desk, &project).totals.exchange.is_zero());

    // Another method, another cost; what was booked stands, and the difference is on its own line.
    desk.run(&[
        json!({"command": "change_project", "project": project, "fx_method": "transfer_rate"}),
        transfer(
            &project,
            "2025-04-01",
            (ALE, "8 000", "SEK"),
            (GHANZI, "100 000", "KES"),
            ("", "SEK"),
        ),
        paid("10 000", "2025-04-02"),
    ])
    .unwrap();
    let now = funds(&desk, &project);
    assert_eq!(now.terms.method, FxMethod::TransferRate);
    let newest = expenses(&desk, &project).remove(0);
    assert_eq!(
        (newest.booked.decimal_string(), newest.rate_source),
        ("800.00".to_owned(), "transfer_rate".to_owned())
    );
    // 66 667 KES that had cost 6 000,03 are worth 5 333,36 at 0,08.
    assert_eq!(now.totals.exchange.decimal_string(), "-666.67");
    desk.assert_sound();
}

#[test]
fn co_financing_is_not_in_the_chain() {
    let (mut desk, project, version) = desk();
    let own = json!({"command": "add_budget_line", "version": version, "category": "work_input", "year": 2025,
                     "amount": "50 000", "financing": "in_kind"});
    let line = desk.run(&[own]).unwrap().remove(0);
    desk.run(&[json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hours",
                      "amount": "20 000", "currency": "SEK"})]).unwrap();
    let now = funds(&desk, &project);
    assert!(now.totals.cost.is_zero() && now.accounts.is_empty());
}

#[test]
fn a_line_names_who_pays_unless_the_expense_does() {
    let (mut desk, project, version) = desk();
    let add = json!({"command": "add_budget_line", "version": version, "category": "venue", "year": 2025,
                     "amount": "50 000", "partner": GHANZI});
    let line = desk.run(&[add]).unwrap().remove(0);
    let spend = |by: Value| {
        json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall",
               "amount": "1 000", "currency": "SEK", "paid_by": by})
    };
    desk.run(&[spend(Value::Null), spend(json!(ALE))]).unwrap();
    let accounts = funds(&desk, &project).accounts;
    let left: Vec<_> = accounts
        .iter()
        .map(|row| (row.partner.name.as_str(), row.local.decimal_string()))
        .collect();
    assert_eq!(
        left,
        [
            ("Ale kommun", "-1000.00".to_owned()),
            ("Ghanzi", "-1000.00".to_owned())
        ]
    );
    let stranger = "00000000-0000-7000-8000-00000000000f";
    assert_eq!(
        refused(&mut desk, spend(json!(stranger))),
        Refusal::NotAPartner
    );
}

#[test]
fn a_claim_is_paid_as_far_as_it_is_approved() {
    let (mut desk, project, _) = desk();
    let claim = desk
        .run(&[json!({"command": "add_claim", "project": project, "start": "2025-01-01", "end": "2025-06-30",
                      "date": "2025-07-10", "claimed": "80 000"})])
        .unwrap()
        .remove(0);
    let of = |desk: &Desk| funds(desk, &project).claims.remove(0);
    assert_eq!(of(&desk).outstanding.decimal_string(), "80000.00");
    let decide = |approved: &str| {
        json!({"command": "decide_claim", "claim": claim, "date": "2025-08-01", "decided_by": "ICLD", "approved": approved,
               "reason": "A private day"})
    };
    assert!(matches!(
        refused(&mut desk, decide("80 000,01")),
        Refusal::OverClaim { .. }
    ));
    desk.run(&[decide("75 500")]).unwrap();
    assert_eq!(refused(&mut desk, decide("75 500")), Refusal::ClaimDecided);
    assert_eq!(
        refused(&mut desk, json!({"command": "delete", "record": claim})),
        Refusal::InUse {
            by: "claim_decision".to_owned(),
            count: 1
        }
    );
    let paid = desk
        .run(&[json!({"command": "record_income", "project": project, "date": "2025-08-20", "kind": "reimbursement",
                      "amount": "70 000", "claim": claim})])
        .unwrap()
        .remove(0);
    let now = of(&desk);
    let decision = now.decision.unwrap();
    assert_eq!(decision.disallowed.decimal_string(), "4500.00");
    assert_eq!(
        (now.paid.decimal_string(), now.outstanding.decimal_string()),
        ("70000.00".to_owned(), "5500.00".to_owned())
    );
    // Taken back once, by an entry of its own.
    let back = json!({"command": "reverse_entry", "entry": paid, "date": "2025-08-21"});
    let reversal = desk.run(std::slice::from_ref(&back)).unwrap().remove(0);
    assert_eq!(of(&desk).outstanding.decimal_string(), "75500.00");
    assert_eq!(refused(&mut desk, back), Refusal::AlreadyReversed);
    let again = json!({"command": "reverse_entry", "entry": reversal, "date": "2025-08-21"});
    assert_eq!(refused(&mut desk, again), Refusal::IsReversal);
    assert!(matches!(
        refused(&mut desk, json!({"command": "delete", "record": paid})),
        Refusal::Stands { .. }
    ));
    desk.assert_sound();
}

#[test]
fn what_makes_no_sense_is_refused() {
    let (mut desk, project, _) = desk();
    let stranger = "00000000-0000-7000-8000-00000000000f";
    let to =
        |who: &'static str, amount: &'static str, currency: &'static str| (who, amount, currency);
    let none = ("", "SEK");
    for (command, refusal) in [
        (
            transfer(
                &project,
                "2025-02-01",
                to(stranger, "1", "SEK"),
                to(GHANZI, "1", "EUR"),
                none,
            ),
            "not_a_partner",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "1", "SEK"),
                to(ALE, "1", "SEK"),
                none,
            ),
            "same_account",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "100", "SEK"),
                to(GHANZI, "99", "SEK"),
                none,
            ),
            "sent_differs",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "0", "SEK"),
                to(GHANZI, "1", "KES"),
                none,
            ),
            "bad_amount",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "1", "SEK"),
                to(GHANZI, "-1", "KES"),
                none,
            ),
            "bad_amount",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "1", "SEK"),
                to(GHANZI, "1", "KES"),
                ("1", "EUR"),
            ),
            "currency_differs",
        ),
        (
            transfer(
                &project,
                "2025-02-01",
                to(ALE, "1", "SEK"),
                to(GHANZI, "1", "KES"),
                ("-1", "SEK"),
            ),
            "bad_amount",
        ),
        (income(&project, "2025-02-01", "0"), "bad_amount"),
        (income(&project, "2025-02-01", "-5"), "bad_amount"),
        (
            json!({"command": "start_period", "project": project, "end": "2024-12-31"}),
            "ends_before_start",
        ),
        (
            json!({"command": "change_project", "project": project, "deviation_percent": "101"}),
            "bad_percent",
        ),
        (
            json!({"command": "change_project", "project": project, "deviation_percent": "ten"}),
            "bad_percent",
        ),
        (
            json!({"command": "add_grant_decision", "project": project, "date": "2025-01-01", "decided_by": "", "amount": "1"}),
            "missing",
        ),
    ] {
        let said = serde_json::to_value(refused(&mut desk, command.clone())).unwrap();
        assert_eq!(said["kind"], refusal, "{command}");
    }
    desk.run(&[json!({"command": "start_period", "project": project, "end": "2025-06-30", "opening": "5 000"})]).unwrap();
    let apart = json!({"command": "start_period", "project": project, "start": "2025-08-01", "end": "2025-12-31"});
    assert_eq!(
        refused(&mut desk, apart),
        Refusal::PeriodsApart {
            follows: day("2025-07-01")
        }
    );
    let totals = funds(&desk, &project).totals;
    assert_eq!(
        (
            totals.opening.decimal_string(),
            totals.income.decimal_string()
        ),
        ("5000.00".to_owned(), "0.00".to_owned())
    );
}

#[test]
fn openings_and_decisions_that_do_not_fit_are_found() {
    let (mut desk, project, _) = desk();
    let ids = desk
        .run(&[
            income(&project, "2025-02-01", "10 000"),
            json!({"command": "start_period", "project": project, "end": "2025-12-31"}),
            json!({"command": "start_period", "project": project, "end": "2026-12-31", "opening": "9 000"}),
            json!({"command": "add_grant_decision", "project": project, "date": "2025-01-02", "decided_by": "Committee", "amount": "900 000"}),
            income(&project, "2025-02-01", "10 000"),
        ])
        .unwrap();
    assert_eq!(
        found(&desk, &project),
        [
            "grant_differs",
            "opening_differs",
            "duplicate_entry",
            "reports_not_set_out"
        ]
    );
    desk.run(&[
        json!({"command": "set_out_reports", "project": project, "months": 3}),
        json!({"command": "add_grant_decision", "project": project, "date": "2025-05-02", "decided_by": "Committee", "amount": "100 000"}),
        json!({"command": "change_period", "period": ids[2], "opening": ""}),
        json!({"command": "change_entry", "entry": ids[4], "reference": "Payment 2"}),
    ])
    .unwrap();
    assert!(found(&desk, &project).is_empty());
    desk.assert_sound();
}

/// What a lock fixes is not moved from behind: by the other half of a pair, by the line, by the partners.
#[test]
fn a_locked_period_is_not_moved_from_behind() {
    let (mut desk, project, version) = desk();
    let line = line(&mut desk, &version);
    let add = json!({"command": "add_budget_line", "version": version, "category": "audit", "year": 2026, "amount": "9 000",
                     "financing": "own_cash"});
    let other = desk.run(&[add]).unwrap().remove(0);
    let ids = desk
        .run(&[
            transfer(&project, "2025-02-01", (ALE, "9 000", "SEK"), (GHANZI, "100 000", "KES"), ("", "SEK")),
            json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall", "amount": "1 000",
                   "currency": "SEK"}),
            json!({"command": "start_period", "project": project, "end": "2025-12-31"}),
        ])
        .unwrap();
    let (spent, period) = (&ids[1], &ids[2]);
    let early = json!({"command": "lock_period", "period": period, "date": "2025-12-30", "locked_by": "Karin"});
    assert_eq!(
        refused(&mut desk, early),
        Refusal::PeriodNotOver {
            end: day("2025-12-31")
        }
    );
    let before = json!({"command": "reverse_expense", "expense": spent, "date": "2025-02-28"});
    assert_eq!(
        refused(&mut desk, before),
        Refusal::BeforeOriginal {
            date: day("2025-03-01")
        }
    );
    let receipt = |name: &str| AttachedFile {
        name: name.to_owned(),
        bytes: name.as_bytes().to_vec(),
    };
    let spent_on: RecordId = spent.parse().unwrap();
    let kept = desk
        .book
        .attach(spent_on, &[receipt("kvitto.jpg")])
        .unwrap()
        .ids[0];
    desk.run(&[json!({"command": "lock_period", "period": period, "date": "2026-01-01", "locked_by": "Karin"})]).unwrap();
    // Evidence that was found late still comes in, and none goes out.
    desk.book
        .attach(spent_on, &[receipt("faktura.pdf")])
        .unwrap();
    let back = desk
        .run(&[json!({"command": "reverse_expense", "expense": spent, "date": "2026-02-01"})])
        .unwrap()
        .remove(0);
    let locked = Refusal::PeriodLocked {
        until: day("2025-12-31"),
    };
    for command in [
        json!({"command": "change_expense", "expense": back, "line": other}),
        json!({"command": "change_budget_line", "line": line, "financing": "own_cash"}),
        json!({"command": "delete", "record": kept}),
    ] {
        assert_eq!(refused(&mut desk, command), locked);
    }
    let in_use = serde_json::to_value(refused(
        &mut desk,
        json!({"command": "change_partnership", "partnership": "00000000-0000-7000-8000-000000000003",
               "partners": [ALE, desk_stranger()]}),
    ));
    assert!(["in_use", "not_found"].contains(&in_use.unwrap()["kind"].as_str().unwrap()));
    // Turned round, the partners are the same, and so is who paid.
    desk.run(&[json!({"command": "change_partnership", "partnership": "00000000-0000-7000-8000-000000000003",
                      "partners": [GHANZI, ALE]})]).unwrap();
    let now = funds(&desk, &project);
    assert_eq!(
        now.periods[0].lock.as_ref().unwrap().closing,
        now.periods[0].totals.closing
    );
    assert!(!found(&desk, &project).contains(&"locked_period_changed".to_owned()));
    desk.assert_sound();
}

fn desk_stranger() -> &'static str {
    "00000000-0000-7000-8000-00000000000f"
}

/// Grant money is not spent at the transfers' price on a line that others finance, and only reimbursements pay claims.
#[test]
fn what_others_finance_has_its_own_rate() {
    let (mut desk, project, version) = desk();
    let add = json!({"command": "add_budget_line", "version": version, "category": "venue", "year": 2025, "amount": "9 000",
                     "financing": "own_cash"});
    let line = desk.run(&[add]).unwrap().remove(0);
    desk.run(&[transfer(
        &project,
        "2025-02-01",
        (ALE, "9 000", "SEK"),
        (GHANZI, "100 000", "KES"),
        ("", "SEK"),
    )])
    .unwrap();
    let spend = json!({"command": "record_expense", "line": line, "date": "2025-03-01", "description": "Hall",
                       "amount": "1 000", "currency": "KES", "paid_by": GHANZI});
    assert!(matches!(
        refused(&mut desk, spend),
        Refusal::RateNeeded { .. }
    ));
    let claim = desk
        .run(&[json!({"command": "add_claim", "project": project, "start": "2025-01-01", "end": "2025-06-30",
                      "date": "2025-07-10", "claimed": "600"})])
        .unwrap()
        .remove(0);
    desk.run(&[json!({"command": "record_income", "project": project, "date": "2025-08-20", "kind": "interest",
                      "amount": "5", "claim": claim})]).unwrap();
    assert!(funds(&desk, &project).claims[0].paid.is_zero());
}

/// The report of a period says what its entries say, and to the öre what was signed.
#[test]
fn the_finance_report_of_the_demo_adds_up() {
    let desk = Desk::new(true);
    let project = desk.project("2018-0033").id;
    let reader = desk.reader();
    let periods = reader.funds(project).unwrap().periods;
    let report = reader
        .finance_report(project, periods[1].id, day("2026-06-01"))
        .unwrap();
    let minor = |money: domain::money::Money| money.minor();
    assert_eq!(report.cost.period, report.period.totals.cost);
    assert_eq!(report.cost.so_far, report.so_far.cost);
    let came: i64 = report
        .incomes
        .iter()
        .map(|income| minor(income.period))
        .sum();
    assert_eq!(came, minor(report.period.totals.income));
    let lies: i64 = report
        .accounts
        .iter()
        .map(|account| minor(account.cost))
        .sum();
    assert_eq!(lies, minor(report.period.lock.as_ref().unwrap().closing));
    assert_eq!(report.so_far.closing, report.period.totals.closing);
    let explained: Vec<bool> = report
        .deviations
        .iter()
        .map(|it| it.explained.is_some())
        .collect();
    assert_eq!(
        explained,
        [false, true, true, true, true],
        "travel of 2018 is overspent and not explained"
    );
}
