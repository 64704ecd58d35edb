//! Counts of people that may be seen outside: none so small that it points at somebody (DOMAIN: complaints).

/// Counts of at least this many are shown.
pub const LEAST_SHOWN: u32 = 5;

/// What of some counts may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosed {
    /// Each count in its order; none where it is between one and four.
    pub counts: Vec<Option<u32>>,
    /// What they come to; none where that is few, or a hidden count would follow from it.
    pub total: Option<u32>,
}

/// Counts as they may be shown. Nothing and five or more are shown. The total is, where the hidden ones could be divided
/// in more than one way, each of them: otherwise somebody could reckon one out.
#[must_use]
pub fn disclosed(counts: &[u32]) -> Disclosed {
    let is_hidden = |count: &u32| (1..LEAST_SHOWN).contains(count);
    let hidden: Vec<u32> = counts.iter().copied().filter(is_hidden).collect();
    let (number, sum) = (
        u32::try_from(hidden.len()).unwrap_or(u32::MAX),
        hidden
            .iter()
            .fold(0_u32, |sum, count| sum.saturating_add(*count)),
    );
    // Of so many that are each at least one and at most four: at neither end, where there is but one way.
    let is_open = number >= 2 && sum > number && sum < number.saturating_mul(LEAST_SHOWN - 1);
    let all = counts
        .iter()
        .fold(0_u32, |sum, count| sum.saturating_add(*count));
    Disclosed {
        counts: counts
            .iter()
            .map(|count| (!is_hidden(count)).then_some(*count))
            .collect(),
        total: ((number == 0 || is_open) && !is_hidden(&all)).then_some(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_counts_are_not_shown_and_do_not_follow() {
        let shown = |counts: &[u32]| disclosed(counts);
        assert_eq!(shown(&[0, 5, 12]).total, Some(17));
        // Five of six are known: then so is the sixth.
        assert_eq!(
            shown(&[5, 1]),
            Disclosed {
                counts: vec![Some(5), None],
                total: None
            }
        );
        // 1 + 1 and 4 + 4 are each the only way; 2 + 3 is not.
        assert_eq!(shown(&[1, 1]).total, None);
        assert_eq!(shown(&[4, 4]).total, None);
        assert_eq!(shown(&[2, 3, 7]).total, Some(12));
        assert_eq!(shown(&[]).total, Some(0));
        // What they come to is a count too.
        assert_eq!(shown(&[1, 2]).total, None);
        assert_eq!(shown(&[1, 1, 2]).total, None);
    }

    proptest! {
        /// Whoever sees what is shown cannot tell any hidden count.
        #[test]
        fn nobody_can_reckon_a_hidden_count(counts in proptest::collection::vec(0_u32..9, 1..5)) {
            let shown = disclosed(&counts);
            let mut possible = vec![std::collections::BTreeSet::new(); counts.len()];
            // Every book that would show the same.
            let ways = 9_u32.pow(u32::try_from(counts.len()).unwrap());
            for way in 0..ways {
                let other: Vec<u32> = (0..counts.len())
                    .map(|at| way / 9_u32.pow(u32::try_from(at).unwrap()) % 9)
                    .collect();
                if disclosed(&other) == shown {
                    prop_assert!(shown.total.is_none_or(|total| total == 0 || total >= LEAST_SHOWN));
            for (seen, count) in possible.iter_mut().zip(&other) {
                        seen.insert(*count);
                    }
                }
            }
            for (seen, count) in possible.iter().zip(&counts) {
                if (1..LEAST_SHOWN).contains(count) {
                    prop_assert!(seen.len() > 1, "{:?} tells {}", counts, count);
                }
            }
        }
    }
}
