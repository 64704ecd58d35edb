//! The dates of a plan as other programs read them.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use chrono::DateTime;
use domain::code::{ActivityKind, ActivityStatus};
use domain::id::ActivityId;
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::read::{ActivityRow, Cost, Language, Plan, Title};
use icalendar::{Calendar, CalendarComponent, Component as _, DatePerhapsTime, EventLike as _};
use vanort_report::{Options, project_calendar};

fn period(start: &str, end: &str) -> Period {
    Period::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
}

fn activity(title: &str, when: Period, status: ActivityStatus) -> ActivityRow {
    let nothing = Money::zero(Currency::SEK);
    ActivityRow {
        id: ActivityId::mint(),
        kind: ActivityKind::Visit,
        title: title.to_owned(),
        period: when,
        status,
        is_late: false,
        result: None,
        responsible: None,
        place: "Machakos; Kenya".to_owned(),
        notes: String::new(),
        cost: Cost {
            budget: nothing,
            spent: nothing,
        },
        shares: Vec::new(),
    }
}

fn calendar(activities: Vec<ActivityRow>) -> (Calendar, u32) {
    let nothing = Cost {
        budget: Money::zero(Currency::SEK),
        spent: Money::zero(Currency::SEK),
    };
    let plan = Plan {
        period: period("2018-01-01", "2020-12-31"),
        problem: String::new(),
        theory_of_change: String::new(),
        levels: Vec::new(),
        results: Vec::new(),
        activities,
        currency: "SEK".to_owned(),
        elsewhere: nothing,
        total: nothing,
    };
    let title = Title {
        sv: "Jämställdhet".to_owned(),
        en: "Equality".to_owned(),
    };
    let options = Options {
        language: Language::En,
        generated: DateTime::parse_from_rfc3339("2026-11-26T14:02:00+01:00").unwrap(),
        today: "2026-11-26".parse().unwrap(),
    };
    let (text, dates) = project_calendar(&title, &plan, &options);
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "lines are folded"
    );
    (text.parse().unwrap(), dates)
}

#[test]
fn days_are_whole_and_what_is_cancelled_is_left_out() {
    let visit = period("2018-09-10", "2018-09-21");
    let (read, dates) = calendar(vec![
        activity("Study visit", visit, ActivityStatus::Done),
        activity("Closing visit", visit, ActivityStatus::Cancelled),
    ]);
    assert_eq!((read.components.len(), dates), (1, 1));
    let CalendarComponent::Event(event) = &read.components[0] else {
        panic!("no event");
    };
    assert_eq!(
        event.get_start(),
        Some(DatePerhapsTime::Date("2018-09-10".parse().unwrap()))
    );
    assert_eq!(
        event.get_end(),
        Some(DatePerhapsTime::Date("2018-09-22".parse().unwrap()))
    );
    assert_eq!(event.get_summary(), Some("Study visit"));
}

#[test]
fn what_people_write_is_text_and_begins_nothing() {
    let hostile = "Visit, with; commas\\\r\nEND:VEVENT\nBEGIN:VALARM\u{85}ACTION:EMAIL ".repeat(20);
    let (read, _) = calendar(vec![activity(
        &hostile,
        period("2018-09-10", "2018-09-21"),
        ActivityStatus::Planned,
    )]);
    assert_eq!(read.components.len(), 1);
    let CalendarComponent::Event(event) = &read.components[0] else {
        panic!("no event");
    };
    assert!(
        event
            .get_summary()
            .unwrap()
            .starts_with("Visit, with; commas")
    );
    assert!(event.get_location().unwrap().contains("Machakos; Kenya"));
}
