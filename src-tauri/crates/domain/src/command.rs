//! What a person can do to a book. The window, the command line and the tests send the same commands.
//!
//! Amounts, rates and days are text as a person typed it; [`crate::entry`] reads it. An `id` may be
//! given for what is new, so that later commands of one call can name it.

use serde::{Deserialize, Serialize};

use crate::code::{
    ActivityKind, ActivityStatus, CeilingBasis, CeilingForce, CoreArea, CostCategory, Direction,
    Financing, Funding, FxMethod, GenderMarker, GrantKind, IncomeKind, IndicatorKind, Measure,
    OrganisationKind, PartnershipStatus, ProjectStatus, ReadingKind, ResultLevel, Sex, Sphere,
    TeamRole,
};
use crate::country::Country;
use crate::goal::Goal;
use crate::id::{
    ActivityId, AllowanceId, ApprovalId, AttachmentId, BudgetLineId, BudgetVersionId, CeilingId,
    ClaimDecisionId, ClaimId, DeviationId, ExchangeRateId, ExpenseId, FinancialPeriodId,
    GrantDecisionId, GuidelineId, IncomeId, IndicatorId, OrganisationId, PartnershipId,
    PeriodLockId, PersonId, ProjectId, ReadingId, RecordId, RejectionId, ResultId, SubmissionId,
    TeamMemberId, TransferId,
};
use crate::reading::Dimension;

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
    /// Starts a project.
    AddProject(AddProject),
    /// Changes its head.
    ChangeProject(ChangeProject),
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
    /// Attaches a file that the book keeps to a record of a project.
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

/// What an expense is reckoned from, as it was typed: so many of a measure, at a rate each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Reckoning {
    /// What is counted.
    pub measure: Measure,
    /// How many.
    pub quantity: String,
    /// What one comes to.
    pub rate: String,
    /// In which currency.
    pub currency: String,
    /// Who worked, travelled or drove.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The month of the work, such as `2018-03`.
    #[serde(default)]
    pub month: String,
    /// Where the days were spent.
    #[serde(default)]
    pub country: Option<Country>,
    /// The first day of the journey.
    #[serde(default)]
    pub start: String,
    /// The last.
    #[serde(default)]
    pub end: String,
    /// Breakfasts that somebody else paid.
    #[serde(default)]
    pub breakfasts: String,
    /// Lunches.
    #[serde(default)]
    pub lunches: String,
    /// Dinners.
    #[serde(default)]
    pub dinners: String,
}

/// A share of a cost, as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct TypedShare {
    /// Of which activity.
    pub activity: ActivityId,
    /// Per cent, up to two decimals.
    pub percent: String,
}

/// A part of a reading, as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct TypedPart {
    /// By which dimension.
    pub dimension: String,
    /// Which category of it.
    pub category: String,
    /// How many; empty where it is not known.
    pub number: String,
}

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

commands! {
    AddOrganisation {
        /// Its identity, where given.
        #[serde(default)] id: Option<OrganisationId>,
        /// What it calls itself.
        name: String,
        /// Where it is.
        country: Country,
        /// What it is.
        kind: OrganisationKind,
    }
    ChangeOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// What it calls itself.
        #[serde(default)] name: Option<String>,
        /// Where it is.
        #[serde(default)] country: Option<Country>,
        /// What it is.
        #[serde(default)] kind: Option<OrganisationKind>,
    }
    AddPerson {
        /// Its identity, where given.
        #[serde(default)] id: Option<PersonId>,
        /// The person's name.
        name: String,
        /// Whom the person works for.
        organisation: OrganisationId,
        /// Where told.
        #[serde(default)] sex: Option<Sex>,
        /// Address.
        #[serde(default)] email: String,
    }
    ChangePerson {
        /// Who.
        person: PersonId,
        /// The person's name.
        #[serde(default)] name: Option<String>,
        /// Whom the person works for.
        #[serde(default)] organisation: Option<OrganisationId>,
        /// Where told.
        #[serde(default)] sex: Option<Sex>,
        /// Address.
        #[serde(default)] email: Option<String>,
    }
    AddPartnership {
        /// Its identity, where given.
        #[serde(default)] id: Option<PartnershipId>,
        /// Two or more, the Swedish one first.
        partners: Vec<OrganisationId>,
        /// The partner country.
        country: Country,
        /// Where it stands.
        status: PartnershipStatus,
    }
    ChangePartnership {
        /// Which.
        partnership: PartnershipId,
        /// Two or more, the Swedish one first.
        #[serde(default)] partners: Option<Vec<OrganisationId>>,
        /// The partner country.
        #[serde(default)] country: Option<Country>,
        /// Where it stands.
        #[serde(default)] status: Option<PartnershipStatus>,
    }
    AddExchangeRate {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExchangeRateId>,
        /// The day.
        date: String,
        /// One unit of this currency …
        unit: String,
        /// … was worth `rate` of this one.
        priced_in: String,
        /// How much.
        rate: String,
        /// Who says so.
        source: String,
    }
    AddGuideline {
        /// Its identity, where given.
        #[serde(default)] id: Option<GuidelineId>,
        /// What it is called.
        name: String,
        /// The first day it is in force.
        start: String,
        /// The last.
        end: String,
        /// The countries it names.
        countries: Vec<Country>,
        /// Per cent by which a line may deviate.
        deviation_percent: u8,
    }
    AddCeiling {
        /// Its identity, where given.
        #[serde(default)] id: Option<CeilingId>,
        /// The guideline.
        guideline: GuidelineId,
        /// The kind of grant.
        grant: GrantKind,
        /// Where it holds.
        countries: Vec<Country>,
        /// The least number of partners.
        parties_from: u8,
        /// The largest number of partners.
        parties_to: u8,
        /// What it is a ceiling of.
        basis: CeilingBasis,
        /// Of this category alone.
        #[serde(default)] category: Option<CostCategory>,
        /// The most.
        amount: String,
        /// Its currency.
        currency: String,
        /// What happens above it.
        force: CeilingForce,
    }
    AddAllowance {
        /// Its identity, where given.
        #[serde(default)] id: Option<AllowanceId>,
        /// The guideline.
        guideline: GuidelineId,
        /// Of what.
        measure: Measure,
        /// Where it holds, of a day; everywhere where empty.
        #[serde(default)] countries: Vec<Country>,
        /// The first day.
        start: String,
        /// The last day.
        end: String,
        /// The most that one may come to.
        amount: String,
        /// Its currency.
        currency: String,
        /// What a breakfast takes off a day, per cent.
        #[serde(default)] breakfast_off: String,
        /// What a lunch does.
        #[serde(default)] lunch_off: String,
        /// What a dinner does.
        #[serde(default)] dinner_off: String,
        /// What happens above it.
        force: CeilingForce,
        /// Who says so.
        #[serde(default)] source: String,
    }
    AddProject {
        /// Its identity, where given.
        #[serde(default)] id: Option<ProjectId>,
        /// Whose it is.
        partnership: PartnershipId,
        /// What the grant is for.
        kind: GrantKind,
        /// The programme's case reference.
        #[serde(default)] case_reference: String,
        /// The title in Swedish; one of the titles is needed.
        #[serde(default)] title_sv: String,
        /// The title in English; one of the titles is needed.
        #[serde(default)] title_en: String,
        /// The shared problem.
        #[serde(default)] problem: String,
        /// The first day.
        start: String,
        /// The last day.
        end: String,
        /// What was granted.
        granted: String,
        /// The project's currency.
        currency: String,
        /// Where it stands.
        status: ProjectStatus,
        /// The goal it serves most.
        #[serde(default)] main_goal: Option<Goal>,
        /// Further goals.
        #[serde(default)] further_goals: Vec<Goal>,
        /// Core areas.
        #[serde(default)] core_areas: Vec<CoreArea>,
        /// Gender equality as an objective; not screened where left out.
        #[serde(default)] gender_marker: Option<GenderMarker>,
    }
    ChangeProject {
        /// Which.
        project: ProjectId,
        /// What the grant is for.
        #[serde(default)] kind: Option<GrantKind>,
        /// The programme's case reference.
        #[serde(default)] case_reference: Option<String>,
        /// The title in Swedish.
        #[serde(default)] title_sv: Option<String>,
        /// The title in English.
        #[serde(default)] title_en: Option<String>,
        /// The shared problem.
        #[serde(default)] problem: Option<String>,
        /// How and why the activities are to lead to the results.
        #[serde(default)] theory_of_change: Option<String>,
        /// The first day.
        #[serde(default)] start: Option<String>,
        /// The last day.
        #[serde(default)] end: Option<String>,
        /// What was granted, in the project's currency.
        #[serde(default)] granted: Option<String>,
        /// Where it stands.
        #[serde(default)] status: Option<ProjectStatus>,
        /// All goals, the main one first; an empty list takes them away.
        #[serde(default)] goals: Option<Vec<Goal>>,
        /// Core areas.
        #[serde(default)] core_areas: Option<Vec<CoreArea>>,
        /// Gender equality as an objective.
        #[serde(default)] gender_marker: Option<GenderMarker>,
        /// How the money comes.
        #[serde(default)] funding: Option<Funding>,
        /// By which rate other currencies are turned into the project's; it stands once a period is locked.
        #[serde(default)] fx_method: Option<FxMethod>,
        /// Per cent by which a line may deviate; empty for the guideline's.
        #[serde(default)] deviation_percent: Option<String>,
    }
    AddTeamMember {
        /// Its identity, where given.
        #[serde(default)] id: Option<TeamMemberId>,
        /// The project.
        project: ProjectId,
        /// The person.
        person: PersonId,
        /// The part.
        role: TeamRole,
    }
    ChangeTeamMember {
        /// Which.
        member: TeamMemberId,
        /// The part.
        role: TeamRole,
    }
    StartBudgetVersion {
        /// Its identity, where given.
        #[serde(default)] id: Option<BudgetVersionId>,
        /// The project.
        project: ProjectId,
    }
    SetBudget {
        /// The version.
        version: BudgetVersionId,
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// The figure; empty for none.
        amount: String,
        /// Of this partner's lines alone.
        #[serde(default)] partner: Option<OrganisationId>,
        /// In which currency; the project's where left out.
        #[serde(default)] currency: Option<String>,
    }
    SetBudgetRate {
        /// The version.
        version: BudgetVersionId,
        /// The currency.
        currency: String,
        /// Units of the project's currency for one of it.
        rate: String,
        /// Who says so, and of when.
        source: String,
    }
    AddBudgetLine {
        /// Its identity, where given.
        #[serde(default)] id: Option<BudgetLineId>,
        /// The version.
        version: BudgetVersionId,
        /// What it pays for.
        category: CostCategory,
        /// When.
        year: i32,
        /// In words.
        #[serde(default)] description: String,
        /// How much.
        amount: String,
        /// In which currency; the project's where left out. For another one the version needs a rate.
        #[serde(default)] currency: Option<String>,
        /// Gender equality as an objective; not screened where left out.
        #[serde(default)] gender_marker: Option<GenderMarker>,
        /// Who pays; the grant where left out.
        #[serde(default)] financing: Option<Financing>,
        /// Whose line it is, of the partners.
        #[serde(default)] partner: Option<OrganisationId>,
    }
    ChangeBudgetLine {
        /// Which.
        line: BudgetLineId,
        /// In words.
        #[serde(default)] description: Option<String>,
        /// How much.
        #[serde(default)] amount: Option<String>,
        /// In which currency; the one it is in where left out.
        #[serde(default)] currency: Option<String>,
        /// Gender equality as an objective.
        #[serde(default)] gender_marker: Option<GenderMarker>,
        /// Who pays.
        #[serde(default)] financing: Option<Financing>,
        /// Whose line it is, of the partners.
        #[serde(default)] partner: Option<OrganisationId>,
    }
    SubmitBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<SubmissionId>,
        /// The version.
        version: BudgetVersionId,
        /// The day.
        date: String,
        /// Who handed it in.
        submitted_by: String,
        /// The reference of the application.
        #[serde(default)] reference: String,
    }
    RejectBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<RejectionId>,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: String,
        /// Who decided.
        rejected_by: String,
        /// Why.
        #[serde(default)] reason: String,
    }
    ApproveBudget {
        /// Its identity, where given.
        #[serde(default)] id: Option<ApprovalId>,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: String,
        /// Who decided.
        approved_by: String,
        /// The decision's reference.
        #[serde(default)] reference: String,
    }
    RecordExpense {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExpenseId>,
        /// The line of the budget.
        line: BudgetLineId,
        /// The day it was paid.
        date: String,
        /// In words.
        description: String,
        /// As paid; empty where it is reckoned.
        #[serde(default)] amount: String,
        /// The currency it was paid in; empty where it is reckoned.
        #[serde(default)] currency: String,
        /// Units of the project's currency for one of `currency`. Where they differ it is needed, unless the partner
        /// who paid holds that currency: then the rate follows from the transfers, by the agreement's method.
        #[serde(default)] rate: Option<String>,
        /// Who says so.
        #[serde(default)] rate_source: String,
        /// The number of the voucher.
        #[serde(default)] voucher: String,
        /// The partner who paid; the line's where left out, or else the Swedish one.
        #[serde(default)] paid_by: Option<OrganisationId>,
        /// What it is reckoned from, where there is no bill.
        #[serde(default)] basis: Option<Box<Reckoning>>,
    }
    ChangeExpense {
        /// Which.
        expense: ExpenseId,
        /// In words.
        #[serde(default)] description: Option<String>,
        /// The number of the voucher.
        #[serde(default)] voucher: Option<String>,
        /// The line of the budget.
        #[serde(default)] line: Option<BudgetLineId>,
    }
    ReverseExpense {
        /// Its identity, where given.
        #[serde(default)] id: Option<ExpenseId>,
        /// The expense to take back.
        expense: ExpenseId,
        /// The day of the reversal.
        date: String,
        /// Why.
        #[serde(default)] description: String,
    }
    ExplainDeviation {
        /// Its identity, where given and new.
        #[serde(default)] id: Option<DeviationId>,
        /// The project.
        project: ProjectId,
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
        /// Why.
        explanation: String,
        /// The reference of the approval.
        #[serde(default)] approval: String,
    }
    AddGrantDecision {
        /// Its identity, where given.
        #[serde(default)] id: Option<GrantDecisionId>,
        /// The project.
        project: ProjectId,
        /// The day.
        date: String,
        /// Who decided.
        decided_by: String,
        /// The decision's reference.
        #[serde(default)] reference: String,
        /// How much, in the project's currency; less than nothing where it takes away.
        amount: String,
    }
    RecordIncome {
        /// Its identity, where given.
        #[serde(default)] id: Option<IncomeId>,
        /// The project.
        project: ProjectId,
        /// The partner who got it; the Swedish one where left out.
        #[serde(default)] partner: Option<OrganisationId>,
        /// The day.
        date: String,
        /// Why it came, or that it went back.
        kind: IncomeKind,
        /// How much, in the project's currency.
        amount: String,
        /// The claim that it pays.
        #[serde(default)] claim: Option<ClaimId>,
        /// What proves it.
        #[serde(default)] reference: String,
        /// In words.
        #[serde(default)] description: String,
    }
    RecordTransfer {
        /// Its identity, where given.
        #[serde(default)] id: Option<TransferId>,
        /// The project.
        project: ProjectId,
        /// The partner who sent it.
        sender: OrganisationId,
        /// The partner who got it.
        receiver: OrganisationId,
        /// The day it arrived.
        date: String,
        /// What left the sender's account, without the fee.
        sent: String,
        /// In which currency; the project's where left out.
        #[serde(default)] sent_currency: Option<String>,
        /// What arrived.
        received: String,
        /// In which currency.
        received_currency: String,
        /// What banks took; empty for nothing.
        #[serde(default)] fee: String,
        /// In which of the two currencies; the one that was sent where left out.
        #[serde(default)] fee_currency: Option<String>,
        /// What proves it.
        #[serde(default)] reference: String,
        /// In words.
        #[serde(default)] description: String,
    }
    ReverseEntry {
        /// The identity of the reversal, where given.
        #[serde(default)] id: Option<RecordId>,
        /// The income or transfer to take back.
        entry: RecordId,
        /// The day of the reversal.
        date: String,
        /// Why.
        #[serde(default)] description: String,
    }
    ChangeEntry {
        /// The income or transfer.
        entry: RecordId,
        /// What proves it.
        #[serde(default)] reference: Option<String>,
        /// In words.
        #[serde(default)] description: Option<String>,
    }
    StartPeriod {
        /// Its identity, where given.
        #[serde(default)] id: Option<FinancialPeriodId>,
        /// The project.
        project: ProjectId,
        /// The first day; that after the period before, or the project's first, where left out.
        #[serde(default)] start: Option<String>,
        /// The last day.
        end: String,
        /// What there was on the first day; empty where it is carried over.
        #[serde(default)] opening: String,
    }
    ChangePeriod {
        /// Which.
        period: FinancialPeriodId,
        /// What there was on the first day; empty where it is carried over.
        opening: String,
    }
    LockPeriod {
        /// Its identity, where given.
        #[serde(default)] id: Option<PeriodLockId>,
        /// Which.
        period: FinancialPeriodId,
        /// The day.
        date: String,
        /// Who locks it.
        locked_by: String,
    }
    AddClaim {
        /// Its identity, where given.
        #[serde(default)] id: Option<ClaimId>,
        /// The project.
        project: ProjectId,
        /// The first day of what it is for.
        start: String,
        /// The last day.
        end: String,
        /// The day it was sent.
        date: String,
        /// How much, in the project's currency.
        claimed: String,
        /// Its reference.
        #[serde(default)] reference: String,
    }
    DecideClaim {
        /// Its identity, where given.
        #[serde(default)] id: Option<ClaimDecisionId>,
        /// Which.
        claim: ClaimId,
        /// The day.
        date: String,
        /// Who decided.
        decided_by: String,
        /// How much of it, in the project's currency.
        approved: String,
        /// Why the rest is not.
        #[serde(default)] reason: String,
    }
    AddResult {
        /// Its identity, where given.
        #[serde(default)] id: Option<ResultId>,
        /// The project.
        project: ProjectId,
        /// Which level.
        level: ResultLevel,
        /// Where an outcome shows itself.
        #[serde(default)] sphere: Option<Sphere>,
        /// The id of the result of a higher level that it leads to; empty for none.
        #[serde(default)] leads_to: String,
        /// In words.
        title: String,
        /// What must hold beside.
        #[serde(default)] assumptions: String,
    }
    ChangeResult {
        /// Which.
        result: ResultId,
        /// Which level.
        #[serde(default)] level: Option<ResultLevel>,
        /// Where an outcome shows itself.
        #[serde(default)] sphere: Option<Sphere>,
        /// The id of the result of a higher level that it leads to; empty for none.
        #[serde(default)] leads_to: Option<String>,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// What must hold beside.
        #[serde(default)] assumptions: Option<String>,
    }
    MoveResult {
        /// Which.
        result: ResultId,
        /// The one of its level that it comes before; last where none is named.
        #[serde(default)] before: Option<ResultId>,
    }
    AddActivity {
        /// Its identity, where given.
        #[serde(default)] id: Option<ActivityId>,
        /// The project.
        project: ProjectId,
        /// What it is.
        kind: ActivityKind,
        /// In words.
        title: String,
        /// The first day, or the day of a milestone.
        start: String,
        /// The last day; the first where left out.
        #[serde(default)] end: String,
        /// The id of the result that it serves; empty for none.
        #[serde(default)] result: String,
        /// The id of who answers for it; empty for nobody.
        #[serde(default)] responsible: String,
        /// Where it takes place.
        #[serde(default)] place: String,
    }
    ChangeActivity {
        /// Which.
        activity: ActivityId,
        /// What it is.
        #[serde(default)] kind: Option<ActivityKind>,
        /// In words.
        #[serde(default)] title: Option<String>,
        /// The first day.
        #[serde(default)] start: Option<String>,
        /// The last day.
        #[serde(default)] end: Option<String>,
        /// Where it stands.
        #[serde(default)] status: Option<ActivityStatus>,
        /// The id of the result that it serves; empty for none.
        #[serde(default)] result: Option<String>,
        /// The id of who answers for it; empty for nobody.
        #[serde(default)] responsible: Option<String>,
        /// Where it takes place.
        #[serde(default)] place: Option<String>,
        /// What came of it.
        #[serde(default)] notes: Option<String>,
    }
    SplitCost {
        /// A line of the post, of any version.
        line: BudgetLineId,
        /// The shares; what they leave belongs to no activity.
        shares: Vec<TypedShare>,
    }
    AddIndicator {
        /// Its identity, where given.
        #[serde(default)] id: Option<IndicatorId>,
        /// The result that it shows.
        result: ResultId,
        /// In words.
        name: String,
        /// What it is read in.
        kind: IndicatorKind,
        /// What is counted.
        #[serde(default)] unit: String,
        /// The steps of a scale, a line each, in the order in which they rise.
        #[serde(default)] scale: String,
        /// Which way it is to go.
        direction: Direction,
        /// Whether people are counted.
        #[serde(default)] people: bool,
        /// By what its readings are told apart.
        #[serde(default)] dimensions: Vec<Dimension>,
        /// Where its readings come from.
        #[serde(default)] verification: String,
        /// How often it is read; empty where it is not said.
        #[serde(default)] frequency: String,
        /// The id of who reads it; empty for nobody.
        #[serde(default)] responsible: String,
    }
    ChangeIndicator {
        /// Which.
        indicator: IndicatorId,
        /// The result that it shows.
        #[serde(default)] result: Option<ResultId>,
        /// In words.
        #[serde(default)] name: Option<String>,
        /// What is counted.
        #[serde(default)] unit: Option<String>,
        /// The steps of a scale.
        #[serde(default)] scale: Option<String>,
        /// Which way it is to go.
        #[serde(default)] direction: Option<Direction>,
        /// Whether people are counted.
        #[serde(default)] people: Option<bool>,
        /// By what its readings are told apart.
        #[serde(default)] dimensions: Option<Vec<Dimension>>,
        /// Where its readings come from.
        #[serde(default)] verification: Option<String>,
        /// How often it is read; empty where it is not said.
        #[serde(default)] frequency: Option<String>,
        /// The id of who reads it; empty for nobody.
        #[serde(default)] responsible: Option<String>,
    }
    RecordReading {
        /// Its identity, where given.
        #[serde(default)] id: Option<ReadingId>,
        /// The indicator.
        indicator: IndicatorId,
        /// Baseline, target or actual.
        kind: ReadingKind,
        /// The first day of its period; the last where left out.
        #[serde(default)] start: String,
        /// The last day: it is as on that day.
        end: String,
        /// The number, the step of the scale, or words.
        value: String,
        /// Its parts, where it is a number.
        #[serde(default)] parts: Vec<TypedPart>,
        /// Where it comes from, or what is to be said of it.
        #[serde(default)] note: String,
    }
    ChangeReading {
        /// Which.
        reading: ReadingId,
        /// The first day of its period; the last where it is empty.
        #[serde(default)] start: Option<String>,
        /// The last day.
        #[serde(default)] end: Option<String>,
        /// The number, the step of the scale, or words, with all its parts.
        #[serde(default)] value: Option<String>,
        /// Its parts, where a value is given.
        #[serde(default)] parts: Vec<TypedPart>,
        /// Where it comes from, or what is to be said of it.
        #[serde(default)] note: Option<String>,
    }
    Attach {
        /// Its identity, where given.
        #[serde(default)] id: Option<AttachmentId>,
        /// What it is attached to.
        record: RecordId,
        /// What the file is called.
        name: String,
        /// The SHA-256 of what is in it, in hexadecimal digits.
        sha256: String,
    }
    Delete {
        /// Which record.
        record: RecordId,
    }
    Choose {
        /// Which record.
        record: RecordId,
        /// The field.
        field: String,
        /// The operation that put the value that is chosen; left out where it is another one.
        #[serde(default)] operation: Option<String>,
        /// Another value, as it would be typed into the record's own form.
        #[serde(default)] other: Option<String>,
    }
    Restore {
        /// Which record.
        record: RecordId,
    }
    ConfirmDeletion {
        /// Which record.
        record: RecordId,
    }
    RestoreBudget {
        /// The version.
        version: BudgetVersionId,
    }
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
            Self::SetBudgetRate(_) => "set_budget_rate",
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

impl ChangeProject {
    /// One that changes nothing yet.
    #[must_use]
    pub const fn of(project: ProjectId) -> Self {
        Self {
            project,
            kind: None,
            case_reference: None,
            title_sv: None,
            title_en: None,
            problem: None,
            theory_of_change: None,
            start: None,
            end: None,
            granted: None,
            status: None,
            goals: None,
            core_areas: None,
            gender_marker: None,
            funding: None,
            fx_method: None,
            deviation_percent: None,
        }
    }
}

impl ChangeActivity {
    /// One that changes nothing yet.
    #[must_use]
    pub const fn of(activity: ActivityId) -> Self {
        Self {
            activity,
            kind: None,
            title: None,
            start: None,
            end: None,
            status: None,
            result: None,
            responsible: None,
            place: None,
            notes: None,
        }
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
