import type { Behind, ClaimRow, GrantDecisionRow, LedgerRow, PeriodRow, RecordId } from "../../../ipc";
import { day, period } from "../../../words/figures";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** A form beside the funds. */
export type FundsForm =
  | { is: "income" | "transfer" | "period" | "terms" | "decision" | "claim" }
  | { is: "opening" | "lock"; period: PeriodRow }
  | { is: "decide"; claim: ClaimRow }
  | { is: "reverse" | "reword"; entry: LedgerRow };

/** What is only looked at: the entries behind a figure, a grant decision, or a claim. */
export type FundsView =
  | { is: "behind"; behind: Behind; period: PeriodRow | null; entry?: RecordId }
  | { is: "granted"; decision: GrantDecisionRow }
  | { is: "claimed"; claim: ClaimRow };

/** What stands beside the funds. */
export type FundsPanel = FundsForm | FundsView;

export const isView = (panel: FundsPanel): panel is FundsView =>
  panel.is === "behind" || panel.is === "granted" || panel.is === "claimed";

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
    case "granted":
      return say("funds-granted-title", { date: day(panel.decision.date) });
    case "claimed":
      return say("funds-claimed-title", { date: day(panel.claim.date) });
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
  draft: (panel) => (isView(panel) ? null : `${panel.is}:${subjectOf(panel)}`),
  title: titleOf,
});
