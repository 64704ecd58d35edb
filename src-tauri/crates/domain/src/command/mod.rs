//! What a person can do to a book. The window, the command line and the tests send the same commands.
//!
//! Amounts, rates and days are text as a person typed it; [`crate::entry`] reads it. An `id` may be
//! given for what is new, so that later commands of one call can name it.

macro_rules! commands {
    ($($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[doc = concat!("See [`Command::", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$meta])* pub $field: $type,)*
        }

        impl From<$name> for Command {
            fn from(command: $name) -> Self {
                Self::$name(command)
            }
        }
    )*};
}

/// Commands that are much larger than the others.
macro_rules! boxed {
    ($($name:ident)*) => {$(
        impl From<$name> for Command {
            fn from(command: $name) -> Self {
                Self::$name(Box::new(command))
            }
        }
    )*};
}

mod budget;
mod complaint;
mod money;
mod plan;
mod project;
mod register;
mod report;
mod risk;

use serde::{Deserialize, Serialize};

pub use budget::{
    AddBudgetLine, ApproveBudget, ChangeBudgetLine, RejectBudget, RestoreBudget, ScreenCost,
    SetBudget, SetBudgetRate, StartBudgetVersion, SubmitBudget,
};
pub use complaint::{ChangeComplaint, MakeSensitive, RegisterComplaint};
pub use money::{
    AddClaim, AddGrantDecision, ChangeEntry, ChangeExpense, ChangePeriod, DecideClaim,
    ExplainDeviation, LockPeriod, Reckoning, RecordExpense, RecordIncome, RecordTransfer,
    ReverseEntry, ReverseExpense, StartPeriod,
};
pub use plan::{
    AddActivity, AddIndicator, AddResolution, AddResult, ChangeActivity, ChangeIndicator,
    ChangeReading, ChangeResolution, ChangeResult, MoveResult, RecordReading, SplitCost, TypedPart,
    TypedShare,
};
pub use project::{
    AddProject, AddTeamMember, Attach, ChangeProject, ChangeTeamMember, Choose, ConfirmDeletion,
    Delete, Restore,
};
pub use register::{
    AddAllowance, AddCeiling, AddExchangeRate, AddGuideline, AddOrganisation, AddPartnership,
    AddPerson, AddTeamRule, ChangeOrganisation, ChangePartnership, ChangePerson,
};
pub use report::{
    AddReport, AddReportQuestion, AnswerQuestion, ChangeReport, ChangeReportQuestion, ReviewReport,
    SetOutReports, SignReport, SubmitReport,
};
pub use risk::{AddRisk, ChangeRisk};

/// One thing to do. In a `change_…`, a field that is left out stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// Writes down an organisation.
    AddOrganisation(AddOrganisation),
    /// Changes one.
    ChangeOrganisation(ChangeOrganisation),
    /// Writes down a person.
    AddPerson(AddPerson),
    /// Changes one.
    ChangePerson(ChangePerson),
    /// Starts a partnership.
    AddPartnership(AddPartnership),
    /// Changes one.
    ChangePartnership(ChangePartnership),
    /// Writes down what a currency was worth.
    AddExchangeRate(AddExchangeRate),
    /// Writes down a version of the guideline.
    AddGuideline(AddGuideline),
    /// Writes down a ceiling of a guideline.
    AddCeiling(AddCeiling),
    /// Writes down what a guideline allows of a measure.
    AddAllowance(AddAllowance),
    /// Writes down how many of which parts a team is to have by a guideline.
    AddTeamRule(AddTeamRule),
    /// Starts a project.
    AddProject(AddProject),
    /// Changes its head.
    ChangeProject(Box<ChangeProject>),
    /// Takes a person into the team.
    AddTeamMember(AddTeamMember),
    /// Changes a person's part in it.
    ChangeTeamMember(ChangeTeamMember),
    /// Starts the next version of the budget: a copy of the latest, or the first, empty.
    StartBudgetVersion(StartBudgetVersion),
    /// Puts the figure of a category and year; an empty text takes it away.
    SetBudget(SetBudget),
    /// Puts what a currency is reckoned to be worth in a version, and converts its lines in that currency anew.
    SetBudgetRate(SetBudgetRate),
    /// Adds a line.
    AddBudgetLine(AddBudgetLine),
    /// Changes a line.
    ChangeBudgetLine(ChangeBudgetLine),
    /// Hands a version in: from then on it waits for the decision. Deleting the submission takes it back.
    SubmitBudget(SubmitBudget),
    /// Approves a version: from then on it stands.
    ApproveBudget(ApproveBudget),
    /// Writes down that a version was rejected.
    RejectBudget(RejectBudget),
    /// Writes down money spent.
    RecordExpense(RecordExpense),
    /// Changes the words of an expense, not its figures.
    ChangeExpense(ChangeExpense),
    /// Takes an expense back.
    ReverseExpense(ReverseExpense),
    /// Explains why a line was overspent, and notes who approved it; explained once more, it is changed.
    ExplainDeviation(ExplainDeviation),
    /// Writes down a decision of how much is granted.
    AddGrantDecision(AddGrantDecision),
    /// Writes down money that came in, or went back.
    RecordIncome(RecordIncome),
    /// Writes down money that went from account to account.
    RecordTransfer(RecordTransfer),
    /// Takes an income or a transfer back.
    ReverseEntry(ReverseEntry),
    /// Changes the words of an income or a transfer, not its figures.
    ChangeEntry(ChangeEntry),
    /// Starts a reporting period: from the day after the one before.
    StartPeriod(StartPeriod),
    /// Changes what there was on its first day.
    ChangePeriod(ChangePeriod),
    /// Locks a period: from then on its figures stand.
    LockPeriod(LockPeriod),
    /// Writes down a claim to be paid back.
    AddClaim(AddClaim),
    /// Writes down what was decided on it.
    DecideClaim(DecideClaim),
    /// Writes down a result that is expected.
    AddResult(AddResult),
    /// Changes one.
    ChangeResult(ChangeResult),
    /// Gives it another place among those of its level.
    MoveResult(MoveResult),
    /// Plans an activity, a milestone, a visit or a meeting.
    AddActivity(AddActivity),
    /// Changes one.
    ChangeActivity(ChangeActivity),
    /// Says which activities a line of the budget pays for, and by which shares.
    SplitCost(SplitCost),
    /// Says by what a result is seen.
    AddIndicator(AddIndicator),
    /// Changes that.
    ChangeIndicator(ChangeIndicator),
    /// Writes down what an indicator was read at, or is to be.
    RecordReading(RecordReading),
    /// Changes a reading.
    ChangeReading(ChangeReading),
    /// Says how far a cost is for gender equality, and which core area it serves, in every version of the budget.
    ScreenCost(ScreenCost),
    /// Writes down a decision that a meeting took.
    AddResolution(AddResolution),
    /// Changes one.
    ChangeResolution(ChangeResolution),
    /// Writes down a risk.
    AddRisk(AddRisk),
    /// Changes one.
    ChangeRisk(ChangeRisk),
    /// Writes down a question that reports answer by a guideline.
    AddReportQuestion(AddReportQuestion),
    /// Changes one; reports that were begun keep it as it was asked.
    ChangeReportQuestion(ChangeReportQuestion),
    /// Writes down all reports that a grant asks for, with their questions.
    SetOutReports(SetOutReports),
    /// Writes down a report that is owed, with its questions.
    AddReport(AddReport),
    /// Changes what it tells of, or when it is due.
    ChangeReport(ChangeReport),
    /// Answers a question of a report.
    AnswerQuestion(AnswerQuestion),
    /// Signs a report for a partner.
    SignReport(SignReport),
    /// Hands a report in: from then on it stands. Deleting the submission takes it back.
    SubmitReport(SubmitReport),
    /// Writes down what became of it.
    ReviewReport(ReviewReport),
    /// Writes down a complaint, feedback or a question.
    RegisterComplaint(Box<RegisterComplaint>),
    /// Changes one: what was done, by whom and when among it.
    ChangeComplaint(Box<ChangeComplaint>),
    /// Moves one to the sensitive cases.
    MakeSensitive(MakeSensitive),
    /// Attaches a file that the book keeps to a record.
    Attach(Attach),
    /// Deletes a record that nothing builds on.
    Delete(Delete),
    /// Chooses one of the values of a contested field, or another one.
    Choose(Choose),
    /// Brings a record back that was deleted while somebody changed it.
    Restore(Restore),
    /// Deletes it all the same.
    ConfirmDeletion(ConfirmDeletion),
    /// Puts the lines of an approved version back to what was approved.
    RestoreBudget(RestoreBudget),
}

impl Command {
    /// Its name, as the command line and the history spell it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::AddOrganisation(_) => "add_organisation",
            Self::ChangeOrganisation(_) => "change_organisation",
            Self::AddPerson(_) => "add_person",
            Self::ChangePerson(_) => "change_person",
            Self::AddPartnership(_) => "add_partnership",
            Self::ChangePartnership(_) => "change_partnership",
            Self::AddExchangeRate(_) => "add_exchange_rate",
            Self::AddGuideline(_) => "add_guideline",
            Self::AddCeiling(_) => "add_ceiling",
            Self::AddProject(_) => "add_project",
            Self::ChangeProject(_) => "change_project",
            Self::AddTeamMember(_) => "add_team_member",
            Self::ChangeTeamMember(_) => "change_team_member",
            Self::StartBudgetVersion(_) => "start_budget_version",
            Self::SetBudget(_) => "set_budget",
            Self::AddBudgetLine(_) => "add_budget_line",
            Self::ChangeBudgetLine(_) => "change_budget_line",
            Self::SubmitBudget(_) => "submit_budget",
            Self::ApproveBudget(_) => "approve_budget",
            Self::RejectBudget(_) => "reject_budget",
            Self::RecordExpense(_) => "record_expense",
            Self::ChangeExpense(_) => "change_expense",
            Self::ReverseExpense(_) => "reverse_expense",
            Self::ExplainDeviation(_) => "explain_deviation",
            Self::AddGrantDecision(_) => "add_grant_decision",
            Self::RecordIncome(_) => "record_income",
            Self::RecordTransfer(_) => "record_transfer",
            Self::ReverseEntry(_) => "reverse_entry",
            Self::ChangeEntry(_) => "change_entry",
            Self::AddResult(_) => "add_result",
            Self::ChangeResult(_) => "change_result",
            Self::MoveResult(_) => "move_result",
            Self::AddActivity(_) => "add_activity",
            Self::ChangeActivity(_) => "change_activity",
            Self::SplitCost(_) => "split_cost",
            Self::AddIndicator(_) => "add_indicator",
            Self::ChangeIndicator(_) => "change_indicator",
            Self::RecordReading(_) => "record_reading",
            Self::ChangeReading(_) => "change_reading",
            Self::StartPeriod(_) => "start_period",
            Self::ChangePeriod(_) => "change_period",
            Self::LockPeriod(_) => "lock_period",
            Self::AddClaim(_) => "add_claim",
            Self::DecideClaim(_) => "decide_claim",
            Self::Attach(_) => "attach",
            Self::Delete(_) => "delete",
            Self::Choose(_) => "choose",
            Self::Restore(_) => "restore",
            Self::ConfirmDeletion(_) => "confirm_deletion",
            Self::RestoreBudget(_) => "restore_budget",
            Self::AddAllowance(_) => "add_allowance",
            Self::RegisterComplaint(_) => "register_complaint",
            Self::ChangeComplaint(_) => "change_complaint",
            Self::MakeSensitive(_) => "make_sensitive",
            Self::AddTeamRule(_) => "add_team_rule",
            Self::ScreenCost(_) => "screen_cost",
            Self::AddResolution(_) => "add_resolution",
            Self::ChangeResolution(_) => "change_resolution",
            Self::AddRisk(_) => "add_risk",
            Self::ChangeRisk(_) => "change_risk",
            Self::SetBudgetRate(_) => "set_budget_rate",
            Self::AddReportQuestion(_) => "add_report_question",
            Self::ChangeReportQuestion(_) => "change_report_question",
            Self::SetOutReports(_) => "set_out_reports",
            Self::AddReport(_) => "add_report",
            Self::ChangeReport(_) => "change_report",
            Self::AnswerQuestion(_) => "answer_question",
            Self::SignReport(_) => "sign_report",
            Self::SubmitReport(_) => "submit_report",
            Self::ReviewReport(_) => "review_report",
        }
    }

    /// What an act of several commands was for: the name of the one that the others only prepare.
    ///
    /// ```
    /// use domain::command::Command;
    /// let delete = |id: &str| serde_json::from_value::<Command>(serde_json::json!({"command": "delete", "record": id}));
    /// let id = "00000000-0000-7000-8000-000000000001";
    /// assert_eq!(Command::purpose(&[delete(id).unwrap()]), "delete");
    /// ```
    #[must_use]
    pub fn purpose(commands: &[Self]) -> &'static str {
        purpose(&commands.iter().map(Self::name).collect::<Vec<_>>())
    }
}

/// What an act was for, by the names of its commands, in their order: the one that the others only prepare.
#[must_use]
pub fn purpose<'n>(names: &[&'n str]) -> &'n str {
    const TELLING: [&str; 5] = [
        "add_project",
        "add_partnership",
        "change_partnership",
        "add_team_member",
        "start_budget_version",
    ];
    if names.contains(&"reverse_expense") && names.contains(&"record_expense") {
        return "correct_expense";
    }
    if names.len() > 1 && names.iter().all(|name| *name == "record_expense") {
        return "record_expenses";
    }
    TELLING
        .iter()
        .find_map(|telling| names.iter().find(|name| *name == telling))
        .or(names.first())
        .copied()
        .unwrap_or_default()
}
