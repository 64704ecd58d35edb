//! What the window asks and gets, through Tauri's own door.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tauri::Manager as _;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;
use vanort_app::{Home, News, Office};

/// A program without a window, on a folder of its own.
struct Program {
    window: WebviewWindow<MockRuntime>,
    announced: Arc<Mutex<Vec<String>>>,
    app: App<MockRuntime>,
    folder: TempDir,
}

/// Asks as the window does; an error is what the window would get.
fn ask(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: if cfg!(windows) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        }
        .parse()
        .unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize::<Value>().unwrap())
}

impl Program {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let interface = vanort_app::window::interface::<MockRuntime>();
        let app = mock_builder()
            .invoke_handler(interface.invoke_handler())
            .manage(Office::new(Home::at(folder.path())))
            .build(mock_context(noop_assets()))
            .unwrap();
        let announced = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&announced);
        app.state::<Office>().announce_by(move |news| {
            if let News::Changed(tags) = news {
                heard.lock().unwrap().extend(tags);
            }
        });
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        Self {
            window,
            announced,
            app,
            folder,
        }
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        ask(&self.window, command, arguments)
    }

    fn get(&self, command: &str, arguments: Value) -> Value {
        self.ask(command, arguments).unwrap()
    }

    fn with_demo() -> Self {
        let program = Self::start();
        program.get(
            "save_settings",
            json!({"change": {"person": "Karin", "organisation": "Robertsfors kommun"}}),
        );
        program.get("new_book", json!({"path": null, "demo": true}));
        program
    }

    fn project(&self, text: &str) -> Value {
        let page = self.get("projects", json!({"query": {"text": text}}));
        assert_eq!(page["total"], 1);
        page["rows"][0].clone()
    }
}

#[test]
fn before_a_book_is_open_there_is_none() {
    let program = Program::start();
    let start = program.get("start", json!({}));
    assert_eq!(
        (start["person"].as_str(), start["book"].is_null()),
        (Some(""), true)
    );
    assert_eq!(
        program.ask("overview", json!({})),
        Err(json!({"kind": "no_book"}))
    );
    assert_eq!(
        program.get("codes", json!({}))["goals"]
            .as_array()
            .unwrap()
            .len(),
        17
    );
}

#[test]
fn an_expense_is_recorded_seen_and_undone() {
    let program = Program::with_demo();
    let project = program.project("machakos");
    let spent = project["sums"]["spent"]["amount"].clone();
    let head = program.get("project", json!({"project": project["id"]}));
    let lines = program.get("lines", json!({"version": head["versions"][0]["id"], "category": "international_travel", "year": 2020}));
    program.announced.lock().unwrap().clear();
    let applied = program.get(
        "apply",
        json!({"commands": [{"command": "record_expense", "line": lines[0]["id"], "date": "12 mars 2020",
            "description": "Train Umeå–Stockholm", "amount": "3 180,00", "currency": "SEK", "voucher": "4409"}]}),
    );
    assert_eq!(
        applied["reach"],
        json!({"undo": "record_expense", "redo": null})
    );
    let tags = program.announced.lock().unwrap().clone();
    assert!(
        tags.contains(&format!("project:{}", project["id"].as_str().unwrap())),
        "{tags:?}"
    );
    let expenses = program.get(
        "expenses",
        json!({"query": {"project": project["id"], "category": "international_travel"}}),
    );
    let ticket = expenses["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["voucher"] == "4409")
        .unwrap();
    assert_eq!(
        ticket["amount"],
        json!({"amount": "3180.00", "currency": "SEK"})
    );
    assert_eq!(
        (&ticket["date"], &ticket["id"]),
        (&json!("2020-03-12"), &applied["ids"][0])
    );
    assert_ne!(
        program.project("machakos")["sums"]["spent"]["amount"],
        spent
    );
    assert_eq!(program.get("undo", json!({}))["command"], "record_expense");
    assert_eq!(
        program.project("machakos")["sums"]["spent"]["amount"],
        spent
    );
    assert_eq!(
        program.get("redo", json!({}))["reach"]["undo"],
        "record_expense"
    );
    let history = program.get(
        "history",
        json!({"project": project["id"], "offset": 0, "limit": 5}),
    );
    assert_eq!(history["rows"][0]["person"], "Karin");
}

#[test]
fn a_refusal_crosses_with_its_kind_and_fields() {
    let program = Program::with_demo();
    assert_eq!(
        program.ask("read_amount", json!({"text": "12,3,4", "currency": "SEK"})),
        Err(
            json!({"kind": "bad_amount", "text": "12,3,4", "reason": "not_a_number", "currency": "SEK"})
        )
    );
    assert_eq!(
        program.ask("read_date", json!({"text": "31 februari 2019"})),
        Err(json!({"kind": "bad_date", "text": "31 februari 2019"}))
    );
    assert_eq!(
        program.ask("open_book", json!({"path": "/nowhere/x.vanort"})),
        Err(json!({"kind": "file_missing", "path": "/nowhere/x.vanort"}))
    );
    assert_eq!(
        program.get(
            "read_amount",
            json!({"text": "1 500 000,50", "currency": "SEK"})
        )["amount"],
        "1500000.50"
    );
}

#[test]
fn text_comes_back_as_it_was_written() {
    let program = Program::with_demo();
    let project = program.project("ghanzi");
    for text in [
        "<img src=x onerror=alert(1)>",
        "#import \"x\"",
        "=cmd|' /C calc'!A0",
        "\u{202e}evil\u{202c}",
        "مرحبا",
        &"å".repeat(50_000),
    ] {
        let title: String = text.chars().take(1_000).collect();
        program.get("apply", json!({"commands": [{"command": "change_project", "project": project["id"], "title_sv": title, "problem": text}]}));
        let head = program.get("project", json!({"project": project["id"]}));
        assert_eq!(head["row"]["title"]["sv"], title);
        assert_eq!(head["problem"], text);
    }
}

#[test]
fn a_copy_of_the_open_book_is_a_book() {
    let program = Program::with_demo();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.vanort");
    let saved = program.get("save_copy", json!({"path": path}));
    assert_eq!(saved["path"], path.display().to_string());
    let verdict = book::check::check(&book::Reader::open(&path).unwrap()).unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
    assert_eq!(
        program.ask("save_copy", json!({"path": path})),
        Err(json!({"kind": "file_exists", "path": path}))
    );
}

#[test]
fn a_book_that_was_tampered_with_is_found_and_mended() {
    let program = Program::with_demo();
    let path = program.get("start", json!({}))["book"]["path"].clone();
    let granted = || program.project("ghanzi")["sums"]["granted"]["amount"].clone();
    let before = granted();
    program.get("close_book", json!({}));
    let file = rusqlite::Connection::open(path.as_str().unwrap()).unwrap();
    file.execute("UPDATE project SET granted_minor = granted_minor + 1", [])
        .unwrap();
    file.close().unwrap();

    program.get("open_book", json!({"path": path}));
    assert_ne!(granted(), before);
    let health = || program.get("health", json!({}));
    let since = std::time::Instant::now();
    while health()["faults"] == json!([]) {
        assert!(since.elapsed().as_secs() < 60, "nothing was found");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(health()["mendable"], true);
    assert!(
        program
            .announced
            .lock()
            .unwrap()
            .contains(&"health".to_owned())
    );
    program.get("mend", json!({}));
    assert_eq!((granted(), health()["faults"].clone()), (before, json!([])));
}

#[test]
fn a_shared_folder_is_tried_kept_and_gone_round() {
    let program = Program::with_demo();
    let shared = tempfile::tempdir().unwrap();
    let share = |place: Value| {
        program.ask(
            "share_folder",
            json!({"place": place, "secret": "", "passphrase": ""}),
        )
    };
    let books = program.folder.path().join("books");
    let refused = share(json!({"is": "folder", "path": books})).unwrap_err();
    assert_eq!(refused["kind"], "folder_holds_book");
    let refused = share(json!({"is": "folder", "path": "/nowhere/at/all"})).unwrap_err();
    assert_eq!(refused["kind"], "file_missing");
    let refused = share(json!({"is": "web_dav", "address": "http://ale.se/", "user": "k"}));
    assert_eq!(refused.unwrap_err()["kind"], "folder_address");
    assert!(program.get("sync_state", json!({}))["place"].is_null());

    share(json!({"is": "folder", "path": shared.path()})).unwrap();
    program.app.state::<Office>().go_round();
    let state = program.get("sync_state", json!({}));
    assert_eq!((&state["sent"], &state["busy"]), (&json!(2), &json!(false)));
    assert!(
        state["failure"].is_null() && state["last"].is_string(),
        "{state}"
    );
    // The folder goes away: it is said, and what was saved is safe.
    drop(shared);
    program.get("sync_now", json!({}));
    program.app.state::<Office>().go_round();
    let state = program.get("sync_state", json!({}));
    assert_eq!(state["failure"]["kind"], "folder_trouble", "{state}");
    share(Value::Null).unwrap();
    assert!(program.get("sync_state", json!({}))["place"].is_null());
}

/// A WebDAV server that answers once, after `first` was done.
fn slow_server(first: impl FnOnce() + Send + 'static) -> Value {
    use std::io::{Read as _, Write as _};
    let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", server.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut asked, _) = server.accept().unwrap();
        let _ = asked.read(&mut [0; 4096]).unwrap();
        first();
        let body = r#"<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype><D:getlastmodified>Mon, 23 Nov 2026 09:00:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"#;
        let head = format!(
            "HTTP/1.1 207 Multi-Status\r\nContent-Type: application/xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        asked.write_all((head + body).as_bytes()).unwrap();
    });
    json!({"place": {"is": "web_dav", "address": address, "user": ""}, "secret": "", "passphrase": ""})
}

#[test]
fn an_address_that_is_given_up_while_it_is_tried_is_not_kept() {
    let program = Program::with_demo();
    let window = program.window.clone();
    let given_up = slow_server(move || {
        ask(&window, "cancel", json!({"work": "folder"})).unwrap();
    });
    let refused = program.ask("share_folder", given_up).unwrap_err();
    assert_eq!(refused["kind"], "cancelled");
    assert!(program.get("sync_state", json!({}))["place"].is_null());
    let window = program.window.clone();
    let beside = slow_server(move || {
        ask(&window, "cancel", json!({"work": "papers"})).unwrap();
    });
    let kept = program.get("share_folder", beside);
    assert_eq!(kept["place"]["is"], "web_dav");
}

#[test]
fn what_is_not_saved_holds_the_window_once() {
    let program = Program::start();
    let office = program.app.state::<Office>();
    assert!(office.may_close());
    program.get("hold", json!({"unsaved": true}));
    assert!(!office.may_close(), "the person is asked");
    assert!(office.may_close(), "a page that does not answer is left");
    program.get("hold", json!({"unsaved": true}));
    program.get("hold", json!({"unsaved": false}));
    assert!(office.may_close());
}

#[test]
fn only_files_saved_in_this_run_are_opened() {
    let program = Program::with_demo();
    let refused = program.ask(
        "open_saved",
        json!({"path": "/etc/passwd", "reveal": false}),
    );
    assert_eq!(
        refused,
        Err(json!({"kind": "file_missing", "path": "/etc/passwd"}))
    );
    let project = program.project("ghanzi");
    let first = program.get(
        "save_summary",
        json!({"project": project["id"], "language": "sv", "path": null, "complaints": false}),
    );
    let second = program.get(
        "save_summary",
        json!({"project": project["id"], "language": "en", "path": null, "complaints": false}),
    );
    for saved in [first, second] {
        assert!(
            std::fs::read(saved["path"].as_str().unwrap())
                .unwrap()
                .starts_with(b"%PDF")
        );
    }
}

#[test]
fn a_finance_report_is_saved_with_its_receipts() {
    let program = Program::with_demo();
    let project = program.project("Equality")["id"].clone();
    let periods = program.get("funds", json!({"project": project}))["periods"].clone();
    let period = periods[2]["id"].clone();
    let spent = program.get(
        "ledger_entries",
        json!({"query": {"project": project, "behind": "cost", "period": period}}),
    );
    let photo = program.folder.path().join("kvitto.jpg");
    std::fs::write(&photo, b"\xff\xd8\xffa photo").unwrap();
    let expense = spent["rows"][0]["record"].clone();
    program.get("attach", json!({"record": expense, "paths": [photo]}));
    let saved = program.get(
        "save_finance_pack",
        json!({"project": project, "period": period, "language": "sv", "path": null}),
    );
    assert_eq!(saved["receipts"]["packed"], 1, "{saved}");
    let path = std::path::Path::new(saved["path"].as_str().unwrap());
    assert!(path.extension().is_some_and(|ending| ending == "zip"));
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"));
}

#[test]
fn a_receipt_is_attached_shown_and_handed_on() {
    let program = Program::with_demo();
    let project = program.project("Equality")["id"].clone();
    let folder = program.folder.path();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let photo = write("kvitto.jpg", b"\xff\xd8\xffa photo");
    let macros = write("avtal.pdf", b"MZ that calls itself a PDF");
    let expenses = program.get("expenses", json!({"query": {"project": project}}));
    let expense = expenses["rows"][0]["id"].clone();
    let done = program.get(
        "attach",
        json!({"record": expense, "paths": [photo, macros]}),
    );
    assert_eq!(done["reach"]["undo"], "attach");
    let ids = done["ids"].as_array().unwrap();
    let rows = program.get("attachments", json!({"record": expense}));
    assert_eq!(
        rows[0],
        json!({"id": ids[0], "name": "kvitto.jpg", "size": 10, "may_go": true, "here": true})
    );
    let expenses = program.get("expenses", json!({"query": {"project": project}}));
    assert_eq!(expenses["rows"][0]["attachments"], 2);

    let picture = program.get("picture", json!({"attachment": ids[0]}));
    assert_eq!(picture, "data:image/jpeg;base64,/9j/YSBwaG90bw==");
    // What is no picture is none, whatever it calls itself, and no other program is started with it.
    assert_eq!(
        program.get("picture", json!({"attachment": ids[1]})),
        Value::Null
    );
    let refused = program
        .ask("open_attachment", json!({"attachment": ids[1]}))
        .unwrap_err();
    assert_eq!(refused, json!({"kind": "not_opened", "name": "avtal.pdf"}));
    let copy = folder.join("copy.jpg").display().to_string();
    program.get(
        "save_attachment",
        json!({"attachment": ids[0], "path": copy}),
    );
    assert_eq!(std::fs::read(&copy).unwrap(), b"\xff\xd8\xffa photo");
    let large = write("film.mov", &vec![1; 25_000_001]);
    let refused = program
        .ask("attach", json!({"record": expense, "paths": [large]}))
        .unwrap_err();
    assert_eq!(refused["kind"], "file_too_large");

    let hand = |name: &str, without: bool| {
        let path = folder.join(name).display().to_string();
        let parcel = json!({"path": path, "without_attachments": without});
        program.get("hand_on", json!({"parcel": parcel}));
        path
    };
    let (names, all) = (hand("names.vshare", true), hand("all.vshare", false));
    let partner = Program::start();
    for (file, files, lacking) in [(names, 0, 4), (all, 4, 0)] {
        let arrival = partner.get("look_into", json!({"path": file, "passphrase": null}));
        let strangers = arrival["strangers"].as_array().unwrap();
        let trust: Vec<&Value> = strangers.iter().map(|each| &each["key"]).collect();
        let taken = partner.get("take_in", json!({"trust": trust}));
        assert_eq!(taken["merge"]["files"], files);
        assert_eq!(
            partner.get("freshness", json!({}))["files"]["lacking"],
            lacking
        );
    }
    let picture = partner.get("picture", json!({"attachment": ids[0]}));
    assert_eq!(picture, "data:image/jpeg;base64,/9j/YSBwaG90bw==");
}
