import { SvelteSet } from "svelte/reactivity";

/** The charts that are shown as figures, by their names, as long as the window is open. */
const figures = new SvelteSet<string>();

export const asFigures = {
  has: (chart: string): boolean => figures.has(chart),
  turn(chart: string): void {
    if (!figures.delete(chart)) figures.add(chart);
  },
};
