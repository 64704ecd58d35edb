import type { ExpenseRow, LineRow } from "../../../ipc";

/** What stands beside the grid: what the selection is made of, or a form. */
export type Panel =
  | { is: "selection" }
  | { is: "record" }
  | { is: "correct"; expense: ExpenseRow }
  | { is: "reverse"; expense: ExpenseRow }
  | { is: "reword"; expense: ExpenseRow }
  | { is: "line"; line: LineRow | null }
  | { is: "approve" };
