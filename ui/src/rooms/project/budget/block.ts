// Blocks of cells on their way from a spreadsheet: lines of text with tabs between the values.
import { inLines, targetAt, type Place, type Sheet, type Target } from "./sheet";

/** Reads what spreadsheets put on the clipboard, quoted values with tabs and line breaks in them included. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && value === "") quoted = true;
    else if (sign === "\t") {
      row.push(value.trim());
      value = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      rows.push([...row, value.trim()]);
      row = [];
      value = "";
    } else value += sign;
  }
  if (value !== "" || row.length > 0) rows.push([...row, value.trim()]);
  return trimmed(rows);
}

/** Without the empty rows and columns that a generous selection takes along at the end. */
function trimmed(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((value) => value !== ""));
  const kept = rows.slice(0, last + 1);
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((value) => value !== "") + 1));
  return kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

export type Written = { place: Place; target: Target; amount: string; row: number; column: number };

export type Misfit =
  /** The cell that one stands in takes no figure. */
  | { misfit: "not_a_budget_cell" }
  /** There was nothing in the block. */
  | { misfit: "empty" }
  | { misfit: "too_many_rows"; rows: number; room: number }
  | { misfit: "too_many_columns"; columns: number; room: number }
  | { misfit: "several_lines"; row: number; target: Target };

/**
 * Lays a block over the sheet from a place: its rows on the rows below, its columns on the budget columns to the
 * right, since a plan holds a figure for each year and no actuals. All of it fits or none of it is written.
 */
export function layOut(sheet: Sheet, from: Place, block: readonly (readonly string[])[]): Written[] | Misfit {
  if (!targetAt(sheet, from)) return { misfit: "not_a_budget_cell" };
  const width = block[0]?.length ?? 0;
  if (width === 0) return { misfit: "empty" };
  const rows = sheet.rows.flatMap((row, index) => (row.is === "grant" && index >= from.row ? [index] : []));
  const columns = sheet.columns.flatMap((each, index) =>
    each.is === "budget" && index >= from.column ? [index] : [],
  );
  if (block.length > rows.length) return { misfit: "too_many_rows", rows: block.length, room: rows.length };
  if (width > columns.length) return { misfit: "too_many_columns", columns: width, room: columns.length };

  const written: Written[] = [];
  for (const [down, values] of block.entries()) {
    for (const [right, amount] of values.entries()) {
      const place = { row: rows[down] ?? 0, column: columns[right] ?? 0 };
      const target = targetAt(sheet, place);
      if (!target || (amount === "" && target.lines.length === 0)) continue;
      if (inLines(target)) return { misfit: "several_lines", row: down + 1, target };
      written.push({ place, target, amount, row: down + 1, column: right + 1 });
    }
  }
  return written;
}

/** The values of the columns that take figures, of a block that was copied from this grid, actuals and all. */
export function figuresOf(block: readonly (readonly string[])[], isBudget: readonly boolean[]): string[][] {
  return block.map((row) => row.filter((_, column) => isBudget[column]));
}
