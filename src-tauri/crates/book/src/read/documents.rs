//! The files that are attached to anything of a project.

use chrono::{DateTime, SecondsFormat};
use domain::id::{ProjectId, RecordId};
use domain::read::DocumentRow;
use rusqlite::Connection;

use super::{Coded, words};
use crate::attached;
use crate::error::Error;

/// The files that are attached to anything of a project that all who have it may see, the latest first.
pub(crate) fn documents(
    connection: &Connection,
    project: ProjectId,
) -> Result<Vec<DocumentRow>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.name, a.size, a.record, a.of, a.of <> 'report_submission' AS may_go,
                f.sha256 IS NOT NULL AS here, t.title, d.time, d.person
           FROM attachment_in_sight a LEFT JOIN file f ON f.sha256 = a.sha256 LEFT JOIN text t ON t.record = a.record
           LEFT JOIN history h ON h.record = a.id AND h.field = 'sha256' LEFT JOIN deed d ON d.change = h.change
          WHERE a.project = ?1 AND a.document = ?1 GROUP BY a.id ORDER BY a.id DESC",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        let time: Option<i64> = row.get("time")?;
        let time = time.and_then(DateTime::from_timestamp_millis);
        Ok(DocumentRow {
            file: attached::row(row)?,
            record: row.get::<_, Coded<RecordId>>("record")?.0,
            of: words(row, "of")?,
            title: words(row, "title")?,
            time: time
                .map(|time| time.to_rfc3339_opts(SecondsFormat::Millis, true))
                .unwrap_or_default(),
            person: words(row, "person")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
