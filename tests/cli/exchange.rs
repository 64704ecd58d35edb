//! Laptops that hand each other files.

use serde_json::{Value, json};

use crate::shell::Shell;

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
    // All projects share it: so the dashboard tells it too.
    let dashboard = |shell: &Shell| {
        let output = shell.run(&["dashboard", "Ale.vanort"]);
        let said = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), said)
    };
    let (code, said) = dashboard(&karin);
    assert!(
        code == Some(1) && said.contains("share met another"),
        "{said}"
    );
    assert_eq!(dashboard(&grace), (Some(0), String::new()));
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
    assert_eq!(sent, "received 0 changes, sent 2 files\n");
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
fn attached_files_go_along_or_stay() {
    let (karin, grace) = (Shell::new(), Shell::new());
    karin.ok(&["new", "Ale.vanort", "--demo"]);
    let listed = karin.json(&["list", "Ale.vanort", "--json"]);
    let project = listed[0]["id"].as_str().unwrap();
    std::fs::write(karin.path("kvitto.jpg"), b"\xff\xd8\xffa photo").unwrap();
    let id = karin.ok(&["attach", "Ale.vanort", project, "kvitto.jpg"]);
    let rows = karin.json(&["attached", "Ale.vanort", project, "--json"]);
    assert_eq!(
        rows,
        json!([{"id": id.trim(), "may_go": true, "name": "kvitto.jpg", "size": 10, "here": true}])
    );
    assert!(
        karin
            .refused(&["attach", "Ale.vanort", project, "none.jpg"])
            .contains("none.jpg")
    );

    karin.ok(&[
        "share",
        "Ale.vanort",
        "--to",
        "names.vshare",
        "--without-attachments",
    ]);
    karin.ok(&["share", "Ale.vanort", "--to", "all.vshare"]);
    for name in ["names.vshare", "all.vshare"] {
        std::fs::copy(karin.path(name), grace.path(name)).unwrap();
    }
    grace.ok(&["merge", "Ale.vanort", "names.vshare", "--trust-any"]);
    let lacking = grace.run(&["attached", "Ale.vanort", project, "--to", "receipts"]);
    assert_eq!(lacking.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&lacking.stdout).contains("not here yet"));
    let merge = grace.json(&["merge", "Ale.vanort", "all.vshare", "--dry-run", "--json"]);
    assert_eq!((&merge["changes"], &merge["files"]), (&json!(0), &json!(3)));
    grace.ok(&["merge", "Ale.vanort", "all.vshare"]);
    grace.ok(&["attached", "Ale.vanort", project, "--to", "receipts"]);
    grace.ok(&["attached", "Ale.vanort", project, "--to", "receipts"]);
    for name in ["kvitto.jpg", "kvitto (2).jpg"] {
        let bytes = std::fs::read(grace.path("receipts").join(name)).unwrap();
        assert_eq!(bytes, b"\xff\xd8\xffa photo");
    }
    assert!(grace.ok(&["check", "Ale.vanort"]).starts_with("sound:"));
}

/// A path typed wrongly costs nothing: neither the book itself nor another file goes, and nothing hangs.
#[test]
fn what_is_written_out_replaces_only_its_like() {
    let karin = Shell::new();
    karin.ok(&["new", "Ale.vanort", "--demo"]);
    let digest = karin.ok(&["digest", "Ale.vanort"]);
    std::fs::write(karin.path("thesis.txt"), "of many years").unwrap();
    for target in ["Ale.vanort", "thesis.txt", "."] {
        karin.refused(&["share", "Ale.vanort", "--to", target]);
        karin.refused(&["report", "Ale.vanort", "2018-0033", "--to", target]);
    }
    assert_eq!(karin.ok(&["digest", "Ale.vanort"]), digest);
    assert_eq!(
        std::fs::read(karin.path("thesis.txt")).unwrap(),
        b"of many years"
    );
    for _ in 0..2 {
        karin.ok(&["share", "Ale.vanort", "--to", "all.vshare"]);
        karin.ok(&["report", "Ale.vanort", "2018-0033", "--to", "summary.pdf"]);
    }
    let crossed = karin.refused(&["share", "Ale.vanort", "--to", "summary.pdf"]);
    assert!(crossed.contains("untouched"), "{crossed}");

    std::fs::write(karin.path("empty.txt"), "\n").unwrap();
    let locked = [
        "share",
        "Ale.vanort",
        "--to",
        "l.vshare",
        "--passphrase-file",
        "empty.txt",
    ];
    assert!(karin.refused(&locked).contains("empty"));
    karin.refused(&[
        "share",
        "Ale.vanort",
        "--to",
        "l.vshare",
        "--since",
        "nobody",
    ]);
    assert!(!karin.path("l.vshare").exists());
    let project = karin.json(&["list", "Ale.vanort", "--json"])[0]["id"].clone();
    let project = project.as_str().unwrap();
    let endless = if cfg!(unix) { "/dev/zero" } else { "." };
    for endless in [endless, "."] {
        let said = karin.refused(&["attach", "Ale.vanort", project, endless]);
        assert!(said.contains("cannot be read"), "{said}");
        karin.refused(&["merge", "Ale.vanort", endless]);
    }
    let unknown = "00000000-0000-7000-8000-000000000001";
    karin.refused(&["attached", "Ale.vanort", unknown]);
}
