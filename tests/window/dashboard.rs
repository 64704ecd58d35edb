//! The dashboard by keyboard: from its figures to what is behind them, over the map, and a pack of it.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::hand::{Hand, PATIENCE};

/// Opens the dashboard of everything.
pub(crate) async fn open(hand: &Hand) {
    go(hand, "#/dashboard").await;
    hand.see("main [data-need]").await;
}

pub(crate) async fn go(hand: &Hand, address: &str) {
    hand.run("location.hash = arguments[0]", vec![address.into()])
        .await;
    hand.see("h1").await;
}

async fn address(hand: &Hand) -> String {
    let address = hand.run("return location.hash", vec![]).await;
    address.as_str().unwrap().to_owned()
}

/// The addresses of a partnership's page and of a comparison, and what to call these screens.
pub(crate) async fn more_screens(hand: &Hand) -> [(String, &'static str); 2] {
    let page = hand.ask("projects", json!({"query": {"limit": 3}})).await;
    let rows = page["rows"].as_array().unwrap();
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    let partnership = rows[0]["partnership"].as_str().unwrap();
    [
        (format!("#/partnerships/{partnership}"), "partnership"),
        (
            format!("#/projects/compare/{}", ids.join(",")),
            "comparison",
        ),
    ]
}

/// The only report that is late, from the dashboard, by one key; with the key that leads to the dashboard, two.
#[tokio::test]
async fn one_key_leads_to_the_one_report_that_is_late() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    // Of a partnership in which one report alone is late.
    hand.find("Social Entrepreneurship").await;
    hand.read("h1", "Social Entrepreneurship").await;
    let project = address(&hand).await;
    let project = project.split('/').nth(2).unwrap().to_owned();
    let head = hand.ask("project", json!({"project": project})).await;
    let partnership = head["row"]["partnership"].as_str().unwrap().to_owned();
    let start = &head["row"]["period"]["start"];
    let report = json!({"command": "add_report", "project": project, "kind": "annual", "start": start,
        "end": "2025-12-31", "due": "2026-03-31", "answers": []});
    let applied = hand.ask("apply", json!({"commands": [report]})).await;
    assert!(applied["failure"].is_null(), "{applied}");
    go(&hand, &format!("#/dashboard?partnership={partnership}")).await;
    hand.see("main [data-need=report_late]").await;
    hand.keys("1").await;
    hand.see("main [data-answer]").await;
    assert!(address(&hand).await.contains("/reports/"));
    // Back is where one came from, as it was.
    hand.run("history.back()", vec![]).await;
    hand.see("main [data-need=report_late]").await;
    assert!(address(&hand).await.contains("partnership="));
    hand.close().await;
}

#[tokio::test]
async fn a_figure_leads_to_the_projects_behind_it() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand).await;
    hand.read("main", "14 reports are late").await;
    hand.keys("1").await;
    hand.read("h1", "project").await;
    assert!(
        address(&hand).await.contains("need=report_late"),
        "{}",
        address(&hand).await
    );
    // Taking the chip off shows them all again.
    hand.press_button("main", "Late reports").await;
    hand.read("main", "Citizen Dialogue").await;
    open(&hand).await;
    hand.see("main svg a[aria-label^=Kenya]").await;
    hand.focus("main svg a[aria-label^=Kenya]").await;
    hand.press(Key::Enter).await;
    hand.read("h1", "2 projects").await;
    assert!(address(&hand).await.contains("country=KE"));
    open(&hand).await;
    hand.see("main svg a[href*='sign=green']").await;
    hand.focus("main svg a[href*='sign=green']").await;
    hand.press(Key::Enter).await;
    hand.read("search + div", "Indicators as expected").await;
    hand.read("h1", "project").await;
    // No project is without a core area: costs for none lead to the projects that have them.
    open(&hand).await;
    hand.see("main svg a[href*='cost_area=none']").await;
    hand.focus("main svg a[href*='cost_area=none']").await;
    hand.press(Key::Enter).await;
    hand.read("search + div", "Costs for no core area in particular")
        .await;
    hand.read("h1", "5 projects").await;
    hand.close().await;
}

/// How many files and folders lie among the reports, also those that a folder hides.
fn written(home: &Path) -> usize {
    let folder = home.join("reports");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

fn wish(one_each: bool) -> Value {
    json!({"wish": {"projects": [], "filter": {}, "title": "", "language": "en", "one_each": one_each,
    "parts": {"finance": true, "results": true, "risks": true, "photos": true, "signatures": true}}, "path": null})
}

/// Asks for a pack, and gives what became of it; one that is not wanted is stopped while it is made. A script that waits is
/// ended after half a minute, and one pack waits for the one before it.
async fn packed(hand: &Hand, one_each: bool, is_wanted: bool) -> Value {
    let begin = "window.packed = undefined; window.__TAURI_INTERNALS__.invoke('save_report_pack', arguments[0])
        .then((saved) => (window.packed = {saved}), (failure) => (window.packed = {failure}))";
    hand.run(begin, vec![wish(one_each)]).await;
    let since = Instant::now();
    loop {
        if !is_wanted {
            // Stopped before it has begun, it would begin all the same: so it is stopped until it ends.
            let heard = hand.ask("cancel", json!({"work": "papers"})).await;
            assert!(heard.is_null(), "{heard}");
        }
        let packed = hand.run("return window.packed ?? null", vec![]).await;
        if !packed.is_null() {
            return packed;
        }
        assert!(since.elapsed() < PATIENCE, "the pack does not end");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_pack_is_made_and_one_that_is_stopped_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    // By the button beside how far it is.
    go(&hand, "#/projects").await;
    hand.read("main", "Citizen Dialogue").await;
    hand.find("Report pack").await;
    hand.press_button("main aside form", "Make the pack").await;
    hand.press_button("main aside form .underway", "Cancel")
        .await;
    hand.read(".notices", "Stopped. Nothing was written.").await;
    assert_eq!(written(home.path()), 0);
    let stopped = packed(&hand, true, false).await;
    assert_eq!(stopped["failure"]["kind"], "cancelled", "{stopped}");
    assert_eq!(written(home.path()), 0);
    // Neither is the next one stopped, nor does anything come of those that were.
    for (one_each, all) in [(false, 1), (true, 2)] {
        let packed = packed(&hand, one_each, true).await;
        assert_eq!(packed["saved"]["projects"], 5, "{packed}");
        assert_eq!(written(home.path()), all);
    }
    hand.close().await;
}
