//! ODS. Read here and not by calamine, whose 0.38 never ends on a table that is cut off, and makes a hundred
//! million cells of a row that says it is repeated. What is written as a decimal also stays one.

use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;

use super::unreadable;
use crate::fault::{Extent, Fault};
use crate::sheet::{Cell, MOST_COLUMNS, MOST_ROWS, Sheet, within, within_text};
use crate::{Progress, go_on};

/// Where the reader is.
#[derive(Default)]
struct Place {
    sheet: Option<Sheet>,
    row: usize,
    column: usize,
    /// How often the row is there.
    rows: usize,
    /// Its cells that hold something.
    filled: Vec<(usize, Cell)>,
    /// The cell that is open: how often it is there, its value where it is no text, and its words.
    cell: Option<(usize, Cell, String)>,
    /// Within a remark, or anything else that is not of the cell.
    beside: usize,
    cells: usize,
}

/// The sheets of a file's `content.xml`.
pub(super) fn sheets(content: &[u8], progress: &Progress<'_>) -> Result<Vec<Sheet>, Fault> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut place = Place::default();
    let mut read = Vec::new();
    let mut steps = 0;
    loop {
        steps += 1;
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0);
        go_on(progress, steps, at, content.len())?;
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(unreadable)? {
            Event::Start(tag) => place.opened(&tag)?,
            Event::End(tag) => {
                if let Some(sheet) = place.closed(tag.name().as_ref())? {
                    read.push(sheet);
                }
            }
            Event::Text(text) => place.words(&text.xml10_content())?,
            Event::CData(text) => place.words(&text.xml10_content())?,
            Event::GeneralRef(entity) => match entity.resolve_char_ref().map_err(unreadable)? {
                Some(character) => place.words(character.encode_utf8(&mut [0; 4]))?,
                None => place.words(resolve_xml_entity(&entity).unwrap_or_default())?,
            },
            Event::Eof if place.sheet.is_some() => return Err(unreadable("it is cut off")),
            Event::Eof => return Ok(read),
            _ => {}
        }
    }
}

impl Place {
    fn opened(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        match tag.name().as_ref() {
            "table:table" if self.sheet.is_none() => {
                let name = attribute(tag, "table:name")?.unwrap_or_default();
                *self = Self {
                    sheet: Some(Sheet {
                        name,
                        rows: Vec::new(),
                    }),
                    cells: self.cells,
                    ..Self::default()
                };
            }
            "table:table-row" => {
                self.rows = repeated(tag, "table:number-rows-repeated")?;
                self.column = 0;
                self.filled.clear();
            }
            "table:table-cell" | "table:covered-table-cell" if self.cell.is_none() => {
                let times = repeated(tag, "table:number-columns-repeated")?;
                self.cell = Some((times, value(tag)?, String::new()));
            }
            "office:annotation" | "draw:frame" | "draw:object" => self.beside += 1,
            "text:p" => {
                if let Some((_, _, words)) = &mut self.cell
                    && !words.is_empty()
                {
                    words.push('\n');
                }
            }
            "text:s" | "text:tab" | "text:line-break" => self.words(" ")?,
            _ => {}
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) -> Result<Option<Sheet>, Fault> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                let Some((times, value, words)) = self.cell.take() else {
                    return Ok(None);
                };
                let value = if value.is_empty() {
                    Cell::of_text(&words)
                } else {
                    value
                };
                if !value.is_empty() {
                    within(
                        Extent::Columns,
                        self.column.saturating_add(times),
                        MOST_COLUMNS,
                    )?;
                    let places = self.column..self.column + times;
                    self.filled
                        .extend(places.map(|column| (column, value.clone())));
                }
                self.column = self.column.saturating_add(times);
            }
            "table:table-row" => {
                let rows = std::mem::take(&mut self.rows);
                if !self.filled.is_empty() {
                    within(Extent::Rows, self.row.saturating_add(rows), MOST_ROWS)?;
                    for row in self.row..self.row + rows {
                        for (column, cell) in &self.filled {
                            if let Some(sheet) = &mut self.sheet {
                                sheet.put(row, *column, cell.clone(), &mut self.cells)?;
                            }
                        }
                    }
                }
                self.row = self.row.saturating_add(rows);
            }
            "office:annotation" | "draw:frame" | "draw:object" => {
                self.beside = self.beside.saturating_sub(1);
            }
            "table:table" if self.beside == 0 => return Ok(self.sheet.take()),
            _ => {}
        }
        Ok(None)
    }

    fn words(&mut self, text: &str) -> Result<(), Fault> {
        if self.beside > 0 {
            return Ok(());
        }
        if let Some((_, _, words)) = &mut self.cell {
            words.push_str(text);
            within_text(words)?;
        }
        Ok(())
    }
}

/// What the attributes of a cell say it is; text is in its paragraphs.
fn value(tag: &BytesStart<'_>) -> Result<Cell, Fault> {
    let kind = attribute(tag, "office:value-type")?.unwrap_or_default();
    let written = match kind.as_str() {
        "float" | "currency" | "percentage" => attribute(tag, "office:value")?,
        "date" => attribute(tag, "office:date-value")?,
        _ => None,
    };
    let Some(written) = written else {
        return Ok(Cell::Empty);
    };
    Ok(if kind == "date" {
        let day = written
            .split('T')
            .next()
            .and_then(|day| day.parse::<NaiveDate>().ok());
        day.map_or_else(|| Cell::of_text(&written), Cell::Day)
    } else {
        let number =
            Decimal::from_str_exact(&written).or_else(|_| Decimal::from_scientific(&written));
        number.map_or_else(
            |_| Cell::of_text(&written),
            |number| Cell::Number(number.normalize()),
        )
    })
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<usize, Fault> {
    match attribute(tag, name)? {
        Some(times) => times.parse().map_err(unreadable),
        None => Ok(1),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    let Some(found) = tag.try_get_attribute(name).map_err(unreadable)? else {
        return Ok(None);
    };
    let value = found
        .normalized_value(XmlVersion::Implicit1_0)
        .map_err(unreadable)?;
    Ok(Some(value.into_owned()))
}
