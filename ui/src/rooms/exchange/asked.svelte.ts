import { drafts } from "../../state/drafts.svelte";
import { place } from "../../state/place.svelte";

/** What can stand beside the exchange. */
export type ExchangeForm = "hand-on" | "folder";

let asked = $state<ExchangeForm>();

/** The form beside the exchange; one in which something was typed is there again on return. */
export const exchangeForm = {
  get asked(): ExchangeForm | undefined {
    return asked;
  },
  ask(form: ExchangeForm): void {
    asked = form;
    place.go({ room: "exchange" });
  },
  close(): void {
    asked = undefined;
  },
  /** The room is left. */
  leave(): void {
    if (asked && !drafts.has(asked)) asked = undefined;
  },
};
