//! axe-core in the real window: no violation of WCAG 2.2 AA on any screen, light and dark.

use fantoccini::key::Key;
use serde_json::Value;

use crate::hand::Hand;
use crate::{dashboard, funds, import, partner, plan, receipts, reckoned, reports};

const AXE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/ui/node_modules/axe-core/axe.min.js"
));

/// Everything that axe finds wrong on the screen as it is, light and dark.
async fn violations(hand: &Hand) -> Vec<String> {
    hand.run(AXE, vec![]).await;
    let mut all = violations_in(hand, "dark").await;
    all.extend(violations_in(hand, "light").await);
    all
}

async fn violations_in(hand: &Hand, look: &str) -> Vec<String> {
    // Colours are there at once, as they are for those who want no motion.
    let script = "const done = arguments[arguments.length - 1];
        const {dataset, style} = document.documentElement;
        dataset.appearance = arguments[0];
        style.setProperty('--quick', '0ms');
        const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']};
        requestAnimationFrame(() => setTimeout(() => axe.run(document, rules).then(
            (found) => done(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)),
            (error) => done([String(error)]))));";
    let arguments = vec![Value::from(look)];
    let found = hand.client.execute_async(script, arguments).await.unwrap();
    let Value::Array(found) = found else {
        panic!("{found}")
    };
    let told = found
        .iter()
        .map(|each| format!("{look}: {}", each.as_str().unwrap_or_default()));
    told.collect()
}

#[tokio::test]
async fn every_screen_is_accessible_light_and_dark() {
    let home = tempfile::tempdir().unwrap();
    let hand = Hand::open(home.path()).await;
    hand.see("input[name=person]").await;
    let mut found = vec![("welcome".to_owned(), violations(&hand).await)];
    hand.welcome("en", "#begin-demo").await;
    for room in [
        "overview",
        "projects",
        "partnerships",
        "partnerships/KE",
        "dashboard",
        "dashboard?country=KE",
        "projects?need=report_late",
        "settings",
    ] {
        hand.run(
            "location.hash = arguments[0]",
            vec![format!("#/{room}").into()],
        )
        .await;
        hand.see("h1").await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        found.push((room.to_owned(), violations(&hand).await));
    }
    for (more, screen) in dashboard::more_screens(&hand).await {
        dashboard::go(&hand, &more).await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        found.push((screen.to_owned(), violations(&hand).await));
    }
    partner::comes_with_conflicts(&hand, home.path()).await;
    found.push(("arrival".to_owned(), violations(&hand).await));
    partner::trust_and_take(&hand).await;
    found.push(("exchange".to_owned(), violations(&hand).await));
    for form in ["hand-on", "folder"] {
        partner::ask_for(&hand, form).await;
        found.push((form.to_owned(), violations(&hand).await));
    }
    hand.find("Actions for Gender Equality").await;
    hand.read("h1", "Actions for Gender Equality").await;
    let address = hand.run("return location.hash", vec![]).await;
    let address = address.as_str().unwrap().to_owned();
    let project = address.trim_end_matches("/budget");
    for tab in [
        "budget", "funds", "plan", "results", "risks", "focus", "people", "voices", "reports",
        "summary", "history",
    ] {
        hand.run(
            "location.hash = arguments[0]",
            vec![format!("{project}/{tab}").into()],
        )
        .await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        found.push((tab.to_owned(), violations(&hand).await));
    }
    plan::open(&hand, "Plan").await;
    for view in ["chain", "time", "table"] {
        plan::show(&hand, view).await;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        found.push((view.to_owned(), violations(&hand).await));
    }
    for form in ["New result", "New activity"] {
        hand.find(form).await;
        hand.read("main aside h2", "New").await;
        found.push((form.to_owned(), violations(&hand).await));
    }
    plan::open(&hand, "Focus").await;
    for view in ["perspectives", "gender", "aims"] {
        plan::show(&hand, view).await;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        found.push((view.to_owned(), violations(&hand).await));
    }
    for (tab, forms) in [
        ("Risks", ["New risk", "Show the risk: Women who complain"]),
        ("Voices", ["New case", "Show case 2020-1"]),
        (
            "People",
            [
                "New steering group meeting",
                "Open the meeting: Steering group",
            ],
        ),
    ] {
        plan::open(&hand, tab).await;
        for form in forms {
            hand.find(form).await;
            hand.see("main aside h2").await;
            found.push((form.to_owned(), violations(&hand).await));
        }
    }
    reports::open(&hand, "Actions for Gender Equality").await;
    found.push(("reports".to_owned(), violations(&hand).await));
    hand.find("New report").await;
    hand.see("main aside form [name=due]").await;
    found.push(("new report".to_owned(), violations(&hand).await));
    hand.find("Open the report: Annual report, Jan 2018").await;
    hand.see("main [data-submission]").await;
    found.push(("report handed in".to_owned(), violations(&hand).await));
    hand.press(Key::Escape).await;
    hand.find("Open the report: Annual report, Jan 2019").await;
    hand.see("main [data-answer] textarea").await;
    found.push(("report".to_owned(), violations(&hand).await));
    hand.find("Submit the report").await;
    hand.see("main aside form [name=submitted_by]").await;
    found.push(("submission".to_owned(), violations(&hand).await));
    hand.find("› Documents").await;
    hand.see("main table").await;
    found.push(("documents".to_owned(), violations(&hand).await));
    hand.look_for("budget").await;
    hand.see("[role=option] mark").await;
    found.push(("search".to_owned(), violations(&hand).await));
    hand.look_away().await;
    plan::open(&hand, "Results").await;
    for form in ["New indicator", "Read: Women who spoke"] {
        hand.find(form).await;
        hand.see("main aside form").await;
        found.push((form.to_owned(), violations(&hand).await));
    }
    hand.run(
        "document.querySelector('main table tbody th button').click()",
        vec![],
    )
    .await;
    hand.see("main aside figure").await;
    found.push(("indicator".to_owned(), violations(&hand).await));
    hand.run(
        "location.hash = arguments[0]",
        vec![address.as_str().into()],
    )
    .await;
    reckoned::ask_for_hours(&hand).await;
    found.push(("hours".to_owned(), violations(&hand).await));
    receipts::attach_and_unfold(&hand).await;
    found.push(("receipt".to_owned(), violations(&hand).await));
    hand.find("Start version").await;
    hand.find("Budget rate").await;
    hand.see("main aside [name=rate]").await;
    found.push(("rate".to_owned(), violations(&hand).await));
    for form in ["Submit version", "Approve version"] {
        hand.find(form).await;
        hand.read("main aside h2", form).await;
        found.push((form.to_owned(), violations(&hand).await));
    }
    let compare =
        "const list = document.querySelector('[name=compare]'); list.value = list.options[1].value;
        list.dispatchEvent(new Event('change', {bubbles: true}))";
    hand.see("[name=compare]").await;
    hand.run(compare, vec![]).await;
    hand.read("main", "Both versions say the same.").await;
    found.push(("compare".to_owned(), violations(&hand).await));
    hand.run(
        "location.hash = arguments[0]",
        vec![format!("{project}/summary").into()],
    )
    .await;
    hand.read("main", "Explain…").await;
    let explain = "[...document.querySelectorAll('main button')].find((each) => each.innerText === 'Explain…').click()";
    hand.run(explain, vec![]).await;
    hand.read("main aside h2", "why more was spent").await;
    found.push(("explain".to_owned(), violations(&hand).await));
    funds::open(&hand).await;
    for form in ["Money in…", "Transfer…", "Terms…", "Claim…"] {
        hand.find(form).await;
        hand.see("main aside form").await;
        found.push((form.to_owned(), violations(&hand).await));
    }
    hand.run("document.querySelector('button.figure').click()", vec![])
        .await;
    hand.read("main aside", "entry").await;
    found.push(("behind".to_owned(), violations(&hand).await));
    import::planned(&hand, home.path()).await;
    found.push(("import".to_owned(), violations(&hand).await));
    hand.close().await;
    found.retain(|(_, violations)| !violations.is_empty());
    assert!(found.is_empty(), "{found:#?}");
}
