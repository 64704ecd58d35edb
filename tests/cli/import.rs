//! Expenses from the files of other programs.

use crate::shell::Shell;

const EXPORT: &str = "Bokf\u{f6}ringsdag;Verifikation;Text;Belopp
2020-03-12;K-1;Taxi till workshop;1 240,50
2020-03-13;K-2;Hotell, studiebes\u{f6}k;5 300,00
2020-04-03;K-4;Diverse;99,50
2019-04-03;K-5;Tolk;100,00
2020-13-03;K-6;Flyg;100,00
";

/// The demo's gender project, whose first two years are locked.
const PROJECT: &str = "2018-0033";

fn shell() -> Shell {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    std::fs::write(shell.path("bank.csv"), EXPORT).unwrap();
    shell
}

#[test]
fn our_own_workbook_read_back_brings_nothing_new() {
    let shell = shell();
    let digest = shell.ok(&["digest", "Demo.vanort"]);
    for language in ["sv", "en"] {
        shell.ok(&[
            "export",
            "Demo.vanort",
            PROJECT,
            "--to",
            "own.xlsx",
            "--language",
            language,
        ]);
        let plan = shell.json(&[
            "import",
            "Demo.vanort",
            "own.xlsx",
            "--project",
            PROJECT,
            "--json",
        ]);
        assert_eq!(plan["counts"]["new"], 0, "{language}");
        assert_eq!(plan["counts"]["there"], 75, "{language}");
        assert_eq!(shell.ok(&["digest", "Demo.vanort"]), digest);
    }
}

#[test]
fn all_is_recorded_or_nothing_and_never_twice() {
    let shell = shell();
    let digest = shell.ok(&["digest", "Demo.vanort"]);
    let import = |more: &[&str]| {
        let arguments = [
            &["import", "Demo.vanort", "bank.csv", "--project", PROJECT],
            more,
        ]
        .concat();
        let output = shell.run(&arguments);
        (
            output.status.code(),
            String::from_utf8(output.stdout)
                .unwrap()
                .replace('\u{a0}', " "),
        )
    };
    let (code, told) = import(&[]);
    assert_eq!(code, Some(1));
    assert!(told.starts_with("2 new expenses"), "{told}");
    for line in [
        "row 4: nothing says what it was spent on (Diverse, 99.50)",
        "row 5: everything up to 31 Dec 2019 is locked (Tolk, 100.00)",
        "row 6: Bokf\u{f6}ringsdag: \u{201c}2020-13-03\u{201d} is no day (Flyg)",
        "Nothing was recorded.",
    ] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
    assert_eq!(shell.ok(&["digest", "Demo.vanort"]), digest);
    let (code, _) = import(&["--leave-out", "--dry-run"]);
    assert_eq!(
        (code, shell.ok(&["digest", "Demo.vanort"])),
        (Some(1), digest.clone())
    );

    let (code, told) = import(&["--leave-out"]);
    assert_eq!(code, Some(1), "what was left out was found");
    assert!(!told.contains("Nothing was recorded"), "{told}");
    let digest = shell.ok(&["digest", "Demo.vanort"]);
    let (_, told) = import(&["--leave-out"]);
    assert!(
        told.starts_with("0 new expenses, 0 SEK; 2 already there"),
        "{told}"
    );
    assert_eq!(shell.ok(&["digest", "Demo.vanort"]), digest);
    assert!(shell.ok(&["check", "Demo.vanort"]).starts_with("sound:"));
}

#[test]
fn a_mapping_is_written_edited_and_read() {
    let shell = shell();
    shell.ok(&[
        "import",
        "Demo.vanort",
        "bank.csv",
        "--project",
        PROJECT,
        "--write-mapping",
        "bank.toml",
    ]);
    let mapping = std::fs::read_to_string(shell.path("bank.toml")).unwrap();
    assert!(mapping.contains("decimal_mark = \"comma\""), "{mapping}");
    let edited = mapping.replace("header = \"Verifikation\"", "header = \"No such column\"");
    std::fs::write(shell.path("bank.toml"), edited).unwrap();
    let with = [
        "import",
        "Demo.vanort",
        "bank.csv",
        "--project",
        PROJECT,
        "--mapping",
        "bank.toml",
    ];
    assert!(
        shell
            .refused(&with)
            .contains("no column \u{201c}No such column\u{201d}")
    );
    std::fs::write(shell.path("bank.toml"), "source = 7").unwrap();
    assert!(shell.refused(&with).contains("is no mapping"));
    for (name, bytes, told) in [
        ("empty.csv", &b""[..], "empty"),
        (
            "picture.csv",
            &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..],
            "no table",
        ),
        (
            "nobody.csv",
            &b"name;town\nKarin;Ale\n"[..],
            "Choose which column holds the day",
        ),
    ] {
        std::fs::write(shell.path(name), bytes).unwrap();
        let said = shell.refused(&["import", "Demo.vanort", name, "--project", PROJECT]);
        assert!(said.contains(told), "{name}: {said}");
    }
    shell.refused(&["import", "Demo.vanort", "missing.csv", "--project", PROJECT]);
}
