import type { ActivityRow, ResultId, ResultLevel, ResultRow, ShareRow } from "../../../ipc";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** A form beside the plan. */
export type PlanPanel =
  | { is: "result"; result: ResultRow | null; level: ResultLevel; leadsTo: ResultId | null }
  | { is: "activity"; activity: ActivityRow | null; result: ResultId | null }
  | { is: "share"; activity: ActivityRow; share: ShareRow | null };

function subjectOf(panel: PlanPanel): string {
  switch (panel.is) {
    case "result":
      return panel.result?.id ?? `${panel.level}:${panel.leadsTo ?? ""}`;
    case "activity":
      return panel.activity?.id ?? `new:${panel.result ?? ""}`;
    case "share":
      return `${panel.activity.id}:${panel.share?.line ?? ""}`;
  }
}

export function titleOf(panel: PlanPanel): string {
  switch (panel.is) {
    case "result":
      return panel.result ? say("plan-result-title") : say("plan-result-new");
    case "activity":
      return panel.activity ? say("plan-activity-title") : say("plan-activity-new");
    case "share":
      return say("plan-share-title", { activity: brief(panel.activity.title) });
  }
}

export const panels = new Panels<PlanPanel>({
  tab: "plan",
  draft: (panel) => `${panel.is}:${subjectOf(panel)}`,
  title: titleOf,
});
