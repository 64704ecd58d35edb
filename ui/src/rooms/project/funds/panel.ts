import type { Behind, ClaimRow, LedgerRow, PeriodRow, RecordId } from "../../../ipc";
import { period } from "../../../words/figures";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** A form beside the funds. */
export type FundsForm =
  | { is: "income" | "transfer" | "period" | "terms" | "decision" | "claim" }
  | { is: "opening" | "lock"; period: PeriodRow }
  | { is: "decide"; claim: ClaimRow }
  | { is: "reverse" | "reword"; entry: LedgerRow };

/** What stands beside the funds: the entries behind a figure, or a form. */
export type FundsPanel = FundsForm | { is: "behind"; behind: Behind; period: PeriodRow | null; entry?: RecordId };

/** What a form is about, where there may be several. */
function subjectOf(panel: FundsForm): string {
  switch (panel.is) {
    case "opening":
    case "lock":
      return panel.period.id;
    case "decide":
      return panel.claim.id;
    case "reverse":
    case "reword":
      return panel.entry.record ?? "";
    default:
      return "";
  }
}

export function titleOf(panel: FundsPanel): string {
  switch (panel.is) {
    case "behind":
      return say(`funds-behind-${panel.behind}`);
    case "opening":
    case "lock":
      return say(`funds-${panel.is}-title`, { period: period(panel.period.period) });
    case "decide":
      return say("funds-claim-decide-title");
    default:
      return say(`funds-${panel.is}-title`);
  }
}

export const panels = new Panels<FundsPanel>({
  tab: "funds",
  draft: (panel) => (panel.is === "behind" ? null : `${panel.is}:${subjectOf(panel)}`),
  title: titleOf,
});
