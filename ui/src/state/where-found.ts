import type { Attention } from "../ipc";
import { toProject, type Place } from "./place.svelte";
import { waysOut, type Forms } from "./ways-out";
import { whereIs } from "./where";

/** The project opens them. */
const FORMS: Forms = { explain: () => undefined, setOut: () => undefined };

/** By which field a finding names the record that it is about, and what kind of record that is. */
const RECORDS: Readonly<Record<string, string>> = {
  expense: "expense",
  risk: "risk",
  indicator: "indicator",
  activity: "activity",
  result: "result",
  version: "budget_version",
  period: "financial_period",
  claim: "claim",
};

/** Where something can be done about a finding: its report, what the summary offers, or else the record itself. */
export function whereFound({ project, found }: Pick<Attention, "project" | "found">): Place {
  if (found.kind === "contested") return { room: "exchange" };
  // Its project was deleted: only the overview has it still.
  if (found.kind === "deleted_while_edited" && found.record === project) return { room: "overview" };
  if ("report" in found) return whereIs("report", project, found.report);
  if (waysOut(found, project, FORMS).length > 0) return toProject(project, "summary");
  if (found.kind === "team_composition") return toProject(project, "people");
  if (found.kind === "account_overdrawn" || found.kind === "grant_differs") return toProject(project, "funds");
  if ("entry" in found) return whereIs(found.of, project, found.entry);
  for (const [field, value] of Object.entries(found)) {
    const kind = RECORDS[field];
    if (kind !== undefined && typeof value === "string") return whereIs(kind, project, value);
  }
  return toProject(project);
}
