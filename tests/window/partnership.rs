//! What a partnership is beside its budget: risks, answers, meetings, voices; all by keyboard.

use std::path::Path;
use std::process::Command;

use book::Reader;
use chrono::{Datelike as _, Local};
use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;
use crate::partner::hand_on;
use crate::plan::show;

const PROJECT: &str = "Social Entrepreneurship";

async fn open(hand: &Hand, part: &str) {
    hand.find(PROJECT).await;
    hand.read("h1", PROJECT).await;
    hand.find(&format!("› {part}")).await;
}

#[tokio::test]
async fn a_risk_is_rated_and_rated_anew() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "Risks").await;
    hand.find("New risk").await;
    hand.see("main aside form [name=likelihood]").await;
    hand.fill("title", "The adviser leaves").await;
    hand.choose("main aside [name=likelihood]", "5").await;
    hand.choose("main aside [name=impact]", "4").await;
    hand.submit().await;
    hand.read("main", "One grave risk").await;
    // Nobody deals with it: the summary says so.
    hand.find("› Summary").await;
    hand.read("main", "The risk “The adviser leaves” has the score 20")
        .await;
    hand.find("› Risks").await;
    hand.find("Show the risk: The adviser leaves").await;
    hand.press_button("main aside", "Change").await;
    hand.see("main aside form [name=likelihood]").await;
    hand.choose("main aside [name=likelihood]", "2").await;
    hand.submit().await;
    hand.read("main", "No grave risk").await;
    // What it was rated at before stands beside.
    hand.read("main aside", "5 × 4").await;
    hand.read("main aside", "2 × 4").await;
    // A cell of the matrix shows its risks alone.
    hand.focus("main button[aria-label*='Likelihood 2, impact 4']")
        .await;
    hand.press(Key::Enter).await;
    hand.read("main", "The adviser leaves").await;
    hand.close().await;
}

#[tokio::test]
async fn a_project_says_what_it_is_for() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "Focus").await;
    show(&hand, "aims").await;
    hand.focus("main textarea[aria-label='Accountability']")
        .await;
    hand.keys("The board answers for each enterprise.").await;
    hand.keep().await;
    hand.press_button("main .targets", "Choose targets").await;
    hand.see("main .targets input[type=checkbox]").await;
    hand.focus("main .targets input[type=checkbox]").await;
    hand.keys(" ").await;
    hand.press_button("main .targets", "Show only those chosen")
        .await;
    hand.read("main .targets", "8.1").await;
    show(&hand, "gender").await;
    hand.read("main", "Gender equality is an objective of")
        .await;
    let before = hand.text("main h3").await;
    let unmarked = "const list = [...document.querySelectorAll('main select')].find((each) => each.value !== 'principal' && [...each.options].some((option) => option.value === 'principal'));
        list.value = 'principal'; list.dispatchEvent(new Event('change', {bubbles: true}));";
    hand.run(unmarked, vec![]).await;
    hand.read(".notices", "Main objective").await;
    hand.miss("main h3", &before).await;
    hand.find("› History").await;
    hand.read("main", "The board answers for each enterprise.")
        .await;
    hand.read("main", "cost screened").await;
    hand.close().await;
}

#[tokio::test]
async fn a_meeting_decides() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "People").await;
    // The guideline wants three to five civil servants a side.
    hand.read("main", "2 of 3–5").await;
    hand.find("New steering group meeting").await;
    hand.see("main aside form [name=title]").await;
    hand.fill("title", "First meeting").await;
    hand.fill("start", "2026-03-02").await;
    hand.submit().await;
    hand.read("main", "First meeting").await;
    hand.find("Open the meeting: First meeting").await;
    hand.see("main aside input[type=checkbox]").await;
    hand.focus("main aside input[type=checkbox]").await;
    hand.keys(" ").await;
    hand.focus("main aside textarea").await;
    hand.keys("Both towns were there.").await;
    hand.keep().await;
    hand.press_button("main aside", "New decision").await;
    hand.see("main aside form [name=title]").await;
    hand.fill("title", "Ask the county for a room").await;
    hand.fill("due", "2026-04-01").await;
    hand.submit().await;
    hand.read("main aside", "Ask the county for a room").await;
    hand.read("main", "1 to carry out").await;
    hand.find("› History").await;
    hand.read("main", "Both towns were there.").await;
    hand.close().await;
}

/// What the partner's book has that is made of a file.
fn made_of(home: &Path, file: &Path) -> Reader {
    let book = home.join("Theirs.vanort");
    let made = Command::new(env!("CARGO_BIN_EXE_vanort"))
        .args([
            "merge",
            book.to_str().unwrap(),
            file.to_str().unwrap(),
            "--trust-any",
        ])
        .env("VANORT_HOME", home)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    Reader::open(&book).unwrap()
}

#[tokio::test]
async fn a_complaint_stays_here_until_somebody_lets_it_go() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "Voices").await;
    hand.find("New case").await;
    hand.see("main aside form [name=description]").await;
    hand.fill("description", "The adviser asked for money.")
        .await;
    hand.fill("place", "Vushtrri market").await;
    hand.submit().await;
    // The first of this year.
    let reference = format!("{}-1", Local::now().year());
    hand.read("main table", &reference).await;
    hand.press_button("main table", &reference).await;
    hand.press_button("main aside", "Acknowledge today").await;
    hand.read("main table", "Acknowledged").await;

    // The summary on paper says nothing of it.
    hand.focus("h1").await;
    hand.keys("p").await;
    hand.read(".notices", "The summary lies in").await;
    let pdf = std::fs::read(&hand.reports()[0]).unwrap();
    let told = pdf_extract::extract_text_from_mem(&pdf).unwrap();
    assert!(told.contains("Social Entrepreneurship"), "{told}");
    for word in ["adviser asked", "Vushtrri market", "omplaint"] {
        assert!(!told.contains(word), "{word}: {told}");
    }
    // Neither does a file, unless somebody says so.
    let partner = tempfile::tempdir().unwrap();
    let file = partner.path().join("1.vshare");
    hand_on(&hand, &file).await;
    let theirs = made_of(partner.path(), &file);
    let project = theirs.find_project("2025-0021").unwrap();
    let today = Local::now().date_naive();
    let cases = |reader: &Reader| reader.complaints(project, today).unwrap().cases;
    assert!(cases(&theirs).is_empty());
    hand.run("location.hash = '#/exchange'", vec![]).await;
    crate::partner::ask_for(&hand, "hand-on").await;
    hand.see("main aside [name=complaints]").await;
    let ticked = "return [...document.querySelectorAll('main aside [name=complaints], main aside [name=sensitive]')].some((each) => each.checked)";
    assert_eq!(hand.run(ticked, vec![]).await, json!(false));
    let second = partner.path().join("2.vshare");
    hand.ask(
        "hand_on",
        json!({"parcel": {"path": second, "complaints": true}}),
    )
    .await;
    std::fs::remove_file(partner.path().join("Theirs.vanort")).unwrap();
    let theirs = made_of(partner.path(), &second);
    assert_eq!(cases(&theirs)[0].place, "Vushtrri market");
    hand.close().await;
}
