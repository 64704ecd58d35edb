//! Expenses from a bank's file: what stands where, what waits is settled, recorded as one act, and taken back.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

/// Three rows that can be recorded, one that says nothing of what it was spent on, one that cannot be read, a sum.
const EXPORT: &str = "Kontoutdrag;;;
Bokföringsdag;Verifikation;Text;Belopp
2020-03-12;K-1;Taxi till workshop;1 240,50
2020-03-13;K-2;Hotell, studiebesök;5 300,00
2020-04-02;K-3;Tolk, seminarium;2 000,00
2020-04-03;K-4;Diverse;99,50
2020-13-03;K-5;Flyg;100,00
Summa;;;8 740,00
";

/// Hands the export to the running program, as a second start of it does, while a project is before the person.
pub(crate) async fn hand_over(hand: &Hand, home: &Path) {
    let file = home.join("export.csv");
    std::fs::write(&file, EXPORT).unwrap();
    std::fs::write(home.join("arrived"), file.to_str().unwrap()).unwrap();
    hand.read("main h2", "export.csv").await;
    hand.see(".rows table").await;
}

/// The import of the export, planned.
pub(crate) async fn planned(hand: &Hand, home: &Path) {
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    hand_over(hand, home).await;
    hand.read(".parts", "New 3").await;
}

#[tokio::test]
async fn a_file_is_planned_settled_recorded_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    planned(&hand, home.path()).await;
    let before = recorded(&hand).await;
    hand.read(".parts", "To be settled 1").await;
    hand.read(".parts", "Cannot be read 1").await;
    hand.read(".rows", "Hotell, studiebesök").await;

    // What cannot be read says why.
    hand.focus(".parts button:nth-child(3)").await;
    hand.press(Key::Enter).await;
    hand.read(".rows", "“2020-13-03” is no day").await;
    // What waits is settled by choosing its line.
    hand.focus(".parts button:nth-child(2)").await;
    hand.press(Key::Enter).await;
    hand.read(".rows", "Diverse").await;
    let line = hand
        .run(
            "return [...document.querySelectorAll('.rows select option')].find((each) => each.innerText.startsWith('Materials 2020')).value",
            vec![],
        )
        .await;
    hand.choose(".rows select", line.as_str().unwrap()).await;
    hand.read(".parts", "New 4").await;

    let record = "[...document.querySelectorAll('main header button')].find((each) => each.innerText.includes('Record 4')).focus()";
    hand.read("main", "Record 4 expenses").await;
    hand.run(record, vec![]).await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "4 expenses recorded").await;
    assert_eq!(recorded(&hand).await, before + 4);

    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.read(".notices", "Undone: expenses recorded").await;
    assert_eq!(recorded(&hand).await, before);
    hand.close().await;
}

/// How many expenses the project before the person has.
async fn recorded(hand: &Hand) -> u64 {
    let address = hand.run("return location.hash", vec![]).await;
    let project = address.as_str().unwrap().split('/').nth(2).unwrap();
    let query = json!({"query": {"project": project, "limit": 1}});
    hand.ask("expenses", query).await["total"].as_u64().unwrap()
}
