import type { ComplaintRow } from "../../../ipc";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** What stands beside the cases: one of them, or a form. */
export type VoicesPanel =
  | { is: "case"; complaint: ComplaintRow }
  | { is: "new" }
  | { is: "change"; complaint: ComplaintRow }
  | { is: "answer"; complaint: ComplaintRow };

function draftOf(panel: VoicesPanel): string | null {
  switch (panel.is) {
    case "case":
      return null;
    case "new":
      return "new";
    default:
      return `${panel.is}:${panel.complaint.id}`;
  }
}

/** A title is seen in more places than its panel: it says the reference and nothing of what was said. */
export function titleOf(panel: VoicesPanel): string {
  switch (panel.is) {
    case "case":
      return say("voices-case", { reference: panel.complaint.reference });
    case "new":
      return say("voices-new-title");
    case "change":
      return say("voices-change-title", { reference: panel.complaint.reference });
    case "answer":
      return say("voices-answer-title", { reference: panel.complaint.reference });
  }
}

export const panels = new Panels<VoicesPanel>({ tab: "voices", draft: draftOf, title: titleOf });
