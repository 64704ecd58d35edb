// Where in the budget a record stands that was asked for by name.
import {
  ipc,
  type BudgetGrid,
  type BudgetVersionId,
  type CostCategory,
  type ExpenseId,
  type Financing,
  type ProjectHead,
  type RecordId,
} from "../../../ipc";
import { standingAt, type Selection } from "./moves";
import type { Sheet } from "./sheet";

/** A version of the budget, and the cell in it; without a category the version alone. */
export type Spot = {
  version: BudgetVersionId;
  category: CostCategory | null;
  year: number | null;
  financing: Financing;
  is: "budget" | "actual";
  expense?: ExpenseId;
};

/** Where it stands; null where it is not in the budget. */
export async function spotOf(record: RecordId, head: ProjectHead, grid: BudgetGrid): Promise<Spot | null> {
  const here = { version: grid.version.id, financing: "grant" } as const;
  const version = head.versions.find(({ id, submission }) => id === record || submission?.id === record);
  if (version) return { ...here, version: version.id, category: null, year: null, is: "budget" };

  const deviation = grid.deviations.find(({ id }) => id === record);
  if (deviation) return { ...here, category: deviation.category, year: deviation.year, is: "actual" };

  const shown = await ipc.lines(grid.version.id, null, null);
  const { rows } = await ipc.expenses({ project: head.row.id, limit: 0 });
  const expense = rows.find(({ id }) => id === record);
  if (expense) {
    const financing = shown.find(({ id }) => id === expense.line)?.financing ?? "grant";
    return { ...here, category: expense.category, year: expense.year, financing, is: "actual", expense: record };
  }

  // A line goes on from version to version: it is shown in the one that is open, where that has it still.
  for (const version of head.versions) {
    const lines = version.id === grid.version.id ? shown : await ipc.lines(version.id, null, null);
    const line = lines.find(({ id }) => id === record);
    if (!line) continue;
    const goesOn = shown.find(({ post }) => post === line.post);
    const { category, year, financing } = goesOn ?? line;
    return { version: goesOn ? grid.version.id : version.id, category, year, financing, is: "budget" };
  }
  return null;
}

/** The cell of a spot; what is true of the whole, where the sheet has no such cell. */
export function selectionOf(sheet: Sheet, { category, year, financing, is }: Spot): Selection {
  const row = sheet.rows.findIndex(
    (each) =>
      each.is !== "total" && each.category === category && (each.is === "grant" ? "grant" : each.financing) === financing,
  );
  const column = sheet.columns.findIndex((each) => each.is === is && each.year === year);
  const total = sheet.rows.findIndex((each) => each.is === "total");
  return standingAt({ row: row < 0 ? total : row, column: Math.max(0, column) });
}
