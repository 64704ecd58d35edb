//! Words are found in everything that people wrote, but for what is to be read only where somebody asks for it.

use domain::read::SearchRow;
use proptest::prelude::*;
use serde_json::json;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::desk::Desk;
use crate::rules::desk;

fn found(desk: &Desk, words: &str) -> Vec<SearchRow> {
    desk.reader().search(words, 50).unwrap()
}

fn kinds(desk: &Desk, words: &str) -> Vec<String> {
    found(desk, words).into_iter().map(|row| row.of).collect()
}

#[test]
fn marks_over_letters_need_not_be_typed() {
    let desk = Desk::new(true);
    for words in ["vastervik", "zzzz", "\"", "*", "a NEAR", "title:", "-"] {
        let _ = found(&desk, words);
    }
    for (words, kind) in [
        ("robertsfors", "organisation"),
        ("ROBERTSFÖRS", "organisation"),
        ("jamstalldhet", "project"),
        ("lundmark", "person"),
        ("LUNDMARK", "person"),
    ] {
        let kinds = kinds(&desk, words);
        assert!(kinds.contains(&kind.to_owned()), "{words}: {kinds:?}");
    }
    let row = found(&desk, "astrom")
        .into_iter()
        .find(|row| row.of == "person")
        .unwrap();
    assert_eq!(row.title, ["Sven ", "Åström", ""]);
}

#[test]
fn what_changes_is_found_as_it_is_now() {
    let (mut desk, project, _) = desk();
    let change =
        |text: &str| json!({"command": "change_project", "project": project, "problem": text});
    desk.run(&[change("Vattnet i Västervik räcker inte.")])
        .unwrap();
    let row = found(&desk, "vastervik vatt").remove(0);
    assert_eq!((row.of.as_str(), row.excerpt.len()), ("project", 5));
    assert_eq!(row.excerpt[1], "Vattnet");
    desk.run(&[change("Vattnet räcker.")]).unwrap();
    assert!(found(&desk, "vastervik").is_empty());
    desk.book.undo().unwrap();
    assert_eq!(kinds(&desk, "vastervik"), ["project"]);
    let risk = json!({"command": "add_risk", "project": project, "category": "other", "title": "Torka", "rating": "2:2"});
    let risk = desk.run(&[risk]).unwrap().remove(0);
    assert_eq!(kinds(&desk, "torka"), ["risk"]);
    desk.run(&[json!({"command": "delete", "record": risk})])
        .unwrap();
    assert!(found(&desk, "torka").is_empty());
    desk.book.rebuild().unwrap();
    assert_eq!(kinds(&desk, "vastervik"), ["project"]);
    desk.assert_sound();
}

#[test]
fn complaints_are_not_found() {
    let (mut desk, project, _) = desk();
    for sensitive in [false, true] {
        let case = json!({"command": "register_complaint", "project": project, "sensitive": sensitive, "kind": "complaint",
            "received": "2025-05-20", "channel": "telephone", "category": "service", "severity": "medium",
            "name": "Xenia Quist", "description": "Something unheard-of."});
        let case = desk.run(&[case]).unwrap().remove(0);
        let file = book::AttachedFile {
            name: "unheard-of.pdf".to_owned(),
            bytes: vec![1, u8::from(sensitive)],
        };
        desk.book.attach(case.parse().unwrap(), &[file]).unwrap();
    }
    for words in ["unheard", "xenia", "quist", "pdf"] {
        assert_eq!(found(&desk, words), [], "{words}");
    }
    desk.book.rebuild().unwrap();
    assert_eq!(found(&desk, "unheard"), []);
    desk.assert_sound();
}

/// The index is made of what is shown: where it is damaged, nothing is lost, and it is made again.
#[test]
fn a_damaged_index_is_made_again() {
    let (mut desk, project, _) = desk();
    desk.run(&[
        json!({"command": "change_project", "project": project, "problem": "Vattnet i Västervik."}),
    ])
    .unwrap();
    let connection = rusqlite::Connection::open(&desk.path).unwrap();
    connection.execute("DELETE FROM search_data", []).unwrap();
    drop(connection);
    let verdict = book::check::check(&desk.reader()).unwrap();
    assert!(verdict.mendable, "{:?}", verdict.faults);
    desk.book.rebuild().unwrap();
    assert_eq!(kinds(&desk, "vastervik"), ["project"]);
    desk.assert_sound();
}

/// What is called so comes first, whoever of two people of one name; and what went with its project is gone.
#[test]
fn names_come_first_and_what_is_gone_is_not_found() {
    let (mut desk, project, _) = desk();
    let partner = desk.reader().organisations().unwrap().remove(0).id;
    let person =
        |name: &str| json!({"command": "add_person", "name": name, "organisation": partner});
    desk.run(&[
        json!({"command": "add_risk", "project": project, "category": "other", "title": "Drought", "rating": "2:2",
               "mitigation": "Kim Berg asks; Kim Berg tells; Kim Berg sees to it."}),
        person("Kim Berg"),
        person("Kim Berg"),
    ])
    .unwrap();
    assert_eq!(kinds(&desk, "kim berg"), ["person", "person", "risk"]);
    desk.run(&[json!({"command": "delete", "record": project})])
        .unwrap();
    assert_eq!(kinds(&desk, "kim berg"), ["person", "person"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed asks for words and breaks nothing.
    #[test]
    fn whatever_is_typed_breaks_nothing(typed in "\\PC{0,24}") {
        static DESK: std::sync::OnceLock<std::sync::Mutex<(Desk, String)>> = std::sync::OnceLock::new();
        let held = DESK.get_or_init(|| {
            let (desk, project, _) = desk();
            std::sync::Mutex::new((desk, project))
        });
        prop_assert!(held.lock().unwrap().0.reader().search(&typed, 5).is_ok());
    }

    /// Whatever is written in any alphabet is found by each of its words, as it was typed and in capitals, and marked. What
    /// stands around it is what a keyboard has: signs that are letters in disguise make other words than those one sees.
    #[test]
    fn what_is_written_is_found_by_its_words(written in "[ -~À-ž]{0,12} [\\p{L}\\p{N}]{2,9} [ -~À-ž]{0,12}") {
        static DESK: std::sync::OnceLock<std::sync::Mutex<(Desk, String)>> = std::sync::OnceLock::new();
        let held = DESK.get_or_init(|| {
            let (mut desk, project, _) = desk();
            let risk = json!({"command": "add_risk", "project": project, "category": "other", "title": "x", "rating": "2:2"});
            let risk = desk.run(&[risk]).unwrap().remove(0);
            std::sync::Mutex::new((desk, risk))
        });
        let (desk, risk) = &mut *held.lock().unwrap();
        desk.run(&[json!({"command": "change_risk", "risk": risk, "title": written})]).unwrap();
        // A mark belongs to the letter before it.
        let is_between = |each: char| !each.is_alphanumeric() && !is_combining_mark(each);
        // Some letters are several words in one sign, such as ⑴ and ﷺ.
        let is_one = |word: &&str| word.nfkd().all(|each| each.is_alphanumeric() || is_combining_mark(each));
        let has_letters = |word: &&str| word.chars().filter(|each| each.is_alphanumeric() && !is_combining_mark(*each)).count() > 1;
        let words = written.split(is_between).filter(is_one).filter(has_letters);
        for word in words {
            let mut all = vec![word.to_owned()];
            // Some letters have no capital of their own, and come back from it as another one.
            let capitals = word.to_uppercase();
            if capitals.to_lowercase() == word.to_lowercase() {
                all.push(capitals);
            }
            for typed in all {
                let found = desk.reader().search(&typed, 50).unwrap();
                let row = found.iter().find(|row| row.record.to_string() == *risk);
                prop_assert!(row.is_some_and(|row| row.title.len() > 1), "{:?} in {:?}", typed, written);
            }
        }
    }
}

/// A reader that has looked for words remembers how the index lay; what is written meanwhile is nothing wrong.
#[test]
fn an_index_that_grew_since_it_was_asked_is_sound() {
    let (mut desk, project, _) = desk();
    let reader = desk.reader();
    assert!(reader.search("word", 5).unwrap().is_empty());
    for number in 0..40 {
        let title = format!("word{number} {}", "more ".repeat(40));
        desk.run(&[json!({"command": "add_risk", "project": project, "category": "other", "title": title, "rating": "2:2"})])
            .unwrap();
    }
    let verdict = book::check::check(&reader).unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
}
