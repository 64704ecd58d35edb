//! What the partner abroad plans in its own currency, and what is reckoned from hours; all by keyboard.

use fantoccini::key::Key;
use serde_json::json;

use crate::hand::Hand;

/// The value of the option of a list whose words begin so.
async fn option(hand: &Hand, list: &str, words: &str) -> String {
    let script = "return [...document.querySelectorAll(`${arguments[0]} option`)]
        .find((each) => each.text.startsWith(arguments[1]))?.value ?? ''";
    let value = hand.run(script, vec![json!(list), json!(words)]).await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn pick(hand: &Hand, list: &str, words: &str) {
    hand.see(list).await;
    let value = option(hand, list, words).await;
    assert!(!value.is_empty(), "{list} has no {words:?}");
    hand.choose(list, &value).await;
}

/// The form in which working hours are recorded, on the demo's gender project.
pub(crate) async fn ask_for_hours(hand: &Hand) {
    hand.find("Actions for Gender Equality").await;
    hand.see("[role=grid] [tabindex='0']").await;
    hand.find("New expense").await;
    pick(hand, "select[name=line]", "Work input 2020").await;
    hand.choose("select[name=measure]", "work_hour").await;
    hand.see("select[name=person]").await;
}

#[tokio::test]
async fn a_partner_plans_in_its_own_currency() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    // The one project whose newest version is a draft.
    hand.find("Inclusive Municipalities for Refugees").await;
    hand.see("[role=grid] [tabindex='0']").await;
    hand.find("Budget rate…").await;
    hand.focus("main aside [name=rate]").await;
    hand.keys("0,0934").await;
    hand.focus("main aside [name=source]").await;
    hand.keys("Riksbanken, 2 January 2021").await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "rate of KES is set").await;
    hand.read("main", "1 KES = 0.0934 SEK").await;

    pick(&hand, "select[name=twin]", "Lodwar, in KES").await;
    hand.read("main", "Amounts in KES").await;
    pick(&hand, "form.add select", "Venue").await;
    hand.focus("form.add button").await;
    hand.press(Key::Enter).await;
    hand.read("[role=grid]", "Venue").await;
    hand.keys("250 000").await;
    hand.press(Key::Enter).await;
    hand.read("main dl", "250 000").await;
    // Among all lines it is one more, in the project's currency: 250 000 × 0.0934 beside 26 000.
    hand.choose("select[name=twin]", "").await;
    hand.read("main", "Amounts in SEK").await;
    hand.read("[role=grid]", "49 350").await;
    hand.focus("h1").await;
    hand.with_control('z').await;
    hand.miss("[role=grid]", "49 350").await;
    hand.close().await;
}

#[tokio::test]
async fn working_hours_are_reckoned_by_person_and_month() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    ask_for_hours(&hand).await;
    pick(&hand, "select[name=person]", "Elin Norberg").await;
    for (field, text) in [
        ("date", "2020-11-30"),
        ("month", "2020-11"),
        ("quantity", "12,5"),
        ("unit_rate", "412"),
        ("description", "Follow-up with the county"),
    ] {
        hand.focus(&format!("main aside [name={field}]")).await;
        hand.with_control('a').await;
        hand.keys(text).await;
    }
    hand.read("main aside .comes", "12.5 hours at 412").await;
    hand.read("main aside .comes", "5 150.00 SEK").await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "recorded").await;

    // Every figure of the table opens what it is made of.
    hand.find("› People").await;
    hand.read("main table[aria-label^='Hours of work']", "Elin Norberg")
        .await;
    hand.focus("button[aria-label^='Elin Norberg, November: 12.5']")
        .await;
    hand.press(Key::Enter).await;
    hand.read("main", "Follow-up with the county").await;
    hand.close().await;
}
