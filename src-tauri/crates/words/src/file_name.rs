//! What files are called.

use unicode_normalization::UnicodeNormalization as _;

/// The longest name, in characters …
const LONGEST: usize = 80;

/// … and in bytes: systems stop at 255 of either, and something may be added to it.
const MOST_BYTES: usize = 200;

/// A text as a file may be called on every system: short, on one line, without signs that mean something.
#[must_use]
pub fn file_name(text: &str) -> String {
    let plain = |each: char| {
        let means_something = each.is_control() || "<>:\"/\\|?*".contains(each);
        let turns_direction = matches!(each, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if means_something || turns_direction {
            ' '
        } else {
            each
        }
    };
    // A Mac takes letters apart that others keep whole, and takes both for one name.
    let words: String = text.nfc().map(plain).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words
        .char_indices()
        .take(LONGEST)
        .take_while(|(at, each)| at + each.len_utf8() <= MOST_BYTES)
        .map(|(_, each)| each)
        .collect();
    let short = short.trim_matches(['.', ' ', '-']).to_owned();
    if short.is_empty() || is_kept(&short) {
        format!("Vänort {short}").trim().to_owned()
    } else {
        short
    }
}

/// Whether Windows keeps a name for itself, whatever ending it has.
fn is_kept(name: &str) -> bool {
    const KEPT: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_uppercase();
    let is_port = |rest: &str| {
        let mut rest = rest.chars();
        matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
    };
    KEPT.contains(&stem.as_str())
        || stem.strip_prefix("COM").is_some_and(is_port)
        || stem.strip_prefix("LPT").is_some_and(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_title_makes_a_file_name() {
        for (title, name) in [
            (
                "Actions for Gender Equality 2026-11-23",
                "Actions for Gender Equality 2026-11-23",
            ),
            ("../../etc/passwd", "etc passwd"),
            ("a\u{202e}fdp.exe", "a fdp.exe"),
            ("<img src=x onerror=…>", "img src=x onerror=…"),
            ("con", "Vänort con"),
            ("aux.tar", "Vänort aux.tar"),
            ("COM1", "Vänort COM1"),
            ("lpt³", "Vänort lpt³"),
            ("Company", "Company"),
            ("...", "Vänort"),
            ("Växjö – Вуштрн", "Växjö – Вуштрн"),
            ("Va\u{308}xjo\u{308}", "Växjö"),
        ] {
            assert_eq!(file_name(title), name);
        }
        assert_eq!(file_name(&"å".repeat(1000)).chars().count(), LONGEST);
        assert!(file_name(&"🧾".repeat(1000)).len() <= MOST_BYTES);
    }
}
