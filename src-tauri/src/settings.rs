//! What belongs to this person on this laptop, and to no book.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::read::{Language, ProjectFilter};
use serde::{Deserialize, Deserializer, Serialize};

use crate::failure::{Failure, Shortfall};

/// How many books the welcome screen remembers.
const REMEMBERED: usize = 8;

/// How many views of the dashboard a person can name, and how long a name is at most.
const MOST_VIEWS: usize = 100;
const LONGEST_NAME: usize = 80;

/// How light the window is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Appearance {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The settings of a person on a laptop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub(crate) person: String,
    pub(crate) organisation: String,
    pub(crate) language: Option<Language>,
    pub(crate) appearance: Appearance,
    /// The book that opens by itself.
    pub(crate) book: Option<PathBuf>,
    pub(crate) recent: Vec<PathBuf>,
    /// The shared folder of a book, by the book's place. Kinds that a newer program knows are passed over.
    #[serde(deserialize_with = "readable")]
    pub(crate) folders: BTreeMap<PathBuf, share::Place>,
    /// How the files of a source are read, by the source; those that a newer program wrote are passed over.
    #[serde(deserialize_with = "readable")]
    pub(crate) mappings: BTreeMap<String, intake::mapping::Mapping>,
    /// Views of the dashboard, by the names that the person gave them.
    #[serde(deserialize_with = "readable")]
    pub(crate) views: BTreeMap<String, ProjectFilter>,
}

/// The values that this program can read.
fn readable<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: serde::de::DeserializeOwned,
{
    let all = BTreeMap::<K, serde_json::Value>::deserialize(deserializer)?;
    let read = |(name, value)| Some((name, serde_json::from_value(value).ok()?));
    Ok(all.into_iter().filter_map(read).collect())
}

impl Settings {
    /// Reads the settings. Where there are none, or they cannot be read, the program starts with none.
    pub(crate) fn read(file: &Path) -> Self {
        fs::read(file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the settings beside and moves them in, so that they are whole at any moment.
    pub(crate) fn write(&self, file: &Path) -> Result<(), Failure> {
        let put = |path: &Path| -> std::io::Result<()> {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let beside = path.with_added_extension("new");
            fs::write(&beside, serde_json::to_vec_pretty(self)?)?;
            fs::rename(&beside, path)
        };
        put(file).map_err(|error| Failure::io(file, &error))
    }

    /// Names a view of the dashboard; one that is called so already is replaced. A long name is cut.
    pub(crate) fn name_view(&mut self, name: &str, filter: ProjectFilter) -> Result<(), Shortfall> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        let name = name.trim_end().to_owned();
        if name.is_empty() {
            return Err(Shortfall::ViewUnnamed);
        }
        if self.views.len() >= MOST_VIEWS && !self.views.contains_key(&name) {
            return Err(Shortfall::TooManyViews {
                most: u32::try_from(MOST_VIEWS).unwrap_or(u32::MAX),
            });
        }
        self.views.insert(name, filter);
        Ok(())
    }

    /// Remembers a book as the one last open.
    pub(crate) fn remember(&mut self, book: &Path) {
        self.recent.retain(|known| known != book);
        self.recent.insert(0, book.to_owned());
        self.recent.truncate(REMEMBERED);
        self.book = Some(book.to_owned());
    }
}

/// The folders in which the program keeps its things.
#[derive(Clone, Debug)]
pub struct Home {
    pub(crate) settings: PathBuf,
    pub(crate) books: PathBuf,
    pub(crate) reports: PathBuf,
    pub(crate) keys: PathBuf,
    /// What was read of shared folders, a file a book.
    pub(crate) seen: PathBuf,
    /// Where a program that finds the book open leaves the share file it was started with.
    pub(crate) inbox: PathBuf,
    /// Copies of attached files that other programs show.
    pub(crate) opened: PathBuf,
}

impl Home {
    /// The folders that the system has for this, or all of them under `VANORT_HOME` where that is set.
    #[must_use]
    pub fn find() -> Self {
        match std::env::var_os("VANORT_HOME") {
            Some(folder) if !folder.is_empty() => Self::at(Path::new(&folder)),
            _ => {
                let here = || PathBuf::from(".");
                let data = dirs::data_dir().unwrap_or_else(here).join("vanort");
                Self {
                    settings: dirs::config_dir()
                        .unwrap_or_else(here)
                        .join("vanort")
                        .join("settings.json"),
                    reports: dirs::document_dir()
                        .unwrap_or_else(|| data.clone())
                        .join("Vänort"),
                    keys: data.join("keys.json"),
                    inbox: data.join("arrived"),
                    seen: data.join("seen"),
                    opened: data.join("opened"),
                    books: data,
                }
            }
        }
    }

    /// Everything in one folder.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self {
            settings: folder.join("settings.json"),
            books: folder.join("books"),
            reports: folder.join("reports"),
            keys: folder.join("keys.json"),
            inbox: folder.join("arrived"),
            seen: folder.join("seen"),
            opened: folder.join("opened"),
        }
    }
}

/// What this device is called.
pub(crate) fn device() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_view_is_dropped_without_a_word() {
        let mut settings = Settings::default();
        let kenya = ProjectFilter {
            country: "KE".parse().ok(),
            ..ProjectFilter::default()
        };
        let all = ProjectFilter::default;
        for name in ["", "  \t"] {
            let named = settings.name_view(name, all());
            assert!(matches!(named, Err(Shortfall::ViewUnnamed)));
        }
        for number in 0..MOST_VIEWS {
            settings.name_view(&format!(" {number} "), all()).unwrap();
        }
        let named = settings.name_view("one more", all());
        assert!(matches!(named, Err(Shortfall::TooManyViews { most: 100 })));
        assert_eq!(settings.views.len(), MOST_VIEWS);
        // Where there is no room, one that is there can still be replaced.
        settings.name_view("7", kenya.clone()).unwrap();
        assert_eq!(settings.views["7"], kenya);
    }

    #[test]
    fn a_long_name_is_cut() {
        let mut settings = Settings::default();
        let long = format!("{} and more", "å".repeat(LONGEST_NAME - 1));
        settings.name_view(&long, ProjectFilter::default()).unwrap();
        let names: Vec<&String> = settings.views.keys().collect();
        assert_eq!(names, [&"å".repeat(LONGEST_NAME - 1)]);
    }

    #[test]
    fn a_kind_of_folder_that_is_not_known_takes_no_settings_along() {
        let text = r#"{"person": "Karin", "folders": {"/a": {"is": "folder", "path": "/b"}, "/c": {"is": "telepathy"}}}"#;
        let settings: Settings = serde_json::from_str(text).unwrap();
        assert_eq!(settings.person, "Karin");
        assert_eq!(settings.folders.len(), 1);
    }
}
