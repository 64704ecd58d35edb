//! Changes packed to be handed over. What every change repeats is left out: its frame, which follows from
//! its body, and the hash of the change before it, on which it nearly always builds.

use automerge::{Change, ChangeHash};
use sha2::{Digest, Sha256};

use crate::error::Error;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHANGE: u8 = 1;
/// The body lacks its dependencies: they are the change before it in the pack, and no other.
const FOLLOWS: u8 = 1;
const WHOLE: u8 = 0;

/// Packs changes of one document, in an order in which each comes after those it builds on.
pub(crate) fn pack(changes: &[Change]) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    let mut previous: Option<ChangeHash> = None;
    for change in changes {
        let bytes = change.raw_bytes();
        let strange = || Error::internal("a change of another kind");
        let rest = bytes
            .strip_prefix(&MAGIC)
            .and_then(|rest| rest.get(4..))
            .and_then(|rest| rest.strip_prefix(&[CHANGE]))
            .ok_or_else(strange)?;
        let (length, body) = number(rest).ok_or_else(strange)?;
        if length != body.len() as u64 {
            return Err(strange());
        }
        let follows = previous.is_some_and(|previous| change.deps() == [previous]);
        let (flag, body) = if follows {
            // One dependency: its count and its 32 bytes.
            (FOLLOWS, body.get(33..).ok_or_else(strange)?)
        } else {
            (WHOLE, body)
        };
        packed.push(flag);
        put_number(&mut packed, body.len() as u64);
        packed.extend_from_slice(body);
        previous = Some(change.hash());
    }
    Ok(packed)
}

/// Unpacks what [`pack`] packed.
pub(crate) fn unpack(mut packed: &[u8]) -> Result<Vec<Change>, Error> {
    let cut = || Error::damaged("a part of a share file is cut off or altered");
    let mut changes: Vec<Change> = Vec::new();
    while let Some((&flag, rest)) = packed.split_first() {
        let (length, rest) = number(rest).ok_or_else(cut)?;
        let length = usize::try_from(length).map_err(|_| cut())?;
        if length > rest.len() {
            return Err(cut());
        }
        let (own, after) = rest.split_at(length);
        packed = after;
        let body = match (flag, changes.last()) {
            (WHOLE, _) => own.to_vec(),
            (FOLLOWS, Some(previous)) => [&[1], previous.hash().as_ref() as &[u8], own].concat(),
            _ => return Err(cut()),
        };
        let mut framed = vec![CHANGE];
        put_number(&mut framed, body.len() as u64);
        framed.extend_from_slice(&body);
        let hash = Sha256::digest(&framed);
        let bytes = [&MAGIC, &hash[..4], &framed].concat();
        let change = Change::from_bytes(bytes).map_err(Error::damaged)?;
        changes.push(change);
    }
    Ok(changes)
}

/// How many changes are packed there, as far as it is whole.
pub(crate) fn count(mut packed: &[u8]) -> usize {
    let mut count = 0;
    while let Some((length, rest)) = packed.get(1..).and_then(number) {
        let after = usize::try_from(length)
            .ok()
            .and_then(|length| rest.get(length..));
        let Some(after) = after else { break };
        count += 1;
        packed = after;
    }
    count
}

/// A number in LEB128, and what comes after it.
fn number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut value = 0_u64;
    for (index, byte) in bytes.iter().enumerate().take(9) {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}

fn put_number(into: &mut Vec<u8>, mut value: u64) {
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            into.push(low);
            return;
        }
        into.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::transaction::Transactable as _;
    use automerge::{Automerge, ROOT};

    fn changes() -> Vec<Change> {
        let mut one = Automerge::new();
        let mut other = one.fork();
        for round in 0..300_i64 {
            let mut edit = one.transaction();
            edit.put(ROOT, "a", "å".repeat(usize::try_from(round).unwrap()))
                .unwrap();
            edit.commit();
            if round % 7 == 0 {
                let mut edit = other.transaction();
                edit.put(ROOT, "b", round).unwrap();
                edit.commit();
                one.merge(&mut other).unwrap();
            }
        }
        one.get_changes(&[])
    }

    #[test]
    fn what_was_packed_comes_out_byte_for_byte() {
        let changes = changes();
        let again = unpack(&pack(&changes).unwrap()).unwrap();
        assert_eq!(again.len(), changes.len());
        assert_eq!(count(&pack(&changes).unwrap()), changes.len());
        for (one, other) in changes.iter().zip(&again) {
            assert_eq!(one.hash(), other.hash());
            assert_eq!(one.raw_bytes(), other.raw_bytes());
        }
    }

    #[test]
    fn what_is_cut_off_is_refused_and_nothing_panics() {
        let packed = pack(&changes()[..4]).unwrap();
        for length in 0..packed.len() {
            let _ = unpack(&packed[..length]);
        }
        for at in 0..packed.len() {
            let mut altered = packed.clone();
            altered[at] ^= 0x80;
            let _ = unpack(&altered);
        }
        assert!(unpack(&packed[..packed.len() - 1]).is_err());
        assert!(unpack(&[FOLLOWS, 0]).is_err());
    }
}
