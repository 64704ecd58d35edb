import { describe, expect, it } from "vitest";
import type { ComplaintRow } from "../../../ipc";
import { today } from "../../../words/figures";
import { touched } from "../forms/spec";
import { formOf } from "./forms";

const complaint: ComplaintRow = {
  id: "c",
  reference: "2019-1",
  sensitive: false,
  kind: "complaint",
  received: "2019-03-01",
  channel: "meeting",
  anonymous: false,
  name: "Wanjiru",
  contact: "0700",
  sex: "woman",
  age: "25-59",
  place: "Kangundo",
  category: "access",
  severity: "medium",
  description: "The hall has no ramp.",
  consent: true,
  owner: null,
  state: "acknowledged",
  is_late: false,
  acknowledge_by: "2019-03-08",
  acknowledged: "2019-03-04",
  action: "",
  referred_to: "",
  outcome: null,
  answered: null,
  satisfied: null,
  appeal: "",
  closed: null,
};
const offered = {
  usuallySensitive: ["corruption", "safeguarding"] as const,
  persons: { team: [], people: [] },
};

describe("the form of a case", () => {
  it("sends no name that was typed before the case became anonymous", () => {
    const form = formOf({ is: "new" }, "p", offered);
    const sent = form.command({ ...form.fresh, description: "A word", name: "Wanjiru", contact: "0700", anonymous: "yes" });
    expect(sent).toMatchObject({ command: "register_complaint", project: "p", received: today(), anonymous: true, name: "", contact: "", sensitive: false });
  });

  it("says that cases of corruption are usually sensitive, until it is ticked", () => {
    const form = formOf({ is: "new" }, "p", offered);
    const hint = (filled: object) => form.rows({ ...form.fresh, ...filled }).flatMap((row) => ("name" in row && row.name === "sensitive" ? [row.hint] : []))[0];
    expect(hint({ category: "corruption" })).not.toBe(hint({ category: "service" }));
    expect(hint({ category: "corruption", sensitive: "yes" })).toBe(hint({ category: "service" }));
  });

  it("sends only what was changed of a case", () => {
    const form = formOf({ is: "change", complaint }, "p", offered);
    const sent = (filled: object) => {
      const [now, before] = [form.command({ ...form.fresh, ...filled }), form.command(form.fresh)];
      return Array.isArray(now) || Array.isArray(before) ? undefined : touched(now, before, form.changes!);
    };
    expect(sent({ severity: "high" })).toEqual({ command: "change_complaint", complaint: "c", severity: "high" });
    expect(sent({ consent: "" })).toEqual({ command: "change_complaint", complaint: "c", consent: false });
  });
});

describe("the answer to a case", () => {
  it("sends the day that was suggested, and nothing else that was not touched", () => {
    const form = formOf({ is: "answer", complaint }, "p", offered);
    expect(form.command({ ...form.fresh, outcome: "upheld" })).toEqual({
      command: "change_complaint",
      complaint: "c",
      answered: today(),
      outcome: "upheld",
    });
  });
});
