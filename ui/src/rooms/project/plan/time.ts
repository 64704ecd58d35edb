// Days as numbers, to lay them along a line. Everything is in whole days, and no clock or time zone comes in.
import type { Period } from "../../../ipc";

const DAY = 86_400_000;

export const numberOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** What part of the line is shown: from the first day to the last. */
export type Span = { first: number; last: number };

/** No chart is longer, whatever day somebody wrote: so many years before the grant and after it, in days. */
const BEYOND = 10 * 366;

/** The months of the grant and of what is planned around it, whole. */
export function whole(grant: Period, planned: readonly Period[]): Span {
  const from = numberOf(grant.start);
  const to = numberOf(grant.end);
  const known = (days: number[]) => days.filter((day) => Number.isFinite(day));
  const starts = known(planned.map(({ start }) => numberOf(start)));
  const ends = known(planned.map(({ end }) => numberOf(end)));
  const first = dayOf(Math.max(Math.min(from, ...starts), from - BEYOND));
  const last = dayOf(Math.min(Math.max(to, ...ends), to + BEYOND));
  return { first: numberOf(`${first.slice(0, 7)}-01`), last: nextMonth(last) - 1 };
}

export const yearSpan = (year: number): Span => ({ first: numberOf(`${year}-01-01`), last: numberOf(`${year}-12-31`) });

function nextMonth(iso: string): number {
  const [year = 0, month = 0] = iso.split("-").map(Number);
  return month === 12 ? numberOf(`${year + 1}-01-01`) : numberOf(`${year}-${String(month + 1).padStart(2, "0")}-01`);
}

/** The years that a span touches. */
export function years({ first, last }: Span): number[] {
  const from = Number(dayOf(first).slice(0, 4));
  const to = Number(dayOf(last).slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The first days of the months of a span. */
export function months({ first, last }: Span): string[] {
  const all: string[] = [];
  for (let at = first; at <= last; at = nextMonth(dayOf(at))) all.push(dayOf(at));
  return all;
}

/** Where a day begins on a line of this span, in per cent of its length. */
export const placeOn = ({ first, last }: Span, day: number): number => ((day - first) / (last + 1 - first)) * 100;

/** What part of a period lies in a span, in per cent; undefined where none does. */
export function barOn(span: Span, { start, end }: Period): { left: number; width: number } | undefined {
  const from = Math.max(numberOf(start), span.first);
  const to = Math.min(numberOf(end), span.last);
  if (to < from) return undefined;
  const left = placeOn(span, from);
  return { left, width: placeOn(span, to + 1) - left };
}

/** A day at the end of a span beyond which a period lies. */
export const atEnd = (span: Span, { start }: Period): { left: number; width: number } => {
  const width = 100 / (span.last + 1 - span.first);
  return { left: numberOf(start) > span.last ? 100 - width : 0, width };
};

/** What of a bar is held: all of it, or one of its ends. */
export type Grip = "all" | "start" | "end";

/** A period whose held part is so many days later, or earlier; it never ends before it starts. */
export function moved({ start, end }: Period, grip: Grip, days: number): Period {
  const [from, to] = [numberOf(start), numberOf(end)];
  if (grip === "start") return { start: dayOf(Math.min(from + days, to)), end };
  if (grip === "end") return { start, end: dayOf(Math.max(to + days, from)) };
  return { start: dayOf(from + days), end: dayOf(to + days) };
}
