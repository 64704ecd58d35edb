//! What is handed from laptop to laptop, one case at a time.

use book::AttachedFile;
use domain::read::ProjectQuery;
use serde_json::json;
use share::{Attachments, Incoming, Scope, Trust, Unlock};
use tempfile::TempDir;

use crate::act::{command, id, project};
use crate::laptop::{Laptop, everything};

/// Two laptops with the same book, and what the second one showed before anything else happened.
fn two(folder: &TempDir) -> (Laptop, Laptop, String) {
    let mut one = Laptop::founding(folder.path(), 0);
    let mut other = Laptop::founded(folder.path(), 1, &whole(&mut one));
    let shown = other.shows();
    (one, other, shown)
}

fn whole(laptop: &mut Laptop) -> Vec<u8> {
    laptop.send(&everything(), None)
}

fn retitle(laptop: &mut Laptop, title: &str) {
    let value = json!({"command": "change_project", "project": id(4), "title_sv": title});
    laptop.book().apply(&[command(&value)]).unwrap();
}

#[test]
fn one_undo_takes_a_merge_out_and_redo_takes_it_in() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    retitle(&mut one, "Hälsa");
    let file = whole(&mut one);
    other.receive(&file, true);
    let after = other.shows();
    assert_ne!(after, before);
    // What is written and undone on top of it goes with it.
    retitle(&mut other, "Vatten");
    other.book().undo().unwrap();
    other.book().undo().unwrap();
    assert_eq!(other.shows(), before);
    other.book().redo().unwrap();
    assert_eq!(other.shows(), after);
    other.assert_sound();
}

#[test]
fn a_merge_that_was_built_upon_and_handed_on_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    retitle(&mut one, "Hälsa");
    let file = whole(&mut one);
    other.receive(&file, true);
    retitle(&mut other, "Vatten");
    whole(&mut other);
    other.book().undo().unwrap();
    let shown = other.shows();
    let refused = other.book().undo().unwrap_err();
    assert!(matches!(
        refused,
        book::Error::Refused(domain::refusal::Refusal::HandedOn)
    ));
    assert_eq!(other.shows(), shown);
}

#[test]
fn where_two_wrote_at_once_both_values_stay_until_one_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    retitle(&mut one, "Hälsa");
    retitle(&mut other, "Vatten");
    let (from_one, from_other) = (whole(&mut one), whole(&mut other));
    one.receive(&from_other, true);
    other.receive(&from_one, true);
    assert_eq!(one.shows(), other.shows());
    let contested = one.reader().contested(None).unwrap();
    assert_eq!(contested.len(), 1);
    let mut values: Vec<String> = contested[0]
        .values
        .iter()
        .map(|value| format!("{:?} by {}", value.value, value.person))
        .collect();
    values.sort_unstable();
    assert_eq!(
        values,
        [
            "Text(\"Hälsa\") by Person 0",
            "Text(\"Vatten\") by Person 1"
        ]
    );
    let chosen = &contested[0].values[1];
    let value = json!({"command": "choose", "record": id(4), "field": "title_sv", "operation": chosen.operation});
    one.book().apply(&[command(&value)]).unwrap();
    assert_eq!(one.reader().contested(None).unwrap(), []);
    let file = whole(&mut one);
    other.receive(&file, true);
    assert_eq!(one.shows(), other.shows());
    assert_eq!(other.reader().contested(None).unwrap(), []);
}

#[test]
fn what_comes_before_what_it_builds_on_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    // The other tells what it holds; from then on it is sent only what it lacks.
    let key = other.key();
    let holdings = whole(&mut other);
    one.receive(&holdings, true);
    retitle(&mut one, "Hälsa");
    let first = one.send(&everything(), Some(&key));
    let told_first = whole(&mut other);
    other.receive(&first, true);
    let with_first = whole(&mut other);
    one.receive(&with_first, true);
    retitle(&mut one, "Vatten");
    let second = one.send(&everything(), Some(&key));

    let mut third = Laptop::founded(folder.path(), 2, &told_first);
    let incoming = Incoming::open(&second, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(third.book(), &Trust::Any, &|_, _| true)
        .unwrap();
    assert_eq!((merge.changes, merge.waiting), (0, 1));
    assert_eq!(third.shows(), before);
    third.receive(&first, true);
    other.receive(&second, true);
    assert_eq!(third.shows(), other.shows());
    assert_eq!(third.shows(), one.shows());
}

#[test]
fn a_project_that_is_not_shared_is_withheld_and_comes_later_under_the_same_signature() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    let add = json!({"command": "add_project", "id": id(90), "partnership": id(3), "kind": "project", "title_sv": "Hemligt",
        "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"});
    one.book().apply(&[command(&add)]).unwrap();
    retitle(&mut one, "Hälsa");
    let file = one.send(&Scope::of([project(4)].into()), None);
    other.receive(&file, true);
    let titles = |laptop: &mut Laptop| -> Vec<String> {
        let rows = laptop
            .reader()
            .projects(&ProjectQuery::default())
            .unwrap()
            .rows;
        rows.into_iter().map(|row| row.title.sv).collect()
    };
    assert_eq!(titles(&mut other), ["Hälsa"]);
    let file = whole(&mut one);
    other.receive(&file, true);
    assert_eq!(titles(&mut other), ["Hemligt", "Hälsa"]);
    assert_eq!(other.shows(), one.shows());
}

#[test]
fn what_two_laptops_signed_with_one_key_reaches_everybody() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut third, _) = two(&folder);
    let mut twin = one.cloned(folder.path(), 2, true);
    assert_eq!(one.key(), twin.key());
    retitle(&mut one, "Hälsa");
    retitle(&mut twin, "Vatten");
    third.receive(&whole(&mut one), true);
    one.receive(&whole(&mut twin), true);
    // The third holds that number of that device already: the other segment with it.
    one.receive(&whole(&mut third), true);
    let key = third.key();
    let lacking = one.send(&everything(), Some(&key));
    third.receive(&lacking, true);
    assert_eq!(third.shows(), one.shows());
    assert_eq!(third.reader().contested(None).unwrap().len(), 1);
}

#[test]
fn what_a_laptop_holds_is_what_it_told_last_whatever_its_clock_says() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    retitle(&mut one, "Hälsa");
    other.receive(&whole(&mut one), true);
    one.receive(&whole(&mut other), true);
    other.undo();
    assert_eq!(other.shows(), before);
    book::clock::set_ahead(-3_600_000);
    one.receive(&whole(&mut other), true);
    book::clock::set_ahead(0);
    let key = other.key();
    let lacking = one.send(&everything(), Some(&key));
    other.receive(&lacking, true);
    assert_eq!(other.shows(), one.shows());
}

fn attach(laptop: &mut Laptop, name: &str, bytes: &[u8]) {
    let file = AttachedFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    };
    laptop.book().attach(project(4).into(), &[file]).unwrap();
}

/// What of the first project's attached files is here.
fn here(laptop: &mut Laptop) -> Vec<bool> {
    let rows = laptop.reader().attachments(project(4).into()).unwrap();
    rows.into_iter().map(|row| row.here).collect()
}

#[test]
fn attached_files_go_along_only_to_who_lacks_them_and_may_come_later() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    let photo: Vec<u8> = (0..50_000_u32)
        .flat_map(|at| (at * at).to_le_bytes())
        .collect();
    attach(&mut one, "kvitto.jpg", &photo);
    let names = one.send_with(&everything(), Attachments::Without, None);
    assert!(names.len() < photo.len() / 5);
    other.receive(&names, true);
    assert_eq!(here(&mut other), [false]);
    // It is told what is lacking, though nothing else is.
    one.receive(&whole(&mut other), true);
    let key = other.key();
    let lacking = one.send(&everything(), Some(&key));
    let incoming = Incoming::open(&lacking, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(other.book(), &Trust::Any, &|_, _| true)
        .unwrap();
    assert_eq!((merge.changes, merge.files), (0, 1));
    assert_eq!(here(&mut other), [true]);
    one.receive(&whole(&mut other), true);
    assert!(
        one.send(&everything(), Some(&key)).len() < 2_000,
        "it is not sent twice"
    );
    // Whoever has it passes it on.
    let mut third = Laptop::founded(folder.path(), 2, &names);
    third.receive(&whole(&mut other), true);
    assert_eq!(here(&mut third), [true]);
    third.assert_sound();
}

#[test]
fn files_of_projects_that_are_not_handed_on_stay() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, _) = two(&folder);
    let add = json!({"command": "add_project", "id": id(90), "partnership": id(3), "kind": "project", "title_sv": "Hemligt",
        "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"});
    one.book().apply(&[command(&add)]).unwrap();
    let file = AttachedFile {
        name: "hemlig.pdf".to_owned(),
        bytes: b"%PDF-".repeat(9),
    };
    one.book().attach(project(90).into(), &[file]).unwrap();
    let scope = Scope::of([project(4)].into());
    let some = one.send(&scope, None);
    let incoming = Incoming::open(&some, &Unlock::default()).unwrap();
    let merge = incoming
        .merge(other.book(), &Trust::Any, &|_, _| true)
        .unwrap();
    assert_eq!(merge.files, 0);
    other.receive(&whole(&mut one), true);
    assert_eq!(other.reader().files().unwrap().len(), 1);
}

#[test]
fn a_merge_that_is_undone_and_done_again_has_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other, before) = two(&folder);
    attach(&mut one, "kvitto.jpg", b"photo");
    other.receive(&whole(&mut one), true);
    other.book().undo().unwrap();
    assert_eq!(other.shows(), before);
    assert_eq!(other.reader().files().unwrap(), []);
    other.book().redo().unwrap();
    assert_eq!(here(&mut other), [true]);
}
