import type { RiskRow } from "../../../ipc";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** What stands beside the risks: one of them, or a form. */
export type RisksPanel = { is: "risk"; risk: RiskRow } | { is: "add" } | { is: "change"; risk: RiskRow };

function draftOf(panel: RisksPanel): string | null {
  switch (panel.is) {
    case "risk":
      return null;
    case "add":
      return "add";
    case "change":
      return `change:${panel.risk.id}`;
  }
}

export function titleOf(panel: RisksPanel): string {
  switch (panel.is) {
    case "risk":
      return panel.risk.title;
    case "add":
      return say("risks-add");
    case "change":
      return say("risks-change-title");
  }
}

export const panels = new Panels<RisksPanel>({ tab: "risks", draft: draftOf, title: titleOf });
