//! The demo book: the five partnerships that the programme's own presentation tells of, with what it
//! says of them. Budget lines, expenses, people's names and the periods it does not name are invented.

mod focus;
mod funds;
mod plan;
mod reckoned;
mod reports;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::code::{
    CoreArea, CostCategory, GrantKind, MarkerScore, OrganisationKind, PartnershipStatus,
    ProjectStatus, Sex, TeamRole,
};
use crate::command::{
    AddBudgetLine, AddExchangeRate, AddOrganisation, AddPartnership, AddPerson, AddProject,
    AddTeamMember, ApproveBudget, Command, RecordExpense, SetBudget, SetBudgetRate,
    StartBudgetVersion,
};
use crate::country::Country;
use crate::goal::Goal;
use crate::id::{
    BudgetLineId, BudgetVersionId, OrganisationId, PartnershipId, PersonId, ProjectId, TeamMemberId,
};
use crate::listed::rows;

/// The files that [`commands`] names by their hashes: what is in each, under the name that it has there.
#[must_use]
pub fn papers() -> Vec<(&'static str, &'static [u8])> {
    reports::PAPERS.into()
}

#[derive(Deserialize)]
struct BudgetRow {
    project: String,
    category: CostCategory,
    year: i32,
    description: String,
    amount: String,
    /// That of the partner abroad, whose line it is then; empty for the project's.
    currency: String,
    gender_marker: MarkerScore,
}

#[derive(Deserialize)]
struct ExpenseRow {
    project: String,
    category: CostCategory,
    year: i32,
    date: String,
    description: String,
    amount: String,
    currency: String,
    rate: String,
    rate_source: String,
    voucher: String,
}

/// A partnership of the presentation with its project.
struct Story {
    key: &'static str,
    swedish: (&'static str, OrganisationKind),
    abroad: (&'static str, OrganisationKind, &'static str),
    title: (&'static str, &'static str),
    problem: &'static str,
    case_reference: &'static str,
    period: (&'static str, &'static str),
    granted: &'static str,
    status: ProjectStatus,
    goals: &'static [u8],
    core_areas: &'static [CoreArea],
    gender_marker: MarkerScore,
    approved: (&'static str, &'static str),
    team: &'static [(&'static str, bool, Sex, TeamRole)],
}

const STORIES: [Story; 5] = [
    Story {
        key: "machakos",
        swedish: ("Robertsfors kommun", OrganisationKind::Municipality),
        abroad: ("Machakos County", OrganisationKind::Region, "KE"),
        title: ("Insatser för jämställdhet", "Actions for Gender Equality"),
        problem: "Women's and girls' priorities weigh too little in the budgets and plans of both partners. The project \
                  makes both more responsive to them, gets more women represented, opens the budget through transparent \
                  gender budgeting, and ties budget and planning to clear responsibility and a complaints mechanism.",
        case_reference: "2018-0033",
        period: ("2018-01-01", "2020-12-31"),
        granted: "1500000",
        status: ProjectStatus::Reporting,
        goals: &[5],
        core_areas: CoreArea::ALL,
        gender_marker: MarkerScore::Principal,
        approved: ("2018-02-14", "Programme committee"),
        team: &[
            ("Karin Lundmark", true, Sex::Woman, TeamRole::ProjectManager),
            ("Sven Åström", true, Sex::Man, TeamRole::CivilServant),
            ("Elin Norberg", true, Sex::Woman, TeamRole::CivilServant),
            ("Grace Mutua", false, Sex::Woman, TeamRole::ProjectManager),
            ("Peter Kilonzo", false, Sex::Man, TeamRole::CivilServant),
            ("Faith Ndunge", false, Sex::Woman, TeamRole::CivilServant),
        ],
    },
    Story {
        key: "lodwar",
        swedish: ("Borlänge kommun", OrganisationKind::Municipality),
        abroad: ("Lodwar", OrganisationKind::Municipality, "KE"),
        title: (
            "Inkluderande kommuner för flyktingar",
            "Inclusive Municipalities for Refugees",
        ),
        problem: "City planning as a tool for sustainable, democratic and inclusive societies for people who have fled, with \
                  the situation of Somali women in Borlänge and Lodwar at the centre. People who flee need health care, find \
                  it hard to enter the education system, are exposed to violence, and meet exclusion.",
        case_reference: "2019-0018",
        period: ("2019-01-01", "2021-12-31"),
        granted: "1500000",
        status: ProjectStatus::Reporting,
        goals: &[11, 3, 4, 5, 10],
        core_areas: &[CoreArea::Equity, CoreArea::Participation],
        gender_marker: MarkerScore::Significant,
        approved: ("2019-01-30", "Programme committee"),
        team: &[
            ("Anna Dahlgren", true, Sex::Woman, TeamRole::ProjectManager),
            ("Hodan Warsame", true, Sex::Woman, TeamRole::CivilServant),
            ("Mikael Ek", true, Sex::Man, TeamRole::CivilServant),
            ("John Ekal", false, Sex::Man, TeamRole::ProjectManager),
            ("Mary Lokwawi", false, Sex::Woman, TeamRole::CivilServant),
            ("Paul Ewoi", false, Sex::Man, TeamRole::CivilServant),
        ],
    },
    Story {
        key: "ghanzi",
        swedish: ("Ale kommun", OrganisationKind::Municipality),
        abroad: ("Ghanzi District Council", OrganisationKind::Region, "BW"),
        title: ("Medborgardialog", "Citizen Dialogue"),
        problem: "Decisions are met late by those they concern. The partners try out ways of dialogue with citizens before \
                  the decision, and learn from each other which of them reach those who seldom speak.",
        case_reference: "2025-0007",
        period: ("2025-01-01", "2027-12-31"),
        granted: "1350000",
        status: ProjectStatus::Active,
        goals: &[16],
        core_areas: &[CoreArea::Participation, CoreArea::Transparency],
        gender_marker: MarkerScore::NotScreened,
        approved: ("2024-12-11", "Programme committee"),
        team: &[
            ("Johan Sandell", true, Sex::Man, TeamRole::ProjectManager),
            ("Lena Wik", true, Sex::Woman, TeamRole::CivilServant),
            (
                "Boitumelo Kgosi",
                false,
                Sex::Woman,
                TeamRole::ProjectManager,
            ),
            ("Thabo Moeti", false, Sex::Man, TeamRole::CivilServant),
        ],
    },
    Story {
        key: "yogyakarta",
        swedish: ("Region Västerbotten", OrganisationKind::Region),
        abroad: ("Yogyakarta", OrganisationKind::Region, "ID"),
        title: (
            "Tidig varning och riskkommunikation om dengue",
            "Dengue early warning and risk communication",
        ),
        problem: "Dengue outbreaks are seen when they are here. With an early warning model and messages that reach people in \
                  time, the partners turn surveillance into action.",
        case_reference: "2019-0041",
        period: ("2019-07-01", "2022-06-30"),
        granted: "1350000",
        status: ProjectStatus::Closed,
        goals: &[3],
        core_areas: &[CoreArea::Equity, CoreArea::Accountability],
        gender_marker: MarkerScore::NotScreened,
        approved: ("2019-06-18", "Programme committee"),
        team: &[
            ("Maria Lindgren", true, Sex::Woman, TeamRole::ProjectManager),
            ("Dewi Lestari", false, Sex::Woman, TeamRole::ProjectManager),
            ("Agus Wibowo", false, Sex::Man, TeamRole::CivilServant),
        ],
    },
    Story {
        key: "vushtrri",
        swedish: ("Växjö kommun", OrganisationKind::Municipality),
        abroad: ("Vushtrri", OrganisationKind::Municipality, "XK"),
        title: ("Socialt företagande", "Social Entrepreneurship"),
        problem: "Young people and women far from the labour market have few ways in. The partners build support for social \
                  enterprises that give them one.",
        case_reference: "2025-0021",
        period: ("2025-07-01", "2028-06-30"),
        granted: "1350000",
        status: ProjectStatus::Active,
        goals: &[8],
        core_areas: &[CoreArea::Equity, CoreArea::Participation],
        gender_marker: MarkerScore::Significant,
        approved: ("2025-06-05", "Programme committee"),
        team: &[
            ("Emma Persson", true, Sex::Woman, TeamRole::ProjectManager),
            ("Nils Holm", true, Sex::Man, TeamRole::CivilServant),
            ("Arta Krasniqi", false, Sex::Woman, TeamRole::ProjectManager),
            ("Besim Gashi", false, Sex::Man, TeamRole::CivilServant),
        ],
    },
];

/// The commands that make the demo book, in the order in which they must be given.
#[must_use]
pub fn commands() -> Vec<Command> {
    let budgets: Vec<BudgetRow> = rows(include_str!("../../data/demo/budget.csv"));
    let expenses: Vec<ExpenseRow> = rows(include_str!("../../data/demo/expenses.csv"));
    let mut commands = rates(&expenses);
    for story in &STORIES {
        tell(story, &budgets, &expenses, &mut commands);
    }
    commands
}

/// The exchange rates that the expenses use, so that the form can propose them.
fn rates(expenses: &[ExpenseRow]) -> Vec<Command> {
    let mut first: BTreeMap<(&str, &str), &ExpenseRow> = BTreeMap::new();
    for expense in expenses.iter().filter(|expense| !expense.rate.is_empty()) {
        let known = first
            .entry((&expense.currency, &expense.rate_source))
            .or_insert(expense);
        if expense.date < known.date {
            *known = expense;
        }
    }
    first
        .into_values()
        .map(|expense| {
            Command::AddExchangeRate(AddExchangeRate {
                id: None,
                date: format!("{}-01-01", expense.year),
                unit: expense.currency.clone(),
                priced_in: "SEK".to_owned(),
                rate: expense.rate.clone(),
                source: expense.rate_source.clone(),
            })
        })
        .collect()
}

fn tell(
    story: &Story,
    budgets: &[BudgetRow],
    expenses: &[ExpenseRow],
    commands: &mut Vec<Command>,
) {
    let (swedish, abroad) = (OrganisationId::mint(), OrganisationId::mint());
    let country = story.abroad.2.parse().unwrap_or(Country::SWEDEN);
    for (id, name, country, kind) in [
        (swedish, story.swedish.0, Country::SWEDEN, story.swedish.1),
        (abroad, story.abroad.0, country, story.abroad.1),
    ] {
        commands.push(
            AddOrganisation {
                id: Some(id),
                name: name.to_owned(),
                country,
                kind,
            }
            .into(),
        );
    }
    let partnership = PartnershipId::mint();
    let status = if story.status == ProjectStatus::Closed {
        PartnershipStatus::Ended
    } else {
        PartnershipStatus::Active
    };
    commands.push(
        AddPartnership {
            id: Some(partnership),
            partners: vec![swedish, abroad],
            country,
            status,
        }
        .into(),
    );
    let project = ProjectId::mint();
    let goals: Vec<Goal> = story
        .goals
        .iter()
        .filter_map(|number| Goal::try_from(*number).ok())
        .collect();
    commands.push(Command::AddProject(AddProject {
        id: Some(project),
        partnership,
        kind: GrantKind::Project,
        case_reference: story.case_reference.to_owned(),
        title_sv: story.title.0.to_owned(),
        title_en: story.title.1.to_owned(),
        problem: story.problem.to_owned(),
        start: story.period.0.to_owned(),
        end: story.period.1.to_owned(),
        granted: story.granted.to_owned(),
        currency: "SEK".to_owned(),
        status: story.status,
        main_goal: goals.first().copied(),
        further_goals: goals.iter().skip(1).copied().collect(),
        core_areas: story.core_areas.to_vec(),
        gender_marker: Some(story.gender_marker),
    }));
    let mut people = BTreeMap::new();
    let mut team = BTreeMap::new();
    for (name, at_home, sex, role) in story.team {
        let (person, organisation) = (PersonId::mint(), if *at_home { swedish } else { abroad });
        let member = TeamMemberId::mint();
        people.insert(*name, person);
        team.insert(*name, (person, member));
        let name = (*name).to_owned();
        commands.push(
            AddPerson {
                id: Some(person),
                name,
                organisation,
                sex: Some(*sex),
                email: String::new(),
            }
            .into(),
        );
        commands.push(
            AddTeamMember {
                id: Some(member),
                project,
                person,
                role: *role,
                steers: false,
            }
            .into(),
        );
    }
    let (lines, in_kind) = budget(story, (project, abroad), budgets, commands);
    for row in expenses.iter().filter(|row| row.project == story.key) {
        let Some(line) = lines.get(&(row.category, row.year)) else {
            continue;
        };
        let basis = reckoned::basis((story.key, &row.voucher), &people);
        let billed = |text: &String| {
            if basis.is_some() {
                String::new()
            } else {
                text.clone()
            }
        };
        commands.push(Command::RecordExpense(RecordExpense {
            id: None,
            line: *line,
            date: row.date.clone(),
            description: row.description.clone(),
            amount: billed(&row.amount),
            currency: billed(&row.currency),
            rate: Some(row.rate.clone()),
            rate_source: row.rate_source.clone(),
            voucher: row.voucher.clone(),
            // What is paid in the partner's currency is paid by the partner.
            paid_by: Some(if row.currency == "SEK" {
                swedish
            } else {
                abroad
            }),
            basis: basis.map(Box::new),
        }));
    }
    reckoned::tell(&in_kind, abroad, &people, commands);
    plan::tell(story.key, project, &people, &lines, commands);
    focus::tell(
        story.key,
        project,
        (swedish, abroad),
        &team,
        &lines,
        commands,
    );
    reports::tell(story.key, project, (swedish, abroad), commands);
    if story.key == "machakos" {
        let (date, decided_by) = story.approved;
        let reference = format!("ICLD {}", story.case_reference);
        funds::tell(
            project,
            (swedish, abroad),
            (date, decided_by, &reference),
            commands,
        );
    }
    // One partnership is about to ask for a change of its budget: the visits that could not be made
    // are to become local radio and leaflets.
    if story.key == "lodwar" {
        let version = BudgetVersionId::mint();
        commands.push(Command::StartBudgetVersion(StartBudgetVersion {
            id: Some(version),
            project,
        }));
        for (category, year, amount) in [
            (CostCategory::InternationalTravel, 2021, "90000"),
            (CostCategory::Communication, 2021, "58000"),
        ] {
            let amount = amount.to_owned();
            commands.push(Command::SetBudget(SetBudget {
                version,
                category,
                year,
                amount,
                partner: None,
                currency: None,
            }));
        }
    }
}

fn budget(
    story: &Story,
    (project, abroad): (ProjectId, OrganisationId),
    rows: &[BudgetRow],
    commands: &mut Vec<Command>,
) -> (
    BTreeMap<(CostCategory, i32), BudgetLineId>,
    BTreeMap<i32, BudgetLineId>,
) {
    let version = BudgetVersionId::mint();
    commands.push(Command::StartBudgetVersion(StartBudgetVersion {
        id: Some(version),
        project,
    }));
    if story.key == "machakos" {
        commands.push(Command::SetBudgetRate(SetBudgetRate {
            version,
            currency: "KES".to_owned(),
            rate: "0.1".to_owned(),
            source: "Application of November 2017".to_owned(),
        }));
    }
    let mut lines = BTreeMap::new();
    for row in rows.iter().filter(|row| row.project == story.key) {
        let line = BudgetLineId::mint();
        lines.insert((row.category, row.year), line);
        commands.push(Command::AddBudgetLine(AddBudgetLine {
            id: Some(line),
            version,
            category: row.category,
            year: row.year,
            description: row.description.clone(),
            amount: row.amount.clone(),
            currency: (!row.currency.is_empty()).then(|| row.currency.clone()),
            gender_marker: Some(row.gender_marker),
            financing: None,
            partner: (!row.currency.is_empty()).then_some(abroad),
        }));
    }
    let in_kind = if story.key == "machakos" {
        reckoned::plan(version, abroad, commands)
    } else {
        BTreeMap::new()
    };
    commands.push(Command::ApproveBudget(ApproveBudget {
        id: None,
        version,
        date: story.approved.0.to_owned(),
        approved_by: story.approved.1.to_owned(),
        reference: format!("ICLD {}", story.case_reference),
    }));
    (lines, in_kind)
}
