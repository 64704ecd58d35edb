//! Who has reported what: per device and project, as far as this book knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat};
use domain::id::{ProjectId, RecordId};
use domain::read::{DeviceRow, Freshness, Reported, Title};
use rusqlite::Connection;

use super::words;
use crate::attached;
use crate::error::Error;

/// What is known of every device that ever signed something.
pub(crate) fn freshness(connection: &Connection) -> Result<Freshness, Error> {
    Ok(Freshness {
        devices: devices(connection)?,
        reported: reported(connection)?,
        unsent: connection.query_row(
            "SELECT count(*) FROM change WHERE sealed = 0",
            [],
            |row| row.get(0),
        )?,
        files: attached::sums(connection)?,
    })
}

/// The devices that this book knows, by who works on them.
pub(crate) fn devices(connection: &Connection) -> Result<Vec<DeviceRow>, Error> {
    let mut chains = chains(connection)?;
    let mut statement = connection.prepare(
        "SELECT d.key, d.name, d.person, d.trusted, p.time AS told FROM device d LEFT JOIN peer p ON p.device = d.key
          ORDER BY d.person COLLATE swedish, d.name, d.key",
    )?;
    let rows = statement.query_map([], |row| {
        let key: String = row.get("key")?;
        let chain = chains.remove(&key).unwrap_or_default();
        Ok(DeviceRow {
            name: words(row, "name")?,
            person: words(row, "person")?,
            trusted: row.get("trusted")?,
            told: row.get::<_, Option<i64>>("told")?.map(time),
            last: chain.last.map(time),
            segments: u32::try_from(chain.numbers.len()).unwrap_or(u32::MAX),
            missing: chain.missing(),
            forks: chain.forks,
            waiting: chain.waiting,
            key,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a device's chain of segments looks like.
#[derive(Default)]
struct Chain {
    numbers: BTreeSet<i64>,
    forks: u32,
    waiting: u32,
    last: Option<i64>,
}

impl Chain {
    /// The numbers that are not there, up to the last that is.
    fn missing(&self) -> u32 {
        let last = self.numbers.last().copied().unwrap_or(0);
        u32::try_from(last - i64::try_from(self.numbers.len()).unwrap_or(i64::MAX)).unwrap_or(0)
    }
}

fn chains(connection: &Connection) -> Result<BTreeMap<String, Chain>, Error> {
    let mut statement = connection.prepare(
        "SELECT s.device, s.sequence, s.time,
                (SELECT count(*) FROM part p WHERE p.segment = s.hash AND p.taken = 0 AND p.bytes IS NOT NULL)
           FROM segment s",
    )?;
    let mut rows = statement.query([])?;
    let mut chains: BTreeMap<String, Chain> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let chain = chains.entry(row.get(0)?).or_default();
        if !chain.numbers.insert(row.get(1)?) {
            chain.forks += 1;
        }
        chain.last = chain.last.max(Some(row.get(2)?));
        chain.waiting += row.get::<_, u32>(3)?;
    }
    Ok(chains)
}

/// When each device last wrote something of each project.
fn reported(connection: &Connection) -> Result<Vec<Reported>, Error> {
    let mut statement = connection.prepare(
        "SELECT p.document, s.device, max(s.time), sum(p.bytes IS NULL) AS withheld, t.title_sv, t.title_en
           FROM part p JOIN segment s ON s.hash = p.segment LEFT JOIN project t ON t.id = p.document
          WHERE length(p.document) = 36 GROUP BY p.document, s.device ORDER BY p.document, s.device",
    )?;
    let rows = statement.query_map([], |row| {
        let document: String = row.get(0)?;
        let Ok(project) = document.parse::<RecordId>() else {
            return Ok(None);
        };
        Ok(Some(Reported {
            project: ProjectId(project),
            title: Title {
                sv: words(row, "title_sv")?,
                en: words(row, "title_en")?,
            },
            device: row.get(1)?,
            last: time(row.get(2)?),
            withheld: row.get(3)?,
        }))
    })?;
    Ok(rows
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?)
}

fn time(milliseconds: i64) -> String {
    DateTime::from_timestamp_millis(milliseconds)
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
