//! Pictures of every screen, to be looked at: `cargo xtask pictures` puts them into `target/pictures`.

use std::path::Path;
use std::time::Duration;

use crate::hand::Hand;
use crate::{dashboard, import, partner, plan, receipts};

async fn take(hand: &Hand, name: &str) {
    tokio::time::sleep(Duration::from_millis(900)).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join(format!("{name}.png")),
        hand.client.screenshot().await.unwrap(),
    )
    .unwrap();
}

#[tokio::test]
#[ignore = "takes pictures to look at; tests nothing"]
async fn pictures() {
    for (language, look, project) in [
        ("en", "light", "Actions for Gender Equality"),
        ("sv", "mörkt", "Insatser för jämställdhet"),
        ("sv", "ljust", "Insatser för jämställdhet"),
        ("en", "dark", "Actions for Gender Equality"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let hand = Hand::open(home.path()).await;
        for (width, height) in [(1280, 800), (1024, 700)] {
            hand.client.set_window_size(width, height).await.unwrap();
            let name = |screen: &str| format!("{screen}-{language}-{look}-{width}");
            if width == 1280 {
                hand.see("select[name=language]").await;
                hand.choose("select[name=language]", language).await;
                take(&hand, &name("welcome")).await;
                hand.welcome(language, "#begin-demo").await;
                hand.find(look).await;
            }
            if width == 1280 {
                partner::comes_with_conflicts(&hand, home.path()).await;
                take(&hand, &name("arrival")).await;
                partner::trust_and_take(&hand).await;
            }
            hand.run("location.hash = '#/exchange'", vec![]).await;
            for form in ["hand-on", "folder"] {
                partner::ask_for(&hand, form).await;
                take(&hand, &name(form)).await;
            }
            let away = "document.querySelector('main aside header button')?.click();
                [...document.querySelectorAll('.notices button')].at(-1)?.click();
                document.activeElement.blur();
                setTimeout(() => document.querySelectorAll('main *').forEach((each) => each.scrollTo(0, 0)), 300);";
            hand.run(away, vec![]).await;
            for room in [
                "exchange",
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
                take(&hand, &name(&room.replace(['/', '?', '='], "-"))).await;
            }
            for (more, screen) in dashboard::more_screens(&hand).await {
                dashboard::go(&hand, &more).await;
                take(&hand, &name(screen)).await;
            }
            hand.find(project).await;
            hand.read("h1", project).await;
            let address = hand.run("return location.hash", vec![]).await;
            let address = address
                .as_str()
                .unwrap()
                .trim_end_matches("/budget")
                .to_owned();
            for tab in [
                "budget", "funds", "plan", "results", "risks", "focus", "people", "voices",
                "reports", "summary", "history",
            ] {
                hand.run(
                    "location.hash = arguments[0]",
                    vec![format!("{address}/{tab}").into()],
                )
                .await;
                take(&hand, &name(tab)).await;
            }
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/plan").into()],
            )
            .await;
            for view in ["chain", "time", "table", "logframe"] {
                plan::show(&hand, view).await;
                take(&hand, &name(&format!("plan-{view}"))).await;
            }
            hand.run(
                "document.querySelector('main table th button.plain').click()",
                vec![],
            )
            .await;
            take(&hand, &name("plan-form")).await;
            hand.run(
                "document.querySelector('main aside header button').click()",
                vec![],
            )
            .await;
            for (tab, panel) in [("risks", "risk"), ("people", "meeting"), ("voices", "case")] {
                hand.run(
                    "location.hash = arguments[0]",
                    vec![format!("{address}/{tab}").into()],
                )
                .await;
                hand.see("main table tbody th button").await;
                hand.run(
                    "[...document.querySelectorAll('main table tbody th button')].at(-1).click()",
                    vec![],
                )
                .await;
                hand.see("main aside header button").await;
                take(&hand, &name(panel)).await;
                hand.run(
                    "document.querySelector('main aside header button').click()",
                    vec![],
                )
                .await;
            }
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/reports").into()],
            )
            .await;
            hand.see("main [data-report] button").await;
            for (which, screen) in [(0, "report-approved"), (2, "report-signed")] {
                hand.run(
                    "document.querySelectorAll('main [data-report] th button')[arguments[0]].click()",
                    vec![which.into()],
                )
                .await;
                hand.see("main [data-answer]").await;
                take(&hand, &name(screen)).await;
                hand.run(
                    "document.querySelector('main article').lastElementChild.scrollIntoView()",
                    vec![],
                )
                .await;
                take(&hand, &name(&format!("{screen}-end"))).await;
                hand.run(
                    "location.hash = arguments[0]",
                    vec![format!("{address}/reports").into()],
                )
                .await;
                hand.see("main [data-report] button").await;
            }
            hand.look_for("budg").await;
            hand.see("[role=option] mark").await;
            take(&hand, &name("search")).await;
            hand.look_away().await;
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/focus").into()],
            )
            .await;
            for view in ["perspectives", "gender", "aims"] {
                plan::show(&hand, view).await;
                take(&hand, &name(&format!("focus-{view}"))).await;
            }
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/results").into()],
            )
            .await;
            hand.see("main table tbody th button").await;
            hand.run(
                "document.querySelectorAll('main table tbody th button')[2].click()",
                vec![],
            )
            .await;
            take(&hand, &name("indicator")).await;
            hand.run(
                "document.querySelector('main aside header button').click()",
                vec![],
            )
            .await;
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/budget").into()],
            )
            .await;
            hand.see("[name=twin]").await;
            let twin = "const list = document.querySelector('[name=twin]'); list.value = [...list.options].find((each) => each.text.includes('KES')).value;
                list.dispatchEvent(new Event('change', {bubbles: true}))";
            hand.run(twin, vec![]).await;
            take(&hand, &name("twin")).await;
            hand.run("location.hash = '#/settings'", vec![]).await;
            hand.see("[data-guideline] .add button").await;
            hand.run("document.querySelector('details').open = true; document.querySelector('[data-guideline] .add button').click(); document.querySelector('#settings-guideline').scrollIntoView()", vec![])
                .await;
            take(&hand, &name("guideline")).await;
            hand.run(
                "location.hash = arguments[0]",
                vec![format!("{address}/budget").into()],
            )
            .await;
            hand.see("[role=grid] [tabindex='0']").await;
            hand.focus("h1").await;
            hand.keys("e").await;
            hand.see("select[name=line]").await;
            let travel = "const list = document.querySelector('select[name=line]'); list.value = [...list.options].find((each) => /resor|travel/i.test(each.text)).value;
                list.dispatchEvent(new Event('change', {bubbles: true}))";
            hand.run(travel, vec![]).await;
            hand.choose("select[name=measure]", "day").await;
            take(&hand, &name("days")).await;
            hand.run(
                "[...document.querySelectorAll('main aside form button')].at(-1).click()",
                vec![],
            )
            .await;
            import::hand_over(&hand, home.path()).await;
            take(&hand, &name("import")).await;
            hand.run("location.hash = arguments[0]", vec![address.into()])
                .await;
            // Where the window is narrow, what is beside the budget is folded away.
            if width == 1280 {
                receipts::attach_and_unfold(&hand).await;
                take(&hand, &name("receipt")).await;
            }
        }
        hand.close().await;
    }
}
