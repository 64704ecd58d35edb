import { describe, expect, it } from "vitest";
import type { ProjectHead } from "../../ipc";
import { language } from "../../state/language.svelte";
import { say } from "../../words/say";
import { commonCurrency, copyOf, type Compared } from "./compared";

function project(name: string, currency: string): Compared {
  const money = (amount: string) => ({ amount, currency });
  const head = {
    row: {
      id: name,
      title: { sv: name, en: "" },
      partnership: "p",
      partners: [{ id: "o", name: "Ale" }, { id: "q", name: "Ghanzi" }],
      country: null,
      kind: "project",
      status: "active",
      case_reference: "",
      period: { start: "2018-01-01", end: "2020-12-31" },
      goals: [16, 5],
      sums: {
        granted: money("1500000.00"),
        budgeted: money("1376000.50"),
        spent: money("679765.00"),
        left: money("-1.00"),
        spent_per_mille: 494,
      },
      findings: 2,
    },
    core_areas: ["equity"],
    gender_marker: "significant",
    elapsed_per_mille: 530,
  } as unknown as ProjectHead;
  return { head, lights: { green: 3, amber: 1, red: 0, unknown: 2 }, risks: { open: 4, grave: 1 }, late: 1 };
}

describe("projects beside each other", () => {
  const both = [project("=One", "SEK"), project("Two", "EUR")];

  it("have a currency in common, or each its own", () => {
    expect(commonCurrency([both[0]!, both[0]!])).toBe("SEK");
    expect(commonCurrency(both)).toBeUndefined();
    expect(commonCurrency([])).toBeUndefined();
  });

  it("are copied as rows that a spreadsheet reads", () => {
    language.speak("sv");
    const rows = copyOf(both, ",");
    const of = (name: string) => rows.find(([first]) => first === name)?.slice(1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([3]));
    expect(of(say("project"))).toEqual(["'=One", "Two"]);
    expect(of(say("budgeted"))).toEqual(["1376000,50", "1376000,50"]);
    expect(of(say("left"))).toEqual(["-1", "-1"]);
    expect(of(say("currency"))).toEqual(["SEK", "EUR"]);
    expect(of(say("compare-spent-share"))).toEqual(["49,4%", "49,4%"]);
    expect(of(say("country"))).toEqual(["", ""]);
    expect(of(say("goals"))).toEqual(["16, 5", "16, 5"]);
    expect(of(say("compare-reports-late"))).toEqual(["1", "1"]);
  });
});
