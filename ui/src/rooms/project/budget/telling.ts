// What a place of the sheet says: its text, and whether something is wrong there.
import type { BudgetGrid } from "../../../ipc";
import { amount, amountOrDash, DASH, deviation, isNegative, isZero, type Decimals } from "../../../words/figures";
import { say } from "../../../words/say";
import { cellAt, type Place, type Row, type Sheet } from "./sheet";

export type Told = {
  text: string;
  /** What a listener hears where the text alone would not do. */
  spoken?: string;
  tone: "plain" | "dim" | "strong" | "wrong";
};

/**
 * Whole units, unless something was budgeted to the öre: then all have their decimals. What was spent nearly
 * always has some, which would only blur the comparison; the expenses show them.
 */
export function decimalsOf(grid: BudgetGrid): Decimals {
  const rows = [...grid.rows, ...grid.co_financing];
  const fraction = rows.some(({ sums }) => sums.cells.some(({ budget }) => /\.\d*[1-9]/.test(budget?.amount ?? "")));
  return fraction ? "all" : "whole";
}

/** The name of a row: its category, and who pays where that is not the grant. */
export function nameOf(row: Row): string {
  if (row.is === "total") return say("budget-row-total");
  const category = say(`cost-category-${row.category}`);
  return row.is === "grant" ? category : `${category} · ${say(`financing-${row.financing}`)}`;
}

/** `2018`, or `2018–2019`. */
export function yearsOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first ?? "") : `${first}–${last}`;
}

export function tell(sheet: Sheet, place: Place, decimals: Decimals): Told {
  const row = sheet.rows[place.row];
  const column = sheet.columns[place.column];
  if (!row || !column) return { text: "", tone: "plain" };
  switch (column.is) {
    case "category":
      return { text: nameOf(row), tone: "plain" };
    case "deviation":
      return tellDeviation(row);
    case "left":
      return tellLeft(row, decimals);
    case "budget": {
      const cell = cellAt(sheet, place);
      const text = amountOrDash(cell?.budget, { decimals });
      if (!cell?.budget) return { text, tone: "dim" };
      const several = row.is !== "total" && cell.lines.length > 1;
      if (!several) return { text, tone: "plain" };
      return { text, spoken: say("budget-several-lines", { amount: text, count: cell.lines.length }), tone: "plain" };
    }
    case "actual": {
      const cell = cellAt(sheet, place);
      if (!cell?.actual || isZero(cell.actual)) return { text: DASH, tone: "dim" };
      const text = amount(cell.actual, { decimals });
      if (!cell.flagged) return { text, tone: "plain" };
      const over = cell.deviation_per_mille;
      const spoken =
        over === null
          ? say("budget-over-nothing", { amount: text })
          : say("budget-over", { amount: text, percent: deviation(over) });
      return { text, spoken, tone: "wrong" };
    }
  }
}

function tellLeft({ sums }: Row, decimals: Decimals): Told {
  if (!sums) return { text: DASH, tone: "dim" };
  return { text: amount(sums.left, { decimals }), tone: isNegative(sums.left) ? "wrong" : "strong" };
}

function tellDeviation({ sums }: Row): Told {
  if (!sums || sums.deviation_per_mille === null) return { text: DASH, tone: "dim" };
  return { text: deviation(sums.deviation_per_mille), tone: sums.flagged ? "wrong" : "dim" };
}
