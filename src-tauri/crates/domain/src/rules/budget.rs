//! Rules of budgets: versions, lines, ceilings, approval.

use super::decision::{draft, state};
use super::funds::partner;
use super::period::open_on;
use super::{
    ApprovedLine, Decision, Facts, all, currency, find, fresh, get, limits, needed, number_of,
    of_project, text, year_of,
};
use crate::code::{CeilingForce, CoreArea, Financing, MarkerScore, VersionState};
use crate::command::{
    AddBudgetLine, ChangeBudgetLine, ScreenCost, SetBudget, SetBudgetRate, StartBudgetVersion,
};
use crate::edit::{DELETED, DocumentKey, Edit};
use crate::entry;
use crate::finding::measured;
use crate::id::{BudgetLineId, BudgetVersionId};
use crate::money::{Currency, Money};
use crate::planned::{BudgetRate, Planned};
use crate::record::{
    Approval, BudgetLine, BudgetVersion, Expense, Kind, Partnership, Project, Record as _,
};
use crate::refusal::{AmountFault, Refusal};
use crate::split::Split;
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
        rates: newest
            .as_ref()
            .map(|newest| newest.rates.clone())
            .unwrap_or_default(),
    };
    let mut decision = Decision::create(&version, project.id);
    if let Some(newest) = newest {
        for line in all::<BudgetLine, _>(facts, "version", newest.id)? {
            let copy = BudgetLine {
                id: BudgetLineId::mint(),
                version: version.id,
                post: Some(line.root()),
                activities: Split::default(),
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
            && (it.partner.is_none() || line.partner == it.partner)
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
            let (id, description, gender_marker, financing) = (None, String::new(), None, None);
            let (partner, currency) = (it.partner, it.currency.clone());
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
        (Some(line), 0, "") => super::delete::delete(facts, line.id.into()),
        (Some(line), 0, amount) => {
            let planned = line.amount.amount().currency();
            let given = match &it.currency {
                Some(given) => currency(given)?,
                None => get::<Project, _>(facts, version.project)?
                    .granted
                    .currency(),
            };
            if given != planned {
                let (planned, found) = (planned.to_string(), given.to_string());
                return Err(Refusal::PlannedOtherwise { planned, found }.into());
            }
            let (line, amount) = (line.id, Some(amount.to_owned()));
            change_line(
                facts,
                &ChangeBudgetLine {
                    line,
                    description: None,
                    amount,
                    currency: None,
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
        amount: budgeted(&it.amount, it.currency.as_deref(), &version, &project)?,
        gender_marker: it.gender_marker.unwrap_or(MarkerScore::NotScreened),
        financing: it.financing.unwrap_or(Financing::Grant),
        partner: it
            .partner
            .map(|given| partner(facts, &project, given))
            .transpose()?,
        activities: Split::default(),
        core_area: None,
    };
    within_ceilings(facts, &project, version.id, std::slice::from_ref(&line))?;
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
    let planned = before.amount.amount();
    if it.amount.is_some() || it.currency.is_some() {
        let unchanged = planned.decimal_string();
        let own = planned.currency();
        let currency = it.currency.as_deref().unwrap_or(own.code());
        let amount = it.amount.as_deref().unwrap_or(&unchanged);
        after.amount = budgeted(amount, Some(currency), &version, &project)?;
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
    let grows = after.amount.booked().minor() > before.amount.booked().minor();
    if after.financing != before.financing || grows {
        within_ceilings(facts, &project, version.id, std::slice::from_ref(&after))?;
    }
    Ok(Decision::change(&before, &after, project.id))
}

/// Puts the rate of a currency, and converts the version's lines in it anew: a version knows one rate a currency.
pub(super) fn set_rate<F: Facts>(facts: &F, it: &SetBudgetRate) -> Result<Decision, F::Error> {
    let version = draft(facts, it.version.into())?;
    let project: Project = get(facts, version.project)?;
    let (from, into) = (currency(&it.currency)?, project.granted.currency());
    if from == into {
        let currency = into.to_string();
        return Err(Refusal::RateNotNeeded { currency }.into());
    }
    let rate = BudgetRate {
        rate: entry::rate(&it.rate)?,
        // One line: the rates of a version are kept a line each.
        source: needed("source", &it.source)?.replace(['\n', '\t'], " "),
    };
    let mut edits = Vec::new();
    let (mut anew, mut grows) = (Vec::new(), false);
    for before in all::<BudgetLine, _>(facts, "version", version.id)? {
        let planned = before.amount.amount();
        if planned.currency() == from {
            let amount = converted(planned, rate.clone(), into)?;
            grows |= amount.booked().minor() > before.amount.booked().minor();
            let after = BudgetLine {
                amount,
                ..before.clone()
            };
            edits.extend(Edit::change(&before, &after, project.id));
            anew.push(after);
        }
    }
    if grows {
        within_ceilings(facts, &project, version.id, &anew)?;
    }
    let mut after = version.clone();
    after.rates.0.insert(from, rate);
    edits.extend(Edit::change(&version, &after, project.id));
    Ok(Decision {
        record: version.id.into(),
        edits,
    })
}

/// A budgeted amount: nothing or more, in the project's currency or one that the version has a rate for.
fn budgeted(
    typed: &str,
    given: Option<&str>,
    version: &BudgetVersion,
    project: &Project,
) -> Result<Planned, Refusal> {
    let kept_in = project.granted.currency();
    let planned_in = given.map_or(Ok(kept_in), currency)?;
    let amount = entry::amount(typed, planned_in)?;
    if amount.minor() < 0 {
        return Err(Refusal::BadAmount {
            text: typed.to_owned(),
            reason: AmountFault::Negative,
            currency: planned_in.to_string(),
        });
    }
    if planned_in == kept_in {
        return Ok(Planned::own(amount));
    }
    let rate = version.rates.0.get(&planned_in);
    let rate = rate.ok_or_else(|| Refusal::BudgetRateNeeded {
        number: number_of(version),
        from: planned_in.to_string(),
        to: kept_in.to_string(),
    })?;
    converted(amount, rate.clone(), kept_in)
}

fn converted(amount: Money, rate: BudgetRate, into: Currency) -> Result<Planned, Refusal> {
    Planned::converted(amount, rate, into).map_err(|_| Refusal::BadAmount {
        text: amount.decimal_string(),
        reason: AmountFault::TooLarge,
        currency: into.to_string(),
    })
}

/// Refuses lines with which the version would exceed a ceiling that is a maximum.
fn within_ceilings<F: Facts>(
    facts: &F,
    project: &Project,
    version: BudgetVersionId,
    changed: &[BudgetLine],
) -> Result<(), F::Error> {
    let Some(partnership) = find::<Partnership, _>(facts, project.partnership.into())? else {
        return Ok(());
    };
    let mut lines = all::<BudgetLine, _>(facts, "version", version)?;
    lines.retain(|line| changed.iter().all(|other| other.id != line.id));
    lines.extend_from_slice(changed);
    let amounts = lines
        .iter()
        .map(|line| i128::from(line.amount.booked().minor()))
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
        let concerns = |year: Option<i32>| {
            let is = |line: &BudgetLine| year.is_none_or(|year| year == year_of(line.year));
            changed.iter().any(is)
        };
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

/// How far a cost is for gender equality, and which core area it serves, is a judgement: it may be made after the figures
/// were approved, and holds for the post in all versions, so that it is there when the next one is made of this one.
pub(super) fn screen<F: Facts>(facts: &F, it: &ScreenCost) -> Result<Decision, F::Error> {
    let named: BudgetLine = get(facts, it.line)?;
    let core_area = match it.core_area.as_deref() {
        None => None,
        Some("") => Some(None),
        Some(typed) => Some(Some(typed.parse::<CoreArea>().map_err(|_| {
            Refusal::MalformedCommand {
                detail: format!("no core area: {typed:?}"),
            }
        })?)),
    };
    let lines = all::<BudgetLine, _>(facts, "project", named.project)?;
    let of_post = lines.iter().filter(|line| line.root() == named.root());
    let edits = of_post.filter_map(|before| {
        let after = BudgetLine {
            gender_marker: it.gender_marker.unwrap_or(before.gender_marker),
            core_area: core_area.unwrap_or(before.core_area),
            ..before.clone()
        };
        Edit::change(before, &after, before.project)
    });
    Ok(Decision {
        record: named.id.into(),
        edits: edits.collect(),
    })
}
