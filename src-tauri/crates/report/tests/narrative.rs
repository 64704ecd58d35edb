//! The report of a year as a file: its standard, what it says, and what it does with what nobody expected.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

#[expect(dead_code, reason = "the summary's tests use all of it")]
mod common;
#[path = "common/period.rs"]
mod period;

use domain::code::{
    ActivityKind, ActivityStatus, Direction, IndicatorKind, ReadingKind, ReportFigures, ReportKind,
    ReportState, ResolutionStatus, ResultLevel, RiskCategory, RiskStatus, Sphere,
};
use domain::id::{
    ActivityId, IndicatorId, OrganisationId, ReadingId, ReportAnswerId, ReportId, ResolutionId,
    ResultId, RiskId, SignOffId,
};
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::rating::Rating;
use domain::read::{
    ActivityRow, AnswerRow, Beside, Cost, HandedIn, IndicatorRow, Language, MeetingRow, Named,
    PartRow, Participants, PartsRow, ReadingRow, ReportPage, ReportPaper, ReportRow, ResolutionRow,
    RiskRow, ShownResult, SideRow, SignedRow, SignerRow,
};

use common::{day, options};

fn days(start: &str, end: &str) -> Period {
    Period::new(day(start), day(end)).unwrap()
}

fn money(minor: i64) -> Money {
    Money::new(minor, Currency::SEK).unwrap()
}

fn reading(kind: ReadingKind, number: &str, end: &str) -> ReadingRow {
    ReadingRow {
        id: ReadingId::mint(),
        kind,
        period: days("2018-01-01", end),
        number: Some(number.to_owned()),
        words: String::new(),
        height: None,
        parts: vec![PartsRow {
            dimension: "sex".to_owned(),
            parts: vec![PartRow {
                category: "woman".to_owned(),
                number: Some("29".to_owned()),
                share: None,
            }],
            unknown: "2".to_owned(),
        }],
        note: String::new(),
    }
}

fn indicator(words: &str) -> IndicatorRow {
    IndicatorRow {
        id: IndicatorId::mint(),
        result: ResultId::mint(),
        name: words.to_owned(),
        kind: IndicatorKind::Unit,
        unit: words.to_owned(),
        scale: Vec::new(),
        direction: Direction::Ascending,
        people: true,
        dimensions: Vec::new(),
        verification: words.to_owned(),
        frequency: None,
        responsible: None,
        readings: vec![
            reading(ReadingKind::Baseline, "41", "2018-01-01"),
            reading(ReadingKind::Target, "160.5", "2020-12-31"),
            reading(ReadingKind::Actual, "73", "2018-12-31"),
        ],
        progress: None,
    }
}

fn beside(words: &str, largest: i64) -> Beside {
    let finance = period::report(words, largest);
    Beside {
        activities: vec![ActivityRow {
            id: ActivityId::mint(),
            kind: ActivityKind::Activity,
            title: words.to_owned(),
            period: days("2018-03-01", "2018-03-01"),
            status: ActivityStatus::Done,
            is_late: false,
            result: None,
            responsible: None,
            place: words.to_owned(),
            notes: words.to_owned(),
            cost: Cost {
                budget: money(largest),
                spent: money(largest),
            },
            shares: Vec::new(),
        }],
        results: vec![ShownResult {
            id: ResultId::mint(),
            level: ResultLevel::Outcome,
            sphere: Some(Sphere::Individual),
            title: words.to_owned(),
            indicators: vec![indicator(words)],
        }],
        costs: finance.costs,
        deviations: finance.deviations,
        risks: vec![RiskRow {
            id: RiskId::mint(),
            category: RiskCategory::Political,
            title: words.to_owned(),
            rating: Rating::new(3, 4).unwrap().into(),
            mitigation: words.to_owned(),
            owner: None,
            status: RiskStatus::Open,
            review: None,
            is_grave: true,
            is_due: false,
            rated: Vec::new(),
        }],
        meetings: vec![MeetingRow {
            id: ActivityId::mint(),
            kind: ActivityKind::SteeringMeeting,
            title: words.to_owned(),
            period: days("2018-09-12", "2018-09-12"),
            status: ActivityStatus::Done,
            place: words.to_owned(),
            notes: words.to_owned(),
            attendees: Vec::new(),
            resolutions: vec![ResolutionRow {
                id: ResolutionId::mint(),
                title: words.to_owned(),
                responsible: None,
                due: None,
                status: ResolutionStatus::Done,
                is_late: false,
            }],
        }],
        sides: vec![SideRow {
            partner: named(words),
            people: 5,
            women: 3,
            told: 5,
            women_per_mille: Some(600),
            checks: Vec::new(),
        }],
        participants: vec![Participants {
            indicator: IndicatorId::mint(),
            name: words.to_owned(),
            date: day("2018-12-31"),
            all: "73".to_owned(),
            women: Some("29".to_owned()),
            women_per_mille: Some(408),
        }],
    }
}

fn named(name: &str) -> Named {
    Named {
        id: OrganisationId::mint(),
        name: name.to_owned(),
    }
}

fn answer(words: &str, figures: Option<ReportFigures>, largest: i64) -> AnswerRow {
    AnswerRow {
        id: ReportAnswerId::mint(),
        english: format!("Asked: {words}"),
        swedish: format!("Frågat: {words}"),
        text: format!("{words}\n\n{words}"),
        figures,
        beside: beside(words, largest),
    }
}

/// A report in which people wrote `words` everywhere, with every kind of figures, none larger than `largest`.
fn paper(words: &str, largest: i64) -> ReportPaper {
    let mut answers = vec![answer(words, None, largest)];
    answers.extend(
        ReportFigures::ALL
            .iter()
            .map(|figures| answer(words, Some(*figures), largest)),
    );
    ReportPaper {
        head: common::machakos().head,
        partners: vec![named(words), named("Machakos County")],
        demo: false,
        digest: "0123456789abcdef".repeat(4),
        handed_in: Some(HandedIn {
            date: day("2019-03-20"),
            by: words.to_owned(),
        }),
        page: ReportPage {
            row: ReportRow {
                id: ReportId::mint(),
                kind: ReportKind::Annual,
                period: days("2018-01-01", "2018-12-31"),
                due: day("2019-03-31"),
                is_late: false,
                decision: None,
                state: ReportState::Signed,
                answered: 10,
                questions: 10,
                signed: 1,
                partners: 2,
                missing: Vec::new(),
                unsettled: Vec::new(),
                is_frozen: false,
                is_narrative: true,
                can_be_signed: true,
                can_be_submitted: true,
                can_be_reviewed: false,
                can_be_deleted: true,
                submitted: None,
                submission: None,
                content: String::new(),
            },
            answers,
            signers: vec![
                SignerRow {
                    partner: named(words),
                    signed: Some(SignedRow {
                        id: SignOffId::mint(),
                        signed_by: words.to_owned(),
                        date: day("2019-03-12"),
                        holds: true,
                    }),
                },
                SignerRow {
                    partner: named("Machakos County"),
                    signed: None,
                },
            ],
            submissions: Vec::new(),
            files: Vec::new(),
        },
    }
}

fn printed(paper: &ReportPaper, language: Language) -> Vec<u8> {
    vanort_report::narrative_report(paper, &options(language, "2019-03-26")).unwrap()
}

fn holds(file: &[u8], part: &str) -> bool {
    file.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn the_file_is_tagged_and_says_its_standards() {
    for language in [Language::Sv, Language::En] {
        let file = printed(&paper("Wards met in June", 50_000_000), language);
        for part in [
            "/Marked true",
            "<pdfuaid:part>1<",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "/S/TH",
        ] {
            assert!(holds(&file, part), "{part}");
        }
    }
}

#[test]
fn what_people_write_is_never_evaluated_and_nothing_is_too_long() {
    for words in [
        "#import \"x\": * = *b* $x$ @a",
        &"long ".repeat(9_000),
        &"x".repeat(9_000),
        "\u{378}\u{202E}\0",
    ] {
        printed(&paper(words, 900_000_000_000_000), Language::Sv);
    }
}

#[test]
fn a_report_without_anything_is_a_page() {
    let mut nothing = paper("", 0);
    nothing.handed_in = None;
    nothing.page.signers.clear();
    nothing.head.row.partners.clear();
    for answer in &mut nothing.page.answers {
        answer.beside = Beside::default();
        answer.text.clear();
    }
    printed(&nothing, Language::En);
}

#[test]
fn an_answer_is_begun_with_what_the_book_knows() {
    let options = options(Language::En, "2019-03-26");
    let drafted = |figures| {
        vanort_report::draft(&answer("Wards", figures, 12_300), &options).replace('\u{a0}', " ")
    };
    assert_eq!(drafted(None), "");
    assert_eq!(
        drafted(Some(ReportFigures::Individual)),
        "– Wards (Wards): baseline 41; target 160.5 (31 Dec 2020); actual 73 (31 Dec 2018): women 29"
    );
    assert_eq!(
        drafted(Some(ReportFigures::Activities)),
        "– Wards: when 1 Mar 2018; status Done; spent 123.00"
    );
    for figures in ReportFigures::ALL {
        let text = drafted(Some(*figures));
        assert!(text.starts_with("– "), "{figures}: {text}");
        assert!(!text.contains('⟨'), "{figures}: {text}");
    }
    let empty = AnswerRow {
        beside: Beside::default(),
        ..answer("Wards", Some(ReportFigures::Risks), 0)
    };
    assert_eq!(vanort_report::draft(&empty, &options), "");
}
