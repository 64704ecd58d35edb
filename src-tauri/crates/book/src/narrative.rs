//! Narratives: texts that two people may write at once. A new text is written as the words that differ,
//! so that what the other one wrote beside them stays.

use std::ops::Range;
use std::time::Duration;

use automerge::transaction::{Transactable, Transaction};
use automerge::{ActorId, Automerge, ObjId, ObjType, ROOT, ReadDoc};
use domain::read::{Span, Whose};
use similar::{ChangeTag, TextDiff};

use crate::error::Error;

/// How long the words that differ are looked for. What is not compared by then is replaced whole: right, if
/// less kind to who writes in the same paragraph meanwhile.
const PATIENCE: Duration = Duration::from_millis(100);

/// Makes the text of an object the one that is given, in as few words as differ.
pub(crate) fn write(
    transaction: &mut Transaction<'_>,
    object: &ObjId,
    text: &str,
) -> Result<(), Error> {
    let before = transaction.text(object)?;
    let mut place = 0;
    let mut removed = 0;
    let mut added = String::new();
    let splice = |transaction: &mut Transaction<'_>,
                  place: &mut usize,
                  removed: &mut usize,
                  added: &mut String| {
        if *removed > 0 || !added.is_empty() {
            let taken = isize::try_from(*removed).map_err(Error::internal)?;
            transaction.splice_text(object, *place, taken, added)?;
            *place += added.chars().count();
            *removed = 0;
            added.clear();
        }
        Ok::<_, Error>(())
    };
    // Positions are counted in characters, as the documents of this crate are made.
    let diff = compared(&before, text);
    if is_rewritten(&diff, &before) {
        removed = before.chars().count();
        added.push_str(text);
        return splice(transaction, &mut place, &mut removed, &mut added);
    }
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => removed += change.value().chars().count(),
            ChangeTag::Insert => added.push_str(change.value()),
            ChangeTag::Equal => {
                splice(transaction, &mut place, &mut removed, &mut added)?;
                place += change.value().chars().count();
            }
        }
    }
    splice(transaction, &mut place, &mut removed, &mut added)
}

/// What becomes of a text that two wrote in at once, each from `before`: the marks of both.
///
/// # Errors
/// Where the texts are more than a document takes.
pub fn merged_text(before: &str, ours: &str, theirs: &str) -> Result<String, Error> {
    // Whose words come first where both stand at one place is always the same.
    let mut document = Automerge::new().with_actor(ActorId::from([0; 16]));
    let object = {
        let mut transaction = document.transaction();
        let object = transaction.put_object(ROOT, "text", ObjType::Text)?;
        transaction.splice_text(&object, 0, 0, before)?;
        transaction.commit();
        object
    };
    let mut other = document.fork().with_actor(ActorId::from([1; 16]));
    for (document, text) in [(&mut document, ours), (&mut other, theirs)] {
        let mut transaction = document.transaction();
        write(&mut transaction, &object, text)?;
        transaction.commit();
    }
    document.merge(&mut other)?;
    Ok(document.text(&object)?)
}

/// Whether most of what stood there is gone. Then it is another text, and is kept in one piece: of two that were
/// written anew at once, one follows the other, and no word of the one stands between words of the other.
fn is_rewritten<'a>(diff: &TextDiff<'a, 'a, 'a, str>, before: &str) -> bool {
    let kept: usize = diff
        .iter_all_changes()
        .filter(|change| change.tag() == ChangeTag::Equal)
        .map(|change| change.value().len())
        .sum();
    kept * 2 < before.len()
}

/// A text that two wrote in at once, with the marks of each: `now` is what became of `ours` and `theirs`, which
/// both come from `before`. None where only one of them wrote.
pub(crate) fn marked(before: &str, ours: &str, theirs: &str, now: &str) -> Option<Vec<Span>> {
    if ours == before || theirs == before || ours == theirs {
        return None;
    }
    let new_to_them = new_words(theirs, now);
    let new_to_us = new_words(ours, now);
    let mut spans: Vec<Span> = Vec::new();
    let mut push = |text: &str, by: Whose| match spans.last_mut() {
        Some(last) if last.by == by => last.text.push_str(text),
        _ => spans.push(Span {
            text: text.to_owned(),
            by,
        }),
    };
    let mut place = 0;
    for change in compared(before, now).iter_all_changes() {
        let text = change.value();
        if change.tag() == ChangeTag::Delete {
            push(text, Whose::Gone);
            continue;
        }
        let is_in = |ranges: &[Range<usize>]| ranges.iter().any(|range| range.contains(&place));
        push(
            text,
            match (is_in(&new_to_us), is_in(&new_to_them)) {
                (true, false) => Whose::Theirs,
                (false, true) => Whose::Ours,
                _ => Whose::Before,
            },
        );
        place += text.len();
    }
    Some(spans)
}

/// Where `now` has words that `then` had not, in bytes.
fn new_words(then: &str, now: &str) -> Vec<Range<usize>> {
    let mut place = 0;
    let mut new = Vec::new();
    for change in compared(then, now).iter_all_changes() {
        if change.tag() == ChangeTag::Delete {
            continue;
        }
        let end = place + change.value().len();
        if change.tag() == ChangeTag::Insert {
            new.push(place..end);
        }
        place = end;
    }
    new
}

fn compared<'a>(old: &'a str, new: &'a str) -> TextDiff<'a, 'a, 'a, str> {
    TextDiff::configure()
        .timeout(PATIENCE)
        .diff_unicode_words(old, new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn put(document: &mut Automerge, object: &ObjId, text: &str) {
        let mut transaction = document.transaction();
        write(&mut transaction, object, text).unwrap();
        transaction.commit();
    }

    fn begun(text: &str) -> (Automerge, ObjId) {
        let mut document = Automerge::new();
        let mut transaction = document.transaction();
        let object = transaction.put_object(ROOT, "text", ObjType::Text).unwrap();
        transaction.commit();
        put(&mut document, &object, text);
        (document, object)
    }

    #[test]
    fn what_two_write_at_once_is_both_there() {
        let (mut one, object) = begun("Kvinnor deltar sällan. Möten hålls på kvällen.");
        let mut other = one.fork();
        put(
            &mut one,
            &object,
            "Kvinnor deltar alltför sällan. Möten hålls på kvällen.",
        );
        put(
            &mut other,
            &object,
            "Kvinnor deltar sällan. Möten hålls på dagen.",
        );
        one.merge(&mut other).unwrap();
        assert_eq!(
            one.text(&object).unwrap(),
            "Kvinnor deltar alltför sällan. Möten hålls på dagen."
        );
    }

    #[test]
    fn a_text_that_was_begun_before_another_came_in_keeps_both() {
        let before = "The councils met in March.";
        let merged = |ours, theirs| merged_text(before, ours, theirs).unwrap();
        assert_eq!(
            merged(
                "The councils met twice in March.",
                "The councils met in March and in June."
            ),
            "The councils met twice in March and in June."
        );
        assert_eq!(merged("Mine.", before), "Mine.");
        assert_eq!(merged(before, "Theirs."), "Theirs.");
        assert_eq!(
            merged("Same.", "Same.").matches("Same.").count(),
            2,
            "each wrote it"
        );
    }

    #[test]
    fn two_texts_that_were_written_anew_stay_in_one_piece() {
        let (mut one, object) = begun("Women rarely speak where budgets are decided.");
        let mut other = one.fork();
        let (ours, theirs) = (
            "Meetings are held at night, far from home.",
            "Nobody asks them what a road is for.",
        );
        put(&mut one, &object, ours);
        put(&mut other, &object, theirs);
        one.merge(&mut other).unwrap();
        let now = one.text(&object).unwrap();
        assert!(now.contains(ours) && now.contains(theirs), "{now}");
    }

    #[test]
    fn what_each_wrote_is_marked() {
        let told = |spans: Vec<Span>| -> String {
            let sign = |by| match by {
                Whose::Before => "",
                Whose::Ours => "+",
                Whose::Theirs => "*",
                Whose::Gone => "-",
            };
            let each = spans
                .iter()
                .map(|span| format!("{}[{}]", sign(span.by), span.text));
            each.collect()
        };
        let spans = marked(
            "Women rarely speak.",
            "Women in Machakos rarely speak.",
            "Women rarely speak up.",
            "Women in Machakos rarely speak up.",
        );
        assert_eq!(
            told(spans.unwrap()),
            "[Women ]+[in Machakos ][rarely speak]*[ up][.]"
        );
        assert_eq!(marked("a", "a", "b", "b"), None);
        assert_eq!(marked("a", "b", "b", "b"), None);
    }

    #[test]
    fn a_long_text_takes_the_place_of_another() {
        let (mut document, object) = begun(&"lorem ipsum ".repeat(2_000));
        for text in ["x".repeat(20_000), "y\n".repeat(10_000), String::new()] {
            put(&mut document, &object, &text);
            assert_eq!(document.text(&object).unwrap(), text);
        }
    }

    proptest! {
        #[test]
        fn the_text_is_the_one_that_was_written(texts in prop::collection::vec("(\\PC|[åäö \\n]){0,40}", 1..6)) {
            let (mut document, object) = begun("");
            for text in texts {
                put(&mut document, &object, &text);
                prop_assert_eq!(document.text(&object).unwrap(), text);
            }
        }
    }
}
