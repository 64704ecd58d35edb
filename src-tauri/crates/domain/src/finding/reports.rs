//! Reports that are no longer what was signed or handed in, that came back, or that nobody wrote down.

use std::collections::BTreeMap;

use super::{Finding, Standing};
use crate::code::ReportState;
use crate::id::{OrganisationId, ReportId};
use crate::reporting::ReportFile;

pub(super) fn examine(standing: &Standing, findings: &mut Vec<Finding>) {
    // A grant that was extended asks for more than was set out.
    let told = standing.reports.iter().map(|file| file.report.period.end());
    let is_told = told.max() >= Some(standing.project.period.end());
    if !is_told && !standing.decisions.is_empty() {
        findings.push(Finding::ReportsNotSetOut);
    }
    let partners = standing.partners.as_deref().unwrap_or_default();
    for file in &standing.reports {
        one(standing, partners, file, findings);
    }
    let mut same: BTreeMap<_, Vec<ReportId>> = BTreeMap::new();
    for file in &standing.reports {
        let report = &file.report;
        let key = (report.kind, report.period.start(), report.period.end());
        same.entry(key).or_default().push(report.id);
    }
    for ((of, start, end), mut reports) in same {
        reports.sort_unstable();
        if let [first, _, ..] = reports.as_slice() {
            findings.push(Finding::DuplicateReport {
                report: *first,
                of,
                start,
                end,
                count: count(reports.len()),
            });
        }
    }
}

fn count(how_many: usize) -> u32 {
    u32::try_from(how_many).unwrap_or(u32::MAX)
}

fn one(
    standing: &Standing,
    partners: &[OrganisationId],
    file: &ReportFile,
    findings: &mut Vec<Finding>,
) {
    let report = &file.report;
    let (of, start, end) = (report.kind, report.period.start(), report.period.end());
    let handed_in: Vec<_> = file.standing().collect();
    if handed_in.iter().any(|it| it.content != file.content()) {
        findings.push(Finding::ReportChangedSince {
            report: report.id,
            of,
            start,
            end,
        });
    }
    if handed_in.len() > 1 {
        findings.push(Finding::ReportSubmittedTwice {
            report: report.id,
            of,
            start,
            end,
            count: count(handed_in.len()),
        });
    }
    let reviews = handed_in.iter().map(|it| {
        let of_it = file.reviews.iter();
        of_it.filter(|review| review.submission == it.id).count()
    });
    let reviews = reviews.max().unwrap_or_default();
    if reviews > 1 {
        findings.push(Finding::ReportReviewedTwice {
            report: report.id,
            of,
            start,
            end,
            count: count(reviews),
        });
    }
    let state = file.state(partners);
    let name_of = |partner: OrganisationId| {
        let side = standing.sides.iter().find(|side| side.partner == partner);
        side.map(|side| side.name.clone()).unwrap_or_default()
    };
    if state == ReportState::Submitted && report.kind.is_narrative() {
        for partner in partners {
            if !file.is_signed_by(*partner) {
                findings.push(Finding::ReportUnsigned {
                    report: report.id,
                    of,
                    start,
                    end,
                    name: name_of(*partner),
                });
            }
        }
    }
    if state == ReportState::Returned
        && let Some(last) = file.return_of()
    {
        findings.push(Finding::ReportReturned {
            report: report.id,
            of,
            start,
            end,
            note: last.note.clone(),
        });
    }
    if !state.is_frozen() {
        for partner in partners {
            if let Some((sign_off, false)) = file.signature(*partner) {
                findings.push(Finding::SignOffOutdated {
                    report: report.id,
                    of,
                    start,
                    end,
                    partner: *partner,
                    name: name_of(*partner),
                    signed_by: sign_off.signed_by.clone(),
                });
            }
        }
    }
}
