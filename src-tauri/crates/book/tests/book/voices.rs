//! Complaints: what was said, what was done about it, and who may know.

use domain::code::CaseState;
use domain::id::{ProjectId, RecordId};
use domain::read::{ComplaintRegister, Confidential};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

fn of(project: &str) -> ProjectId {
    project.parse::<RecordId>().unwrap().into()
}

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-000008{number:06}")
}

fn register(desk: &Desk, project: &str) -> ComplaintRegister {
    desk.reader()
        .complaints(of(project), day("2025-06-01"))
        .unwrap()
}

fn case(number: u32, project: &str, more: Value) -> Value {
    let mut command = json!({"command": "register_complaint", "id": id(number), "project": project, "kind": "complaint",
        "received": "2025-05-20", "channel": "telephone", "category": "service", "severity": "medium",
        "description": format!("Said by somebody, number {number}.")});
    command
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    command
}

fn change(number: u32, fields: Value) -> Value {
    let mut command = json!({"command": "change_complaint", "complaint": id(number)});
    command
        .as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    command
}

fn references(desk: &Desk, project: &str) -> Vec<String> {
    register(desk, project)
        .cases
        .into_iter()
        .map(|row| row.reference)
        .collect()
}

#[test]
fn a_case_goes_its_way() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        case(
            1,
            &project,
            json!({"name": "Wanjiru", "contact": "0700", "sex": "woman", "age": "25-59"}),
        ),
        case(
            2,
            &project,
            json!({"received": "2024-12-30", "anonymous": true, "name": "is not kept"}),
        ),
        case(3, &project, json!({"reference": "B-7"})),
        case(4, &project, json!({})),
    ])
    .unwrap();
    // The next number of the year that it came in; the oldest first.
    assert_eq!(
        references(&desk, &project),
        ["2024-1", "2025-1", "B-7", "2025-2"]
    );
    let rows = register(&desk, &project).cases;
    // A week to acknowledge: from 30 December, and from 20 May.
    assert_eq!(rows[0].acknowledge_by, Some(day("2025-01-06")));
    assert!(
        rows[0].is_late && rows[1].is_late,
        "27 May is over on 1 June"
    );
    assert_eq!(
        (rows[0].name.as_str(), rows[1].name.as_str()),
        ("", "Wanjiru")
    );

    desk.run(&[change(1, json!({"acknowledged": "2025-05-21"}))])
        .unwrap();
    desk.run(&[change(1, json!({"action": "Copies were laid out.", "answered": "2025-05-28", "outcome": "upheld", "satisfied": "partly"}))])
        .unwrap();
    let row = |desk: &Desk| {
        let cases = register(desk, &project).cases;
        cases
            .into_iter()
            .find(|row| row.reference == "2025-1")
            .unwrap()
    };
    assert_eq!(
        (row(&desk).state, row(&desk).is_late),
        (CaseState::Answered, false)
    );
    desk.run(&[change(1, json!({"closed": "2025-05-30"}))])
        .unwrap();
    assert_eq!(
        references(&desk, &project).last().unwrap(),
        "2025-1",
        "what is over comes last"
    );
    // Nothing can have been done about it before it came.
    let early = refused(&mut desk, change(1, json!({"answered": "2025-05-19"})));
    assert_eq!(
        early,
        Refusal::BeforeReceived {
            field: "answered".to_owned(),
            date: day("2025-05-20")
        }
    );
    let silent = refused(&mut desk, case(9, &project, json!({"description": "  "})));
    assert!(matches!(silent, Refusal::Missing { .. }));

    // Who wants not to be known is not known any more; undo brings the name back.
    desk.run(&[change(1, json!({"anonymous": true}))]).unwrap();
    assert_eq!(row(&desk).name, "");
    desk.book.undo().unwrap();
    assert_eq!(row(&desk).name, "Wanjiru");
    desk.run(&[change(1, json!({"contact": "0711"}))]).unwrap();
    assert_eq!(
        (row(&desk).name, row(&desk).contact),
        ("Wanjiru".to_owned(), "0711".to_owned())
    );
    desk.run(&[json!({"command": "delete", "record": id(1)})])
        .unwrap();
    assert_eq!(register(&desk, &project).cases.len(), 3);
    desk.book.undo().unwrap();
    assert_eq!(row(&desk).contact, "0711");
    desk.assert_sound();
}

#[test]
fn a_sensitive_case_lies_apart() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        case(1, &project, json!({"name": "Wanjiru"})),
        case(
            2,
            &project,
            json!({"sensitive": true, "category": "safeguarding", "name": "Akinyi"}),
        ),
    ])
    .unwrap();
    let counts = |complaints, formerly, sensitive| Confidential {
        complaints,
        formerly,
        sensitive,
        names: 2,
    };
    let counted = |desk: &Desk| desk.reader().confidential(&[of(&project)]).unwrap();
    assert_eq!(counted(&desk), counts(1, 0, 1));
    let made = desk
        .run(&[json!({"command": "make_sensitive", "complaint": id(1)})])
        .unwrap()
        .remove(0);
    assert_ne!(made, id(1), "it is written anew");
    assert_eq!(counted(&desk), counts(0, 1, 2));
    let rows = register(&desk, &project).cases;
    assert!(rows.len() == 2 && rows.iter().all(|row| row.sensitive && !row.name.is_empty()));
    // It is changed where it lies.
    desk.run(&[json!({"command": "change_complaint", "complaint": made, "severity": "high"})])
        .unwrap();
    assert_eq!(counted(&desk), counts(0, 1, 2));
    let again = refused(
        &mut desk,
        json!({"command": "make_sensitive", "complaint": made}),
    );
    assert_eq!(again, Refusal::SensitiveAlready);
    desk.book.undo().unwrap();
    desk.book.undo().unwrap();
    // What was written among the sensitive ones meanwhile is in that document for good, and goes where it goes.
    assert_eq!(counted(&desk), counts(1, 0, 2));
    desk.assert_sound();
}

/// What the other rooms of a project show says nothing of it: history, findings, the summary, search.
#[test]
fn nothing_of_it_shows_elsewhere() {
    let (mut desk, project, _) = desk();
    desk.run(&[case(
        1,
        &project,
        json!({"name": "Wanjiru", "place": "Mutituni", "description": "Unmistakable words."}),
    )])
    .unwrap();
    desk.run(&[change(1, json!({"severity": "high"}))]).unwrap();
    let reader = desk.reader();
    let summary = reader.summary(of(&project), day("2025-06-01")).unwrap();
    assert_eq!(summary.complaints, None);
    let history = reader.history(Some(of(&project)), 0, 200).unwrap();
    for told in [format!("{summary:?}"), format!("{history:?}")] {
        for word in ["Wanjiru", "Mutituni", "Unmistakable", "complaint\""] {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    let query = domain::read::ProjectQuery {
        text: "Unmistakable".to_owned(),
        ..domain::read::ProjectQuery::default()
    };
    assert_eq!(reader.projects(&query).unwrap().total, 0);
}

#[test]
fn small_counts_are_not_said_outside() {
    let (mut desk, project, _) = desk();
    let mut commands = Vec::new();
    for number in 0..6 {
        commands.push(case(number, &project, json!({})));
    }
    for number in 6..8 {
        commands.push(case(number, &project, json!({"category": "conduct"})));
    }
    commands.push(case(
        8,
        &project,
        json!({"category": "conduct", "sensitive": true}),
    ));
    commands.push(case(
        9,
        &project,
        json!({"category": "access", "kind": "question"}),
    ));
    desk.run(&commands).unwrap();
    let outside = register(&desk, &project).outside;
    let told: Vec<(&str, Option<u32>)> = outside
        .categories
        .iter()
        .map(|row| (row.category.code(), row.count))
        .collect();
    assert_eq!(told, [("service", Some(6)), ("conduct", None)]);
    assert_eq!(
        (outside.all, outside.answered),
        (None, None),
        "eight less six is two"
    );
    // Three more of another kind: then two and three could be divided otherwise.
    let more: Vec<Value> = (20..23)
        .map(|number| case(number, &project, json!({"category": "access"})))
        .collect();
    desk.run(&more).unwrap();
    let outside = register(&desk, &project).outside;
    assert_eq!((outside.all, outside.answered), (Some(11), Some(0)));
    desk.run(&[change(0, json!({"answered": "2025-05-30"}))])
        .unwrap();
    assert_eq!(
        register(&desk, &project).outside.answered,
        None,
        "one was answered"
    );
}
