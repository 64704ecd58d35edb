//! Documents of many projects: a report pack, and what they come to together.

use std::collections::HashSet;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use book::{Reader, Trouble, Watch};
use domain::id::ProjectId;
use domain::read::{Language, PackParts, Photo, ProjectFilter, ProjectQuery, ProjectSheet};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::summary::options;
use super::today;
use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, free_folder, write, write_folder};
use crate::office::Office;

/// How often it is looked, while one document is set, whether it is still wanted.
const LOOKED: Duration = Duration::from_millis(200);

/// What a report pack is made of.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct PackWish {
    /// The projects; all that fit the filter where none is named.
    projects: Vec<ProjectId>,
    /// Which projects, where none is named.
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
}

/// A report pack that was written.
#[derive(Debug, Serialize, Type)]
pub(crate) struct SavedReports {
    /// The file, or the folder.
    path: String,
    /// How many projects are in it.
    pub(crate) projects: u32,
}

/// Writes a report pack: one PDF of all projects, or a folder with one for each; beside the other reports where no place is
/// named. A person is told how far it is, and may stop it: then nothing is left of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report_pack(
    office: State<'_, Office>,
    wish: PackWish,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    let book = office.shown().ok_or(Shortfall::NoBook)?.path;
    let name = match wish.title.trim() {
        title if title.is_empty() || wish.one_each => {
            words::say(wish.language, "report-bundle-name", &[])
        }
        title => title.to_owned(),
    };
    let path = path.unwrap_or_else(|| {
        if wish.one_each {
            free_folder(&office.home.reports, &name)
        } else {
            free_file(&office.home.reports, &name, "pdf")
        }
    });
    let saved = office.watched_closely(|watch| report_pack(&book, &wish, &path, watch))?;
    office.note_saved(&path);
    Ok(saved)
}

/// Writes what the projects that fit a filter come to, on two pages.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_portfolio(
    office: State<'_, Office>,
    filter: ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    save_of_many(&office, &filter, language, path, "pdf", portfolio)
}

/// Writes the projects that fit a filter as a workbook, with what they come to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_portfolio_workbook(
    office: State<'_, Office>,
    filter: ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
) -> Result<SavedReports, Failure> {
    save_of_many(&office, &filter, language, path, "xlsx", portfolio_workbook)
}

/// Makes a document of the projects that fit a filter: its bytes, and how many they are.
type Make = fn(&Reader, &ProjectFilter, Language) -> Result<(Vec<u8>, u32), Failure>;

fn save_of_many(
    office: &Office,
    filter: &ProjectFilter,
    language: Language,
    path: Option<PathBuf>,
    ending: &str,
    make: Make,
) -> Result<SavedReports, Failure> {
    // A reader of its own: the window goes on asking meanwhile.
    let reader = Reader::open(&office.shown().ok_or(Shortfall::NoBook)?.path)?;
    let (bytes, projects) = make(&reader, filter, language)?;
    let path = path.unwrap_or_else(|| {
        let name = words::say(language, "report-portfolio-name", &[]);
        free_file(&office.home.reports, &name, ending)
    });
    write(&path, &bytes)?;
    office.note_saved(&path);
    Ok(SavedReports {
        path: path.display().to_string(),
        projects,
    })
}

/// What the projects that fit a filter come to as the bytes of a PDF file, and how many they are.
pub(crate) fn portfolio(
    reader: &Reader,
    filter: &ProjectFilter,
    language: Language,
) -> Result<(Vec<u8>, u32), Failure> {
    let dashboard = reader.dashboard(filter, today())?;
    let told = told(reader, filter, language)?;
    let digest = reader.digest()?;
    let chosen = report::Chosen {
        filter: &told,
        digest: &digest,
        demo: reader.is_demo()?,
    };
    let made = report::portfolio_summary(&dashboard, &chosen, &options(language));
    Ok((made.map_err(failed)?, dashboard.projects))
}

/// The same as the bytes of an XLSX file, with a row for each project.
pub(crate) fn portfolio_workbook(
    reader: &Reader,
    filter: &ProjectFilter,
    language: Language,
) -> Result<(Vec<u8>, u32), Failure> {
    let dashboard = reader.dashboard(filter, today())?;
    let rows = reader.projects(&query(filter, language))?.rows;
    let told = told(reader, filter, language)?;
    let digest = reader.digest()?;
    let chosen = report::Chosen {
        filter: &told,
        digest: &digest,
        demo: reader.is_demo()?,
    };
    let made = report::portfolio_workbook(&rows, &dashboard, &chosen, &options(language));
    Ok((made.map_err(failed)?, dashboard.projects))
}

fn query(filter: &ProjectFilter, language: Language) -> ProjectQuery {
    ProjectQuery {
        filter: filter.clone(),
        language,
        today: Some(today()),
        ..ProjectQuery::default()
    }
}

/// What a filter says, in words; empty where it lets everything through.
fn told(reader: &Reader, filter: &ProjectFilter, language: Language) -> Result<String, Failure> {
    let say = |id: String| words::say(language, &id, &[]);
    let with =
        |id: &str, name: &str, value: String| words::say(language, id, &[(name, value.into())]);
    let partner = filter.partner.map(|id| -> Result<String, Failure> {
        let all = reader.organisations()?;
        let found = all.into_iter().find(|row| row.id == id);
        Ok(found.map(|row| row.name).unwrap_or_default())
    });
    let partnership = filter.partnership.map(|id| -> Result<String, Failure> {
        let all = reader.partnerships()?;
        let found = all.into_iter().find(|row| row.id == id);
        Ok(found.map_or_else(String::new, |row| words::partners(&row.partners)))
    });
    let parts = [
        filter.kind.map(|it| say(format!("grant-kind-{it}"))),
        filter.country.map(|it| words::country(language, it)),
        partner.transpose()?,
        partnership.transpose()?,
        filter.status.map(|it| say(format!("project-status-{it}"))),
        filter
            .goal
            .map(|it| with("filter-goal", "goal", it.to_string())),
        filter.core_area.map(|it| say(format!("core-area-{it}"))),
        filter.score.map(|it| {
            let score = say(format!("marker-score-{it}"));
            with("filter-score", "score", score)
        }),
        filter
            .from
            .map(|it| with("filter-from", "year", it.to_string())),
        filter
            .to
            .map(|it| with("filter-to", "year", it.to_string())),
        filter.need.map(|it| say(format!("need-name-{it}"))),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    Ok(parts.collect::<Vec<String>>().join(" · "))
}

fn failed(error: report::ReportError) -> Failure {
    Shortfall::ReportFailed {
        detail: error.to_string(),
    }
    .into()
}

/// Writes a report pack. `watch` is told how many projects are done, and says whether it is still wanted.
pub(crate) fn report_pack(
    book: &Path,
    wish: &PackWish,
    path: &Path,
    watch: Watch<'_>,
) -> Result<SavedReports, Failure> {
    let reader = Reader::open(book)?;
    let projects = if wish.projects.is_empty() {
        let rows = reader.projects(&query(&wish.filter, wish.language))?.rows;
        rows.into_iter().map(|row| row.id).collect()
    } else {
        wish.projects.clone()
    };
    if projects.is_empty() {
        return Err(Shortfall::NothingChosen.into());
    }
    if wish.one_each {
        write_folder(path, |folder| each(book, wish, &projects, folder, watch))?;
    } else {
        write(path, &together(&reader, wish, &projects, watch)?)?;
    }
    Ok(SavedReports {
        path: path.display().to_string(),
        projects: u32::try_from(projects.len()).unwrap_or(u32::MAX),
    })
}

/// The sheet of a project with the photos of it that are wanted.
type Gathered = (ProjectSheet, Vec<(String, Vec<u8>)>);

fn gather(reader: &Reader, project: ProjectId, parts: PackParts) -> Result<Gathered, Failure> {
    let sheet = reader.project_sheet(project, parts, today())?;
    let mut photos = Vec::new();
    for photo in &sheet.photos {
        if let Some(bytes) = reader.file(&photo.sha256)? {
            photos.push((photo.sha256.clone(), bytes));
        }
    }
    Ok((sheet, photos))
}

/// One document of all of them.
fn together(
    reader: &Reader,
    wish: &PackWish,
    projects: &[ProjectId],
    watch: Watch<'_>,
) -> Result<Vec<u8>, Failure> {
    let mut sheets = Vec::new();
    let mut photos = Vec::new();
    for (done, project) in projects.iter().enumerate() {
        if !watch(done, projects.len()) {
            return Err(Trouble::Cancelled.into());
        }
        let (sheet, of_it) = gather(reader, *project, wish.parts)?;
        sheets.push(sheet);
        photos.extend(of_it);
    }
    let (parts, title, options) = (wish.parts, wish.title.clone(), options(wish.language));
    let (send, receive) = mpsc::channel();
    // The typesetter cannot be stopped: what it makes of a pack that nobody wants any more is thrown away.
    thread::spawn(move || {
        let bytes = |photo: &Photo| {
            let found = photos.iter().find(|(sha256, _)| *sha256 == photo.sha256);
            found.map(|(_, bytes)| bytes.clone())
        };
        let _ = send.send(report::project_pack(
            &sheets, parts, &title, &bytes, &options,
        ));
    });
    loop {
        match receive.recv_timeout(LOOKED) {
            Ok(made) => return made.map_err(failed),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                if !watch(projects.len(), projects.len()) {
                    return Err(Trouble::Cancelled.into());
                }
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(failed(report::ReportError::Set(String::new())));
            }
        }
    }
}

/// A document of each of them, as many at once as there are processors.
fn each(
    book: &Path,
    wish: &PackWish,
    projects: &[ProjectId],
    folder: &Path,
    watch: Watch<'_>,
) -> Result<(), Failure> {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let hands = thread::available_parallelism().map_or(1, NonZero::get);
    let (send, receive) = mpsc::sync_channel(hands);
    thread::scope(|scope| {
        for _ in 0..hands.min(projects.len()) {
            let (send, next, stop) = (send.clone(), &next, &stop);
            scope.spawn(move || {
                let reader = Reader::open(book).map_err(Failure::from);
                while !stop.load(Ordering::Relaxed) {
                    let Some(project) = projects.get(next.fetch_add(1, Ordering::Relaxed)) else {
                        return;
                    };
                    let made = match &reader {
                        Ok(reader) => one(reader, wish, *project),
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
            return Err(failed(report::ReportError::Set(String::new())));
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

fn one(reader: &Reader, wish: &PackWish, project: ProjectId) -> Made {
    let (sheet, photos) = gather(reader, project, wish.parts)?;
    let row = &sheet.summary.head.row;
    let (title, _) = words::title(wish.language, &row.title);
    let name = words::file_name(&format!("{} {title}", row.case_reference));
    let bytes = |photo: &Photo| {
        let found = photos.iter().find(|(sha256, _)| *sha256 == photo.sha256);
        found.map(|(_, bytes)| bytes.clone())
    };
    let sheets = std::slice::from_ref(&sheet);
    let made = report::project_pack(sheets, wish.parts, "", &bytes, &options(wish.language));
    Ok((name, made.map_err(failed)?))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use book::{Author, Book};

    use super::*;

    /// A demo, and how often a pack of it was asked whether it is still wanted.
    fn stopped_after(most: usize, one_each: bool) -> (tempfile::TempDir, PathBuf, bool) {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("Demo.vanort");
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        Book::create(&book, author, true).unwrap().close().unwrap();
        let path = folder.path().join("out").join("pack");
        let wish = PackWish::new(
            Vec::new(),
            ProjectFilter::default(),
            PackParts::default(),
            Language::Sv,
            one_each,
        );
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
    fn a_filter_is_told_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("Demo.vanort");
        let author = Author {
            person: "Karin".to_owned(),
            device: "laptop".to_owned(),
        };
        Book::create(&book, author, true).unwrap().close().unwrap();
        let reader = Reader::open(&book).unwrap();
        let partnership = reader.partnerships().unwrap().remove(0);
        let filter = ProjectFilter {
            country: "KE".parse().ok(),
            partner: Some(partnership.partners[1].id),
            goal: "5".parse().ok(),
            from: Some(2025),
            ..ProjectFilter::default()
        };
        let said = told(&reader, &filter, Language::En).unwrap();
        let partner = &partnership.partners[1].name;
        assert_eq!(said, format!("Kenya · {partner} · Goal 5 · From 2025"));
        let all = ProjectFilter::default();
        assert_eq!(told(&reader, &all, Language::Sv).unwrap(), "");
    }
}
