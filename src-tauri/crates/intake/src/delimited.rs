//! Text in columns: which character parts them, and what stands in each.
//!
//! Written here rather than with a CSV reader because rows keep the number that a person sees (blank lines
//! count), and because a quote that nobody closes must not swallow the rest of the file.

use crate::fault::{Extent, Fault};
use crate::sheet::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet, within, within_text};
use crate::vocabulary::Role;
use crate::{Progress, go_on};

/// What may part columns, the likeliest first.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];

/// How many rows are tried with each separator.
const TRIED: usize = 300;

/// The table of a text.
pub(crate) fn table(text: &str, name: &str, progress: &Progress<'_>) -> Result<Sheet, Fault> {
    let declared = declared_separator(text);
    let separator = match declared {
        Some(separator) => separator,
        None => sniffed(text).ok_or(Fault::NotATable)?,
    };
    let mut sheet = Sheet {
        name: name.to_owned(),
        rows: Vec::new(),
    };
    let mut cells = 0;
    for record in Records::new(text, separator) {
        go_on(progress, sheet.rows.len(), record.at, text.len())?;
        within(Extent::Rows, sheet.rows.len() + 1, MOST_ROWS)?;
        within(Extent::Columns, record.fields.len(), MOST_COLUMNS)?;
        cells += record.fields.len();
        within(Extent::Cells, cells, MOST_CELLS)?;
        let mut row = Row::default();
        for field in &record.fields {
            within_text(field)?;
            row.cells.push(Cell::of_text(field));
        }
        // The line that names the separator is for programs; it keeps its number, not its text.
        if declared.is_some() && sheet.rows.is_empty() {
            row.cells.clear();
        }
        sheet.rows.push(row);
    }
    while sheet.rows.last().is_some_and(Row::is_blank) {
        sheet.rows.pop();
    }
    if sheet.rows.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(sheet)
}

/// The separator that a first line `sep=;` names.
fn declared_separator(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim_matches(['"', '\r', ' ']);
    let named = line.to_ascii_lowercase();
    let mut rest = named.strip_prefix("sep=")?.chars();
    let separator = rest.next()?;
    (rest.next().is_none() && SEPARATORS.contains(&separator)).then_some(separator)
}

/// The separator under which most rows have as many columns, and headers are found that are known.
fn sniffed(text: &str) -> Option<char> {
    SEPARATORS
        .iter()
        .rev()
        .filter_map(|separator| Some((merit(text, *separator)?, *separator)))
        .max_by_key(|(merit, _)| *merit)
        .map(|(_, separator)| separator)
}

/// How well a separator fits: headers it brings out, rows of one width, and that width.
fn merit(text: &str, separator: char) -> Option<(usize, usize, usize)> {
    let mut widths = vec![0_usize; 64];
    let mut headers = 0;
    for record in Records::new(text, separator).take(TRIED) {
        let width = record.fields.len();
        let filled = record
            .fields
            .iter()
            .filter(|field| !field.trim().is_empty());
        if width > 1 && filled.count() > 1 {
            let last = widths.len() - 1;
            widths[width.min(last)] += 1;
        }
        let known = record
            .fields
            .iter()
            .filter(|field| Role::of_header(field).is_some());
        headers = headers.max(if width > 1 { known.count() } else { 0 });
    }
    let (width, rows) = widths
        .iter()
        .enumerate()
        .max_by_key(|(width, rows)| (**rows, *width))?;
    (*rows > 0).then_some((headers, *rows, width))
}

/// A row of the text.
struct Record {
    /// Where it ends, in bytes.
    at: usize,
    fields: Vec<String>,
}

/// The rows of a text, one after the other. A line ends with a line feed, a carriage return, or both.
struct Records<'t> {
    text: &'t str,
    separator: char,
    at: usize,
    /// From here on quotes are characters like others: one of them is never closed.
    plain_from: usize,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: char) -> Self {
        Self {
            text,
            separator,
            at: 0,
            plain_from: usize::MAX,
        }
    }

    /// A field in quotes that opens at `at`, and where it ends. None where what follows the closing quote is not
    /// the end of a field: then the opening one is part of the text, as in `"Nilen" hotell`.
    fn quoted(&self, at: usize) -> Quoted {
        let mut field = String::new();
        let mut from = at + 1;
        loop {
            let Some(length) = self.text[from..].find('"') else {
                return Quoted::Open;
            };
            field.push_str(&self.text[from..from + length]);
            from += length + 1;
            if self.text[from..].starts_with('"') {
                field.push('"');
                from += 1;
                continue;
            }
            let rest = self.text[from..].trim_start_matches(' ');
            let ends = |each: char| each == self.separator || matches!(each, '\r' | '\n');
            return if rest.chars().next().is_none_or(ends) {
                Quoted::Field(field, self.text.len() - rest.len())
            } else {
                Quoted::Text
            };
        }
    }
}

/// What a quote at the start of a field is.
enum Quoted {
    /// The field, and where it ends.
    Field(String, usize),
    /// A character of the text.
    Text,
    /// Never closed.
    Open,
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let mut field = String::new();
            let rest = &self.text[self.at..];
            let blank = rest.len() - rest.trim_start_matches(' ').len();
            if rest[blank..].starts_with('"') && self.at < self.plain_from {
                match self.quoted(self.at + blank) {
                    Quoted::Field(inner, end) => {
                        field = inner;
                        self.at = end;
                    }
                    Quoted::Text => {}
                    Quoted::Open => self.plain_from = self.at,
                }
            }
            let rest = &self.text[self.at..];
            let stop = |each: char| each == self.separator || matches!(each, '\r' | '\n');
            let length = rest.find(stop).unwrap_or(rest.len());
            field.push_str(&rest[..length]);
            fields.push(field);
            self.at += length;
            let rest = &rest[length..];
            if rest.starts_with(self.separator) {
                self.at += self.separator.len_utf8();
                continue;
            }
            self.at += if rest.starts_with("\r\n") {
                2
            } else {
                usize::from(!rest.is_empty())
            };
            return Some(Record {
                at: self.at,
                fields,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        table(text, "", &|_, _| true).unwrap().preview(100)
    }

    #[test]
    fn columns_are_told_from_decimal_commas_and_from_titles() {
        let rows = read(
            "Kontoutdrag, Ale kommun\n\nDatum;Belopp;Text\n2019-01-02;12,50;Taxi\n2019-01-03;1,00;Buss, natt\n",
        );
        assert_eq!(rows[3], ["2019-01-02", "12,50", "Taxi"]);
        assert_eq!(rows.len(), 5);
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let rows = read(
            "Date,Text,Amount\r\n2019-01-02,\"Hotel \"\"Nile\"\",\r\ntwo nights\",\"1,200.00\"\r\n",
        );
        assert_eq!(
            rows[1],
            ["2019-01-02", "Hotel \"Nile\", two nights", "1,200.00"]
        );
    }

    #[test]
    fn a_quote_that_nobody_closes_stays_in_its_field() {
        let rows = read("Datum;Text;Belopp\n2019-01-02;\"Taxi;12\n2019-01-03;Buss;13\n");
        assert_eq!(rows[1], ["2019-01-02", "\"Taxi", "12"]);
        assert_eq!(rows[2], ["2019-01-03", "Buss", "13"]);
    }

    #[test]
    fn a_quote_that_another_field_closes_swallows_no_row() {
        let rows =
            read("Datum;Text;Belopp\n2019-01-02;\"Taxi;12\n2019-01-03;\"Nilen\" hotell;13\n");
        assert_eq!(rows[1], ["2019-01-02", "\"Taxi", "12"]);
        assert_eq!(rows[2], ["2019-01-03", "\"Nilen\" hotell", "13"]);
    }

    #[test]
    fn lines_end_as_on_any_computer() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["Datum;Belopp", "2019-01-02;1", "", "2019-01-03;2", ""].join(end);
            assert_eq!(read(&text)[3], ["2019-01-03", "2"], "{end:?}");
        }
    }

    #[test]
    fn a_first_line_may_name_the_separator() {
        let rows = read("sep=,\nDatum,Belopp;x\n2019-01-02,1;2\n");
        assert_eq!(rows[2], ["2019-01-02", "1;2"]);
    }

    #[test]
    fn prose_is_not_a_table() {
        let read = table("Dear all\nsee you on Monday\n", "", &|_, _| true);
        assert_eq!(read, Err(Fault::NotATable));
    }
}
