//! How the cost of a post of the budget is divided among activities.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::id::ActivityId;
use crate::value::{FieldValue, Shape, Value};

/// A whole, in hundredths of a per cent.
pub const WHOLE: u32 = 10_000;

/// Which share of a cost belongs to which activity: each named once, together no more than the whole. What is left
/// belongs to none.
///
/// It is one scalar, because its parts belong together: of two people who divide a cost at once, one division counts,
/// never a mixture of both that comes to more than the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split(Vec<(ActivityId, u32)>);

/// An activity is named twice, has no share, or the shares come to more than the whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the shares are no division of a whole")]
pub struct NoDivision;

impl Split {
    /// The shares, in hundredths of a per cent.
    ///
    /// # Errors
    /// [`NoDivision`].
    pub fn new(shares: Vec<(ActivityId, u32)>) -> Result<Self, NoDivision> {
        let named: BTreeSet<ActivityId> = shares.iter().map(|(activity, _)| *activity).collect();
        let all: u64 = shares.iter().map(|(_, share)| u64::from(*share)).sum();
        let has_share = shares.iter().all(|(_, share)| *share > 0);
        if named.len() == shares.len() && has_share && all <= WHOLE.into() {
            Ok(Self(shares))
        } else {
            Err(NoDivision)
        }
    }

    /// The shares, in hundredths of a per cent.
    #[must_use]
    pub fn shares(&self) -> &[(ActivityId, u32)] {
        &self.0
    }

    /// An amount divided: what belongs to each activity, and what is left. Together they are the amount, to the last
    /// minor unit: each part ends where the next begins, and every end is rounded once, halves away from zero.
    ///
    /// ```
    /// # use domain::{id::ActivityId, split::Split};
    /// let (one, other) = (ActivityId::mint(), ActivityId::mint());
    /// let thirds = Split::new(vec![(one, 3_333), (other, 3_333)]).unwrap();
    /// assert_eq!(thirds.divide(10_000), (vec![(one, 3_333), (other, 3_333)], 3_334));
    /// assert_eq!(thirds.divide(-5), (vec![(one, -2), (other, -1)], -2));
    /// ```
    #[must_use]
    pub fn divide(&self, minor: i64) -> (Vec<(ActivityId, i64)>, i64) {
        let (mut until, mut given) = (0_u32, 0_i64);
        let mut parts = Vec::with_capacity(self.0.len());
        for (activity, share) in &self.0 {
            until += share;
            let end = rounded(i128::from(minor) * i128::from(until));
            parts.push((*activity, end - given));
            given = end;
        }
        (parts, minor - given)
    }
}

/// Hundredths of a per cent of minor units, as whole minor units.
fn rounded(hundredths: i128) -> i64 {
    let whole = i128::from(WHOLE);
    let away = hundredths.signum() * whole / 2;
    i64::try_from((hundredths + away) / whole).unwrap_or_default()
}

impl fmt::Display for Split {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (activity, share)) in self.0.iter().enumerate() {
            let before = if at == 0 { "" } else { " " };
            write!(formatter, "{before}{activity}:{share}")?;
        }
        Ok(())
    }
}

impl FromStr for Split {
    type Err = NoDivision;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let share = |part: &str| {
            let (activity, share) = part.split_once(':')?;
            Some((activity.parse().ok()?, share.parse().ok()?))
        };
        let shares: Option<Vec<_>> = text.split_whitespace().map(share).collect();
        Self::new(shares.ok_or(NoDivision)?)
    }
}

impl FieldValue for Split {
    const SHAPE: Shape = Shape::List;

    fn to_value(&self) -> Value {
        if self.0.is_empty() {
            return Value::Null;
        }
        Value::Text(self.to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            // What is no division divides nothing; the line stands all the same.
            Value::Text(text) => Some(text.parse().unwrap_or_default()),
            Value::Null => Some(Self::default()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split() -> impl Strategy<Value = Split> {
        proptest::collection::vec(1_u32..4_000, 0..6).prop_map(|shares| {
            let mut left = WHOLE;
            let fitting = shares.into_iter().map_while(|share| {
                left = left.checked_sub(share)?;
                Some((ActivityId::mint(), share))
            });
            Split::new(fitting.collect()).unwrap()
        })
    }

    proptest! {
        #[test]
        fn the_parts_are_the_whole(split in split(), minor in -9_000_000_000_000_000_i64..9_000_000_000_000_000) {
            let (parts, left) = split.divide(minor);
            prop_assert_eq!(parts.iter().map(|(_, part)| part).sum::<i64>() + left, minor);
            for ((_, part), (_, share)) in parts.iter().zip(split.shares()) {
                let exact = i128::from(minor) * i128::from(*share);
                prop_assert!((i128::from(*part) * i128::from(WHOLE) - exact).abs() <= i128::from(WHOLE));
            }
        }

        #[test]
        fn a_split_is_one_scalar_that_is_read_as_it_was_written(split in split()) {
            prop_assert_eq!(Split::from_value(&split.to_value()), Some(split));
        }
    }

    #[test]
    fn what_is_no_division_divides_nothing() {
        let id = ActivityId::mint();
        for text in [
            format!("{id}:6000 {id}:4000"),
            format!("{id}:10001"),
            format!("{id}:0"),
            format!("{id}:4294967295"),
            format!("{id}"),
            "x:1".to_owned(),
        ] {
            assert_eq!(text.parse::<Split>(), Err(NoDivision), "{text}");
            assert_eq!(
                Split::from_value(&Value::Text(text)),
                Some(Split::default())
            );
        }
    }
}
