//! Running other programs: each is shown before it runs, and each failure says which one failed.

use std::env;
use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a task stopped, in words for the person at the keyboard.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

pub(crate) fn command(program: &str, root: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root);
    command
}

/// The cargo that started this program, so that a chosen toolchain stays chosen.
pub(crate) fn cargo(root: &Path) -> Command {
    command(&env::var("CARGO").unwrap_or("cargo".into()), root)
}

pub(crate) fn npm(root: &Path) -> Command {
    // On Windows npm is a batch file, which is found only by its whole name.
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    command(program, &root.join("ui"))
}

/// Shows the command, runs it and waits for it.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let line = shown(command);
    eprintln!("$ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{line}` ended with {status}"))),
        Err(error) => Err(Failure::new(format!("`{line}` did not start: {error}"))),
    }
}

/// What a command prints, or nothing when it cannot be run. For questions, which are not shown.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a command can be run and succeeds.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

pub(crate) fn on_path(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

/// A command as a person would type it; the folder of the program is left out.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or(command.get_program()))
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') {
                format!("\"{word}\"")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/opt/rust/bin/cargo");
        command.args(["test", "a b"]);
        assert_eq!(shown(&command), "cargo test \"a b\"");
    }
}
