//! Makes every text of a document's data one that can be printed.
//!
//! A file that shows an empty box for a letter breaks PDF/UA and PDF/A, so a character that no font has
//! becomes a mark that everybody sees. Control characters become the same mark, and a word too long for
//! any line gets places to break, which leave no trace in the text that is copied out.

use std::collections::HashMap;

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::Typefaces;

/// Stands for what cannot be shown: a square that the program's own fonts have.
pub(crate) const MARK: char = '□';

/// Where a line may be broken though nothing is seen there.
const BREAK: char = '\u{200B}';

/// The longest word that is left alone, in letters: the narrowest column holds one.
const LONGEST_WORD: usize = 28;

/// The longest where a text has the whole width of the page, as addresses and the digest have.
const LONGEST_IN_FULL_WIDTH: usize = 80;

/// The most letters of any other text, such as a name or what an expense was for: a summary is to be read.
const LONGEST_TEXT: usize = 400;

/// The fields that have the whole width of the page.
const FULL_WIDTH: [&str; 2] = ["paragraphs", "digest"];

/// Whether the data holds a character that the fonts lack.
pub(crate) fn needs_more_than(faces: &Typefaces, data: &Value) -> bool {
    let mut known = HashMap::new();
    any_text(data, &mut |text| {
        text.chars().any(|character| {
            shows(character)
                && !*known
                    .entry(character)
                    .or_insert_with(|| faces.cover(&[character]))
        })
    })
}

fn any_text(data: &Value, found: &mut impl FnMut(&str) -> bool) -> bool {
    match data {
        Value::String(text) => found(text),
        Value::Array(values) => values.iter().any(|value| any_text(value, found)),
        Value::Object(fields) => fields.values().any(|value| any_text(value, found)),
        _ => false,
    }
}

/// Makes every text of the data legible in these fonts, and says under `replaced` whether any of it had
/// characters that could not be shown.
pub(crate) fn make(data: &mut Value, faces: &Typefaces) {
    let mut reader = Reader {
        faces,
        known: HashMap::new(),
        replaced: false,
    };
    reader.walk(data, LONGEST_WORD);
    data["replaced"] = reader.replaced.into();
}

struct Reader<'a> {
    faces: &'a Typefaces,
    known: HashMap<String, bool>,
    replaced: bool,
}

impl Reader<'_> {
    fn walk(&mut self, data: &mut Value, longest: usize) {
        match data {
            Value::String(text) => *text = self.text(text, longest),
            Value::Array(values) => values
                .iter_mut()
                .for_each(|value| self.walk(value, longest)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    let longest = if FULL_WIDTH.contains(&name.as_str()) {
                        LONGEST_IN_FULL_WIDTH
                    } else {
                        longest
                    };
                    self.walk(value, longest);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, longest: usize) -> String {
        let mut made = String::with_capacity(text.len());
        let mut word = 0;
        for (at, cluster) in text.graphemes(true).enumerate() {
            if at == LONGEST_TEXT && longest != LONGEST_IN_FULL_WIDTH {
                made.push('…');
                break;
            }
            if cluster.chars().all(char::is_whitespace) {
                made.push_str(if cluster.contains(breaks_a_line) {
                    " "
                } else {
                    cluster
                });
                word = 0;
                continue;
            }
            if word == longest {
                made.push(BREAK);
                word = 0;
            }
            word += 1;
            if self.can_show(cluster) {
                made.extend(cluster.chars().filter(|character| *character != '\u{FEFF}'));
            } else {
                self.replaced = true;
                made.push(MARK);
            }
        }
        words::isolated(&made).into_owned()
    }

    /// Whether the cluster can be set: by one font, as letters and their marks are joined within one.
    fn can_show(&mut self, cluster: &str) -> bool {
        if let Some(known) = self.known.get(cluster) {
            return *known;
        }
        let forbidden = |character: char| character.is_control() || is_private(character);
        let shown: Vec<char> = cluster
            .chars()
            .filter(|character| shows(*character))
            .collect();
        let can = !cluster.contains(forbidden) && (shown.is_empty() || self.faces.cover(&shown));
        self.known.insert(cluster.to_owned(), can);
        can
    }
}

const fn breaks_a_line(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a font must have something to show for the character.
fn shows(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !typst::text::is_default_ignorable(character)
}

/// Private characters mean what a font says they mean: nobody else can read them.
const fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn legible(text: &str) -> (String, bool) {
        let mut data = json!({ "text": [text] });
        make(&mut data, Typefaces::own());
        (
            data["text"][0].as_str().unwrap().to_owned(),
            data["replaced"].as_bool().unwrap(),
        )
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in [
            "Växjö – Vushtrri, 1\u{a0}500\u{a0}000",
            "#import \"x\"; *bold* =cmd|' /C calc'!A0 <img src=x>",
            "",
        ] {
            assert_eq!(legible(text), (text.to_owned(), false));
        }
    }

    #[test]
    fn a_character_without_a_font_is_seen_to_be_missing() {
        // Unassigned, private, and a letter with a mark that no font joins to it.
        assert_eq!(legible("a\u{378}b\u{E123}c"), ("a□b□c".to_owned(), true));
        assert_eq!(legible("გამარჯობა!").0, format!("{}!", "□".repeat(9)));
    }

    #[test]
    fn control_characters_are_seen_and_lines_become_spaces() {
        assert_eq!(legible("a\u{0}b\u{1b}[31m"), ("a□b□[31m".to_owned(), true));
        assert_eq!(legible("a\r\nb\tc\u{FEFF}d"), ("a b cd".to_owned(), false));
    }

    #[test]
    fn marks_of_direction_are_kept_to_their_own_text() {
        let text = "\u{202E}abc\u{202C}\u{200F}";
        let isolated = format!("\u{2068}{text}\u{2069}");
        assert_eq!(legible(text), (isolated, false));
    }

    #[test]
    fn a_word_that_no_line_holds_may_be_broken() {
        let (made, replaced) = legible(&"x".repeat(50));
        assert!(!replaced);
        assert_eq!(made.replace(BREAK, ""), "x".repeat(50));
        assert_eq!(made.matches(BREAK).count(), 1);
    }

    #[test]
    fn what_the_own_fonts_have_asks_for_no_others() {
        assert!(!needs_more_than(
            Typefaces::own(),
            &json!({ "a": ["Borås \u{202E}\n\u{0}"] })
        ));
        assert!(needs_more_than(
            Typefaces::own(),
            &json!({ "a": [{ "b": "ქუთაისი" }] })
        ));
    }
}
