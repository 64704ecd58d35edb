//! A hand on the window: a driver of its own, a folder of its own, keys and looks.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// Where something is found after Ctrl+K. A form may have a list of its own to find something in.
const PALETTE: &str = "[role=dialog] [role=combobox]";

/// How long the window may take for anything.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

/// The window of one program, and the driver between.
pub(crate) struct Hand {
    pub(crate) client: Client,
    driver: Option<Child>,
    home: PathBuf,
    application: PathBuf,
}

/// The process of a program that works in this folder, as `/proc` has it.
pub(crate) fn process_of(program: &Path, home: &Path) -> Option<PathBuf> {
    let wanted = format!("VANORT_HOME={}", home.display());
    std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| {
            let exe = std::fs::read_link(path.join("exe")).unwrap_or_default();
            let environment = std::fs::read(path.join("environ")).unwrap_or_default();
            exe == program
                && environment
                    .split(|byte| *byte == 0)
                    .any(|each| each == wanted.as_bytes())
        })
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

impl Hand {
    /// Opens the program on `home`; what lies there from before is what it starts from.
    pub(crate) async fn open(home: &Path) -> Self {
        Self::open_with(home, &[]).await
    }

    /// The same, with arguments.
    pub(crate) async fn open_with(home: &Path, arguments: &[&str]) -> Self {
        Self::open_program(Path::new(env!("CARGO_BIN_EXE_vanort")), home, arguments).await
    }

    /// A window of whatever program; its page has a heading.
    pub(crate) async fn open_program(application: &Path, home: &Path, arguments: &[&str]) -> Self {
        let program = std::env::var_os("TAURI_DRIVER")
            .expect("window tests run by `cargo xtask test --only tests`");
        let (port, native) = (free_port(), free_port());
        // The driver ends with the test, also with one that panics; ended by TERM it takes its own driver along.
        let driver = Command::new("setpriv")
            .args(["--pdeathsig", "TERM"])
            .arg(program)
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native.to_string(),
            ])
            .env("VANORT_HOME", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("setpriv and tauri-driver start");
        let mut capabilities = fantoccini::wd::Capabilities::new();
        capabilities.insert("browserName".to_owned(), json!("wry"));
        capabilities.insert(
            "tauri:options".to_owned(),
            json!({"application": application, "args": arguments}),
        );
        let since = Instant::now();
        let client = loop {
            let connected = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await;
            match connected {
                Ok(client) => break client,
                Err(error) if since.elapsed() > PATIENCE => {
                    panic!("the window did not open: {error}")
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
            }
        };
        let hand = Self {
            client,
            driver: Some(driver),
            home: home.to_owned(),
            application: application.to_owned(),
        };
        hand.see("h1").await;
        hand
    }

    /// A person with a name and the demo book, in a language.
    pub(crate) async fn with_demo(home: &Path, language: &str) -> Self {
        let hand = Self::open(home).await;
        hand.welcome(language, "#begin-demo").await;
        hand
    }

    /// Answers the welcome and begins; all by keyboard.
    pub(crate) async fn welcome(&self, language: &str, begin: &str) {
        self.see("input[name=person]").await;
        self.choose("select[name=language]", language).await;
        self.focus("input[name=person]").await;
        self.keys("Karin Lundmark").await;
        self.press(Key::Tab).await;
        self.keys("Robertsfors kommun").await;
        self.focus(begin).await;
        self.press(Key::Enter).await;
        self.see("nav").await;
    }

    /// Closes the window and waits until the program is gone.
    pub(crate) async fn close(mut self) {
        let _ = self.client.clone().close().await;
        // The driver must be there until the program has heard from it. Where it did not hear, it is
        // ended as a system would end it that shuts down: that loses nothing either.
        let since = Instant::now();
        let mut told = false;
        while let Some(process) = process_of(&self.application, &self.home) {
            if !told && since.elapsed() > Duration::from_secs(5) {
                told = true;
                let id = process.file_name().unwrap_or_default();
                let _ = Command::new("kill").arg("-TERM").arg(id).status();
            }
            assert!(since.elapsed() < PATIENCE, "the program does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.end();
    }

    fn end(&mut self) {
        if let Some(mut driver) = self.driver.take() {
            let _ = Command::new("kill")
                .args(["-TERM", &driver.id().to_string()])
                .status();
            let _ = driver.wait();
        }
    }

    /// Waits for an element that is shown, and gives its text.
    pub(crate) async fn see(&self, css: &str) -> String {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        match found {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(error) => panic!(
                "{css} is not to be seen ({error}); the window says:\n{}",
                self.text("body").await
            ),
        }
    }

    /// Waits until the text of an element holds the words.
    pub(crate) async fn read(&self, css: &str, words: &str) {
        let since = Instant::now();
        loop {
            let text = self.text(css).await;
            if plain(&text).contains(&plain(words)) {
                return;
            }
            assert!(
                since.elapsed() < PATIENCE,
                "{words:?} is not to be read in {css}; it says:\n{text}\n---\n{}",
                self.text("body").await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the text of an element holds the words no longer: what is shown follows a change, not at once.
    pub(crate) async fn miss(&self, css: &str, words: &str) {
        let since = Instant::now();
        while plain(&self.text(css).await).contains(&plain(words)) {
            assert!(
                since.elapsed() < PATIENCE,
                "{words:?} is still to be read in {css}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The text of the first such element; nothing where there is none.
    pub(crate) async fn text(&self, css: &str) -> String {
        let text = self
            .look(
                "return document.querySelector(arguments[0])?.innerText ?? ''",
                vec![json!(css)],
            )
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the window.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// Runs a script that only looks. WebKit's driver at times loses the answer to a script ("Could not parse
    /// script result") while the page is busy; what only looks can be asked again.
    async fn look(&self, script: &str, arguments: Vec<Value>) -> Value {
        for _ in 0..3 {
            match self.client.execute(script, arguments.clone()).await {
                Err(error) if error.to_string().contains("parse script result") => {
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                answer => return answer.unwrap(),
            }
        }
        self.run(script, arguments).await
    }

    /// Asks the program as the page does: for what a dialog of the system stands before.
    pub(crate) async fn ask(&self, command: &str, arguments: Value) -> Value {
        let script = "const done = arguments[2]; window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
            .then((answer) => done(answer), (failure) => done({failure}));";
        let asked = vec![json!(command), arguments];
        self.client.execute_async(script, asked).await.unwrap()
    }

    /// Waits until there is no such element.
    async fn gone(&self, css: &str) {
        let since = Instant::now();
        let script = "return document.querySelector(arguments[0]) === null";
        while self.look(script, vec![json!(css)]).await != json!(true) {
            assert!(since.elapsed() < PATIENCE, "{css} does not go away");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Types where the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(keys)
            .await
            .unwrap();
    }

    pub(crate) async fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    pub(crate) async fn with_control(&self, key: char) {
        self.keys(&format!(
            "{}{key}{}",
            char::from(Key::Control),
            char::from(Key::Null)
        ))
        .await;
    }

    /// Waits until the focus is there. `:focus` would not do: only one window at a time is the active one.
    async fn has_focus(&self, css: &str) {
        let since = Instant::now();
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        while self.look(script, vec![json!(css)]).await != json!(true) {
            if since.elapsed() > PATIENCE {
                let where_else = "return document.activeElement?.outerHTML.slice(0, 200) ?? ''";
                let has = self.look(where_else, vec![]).await;
                panic!(
                    "{css} does not get the focus, which is at {has}; the window says:\n{}",
                    self.text("body").await
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) async fn focus(&self, css: &str) {
        self.see(css).await;
        self.run(
            "document.querySelector(arguments[0]).focus()",
            vec![json!(css)],
        )
        .await;
    }

    /// Chooses in a list as the keyboard would.
    pub(crate) async fn choose(&self, css: &str, value: &str) {
        self.see(css).await;
        let script = "const list = document.querySelector(arguments[0]); list.value = arguments[1];
            list.dispatchEvent(new Event('input', {bubbles: true})); list.dispatchEvent(new Event('change', {bubbles: true}));";
        self.run(script, vec![json!(css), json!(value)]).await;
    }

    /// Types into a field of the form beside the work.
    pub(crate) async fn fill(&self, field: &str, words: &str) {
        self.focus(&format!("main aside form [name='{field}']"))
            .await;
        self.keys(words).await;
    }

    /// Sends the form beside the work.
    pub(crate) async fn submit(&self) {
        self.focus("main aside form button[type=submit]").await;
        self.press(Key::Enter).await;
    }

    /// Saves a text that is edited where it stands.
    pub(crate) async fn keep(&self) {
        self.keys(&format!(
            "{}{}{}",
            char::from(Key::Control),
            char::from(Key::Enter),
            char::from(Key::Null)
        ))
        .await;
    }

    /// Puts the focus on the button whose words begin so, within what `css` finds, and presses it.
    pub(crate) async fn press_button(&self, css: &str, words: &str) {
        self.read(css, words).await;
        let script = "const button = [...document.querySelectorAll(arguments[0] + ' button')]
            .find((each) => each.innerText.trim().startsWith(arguments[1]));
            button.focus(); return document.activeElement === button";
        let done = self.run(script, vec![json!(css), json!(words)]).await;
        assert_eq!(done, json!(true), "{words}");
        self.press(Key::Enter).await;
    }

    /// Finds something to do or to open by its words, with Ctrl+K.
    pub(crate) async fn find(&self, words: &str) {
        self.look_for(words).await;
        self.read("[role=option][aria-selected=true]", words).await;
        self.press(Key::Enter).await;
        self.gone(PALETTE).await;
    }

    /// Types words after Ctrl+K, and chooses nothing yet.
    pub(crate) async fn look_for(&self, words: &str) {
        self.with_control('k').await;
        self.has_focus(PALETTE).await;
        self.keys(words).await;
    }

    /// Goes away from what was found. What had the focus is there no more, and what comes next is typed elsewhere.
    pub(crate) async fn look_away(&self) {
        self.press(Key::Escape).await;
        self.gone(PALETTE).await;
    }

    /// What lies in the reports' folder.
    pub(crate) fn reports(&self) -> Vec<PathBuf> {
        let Ok(folder) = std::fs::read_dir(self.home.join("reports")) else {
            return Vec::new();
        };
        folder
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|each| each == "pdf"))
            .collect()
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.end();
    }
}

/// Text with plain spaces, to compare by.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\n', '\t'], " ")
        .to_lowercase()
}
