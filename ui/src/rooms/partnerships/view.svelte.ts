import type { PartnershipSort } from "./listed";

/** What a list of partnerships is narrowed to, and its order. */
export class PartnershipView {
  text = $state("");
  sort = $state<PartnershipSort>("partners");
  descending = $state(false);
}

/** That of the room; kept while one is in others. */
export const roomView = new PartnershipView();
