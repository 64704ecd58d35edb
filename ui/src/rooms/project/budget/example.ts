// A small budget for the tests: two categories, two years, one category that the partner pays.
import type { BudgetGrid, GridCell, GridSums, Money } from "../../../ipc";

const sek = (amount: string): Money => ({ amount, currency: "SEK" });

function cell(year: number, budget: string | null, actual: string | null, lines: string[]): GridCell {
  return {
    year,
    budget: budget === null ? null : sek(budget),
    actual: actual === null ? null : sek(actual),
    lines,
    converted: false,
    deviation_per_mille: null,
    flagged: false,
  };
}

function sums(cells: GridCell[]): GridSums {
  return { cells, budget: sek("0.00"), actual: sek("0.00"), left: sek("164790.50"), deviation_per_mille: null, flagged: false };
}

export const example: BudgetGrid = {
  version: { id: "v1", number: 1, state: "draft", ways: ["submit", "approve"], submission: null, approval: null, rejection: null, total: sek("524000.00"), in_force: true },
  currency: "SEK",
  years: [2018, 2019],
  rows: [
    {
      category: "work_input",
      financing: "grant",
      sums: sums([cell(2018, "120000.00", "118400.50", ["a"]), cell(2019, "120000.00", null, ["b", "c"])]),
    },
    {
      category: "meals",
      financing: "grant",
      sums: sums([cell(2018, "24000.00", "19875.00", ["d"]), cell(2019, null, null, [])]),
    },
  ],
  total: sums([cell(2018, "144000.00", "138275.50", []), cell(2019, "120000.00", null, [])]),
  co_financing: [
    {
      category: "work_input",
      financing: "in_kind",
      sums: sums([cell(2018, "40000.00", null, ["e"]), cell(2019, null, null, [])]),
    },
  ],
  unused: ["audit", "venue"],
  closed_years: [2018],
  changes: [],
  deviations: [],
  twins: [],
  shown: null,
  rates: [],
  elsewhere: null,
};
