use proptest::prelude::*;

use super::*;
use crate::id::{BudgetLineId, ProjectId};

fn organisation(number: u128) -> OrganisationId {
    OrganisationId(RecordId(uuid::Uuid::from_u128(number)))
}

fn id(number: u128) -> RecordId {
    RecordId(uuid::Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn money(text: &str) -> Money {
    let (amount, currency) = text.split_once(' ').unwrap();
    Money::from_decimal(amount.parse().unwrap(), currency.parse().unwrap()).unwrap()
}

const ROBERTSFORS: u128 = 1;
const MACHAKOS: u128 = 2;

fn income(number: u128, date: &str, amount: &str) -> Income {
    Income {
        id: id(number).into(),
        project: ProjectId(id(9)),
        partner: organisation(ROBERTSFORS),
        date: day(date),
        kind: IncomeKind::Instalment,
        amount: money(amount),
        claim: None,
        reference: String::new(),
        description: String::new(),
        reversal_of: None,
    }
}

fn transfer(
    number: u128,
    date: &str,
    from: u128,
    sent: &str,
    received: &str,
    fee: &str,
) -> Transfer {
    Transfer {
        id: id(number).into(),
        project: ProjectId(id(9)),
        sender: organisation(from),
        receiver: organisation(MACHAKOS),
        date: day(date),
        sent: money(sent),
        received: money(received),
        fee: (!fee.is_empty()).then(|| money(fee)),
        reference: String::new(),
        description: String::new(),
        reversal_of: None,
    }
}

fn expense(number: u128, date: &str, amount: &str, booked: &str) -> (Expense, OrganisationId) {
    let expense = Expense {
        id: id(number).into(),
        project: ProjectId(id(9)),
        line: BudgetLineId(id(8)),
        date: day(date),
        description: String::new(),
        amount: money(amount),
        rate: None,
        rate_source: String::new(),
        booked: money(booked),
        voucher: String::new(),
        reversal_of: None,
        paid_by: None,
        basis: None,
    };
    (expense, organisation(MACHAKOS))
}

fn reversal(number: u128, date: &str, of: &(Expense, OrganisationId)) -> (Expense, OrganisationId) {
    let wrong = of.0.clone();
    let expense = Expense {
        id: id(number).into(),
        date: day(date),
        amount: wrong.amount.negated(),
        booked: wrong.booked.negated(),
        reversal_of: Some(wrong.id),
        ..wrong
    };
    (expense, of.1)
}

fn period(start: &str, end: &str) -> Period {
    Period::new(day(start), day(end)).unwrap()
}

/// SEK → EUR → KES, with two transfers at different rates, fees, three expenses and one reversal.
///
/// ```text
/// 2024-01-10  granted, first instalment                                   200 000,00 SEK
/// 2024-01-15  Robertsfors sends 100 000,00 SEK, fee 250,00 SEK;     8 800,00 EUR arrive
/// 2024-01-16  Machakos exchanges 8 800,00 EUR;                  1 210 000,00 KES arrive,
///             after the bank took 11 000,00 KES of 1 221 000,00 KES
/// 2024-02-20  expense A     400 000,00 KES, booked at 0,0820     32 800,00 SEK
/// 2024-06-10  Robertsfors sends  60 000,00 SEK, fee 250,00 SEK;     5 300,00 EUR arrive
/// 2024-06-11  Machakos exchanges 5 300,00 EUR;                    781 000,00 KES arrive
/// 2024-07-01  expense B     900 000,00 KES, booked at 0,0790     71 100,00 SEK
/// 2024-09-05  expense C      50 000,00 KES, booked at 0,0780      3 900,00 SEK
/// 2025-01-20  reversal of C                                      −3 900,00 SEK
/// ```
///
/// The first exchange cost 100 000,00 SEK for 1 221 000,00 KES, of which the bank's 11 000,00 KES cost
/// 100 000 · 11/1221 = 900,90 SEK (900,9009…). So 1 210 000,00 KES cost 99 099,10 SEK: 0,0819001… each.
/// The second cost 60 000,00 SEK for 781 000,00 KES: 0,0768245… each.
/// Fees in 2024: 250,00 + 900,90 + 250,00 = 1 400,90 SEK.
fn worked_example(method: FxMethod) -> Chain {
    let expense_c = expense(7, "2024-09-05", "50000 KES", "3900 SEK");
    let returned = reversal(8, "2025-01-20", &expense_c);
    Chain {
        currency: Currency::SEK,
        method,
        opening: None,
        holder: organisation(ROBERTSFORS),
        incomes: vec![income(1, "2024-01-10", "200000 SEK")],
        transfers: vec![
            transfer(
                2,
                "2024-01-15",
                ROBERTSFORS,
                "100000 SEK",
                "8800 EUR",
                "250 SEK",
            ),
            transfer(
                3,
                "2024-01-16",
                MACHAKOS,
                "8800 EUR",
                "1210000 KES",
                "11000 KES",
            ),
            transfer(
                4,
                "2024-06-10",
                ROBERTSFORS,
                "60000 SEK",
                "5300 EUR",
                "250 SEK",
            ),
            transfer(5, "2024-06-11", MACHAKOS, "5300 EUR", "781000 KES", ""),
        ],
        expenses: vec![
            expense(10, "2024-02-20", "400000 KES", "32800 SEK"),
            expense(6, "2024-07-01", "900000 KES", "71100 SEK"),
            expense_c,
            returned,
        ],
    }
}

/// Cost by the method of A, B and C, what 2024 gained on the exchange, and what is left in 2024 and at last.
fn reckoned(method: FxMethod) -> ([String; 3], String, [String; 2]) {
    let chain = worked_example(method);
    let ledger = Ledger::of(&chain, None);
    let cost_of = |number: u128| {
        let posting = ledger
            .postings
            .iter()
            .find(|posting| posting.record == Some(id(number)));
        let posting = posting.unwrap();
        posting
            .cost
            .checked_sub(posting.exchange)
            .unwrap()
            .decimal_string()
    };
    let (first, second) = (
        ledger.over(period("2024-01-01", "2024-12-31")),
        ledger.over(period("2025-01-01", "2025-12-31")),
    );
    assert_eq!(first.income, money("200000 SEK"));
    assert_eq!(first.cost, money("107800 SEK"), "32 800 + 71 100 + 3 900");
    assert_eq!(first.fee, money("1400.90 SEK"));
    assert_eq!(second.opening, first.closing);
    assert_eq!(second.cost, money("-3900 SEK"));
    assert_eq!(ledger.left(), second.closing);
    let kes = ledger.accounts[&(organisation(MACHAKOS), "KES".parse().unwrap())];
    assert_eq!(
        kes.local,
        money("691000 KES"),
        "1 210 000 + 781 000 − 400 000 − 900 000"
    );
    let eur = ledger.accounts[&(organisation(MACHAKOS), "EUR".parse().unwrap())];
    assert_eq!((eur.local, eur.cost), (money("0 EUR"), money("0 SEK")));
    let home = ledger.accounts[&(organisation(ROBERTSFORS), Currency::SEK)];
    assert_eq!(home.local, money("39500 SEK"), "200 000 − 100 250 − 60 250");
    (
        [cost_of(10), cost_of(6), cost_of(7)],
        first.exchange.decimal_string(),
        [
            first.closing.decimal_string(),
            second.closing.decimal_string(),
        ],
    )
}

/// ```text
/// pot             1 210 000,00 KES   99 099,10
/// A                 400 000,00 KES   99 099,10 · 400/1210 =  32 760,03 (…,033)
/// left              810 000,00 KES   66 339,07
/// comes             781 000,00 KES   60 000,00
/// pot             1 591 000,00 KES  126 339,07
/// B                 900 000,00 KES  126 339,07 · 900/1591 =  71 467,73 (…,732)
/// left              691 000,00 KES   54 871,34
/// C                  50 000,00 KES   54 871,34 ·  50/691  =   3 970,43 (…,430)
/// exchange  (32 800 − 32 760,03) + (71 100 − 71 467,73) + (3 900 − 3 970,43) = 39,97 − 367,73 − 70,43 = −398,19
/// closing   200 000 − 107 800 − 1 400,90 − 398,19 = 90 400,91
/// reversal  C comes back at 3 970,43: −3 900 + 3 970,43 = 70,43 gained; closing 90 400,91 + 3 900 + 70,43 = 94 371,34
/// ```
#[test]
fn the_weighted_average_reckons_as_by_hand() {
    let figures = reckoned(FxMethod::WeightedAverage);
    let costs = ["32760.03", "71467.73", "3970.43"].map(ToOwned::to_owned);
    let closings = ["90400.91", "94371.34"].map(ToOwned::to_owned);
    assert_eq!(figures, (costs, "-398.19".to_owned(), closings));
}

/// ```text
/// A    400 000 of the first     99 099,10 · 400/1210       =  32 760,03; left of it 810 000, 66 339,07
/// B    810 000 of the first     66 339,07
///       90 000 of the second    60 000 · 90/781            =   6 914,21 (…,212); together 73 253,28
///      left of the second       691 000, 53 085,79
/// C     50 000 of the second    53 085,79 · 50/691         =   3 841,23 (…,229)
/// exchange  39,97 + (71 100 − 73 253,28) + (3 900 − 3 841,23) = 39,97 − 2 153,28 + 58,77 = −2 054,54
/// closing   200 000 − 107 800 − 1 400,90 − 2 054,54 = 88 744,56
/// reversal  −3 900 + 3 841,23 = −58,77; closing 88 744,56 + 3 900 − 58,77 = 92 585,79
/// ```
#[test]
fn first_in_first_out_reckons_as_by_hand() {
    let figures = reckoned(FxMethod::Fifo);
    let costs = ["32760.03", "73253.28", "3841.23"].map(ToOwned::to_owned);
    let closings = ["88744.56", "92585.79"].map(ToOwned::to_owned);
    assert_eq!(figures, (costs, "-2054.54".to_owned(), closings));
}

/// ```text
/// A    at the first rate        99 099,10 · 400/1210       =  32 760,03; left 810 000, 66 339,07
/// valued anew at the second     60 000 · 810/781           =  62 227,91 (…,913): 4 111,16 lost
/// pot             1 591 000     122 227,91
/// B    at the second rate       60 000 · 900/781           =  69 142,13 (…,126); left 691 000, 53 085,78
/// C    at the second rate       60 000 ·  50/781           =   3 841,23 (…,229)
/// exchange  39,97 − 4 111,16 + (71 100 − 69 142,13) + (3 900 − 3 841,23) = 39,97 − 4 111,16 + 1 957,87 + 58,77
///           = −2 054,55
/// closing   200 000 − 107 800 − 1 400,90 − 2 054,55 = 88 744,55
/// reversal  C comes back at 3 841,23, worth as much: −58,77; closing 88 744,55 + 3 900 − 58,77 = 92 585,78
/// ```
#[test]
fn the_rate_of_the_transfer_reckons_as_by_hand() {
    let figures = reckoned(FxMethod::TransferRate);
    let costs = ["32760.03", "69142.13", "3841.23"].map(ToOwned::to_owned);
    let closings = ["88744.55", "92585.78"].map(ToOwned::to_owned);
    assert_eq!(figures, (costs, "-2054.55".to_owned(), closings));
}

/// Spent before anything came: booked at 850,00; what then covers it cost 9 000 · 10/100 = 900,00, so 50,00 are lost.
#[test]
fn what_was_spent_before_the_money_came_is_settled_when_it_comes() {
    for method in FxMethod::ALL {
        let ledger = Ledger::of(
            &Chain {
                incomes: vec![],
                transfers: vec![transfer(
                    2,
                    "2024-03-01",
                    ROBERTSFORS,
                    "9000 SEK",
                    "100000 KES",
                    "",
                )],
                expenses: vec![expense(3, "2024-02-01", "10000 KES", "850 SEK")],
                ..worked_example(*method)
            },
            None,
        );
        let exchange: Vec<String> = ledger
            .postings
            .iter()
            .map(|posting| posting.exchange.decimal_string())
            .collect();
        assert_eq!(exchange, ["0.00", "-50.00"], "{method}");
        let kes = ledger.accounts[&(organisation(MACHAKOS), "KES".parse().unwrap())];
        assert_eq!(
            (kes.local, kes.cost),
            (money("90000 KES"), money("8100 SEK")),
            "{method}"
        );
        assert_eq!(
            ledger.left(),
            money("-900 SEK"),
            "9 000 paid out, 8 100 left"
        );
    }
}

/// A transfer that is taken back at once leaves nothing behind, whatever the bank took.
#[test]
fn a_transfer_that_is_taken_back_leaves_nothing() {
    for (fee, method) in ["", "100 SEK", "1000 KES"]
        .into_iter()
        .flat_map(|fee| FxMethod::ALL.iter().map(move |method| (fee, method)))
    {
        let sent = transfer(2, "2024-03-01", ROBERTSFORS, "9000 SEK", "100000 KES", fee);
        let back = Transfer {
            id: id(3).into(),
            sent: sent.sent.negated(),
            received: sent.received.negated(),
            fee: sent.fee.map(Money::negated),
            reversal_of: Some(sent.id),
            ..sent.clone()
        };
        let chain = Chain {
            incomes: vec![],
            transfers: vec![sent, back],
            expenses: vec![],
            ..worked_example(*method)
        };
        let ledger = Ledger::of(&chain, None);
        let all = ledger.in_all();
        assert_eq!(
            (all.fee, all.exchange, all.closing),
            (money("0 SEK"), money("0 SEK"), money("0 SEK")),
            "{fee} {method}"
        );
        assert!(
            ledger
                .accounts
                .values()
                .all(|balance| balance.local.is_zero() && balance.cost.is_zero())
        );
    }
}

/// What came back to the project's own currency is worth itself: 1 000 KES had cost 90, and fetched 80.
#[test]
fn money_that_goes_home_gains_or_loses() {
    let mut home = transfer(3, "2024-04-01", MACHAKOS, "1000 KES", "80 SEK", "");
    home.receiver = organisation(ROBERTSFORS);
    let chain = Chain {
        incomes: vec![],
        transfers: vec![
            transfer(2, "2024-03-01", ROBERTSFORS, "9000 SEK", "100000 KES", ""),
            home,
        ],
        expenses: vec![],
        ..worked_example(FxMethod::Fifo)
    };
    let all = Ledger::of(&chain, None).in_all();
    assert_eq!(
        (all.exchange, all.closing),
        (money("-10 SEK"), money("-10 SEK"))
    );
}

fn any_chain() -> impl Strategy<Value = Chain> {
    let dates = (0..400_u64).prop_map(|days| day("2024-01-01") + chrono::Days::new(days));
    let method = prop::sample::select(FxMethod::ALL);
    let incomes = prop::collection::vec((dates.clone(), 1..10_000_000_i64, any::<bool>()), 0..6);
    let place = prop::sample::select(vec![
        (ROBERTSFORS, "SEK"),
        (ROBERTSFORS, "EUR"),
        (MACHAKOS, "SEK"),
        (MACHAKOS, "EUR"),
        (MACHAKOS, "KES"),
        (MACHAKOS, "UGX"),
    ]);
    let transfers = prop::collection::vec(
        (
            dates.clone(),
            place.clone(),
            place.clone(),
            1..10_000_000_i64,
            1..100_000_000_i64,
            0..3_u8,
            0..5_000_i64,
            any::<bool>(),
        ),
        0..10,
    );
    let expenses = prop::collection::vec(
        (
            dates,
            place,
            -1_000_000..10_000_000_i64,
            0..1_000_000_i64,
            any::<bool>(),
        ),
        0..20,
    );
    (
        method,
        incomes,
        transfers,
        expenses,
        prop::option::of(-1_000_000..1_000_000_i64),
    )
        .prop_map(|(method, incomes, transfers, expenses, opening)| {
            let of =
                |minor: i64, currency: &str| Money::new(minor, currency.parse().unwrap()).unwrap();
            let mut number = 100;
            let mut next = || {
                number += 1;
                number
            };
            let mut chain = Chain {
                opening: opening.map(|minor| (day("2024-02-01"), of(minor, "SEK"))),
                incomes: vec![],
                transfers: vec![],
                expenses: vec![],
                ..worked_example(method)
            };
            for (date, minor, is_back) in incomes {
                let mut one = income(next(), "2024-01-01", "1 SEK");
                (one.date, one.amount) = (date, of(minor, "SEK"));
                one.kind = if is_back {
                    IncomeKind::Repayment
                } else {
                    IncomeKind::Reimbursement
                };
                chain.incomes.push(one);
            }
            for (date, from, to, sent, received, fee_in, fee, taken_back) in transfers {
                if from == to {
                    continue;
                }
                let mut one = transfer(next(), "2024-01-01", from.0, "1 SEK", "1 SEK", "");
                (one.date, one.sent, one.received) = (date, of(sent, from.1), of(received, to.1));
                one.receiver = organisation(to.0);
                one.fee = match fee_in {
                    0 => None,
                    1 => Some(of(fee, from.1)),
                    _ => Some(of(fee, to.1)),
                };
                if taken_back {
                    let back = Transfer {
                        id: id(next()).into(),
                        date: date + chrono::Days::new(30),
                        sent: one.sent.negated(),
                        received: one.received.negated(),
                        fee: one.fee.map(Money::negated),
                        reversal_of: Some(one.id),
                        ..one.clone()
                    };
                    chain.transfers.push(back);
                }
                chain.transfers.push(one);
            }
            for (date, (by, currency), minor, booked, taken_back) in expenses {
                let booked = if currency == "SEK" {
                    minor
                } else {
                    booked * minor.signum()
                };
                let mut one = expense(next(), "2024-01-01", "1 SEK", "1 SEK");
                (one.0.date, one.0.amount, one.0.booked) =
                    (date, of(minor, currency), of(booked, "SEK"));
                one.1 = organisation(by);
                if taken_back && minor > 0 {
                    let mut back = reversal(next(), "2024-01-01", &one);
                    back.0.date = date + chrono::Days::new(10);
                    chain.expenses.push(back);
                }
                chain.expenses.push(one);
            }
            chain
        })
}

proptest! {
    /// opening + incomes − costs − fees + exchange = closing, and closing is what lies in the accounts, whatever
    /// happened by whichever method.
    #[test]
    fn it_always_adds_up(chain in any_chain()) {
        let ledger = Ledger::of(&chain, None);
        let all = ledger.in_all();
        let minor = |money: Money| money.minor();
        prop_assert_eq!(
            minor(all.opening) + minor(all.income) - minor(all.cost) - minor(all.fee) + minor(all.exchange),
            minor(all.closing)
        );
        prop_assert_eq!(all.closing, ledger.left());
    }

    /// Each period opens with what the one before closed with, wherever the year is cut, and what a day closes with
    /// is what the ledger up to that day has left.
    #[test]
    fn periods_follow_from_each_other(chain in any_chain(), cuts in prop::collection::btree_set(32..400_u64, 1..5)) {
        let ledger = Ledger::of(&chain, None);
        let days: Vec<NaiveDate> = cuts.into_iter().map(|days| day("2024-01-01") + chrono::Days::new(days)).collect();
        let (mut start, mut before) = (day("2023-12-31"), None);
        for end in days {
            let totals = ledger.over(Period::new(start, end).unwrap());
            if let Some(before) = before {
                prop_assert_eq!(totals.opening, before);
            }
            prop_assert_eq!(totals.closing, Ledger::of(&chain, Some(end)).left());
            (start, before) = (end.succ_opt().unwrap(), Some(totals.closing));
        }
    }

    /// The order in which laptops wrote things down does not matter, only the days and the records do.
    #[test]
    fn the_order_of_writing_does_not_matter(chain in any_chain(), seed in any::<u64>()) {
        let mut mixed = chain.clone();
        let turn = |length: usize| if length == 0 { 0 } else { usize::try_from(seed % 1000).unwrap() % length };
        mixed.incomes.reverse();
        let by = turn(mixed.transfers.len());
        mixed.transfers.rotate_left(by);
        let by = turn(mixed.expenses.len());
        mixed.expenses.rotate_left(by);
        prop_assert_eq!(Ledger::of(&mixed, None).postings, Ledger::of(&chain, None).postings);
    }

    /// A pot that is empty has cost nothing any more.
    #[test]
    fn an_empty_account_holds_no_cost(chain in any_chain()) {
        for balance in Ledger::of(&chain, None).accounts.values() {
            if balance.local.is_zero() {
                prop_assert!(balance.cost.is_zero(), "{balance:?}");
            }
        }
    }
}

/// A typing error that is taken back, between other things: what is left is what would be there without it.
///
/// ```text
/// 2024-03-01    9 000,00 SEK   100 000,00 KES
/// 2024-03-05  expense           30 000,00 KES, booked at 2 700,00
/// 2024-03-10  100 000,00 SEK   100 000,00 KES, a typing error
/// 2024-03-15  expense           90 000,00 KES, booked at 8 100,00, more than was left without the error
/// 2024-03-20  the error is taken back: then 20 000,00 KES are owed
/// ```
#[test]
fn an_error_between_other_things_is_taken_back_without_a_trace() {
    for method in FxMethod::ALL {
        let wrong = transfer(3, "2024-03-10", ROBERTSFORS, "100000 SEK", "100000 KES", "");
        let back = Transfer {
            id: id(4).into(),
            date: day("2024-03-20"),
            sent: wrong.sent.negated(),
            received: wrong.received.negated(),
            reversal_of: Some(wrong.id),
            ..wrong.clone()
        };
        let right = transfer(2, "2024-03-01", ROBERTSFORS, "9000 SEK", "100000 KES", "");
        let spent = |second: &str, booked: &str| {
            vec![
                expense(5, "2024-03-05", "30000 KES", "2700 SEK"),
                expense(6, "2024-03-15", second, booked),
            ]
        };
        let chain = |transfers: Vec<Transfer>, expenses| Chain {
            incomes: vec![],
            transfers,
            expenses,
            ..worked_example(*method)
        };
        for (second, booked) in [("60000 KES", "5400 SEK"), ("90000 KES", "8100 SEK")] {
            let with = vec![right.clone(), wrong.clone(), back.clone()];
            let with = Ledger::of(&chain(with, spent(second, booked)), None);
            let without = Ledger::of(&chain(vec![right.clone()], spent(second, booked)), None);
            assert_eq!(with.in_all(), without.in_all(), "{method}");
            assert_eq!(with.accounts, without.accounts, "{method}");
        }
    }
}
