/** What needs somebody: each in a line, with where it leads. */
import type { Attention, Dashboard, NeedRow, ProjectFilter, SilentDevice } from "../../ipc";
import { toProject, type Place } from "../../state/place.svelte";
import { waysOut, type Forms } from "../../state/ways-out";
import { whereIs } from "../../state/where";
import { sayFinding } from "../../words/findings";
import { day } from "../../words/figures";
import { partners, title } from "../../words/names";
import { say } from "../../words/say";
import { sayLate } from "../project/reports/reports";
import { behind } from "./behind";

/** One of them by its name. */
export type Named = { key: string; text: string; note: string; to: Place };

export type NeedLine = { key: string; text: string; isWrong: boolean; to: Place; first: readonly Named[] };

/** So many lines are opened by a figure. */
export const KEYS = 9;

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

const whose = (it: Pick<Attention, "title" | "partners">): string => partners(it.partners) || title(it.title) || say("untitled");

function named(row: NeedRow): Named[] {
  return [
    ...row.reports.map((report) => ({
      key: report.report,
      text: `${say(`report-kind-${report.kind}`)} · ${whose(report)}`,
      note: sayLate(report),
      to: toProject(report.project, "reports", report.report),
    })),
    ...row.cases.map((cases) => ({
      key: cases.project,
      text: whose(cases),
      note: say("need-cases", { count: cases.count }),
      to: toProject(cases.project, "voices"),
    })),
    ...row.findings.map((each, at) => ({
      key: `${each.project} ${at}`,
      text: sayFinding(each.found).title,
      note: whose(each),
      to: whereFound(each),
    })),
  ];
}

function needLine(row: NeedRow, shown: ProjectFilter): NeedLine {
  const first = named(row);
  const said = say(`need-${row.need}`, { count: row.count });
  return {
    key: row.need,
    text: row.count > 1 ? `${said} ${say("need-in-projects", { count: row.projects })}` : said,
    isWrong: row.is_wrong,
    // One thing is that thing; several are the projects that they are in.
    to: row.count === 1 && first[0] ? first[0].to : behind({ need: row.need }, shown),
    first,
  };
}

function silentLine(silent: readonly SilentDevice[]): NeedLine {
  return {
    key: "silent",
    text: say("need-silent", { count: silent.length }),
    isWrong: false,
    to: { room: "exchange" },
    first: silent.slice(0, 3).map(({ key, name, person, last }) => ({
      key,
      text: person ? `${person} · ${name}` : name,
      note: say("need-last-heard", { date: day(last) }),
      to: { room: "exchange" },
    })),
  };
}

/** The lines of a dashboard: what is late, what is wrong, what waits. */
export const needLines = ({ needs, silent }: Pick<Dashboard, "needs" | "silent">, shown: ProjectFilter): NeedLine[] => [
  ...needs.map((row) => needLine(row, shown)),
  ...(silent.length > 0 ? [silentLine(silent)] : []),
];
