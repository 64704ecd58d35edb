//! What befalls a book: bad files, a second writer, no room, no permission, a kill.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::shell::Shell;

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

/// A disk without room: the system allows the process no file longer than so much.
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
