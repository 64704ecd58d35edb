//! A report pack: one document of several projects, or a folder with one for each.

use std::collections::HashSet;
use std::num::NonZero;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use book::{Reader, Trouble, Watch};
use domain::id::ProjectId;
use domain::read::{Language, PackParts, ProjectFilter, ProjectSheet};
use report::Photos;
use serde::Deserialize;
use specta::Type;

use super::slot::Slot;
use super::{failed, kept, may_be_printed, options, query};
use crate::commands::today;
use crate::failure::{Failure, Shortfall};
use crate::files::{write, write_folder};

/// The most projects of one document: the typesetter holds all of its pages and photos in memory at once, which is a gigabyte
/// and more of so many.
const MOST_TOGETHER: usize = 300;

/// How often it is looked, while one document is set, whether it is still wanted.
const LOOKED: Duration = Duration::from_millis(200);

/// Where one document of many projects is set. It cannot be stopped, so none begins while one still runs, wanted or not.
static PRESS: Slot = Slot::new();

/// What a report pack is made of.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct PackWish {
    /// The projects; all that fit the filter where none is named.
    projects: Vec<ProjectId>,
    /// By what they were chosen; empty where a person marked them.
    filter: ProjectFilter,
    /// What of each.
    parts: PackParts,
    /// What it is called; a name of its own where left out.
    title: String,
    /// In which language.
    language: Language,
    /// A document for each project, in one folder.
    one_each: bool,
}

impl PackWish {
    /// A pack of some projects.
    pub(crate) fn new(
        projects: Vec<ProjectId>,
        filter: ProjectFilter,
        parts: PackParts,
        language: Language,
        one_each: bool,
    ) -> Self {
        Self {
            projects,
            filter,
            parts,
            title: String::new(),
            language,
            one_each,
        }
    }

    /// The same of these projects.
    pub(crate) fn of(self, projects: Vec<ProjectId>) -> Self {
        Self { projects, ..self }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn is_one_each(&self) -> bool {
        self.one_each
    }

    /// What the document is called, or the folder.
    pub(crate) fn name(&self) -> String {
        match self.title.trim() {
            title if title.is_empty() || self.one_each => {
                words::say(self.language, "report-bundle-name", &[])
            }
            title => title.to_owned(),
        }
    }
}

/// Writes a report pack, and says how many projects are in it. `watch` is told how many are done, and says whether it is still
/// wanted; where it is not, nothing is left.
pub(crate) fn report_pack(
    book: &Path,
    wish: &PackWish,
    path: &Path,
    watch: Watch<'_>,
) -> Result<u32, Failure> {
    let reader = Reader::open(book)?;
    let projects = chosen(&reader, wish)?;
    let count = u32::try_from(projects.len()).unwrap_or(u32::MAX);
    if projects.is_empty() {
        return Err(Shortfall::NothingChosen.into());
    }
    if wish.one_each {
        write_folder(path, |folder| each(book, wish, &projects, folder, watch))?;
        return Ok(count);
    }
    if projects.len() > MOST_TOGETHER {
        return Err(Shortfall::TooManyTogether {
            count,
            most: u32::try_from(MOST_TOGETHER).unwrap_or(u32::MAX),
        }
        .into());
    }
    write(path, &together(&reader, wish, &projects, watch)?)?;
    Ok(count)
}

/// The projects, each once, in the order in which they are named.
fn chosen(reader: &Reader, wish: &PackWish) -> Result<Vec<ProjectId>, Failure> {
    may_be_printed(&wish.filter)?;
    if wish.projects.is_empty() {
        let rows = reader.projects(&query(&wish.filter, wish.language))?.rows;
        return Ok(rows.into_iter().map(|row| row.id).collect());
    }
    let mut taken = HashSet::new();
    let all = wish.projects.iter().copied();
    Ok(all.filter(|project| taken.insert(*project)).collect())
}

/// What is said of a project, and its photos. A photo takes its time, so before each it is asked whether it is still wanted.
fn gather(
    reader: &Reader,
    project: ProjectId,
    parts: PackParts,
    is_wanted: &dyn Fn() -> bool,
) -> Result<(ProjectSheet, Photos), Failure> {
    let sheet = reader.project_sheet(project, parts, today())?;
    let photos = Photos::of(&sheet.photos, |photo| {
        if is_wanted() {
            kept(reader, &photo.sha256)
        } else {
            Err(Trouble::Cancelled.into())
        }
    })?;
    Ok((sheet, photos))
}

/// One document of all of them.
fn together(
    reader: &Reader,
    wish: &PackWish,
    projects: &[ProjectId],
    watch: Watch<'_>,
) -> Result<Vec<u8>, Failure> {
    let all = projects.len();
    // Before anything is gathered: that takes room as well.
    let place = PRESS
        .take(|| watch(0, all))
        .ok_or(Failure::from(Trouble::Cancelled))?;
    let mut sheets = Vec::new();
    for (done, project) in projects.iter().enumerate() {
        if !watch(done, all) {
            return Err(Trouble::Cancelled.into());
        }
        sheets.push(gather(reader, *project, wish.parts, &|| watch(done, all))?);
    }
    let (parts, title, options) = (wish.parts, wish.title.clone(), options(wish.language));
    let (send, receive) = mpsc::channel();
    // The typesetter cannot be stopped: what it makes of a pack that nobody wants any more is thrown away.
    thread::spawn(move || {
        let _place = place;
        let _ = send.send(report::project_pack(&sheets, parts, &title, &options));
    });
    loop {
        match receive.recv_timeout(LOOKED) {
            Ok(made) => return made.map_err(failed),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                if !watch(all, all) {
                    return Err(Trouble::Cancelled.into());
                }
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(broken_off());
            }
        }
    }
}

/// The most documents that are set at once: each takes a reader and a typesetter's memory of its own.
const MOST_AT_ONCE: usize = 4;

/// A document of each of them, as many at once as there are processors, within bounds.
fn each(
    book: &Path,
    wish: &PackWish,
    projects: &[ProjectId],
    folder: &Path,
    watch: Watch<'_>,
) -> Result<(), Failure> {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let hands = thread::available_parallelism().map_or(1, NonZero::get);
    let hands = hands.min(MOST_AT_ONCE);
    let (send, receive) = mpsc::sync_channel(hands);
    thread::scope(|scope| {
        for _ in 0..hands.min(projects.len()) {
            let (send, next, stop) = (send.clone(), &next, &stop);
            scope.spawn(move || {
                let reader = Reader::open(book).map_err(Failure::from);
                let is_wanted = || !stop.load(Ordering::Relaxed);
                while is_wanted() {
                    let Some(project) = projects.get(next.fetch_add(1, Ordering::Relaxed)) else {
                        return;
                    };
                    let made = match &reader {
                        // A typesetter that panics loses this pack, and not the program.
                        Ok(reader) => panic::catch_unwind(AssertUnwindSafe(|| {
                            one(reader, wish, *project, &is_wanted)
                        }))
                        .unwrap_or_else(|_| Err(broken_off())),
                        Err(error) => Err(error.clone()),
                    };
                    if send.send(made).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let written = gathered(&receive, projects.len(), folder, watch);
        stop.store(true, Ordering::Relaxed);
        // Whoever waits to hand something over is let go.
        drop(receive);
        written
    })
}

/// The typesetter panicked: what it said of that stands where the program complains.
fn broken_off() -> Failure {
    failed(report::ReportError::Set(
        "the typesetter broke off".to_owned(),
    ))
}

/// What one document is called, and its bytes.
type Made = Result<(String, Vec<u8>), Failure>;

/// Writes the documents as they come.
fn gathered(
    receive: &mpsc::Receiver<Made>,
    all: usize,
    folder: &Path,
    watch: Watch<'_>,
) -> Result<(), Failure> {
    let mut taken = HashSet::new();
    for done in 0..all {
        if !watch(done, all) {
            return Err(Trouble::Cancelled.into());
        }
        let Ok(made) = receive.recv() else {
            return Err(broken_off());
        };
        let (name, bytes) = made?;
        let mut free = name.clone();
        let mut number = 2;
        // Two names that differ in their letters' size alone are one file on some systems.
        while !taken.insert(free.to_lowercase()) {
            free = format!("{name} ({number})");
            number += 1;
        }
        write(&folder.join(format!("{free}.pdf")), &bytes)?;
    }
    Ok(())
}

fn one(reader: &Reader, wish: &PackWish, project: ProjectId, is_wanted: &dyn Fn() -> bool) -> Made {
    let gathered = gather(reader, project, wish.parts, is_wanted)?;
    let row = &gathered.0.summary.head.row;
    let (title, _) = words::title(wish.language, &row.title);
    let name = words::file_name(&format!("{} {title}", row.case_reference));
    let only = std::slice::from_ref(&gathered);
    let made = report::project_pack(only, wish.parts, "", &options(wish.language));
    Ok((name, made.map_err(failed)?))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::path::PathBuf;

    use book::{Author, Book};
    use domain::code::Need;

    use super::*;

    fn demo(folder: &Path) -> PathBuf {
        let book = folder.join("Demo.vanort");
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        Book::create(&book, author, true).unwrap().close().unwrap();
        book
    }

    fn wish(projects: Vec<ProjectId>, filter: ProjectFilter, one_each: bool) -> PackWish {
        let parts = PackParts::default();
        PackWish::new(projects, filter, parts, Language::Sv, one_each)
    }

    /// A demo, and how often a pack of it was asked whether it is still wanted.
    fn stopped_after(most: usize, one_each: bool) -> (tempfile::TempDir, PathBuf, bool) {
        let folder = tempfile::tempdir().unwrap();
        let book = demo(folder.path());
        let path = folder.path().join("out").join("pack");
        let wish = wish(Vec::new(), ProjectFilter::default(), one_each);
        let asked = Cell::new(0);
        let watch = |_, _| {
            asked.set(asked.get() + 1);
            asked.get() <= most
        };
        let made = report_pack(&book, &wish, &path, &watch);
        let is_cancelled = matches!(made, Err(Failure::Trouble(Trouble::Cancelled)));
        (folder, path, is_cancelled)
    }

    #[test]
    fn what_is_stopped_half_way_leaves_nothing() {
        for (most, one_each) in [(0, true), (2, true), (0, false), (3, false), (5, false)] {
            let (_folder, path, is_cancelled) = stopped_after(most, one_each);
            assert!(is_cancelled, "{most} {one_each}");
            let left = path.parent().unwrap().read_dir();
            assert_eq!(left.map_or(0, Iterator::count), 0, "{most} {one_each}");
        }
        let (_folder, path, is_cancelled) = stopped_after(usize::MAX, true);
        assert!(!is_cancelled);
        assert_eq!(path.read_dir().unwrap().count(), 5);
    }

    #[test]
    fn none_begins_while_one_that_nobody_wants_still_runs() {
        let folder = tempfile::tempdir().unwrap();
        let book = demo(folder.path());
        let wish = wish(Vec::new(), ProjectFilter::default(), false);
        let to = folder.path().join("pack.pdf");
        let abandoned = PRESS.take(|| true).unwrap();
        let told = Cell::new(0);
        let stopped = report_pack(&book, &wish, &to, &|done, _| {
            assert_eq!(done, 0, "nothing is gathered before there is a place");
            told.set(told.get() + 1);
            told.get() < 3
        });
        assert!(matches!(stopped, Err(Failure::Trouble(Trouble::Cancelled))));
        thread::spawn(move || {
            thread::sleep(LOOKED * 2);
            drop(abandoned);
        });
        assert_eq!(report_pack(&book, &wish, &to, &|_, _| true).unwrap(), 5);
        assert!(to.exists());
    }

    #[test]
    fn each_project_counts_once_and_only_so_many_fit_into_one_document() {
        let folder = tempfile::tempdir().unwrap();
        let book = demo(folder.path());
        let reader = Reader::open(&book).unwrap();
        let all = query(&ProjectFilter::default(), Language::Sv);
        let ids: Vec<ProjectId> = reader
            .projects(&all)
            .unwrap()
            .rows
            .iter()
            .map(|row| row.id)
            .collect();
        let twice = vec![ids[2], ids[0], ids[2], ids[2], ids[1], ids[0]];
        let asked = wish(twice, ProjectFilter::default(), false);
        assert_eq!(chosen(&reader, &asked).unwrap(), [ids[2], ids[0], ids[1]]);

        let many: Vec<ProjectId> = (0..=MOST_TOGETHER).map(|_| ProjectId::mint()).collect();
        let to = folder.path().join("many.pdf");
        let made = report_pack(
            &book,
            &wish(many, ProjectFilter::default(), false),
            &to,
            &|_, _| panic!("nothing is begun"),
        );
        let Err(Failure::Shell(Shortfall::TooManyTogether {
            count: 301,
            most: 300,
        })) = made
        else {
            panic!("{made:?}");
        };
        assert!(!to.exists());
    }

    #[test]
    fn no_pack_is_chosen_by_who_complained() {
        let folder = tempfile::tempdir().unwrap();
        let book = demo(folder.path());
        let reader = Reader::open(&book).unwrap();
        let all = reader.projects(&query(&ProjectFilter::default(), Language::Sv));
        let ids: Vec<ProjectId> = all.unwrap().rows.iter().map(|row| row.id).collect();
        // Also where the window has asked itself which they are.
        for (one_each, projects) in [
            (false, Vec::new()),
            (true, Vec::new()),
            (false, ids.clone()),
            (true, ids),
        ] {
            let filter = ProjectFilter {
                need: Some(Need::CaseWaits),
                ..ProjectFilter::default()
            };
            let asked = wish(projects, filter, one_each);
            let made = report_pack(&book, &asked, &folder.path().join("pack"), &|_, _| true);
            assert!(matches!(
                made,
                Err(Failure::Shell(Shortfall::ComplaintsOnPaper))
            ));
        }
    }
}
