//! Sealing: what was written here since the last time becomes a segment that this device signs.

use std::collections::BTreeMap;

use automerge::Change;
use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::merge::{Came, keep};
use super::{Device, Draft, Met, Part, Seal, Segment, last_segment, workspace};
use crate::book::Book;
use crate::error::Error;
use crate::{part, read, store};

impl Book {
    /// Which book this is: the same in every copy of it.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn workspace(&self) -> Result<String, Error> {
        workspace(&self.connection)
    }

    /// Puts all changes that were never handed over into the next segment of a device, once `sign` has signed
    /// it. Gives back the segment's hash; none where there is nothing to seal.
    ///
    /// # Errors
    /// Those of `sign`, or a trouble of the file. Then nothing was written.
    pub fn seal(
        &mut self,
        device: &Device,
        sign: impl FnOnce(&Draft) -> Result<Seal, Error>,
    ) -> Result<Option<String>, Error> {
        let sealed = (|| {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let parts = unsealed(&transaction)?;
            if parts.is_empty() {
                return Ok(None);
            }
            let last = last_segment(&transaction, &device.key)?;
            let draft = Draft {
                workspace: workspace(&transaction)?,
                sequence: last.as_ref().map_or(1, |(sequence, _)| sequence + 1),
                previous: last.map(|(_, hash)| hash),
                parts,
            };
            let Seal {
                time,
                header,
                signature,
            } = sign(&draft)?;
            let segment = Segment {
                hash: read::hex(&Sha256::digest(&header)),
                device: device.key.clone(),
                sequence: draft.sequence,
                previous: draft.previous,
                time,
                header,
                signature,
                parts: draft.parts,
            };
            know(&transaction, device)?;
            keep(&transaction, &segment, &mut Came::nothing())?;
            transaction.execute(
                "UPDATE part SET taken = 1 WHERE segment = ?1",
                [&segment.hash],
            )?;
            transaction.execute("UPDATE change SET sealed = 1 WHERE sealed = 0", [])?;
            transaction.commit()?;
            Ok(Some(segment.hash))
        })();
        sealed.map_err(|error: Error| error.at(&self.path))
    }

    /// Takes note of a device, and of whether it is trusted.
    ///
    /// # Errors
    /// The troubles of files.
    pub fn know(&mut self, device: &Device) -> Result<(), Error> {
        know(&self.connection, device).map_err(|error| error.at(&self.path))
    }
}

impl Met {
    pub(super) fn note(&self, connection: &Connection) -> Result<(), Error> {
        for device in &self.devices {
            know(connection, device)?;
        }
        let Some(peer) = &self.peer else {
            return Ok(());
        };
        connection.execute(
            "INSERT INTO peer (device, time, holdings) VALUES (?1, ?2, ?3)
             ON CONFLICT (device) DO UPDATE SET time = excluded.time, holdings = excluded.holdings WHERE excluded.time >= time",
            params![peer.device, peer.time, peer.holdings],
        )?;
        Ok(())
    }
}

fn know(connection: &Connection, device: &Device) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT INTO device (key, name, person, trusted) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET name = excluded.name, person = excluded.person,
                trusted = max(trusted, excluded.trusted)",
        )?
        .execute(params![
            device.key,
            device.name,
            device.person,
            device.trusted
        ])?;
    Ok(())
}

/// The changes that lie in no segment yet, packed by document.
fn unsealed(connection: &Connection) -> Result<Vec<Part>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT document, hash, bytes FROM change WHERE sealed = 0 ORDER BY document, sequence",
    )?;
    let mut rows = statement.query([])?;
    let mut changes: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (document, hash, bytes): (String, String, Vec<u8>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        changes
            .entry(document)
            .or_default()
            .push(store::verified(&hash, bytes)?);
    }
    changes
        .into_iter()
        .map(|(document, changes)| {
            let bytes = part::pack(&changes)?;
            Ok(Part {
                document,
                hash: read::hex(&Sha256::digest(&bytes)),
                bytes: Some(bytes),
            })
        })
        .collect()
}
