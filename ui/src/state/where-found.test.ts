import { describe, expect, it } from "vitest";
import type { Finding } from "../ipc";
import { whereFound } from "./where-found";

describe("where something can be done about a finding", () => {
  const where = (found: Finding) => whereFound({ project: "p", found: { severity: "wrong", ...found } });

  it("is where the way out is", () => {
    expect(where({ kind: "contested", record: "r", of: "risk", contested: "title", count: 2 })).toEqual({ room: "exchange" });
    expect(where({ kind: "reports_not_set_out" })).toMatchObject({ project: "p", tab: "summary" });
    expect(where({ kind: "report_returned", report: "q", of: "annual", start: "", end: "", note: "" })).toMatchObject({ tab: "reports", item: "q" });
    expect(where({ kind: "deleted_while_edited", record: "p", of: "project" })).toEqual({ room: "overview" });
  });

  it("is the record that it is about, where the work itself is the way out", () => {
    const money = { amount: "1.00", currency: "SEK" };
    expect(where({ kind: "expense_without_line", expense: "e", description: "", booked: money })).toMatchObject({ tab: "budget", item: "e" });
    expect(where({ kind: "budget_not_approved", version: "v", number: 1, total: money, date: null })).toMatchObject({ tab: "budget", item: "v" });
    expect(where({ kind: "account_overdrawn", partner: "m", balance: money })).toMatchObject({ tab: "funds" });
    expect(where({ kind: "over_grant", granted: money, total: money })).toEqual({ room: "project", project: "p" });
  });
});
