//! Finding words: what people wrote, of every record that may be seen by all who have the book.
//!
//! Complaints are left out, the sensitive ones and the others: what is only read where somebody asks for it is not to
//! come up while something else is looked for.

use std::collections::HashSet;
use std::ops::Range;

use domain::edit::DocumentKey;
use domain::id::{ProjectId, RecordId};
use domain::read::{SearchRow, Title};
use domain::record::Kind;
use domain::value::Value;
use rusqlite::{Connection, params};
use unicode_normalization::char::is_combining_mark;

use crate::error::Error;
use crate::read::{Coded, coded, fold};

/// What a record is called by, the first of these that it has; one that has none is called nothing.
const TITLES: [&str; 10] = [
    "title",
    "title_en",
    "name",
    "description",
    "reference",
    "explanation",
    "english",
    "voucher",
    "signed_by",
    "decided_by",
];

/// How much of a text stands around the first word that was looked for, in letters on each side.
const AROUND: usize = 48;

/// Keeps the words of a record, or lets go of them: where it is deleted, says nothing or lies apart.
pub(crate) fn show<'a>(
    connection: &Connection,
    document: &str,
    kind: Kind,
    id: RecordId,
    deleted: bool,
    field: impl Fn(&str) -> &'a Value,
) -> Result<(), Error> {
    let key = DocumentKey::from_name(document).filter(|key| !key.is_confidential());
    let said = |name: &str| match field(name) {
        Value::Text(text) => text.trim().to_owned(),
        _ => String::new(),
    };
    // The question stands with each answer; what is looked for is what was answered.
    let is_asked = |name: &str| kind == Kind::ReportAnswer && name != "text";
    let of_words = kind
        .fields()
        .iter()
        .filter(|field| field.is_words && !is_asked(field.name));
    let texts: Vec<(&str, String)> = of_words
        .map(|field| (field.name, said(field.name)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let Some(key) = key.filter(|_| !deleted && !texts.is_empty()) else {
        connection
            .prepare_cached("DELETE FROM text WHERE record = ?1")?
            .execute([id.to_string()])?;
        return Ok(());
    };
    let called = TITLES
        .iter()
        .find_map(|name| texts.iter().find(|(field, _)| field == name));
    let (named, title) = called.map_or(("", ""), |(name, text)| (*name, text.as_str()));
    let rest: Vec<&str> = texts
        .iter()
        .filter(|(name, _)| *name != named)
        .map(|(_, text)| text.as_str())
        .collect();
    connection
        .prepare_cached(
            "INSERT INTO text (record, kind, project, title, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (record) DO UPDATE SET kind = excluded.kind, project = excluded.project,
                 title = excluded.title, body = excluded.body
              WHERE title IS NOT excluded.title OR body IS NOT excluded.body OR project IS NOT excluded.project",
        )?
        .execute(params![
            id.to_string(),
            kind.code(),
            key.project().map(|project| project.to_string()),
            title,
            rest.join("\n")
        ])?;
    Ok(())
}

/// The words that are typed, small and without marks over letters; at most so many as anybody types.
fn typed_words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let words = folded.split(|each: char| !each.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(12);
    words.map(ToOwned::to_owned).collect()
}

/// What is looked for, as FTS5 understands it: each word as one that begins so; a letter alone is a word by itself,
/// because too many begin with it. None where there is no word.
///
/// Whatever is typed is only ever words: signs that mean something to FTS5 stand within quotes.
fn query(words: &[String]) -> Option<String> {
    let asked = words.iter().map(|word| {
        let begins = if word.chars().count() > 1 { "*" } else { "" };
        format!("\"{word}\"{begins}")
    });
    let all = asked.collect::<Vec<_>>().join(" ");
    (!all.is_empty()).then_some(all)
}

/// Some records that belong to another one, and are not found where that is gone.
const OF_OTHERS: &str = "CASE t.kind
    WHEN 'report_answer' THEN EXISTS (SELECT 1 FROM report_answer a JOIN report r ON r.id = a.report WHERE a.id = t.record)
    WHEN 'sign_off' THEN EXISTS (SELECT 1 FROM sign_off s JOIN report r ON r.id = s.report WHERE s.id = t.record)
    WHEN 'attachment' THEN EXISTS (SELECT 1 FROM attachment a JOIN record o ON o.id = a.record AND o.deleted = 0
                                    WHERE a.id = t.record)
    ELSE 1 END";

/// What some records are a part of.
const WITHIN: &str = "CASE t.kind
    WHEN 'report_answer' THEN (SELECT report FROM report_answer WHERE id = t.record)
    WHEN 'sign_off' THEN (SELECT report FROM sign_off WHERE id = t.record)
    WHEN 'report_submission' THEN (SELECT report FROM report_submission WHERE id = t.record)
    WHEN 'report_review' THEN (SELECT report FROM report_review WHERE id = t.record) END";

/// The records in which all of these words begin a word, the best first: those that are called so before those that say
/// so.
pub(crate) fn search(
    connection: &Connection,
    typed: &str,
    most: u32,
) -> Result<Vec<SearchRow>, Error> {
    let words = typed_words(typed);
    let Some(query) = query(&words) else {
        return Ok(Vec::new());
    };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.record, t.kind, t.project, t.title, t.body, p.title_sv, p.title_en, {WITHIN} AS part_of
           FROM search f JOIN text t ON t.id = f.rowid LEFT JOIN project p ON p.id = t.project
          WHERE search MATCH ?1 AND (t.project IS NULL OR p.id IS NOT NULL) AND {OF_OTHERS}
          ORDER BY f.rank, f.rowid"
    ))?;
    let mut rows = statement.query([query])?;
    let mut found = Vec::new();
    let mut lines = HashSet::new();
    while let Some(row) = rows.next()? {
        if found.len() >= most as usize {
            break;
        }
        let (of, title): (String, String) = (row.get("kind")?, row.get("title")?);
        let project: Option<RecordId> = coded(row, "project")?;
        // Lines are copied from version to version of a budget.
        if of == Kind::BudgetLine.code() && !lines.insert((project, title.clone())) {
            continue;
        }
        let title = marked(&title, &words);
        let body: String = row.get("body")?;
        found.push(SearchRow {
            record: row.get::<_, Coded<RecordId>>("record")?.0,
            of,
            within: coded(row, "part_of")?,
            project: project.map(ProjectId),
            project_title: Title {
                sv: super::read::words(row, "title_sv")?,
                en: super::read::words(row, "title_en")?,
            },
            excerpt: excerpt(&body, &words),
            title,
        });
    }
    Ok(found)
}

/// Where words stand in a text that begin with one of these, in bytes.
fn places(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = None;
    for (at, each) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_word = each.is_alphanumeric() || is_combining_mark(each);
        match (start, is_word) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let folded = fold(&text[from..at]);
                if words.iter().any(|word| folded.starts_with(word.as_str())) {
                    places.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    places
}

/// A text in parts, by turns not looked for and looked for, beginning with the former.
fn marked(text: &str, words: &[String]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut from = 0;
    for place in places(text, words) {
        parts.push(text[from..place.start].to_owned());
        parts.push(text[place.clone()].to_owned());
        from = place.end;
    }
    parts.push(text[from..].to_owned());
    parts
}

/// What stands around the first word that was looked for, in such parts; nothing where none stands in the text.
fn excerpt(text: &str, words: &[String]) -> Vec<String> {
    let Some(first) = places(text, words).into_iter().next() else {
        return Vec::new();
    };
    let before = text[..first.start].char_indices().rev().nth(AROUND - 1);
    let after = text[first.end..].char_indices().nth(AROUND);
    // From the beginning of a word to the end of one.
    let start = before.map_or(0, |(at, _)| {
        let space = text[at..first.start].find(char::is_whitespace);
        space.map_or(first.start, |space| at + space + 1)
    });
    let end = after.map_or(text.len(), |(at, _)| {
        let space = text[first.end..first.end + at].rfind(char::is_whitespace);
        first.end + space.unwrap_or(0)
    });
    let start = (start..=first.start)
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(first.start);
    let mut parts = marked(&text[start..end], words);
    if let (true, Some(part)) = (start > 0, parts.first_mut()) {
        part.insert(0, '…');
    }
    if let (true, Some(part)) = (end < text.len(), parts.last_mut()) {
        part.push('…');
    }
    parts
}

/// Empties the index and the words, whatever state the index is in.
pub(crate) fn clear(connection: &Connection) -> Result<(), Error> {
    // Taking words out one by one would read an index that may be damaged.
    let goes: String = connection.query_row(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'text_goes'",
        [],
        |row| row.get(0),
    )?;
    connection.execute_batch(&format!(
        "DROP TRIGGER text_goes; DELETE FROM text; INSERT INTO search (search) VALUES ('delete-all'); {goes};"
    ))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(typed: &str) -> Vec<String> {
        typed_words(typed)
    }

    #[test]
    fn whatever_is_typed_is_words() {
        for (typed, asked) in [
            ("", None),
            ("  \"*()- ", None),
            ("Väst", Some("\"vast\"*")),
            // As a Mac writes it: the letter and its mark apart.
            ("Va\u{308}ng", Some("\"vang\"*")),
            ("a OR b", Some("\"a\" \"or\"* \"b\"")),
            ("\"xx\" NEAR(y)", Some("\"xx\"* \"near\"* \"y\"")),
            ("title:secret", Some("\"title\"* \"secret\"*")),
        ] {
            assert_eq!(query(&words(typed)).as_deref(), asked, "{typed}");
        }
    }

    #[test]
    fn what_was_found_stands_in_every_second_part() {
        assert_eq!(marked("a Bro c", &words("bro")), ["a ", "Bro", " c"]);
        assert_eq!(
            marked("Växjö, växjö", &words("vaxj")),
            ["", "Växjö", ", ", "växjö", ""]
        );
        assert_eq!(marked("plain", &words("bro")), ["plain"]);
    }

    #[test]
    fn what_stands_around_it_is_whole_words() {
        let text = format!(
            "{} Västervik {}",
            "åäö word ".repeat(40),
            "ordet öäå ".repeat(40)
        );
        let parts = excerpt(&text, &words("vastervik"));
        assert_eq!(parts[1], "Västervik");
        assert!(
            parts[0].starts_with('…') && parts[0].trim_start_matches('…').starts_with(['w', 'å'])
        );
        assert!(parts[2].ends_with('…'));
        assert!(parts.concat().chars().count() < 120);
        assert_eq!(
            excerpt("Västervik", &words("vastervik")),
            ["", "Västervik", ""]
        );
        assert!(excerpt("Västerås", &words("vastervik")).is_empty());
        let endless = "x".repeat(5_000);
        assert_eq!(excerpt(&endless, &words("xx")), ["", endless.as_str(), ""]);
    }
}
