//! `cargo xtask test`: every check in turn, the quick ones first, up to the first that fails.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::setup::{self, Purpose};
use crate::tool::{self, Failure, Outcome};

/// A check by name. Its command is made when its turn comes.
struct Check {
    name: &'static str,
    command: fn(&Path) -> Command,
}

/// The window is built before anything that compiles the shell, which embeds it. The doctests come
/// before the tests: the last lines of the log are then those one wants to read.
const CHECKS: &[Check] = &[
    Check {
        name: "format",
        command: |root| with(tool::cargo(root), &["fmt", "--all", "--check"]),
    },
    Check {
        name: "ui-types",
        command: |root| with(tool::npm(root), &["run", "check"]),
    },
    Check {
        name: "ui-tests",
        command: |root| with(tool::npm(root), &["test"]),
    },
    Check {
        name: "ui-build",
        command: |root| with(tool::npm(root), &["run", "build"]),
    },
    Check {
        name: "clippy",
        command: |root| {
            // Where clippy looks at whatever is built (`.ci/run`), building is linting, and the tests use what was built.
            if std::env::var_os("RUSTC_WORKSPACE_WRAPPER").is_some_and(|it| it == "clippy-driver") {
                return with(
                    tool::cargo(root),
                    &["build", "--workspace", "--all-targets"],
                );
            }
            let words = [
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ];
            with(tool::cargo(root), &words)
        },
    },
    Check {
        name: "doctests",
        command: |root| with(tool::cargo(root), &["test", "--workspace", "--doc"]),
    },
    Check {
        name: "tests",
        command: tests,
    },
];

pub(crate) fn run(root: &Path, only: Option<&str>, extra: &[String]) -> Outcome {
    let chosen: Vec<&Check> = CHECKS
        .iter()
        .filter(|check| only.is_none_or(|name| check.name == name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        return Err(Failure::new(format!(
            "no check has that name; there are: {}",
            names.join(", ")
        )));
    }
    if cfg!(not(target_os = "linux")) {
        eprintln!(
            "The tests of the real window and of LibreOffice run on Linux only and are left out here."
        );
    }

    setup::prepare_tools(root, Purpose::Test)?;
    if only.is_some() {
        setup::build_window(root)?;
    }

    let mut passed = Vec::new();
    for check in chosen {
        eprintln!("\n── {} ──", check.name);
        let begun = Instant::now();
        let mut command = (check.command)(root);
        // One language for every message and figure, whatever the machine speaks.
        command
            .args(extra)
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null());
        if let Err(failure) = tool::run(&mut command) {
            eprint!("{}", table(&passed));
            return Err(Failure::new(format!(
                "the check {} failed after {}: {failure}",
                check.name,
                in_words(begun.elapsed())
            )));
        }
        passed.push((check.name, begun.elapsed()));
    }
    eprint!("{}", table(&passed));
    eprintln!("\nchecks: {} passed, 0 failed", passed.len());
    Ok(())
}

/// All tests of all crates, faster with nextest where it is installed.
fn tests(root: &Path) -> Command {
    let mut command = tool::cargo(root);
    if tool::succeeds(tool::cargo(root).args(["nextest", "--version"])) {
        command.args(["nextest", "run", "--workspace"]);
    } else {
        command.args(["test", "--workspace", "--lib", "--bins", "--tests"]);
    }
    with_window(command, root)
}

/// The command with all that tests of the real window need. On Linux that is a screen of its own,
/// also where there is a real one: nothing pops up at work, and every machine has the same size.
pub(crate) fn with_window(command: Command, root: &Path) -> Command {
    if !cfg!(target_os = "linux") {
        return command;
    }
    let mut on_screen = Command::new("xvfb-run");
    on_screen
        .args(["--auto-servernum", "--server-args=-screen 0 1280x800x24"])
        .arg(command.get_program())
        .args(command.get_args())
        .current_dir(root)
        .env("VANORT_WINDOW_TESTS", "1")
        .env("TAURI_DRIVER", setup::tauri_driver_path(root))
        // The program turns this renderer off unless told otherwise, for the sake of some graphics
        // cards; but without it WebKit's driver waits for ever when asked for a picture.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        // No session bus: a window under test must not find, and hand over to, one that is open.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1");
    on_screen
}

fn with(mut command: Command, words: &[&str]) -> Command {
    command.args(words);
    command
}

fn table(passed: &[(&str, Duration)]) -> String {
    let width = passed.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut lines = vec![String::new()];
    for (name, duration) in passed {
        lines.push(format!("  {name:width$}  {:>8}", in_words(*duration)));
    }
    lines.join("\n") + "\n"
}

fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, 0..10) => format!("{:.1} s", duration.as_secs_f32()),
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn the_window_is_built_before_the_shell_that_embeds_it() {
        let place = |name| CHECKS.iter().position(|check| check.name == name);
        assert!(place("ui-build") < place("clippy"));
        assert!(place("ui-build") < place("tests"));
    }

    #[test]
    fn durations_are_short_to_read() {
        assert_eq!(in_words(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(in_words(Duration::from_secs(41)), "41 s");
        assert_eq!(in_words(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn the_table_lines_up() {
        let passed = [
            ("format", Duration::from_secs(1)),
            ("clippy", Duration::from_secs(61)),
            ("ui-types", Duration::from_secs(20)),
        ];
        assert_eq!(
            table(&passed),
            "\n  format       1.0 s\n  clippy    1 min 01 s\n  ui-types      20 s\n"
        );
    }
}
