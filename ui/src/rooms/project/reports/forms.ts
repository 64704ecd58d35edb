// The forms of the reports: what each asks, and the command that it comes to. Handing in is a form of its own.
import type { GrantDecisionRow, ProjectId, ReportKind, ReportRow, ReviewOutcome } from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { REPORT_KINDS, REVIEW_OUTCOMES } from "../../../words/codes";
import { book } from "../../../state/book.svelte";
import { day, today } from "../../../words/figures";
import { brief } from "../../../words/names";
import { say } from "../../../words/say";
import { choiceField, codes, dayField, textField, type FieldSpec, type FormSpec } from "../forms/spec";
import type { ReportsPanel } from "./panel";
import { partnerName } from "./reports";

export type SpecPanel = Exclude<ReportsPanel, { is: "submit" }>;

/** How long after the last day that it tells of a report is due, in months: most agreements say three. */
const USUAL_MONTHS = "3";

export function formOf(panel: SpecPanel, project: ProjectId, decisions: readonly GrantDecisionRow[]): FormSpec {
  switch (panel.is) {
    case "set-out":
      return setOutForm(project, decisions);
    case "new":
      return reportForm(undefined, project, decisions);
    case "change":
      return reportForm(panel.report, project, decisions);
    case "sign":
      return {
        fresh: { signed_by: "", date: today() },
        lead: say("reports-sign-lead", { name: partnerName(panel.partner) }),
        rows: () => [
          textField("signed_by", "reports-signed-by", { hint: say("reports-signed-by-hint") }),
          dayField("date", "reports-signed-on"),
        ],
        command: ({ signed_by, date }) => ({
          command: "sign_report",
          report: panel.report.id,
          partner: panel.partner.id,
          signed_by: signed_by!,
          date: date!,
          content: panel.report.content,
        }),
        submit: say("reports-sign-save"),
        done: say("reports-signed", { name: partnerName(panel.partner) }),
      };
    case "review":
      return {
        fresh: { outcome: "approved", date: today(), reviewed_by: "", note: "" },
        rows: ({ outcome }) => [
          choiceField("outcome", "reports-outcome", codes("review-outcome", REVIEW_OUTCOMES)),
          dayField("date", "reports-reviewed-on"),
          textField("reviewed_by", "reports-reviewed-by"),
          textField("note", "reports-review-note", {
            lines: 4,
            optional: true,
            hint: say(outcome === "returned" ? "reports-review-note-returned" : "reports-review-note-approved"),
          }),
        ],
        command: ({ outcome, date, reviewed_by, note }) => ({
          command: "review_report",
          report: panel.report.id,
          submission: panel.report.submission,
          outcome: outcome as ReviewOutcome,
          date: date!,
          reviewed_by: reviewed_by!,
          note: note!,
        }),
        submit: say("project-save"),
        done: say("reports-reviewed"),
        places: { reviewed_before_submitted: "date" },
      };
  }
}

function decisionField(decisions: readonly GrantDecisionRow[]): FieldSpec {
  const options: Option[] = decisions.map(({ id, date, reference, decided_by }) => ({
    value: id,
    text: [day(date), brief(reference || decided_by)].filter(Boolean).join(", "),
  }));
  return choiceField("decision", "reports-decision", options, {
    none: say("reports-decision-none"),
    ...(decisions.length === 0 ? { hint: say("reports-decision-hint") } : {}),
  });
}

function setOutForm(project: ProjectId, decisions: readonly GrantDecisionRow[]): FormSpec {
  const months = Array.from({ length: book.codes.latest_due_months + 1 }, (_, count) => ({
    value: String(count),
    text: say("reports-months-count", { count }),
  }));
  return {
    fresh: { decision: decisions[0]?.id ?? "", months: USUAL_MONTHS, yearly_certificates: "" },
    lead: say("reports-set-out-lead"),
    rows: () => [
      decisionField(decisions),
      choiceField("months", "reports-months", months, { hint: say("reports-months-hint") }),
      choiceField("yearly_certificates", "reports-certificates", [{ value: "yes", text: say("reports-certificates-yearly") }], {
        none: say("reports-certificates-whole"),
      }),
    ],
    command: ({ decision, months, yearly_certificates }) => ({
      command: "set_out_reports",
      project,
      decision: decision!,
      months: Number(months),
      yearly_certificates: yearly_certificates !== "",
    }),
    submit: say("reports-set-out-save"),
    done: say("reports-set-out-done"),
    unchanged: say("reports-set-out-none"),
    places: { due_too_late: "months" },
  };
}

function reportForm(report: ReportRow | undefined, project: ProjectId, decisions: readonly GrantDecisionRow[]): FormSpec {
  return {
    fresh: {
      kind: report?.kind ?? "annual",
      start: report?.period.start ?? "",
      end: report?.period.end ?? "",
      due: report?.due ?? "",
      decision: report ? (report.decision?.id ?? "") : (decisions[0]?.id ?? ""),
    },
    ...(report && report.signed > 0 ? { lead: say("reports-change-signed") } : {}),
    rows: () => [
      ...(report ? [] : [choiceField("kind", "reports-kind", codes("report-kind", REPORT_KINDS))]),
      [dayField("start", "reports-start"), dayField("end", "reports-end")],
      dayField("due", "reports-due"),
      decisionField(decisions),
    ],
    command: ({ kind, start, end, due, decision }) => {
      const common = { start: start!, end: end!, due: due!, decision: decision! };
      return report
        ? { command: "change_report", report: report.id, ...common }
        : { command: "add_report", project, kind: kind as ReportKind, ...common };
    },
    ...(report ? { changes: "report" } : {}),
    submit: say(report ? "project-save" : "reports-new-save"),
    done: say(report ? "reports-changed" : "reports-added"),
    places: { report_exists: "start", report_outside_grant: "start", due_before_end: "due", due_too_late: "due" },
  };
}
