//! Verbs that hand a book on and take one in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use book::{Author, Book, Reader};
use domain::read::{Contested, Language, Merge, Shown};
use domain::refusal::Refusal;
use serde::Serialize;
use serde_json::json;
use share::{
    Attachments, Fault, Identity, Incoming, Keys, Lock, Scope, Trust, Unlock, fingerprint,
};

use super::answer::{plain, pretty};
use super::say;
use crate::failure::{Failure, Shortfall};
use crate::files::write_over_its_like;
use crate::office::{Errand, Office, avoid};
use crate::settings::device;

/// What `share` is asked for.
pub(super) struct Wish<'a> {
    pub(super) to: &'a Path,
    pub(super) projects: &'a [String],
    pub(super) receiver: Option<&'a str>,
    pub(super) recipients: Vec<String>,
    pub(super) passphrase: Option<PathBuf>,
    pub(super) attachments: Attachments,
    pub(super) complaints: bool,
    pub(super) sensitive: bool,
}

fn author(office: &Office) -> Author {
    Author {
        person: office.settings().person,
        device: device(),
    }
}

/// The most that a file with a passphrase holds, in bytes.
const LONGEST_PASSPHRASE: u64 = 10_000;

/// The passphrase in a file, without the end of its line.
fn passphrase(path: &Path) -> Result<String, Failure> {
    let bytes = book::read_ordinary(path, LONGEST_PASSPHRASE)?;
    // One that was cut or mended would lock with what nobody has written down.
    let is_whole = bytes.len() as u64 <= LONGEST_PASSPHRASE;
    let text = String::from_utf8(bytes).ok().filter(|_| is_whole);
    let text = text.ok_or_else(|| Shortfall::PassphraseUnreadable {
        path: path.display().to_string(),
    })?;
    let passphrase = text.trim_end_matches(['\r', '\n']);
    if passphrase.is_empty() {
        return Err(Shortfall::EmptyPassphrase.into());
    }
    Ok(passphrase.to_owned())
}

pub(super) fn share(office: &Office, path: &Path, wish: Wish<'_>) -> Result<bool, Failure> {
    let mut book = Book::open(path, author(office))?;
    let mut keys = Keys::read(&office.home.keys);
    let identity = Identity::of(&book, &mut keys, &office.settings().person, &device())?;
    let projects = {
        let reader = book.reader()?;
        let named = wish.projects.iter();
        named
            .map(|name| reader.find_project(name))
            .collect::<Result<BTreeSet<_>, _>>()?
    };
    let scope = Scope {
        projects: (!projects.is_empty()).then_some(projects),
        complaints: wish.complaints,
        sensitive: wish.sensitive,
    };
    if let Some(key) = wish.receiver {
        let known = book.reader()?.devices()?;
        if !known.iter().any(|device| device.key == key) {
            return Err(Refusal::NotFound {
                record: "device".to_owned(),
                id: key.to_owned(),
            }
            .into());
        }
    }
    let lock = match wish.passphrase {
        Some(file) => Lock::Passphrase(passphrase(&file)?.into()),
        None if wish.recipients.is_empty() => Lock::Open,
        None => Lock::Recipients(wish.recipients),
    };
    let sent = share::send(
        &mut book,
        &identity,
        &mut keys,
        &scope,
        wish.attachments,
        wish.receiver,
        &lock,
    )?;
    write_over_its_like(wish.to, &sent.file)?;
    book.close()?;
    say(wish.to.display());
    Ok(true)
}

/// How `merge` is to go about it.
pub(super) struct Manner {
    pub(super) dry_run: bool,
    pub(super) trust: Vec<String>,
    pub(super) trust_any: bool,
    pub(super) passphrase: Option<PathBuf>,
    pub(super) json: bool,
}

pub(super) fn merge(
    office: &Office,
    path: &Path,
    file: &Path,
    manner: Manner,
    language: Language,
) -> Result<bool, Failure> {
    let mut keys = Keys::read(&office.home.keys);
    let mut unlock: Unlock = keys.unlock()?;
    if let Some(passphrase_file) = &manner.passphrase {
        unlock.passphrase = Some(passphrase(passphrase_file)?.into());
    }
    let incoming = Incoming::read(file, &unlock)?;
    let trust = if manner.trust_any {
        Trust::Any
    } else {
        Trust::Keys(manner.trust.into_iter().collect())
    };
    let sender = incoming.sender().clone();
    let merged = if path.exists() {
        let mut book = Book::open(path, author(office))?;
        let merged = if manner.dry_run {
            incoming.try_merge(&mut book, &|_, _| true)
        } else {
            incoming.merge(&mut book, &trust, &|_, _| true)
        };
        book.close()?;
        merged
    } else {
        incoming
            .found(path, author(office), &trust, &|_, _| true)
            .and_then(|(book, merge)| {
                if manner.dry_run {
                    book.discard()?;
                } else {
                    book.close()?;
                }
                Ok(merge)
            })
    };
    let merge = match merged {
        Ok(merge) => merge,
        Err(share::Error::Fault(Fault::Untrusted { devices })) => {
            for device in &devices {
                super::complain(&format!(
                    "{} ({}): {} [{}]",
                    device.person, device.name, device.key, device.fingerprint
                ));
            }
            return Err(Fault::Untrusted { devices }.into());
        }
        Err(error) => return Err(error.into()),
    };
    if manner.json {
        say(pretty(&merge));
    } else {
        tell(&sender.person, &sender.name, &merge, language);
    }
    Ok(true)
}

fn tell(person: &str, name: &str, merge: &Merge, language: Language) {
    let brings: [(&str, words::Arg<'_>); 9] = [
        ("person", person.into()),
        ("device", name.into()),
        ("created", merge.created.into()),
        ("changed", merge.changed.into()),
        ("deleted", merge.deleted.into()),
        ("contested", merge.contested.len().into()),
        ("findings", merge.findings.len().into()),
        ("waiting", merge.waiting.into()),
        ("files", merge.files.into()),
    ];
    say(words::say(language, "merge-brings", &brings));
    for contested in &merge.contested {
        tell_contested(contested, language);
    }
    for attention in &merge.findings {
        say(format_args!(
            "  ! {}",
            words::finding(language, &attention.found.finding).title
        ));
    }
}

fn tell_contested(contested: &Contested, language: Language) {
    say(format_args!(
        "  ? {}.{} {}",
        contested.kind,
        contested.field,
        plain(language, &contested.label)
    ));
    for value in &contested.values {
        say(format_args!(
            "      {}  {} ({})  {}  {}",
            plain(language, &value.value),
            value.person,
            value.device,
            value.time,
            value.operation
        ));
    }
}

/// A value as scripts read it, in no language: text, a number, or money as a decimal string beside its currency.
fn bare(value: &Shown) -> serde_json::Value {
    serde_json::to_value(value)
        .ok()
        .and_then(|mut value| value.get_mut("value").map(serde_json::Value::take))
        .unwrap_or_default()
}

/// A contested field as `conflicts --json` gives it.
#[derive(Serialize)]
struct Listed {
    record: String,
    kind: String,
    field: String,
    values: Vec<serde_json::Value>,
}

pub(super) fn conflicts(path: &Path, as_json: bool, language: Language) -> Result<bool, Failure> {
    let contested = Reader::open(path)?.contested(None)?;
    if as_json {
        let listed: Vec<Listed> = contested
            .iter()
            .map(|each| Listed {
                record: each.record.to_string(),
                kind: each.kind.clone(),
                field: each.field.clone(),
                values: each
                    .values
                    .iter()
                    .map(|value| {
                        json!({"value": bare(&value.value), "author": value.person, "time": value.time,
                               "device": value.device, "operation": value.operation})
                    })
                    .collect(),
            })
            .collect();
        say(pretty(&listed));
    } else {
        for each in &contested {
            tell_contested(each, language);
        }
    }
    Ok(contested.is_empty())
}

/// This laptop's own keys in a book: the one that signs, and the one that others lock files with.
pub(super) fn identity(office: &Office, path: &Path) -> Result<bool, Failure> {
    let book = Book::open(path, author(office))?;
    let mut keys = Keys::read(&office.home.keys);
    let identity = Identity::of(&book, &mut keys, &office.settings().person, &device())?;
    let key = &identity.device().key;
    say(format_args!("signs   {key}  {}", fingerprint(key)));
    say(format_args!("opens   {}", keys.recipient()?));
    book.close()?;
    Ok(true)
}

/// One round of the shared folder: whether nothing is left to look at.
pub(super) fn sync(
    office: &Office,
    path: &Path,
    folder: Option<PathBuf>,
    trust_any: bool,
    language: Language,
) -> Result<bool, Failure> {
    let path = &std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let place = match folder {
        Some(folder) => Some(share::Place::Folder {
            path: std::path::absolute(&folder)
                .unwrap_or(folder)
                .display()
                .to_string(),
        }),
        None => office.settings().folders.get(path).cloned(),
    };
    let place = place.ok_or(Shortfall::NoFolder)?;
    avoid(&place, path)?;
    let secrets = Keys::read(&office.home.keys).folder_secrets(path);
    let mut book = Book::open(path, author(office))?;
    let mut errand = Errand::prepare(&office.home, &book.workspace()?, &place, &secrets)?;
    let person = office.settings().person;
    let mut round =
        |book: &mut Book| errand.run(&office.home, &person, |lend| lend(book).map_err(Into::into));
    let mut done = round(&mut book)?;
    if trust_any && !done.strangers.is_empty() {
        for stranger in done.strangers {
            book.know(&stranger.trusted())?;
        }
        done = round(&mut book)?;
    }
    book.close()?;
    say(format_args!(
        "received {} changes, sent {}",
        done.received,
        match done.sent {
            0 => "nothing".to_owned(),
            1 => "a file".to_owned(),
            several => format!("{several} files"),
        }
    ));
    if done.files > 0 {
        say(format_args!("received attached files: {}", done.files));
    }
    for stranger in &done.strangers {
        super::complain(&format!(
            "{} ({}): {} [{}]",
            stranger.person, stranger.name, stranger.key, stranger.fingerprint
        ));
    }
    if !done.strangers.is_empty() {
        let untrusted = Fault::Untrusted {
            devices: done.strangers.clone(),
        };
        super::complain(&words::failure(language, &untrusted));
    }
    for unread in &done.unread {
        let why = words::failure(language, &unread.why);
        super::complain(&format!("{}: {why}", unread.name));
    }
    Ok(done.strangers.is_empty() && done.unread.is_empty() && done.contested == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_read_values_in_no_language() {
        let money = "SEK:2:13150".parse().unwrap();
        assert_eq!(
            bare(&Shown::Money(money)),
            json!({"amount": "131.50", "currency": "SEK"})
        );
        assert_eq!(bare(&Shown::Text("Ale".to_owned())), json!("Ale"));
        assert_eq!(bare(&Shown::Nothing), json!(null));
    }
}
