//! What can happen on a laptop.

use book::Reader;
use domain::command::Command;
use domain::id::{ProjectId, RecordId};
use domain::read::{Behind, ExpenseQuery, LedgerQuery};
use proptest::prelude::*;
use serde_json::{Value, json};

const CATEGORIES: [&str; 3] = ["venue", "materials", "audit"];

/// The identity with this number.
pub(crate) fn id(number: usize) -> String {
    format!("00000000-0000-7000-8000-{number:012}")
}

pub(crate) fn project(number: usize) -> ProjectId {
    id(number).parse::<RecordId>().unwrap().into()
}

pub(crate) fn command(value: &Value) -> Command {
    serde_json::from_value(value.clone()).unwrap()
}

/// What a book begins with.
pub(crate) fn beginning() -> Vec<Command> {
    [
        json!({"command": "add_organisation", "id": id(1), "name": "Robertsfors kommun", "country": "SE", "kind": "municipality"}),
        json!({"command": "add_organisation", "id": id(2), "name": "Machakos County", "country": "KE", "kind": "region"}),
        json!({"command": "add_partnership", "id": id(3), "partners": [id(1), id(2)], "country": "KE", "status": "active"}),
        json!({"command": "add_person", "name": "Grace", "organisation": id(2)}),
        json!({"command": "add_project", "id": id(4), "partnership": id(3), "kind": "project", "title_sv": "Jämställdhet", "problem": "Det här.",
               "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"}),
        json!({"command": "start_budget_version", "id": id(5), "project": id(4)}),
        json!({"command": "set_budget", "version": id(5), "category": "venue", "year": 2025, "amount": "40"}),
    ]
    .iter()
    .map(command)
    .collect()
}

/// Something that happens on a laptop.
#[derive(Clone)]
pub(crate) struct Event {
    /// On which.
    pub(crate) who: usize,
    pub(crate) act: Act,
    /// The power goes while it is written: so many 256ths of what it puts into the log beside the book, and then
    /// of what goes from there into the book, reach the disk.
    pub(crate) torn: Option<u8>,
}

#[derive(Clone, Debug)]
pub(crate) enum Act {
    Edit(Edit),
    /// One of a few files is attached to a project.
    Attach {
        which: u8,
    },
    Undo,
    Redo,
    /// The program stops without a word, and goes on from what lies on the disk.
    Crash,
    /// The program is closed and opened again.
    Reopen,
    /// What the log beside the book holds is put into the file, as happens now and then.
    Settle,
    /// The clock is put somewhere else, in milliseconds from the right time.
    Clock(i64),
    Send {
        to: Option<usize>,
        /// One project alone.
        project: Option<usize>,
        /// Attached files stay behind.
        bare: bool,
        /// The program stops before it notes what it signed, and the file is not made.
        stops: bool,
    },
    Receive {
        file: usize,
        /// It is tried first, and taken in once more after.
        tried: bool,
    },
    /// A copy of the book is laid aside …
    Backup,
    /// … and put in the book's place. The keys may be put back with it.
    Restore {
        keys: bool,
    },
    /// Another laptop gets a copy of the disk. The system's name of the machine may be copied with it.
    Clone {
        same_machine: bool,
    },
    /// A laptop begins with a file.
    Join {
        file: usize,
    },
    /// A newer program writes something that this one does not know.
    Newer {
        which: u8,
    },
}

#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Budget {
        category: usize,
        year: i32,
        amount: Option<u32>,
    },
    Spend {
        line: usize,
        amount: u32,
    },
    Reverse {
        which: usize,
    },
    Retitle {
        text: String,
    },
    Describe {
        text: String,
    },
    Grant {
        amount: u32,
    },
    Approve,
    NextVersion,
    NewProject {
        title: String,
    },
    EndPartnership,
    Join,
    Leave,
    Rate {
        rate: u32,
    },
    Choose {
        which: usize,
        value: usize,
    },
    /// Money comes in, or is sent on.
    Income {
        amount: u32,
        month: u32,
    },
    Transfer {
        amount: u32,
        month: u32,
    },
    /// The latest of them is taken back.
    TakeBack,
    /// The next quarter is to be reported.
    Period,
    /// The first open quarter is locked.
    Lock,
    /// A risk is written down, or the first one rated anew.
    Risk {
        likelihood: u8,
        impact: u8,
    },
    /// Somebody complains.
    Complain {
        sensitive: bool,
    },
    /// What was done about a case is written down, or who said it.
    Handle {
        which: usize,
        text: String,
    },
    /// A case is made sensitive.
    Hide {
        which: usize,
    },
    /// Somebody moves to the other partner.
    Move,
    /// An organisation is called otherwise; projects are found and sorted by their partners' names.
    Rename {
        ours: bool,
        name: String,
    },
    /// The latest line is said to be for something.
    Screen {
        principal: bool,
    },
    /// A report is owed, with its answers; the first one is then signed, handed in or decided on.
    Report {
        step: u8,
    },
    /// A question of the first report is answered anew.
    Answer {
        which: usize,
        text: String,
    },
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        12 => (0..3_usize, 2025..=2026_i32, prop::option::weighted(0.8, 0..90_u32))
            .prop_map(|(category, year, amount)| Edit::Budget { category, year, amount }),
        6 => (0..999_usize, 1..90_u32).prop_map(|(line, amount)| Edit::Spend { line, amount }),
        2 => (0..999_usize).prop_map(|which| Edit::Reverse { which }),
        4 => "[a-zåäö]{1,6}".prop_map(|text| Edit::Retitle { text }),
        4 => "[a-zåäö ]{0,12}".prop_map(|text| Edit::Describe { text }),
        2 => (1..9_000_u32).prop_map(|amount| Edit::Grant { amount }),
        1 => Just(Edit::Approve),
        1 => Just(Edit::NextVersion),
        1 => "[a-z]{3}".prop_map(|title| Edit::NewProject { title }),
        1 => Just(Edit::EndPartnership),
        2 => Just(Edit::Join),
        2 => Just(Edit::Leave),
        1 => (1..900_u32).prop_map(|rate| Edit::Rate { rate }),
        4 => (0..999_usize, 0..999_usize).prop_map(|(which, value)| Edit::Choose { which, value }),
        2 => (1..900_u32, 1..=12_u32).prop_map(|(amount, month)| Edit::Income { amount, month }),
        2 => (1..900_u32, 1..=12_u32).prop_map(|(amount, month)| Edit::Transfer { amount, month }),
        1 => Just(Edit::TakeBack),
        1 => Just(Edit::Period),
        1 => Just(Edit::Lock),
        1 => (1..=5_u8, 1..=5_u8).prop_map(|(likelihood, impact)| Edit::Risk { likelihood, impact }),
        2 => any::<bool>().prop_map(|sensitive| Edit::Complain { sensitive }),
        2 => (0..999_usize, "[a-zåäö ]{0,9}").prop_map(|(which, text)| Edit::Handle { which, text }),
        1 => (0..999_usize).prop_map(|which| Edit::Hide { which }),
        1 => Just(Edit::Move),
        1 => (any::<bool>(), "[RM][a-zéß]{1,3}").prop_map(|(ours, name)| Edit::Rename { ours, name }),
        1 => any::<bool>().prop_map(|principal| Edit::Screen { principal }),
        3 => any::<u8>().prop_map(|step| Edit::Report { step }),
        2 => (0..999_usize, "[a-zåäö ]{1,9}").prop_map(|(which, text)| Edit::Answer { which, text }),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    const HOUR: i64 = 3_600_000;
    prop_oneof![
        90 => edit().prop_map(Act::Edit),
        6 => any::<u8>().prop_map(|which| Act::Attach { which }),
        14 => Just(Act::Undo),
        8 => Just(Act::Redo),
        3 => Just(Act::Crash),
        1 => Just(Act::Reopen),
        4 => Just(Act::Settle),
        2 => (-48 * HOUR..48 * HOUR).prop_map(Act::Clock),
        24 => (prop::option::of(0..8_usize), prop::option::weighted(0.2, 0..999_usize), prop::bool::weighted(0.3), prop::bool::weighted(0.1))
            .prop_map(|(to, project, bare, stops)| Act::Send { to, project, bare, stops }),
        38 => (0..999_usize, prop::bool::weighted(0.2)).prop_map(|(file, tried)| Act::Receive { file, tried }),
        2 => Just(Act::Backup),
        2 => prop::bool::weighted(0.3).prop_map(|keys| Act::Restore { keys }),
        1 => any::<bool>().prop_map(|same_machine| Act::Clone { same_machine }),
        1 => (0..999_usize).prop_map(|file| Act::Join { file }),
        1 => any::<u8>().prop_map(|which| Act::Newer { which }),
    ]
}

pub(crate) fn event() -> impl Strategy<Value = Event> {
    let torn = prop::option::weighted(0.03, any::<u8>());
    (0..840_usize, act(), torn).prop_map(|(who, act, torn)| Event { who, act, torn })
}

impl std::fmt::Debug for Event {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { who, act, torn } = self;
        write!(formatter, "{who} {act:?} {torn:?}")
    }
}

impl Edit {
    /// The command that an edit comes to in a project of the book as it stands; none where it has nothing to
    /// act on. `new` is the number of a project that is new.
    pub(crate) fn command(
        &self,
        reader: &Reader,
        project: ProjectId,
        new: usize,
    ) -> Option<Command> {
        let version = || {
            let today = "2026-11-23".parse().unwrap();
            let head = reader.project(project, today).ok()?;
            head.versions.first().map(|version| version.id)
        };
        let value = match self {
            Self::Budget {
                category,
                year,
                amount,
            } => {
                json!({"command": "set_budget", "version": version()?, "category": CATEGORIES[*category], "year": year,
                "amount": amount.map_or(String::new(), |amount| amount.to_string())})
            }
            Self::Spend { line, amount } => {
                let lines = reader.lines(version()?, None, None).ok()?;
                json!({"command": "record_expense", "line": lines.get(line % lines.len().max(1))?.id, "date": "2026-03-04",
                    "description": "x", "amount": amount.to_string(), "currency": "SEK"})
            }
            Self::Reverse { which } => {
                let query = ExpenseQuery {
                    project,
                    category: None,
                    year: None,
                    financing: None,
                    offset: 0,
                    limit: 0,
                };
                let expenses = reader.expenses(&query).ok()?.rows;
                json!({"command": "reverse_expense", "expense": expenses.get(which % expenses.len().max(1))?.id, "date": "2026-05-06"})
            }
            Self::Retitle { text } => {
                json!({"command": "change_project", "project": project, "title_sv": text})
            }
            Self::Describe { text } => {
                json!({"command": "change_project", "project": project, "problem": text})
            }
            Self::Grant { amount } => {
                json!({"command": "change_project", "project": project, "granted": amount.to_string()})
            }
            Self::Approve => {
                json!({"command": "approve_budget", "version": version()?, "date": "2026-01-01", "approved_by": "C"})
            }
            Self::NextVersion => json!({"command": "start_budget_version", "project": project}),
            Self::NewProject { title } => {
                json!({"command": "add_project", "id": id(new), "partnership": id(3), "kind": "project", "title_en": title,
                "start": "2025-01-01", "end": "2026-12-31", "granted": "1000", "currency": "SEK", "status": "active"})
            }
            Self::EndPartnership => {
                json!({"command": "change_partnership", "partnership": id(3), "status": "ended"})
            }
            Self::Join => {
                json!({"command": "add_team_member", "project": project, "person": reader.people().unwrap().first()?.id, "role": "manager"})
            }
            Self::Leave => {
                json!({"command": "delete", "record": reader.team(project).ok()?.last()?.id})
            }
            Self::Rate { rate } => {
                json!({"command": "add_exchange_rate", "date": "2026-01-01", "unit": "EUR", "priced_in": "SEK",
                "rate": rate.to_string(), "source": "ECB"})
            }
            Self::Choose { which, value } => {
                let contested = reader.contested(None).unwrap();
                let field = contested.get(which % contested.len().max(1))?;
                let value = &field.values[value % field.values.len()];
                json!({"command": "choose", "record": field.record, "field": field.field, "operation": value.operation})
            }
            Self::Income { amount, month } => {
                json!({"command": "record_income", "project": project, "date": format!("2025-{month:02}-03"), "kind": "instalment",
                "amount": amount.to_string()})
            }
            Self::Transfer { amount, month } => {
                json!({"command": "record_transfer", "project": project, "date": format!("2025-{month:02}-04"),
                "sender": id(1), "sent": amount.to_string(), "receiver": id(2), "received": (amount * 13).to_string(),
                "received_currency": "KES", "fee": "1"})
            }
            Self::TakeBack => {
                let query = LedgerQuery {
                    project,
                    behind: Behind::Movements,
                    period: None,
                    offset: 0,
                    limit: 0,
                };
                let entries = reader.ledger_entries(&query).ok()?.rows;
                json!({"command": "reverse_entry", "entry": entries.first()?.record, "date": "2026-02-03"})
            }
            Self::Period => {
                let start = reader.funds(project).ok()?.next.start();
                json!({"command": "start_period", "project": project, "end": start + chrono::Days::new(89)})
            }
            Self::Lock => {
                let periods = reader.funds(project).ok()?.periods;
                let open = periods.iter().find(|period| period.can_be_locked)?;
                json!({"command": "lock_period", "period": open.id, "date": "2026-03-01", "locked_by": "K"})
            }
            Self::Risk { likelihood, impact } => {
                let rating = format!("{likelihood}:{impact}");
                let register = reader.risks(project, "2026-11-23".parse().unwrap()).ok()?;
                match register.risks.first() {
                    Some(risk) => {
                        json!({"command": "change_risk", "risk": risk.id, "rating": rating})
                    }
                    None => {
                        json!({"command": "add_risk", "project": project, "category": "other", "title": "r", "rating": rating})
                    }
                }
            }
            Self::Complain { sensitive } => {
                json!({"command": "register_complaint", "project": project, "sensitive": sensitive, "kind": "complaint",
                "received": "2026-03-01", "channel": "box", "category": "other", "severity": "low", "description": "d", "name": "n"})
            }
            Self::Handle { which, text } => {
                let case = case(reader, project, *which)?;
                json!({"command": "change_complaint", "complaint": case, "action": text, "contact": text})
            }
            Self::Hide { which } => {
                json!({"command": "make_sensitive", "complaint": case(reader, project, *which)?})
            }
            Self::Report { step } => report(reader, project, *step)?,
            Self::Answer { which, text } => {
                let today = "2026-11-23".parse().unwrap();
                let report = reader.reports(project, today).ok()?.first()?.id;
                let answers = reader.report(report, today).ok()?.answers;
                json!({"command": "answer_question", "answer": answers.get(which % answers.len().max(1))?.id, "text": text})
            }
            Self::Move => {
                let person = reader.people().unwrap().into_iter().next()?;
                let to = if person.organisation.id.to_string() == id(1) {
                    id(2)
                } else {
                    id(1)
                };
                json!({"command": "change_person", "person": person.id, "organisation": to})
            }
            Self::Rename { ours, name } => {
                let organisation = if *ours { id(1) } else { id(2) };
                json!({"command": "change_organisation", "organisation": organisation, "name": name})
            }
            Self::Screen { principal } => {
                let lines = reader.lines(version()?, None, None).ok()?;
                let score = if *principal {
                    "principal"
                } else {
                    "significant"
                };
                json!({"command": "screen_cost", "line": lines.last()?.id, "gender_marker": score, "core_area": "equity"})
            }
        };
        Some(command(&value))
    }
}

/// What is done next about the first report of a project.
fn report(reader: &Reader, project: ProjectId, step: u8) -> Option<Value> {
    let today = "2026-11-23".parse().unwrap();
    let Some(first) = reader.reports(project, today).ok()?.into_iter().next() else {
        let answers = vec!["a"; 12];
        return Some(
            json!({"command": "add_report", "project": project, "kind": "annual", "start": "2025-01-01",
            "end": "2025-12-31", "due": "2026-03-31", "answers": answers}),
        );
    };
    Some(match step % 5 {
        0 | 1 => {
            json!({"command": "sign_report", "report": first.id, "partner": id(usize::from(step % 2) + 1),
            "signed_by": "K", "date": "2026-02-01"})
        }
        2 => {
            let sha256 = reader.files().ok()?.first()?.sha256.clone();
            json!({"command": "submit_report", "report": first.id, "date": "2026-03-01", "submitted_by": "K",
                "name": "report.pdf", "sha256": sha256})
        }
        3 => {
            json!({"command": "review_report", "report": first.id, "date": "2026-04-01", "reviewed_by": "I",
            "outcome": if step > 127 { "approved" } else { "returned" }})
        }
        _ => {
            json!({"command": "change_report", "report": first.id, "due": format!("2026-03-{:02}", 1 + step % 28)})
        }
    })
}

/// One of the cases of a project, as this laptop has them.
fn case(reader: &Reader, project: ProjectId, which: usize) -> Option<domain::id::ComplaintId> {
    let register = reader
        .complaints(project, "2026-11-23".parse().unwrap())
        .ok()?;
    Some(register.cases.get(which % register.cases.len().max(1))?.id)
}
