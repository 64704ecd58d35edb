// What a report is called, what it lacks and when it is due, in words.
import type { Beside, Missing, Named, ReportFigures, ReportRow, SideRow, Unsettled } from "../../../ipc";
import { day, money, period, today } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { sayWomen } from "../people/women";

/** What it is and of which days: `Annual report, Jan 2018 – Dec 2018`. */
export const reportName = ({ kind, period: days }: Pick<ReportRow, "kind" | "period">): string =>
  say("reports-name", { kind: say(`report-kind-${kind}`), period: period(days) });

/** A partner as it stands in a sentence; one without a name is `none`, which a message can select on. */
export const partnerName = ({ name }: Pick<Named, "name">): string => brief(name.trim()) || "none";

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How long ago it was due: by the day as long as that says more than a number. */
export function sayDaysLate(days: number): string {
  if (days < 60) return say("reports-late", { count: days });
  const months = Math.floor(days / 30.44);
  return months < 24 ? say("reports-late-months", { count: months }) : say("reports-late-years", { count: Math.floor(days / 365.25) });
}

export const sayLate = ({ due }: Pick<ReportRow, "due">, now: string = today()): string => sayDaysLate(daysBetween(due, now));

/** What is lacking, each thing by itself. */
export const sayMissing = (missing: Missing): string => {
  switch (missing.kind) {
    case "signature":
      return say("reports-missing-signature", { name: partnerName(missing) });
    case "answers":
      return say("reports-missing-answers", { count: missing.count });
    case "certificate":
      return say("reports-missing-certificate");
  }
};

/** What a reader will ask about. */
export const sayUnsettled = (unsettled: Unsettled): string =>
  say(`reports-unsettled-${unsettled.kind}`, "count" in unsettled ? { count: unsettled.count } : {});

/** What is lacking in as few words as a table has room for: several signatures are counted. */
export function sayMissingBriefly(missing: readonly Missing[]): string[] {
  const signatures = missing.filter(({ kind }) => kind === "signature").length;
  let counted = false;
  return missing.flatMap((each) => {
    if (each.kind !== "signature" || signatures === 1) return [sayMissing(each)];
    if (counted) return [];
    counted = true;
    return [say("reports-missing-signatures", { count: signatures })];
  });
}

/** What the list comes to. */
export function sayFinding(reports: readonly ReportRow[]): string {
  if (reports.length === 0) return say("reports-heading-none");
  const late = reports.filter((each) => each.is_late);
  if (late.length > 0) return say("reports-heading-late", { count: late.length });
  const next = reports.find((each) => !each.is_frozen);
  return next ? say("reports-heading-next", { name: reportName(next), date: day(next.due) }) : say("reports-heading-done");
}

/** The partners that have somebody in the team. */
export const manned = (sides: readonly SideRow[]): SideRow[] => sides.filter(({ people }) => people > 0);

/** Whether the book has anything to set beside an answer. */
export const hasFigures = (beside: Beside): boolean =>
  Object.values({ ...beside, sides: manned(beside.sides) }).some((rows) => rows.length > 0);

/** Of how many the sex is known, where that is not all of them, and what share of those are women. */
export const sayTold = (side: SideRow): string => (side.told === side.people ? "" : sayWomen(side));

/** What stands beside an answer, in a line. */
export function sayKnown(figures: ReportFigures, beside: Beside): string {
  switch (figures) {
    case "activities": {
      const { activities } = beside;
      return say("reports-known-activities", {
        count: activities.length,
        done: activities.filter(({ status }) => status === "done").length,
      });
    }
    case "finance": {
      const all = beside.costs.find(({ category }) => category === null);
      if (!all) return "";
      const whole = { decimals: "whole" } as const;
      return say("reports-known-finance", {
        period: money(all.period, whole),
        so_far: money(all.so_far, whole),
        budget: money(all.budget, whole),
      });
    }
    case "risks":
      return say("reports-known-risks", {
        count: beside.risks.length,
        grave: beside.risks.filter(({ is_grave }) => is_grave).length,
      });
    case "decisions":
      return say("reports-known-decisions", {
        count: beside.meetings.length,
        decided: beside.meetings.flatMap(({ resolutions }) => resolutions).length,
      });
    case "gender": {
      if (manned(beside.sides).length === 0) return say("reports-known-participants", { count: beside.participants.length });
      const sum = (of: (side: SideRow) => number) => beside.sides.map(of).reduce((one, other) => one + other, 0);
      const [people, women, told] = [sum((side) => side.people), sum((side) => side.women), sum((side) => side.told)];
      return say(told < people ? "reports-known-gender-told" : "reports-known-gender", { people, women, told });
    }
    default: {
      const indicators = beside.results.flatMap((each) => each.indicators);
      return say("reports-known-indicators", {
        count: indicators.length,
        green: indicators.filter(({ progress }) => progress?.light === "green").length,
      });
    }
  }
}
