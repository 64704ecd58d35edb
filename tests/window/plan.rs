//! The plan, from the problem to the dates, and what its indicators are read at; all by keyboard.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

/// Chooses the arrangement of the plan by its name.
pub(crate) async fn show(hand: &Hand, view: &str) {
    let script = "return document.querySelector(`main input[type=radio][value=${arguments[0]}]`)?.checked ?? null";
    hand.see("main fieldset input[type=radio]").await;
    if hand.run(script, vec![json!(view)]).await != json!(true) {
        hand.run(
            "document.querySelector(`main input[type=radio][value=${arguments[0]}]`).click()",
            vec![json!(view)],
        )
        .await;
    }
}

/// A part of the demo's gender project.
pub(crate) async fn open(hand: &Hand, part: &str) {
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    hand.find(&format!("› {part}")).await;
}

#[tokio::test]
async fn a_logframe_is_written_down_and_edited_where_it_stands() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    // One of the projects of which nothing is planned yet.
    hand.find("Social Entrepreneurship").await;
    hand.read("h1", "Social Entrepreneurship").await;
    hand.find("› Plan").await;
    hand.read("main", "Here stands what the project is to reach")
        .await;

    hand.find("New result").await;
    hand.see("main aside form textarea").await;
    hand.fill("title", "Young people run enterprises of their own")
        .await;
    hand.choose("main aside [name=sphere]", "individual").await;
    hand.submit().await;
    hand.read("main table", "Outcomes").await;
    // The next is an output that leads there.
    hand.find("New result").await;
    hand.see("main aside form textarea").await;
    hand.fill("title", "An adviser in each town").await;
    let to = "const list = document.querySelector('main aside [name=leads_to]'); return [...list.options].at(-1).value";
    let to = hand.run(to, vec![]).await;
    hand.choose("main aside [name=leads_to]", to.as_str().unwrap())
        .await;
    hand.submit().await;
    hand.read("main table", "Outputs").await;

    // What must hold beside is typed into the matrix itself.
    hand.focus("main table textarea[aria-label^='Assumptions of An adviser']")
        .await;
    hand.keys("The towns pay the advisers.").await;
    hand.keep().await;
    // It is in the book, and not only in the field.
    hand.find("› History").await;
    hand.read("main", "The towns pay the advisers.").await;
    hand.find("› Plan").await;
    show(&hand, "chain").await;
    hand.read("main .chain", "An adviser in each town").await;
    hand.close().await;
}

#[tokio::test]
async fn dates_are_moved_in_the_chart_and_in_its_twin() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "Plan").await;
    hand.read("main table", "Baseline study").await;

    // A bar is moved by keys: three days later, and a day longer.
    show(&hand, "time").await;
    let bar = ".bar[aria-label*='Baseline study']";
    hand.focus(bar).await;
    for _ in 0..3 {
        hand.press(Key::Right).await;
    }
    hand.keys(&format!(
        "{}{}{}",
        char::from(Key::Shift),
        char::from(Key::Right),
        char::from(Key::Null)
    ))
    .await;
    hand.read(".notices", "8 Feb 2018 – 4 Jun 2018").await;
    let told = format!("return document.querySelector(\"{bar}\").ariaLabel");
    let said = hand.run(&told, vec![]).await;
    assert!(
        said.as_str().unwrap().contains("8\u{a0}Feb\u{a0}2018"),
        "{said}"
    );

    // It is dragged back by a pointer, and lies where it is let go.
    let drag = "const bar = document.querySelector(arguments[0]); const box = bar.getBoundingClientRect();
        const line = bar.parentElement.getBoundingClientRect();
        const to = (x, type) => bar.dispatchEvent(new PointerEvent(type, {bubbles: true, button: 0, pointerId: 1, clientX: x, clientY: box.y + 5}));
        bar.setPointerCapture = () => {}; const middle = box.x + box.width / 2;
        to(middle, 'pointerdown'); to(middle + line.width / 10, 'pointermove'); to(middle + line.width / 10, 'pointerup');";
    hand.run(drag, vec![json!(bar)]).await;
    hand.miss(".notices", "8 Feb 2018").await;
    let said = hand.run(&told, vec![]).await;
    assert!(
        !said.as_str().unwrap().contains("8\u{a0}Feb\u{a0}2018"),
        "{said}"
    );
    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.read(".notices", "Undone").await;

    // Its twin has the same dates, and the same powers.
    show(&hand, "table").await;
    let start = "main table input[aria-label='First day of Baseline study of two departments\\' budgets'], main table .day input";
    hand.see(start).await;
    let label = "return [...document.querySelectorAll('main table label')].find((each) => each.textContent.startsWith('Last day of Baseline')).htmlFor";
    let field = hand.run(label, vec![]).await;
    let field = format!("[id='{}']", field.as_str().unwrap());
    let value = hand
        .run(
            "return document.querySelector(arguments[0]).value",
            vec![json!(field)],
        )
        .await;
    assert_eq!(value, json!("2018-06-04"));
    hand.focus(&field).await;
    hand.run(
        "document.querySelector(arguments[0]).select()",
        vec![json!(field)],
    )
    .await;
    hand.keys("2018-06-15").await;
    hand.press(Key::Enter).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    show(&hand, "time").await;
    hand.see(bar).await;
    let said = hand.run(&told, vec![]).await;
    assert!(
        said.as_str().unwrap().contains("15\u{a0}Jun\u{a0}2018"),
        "{said}"
    );
    hand.close().await;
}

#[tokio::test]
async fn an_indicator_is_read_in_parts_that_reconcile() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand, "Results").await;
    hand.read("main h2", "indicators stand as expected").await;

    hand.find("Read: Officers trained").await;
    hand.read("main aside h2", "Reading: Officers trained")
        .await;
    hand.focus("main aside [name=end]").await;
    hand.keys("2020-06-30").await;
    hand.focus("main aside [name=value]").await;
    hand.keys("70").await;
    hand.focus("main aside [name=part-0-0]").await;
    hand.keys("36").await;
    hand.focus("main aside [name=part-0-1]").await;
    hand.keys("40").await;
    hand.press(Key::Enter).await;
    hand.read(
        "main aside form",
        "The parts come to 76, more than the whole, 70",
    )
    .await;
    hand.focus("main aside [name=part-0-1]").await;
    hand.run("document.activeElement.select()", vec![]).await;
    hand.keys("30").await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "Reading saved").await;

    // Beside stands what became of it, and what is unknown.
    hand.read("main aside", "70 persons").await;
    hand.focus("main aside ul .name").await;
    hand.press(Key::Enter).await;
    hand.read("main aside dl", "Unknown").await;
    hand.read("main aside dl", "51 %").await;
    hand.close().await;
}
