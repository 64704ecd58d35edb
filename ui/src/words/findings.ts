import type { Finding, Found } from "../ipc";
import { deviation, percent } from "./figures";
import { asArgs } from "./failures";
import { has, say, type Args } from "./say";

const inPercent = (perMille: number): string => percent(perMille, { decimals: perMille % 10 === 0 ? 0 : 1 });

/** A finding in words: what is the matter, and the way out where there is one to tell. */
export function sayFinding(finding: Finding): { title: string; way: string } {
  const args: Args = asArgs(finding);
  if ("over_per_mille" in finding) {
    args.percent = inPercent(finding.over_per_mille);
    args.deviation = deviation(finding.over_per_mille);
  }
  if ("under_per_mille" in finding) args.percent = inPercent(finding.under_per_mille);
  if (finding.kind === "team_composition") {
    const { least, most } = finding;
    args.range = most === null || most === least ? String(least) : `${least}–${most}`;
  }
  const way = `finding-${finding.kind}-way`;
  return { title: say(`finding-${finding.kind}`, args), way: has(way) ? say(way, args) : "" };
}

/** Whether something is wrong; otherwise it waits for a person. */
export const isWrong = (found: Found): boolean => found.severity === "wrong";
