//! The files that are attached to anything of a project.

use chrono::{DateTime, SecondsFormat};
use domain::id::{ProjectId, RecordId};
use domain::read::{DocumentRow, Photo};
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
        "SELECT a.id, a.name, a.size, a.record, a.of,
                f.sha256 IS NOT NULL AS here, t.title, d.time, d.person
           FROM attachment_in_sight a LEFT JOIN file f ON f.sha256 = a.sha256 LEFT JOIN text t ON t.record = a.record
           LEFT JOIN history h ON h.record = a.id AND h.field = 'sha256' LEFT JOIN deed d ON d.change = h.change
          WHERE a.project = ?1 AND a.document = ?1 GROUP BY a.id ORDER BY a.id DESC",
    )?;
    let rows = statement.query_and_then([project.to_string()], |row| {
        let time: Option<i64> = row.get("time")?;
        let time = time.and_then(DateTime::from_timestamp_millis);
        Ok(DocumentRow {
            file: attached::row(connection, row)?,
            record: row.get::<_, Coded<RecordId>>("record")?.0,
            of: words(row, "of")?,
            title: words(row, "title")?,
            time: time
                .map(|time| time.to_rfc3339_opts(SecondsFormat::Millis, true))
                .unwrap_or_default(),
            person: words(row, "person")?,
        })
    })?;
    rows.collect()
}

/// The photos of what was done in a project, by their names, the oldest first: none of a receipt or of what is confidential.
pub(crate) fn photos(connection: &Connection, project: ProjectId) -> Result<Vec<Photo>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.name, a.sha256, a.size, f.sha256 IS NOT NULL AS here, coalesce(t.title, '') AS title
           FROM attachment_in_sight a LEFT JOIN file f ON f.sha256 = a.sha256 LEFT JOIN text t ON t.record = a.record
          WHERE a.project = ?1 AND a.document = ?1
            AND a.of IN ('project', 'activity', 'result', 'indicator', 'risk') AND a.sha256 IS NOT NULL
          GROUP BY a.sha256 ORDER BY min(a.id)",
    )?;
    let rows = statement.query_map([project.to_string()], |row| {
        Ok(Photo {
            name: words(row, "name")?,
            title: words(row, "title")?,
            sha256: words(row, "sha256")?,
            size: row
                .get::<_, Option<i64>>("size")?
                .unwrap_or_default()
                .unsigned_abs(),
            is_here: row.get("here")?,
        })
    })?;
    let mut photos: Vec<Photo> = rows.collect::<Result<_, _>>()?;
    photos.retain(|photo| is_picture(&photo.name));
    Ok(photos)
}

/// What cameras and telephones call what they take, also where it cannot be printed: then it is named.
const PICTURES: [&str; 11] = [
    "avif", "bmp", "gif", "heic", "heif", "jpeg", "jpg", "png", "tif", "tiff", "webp",
];

fn is_picture(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| PICTURES.iter().any(|it| it.eq_ignore_ascii_case(ending)))
}
