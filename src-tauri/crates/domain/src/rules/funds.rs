//! Rules of the chain of money: what is granted, claimed, comes in and goes from account to account.

use chrono::NaiveDate;

use super::period::open_on;
use super::{Decision, Facts, all, currency, find, fresh, get, needed, positive, put, text};
use crate::code::IncomeKind;
use crate::command::{
    AddClaim, AddGrantDecision, ChangeEntry, DecideClaim, RecordIncome, RecordTransfer,
    ReverseEntry,
};
use crate::entry;
use crate::id::{OrganisationId, RecordId};
use crate::money::Money;
use crate::period::Period;
use crate::record::{
    Claim, ClaimDecision, GrantDecision, Income, Kind, Partnership, Project, Transfer,
};
use crate::refusal::{AmountFault, Refusal};

/// The partners of a project, the Swedish one first.
pub(super) fn partners<F: Facts>(
    facts: &F,
    project: &Project,
) -> Result<Vec<OrganisationId>, F::Error> {
    let partnership = find::<Partnership, _>(facts, project.partnership.into())?;
    Ok(partnership.map_or_else(Vec::new, |partnership| partnership.partners))
}

/// One of the partners of a project.
pub(super) fn partner<F: Facts>(
    facts: &F,
    project: &Project,
    given: OrganisationId,
) -> Result<OrganisationId, F::Error> {
    if partners(facts, project)?.contains(&given) {
        return Ok(given);
    }
    Err(Refusal::NotAPartner.into())
}

/// What is taken back was there before.
pub(super) fn not_before(original: NaiveDate, reversal: NaiveDate) -> Result<(), Refusal> {
    if reversal < original {
        return Err(Refusal::BeforeOriginal { date: original });
    }
    Ok(())
}

pub(super) fn add_decision<F: Facts>(
    facts: &F,
    it: &AddGrantDecision,
) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let kept_in = project.granted.currency();
    let amount = entry::amount(&it.amount, kept_in)?;
    if amount.is_zero() {
        return Err(Refusal::BadAmount {
            text: it.amount.clone(),
            reason: AmountFault::Zero,
            currency: kept_in.to_string(),
        }
        .into());
    }
    let decision = GrantDecision {
        id: fresh(facts, it.id)?,
        project: project.id,
        date: entry::date(&it.date)?,
        decided_by: needed("decided_by", &it.decided_by)?,
        reference: text("reference", &it.reference)?,
        amount,
    };
    Ok(Decision::create(&decision, project.id))
}

pub(super) fn record_income<F: Facts>(facts: &F, it: &RecordIncome) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let date = entry::date(&it.date)?;
    open_on(facts, project.id, date)?;
    let partner = match it.partner {
        Some(given) => partner(facts, &project, given)?,
        None => *partners(facts, &project)?
            .first()
            .ok_or(Refusal::NotAPartner)?,
    };
    if let Some(claim) = it.claim {
        let claim: Claim = get(facts, claim)?;
        if claim.project != project.id {
            return Err(Refusal::NotFound {
                record: Kind::Claim.code().to_owned(),
                id: claim.id.to_string(),
            }
            .into());
        }
    }
    let income = Income {
        id: fresh(facts, it.id)?,
        project: project.id,
        partner,
        date,
        kind: it.kind,
        amount: positive(&it.amount, project.granted.currency())?,
        // Only what is paid back pays a claim.
        claim: it.claim.filter(|_| it.kind == IncomeKind::Reimbursement),
        reference: text("reference", &it.reference)?,
        description: text("description", &it.description)?,
        reversal_of: None,
    };
    Ok(Decision::create(&income, project.id))
}

pub(super) fn record_transfer<F: Facts>(
    facts: &F,
    it: &RecordTransfer,
) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let kept_in = project.granted.currency();
    let date = entry::date(&it.date)?;
    open_on(facts, project.id, date)?;
    let out = it.sent_currency.as_deref().map_or(Ok(kept_in), currency)?;
    let into = currency(&it.received_currency)?;
    let (sent, arrived) = (positive(&it.sent, out)?, positive(&it.received, into)?);
    let fee = match it.fee.trim() {
        "" => None,
        typed => {
            let of = it.fee_currency.as_deref().map_or(Ok(out), currency)?;
            if of != out && of != into {
                return Err(Refusal::CurrencyDiffers {
                    expected: out.to_string(),
                    found: of.to_string(),
                }
                .into());
            }
            let fee = entry::amount(typed, of)?;
            if fee.minor() < 0 {
                return Err(Refusal::BadAmount {
                    text: typed.to_owned(),
                    reason: AmountFault::Negative,
                    currency: of.to_string(),
                }
                .into());
            }
            Some(fee).filter(|fee| !fee.is_zero())
        }
    };
    let sender = partner(facts, &project, it.sender)?;
    let receiver = partner(facts, &project, it.receiver)?;
    if (sender, out) == (receiver, into) {
        return Err(Refusal::SameAccount.into());
    }
    // Within a currency nothing is gained or lost on the way: what does not arrive is the fee.
    if out == into && sent != arrived {
        return Err(Refusal::SentDiffers {
            sent,
            received: arrived,
        }
        .into());
    }
    let transfer = Transfer {
        id: fresh(facts, it.id)?,
        project: project.id,
        sender,
        receiver,
        date,
        sent,
        received: arrived,
        fee,
        reference: text("reference", &it.reference)?,
        description: text("description", &it.description)?,
        reversal_of: None,
    };
    Ok(Decision::create(&transfer, project.id))
}

/// Takes an income or a transfer back, once, by an entry of its own.
pub(super) fn reverse<F: Facts>(facts: &F, it: &ReverseEntry) -> Result<Decision, F::Error> {
    let date = entry::date(&it.date)?;
    let reason = text("description", &it.description)?;
    let words = |before: &str| {
        if reason.is_empty() {
            before.to_owned()
        } else {
            reason.clone()
        }
    };
    match facts.kind(it.entry)? {
        Some(Kind::Income) => {
            let wrong: Income = get(facts, it.entry)?;
            let again = all::<Income, _>(facts, "reversal_of", wrong.id)?.len();
            once(wrong.reversal_of.is_some(), again)?;
            open_on(facts, wrong.project, date)?;
            not_before(wrong.date, date)?;
            let reversal = Income {
                id: fresh(facts, it.id.map(Into::into))?,
                date,
                amount: wrong.amount.negated(),
                description: words(&wrong.description),
                reversal_of: Some(wrong.id),
                ..wrong
            };
            Ok(Decision::create(&reversal, reversal.project))
        }
        Some(Kind::Transfer) => {
            let wrong: Transfer = get(facts, it.entry)?;
            let again = all::<Transfer, _>(facts, "reversal_of", wrong.id)?.len();
            once(wrong.reversal_of.is_some(), again)?;
            open_on(facts, wrong.project, date)?;
            not_before(wrong.date, date)?;
            let reversal = Transfer {
                id: fresh(facts, it.id.map(Into::into))?,
                date,
                sent: wrong.sent.negated(),
                received: wrong.received.negated(),
                fee: wrong.fee.map(Money::negated),
                description: words(&wrong.description),
                reversal_of: Some(wrong.id),
                ..wrong
            };
            Ok(Decision::create(&reversal, reversal.project))
        }
        _ => Err(no_entry(it.entry).into()),
    }
}

/// Words change as long as the entry's day is open; figures never do.
pub(super) fn change<F: Facts>(facts: &F, it: &ChangeEntry) -> Result<Decision, F::Error> {
    match facts.kind(it.entry)? {
        Some(Kind::Income) => {
            let before: Income = get(facts, it.entry)?;
            open_on(facts, before.project, before.date)?;
            let mut after = before.clone();
            put("reference", &mut after.reference, it.reference.as_ref())?;
            put(
                "description",
                &mut after.description,
                it.description.as_ref(),
            )?;
            Ok(Decision::change(&before, &after, before.project))
        }
        Some(Kind::Transfer) => {
            let before: Transfer = get(facts, it.entry)?;
            open_on(facts, before.project, before.date)?;
            let mut after = before.clone();
            put("reference", &mut after.reference, it.reference.as_ref())?;
            put(
                "description",
                &mut after.description,
                it.description.as_ref(),
            )?;
            Ok(Decision::change(&before, &after, before.project))
        }
        _ => Err(no_entry(it.entry).into()),
    }
}

fn no_entry(id: RecordId) -> Refusal {
    Refusal::NotFound {
        record: Kind::Transfer.code().to_owned(),
        id: id.to_string(),
    }
}

/// A reversal is not reversed, and nothing is reversed twice.
fn once(is_reversal: bool, reversals: usize) -> Result<(), Refusal> {
    match (is_reversal, reversals) {
        (true, _) => Err(Refusal::IsReversal),
        (false, 0) => Ok(()),
        _ => Err(Refusal::AlreadyReversed),
    }
}

pub(super) fn add_claim<F: Facts>(facts: &F, it: &AddClaim) -> Result<Decision, F::Error> {
    let project: Project = get(facts, it.project)?;
    let claim = Claim {
        id: fresh(facts, it.id)?,
        project: project.id,
        period: Period::new(entry::date(&it.start)?, entry::date(&it.end)?)
            .map_err(|_| Refusal::EndsBeforeStart)?,
        date: entry::date(&it.date)?,
        claimed: positive(&it.claimed, project.granted.currency())?,
        reference: text("reference", &it.reference)?,
    };
    Ok(Decision::create(&claim, project.id))
}

pub(super) fn decide_claim<F: Facts>(facts: &F, it: &DecideClaim) -> Result<Decision, F::Error> {
    let claim: Claim = get(facts, it.claim)?;
    if !all::<ClaimDecision, _>(facts, "claim", claim.id)?.is_empty() {
        return Err(Refusal::ClaimDecided.into());
    }
    let approved = entry::amount(&it.approved, claim.claimed.currency())?;
    if approved.minor() < 0 {
        return Err(Refusal::BadAmount {
            text: it.approved.clone(),
            reason: AmountFault::Negative,
            currency: approved.currency().to_string(),
        }
        .into());
    }
    if approved.minor() > claim.claimed.minor() {
        let claimed = claim.claimed;
        return Err(Refusal::OverClaim { claimed, approved }.into());
    }
    let decision = ClaimDecision {
        id: fresh(facts, it.id)?,
        project: claim.project,
        claim: claim.id,
        date: entry::date(&it.date)?,
        decided_by: needed("decided_by", &it.decided_by)?,
        approved,
        reason: text("reason", &it.reason)?,
    };
    Ok(Decision::create(&decision, claim.project))
}
