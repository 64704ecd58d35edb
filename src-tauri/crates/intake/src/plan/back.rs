//! Expenses that the same file takes back further down. What came in is left out, so recording them would make
//! the costs too high; a person is told.

use std::collections::HashMap;

use domain::money::Money;

use super::{Outcome, PlanRow};
use crate::sheet::folded;

/// Notes in each new row which row takes it back: the same amount the other way, with the same voucher or words.
pub(super) fn note(rows: &mut [PlanRow]) {
    let mut incomes: HashMap<(Money, String), Vec<u32>> = HashMap::new();
    for row in rows.iter().rev() {
        if let (Outcome::Income, Some(amount)) = (&row.outcome, row.amount) {
            for mark in marks(row) {
                incomes
                    .entry((amount.negated(), mark))
                    .or_default()
                    .push(row.row);
            }
        }
    }
    let mut used = std::collections::HashSet::new();
    for row in rows.iter_mut() {
        let (Outcome::New { .. }, Some(amount)) = (&row.outcome, row.amount) else {
            continue;
        };
        for mark in marks(row) {
            let Some(back) = incomes.get_mut(&(amount, mark)) else {
                continue;
            };
            while back.last().is_some_and(|number| used.contains(number)) {
                back.pop();
            }
            if let Some(number) = back.pop() {
                used.insert(number);
                row.taken_back = Some(number);
                break;
            }
        }
    }
}

/// What a row and the one that takes it back have in common: the voucher, or else the words.
fn marks(row: &PlanRow) -> impl Iterator<Item = String> + use<> {
    let voucher = folded(&row.voucher);
    let words = folded(&row.description);
    [format!("v{voucher}"), format!("w{words}")]
        .into_iter()
        .filter(|mark| mark.len() > 1)
}
