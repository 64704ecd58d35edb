//! A book from outside: what commands do to it, what it answers, what befalls its file.

mod demo;
mod desk;
mod file;
mod rules;
mod undo;
