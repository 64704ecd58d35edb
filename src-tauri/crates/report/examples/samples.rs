//! Prints sample summaries into a folder, to be looked at: `cargo run -p vanort-report --example samples -- FOLDER`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "an example run by hand"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::path::PathBuf;
use std::time::Instant;

use domain::read::{Language, ProjectSummary};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(std::env::temp_dir, PathBuf::from);
    let hostile = "#import \"x\": * *bold* _it_ $x^2$ =cmd|' /C calc'!A0 <img src=x onerror=alert(1)> \u{202E}rtl\u{202C} @a -> //";
    let names = "ქუთაისი · Київ · Cần Thơ · 北京市 · عمّان · חיפה · \u{378}";
    let samples: [(&str, ProjectSummary, &str); 10] = [
        ("machakos", common::machakos(), "2019-03-26"),
        ("one-year", common::years(1, 1), "2026-11-23"),
        ("four-years", common::years(4, 1), "2026-11-23"),
        ("five-years", common::years(5, 7), "2026-11-23"),
        ("eight-years", common::years(8, 1), "2026-11-23"),
        ("huge-figures", common::years(3, 30_000_000), "2026-11-23"),
        ("year-after-year", common::years(5, 5_000_000), "2026-11-23"),
        ("empty", common::empty(), "2019-03-26"),
        ("hostile", common::written_everywhere(hostile), "2019-03-26"),
        ("names", common::written_everywhere(names), "2019-03-26"),
    ];
    for (name, summary, today) in &samples {
        for (language, code) in [(Language::Sv, "sv"), (Language::En, "en")] {
            let started = Instant::now();
            let bytes = vanort_report::project_summary(summary, &common::options(language, today))?;
            println!(
                "{name}-{code}: {} bytes in {:?}",
                bytes.len(),
                started.elapsed()
            );
            std::fs::write(folder.join(format!("{name}-{code}.pdf")), bytes)?;
        }
    }
    Ok(())
}
