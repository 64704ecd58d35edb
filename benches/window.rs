//! The real window: how long until a person sees figures, and until an edit is on the disk and on the
//! screen. `cargo xtask bench`, which gives it a screen and a driver; Linux only.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a benchmark prints milliseconds, and may fail by panicking"
)]

#[cfg(target_os = "linux")]
#[path = "../tests/window/hand.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod hand;

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("The window is measured on Linux only.");
}

#[cfg(target_os = "linux")]
fn main() {
    // Started by itself: the smallest program that could be asked for.
    if std::env::args().any(|argument| argument == linux::BARE) {
        linux::bare();
    } else {
        measure();
    }
}

#[cfg(target_os = "linux")]
#[tokio::main]
async fn measure() {
    if std::env::var_os("TAURI_DRIVER").is_none() {
        println!("The window is left out: `cargo xtask bench` gives it a screen and a driver.");
        return;
    }
    linux::start().await;
    linux::edit().await;
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use fantoccini::key::Key;
    use serde_json::json;

    use crate::hand::{Hand, process_of};

    /// What this program is started with to be a window and nothing else.
    pub(crate) const BARE: &str = "--bare-window";

    /// A heading, and when it was painted.
    const PAGE: &str = "<!doctype html><title>Bare</title><h1>Bare</h1><script>
        requestAnimationFrame(() => setTimeout(() => { window.painted = performance.timeOrigin + performance.now(); }));
    </script>";

    /// A window of Tauri with a heading in it, which comes from the program as ours does.
    pub(crate) fn bare() {
        tauri::Builder::default()
            .register_uri_scheme_protocol("bare", |_, _| {
                let page = tauri::http::Response::builder().header("content-type", "text/html");
                page.body(PAGE.as_bytes()).unwrap()
            })
            .setup(|app| {
                let page = tauri::WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
                tauri::WebviewWindowBuilder::new(app, "main", page)
                    .inner_size(1280.0, 800.0)
                    .build()?;
                Ok(())
            })
            .run(tauri::test::mock_context(tauri::test::noop_assets()))
            .unwrap();
    }

    const STARTS: usize = 20;
    const EDITS: usize = 30;

    /// From the start of the process to the first painted figures of the demo book.
    pub(crate) async fn start() {
        let home = tempfile::tempdir().unwrap();
        Hand::with_demo(home.path(), "en").await.close().await;
        let ours = Path::new(env!("CARGO_BIN_EXE_vanort"));
        let itself = std::env::current_exe().unwrap();
        let (mut taken, mut bare) = (Vec::new(), Vec::new());
        // By turns: whatever else the machine does then, it does to both.
        for _ in 0..STARTS {
            let hand = Hand::open(home.path()).await;
            hand.see("main table").await;
            let painted = told(
                &hand,
                "const [mark] = performance.getEntriesByName('overview-painted');
                 return mark ? performance.timeOrigin + mark.startTime : null",
            );
            taken.push(painted.await - started(ours, home.path()));
            hand.close().await;
            let hand = Hand::open_program(&itself, home.path(), &[BARE]).await;
            let painted = told(&hand, "return window.painted ?? null");
            bare.push(painted.await - started(&itself, home.path()));
            hand.close().await;
        }
        say("start to first painted figures", taken);
        say("the same of a bare window with a heading", bare);
    }

    /// From Enter in a cell of the budget until the sum that the book answers with is painted.
    pub(crate) async fn edit() {
        let home = tempfile::tempdir().unwrap();
        let hand = Hand::with_demo(home.path(), "en").await;
        hand.find("Inclusive Municipalities for Refugees").await;
        hand.see("[role=grid] [tabindex='0']").await;
        hand.run(
            "addEventListener('keydown', (event) => {
               if (event.key !== 'Enter') return;
               const begun = performance.now();
               const sums = document.querySelector('main dl');
               const watch = new MutationObserver(() => {
                 watch.disconnect();
                 requestAnimationFrame(() => setTimeout(() => { window.taken = performance.now() - begun; }));
               });
               watch.observe(sums, {subtree: true, childList: true, characterData: true});
             }, true)",
            vec![],
        )
        .await;
        let mut taken = Vec::new();
        for round in 0..EDITS {
            hand.focus("[role=grid] [tabindex='0']").await;
            hand.keys(&format!(
                "{}{}{}",
                char::from(Key::Control),
                char::from(Key::Home),
                char::from(Key::Null)
            ))
            .await;
            hand.press(Key::Right).await;
            hand.run("window.taken = null", vec![]).await;
            hand.keys(&(131_000 + round).to_string()).await;
            hand.press(Key::Enter).await;
            taken.push(told(&hand, "return window.taken").await);
        }
        hand.close().await;
        say("an edit, durable and on the screen", taken);
    }

    /// The number that the page answers, once it has one.
    async fn told(hand: &Hand, script: &str) -> f64 {
        loop {
            if let Some(number) = hand.run(script, vec![]).await.as_f64() {
                return number;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// When the program that works in this folder was started, in milliseconds since 1970.
    fn started(program: &Path, home: &Path) -> f64 {
        let process = process_of(program, home).expect("the program runs");
        // The 22nd field: ticks of a hundredth of a second since the machine started.
        let stat = std::fs::read_to_string(process.join("stat")).unwrap();
        let ticks: f64 = stat
            .rsplit(')')
            .next()
            .unwrap()
            .split_whitespace()
            .nth(19)
            .unwrap()
            .parse()
            .unwrap();
        let up: f64 = std::fs::read_to_string("/proc/uptime")
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap()
            .as_secs_f64();
        (now - up + ticks / 100.0) * 1000.0
    }

    fn say(what: &str, mut taken: Vec<f64>) {
        taken.sort_by(f64::total_cmp);
        println!(
            "{}",
            json!({"what": what, "runs": taken.len(), "least_ms": taken[0].round(), "median_ms": taken[taken.len() / 2].round(),
                   "most_ms": taken[taken.len() - 1].round()})
        );
    }
}
