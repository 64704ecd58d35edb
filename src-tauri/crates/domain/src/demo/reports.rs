//! What three of the demo's projects report. Everything in `data/demo/reports.json` is invented.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::code::{ReportKind, ReviewOutcome};
use crate::command::{AddReport, Command, ReviewReport, SignReport, SubmitReport};
use crate::id::{OrganisationId, ProjectId, ReportId};
use crate::media::sha256;

const TOLD: &str = include_str!("../../data/demo/reports.json");

#[derive(Deserialize)]
struct Told {
    kind: ReportKind,
    start: String,
    end: String,
    due: String,
    answers: Vec<String>,
    #[serde(default)]
    signed: Vec<Signed>,
    submitted: Option<Submitted>,
}

/// How a report was handed in, and by whom it was approved.
#[derive(Deserialize)]
struct Submitted {
    by: String,
    date: String,
    paper: String,
    approved_by: String,
    approved: String,
}

/// The papers that were handed in, as this program printed them.
pub(super) const PAPERS: [(&str, &[u8]); 2] = [
    (
        "machakos-2018.pdf",
        include_bytes!("../../data/demo/machakos-2018.pdf"),
    ),
    (
        "lodwar-2019.pdf",
        include_bytes!("../../data/demo/lodwar-2019.pdf"),
    ),
];

#[derive(Deserialize)]
struct Signed {
    side: Side,
    by: String,
    date: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Side {
    Swedish,
    Abroad,
}

/// Tells what the project of this name reports; nothing where it tells nothing.
pub(super) fn tell(
    key: &str,
    project: ProjectId,
    (swedish, abroad): (OrganisationId, OrganisationId),
    commands: &mut Vec<Command>,
) {
    let mut told: BTreeMap<String, Vec<Told>> = serde_json::from_str(TOLD).unwrap_or_default();
    for each in told.remove(key).unwrap_or_default() {
        let report = ReportId::mint();
        commands.push(Command::AddReport(AddReport {
            id: Some(report),
            project,
            kind: each.kind,
            start: each.start,
            end: each.end,
            due: each.due,
            decision: String::new(),
            answers: each.answers,
        }));
        for sign in each.signed {
            commands.push(Command::SignReport(SignReport {
                id: None,
                report,
                partner: match sign.side {
                    Side::Swedish => swedish,
                    Side::Abroad => abroad,
                },
                signed_by: sign.by,
                date: sign.date,
                content: None,
            }));
        }
        let paper = |it: &Submitted| PAPERS.iter().find(|(name, _)| *name == it.paper);
        if let Some((it, (_, bytes))) = each
            .submitted
            .and_then(|it| paper(&it).map(|found| (it, found)))
        {
            commands.push(Command::SubmitReport(SubmitReport {
                id: None,
                report,
                date: it.date,
                submitted_by: it.by,
                reference: String::new(),
                name: "Annual report.pdf".to_owned(),
                sha256: sha256(bytes),
                content: None,
            }));
            commands.push(Command::ReviewReport(ReviewReport {
                id: None,
                report,
                submission: None,
                date: it.approved,
                outcome: ReviewOutcome::Approved,
                reviewed_by: it.approved_by,
                note: String::new(),
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::GrantKind;

    #[test]
    fn what_is_told_can_be_read_and_answers_every_question() {
        let told: BTreeMap<String, Vec<Told>> = serde_json::from_str(TOLD).unwrap();
        assert_eq!(told.len(), 3);
        for each in told.values().flatten() {
            let asked = crate::guideline::questions();
            let asked = asked.iter().filter(|question| {
                let is_asked = question
                    .grant
                    .is_none_or(|grant| grant == GrantKind::Project);
                question.report == each.kind && is_asked
            });
            let asked = asked.count();
            assert!(each.answers.is_empty() || each.answers.len() == asked);
            let is_whole = each.answers.iter().all(|answer| !answer.is_empty());
            assert!(each.signed.is_empty() || is_whole);
        }
    }
}
