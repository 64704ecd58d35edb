import type { Finding, Found } from "../ipc";
import { deviation, percent } from "./figures";
import { asArgs } from "./failures";
import { has, say, type Args } from "./say";

/** A finding in words: what is the matter, and the way out where there is one to tell. */
export function sayFinding(finding: Finding): { title: string; way: string } {
  const args: Args = asArgs(finding);
  if ("over_per_mille" in finding) {
    args.percent = percent(finding.over_per_mille, { decimals: finding.over_per_mille % 10 === 0 ? 0 : 1 });
    args.deviation = deviation(finding.over_per_mille);
  }
  const way = `finding-${finding.kind}-way`;
  return { title: say(`finding-${finding.kind}`, args), way: has(way) ? say(way, args) : "" };
}

/** Whether something is wrong; otherwise it waits for a person. */
export const isWrong = (found: Found): boolean => found.severity === "wrong";
