//! Making a book, writing in it, reading it.

use serde_json::json;

use crate::shell::Shell;

#[test]
fn the_demo_is_listed_shown_reported_and_checked() {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    let list = shell.json(&["list", "Demo.vanort", "--json"]);
    let rows = list.as_array().unwrap();
    assert_eq!(rows.len(), 5);
    let keys: Vec<&String> = rows[0].as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 10);
    for key in [
        "id",
        "title",
        "partnership",
        "country",
        "status",
        "currency",
        "granted",
        "budgeted",
        "spent",
        "left",
    ] {
        assert!(rows[0][key].is_string(), "{key}");
    }
    let shown = shell.json(&["show", "Demo.vanort", "2018-0033", "--json"]);
    assert_eq!(
        shown["head"]["row"]["title"]["en"],
        "Actions for Gender Equality"
    );
    assert_eq!(shown["demo"], true);
    assert!(
        shell
            .ok(&["show", "Demo.vanort", "Citizen Dialogue"])
            .contains("Ghanzi")
    );
    assert!(shell.ok(&["list", "Demo.vanort"]).lines().count() == 5);
    let history = shell.json(&["history", "Demo.vanort", "2018-0033", "--json"]);
    assert!(history.as_array().unwrap().len() > 100);
    for language in ["sv", "en"] {
        shell.ok(&[
            "report",
            "Demo.vanort",
            "2018-0033",
            "--to",
            "summary.pdf",
            "--language",
            language,
        ]);
        let bytes = std::fs::read(shell.path("summary.pdf")).unwrap();
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 10_000);
    }
    let digest = shell.ok(&["digest", "Demo.vanort"]);
    assert!(digest.trim_end().len() == 64 && digest.lines().count() == 1);
    assert!(shell.ok(&["check", "Demo.vanort"]).starts_with("sound:"));
    assert_eq!(
        shell.ok(&["digest", "Demo.vanort"]),
        digest,
        "reading changes nothing"
    );
}

#[test]
fn commands_are_answered_line_by_line_and_what_is_refused_changes_nothing() {
    let shell = Shell::new();
    shell.ok(&["new", "Ale.vanort"]);
    let (code, answers) = shell.pipe(
        "Ale.vanort",
        r#"{"command":"add_organisation","name":"Ale kommun","country":"SE","kind":"municipality"}
{"command":"add_organisation","name":"","country":"SE","kind":"municipality"}

not json
{"command":"fly"}
{"command":"add_organisation","name":"Ghanzi","country":"BW","kind":"region","colour":"red"}
"#,
    );
    assert_eq!(code, Some(1));
    assert_eq!(answers[0]["ok"], true);
    assert!(answers[0]["id"].is_string());
    assert_eq!(
        answers[1],
        json!({"ok": false, "error": {"kind": "missing", "field": "name"}})
    );
    for answer in &answers[2..] {
        assert_eq!(
            (answer["ok"].as_bool(), answer["error"]["kind"].as_str()),
            (Some(false), Some("malformed_command"))
        );
    }
    let (code, _) = shell.pipe(
        "Ale.vanort",
        r#"{"command":"add_organisation","name":"Ghanzi","country":"BW","kind":"region"}"#,
    );
    assert_eq!(code, Some(0));
    assert!(shell.ok(&["check", "Ale.vanort"]).starts_with("sound:"));
}

#[test]
fn a_workbook_is_written_beside_the_work() {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    shell.ok(&[
        "export",
        "Demo.vanort",
        "2018-0033",
        "--to",
        "b.xlsx",
        "--language",
        "sv",
    ]);
    let bytes = std::fs::read(shell.path("b.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK") && bytes.len() > 5_000);
    shell.refused(&["export", "Demo.vanort", "nobody", "--to", "c.xlsx"]);
}
