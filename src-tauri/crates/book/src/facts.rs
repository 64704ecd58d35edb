//! What the rules ask of a book, answered from its view.

use domain::id::{ProjectId, RecordId};
use domain::record::Kind;
use domain::rules::Facts;
use domain::value::Fields;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;
use crate::view;

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

    fn heads(&self, project: ProjectId) -> Result<String, Error> {
        let heads: Option<String> = self
            .0
            .prepare_cached("SELECT heads FROM document WHERE name = ?1")?
            .query_row([project.to_string()], |row| row.get(0))
            .optional()?;
        Ok(heads.unwrap_or_default())
    }
}
