//! What the rules ask of a book, answered from its view.

use domain::code::CostCategory;
use domain::edit::DocumentKey;
use domain::id::{ApprovalId, BudgetLineId, PersonId, ProjectId, RecordId};
use domain::record::Kind;
use domain::rules::{ApprovedLine, Contest, ContestedField, Facts, LostEdit};
use domain::value::Fields;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;
use crate::read::{Coded, coded};
use crate::view::{self, PLANNED};
use crate::{attached, history};

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

    fn lost_edits(&self, project: ProjectId) -> Result<Vec<LostEdit>, Error> {
        let mut statement = self.0.prepare_cached(
            "SELECT l.record, r.kind FROM lost_edit l JOIN record r ON r.id = l.record WHERE l.document = ?1
              UNION SELECT a.record, r.kind FROM attachment a JOIN record r ON r.id = a.record
              WHERE a.project = ?1 AND r.document = ?1 AND r.deleted = 1 AND r.kind <> 'report_submission'
              UNION SELECT v.submission, r.kind FROM report_review v JOIN record r ON r.id = v.submission
              WHERE v.project = ?1 AND r.deleted = 1
              UNION SELECT l.locked, r.kind FROM period_lock l JOIN record r ON r.id = l.locked
              WHERE l.project = ?1 AND r.deleted = 1
              UNION SELECT d.claim, r.kind FROM claim_decision d JOIN record r ON r.id = d.claim
              WHERE d.project = ?1 AND r.deleted = 1
              ORDER BY 1",
        )?;
        let rows = statement.query_map([project.to_string()], |row| {
            Ok(LostEdit {
                record: row.get::<_, Coded<RecordId>>(0)?.0,
                kind: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn lost_edits_in(&self, document: DocumentKey) -> Result<Vec<LostEdit>, Error> {
        let mut statement = self.0.prepare_cached(
            "SELECT l.record, r.kind FROM lost_edit l JOIN record r ON r.id = l.record WHERE l.document = ?1
              UNION SELECT a.record, r.kind FROM attachment a JOIN record r ON r.id = a.record
              WHERE r.document = ?1 AND r.deleted = 1 ORDER BY 1",
        )?;
        let rows = statement.query_map([document.name()], |row| {
            Ok(LostEdit {
                record: row.get::<_, Coded<RecordId>>(0)?.0,
                kind: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn approved_lines(&self, project: ProjectId) -> Result<Vec<ApprovedLine>, Error> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {PLANNED}, l.approval, l.line, l.category, l.year
               FROM approval a JOIN approved_line l ON l.approval = a.id WHERE a.project = ?1"
        ))?;
        let rows = statement.query_map([project.to_string()], |row| {
            let category: Option<CostCategory> = coded(row, "category")?;
            let (Some(amount), Some(category)) = (view::planned_amount(row)?, category) else {
                return Ok(None);
            };
            Ok(Some(ApprovedLine {
                approval: ApprovalId(row.get::<_, Coded<RecordId>>("approval")?.0),
                line: BudgetLineId(row.get::<_, Coded<RecordId>>("line")?.0),
                category,
                year: row.get("year")?,
                amount,
            }))
        })?;
        Ok(rows
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?)
    }

    fn document(&self, record: RecordId) -> Result<Option<DocumentKey>, Error> {
        let name: Option<String> = self
            .0
            .prepare_cached("SELECT document FROM record WHERE id = ?1")?
            .query_row([record.to_string()], |row| row.get(0))
            .optional()?;
        Ok(name.and_then(|name| DocumentKey::from_name(&name)))
    }

    fn kept(&self, sha256: &str) -> Result<Option<i64>, Error> {
        attached::size(self.0, sha256)
    }

    fn reckoned_for(&self, person: PersonId) -> Result<usize, Error> {
        // What a document holds need not be JSON: it is searched as text.
        let count: u32 = self
            .0
            .prepare_cached("SELECT count(*) FROM expense WHERE instr(basis, ?1) > 0")?
            .query_row([person.to_string()], |row| row.get(0))?;
        Ok(count as usize)
    }

    fn listing(&self, kind: Kind, field: &'static str, id: RecordId) -> Result<usize, Error> {
        let count: u32 = self
            .0
            .prepare_cached(&format!(
                "SELECT count(*) FROM {} WHERE instr(\"{field}\", ' ' || ?1 || ' ') > 0",
                kind.code()
            ))?
            .query_row([id.to_string()], |row| row.get(0))?;
        Ok(count as usize)
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
