//! Verbs that read a book.

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::IsTerminal as _;
use std::path::Path;

use book::{AttachedFile, Reader};
use domain::code::ReportKind;
use domain::id::{FinancialPeriodId, ProjectId, RecordId, ReportId};
use domain::money::Money;
use domain::read::{
    HistoryEntry, Language, MeasuredPart, Missing, ProjectFilter, ProjectQuery, ReportRow,
    ShareName, Shown, SilentDevice,
};
use domain::record::Kind;
use domain::refusal::Refusal;
use serde::Serialize;
use serde_json::json;
use words::{Decimals, Span, amount, file_name};

use super::{complain, say};
use crate::commands::pack;
use crate::commands::reports::narrative;
use crate::commands::summary::{calendar, finance_report, summary, workbook};
use crate::commands::today;
use crate::failure::{Failure, Shortfall};
use crate::files::{free_file, give_way_to, write, write_over_its_like};
use crate::papers::{self, PackWish};

/// A project as `list --json` gives it. Money is a decimal string.
#[derive(Serialize)]
struct Listed<'a> {
    id: String,
    title: &'a str,
    partnership: String,
    country: Option<String>,
    status: &'a str,
    currency: String,
    granted: String,
    budgeted: String,
    spent: String,
    left: String,
}

pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Lists what is attached to a record, and writes it into a folder where one is named: whether all files are here.
pub(super) fn attached(
    path: &Path,
    record: RecordId,
    to: Option<&Path>,
    as_json: bool,
    language: Language,
) -> Result<bool, Failure> {
    let reader = Reader::open(path)?;
    if !reader.has_record(record)? {
        return Err(Refusal::NotFound {
            record: "record".to_owned(),
            id: record.to_string(),
        }
        .into());
    }
    let rows = reader.attachments(record)?;
    let mut all_written = true;
    if let Some(folder) = to {
        for row in rows.iter().filter(|row| row.here) {
            // One that is damaged keeps out none of the others.
            match reader.attached_file(row.id) {
                Ok(file) => write_out(folder, &file)?,
                Err(error) => {
                    all_written = false;
                    super::complain(&Failure::from(error).sentence(language));
                }
            }
        }
    }
    if as_json {
        say(pretty(&rows));
    } else {
        for row in &rows {
            let here = if row.here { "" } else { "  (not here yet)" };
            say(format_args!(
                "{}  {:>9}  {}{here}",
                row.id, row.size, row.name
            ));
        }
    }
    Ok(all_written && rows.iter().all(|row| row.here))
}

fn write_out(folder: &Path, file: &AttachedFile) -> Result<(), Failure> {
    let name = Path::new(&file.name);
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let ending = part(name.extension());
    let ending = if ending.is_empty() {
        ending
    } else {
        file_name(&ending)
    };
    write(
        &free_file(folder, &part(name.file_stem()), &ending),
        &file.bytes,
    )
}

pub(super) fn list(path: &Path, as_json: bool, language: Language) -> Result<bool, Failure> {
    let query = ProjectQuery {
        language,
        ..ProjectQuery::default()
    };
    let rows = Reader::open(path)?.projects(&query)?.rows;
    if as_json {
        let listed: Vec<Listed<'_>> = rows
            .iter()
            .map(|row| Listed {
                id: row.id.to_string(),
                title: words::title(language, &row.title).0,
                partnership: words::partners(&row.partners),
                country: row.country.map(|country| country.to_string()),
                status: row.status.code(),
                currency: row.sums.granted.currency().to_string(),
                granted: row.sums.granted.decimal_string(),
                budgeted: row.sums.budgeted.decimal_string(),
                spent: row.sums.spent.decimal_string(),
                left: row.sums.left.decimal_string(),
            })
            .collect();
        say(pretty(&listed));
        return Ok(true);
    }
    let term = |key: &str| words::say(language, key, &[]);
    let mut table = vec![];
    for row in &rows {
        let amount = |money: Money| words::amount(language, money, Decimals::Whole);
        table.push([
            row.case_reference.clone(),
            words::title(language, &row.title).0.to_owned(),
            words::partners(&row.partners),
            row.country
                .map(|country| country.to_string())
                .unwrap_or_default(),
            term(&format!("project-status-{}", row.status)),
            row.sums.granted.currency().to_string(),
            amount(row.sums.budgeted),
            amount(row.sums.spent),
            amount(row.sums.left),
        ]);
    }
    let widths: Vec<usize> = (0..9)
        .map(|column| {
            table
                .iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
                .min(44)
        })
        .collect();
    for row in &table {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| {
                let short: String = cell
                    .chars()
                    .take(44)
                    .filter(|each| !each.is_control())
                    .collect();
                if column >= 6 {
                    format!("{short:>width$}")
                } else {
                    format!("{short:<width$}")
                }
            });
        say(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    Ok(true)
}

pub(super) fn show(
    path: &Path,
    project: &str,
    as_json: bool,
    language: Language,
) -> Result<bool, Failure> {
    let reader = Reader::open(path)?;
    let project = reader.find_project(project)?;
    let summary = reader.summary(project, today())?;
    if as_json {
        say(pretty(&summary));
        return Ok(true);
    }
    let row = &summary.head.row;
    let amount = |money: Money| words::amount(language, money, Decimals::All);
    say(words::title(language, &row.title).0);
    say(format_args!(
        "{}  {}  {} – {}",
        words::partners(&row.partners),
        row.case_reference,
        row.period.start(),
        row.period.end()
    ));
    let sums = &row.sums;
    for (key, money) in [
        ("granted", sums.granted),
        ("budgeted-none", sums.budgeted),
        ("spent", sums.spent),
        ("left", sums.left),
    ] {
        let name = words::say(language, &format!("report-{key}"), &[]);
        say(format_args!(
            "  {name:<14}{:>20} {}",
            amount(money),
            money.currency()
        ));
    }
    for row in summary.budget.iter().flat_map(|grid| &grid.rows) {
        let name = words::say(language, &format!("cost-category-{}", row.category), &[]);
        say(format_args!(
            "    {name:<34}{:>16}{:>16}",
            amount(row.sums.budget),
            amount(row.sums.actual)
        ));
    }
    for found in &summary.head.findings {
        say(format_args!(
            "  ! {}",
            words::finding(language, &found.finding).title
        ));
    }
    Ok(true)
}

pub(super) fn history(
    path: &Path,
    project: &str,
    as_json: bool,
    language: Language,
) -> Result<bool, Failure> {
    let reader = Reader::open(path)?;
    let (_, entries) = reader.history(Some(reader.find_project(project)?), 0, 0)?;
    if as_json {
        say(pretty(&entries));
        return Ok(true);
    }
    for entry in &entries {
        let HistoryEntry {
            time,
            person,
            device,
            command,
            label,
            field,
            old,
            new,
            ..
        } = entry;
        let old: Vec<String> = old.iter().map(|value| plain(language, value)).collect();
        let what = match field {
            None => format!("+ {}", entry.kind),
            Some(field) => format!(
                "{}.{field}: {} → {}",
                entry.kind,
                old.join(" | "),
                plain(language, new)
            ),
        };
        say(format_args!(
            "{time}  {person} ({device})  {command}  {}  {what}",
            plain(language, label)
        ));
    }
    Ok(true)
}

/// A value of a history on one line.
pub(super) fn plain(language: Language, value: &Shown) -> String {
    match value {
        Shown::Nothing => "–".to_owned(),
        Shown::Text(text) | Shown::Code(text) | Shown::Name(text) | Shown::Number(text) => {
            text.replace('\n', " ")
        }
        Shown::Title(title) => words::title(language, title).0.replace('\n', " "),
        Shown::Codes(codes) => codes.join(" "),
        Shown::Line(line) => {
            let category = words::say(language, &format!("cost-category-{}", line.category), &[]);
            format!("{category} {}", line.year)
        }
        Shown::Money(money) => format!(
            "{} {}",
            words::amount(language, *money, Decimals::All),
            money.currency()
        ),
        Shown::Basis(basis) => words::basis(language, basis),
        Shown::Shares(shares) => {
            let share = |share: &ShareName| format!("{} {} %", share.activity, share.percent);
            shares.iter().map(share).collect::<Vec<_>>().join(", ")
        }
        Shown::Measured(measured) => {
            let whole = measured.number.as_ref().unwrap_or(&measured.words);
            let part = |part: &MeasuredPart| format!("{} {}", part.category, part.number);
            let parts: Vec<String> = measured.parts.iter().map(part).collect();
            if parts.is_empty() {
                whole.replace('\n', " ")
            } else {
                format!("{whole} ({})", parts.join(", "))
            }
        }
        Shown::Planned(planned) => {
            let written = |money| plain(language, &Shown::Money(money));
            let (amount, booked) = (written(planned.amount), written(planned.booked));
            let rate = words::decimal(language, &planned.rate);
            format!("{amount} × {rate} = {booked}")
        }
        Shown::Rating(it) => format!("{} × {} = {}", it.likelihood, it.impact, it.score),
        Shown::Date(date) => date.to_string(),
        Shown::Period(period) => period.to_string(),
        Shown::Flag(flag) => flag.to_string(),
    }
}

/// Which report of a project.
pub(super) struct Report<'a> {
    /// The finance report of the period that ends on this day; the summary where none is named.
    pub(super) period: Option<&'a str>,
    /// The annual report whose year ends on this day.
    pub(super) annual: Option<&'a str>,
    /// The final report.
    pub(super) whole: bool,
    /// Whether it is packed with the receipts.
    pub(super) with_receipts: bool,
    /// Whether the summary says what may be said of complaints.
    pub(super) complaints: bool,
}

pub(super) fn report(
    path: &Path,
    project: &str,
    to: &Path,
    wanted: Report<'_>,
    language: Language,
) -> Result<bool, Failure> {
    let Report {
        period,
        annual,
        whole,
        with_receipts,
        complaints,
    } = wanted;
    if ends_in(to, "zip") != with_receipts {
        return Err(unfit(to, if with_receipts { "zip" } else { "pdf" }));
    }
    let reader = Reader::open(path)?;
    let project = reader.find_project(project)?;
    let period = period
        .map(|day| period_until(&reader, project, day))
        .transpose()?;
    if annual.is_some() || whole {
        let which = annual.map_or(Which::Final, Which::Annual);
        let report = owed(&reader, project, which)?;
        let (_, bytes) = narrative(&reader, report, language)?;
        write_over_its_like(to, &bytes)?;
        say(to.display());
        return Ok(true);
    }
    let (_, bytes) = match period {
        Some(period) if with_receipts => return packed(&reader, project, period, to, language),
        Some(period) => finance_report(&reader, project, period, language)?,
        None => summary(&reader, project, language, complaints)?,
    };
    write_over_its_like(to, &bytes)?;
    say(to.display());
    Ok(true)
}

/// Whether a file is called so.
fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// The name of a file does not fit what is to be in it.
fn unfit(path: &Path, ending: &str) -> Failure {
    Shortfall::UnfitEnding {
        path: path.display().to_string(),
        ending: ending.to_owned(),
    }
    .into()
}

/// Refuses a name that does not end so.
fn must_end_in(path: &Path, ending: &str) -> Result<(), Failure> {
    if ends_in(path, ending) {
        Ok(())
    } else {
        Err(unfit(path, ending))
    }
}

/// A report of a project, by what a person calls it.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// The annual one whose year ends on this day.
    Annual(&'a str),
    /// The auditor's certificate of what ends on this day.
    Certificate(&'a str),
    /// The final one.
    Final,
}

/// The report that a person means.
pub(super) fn owed(
    reader: &Reader,
    project: ProjectId,
    which: Which<'_>,
) -> Result<ReportId, Failure> {
    let (kind, day) = match which {
        Which::Annual(day) => (ReportKind::Annual, Some(day)),
        Which::Certificate(day) => (ReportKind::AuditCertificate, Some(day)),
        Which::Final => (ReportKind::Final, None),
    };
    let end = day.map(domain::entry::date).transpose()?;
    let wanted =
        |row: &&ReportRow| row.kind == kind && end.is_none_or(|end| row.period.end() == end);
    let rows = reader.reports(project, today())?;
    let missing = || Refusal::NotFound {
        record: Kind::Report.code().to_owned(),
        id: day.unwrap_or("final").to_owned(),
    };
    Ok(rows.iter().find(wanted).ok_or_else(missing)?.id)
}

/// The reports that a project's grant asks for.
pub(super) fn reports(
    path: &Path,
    project: &str,
    as_json: bool,
    language: Language,
) -> Result<bool, Failure> {
    let reader = Reader::open(path)?;
    let rows = reader.reports(reader.find_project(project)?, today())?;
    if as_json {
        say(pretty(&rows));
        return Ok(true);
    }
    for row in rows {
        let term = |key: String| words::say(language, &key, &[]);
        say(format!(
            "{}  {:<20} {}  {:<10} {}/{}",
            row.due,
            term(format!("report-kind-{}", row.kind)),
            row.period,
            term(format!("report-state-{}", row.state)),
            row.answered,
            row.questions
        ));
        for missing in &row.missing {
            say(format!(
                "            {}",
                missing_in_words(missing, language)
            ));
        }
    }
    Ok(true)
}

/// What a report cannot be handed in without, in words.
fn missing_in_words(missing: &Missing, language: Language) -> String {
    match missing {
        Missing::Answers { count } => words::say(
            language,
            "reports-missing-answers",
            &[("count", words::Arg::Count((*count).into()))],
        ),
        Missing::Signature { name } => words::say(
            language,
            "reports-missing-signature",
            &[(
                "name",
                if name.is_empty() {
                    "none"
                } else {
                    name.as_str()
                }
                .into(),
            )],
        ),
        Missing::Certificate => words::say(language, "reports-missing-certificate", &[]),
    }
}

/// The records in which words stand: whether there are any.
pub(super) fn search(
    path: &Path,
    typed: &str,
    as_json: bool,
    language: Language,
) -> Result<bool, Failure> {
    /// The most that are listed.
    const MOST: u32 = 1_000;
    let rows = Reader::open(path)?.search(typed, MOST)?;
    if as_json {
        say(pretty(&rows));
        return Ok(!rows.is_empty());
    }
    for row in &rows {
        let (project, _) = words::title(language, &row.project_title);
        let kind = words::say(language, &format!("kind-{}", row.of), &[]);
        let title = row.title.concat();
        let excerpt = row.excerpt.concat().replace('\n', " ");
        say(format!("{kind}: {title} | {project} | {excerpt}"));
    }
    Ok(!rows.is_empty())
}

/// The reporting period that ends on a day.
fn period_until(
    reader: &Reader,
    project: ProjectId,
    day: &str,
) -> Result<FinancialPeriodId, Failure> {
    let end = domain::entry::date(day)?;
    let periods = reader.funds(project)?.periods;
    let found = periods.iter().find(|row| row.period.end() == end);
    let missing = || Refusal::NotFound {
        record: Kind::FinancialPeriod.code().to_owned(),
        id: end.to_string(),
    };
    Ok(found.ok_or_else(missing)?.id)
}

/// Writes the finance report with its receipts: whether all that are attached could be packed.
fn packed(
    reader: &Reader,
    project: ProjectId,
    period: FinancialPeriodId,
    to: &Path,
    language: Language,
) -> Result<bool, Failure> {
    let told = reader.finance_pack(project, period, today())?;
    give_way_to(to, b"PK\x03\x04")?;
    let sums = pack::pack(reader, &told, language, to, &|_, _| true)?;
    say(to.display());
    let counts = [
        ("packed", sums.packed.into()),
        ("missing", sums.missing.into()),
        ("lacking", sums.lacking.into()),
        ("damaged", sums.damaged.into()),
    ];
    say(words::say(language, "report-pack-told", &counts));
    Ok(sums.lacking == 0 && sums.damaged == 0)
}

/// Writes a project's workbook; or the dates of its plan, where the file is to be a calendar.
pub(super) fn export(
    path: &Path,
    project: Option<&str>,
    to: &Path,
    language: Language,
) -> Result<bool, Failure> {
    let reader = Reader::open(path)?;
    let Some(project) = project else {
        must_end_in(to, "xlsx")?;
        let filter = ProjectFilter::default();
        let (bytes, _) = papers::portfolio_workbook(&reader, &filter, language)?;
        write_over_its_like(to, &bytes)?;
        say(to.display());
        return Ok(true);
    };
    let project = reader.find_project(project)?;
    let bytes = if ends_in(to, "ics") {
        calendar(&reader, project, language)?.0.into_bytes()
    } else {
        workbook(&reader, project, language)?
    };
    write_over_its_like(to, &bytes)?;
    say(to.display());
    Ok(true)
}

/// What all projects come to, on two pages.
pub(super) fn portfolio(path: &Path, to: &Path, language: Language) -> Result<bool, Failure> {
    must_end_in(to, "pdf")?;
    let reader = Reader::open(path)?;
    let (bytes, _) = papers::portfolio(&reader, &ProjectFilter::default(), language)?;
    write_over_its_like(to, &bytes)?;
    say(to.display());
    Ok(true)
}

/// Several projects in one document, or a folder with one for each.
pub(super) fn pack(
    path: &Path,
    to: &Path,
    projects: &[String],
    wish: PackWish,
) -> Result<bool, Failure> {
    if !wish.is_one_each() {
        must_end_in(to, "pdf")?;
    }
    let reader = Reader::open(path)?;
    let projects = projects.iter().map(|name| reader.find_project(name));
    let wish = wish.of(projects.collect::<Result<_, _>>()?);
    if !wish.is_one_each() {
        give_way_to(to, b"%PDF-")?;
    }
    let shows = std::io::stderr().is_terminal();
    // It is asked more often than there is something new.
    let said = Cell::new(None);
    let watch = |done: usize, all: usize| {
        if shows && done.is_multiple_of(25) && said.replace(Some(done)) != Some(done) {
            complain(&format!("{done} / {all}"));
        }
        true
    };
    let language = wish.language();
    let packed = papers::report_pack(path, &wish, to, &watch)?;
    say(words::say(
        language,
        "report-bundle-count",
        &[
            ("count", packed.into()),
            ("number", packed.to_string().into()),
        ],
    ));
    Ok(true)
}

/// What all projects come to: whether nothing needs anybody's attention.
pub(super) fn dashboard(path: &Path, as_json: bool, language: Language) -> Result<bool, Failure> {
    let dashboard = Reader::open(path)?.dashboard(&ProjectFilter::default(), today())?;
    let is_calm = dashboard.attention == 0;
    if as_json {
        say(pretty(&dashboard));
        return Ok(is_calm);
    }
    let money = |money| amount(language, money, Decimals::Whole);
    for sums in &dashboard.sums {
        let said = [sums.granted, sums.budgeted, sums.spent, sums.left].map(money);
        let [granted, budgeted, spent, left] = said;
        say(words::say(
            language,
            "dashboard-sums",
            &[
                ("currency", sums.granted.currency().code().into()),
                ("granted", granted.into()),
                ("budgeted", budgeted.into()),
                ("spent", spent.into()),
                ("left", left.into()),
            ],
        ));
    }
    for row in &dashboard.needs {
        let title = words::say(
            language,
            &format!("need-{}", row.need),
            &[("count", row.count.into())],
        );
        let projects = words::say(
            language,
            "need-in-projects",
            &[("count", row.projects.into())],
        );
        say(format_args!("{title}, {projects}"));
    }
    if dashboard.shared_conflicts > 0 {
        let count = [("count", dashboard.shared_conflicts.into())];
        say(words::say(language, "need-shared", &count));
    }
    if !dashboard.silent.is_empty() {
        let count = [("count", dashboard.silent.len().into())];
        say(words::say(language, "need-silent", &count));
    }
    for device in &dashboard.silent {
        let last = words::date(language, device.last, Span::Short);
        let heard = words::say(language, "need-last-heard", &[("date", last.into())]);
        let SilentDevice { name, person, .. } = device;
        say(format_args!("  {name} ({person}), {heard}"));
    }
    Ok(is_calm)
}

pub(super) fn digest(path: &Path) -> Result<bool, Failure> {
    say(Reader::open(path)?.digest()?);
    Ok(true)
}

pub(super) fn check(path: &Path, as_json: bool) -> Result<bool, Failure> {
    let verdict = book::check::check(&Reader::open(path)?)?;
    let sound = verdict.faults.is_empty();
    if as_json {
        say(pretty(&json!({"sound": sound, "verdict": verdict})));
        return Ok(sound);
    }
    for fault in &verdict.faults {
        say(fault);
    }
    let said = if sound { "sound" } else { "not sound" };
    say(format_args!(
        "{said}: {} changes, {} documents, {} records",
        verdict.changes, verdict.documents, verdict.records
    ));
    Ok(sound)
}
