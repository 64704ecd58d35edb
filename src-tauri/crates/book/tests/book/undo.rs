//! Property: undo returns to what was, redo to what became of it, and the view made again from the
//! changes equals the one that grew with them — whatever was done before.

use crate::desk::Desk;
use domain::read::ProjectQuery;
use proptest::prelude::*;
use serde_json::{Value, json};

#[derive(Clone, Debug)]
enum Act {
    Set {
        category: usize,
        year: i32,
        amount: Option<u32>,
    },
    Spend {
        cell: usize,
        amount: i64,
        voucher: u16,
    },
    Reverse {
        which: usize,
    },
    Retitle {
        text: String,
    },
    Describe {
        text: String,
    },
    Goals {
        goals: Vec<u8>,
    },
    Join {
        role: usize,
    },
    Leave,
    Approve,
    NextVersion,
    Undo,
    Redo,
}

const CATEGORIES: [&str; 4] = ["venue", "materials", "work_input", "audit"];
const ROLES: [&str; 3] = ["coordinator", "civil_servant", "manager"];

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..4_usize, 2025..=2027_i32, prop::option::of(0..90_000_u32)).prop_map(|(category, year, amount)| Act::Set { category, year, amount }),
        5 => (any::<usize>(), -5_000_i64..50_000, any::<u16>()).prop_map(|(cell, amount, voucher)| Act::Spend { cell, amount, voucher }),
        2 => any::<usize>().prop_map(|which| Act::Reverse { which }),
        2 => "\\PC{1,20}".prop_map(|text| Act::Retitle { text }),
        2 => "[a-zåäö \u{202e}<>#*]{0,30}".prop_map(|text| Act::Describe { text }),
        1 => prop::collection::vec(1..=17_u8, 0..5).prop_map(|goals| Act::Goals { goals }),
        1 => (0..3_usize).prop_map(|role| Act::Join { role }),
        1 => Just(Act::Leave),
        1 => Just(Act::Approve),
        1 => Just(Act::NextVersion),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
    ]
}

/// The command that an act comes to in the book as it stands; none where it has nothing to act on.
fn command(desk: &Desk, act: &Act) -> Option<Value> {
    let reader = desk.reader();
    let project = reader
        .projects(&ProjectQuery {
            text: "Citizen Dialogue ghanzi 2025-0007".into(),
            ..Default::default()
        })
        .unwrap();
    let project = match project.rows.first() {
        Some(row) => row.id,
        None => reader.find_project("2025-0007").ok()?,
    };
    let head = reader
        .project(project, crate::desk::day("2026-11-23"))
        .unwrap();
    let version = head.versions.first()?;
    Some(match act {
        Act::Set {
            category,
            year,
            amount,
        } => {
            json!({"command": "set_budget", "version": version.id, "category": CATEGORIES[*category],
            "year": year, "amount": amount.map_or(String::new(), |amount| amount.to_string())})
        }
        Act::Spend {
            cell,
            amount,
            voucher,
        } => {
            let lines = reader.lines(version.id, None, None).unwrap();
            let line = lines.get(cell % lines.len().max(1))?;
            json!({"command": "record_expense", "line": line.id, "date": "2026-03-04", "description": "x", "amount": amount.to_string(),
                "currency": "SEK", "voucher": voucher.to_string()})
        }
        Act::Reverse { which } => {
            let query = domain::read::ExpenseQuery {
                project,
                category: None,
                year: None,
                financing: None,
                offset: 0,
                limit: 0,
            };
            let expenses = reader.expenses(&query).unwrap().rows;
            let expense = expenses.get(which % expenses.len().max(1))?;
            json!({"command": "reverse_expense", "expense": expense.id, "date": "2026-05-06"})
        }
        Act::Retitle { text } => {
            json!({"command": "change_project", "project": project, "title_sv": text})
        }
        Act::Describe { text } => {
            json!({"command": "change_project", "project": project, "problem": text})
        }
        Act::Goals { goals } => {
            json!({"command": "change_project", "project": project, "goals": goals})
        }
        Act::Join { role } => {
            let person = reader.people().unwrap().first()?.id;
            json!({"command": "add_team_member", "project": project, "person": person, "role": ROLES[*role]})
        }
        Act::Leave => {
            json!({"command": "delete", "record": reader.team(project).unwrap().last()?.id})
        }
        Act::Approve => {
            json!({"command": "approve_budget", "version": version.id, "date": "2026-01-01", "approved_by": "C"})
        }
        Act::NextVersion => json!({"command": "start_budget_version", "project": project}),
        Act::Undo | Act::Redo => return None,
    })
}

/// Undo finds what the step left, also where the step itself had put the field before.
#[test]
fn what_an_act_put_twice_comes_back_in_one_change() {
    let mut desk = Desk::new(true);
    let now = |desk: &Desk| desk.reader().content_digest().unwrap();
    let project = desk.project("2018-0033").id;
    let retitle =
        |title| json!({"command": "change_project", "project": project, "title_sv": title});
    let before = now(&desk);
    desk.run(&[
        retitle("Vatten"),
        json!({"command": "change_project", "project": project, "problem": "Brunnar saknas."}),
        json!({"command": "add_organisation", "name": "Umeå kommun", "country": "SE", "kind": "municipality"}),
        retitle("Vatten och avlopp"),
    ])
    .unwrap();
    let after = now(&desk);

    desk.book.undo().unwrap();
    assert_eq!(now(&desk), before);
    let (_, history) = desk.reader().history(Some(project), 0, 0).unwrap();
    let of_undo = history.iter().filter(|entry| entry.step == history[0].step);
    let changes: Vec<&str> = of_undo.map(|entry| entry.change.as_str()).collect();
    assert_eq!(changes, vec![history[0].change.as_str(); 3]);

    desk.book.redo().unwrap();
    assert_eq!(now(&desk), after);
    desk.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn undo_returns_and_the_view_follows(acts in prop::collection::vec(act(), 1..40)) {
        let mut desk = Desk::new(true);
        let now = |desk: &Desk| desk.reader().content_digest().unwrap();
        // What the book said before each step that can be undone, and after each that can be redone.
        let mut past: Vec<String> = Vec::new();
        let mut future: Vec<String> = Vec::new();
        for act in &acts {
            let before = now(&desk);
            match act {
                Act::Undo => {
                    let undone = desk.book.undo().is_ok();
                    prop_assert_eq!(undone, !past.is_empty());
                    if let Some(expected) = past.pop() {
                        prop_assert_eq!(now(&desk), expected);
                        future.push(before);
                    }
                }
                Act::Redo => {
                    let redone = desk.book.redo().is_ok();
                    prop_assert_eq!(redone, !future.is_empty());
                    if let Some(expected) = future.pop() {
                        prop_assert_eq!(now(&desk), expected);
                        past.push(before);
                    }
                }
                act => {
                    let Some(command) = command(&desk, act) else { continue };
                    let steps = desk.book.reach();
                    if desk.run(&[command]).is_ok() {
                        // A command that changes nothing is no step.
                        if now(&desk) == before {
                            prop_assert_eq!(desk.book.reach(), steps);
                        } else {
                            past.push(before);
                            future.clear();
                        }
                    } else {
                        prop_assert_eq!(now(&desk), before);
                    }
                }
            }
        }
        while let Some(expected) = past.pop() {
            desk.book.undo().unwrap();
            prop_assert_eq!(now(&desk), expected);
        }
        desk.assert_sound();
    }
}
