import type { Named, ReportId, ReportRow } from "../../../ipc";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";
import { reportName } from "./reports";

/** A form beside the reports: about all of them, or about the one that is open. */
export type ReportsPanel =
  | { is: "set-out" | "new" }
  | { is: "change"; report: ReportRow }
  | { is: "submit"; report: ReportRow }
  | { is: "review"; report: ReportRow }
  | { is: "sign"; report: ReportRow; partner: Named };

/** The report that a form is about; none where it stands beside the list. */
export const reportOf = (panel: ReportsPanel): ReportId | undefined => ("report" in panel ? panel.report.id : undefined);

function draftOf(panel: ReportsPanel): string {
  switch (panel.is) {
    case "set-out":
    case "new":
      return panel.is;
    case "sign":
      return `sign:${panel.report.id}:${panel.partner.id}`;
    default:
      return `${panel.is}:${panel.report.id}`;
  }
}

export function titleOf(panel: ReportsPanel): string {
  switch (panel.is) {
    case "set-out":
    case "new":
      return say(`reports-${panel.is}-title`);
    case "sign":
      return say("reports-sign-title", { name: panel.partner.name });
    default:
      return say(`reports-${panel.is}-title`, { report: reportName(panel.report) });
  }
}

export const panels = new Panels<ReportsPanel>({ tab: "reports", draft: draftOf, title: titleOf, item: reportOf });
