//! What must be there before cargo can build or test the program.
//!
//! Each part is looked for first; what is there and fresh costs nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::system;
use crate::tool::{self, Failure, Outcome};

/// The program that stands between the window tests and WebKit's own driver. One version for all,
/// so that a test fails for what was changed here and not for what was published elsewhere.
const TAURI_DRIVER: &str = "2.1.0";

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Purpose {
    /// Building, opening and bundling the program.
    Build,
    /// Building it and passing every check.
    Test,
}

/// Everything the purpose needs.
pub(crate) fn prepare(root: &Path, purpose: Purpose) -> Outcome {
    prepare_tools(root, purpose)?;
    build_window(root)
}

/// Everything but `ui/dist`: for the checks, of which building it is one.
pub(crate) fn prepare_tools(root: &Path, purpose: Purpose) -> Outcome {
    system::prepare(root, purpose)?;
    node_modules(root)?;
    if purpose == Purpose::Test {
        rust_components(root)?;
        tauri_driver(root)?;
    }
    Ok(())
}

/// `ui/dist` is embedded in the program, so it must be there before cargo runs.
pub(crate) fn build_window(root: &Path) -> Outcome {
    let ui = root.join("ui");
    let built = modified(&ui.join("dist/index.html"));
    if is_stale(built, newest_source(&ui)) {
        eprintln!("The pages of the window are not built yet, or older than their sources.");
        tool::run(tool::npm(root).args(["run", "build"]))?;
    }
    Ok(())
}

pub(crate) fn tauri_driver_path(root: &Path) -> PathBuf {
    let file = format!("tauri-driver{}", std::env::consts::EXE_SUFFIX);
    tools(root).join("bin").join(file)
}

fn node_modules(root: &Path) -> Outcome {
    let ui = root.join("ui");
    // npm writes this file last, whenever it has installed.
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    let locked = modified(&ui.join("package-lock.json"));
    if !is_stale(installed, locked) {
        return Ok(());
    }
    let version = tool::answer(tool::command("node", root).arg("--version"));
    if !version.as_deref().is_some_and(node_is_recent) {
        let found = version.unwrap_or("none".into());
        return Err(Failure::new(format!(
            "Node.js 20.19 or newer is needed to build the window (found: {}). \
             Install it by hand: the versions that systems ship are often too old.",
            found.trim()
        )));
    }
    eprintln!("The packages of the window are missing, or older than their lock file.");
    tool::run(tool::npm(root).args(["ci", "--no-audit", "--no-fund"]))
}

/// rustup's minimal profile leaves these two out.
fn rust_components(root: &Path) -> Outcome {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| !tool::succeeds(tool::cargo(root).args([command, "--version"])))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("The Rust toolchain lacks {}.", missing.join(" and "));
    tool::run(
        tool::command("rustup", root)
            .args(["component", "add"])
            .args(missing),
    )
}

fn tauri_driver(root: &Path) -> Outcome {
    // Only Linux has a WebDriver for the web view that the window uses and that needs no licence
    // or matching version of a browser.
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let record = fs::read_to_string(tools(root).join(".crates.toml")).unwrap_or_default();
    if records(&record, "tauri-driver", TAURI_DRIVER) && tauri_driver_path(root).exists() {
        return Ok(());
    }
    eprintln!("The WebDriver of the window tests is missing, or of another version.");
    tool::run(
        tool::cargo(root)
            // It hands messages on: how fast it is built matters, not how fast it runs.
            .args(["install", "tauri-driver", "--debug", "--locked", "--version"])
            .arg(TAURI_DRIVER)
            .arg("--root")
            .arg(tools(root)),
    )
}

fn tools(root: &Path) -> PathBuf {
    root.join("target/tools")
}

/// Whether cargo's record of installed programs names this one in this version.
fn records(record: &str, program: &str, version: &str) -> bool {
    record.contains(&format!("\"{program} {version} "))
}

/// Vite, which builds the window, sets the limit.
fn node_is_recent(version: &str) -> bool {
    let mut numbers = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|number| number.parse::<u32>().unwrap_or(0));
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    matches!(version, (20, 19..) | (22, 12..) | (23.., _))
}

fn is_stale(made: Option<SystemTime>, source: Option<SystemTime>) -> bool {
    match (made, source) {
        (Some(made), Some(source)) => made < source,
        _ => true,
    }
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// When anything the window is built from last changed. Folders count as well: theirs is the only
/// time that tells of a file taken away.
fn newest_source(ui: &Path) -> Option<SystemTime> {
    let mut newest = None;
    let mut folders = vec![ui.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') || name == "node_modules" || name == "dist" {
                continue;
            }
            newest = newest.max(modified(&entry.path()));
            if entry.path().is_dir() {
                folders.push(entry.path());
            }
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_result_is_stale_when_missing_or_older_than_its_source() {
        let earlier = SystemTime::UNIX_EPOCH;
        let later = earlier + Duration::from_secs(1);
        assert!(is_stale(None, Some(earlier)));
        assert!(is_stale(Some(earlier), Some(later)));
        assert!(!is_stale(Some(later), Some(earlier)));
        assert!(!is_stale(Some(later), Some(later)));
    }

    #[test]
    fn the_versions_of_node_that_vite_takes_are_recent() {
        for version in ["v20.19.0\n", "v20.20.2", "v22.12.0", "v24.1.0"] {
            assert!(node_is_recent(version), "{version}");
        }
        for version in ["v18.19.0", "v20.11.1", "v21.7.0", "v22.3.0", "", "nonsense"] {
            assert!(!node_is_recent(version), "{version}");
        }
    }

    #[test]
    fn a_program_of_another_version_is_installed_anew() {
        let record = "[v1]\n\"tauri-driver 2.1.0 (registry)\" = [\"tauri-driver\"]\n";
        assert!(records(record, "tauri-driver", "2.1.0"));
        assert!(!records(record, "tauri-driver", "2.1.1"));
        assert!(!records(record, "driver", "2.1.0"));
    }
}
