//! Rules of budgets: versions, lines, ceilings, approval.

use super::decision::{draft, state};
use super::funds::partner;
use super::period::open_on;
use super::{
    ApprovedLine, Decision, Facts, all, currency, find, fresh, get, limits, number_of, of_project,
    text, year_of,
};
use crate::code::{CeilingForce, Financing, GenderMarker, VersionState};
use crate::command::{AddBudgetLine, ChangeBudgetLine, SetBudget, StartBudgetVersion};
use crate::edit::{DELETED, DocumentKey, Edit};
use crate::entry;
use crate::finding::measured;
use crate::id::{BudgetLineId, BudgetVersionId};
use crate::money::Money;
use crate::record::{
    Approval, BudgetLine, BudgetVersion, Expense, Kind, Partnership, Project, Record as _,
};
use crate::refusal::{AmountFault, Refusal};
use crate::value::{FieldValue as _, Fields, Value};

/// The next version is a copy of the newest; while that is a draft, it is the one to work on.
pub(super) fn start_version<F: Facts>(
    facts: &F,
    it: &StartBudgetVersion,
) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let versions: Vec<BudgetVersion> = of_project(facts, &project)?;
    let newest = versions
        .into_iter()
        .max_by_key(|version| (version.number, version.id));
    if let Some(newest) = &newest {
        let number = number_of(newest);
        match state(facts, newest.id)? {
            VersionState::Draft => return Err(Refusal::DraftExists { number }.into()),
            VersionState::Submitted => return Err(Refusal::VersionSubmitted { number }.into()),
            VersionState::Approved | VersionState::Rejected => {}
        }
    }
    let number = newest.as_ref().map_or(1, |newest| newest.number + 1);
    let version = BudgetVersion {
        id: fresh(facts, it.id)?,
        project: project.id,
        number,
    };
    let mut decision = Decision::create(&version, project.id);
    if let Some(newest) = newest {
        for line in all::<BudgetLine, _>(facts, "version", newest.id)? {
            let copy = BudgetLine {
                id: BudgetLineId::mint(),
                version: version.id,
                post: Some(line.root()),
                ..line
            };
            decision.edits.push(Edit::create(&copy, project.id));
        }
    }
    Ok(decision)
}

/// Puts the figure of a category and year that the grant pays.
pub(super) fn set<F: Facts>(facts: &F, it: &SetBudget) -> Result<Decision, F::Error> {
    let version = draft(facts, it.version.into())?;
    let lines = all::<BudgetLine, _>(facts, "version", version.id)?;
    let of_cell = |line: &&BudgetLine| {
        line.category == it.category
            && line.year == i64::from(it.year)
            && line.financing == Financing::Grant
    };
    let mut cell = lines.iter().filter(of_cell);
    match (cell.next(), cell.count(), it.amount.trim()) {
        (None, _, "") => Ok(Decision {
            record: version.id.into(),
            edits: Vec::new(),
        }),
        (None, _, amount) => {
            let (version, category, year, amount) =
                (it.version, it.category, it.year, amount.to_owned());
            let (id, description, currency, gender_marker, financing, partner) =
                (None, String::new(), None, None, None, None);
            add_line(
                facts,
                &AddBudgetLine {
                    id,
                    version,
                    category,
                    year,
                    description,
                    amount,
                    currency,
                    gender_marker,
                    financing,
                    partner,
                },
            )
        }
        (Some(line), 0, "") => super::project::delete(facts, line.id.into()),
        (Some(line), 0, amount) => {
            let (line, amount) = (line.id, Some(amount.to_owned()));
            change_line(
                facts,
                &ChangeBudgetLine {
                    line,
                    description: None,
                    amount,
                    gender_marker: None,
                    financing: None,
                    partner: None,
                },
            )
        }
        (Some(_), more, _) => Err(Refusal::SeveralLines {
            count: u32::try_from(more + 1).unwrap_or(u32::MAX),
        }
        .into()),
    }
}

pub(super) fn add_line<F: Facts>(facts: &F, it: &AddBudgetLine) -> Result<Decision, F::Error> {
    let version = draft(facts, it.version.into())?;
    let project: Project = get(facts, version.project)?;
    let (first, last) = (first_year(&project), last_year(&project));
    if !(first..=last).contains(&it.year) {
        return Err(Refusal::YearOutsidePeriod {
            year: it.year,
            first,
            last,
        }
        .into());
    }
    let line = BudgetLine {
        id: fresh(facts, it.id)?,
        project: project.id,
        version: version.id,
        post: None,
        category: it.category,
        year: it.year.into(),
        description: text("description", &it.description)?,
        amount: budgeted(&it.amount, it.currency.as_deref(), &project)?,
        gender_marker: it.gender_marker.unwrap_or(GenderMarker::NotScreened),
        financing: it.financing.unwrap_or(Financing::Grant),
        partner: it
            .partner
            .map(|given| partner(facts, &project, given))
            .transpose()?,
    };
    within_ceilings(facts, &project, version.id, &line)?;
    Ok(Decision::create(&line, project.id))
}

pub(super) fn change_line<F: Facts>(
    facts: &F,
    it: &ChangeBudgetLine,
) -> Result<Decision, F::Error> {
    let before: BudgetLine = get(facts, it.line)?;
    let version = draft(facts, before.version.into())?;
    let project: Project = get(facts, before.project)?;
    let mut after = before.clone();
    super::put(
        "description",
        &mut after.description,
        it.description.as_ref(),
    )?;
    if let Some(amount) = &it.amount {
        after.amount = budgeted(amount, None, &project)?;
    }
    after.gender_marker = it.gender_marker.unwrap_or(before.gender_marker);
    after.financing = it.financing.unwrap_or(before.financing);
    if let Some(given) = it.partner {
        after.partner = Some(partner(facts, &project, given)?);
    }
    if after.financing != before.financing {
        // What was booked on it would leave, or come into, the money of the grant.
        for expense in all::<Expense, _>(facts, "line", before.id)? {
            open_on(facts, before.project, expense.date)?;
        }
    }
    // A line that shrinks is welcome even where the whole is still too large.
    if after.financing != before.financing || after.amount.minor() > before.amount.minor() {
        within_ceilings(facts, &project, version.id, &after)?;
    }
    Ok(Decision::change(&before, &after, project.id))
}

/// A budgeted amount: nothing or more, in the project's currency.
fn budgeted(typed: &str, given: Option<&str>, project: &Project) -> Result<Money, Refusal> {
    let expected = project.granted.currency();
    if let Some(given) = given {
        let found = currency(given)?;
        if found != expected {
            return Err(Refusal::CurrencyDiffers {
                expected: expected.to_string(),
                found: found.to_string(),
            });
        }
    }
    let amount = entry::amount(typed, expected)?;
    if amount.minor() < 0 {
        return Err(Refusal::BadAmount {
            text: typed.to_owned(),
            reason: AmountFault::Negative,
            currency: expected.to_string(),
        });
    }
    Ok(amount)
}

/// Refuses a line with which the version would exceed a ceiling that is a maximum.
fn within_ceilings<F: Facts>(
    facts: &F,
    project: &Project,
    version: BudgetVersionId,
    line: &BudgetLine,
) -> Result<(), F::Error> {
    let Some(partnership) = find::<Partnership, _>(facts, project.partnership.into())? else {
        return Ok(());
    };
    let mut lines = all::<BudgetLine, _>(facts, "version", version)?;
    lines.retain(|other| other.id != line.id);
    lines.push(line.clone());
    let amounts = lines
        .iter()
        .map(|line| i128::from(line.amount.minor()))
        .sum::<i128>();
    if amounts > i128::from(crate::money::LARGEST_MINOR) {
        return Err(Refusal::SumTooLarge.into());
    }
    let Some(limits) = limits(facts, project, &partnership)? else {
        return Ok(());
    };
    let counted: Vec<&BudgetLine> = lines.iter().collect();
    for ceiling in limits
        .ceilings
        .iter()
        .filter(|ceiling| ceiling.force == CeilingForce::Block)
    {
        let concerns = |year: Option<i32>| year.is_none_or(|year| year == year_of(line.year));
        let beyond = |total: &Money| total.minor() > ceiling.amount.minor();
        let over = measured(ceiling, &counted)
            .into_iter()
            .find(|(year, total)| concerns(*year) && beyond(total));
        if let Some((year, total)) = over {
            return Err(Refusal::OverCeiling {
                guideline: limits.guideline.name,
                ceiling: ceiling.amount,
                total,
                year,
                category: ceiling.category,
            }
            .into());
        }
    }
    Ok(())
}

fn first_year(project: &Project) -> i32 {
    project.period.years().min().unwrap_or_default()
}

fn last_year(project: &Project) -> i32 {
    project.period.years().max().unwrap_or_default()
}

/// Puts the lines of an approved version back to what was approved. No command of this program changes them;
/// what another laptop wrote, before it knew of the approval, does.
pub(super) fn restore<F: Facts>(facts: &F, version: BudgetVersionId) -> Result<Decision, F::Error> {
    let version: BudgetVersion = get(facts, version)?;
    let decision = all::<Approval, _>(facts, "version", version.id)?
        .into_iter()
        .max_by_key(|approval| (approval.date, approval.id))
        .ok_or(Refusal::NothingToChoose)?;
    let approved: Vec<ApprovedLine> = facts
        .approved_lines(version.project)?
        .into_iter()
        .filter(|line| line.approval == decision.id)
        .collect();
    let now = all::<BudgetLine, _>(facts, "version", version.id)?;
    let mut edits: Vec<Edit> = now
        .iter()
        .filter(|line| approved.iter().all(|then| then.line != line.id))
        .map(|line| Edit::delete(line, version.project))
        .collect();
    for then in approved {
        let mut fields = Fields::from([
            ("category", then.category.to_value()),
            ("year", then.year.to_value()),
            ("amount", then.amount.to_value()),
        ]);
        match now.iter().find(|line| line.id == then.line) {
            Some(line) => {
                let said = line.to_fields();
                fields.retain(|name, value| said.get(name) != Some(value));
            }
            None => {
                fields.insert(DELETED, Value::Boolean(false));
            }
        }
        if !fields.is_empty() {
            edits.push(Edit {
                document: DocumentKey::Project(version.project),
                record: then.line.into(),
                kind: Kind::BudgetLine,
                creates: false,
                fields,
            });
        }
    }
    Ok(Decision {
        record: version.id.into(),
        edits,
    })
}
