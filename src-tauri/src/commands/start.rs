//! Welcome and settings: who I am, which book is open, what the window is like.

use std::path::{Path, PathBuf};

use domain::country::Country;
use domain::goal::Goal;
use domain::money::Currency;
use domain::read::Language;
use domain::target::Target;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::failure::Failure;
use crate::health::Health;
use crate::office::Office;
use crate::settings::{Appearance, device};

/// What the window knows when it opens.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Start {
    /// The person's name; empty on first run.
    person: String,
    /// Whom the person works for.
    organisation: String,
    /// None where the system's language is followed.
    language: Option<Language>,
    /// How light the window is.
    appearance: Appearance,
    /// The open book.
    book: Option<BookHead>,
    /// Why the program started without the book it was to open.
    unopened: Option<Failure>,
    /// The share file that the program was started with; told once.
    arrived: Option<String>,
    /// The books that were open before, the latest first, as far as they are still there.
    recent: Vec<String>,
    /// Where a new book is put that is put nowhere else.
    default_book: String,
    /// The program's version.
    version: String,
    /// What this device is called.
    device: String,
    /// Where the settings lie.
    settings_file: String,
}

/// The open book.
#[derive(Debug, Serialize, Type)]
pub(crate) struct BookHead {
    /// Where it lies.
    path: String,
    /// The file's name without its ending.
    name: String,
    /// Whether its figures are invented.
    demo: bool,
    /// Whether the file may only be read.
    read_only: bool,
}

/// What to change in the settings; what is left out stays.
#[derive(Debug, Deserialize, Type)]
pub(crate) struct SettingsChange {
    #[serde(default)]
    person: Option<String>,
    #[serde(default)]
    organisation: Option<String>,
    #[serde(default)]
    language: Option<Language>,
    #[serde(default)]
    appearance: Option<Appearance>,
}

fn started(office: &Office) -> Start {
    let settings = office.settings();
    let book = office.shown().map(|shown| BookHead {
        name: shown
            .path
            .file_stem()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        path: shown.path.display().to_string(),
        demo: shown.demo,
        read_only: shown.read_only,
    });
    Start {
        book,
        unopened: office.unopened(),
        arrived: None,
        recent: settings
            .recent
            .iter()
            .filter(|path| path.exists())
            .map(|path| path.display().to_string())
            .collect(),
        default_book: free_path(office, false).display().to_string(),
        person: settings.person,
        organisation: settings.organisation,
        language: settings.language,
        appearance: settings.appearance,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        device: device(),
        settings_file: office.home.settings.display().to_string(),
    }
}

/// A name in the books' folder that no file has.
pub(crate) fn free_path(office: &Office, demo: bool) -> PathBuf {
    let organisation = office.settings().organisation;
    let name = if demo {
        "Demo"
    } else if organisation.is_empty() {
        "Vänort"
    } else {
        &organisation
    };
    let name = words::file_name(name);
    let numbered = |number: u32| {
        let name = if number == 1 {
            name.clone()
        } else {
            format!("{name} {number}")
        };
        office.home.books.join(name).with_added_extension("vanort")
    };
    (1..1000)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1000))
}

/// What the window knows when it opens.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start(office: State<'_, Office>) -> Result<Start, Failure> {
    Ok(Start {
        arrived: office
            .take_from_the_door()
            .map(|path| path.display().to_string()),
        ..started(&office)
    })
}

/// Changes the settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_settings(
    office: State<'_, Office>,
    change: SettingsChange,
) -> Result<Start, Failure> {
    office.change_settings(|settings| {
        let SettingsChange {
            person,
            organisation,
            language,
            appearance,
        } = change;
        let put = |target: &mut String, given: Option<String>| {
            if let Some(given) = given {
                given.trim().clone_into(target);
            }
        };
        put(&mut settings.person, person);
        put(&mut settings.organisation, organisation);
        settings.language = language.or(settings.language);
        settings.appearance = appearance.unwrap_or(settings.appearance);
    })?;
    Ok(started(&office))
}

/// Makes a book and opens it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_book(
    office: State<'_, Office>,
    path: Option<String>,
    demo: bool,
) -> Result<Start, Failure> {
    let path = path.map_or_else(|| free_path(&office, demo), PathBuf::from);
    office.create(&path, demo)?;
    Ok(started(&office))
}

/// Opens a book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_book(office: State<'_, Office>, path: String) -> Result<Start, Failure> {
    office.open(Path::new(&path))?;
    Ok(started(&office))
}

/// Closes the book: back to the welcome.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_book(office: State<'_, Office>) -> Result<Start, Failure> {
    office.close()?;
    office.change_settings(|settings| settings.book = None)?;
    Ok(started(&office))
}

/// What the check of the open book has found so far: it runs beside the work after opening.
#[tauri::command]
#[specta::specta]
pub(crate) async fn health(office: State<'_, Office>) -> Result<Health, Failure> {
    Ok(office.health())
}

/// Makes everything that is shown again from the changes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn mend(office: State<'_, Office>) -> Result<(), Failure> {
    office.mend()
}

/// A copy that was saved.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Copied {
    /// Where it lies.
    path: String,
}

/// Writes a whole copy of the open book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_copy(office: State<'_, Office>, path: String) -> Result<Copied, Failure> {
    office.read(|reader| reader.copy_to(Path::new(&path)))?;
    Ok(Copied { path })
}

/// Tells whether something is typed that is not in the book: then closing the window asks first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hold(office: State<'_, Office>, unsaved: bool) -> Result<(), Failure> {
    office.hold(unsaved);
    Ok(())
}

/// Closes the window. What is typed in it and not saved goes with it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave(office: State<'_, Office>) -> Result<(), Failure> {
    office.leave();
    Ok(())
}

/// The code lists that have names of their own.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Codes {
    currencies: Vec<CurrencyName>,
    countries: Vec<CountryName>,
    goals: Vec<GoalName>,
    targets: Vec<TargetName>,
    /// The most months after the end of what it tells of that a report can be due.
    latest_due_months: u8,
}

/// A currency of ISO 4217.
#[derive(Debug, Serialize, Type)]
pub(crate) struct CurrencyName {
    code: String,
    minor_units: u32,
    name: String,
}

/// A country by name.
#[derive(Debug, Serialize, Type)]
pub(crate) struct CountryName {
    code: Country,
    sv: String,
    en: String,
}

/// A goal of Agenda 2030.
#[derive(Debug, Serialize, Type)]
pub(crate) struct GoalName {
    number: Goal,
    colour: String,
    sv: String,
    en: String,
}

/// A target of a goal.
#[derive(Debug, Serialize, Type)]
pub(crate) struct TargetName {
    code: Target,
    goal: Goal,
    sv: String,
    en: String,
}

/// The code lists that have names of their own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn codes() -> Result<Codes, Failure> {
    Ok(Codes {
        latest_due_months: domain::rules::LATEST_DUE,
        currencies: Currency::all()
            .map(|currency| CurrencyName {
                code: currency.to_string(),
                minor_units: currency.minor_units(),
                name: currency.name().to_owned(),
            })
            .collect(),
        countries: Country::all()
            .map(|code| CountryName {
                code,
                sv: code.swedish().to_owned(),
                en: code.english().to_owned(),
            })
            .collect(),
        goals: Goal::all()
            .map(|number| GoalName {
                number,
                colour: number.colour().to_owned(),
                sv: number.swedish().to_owned(),
                en: number.english().to_owned(),
            })
            .collect(),
        targets: Target::all()
            .map(|code| TargetName {
                code,
                goal: code.goal(),
                sv: code.swedish().to_owned(),
                en: code.english().to_owned(),
            })
            .collect(),
    })
}
