type Point = readonly [number, number];

const WAYS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** What lies more to the side than ahead is so many times as far. */
const ASIDE = 4;

/** The point that lies nearest in the direction of an arrow. */
export function nearest(points: readonly Point[], from: number, key: string): number | undefined {
  const way = WAYS[key];
  const here = points[from];
  if (!way || !here) return undefined;
  let best: { at: number; far: number } | undefined;
  for (const [at, there] of points.entries()) {
    const [dx, dy] = [there[0] - here[0], there[1] - here[1]];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (at === from || ahead <= 0) continue;
    const far = Math.hypot(ahead, aside) * (aside > ahead ? ASIDE : 1);
    if (!best || far < best.far) best = { at, far };
  }
  return best?.at;
}
