//! A receipt on an expense: attached, looked at, taken away and brought back.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::{Hand, PATIENCE};

/// Attaches a picture to the first expense beside the budget that is before the person, and unfolds both. What a
/// dialog of the system stands before is asked of the program itself.
pub(crate) async fn attach_and_unfold(hand: &Hand) {
    hand.focus("main aside button.name[aria-expanded=false]")
        .await;
    let address = hand.run("return location.hash", vec![]).await;
    let project = address.as_str().unwrap().split('/').nth(2).unwrap();
    let query = json!({"query": {"project": project, "category": "work_input"}});
    let expenses = hand.ask("expenses", query).await;
    let photo = concat!(env!("CARGO_MANIFEST_DIR"), "/icons/128x128.png");
    let wanted = json!({"record": expenses["rows"][0]["id"], "paths": [photo]});
    let attached = hand.ask("attach", wanted).await;
    assert!(attached["ids"].is_array(), "{attached}");
    hand.focus("main aside button.name").await;
    hand.press(Key::Enter).await;
    hand.read("main aside", "128x128.png").await;
    let file = "[...document.querySelectorAll('main aside li li button')].find((each) => each.innerText.includes('128x128')).focus()";
    hand.run(file, vec![]).await;
    hand.press(Key::Enter).await;
    hand.see("main aside img").await;
}

#[tokio::test]
async fn a_receipt_is_attached_seen_taken_away_and_brought_back() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    attach_and_unfold(&hand).await;
    let shown = "const picture = document.querySelector('main aside img'); return picture.complete ? picture.naturalWidth : 0";
    let since = Instant::now();
    while hand.run(shown, vec![]).await != json!(128) {
        assert!(since.elapsed() < PATIENCE, "no picture is shown");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    hand.read("main aside", "1 file").await;

    let take_away = "[...document.querySelectorAll('main aside button')].find((each) => each.innerText === 'Take away').focus()";
    hand.run(take_away, vec![]).await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "Taken away").await;
    hand.miss("main aside", "128x128.png").await;
    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.read("main aside", "128x128.png").await;
    hand.close().await;
}
