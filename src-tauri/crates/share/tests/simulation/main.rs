//! Several laptops that edit, send, receive, lose and repeat files, crash, are restored and copied, in any
//! order: in the end, whoever has the same segments has the same book, and nothing that a person was told is
//! saved is missing from it.
//!
//! `VANORT_CASES` says how many cases of each quarter are tried, where another number is wished than that of
//! [`cases`]. The seeds are new each time; a case that fails is printed as short as it could be made.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

mod act;
mod disk;
mod golden;
mod handed;
mod laptop;
mod newer;
mod town;

use proptest::prelude::*;

/// How many things happen in a case.
const STEPS: usize = 150;

fn cases() -> u32 {
    std::env::var("VANORT_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(100)
}

/// Quarters of the cases by name: so they run beside each other.
macro_rules! quarters {
    ($($name:ident)*) => {$(
        proptest! {
            #![proptest_config(ProptestConfig {
                cases: cases(),
                max_shrink_time: 20_000,
                max_shrink_iters: 10_000,
                failure_persistence: None,
                ..ProptestConfig::default()
            })]

            #[test]
            fn $name(
                // A case that fails is made shorter by what need not happen.
                happens in prop::collection::vec(prop::bool::weighted(1.0), STEPS),
                count in 2..=4_usize,
                events in prop::collection::vec(act::event(), STEPS).no_shrink(),
            ) {
                let events: Vec<_> = events.into_iter().zip(happens).filter_map(|(event, happens)| happens.then_some(event)).collect();
                let told = format!("{count} laptops: {events:#?}");
                let lived = std::panic::catch_unwind(|| town::Town::live(count, &events));
                prop_assert!(lived.is_ok(), "{}", told);
            }
        }
    )*};
}

quarters! {
    the_same_segments_make_the_same_book_1
    the_same_segments_make_the_same_book_2
    the_same_segments_make_the_same_book_3
    the_same_segments_make_the_same_book_4
}
