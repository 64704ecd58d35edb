// What a report pack is to be.
import { ipc, Refused, type Language, type PackParts, type PackWish, type ProjectFilter, type ProjectId, type ProjectQuery } from "../../ipc";

/** What can be in it beside the summary of each project. */
export const PARTS = ["finance", "results", "risks", "photos", "signatures"] as const satisfies readonly (keyof PackParts)[];
export type Part = (typeof PARTS)[number];

/** One document of more projects takes long to make, and is heavy to open. */
export const MANY = 50;

/** One document, or one of each project in a folder. */
export const SHAPES = ["one", "each"] as const;
export type Shape = (typeof SHAPES)[number];

/** Those that a room shows, or those of them that are marked. */
export type Which = "marked" | "shown";

/** As the person has it. `shape` is undefined until it was chosen; `asksWhere`: not simply among the reports. */
export type Wish = { parts: Part[]; language: Language; asksWhere: boolean; shape: Shape | undefined; title: string };

const fresh = { shape: undefined, title: "" } as const;
const kept = $state<Wish>({ parts: ["finance", "results", "risks"], language: "en", asksWhere: false, ...fresh });
let of: string | undefined;

/** As it was the last time in this run. What it is called, and whether it is one document, is of the book alone. */
export function wishIn(book: string | undefined): Wish {
  if (of !== book) Object.assign(kept, fresh);
  of = book;
  return kept;
}

/** In which language what comes of it is written. */
export const spoken = (): Language => kept.language;

/** How it is made: as the person chose, else one of each where they are many. Of a single project there is one document. */
export function shapeOf(count: number, chosen: Shape | undefined): Shape {
  return count < 2 ? "one" : (chosen ?? (count > MANY ? "each" : "one"));
}

/** What the program is asked for. Without projects it is all that fit the filter. */
export function packWish(wish: Wish, shape: Shape, filter: ProjectFilter, projects: readonly ProjectId[]): PackWish {
  return {
    projects: [...projects],
    filter,
    parts: Object.fromEntries(PARTS.map((part) => [part, wish.parts.includes(part)])),
    title: shape === "one" ? wish.title.trim() : "",
    language: wish.language,
    one_each: shape === "each",
  };
}

/** Brings all projects that a question answers; the book in the program, invented ones in a test. */
type Bring = (query: ProjectQuery) => Promise<{ rows: readonly { id: ProjectId }[] }>;

/** The projects of a list, in its order; refused where it has none, which else would mean all. */
export async function listed(query: ProjectQuery, bring: Bring = ipc.projects): Promise<ProjectId[]> {
  const { rows } = await bring({ ...query, offset: 0, limit: 0 });
  if (rows.length === 0) throw new Refused({ kind: "nothing_chosen" });
  return rows.map(({ id }) => id);
}
