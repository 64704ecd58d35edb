//! What two of the demo's projects answer, who steers them, and what may go wrong. Which core areas and goals they have
//! the presentation tells; everything else in `data/demo/focus.json` is invented.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::code::{
    ActivityKind, ActivityStatus, CaseCategory, CaseChannel, CaseKind, CaseSeverity, CoreArea,
    CostCategory, MarkerScore, PolicyMarker, PovertyDimension, Question, ResolutionStatus,
    RiskCategory, RiskStatus, Sex, TeamRole,
};
use crate::command::{
    AddActivity, AddPerson, AddResolution, AddRisk, AddTeamMember, ChangeActivity, ChangeComplaint,
    ChangeProject, ChangeResolution, ChangeRisk, ChangeTeamMember, Command, RegisterComplaint,
    ScreenCost,
};
use crate::id::{
    ActivityId, BudgetLineId, ComplaintId, OrganisationId, PersonId, ProjectId, ResolutionId,
    RiskId, TeamMemberId,
};
use crate::target::Target;

const TOLD: &str = include_str!("../../data/demo/focus.json");

#[derive(Deserialize)]
struct Told {
    answers: BTreeMap<Question, String>,
    targets: Vec<Target>,
    poverty: Vec<PovertyDimension>,
    markers: BTreeMap<PolicyMarker, MarkerScore>,
    areas: BTreeMap<CostCategory, CoreArea>,
    /// Those who sit in the steering group alone: name, whether at home, sex, part.
    steering: Vec<(String, bool, Sex, TeamRole)>,
    /// Those of the team who sit there too.
    steers: Vec<String>,
    meetings: Vec<MeetingTold>,
    risks: Vec<RiskTold>,
    cases: Vec<CaseTold>,
}

#[derive(Deserialize)]
struct MeetingTold {
    title: String,
    day: String,
    place: String,
    attendees: Vec<String>,
    notes: String,
    /// What, who, by when, and what became of it.
    decisions: Vec<(String, String, String, ResolutionStatus)>,
}

#[derive(Deserialize)]
struct RiskTold {
    category: RiskCategory,
    title: String,
    /// As it was rated first, and since.
    ratings: Vec<String>,
    mitigation: String,
    owner: String,
    status: RiskStatus,
    review: String,
}

#[derive(Deserialize)]
struct CaseTold {
    kind: CaseKind,
    received: String,
    channel: CaseChannel,
    category: CaseCategory,
    severity: CaseSeverity,
    sex: String,
    age: String,
    place: String,
    name: String,
    contact: String,
    #[serde(default)]
    anonymous: bool,
    #[serde(default)]
    sensitive: bool,
    description: String,
    consent: bool,
    owner: String,
    acknowledged: String,
    action: String,
    answered: String,
    outcome: String,
    satisfied: String,
    closed: String,
}

/// A member of a team: who, and the part.
pub(super) type Member = (PersonId, TeamMemberId);

/// What a project answers, who steers it and what may go wrong, where the demo tells it.
pub(super) fn tell(
    key: &str,
    project: ProjectId,
    (swedish, abroad): (OrganisationId, OrganisationId),
    team: &BTreeMap<&str, Member>,
    lines: &BTreeMap<(CostCategory, i32), BudgetLineId>,
    commands: &mut Vec<Command>,
) {
    let all: BTreeMap<String, Told> = serde_json::from_str(TOLD).unwrap_or_default();
    let Some(told) = all.get(key) else {
        return;
    };
    commands.push(answers(told, project));
    for ((category, _), line) in lines {
        if let Some(area) = told.areas.get(category) {
            commands.push(Command::ScreenCost(ScreenCost {
                line: *line,
                gender_marker: None,
                core_area: Some(area.to_string()),
            }));
        }
    }
    let mut people: BTreeMap<&str, PersonId> = team
        .iter()
        .map(|(name, (person, _))| (*name, *person))
        .collect();
    for (name, at_home, sex, role) in &told.steering {
        let person = PersonId::mint();
        people.insert(name, person);
        commands.push(Command::AddPerson(AddPerson {
            id: Some(person),
            name: name.clone(),
            organisation: if *at_home { swedish } else { abroad },
            sex: Some(*sex),
            email: String::new(),
        }));
        commands.push(Command::AddTeamMember(AddTeamMember {
            id: None,
            project,
            person,
            role: *role,
            steers: true,
        }));
    }
    for name in &told.steers {
        if let Some((_, member)) = team.get(name.as_str()) {
            commands.push(Command::ChangeTeamMember(ChangeTeamMember {
                member: *member,
                role: None,
                steers: Some(true),
            }));
        }
    }
    let who = |name: &str| {
        people
            .get(name)
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    for meeting in &told.meetings {
        let attendees = meeting.attendees.iter();
        let attendees = attendees.filter_map(|name| people.get(name.as_str()).copied());
        tell_meeting(meeting, project, attendees.collect(), &who, commands);
    }
    for risk in &told.risks {
        tell_risk(risk, project, &who, commands);
    }
    for case in &told.cases {
        tell_case(case, project, &who, commands);
    }
}

fn answers(told: &Told, project: ProjectId) -> Command {
    let said = |question| told.answers.get(&question).cloned();
    let score = |marker| told.markers.get(&marker).copied();
    Command::from(ChangeProject {
        targets: Some(told.targets.clone()),
        equity: said(Question::Equity),
        participation: said(Question::Participation),
        transparency: said(Question::Transparency),
        accountability: said(Question::Accountability),
        poverty: said(Question::Poverty),
        rights: said(Question::Rights),
        gender: said(Question::Gender),
        environment: said(Question::Environment),
        conflict: said(Question::Conflict),
        poverty_dimensions: Some(told.poverty.clone()),
        marker_governance: score(PolicyMarker::Governance),
        marker_environment: score(PolicyMarker::Environment),
        marker_climate_mitigation: score(PolicyMarker::ClimateMitigation),
        marker_climate_adaptation: score(PolicyMarker::ClimateAdaptation),
        marker_biodiversity: score(PolicyMarker::Biodiversity),
        marker_disability: score(PolicyMarker::Disability),
        marker_disaster_risk: score(PolicyMarker::DisasterRisk),
        ..ChangeProject::of(project)
    })
}

fn tell_meeting(
    told: &MeetingTold,
    project: ProjectId,
    attendees: Vec<PersonId>,
    who: &dyn Fn(&str) -> String,
    commands: &mut Vec<Command>,
) {
    let meeting = ActivityId::mint();
    commands.push(Command::AddActivity(AddActivity {
        id: Some(meeting),
        project,
        kind: ActivityKind::SteeringMeeting,
        title: told.title.clone(),
        start: told.day.clone(),
        end: told.day.clone(),
        result: String::new(),
        responsible: String::new(),
        place: told.place.clone(),
    }));
    commands.push(Command::ChangeActivity(ChangeActivity {
        status: Some(ActivityStatus::Done),
        notes: Some(told.notes.clone()),
        attendees: Some(attendees),
        ..ChangeActivity::of(meeting)
    }));
    for (title, responsible, due, status) in &told.decisions {
        let resolution = ResolutionId::mint();
        commands.push(Command::AddResolution(AddResolution {
            id: Some(resolution),
            meeting,
            title: title.clone(),
            responsible: who(responsible),
            due: due.clone(),
        }));
        commands.push(Command::ChangeResolution(ChangeResolution {
            resolution,
            title: None,
            responsible: None,
            due: None,
            status: Some(*status),
        }));
    }
}

fn tell_risk(
    told: &RiskTold,
    project: ProjectId,
    who: &dyn Fn(&str) -> String,
    commands: &mut Vec<Command>,
) {
    let risk = RiskId::mint();
    let mut ratings = told.ratings.iter().cloned();
    commands.push(Command::AddRisk(AddRisk {
        id: Some(risk),
        project,
        category: told.category,
        title: told.title.clone(),
        rating: ratings.next().unwrap_or_default(),
        mitigation: told.mitigation.clone(),
        owner: who(&told.owner),
        review: told.review.clone(),
    }));
    let change = ChangeRisk {
        risk,
        category: None,
        title: None,
        rating: None,
        mitigation: None,
        owner: None,
        status: Some(told.status),
        review: None,
    };
    for rating in ratings {
        commands.push(Command::ChangeRisk(ChangeRisk {
            rating: Some(rating),
            status: None,
            ..change.clone()
        }));
    }
    commands.push(Command::ChangeRisk(change));
}

fn tell_case(
    told: &CaseTold,
    project: ProjectId,
    who: &dyn Fn(&str) -> String,
    commands: &mut Vec<Command>,
) {
    let complaint = ComplaintId::mint();
    commands.push(
        RegisterComplaint {
            id: Some(complaint),
            project,
            sensitive: told.sensitive,
            reference: String::new(),
            kind: told.kind,
            received: told.received.clone(),
            channel: told.channel,
            anonymous: told.anonymous,
            name: told.name.clone(),
            contact: told.contact.clone(),
            sex: told.sex.clone(),
            age: told.age.clone(),
            place: told.place.clone(),
            category: told.category,
            severity: told.severity,
            description: told.description.clone(),
            consent: told.consent,
            owner: who(&told.owner),
            acknowledge_by: String::new(),
        }
        .into(),
    );
    commands.push(
        ChangeComplaint {
            acknowledged: Some(told.acknowledged.clone()),
            action: Some(told.action.clone()),
            answered: Some(told.answered.clone()),
            outcome: Some(told.outcome.clone()),
            satisfied: Some(told.satisfied.clone()),
            closed: Some(told.closed.clone()),
            ..ChangeComplaint::of(complaint)
        }
        .into(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::commands;

    /// A name that nobody bears would be left out without a word.
    #[test]
    fn everything_that_is_told_is_in_the_book() {
        let all: BTreeMap<String, Told> = serde_json::from_str(TOLD).unwrap();
        let all: Vec<&Told> = all.values().collect();
        assert_eq!(all.len(), 2);
        let told = |of: fn(&Told) -> usize| all.iter().map(|told| of(told)).sum::<usize>();
        let commands = commands();
        let count = |of: fn(&Command) -> usize| commands.iter().map(of).sum::<usize>();
        let steering = count(|it| match it {
            Command::AddTeamMember(it) => usize::from(it.steers),
            Command::ChangeTeamMember(it) => usize::from(it.steers == Some(true)),
            _ => 0,
        });
        assert_eq!(steering, told(|it| it.steering.len() + it.steers.len()));
        let attendees = count(|it| match it {
            Command::ChangeActivity(it) => it.attendees.as_ref().map_or(0, Vec::len),
            _ => 0,
        });
        let present = |it: &Told| it.meetings.iter().map(|each| each.attendees.len()).sum();
        assert_eq!(attendees, told(present));
        let carried = count(|it| match it {
            Command::AddResolution(it) => usize::from(!it.responsible.is_empty()),
            _ => 0,
        });
        let named = |it: &Told| {
            let decisions = it.meetings.iter().flat_map(|each| &each.decisions);
            decisions.filter(|(_, who, ..)| !who.is_empty()).count()
        };
        assert_eq!(carried, told(named));
        let owned = count(|it| match it {
            Command::AddRisk(it) => usize::from(!it.owner.is_empty()),
            _ => 0,
        });
        assert_eq!(owned, told(|it| it.risks.len()));
        let screened = count(|it| usize::from(matches!(it, Command::ScreenCost(_))));
        assert!(screened > 10, "{screened}");
    }
}
