//! The rules: what a command comes to, or why it is refused.
//!
//! Rules look at a book through [`Facts`] and never write. Only commands of this program are judged
//! here; what another laptop brings is examined in [`crate::finding`] and never refused.

mod attachment;
mod budget;
mod complaint;
mod contest;
mod decision;
mod delete;
mod deviation;
mod expense;
mod funds;
mod indicator;
mod period;
mod plan;
mod project;
mod reckoning;
mod register;
mod report;
mod risk;
mod team;

pub use attachment::LARGEST_ATTACHMENT;
pub use period::locked_until;
pub use reckoning::{allowed, reckoned};
pub use report::{LATEST_DUE, certificates, may_be_put, reports};
pub use team::{Side, TeamCheck, sides};

use std::str::FromStr;

use chrono::NaiveDate;

use crate::code::CostCategory;
use crate::command::Command;
use crate::country::Country;
use crate::edit::{DocumentKey, Edit};
use crate::entry;
use crate::finding::{Finding, Limits, Standing, Tolerance};
use crate::id::{ApprovalId, BudgetLineId, PersonId, ProjectId, RecordId};
use crate::money::{Currency, Money};
use crate::planned::Planned;
use crate::record::{BudgetVersion, Ceiling, Guideline, Kind, Partnership, Project, Record};
use crate::refusal::{AmountFault, Refusal};
use crate::value::{FieldValue, Fields, Narrative, Value};

/// The most bytes a narrative holds: far more than anyone writes, and far less than harms a laptop.
pub const LONGEST_NARRATIVE: usize = 1_000_000;

/// The most bytes any other text holds: names, titles, references and descriptions are a few lines at most.
pub const LONGEST_TEXT: usize = 2_000;

/// The project of records that lie in a register and belong to none.
const NOBODY: ProjectId = ProjectId(RecordId(uuid::Uuid::nil()));

/// What the rules can ask of a book. Deleted records are not there.
pub trait Facts {
    /// What can go wrong: refusals, and whatever befalls the book.
    type Error: From<Refusal>;

    /// The fields of a record.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn fields(&self, kind: Kind, id: RecordId) -> Result<Option<Fields>, Self::Error>;

    /// The records of a kind whose field holds a value, oldest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn having(
        &self,
        kind: Kind,
        field: &'static str,
        value: &str,
    ) -> Result<Vec<(RecordId, Fields)>, Self::Error>;

    /// All records of a kind, oldest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn every(&self, kind: Kind) -> Result<Vec<(RecordId, Fields)>, Self::Error>;

    /// The kind of a record, deleted or not.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn kind(&self, id: RecordId) -> Result<Option<Kind>, Self::Error>;

    /// The values of a contested field, each by the operation that put it, and the document they lie in; none
    /// where the field is not contested.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn contest(&self, record: RecordId, field: &str) -> Result<Option<Contest>, Self::Error>;

    /// The contested fields of a project.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn contested(&self, project: ProjectId) -> Result<Vec<ContestedField>, Self::Error>;

    /// The deleted records of a project that had been changed by who did not know that they were deleted.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn lost_edits(&self, project: ProjectId) -> Result<Vec<LostEdit>, Self::Error>;

    /// The deleted records of a document that had been changed by who did not know that they were deleted.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn lost_edits_in(&self, document: DocumentKey) -> Result<Vec<LostEdit>, Self::Error>;

    /// The lines of a project's budgets as they were approved.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn approved_lines(&self, project: ProjectId) -> Result<Vec<ApprovedLine>, Self::Error>;

    /// The document in which a record lies, deleted or not.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn document(&self, record: RecordId) -> Result<Option<DocumentKey>, Self::Error>;

    /// How large the file with this SHA-256 is, in bytes; none where the book does not keep it.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn kept(&self, sha256: &str) -> Result<Option<i64>, Self::Error>;

    /// How many expenses of all projects are reckoned from what a person worked or travelled.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn reckoned_for(&self, person: PersonId) -> Result<usize, Self::Error>;

    /// How many records of a kind name a record in a field that is a list.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn listing(&self, kind: Kind, field: &'static str, id: RecordId) -> Result<usize, Self::Error>;

    /// The heads of a project's document: what an approval points at.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn heads(&self, project: ProjectId) -> Result<String, Self::Error>;
}

/// The values of a contested field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// Where the record lies.
    pub document: DocumentKey,
    /// The values, by the operations that put them.
    pub values: Vec<(String, Value)>,
}

/// A contested field of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestedField {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// The field.
    pub field: String,
    /// How many values there are.
    pub values: u32,
}

/// A deleted record that somebody had changed who did not know that it was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostEdit {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
}

/// A line of a budget as it was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovedLine {
    /// The approval.
    pub approval: ApprovalId,
    /// The line.
    pub line: BudgetLineId,
    /// What it paid for.
    pub category: CostCategory,
    /// When.
    pub year: i64,
    /// How much.
    pub amount: Planned,
}

/// What a command comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The record that the command made or changed.
    pub record: RecordId,
    /// What to write. Empty where everything is so already.
    pub edits: Vec<Edit>,
}

impl Decision {
    fn create<R: Record>(record: &R, project: ProjectId) -> Self {
        Self {
            record: record.id(),
            edits: vec![Edit::create(record, project)],
        }
    }

    fn register<R: Record>(record: &R) -> Self {
        Self {
            record: record.id(),
            edits: vec![Edit::register(record)],
        }
    }

    fn change<R: Record>(before: &R, after: &R, project: ProjectId) -> Self {
        Self {
            record: after.id(),
            edits: Edit::change(before, after, project).into_iter().collect(),
        }
    }
}

/// What the command comes to in this book.
///
/// # Errors
/// The refusal of a rule, or whatever befalls the book while it is asked.
pub fn decide<F: Facts>(facts: &F, command: &Command) -> Result<Decision, F::Error> {
    match command {
        Command::AddOrganisation(it) => register::add_organisation(facts, it),
        Command::ChangeOrganisation(it) => register::change_organisation(facts, it),
        Command::AddPerson(it) => register::add_person(facts, it),
        Command::ChangePerson(it) => register::change_person(facts, it),
        Command::AddPartnership(it) => register::add_partnership(facts, it),
        Command::ChangePartnership(it) => register::change_partnership(facts, it),
        Command::AddExchangeRate(it) => register::add_exchange_rate(facts, it),
        Command::AddGuideline(it) => register::add_guideline(facts, it),
        Command::AddCeiling(it) => register::add_ceiling(facts, it),
        Command::AddAllowance(it) => reckoning::add_allowance(facts, it),
        Command::AddTeamRule(it) => register::add_team_rule(facts, it),
        Command::AddProject(it) => project::add(facts, it),
        Command::ChangeProject(it) => project::change(facts, it),
        Command::AddTeamMember(it) => project::add_team_member(facts, it),
        Command::ChangeTeamMember(it) => project::change_team_member(facts, it),
        Command::StartBudgetVersion(it) => budget::start_version(facts, it),
        Command::SetBudget(it) => budget::set(facts, it),
        Command::SetBudgetRate(it) => budget::set_rate(facts, it),
        Command::AddBudgetLine(it) => budget::add_line(facts, it),
        Command::ChangeBudgetLine(it) => budget::change_line(facts, it),
        Command::SubmitBudget(it) => decision::submit(facts, it),
        Command::ApproveBudget(it) => decision::approve(facts, it),
        Command::RejectBudget(it) => decision::reject(facts, it),
        Command::RecordExpense(it) => expense::record(facts, it),
        Command::ChangeExpense(it) => expense::change(facts, it),
        Command::ReverseExpense(it) => expense::reverse(facts, it),
        Command::ExplainDeviation(it) => deviation::explain(facts, it),
        Command::AddGrantDecision(it) => funds::add_decision(facts, it),
        Command::RecordIncome(it) => funds::record_income(facts, it),
        Command::RecordTransfer(it) => funds::record_transfer(facts, it),
        Command::ReverseEntry(it) => funds::reverse(facts, it),
        Command::ChangeEntry(it) => funds::change(facts, it),
        Command::StartPeriod(it) => period::start(facts, it),
        Command::ChangePeriod(it) => period::change(facts, it),
        Command::LockPeriod(it) => period::lock(facts, it),
        Command::AddClaim(it) => funds::add_claim(facts, it),
        Command::DecideClaim(it) => funds::decide_claim(facts, it),
        Command::AddResult(it) => plan::add_result(facts, it),
        Command::ChangeResult(it) => plan::change_result(facts, it),
        Command::MoveResult(it) => plan::move_result(facts, it),
        Command::AddActivity(it) => plan::add_activity(facts, it),
        Command::ChangeActivity(it) => plan::change_activity(facts, it),
        Command::SplitCost(it) => plan::split_cost(facts, it),
        Command::AddIndicator(it) => indicator::add(facts, it),
        Command::ChangeIndicator(it) => indicator::change(facts, it),
        Command::RecordReading(it) => indicator::record_reading(facts, it),
        Command::ChangeReading(it) => indicator::change_reading(facts, it),
        Command::ScreenCost(it) => budget::screen(facts, it),
        Command::AddResolution(it) => plan::add_resolution(facts, it),
        Command::ChangeResolution(it) => plan::change_resolution(facts, it),
        Command::AddRisk(it) => risk::add(facts, it),
        Command::ChangeRisk(it) => risk::change(facts, it),
        Command::RegisterComplaint(it) => complaint::register(facts, it),
        Command::ChangeComplaint(it) => complaint::change(facts, it),
        Command::MakeSensitive(it) => complaint::make_sensitive(facts, it),
        Command::AddReportQuestion(it) => report::add_question(facts, it),
        Command::ChangeReportQuestion(it) => report::change_question(facts, it),
        Command::SetOutReports(it) => report::set_out(facts, it),
        Command::AddReport(it) => report::add(facts, it),
        Command::ChangeReport(it) => report::change(facts, it),
        Command::AnswerQuestion(it) => report::answer(facts, it),
        Command::SignReport(it) => report::sign(facts, it),
        Command::SubmitReport(it) => report::submit(facts, it),
        Command::ReviewReport(it) => report::review(facts, it),
        Command::Attach(it) => attachment::attach(facts, it),
        Command::Delete(it) => delete::delete(facts, it.record),
        Command::Choose(it) => contest::choose(facts, it),
        Command::Restore(it) => contest::restore(facts, it.record, false),
        Command::ConfirmDeletion(it) => contest::restore(facts, it.record, true),
        Command::RestoreBudget(it) => budget::restore(facts, it.version),
    }
}

/// Everything that says how a project stands, for [`crate::finding::examine`].
///
/// # Errors
/// Where the book cannot be read. A record with an unreadable field is left out.
pub fn standing<F: Facts>(facts: &F, project: ProjectId) -> Result<Option<Standing>, F::Error> {
    let Some(project) = find::<Project, _>(facts, project.into())? else {
        return Ok(None);
    };
    let partnership = find::<Partnership, _>(facts, project.partnership.into())?;
    Ok(Some(Standing {
        partners: partnership
            .as_ref()
            .map(|partnership| partnership.partners.clone()),
        limits: partnership
            .map(|partnership| limits(facts, &project, &partnership))
            .transpose()?
            .flatten(),
        versions: of_project(facts, &project)?,
        lines: of_project(facts, &project)?,
        submissions: of_project(facts, &project)?,
        approvals: of_project(facts, &project)?,
        rejections: of_project(facts, &project)?,
        expenses: of_project(facts, &project)?,
        attachments: of_project(facts, &project)?,
        deviations: of_project(facts, &project)?,
        decisions: of_project(facts, &project)?,
        incomes: of_project(facts, &project)?,
        transfers: of_project(facts, &project)?,
        periods: of_project(facts, &project)?,
        locks: of_project(facts, &project)?,
        claims: of_project(facts, &project)?,
        claim_decisions: of_project(facts, &project)?,
        contested: facts.contested(project.id)?,
        lost_edits: facts.lost_edits(project.id)?,
        approved_lines: facts.approved_lines(project.id)?,
        results: of_project(facts, &project)?,
        activities: of_project(facts, &project)?,
        indicators: of_project(facts, &project)?,
        readings: of_project(facts, &project)?,
        resolutions: of_project(facts, &project)?,
        risks: of_project(facts, &project)?,
        sides: team::sides(facts, &project)?,
        reports: report::reports(facts, &project)?,
        project,
    }))
}

/// What is to be said of a project that was deleted by who did not know what was written into it.
///
/// # Errors
/// Where the book cannot be read.
pub fn lost_project<F: Facts>(facts: &F, project: ProjectId) -> Result<Option<Finding>, F::Error> {
    let lost = facts.lost_edits(project)?;
    let of_itself = lost.into_iter().find(|lost| lost.record == project.into());
    Ok(of_itself.map(|lost| Finding::DeletedWhileEdited {
        record: lost.record,
        of: lost.kind,
    }))
}

/// How far a line of a project may deviate; none where the project is not in the book.
///
/// # Errors
/// Where the book cannot be read.
pub fn tolerance_of<F: Facts>(
    facts: &F,
    project: ProjectId,
) -> Result<Option<Tolerance>, F::Error> {
    let Some(project) = find::<Project, _>(facts, project.into())? else {
        return Ok(None);
    };
    let limits = find::<Partnership, _>(facts, project.partnership.into())?
        .map(|partnership| limits(facts, &project, &partnership))
        .transpose()?
        .flatten();
    let locked_until = period::locked_until(facts, project.id)?;
    Ok(Some(Tolerance::of(&project, limits.as_ref(), locked_until)))
}

/// The guideline in force on the project's first day.
fn guideline_in_force<F: Facts>(
    facts: &F,
    project: &Project,
    partnership: &Partnership,
) -> Result<Option<Guideline>, F::Error> {
    Ok(read::<Guideline>(facts.every(Kind::Guideline)?)
        .filter(|guideline| guideline.validity.contains(project.period.start()))
        .filter(|guideline| guideline.countries.contains(&partnership.country))
        .max_by_key(|guideline| (guideline.validity.start(), guideline.id)))
}

/// That guideline with the ceilings that hold for the project.
fn limits<F: Facts>(
    facts: &F,
    project: &Project,
    partnership: &Partnership,
) -> Result<Option<Limits>, F::Error> {
    let Some(guideline) = guideline_in_force(facts, project, partnership)? else {
        return Ok(None);
    };
    let parties = i64::try_from(partnership.partners.len()).unwrap_or(i64::MAX);
    let ceilings = all::<Ceiling, _>(facts, "guideline", guideline.id)?
        .into_iter()
        .filter(|ceiling| {
            ceiling.grant == project.kind && ceiling.countries.contains(&partnership.country)
        })
        .filter(|ceiling| (ceiling.parties_from..=ceiling.parties_to).contains(&parties))
        .filter(|ceiling| ceiling.amount.currency() == project.granted.currency())
        .collect();
    Ok(Some(Limits {
        allowances: all(facts, "guideline", guideline.id)?,
        guideline,
        ceilings,
    }))
}

fn read<R: Record>(records: Vec<(RecordId, Fields)>) -> impl Iterator<Item = R> {
    records
        .into_iter()
        .filter_map(|(id, fields)| R::from_fields(id, &fields).ok())
}

fn find<R: Record, F: Facts>(facts: &F, id: RecordId) -> Result<Option<R>, F::Error> {
    Ok(facts
        .fields(R::KIND, id)?
        .and_then(|fields| R::from_fields(id, &fields).ok()))
}

fn get<R: Record, F: Facts>(facts: &F, id: impl Into<RecordId>) -> Result<R, F::Error> {
    let id = id.into();
    find(facts, id)?.ok_or_else(|| {
        Refusal::NotFound {
            record: R::KIND.code().to_owned(),
            id: id.to_string(),
        }
        .into()
    })
}

fn all<R: Record, F: Facts>(
    facts: &F,
    field: &'static str,
    value: impl FieldText,
) -> Result<Vec<R>, F::Error> {
    Ok(read(facts.having(R::KIND, field, &value.text())?).collect())
}

fn of_project<R: Record, F: Facts>(facts: &F, project: &Project) -> Result<Vec<R>, F::Error> {
    all(facts, "project", project.id)
}

/// Refuses where records name another one in a field.
fn unused_by<R: Record, F: Facts>(
    facts: &F,
    field: &'static str,
    id: impl FieldText,
) -> Result<(), F::Error> {
    let using = all::<R, _>(facts, field, id)?.len();
    delete::unused(using, R::KIND).map_err(Into::into)
}

/// What a field is looked up by.
trait FieldText {
    fn text(&self) -> String;
}

impl<T: FieldValue + std::fmt::Display> FieldText for T {
    fn text(&self) -> String {
        self.to_string()
    }
}

/// The id of what is new: the one given, if it is free.
fn fresh<F: Facts, I: Into<RecordId> + From<RecordId> + Copy>(
    facts: &F,
    given: Option<I>,
) -> Result<I, F::Error> {
    let Some(id) = given else {
        return Ok(RecordId::mint().into());
    };
    match facts.kind(id.into())? {
        None => Ok(id),
        Some(_) => Err(Refusal::AlreadyExists {
            id: id.into().to_string(),
        }
        .into()),
    }
}

/// A text as the book keeps it: trimmed, without control characters, not too long.
fn text(field: &str, text: &str) -> Result<String, Refusal> {
    at_most(LONGEST_TEXT, field, text)
}

/// A text of many paragraphs as the book keeps it.
fn narrative(field: &str, text: &str) -> Result<Narrative, Refusal> {
    at_most(LONGEST_NARRATIVE, field, text).map(Narrative)
}

fn at_most(longest: usize, field: &str, text: &str) -> Result<String, Refusal> {
    if text.len() > longest {
        return Err(Refusal::TooLong {
            field: field.to_owned(),
            limit: u32::try_from(longest).unwrap_or(u32::MAX),
        });
    }
    let keep = |each: &char| !each.is_control() || matches!(each, '\n' | '\t');
    Ok(text
        .trim()
        .replace("\r\n", "\n")
        .chars()
        .filter(keep)
        .collect())
}

/// A record of a project that is referred to by its id, as it was typed; none where nothing is.
fn referred<R: Record, F: Facts>(facts: &F, typed: &str) -> Result<Option<R>, F::Error> {
    let id = typed.trim();
    if id.is_empty() {
        return Ok(None);
    }
    let missing = || Refusal::NotFound {
        record: R::KIND.code().to_owned(),
        id: id.chars().take(60).collect(),
    };
    get(facts, id.parse::<RecordId>().map_err(|_| missing())?).map(Some)
}

/// A day as it was typed; none where nothing is.
fn day(typed: &str) -> Result<Option<NaiveDate>, Refusal> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    entry::date(typed).map(Some)
}

/// A text that may not be empty.
fn needed(field: &str, given: &str) -> Result<String, Refusal> {
    let kept = text(field, given)?;
    if kept.is_empty() {
        Err(Refusal::Missing {
            field: field.to_owned(),
        })
    } else {
        Ok(kept)
    }
}

/// A code as it was typed; none where nothing is.
fn coded<T: FromStr>(field: &str, typed: &str) -> Result<Option<T>, Refusal> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed
        .trim()
        .parse()
        .map(Some)
        .map_err(|_| Refusal::MalformedCommand {
            detail: format!(
                "no {field}: {:?}",
                typed.chars().take(40).collect::<String>()
            ),
        })
}

fn put_code<T: FromStr>(
    field: &str,
    target: &mut Option<T>,
    given: Option<&String>,
) -> Result<(), Refusal> {
    if let Some(given) = given {
        *target = coded(field, given)?;
    }
    Ok(())
}

/// Puts a text where one is given.
fn put(field: &str, target: &mut String, given: Option<&String>) -> Result<(), Refusal> {
    if let Some(given) = given {
        *target = text(field, given)?;
    }
    Ok(())
}

/// Puts a text that may not be empty where one is given.
fn put_needed(field: &str, target: &mut String, given: Option<&String>) -> Result<(), Refusal> {
    if let Some(given) = given {
        *target = needed(field, given)?;
    }
    Ok(())
}

/// A country that there is.
fn country(given: Country) -> Result<Country, Refusal> {
    if given.is_listed() {
        Ok(given)
    } else {
        Err(Refusal::UnknownCountry {
            text: given.to_string(),
        })
    }
}

/// A typed amount of more than nothing.
fn positive(typed: &str, currency: Currency) -> Result<Money, Refusal> {
    let amount = entry::amount(typed, currency)?;
    let refuse = |reason| Refusal::BadAmount {
        text: typed.to_owned(),
        reason,
        currency: currency.to_string(),
    };
    match amount.minor() {
        0 => Err(refuse(AmountFault::Zero)),
        ..0 => Err(refuse(AmountFault::Negative)),
        _ => Ok(amount),
    }
}

fn currency(text: &str) -> Result<Currency, Refusal> {
    text.parse().map_err(
        |unknown: crate::money::UnknownCurrency| Refusal::UnknownCurrency { text: unknown.0 },
    )
}

fn year_of(number: i64) -> i32 {
    i32::try_from(number).unwrap_or_default()
}

fn number_of(version: &BudgetVersion) -> i32 {
    i32::try_from(version.number).unwrap_or_default()
}
