//! Recording the expenses of another program's file.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use book::{Book, Reader};
use domain::id::RecordId;
use domain::read::Language;
use intake::mapping::Mapping;
use intake::plan::{Outcome, Plan, PlanRow};
use intake::sheet::{MOST_BYTES, Sheet};
use serde_json::json;
use words::{Arg, Decimals};

use super::write::author;
use super::{complain, say};
use crate::failure::{Failure, Shortfall};
use crate::files::write_over_its_like;
use crate::office::{ImportQuery, Office, TypedRate, commands_of, context, remembered};

/// How many rows that need a person are listed.
const MOST_TOLD: usize = 40;

/// How a file is to be taken in.
pub(super) struct Manner {
    pub(super) project: String,
    pub(super) mapping: Option<PathBuf>,
    pub(super) write_mapping: Option<PathBuf>,
    pub(super) sheet: Option<String>,
    pub(super) paid_in: Option<String>,
    pub(super) rates: Vec<String>,
    pub(super) rate_source: String,
    pub(super) paid_by: Option<RecordId>,
    pub(super) dry_run: bool,
    pub(super) leave_out: bool,
    pub(super) json: bool,
}

/// Records what is new in the file, or says what would become of it; whether nothing needs a person.
pub(super) fn import(
    office: &Office,
    path: &Path,
    file: &Path,
    manner: Manner,
    language: Language,
) -> Result<bool, Failure> {
    let bytes = book::read_ordinary(file, MOST_BYTES.into())?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let sheets = intake::open(&bytes, &name, &|_, _| true)?;
    let number = match &manner.sheet {
        None => intake::likeliest(&sheets),
        Some(wanted) => place_of(&sheets, wanted)?,
    };
    let sheet = &sheets[number];
    let mapping = match &manner.mapping {
        Some(file) => read_mapping(file)?,
        None => remembered(office, sheet).0,
    };
    if let Some(to) = &manner.write_mapping {
        write_over_its_like(to, written(&mapping).as_bytes())?;
        say(to.display());
        return Ok(true);
    }
    let reader = Reader::open(path)?;
    let rate = |given: &String| {
        let (currency, rate) = given.split_once('=').unwrap_or((given, given));
        TypedRate {
            currency: currency.to_owned(),
            rate: rate.to_owned(),
            source: manner.rate_source.clone(),
        }
    };
    let query = ImportQuery {
        project: reader.find_project(&manner.project)?,
        sheet: u32::try_from(number).unwrap_or_default(),
        mapping,
        paid_in: manner.paid_in,
        rates: manner.rates.iter().map(rate).collect(),
        paid_by: manner.paid_by.map(Into::into),
        chosen: BTreeMap::new(),
    };
    let context = context(&reader, &query, file)?;
    drop(reader);
    let plan = intake::plan(sheet, &query.mapping, &context, &|_, _| true)?;
    // An expense that the file itself takes back would be recorded alone: a person decides.
    let is_clear = plan.counts.unreadable == 0
        && plan.counts.waiting == 0
        && plan.rows.iter().all(|row| row.taken_back.is_none());
    let is_recorded = !manner.dry_run && (is_clear || manner.leave_out);
    if is_recorded && plan.counts.new > 0 {
        let shows = std::io::stderr().is_terminal();
        let watch = |done: usize, all: usize| {
            if shows && done.is_multiple_of(500) {
                complain(&format!("{done} / {all}"));
            }
            true
        };
        let mut book = Book::open(path, author(office, None))?;
        book.apply_watched(&commands_of(&plan, query.paid_by), &watch)?;
        book.close()?;
    }
    if manner.json {
        say(
            json!({"counts": plan.counts, "sum": plan.sum, "recorded": is_recorded, "rows": plan.rows}),
        );
    } else {
        tell(&plan, is_recorded, language);
    }
    Ok(is_clear)
}

fn place_of(sheets: &[Sheet], wanted: &str) -> Result<usize, Failure> {
    let found = sheets.iter().position(|sheet| sheet.name == wanted);
    found.ok_or_else(|| {
        domain::refusal::Refusal::NotFound {
            record: "sheet".to_owned(),
            id: wanted.chars().take(80).collect(),
        }
        .into()
    })
}

fn read_mapping(file: &Path) -> Result<Mapping, Failure> {
    let unreadable = |detail: String| Shortfall::MappingUnreadable {
        path: file.display().to_string(),
        detail,
    };
    let bytes = book::read_ordinary(file, 1_000_000)?;
    let text = String::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
    Ok(toml::from_str(&text).map_err(|error| unreadable(error.message().to_owned()))?)
}

fn written(mapping: &Mapping) -> String {
    // Text, numbers and lists of them: there is nothing in it that TOML cannot say.
    toml::to_string_pretty(mapping).unwrap_or_default()
}

/// What became, or would become, of the file; and each row that needs a person.
fn tell(plan: &Plan, is_recorded: bool, language: Language) {
    let counts = plan.counts;
    let args: [(&str, Arg<'_>); 6] = [
        ("new", counts.new.into()),
        ("sum", words::money(language, plan.sum).into()),
        ("there", counts.there.into()),
        ("waiting", counts.waiting.into()),
        ("unreadable", counts.unreadable.into()),
        ("left", counts.left_out.into()),
    ];
    say(words::say(language, "intake-brings", &args));
    let flawed: Vec<(&PlanRow, String)> = plan
        .rows
        .iter()
        .filter_map(|row| Some((row, flaw(row, language)?)))
        .collect();
    let more = u32::try_from(flawed.len().saturating_sub(MOST_TOLD)).unwrap_or(u32::MAX);
    for (row, flaw) in flawed.into_iter().take(MOST_TOLD) {
        let amount = row
            .amount
            .map(|amount| words::amount(language, amount, Decimals::All));
        let args: [(&str, Arg<'_>); 4] = [
            ("row", row.row.to_string().into()),
            ("flaw", flaw.into()),
            ("description", row.description.as_str().into()),
            ("amount", amount.unwrap_or_else(|| "none".to_owned()).into()),
        ];
        say(words::say(language, "intake-row", &args));
    }
    if more > 0 {
        say(words::say(
            language,
            "intake-more",
            &[("count", more.into())],
        ));
    }
    if !is_recorded {
        say(words::say(language, "intake-nothing-recorded", &[]));
    }
}

/// Why a row needs a person; none where it does not.
fn flaw(row: &PlanRow, language: Language) -> Option<String> {
    match &row.outcome {
        Outcome::Unreadable {
            column,
            text,
            reason,
        } => {
            let reason = serde_json::to_value(reason).unwrap_or_default();
            let id = format!("intake-reason-{}", reason.as_str().unwrap_or_default());
            let args: [(&str, Arg<'_>); 2] = [
                ("column", column.as_str().into()),
                ("text", shortened(text).into()),
            ];
            Some(words::say(language, &id, &args))
        }
        Outcome::NoLine { category, year } => {
            let category = words::say(language, &format!("cost-category-{category}"), &[]);
            let args: [(&str, Arg<'_>); 2] = [
                ("category", category.into()),
                ("year", year.to_string().into()),
            ];
            Some(words::say(language, "intake-no-line", &args))
        }
        Outcome::Income => Some(words::say(language, "intake-income", &[])),
        Outcome::TwiceInFile { row } => {
            let args: [(&str, Arg<'_>); 1] = [("row", row.to_string().into())];
            Some(words::say(language, "intake-twice", &args))
        }
        Outcome::New { .. } => row.taken_back.map(|row| {
            let args: [(&str, Arg<'_>); 1] = [("row", row.to_string().into())];
            words::say(language, "intake-taken-back", &args)
        }),
        Outcome::NoCategory => Some(words::say(language, "intake-no-category", &[])),
        Outcome::Locked { until } => {
            let until = words::date(language, *until, words::Span::Short);
            Some(words::say(
                language,
                "intake-locked",
                &[("until", until.into())],
            ))
        }
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
