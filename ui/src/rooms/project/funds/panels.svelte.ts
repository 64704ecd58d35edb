// What is open beside the funds of each project. A form in which something was typed is there again on return.
import { SvelteMap } from "svelte/reactivity";
import type { ProjectId } from "../../../ipc";
import { drafts, useDraft, type Draft } from "../../../state/drafts.svelte";
import { place, toProject } from "../../../state/place.svelte";
import { draftName, titleOf, type FundsForm, type FundsPanel } from "./panel";

const open = new SvelteMap<ProjectId, FundsPanel>();

export const panels = {
  of: (project: ProjectId): FundsPanel | undefined => open.get(project),
  show: (project: ProjectId, panel: FundsPanel): unknown => open.set(project, panel),
  close: (project: ProjectId): unknown => open.delete(project),
  /** The room is left. */
  leave(project: ProjectId): void {
    const panel = open.get(project);
    if (panel && (panel.is === "behind" || !drafts.has(draftName(project, panel)))) open.delete(project);
  },
};

/** The draft of a form beside the funds. To be called while the form is set up. */
export function useFundsDraft<Value>(project: ProjectId, panel: FundsForm, fresh: () => Value): Draft<Value> {
  const reopen = () => {
    panels.show(project, panel);
    place.go(toProject(project, "funds"));
  };
  return useDraft(draftName(project, panel), { title: () => titleOf(panel), reopen }, fresh);
}
