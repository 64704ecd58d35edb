//! The guideline versions that a new book starts with. They are records like any others: a later
//! guideline is added in the book, not here.
//!
//! Source: the programme's guideline for Municipal Partnerships of the 2010s, and the grants made
//! under its successor (three years at 2,550,000 SEK). Which ceilings are maxima and which guide values
//! is not told apart everywhere in the source: inception and steering group are taken as maxima, a
//! project's yearly figure as a guide value. The composition of teams is the same in both: no later one was found.

use serde::Deserialize;

use crate::code::{CeilingBasis, CeilingForce, CostCategory, GrantKind, ReportFigures, ReportKind};
use crate::command::{AddCeiling, AddGuideline, AddTeamRule, Command};
use crate::country::Country;
use crate::id::GuidelineId;
use crate::listed::rows;

/// The programme's partner countries in Europe.
const EUROPE: &str = "BA GE XK MK MD RS TR UA";
/// Those in Africa and Asia.
const AFRICA_ASIA: &str = "ID CN VN BW KE MZ NA ZA TZ UG ZM";
/// The later list, all continents.
const LATER: &str = "BA XK RS UA CO GT KE TZ UG BW ZA ZM ZW";

#[derive(Deserialize)]
struct Row {
    guideline: i32,
    grant: GrantKind,
    countries: String,
    parties_from: u8,
    parties_to: u8,
    basis: CeilingBasis,
    category: Option<CostCategory>,
    amount: String,
    force: CeilingForce,
}

#[derive(Deserialize)]
struct TeamRow {
    grant: GrantKind,
    roles: String,
    least: String,
    most: String,
}

/// What a report is asked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// Which report answers it.
    pub report: ReportKind,
    /// Of which kind of grant; of every one where none is named.
    pub grant: Option<GrantKind>,
    /// What the book sets beside the answer.
    pub figures: Option<ReportFigures>,
    /// In English.
    pub english: String,
    /// In Swedish.
    pub swedish: String,
}

/// The questions that come with the program: each guideline begins with them. No guideline's own form was found that could be used: these ask for what the
/// programme says that reports tell (DOMAIN: reports), in words of our own.
#[must_use]
pub fn questions() -> Vec<Question> {
    rows(include_str!("../data/questions.csv"))
}

/// The commands that write the guideline versions into a new book.
#[must_use]
pub fn commands() -> Vec<Command> {
    let versions = [
        (
            2016,
            "Municipal Partnerships, guideline of 2016",
            "2008-01-01",
            "2022-12-31",
            format!("{EUROPE} {AFRICA_ASIA}"),
        ),
        (
            2023,
            "Municipal Partnerships, guideline of 2023",
            "2023-01-01",
            "2030-12-31",
            LATER.to_owned(),
        ),
    ];
    let ceilings: Vec<Row> = rows(include_str!("../data/ceilings.csv"));
    let teams: Vec<TeamRow> = rows(include_str!("../data/teams.csv"));
    let mut commands = Vec::new();
    for (year, name, start, end, all) in versions {
        let guideline = GuidelineId::mint();
        commands.push(Command::AddGuideline(AddGuideline {
            id: Some(guideline),
            name: name.to_owned(),
            start: start.to_owned(),
            end: end.to_owned(),
            countries: countries(&all),
            deviation_percent: 10,
        }));
        commands.extend(
            ceilings
                .iter()
                .filter(|row| row.guideline == year)
                .map(|row| {
                    Command::AddCeiling(AddCeiling {
                        id: None,
                        guideline,
                        grant: row.grant,
                        countries: countries(match row.countries.as_str() {
                            "europe" => EUROPE,
                            "africa_asia" => AFRICA_ASIA,
                            _ => &all,
                        }),
                        parties_from: row.parties_from,
                        parties_to: row.parties_to,
                        basis: row.basis,
                        category: row.category,
                        amount: row.amount.clone(),
                        currency: "SEK".to_owned(),
                        force: row.force,
                    })
                }),
        );
        commands.extend(teams.iter().map(|row| {
            Command::AddTeamRule(AddTeamRule {
                id: None,
                guideline,
                grant: row.grant,
                roles: row
                    .roles
                    .split(' ')
                    .filter_map(|role| role.parse().ok())
                    .collect(),
                least: row.least.clone(),
                most: row.most.clone(),
            })
        }));
    }
    commands
}

fn countries(codes: &str) -> Vec<Country> {
    codes
        .split(' ')
        .filter_map(|code| code.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_lists_becomes_a_command() {
        let rows = include_str!("../data/ceilings.csv").lines().count() - 1;
        let teams = include_str!("../data/teams.csv").lines().count() - 1;
        let commands = commands();
        let questions = csv::Reader::from_reader(include_str!("../data/questions.csv").as_bytes())
            .into_records()
            .count();
        assert_eq!(questions, super::questions().len());
        assert_eq!(commands.len(), rows + 2 * teams + 2);
        let role_of_each = |command: &Command| match command {
            Command::AddTeamRule(rule) => rule.roles.len(),
            _ => 1,
        };
        assert!(commands.iter().all(|command| role_of_each(command) > 0));
    }
}
