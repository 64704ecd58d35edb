/** The figures of a chart: what its table shows, and what is copied to a spreadsheet. */
import type { Money } from "../../ipc";
import { amount, count, DASH, isZero, percentOrDash } from "../../words/figures";
import { plainNumber, plainShare, writeBlock, type DecimalSign } from "../../words/spreadsheet";

/** A text, how many, how much, a share of all; or nothing. */
export type Cell = string | number | Money | { perMille: number | null } | null;

/** A column that holds figures is read from the right. */
export type Column = { text: string; num?: boolean };

/** `href`: what is behind the row. */
export type Row = { cells: readonly Cell[]; href?: string | undefined };

/** The first cell of each row names it. */
export type Rows = { columns: readonly Column[]; rows: readonly Row[] };

/** As a person reads it: a dash where there is none. */
export function shownCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === 0) return DASH;
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return count(cell);
  if ("perMille" in cell) return percentOrDash(cell.perMille);
  return isZero(cell) ? DASH : amount(cell, { decimals: "whole" });
}

/** The currency of a column, where it holds money of one. */
function currencyOf({ rows }: Rows, column: number): string | undefined {
  const currencies = new Set(
    rows.flatMap(({ cells }) => {
      const cell = cells[column];
      return typeof cell === "object" && cell !== null && "currency" in cell ? [cell.currency] : [];
    }),
  );
  return currencies.size === 1 ? [...currencies][0] : undefined;
}

/** In one line, with spaces that a spreadsheet searches by. */
const inOneCell = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A figure as a spreadsheet reads it: nothing grouped, a plain minus. */
function bareCell(cell: Cell | undefined, sign: DecimalSign): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return inOneCell(cell);
  if (typeof cell === "number") return String(cell);
  return "perMille" in cell ? plainShare(cell.perMille, sign) : plainNumber(cell.amount, sign);
}

/** All of it with its head, cells parted by tabs; the decimal sign is that of the language. */
export function tabSeparated(table: Rows, sign: DecimalSign): string {
  const head = table.columns.map(({ text }, at) => {
    const currency = currencyOf(table, at);
    return inOneCell(currency ? `${text} (${currency})` : text);
  });
  const body = table.rows.map(({ cells }) => table.columns.map((_, at) => bareCell(cells[at], sign)));
  return writeBlock([head, ...body]);
}
