import type { Command, CostCategory, Finding, ProjectId } from "../ipc";
import { applyAndSay } from "./book.svelte";
import { place, toProject } from "./place.svelte";
import { say } from "../words/say";

/** Something to do about a finding. */
export type WayOut = { name: string; run: () => void };

/** Opens the forms that are a way out. */
export type Forms = {
  /** Overspending is explained. */
  explain: (category: CostCategory, year: number) => void;
  /** The reports of a grant are set out. */
  setOut: () => void;
};

/** What can be done about a finding of a project where it stands; nothing where the work itself is the way out, and no form
 * where none can be opened. */
export function waysOut(finding: Finding, project: ProjectId, forms?: Forms): WayOut[] {
  const way = (name: string, command: Command, done: string): WayOut => ({
    name: say(name),
    run: () => void applyAndSay([command], say(done)),
  });
  switch (finding.kind) {
    case "contested":
      return [{ name: say("way-decide"), run: () => place.go({ room: "exchange" }) }];
    case "line_overspent":
    case "spent_on_zero_line":
    case "line_underspent":
    case "overspending_not_approved": {
      const { category, year } = finding;
      return forms ? [{ name: say("deviation-explain"), run: () => forms.explain(category, year) }] : [];
    }
    case "deleted_while_edited":
      return [
        way("way-restore", { command: "restore", record: finding.record }, "way-restored"),
        way("way-delete", { command: "confirm_deletion", record: finding.record }, "way-deleted"),
      ];
    case "approved_budget_changed":
      return [way("way-put-back", { command: "restore_budget", version: finding.version }, "way-put-back-done")];
    case "approved_twice":
      return finding.approvals[0] === undefined
        ? []
        : [way("way-keep-latest", { command: "delete", record: finding.approvals[0] }, "way-kept-latest")];
    case "decided_both_ways":
      return [
        way("way-keep-approval", { command: "delete", record: finding.rejection }, "way-kept-approval"),
        way("way-keep-rejection", { command: "delete", record: finding.approval }, "way-kept-rejection"),
      ];
    case "reversed_twice":
      return finding.further[0] === undefined
        ? []
        : [way("way-one-reversal", { command: "delete", record: finding.further[0] }, "way-deleted")];
    case "budget_rate_differs": {
      const { version, currency, rate, source } = finding;
      return [
        way("way-one-rate", { command: "set_budget_rate", version, currency, rate, source }, "way-one-rate-done"),
      ];
    }
    case "result_leads_nowhere":
      return [
        way("way-leads-nowhere", { command: "change_result", result: finding.result, leads_to: "" }, "way-leads-nowhere-done"),
      ];
    case "hangs_on_nothing": {
      const { record, of } = finding;
      return of === "activity"
        ? [way("way-serves-nothing", { command: "change_activity", activity: record, result: "" }, "way-serves-nothing-done")]
        : [way("way-delete", { command: "delete", record }, "way-deleted")];
    }
    case "opening_differs":
      return [
        way("way-carry-over", { command: "change_period", period: finding.period, opening: "" }, "way-carried-over"),
      ];
    case "locked_twice":
      return finding.further[0] === undefined
        ? []
        : [way("way-keep-first-lock", { command: "delete", record: finding.further[0] }, "way-kept-first-lock")];
    case "entry_reversed_twice":
      return finding.further[0] === undefined
        ? []
        : [way("way-one-reversal", { command: "delete", record: finding.further[0] }, "way-deleted")];
    case "claim_decided_twice":
      return finding.decisions[1] === undefined
        ? []
        : [way("way-keep-first-decision", { command: "delete", record: finding.decisions[1] }, "way-kept-first-decision")];
    case "reports_not_set_out":
      return forms ? [{ name: say("way-set-out-reports"), run: forms.setOut }] : [];
    case "report_changed_since":
    case "report_submitted_twice":
    case "report_reviewed_twice":
    case "report_unsigned":
    case "report_returned":
    case "sign_off_outdated":
    case "duplicate_report": {
      const { report } = finding;
      return [{ name: say("way-open-report"), run: () => place.go(toProject(project, "reports", report)) }];
    }
    default:
      return [];
  }
}
