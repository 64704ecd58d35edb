import { describe, expect, it } from "vitest";
import { example } from "./example";
import { sheetOf } from "./sheet";
import { decimalsOf, tell, yearsOf } from "./telling";

describe("what the cells say", () => {
  const sheet = sheetOf(example, []);

  it("is in whole units while nothing is budgeted to the öre", () => {
    expect(decimalsOf(example)).toBe("whole");
    const [first, ...rest] = structuredClone(example.rows);
    first!.sums.cells[0]!.budget = { amount: "120000.50", currency: "SEK" };
    expect(decimalsOf({ ...example, rows: [first!, ...rest] })).toBe("all");
  });

  it("is a dash for nothing", () => {
    expect(tell(sheet, { row: 1, column: 3 }, "whole")).toEqual({ text: "–", tone: "dim" });
    expect(tell(sheet, { row: 1, column: 4 }, "whole").text).toBe("–");
  });

  it("says in words that more was spent than the threshold allows", () => {
    const grid = structuredClone(example);
    Object.assign(grid.rows[1]!.sums.cells[0]!, { flagged: true, deviation_per_mille: 156 });
    const told = tell(sheetOf(grid, []), { row: 1, column: 2 }, "whole");
    expect(told.tone).toBe("wrong");
    expect(told.spoken).toContain("+15,6");
  });

  it("tells a cell of several lines to those who listen", () => {
    expect(tell(sheet, { row: 0, column: 3 }, "whole").spoken).toContain("2");
  });

  it("names the years that are over", () => {
    expect(yearsOf([2018])).toBe("2018");
    expect(yearsOf([2018, 2019])).toBe("2018–2019");
  });
});
