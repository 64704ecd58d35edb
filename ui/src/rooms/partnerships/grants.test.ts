import { describe, expect, it } from "vitest";
import { dayOf } from "../project/plan/time";
import { namedYears, spanOf, yearsOf } from "./grants";

const grants = [
  { start: "2016-03-01", end: "2016-12-31" },
  { start: "2017-07-01", end: "2020-06-30" },
];

describe("the grants of a partnership along time", () => {
  it("lie in whole years", () => {
    const span = spanOf(grants)!;
    expect([dayOf(span.first), dayOf(span.last)]).toEqual(["2016-01-01", "2020-12-31"]);
    expect(yearsOf(span)).toBe("2016–2020");
    expect(yearsOf(spanOf([grants[0]!])!)).toBe("2016");
  });

  it("are no line where there is none", () => {
    expect(spanOf([])).toBeUndefined();
    expect(spanOf([{ start: "", end: "soon" }])).toBeUndefined();
  });

  it("stay within what can be drawn, whatever day somebody wrote", () => {
    expect(yearsOf(spanOf([...grants, { start: "2019-01-01", end: "9999-12-31" }])!)).toBe("2016–2076");
  });

  it("name as many years as there is room for", () => {
    const span = spanOf(grants)!;
    expect(namedYears(span, 8)).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect(namedYears(span, 3)).toEqual([2016, 2018, 2020]);
  });
});
