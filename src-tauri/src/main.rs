//! Vänort: one program, a window or a command line.

// A window needs no console on Windows; the command line still writes to files and pipes.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    vanort_app::cli::run(std::env::args_os())
}
