//! Documents of many projects, and what they come to together.

use std::fs;
use std::process::Command;

use crate::shell::Shell;

fn demo() -> Shell {
    let shell = Shell::new();
    shell.ok(&["new", "Demo.vanort", "--demo"]);
    shell
}

/// The words of a PDF file, a space between; none where there is no `pdftotext`.
fn text(shell: &Shell, name: &str) -> Option<String> {
    let read = Command::new("pdftotext")
        .arg(shell.path(name))
        .arg("-")
        .output()
        .ok()?;
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn projects_are_packed_in_one_document_with_its_contents() {
    let shell = demo();
    let said = shell.ok(&[
        "pack",
        "Demo.vanort",
        "--to",
        "board.pdf",
        "--project",
        "2018-0033",
        "--project",
        "2019-0018",
        "--with",
        "finance,results,risks,photos,signatures",
        "--language",
        "en",
    ]);
    assert_eq!(said.trim(), "2 projects");
    let file = fs::read(shell.path("board.pdf")).unwrap();
    for part in ["<pdfuaid:part>1<", "<pdfaid:conformance>A<"] {
        let holds = |window: &[u8]| window == part.as_bytes();
        assert!(file.windows(part.len()).any(holds), "{part}");
    }
    let Some(text) = text(&shell, "board.pdf") else {
        return;
    };
    let contents = text.find("Contents").unwrap();
    let first = text.find("Actions for Gender Equality").unwrap();
    let second = text.find("Inclusive Municipalities for Refugees").unwrap();
    assert!(contents < first && first < second, "{text}");
    for part in ["Report pack", "Budget and actual", "is confirmed by"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // A second time it gives way to its like, and to nothing else.
    shell.ok(&[
        "pack",
        "Demo.vanort",
        "--to",
        "board.pdf",
        "--country",
        "KE",
    ]);
    fs::write(shell.path("notes.pdf"), "my notes").unwrap();
    shell.refused(&["pack", "Demo.vanort", "--to", "notes.pdf"]);
    assert_eq!(fs::read(shell.path("notes.pdf")).unwrap(), b"my notes");
}

#[test]
fn each_project_has_a_document_of_its_own_in_a_folder() {
    let shell = demo();
    let arguments = [
        "pack",
        "Demo.vanort",
        "--to",
        "all",
        "--one-each",
        "--language",
        "en",
    ];
    assert_eq!(shell.ok(&arguments).trim(), "5 projects");
    let mut names: Vec<String> = fs::read_dir(shell.path("all"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names.len(), 5, "{names:?}");
    let is_pdf = |name: &String| name.strip_suffix(".pdf").is_some();
    assert!(names.iter().all(is_pdf), "{names:?}");
    assert!(
        names.contains(&"2018-0033 Actions for Gender Equality.pdf".to_owned()),
        "{names:?}"
    );
    // What is there stays.
    let said = shell.refused(&arguments);
    assert!(said.contains("all"), "{said}");
    let said = shell.refused(&[
        "pack",
        "Demo.vanort",
        "--to",
        "none.pdf",
        "--status",
        "suspended",
    ]);
    assert!(
        said.contains("No project") || said.contains("Inget projekt"),
        "{said}"
    );
    assert!(!shell.path("none.pdf").exists());
}

#[test]
fn all_projects_are_told_on_two_pages_and_listed_in_a_workbook() {
    let shell = demo();
    for language in ["sv", "en"] {
        let to = format!("{language}.pdf");
        shell.ok(&[
            "report",
            "Demo.vanort",
            "--portfolio",
            "--to",
            &to,
            "--language",
            language,
        ]);
        let about = Command::new("pdfinfo").arg(shell.path(&to)).output();
        if let Ok(about) = about {
            let about = String::from_utf8(about.stdout).unwrap();
            let pages = about.lines().find(|line| line.starts_with("Pages:"));
            assert_eq!(pages.map(|line| line[6..].trim()), Some("2"), "{about}");
        }
    }
    shell.ok(&["export", "Demo.vanort", "--portfolio", "--to", "all.xlsx"]);
    assert!(fs::read(shell.path("all.xlsx")).unwrap().starts_with(b"PK"));
    let (whole, listed) = (
        shell.run(&["dashboard", "Demo.vanort", "--json"]),
        shell.json(&["list", "Demo.vanort", "--json"]),
    );
    let whole: serde_json::Value = serde_json::from_slice(&whole.stdout).unwrap();
    assert_eq!(whole["projects"], listed.as_array().unwrap().len());
    let minor = |amount: &serde_json::Value| -> i64 {
        amount.as_str().unwrap().replace('.', "").parse().unwrap()
    };
    let rows = listed.as_array().unwrap().iter();
    let spent: i64 = rows.map(|row| minor(&row["spent"])).sum();
    assert_eq!(spent, minor(&whole["sums"][0]["spent"]["amount"]));
}

#[test]
fn a_project_that_is_named_twice_is_packed_once() {
    let shell = demo();
    let of = |name: &'static str| ["--project", name];
    let names = [
        of("2019-0018"),
        of("2018-0033"),
        of("Citizen Dialogue"),
        of("2019-0018"),
    ]
    .concat();
    let to = [
        "pack",
        "Demo.vanort",
        "--to",
        "board.pdf",
        "--language",
        "en",
    ];
    assert_eq!(shell.ok(&[&to[..], &names].concat()).trim(), "3 projects");
}

#[test]
fn a_name_that_does_not_fit_what_is_written_is_refused() {
    let shell = demo();
    for (arguments, to, ending) in [
        (&["pack"][..], "board.docx", ".pdf"),
        (&["pack"], "board", ".pdf"),
        (&["report", "--portfolio"], "all.xlsx", ".pdf"),
        (&["export", "--portfolio"], "all.pdf", ".xlsx"),
        (&["export", "--portfolio"], "all.ics", ".xlsx"),
    ] {
        let (verb, more) = arguments.split_first().unwrap();
        let said = shell.refused(&[&[*verb, "Demo.vanort", "--to", to][..], more].concat());
        assert!(
            said.contains(&format!("{to} does not end in {ending}")),
            "{said}"
        );
        assert!(!shell.path(to).exists(), "{to}");
    }
    // A folder is called as one likes.
    shell.ok(&[
        "pack",
        "Demo.vanort",
        "--to",
        "board.pdf",
        "--one-each",
        "--project",
        "2018-0033",
    ]);
    shell.ok(&["report", "Demo.vanort", "--portfolio", "--to", "ALL.PDF"]);
}

/// A small picture, and the half of it.
fn photo() -> Vec<u8> {
    let mut png =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55".to_vec();
    png.extend(b"\0\0\0\x0aIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82");
    png
}

#[test]
fn a_photo_that_is_broken_is_named_and_takes_no_good_one_along() {
    let shell = demo();
    fs::write(shell.path("hall.png"), photo()).unwrap();
    fs::write(shell.path("cut.png"), &photo()[..45]).unwrap();
    let projects = shell.json(&["list", "Demo.vanort", "--json"]);
    let mut projects = projects.as_array().unwrap().iter();
    let is_it = |row: &&serde_json::Value| {
        row["title"] == "Actions for Gender Equality" || row["title"] == "Insatser för jämställdhet"
    };
    let id = projects.find(is_it).unwrap()["id"].as_str().unwrap();
    shell.ok(&["attach", "Demo.vanort", id, "cut.png", "hall.png"]);
    shell.ok(&[
        "pack",
        "Demo.vanort",
        "--to",
        "photos.pdf",
        "--project",
        id,
        "--with",
        "photos",
        "--language",
        "en",
    ]);
    let file = fs::read(shell.path("photos.pdf")).unwrap();
    let file = String::from_utf8_lossy(&file);
    let pictures = file.matches("/Subtype/Image").count() + file.matches("/Subtype /Image").count();
    assert_eq!(pictures, 1);
    if let Some(text) = text(&shell, "photos.pdf") {
        assert!(text.contains("cannot be read: cut.png."), "{text}");
    }
}

#[test]
fn an_exit_code_says_whether_something_needs_attention() {
    let shell = demo();
    let help = shell.ok(&["dashboard", "--help"]);
    assert!(
        help.contains("Exit code 1 where something needs attention"),
        "{help}"
    );
    assert_eq!(
        shell.run(&["dashboard", "Demo.vanort"]).status.code(),
        Some(1)
    );
    shell.ok(&["new", "Empty.vanort"]);
    let calm = shell.run(&["dashboard", "Empty.vanort", "--json"]);
    assert_eq!(calm.status.code(), Some(0));
}
