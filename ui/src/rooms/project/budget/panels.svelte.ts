// What is open beside the grid of each project. A form in which something was typed is there again on return.
import { SvelteMap } from "svelte/reactivity";
import type { ProjectId } from "../../../ipc";
import { drafts, useDraft, type Draft } from "../../../state/drafts.svelte";
import { place, toProject } from "../../../state/place.svelte";
import { draftName, titleOf, type Panel, type PanelForm } from "./panel";

const open = new SvelteMap<ProjectId, Panel>();

export const panels = {
  of: (project: ProjectId): Panel => open.get(project) ?? { is: "selection" },
  show: (project: ProjectId, panel: Panel): unknown => open.set(project, panel),
  /** The room is left. */
  leave(project: ProjectId): void {
    if (!drafts.has(draftName(project, panels.of(project)))) open.delete(project);
  },
};

/** The draft of a form beside the grid. To be called while the form is set up. */
export function usePanelDraft<Value>(project: ProjectId, panel: PanelForm, fresh: () => Value): Draft<Value> {
  const reopen = () => {
    panels.show(project, panel);
    place.go(toProject(project, "budget"));
  };
  return useDraft(draftName(project, panel), { title: () => titleOf(panel), reopen }, fresh);
}
