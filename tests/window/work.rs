//! A working day: the budget is opened, a ticket written down, the summary handed over.

use std::time::{Duration, Instant};

use fantoccini::key::Key;

use crate::hand::Hand;

struct Words {
    language: &'static str,
    project: &'static str,
    spent: &'static str,
    amount: &'static str,
    spent_after: &'static str,
}

const SWEDISH: Words = Words {
    language: "sv",
    project: "Insatser för jämställdhet",
    spent: "1 160 695",
    amount: "3 180",
    spent_after: "1 163 875",
};

const ENGLISH: Words = Words {
    language: "en",
    project: "Actions for Gender Equality",
    spent: "1 160 695",
    amount: "3 180",
    spent_after: "1 163 875",
};

/// Welcome → demo book → project → an expense by keyboard → totals change → undo → PDF; restart: it is all there.
async fn a_day(words: &Words) {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), words.language).await;
    hand.find(words.project).await;
    hand.read("h1", words.project).await;
    hand.read("main dl", words.spent).await;

    hand.see("[role=grid] [tabindex='0']").await;
    hand.focus("h1").await;
    hand.keys("e").await;
    hand.see("select[name=line]").await;
    let line = hand
        .run("return [...document.querySelectorAll('select[name=line] option')].find((each) => each.text.includes('2020')).value", vec![])
        .await;
    hand.choose("select[name=line]", line.as_str().unwrap())
        .await;
    hand.focus("input[name=date]").await;
    hand.with_control('a').await;
    hand.keys("2020-03-11").await;
    hand.focus("input[name=description]").await;
    hand.keys("Train Umeå–Stockholm <img src=x>").await;
    hand.press(Key::Tab).await;
    hand.keys(words.amount).await;
    hand.press(Key::Enter).await;
    hand.read("main dl", words.spent_after).await;
    hand.read("main", "Train Umeå–Stockholm <img src=x>").await;

    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.read("main dl", words.spent).await;
    hand.keys(&format!(
        "{}{}Z{}",
        char::from(Key::Control),
        char::from(Key::Shift),
        char::from(Key::Null)
    ))
    .await;
    hand.read("main dl", words.spent_after).await;

    hand.keys("p").await;
    let since = Instant::now();
    while hand.reports().is_empty() {
        assert!(
            since.elapsed() < Duration::from_secs(60),
            "no PDF was saved; the window says:\n{}",
            hand.text("body").await
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let pdf = hand.reports().remove(0);
    let info = std::process::Command::new("pdfinfo")
        .arg(&pdf)
        .output()
        .expect("pdfinfo, of poppler-utils");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    let tagged = info
        .lines()
        .any(|line| line.starts_with("Tagged:") && line.ends_with("yes"));
    assert!(tagged && info.contains(words.project), "{info}");
    hand.close().await;

    let hand = Hand::open(home.path()).await;
    hand.see("nav").await;
    hand.find(words.project).await;
    hand.read("main dl", words.spent_after).await;
    hand.close().await;
}

#[tokio::test]
async fn a_day_in_swedish() {
    a_day(&SWEDISH).await;
}

#[tokio::test]
async fn a_day_in_english() {
    a_day(&ENGLISH).await;
}

#[tokio::test]
async fn a_budget_is_written_like_a_spreadsheet() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    // The one project whose newest version is a draft.
    hand.find("Inclusive Municipalities for Refugees").await;
    hand.read("h1", "Inclusive Municipalities for Refugees")
        .await;
    hand.see("[role=grid] [tabindex='0']").await;
    hand.focus("[role=grid] [tabindex='0']").await;
    hand.keys(&format!(
        "{}{}{}",
        char::from(Key::Control),
        char::from(Key::Home),
        char::from(Key::Null)
    ))
    .await;
    hand.press(Key::Right).await;
    hand.keys("131 000").await;
    hand.press(Key::Enter).await;
    hand.read("[role=grid]", "131 000").await;
    // A figure that is none is refused in a sentence, and what was typed stays to be corrected.
    hand.keys("12,3,4").await;
    hand.press(Key::Enter).await;
    hand.read("main", "12,3,4").await;
    hand.read("main", "cannot be read as an amount").await;
    hand.press(Key::Escape).await;
    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.read(".notices", "undone").await;
    hand.read("[role=grid]", "Work input 130 000").await;
    hand.close().await;
}

/// The start is asked for once. What came of it is not shown later, of another book.
#[tokio::test]
async fn going_about_begins_nothing_anew_and_another_book_shows_its_own() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    hand.read("h1", "need attention").await;
    let listen = "window.heard = []; const fetched = window.fetch;
        window.fetch = (url, ...more) => (window.heard.push(String(url).split('/').pop()), fetched(url, ...more))";
    hand.run(listen, vec![]).await;
    for (room, title) in [("settings", "Settings"), ("overview", "need attention")] {
        hand.run(
            "location.hash = arguments[0]",
            vec![format!("#/{room}").into()],
        )
        .await;
        hand.read("h1", title).await;
    }
    let heard = hand.run("return window.heard", vec![]).await;
    let heard: Vec<&str> = heard
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it.as_str())
        .collect();
    assert!(heard.contains(&"overview"), "{heard:?}");
    assert!(
        !heard.contains(&"start") && !heard.contains(&"codes"),
        "{heard:?}"
    );
    hand.find("Close the book").await;
    hand.see("#begin-empty").await;
    hand.focus("#begin-empty").await;
    hand.press(Key::Enter).await;
    hand.read("h1", "An empty book").await;
    hand.close().await;
}
