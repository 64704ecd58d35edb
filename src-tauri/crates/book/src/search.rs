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
use rusqlite::{Connection, OptionalExtension, params};
use unicode_normalization::char::is_combining_mark;

use crate::error::Error;
use crate::lost_edit::OF_REPORTS;
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
    let body = rest.join("\n");
    let project = key.project().map(|project| project.to_string());
    let put = connection
        .prepare_cached(
            "INSERT INTO text (record, kind, project, title, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (record) DO UPDATE SET kind = excluded.kind, project = excluded.project,
                 title = excluded.title, body = excluded.body
              WHERE title <> excluded.title OR body <> excluded.body OR kind <> excluded.kind
                 OR project IS NOT excluded.project
             RETURNING id",
        )?
        .query_row(
            params![id.to_string(), kind.code(), project, title, body],
            |row| row.get::<_, i64>(0),
        )
        .optional()?;
    // What says the same as before is found as before.
    if let Some(number) = put {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO search (rowid, title, body) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![
                number,
                words_of(title).join(" "),
                words_of(&body).join(" ")
            ])?;
    }
    Ok(())
}

/// The words of a text, small and without marks over letters: what is written and what is looked for alike.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|each: char| !each.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(ToOwned::to_owned).collect()
}

/// The words that are typed; at most so many as anybody types.
fn typed_words(typed: &str) -> Vec<String> {
    let mut words = words_of(typed);
    words.truncate(12);
    words
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

/// The report that a record belongs to; none of what belongs to none. What belongs to one that is gone has an empty one.
fn within() -> String {
    let report = |kind: &Kind| {
        let table = kind.code();
        format!(
            "WHEN '{table}' THEN coalesce((SELECT r.id FROM {table} x JOIN report r ON r.id = x.report WHERE x.id = t.record), '')"
        )
    };
    let all: Vec<String> = OF_REPORTS.iter().map(report).collect();
    format!("CASE t.kind {} END", all.join(" "))
}

/// How many of the best are looked at for each that is shown: some are gone with what they belong to, and lines of a budget
/// stand in every version.
const LOOKED_AT: u32 = 20;

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
        "WITH best AS (SELECT rowid AS id, rank FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2)
         SELECT t.record, t.kind, t.project, t.title, t.body, p.title_sv, p.title_en, {} AS within
           FROM best b JOIN text t ON t.id = b.id LEFT JOIN project p ON p.id = t.project
          WHERE (t.project IS NULL OR p.id IS NOT NULL)
            AND (t.kind <> 'attachment' OR EXISTS (SELECT 1 FROM attachment_in_sight a WHERE a.id = t.record))
          ORDER BY b.rank, t.id",
        within()
    ))?;
    let mut rows = statement.query(params![query, most.saturating_mul(LOOKED_AT)])?;
    let mut found = Vec::new();
    let mut lines = HashSet::new();
    while let Some(row) = rows.next()? {
        if found.len() >= most as usize {
            break;
        }
        let (of, title): (String, String) = (row.get("kind")?, row.get("title")?);
        let project: Option<RecordId> = coded(row, "project")?;
        let within: Option<String> = row.get("within")?;
        if within.as_deref() == Some("") {
            continue;
        }
        // Lines are copied from version to version of a budget.
        if of == Kind::BudgetLine.code() && !lines.insert((project, title.clone())) {
            continue;
        }
        let body: String = row.get("body")?;
        found.push(SearchRow {
            record: row.get::<_, Coded<RecordId>>("record")?.0,
            of,
            within: within.and_then(|within| within.parse().ok()),
            project: project.map(ProjectId),
            project_title: Title {
                sv: super::read::words(row, "title_sv")?,
                en: super::read::words(row, "title_en")?,
            },
            excerpt: excerpt(&body, &words),
            title: marked(&title, &words),
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

/// Empties the words and their index, whatever state the index is in.
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
