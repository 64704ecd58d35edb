import { describe, expect, it } from "vitest";
import { plainNumber, plainShare } from "./spreadsheet";

describe("a figure for a spreadsheet", () => {
  it("has the decimal sign of the language, and decimals only where there are some", () => {
    expect(plainNumber("118400.50", ",")).toBe("118400,50");
    expect(plainNumber("118400.50", ".")).toBe("118400.50");
    expect(plainNumber("120000.00", ",")).toBe("120000");
    expect(plainNumber("-1200", ",")).toBe("-1200");
  });

  it("is a share in per cent, or nothing", () => {
    expect(plainShare(474, ",")).toBe("47,4%");
    expect(plainShare(1000, ".")).toBe("100%");
    expect(plainShare(null, ".")).toBe("");
  });
});
