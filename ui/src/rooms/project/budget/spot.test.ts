import { describe, expect, it } from "vitest";
import { example } from "./example";
import { sheetOf } from "./sheet";
import { selectionOf, type Spot } from "./spot";

describe("the cell of what was asked for by name", () => {
  const sheet = sheetOf(example, []);
  const spot: Spot = { version: "v1", category: "meals", year: 2019, financing: "grant", is: "actual" };
  const at = (more: Partial<Spot>) => {
    const { focus } = selectionOf(sheet, { ...spot, ...more });
    return `${sheet.rows[focus.row]?.key} ${sheet.columns[focus.column]?.key}`;
  };

  it("is that of its category and year, of whoever pays", () => {
    expect(at({})).toBe("grant:meals actual:2019");
    expect(at({ is: "budget", year: 2018 })).toBe("grant:meals budget:2018");
    expect(at({ category: "work_input", financing: "in_kind" })).toBe("in_kind:work_input actual:2019");
  });

  it("is the whole, where there is no such cell", () => {
    expect(at({ category: null, year: null })).toBe("total category");
    expect(at({ category: "audit" })).toBe("total actual:2019");
    expect(at({ year: 2031 })).toBe("grant:meals category");
  });
});
