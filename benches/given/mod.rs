//! What the benchmarks begin with.

use book::Author;
use domain::command::Command;
use serde_json::Value;

pub(crate) fn author() -> Author {
    Author {
        person: "Karin Lundmark".to_owned(),
        device: "laptop".to_owned(),
    }
}

pub(crate) fn id(number: u32) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

pub(crate) fn command(value: &Value) -> Command {
    serde_json::from_value(value.clone()).unwrap()
}
