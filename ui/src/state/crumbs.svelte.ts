/** A step of the way to where one is. */
export type Crumb = { text: string; href: string };

let path = $state.raw<readonly Crumb[]>([]);
let here = $state("");

/** The way to the room that is open; the room itself says it. */
export const crumbs = {
  get path(): readonly Crumb[] {
    return path;
  },
  get here(): string {
    return here;
  },
  show(way: readonly Crumb[], title: string): void {
    path = way;
    here = title;
    document.title = `${title.slice(0, 200)} · Vänort`;
  },
};
