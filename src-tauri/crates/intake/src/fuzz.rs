//! What a fuzzer tries on the reader; a property test tries it too, with fewer bytes and less patience.

use chrono::NaiveDate;
use domain::money::Currency;
use domain::period::Period;

use crate::plan::Context;
use crate::{guess, open, plan};

/// Reads bytes as a file and plans every sheet of it, by its own mapping. None of it may panic.
pub fn read(bytes: &[u8]) {
    let Ok(sheets) = open(bytes, "", &|_, _| true) else {
        return;
    };
    let day = NaiveDate::default();
    let Ok(period) = Period::new(day, day) else {
        return;
    };
    let context = Context {
        currency: Currency::SEK,
        period,
        lines: Vec::new(),
        known: Vec::new(),
        paid_in: None,
        rates: Vec::new(),
        rate_source: "file".to_owned(),
    };
    for sheet in &sheets {
        let _ = plan(sheet, &guess(sheet), &context, &|_, _| true);
    }
}
