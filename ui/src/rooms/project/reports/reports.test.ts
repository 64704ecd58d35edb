import { beforeEach, describe, expect, it } from "vitest";
import type { Beside, Missing, Named, ReportRow } from "../../../ipc";
import { language } from "../../../state/language.svelte";
import { touched } from "../forms/spec";
import { formOf } from "./forms";
import { panels, reportOf } from "./panel";
import { daysBetween, hasFigures, reportName, sayFinding, sayKnown, sayLate, sayMissing, sayMissingBriefly, sayUnsettled } from "./reports";

const report: ReportRow = {
  id: "r",
  kind: "annual",
  period: { start: "2018-01-01", end: "2018-12-31" },
  due: "2019-03-31",
  is_late: false,
  decision: { id: "d", date: "2017-12-01", reference: "2017/84" },
  state: "draft",
  is_frozen: false,
  is_narrative: true,
  answered: 2,
  questions: 3,
  signed: 0,
  partners: 2,
  missing: [],
  unsettled: [],
  can_be_signed: false,
  can_be_submitted: false,
  can_be_reviewed: false,
  can_be_deleted: true,
  submitted: null,
  submission: null,
  content: "c",
};
const nothing: Beside = { activities: [], results: [], costs: [], deviations: [], risks: [], meetings: [], sides: [], participants: [] };
const missing: Missing[] = [
  { kind: "answers", count: 1 },
  { kind: "signature", name: "Robertsfors" },
  { kind: "signature", name: "Machakos County" },
  { kind: "certificate" },
];
const partner: Named = { id: "o", name: "Robertsfors" };

beforeEach(() => language.speak("en"));

describe("a report", () => {
  it("is named by what it is and its days", () => {
    expect(reportName(report)).toBe("Annual report, Jan\u00A02018 – Dec\u00A02018");
  });

  it("says for how many days it is late, over the change of clocks too", () => {
    expect(daysBetween("2019-03-30", "2019-04-01")).toBe(2);
    expect(sayLate(report, "2019-04-01")).toBe("1 day late");
    expect(sayLate(report, "2019-05-29")).toBe("59 days late");
    expect(sayLate(report, "2020-04-02")).toBe("12 months late");
    expect(sayLate(report, "2026-11-26")).toBe("7 years late");
  });

  it("counts the signatures that are missing, but names the only one", () => {
    expect(sayMissingBriefly(missing)).toEqual(["1 answer", "2 signatures", "the auditor’s certificate"]);
    expect(sayMissingBriefly(missing.slice(0, 2))).toEqual(["1 answer", "signature of Robertsfors"]);
    expect(sayMissing({ kind: "signature", name: " " })).toBe("signature of a partner");
  });

  it("tells what a reader will ask about, with how many there are", () => {
    expect(sayUnsettled({ kind: "open_money" })).toBe("the period is not locked");
    expect(sayUnsettled({ kind: "readings", count: 2 })).toBe("2 indicators not read");
    language.speak("sv");
    expect(sayUnsettled({ kind: "open_money" })).toBe("perioden är inte låst");
  });
});

describe("the list of reports", () => {
  it("says what is late, then what comes next, then that all is done", () => {
    const late = { ...report, is_late: true };
    const done = { ...report, state: "submitted" as const, is_frozen: true };
    expect(sayFinding([])).toBe("No report is set out yet");
    expect(sayFinding([late, report])).toBe("One report is late");
    expect(sayFinding([done, report])).toBe("Next: Annual report, Jan\u00A02018 – Dec\u00A02018, due 31\u00A0Mar\u00A02019");
    expect(sayFinding([done])).toBe("All reports are submitted");
  });
});

describe("what the book knows", () => {
  it("is nothing where every list is empty", () => {
    expect(hasFigures(nothing)).toBe(false);
    expect(hasFigures({ ...nothing, sides: [{ partner, people: 0, women: 0, told: 0, women_per_mille: null, checks: [] }] })).toBe(false);
    expect(hasFigures({ ...nothing, sides: [{ partner, people: 3, women: 2, told: 3, women_per_mille: 667, checks: [] }] })).toBe(true);
  });

  it("is summed up in a line", () => {
    const sides = [3, 4].map((people) => ({ partner, people, women: people - 2, told: people, women_per_mille: null, checks: [] }));
    expect(sayKnown("gender", { ...nothing, sides })).toBe("7 people in the team, 3 women");
    const some = sides.map((side) => ({ ...side, told: side.people - 1 }));
    expect(sayKnown("gender", { ...nothing, sides: some })).toBe("7 people in the team, women: 3 of 5 who told their sex");
    const sek = (amount: string) => ({ amount, currency: "SEK" });
    const sum = { category: null, budget: sek("900.00"), period: sek("120.50"), so_far: sek("300.00"), left: sek("600.00"), share_per_mille: 333 };
    expect(sayKnown("finance", { ...nothing, costs: [sum] })).toBe("121\u00A0SEK in the period, 300\u00A0SEK so far of 900\u00A0SEK");
  });
});

describe("the forms of reports", () => {
  const decision = { id: "d", date: "2017-12-01", decided_by: "ICLD", reference: "2017/84", amount: { amount: "1.00", currency: "SEK" }, attachments: 0 };

  it("set out by the first decision, three months after, with one certificate", () => {
    const form = formOf({ is: "set-out" }, "p", [decision]);
    expect(form.command(form.fresh)).toEqual({
      command: "set_out_reports",
      project: "p",
      decision: "d",
      months: 3,
      yearly_certificates: false,
    });
  });

  it("send only what was changed of a report", () => {
    const form = formOf({ is: "change", report }, "p", [decision]);
    const [now, before] = [form.command({ ...form.fresh, due: "2019-04-30" }), form.command(form.fresh)];
    const sent = Array.isArray(now) || Array.isArray(before) ? undefined : touched(now, before, form.changes!);
    expect(sent).toEqual({ command: "change_report", report: "r", due: "2019-04-30" });
  });

  it("say that all was there already, where setting out made nothing", () => {
    expect(formOf({ is: "set-out" }, "p", [decision]).unchanged).toBe("All of them are there already");
  });

  it("sign for one partner, each in a form of its own", () => {
    const form = formOf({ is: "sign", report, partner }, "p", []);
    expect(form.command({ signed_by: "Anna Berg", date: "2019-03-20" })).toEqual({
      command: "sign_report",
      report: "r",
      partner: "o",
      signed_by: "Anna Berg",
      date: "2019-03-20",
      content: "c",
    });
    expect(panels.draftName("p", { is: "sign", report, partner })).toBe("p:reports:sign:r:o");
    expect([reportOf({ is: "sign", report, partner }), reportOf({ is: "new" })]).toEqual(["r", undefined]);
  });
});
