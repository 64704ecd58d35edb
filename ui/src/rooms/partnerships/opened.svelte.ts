import type { PartnershipId } from "../../ipc";
import { drafts } from "../../state/drafts.svelte";
import { place } from "../../state/place.svelte";

type Which = PartnershipId | "new" | null;

let which = $state<Which>(null);

/** The partnership whose form is beside the list; a new one, or none. */
export const opened = {
  get which(): Which {
    return which;
  },
  /** The name of its draft. */
  draft: (of: Which): string => `partnership:${of}`,
  /** Shows it where one is in the room already. */
  show(next: Which): void {
    which = next;
  },
  open(next: Which): void {
    which = next;
    place.go({ room: "partnerships" });
  },
  close(): void {
    which = null;
  },
  /** The room is left: a form in which nothing was typed does not wait behind the next visit. */
  leave(): void {
    if (!drafts.has(opened.draft(which))) which = null;
  },
};
