// What indicators are read at, in words.
import type { IndicatorRow, ProgressRow, ReadingRow } from "../../../ipc";
import { day, decimal, NBSP, percent } from "../../../words/figures";
import { say } from "../../../words/say";

/** A number of an indicator with its unit, or what stands for it in words. */
export function valueOf(indicator: IndicatorRow, value: string): string {
  switch (indicator.kind) {
    case "percentage":
      return `${decimal(value)}${NBSP}%`;
    case "unit":
      return indicator.unit ? `${decimal(value)}${NBSP}${indicator.unit}` : decimal(value);
    default:
      return value;
  }
}

export const readAt = (indicator: IndicatorRow, { number, words }: ReadingRow): string =>
  number === null ? words : valueOf(indicator, number);

/** The figure alone: in tables, where the unit stands beside the name. */
export const figureOf = ({ number, words }: ReadingRow): string => (number === null ? words : decimal(number));

/** How a light was computed. */
export function tellProgress(indicator: IndicatorRow, progress: ProgressRow): string {
  const args = {
    actual: valueOf(indicator, progress.actual),
    actual_date: day(progress.actual_date),
    target: valueOf(indicator, progress.target),
    target_date: day(progress.target_date),
    baseline: progress.baseline === null ? "" : valueOf(indicator, progress.baseline),
    gone: progress.gone === null ? "" : percent(progress.gone),
    expected: percent(progress.expected),
    green: percent(progress.green_from),
    amber: percent(progress.amber_from),
  };
  const way = progress.gone === null ? "bare" : progress.expected < 1000 ? "under-way" : "due";
  return say(`results-told-${way}`, args);
}

/** The latest of a kind; the readings stand by day. */
export const latest = (indicator: IndicatorRow, kind: ReadingRow["kind"]): ReadingRow | undefined =>
  indicator.readings.findLast((each) => each.kind === kind);
