//! What the receipts of a pack are called: day, voucher and the name they came with, so that a folder sorted by name is
//! in the order of the books.

use std::collections::BTreeSet;

use domain::media::Media;
use domain::read::{LedgerRow, Receipt};
use words::file_name;

/// The most characters of a voucher: the name it came with is to be read too.
const LONGEST_VOUCHER: usize = 24;

/// The most characters of an ending.
const LONGEST_ENDING: usize = 8;

/// The names that are taken, as systems see them to which large and small letters are one.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name that no other receipt has.
    pub(super) fn name(&mut self, entry: &LedgerRow, receipt: &Receipt, bytes: &[u8]) -> String {
        let voucher: String = entry.reference.chars().take(LONGEST_VOUCHER).collect();
        let (stem, ending) = parts(&receipt.name);
        let stem = file_name(&format!("{} {voucher} {stem}", entry.date));
        let ending = fitting(&ending, bytes);
        let mut name = format!("{stem}{ending}");
        let mut number = 2;
        while !self.0.insert(name.to_uppercase().to_lowercase()) {
            name = format!("{stem} ({number}){ending}");
            number += 1;
        }
        name
    }
}

/// A name without folders, and its ending, where what stands after its last point is like one.
fn parts(name: &str) -> (&str, String) {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_ending = |text: &str| {
        (1..=LONGEST_ENDING).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, ending.to_ascii_lowercase()),
        _ => (name, String::new()),
    }
}

/// The ending that fits what is in a file, with its point. What is not known keeps its own, unless that would claim it to
/// be something that is known.
fn fitting(own: &str, bytes: &[u8]) -> String {
    match Media::of(bytes) {
        Some(media) => format!(".{}", media.ending()),
        None if Media::claimed(own).is_some() => ".bin".to_owned(),
        None if own.is_empty() => String::new(),
        None => format!(".{own}"),
    }
}
