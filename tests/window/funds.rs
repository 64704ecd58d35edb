//! The chain of money by keyboard: money comes in, the figures follow and are looked behind, a period is locked.

use fantoccini::key::Key;

use crate::hand::Hand;

/// The funds of the demo's gender project.
pub(crate) async fn open(hand: &Hand) {
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    hand.find("› Funds").await;
    hand.read("main h2", "Reporting periods").await;
}

#[tokio::test]
async fn money_comes_in_is_looked_behind_and_its_period_is_locked() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::with_demo(home.path(), "en").await;
    open(&hand).await;
    hand.read("main table", "43 237.94").await;

    hand.find("Money in…").await;
    hand.read("main aside h2", "Money in").await;
    let day = "document.querySelector('aside [name=date]').select()";
    hand.focus("main aside [name=date]").await;
    hand.run(day, vec![]).await;
    hand.keys("2020-11-02").await;
    hand.focus("main aside [name=amount]").await;
    hand.keys("1 234,50").await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "The money is recorded").await;
    hand.read("main table", "251 234.50").await;

    // Behind the figure are its entries.
    let figure = "[...document.querySelectorAll('button.figure')].find((each) => each.innerText.includes('251')).focus()";
    hand.run(figure, vec![]).await;
    hand.press(Key::Enter).await;
    hand.read("main aside", "251 234.50 SEK in 2 entries").await;

    // The report goes along with its receipts, or says that there are none.
    let pack = "[...document.querySelectorAll('main table button')].find((each) => each.innerText === 'With receipts').focus()";
    hand.run(pack, vec![]).await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "No receipts packed").await;

    let lock = "[...document.querySelectorAll('main table button')].find((each) => each.innerText === 'Lock…').focus()";
    hand.run(lock, vec![]).await;
    hand.press(Key::Enter).await;
    hand.read("main aside h2", "Lock Jan 2020").await;
    hand.focus("main aside [name=locked_by]").await;
    hand.press(Key::Enter).await;
    hand.read(".notices", "The period is locked").await;
    hand.read("main table", "Locked").await;
    // What is dated in it is refused from now on, in a sentence.
    hand.find("Money in…").await;
    hand.focus("main aside [name=date]").await;
    hand.run(day, vec![]).await;
    hand.keys("2020-11-03").await;
    hand.focus("main aside [name=amount]").await;
    hand.keys("10").await;
    hand.press(Key::Enter).await;
    hand.read("main aside form", "is locked and stands").await;
    hand.close().await;
}
