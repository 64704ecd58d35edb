import type { PartnershipId } from "../../ipc";
import { drafts } from "../../state/drafts.svelte";
import { place } from "../../state/place.svelte";
import { toPartnership } from "./places";

type Which = PartnershipId | "new" | null;

let which = $state<Which>(null);

/** The partnership whose form is beside its page; a new one, beside the list; or none. */
export const opened = {
  get which(): Which {
    return which;
  },
  /** The name of its draft. */
  draft: (of: Which): string => `partnership:${of}`,
  open(next: PartnershipId | "new"): void {
    which = next;
    place.go(next === "new" ? { room: "partnerships" } : toPartnership(next));
  },
  close(): void {
    which = null;
  },
  /** The room is left: a form in which nothing was typed does not wait behind the next visit. */
  leave(): void {
    if (!drafts.has(opened.draft(which))) which = null;
  },
};
