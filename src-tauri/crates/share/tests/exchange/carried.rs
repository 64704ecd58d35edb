//! A folder that something carries: late, half written, copied, renamed, with strays in it.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use share::{Folder, Place, Unlock, take_in};

use crate::laptop::{Laptop, laptops};

fn open(path: &Path) -> Folder {
    let place = Place::Folder {
        path: path.display().to_string(),
    };
    place.open(None).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn laptops_meet_in_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 3);
    laptops[1].write("ALE-1");
    for _ in 0..2 {
        for laptop in &mut laptops {
            assert_eq!(laptop.round(&folder), 0);
        }
    }
    assert_eq!(laptops[0].digest(), laptops[1].digest());
    assert_eq!(laptops[0].digest(), laptops[2].digest());
    // Where all have all, a round writes nothing more.
    let before = files(shared.path());
    for laptop in &mut laptops {
        laptop.round(&folder);
    }
    assert_eq!(files(shared.path()), before);
    // What somebody deleted is put there again by who has it: a laptop that comes late lacks nothing.
    std::fs::remove_dir_all(shared.path()).unwrap();
    std::fs::create_dir(shared.path()).unwrap();
    laptops[2].round(&folder);
    let file = laptops[0].whole();
    let mut late = Laptop::begin(&place, "late", Some(&file));
    late.round(&folder);
    assert_eq!(late.digest(), laptops[0].digest());
    // A merge by itself is no step of a person: undo takes back what the person did.
    assert_eq!(
        laptops[1].book.reach().undo.as_deref(),
        Some("change_project")
    );
    assert_eq!(laptops[0].book.reach().undo.as_deref(), Some("add_project"));
}

#[test]
fn a_stranger_waits_and_another_book_is_passed_over() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    let file = laptops[0].whole();
    let mut stranger = Laptop::begin(&place, "stranger", Some(&file));
    stranger.write("BY-A-STRANGER");
    stranger.round(&folder);
    let mut other = Laptop::begin(&place, "another book", None);
    other.round(&folder);

    let mut fetched = folder
        .fetch(&mut laptops[0].seen, &Unlock::default())
        .unwrap();
    let before = laptops[0].digest();
    let Laptop { book, seen, .. } = &mut laptops[0];
    let round = take_in(book, &mut fetched, seen, &|_, _| true).unwrap();
    assert_eq!(round.strangers.len(), 1);
    assert_eq!(laptops[0].digest(), before);
    let device = stranger.identity().device().clone();
    laptops[0].trust(&device);
    laptops[0].round(&folder);
    assert_eq!(laptops[0].digest(), stranger.digest());
}

/// A laptop that reports every minute does not fill the folder with files, and leaves none unfinished. Nothing
/// goes before another laptop has told that it holds it.
#[test]
fn many_small_files_are_gathered() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    let first = laptops[0].whole();
    for number in 0..40 {
        laptops[1].write(&format!("ALE-{number}"));
        laptops[1].round(&folder);
    }
    // One a round, and two that hold what had gathered: nobody has told yet that it holds any.
    assert_eq!(files(shared.path()).len(), 42);
    laptops[0].round(&folder);
    laptops[0].write("BOTH");
    laptops[0].round(&folder);
    laptops[1].round(&folder);
    let own = files(shared.path()).into_iter().find(|file| {
        file.starts_with(
            shared
                .path()
                .join(&laptops[1].identity().device().key[..16]),
        )
    });
    let own = own.unwrap().parent().unwrap().to_owned();
    std::fs::write(own.join("half.vshare.unfinished"), "VNSH").unwrap();
    std::fs::write(shared.path().join("half.vshare.unfinished"), "VNSH").unwrap();
    laptops[1].round(&folder);
    // Two that hold sixteen each, and those that came after.
    assert!(files(&own).len() <= 2 + 10, "{:?}", files(&own));
    assert!(!own.join("half.vshare.unfinished").exists());
    assert!(shared.path().join("half.vshare.unfinished").exists());
    // Who comes late finds all that went in what it was gathered in.
    let mut late = Laptop::begin(&place, "late", Some(&first));
    let device = laptops[1].identity().device().clone();
    late.trust(&device);
    late.round(&folder);
    laptops[0].round(&folder);
    assert_eq!(laptops[0].digest(), laptops[1].digest());
    assert_eq!(late.digest(), laptops[1].digest());
}

/// Attached files lie in the folder in files of their own, and reach who has the names alone.
#[test]
fn attached_files_come_by_themselves() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 3);
    for number in 0..5_u8 {
        laptops[0].attach(&format!("{number}.jpg"), &noise(number, 5 << 20));
    }
    laptops[0].attach("small.jpg", b"small");
    laptops[0].round(&folder);
    // One for what was written; of five large ones no two are in one, the small one is with one of them.
    assert_eq!(files(shared.path()).len(), 1 + 5);
    laptops[1].round(&folder);
    assert_eq!(laptops[1].lacking(), 0);
    // What was read before its name was known is read again when it is.
    let parcels: Vec<PathBuf> = files(shared.path());
    let late = tempfile::tempdir().unwrap();
    let first = parcels
        .iter()
        .min_by_key(|path| path.metadata().unwrap().len())
        .unwrap();
    let aside = late.path().join("aside");
    std::fs::rename(first, &aside).unwrap();
    laptops[2].round(&folder);
    assert_eq!(laptops[2].book.reader().unwrap().files().unwrap(), []);
    std::fs::rename(&aside, first).unwrap();
    laptops[2].round(&folder);
    laptops[2].round(&folder);
    assert_eq!(laptops[2].lacking(), 0);
    assert_eq!(laptops[2].digest(), laptops[0].digest());
    // Nothing is put there twice, and one that is gone comes back.
    let before = files(shared.path());
    for laptop in &mut laptops {
        laptop.round(&folder);
    }
    assert_eq!(files(shared.path()), before);
    let large = before
        .iter()
        .find(|path| path.metadata().unwrap().len() > 1 << 20)
        .unwrap();
    std::fs::remove_file(large).unwrap();
    laptops[1].round(&folder);
    assert_eq!(files(shared.path()).len(), before.len());
}

/// Many and large ones are read some at a time, and what cannot be read keeps out nothing.
#[test]
fn more_than_is_read_at_once_comes_all_the_same() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    std::fs::create_dir(shared.path().join("0")).unwrap();
    std::fs::write(shared.path().join("0/damaged.vshare"), noise(99, 60 << 20)).unwrap();
    for number in 0..8_u8 {
        laptops[0].attach(&format!("{number}.jpg"), &noise(number, 20 << 20));
    }
    laptops[0].round(&folder);
    assert_eq!(laptops[1].round(&folder), 1);
    assert_eq!(laptops[1].lacking(), 0);
    assert_eq!(laptops[1].digest(), laptops[0].digest());
}

/// Bytes that nothing makes smaller.
fn noise(seed: u8, length: usize) -> Vec<u8> {
    let mut state = u64::from(seed) + 1;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(next)
        .flatten()
        .take(length)
        .collect()
}

/// Links lead out of the folder, and in circles: they are passed over, and keep out nothing.
#[cfg(unix)]
#[test]
fn links_in_the_folder_are_passed_over() {
    use std::os::unix::fs::symlink;
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    laptops[0].write("ALE-1");
    symlink(place.path(), shared.path().join("out")).unwrap();
    symlink(shared.path(), shared.path().join("circle.vshare")).unwrap();
    laptops[0].round(&folder);
    let own = files(shared.path()).remove(0);
    symlink(&own, own.with_file_name("link.vshare")).unwrap();
    symlink("nowhere", own.with_file_name("dangling.vshare")).unwrap();
    assert_eq!(laptops[1].round(&folder), 0);
    assert_eq!(laptops[1].digest(), laptops[0].digest());
}

/// What a restored book never read is read once more, though this laptop has read it.
#[test]
fn an_old_backup_reads_the_folder_again() {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 2);
    let file = laptops[0].whole();
    laptops[1].write("ALE-1");
    laptops[1].round(&folder);
    laptops[0].round(&folder);
    assert_eq!(laptops[0].digest(), laptops[1].digest());
    let mut restored = Laptop::begin(&place, "restored", Some(&file));
    let device = laptops[1].identity().device().clone();
    restored.trust(&device);
    restored.seen = laptops[0].seen.clone();
    restored.round(&folder);
    assert_eq!(restored.digest(), laptops[1].digest());
}

#[derive(Clone, Debug)]
enum Step {
    Write(usize),
    Round(usize),
    /// A file is there in half: it is being carried.
    Half(usize),
    /// The carrier made a copy beside a file because it could not decide.
    Copy(usize),
    /// The carrier keeps only a placeholder of it here.
    Placeholder(usize),
    /// It is damaged for good.
    Damaged(usize),
    /// A system that does not tell small from capital letters.
    Capitals(usize),
    /// Strays of systems and people.
    Stray,
    /// A file is gone for a while.
    Late(usize),
    /// It has come.
    Arrive,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..3_usize).prop_map(Step::Write),
        6 => (0..3_usize).prop_map(Step::Round),
        1 => any::<usize>().prop_map(Step::Half),
        1 => any::<usize>().prop_map(Step::Copy),
        1 => any::<usize>().prop_map(Step::Placeholder),
        1 => any::<usize>().prop_map(Step::Damaged),
        1 => any::<usize>().prop_map(Step::Capitals),
        1 => Just(Step::Stray),
        1 => any::<usize>().prop_map(Step::Late),
        1 => Just(Step::Arrive),
    ]
}

/// What a carrier does to a file: the whole one is kept apart and comes later.
fn carry(shared: &Path, apart: &mut Vec<(PathBuf, Vec<u8>)>, step: &Step) {
    let there = files(shared);
    let pick = |number: &usize| (!there.is_empty()).then(|| there[number % there.len()].clone());
    let beside = |path: &Path, name: &str| path.with_file_name(name);
    match step {
        Step::Half(number) | Step::Placeholder(number) | Step::Late(number) => {
            let Some(path) = pick(number) else { return };
            let bytes = std::fs::read(&path).unwrap();
            match step {
                Step::Half(_) => std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
                Step::Placeholder(_) => std::fs::write(&path, b"").unwrap(),
                _ => std::fs::remove_file(&path).unwrap(),
            }
            apart.push((path, bytes));
        }
        Step::Copy(number) => {
            let Some(path) = pick(number) else { return };
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let copy = format!("Karin's conflicted copy of {name}");
            // A name has its longest length: then there is no copy.
            let _ = std::fs::copy(&path, beside(&path, &copy));
        }
        Step::Damaged(number) => {
            let Some(path) = pick(number) else { return };
            // Where a whole one is on its way, that one is the file.
            if !apart.iter().any(|(late, _)| *late == path) {
                std::fs::write(&path, b"VNSHARE\nnothing").unwrap();
            }
        }
        Step::Capitals(number) => {
            let Some(path) = pick(number) else { return };
            let name = path.file_name().unwrap().to_string_lossy().to_uppercase();
            std::fs::rename(&path, beside(&path, &name)).unwrap();
        }
        Step::Stray => {
            std::fs::write(shared.join("desktop.ini"), "[.ShellClassInfo]").unwrap();
            std::fs::write(shared.join("._.DS_Store"), [0, 5, 22, 7]).unwrap();
            std::fs::write(shared.join("Holiday.vshare"), "not a share file").unwrap();
        }
        // In the order in which they went: the first that was kept of a file is the whole one.
        Step::Arrive => {
            for (path, bytes) in apart.drain(..).rev() {
                std::fs::write(path, bytes).unwrap();
            }
        }
        Step::Write(_) | Step::Round(_) => {}
    }
}

/// Lives through what happens, and in the end everybody has the same.
fn live(steps: &[Step]) {
    let place = tempfile::tempdir().unwrap();
    let shared = tempfile::tempdir().unwrap();
    let folder = open(shared.path());
    let mut laptops = laptops(&place, 3);
    let mut apart = Vec::new();
    let mut written = 0;
    for step in steps {
        match step {
            Step::Write(number) => {
                written += 1;
                laptops[*number].write(&format!("{number}-{written}"));
            }
            Step::Round(number) => {
                laptops[*number].round(&folder);
            }
            carried => carry(shared.path(), &mut apart, carried),
        }
    }
    carry(shared.path(), &mut apart, &Step::Arrive);
    for _ in 0..3 {
        for laptop in &mut laptops {
            laptop.round(&folder);
        }
    }
    let digests: Vec<String> = laptops.iter().map(Laptop::digest).collect();
    assert_eq!(digests[0], digests[1]);
    assert_eq!(digests[0], digests[2]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_carries_the_folder_nothing_is_lost(steps in prop::collection::vec(step(), 1..40)) {
        live(&steps);
    }
}

/// One works for long and reports often, the others look in now and then: files are gathered and taken away
/// while they are carried.
fn busy_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Write(0)),
        6 => Just(Step::Round(0)),
        2 => step(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(8) })]
    #[test]
    fn what_is_gathered_while_it_is_carried_is_not_lost(steps in prop::collection::vec(busy_step(), 100..140)) {
        live(&steps);
    }
}
