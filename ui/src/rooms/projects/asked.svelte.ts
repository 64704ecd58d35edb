import type { PartnershipId } from "../../ipc";
import { drafts } from "../../state/drafts.svelte";
import { place } from "../../state/place.svelte";

let asked = $state(false);
let within: PartnershipId | "" = "";

/** The form of a new project, which other rooms ask for too. */
export const newProject = {
  /** The name of its draft. */
  draft: "new-project",
  get asked(): boolean {
    return asked;
  },
  /** The partnership that it was asked for from; none where that is not known. */
  get within(): PartnershipId | "" {
    return within;
  },
  ask(): void {
    newProject.askWithin("");
  },
  askWithin(partnership: PartnershipId | ""): void {
    asked = true;
    within = partnership;
    place.go({ room: "projects" });
  },
  close(): void {
    asked = false;
  },
  /** The room is left: a form in which nothing was typed does not wait behind the next visit. */
  leave(): void {
    asked = drafts.has(newProject.draft);
  },
};
