//! What was typed into a form outlives the form.

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

async fn value(hand: &Hand, css: &str) -> String {
    hand.see(css).await;
    let value = hand
        .run(
            "return document.querySelector(arguments[0]).value",
            vec![json!(css)],
        )
        .await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn go(hand: &Hand, address: &str) {
    hand.run("location.hash = arguments[0]", vec![json!(address)])
        .await;
}

#[tokio::test]
async fn a_form_that_was_left_is_there_again() {
    const TITLE: &str = "input[name=title_en]";
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    go(&hand, "#/projects").await;
    hand.read("h1", "5 projects").await;
    hand.keys("n").await;
    hand.read(".rail", "Everything saved").await;
    hand.focus(TITLE).await;
    hand.keys("Clean water").await;
    hand.read(".rail", "Not saved: New project").await;

    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    hand.read(".notices", "not saved, but it is still here")
        .await;
    go(&hand, "#/projects").await;
    assert_eq!(value(&hand, TITLE).await, "Clean water");

    // Esc puts the form away, and the rail brings it back.
    hand.focus(TITLE).await;
    hand.press(Key::Escape).await;
    hand.focus(".rail .foot button").await;
    hand.press(Key::Enter).await;
    assert_eq!(value(&hand, TITLE).await, "Clean water");

    // The end of the book would throw it away: that is asked.
    hand.find("Close the book").await;
    hand.read("[role=dialog]", "New project").await;
    hand.press(Key::Escape).await;
    assert_eq!(value(&hand, TITLE).await, "Clean water");
    hand.close().await;
}

#[tokio::test]
async fn a_day_that_was_refused_is_there_again() {
    const REFUSED: &str = ".summary input[aria-invalid]";
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    let address = hand.run("return location.hash", vec![]).await;
    let project = address
        .as_str()
        .unwrap()
        .trim_end_matches("/budget")
        .to_owned();
    go(&hand, &format!("{project}/summary")).await;
    hand.see(".summary input").await;
    hand.run(
        "[...document.querySelectorAll('.summary input')].find((each) => each.value === '2018-01-01').focus()",
        vec![],
    )
    .await;
    hand.with_control('a').await;
    hand.keys("no day").await;
    // By its address, so that the field is left with the focus in it.
    go(&hand, &format!("{project}/people")).await;
    hand.read(".notices", "First day").await;
    go(&hand, &format!("{project}/summary")).await;
    assert_eq!(value(&hand, REFUSED).await, "no day");
    hand.close().await;
}
