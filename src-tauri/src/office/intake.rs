//! Taking expenses in from the file of another program.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use book::{Applied, Reader};
use domain::command::Command;
use domain::id::{BudgetLineId, OrganisationId, ProjectId};
use domain::read::ExpenseQuery;
use domain::refusal::Refusal;
use intake::fault::Fault;
use intake::mapping::Mapping;
use intake::plan::{Context, Known, Line, Outcome, Plan, Rate};
use intake::sheet::{MOST_BYTES, Sheet};
use serde::Deserialize;
use specta::Type;

use super::{News, Office, Work, locked, tags};
use crate::commands::today;
use crate::failure::{Failure, Shortfall};

/// How many sources are remembered: more than a person meets.
const MOST_SOURCES: usize = 100;

/// A table that was opened.
pub(super) struct Table {
    path: PathBuf,
    sheets: Vec<Sheet>,
    planned: Option<(ImportQuery, Plan)>,
}

/// How a table is to be taken in.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct ImportQuery {
    /// The project.
    pub(crate) project: ProjectId,
    /// Which sheet of the file, the first being 0.
    pub(crate) sheet: u32,
    /// What stands where in it.
    pub(crate) mapping: Mapping,
    /// The currency of amounts that name none; the project's where left out.
    #[serde(default)]
    pub(crate) paid_in: Option<String>,
    /// What other currencies are worth, where the file does not say.
    #[serde(default)]
    pub(crate) rates: Vec<TypedRate>,
    /// The partner who paid; the line's where left out.
    #[serde(default)]
    pub(crate) paid_by: Option<OrganisationId>,
    /// The lines that were chosen, by row.
    #[serde(default)]
    pub(crate) chosen: BTreeMap<u32, BudgetLineId>,
}

/// What a currency is worth, as typed.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct TypedRate {
    /// Which.
    pub(crate) currency: String,
    /// Units of the project's currency for one of it.
    pub(crate) rate: String,
    /// Who says so.
    pub(crate) source: String,
}

/// What the book says that a plan depends on.
pub(crate) fn context(
    reader: &Reader,
    query: &ImportQuery,
    file: &Path,
) -> Result<Context, Failure> {
    let head = reader.project(query.project, today())?;
    let currency = head.row.sums.granted.currency();
    let lines = match head.versions.iter().find(|version| version.in_force) {
        Some(version) => reader.lines(version.id, None, None)?,
        None => Vec::new(),
    };
    let known = reader.expenses(&ExpenseQuery {
        project: query.project,
        category: None,
        year: None,
        financing: None,
        offset: 0,
        limit: 0,
    })?;
    let read = |text: &str| {
        let unknown = |_| Refusal::UnknownCurrency {
            text: text.chars().take(40).collect(),
        };
        text.parse().map_err(unknown)
    };
    let rate = |typed: &TypedRate| -> Result<Rate, Refusal> {
        Ok(Rate {
            currency: read(&typed.currency)?,
            rate: domain::entry::rate(&typed.rate)?.to_string(),
            source: typed.source.trim().to_owned(),
        })
    };
    let given = query
        .rates
        .iter()
        .filter(|typed| !typed.rate.trim().is_empty());
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let paid_in = query.paid_in.as_deref().filter(|text| !text.is_empty());
    Ok(Context {
        currency,
        period: head.row.period,
        locked_until: reader.locked_until(query.project)?,
        lines: lines.iter().map(Line::from).collect(),
        known: known.rows.iter().map(Known::from).collect(),
        paid_in: paid_in.map(read).transpose()?,
        rates: given.map(rate).collect::<Result<_, _>>()?,
        chosen: query
            .chosen
            .iter()
            .map(|(row, line)| (*row, *line))
            .collect::<HashMap<_, _>>(),
        rate_source: name.into_owned(),
    })
}

/// The commands that record what is new in a plan.
pub(crate) fn commands_of(plan: &Plan, paid_by: Option<OrganisationId>) -> Vec<Command> {
    let rows = plan.rows.iter();
    rows.filter_map(|row| match &row.outcome {
        Outcome::New { expense } => {
            let mut expense = expense.clone();
            expense.paid_by = paid_by;
            Some(expense.into())
        }
        _ => None,
    })
    .collect()
}

/// How a sheet is read: as the files of its source were read before, or as it looks.
pub(crate) fn remembered(office: &Office, sheet: &Sheet) -> (Mapping, bool) {
    let guessed = intake::guess(sheet);
    match office.settings().mappings.remove(&guessed.source) {
        Some(mapping) => (mapping, true),
        None => (guessed, false),
    }
}

impl Office {
    /// Reads the file of another program, and keeps what is in it for a plan.
    pub(crate) fn open_table<T>(
        &self,
        path: &Path,
        look: impl FnOnce(&[Sheet]) -> T,
    ) -> Result<T, Failure> {
        *locked(&self.table) = None;
        let bytes = book::read_ordinary(path, MOST_BYTES.into())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let sheets = self.reading(|progress| intake::open(&bytes, &name, progress))?;
        let looked = look(&sheets);
        *locked(&self.table) = Some(Table {
            path: path.to_owned(),
            sheets,
            planned: None,
        });
        Ok(looked)
    }

    /// Says what would become of every row of the opened table; keeps it for [`Office::import_planned`].
    pub(crate) fn plan_import<T>(
        &self,
        query: ImportQuery,
        look: impl FnOnce(&Plan) -> T,
    ) -> Result<T, Failure> {
        let mut table = locked(&self.table);
        let table = table.as_mut().ok_or(Shortfall::NothingPlanned)?;
        table.planned = None;
        let plan = self.planned(table, &query)?;
        let looked = look(&plan);
        table.planned = Some((query, plan));
        Ok(looked)
    }

    fn planned(&self, table: &Table, query: &ImportQuery) -> Result<Plan, Failure> {
        let sheet = table
            .sheets
            .get(query.sheet as usize)
            .ok_or(Shortfall::NothingPlanned)?;
        let context = match locked(&self.reader).as_ref() {
            Some(reader) => context(reader, query, &table.path)?,
            None => return Err(Shortfall::NoBook.into()),
        };
        self.reading(|progress| intake::plan(sheet, &query.mapping, &context, progress))
    }

    /// Looks at what was planned.
    pub(crate) fn look_at_plan<T>(&self, look: impl FnOnce(&Plan) -> T) -> Result<T, Failure> {
        let table = locked(&self.table);
        let planned = table.as_ref().and_then(|table| table.planned.as_ref());
        let (_, plan) = planned.ok_or(Shortfall::NothingPlanned)?;
        Ok(look(plan))
    }

    /// Records what is new in the plan, all or nothing, as one act; and remembers how the file was read. The book may
    /// have changed since: it is planned once more, and what has come in meanwhile is not recorded twice.
    pub(crate) fn import_planned(&self) -> Result<Applied, Failure> {
        let mut held = locked(&self.table);
        let table = held.as_mut().ok_or(Shortfall::NothingPlanned)?;
        let (query, _) = table.planned.clone().ok_or(Shortfall::NothingPlanned)?;
        let plan = self.planned(table, &query)?;
        let commands = commands_of(&plan, query.paid_by);
        let applied = self.change(|book| {
            self.watched(Work::Import, |watch| book.apply_watched(&commands, watch))
        })?;
        *held = None;
        drop(held);
        self.announce(News::Changed(tags(&applied)));
        // What is recorded is recorded, also where the settings cannot be written: the columns are guessed next time.
        let _ = self.change_settings(|settings| {
            let source = query.mapping.source.clone();
            let is_known = settings.mappings.contains_key(&source);
            if is_known || settings.mappings.len() < MOST_SOURCES {
                settings.mappings.insert(source, query.mapping);
            }
        });
        Ok(applied)
    }

    /// Goes through a file, telling the window how far it is, until it is stopped.
    fn reading<T>(
        &self,
        act: impl FnOnce(&intake::Progress<'_>) -> Result<T, Fault>,
    ) -> Result<T, Failure> {
        let whole = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        self.watched_closely(Work::Import, |watch| {
            Ok(act(&|done, all| watch(whole(done), whole(all)))?)
        })
    }
}
