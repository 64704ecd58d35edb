//! Two laptops, two books: what both wrote in one cell is seen side by side, decided, and the same on both.

use std::path::Path;
use std::process::Command;

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;
use crate::partner::{double_click, hand_on};

const PROJECT: &str = "Inclusive Municipalities for Refugees";

/// Writes a figure into the first cell of the budget that can be written in.
async fn write_figure(hand: &Hand, figure: &str) {
    hand.find(PROJECT).await;
    hand.read("h1", PROJECT).await;
    hand.see("[role=grid] [tabindex='0']").await;
    hand.focus("[role=grid] [tabindex='0']").await;
    let first = format!(
        "{}{}{}",
        char::from(Key::Control),
        char::from(Key::Home),
        char::from(Key::Null)
    );
    hand.keys(&first).await;
    hand.press(Key::Right).await;
    hand.keys(figure).await;
    hand.press(Key::Enter).await;
    hand.read("[role=grid]", figure).await;
}

/// Presses the button of a dialog that says this.
async fn press_in_dialog(hand: &Hand, words: &str) {
    hand.read("[role=dialog]", words).await;
    let script = "const button = [...document.querySelectorAll('[role=dialog] button')]
        .find((each) => each.innerText.trim() === arguments[0]); button.focus();";
    hand.run(script, vec![json!(words)]).await;
    hand.press(Key::Enter).await;
}

fn digest(home: &Path) -> String {
    let books = std::fs::read_dir(home.join("books")).unwrap();
    let book = books
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|each| each == "vanort"))
        .unwrap();
    let told = Command::new(env!("CARGO_BIN_EXE_vanort"))
        .arg("digest")
        .arg(book)
        .output()
        .unwrap();
    String::from_utf8(told.stdout).unwrap()
}

#[tokio::test]
async fn two_laptops_decide_what_both_wrote() {
    let (robertsfors, machakos) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let files = tempfile::tempdir().unwrap();
    let file = |name: &str| files.path().join(name);
    let karin = Hand::with_demo(robertsfors.path(), "en").await;
    hand_on(&karin, &file("1.vshare")).await;

    // The file makes the other one's book, once its words were compared.
    let settings =
        json!({"person": "Mutua Kilonzo", "organisation": "Machakos County", "language": "en"});
    std::fs::write(machakos.path().join("settings.json"), settings.to_string()).unwrap();
    let first = file("1.vshare");
    let mutua = Hand::open_with(machakos.path(), &[first.to_str().unwrap()]).await;
    mutua.read("[role=dialog]", "From Karin Lundmark").await;
    press_in_dialog(&mutua, "Make the book").await;
    mutua.read("[role=dialog]", "Compare the words first").await;
    mutua.focus("input[name=trust]").await;
    mutua.keys(" ").await;
    press_in_dialog(&mutua, "Make the book").await;
    mutua.read("h1", "things need attention").await;
    mutua.read(".banner", "Demo book").await;
    assert_eq!(digest(robertsfors.path()), digest(machakos.path()));

    write_figure(&karin, "131 000").await;
    write_figure(&mutua, "125 500").await;
    hand_on(&karin, &file("2.vshare")).await;
    double_click(machakos.path(), &file("2.vshare"));
    mutua.read("[role=dialog]", "1 changed, one conflict").await;
    press_in_dialog(&mutua, "Take it in").await;
    mutua.read("h1", "One value waits for your decision").await;
    mutua.read("article", "131 000 SEK").await;
    mutua.read("article", "125 500 SEK").await;
    mutua.read("article", "before: 130 000 SEK").await;

    // One undo takes the whole merge out again, one redo takes it in.
    mutua.focus("h1").await;
    mutua.with_control('z').await;
    mutua.read("h1", "Nothing waits for a decision").await;
    mutua
        .keys(&format!(
            "{}{}z{}",
            char::from(Key::Control),
            char::from(Key::Shift),
            char::from(Key::Null)
        ))
        .await;
    mutua.read("h1", "One value waits for your decision").await;

    let keep = "[...document.querySelectorAll('article .value')].find((each) => each.innerText.includes('131'))
        .querySelector('button').focus()";
    mutua.run(keep, Vec::new()).await;
    mutua.press(Key::Enter).await;
    mutua.read("h1", "Nothing waits for a decision").await;

    hand_on(&mutua, &file("3.vshare")).await;
    double_click(robertsfors.path(), &file("3.vshare"));
    karin.read("[role=dialog]", "From Mutua Kilonzo").await;
    karin.focus("input[name=trust]").await;
    karin.keys(" ").await;
    press_in_dialog(&karin, "Take it in").await;
    karin.read(".notices", "Taken in").await;
    karin.read("[role=grid]", "131 000").await;
    assert_eq!(digest(robertsfors.path()), digest(machakos.path()));
    karin.close().await;
    mutua.close().await;
}
