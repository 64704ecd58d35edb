import { describe, expect, it } from "vitest";
import { example } from "./example";
import { amountAt, inLines, keyOf, sheetOf, targetAt } from "./sheet";

describe("the sheet of a budget", () => {
  const sheet = sheetOf(example, ["audit"]);

  it("has a budget and an actual for each year, then what is left and the deviation", () => {
    expect(sheet.columns.map((column) => column.key)).toEqual([
      "category",
      "budget:2018",
      "actual:2018",
      "budget:2019",
      "actual:2019",
      "left",
      "deviation",
    ]);
  });

  it("shows no deviation while no year is over", () => {
    expect(sheetOf({ ...example, closed_years: [] }, []).columns.at(-1)?.is).toBe("left");
  });

  it("keeps an added category above the total and co-financing below it", () => {
    expect(sheet.rows.map((row) => row.key)).toEqual([
      "grant:work_input",
      "grant:meals",
      "grant:audit",
      "total",
      "in_kind:work_input",
    ]);
  });

  it("does not repeat an added category that has its figure by now", () => {
    expect(sheetOf(example, ["meals"]).rows.filter((row) => row.key === "grant:meals")).toHaveLength(1);
  });

  it("changes what is planned in another currency in its lines alone", () => {
    const target = targetAt(sheet, { row: 1, column: 3 });
    expect(target && inLines(target)).toBe(false);
    expect(target && inLines({ ...target, lines: ["one"], converted: true })).toBe(true);
    expect(target && inLines({ ...target, lines: ["one", "two"] })).toBe(true);
  });

  it("takes figures only where the grant pays", () => {
    expect(targetAt(sheet, { row: 1, column: 3 })).toEqual({ category: "meals", year: 2019, lines: [], converted: false });
    expect(targetAt(sheet, { row: 2, column: 1 })).toEqual({ category: "audit", year: 2018, lines: [], converted: false });
    expect(targetAt(sheet, { row: 0, column: 2 })).toBeNull();
    expect(targetAt(sheet, { row: 3, column: 1 })).toBeNull();
    expect(targetAt(sheet, { row: 4, column: 1 })).toBeNull();
  });

  it("knows the amount of a place", () => {
    expect(amountAt(sheet, { row: 0, column: 2 })?.amount).toBe("118400.50");
    expect(amountAt(sheet, { row: 0, column: 5 })?.amount).toBe("164790.50");
    expect(amountAt(sheet, { row: 2, column: 1 })).toBeNull();
    expect(amountAt(sheet, { row: 0, column: 0 })).toBeNull();
  });

  it("names a place the same wherever its row stands", () => {
    expect(keyOf(sheet, { row: 1, column: 1 })).toBe("grant:meals budget:2018");
  });
});
