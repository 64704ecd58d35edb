//! A pot of money in a currency that is not the project's, and what it cost in the project's.

use std::collections::VecDeque;

use crate::code::FxMethod;

/// So much money, in minor units, and what it cost, in minor units of the project's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) local: i128,
    pub(super) cost: i128,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.local += other.local;
        self.cost += other.cost;
    }

    /// What a part of it cost, halves away from zero.
    fn share(self, part: i128) -> i128 {
        share(self.cost, part, self.local)
    }
}

/// `cost · part / whole`, halves away from zero; nothing where the whole is nothing.
pub(super) fn share(cost: i128, part: i128, whole: i128) -> i128 {
    if whole == 0 {
        return 0;
    }
    let twice = 2 * cost * part;
    let sign = if (twice < 0) == (whole < 0) { 1 } else { -1 };
    let (twice, whole) = (twice.abs(), whole.abs());
    sign * ((twice + whole) / (2 * whole))
}

/// What something taken out of a pot cost, and what was gained on the exchange meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) cost: i128,
    pub(super) gain: i128,
}

/// Money in another currency.
///
/// What was spent before it came in is a debt: it stands at what it was booked at, and when money comes in that
/// covers it, the difference between the two is gained or lost. So nothing is ever spent at a rate that there was
/// not yet, and spending in arrears needs no rule of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Pot {
    /// What is there, the oldest first: of several layers only where the first in is the first out.
    layers: VecDeque<Sum>,
    /// What was spent before it came in: less than nothing of both.
    debt: Sum,
    /// What was transferred into it last.
    latest: Option<Sum>,
}

impl Pot {
    /// What is in it, in its own currency and in the project's.
    pub(super) fn sum(&self) -> Sum {
        let mut sum = self.debt;
        self.layers.iter().for_each(|layer| sum.add(*layer));
        sum
    }

    /// Puts money in that came from elsewhere, and tells what is gained by it: on a debt that it covers, and on
    /// what is valued anew.
    pub(super) fn put(&mut self, method: FxMethod, came: Sum) -> i128 {
        if came.local <= 0 {
            return 0;
        }
        self.latest = Some(came);
        let (came, mut gain) = self.settle(came);
        match (method, self.layers.back_mut()) {
            (FxMethod::Fifo, _) | (_, None) => self.layers.push_back(came),
            (FxMethod::WeightedAverage, Some(all)) => all.add(came),
            (FxMethod::TransferRate, Some(all)) => {
                let anew = Sum {
                    local: all.local,
                    cost: came.share(all.local),
                };
                gain += anew.cost - all.cost;
                *all = anew;
                all.add(came);
            }
        }
        self.layers.retain(|layer| layer.local != 0);
        gain
    }

    /// Puts money back that had been taken out, at what it had cost: no transfer, and so no new rate. It is the
    /// first to go out again.
    pub(super) fn put_back(&mut self, method: FxMethod, back: Sum) -> i128 {
        if back.local <= 0 {
            return 0;
        }
        let (mut back, mut gain) = self.settle(back);
        if let (FxMethod::TransferRate, Some(latest)) = (method, self.latest) {
            let value = latest.share(back.local);
            gain += value - back.cost;
            back.cost = value;
        }
        match (method, self.layers.front_mut()) {
            (FxMethod::Fifo, _) | (_, None) => self.layers.push_front(back),
            (_, Some(all)) => all.add(back),
        }
        self.layers.retain(|layer| layer.local != 0);
        gain
    }

    /// Pays the debt with what came: what is left of it, and what is gained.
    fn settle(&mut self, came: Sum) -> (Sum, i128) {
        let covered = came.local.min(-self.debt.local);
        if covered <= 0 {
            return (came, 0);
        }
        let (paid, owed) = (came.share(covered), self.debt.share(-covered));
        self.debt.add(Sum {
            local: covered,
            cost: -owed,
        });
        let rest = Sum {
            local: came.local - covered,
            cost: came.cost - paid,
        };
        (rest, -owed - paid)
    }

    /// Takes money out. What is not there is owed, at what it is `booked` at (all of it, in the project's
    /// currency), or at what came in last.
    pub(super) fn take(&mut self, method: FxMethod, local: i128, booked: Option<i128>) -> Taken {
        let mut taken = Taken::default();
        let mut wanted = local;
        while wanted > 0
            && let Some(layer) = self.layers.front_mut()
        {
            let part = wanted.min(layer.local);
            let cost = match (method, self.latest) {
                (FxMethod::TransferRate, Some(latest)) => latest.share(part),
                _ => layer.share(part),
            };
            taken.cost += cost;
            wanted -= part;
            layer.local -= part;
            layer.cost -= cost;
            if layer.local == 0 {
                // What the rate's rounding left over goes with the last of it.
                taken.gain -= layer.cost;
                self.layers.pop_front();
            }
        }
        if wanted > 0 {
            let owed = match (booked, self.latest) {
                (Some(booked), _) => share(booked, wanted, local),
                (None, Some(latest)) => latest.share(wanted),
                (None, None) => 0,
            };
            taken.cost += owed;
            self.debt.local -= wanted;
            self.debt.cost -= owed;
        }
        taken
    }
}
