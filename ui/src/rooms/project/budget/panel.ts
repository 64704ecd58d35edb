import type { CostCategory, ExpenseRow, LineRow, ProjectId, VersionRow, VersionWay } from "../../../ipc";
import { say } from "../../../words/say";

/** The form in which it is written down what became of a version. */
export type Decision = { is: VersionWay; version: VersionRow };

/** A form beside the grid. */
export type PanelForm =
  | { is: "record" }
  | { is: "correct"; expense: ExpenseRow }
  | { is: "reverse"; expense: ExpenseRow }
  | { is: "reword"; expense: ExpenseRow }
  | { is: "line"; line: LineRow | null }
  | { is: "explain"; category: CostCategory; year: number }
  | { is: "rate"; version: VersionRow }
  | Decision;

/** What stands beside the grid: what the selection is made of, or a form. */
export type Panel = { is: "selection" } | PanelForm;

export function isDeciding(panel: Panel): panel is Decision {
  return panel.is === "submit" || panel.is === "approve" || panel.is === "reject";
}

/** The name of the draft of a form; those of a project begin alike. */
export function draftName(project: ProjectId, panel: Panel): string {
  if (isDeciding(panel)) return `${project}:${panel.is}:${panel.version.id}`;
  switch (panel.is) {
    case "selection":
    case "record":
      return `${project}:${panel.is}`;
    case "line":
      return `${project}:line:${panel.line?.id ?? "new"}`;
    case "rate":
      return `${project}:rate:${panel.version.id}`;
    case "explain":
      return `${project}:explain:${panel.category}:${panel.year}`;
    default:
      return `${project}:${panel.is}:${panel.expense.id}`;
  }
}

export function titleOf(panel: PanelForm): string {
  if (isDeciding(panel)) return say(`budget-${panel.is}-title`, { number: String(panel.version.number) });
  switch (panel.is) {
    case "record":
      return say("expense-new");
    case "correct":
      return say("expense-correct-title");
    case "reverse":
      return say("expense-reverse-title");
    case "reword":
      return say("expense-change-title");
    case "line":
      return say(panel.line ? "line-change" : "line-new");
    case "rate":
      return say("budget-rate-title", { number: String(panel.version.number) });
    case "explain":
      return say("deviation-title", { category: say(`cost-category-${panel.category}`), year: String(panel.year) });
  }
}
