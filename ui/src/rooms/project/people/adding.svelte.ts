// Whether the form of a new team member is open, by project.
import { SvelteSet } from "svelte/reactivity";
import type { ProjectId } from "../../../ipc";
import { drafts } from "../../../state/drafts.svelte";
import { place, toProject } from "../../../state/place.svelte";

const open = new SvelteSet<ProjectId>();

export const adding = {
  to: (project: ProjectId): boolean => open.has(project),
  /** The name of its draft. */
  draft: (project: ProjectId): string => `${project}:member`,
  ask(project: ProjectId): void {
    open.add(project);
    place.go(toProject(project, "people"));
  },
  close: (project: ProjectId): unknown => open.delete(project),
  /** The room is left: a form in which nothing was typed does not wait behind the next visit. */
  leave(project: ProjectId): void {
    if (!drafts.has(adding.draft(project))) open.delete(project);
  },
};
