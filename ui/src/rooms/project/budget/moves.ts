// Moving in the sheet: one place has the focus; with Shift a block grows from the anchor to it.
import { targetAt, type Place, type Sheet } from "./sheet";

export type Selection = { focus: Place; anchor: Place };

export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "row_start"
  | "row_end"
  | "first"
  | "last"
  | "top"
  | "bottom"
  | "next_figure"
  | "previous_figure";

export function standingAt(place: Place): Selection {
  return { focus: place, anchor: place };
}

/** `extend` keeps the anchor, so that a block is selected. */
export function moved(sheet: Sheet, from: Selection, move: Move, extend = false): Selection {
  const focus = target(sheet, from.focus, move);
  return extend ? { focus, anchor: from.anchor } : standingAt(focus);
}

function target(sheet: Sheet, { row, column }: Place, move: Move): Place {
  const lastRow = sheet.rows.length - 1;
  const lastColumn = sheet.columns.length - 1;
  switch (move) {
    case "up":
      return { row: Math.max(row - 1, 0), column };
    case "down":
      return { row: Math.min(row + 1, lastRow), column };
    case "left":
      return { row, column: Math.max(column - 1, 0) };
    case "right":
      return { row, column: Math.min(column + 1, lastColumn) };
    case "row_start":
      return { row, column: 0 };
    case "row_end":
      return { row, column: lastColumn };
    case "first":
      return { row: 0, column: 0 };
    case "last":
      return { row: lastRow, column: lastColumn };
    case "top":
      return { row: 0, column };
    case "bottom":
      return { row: lastRow, column };
    case "next_figure":
      return figure(sheet, { row, column }, 1);
    case "previous_figure":
      return figure(sheet, { row, column }, -1);
  }
}

/** The next place that takes a figure, row by row; the same place where there is none. */
function figure(sheet: Sheet, from: Place, step: 1 | -1): Place {
  const width = sheet.columns.length;
  for (let at = from.row * width + from.column + step; at >= 0 && at < sheet.rows.length * width; at += step) {
    const place = { row: Math.floor(at / width), column: at % width };
    if (targetAt(sheet, place)) return place;
  }
  return from;
}

export type Block = { top: number; bottom: number; left: number; right: number };

export function blockOf({ focus, anchor }: Selection): Block {
  return {
    top: Math.min(focus.row, anchor.row),
    bottom: Math.max(focus.row, anchor.row),
    left: Math.min(focus.column, anchor.column),
    right: Math.max(focus.column, anchor.column),
  };
}

export function holds(block: Block, { row, column }: Place): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** The same selection in a sheet whose rows have changed: by name where the row is still there, else close by. */
export function carriedOver(selection: Selection, before: Sheet, after: Sheet): Selection {
  const carry = (place: Place): Place => {
    const row = after.rows.findIndex((each) => each.key === before.rows[place.row]?.key);
    const column = after.columns.findIndex((each) => each.key === before.columns[place.column]?.key);
    return {
      row: row >= 0 ? row : Math.min(place.row, after.rows.length - 1),
      column: column >= 0 ? column : Math.min(place.column, after.columns.length - 1),
    };
  };
  return { focus: carry(selection.focus), anchor: carry(selection.anchor) };
}
