import type { ProjectId, RecordId } from "../ipc";
import { toProject, type Place, type RoomName } from "./place.svelte";

/** The part of a project in which a kind of record lies. */
const TABS: Readonly<Record<string, string>> = {
  project: "budget",
  budget_version: "budget",
  budget_line: "budget",
  submission: "budget",
  approval: "budget",
  rejection: "budget",
  expense: "budget",
  deviation: "budget",
  grant_decision: "funds",
  income: "funds",
  transfer: "funds",
  claim: "funds",
  claim_decision: "funds",
  financial_period: "funds",
  period_lock: "funds",
  result: "plan",
  activity: "plan",
  indicator: "results",
  reading: "results",
  risk: "risks",
  team_member: "people",
  resolution: "people",
  report: "reports",
  report_answer: "reports",
  sign_off: "reports",
  report_submission: "reports",
  report_review: "reports",
  attachment: "documents",
};

/** The room in which what all projects share lies. */
const ROOMS: Readonly<Record<string, RoomName>> = {
  guideline: "settings",
  ceiling: "settings",
  allowance: "settings",
  team_rule: "settings",
  report_question: "settings",
  exchange_rate: "settings",
};

/** Kinds that are shown with the report that they are a part of. */
const PARTS = new Set(["report_answer", "sign_off", "report_submission", "report_review"]);

/** Kinds of which nothing is shown by itself; and of a file that is attached to what all projects share it is not known to
 * what. */
const UNSEEN = new Set(["approval", "rejection", "exchange_rate"]);

/** Where in the window a record is shown; of a kind that the window does not know, its project or the partnerships.
 * `within` is what it is a part of. */
export function whereIs(kind: string, project: ProjectId | null, record: RecordId, within: RecordId | null = null): Place {
  if (kind === "project") return toProject(record, TABS.project);
  if (project === null) {
    const isSeen = !UNSEEN.has(kind) && kind !== "attachment";
    return { room: ROOMS[kind] ?? "partnerships", ...(isSeen ? { item: record } : {}) };
  }
  const tab = TABS[kind];
  if (tab === undefined) return toProject(project, "summary");
  if (UNSEEN.has(kind)) return toProject(project, tab);
  if (!PARTS.has(kind)) return toProject(project, tab, record);
  return within === null ? toProject(project, tab) : toProject(project, tab, within, record);
}
