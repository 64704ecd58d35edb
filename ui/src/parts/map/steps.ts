/** How many shades a map has at most. */
const SHADES = 5;

/** From how many on to how many a shade stands for. */
export type Step = { from: number; to: number };

/** Counts in a few steps, each wider than the one before: of few there are few, each with a step of its own. */
export function stepsOf(counts: readonly number[]): Step[] {
  const different = [...new Set(counts)].filter((count) => count > 0).toSorted((one, other) => one - other);
  if (different.length <= SHADES) return different.map((count) => ({ from: count, to: count }));
  const [least, most] = [different[0]!, different.at(-1)!];
  const bounds = Array.from({ length: SHADES + 1 }, (_, at) => Math.round(least * (most / least) ** (at / SHADES)));
  const firsts = [...new Set(bounds.slice(0, -1))];
  return firsts.map((from, at) => ({ from, to: at + 1 < firsts.length ? firsts[at + 1]! - 1 : most }));
}

/** Which of them a count is in, as a share: the last is the darkest. */
export function shadeOf(count: number, steps: readonly Step[]): number {
  const at = steps.findIndex(({ to }) => count <= to);
  return ((at < 0 ? steps.length - 1 : at) + 1) / steps.length;
}
