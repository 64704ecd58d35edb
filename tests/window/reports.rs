//! Reports from the decision to the paper that was handed in, and words found in the whole book; all by keyboard.

use book::Reader;
use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

const PROJECT: &str = "Actions for Gender Equality";

/// Opens the reports of a project.
pub(crate) async fn open(hand: &Hand, project: &str) {
    hand.find(project).await;
    hand.read("h1", project).await;
    hand.find("› Reports").await;
    hand.see("main [data-report]").await;
}

/// The book that the window has open.
fn reader(home: &std::path::Path) -> Reader {
    let books = std::fs::read_dir(home.join("books")).unwrap();
    let mut books = books.map(|entry| entry.unwrap().path());
    let book = books.find(|path| path.extension().is_some_and(|each| each == "vanort"));
    Reader::open(&book.unwrap()).unwrap()
}

#[tokio::test]
async fn reports_are_set_out_and_answered() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    hand.find("Social Entrepreneurship").await;
    hand.read("h1", "Social Entrepreneurship").await;
    hand.find("› Reports").await;
    hand.find("Set out reports").await;
    hand.see("main aside form [name=months]").await;
    hand.submit().await;
    hand.see("main [data-report]").await;
    hand.read("main table", "Final report").await;
    hand.find("Open the report: Annual report").await;
    hand.see("main [data-answer] textarea").await;
    hand.focus("main [data-answer] textarea").await;
    hand.keys("Two young enterprises opened.").await;
    hand.keep().await;
    hand.read("main article", "1 of 12").await;
    // Nobody signs what is not whole.
    hand.miss("main article", "Sign for").await;
    hand.focus("main article header a").await;
    hand.press(Key::Enter).await;
    hand.see("main [data-report]").await;
    hand.read("main table", "1 of 12").await;
    hand.find("› History").await;
    hand.read("main", "Two young enterprises opened.").await;
    hand.close().await;
}

#[tokio::test]
async fn a_report_is_handed_in_and_stands() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, PROJECT).await;
    hand.find("Open the report: Annual report, Jan 2019").await;
    hand.read("main article", "Signed").await;

    // Who changes a word takes the signatures away with it, and both sign anew.
    hand.focus("main [data-answer] textarea").await;
    hand.keys(" Changed.").await;
    hand.keep().await;
    for partner in ["Robertsfors kommun", "Machakos County"] {
        hand.find(&format!("Sign for {partner}")).await;
        hand.see("main aside form [name=signed_by]").await;
        hand.run(
            "document.querySelector('main aside form [name=signed_by]').select()",
            vec![],
        )
        .await;
        hand.fill("signed_by", "Kim Berg").await;
        hand.submit().await;
        hand.read("main article", "Kim Berg").await;
        hand.miss("main aside", "Sign for").await;
    }
    hand.find("Submit the report").await;
    hand.see("main aside form [name=submitted_by]").await;
    hand.choose("main aside form [name=language]", "en").await;
    hand.fill("reference", "R 2019").await;
    hand.submit().await;
    hand.see("main [data-submission]").await;
    hand.read("main [data-submission]", "R 2019").await;
    let writable = "return document.querySelectorAll('main [data-answer] textarea').length";
    assert_eq!(hand.run(writable, vec![]).await, json!(0));

    // What was handed in lies in the book, whole, and says what it was.
    let reader = reader(home.path());
    let project = reader.find_project("2018-0033").unwrap();
    let today = chrono::Local::now().date_naive();
    let rows = reader.reports(project, today).unwrap();
    let row = rows
        .iter()
        .find(|row| row.period.end().to_string() == "2019-12-31")
        .unwrap();
    let page = reader.report(row.id, today).unwrap();
    let file = page.submissions[0].file.as_ref().unwrap();
    let paper = reader.attached_file(file.id).unwrap();
    assert_eq!(book::sha256(&paper.bytes), page.submissions[0].sha256);
    let told = pdf_extract::extract_text_from_mem(&paper.bytes).unwrap();
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Annual report",
        "Signed by Kim Berg",
        "Officers trained",
        "Changed.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("Draft"), "{told}");

    // It comes back, and is written on.
    hand.find("Write down the decision").await;
    hand.see("main aside form [name=outcome]").await;
    hand.choose("main aside form [name=outcome]", "returned")
        .await;
    hand.fill("reviewed_by", "Programme officer").await;
    hand.fill("note", "The annex is missing.").await;
    hand.submit().await;
    hand.read("main [data-submission]", "The annex is missing.")
        .await;
    hand.see("main [data-answer] textarea").await;
    hand.close().await;
}

#[tokio::test]
async fn words_are_found_in_the_whole_book() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    hand.look_for("vasterbotten").await;
    hand.read("[role=listbox]", "Västerbotten").await;
    hand.look_away().await;
    // From anywhere to the answer in which a word stands.
    hand.look_for("kikamba").await;
    hand.read("[role=option][aria-selected=true]", "Kikamba")
        .await;
    hand.press(Key::Enter).await;
    hand.read("main", "Kikamba").await;
    // What somebody complained of is not found: the demo's first case tells of copies at the counter.
    let case = "const [it] = (arguments[0] ?? []).cases ?? []; return it?.description ?? ''";
    let project = reader(home.path()).find_project("2018-0033").unwrap();
    let register = hand.ask("complaints", json!({"project": project})).await;
    let said = hand.run(case, vec![register]).await;
    let said = said.as_str().unwrap().to_owned();
    assert!(said.len() > 20, "{said}");
    let found = hand.ask("search", json!({"words": said})).await;
    assert_eq!(found, json!([]));
    hand.close().await;
}
