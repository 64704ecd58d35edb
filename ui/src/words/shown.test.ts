import { describe, expect, it } from "vitest";
import { whereTheyDiffer } from "./shown";

describe("what was changed in a long text", () => {
  const lead = "Women rarely speak where budgets are decided, in both towns. ".repeat(5);

  it("is shown from a little before it", () => {
    const [before, after] = whereTheyDiffer(`${lead}Meetings are at night.`, `${lead}Meetings are by day.`);
    expect(before).toMatch(/^….{20,60}are at night\.$/);
    expect(after).toMatch(/^….{20,60}are by day\.$/);
  });

  it("is the whole where the text is short or differs from the beginning", () => {
    expect(whereTheyDiffer("at night", "by day")).toEqual(["at night", "by day"]);
    expect(whereTheyDiffer(`A ${lead}`, `B ${lead}`)).toEqual([`A ${lead}`, `B ${lead}`]);
  });
});
