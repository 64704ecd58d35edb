import { describe, expect, it } from "vitest";
import type { RatingRow, RiskRow } from "../../../ipc";
import { touched } from "../forms/spec";
import { formOf } from "./forms";
import { bounds } from "./ratings";

const rating: RatingRow = { likelihood: 4, impact: 3, score: 12, level: "medium" };
const risk: RiskRow = {
  id: "r",
  category: "security",
  title: "Floods close the roads",
  rating,
  mitigation: "",
  owner: null,
  status: "open",
  review: null,
  is_due: false,
  is_grave: false,
  rated: [],
};
const cells: RatingRow[] = [
  { likelihood: 5, impact: 5, score: 25, level: "high" },
  { likelihood: 3, impact: 5, score: 15, level: "high" },
  rating,
  { likelihood: 1, impact: 5, score: 5, level: "medium" },
  { likelihood: 1, impact: 1, score: 1, level: "low" },
];
const offered = { cells, persons: { team: [], people: [] } };

describe("the form of a risk", () => {
  it("sends likelihood and impact as one judgement", () => {
    const form = formOf({ is: "add" }, "p", offered);
    expect(form.command({ ...form.fresh, likelihood: "4", impact: "2" })).toMatchObject({ command: "add_risk", project: "p", rating: "4:2" });
  });

  it("rates anew only where one of the two was touched", () => {
    const form = formOf({ is: "change", risk }, "p", offered);
    const sent = (filled: object) => {
      const [now, before] = [form.command({ ...form.fresh, ...filled }), form.command(form.fresh)];
      return Array.isArray(now) || Array.isArray(before) ? undefined : touched(now, before, form.changes!);
    };
    expect(sent({ status: "closed" })).toEqual({ command: "change_risk", risk: "r", status: "closed" });
    expect(sent({ impact: "5" })).toEqual({ command: "change_risk", risk: "r", rating: "4:5" });
  });
});

describe("the levels", () => {
  it("lie between the scores that the matrix gives them", () => {
    expect(bounds(cells)).toEqual([
      { level: "low", from: 1, to: 1 },
      { level: "medium", from: 5, to: 12 },
      { level: "high", from: 15, to: 25 },
    ]);
  });
});
