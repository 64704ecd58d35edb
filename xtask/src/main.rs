//! `cargo xtask`: everything around the program that is not the program.
//!
//! It depends on nothing but the standard library, so that it builds in seconds on a machine that
//! has only Rust, and can then fetch what the program itself needs.

mod checks;
mod setup;
mod system;
mod task;
mod tool;

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use setup::Purpose;
use task::Task;
use tool::{Failure, Outcome};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let task = match Task::parse(&arguments) {
        Ok(task) => task,
        Err(reason) => {
            eprintln!("xtask: {reason}\n\n{}", task::HELP);
            return ExitCode::from(2);
        }
    };
    match carry_out(task, &repository()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task, root: &Path) -> Outcome {
    match task {
        Task::Help => std::io::stdout()
            .write_all(task::HELP.as_bytes())
            .map_err(|error| Failure::new(error.to_string())),
        Task::Run { book } => {
            setup::prepare(root, Purpose::Build)?;
            let mut command = tool::cargo(root);
            // Started where the person stands, so that a relative path to a book means what it says.
            command
                .current_dir(env::current_dir().unwrap_or_else(|_| root.into()))
                .args(["run", "--manifest-path"])
                .arg(root.join("Cargo.toml"))
                .arg("--")
                .args(book);
            tool::run(&mut command)
        }
        Task::Dev => {
            setup::prepare(root, Purpose::Build)?;
            tool::run(tauri(root).arg("dev"))
        }
        Task::Test { only, extra } => checks::run(root, only.as_deref(), &extra),
        Task::Bindings => {
            setup::prepare(root, Purpose::Build)?;
            tool::run(
                tool::cargo(root)
                    .args(["test", "--test", "bindings"])
                    .env("UPDATE_BINDINGS", "1"),
            )
        }
        Task::Pictures => {
            setup::prepare(root, Purpose::Test)?;
            let mut command = tool::cargo(root);
            command.args(["test", "--test", "window", "--", "--ignored", "pictures"]);
            tool::run(&mut checks::with_window(command, root))
        }
        Task::Sample { projects, book } => {
            let mut command = tool::cargo(root);
            // Started where the person stands, so that a relative path means what it says.
            command
                .current_dir(env::current_dir().unwrap_or_else(|_| root.into()))
                .args([
                    "run",
                    "--release",
                    "-p",
                    "vanort-book",
                    "--example",
                    "sample",
                ])
                .arg("--manifest-path")
                .arg(root.join("Cargo.toml"))
                .args(["--", &projects, &book]);
            tool::run(&mut command)
        }
        Task::Bench { extra } => {
            setup::prepare(root, Purpose::Test)?;
            let mut command = tool::cargo(root);
            // The import and a book of many projects are measured in crates that do not need the window.
            command.args([
                "bench",
                "-p",
                "vanort",
                "-p",
                "vanort-intake",
                "-p",
                "vanort-report",
            ]);
            command.args(extra);
            tool::run(&mut checks::with_window(command, root))
        }
        Task::Bundle { extra } => {
            setup::prepare(root, Purpose::Build)?;
            let mut command = tauri(root);
            command.arg("build");
            // Elsewhere the bundles of tauri.conf.json can all be made; an AppImage, on Linux, wants
            // tools that not every machine has, and has to be asked for.
            if cfg!(target_os = "linux") && extra.is_empty() {
                command.args(["--bundles", "deb"]);
            }
            tool::run(command.args(extra))
        }
    }
}

/// The Tauri command line, from the root of the repository: it looks for `tauri.conf.json` there.
fn tauri(root: &Path) -> Command {
    let mut command = tool::command("node", root);
    command.arg("ui/node_modules/@tauri-apps/cli/tauri.js");
    command
}

/// Cargo tells where this package lies now; the path at compile time serves when it is run by hand.
fn repository() -> PathBuf {
    let package = env::var("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    Path::new(&package)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
