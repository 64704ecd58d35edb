//! Handing the book on and taking files in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::id::ProjectId;
use domain::read::{Contested, Freshness, Merge, Reach};
use serde::{Deserialize, Serialize};
use share::{Attachments, FolderSecrets, Introduction, Lock, Place, Scope, Trust};
use specta::Type;
use tauri::State;

use crate::failure::Failure;
use crate::files::write;
use crate::office::{Office, SharedFolder, Work};

/// A share file, opened and tried: nothing is written yet.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Arrival {
    /// Where the file lies.
    path: String,
    /// Who made it, by its own account.
    sender: Introduction,
    /// When it was made, by the sender's clock; ISO 8601.
    time: String,
    /// The devices that signed parts of it and that nobody trusts in this book.
    strangers: Vec<Introduction>,
    /// What taking it in would bring; none where no book is open: then it makes one.
    merge: Option<Merge>,
}

/// What was taken in.
#[derive(Debug, Serialize, Type)]
pub(crate) struct TakenIn {
    /// What it brought.
    merge: Merge,
    /// What undo and redo would do next.
    reach: Reach,
}

/// What to hand on.
#[derive(Debug, Deserialize, Type)]
pub(crate) struct Parcel {
    /// Where the file shall lie.
    path: String,
    /// Only these projects; all of the book where none is named.
    #[serde(default)]
    projects: Vec<ProjectId>,
    /// The device that shall get it: only what it lacks is packed.
    #[serde(default)]
    receiver: Option<String>,
    /// Whether the attached files stay here.
    #[serde(default)]
    without_attachments: bool,
    /// Whether complaints go along that are not sensitive.
    #[serde(default)]
    complaints: bool,
    /// Whether sensitive cases go along, and who complained.
    #[serde(default)]
    sensitive: bool,
    /// Only who knows it can open the file.
    #[serde(default)]
    passphrase: Option<String>,
    /// Only who has one of these keys, `age1…`, can open it.
    #[serde(default)]
    recipients: Vec<String>,
}

/// A file that was made to be handed on.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Parcelled {
    /// Where it lies.
    path: String,
    /// How large it is, in bytes.
    bytes: u32,
}

/// This laptop, as others meet it.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Own {
    /// Its key and the words that others compare.
    device: Introduction,
    /// The key, `age1…`, with which others lock files for it.
    recipient: String,
}

fn some(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

/// Opens a share file and tries what taking it in would bring.
#[tauri::command]
#[specta::specta]
pub(crate) async fn look_into(
    office: State<'_, Office>,
    path: String,
    passphrase: Option<String>,
) -> Result<Arrival, Failure> {
    let tried = office.look_into(Path::new(&path), some(passphrase))?;
    let time = chrono::DateTime::from_timestamp_millis(tried.incoming.time()).unwrap_or_default();
    Ok(Arrival {
        sender: tried.incoming.sender().into(),
        time: time.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        strangers: tried.strangers,
        merge: tried.merge,
        path,
    })
}

/// Takes the file in that was looked into last, trusting these devices from now on. Where no book is open, the
/// file makes one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_in(
    office: State<'_, Office>,
    trust: Vec<String>,
) -> Result<TakenIn, Failure> {
    let merge = office.take_in(&Trust::Keys(trust.into_iter().collect()))?;
    Ok(TakenIn {
        merge,
        reach: office.with_book(book::Book::reach).unwrap_or_default(),
    })
}

/// Stops what of a kind is under way. What was not finished leaves no trace.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel(office: State<'_, Office>, work: Work) -> Result<(), Failure> {
    office.cancel(work);
    Ok(())
}

/// Makes a file of the book, or of some projects, to be handed on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hand_on(
    office: State<'_, Office>,
    parcel: Parcel,
) -> Result<Parcelled, Failure> {
    let projects: BTreeSet<_> = parcel.projects.into_iter().collect();
    let scope = Scope {
        projects: (!projects.is_empty()).then_some(projects),
        complaints: parcel.complaints,
        sensitive: parcel.sensitive,
    };
    let lock = match some(parcel.passphrase) {
        Some(passphrase) => Lock::Passphrase(passphrase.into()),
        None if parcel.recipients.is_empty() => Lock::Open,
        None => Lock::Recipients(parcel.recipients),
    };
    let attachments = if parcel.without_attachments {
        Attachments::Without
    } else {
        Attachments::With
    };
    let file = office.hand_on(&scope, attachments, parcel.receiver.as_deref(), &lock)?;
    let path = PathBuf::from(parcel.path);
    write(&path, &file)?;
    office.note_saved(&path);
    Ok(Parcelled {
        path: path.display().to_string(),
        bytes: u32::try_from(file.len()).unwrap_or(u32::MAX),
    })
}

/// The fields in which edits met, with every value.
#[tauri::command]
#[specta::specta]
pub(crate) async fn conflicts(office: State<'_, Office>) -> Result<Vec<Contested>, Failure> {
    office.read(|reader| reader.contested(None))
}

/// Which device has reported what.
#[tauri::command]
#[specta::specta]
pub(crate) async fn freshness(office: State<'_, Office>) -> Result<Freshness, Failure> {
    office.read(book::Reader::freshness)
}

/// This laptop's own words and key.
#[tauri::command]
#[specta::specta]
pub(crate) async fn own_identity(office: State<'_, Office>) -> Result<Own, Failure> {
    let (device, recipient) = office.own_identity()?;
    Ok(Own { device, recipient })
}

/// How the shared folder stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_state(office: State<'_, Office>) -> Result<SharedFolder, Failure> {
    Ok(office.sync_state())
}

/// Gives the book a shared folder, or takes it away.
#[tauri::command]
#[specta::specta]
pub(crate) async fn share_folder(
    office: State<'_, Office>,
    place: Option<Place>,
    secret: String,
    passphrase: String,
) -> Result<SharedFolder, Failure> {
    office.share_folder(place, FolderSecrets { secret, passphrase })?;
    Ok(office.sync_state())
}

/// Goes a round now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sync_now(office: State<'_, Office>) -> Result<(), Failure> {
    office.want_round();
    Ok(())
}

/// Trusts devices whose files wait in the shared folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn trust(office: State<'_, Office>, keys: Vec<String>) -> Result<(), Failure> {
    office.trust(&keys)
}
