/** What needs attention: each in a line, with where it leads. */
import type { Attention, Dashboard, NeedRow, ProjectFilter, SilentDevice } from "../../ipc";
import { toProject, type Place } from "../../state/place.svelte";
import { whereFound } from "../../state/where-found";
import { sayFinding } from "../../words/findings";
import { day } from "../../words/figures";
import { partners, title } from "../../words/names";
import { say } from "../../words/say";
import { sayDaysLate } from "../project/reports/reports";
import { behind } from "./behind";

/** One of them by its name. */
export type Named = { key: string; text: string; note: string; to: Place };

export type NeedLine = { key: string; text: string; isWrong: boolean; to: Place; first: readonly Named[] };

/** So many lines are opened by a figure. */
export const KEYS = 9;

const whose = (it: Pick<Attention, "title" | "partners">): string => partners(it.partners) || title(it.title) || say("untitled");

function named(row: NeedRow): Named[] {
  return [
    ...row.reports.map((report) => ({
      key: report.report,
      text: `${say(`report-kind-${report.kind}`)} · ${whose(report)}`,
      note: sayDaysLate(report.days),
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
    text: row.count > 1 && row.projects > 0 ? `${said} ${say("need-in-projects", { count: row.projects })}` : said,
    isWrong: row.is_wrong,
    // One thing is that thing; several are the projects that they are in; what is in deleted ones alone has the overview.
    to: row.count === 1 && first[0] ? first[0].to : row.projects === 0 ? { room: "overview" } : behind({ need: row.need }, shown),
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

function sharedLine(count: number): NeedLine {
  return { key: "shared", text: say("need-shared", { count }), isWrong: false, to: { room: "exchange" }, first: [] };
}

/** The lines of a dashboard: what is late, what is wrong, what waits. */
export const needLines = ({ needs, shared_conflicts, silent }: Pick<Dashboard, "needs" | "shared_conflicts" | "silent">, shown: ProjectFilter): NeedLine[] => [
  ...needs.map((row) => needLine(row, shown)),
  ...(shared_conflicts > 0 ? [sharedLine(shared_conflicts)] : []),
  ...(silent.length > 0 ? [silentLine(silent)] : []),
];
