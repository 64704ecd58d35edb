// Projects beside each other: what is asked of each, and the rows as another program reads them.
import { ipc, Refused, type Lights, type Money, type ProjectHead, type ProjectId } from "../../ipc";
import { period } from "../../words/figures";
import { country, partners, title } from "../../words/names";
import { say } from "../../words/say";
import { plainNumber } from "../project/budget/block";

/** A project as it stands beside others. */
export type Compared = {
  head: ProjectHead;
  lights: Lights;
  risks: { open: number; grave: number };
  /** How many reports are late. */
  late: number;
};

/** What the book says of a project; undefined where it has no such project any more. */
export async function toCompared(project: ProjectId): Promise<Compared | undefined> {
  try {
    const [head, results, register, reports] = await Promise.all([
      ipc.project(project),
      ipc.results(project),
      ipc.risks(project),
      ipc.reports(project),
    ]);
    const open = register.risks.filter(({ status }) => status === "open").length;
    const grave = register.risks.filter(({ is_grave }) => is_grave).length;
    return { head, lights: results.lights, risks: { open, grave }, late: reports.filter(({ is_late }) => is_late).length };
  } catch (failure) {
    if (failure instanceof Refused && failure.fault.kind === "not_found") return undefined;
    throw failure;
  }
}

export const nameOf = ({ head }: Compared): string => title(head.row.title) || say("untitled");

/** The currency of all of them; none where there are several. */
export function commonCurrency(projects: readonly Compared[]): string | undefined {
  const [first, ...others] = new Set(projects.map(({ head }) => head.row.sums.granted.currency));
  return others.length === 0 ? first : undefined;
}

/** The lights in the order in which they are said. */
export const LIGHTS = ["green", "amber", "red", "unknown"] as const satisfies readonly (keyof Lights)[];
export const lightWord = (light: keyof Lights): string => say(`light-${light === "unknown" ? "none" : light}`);

/** What somebody wrote is no formula of the spreadsheet that it is put into. */
const plain = (text: string): string => (/^[=+@-]/.test(text) ? `'${text}` : text);

/** The table as a spreadsheet in the language reads it: a row for each fact, a column for each project. */
export function copyOf(projects: readonly Compared[], sign: "," | "."): string[][] {
  const share = (perMille: number | null) => (perMille === null ? "" : `${plainNumber((perMille / 10).toFixed(1), sign)}%`);
  const sum = (money: Money) => plainNumber(money.amount, sign);
  const row = (name: string, of: (project: Compared) => string | number): string[] => [
    name,
    ...projects.map((project) => String(of(project))),
  ];
  return [
    row(say("project"), (project) => plain(nameOf(project))),
    row(say("partners"), ({ head }) => plain(partners(head.row.partners))),
    row(say("country"), ({ head }) => (head.row.country ? country(head.row.country) : "")),
    row(say("period"), ({ head }) => period(head.row.period)),
    row(say("status"), ({ head }) => say(`project-status-${head.row.status}`)),
    row(say("grant-kind"), ({ head }) => say(`grant-kind-${head.row.kind}`)),
    row(say("currency"), ({ head }) => head.row.sums.granted.currency),
    row(say("granted"), ({ head }) => sum(head.row.sums.granted)),
    row(say("budgeted"), ({ head }) => sum(head.row.sums.budgeted)),
    row(say("spent"), ({ head }) => sum(head.row.sums.spent)),
    row(say("left"), ({ head }) => sum(head.row.sums.left)),
    row(say("compare-spent-share"), ({ head }) => share(head.row.sums.spent_per_mille)),
    row(say("compare-time-gone"), ({ head }) => share(head.elapsed_per_mille)),
    row(say("compare-needs"), ({ head }) => head.row.findings),
    row(say("goals"), ({ head }) => head.row.goals.join(", ")),
    row(say("core-areas"), ({ head }) => head.core_areas.map((area) => say(`core-area-${area}`)).join(", ")),
    row(say("gender-marker"), ({ head }) => say(`marker-score-${head.gender_marker}`)),
    ...LIGHTS.map((light) => row(say("compare-indicators", { light: lightWord(light) }), ({ lights }) => lights[light])),
    row(say("compare-risks-open"), ({ risks }) => risks.open),
    row(say("compare-risks-grave"), ({ risks }) => risks.grave),
    row(say("compare-reports-late"), ({ late }) => late),
  ];
}
