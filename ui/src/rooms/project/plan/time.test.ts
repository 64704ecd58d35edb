import { describe, expect, it } from "vitest";
import { atEnd, barOn, dayOf, months, moved, numberOf, whole, yearSpan, years } from "./time";

describe("days along a line", () => {
  const spring = { start: "2019-03-15", end: "2019-04-14" };

  it("are whole months, from the first to the last", () => {
    const span = whole({ start: "2018-12-31", end: "2019-02-28" }, [spring]);
    expect([dayOf(span.first), dayOf(span.last)]).toEqual(["2018-12-01", "2019-04-30"]);
    expect(months(span)).toEqual(["2018-12-01", "2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01"]);
    expect(years(span)).toEqual([2018, 2019]);
  });

  it("are no more than ten years around the grant, whatever somebody wrote", () => {
    const far = [{ start: "0001-01-01", end: "9999-12-31" }, { start: "+12345-01-01", end: "+12345-01-01" }];
    const span = whole({ start: "2018-01-01", end: "2020-12-31" }, far);
    expect(years(span).length).toBeLessThan(26);
  });

  it("are cut where the line ends", () => {
    const march = { first: numberOf("2019-03-01"), last: numberOf("2019-03-31") };
    expect(barOn(march, { start: "2019-03-01", end: "2019-03-31" })).toEqual({ left: 0, width: 100 });
    expect(barOn(march, spring)?.left).toBeCloseTo((14 / 31) * 100);
    expect(barOn(march, spring)?.width).toBeCloseTo((17 / 31) * 100);
    expect(barOn(yearSpan(2020), spring)).toBeUndefined();
    expect(atEnd(yearSpan(2018), spring).left).toBeGreaterThan(99);
  });

  it("move with what is held, also over the end of a year and of a leap February", () => {
    expect(moved(spring, "all", 1)).toEqual({ start: "2019-03-16", end: "2019-04-15" });
    expect(moved({ start: "2019-12-31", end: "2020-02-28" }, "end", 1)).toEqual({ start: "2019-12-31", end: "2020-02-29" });
    expect(moved(spring, "start", -90).start).toBe("2018-12-15");
  });

  it("never end before they start", () => {
    expect(moved(spring, "end", -100)).toEqual({ start: "2019-03-15", end: "2019-03-15" });
    expect(moved(spring, "start", 100)).toEqual({ start: "2019-04-14", end: "2019-04-14" });
  });
});
