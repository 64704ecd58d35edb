//! What a report cannot be handed in without, and what a reader of it will ask about.

use chrono::NaiveDate;

use super::ReportFile;
use crate::code::{ReadingKind, ReportKind};
use crate::finding::Standing;
use crate::period::Period;
use crate::read::{Missing, Unsettled};
use crate::record::Indicator;
use crate::rules::Side;

fn count(how_many: usize) -> u32 {
    u32::try_from(how_many).unwrap_or(u32::MAX)
}

/// What a report cannot be handed in without; `sides` are the partners, and `has_certificate` says whether an auditor's
/// file is attached and here.
#[must_use]
pub fn missing(file: &ReportFile, sides: &[Side], has_certificate: bool) -> Vec<Missing> {
    if !file.report.kind.is_narrative() {
        return if has_certificate {
            Vec::new()
        } else {
            vec![Missing::Certificate]
        };
    }
    let mut all = Vec::new();
    if !file.is_complete() {
        all.push(Missing::Answers {
            count: count(file.unanswered()),
        });
    }
    let unsigned = sides.iter().filter(|side| !file.is_signed_by(side.partner));
    all.extend(unsigned.map(|side| Missing::Signature {
        name: side.name.clone(),
    }));
    all
}

/// What a reader of a report will ask about. Before its days are over nobody can have locked, explained or read them.
#[must_use]
pub fn unsettled(standing: &Standing, file: &ReportFile, today: NaiveDate) -> Vec<Unsettled> {
    let report = &file.report;
    let mut all = Vec::new();
    if report.period.end() >= today {
        return all;
    }
    let locked = standing.locked_until();
    if locked.is_none_or(|until| until < report.period.end()) {
        all.push(Unsettled::OpenMoney);
    }
    if !report.kind.is_narrative() {
        return all;
    }
    let certifies = |other: &&ReportFile| {
        other.report.kind == ReportKind::AuditCertificate && other.report.period == report.period
    };
    let certificate = standing.reports.iter().find(certifies);
    if certificate.is_some_and(|it| it.standing().next().is_none()) {
        all.push(Unsettled::Certificate);
    }
    let deviations = count(unexplained(standing, report.period));
    if deviations > 0 {
        all.push(Unsettled::Deviations { count: deviations });
    }
    let readings = count(unread(standing, report.period));
    if readings > 0 {
        all.push(Unsettled::Readings { count: readings });
    }
    all
}

/// How many deviations nobody has explained, of the calendar years that end within the period: a budget has years, and
/// before the end of one nothing can be said of it.
fn unexplained(standing: &Standing, period: Period) -> usize {
    let ends_within = |year: i64| {
        let last = i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        // The last year of a grant ends with it.
        last.is_some_and(|last| period.contains(last.min(standing.project.period.end())))
    };
    let cells = standing.overspent().into_iter();
    cells
        .chain(standing.underspent())
        .filter(|cell| ends_within(cell.year))
        .filter(|cell| standing.explanation(cell).is_none())
        .count()
}

/// How many indicators nobody has read within the period.
fn unread(standing: &Standing, period: Period) -> usize {
    let is_read = |indicator: &&Indicator| {
        standing.readings.iter().any(|reading| {
            reading.indicator == indicator.id
                && reading.kind == ReadingKind::Actual
                && period.contains(reading.period.end())
        })
    };
    standing.indicators.iter().filter(|it| !is_read(it)).count()
}
