//! The two languages say the same things.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};

use domain::code::{
    ActivityKind, CaseCategory, CaseChannel, CaseKind, CaseOutcome, CaseSeverity, CaseState,
    CeilingBasis, CeilingForce, CoreArea, CostCategory, Financing, GrantKind, MarkerScore, Need,
    OrganisationKind, PartnershipStatus, PolicyMarker, PovertyDimension, ProjectStatus, Question,
    ReportFigures, ReportKind, ReportState, ResolutionStatus, ReviewOutcome, RiskCategory,
    RiskLevel, RiskStatus, Satisfaction, Sex, Sign, TeamRole,
};
use domain::read::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use vanort_words::{FILES, has};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of a file, and the arguments of each.
fn messages(text: &str) -> Messages {
    let resource = fluent_syntax::parser::parse(text).unwrap();
    let mut messages = Messages::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut args = BTreeSet::new();
            message
                .value
                .iter()
                .for_each(|pattern| of_pattern(pattern, &mut args));
            assert!(
                messages.insert(message.id.name.to_owned(), args).is_none(),
                "{} is there twice",
                message.id.name
            );
        }
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, args);
        }
    }
}

fn of_expression(expression: &Expression<&str>, args: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, args),
        Expression::Select { selector, variants } => {
            of_inline(selector, args);
            variants
                .iter()
                .for_each(|variant| of_pattern(&variant.value, args));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, args),
        _ => {}
    }
}

#[test]
fn every_message_exists_in_both_languages_with_the_same_arguments() {
    for (name, swedish, english) in FILES {
        assert_eq!(messages(swedish), messages(english), "{name}.ftl");
    }
}

#[test]
fn no_message_has_two_homes() {
    let mut seen = BTreeSet::new();
    for (name, swedish, _) in FILES {
        for id in messages(swedish).into_keys() {
            assert!(
                seen.insert(id.clone()),
                "{id} of {name}.ftl is in another file too"
            );
        }
    }
}

#[test]
fn every_code_has_a_name() {
    let named = |list: &str, codes: Vec<&str>| {
        for language in [Language::Sv, Language::En] {
            for code in &codes {
                assert!(has(language, &format!("{list}-{code}")), "{list}-{code}");
            }
        }
    };
    macro_rules! lists {
        ($($list:literal: $codes:ty),* $(,)?) => {$(
            named($list, <$codes>::ALL.iter().map(|each| each.code()).collect());
        )*};
    }
    lists! {
        "cost-category": CostCategory, "grant-kind": GrantKind, "project-status": ProjectStatus,
        "partnership-status": PartnershipStatus, "core-area": CoreArea, "marker-score": MarkerScore,
        "financing": Financing, "team-role": TeamRole, "sex": Sex, "organisation-kind": OrganisationKind,
        "ceiling-force": CeilingForce, "ceiling-basis": CeilingBasis, "question": Question,
        "poverty-dimension": PovertyDimension, "policy-marker": PolicyMarker, "activity-kind": ActivityKind,
        "resolution-status": ResolutionStatus, "risk-category": RiskCategory, "risk-status": RiskStatus,
        "risk-level": RiskLevel, "case-kind": CaseKind, "channel": CaseChannel, "case-category": CaseCategory,
        "case-severity": CaseSeverity, "case-outcome": CaseOutcome, "satisfaction": Satisfaction,
        "case-state": CaseState, "report-kind": ReportKind, "report-figures": ReportFigures,
        "report-state": ReportState, "review-outcome": ReviewOutcome,
        "need-name": Need, "sign": Sign,
    }
}
