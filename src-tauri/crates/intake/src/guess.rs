//! What stands where: by the names of the columns, and by what is in them where no name helps.

use crate::day::{self, Possible};
use crate::mapping::{Column, Columns, Mapping, source};
use crate::number::{self, Written};
use crate::sheet::{Cell, Row, Sheet, folded};
use crate::vocabulary::{Label, Role};

/// How far down a header is looked for.
pub(crate) const HEADER_WITHIN: usize = 100;

/// How many rows tell what a column is full of. How its days and numbers are written is asked of all.
const SAMPLE: usize = 5_000;

/// The columns of a sheet, as a mapping calls them.
#[must_use]
pub fn columns(sheet: &Sheet) -> Vec<Column> {
    let names = header_row(sheet).map(|at| &sheet.rows[at]);
    (0..sheet.width()).map(|place| name(names, place)).collect()
}

/// Proposes a mapping. What a file leaves open stays open: the order of days and the decimal mark may be none, and
/// a column that was not found is missing.
///
/// ```
/// let bytes = b"Bokf\xf6ringsdag;Text;Belopp;Saldo\n2019-03-12;Taxi;-240,00;9 760,00\n";
/// let sheets = intake::open(bytes, "konto.csv", &|_, _| true).unwrap();
/// let mapping = intake::guess(&sheets[0]);
/// assert_eq!(mapping.columns.amount.unwrap().shown(), "Belopp");
/// assert!(mapping.outgoing_negative);
/// ```
#[must_use]
pub fn guess(sheet: &Sheet) -> Mapping {
    let header = header_row(sheet);
    let rows = &sheet.rows[header.map_or(0, |at| at + 1)..];
    let names = header.map(|at| &sheet.rows[at]);
    let contents: Vec<Content> = (0..sheet.width())
        .map(|column| Content::of(rows, column))
        .collect();
    let places = Places::of(names, &contents);
    let column = |place: Option<usize>| place.map(|place| name(names, place));
    let columns = Columns {
        date: column(places.at(Role::Date)),
        amount: column(places.at(Role::Amount)),
        debit: column(places.at(Role::Debit)),
        credit: column(places.at(Role::Credit)),
        currency: column(places.at(Role::Currency)),
        rate: column(places.at(Role::Rate)),
        rate_source: column(places.at(Role::RateSource)),
        description: column(places.at(Role::Description)),
        voucher: column(places.at(Role::Voucher)),
        category: column(places.at(Role::Category)),
        account: column(places.at(Role::Account)),
        year: column(places.at(Role::Year)),
    };
    let figures: Vec<usize> = [Role::Amount, Role::Debit, Role::Credit]
        .iter()
        .filter_map(|role| places.at(*role))
        .collect();
    let written: Vec<Written> = figures
        .iter()
        .flat_map(|place| rows.iter().filter_map(|row| text_number(row.cell(*place))))
        .collect();
    let days = places.at(Role::Date).into_iter().flat_map(|place| {
        let cells = rows.iter().map(move |row| row.cell(place));
        cells.map(Possible::of)
    });
    let outgoing = places.at(Role::Amount).or_else(|| places.at(Role::Debit));
    let (decimal_mark, _) = number::decided(written.iter());
    Mapping {
        source: source(sheet, names),
        day_order: day::decided(days).0,
        decimal_mark,
        outgoing_negative: outgoing
            .is_some_and(|place| is_below_zero(rows, place, places.has_balance)),
        columns,
        categories: std::collections::BTreeMap::new(),
    }
}

/// The sheet that looks most like one of expenses, by its index.
#[must_use]
pub fn likeliest(sheets: &[Sheet]) -> usize {
    let merit = |sheet: &Sheet| {
        let found = guess(sheet).columns;
        let figures = found.amount.is_some() || found.debit.is_some();
        let rest = [
            found.description.is_some(),
            found.voucher.is_some(),
            found.category.is_some(),
        ];
        let rest = rest.iter().filter(|is_there| **is_there).count();
        (found.date.is_some() && figures, rest, sheet.rows.len())
    };
    let merits = sheets.iter().map(merit).enumerate();
    merits
        .rev()
        .max_by_key(|(_, merit)| *merit)
        .map_or(0, |(index, _)| index)
}

/// The row of the names: the one in which most are known, or else the words above the first figures.
fn header_row(sheet: &Sheet) -> Option<usize> {
    let known = |row: &Row| {
        let mut roles: Vec<Role> = row
            .cells
            .iter()
            .filter_map(|cell| match cell {
                Cell::Text(text) => Role::of_header(text),
                _ => None,
            })
            .collect();
        roles.sort();
        roles.dedup();
        let telling = [Role::Date, Role::Amount, Role::Debit, Role::Credit];
        let tells = roles.iter().any(|role| telling.contains(role));
        let is_filled = row.cells.iter().any(|cell| Possible::of(cell).is_day());
        if tells && !is_filled { roles.len() } else { 0 }
    };
    let merits = sheet.rows.iter().take(HEADER_WITHIN).map(known).enumerate();
    let best = merits.rev().max_by_key(|(_, merit)| *merit)?;
    if best.1 >= 2 {
        return Some(best.0);
    }
    let holds_expense = |row: &Row| {
        let has_day = row.cells.iter().any(|cell| Possible::of(cell).is_day());
        has_day && row.cells.iter().filter(|cell| !cell.is_empty()).count() >= 2
    };
    let first = sheet
        .rows
        .iter()
        .take(HEADER_WITHIN)
        .position(holds_expense)?;
    let above = first.checked_sub(1)?;
    let cells = &sheet.rows[above].cells;
    let words = cells
        .iter()
        .filter(|cell| matches!(cell, Cell::Text(_)) && text_number(cell).is_none());
    (words.count() >= 2).then_some(above)
}

/// What a column is full of.
#[derive(Clone, Copy, Debug, Default)]
struct Content {
    filled: usize,
    days: usize,
    numbers: usize,
    /// Numbers that have decimals or are below zero, as amounts have and accounts have not.
    figures: usize,
    letters: usize,
}

impl Content {
    fn of(rows: &[Row], column: usize) -> Self {
        let mut content = Self::default();
        for row in rows.iter().take(SAMPLE) {
            let cell = row.cell(column);
            if cell.is_empty() {
                continue;
            }
            content.filled += 1;
            content.days += usize::from(Possible::of(cell).is_day());
            match cell {
                Cell::Number(number) => {
                    content.numbers += 1;
                    content.figures +=
                        usize::from(!number.is_integer() || number.is_sign_negative());
                }
                Cell::Text(text) => match Written::of(text) {
                    Some(_) => {
                        content.numbers += 1;
                        content.figures +=
                            usize::from(text.contains([',', '.', '-', '\u{2212}', '(']));
                    }
                    None => {
                        content.letters += text
                            .chars()
                            .filter(|each| each.is_alphabetic())
                            .count()
                            .min(60);
                    }
                },
                Cell::Day(_) | Cell::Empty => {}
            }
        }
        content
    }

    fn fits(self, role: Role) -> bool {
        match role {
            Role::Date => self.days * 2 >= self.filled,
            // Sums and words at the end of a table do not count against it.
            Role::Amount | Role::Debit | Role::Credit => self.numbers * 2 >= self.filled,
            _ => true,
        }
    }
}

/// Which column each role has.
struct Places {
    found: Vec<(Role, usize)>,
    has_balance: bool,
}

impl Places {
    fn of(header: Option<&Row>, contents: &[Content]) -> Self {
        let mut named: Vec<(Role, usize, usize)> = Vec::new();
        for (place, cell) in header.iter().flat_map(|row| row.cells.iter().enumerate()) {
            if let Some((role, rank)) = Role::ranked(&cell.shown()) {
                named.push((role, rank, place));
            }
        }
        named.sort_by_key(|(role, rank, place)| {
            let content = contents.get(*place).copied().unwrap_or_default();
            (
                *role,
                content.filled == 0,
                !content.fits(*role),
                *rank,
                *place,
            )
        });
        let has_balance = named.iter().any(|(role, _, place)| {
            let name = header
                .map(|row| folded(&row.cell(*place).shown()))
                .unwrap_or_default();
            *role == Role::Other && (name.contains("saldo") || name.contains("balance"))
        });
        let mut places = Self {
            found: Vec::new(),
            has_balance,
        };
        let mut weak_amount = false;
        for (role, rank, place) in &named {
            let content = contents.get(*place).copied().unwrap_or_default();
            if *role != Role::Other && places.at(*role).is_none() && content.fits(*role) {
                places.found.push((*role, *place));
                weak_amount |= *role == Role::Amount && *rank >= 2;
            }
        }
        // A column of amounts does for both directions; one called sum beside debit and credit is their balance.
        let is_split = places.at(Role::Debit).is_some();
        let is_dropped = |role: &Role| match role {
            Role::Amount => is_split && weak_amount,
            Role::Debit | Role::Credit => {
                !(is_split && weak_amount) && places.at(Role::Amount).is_some()
            }
            _ => false,
        };
        let dropped: Vec<Role> = places
            .found
            .iter()
            .map(|(role, _)| *role)
            .filter(is_dropped)
            .collect();
        places.found.retain(|(role, _)| !dropped.contains(role));
        let taken: Vec<usize> = named.iter().map(|(_, _, place)| *place).collect();
        places.by_content(contents, &taken);
        places
    }

    fn at(&self, role: Role) -> Option<usize> {
        self.found
            .iter()
            .find(|(each, _)| *each == role)
            .map(|(_, place)| *place)
    }

    /// Finds by their contents what no name told.
    fn by_content(&mut self, contents: &[Content], taken: &[usize]) {
        let mut taken = taken.to_vec();
        let mut choose = |places: &mut Self, role: Role, merit: &dyn Fn(&Content) -> usize| {
            let free = contents
                .iter()
                .enumerate()
                .filter(|(place, _)| !taken.contains(place));
            let merits = free.map(|(place, content)| (place, merit(content))).rev();
            if let Some((place, _)) = merits
                .filter(|(_, merit)| *merit > 0)
                .max_by_key(|(_, merit)| *merit)
            {
                taken.push(place);
                places.found.push((role, place));
            }
        };
        if self.at(Role::Date).is_none() {
            choose(self, Role::Date, &|content| {
                if content.days * 2 > content.filled {
                    content.days
                } else {
                    0
                }
            });
        }
        let has_figures = [Role::Amount, Role::Debit, Role::Credit]
            .iter()
            .any(|role| self.at(*role).is_some());
        if !has_figures {
            choose(self, Role::Amount, &|content| {
                if content.numbers * 2 > content.filled {
                    content.figures * 2 + 1
                } else {
                    0
                }
            });
        }
        if self.at(Role::Description).is_none() {
            choose(self, Role::Description, &|content| content.letters);
        }
    }
}

/// The column by its header, or by its number where it has none.
fn name(names: Option<&Row>, place: usize) -> Column {
    let text = names.map(|row| row.cell(place).shown()).unwrap_or_default();
    if text.is_empty() {
        return Column::Number {
            number: u32::try_from(place + 1).unwrap_or(u32::MAX),
        };
    }
    let header = folded(&text);
    let before = names.iter().flat_map(|row| row.cells.iter().take(place));
    let same = before
        .filter(|cell| folded(&cell.shown()) == header)
        .count();
    Column::Header {
        header: text,
        nth: u32::try_from(same + 1).unwrap_or(u32::MAX),
    }
}

fn text_number(cell: &Cell) -> Option<Written> {
    match cell {
        Cell::Text(text) => Written::of(text),
        _ => None,
    }
}

/// Whether most amounts of the column are below zero, sums and balances left aside.
fn is_below_zero(rows: &[Row], place: usize, has_balance: bool) -> bool {
    let (mut below, mut above) = (0_usize, 0_usize);
    for row in rows {
        let is_sum = row.cells.iter().any(|cell| match cell {
            Cell::Text(text) => Label::of(text).is_some(),
            _ => false,
        });
        let negative = match row.cell(place) {
            Cell::Number(number) if !number.is_zero() => number.is_sign_negative(),
            Cell::Text(text) => match Written::of(text) {
                Some(written) => written.is_negative(),
                None => continue,
            },
            _ => continue,
        };
        if !is_sum {
            below += usize::from(negative);
            above += usize::from(!negative);
        }
    }
    below > above || (has_balance && below > 0 && below == above)
}
