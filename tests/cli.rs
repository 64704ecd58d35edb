//! The command line, as scripts use it.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

struct Shell {
    folder: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanort"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("VANORT_HOME", self.folder.path())
            .env("LANG", "C");
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.ok(arguments)).unwrap()
    }

    /// The sentence with which a call is refused; its exit code is 1.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    fn pipe(&self, book: &str, lines: &str) -> (Option<i32>, Vec<Value>) {
        let mut child = self
            .command(&["do", book, "--as", "Karin"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(lines.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let answers = String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        (output.status.code(), answers)
    }
}

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

/// Two people edit the same thing, hand each other files, see both values, choose: the same book in the end.
#[test]
fn two_laptops_meet_in_a_field_and_agree() {
    let (karin, grace) = (Shell::new(), Shell::new());
    let hand = |from: &Shell, to: &Shell, name: &str| {
        std::fs::copy(from.path(name), to.path(name)).unwrap();
    };
    karin.ok(&["new", "Ale.vanort"]);
    let (_, answers) = karin.pipe(
        "Ale.vanort",
        r#"{"command":"add_organisation","name":"Ale kommun","country":"SE","kind":"municipality"}"#,
    );
    let id = answers[0]["id"].as_str().unwrap().to_owned();
    karin.ok(&["share", "Ale.vanort", "--to", "all.vshare"]);
    assert!(
        !karin.path("Ale.vanort-wal").exists(),
        "a book that is closed is one file"
    );
    hand(&karin, &grace, "all.vshare");

    // Nobody is trusted unseen: the key is named, and nothing is written.
    let said = grace.refused(&["merge", "Ale.vanort", "all.vshare"]);
    assert!(
        said.contains("trust") && !grace.path("Ale.vanort").exists(),
        "{said}"
    );
    let identity = karin.ok(&["identity", "Ale.vanort"]);
    let key = identity.split_whitespace().nth(1).unwrap();
    assert!(said.contains(key), "{said}");
    grace.ok(&["merge", "Ale.vanort", "all.vshare", "--trust", key]);
    let digest = |shell: &Shell| shell.ok(&["digest", "Ale.vanort"]);
    assert_eq!(digest(&grace), digest(&karin));

    let rename = |shell: &Shell, name: &str| {
        let line = json!({"command": "change_organisation", "organisation": id, "name": name});
        let (code, _) = shell.pipe("Ale.vanort", &format!("{line}\n"));
        assert_eq!(code, Some(0));
    };
    rename(&karin, "Ale");
    rename(&grace, "Ale municipality");
    grace.ok(&[
        "share",
        "Ale.vanort",
        "--to",
        "grace.vshare",
        "--since",
        key,
    ]);
    hand(&grace, &karin, "grace.vshare");
    let before = digest(&karin);
    let dry = karin.json(&["merge", "Ale.vanort", "grace.vshare", "--dry-run", "--json"]);
    assert_eq!(dry["contested"].as_array().unwrap().len(), 1, "{dry}");
    assert_eq!(digest(&karin), before, "a dry run writes nothing");
    karin.ok(&["merge", "Ale.vanort", "grace.vshare", "--trust-any"]);
    let merged = digest(&karin);
    karin.ok(&["merge", "Ale.vanort", "grace.vshare"]);
    assert_eq!(digest(&karin), merged, "merging again changes nothing");

    let conflicts = karin.run(&["conflicts", "Ale.vanort", "--json"]);
    assert_eq!(conflicts.status.code(), Some(1));
    let conflicts: Value = serde_json::from_slice(&conflicts.stdout).unwrap();
    let values = conflicts[0]["values"].as_array().unwrap();
    let names: std::collections::BTreeSet<&str> = values
        .iter()
        .map(|each| each["value"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ale", "Ale municipality"].into());
    let chosen = values
        .iter()
        .find(|each| each["value"] == "Ale municipality")
        .unwrap();
    let line = json!({"command": "choose", "record": id, "field": "name", "operation": chosen["operation"]});
    let (code, answers) = karin.pipe("Ale.vanort", &format!("{line}\n"));
    assert_eq!(code, Some(0), "{answers:?}");
    karin.ok(&["conflicts", "Ale.vanort"]);

    std::fs::write(karin.path("secret.txt"), "vänort\n").unwrap();
    karin.ok(&[
        "share",
        "Ale.vanort",
        "--to",
        "back.vshare",
        "--passphrase-file",
        "secret.txt",
    ]);
    hand(&karin, &grace, "back.vshare");
    hand(&karin, &grace, "secret.txt");
    assert!(
        grace
            .refused(&["merge", "Ale.vanort", "back.vshare"])
            .contains("locked")
    );
    grace.ok(&[
        "merge",
        "Ale.vanort",
        "back.vshare",
        "--passphrase-file",
        "secret.txt",
    ]);
    assert_eq!(digest(&grace), digest(&karin));
    for shell in [&karin, &grace] {
        assert!(shell.ok(&["check", "Ale.vanort"]).starts_with("sound:"));
        shell.ok(&["conflicts", "Ale.vanort"]);
    }

    // A file that is cut off or of another book is refused in a sentence, and the book is as it was.
    let whole = std::fs::read(grace.path("all.vshare")).unwrap();
    std::fs::write(grace.path("cut.vshare"), &whole[..whole.len() - 9]).unwrap();
    std::fs::write(grace.path("notes.txt"), "no share file").unwrap();
    grace.ok(&["new", "Other.vanort"]);
    let after = digest(&grace);
    for (book, file) in [
        ("Ale.vanort", "cut.vshare"),
        ("Ale.vanort", "notes.txt"),
        ("Other.vanort", "all.vshare"),
    ] {
        let said = grace.refused(&["merge", book, file, "--trust-any"]);
        assert!(
            said.starts_with("vanort: ") && !said.contains('⟨'),
            "{said}"
        );
    }
    assert_eq!(digest(&grace), after);
}

#[test]
fn bad_files_get_a_sentence_and_exit_code_1() {
    let shell = Shell::new();
    shell.ok(&["new", "Ale.vanort"]);
    std::fs::write(shell.path("notes.txt"), "not a book at all").unwrap();
    let whole = std::fs::read(shell.path("Ale.vanort")).unwrap();
    std::fs::write(shell.path("cut.vanort"), &whole[..whole.len() / 2]).unwrap();
    for verb in [&["list"][..], &["digest"], &["check"]] {
        for file in ["none.vanort", "notes.txt", "cut.vanort"] {
            let said = shell.refused(&[verb[0], file]);
            assert!(
                said.starts_with("vanort: ") && said.contains(file) && !said.contains('⟨'),
                "{said}"
            );
        }
    }
    assert!(shell.refused(&["new", "Ale.vanort"]).contains("Ale.vanort"));
    assert!(
        shell
            .refused(&["show", "Ale.vanort", "nothing"])
            .starts_with("vanort: ")
    );
    assert_eq!(std::fs::read(shell.path("Ale.vanort")).unwrap(), whole);
    assert_eq!(shell.run(&["list"]).status.code(), Some(2));
    assert_eq!(shell.run(&["fly", "Ale.vanort"]).status.code(), Some(2));
    assert_eq!(shell.run(&["--help"]).status.code(), Some(0));
    for verb in [
        "new",
        "do",
        "list",
        "show",
        "history",
        "report",
        "share",
        "merge",
        "conflicts",
        "identity",
        "digest",
        "check",
    ] {
        assert!(
            shell.ok(&[verb, "--help"]).contains("Usage: vanort"),
            "{verb}"
        );
    }
}

#[test]
fn a_book_that_is_open_for_writing_is_not_written_by_another() {
    let shell = Shell::new();
    shell.ok(&["new", "Ale.vanort"]);
    let mut first = shell
        .command(&["do", "Ale.vanort"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = first.stdin.take().unwrap();
    writeln!(input, r#"{{"command":"add_organisation","name":"Ale kommun","country":"SE","kind":"municipality"}}"#).unwrap();
    let mut answer = String::new();
    BufReader::new(first.stdout.take().unwrap())
        .read_line(&mut answer)
        .unwrap();
    assert!(answer.contains("true"));
    assert!(
        shell
            .refused(&["do", "Ale.vanort"])
            .contains("already open")
    );
    assert!(
        shell.run(&["list", "Ale.vanort"]).status.success(),
        "reading is always possible"
    );
    drop(input);
    assert!(first.wait().unwrap().success());
}

#[test]
#[cfg(unix)]
fn a_book_in_a_folder_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::new();
    let folder = shell.path("read-only");
    std::fs::create_dir(&folder).unwrap();
    shell.ok(&["new", "read-only/Ale.vanort", "--demo"]);
    let may = |mode: u32| {
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    std::fs::set_permissions(
        folder.join("Ale.vanort"),
        std::fs::Permissions::from_mode(0o444),
    )
    .unwrap();
    let _ = std::fs::remove_file(folder.join("Ale.vanort.lock"));
    may(0o555);
    // The superuser may write everywhere, so it cannot tell.
    let may_write_anyway = std::fs::write(folder.join("probe"), "").is_ok();
    if !may_write_anyway {
        assert!(
            shell
                .refused(&["do", "read-only/Ale.vanort"])
                .contains("can only be read")
        );
    }
    assert_eq!(
        shell
            .json(&["list", "read-only/Ale.vanort", "--json"])
            .as_array()
            .unwrap()
            .len(),
        5
    );
    may(0o755);
}

/// A disk without room: the system allows the process no file longer than the book is already.
#[test]
fn two_laptops_meet_in_a_shared_folder() {
    let (karin, grace) = (Shell::new(), Shell::new());
    let shared = tempfile::tempdir().unwrap();
    let folder = shared.path().to_str().unwrap();
    karin.ok(&["new", "Ale.vanort", "--demo"]);
    assert!(karin.refused(&["sync", "Ale.vanort"]).contains("--folder"));
    let home = karin.folder.path().to_str().unwrap().to_owned();
    let inside = karin.refused(&["sync", "Ale.vanort", "--folder", &home]);
    assert!(inside.contains("Your book lies in"), "{inside}");

    let sent = karin.ok(&["sync", "Ale.vanort", "--folder", folder]);
    assert_eq!(sent, "received 0 changes, sent a file\n");
    karin.ok(&["share", "Ale.vanort", "--to", "all.vshare"]);
    std::fs::copy(karin.path("all.vshare"), grace.path("all.vshare")).unwrap();
    grace.ok(&["merge", "Ale.vanort", "all.vshare", "--trust-any"]);
    grace.pipe(
        "Ale.vanort",
        r#"{"command":"add_organisation","name":"Lund","country":"SE","kind":"municipality"}"#,
    );
    grace.ok(&["sync", "Ale.vanort", "--folder", folder]);

    // Who is not trusted yet is named, and waits.
    let digest = |shell: &Shell| shell.ok(&["digest", "Ale.vanort"]);
    let before = digest(&karin);
    let waits = karin.run(&["sync", "Ale.vanort", "--folder", folder]);
    assert_eq!(waits.status.code(), Some(1));
    assert_eq!(digest(&karin), before);
    karin.ok(&["sync", "Ale.vanort", "--folder", folder, "--trust-any"]);
    assert_eq!(digest(&karin), digest(&grace));
    let again = karin.ok(&["sync", "Ale.vanort", "--folder", folder]);
    assert_eq!(again, "received 0 changes, sent nothing\n");
}

#[test]
fn what_is_shown_is_mended_where_the_changes_are_whole() {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    let file = rusqlite::Connection::open(shell.path("Demo.vanort")).unwrap();
    file.execute("DELETE FROM expense", []).unwrap();
    file.close().unwrap();
    assert_eq!(shell.run(&["check", "Demo.vanort"]).status.code(), Some(1));
    assert!(
        shell
            .ok(&["check", "Demo.vanort", "--mend"])
            .starts_with("sound:")
    );
    // A change that is not what its hash says is not mended away.
    let file = rusqlite::Connection::open(shell.path("Demo.vanort")).unwrap();
    file.execute("UPDATE change SET bytes = x'00' WHERE sequence = 9", [])
        .unwrap();
    file.close().unwrap();
    assert_eq!(
        shell.run(&["check", "Demo.vanort", "--mend"]).status.code(),
        Some(1)
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_loses_nothing() {
    let shell = Shell::new();
    shell.ok(&["new", "Ale.vanort", "--demo"]);
    let digest = shell.ok(&["digest", "Ale.vanort"]);
    let project = shell.json(&["list", "Ale.vanort", "--json"])[0]["id"].clone();
    // Incompressible, so that the change is as large as its text.
    let text: String = (0..50_000_u32)
        .map(|at| format!("{:x}", at.wrapping_mul(2_654_435_761) >> 8))
        .collect();
    let command = json!({"command": "change_project", "project": project, "problem": text});
    std::fs::write(shell.path("large.jsonl"), command.to_string()).unwrap();
    // In KiB, and of any one file: the log beside the book.
    let room = 256;
    // `trap '' XFSZ`: a write beyond the limit fails instead of ending the process, as on a full disk.
    let script = format!(
        "trap '' XFSZ; ulimit -f {room}; exec {} do Ale.vanort large.jsonl",
        env!("CARGO_BIN_EXE_vanort")
    );
    let output = Command::new("bash")
        .args(["-c", &script])
        .current_dir(shell.folder.path())
        .env("VANORT_HOME", shell.folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["ok"], false, "{answer}");
    assert!(
        ["disk_full", "file_trouble"].contains(&answer["error"]["kind"].as_str().unwrap()),
        "{answer}"
    );
    assert_eq!(shell.ok(&["digest", "Ale.vanort"]), digest);
    assert!(shell.ok(&["check", "Ale.vanort"]).starts_with("sound:"));
}

/// Killed between any two writes, 200 times: every edit that was acknowledged is there.
#[test]
#[cfg(unix)]
fn what_was_acknowledged_survives_kill_9() {
    let shell = Shell::new();
    shell.ok(&["new", "Ale.vanort"]);
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..200_u32 {
        let mut child = shell
            .command(&["do", "Ale.vanort"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let writer = std::thread::spawn(move || {
            for number in 0..200 {
                let line = json!({"command": "add_organisation", "name": format!("{round}-{number}"), "country": "SE", "kind": "region"});
                if writeln!(input, "{line}").is_err() {
                    break;
                }
            }
        });
        // Some rounds end after a number of answers, some after a time: between and within writes.
        let (answers, micros) = (round % 5, u64::from(round * 7919 % 9000));
        for _ in 0..answers {
            take(&mut output, &mut acknowledged);
        }
        std::thread::sleep(Duration::from_micros(micros));
        child.kill().unwrap();
        child.wait().unwrap();
        while take(&mut output, &mut acknowledged) {}
        writer.join().unwrap();
        if round % 20 == 19 {
            assert!(shell.ok(&["check", "Ale.vanort"]).starts_with("sound:"));
        }
    }
    let there = organisations(&shell.path("Ale.vanort"));
    assert!(
        acknowledged.len() > 300,
        "{} answers are too few to tell",
        acknowledged.len()
    );
    for id in &acknowledged {
        assert!(there.contains(id), "{id} was acknowledged and is gone");
    }
}

/// Reads an answer; whether there was a whole one.
#[cfg(unix)]
fn take(output: &mut impl std::io::BufRead, acknowledged: &mut Vec<String>) -> bool {
    let mut line = String::new();
    if output.read_line(&mut line).is_err() || !line.ends_with('\n') {
        return false;
    }
    let answer: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(answer["ok"], true, "{answer}");
    acknowledged.push(answer["id"].as_str().unwrap().to_owned());
    true
}

#[cfg(unix)]
fn organisations(path: &Path) -> std::collections::BTreeSet<String> {
    book::Reader::open(path)
        .unwrap()
        .organisations()
        .unwrap()
        .into_iter()
        .map(|row| row.id.to_string())
        .collect()
}
