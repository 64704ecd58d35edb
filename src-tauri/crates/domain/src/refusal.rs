//! Why a command was not carried out. The window and the command line have the sentences.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::{CostCategory, Measure, ResultLevel};
use crate::money::Money;

/// What is the matter with a typed amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AmountFault {
    /// Nothing was typed.
    Empty,
    /// It is no number, or could be two.
    NotANumber,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// Beyond ±9·10^15 minor units.
    TooLarge,
    /// Nothing, where something is needed.
    Zero,
    /// Less than nothing, where that has no meaning.
    Negative,
}

/// A rule of the domain said no. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// The line or message is no command.
    #[error("not a command: {detail}")]
    MalformedCommand {
        /// What the reader stumbled on.
        detail: String,
    },
    /// There is no such record, or it is deleted.
    #[error("there is no {record} {id}")]
    NotFound {
        /// The kind of record.
        record: String,
        /// Its id.
        id: String,
    },
    /// The id is taken.
    #[error("{id} exists already")]
    AlreadyExists {
        /// The id.
        id: String,
    },
    /// A field that is needed is empty.
    #[error("{field} is needed")]
    Missing {
        /// The field.
        field: String,
    },
    /// A text is longer than a field holds.
    #[error("{field} is longer than {limit} bytes")]
    TooLong {
        /// The field.
        field: String,
        /// The most, in bytes.
        limit: u32,
    },
    /// A file is larger than an attachment may be.
    #[error("{name} is larger than {megabytes} MB")]
    FileTooLarge {
        /// The file.
        name: String,
        /// The most, in megabytes.
        megabytes: u32,
    },
    /// Nothing more was spent than the budget and its threshold allow: there is nothing to explain.
    #[error("{category} {year} is not overspent")]
    NotOverspent {
        /// The category.
        category: CostCategory,
        /// The year.
        year: i32,
    },
    /// Files are attached to what belongs to a project alone.
    #[error("nothing is attached to {of}")]
    NotAttachable {
        /// The kind of record.
        of: String,
    },
    /// A file with nothing in it.
    #[error("{name} is empty")]
    EmptyFile {
        /// The file.
        name: String,
    },
    /// A typed amount cannot be read.
    #[error("{text:?} is not an amount of {currency}")]
    BadAmount {
        /// What was typed.
        text: String,
        /// What is the matter with it.
        reason: AmountFault,
        /// The currency it was to be of.
        currency: String,
    },
    /// A typed rate cannot be read.
    #[error("{text:?} is not an exchange rate")]
    BadRate {
        /// What was typed.
        text: String,
    },
    /// A typed quantity cannot be read.
    #[error("{text:?} is not a quantity")]
    BadQuantity {
        /// What was typed.
        text: String,
    },
    /// An amount was typed where it follows from what it is reckoned from.
    #[error("the amount is reckoned and cannot be typed")]
    AmountIsReckoned,
    /// What is reckoned from this measure does not belong on a line of this category.
    #[error("{measure} does not belong on {category}")]
    NotOfThisCategory {
        /// The measure.
        measure: Measure,
        /// The line's category.
        category: CostCategory,
    },
    /// Breakfast, lunch and dinner take more off a day than it comes to.
    #[error("meals take off more than a day")]
    MealsTakeAll,
    /// More hours than the month has, more days than the journey, or more meals than days.
    #[error("at most {most} in that time")]
    MoreThanThereAre {
        /// What was counted: the field.
        field: String,
        /// The most.
        most: u32,
    },
    /// A guideline allows less.
    #[error("the guideline allows {allowed}, not {asked}")]
    OverAllowance {
        /// Of what.
        measure: Measure,
        /// The most.
        allowed: Money,
        /// What was typed.
        asked: Money,
    },
    /// A typed day cannot be read, or the calendar lacks it.
    #[error("{text:?} is not a day")]
    BadDate {
        /// What was typed.
        text: String,
    },
    /// The last day comes before the first.
    #[error("the end comes before the start")]
    EndsBeforeStart,
    /// No currency of ISO 4217.
    #[error("{text:?} is not a currency")]
    UnknownCurrency {
        /// What was typed.
        text: String,
    },
    /// No country of ISO 3166.
    #[error("{text:?} is not a country")]
    UnknownCountry {
        /// What was given.
        text: String,
    },
    /// An address of e-mail has a name, an @ and a domain, without spaces.
    #[error("{text:?} is not an address of e-mail")]
    BadEmail {
        /// What was typed.
        text: String,
    },
    /// A sum grew beyond what a book holds.
    #[error("the sum is larger than a book holds")]
    SumTooLarge,
    /// A partnership has at least two partners, each once.
    #[error("a partnership needs two different partners")]
    TooFewPartners,
    /// The amount must be in the project's currency.
    #[error("the project is kept in {expected}, not in {found}")]
    CurrencyDiffers {
        /// The project's.
        expected: String,
        /// The one given.
        found: String,
    },
    /// A line in another currency needs the rate of its budget version.
    #[error("version {number} has no rate from {from} to {to}")]
    BudgetRateNeeded {
        /// The version.
        number: i32,
        /// The line's currency.
        from: String,
        /// The project's.
        to: String,
    },
    /// The figure is planned in another currency than the one that was typed.
    #[error("the line is planned in {planned}, not in {found}")]
    PlannedOtherwise {
        /// The line's.
        planned: String,
        /// The one given.
        found: String,
    },
    /// An expense in another currency needs its exchange rate.
    #[error("a rate from {from} to {to} is needed")]
    RateNeeded {
        /// The currency paid in.
        from: String,
        /// The project's.
        to: String,
    },
    /// An expense in the project's own currency has no exchange rate.
    #[error("there is no rate from {currency} to itself")]
    RateNotNeeded {
        /// The currency of both.
        currency: String,
    },
    /// The budget's year lies outside the project.
    #[error("{year} is not a year of the project, {first} to {last}")]
    YearOutsidePeriod {
        /// The year.
        year: i32,
        /// The project's first.
        first: i32,
        /// The project's last.
        last: i32,
    },
    /// An approved budget does not change.
    #[error("budget version {number} is approved and does not change")]
    VersionApproved {
        /// The version's number.
        number: i32,
    },
    /// A version that was handed in does not change while it waits for the decision.
    #[error("budget version {number} was submitted and waits for the decision")]
    VersionSubmitted {
        /// The version's number.
        number: i32,
    },
    /// A rejected budget does not change: the next one is made of it.
    #[error("budget version {number} was rejected and does not change")]
    VersionRejected {
        /// The version's number.
        number: i32,
    },
    /// A report that was handed in stands, until it comes back.
    #[error("the report was handed in, and stands")]
    ReportFrozen,
    /// The report says something else than what was read before it was signed or handed in.
    #[error("the report has been changed since it was read")]
    ReportChanged,
    /// Nothing was handed in that could be decided on.
    #[error("the report was not handed in")]
    ReportNotSubmitted,
    /// A report is answered in full before somebody signs it or hands it in.
    #[error("{count} questions are not answered")]
    Unanswered {
        /// How many.
        count: u32,
    },
    /// Every partner stands behind what is handed in, as it is.
    #[error("{partner} has not signed what the report says now")]
    NotSigned {
        /// Who has not.
        partner: String,
    },
    /// There is a report of this kind and these days.
    #[error("there is such a report already, due on {due}")]
    ReportExists {
        /// When that one is due.
        due: NaiveDate,
    },
    /// A report tells of days of its grant.
    #[error("the report tells of days outside the grant")]
    ReportOutsideGrant,
    /// A report is due when what it tells of is over.
    #[error("the report is due before its last day")]
    DueBeforeEnd,
    /// What is handed in was signed before.
    #[error("the report was signed on {date}, after the day that is given")]
    SubmittedBeforeSigned {
        /// The day of the last signature.
        date: NaiveDate,
    },
    /// What is decided on was handed in before.
    #[error("the report was handed in on {date}, after the day that is given")]
    ReviewedBeforeSubmitted {
        /// The day it was handed in.
        date: NaiveDate,
    },
    /// There are more answers than questions.
    #[error("{count} answers to {questions} questions")]
    TooManyAnswers {
        /// How many answers.
        count: u32,
        /// How many questions.
        questions: u32,
    },
    /// An auditor's certificate answers no questions.
    #[error("an auditor's certificate answers no questions")]
    CertificateAsksNothing,
    /// A report is due within so many months.
    #[error("a report is due within {months} months")]
    DueTooLate {
        /// How many.
        months: u32,
    },
    /// Only the newest version is worked on.
    #[error("budget version {number} is still a draft")]
    DraftExists {
        /// The version's number.
        number: i32,
    },
    /// There is nothing to approve.
    #[error("the budget has no lines")]
    EmptyBudget,
    /// The budget asks for more than was granted.
    #[error("the budget is larger than the grant")]
    OverGrant {
        /// What was granted.
        granted: Money,
        /// What the budget comes to.
        total: Money,
    },
    /// A ceiling of the guideline that is a maximum.
    #[error("the guideline allows less")]
    OverCeiling {
        /// The guideline.
        guideline: String,
        /// The most.
        ceiling: Money,
        /// What it would come to.
        total: Money,
        /// Where the ceiling is one of a year.
        year: Option<i32>,
        /// Where the ceiling is one of a category.
        category: Option<CostCategory>,
    },
    /// The cell holds several lines: change one of them.
    #[error("{count} lines lie behind this figure")]
    SeveralLines {
        /// How many.
        count: u32,
    },
    /// The line belongs to another project or is no longer in its budget.
    #[error("the line is not in the project's budget")]
    LineNotInBudget,
    /// It was taken back before.
    #[error("the expense is already reversed")]
    AlreadyReversed,
    /// A reversal is not itself reversed.
    #[error("a reversal is not itself reversed")]
    IsReversal,
    /// Bookkeeping stands: it is reversed, not removed.
    #[error("{record} is not removed; it is reversed or followed by a new one")]
    Stands {
        /// The kind of record.
        record: String,
    },
    /// Something else builds on it.
    #[error("{count} {by} build on it")]
    InUse {
        /// The kind of record that does.
        by: String,
        /// How many.
        count: u32,
    },
    /// What is dated up to this day is locked: it changes by reversals that are dated later.
    #[error("everything up to {until} is locked")]
    PeriodLocked {
        /// The last day that is locked.
        until: NaiveDate,
    },
    /// A period begins the day after the one before.
    #[error("the period begins on {follows}, the day after the one before")]
    PeriodsApart {
        /// That day.
        follows: NaiveDate,
    },
    /// Periods are locked in their order.
    #[error("the period {start} to {end} is locked first")]
    EarlierPeriodOpen {
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// What is taken back was there before it is taken back.
    #[error("the reversal is dated before {date}, the day of what it takes back")]
    BeforeOriginal {
        /// That day.
        date: NaiveDate,
    },
    /// A period is locked when it is over.
    #[error("the period runs until {end}")]
    PeriodNotOver {
        /// Its last day.
        end: NaiveDate,
    },
    /// The organisation is not one of the project's partners.
    #[error("the organisation is not a partner of the project")]
    NotAPartner,
    /// Money goes from one account to another.
    #[error("sender and receiver are one account")]
    SameAccount,
    /// Within one currency as much arrives as was sent.
    #[error("within one currency as much arrives as was sent")]
    SentDiffers {
        /// Sent.
        sent: Money,
        /// Arrived.
        received: Money,
    },
    /// There is a decision on the claim.
    #[error("the claim is decided")]
    ClaimDecided,
    /// No more is approved than was claimed.
    #[error("no more is approved than was claimed")]
    OverClaim {
        /// Claimed.
        claimed: Money,
        /// Approved.
        approved: Money,
    },
    /// The method stands once a period is locked by it.
    #[error("the method stands once a period is locked")]
    MethodStands,
    /// A result can only lead to one of a higher level.
    #[error("{level} cannot lead to {to}")]
    LevelCannotLead {
        /// Its level.
        level: ResultLevel,
        /// That of the result it was to lead to.
        to: ResultLevel,
    },
    /// The shares of a cost come to more than the whole, or an activity has two.
    #[error("the shares come to more than the whole")]
    NoDivision,
    /// A case cannot have been dealt with before it came.
    #[error("{field} lies before {date}")]
    BeforeReceived {
        /// The field.
        field: String,
        /// The day it came.
        date: NaiveDate,
    },
    /// It is a sensitive case already.
    #[error("it is a sensitive case already")]
    SensitiveAlready,
    /// A whole number was needed.
    #[error("{text:?} is no whole number")]
    BadCount {
        /// What was typed.
        text: String,
    },
    /// Likelihood and impact are steps from 1 to 5.
    #[error("{text:?} is no likelihood and impact")]
    BadRating {
        /// What was typed.
        text: String,
    },
    /// The least number of people is larger than the largest.
    #[error("at least {least}, at most {most}: that is nothing")]
    LeastAboveMost {
        /// The least.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// A number with at most two decimals was needed.
    #[error("{text:?} is no number")]
    BadNumber {
        /// What was typed.
        text: String,
    },
    /// The parts of a reading come to more than the whole.
    #[error("by {dimension} the parts come to {parts}, more than {whole}")]
    PartsOverWhole {
        /// By which dimension.
        dimension: String,
        /// The whole, a decimal string.
        whole: String,
        /// What the parts come to.
        parts: String,
    },
    /// The scale of the indicator has no such step.
    #[error("{text:?} is no step of the scale")]
    NotOnScale {
        /// What was typed.
        text: String,
    },
    /// A name stands twice, or there are more than fit.
    #[error("each once, and {most} at most")]
    EachOnce {
        /// The field.
        field: String,
        /// The most.
        most: u32,
    },
    /// Per cent from 0 to 100, without decimals.
    #[error("{text:?} is not a percentage from 0 to 100")]
    BadPercent {
        /// What was typed.
        text: String,
    },
    /// Nothing was done in this run that could be undone.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Nothing was undone that could be done again.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// Somebody changed the same thing since.
    #[error("it was changed since, so it is not undone")]
    ChangedSince,
    /// What came in with a merge was handed on since.
    #[error("what was merged was handed on since, so it is not taken out again")]
    HandedOn,
    /// The field is not contested, or nobody put that value.
    #[error("there is nothing to choose from")]
    NothingToChoose,
}
