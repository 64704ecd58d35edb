//! Teams as the guideline wants them, the steering group, and what meetings decide.

use domain::code::ResolutionStatus;
use domain::finding::Finding;
use domain::id::{ProjectId, RecordId};
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

const ALE: &str = "00000000-0000-7000-8000-000000000001";

fn of(project: &str) -> ProjectId {
    project.parse::<RecordId>().unwrap().into()
}

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-000007{number:06}")
}

/// A person of Ale in the team, by a role.
fn member(number: u32, project: &str, role: &str) -> [Value; 2] {
    [
        json!({"command": "add_person", "id": id(number), "name": format!("P{number}"), "organisation": ALE}),
        json!({"command": "add_team_member", "id": id(number + 1000), "project": project, "person": id(number), "role": role}),
    ]
}

/// What is found of teams: whose, how many there are, the least and the most.
fn compositions(desk: &Desk, project: &str) -> Vec<(String, u32, u32, Option<u32>)> {
    let head = desk
        .reader()
        .project(of(project), day("2025-06-01"))
        .unwrap();
    let told = head
        .findings
        .into_iter()
        .filter_map(|found| match found.finding {
            Finding::TeamComposition {
                name,
                count,
                least,
                most,
                ..
            } => Some((name, count, least, most)),
            _ => None,
        });
    told.collect()
}

#[test]
fn a_team_is_held_against_its_guideline() {
    let (mut desk, project, _) = desk();
    assert_eq!(
        compositions(&desk, &project),
        [],
        "before anybody is named there is no team"
    );
    desk.run(&member(1, &project, "project_manager")).unwrap();
    desk.run(&member(2, &project, "civil_servant")).unwrap();
    let [ale, ghanzi] = ["Ale kommun", "Ghanzi"].map(str::to_owned);
    // Three to five civil servants a side, one of them project manager.
    let short = [
        (ale, 2, 3, Some(5)),
        (ghanzi.clone(), 0, 1, Some(1)),
        (ghanzi.clone(), 0, 3, Some(5)),
    ];
    assert_eq!(compositions(&desk, &project), short);
    desk.run(&member(3, &project, "civil_servant")).unwrap();
    assert_eq!(compositions(&desk, &project), short[1..]);
    let checks = &desk.reader().sides(of(&project)).unwrap()[0].checks;
    assert!(checks.len() == 2 && checks.iter().all(|check| check.holds));

    // One who moves to the other side counts there: the register says so, and the project is looked at again.
    desk.run(&[json!({"command": "change_person", "person": id(3), "organisation": "00000000-0000-7000-8000-000000000002"})])
        .unwrap();
    assert_eq!(compositions(&desk, &project)[2], (ghanzi, 1, 3, Some(5)));
    desk.assert_sound();
    desk.book.undo().unwrap();

    // A second part of the same person is no second person.
    desk.run(&[json!({"command": "add_team_member", "project": project, "person": id(3), "role": "coordinator"})]).unwrap();
    assert_eq!(compositions(&desk, &project), short[1..]);
    // When the project is over there is no team to complete.
    desk.run(&[json!({"command": "change_project", "project": project, "status": "closed"})])
        .unwrap();
    assert_eq!(compositions(&desk, &project), []);
}

#[test]
fn another_guideline_wants_other_teams() {
    let (mut desk, project, _) = desk();
    desk.run(&member(1, &project, "project_manager")).unwrap();
    let guidelines = desk.reader().guidelines().unwrap();
    let guideline = &guidelines[0];
    assert_eq!(guideline.teams.len(), 8);
    for rule in &guideline.teams {
        desk.run(&[json!({"command": "delete", "record": rule.id})])
            .unwrap();
    }
    assert_eq!(compositions(&desk, &project), []);
    let rule = |least: &str, most: &str| json!({"command": "add_team_rule", "guideline": guideline.id, "grant": "project", "roles": ["civil_society"], "least": least, "most": most});
    assert_eq!(
        refused(&mut desk, rule("3", "2")),
        Refusal::LeastAboveMost { least: 3, most: 2 }
    );
    for least in ["", "two", "-1", "1.5", "99999"] {
        let refusal = refused(&mut desk, rule(least, ""));
        let said = matches!(refusal, Refusal::Missing { .. } | Refusal::BadCount { .. });
        assert!(said, "{least}: {refusal:?}");
    }
    desk.run(&[rule("1", "")]).unwrap();
    let wanted = compositions(&desk, &project);
    assert_eq!(wanted.len(), 2);
    assert_eq!(wanted[0], ("Ale kommun".to_owned(), 0, 1, None));
    desk.assert_sound();
}

#[test]
fn meetings_decide_and_somebody_carries_it_out() {
    let (mut desk, project, _) = desk();
    desk.run(&member(1, &project, "manager")).unwrap();
    desk.run(&member(2, &project, "politician_majority"))
        .unwrap();
    desk.run(&[json!({"command": "change_team_member", "member": id(1001), "steers": true})])
        .unwrap();
    let steers: Vec<bool> = desk
        .reader()
        .team(of(&project))
        .unwrap()
        .iter()
        .map(|row| row.steers)
        .collect();
    assert_eq!(steers, [true, false]);
    let meeting = |number: u32, kind: &str, day: &str| json!({"command": "add_activity", "id": id(number), "project": project, "kind": kind, "title": format!("Meeting {number}"), "start": day, "end": day});
    desk.run(&[
        meeting(10, "steering_meeting", "2025-03-01"),
        meeting(11, "meeting", "2025-04-01"),
        meeting(12, "visit", "2025-05-01"),
        json!({"command": "change_activity", "activity": id(10), "attendees": [id(2), id(1), id(2)], "notes": "All agreed."}),
        json!({"command": "add_resolution", "id": id(20), "meeting": id(10), "title": "Ask the treasury", "responsible": id(2), "due": "2025-05-01"}),
        json!({"command": "add_resolution", "id": id(21), "meeting": id(10), "title": "Meet again"}),
    ])
    .unwrap();
    let meetings = |desk: &Desk| {
        desk.reader()
            .meetings(of(&project), day("2025-06-01"))
            .unwrap()
    };
    let rows = meetings(&desk);
    let titles: Vec<(&str, bool)> = rows
        .iter()
        .map(|row| {
            (
                row.title.as_str(),
                row.kind == domain::code::ActivityKind::SteeringMeeting,
            )
        })
        .collect();
    assert_eq!(titles, [("Meeting 11", false), ("Meeting 10", true)]);
    let (steering, decided) = (&rows[1], &rows[1].resolutions);
    let present: Vec<&str> = steering
        .attendees
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(
        (present, steering.notes.as_str()),
        (vec!["P2", "P1"], "All agreed.")
    );
    assert_eq!((decided[0].is_late, decided[1].is_late), (true, false));
    desk.run(&[json!({"command": "change_resolution", "resolution": id(20), "status": "done"})])
        .unwrap();
    let done = &meetings(&desk)[1].resolutions[0];
    assert_eq!((done.status, done.is_late), (ResolutionStatus::Done, false));

    // Who was there, and who carries something out, stays in the book.
    desk.run(&[json!({"command": "delete", "record": id(1002)})])
        .unwrap();
    for person in [id(1), id(2)] {
        let kept = refused(&mut desk, json!({"command": "delete", "record": person}));
        assert!(matches!(kept, Refusal::InUse { .. }), "{kept:?}");
    }
    // With the meeting goes what it decided; and comes back with it.
    desk.run(&[json!({"command": "delete", "record": id(10)})])
        .unwrap();
    assert_eq!(meetings(&desk).len(), 1);
    desk.book.undo().unwrap();
    assert_eq!(meetings(&desk)[1].resolutions.len(), 2);
    // What was decided stays in sight where the meeting is made something else.
    desk.run(&[json!({"command": "change_activity", "activity": id(10), "kind": "activity"})])
        .unwrap();
    assert_eq!(meetings(&desk).len(), 2);
    desk.assert_sound();
}
