//! Risks: how grave they are, how they were rated, and which of them nobody deals with.

use domain::code::{RiskLevel, RiskStatus};
use domain::id::RecordId;
use domain::read::RiskRegister;
use domain::refusal::Refusal;
use serde_json::{Value, json};

use crate::desk::{Desk, day};
use crate::rules::{desk, refused};

fn register(desk: &Desk, project: &str) -> RiskRegister {
    let project = project.parse::<RecordId>().unwrap().into();
    desk.reader().risks(project, day("2025-06-01")).unwrap()
}

fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-000007{number:06}")
}

fn risk(number: u32, project: &str, rating: &str) -> Value {
    json!({"command": "add_risk", "id": id(number), "project": project, "category": "political",
           "title": format!("Risk {number}"), "rating": rating})
}

fn codes(desk: &Desk, project: &str) -> Vec<&'static str> {
    let project = project.parse::<RecordId>().unwrap().into();
    let head = desk.reader().project(project, day("2025-06-01")).unwrap();
    head.findings
        .iter()
        .map(|found| found.finding.code())
        .collect()
}

#[test]
fn the_gravest_stands_first_and_what_is_over_last() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        risk(1, &project, "2:2"),
        risk(2, &project, "5:4"),
        risk(3, &project, "4:5"),
        risk(4, &project, "3:3"),
    ])
    .unwrap();
    desk.run(&[json!({"command": "change_risk", "risk": id(2), "status": "closed"})])
        .unwrap();
    let it = register(&desk, &project);
    let order: Vec<(&str, u8, RiskLevel)> = it
        .risks
        .iter()
        .map(|row| (row.title.as_str(), row.rating.score, row.rating.level))
        .collect();
    assert_eq!(
        order,
        [
            ("Risk 3", 20, RiskLevel::High),
            ("Risk 4", 9, RiskLevel::Medium),
            ("Risk 1", 4, RiskLevel::Low),
            ("Risk 2", 20, RiskLevel::High),
        ]
    );
    assert_eq!(it.risks[3].status, RiskStatus::Closed);
    assert_eq!(it.cells.len(), 25);
    assert_eq!(
        (
            it.cells[0].likelihood,
            it.cells[0].impact,
            it.cells[24].score
        ),
        (5, 1, 5)
    );
    for rating in ["", "6:1", "0:3", "high"] {
        let refusal = refused(&mut desk, risk(9, &project, rating));
        assert!(matches!(refusal, Refusal::BadRating { .. }), "{refusal:?}");
    }
    desk.assert_sound();
}

#[test]
fn the_history_of_a_score_is_the_history() {
    let (mut desk, project, _) = desk();
    desk.run(&[risk(1, &project, "4:4")]).unwrap();
    let rate = |rating: &str| json!({"command": "change_risk", "risk": id(1), "rating": rating});
    desk.run(&[rate("3:4")]).unwrap();
    desk.run(&[json!({"command": "change_risk", "risk": id(1), "title": "Elections are put off"})])
        .unwrap();
    desk.run(&[rate("2:4")]).unwrap();
    let scores = |desk: &Desk| -> Vec<u8> {
        let row = register(desk, &project).risks.remove(0);
        row.rated.iter().map(|rated| rated.rating.score).collect()
    };
    assert_eq!(scores(&desk), [16, 12, 8]);
    assert_eq!(
        register(&desk, &project).risks[0].rated[2].person,
        "Karin Lundmark"
    );
    // What is taken back was thought all the same, and what is thought then is thought anew.
    desk.book.undo().unwrap();
    assert_eq!(scores(&desk), [16, 12, 8, 12]);
    assert_eq!(register(&desk, &project).risks[0].rating.score, 12);
}

#[test]
fn a_grave_risk_that_nobody_deals_with_is_found() {
    let (mut desk, project, _) = desk();
    desk.run(&[risk(1, &project, "5:3"), risk(2, &project, "5:2")])
        .unwrap();
    assert_eq!(
        codes(&desk, &project)
            .iter()
            .filter(|code| **code == "risk_unattended")
            .count(),
        1
    );
    let person = id(50);
    desk.run(&[
        json!({"command": "add_person", "id": person, "name": "Karin", "organisation": "00000000-0000-7000-8000-000000000001"}),
        json!({"command": "change_risk", "risk": id(1), "owner": person}),
    ])
    .unwrap();
    assert!(
        codes(&desk, &project).contains(&"risk_unattended"),
        "an owner alone does nothing"
    );
    desk.run(&[json!({"command": "change_risk", "risk": id(1), "mitigation": "The budget is agreed before the election.", "review": "2025-05-01"})])
        .unwrap();
    assert!(!codes(&desk, &project).contains(&"risk_unattended"));
    assert!(register(&desk, &project).risks[0].is_due);
    // Whoever answers for it stays in the book.
    let kept = refused(&mut desk, json!({"command": "delete", "record": person}));
    assert!(matches!(kept, Refusal::InUse { .. }), "{kept:?}");
    desk.run(&[json!({"command": "delete", "record": id(1)})])
        .unwrap();
    assert_eq!(register(&desk, &project).risks.len(), 1);
    desk.book.undo().unwrap();
    assert_eq!(register(&desk, &project).risks.len(), 2);
    desk.assert_sound();
}
