//! A partner with a book of their own, who wrote in the same places as the person at the window.

use std::path::Path;
use std::process::Command;

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

/// Runs the program without a window, on the partner's folder.
fn partner(home: &Path, arguments: &[&str]) {
    let done = Command::new(env!("CARGO_BIN_EXE_vanort"))
        .args(arguments)
        .current_dir(home)
        .env("VANORT_HOME", home)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// Hands on what the window has as a file.
pub(crate) async fn hand_on(hand: &Hand, path: &Path) {
    let made = hand.ask("hand_on", json!({"parcel": {"path": path}})).await;
    assert!(made["bytes"].as_u64() > Some(0), "{made}");
}

/// Opens a file as a double click does while the window is open.
pub(crate) fn double_click(home: &Path, file: &Path) {
    let clicked = Command::new(env!("CARGO_BIN_EXE_vanort"))
        .arg(file)
        .env("VANORT_HOME", home)
        .status()
        .unwrap();
    assert!(clicked.success());
}

/// Trusts who is met for the first time and takes the file in that is before the person.
pub(crate) async fn trust_and_take(hand: &Hand) {
    hand.focus("input[name=trust]").await;
    hand.keys(" ").await;
    hand.focus("[role=dialog] footer button.primary").await;
    hand.press(Key::Enter).await;
    hand.see("article").await;
}

/// Both wrote: a file of the partner's comes whose title, reference and text differ from those here. The
/// window asks whether to take it in.
pub(crate) async fn comes_with_conflicts(hand: &Hand, home: &Path) {
    let theirs = home.join("partner");
    std::fs::create_dir_all(&theirs).unwrap();
    std::fs::write(
        theirs.join("settings.json"),
        json!({"person": "Mutua Kilonzo", "organisation": "Machakos County"}).to_string(),
    )
    .unwrap();
    hand_on(hand, &theirs.join("ours.vshare")).await;
    partner(
        &theirs,
        &["merge", "M.vanort", "ours.vshare", "--trust-any"],
    );
    let rows = hand
        .ask("projects", json!({"query": {"text": "2018-0033"}}))
        .await;
    let project = rows["rows"][0]["id"].clone();
    let problem = hand.ask("project", json!({"project": project})).await["problem"].clone();
    let problem = problem.as_str().unwrap();
    let write = |reference: &str, title: &str, problem: String| json!({"command": "change_project", "project": project, "case_reference": reference, "title_en": title, "problem": problem});
    let ours = write(
        "2018-0033-A",
        "Actions for Gender Equality in budgets",
        format!("{problem} Meetings are held in the evening."),
    );
    let applied = hand.ask("apply", json!({"commands": [ours]})).await;
    assert!(applied["ids"].is_array(), "{applied}");
    let there = write(
        "2018-0033-B",
        "Gender Equality in Machakos",
        format!("In Machakos: {problem}"),
    );
    std::fs::write(theirs.join("edits.jsonl"), there.to_string()).unwrap();
    partner(&theirs, &["do", "M.vanort", "edits.jsonl"]);
    partner(&theirs, &["share", "M.vanort", "--to", "theirs.vshare"]);
    double_click(home, &theirs.join("theirs.vshare"));
    hand.see("[role=dialog] footer button.primary").await;
}

/// Asks for a form beside the exchange.
pub(crate) async fn ask_for(hand: &Hand, form: &str) {
    hand.see("h1").await;
    // Where the window is narrow, a form takes the place of what is behind it.
    let close = "document.querySelector('main aside header button')?.click()";
    hand.run(close, vec![]).await;
    let (button, field) = match form {
        "hand-on" => ("main button.primary", "select[name=scope]"),
        _ => (
            "section[aria-labelledby=exchange-folder] .row button",
            "select[name=kind]",
        ),
    };
    hand.focus(button).await;
    hand.press(Key::Enter).await;
    hand.see(field).await;
}
