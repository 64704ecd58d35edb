//! The list in a pack: a row for each entry and receipt, as a spreadsheet opens it in the reader's country.

use std::io;

use domain::money::Money;
use domain::read::{Language, LedgerRow, Moved, Receipt};

use super::needs_receipt;

/// What became of a receipt.
pub(super) enum Proof {
    /// It is in the pack.
    Packed {
        /// Under this name …
        name: String,
        /// … with so many bytes.
        size: usize,
    },
    /// What the book has is not what was attached.
    Damaged,
    /// The book does not have it.
    Lacking,
}

const COLUMNS: [&str; 11] = [
    "field-date",
    "field-kind",
    "field-voucher",
    "field-description",
    "field-amount",
    "field-unit",
    "field-booked",
    "report-pack-receipt",
    "report-pack-file",
    "field-size",
    "field-sha256",
];

pub(super) struct List {
    language: Language,
    rows: Vec<[String; COLUMNS.len()]>,
}

impl List {
    pub(super) fn new(language: Language) -> Self {
        let heads = COLUMNS.map(|id| words::say(language, id, &[]));
        Self {
            language,
            rows: vec![heads],
        }
    }

    /// An entry to which nothing is attached.
    pub(super) fn unproven(&mut self, entry: &LedgerRow) {
        let why = if needs_receipt(entry) {
            "report-pack-missing"
        } else if entry.is_reversal {
            "report-pack-reversal"
        } else {
            "report-pack-nothing"
        };
        self.add(entry, true, [self.say(why), text(""), text(""), text("")]);
    }

    /// A receipt of an entry.
    pub(super) fn proven(
        &mut self,
        entry: &LedgerRow,
        is_first: bool,
        receipt: &Receipt,
        proof: &Proof,
    ) {
        let (state, name, size) = match proof {
            Proof::Packed { name, size } => ("report-pack-packed", name, size.to_string()),
            Proof::Damaged => (
                "report-pack-damaged",
                &receipt.name,
                receipt.size.to_string(),
            ),
            Proof::Lacking => (
                "report-pack-lacking",
                &receipt.name,
                receipt.size.to_string(),
            ),
        };
        let cells = [self.say(state), text(name), size, text(&receipt.sha256)];
        self.add(entry, is_first, cells);
    }

    /// A row. The amounts of an entry stand once, however many receipts it has, so that the columns add up.
    fn add(&mut self, entry: &LedgerRow, is_first: bool, [state, name, size, hash]: [String; 4]) {
        let (kind, amount, booked, description) = match &entry.what {
            Moved::Opening => return,
            Moved::Income { kind, .. } => (
                "kind-income",
                entry.income,
                Some(entry.income),
                self.say(&format!("income-kind-{kind}")),
            ),
            Moved::Transfer {
                sender,
                receiver,
                sent,
                ..
            } => (
                "kind-transfer",
                *sent,
                None,
                format!("{} → {}", sender.name, receiver.name),
            ),
            Moved::Expense { amount, .. } => {
                ("kind-expense", *amount, Some(entry.cost), String::new())
            }
        };
        let description = if entry.description.is_empty() {
            &description
        } else {
            &entry.description
        };
        let figure = |money: Option<Money>| {
            let shown = money.filter(|_| is_first);
            shown.map_or_else(String::new, |money| {
                words::decimal(self.language, &money.decimal_string())
            })
        };
        let row = [
            entry.date.to_string(),
            self.say(kind),
            text(&entry.reference),
            text(description),
            figure(Some(amount)),
            amount.currency().to_string(),
            figure(booked),
            state,
            name,
            size,
            hash,
        ];
        self.rows.push(row);
    }

    fn say(&self, id: &str) -> String {
        words::say(self.language, id, &[])
    }

    /// The bytes of the list. Spreadsheets take it for UTF-8 by its mark.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{FEFF}".as_bytes().to_vec());
        for row in &self.rows {
            writer.write_record(row)?;
        }
        writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// A text that a spreadsheet does not take for a formula: on one line, and quoted where it begins like one.
fn text(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|each| if each.is_control() { ' ' } else { each })
        .collect();
    let is_like_a_formula = plain
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_like_a_formula {
        format!("'{plain}")
    } else {
        plain
    }
}
