import type { Named, ReportId, ReportRow } from "../../../ipc";
import { say } from "../../../words/say";
import { Panels } from "../forms/panels.svelte";
import { partnerName, reportName } from "./reports";

/** A form beside the list of reports. */
export type ListPanel = { is: "set-out" | "new" };

/** A form beside a report, which is the one that was read when the form was asked for. */
export type ReportPanel =
  | { is: "change"; report: ReportRow }
  | { is: "submit"; report: ReportRow }
  | { is: "review"; report: ReportRow }
  | { is: "sign"; report: ReportRow; partner: Named };

/** A form beside the reports: about all of them, or about the one that is open. */
export type ReportsPanel = ListPanel | ReportPanel;

export const isOfList = (panel: ReportsPanel): panel is ListPanel => !("report" in panel);

/** The report that a form is about; none where it stands beside the list. */
export const reportOf = (panel: ReportsPanel): ReportId | undefined => (isOfList(panel) ? undefined : panel.report.id);

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
      return say("reports-sign-title", { name: partnerName(panel.partner) });
    default:
      return say(`reports-${panel.is}-title`, { report: reportName(panel.report) });
  }
}

export const panels = new Panels<ReportsPanel>({ tab: "reports", draft: draftOf, title: titleOf, item: reportOf });
