//! What a field of a record holds, and how each type of the domain is held in it.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::basis::Basis;
use crate::code::{
    ActivityKind, ActivityStatus, AgeBand, CaseCategory, CaseChannel, CaseKind, CaseOutcome,
    CaseSeverity, CeilingBasis, CeilingForce, CoreArea, CostCategory, Direction, Financing,
    Frequency, Funding, FxMethod, GrantKind, IncomeKind, IndicatorKind, MarkerScore, Measure,
    OrganisationKind, PartnershipStatus, PovertyDimension, ProjectStatus, ReadingKind,
    ReportFigures, ReportKind, ResolutionStatus, ResultLevel, ReviewOutcome, RiskCategory,
    RiskStatus, Satisfaction, Sex, Sphere, TeamRole,
};
use crate::country::Country;
use crate::goal::Goal;
use crate::id::{
    ActivityId, AllowanceId, ApprovalId, AttachmentId, BudgetLineId, BudgetVersionId, CeilingId,
    ClaimDecisionId, ClaimId, ComplainantId, ComplaintId, DeviationId, ExchangeRateId, ExpenseId,
    FinancialPeriodId, GrantDecisionId, GuidelineId, IncomeId, IndicatorId, OrganisationId,
    PartnershipId, PeriodLockId, PersonId, ProjectId, ReadingId, RecordId, RejectionId,
    ReportAnswerId, ReportId, ReportQuestionId, ReportReviewId, ReportSubmissionId, ResolutionId,
    ResultId, RiskId, SignOffId, SubmissionId, TeamMemberId, TeamRuleId, TransferId,
};
use crate::money::Money;
use crate::period::Period;
use crate::planned::Planned;
use crate::rating::Rating;
use crate::reading::Measured;
use crate::target::Target;

/// A scalar of a document. What belongs together (an amount and its currency, a period) is one scalar,
/// so that two people's edits never merge into a figure that nobody entered.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// Text, and everything that is written as text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Boolean(bool),
}

/// How a field is kept: in a document, and in the columns of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One scalar, one column of text.
    Text,
    /// JSON, one column of text: empty where it is nothing to reckon from.
    Basis,
    /// JSON of another kind, one column of text.
    Json,
    /// Text that two people may write at once: merged letter by letter.
    Narrative,
    /// One column with a whole number.
    Integer,
    /// One column with 0 or 1.
    Boolean,
    /// `SEK:2:318000`; columns `…_minor` and `…_currency`.
    Money,
    /// `KES:2:12000000 0.083 SEK:2:996000 source`, or as [`Shape::Money`] where it is in the project's currency; columns
    /// `…_minor` and `…_currency` in the project's currency, and `…_planned_minor`, `…_planned_currency`, `…_rate` and
    /// `…_rate_source`, which are empty there.
    Planned,
    /// `2018-01-01/2020-12-31`; columns `…_start` and `…_end`.
    Period,
    /// Codes or ids with a space between; one column, with a space at both ends for searching.
    List,
}

/// A type that a field can have.
pub trait FieldValue: Sized {
    /// How it is kept.
    const SHAPE: Shape;
    /// Whether it is words, in which somebody may look for one: no code, day or identity.
    const IS_WORDS: bool = false;
    /// As a scalar.
    fn to_value(&self) -> Value;
    /// From a scalar; `None` where the scalar is no such thing.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FieldValue for String {
    const SHAPE: Shape = Shape::Text;
    const IS_WORDS: bool = true;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            Value::Null => Some(Self::new()),
            _ => None,
        }
    }
}

/// Text that two people may write at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrative(pub String);

impl FieldValue for Narrative {
    const SHAPE: Shape = Shape::Narrative;
    const IS_WORDS: bool = true;
    fn to_value(&self) -> Value {
        self.0.to_value()
    }
    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(Self)
    }
}

impl FieldValue for i64 {
    const SHAPE: Shape = Shape::Integer;
    fn to_value(&self) -> Value {
        Value::Integer(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Integer(number) = value {
            Some(*number)
        } else {
            None
        }
    }
}

impl FieldValue for bool {
    const SHAPE: Shape = Shape::Boolean;
    fn to_value(&self) -> Value {
        Value::Boolean(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Boolean(flag) => Some(*flag),
            Value::Null => Some(false),
            _ => None,
        }
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::to_value)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if *value == Value::Null {
            Some(None)
        } else {
            T::from_value(value).map(Some)
        }
    }
}

/// Marks the types that are held as their text.
trait AsText: fmt::Display + std::str::FromStr {}

impl<T: AsText> FieldValue for Vec<T> {
    const SHAPE: Shape = Shape::List;
    fn to_value(&self) -> Value {
        Value::Text(
            self.iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => text
                .split_whitespace()
                .map(|each| each.parse().ok())
                .collect(),
            Value::Null => Some(Self::new()),
            _ => None,
        }
    }
}

macro_rules! held_as_text {
    ($($name:ty => $shape:ident),* $(,)?) => {$(
        impl AsText for $name {}
        impl FieldValue for $name {
            const SHAPE: Shape = Shape::$shape;
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Text(text) = value { text.parse().ok() } else { None }
            }
        }
    )*};
}

held_as_text! {
    Money => Money, Planned => Planned, Period => Period, NaiveDate => Text, Decimal => Text, Country => Text, Goal => Text,
    OrganisationKind => Text, PartnershipStatus => Text, GrantKind => Text, ProjectStatus => Text, CoreArea => Text,
    CostCategory => Text, MarkerScore => Text, Financing => Text, TeamRole => Text, Sex => Text,
    CeilingForce => Text, CeilingBasis => Text, RecordId => Text,
    Funding => Text, FxMethod => Text, IncomeKind => Text, Measure => Text, ResultLevel => Text, Sphere => Text,
    ActivityKind => Text, ActivityStatus => Text, IndicatorKind => Text, Direction => Text, Frequency => Text,
    ReadingKind => Text, Basis => Basis, Measured => Json, PovertyDimension => Text, Target => Text,
    ResolutionStatus => Text, RiskCategory => Text, RiskStatus => Text, Rating => Text, CaseKind => Text, CaseChannel => Text,
    CaseCategory => Text, CaseSeverity => Text, CaseOutcome => Text, Satisfaction => Text, AgeBand => Text,
    ReportKind => Text, ReportFigures => Text, ReviewOutcome => Text,
}

macro_rules! held_as_id {
    ($($name:ident),*) => {$(
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
        held_as_text!($name => Text);
    )*};
}

held_as_id!(
    OrganisationId,
    PersonId,
    PartnershipId,
    ProjectId,
    TeamMemberId,
    BudgetVersionId,
    BudgetLineId,
    ApprovalId,
    ExpenseId,
    ExchangeRateId,
    GuidelineId,
    CeilingId,
    AllowanceId,
    AttachmentId,
    SubmissionId,
    RejectionId,
    DeviationId,
    GrantDecisionId,
    IncomeId,
    TransferId,
    FinancialPeriodId,
    PeriodLockId,
    ClaimId,
    ClaimDecisionId,
    ResultId,
    ActivityId,
    IndicatorId,
    ReadingId,
    ResolutionId,
    RiskId,
    TeamRuleId,
    ComplaintId,
    ComplainantId,
    ReportQuestionId,
    ReportId,
    ReportAnswerId,
    SignOffId,
    ReportSubmissionId,
    ReportReviewId
);

/// The fields of one record, by name.
pub type Fields = BTreeMap<&'static str, Value>;
