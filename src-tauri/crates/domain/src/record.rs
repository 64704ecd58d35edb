//! The records of a book. Each is declared once: its type, the fields that documents hold, and the
//! table of the view that shows it all follow from the declaration.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::basis::{Basis, Reduction};
use crate::code::{
    ActivityKind, ActivityStatus, AgeBand, CaseCategory, CaseChannel, CaseKind, CaseOutcome,
    CaseSeverity, CaseState, CeilingBasis, CeilingForce, CoreArea, CostCategory, Direction,
    Financing, Frequency, Funding, FxMethod, GrantKind, IncomeKind, IndicatorKind, MarkerScore,
    Measure, OrganisationKind, PartnershipStatus, PolicyMarker, PovertyDimension, ProjectStatus,
    Question, ReadingKind, ReportFigures, ReportKind, ResolutionStatus, ResultLevel, ReviewOutcome,
    RiskCategory, RiskLevel, RiskStatus, Satisfaction, Sex, Sphere, TeamRole,
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
use crate::planned::{BudgetRates, Planned};
use crate::rating::Rating;
use crate::reading::{Dimensions, Measured};
use crate::split::Split;
use crate::target::Target;
use crate::value::{FieldValue, Fields, Narrative, Shape};

/// A field of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in documents, in the view and in histories.
    pub name: &'static str,
    /// How it is kept.
    pub shape: Shape,
    /// Whether it is words, in which somebody may look for one.
    pub is_words: bool,
}

/// Which document a kind of record lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A document that all projects share.
    Register(Register),
    /// The document of its project.
    Project,
    /// The complaints of its project: a document of their own, which leaves only where a person says so. A sensitive
    /// complaint lies in the one beside it.
    Complaints,
    /// The sensitive cases of its project, and who complained: another document, for those who must know.
    Sensitive,
}

/// The documents that all projects share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// Organisations.
    Organisations,
    /// People.
    People,
    /// Partnerships.
    Partnerships,
    /// Guideline versions and their ceilings.
    Guidelines,
    /// Exchange rates.
    Rates,
}

impl Register {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Organisations,
        Self::People,
        Self::Partnerships,
        Self::Guidelines,
        Self::Rates,
    ];

    /// The register whose document has this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|register| register.name() == name)
    }

    /// The name of its document.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::People => "people",
            Self::Partnerships => "partnerships",
            Self::Guidelines => "guidelines",
            Self::Rates => "rates",
        }
    }
}

/// Whether a text is one that no person wrote: hashes and heads.
const fn is_fingerprint(field: &str) -> bool {
    matches!(field.as_bytes(), b"heads" | b"sha256" | b"content")
}

/// A type of record.
pub trait Record: Sized {
    /// Which kind it is.
    const KIND: Kind;
    /// Its identity.
    fn id(&self) -> RecordId;
    /// As fields.
    fn to_fields(&self) -> Fields;
    /// From fields; the name of the first field that cannot be read, where one cannot.
    ///
    /// # Errors
    /// The name of that field.
    fn from_fields(id: RecordId, fields: &Fields) -> Result<Self, &'static str>;
}

macro_rules! records {
    ($($(#[$meta:meta])* $name:ident($id:ident) = $code:literal in $place:expr; { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {
        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$meta])* $name,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in documents, and that of its table in the view.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The kind of that name.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// The document it lies in.
            #[must_use]
            pub const fn place(self) -> Place {
                match self { $(Self::$name => $place,)* }
            }

            /// Its fields, in the order of the view's columns.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self {
                    $(Self::$name => {
                        const FIELDS: &[Field] = &[$(Field {
                            name: stringify!($field),
                            shape: <$type as FieldValue>::SHAPE,
                            is_words: <$type as FieldValue>::IS_WORDS && !is_fingerprint(stringify!($field)),
                        }),*];
                        FIELDS
                    })*                }
            }
        }

        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub struct $name {
                /// Its identity.
                pub id: $id,
                $($(#[$field_meta])* pub $field: $type,)*
            }

            impl Record for $name {
                const KIND: Kind = Kind::$name;

                fn id(&self) -> RecordId {
                    self.id.into()
                }

                fn to_fields(&self) -> Fields {
                    Fields::from([$((stringify!($field), self.$field.to_value())),*])
                }

                fn from_fields(id: RecordId, fields: &Fields) -> Result<Self, &'static str> {
                    Ok(Self {
                        id: id.into(),
                        $($field: FieldValue::from_value(fields.get(stringify!($field)).unwrap_or(&crate::value::Value::Null))
                            .ok_or(stringify!($field))?,)*
                    })
                }
            }
        )*
    };
}

records! {
    /// A municipality, region, county or other body.
    Organisation(OrganisationId) = "organisation" in Place::Register(Register::Organisations); {
        /// What it calls itself.
        name: String,
        /// Where it is.
        country: Country,
        /// What it is.
        kind: OrganisationKind,
    }

    /// Somebody who takes part.
    Person(PersonId) = "person" in Place::Register(Register::People); {
        /// The person's name.
        name: String,
        /// Whom the person works for or represents.
        organisation: OrganisationId,
        /// Where told.
        sex: Option<Sex>,
        /// Address for post by wire.
        email: String,
    }

    /// Two or more organisations that work together; the Swedish one comes first.
    Partnership(PartnershipId) = "partnership" in Place::Register(Register::Partnerships); {
        /// The organisations, at least two.
        partners: Vec<OrganisationId>,
        /// The partner country: where the results are to be.
        country: Country,
        /// Where it stands.
        status: PartnershipStatus,
    }

    /// A version of the programme's guideline: which countries and ceilings were in force, and when.
    Guideline(GuidelineId) = "guideline" in Place::Register(Register::Guidelines); {
        /// What it is called.
        name: String,
        /// Grants that start in this period follow it.
        validity: Period,
        /// The countries it lets Swedish partners work with.
        countries: Vec<Country>,
        /// Per cent by which a line may deviate before it must be explained.
        deviation_percent: i64,
    }

    /// A ceiling that a guideline sets for some countries and a number of partners.
    Ceiling(CeilingId) = "ceiling" in Place::Register(Register::Guidelines); {
        /// The guideline.
        guideline: GuidelineId,
        /// The kind of grant.
        grant: GrantKind,
        /// Where it holds.
        countries: Vec<Country>,
        /// The least number of partners it holds for.
        parties_from: i64,
        /// The largest number of partners it holds for.
        parties_to: i64,
        /// What it is a ceiling of.
        basis: CeilingBasis,
        /// Of this category alone, or of the whole grant.
        category: Option<CostCategory>,
        /// The most.
        amount: Money,
        /// What happens above it.
        force: CeilingForce,
    }

    /// What a guideline allows of a measure: the most that an hour, a day, a kilometre or a tonne may come to.
    Allowance(AllowanceId) = "allowance" in Place::Register(Register::Guidelines); {
        /// The guideline.
        guideline: GuidelineId,
        /// Of what.
        measure: Measure,
        /// Where it holds; everywhere where none is named and no other allowance names the country.
        countries: Vec<Country>,
        /// On which days.
        validity: Period,
        /// The most.
        amount: Money,
        /// What meals take off a day.
        off: Reduction,
        /// What happens above it.
        force: CeilingForce,
        /// Who says so.
        source: String,
    }

    /// How many people of some parts each partner's team is to have, by a guideline (DOMAIN: teams).
    TeamRule(TeamRuleId) = "team_rule" in Place::Register(Register::Guidelines); {
        /// The guideline.
        guideline: GuidelineId,
        /// The kind of grant.
        grant: GrantKind,
        /// The parts that are counted together.
        roles: Vec<TeamRole>,
        /// The least number of people.
        least: i64,
        /// The largest; none where there is none.
        most: Option<i64>,
    }

    /// A question that reports answer, by a guideline.
    ReportQuestion(ReportQuestionId) = "report_question" in Place::Register(Register::Guidelines); {
        /// The guideline.
        guideline: GuidelineId,
        /// Which report answers it.
        report: ReportKind,
        /// Of which kind of grant; of every one where none is named.
        grant: Option<GrantKind>,
        /// What the book sets beside the answer.
        figures: Option<ReportFigures>,
        /// In English.
        english: String,
        /// In Swedish.
        swedish: String,
        /// They are asked in the order of these numbers.
        rank: i64,
    }

    /// What a currency was worth on a day.
    ExchangeRate(ExchangeRateId) = "exchange_rate" in Place::Register(Register::Rates); {
        /// The day.
        date: NaiveDate,
        /// One unit of this currency …
        unit: String,
        /// … was worth `rate` of this one.
        priced_in: String,
        /// How much.
        rate: Decimal,
        /// Who says so.
        source: String,
    }

    /// A project: one grant of a partnership.
    Project(ProjectId) = "project" in Place::Project; {
        /// Whose it is.
        partnership: PartnershipId,
        /// What the grant is for.
        kind: GrantKind,
        /// The programme's case reference, such as `2016-0033`.
        case_reference: String,
        /// The title in Swedish.
        title_sv: String,
        /// The title in English.
        title_en: String,
        /// The shared problem, in the partners' words.
        problem: Narrative,
        /// From the first day of the grant to the last.
        period: Period,
        /// What was granted.
        granted: Money,
        /// Where it stands.
        status: ProjectStatus,
        /// The one goal it serves most.
        main_goal: Option<Goal>,
        /// Further goals.
        further_goals: Vec<Goal>,
        /// The core areas it works with.
        core_areas: Vec<CoreArea>,
        /// Gender equality as an objective of the whole.
        gender_marker: MarkerScore,
        /// How the money comes, by the agreement.
        funding: Option<Funding>,
        /// By which rate money in other currencies is turned into the project's, by the agreement.
        fx_method: Option<FxMethod>,
        /// Per cent by which a line may deviate, by the agreement; the guideline's where it says nothing.
        deviation_percent: Option<i64>,
        /// How and why the activities are to lead to the results, in the partners' words.
        theory_of_change: Narrative,
        /// The targets of the goals that it works towards.
        targets: Vec<Target>,
        /// What it does for equity, a core area, in the partners' words; so the next three.
        equity: Narrative,
        /// For participation.
        participation: Narrative,
        /// For transparency.
        transparency: Narrative,
        /// For accountability.
        accountability: Narrative,
        /// What it means for people who live in poverty; so the next four perspectives.
        poverty: Narrative,
        /// For people's rights.
        rights: Narrative,
        /// For women and men, girls and boys.
        gender: Narrative,
        /// For environment and climate.
        environment: Narrative,
        /// For conflicts.
        conflict: Narrative,
        /// The dimensions of poverty that it works against.
        poverty_dimensions: Vec<PovertyDimension>,
        /// Good governance as an objective of the whole; not screened where it is not said. So the other policy markers.
        marker_governance: Option<MarkerScore>,
        /// The environment.
        marker_environment: Option<MarkerScore>,
        /// Less climate change.
        marker_climate_mitigation: Option<MarkerScore>,
        /// Adaptation to climate change.
        marker_climate_adaptation: Option<MarkerScore>,
        /// Biodiversity.
        marker_biodiversity: Option<MarkerScore>,
        /// Inclusion of persons with disabilities.
        marker_disability: Option<MarkerScore>,
        /// Less risk of disasters.
        marker_disaster_risk: Option<MarkerScore>,
    }

    /// A person's part in a project.
    TeamMember(TeamMemberId) = "team_member" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The person.
        person: PersonId,
        /// The part.
        role: TeamRole,
        /// Whether the person sits in the steering group.
        steers: bool,
    }

    /// A version of a project's budget. Approved once, it does not change: the next one is made of it.
    BudgetVersion(BudgetVersionId) = "budget_version" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// 1, 2, 3 …
        number: i64,
        /// What other currencies are reckoned to be worth in it; empty where all is planned in the project's.
        rates: BudgetRates,
    }

    /// A line of a budget version.
    BudgetLine(BudgetLineId) = "budget_line" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The version.
        version: BudgetVersionId,
        /// The line of an earlier version that this one carries on: they are one post of the budget.
        post: Option<BudgetLineId>,
        /// What it pays for.
        category: CostCategory,
        /// When.
        year: i64,
        /// In words.
        description: String,
        /// How much.
        amount: Planned,
        /// Gender equality as an objective of this money.
        gender_marker: MarkerScore,
        /// Who pays.
        financing: Financing,
        /// Whose line it is, of the partners; nobody's in particular where it is not said.
        partner: Option<OrganisationId>,
        /// Which activities its post pays for. The post's first line says it for all versions: what a cost is for may
        /// become clear long after the figures were approved.
        activities: Split,
        /// The core area that this money serves most.
        core_area: Option<CoreArea>,
    }

    /// The submission of a budget version to whoever decides on it. Until then, and where it is taken back, the
    /// version is a draft.
    Submission(SubmissionId) = "submission" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The version.
        version: BudgetVersionId,
        /// The day.
        date: NaiveDate,
        /// Who handed it in.
        submitted_by: String,
        /// The reference of the application.
        reference: String,
    }

    /// The rejection of a budget version: the next one is made of it.
    Rejection(RejectionId) = "rejection" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: NaiveDate,
        /// Who decided.
        rejected_by: String,
        /// Why.
        reason: String,
    }

    /// The approval of a budget version, with the figures as they stood.
    Approval(ApprovalId) = "approval" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The version.
        version: BudgetVersionId,
        /// The day of the decision.
        date: NaiveDate,
        /// Who decided.
        approved_by: String,
        /// The decision's reference.
        reference: String,
        /// The heads of the project's document when it was approved.
        heads: String,
    }

    /// Money spent. Its figures are never overwritten: a wrong one is reversed.
    Expense(ExpenseId) = "expense" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The line of the budget.
        line: BudgetLineId,
        /// The day it was paid.
        date: NaiveDate,
        /// In words.
        description: String,
        /// As paid, in the currency it was paid in.
        amount: Money,
        /// Units of the project's currency for one of the currency it was paid in; none where they are one.
        rate: Option<Decimal>,
        /// Who says so.
        rate_source: String,
        /// In the project's currency.
        booked: Money,
        /// The number of the voucher.
        voucher: String,
        /// The expense that this one takes back.
        reversal_of: Option<ExpenseId>,
        /// The partner who paid it; the line's where it is not said, or else the Swedish one.
        paid_by: Option<OrganisationId>,
        /// What it was reckoned from, where there is no bill.
        basis: Option<Basis>,
    }

    /// A decision of how much is granted: the first one, and what was added or taken away later.
    GrantDecision(GrantDecisionId) = "grant_decision" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The day.
        date: NaiveDate,
        /// Who decided.
        decided_by: String,
        /// The decision's reference.
        reference: String,
        /// How much: less than nothing where it takes away.
        amount: Money,
    }

    /// Money of the grant that came in, or went back. Like an expense it is never overwritten.
    Income(IncomeId) = "income" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The partner who got it.
        partner: OrganisationId,
        /// The day.
        date: NaiveDate,
        /// Why it came.
        kind: IncomeKind,
        /// How much, in the project's currency.
        amount: Money,
        /// The claim that it pays.
        claim: Option<ClaimId>,
        /// What proves it: the number of a payment or of a statement.
        reference: String,
        /// In words.
        description: String,
        /// The income that this one takes back.
        reversal_of: Option<IncomeId>,
    }

    /// Money of the grant that went from one account to another: between the partners, between currencies, or
    /// both. Like an expense it is never overwritten.
    Transfer(TransferId) = "transfer" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The partner who sent it.
        sender: OrganisationId,
        /// The partner who got it; the same where money was only exchanged.
        receiver: OrganisationId,
        /// The day it arrived.
        date: NaiveDate,
        /// What left the sender's account, without the fee.
        sent: Money,
        /// What arrived.
        received: Money,
        /// What banks took: of the sender's account beside `sent`, where it is in its currency; else of what
        /// arrived, which was so much more.
        fee: Option<Money>,
        /// What proves it.
        reference: String,
        /// In words.
        description: String,
        /// The transfer that this one takes back.
        reversal_of: Option<TransferId>,
    }

    /// A period for which a project's money is reported.
    FinancialPeriod(FinancialPeriodId) = "financial_period" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// From the first day to the last.
        period: Period,
        /// What there was on the first day, where it is said and not carried over from the period before.
        opening: Option<Money>,
    }

    /// The lock of a period: its figures stand, and change only by reversals that are dated after it.
    PeriodLock(PeriodLockId) = "period_lock" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The period.
        locked: FinancialPeriodId,
        /// The day it was locked.
        date: NaiveDate,
        /// Who locked it.
        locked_by: String,
        /// What there was on its first day.
        opening: Money,
        /// What there was on its last.
        closing: Money,
        /// The heads of the project's document when it was locked.
        heads: String,
    }

    /// A claim to be paid back what was spent.
    Claim(ClaimId) = "claim" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// For what was spent in this period.
        period: Period,
        /// The day it was sent.
        date: NaiveDate,
        /// How much.
        claimed: Money,
        /// Its reference.
        reference: String,
    }

    /// What was decided on a claim.
    ClaimDecision(ClaimDecisionId) = "claim_decision" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The claim.
        claim: ClaimId,
        /// The day.
        date: NaiveDate,
        /// Who decided.
        decided_by: String,
        /// How much of it; the rest is disallowed.
        approved: Money,
        /// Why the rest is not.
        reason: String,
    }

    /// Why more was spent of a category in a year than the budget and its threshold allow, and who let it
    /// (DOMAIN: finance, 4).
    Deviation(DeviationId) = "deviation" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The category.
        category: CostCategory,
        /// The year.
        year: i64,
        /// Why.
        explanation: String,
        /// The reference of the approval; empty where there is none yet.
        approval: String,
        /// What had been spent when it was explained: what is spent beyond that is explained anew. Programs of before
        /// format 6 did not say: then it is asked for once more.
        spent: Option<Money>,
        /// What was budgeted then: too much and too little are explained apart.
        budget: Option<Money>,
    }

    /// A file that was attached to a record: a receipt, a certificate, a photo. The book keeps the file itself by its hash.
    /// It lies in the document of that record, whichever that is.
    Attachment(AttachmentId) = "attachment" in Place::Project; {
        /// The project; none where the record is one that all projects share.
        project: Option<ProjectId>,
        /// What it was attached to.
        record: RecordId,
        /// What the file was called.
        name: String,
        /// How large it is, in bytes.
        size: i64,
        /// The SHA-256 of what is in it, in hexadecimal digits.
        sha256: String,
    }

    /// What a project is to reach (LFA: the rows of the matrix above the activities).
    ExpectedResult(ResultId) = "result" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// Which level.
        level: ResultLevel,
        /// Where an outcome shows itself.
        sphere: Option<Sphere>,
        /// The result of a higher level that it leads to.
        leads_to: Option<ResultId>,
        /// In words.
        title: String,
        /// What must hold beside the project's work, so that it leads there.
        assumptions: Narrative,
        /// They stand by this number among those of their level, and where it is the same, by age.
        rank: i64,
    }

    /// What is done, when, and by whom.
    Activity(ActivityId) = "activity" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// What it is.
        kind: ActivityKind,
        /// In words.
        title: String,
        /// From the first day to the last; a milestone has one.
        period: Period,
        /// Where it stands.
        status: ActivityStatus,
        /// The result that it serves.
        result: Option<ResultId>,
        /// Who answers for it.
        responsible: Option<PersonId>,
        /// Where it takes place.
        place: String,
        /// What came of it, in the partners' words.
        notes: Narrative,
        /// Who was there.
        attendees: Vec<PersonId>,
    }

    /// A decision that a meeting took.
    Resolution(ResolutionId) = "resolution" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The meeting.
        meeting: ActivityId,
        /// In words.
        title: String,
        /// Who carries it out.
        responsible: Option<PersonId>,
        /// By when.
        due: Option<NaiveDate>,
        /// What became of it.
        status: ResolutionStatus,
    }

    /// Something that may happen and would do harm.
    Risk(RiskId) = "risk" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// Where it comes from.
        category: RiskCategory,
        /// In words.
        title: String,
        /// How likely it is and how much harm it would do.
        rating: Rating,
        /// What is done about it, in the partners' words.
        mitigation: Narrative,
        /// Who answers for that.
        owner: Option<PersonId>,
        /// Where it stands.
        status: RiskStatus,
        /// When it is to be looked at again.
        review: Option<NaiveDate>,
    }

    /// By what a result is seen.
    Indicator(IndicatorId) = "indicator" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The result.
        result: ResultId,
        /// In words.
        name: String,
        /// What it is read in.
        kind: IndicatorKind,
        /// What is counted, such as `plans`.
        unit: String,
        /// The steps of a scale, a line each, in the order in which they rise.
        scale: String,
        /// Which way it is to go.
        direction: Direction,
        /// Whether people are counted: then they are told apart by sex at least.
        people: bool,
        /// By what its readings are told apart.
        dimensions: Dimensions,
        /// Where its readings come from (LFA: source of verification).
        verification: String,
        /// How often it is read.
        frequency: Option<Frequency>,
        /// Who reads it.
        responsible: Option<PersonId>,
    }

    /// What an indicator was read at, or is to be.
    Reading(ReadingId) = "reading" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The indicator.
        indicator: IndicatorId,
        /// What it is.
        kind: ReadingKind,
        /// Of which period: it is as on its last day.
        period: Period,
        /// What it was read at.
        value: Measured,
        /// Where it comes from, or what is to be said of it.
        note: String,
    }

    /// A report that a grant asks for (DOMAIN: reports).
    Report(ReportId) = "report" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// What it is.
        kind: ReportKind,
        /// What it tells of.
        period: Period,
        /// The day by which it is to be handed in.
        due: NaiveDate,
        /// The decision that asks for it.
        decision: Option<GrantDecisionId>,
    }

    /// What a report answers to a question. The question stands with it as it was asked when the report was begun.
    ReportAnswer(ReportAnswerId) = "report_answer" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The report.
        report: ReportId,
        /// They stand in the order of these numbers.
        rank: i64,
        /// What the book sets beside the answer.
        figures: Option<ReportFigures>,
        /// The question in English.
        english: String,
        /// The question in Swedish.
        swedish: String,
        /// The answer, in the partners' words.
        text: Narrative,
    }

    /// The signature of a partner: who stands behind what a report says.
    SignOff(SignOffId) = "sign_off" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The report.
        report: ReportId,
        /// The partner.
        partner: OrganisationId,
        /// Who signed for it.
        signed_by: String,
        /// The day.
        date: NaiveDate,
        /// The fingerprint of what was signed: [`crate::reporting::ReportFile::content`].
        content: String,
    }

    /// The submission of a report: from then on it stands.
    ReportSubmission(ReportSubmissionId) = "report_submission" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The report.
        report: ReportId,
        /// The day.
        date: NaiveDate,
        /// Who handed it in.
        submitted_by: String,
        /// Its reference.
        reference: String,
        /// The SHA-256 of the file that was handed in.
        sha256: String,
        /// The fingerprint of what was answered.
        content: String,
        /// The heads of the project's document when it was handed in.
        heads: String,
    }

    /// What became of a submission.
    ReportReview(ReportReviewId) = "report_review" in Place::Project; {
        /// The project.
        project: ProjectId,
        /// The report.
        report: ReportId,
        /// The submission.
        submission: ReportSubmissionId,
        /// The day.
        date: NaiveDate,
        /// What became of it.
        outcome: ReviewOutcome,
        /// Who decided.
        reviewed_by: String,
        /// Why, or what is missing.
        note: String,
    }

    /// What somebody had to say of a project (DOMAIN: complaints and feedback).
    Complaint(ComplaintId) = "complaint" in Place::Complaints; {
        /// The project.
        project: ProjectId,
        /// By what it goes.
        reference: String,
        /// What it is.
        kind: CaseKind,
        /// The day it came.
        received: NaiveDate,
        /// How it came.
        channel: CaseChannel,
        /// Whether nobody knows who said it.
        anonymous: bool,
        /// The sex of whoever said it, where told.
        sex: Option<Sex>,
        /// The age, where told.
        age: Option<AgeBand>,
        /// Where it happened.
        place: String,
        /// What it is about.
        category: CaseCategory,
        /// How grave it is.
        severity: CaseSeverity,
        /// What was said.
        description: Narrative,
        /// Whether it may be shared with those who deal with it.
        consent: bool,
        /// Who deals with it.
        owner: Option<PersonId>,
        /// The day by which it is to be acknowledged.
        acknowledge_by: Option<NaiveDate>,
        /// The day it was.
        acknowledged: Option<NaiveDate>,
        /// What was done.
        action: Narrative,
        /// To whom it was handed.
        referred_to: String,
        /// What was found.
        outcome: Option<CaseOutcome>,
        /// The day it was answered.
        answered: Option<NaiveDate>,
        /// Whether whoever said it is satisfied.
        satisfied: Option<Satisfaction>,
        /// What became of an appeal; empty where there was none.
        appeal: String,
        /// The day it was closed.
        closed: Option<NaiveDate>,
        /// The open case that it was before it was made sensitive: by that one who said it may be known.
        formerly: Option<ComplaintId>,
    }

    /// Who complained: apart from the complaint, so that it can be dealt with by those who need not know.
    Complainant(ComplainantId) = "complainant" in Place::Sensitive; {
        /// The project.
        project: ProjectId,
        /// What the person said.
        complaint: ComplaintId,
        /// The person's name.
        name: String,
        /// How the person can be reached.
        contact: String,
    }
}

impl BudgetLine {
    /// The post of the budget that this line belongs to, the same in every version.
    #[must_use]
    pub fn root(&self) -> BudgetLineId {
        self.post.unwrap_or(self.id)
    }
}

impl Risk {
    /// Whether it may do much harm yet.
    #[must_use]
    pub fn is_grave(&self) -> bool {
        self.status == RiskStatus::Open && self.rating.level() == RiskLevel::High
    }
}

impl Project {
    /// What it answers to a question.
    #[must_use]
    pub const fn answer(&self, question: Question) -> &Narrative {
        match question {
            Question::Equity => &self.equity,
            Question::Participation => &self.participation,
            Question::Transparency => &self.transparency,
            Question::Accountability => &self.accountability,
            Question::Poverty => &self.poverty,
            Question::Rights => &self.rights,
            Question::Gender => &self.gender,
            Question::Environment => &self.environment,
            Question::Conflict => &self.conflict,
        }
    }

    /// Its score on a policy marker.
    #[must_use]
    pub fn score(&self, marker: PolicyMarker) -> MarkerScore {
        let score = match marker {
            PolicyMarker::Governance => self.marker_governance,
            PolicyMarker::Environment => self.marker_environment,
            PolicyMarker::ClimateMitigation => self.marker_climate_mitigation,
            PolicyMarker::ClimateAdaptation => self.marker_climate_adaptation,
            PolicyMarker::Biodiversity => self.marker_biodiversity,
            PolicyMarker::Disability => self.marker_disability,
            PolicyMarker::DisasterRisk => self.marker_disaster_risk,
        };
        score.unwrap_or(MarkerScore::NotScreened)
    }
}

impl Complaint {
    /// How far it has come: by the last of its days that there is.
    #[must_use]
    pub const fn state(&self) -> CaseState {
        match (self.closed, self.answered, self.acknowledged) {
            (Some(_), _, _) => CaseState::Closed,
            (_, Some(_), _) => CaseState::Answered,
            (_, _, Some(_)) => CaseState::Acknowledged,
            _ => CaseState::Received,
        }
    }

    /// Whether nobody has acknowledged it by the day that was set.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state() == CaseState::Received && self.acknowledge_by.is_some_and(|day| day < today)
    }
}
