// What is open beside the work of each project. A form in which something was typed is there again on return.
import { SvelteMap } from "svelte/reactivity";
import type { ProjectId } from "../../../ipc";
import { drafts, type Home } from "../../../state/drafts.svelte";
import { place, toProject } from "../../../state/place.svelte";

/** What the panels of a room are called. */
type Naming<Panel> = {
  /** The part of the project that they stand beside. */
  tab: string;
  /** The name of the draft of a form, without the project; none for what is no form. */
  draft: (panel: Panel) => string | null;
  title: (panel: Panel) => string;
  /** What is open in that part while the panel stands beside it. */
  item?: (panel: Panel) => string | undefined;
};

export class Panels<Panel> {
  private readonly open = new SvelteMap<ProjectId, Panel>();

  constructor(private readonly naming: Naming<Panel>) {}

  of = (project: ProjectId): Panel | undefined => this.open.get(project);
  show = (project: ProjectId, panel: Panel): unknown => this.open.set(project, panel);
  close = (project: ProjectId): unknown => this.open.delete(project);

  /** The name of the draft of a form; those of a project begin alike. */
  draftName = (project: ProjectId, panel: Panel): string =>
    `${project}:${this.naming.tab}:${this.naming.draft(panel) ?? ""}`;

  /** The room is left. */
  leave(project: ProjectId): void {
    const panel = this.open.get(project);
    if (panel === undefined) return;
    const isForm = this.naming.draft(panel) !== null;
    if (!isForm || !drafts.has(this.draftName(project, panel))) this.open.delete(project);
  }

  /** What the draft of a form is called, and the way back to it. */
  home(project: ProjectId, panel: Panel): Home {
    const reopen = () => {
      this.show(project, panel);
      place.go(toProject(project, this.naming.tab, this.naming.item?.(panel)));
    };
    return { title: () => this.naming.title(panel), reopen };
  }
}
