//! Summaries to print: an ordinary project, and ones that nobody would hope to meet.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use domain::code::{
    CoreArea, CostCategory, Course, Financing, GrantKind, MarkerScore, ProjectStatus, Sex,
    TeamRole, VersionState,
};
use domain::finding::{Finding, deviation, per_mille};
use domain::goal::Goal;
use domain::id::{
    BudgetVersionId, ExpenseId, OrganisationId, PartnershipId, PersonId, ProjectId, TeamMemberId,
};
use domain::money::sum;
use domain::money::{Currency, Money};
use domain::period::Period;
use domain::read::{
    ApprovalRow, BudgetGrid, GridCell, GridRow, GridSums, Language, LineChange, Named, Pace,
    PacePoint, PersonRow, ProjectHead, ProjectRow, ProjectSummary, Sums, TeamRow, Title,
    VersionRow,
};
use vanort_report::Options;

pub(crate) fn options(language: Language, today: &str) -> Options {
    let generated = DateTime::parse_from_rfc3339(&format!("{today}T14:02:00+01:00")).unwrap();
    Options {
        language,
        generated: DateTime::<FixedOffset>::from(generated),
        today: day(today),
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn sek(kronor: i64) -> Money {
    Money::new(kronor * 100, Currency::SEK).unwrap()
}

fn named(name: &str) -> Named {
    Named {
        id: OrganisationId::mint(),
        name: name.to_owned(),
    }
}

/// A budget of the categories, each with its figures by year: budget, actual.
fn grid(
    first: i32,
    closed: usize,
    rows: &[(CostCategory, &[(i64, i64)])],
    unit: i64,
) -> BudgetGrid {
    let money = |kronor: i64| Money::new(kronor * unit, Currency::SEK).unwrap();
    let all = |amounts: Vec<Money>| sum(Currency::SEK, amounts);
    let years: Vec<i32> = (first..).take(rows[0].1.len()).collect();
    let sums = |cells: Vec<(Option<Money>, Option<Money>)>| {
        let (budget, actual) = (
            all(cells.iter().filter_map(|cell| cell.0).collect()),
            all(cells.iter().filter_map(|cell| cell.1).collect()),
        );
        let over: Vec<_> = cells.iter().take(closed).collect();
        let spent = all(over.iter().filter_map(|cell| cell.1).collect());
        let planned = all(over.iter().filter_map(|cell| cell.0).collect());
        GridSums {
            cells: cells
                .iter()
                .zip(&years)
                .map(|((budget, actual), year)| GridCell {
                    year: *year,
                    budget: *budget,
                    actual: *actual,
                    lines: Vec::new(),
                    converted: false,
                    deviation_per_mille: None,
                    flagged: is_over(actual.unwrap_or(sek(0)), budget.unwrap_or(sek(0))),
                })
                .collect(),
            budget,
            actual,
            left: budget.checked_sub(actual).unwrap_or(sek(0)),
            deviation_per_mille: deviation(spent, planned),
            flagged: is_over(spent, planned),
        }
    };
    let some = |kronor: i64| (kronor != 0).then(|| money(kronor));
    let rows: Vec<GridRow> = rows
        .iter()
        .map(|(category, cells)| GridRow {
            category: *category,
            financing: Financing::Grant,
            sums: sums(
                cells
                    .iter()
                    .map(|(budget, actual)| (some(*budget), some(*actual)))
                    .collect(),
            ),
        })
        .collect();
    let total = sums(
        (0..years.len())
            .map(|year| {
                let column = |part: fn(&GridCell) -> Option<Money>| {
                    rows.iter()
                        .filter_map(|row| part(&row.sums.cells[year]))
                        .collect::<Vec<_>>()
                };
                let (budget, actual) = (column(|cell| cell.budget), column(|cell| cell.actual));
                (
                    (!budget.is_empty()).then(|| all(budget)),
                    (!actual.is_empty()).then(|| all(actual)),
                )
            })
            .collect(),
    );
    BudgetGrid {
        version: VersionRow {
            id: BudgetVersionId::mint(),
            number: 2,
            state: VersionState::Approved,
            ways: Vec::new(),
            submission: None,
            rejection: None,
            approval: Some(ApprovalRow {
                date: day(&format!("{first}-02-14")),
                approved_by: "Programme committee".to_owned(),
                reference: "PK 2018/7".to_owned(),
            }),
            total: total.budget,
            in_force: true,
        },
        currency: "SEK".to_owned(),
        closed_years: years[..closed].to_vec(),
        years,
        rows,
        total,
        co_financing: Vec::new(),
        unused: Vec::new(),
        changes: Vec::new(),
        deviations: Vec::new(),
        twins: Vec::new(),
        shown: None,
        rates: Vec::new(),
        elsewhere: None,
    }
}

fn pace(budget: &BudgetGrid, period: Period, today: NaiveDate) -> Pace {
    let total = budget.total.budget;
    let days = (period.end() - period.start()).num_days() + 1;
    let mut points = Vec::new();
    let mut month = period.start();
    while month <= period.end() {
        let next = month.checked_add_months(chrono::Months::new(1)).unwrap();
        let last = next.pred_opt().unwrap();
        let date = if month <= today && today < last {
            today
        } else {
            last
        };
        let share = |minor: i64, of: i64, all: i64| {
            let minor = i128::from(minor) * i128::from(of) / i128::from(all);
            Money::new(minor.try_into().unwrap(), Currency::SEK).unwrap()
        };
        let gone = (date - period.start()).num_days() + 1;
        let all_gone = ((today.min(period.end())) - period.start()).num_days() + 1;
        let wave = [0, 8, -4, 3, 6, -8][date.month0() as usize % 6];
        let spent = (month <= today).then(|| {
            let so_far = share(budget.total.actual.minor(), gone, all_gone.max(1));
            if date == today || gone >= all_gone {
                budget.total.actual
            } else {
                share(so_far.minor(), 100 - wave, 100)
            }
        });
        points.push(PacePoint {
            date,
            planned: share(total.minor(), gone, days),
            spent,
        });
        month = next;
    }
    Pace {
        course: Course::Follows,
        spent_per_mille: per_mille(budget.total.actual, total).unwrap_or(0),
        elapsed_per_mille: i32::try_from(period.elapsed_per_mille(today)).unwrap(),
        points,
    }
}

fn summary(
    title: (&str, &str),
    partners: &[&str],
    country: &str,
    period: &str,
    budget: BudgetGrid,
    today: &str,
) -> ProjectSummary {
    let today = day(today);
    let period: Period = period.parse().unwrap();
    let pace = pace(&budget, period, today);
    let sums = Sums {
        granted: sek(1_500_000).checked_add(sek(0)).unwrap(),
        budgeted: budget.total.budget,
        spent: budget.total.actual,
        left: budget.total.left,
        spent_per_mille: per_mille(budget.total.actual, budget.total.budget),
    };
    let goals: Vec<Goal> = [5_u8, 10, 16]
        .into_iter()
        .map(|number| number.try_into().unwrap())
        .collect();
    ProjectSummary {
        head: ProjectHead {
            row: ProjectRow {
                id: ProjectId::mint(),
                title: Title { sv: title.0.to_owned(), en: title.1.to_owned() },
                partnership: PartnershipId::mint(),
                partners: partners.iter().map(|name| named(name)).collect(),
                country: Some(country.parse().unwrap()),
                kind: GrantKind::Project,
                status: ProjectStatus::Active,
                case_reference: "2018-0033".to_owned(),
                period,
                goals: goals.clone(),
                sums,
                findings: 0,
            },
            problem: "Women's and girls' priorities weigh too little in the budgets and plans of both partners. The project makes \
                      both more responsive to them, gets more women represented, opens the budget through transparent gender \
                      budgeting, and ties budget and planning to clear responsibility and a complaints mechanism."
                .to_owned(),
            main_goal: goals.first().copied(),
            core_areas: CoreArea::ALL.to_vec(),
            gender_marker: MarkerScore::Principal,
            elapsed_per_mille: i32::try_from(period.elapsed_per_mille(today)).unwrap(),
            year_of: period.contains(today).then(|| {
                let of = |year: i32| u32::try_from(year - period.start().year() + 1).unwrap();
                (of(today.year()), of(period.end().year()))
            }),
            versions: vec![budget.version.clone()],
            findings: Vec::new(),
            pace: Some(pace),
        },
        budget: Some(budget),
        changes: Vec::new(),
        draft: None,
        team: Vec::new(),
        complaints: None,
        expenses: 41,
        digest: "9f2c4e7a10b3d5587c6e1f90a2b4c8d3e5f7061728394a5b6c7d8e9fa0b1c2d3".to_owned(),
        demo: true,
    }
}

use CostCategory::{
    Accommodation, Audit, Communication, InternationalTravel, Interpretation, LocalTravel,
    Materials, Meals, Venue, VisaInsurance, WorkInput,
};

/// The project of the presentation, in its second year.
pub(crate) fn machakos() -> ProjectSummary {
    let budget = grid(
        2018,
        1,
        &[
            (
                WorkInput,
                &[(120_000, 118_400), (120_000, 61_200), (120_000, 0)],
            ),
            (
                InternationalTravel,
                &[(140_000, 161_900), (140_000, 83_310), (120_000, 0)],
            ),
            (
                LocalTravel,
                &[(24_000, 19_875), (24_000, 13_020), (20_000, 0)],
            ),
            (
                Accommodation,
                &[(60_000, 54_210), (60_000, 31_040), (50_000, 0)],
            ),
            (VisaInsurance, &[(9_000, 8_120), (9_000, 4_300), (6_000, 0)]),
            (
                Interpretation,
                &[(30_000, 30_600), (30_000, 12_000), (20_000, 0)],
            ),
            (Venue, &[(32_000, 28_100), (32_000, 17_450), (26_000, 0)]),
            (Materials, &[(24_000, 9_300), (24_000, 4_410), (20_000, 0)]),
            (
                Communication,
                &[(20_000, 18_750), (20_000, 6_200), (30_000, 0)],
            ),
            (Audit, &[(20_000, 20_000), (20_000, 0), (30_000, 0)]),
        ],
        100,
    );
    let mut it = summary(
        ("Insatser för jämställdhet", "Actions for Gender Equality"),
        &["Robertsfors kommun", "Machakos County"],
        "KE",
        "2018-01-01/2020-12-31",
        budget,
        "2019-03-26",
    );
    let total = it.head.row.sums.budgeted;
    it.head.findings = vec![
        Finding::ExpenseOutsidePeriod {
            expense: ExpenseId::mint(),
            description: "Hire car, private weekend".to_owned(),
            date: day("2021-01-09"),
            booked: Money::new(226_650, Currency::SEK).unwrap(),
        },
        Finding::LineOverspent {
            category: InternationalTravel,
            year: 2018,
            budget: sek(140_000),
            actual: sek(161_900),
            over_per_mille: 156,
        },
        Finding::BudgetNotApproved {
            version: BudgetVersionId::mint(),
            number: 3,
            total: total.checked_add(sek(12_000)).unwrap(),
            date: None,
        },
    ]
    .into_iter()
    .map(Into::into)
    .collect();
    it.draft = Some(VersionRow {
        id: BudgetVersionId::mint(),
        number: 3,
        state: VersionState::Draft,
        ways: VersionState::Draft.ways().to_vec(),
        submission: None,
        rejection: None,
        approval: None,
        total: total.checked_add(sek(12_000)).unwrap(),
        in_force: false,
    });
    it.changes = vec![
        LineChange {
            category: InternationalTravel,
            year: 2019,
            description: "Flights, six people".to_owned(),
            before: Some(sek(140_000)),
            after: Some(sek(170_000)),
            difference: sek(30_000),
            planned_before: None,
            planned_after: None,
        },
        LineChange {
            category: Meals,
            year: 2019,
            description: String::new(),
            before: None,
            after: Some(sek(6_000)),
            difference: sek(6_000),
            planned_before: None,
            planned_after: None,
        },
        LineChange {
            category: Materials,
            year: 2020,
            description: "Handbook on gender budgeting, printed in English and Kiswahili"
                .to_owned(),
            before: Some(sek(24_000)),
            after: None,
            difference: sek(-24_000),
            planned_before: None,
            planned_after: None,
        },
    ];
    if let Some(budget) = &mut it.budget {
        let sums = |planned: i64, actual: i64| GridSums {
            cells: Vec::new(),
            budget: sek(planned),
            actual: sek(actual),
            left: sek(planned - actual),
            deviation_per_mille: None,
            flagged: false,
        };
        budget.co_financing = vec![
            GridRow {
                category: WorkInput,
                financing: Financing::InKind,
                sums: sums(90_000, 41_000),
            },
            GridRow {
                category: Venue,
                financing: Financing::OwnCash,
                sums: sums(15_000, 15_400),
            },
        ];
    }
    let (here, there) = (
        it.head.row.partners[0].clone(),
        it.head.row.partners[1].clone(),
    );
    it.team = [
        (
            "Karin Lundmark",
            &here,
            Sex::Woman,
            TeamRole::ProjectManager,
        ),
        ("Sven Åström", &here, Sex::Man, TeamRole::CivilServant),
        ("Elin Norberg", &here, Sex::Woman, TeamRole::CivilServant),
        ("Grace Mutua", &there, Sex::Woman, TeamRole::ProjectManager),
        ("Peter Kilonzo", &there, Sex::Man, TeamRole::CivilServant),
        ("Faith Ndunge", &there, Sex::Woman, TeamRole::CivilServant),
    ]
    .into_iter()
    .map(|(name, organisation, sex, role)| TeamRow {
        id: TeamMemberId::mint(),
        person: PersonRow {
            id: PersonId::mint(),
            name: name.to_owned(),
            organisation: organisation.clone(),
            sex: Some(sex),
            email: String::new(),
        },
        role,
        steers: false,
    })
    .collect();
    it
}

/// So many years of figures, each so many times as large as usual.
pub(crate) fn years(count: usize, times: i64) -> ProjectSummary {
    let cells: Vec<(i64, i64)> = (0..count)
        .map(|year| {
            (
                140_000 + 1_000 * i64::try_from(year).unwrap(),
                if year < 2 { 131_900 } else { 0 },
            )
        })
        .collect();
    let rows: Vec<(CostCategory, &[(i64, i64)])> = CostCategory::ALL
        .iter()
        .map(|category| (*category, cells.as_slice()))
        .collect();
    let last = 2025 + i32::try_from(count).unwrap() - 1;
    summary(
        ("Medborgardialog", "Citizen Dialogue"),
        &["Ale kommun", "Ghanzi District Council"],
        "BW",
        &format!("2025-01-01/{last}-12-31"),
        grid(2025, 1.min(count), &rows, 100 * times),
        "2026-11-23",
    )
}

/// A project that holds nothing but its names.
pub(crate) fn empty() -> ProjectSummary {
    let mut it = machakos();
    it.head.row.title = Title {
        sv: String::new(),
        en: String::new(),
    };
    it.head.row.partners.clear();
    it.head.row.country = None;
    it.head.row.case_reference.clear();
    it.head.row.goals.clear();
    it.head.row.sums = Sums {
        granted: sek(0),
        budgeted: sek(0),
        spent: sek(0),
        left: sek(0),
        spent_per_mille: None,
    };
    it.head.problem.clear();
    it.head.main_goal = None;
    it.head.core_areas.clear();
    it.head.gender_marker = MarkerScore::NotScreened;
    it.head.year_of = None;
    it.head.versions.clear();
    it.head.findings.clear();
    it.head.pace = None;
    it.budget = None;
    it.changes.clear();
    it.draft = None;
    it.team.clear();
    it.expenses = 0;
    it.demo = false;
    it
}

/// The same text wherever a person can write.
pub(crate) fn written_everywhere(text: &str) -> ProjectSummary {
    let mut it = machakos();
    it.head.row.title = Title {
        sv: text.to_owned(),
        en: text.to_owned(),
    };
    it.head.row.case_reference = text.to_owned();
    it.head.problem = text.to_owned();
    for partner in &mut it.head.row.partners {
        partner.name = text.to_owned();
    }
    for member in &mut it.team {
        member.person.name = text.to_owned();
        member.person.organisation.name = text.to_owned();
    }
    for change in &mut it.changes {
        change.description = text.to_owned();
    }
    for found in &mut it.head.findings {
        if let Finding::ExpenseOutsidePeriod { description, .. } = &mut found.finding {
            text.clone_into(description);
        }
    }
    if let Some(approval) = it
        .budget
        .as_mut()
        .and_then(|budget| budget.version.approval.as_mut())
    {
        approval.approved_by = text.to_owned();
        approval.reference = text.to_owned();
    }
    it
}

/// More than a tenth over the budget.
fn is_over(actual: Money, budget: Money) -> bool {
    actual.minor() * 100 > budget.minor() * 110
}
