//! What the finance report of a period says, in its final words: the data of `templates/finance.typ`.

use domain::code::Funding;
use domain::money::{Money, sum};
use domain::read::{
    CoFinanced, CostRow, FinanceReport, Forwarded, Terms, TwinCost, TwinCosts, WorkSum,
};
use serde::Serialize;
use words::{Arg, DASH, Decimals, Span, amount, date, deviation, percent};

use crate::Options;
use crate::legible::MARK;
use crate::summary::{Frame, Words, or_none, partners, shortened, told_version};

/// The longest explanation that stands in the table; the book has the rest.
const LONGEST_EXPLANATION: usize = 600;

/// The document.
#[derive(Serialize)]
pub(crate) struct Page {
    #[serde(flatten)]
    frame: Frame,
    partners: String,
    /// What is reported, and whether it stands.
    subtitle: String,
    /// Set where the figures may still change.
    open: Option<String>,
    facts: Vec<Fact>,
    costs: Table,
    funds: Table,
    /// What stands beside the figures of the grant; the first column of each is text, and so are those named.
    beside: Vec<Table>,
    deviations: Deviations,
    principles: Principles,
    signatures: Signatures,
    replaced_note: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
    wide: bool,
}

/// A table of figures.
#[derive(Serialize)]
struct Table {
    title: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    total: Option<Row>,
    notes: Vec<String>,
    /// How many columns from the right are figures.
    figures: usize,
}

#[derive(Serialize)]
struct Row {
    cells: Vec<String>,
    /// It opens or closes what stands between.
    strong: bool,
}

#[derive(Serialize)]
struct Deviations {
    title: String,
    heads: Vec<String>,
    rows: Vec<Deviation>,
}

#[derive(Serialize)]
struct Deviation {
    name: String,
    budget: String,
    actual: String,
    deviation: String,
    explanation: String,
    wrong: bool,
}

#[derive(Serialize)]
struct Principles {
    title: String,
    paragraphs: Vec<String>,
}

#[derive(Serialize)]
struct Signatures {
    title: String,
    signature: String,
    name: String,
    date: String,
    partners: Vec<String>,
}

/// Puts the report into words.
pub(crate) fn compose(report: &FinanceReport, options: &Options) -> Page {
    let words = Words::of(options.language);
    let frame = Frame::of(
        &report.head,
        report.demo,
        &report.digest,
        words.say("report-finance-name"),
        options,
    );
    let period = words::period(options.language, report.period.period);
    let stands = match &report.period.lock {
        Some(lock) => words.with(
            "report-finance-locked",
            &[
                ("date", date(options.language, lock.date, Span::Long).into()),
                ("by", or_none(&lock.locked_by)),
            ],
        ),
        None => words.say("report-finance-open"),
    };
    Page {
        frame,
        partners: partners(words, &report.head),
        subtitle: words.with("report-finance-of", &[("period", period.into())]),
        open: report.period.lock.is_none().then(|| stands.clone()),
        facts: facts(words, report, stands),
        costs: costs(words, report),
        funds: funds(words, report),
        beside: [
            accounts(words, report),
            forwarded(words, report),
            work(words, report),
        ]
        .into_iter()
        .flatten()
        .chain(twins(words, report))
        .chain(co_financing(words, report))
        .collect(),
        deviations: deviations(words, report),
        principles: Principles {
            title: words.say("report-finance-principles"),
            paragraphs: principles(words, report),
        },
        signatures: Signatures {
            title: words.say("report-finance-signatures"),
            signature: words.say("report-finance-signature"),
            name: words.say("report-finance-signed-name"),
            date: words.say("report-finance-signed-date"),
            partners: report
                .head
                .row
                .partners
                .iter()
                .map(|partner| shortened(&partner.name, 90))
                .collect(),
        },
        replaced_note: words.with("report-replaced", &[("mark", MARK.to_string().into())]),
    }
}

fn exact(words: Words, money: Money) -> String {
    amount(words.language, money, Decimals::All)
}

fn facts(words: Words, report: &FinanceReport, stands: String) -> Vec<Fact> {
    let fact = |label: &str, value: String, wide: bool| Fact {
        label: words.say(label),
        value: if value.trim().is_empty() {
            DASH.to_owned()
        } else {
            value
        },
        wide,
    };
    let version = report
        .version
        .as_ref()
        .map_or_else(String::new, |version| told_version(words.language, version));
    vec![
        fact(
            "report-case-reference",
            report.head.row.case_reference.clone(),
            false,
        ),
        fact(
            "report-granted",
            words::money(words.language, report.head.row.sums.granted),
            false,
        ),
        fact("report-finance-state", stands, true),
        fact("report-finance-compared", version, true),
    ]
}

fn costs(words: Words, report: &FinanceReport) -> Table {
    let row = |it: &CostRow| Row {
        cells: vec![
            it.category.map_or_else(
                || words.say("report-row-total"),
                |category| words.say(&format!("cost-category-{category}")),
            ),
            exact(words, it.budget),
            exact(words, it.period),
            exact(words, it.so_far),
            exact(words, it.left),
            it.share_per_mille.map_or_else(
                || DASH.to_owned(),
                |share| percent(words.language, share, 0),
            ),
        ],
        strong: false,
    };
    Table {
        title: words.say("report-finance-costs"),
        heads: [
            "report-column-category",
            "report-column-budget",
            "report-finance-in-period",
            "report-finance-so-far",
            "report-column-left",
            "report-finance-share",
        ]
        .map(|id| words.say(id))
        .into(),
        rows: report.costs.iter().map(row).collect(),
        total: Some(row(&report.cost)),
        notes: vec![words.with(
            "report-amounts",
            &[("currency", report.cost.budget.currency().code().into())],
        )],
        figures: 5,
    }
}

/// Opening, what came in, what went, and closing: of the period, and from the beginning.
fn funds(words: Words, report: &FinanceReport) -> Table {
    let (period, so_far) = (report.period.totals, report.so_far);
    let row = |label: String, of: Money, all: Money, strong: bool| Row {
        cells: vec![label, exact(words, of), exact(words, all)],
        strong,
    };
    let opening = report.period.lock.as_ref().map_or_else(
        || report.period.opening.unwrap_or(period.opening),
        |lock| lock.opening,
    );
    let closing = report
        .period
        .lock
        .as_ref()
        .map_or(period.closing, |lock| lock.closing);
    let mut rows = vec![row(
        words.say("report-finance-opening"),
        opening,
        so_far.opening,
        true,
    )];
    rows.extend(report.incomes.iter().map(|income| {
        let label = words.say(&format!("income-kind-{}", income.kind));
        row(label, income.period, income.so_far, false)
    }));
    for (id, of, all) in [
        (
            "report-finance-cost",
            period.cost.negated(),
            so_far.cost.negated(),
        ),
        (
            "report-finance-fee",
            period.fee.negated(),
            so_far.fee.negated(),
        ),
        ("report-finance-exchange", period.exchange, so_far.exchange),
    ] {
        rows.push(row(words.say(id), of, all, false));
    }
    // What a merge brought into a locked period is not in what was signed.
    let later = sum(
        period.closing.currency(),
        [period.closing, closing.negated()],
    );
    let notes = if later.is_zero() {
        Vec::new()
    } else {
        vec![words.with(
            "report-finance-later",
            &[("amount", exact(words, later).into())],
        )]
    };
    Table {
        title: words.say("report-finance-funds"),
        heads: vec![
            String::new(),
            words.say("report-finance-in-period"),
            words.say("report-finance-so-far"),
        ],
        rows,
        total: Some(row(
            words.say("report-finance-closing"),
            closing,
            so_far.closing,
            true,
        )),
        notes,
        figures: 2,
    }
}

fn accounts(words: Words, report: &FinanceReport) -> Option<Table> {
    let rows: Vec<Row> = report
        .accounts
        .iter()
        .map(|account| Row {
            cells: vec![
                shortened(&account.partner.name, 90),
                words::money_in_full(words.language, account.local),
                account
                    .rate
                    .as_ref()
                    .map_or_else(String::new, |rate| words::decimal(words.language, rate)),
                exact(words, account.cost),
            ],
            strong: false,
        })
        .collect();
    let currency = report.cost.budget.currency();
    (!rows.is_empty()).then(|| Table {
        title: words.with(
            "report-finance-accounts",
            &[(
                "date",
                date(words.language, report.period.period.end(), Span::Long).into(),
            )],
        ),
        heads: vec![
            words.say("report-finance-partner"),
            words.say("report-finance-balance"),
            words.say("report-finance-unit-cost"),
            words.with(
                "report-finance-at-cost",
                &[("currency", currency.code().into())],
            ),
        ],
        total: Some(Row {
            cells: vec![
                words.say("report-row-total"),
                String::new(),
                String::new(),
                exact(
                    words,
                    sum(currency, report.accounts.iter().map(|each| each.cost)),
                ),
            ],
            strong: false,
        }),
        rows,
        notes: Vec::new(),
        figures: 3,
    })
}

/// A table that is left out where it has no rows.
fn table(
    title: String,
    heads: Vec<String>,
    figures: usize,
    rows: Vec<Vec<String>>,
) -> Option<Table> {
    (!rows.is_empty()).then(|| Table {
        title,
        heads,
        rows: rows
            .into_iter()
            .map(|cells| Row {
                cells,
                strong: false,
            })
            .collect(),
        total: None,
        notes: Vec::new(),
        figures,
    })
}

/// What was sent on in the period.
fn forwarded(words: Words, report: &FinanceReport) -> Option<Table> {
    let money = |money: Money| words::money_in_full(words.language, money);
    let row = |it: &Forwarded| {
        let (sender, receiver) = (&it.sender.name, &it.receiver.name);
        let between = if it.sender.id == it.receiver.id {
            shortened(receiver, 60)
        } else {
            format!("{} → {}", shortened(sender, 40), shortened(receiver, 40))
        };
        vec![
            format!("{} {between}", date(words.language, it.date, Span::Short)),
            shortened(&it.reference, 40),
            money(it.sent),
            money(it.received),
            it.fee.map_or_else(|| DASH.to_owned(), money),
        ]
    };
    let heads = [
        "report-finance-forwarded-when",
        "report-finance-evidence",
        "report-finance-sent",
        "report-finance-received",
        "report-finance-fees",
    ];
    table(
        words.say("report-finance-forwarded"),
        heads.map(|id| words.say(id)).into(),
        3,
        report.forwarded.iter().map(row).collect(),
    )
}

/// Whose work was paid.
fn work(words: Words, report: &FinanceReport) -> Option<Table> {
    let row = |it: &WorkSum| {
        let name = if it.name.is_empty() {
            DASH.to_owned()
        } else {
            shortened(&it.name, 60)
        };
        vec![
            name,
            words.say(&format!("financing-{}", it.financing)),
            words::decimal(words.language, &it.hours),
            exact(words, it.period),
            words::decimal(words.language, &it.hours_so_far),
            exact(words, it.so_far),
        ]
    };
    let heads = [
        "report-finance-person",
        "report-finance-paid-by",
        "report-finance-hours",
        "report-finance-in-period",
        "report-finance-hours-so-far",
        "report-finance-so-far",
    ];
    table(
        words.say("report-finance-work"),
        heads.map(|id| words.say(id)).into(),
        4,
        report.work.iter().map(row).collect(),
    )
}

/// The partners' budgets in their own currencies.
fn twins(words: Words, report: &FinanceReport) -> Vec<Table> {
    let kept_in = report.cost.budget.currency();
    let cells = |it: &TwinCost| {
        let category = it.category.map_or_else(
            || words.say("report-row-total"),
            |category| words.say(&format!("cost-category-{category}")),
        );
        let other = Some(it.elsewhere).filter(|other| !other.is_zero());
        vec![
            category,
            exact(words, it.budget),
            exact(words, it.paid),
            other.map_or_else(|| DASH.to_owned(), |other| exact(words, other)),
        ]
    };
    let twin = |twin: &TwinCosts| {
        let own = twin.total.budget.currency();
        let with = |id: &str, currency: &str| words.with(id, &[("currency", currency.into())]);
        let title = words.with(
            "report-finance-twin",
            &[
                ("partner", shortened(&twin.partner.name, 90).into()),
                ("currency", own.code().into()),
            ],
        );
        let heads = vec![
            words.say("report-column-category"),
            words.say("report-column-budget"),
            with("report-finance-paid-in", own.code()),
            with("report-finance-paid-elsewhere", kept_in.code()),
        ];
        let total = Row {
            cells: cells(&twin.total),
            strong: false,
        };
        table(title, heads, 3, twin.rows.iter().map(cells).collect()).map(|table| Table {
            total: Some(total),
            ..table
        })
    };
    report.twins.iter().filter_map(twin).collect()
}

/// What others financed beside the grant.
fn co_financing(words: Words, report: &FinanceReport) -> Option<Table> {
    let row = |it: &CoFinanced| {
        let financing = words.say(&format!("financing-{}", it.financing));
        let by = it.partner.as_ref().map(|by| shortened(&by.name, 60));
        vec![
            by.map_or_else(|| financing.clone(), |by| format!("{financing}, {by}")),
            exact(words, it.budget),
            exact(words, it.period),
            exact(words, it.so_far),
        ]
    };
    let heads = [
        "report-finance-paid-by",
        "report-column-budget",
        "report-finance-in-period",
        "report-finance-so-far",
    ];
    table(
        words.say("report-co-financing"),
        heads.map(|id| words.say(id)).into(),
        3,
        report.co_financing.iter().map(row).collect(),
    )
}

fn deviations(words: Words, report: &FinanceReport) -> Deviations {
    let rows = report.deviations.iter().map(|it| {
        let category = words.say(&format!("cost-category-{}", it.category));
        let (explanation, wrong) = match &it.explained {
            None => (words.say("report-finance-unexplained"), true),
            Some(said) => {
                let approved = words.with(
                    "report-finance-approval",
                    &[("approval", or_none(&said.approval))],
                );
                let is_over = it.actual.minor() > it.budget.minor();
                let told = shortened(&said.explanation, LONGEST_EXPLANATION);
                if is_over {
                    (format!("{told} {approved}"), said.approval.is_empty())
                } else {
                    (told, false)
                }
            }
        };
        Deviation {
            name: format!("{category} {}", it.year),
            budget: exact(words, it.budget),
            actual: exact(words, it.actual),
            deviation: it
                .deviation_per_mille
                .map_or_else(|| DASH.to_owned(), |share| deviation(words.language, share)),
            explanation,
            wrong,
        }
    });
    let percent: Arg = report.terms.deviation_percent.to_string().into();
    Deviations {
        title: words.with(
            "report-finance-deviations",
            &[
                ("count", report.deviations.len().into()),
                ("percent", percent),
            ],
        ),
        heads: [
            "report-finance-line",
            "report-column-budget",
            "report-column-actual",
            "report-sheet-deviation",
            "report-finance-explanation",
        ]
        .map(|id| words.say(id))
        .into(),
        rows: rows.collect(),
    }
}

/// What an auditor must know to read the figures.
fn principles(words: Words, report: &FinanceReport) -> Vec<String> {
    let Terms {
        funding, method, ..
    } = report.terms;
    let currency = report.cost.budget.currency();
    let mut told = vec![words.with(
        "report-finance-basis",
        &[
            (
                "funding",
                match funding {
                    Some(Funding::InArrears) => "in_arrears".into(),
                    Some(Funding::InAdvance) => "in_advance".into(),
                    None => "none".into(),
                },
            ),
            ("currency", currency.code().into()),
        ],
    )];
    told.push(words.with(
        "report-finance-method",
        &[
            ("method", words.say(&format!("fx_method-{method}")).into()),
            ("currency", currency.code().into()),
        ],
    ));
    for rate in &report.rates {
        told.push(words.with(
            "report-finance-rate",
            &[
                ("unit", rate.currency.as_str().into()),
                ("rate", words::decimal(words.language, &rate.rate).into()),
                ("currency", currency.code().into()),
                ("source", shortened(&rate.source, 200).into()),
            ],
        ));
    }
    told.push(words.say("report-finance-rounding"));
    told.push(words.say("report-finance-co-financing"));
    told
}
