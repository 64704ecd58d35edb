//! What the rules ask of a book, answered from its view.

use domain::edit::DocumentKey;
use domain::id::{ProjectId, RecordId};
use domain::record::Kind;
use domain::rules::{Contest, ContestedField, Facts};
use domain::value::Fields;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;
use crate::read::Coded;
use crate::{history, view};

/// A book's view, as the rules see it.
pub(crate) struct View<'a>(pub(crate) &'a Connection);

impl Facts for View<'_> {
    type Error = Error;

    fn fields(&self, kind: Kind, id: RecordId) -> Result<Option<Fields>, Error> {
        let found = view::select(self.0, kind, "WHERE id = ?1", Some(&id.to_string()))?;
        Ok(found.into_iter().next().map(|(_, fields)| fields))
    }

    fn having(
        &self,
        kind: Kind,
        field: &'static str,
        value: &str,
    ) -> Result<Vec<(RecordId, Fields)>, Error> {
        view::select(
            self.0,
            kind,
            &format!("WHERE \"{field}\" = ?1"),
            Some(value),
        )
    }

    fn every(&self, kind: Kind) -> Result<Vec<(RecordId, Fields)>, Error> {
        view::select(self.0, kind, "", None)
    }

    fn kind(&self, id: RecordId) -> Result<Option<Kind>, Error> {
        let code: Option<String> = self
            .0
            .prepare_cached("SELECT kind FROM record WHERE id = ?1")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        Ok(code.and_then(|code| Kind::from_code(&code)))
    }

    fn contest(&self, record: RecordId, field: &str) -> Result<Option<Contest>, Error> {
        let mut statement = self.0.prepare_cached(
            "SELECT document, operation, value FROM contested WHERE record = ?1 AND field = ?2 ORDER BY operation",
        )?;
        let mut rows = statement.query([record.to_string().as_str(), field])?;
        let mut found: Option<Contest> = None;
        while let Some(row) = rows.next()? {
            let (name, operation, value): (String, String, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let Some(document) = DocumentKey::from_name(&name) else {
                continue;
            };
            let contest = found.get_or_insert_with(|| Contest {
                document,
                values: Vec::new(),
            });
            let value = serde_json::from_str(&value).unwrap_or_default();
            contest.values.push((operation, history::value(&value)));
        }
        Ok(found)
    }

    fn contested(&self, project: ProjectId) -> Result<Vec<ContestedField>, Error> {
        let mut statement = self.0.prepare_cached(
            "SELECT c.record, c.field, r.kind, count(*) FROM contested c JOIN record r ON r.id = c.record
              WHERE c.document = ?1 GROUP BY c.record, c.field ORDER BY c.record, c.field",
        )?;
        let rows = statement.query_map([project.to_string()], |row| {
            Ok(ContestedField {
                record: row.get::<_, Coded<RecordId>>(0)?.0,
                field: row.get(1)?,
                kind: row.get(2)?,
                values: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn heads(&self, project: ProjectId) -> Result<String, Error> {
        let heads: Option<String> = self
            .0
            .prepare_cached("SELECT heads FROM document WHERE name = ?1")?
            .query_row([project.to_string()], |row| row.get(0))
            .optional()?;
        Ok(heads.unwrap_or_default())
    }
}
