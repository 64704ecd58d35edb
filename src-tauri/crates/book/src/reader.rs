//! A book, open for reading: any number of them beside the one that writes.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::code::CostCategory;
use domain::command::Reckoning;
use domain::id::{BudgetVersionId, FinancialPeriodId, ProjectId, ReportId};
use domain::money::UnknownCurrency;
use domain::read::{
    AllowanceRow, BudgetGrid, ComplaintRegister, Confidential, DocumentRow, ExpensePage,
    ExpenseQuery, FinancePack, FinanceReport, Focus, Funds, GenderBudget, GuidelineRow,
    HistoryEntry, LedgerPage, LedgerQuery, LineChange, LineRow, MeetingRow, OrganisationRow,
    Overview, PersonRow, Plan, PostRow, ProjectHead, ProjectLedger, ProjectPage, ProjectQuery,
    ProjectSummary, RateRow, Reckoned, ReportPage, ReportPaper, ReportRow, ResultsFramework,
    RiskRegister, SearchRow, SideRow, TeamRow, TwinQuery, WorkYear,
};
use domain::refusal::Refusal;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::facts::View;
use crate::{file, read, schema, search};

/// A book, open for reading.
pub struct Reader {
    path: PathBuf,
    pub(crate) connection: Connection,
}

impl Reader {
    /// Opens a book for reading, also one that may not be written or is open elsewhere.
    ///
    /// # Errors
    /// The troubles of files: missing, no book, damaged, newer.
    pub fn open(path: &Path) -> Result<Self, Error> {
        file::inspect(path)?;
        let connection = Self::connect(path).map_err(|error| error.at(path))?;
        Ok(Self {
            path: path.to_owned(),
            connection,
        })
    }

    fn connect(path: &Path) -> Result<Connection, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let usual = Connection::open_with_flags(path, flags)
            .map_err(Error::from)
            .and_then(|connection| {
                let format = schema::format(&connection)?;
                Ok((connection, format))
            });
        let (connection, format) = match usual {
            // In a folder that may not be written the log beside the book cannot be made; nobody writes there.
            Err(Error::Trouble(
                crate::Trouble::FileTrouble { .. } | crate::Trouble::ReadOnly { .. },
            )) => {
                let connection = Connection::open_with_flags(immutable(path), flags)?;
                let format = schema::format(&connection)?;
                (connection, format)
            }
            other => other?,
        };
        let connection = if format < schema::FORMAT {
            schema::migrated_copy(&connection)?
        } else {
            connection
        };
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "query_only", true)?;
        read::language::teach(&connection)?;
        schema::keep_statements(&connection, 128)?;
        Ok(connection)
    }

    pub(crate) fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        // One transaction a question: all of its figures are of one moment.
        let transaction = self
            .connection
            .unchecked_transaction()
            .map_err(|error| Error::from(error).at(&self.path))?;
        question(&transaction).map_err(|error| error.at(&self.path))
    }

    /// Whether the book is the demo.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn is_demo(&self) -> Result<bool, Error> {
        self.ask(|connection| {
            let demo: Option<String> = connection
                .query_row("SELECT value FROM book WHERE key = 'demo'", [], |row| {
                    row.get(0)
                })
                .optional()?;
            Ok(demo.as_deref() == Some("true"))
        })
    }

    /// A fingerprint of everything that was ever written: 64 hexadecimal digits. Books with equal digests
    /// hold the same changes, and so show the same.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn digest(&self) -> Result<String, Error> {
        self.ask(read::digest)
    }

    /// A fingerprint of what the book says now, whatever was said before: undo returns to it.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn content_digest(&self) -> Result<String, Error> {
        self.ask(|connection| {
            let mut hash = Sha256::new();
            for kind in domain::record::Kind::ALL {
                let records = crate::view::select(connection, *kind, "", None)?;
                // A kind that a newer program added changes nothing as long as there is none of it.
                if !records.is_empty() {
                    hash.update(kind.code());
                }
                for (id, mut fields) in records {
                    fields.retain(|_, value| *value != domain::value::Value::Null);
                    hash.update(format!("{id} {fields:?}"));
                }
            }
            Ok(read::hex(&hash.finalize()))
        })
    }

    /// The first room: sums, partnerships, what needs a person.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn overview(&self, today: NaiveDate) -> Result<Overview, Error> {
        self.ask(|connection| read::overview::overview(connection, today))
    }

    /// How much waits for a person.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn waiting(&self) -> Result<domain::read::Waiting, Error> {
        self.ask(read::overview::waiting)
    }

    /// Projects, sorted, filtered and paged.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn projects(&self, query: &ProjectQuery) -> Result<ProjectPage, Error> {
        self.ask(|connection| read::projects::page(connection, query))
    }

    /// A project's head.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn project(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectHead, Error> {
        self.ask(|connection| read::project::head(connection, project, today))
    }

    /// A version of a project's budget as a grid; the newest where none is named, none where there is none.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn budget(
        &self,
        project: ProjectId,
        version: Option<BudgetVersionId>,
        today: NaiveDate,
    ) -> Result<Option<BudgetGrid>, Error> {
        self.ask(|connection| read::budget::grid(connection, project, version, None, today))
    }

    /// The lines of one partner in one currency, as a grid of that currency.
    ///
    /// # Errors
    /// As [`Reader::budget`], and [`Refusal::UnknownCurrency`].
    pub fn twin_budget(
        &self,
        project: ProjectId,
        version: Option<BudgetVersionId>,
        twin: &TwinQuery,
        today: NaiveDate,
    ) -> Result<Option<BudgetGrid>, Error> {
        let unknown = |unknown: UnknownCurrency| Refusal::UnknownCurrency { text: unknown.0 };
        let currency = twin.currency.parse().map_err(unknown)?;
        let scope = read::twins::Scope {
            partner: twin.partner,
            currency,
        };
        self.ask(|connection| read::budget::grid(connection, project, version, Some(scope), today))
    }

    /// In what one version of a budget differs from another, each as it was approved where it is.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn compare_versions(
        &self,
        before: BudgetVersionId,
        after: BudgetVersionId,
    ) -> Result<Vec<LineChange>, Error> {
        self.ask(|connection| read::versions::compare(connection, before, after))
    }

    /// The work on a project by person and month, in a year; in the latest where none is named.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn work(&self, project: ProjectId, year: Option<i32>) -> Result<WorkYear, Error> {
        self.ask(|connection| read::reckoned::work(connection, project, year))
    }

    /// What hours, days, kilometres or tonnes come to in a project; `paid` is the day as typed.
    ///
    /// # Errors
    /// The refusal of what cannot be read, or where the book cannot be.
    pub fn reckon(
        &self,
        project: ProjectId,
        given: &Reckoning,
        paid: &str,
    ) -> Result<Reckoned, Error> {
        self.ask(|connection| read::reckoned::reckon(connection, project, given, paid))
    }

    /// What the guideline that a project follows allows of what is being typed, as far as it can be read yet.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn allowed(
        &self,
        project: ProjectId,
        given: &Reckoning,
        paid: &str,
    ) -> Result<Option<AllowanceRow>, Error> {
        self.ask(|connection| read::reckoned::allowed(connection, project, given, paid))
    }

    /// What a project is to reach, what is done for it, and what that costs.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn plan(&self, project: ProjectId, today: NaiveDate) -> Result<Plan, Error> {
        self.ask(|connection| read::plan::plan(connection, project, today, None))
    }

    /// The posts of the budget in force, with the activities that each pays for.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn posts(&self, project: ProjectId) -> Result<Vec<PostRow>, Error> {
        self.ask(|connection| read::plan::posts(connection, project))
    }

    /// The indicators of a project, and what they were read at.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn results(&self, project: ProjectId) -> Result<ResultsFramework, Error> {
        self.ask(|connection| read::results::framework(connection, project, None))
    }

    /// What a project is for: goals, core areas, perspectives and markers.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn focus(&self, project: ProjectId) -> Result<Focus, Error> {
        self.ask(|connection| read::focus::focus(connection, project))
    }

    /// How the money of a project is marked for gender equality, and how women and men take part.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn gender(&self, project: ProjectId) -> Result<GenderBudget, Error> {
        self.ask(|connection| read::focus::gender(connection, project))
    }

    /// The reports that a project's grant asks for, the one that is due first at the top.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn reports(&self, project: ProjectId, today: NaiveDate) -> Result<Vec<ReportRow>, Error> {
        self.ask(|connection| read::reports::reports(connection, project, today))
    }

    /// A report with what it answers and what the book sets beside that.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn report(&self, report: ReportId, today: NaiveDate) -> Result<ReportPage, Error> {
        self.ask(|connection| read::reports::report(connection, report, today))
    }

    /// What the paper of a report is made of; `handed_in` says on which day, as typed, and by whom it is just handed in.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn report_paper(
        &self,
        report: ReportId,
        today: NaiveDate,
        handed_in: Option<(&str, &str)>,
    ) -> Result<ReportPaper, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::reports::paper(connection, report, today, demo, handed_in))
    }

    /// The files that are attached to anything of a project but its complaints, the latest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn documents(&self, project: ProjectId) -> Result<Vec<DocumentRow>, Error> {
        self.ask(|connection| read::reports::documents(connection, project))
    }

    /// The records in whose texts, complaints left out, all of these words begin a word; at most so many, the best first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn search(&self, words: &str, most: u32) -> Result<Vec<SearchRow>, Error> {
        self.ask(|connection| search::search(connection, words, most))
    }

    /// The risks of a project.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn risks(&self, project: ProjectId, today: NaiveDate) -> Result<RiskRegister, Error> {
        self.ask(|connection| read::risks::register(connection, project, today))
    }

    /// The partners' parts of a project's team, with what the guideline wants of each.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn sides(&self, project: ProjectId) -> Result<Vec<SideRow>, Error> {
        self.ask(|connection| read::people::sides(connection, project))
    }

    /// The meetings of a project with what they decided, the latest first.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn meetings(&self, project: ProjectId, today: NaiveDate) -> Result<Vec<MeetingRow>, Error> {
        self.ask(|connection| read::people::meetings(connection, project, today))
    }

    /// The complaints, feedback and questions of a project, as far as this book has them.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn complaints(
        &self,
        project: ProjectId,
        today: NaiveDate,
    ) -> Result<ComplaintRegister, Error> {
        self.ask(|connection| read::voices::register(connection, project, today))
    }

    /// What of complaints there is in some projects, or in all where none is named.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn confidential(&self, projects: &[ProjectId]) -> Result<Confidential, Error> {
        self.ask(|connection| read::voices::confidential(connection, projects))
    }

    /// The guideline versions, the latest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn guidelines(&self) -> Result<Vec<GuidelineRow>, Error> {
        self.ask(read::reckoned::guidelines)
    }

    /// The lines of a version, those of a category and year where given.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn lines(
        &self,
        version: BudgetVersionId,
        category: Option<CostCategory>,
        year: Option<i32>,
    ) -> Result<Vec<LineRow>, Error> {
        self.ask(|connection| read::budget::lines(connection, version, category, year))
    }

    /// A project's expenses, the latest first.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn expenses(&self, query: &ExpenseQuery) -> Result<ExpensePage, Error> {
        self.ask(|connection| read::expenses::page(connection, query))
    }

    /// The chain of money of a project.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn funds(&self, project: ProjectId) -> Result<Funds, Error> {
        self.ask(|connection| read::funds::funds(connection, project))
    }

    /// The finance report of a reporting period.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn finance_report(
        &self,
        project: ProjectId,
        period: FinancialPeriodId,
        today: NaiveDate,
    ) -> Result<FinanceReport, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::finance::report(connection, project, period, today, demo))
    }

    /// The finance report of a reporting period, with what proves its entries.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn finance_pack(
        &self,
        project: ProjectId,
        period: FinancialPeriodId,
        today: NaiveDate,
    ) -> Result<FinancePack, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::finance::pack(connection, project, period, today, demo))
    }

    /// The last day of a project that is locked; none where none is.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn locked_until(&self, project: ProjectId) -> Result<Option<NaiveDate>, Error> {
        self.ask(|connection| domain::rules::locked_until(&View(connection), project))
    }

    /// The entries of a project's ledger behind a figure, the latest first.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn ledger_entries(&self, query: &LedgerQuery) -> Result<LedgerPage, Error> {
        self.ask(|connection| read::funds::entries(connection, query))
    }

    /// A project's team.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn team(&self, project: ProjectId) -> Result<Vec<TeamRow>, Error> {
        self.ask(|connection| read::people::team(connection, project))
    }

    /// Everybody in the book, by name.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn people(&self) -> Result<Vec<PersonRow>, Error> {
        self.ask(read::people::people)
    }

    /// Every organisation, by name.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn organisations(&self) -> Result<Vec<OrganisationRow>, Error> {
        self.ask(read::people::organisations)
    }

    /// The newest exchange rate of a pair on or before a day.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn rate(
        &self,
        unit: &str,
        priced_in: &str,
        date: NaiveDate,
    ) -> Result<Option<RateRow>, Error> {
        self.ask(|connection| read::people::rate(connection, unit, priced_in, date))
    }

    /// What was done, newest first, in a project or in the whole book; and how many entries there are in all.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn history(
        &self,
        project: Option<ProjectId>,
        offset: u32,
        limit: u32,
    ) -> Result<(u32, Vec<HistoryEntry>), Error> {
        self.ask(|connection| read::history::page(connection, project, offset, limit))
    }

    /// What a project's summary on paper is made of.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn summary(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectSummary, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::project::summary(connection, project, today, demo))
    }

    /// What a project's workbook is made of.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`], or where the book cannot be read.
    pub fn ledger(&self, project: ProjectId, today: NaiveDate) -> Result<ProjectLedger, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::project::ledger(connection, project, today, demo))
    }

    /// Writes a whole copy of the book, as it is at this moment, into one file.
    ///
    /// # Errors
    /// [`crate::Trouble::FileExists`] and the other troubles of files. Then there is no half copy.
    pub fn copy_to(&self, path: &Path) -> Result<(), Error> {
        if path.exists() {
            return Err(crate::Trouble::FileExists {
                path: path.display().to_string(),
            }
            .into());
        }
        let unfinished = path.with_added_extension("unfinished");
        let copied = self
            .connection
            .backup("main", &unfinished, None::<fn(rusqlite::backup::Progress)>)
            .map_err(|error| Error::from(error).at(path))
            .and_then(|()| {
                std::fs::rename(&unfinished, path)
                    .map_err(|error| crate::Trouble::from_io(path, &error).into())
            });
        if copied.is_err() {
            // What is half a copy is of no use; that it cannot be removed changes nothing about the error.
            let _ = std::fs::remove_file(&unfinished);
        }
        copied
    }

    /// The project whose id starts with `name`, or whose case reference or title it is.
    ///
    /// # Errors
    /// [`domain::refusal::Refusal::NotFound`] where none or several are meant.
    pub fn find_project(&self, name: &str) -> Result<ProjectId, Error> {
        self.ask(|connection| read::projects::find(connection, name))
    }
}

/// The address under which a database is read without a log and without a lock.
fn immutable(path: &Path) -> String {
    let mut address = String::from("file:");
    for byte in path.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b':' => {
                address.push(char::from(byte));
            }
            other => {
                use std::fmt::Write as _;
                let _ = write!(address, "%{other:02X}");
            }
        }
    }
    address + "?immutable=1"
}
