import { describe, expect, it } from "vitest";
import type { HistoryEntry, Shown } from "../../../ipc";
import { listOf } from "../../../words/shown";
import { stepsOf, told, whole } from "./steps";

function entry(
  step: string,
  record: string,
  field: string | null,
  now: Shown = { is: "text", value: "x" },
): HistoryEntry {
  return {
    change: `${step}-change`,
    step,
    time: "2019-03-12T14:02:00.000Z",
    person: "Anna",
    device: "Laptop",
    command: "set_budget",
    purpose: "set_budget",
    record,
    kind: "budget_line",
    label: { is: "name", value: record },
    field,
    old: [],
    new: now,
  };
}

describe("the history as steps", () => {
  it("keeps the records of a step together and tells new ones", () => {
    const steps = stepsOf([
      entry("s2", "a", "amount"),
      entry("s2", "b", null),
      entry("s2", "b", "amount"),
      entry("s2", "a", "year"),
      entry("s1", "a", null),
    ]);
    expect(steps.map((step) => step.step)).toEqual(["s2", "s1"]);
    expect(steps[0]?.records.map((edited) => [edited.record, edited.isNew, edited.fields.length])).toEqual([
      ["a", false, 2],
      ["b", true, 1],
    ]);
  });

  it("shows no step of which the rest has not been brought yet", () => {
    const steps = stepsOf([entry("s2", "a", "amount"), entry("s1", "a", null)]);
    expect(whole(steps, false).map((step) => step.step)).toEqual(["s2"]);
    expect(whole(steps, true)).toHaveLength(2);
    expect(whole(steps.slice(0, 1), false)).toHaveLength(1);
  });

  it("leaves out of a new record what is empty or only ties it to others", () => {
    const [step] = stepsOf([
      entry("s", "a", null),
      entry("s", "a", "amount", { is: "money", value: { amount: "1.00", currency: "SEK" } }),
      entry("s", "a", "description", { is: "text", value: "" }),
      entry("s", "a", "version", { is: "name", value: "Version 1" }),
      entry("s", "a", "post", { is: "nothing" }),
    ]);
    expect(told(step!.records[0]!).map((each) => each.field)).toEqual(["amount"]);
  });

  it("does not say a new record's name twice", () => {
    const label = { is: "text", value: "kvitto.jpg" } as const;
    const fields = [entry("s", "a", "name", label), entry("s", "a", "amount", { is: "number", value: "3" })];
    const edited = { record: "a", kind: "attachment", label, isNew: true, fields };
    expect(told(edited).map((each) => each.field)).toEqual(["amount"]);
  });

  it("finds the words of a code by field and kind", () => {
    expect(listOf("project", "kind")).toBe("grant-kind");
    expect(listOf("organisation", "kind")).toBe("organisation-kind");
    expect(listOf("partnership", "status")).toBe("partnership-status");
    expect(listOf("budget_line", "financing")).toBe("financing");
  });
});
