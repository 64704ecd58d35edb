import type { ProjectId } from "../ipc";
import { book } from "./book.svelte";
import { MOST } from "./compared";

let projects = $state.raw<readonly ProjectId[]>([]);
/** The book that they are of. */
let of = $state<string>();
const here = (): string | undefined => book.start?.book?.path;

/** The projects that are marked to be compared; kept while one is in other rooms. */
export const marked = {
  get all(): readonly ProjectId[] {
    return of === here() ? projects : [];
  },
  has: (project: ProjectId): boolean => marked.all.includes(project),
  /** Marks it, or no longer; whether there was room for it. */
  toggle(project: ProjectId): boolean {
    const rest = marked.all.filter((each) => each !== project);
    const was = rest.length < marked.all.length;
    if (!was && rest.length >= MOST) return false;
    marked.put(was ? rest : [...rest, project]);
    return true;
  },
  /** Marks these alone. */
  put(these: readonly ProjectId[]): void {
    projects = these;
    of = here();
  },
};
