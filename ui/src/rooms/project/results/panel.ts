import type { IndicatorRow, ReadingId, ReadingKind, ReadingRow, ResultId } from "../../../ipc";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";

/** What stands beside the results: an indicator, or a form. */
export type ResultsPanel =
  /** `reading`: the one that was asked for. */
  | { is: "indicator"; indicator: IndicatorRow; reading?: ReadingId }
  | { is: "add"; result: ResultId | null }
  | { is: "change"; indicator: IndicatorRow }
  | { is: "reading"; indicator: IndicatorRow; kind: ReadingKind; reading: ReadingRow | null };

function draftOf(panel: ResultsPanel): string | null {
  switch (panel.is) {
    case "indicator":
      return null;
    case "add":
      return `add:${panel.result ?? ""}`;
    case "change":
      return `change:${panel.indicator.id}`;
    case "reading":
      return `reading:${panel.indicator.id}:${panel.reading?.id ?? panel.kind}`;
  }
}

export function titleOf(panel: ResultsPanel): string {
  switch (panel.is) {
    case "indicator":
      return panel.indicator.name;
    case "add":
      return say("results-add");
    case "change":
      return say("results-change-title");
    case "reading":
      return say(`results-${panel.reading ? "change" : "write"}-${panel.kind}`, { name: brief(panel.indicator.name) });
  }
}

export const panels = new Panels<ResultsPanel>({ tab: "results", draft: draftOf, title: titleOf });
