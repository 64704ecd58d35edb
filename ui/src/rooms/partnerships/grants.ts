// The grants of a partnership along time.
import type { Period } from "../../ipc";
import { dayOf, numberOf, years, yearSpan, type Span } from "../project/plan/time";

/** No line is longer, whatever day somebody wrote. */
const LONGEST = 60;

/** The years in which there are grants, whole; none where no day can be read. */
export function spanOf(periods: readonly Period[]): Span | undefined {
  const days = periods.flatMap(({ start, end }) => [numberOf(start), numberOf(end)]).filter(Number.isFinite);
  if (days.length === 0) return undefined;
  const yearAt = (day: number) => Number(dayOf(day).slice(0, 4));
  const first = yearAt(Math.min(...days));
  const last = Math.min(yearAt(Math.max(...days)), first + LONGEST);
  return { first: yearSpan(first).first, last: yearSpan(last).last };
}

/** The years that are named on the line: as many as there is room for, evenly. */
export function namedYears(span: Span, most: number): number[] {
  const all = years(span);
  const step = Math.ceil(all.length / most);
  return all.filter((_, at) => at % step === 0);
}

/** From the first year to the last: `2016–2021`. */
export const yearsOf = (span: Span): string => {
  const all = years(span);
  return [...new Set([all[0], all.at(-1)])].join("–");
};
