//! Narratives: texts that two people may write at once. A new text is written as the words that differ,
//! so that what the other one wrote beside them stays.

use std::time::Duration;

use automerge::transaction::{Transactable, Transaction};
use automerge::{ObjId, ReadDoc};
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
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_unicode_words(before.as_str(), text);
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

#[cfg(test)]
mod tests {
    use automerge::{Automerge, ObjType, ROOT};
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
