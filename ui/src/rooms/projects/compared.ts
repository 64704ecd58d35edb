// Projects beside each other: what is asked of each, and the rows as another program reads them.
import { ipc, Refused, type Lights, type ProjectHead, type ProjectId } from "../../ipc";
import { SUMS } from "../../words/codes";
import { period } from "../../words/figures";
import { LIGHTS, lightWord } from "../../words/lights";
import { country, partners, title } from "../../words/names";
import { say } from "../../words/say";
import { plainNumber, plainShare, type DecimalSign } from "../../words/spreadsheet";

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

/** What somebody wrote is no formula of the spreadsheet that it is put into. */
const plain = (text: string): string => (/^[=+@-]/.test(text) ? `'${text}` : text);

/** The table as a spreadsheet in the language reads it: a row for each fact, a column for each project. */
export function copyOf(projects: readonly Compared[], sign: DecimalSign): string[][] {
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
    ...SUMS.map((name) => row(say(name), ({ head }) => plainNumber(head.row.sums[name].amount, sign))),
    row(say("compare-spent-share"), ({ head }) => plainShare(head.row.sums.spent_per_mille, sign)),
    row(say("compare-time-gone"), ({ head }) => plainShare(head.elapsed_per_mille, sign)),
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
