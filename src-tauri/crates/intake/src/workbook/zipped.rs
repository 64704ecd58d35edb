//! Packed files, looked over: how much is in them, and what.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::unreadable;
use crate::fault::{Extent, Fault};
use crate::sheet::{MOST_UNPACKED, within};

/// What a packed file is.
pub(super) enum Kind {
    /// For calamine.
    Xlsx,
    /// The text of its tables.
    Ods(Vec<u8>),
}

/// Unpacks a file, all of it and no more than is allowed, whatever it says of its size. Shared strings are
/// asked how many they are, because calamine makes room for so many.
pub(super) fn looked_over(bytes: &[u8]) -> Result<Kind, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(unreadable)?;
        declared = declared.saturating_add(entry.size());
    }
    within(
        Extent::Unpacked,
        usize::try_from(declared).unwrap_or(usize::MAX),
        MOST_UNPACKED,
    )?;
    let mut left = u64::from(MOST_UNPACKED);
    let (mut is_xlsx, mut content, mut encrypted) = (false, None, false);
    for index in 0..archive.len() {
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Fault::PasswordProtected);
            }
            Err(error) => return Err(unreadable(error)),
        };
        let name = entry
            .name()
            .map_err(unreadable)?
            .to_ascii_lowercase()
            .replace('\\', "/");
        let mut part = Vec::new();
        let length = entry
            .take(left + 1)
            .read_to_end(&mut part)
            .map_err(unreadable)? as u64;
        let Some(rest) = left.checked_sub(length) else {
            return Err(Fault::TooLarge {
                extent: Extent::Unpacked,
                most: MOST_UNPACKED,
            });
        };
        left = rest;
        is_xlsx |= name == "[content_types].xml" || name == "xl/workbook.xml";
        if name.ends_with("sharedstrings.xml") && promised(&part) > part.len() as u64 {
            return Err(unreadable("the count of shared strings is wrong"));
        }
        match name.as_str() {
            "content.xml" => content = Some(part),
            "meta-inf/manifest.xml" => encrypted |= contains(&part, b"encryption-data"),
            _ => {}
        }
    }
    match content {
        Some(_) if encrypted => Err(Fault::PasswordProtected),
        Some(content) => Ok(Kind::Ods(content)),
        None if is_xlsx => Ok(Kind::Xlsx),
        None => Err(Fault::NotATable),
    }
}

/// The largest number that a part gives as its count of strings.
fn promised(part: &[u8]) -> u64 {
    const NAME: &[u8] = b"uniqueCount";
    let mut most = 0_u64;
    let mut rest = part;
    while let Some(at) = rest.windows(NAME.len()).position(|window| window == NAME) {
        rest = &rest[at + NAME.len()..];
        let digits = rest
            .iter()
            .skip_while(|byte| !byte.is_ascii_digit())
            .take_while(|byte| byte.is_ascii_digit());
        let count = digits.fold(0_u64, |count, digit| {
            count
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        });
        most = most.max(count);
    }
    most
}

fn contains(part: &[u8], text: &[u8]) -> bool {
    part.windows(text.len()).any(|window| window == text)
}
