// The budget as rows and columns that one can stand in: what each place shows and whether it takes a figure.
import type { BudgetGrid, BudgetLineId, CostCategory, Financing, GridCell, GridSums, Money } from "../../../ipc";

export type Column =
  | { is: "category"; key: string }
  | { is: "budget"; key: string; year: number }
  | { is: "actual"; key: string; year: number }
  | { is: "left"; key: string }
  | { is: "deviation"; key: string };

export type Row =
  | { is: "grant"; key: string; category: CostCategory; sums: GridSums | null }
  | { is: "total"; key: string; sums: GridSums }
  | { is: "co_financing"; key: string; category: CostCategory; financing: Financing; sums: GridSums };

export type Sheet = { columns: Column[]; rows: Row[] };

export type Place = { row: number; column: number };

/** `added` are the categories that were chosen here and have no figure yet: they stand last. */
export function sheetOf(grid: BudgetGrid, added: readonly CostCategory[]): Sheet {
  const columns: Column[] = [{ is: "category", key: "category" }];
  for (const year of grid.years) {
    columns.push({ is: "budget", key: `budget:${year}`, year }, { is: "actual", key: `actual:${year}`, year });
  }
  columns.push({ is: "left", key: "left" });
  if (grid.closed_years.length > 0) columns.push({ is: "deviation", key: "deviation" });

  const rows: Row[] = grid.rows.map(({ category, sums }) => ({
    is: "grant",
    key: `grant:${category}`,
    category,
    sums,
  }));
  for (const category of added) {
    if (grid.rows.some((row) => row.category === category)) continue;
    rows.push({ is: "grant", key: `grant:${category}`, category, sums: null });
  }
  rows.push({ is: "total", key: "total", sums: grid.total });
  for (const { category, financing, sums } of grid.co_financing) {
    rows.push({ is: "co_financing", key: `${financing}:${category}`, category, financing, sums });
  }
  return { columns, rows };
}

/** The cell of a year, where the place stands in one. */
export function cellAt(sheet: Sheet, place: Place): GridCell | null {
  const column = sheet.columns[place.column];
  const row = sheet.rows[place.row];
  if (!row?.sums || !column || !("year" in column)) return null;
  return row.sums.cells.find((cell) => cell.year === column.year) ?? null;
}

/** The amount that the place shows; none where it shows a name, a share or nothing. */
export function amountAt(sheet: Sheet, place: Place): Money | null {
  const column = sheet.columns[place.column];
  if (column?.is === "left") return sheet.rows[place.row]?.sums?.left ?? null;
  if (column?.is === "budget") return cellAt(sheet, place)?.budget ?? null;
  if (column?.is === "actual") return cellAt(sheet, place)?.actual ?? null;
  return null;
}

/** Where a figure may be typed: what the grant pays, in a year. */
export type Target = {
  category: CostCategory;
  year: number;
  lines: BudgetLineId[];
  /** Whether the figure is made of what is planned in another currency: then it is changed line by line. */
  converted: boolean;
};

export function targetAt(sheet: Sheet, place: Place): Target | null {
  const row = sheet.rows[place.row];
  const column = sheet.columns[place.column];
  if (row?.is !== "grant" || column?.is !== "budget") return null;
  const cell = cellAt(sheet, place);
  return { category: row.category, year: column.year, lines: cell?.lines ?? [], converted: cell?.converted ?? false };
}

/** Whether the figure is changed in its lines alone. */
export function inLines({ lines, converted }: Target): boolean {
  return lines.length > 1 || converted;
}

/** The name of a place that stays the same when rows come, go or change order. */
export function keyOf(sheet: Sheet, place: Place): string {
  return `${sheet.rows[place.row]?.key} ${sheet.columns[place.column]?.key}`;
}
