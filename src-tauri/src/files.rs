//! Files that the program writes: whole or not at all, under names that every system takes.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Writes beside and moves in: whoever looks finds the whole file or none.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let put = || -> std::io::Result<()> {
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder)?;
        }
        let beside = path.with_added_extension("unfinished");
        let moved = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
        if moved.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        moved
    };
    put().map_err(|error| Failure::io(path, &error))
}

/// A text as a file may be called on every system: short, on one line, without signs that mean something.
pub(crate) fn file_name(text: &str) -> String {
    let plain = |each: char| {
        let means_something = each.is_control() || "<>:\"/\\|?*".contains(each);
        let turns_direction = matches!(each, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if means_something || turns_direction {
            ' '
        } else {
            each
        }
    };
    let words: String = text.chars().map(plain).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(80).collect();
    let short = short.trim_matches(['.', ' ', '-']).to_owned();
    // Names that Windows keeps for itself.
    const KEPT: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
    let kept = KEPT.contains(&short.to_uppercase().as_str()) || short.is_empty();
    if kept {
        format!("Vänort {short}").trim().to_owned()
    } else {
        short
    }
}

/// A name in the folder that no file has.
pub(crate) fn free_file(folder: &Path, title: &str, ending: &str) -> PathBuf {
    let name = file_name(title);
    let numbered = |number: u32| {
        let name = if number == 1 {
            name.clone()
        } else {
            format!("{name} ({number})")
        };
        let path = folder.join(name);
        if ending.is_empty() {
            path
        } else {
            path.with_added_extension(ending)
        }
    };
    (1..1000)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1000))
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
            ("...", "Vänort"),
            ("Växjö – Вуштрн", "Växjö – Вуштрн"),
        ] {
            assert_eq!(file_name(title), name);
        }
        assert!(file_name(&"å".repeat(1000)).len() <= 160);
    }
}
