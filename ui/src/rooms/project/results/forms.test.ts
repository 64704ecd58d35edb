import { describe, expect, it } from "vitest";
import { ownDimensions, typedDimensions, typedParts } from "./forms";

describe("dimensions of one's own", () => {
  it("are a line each: a name, and its categories", () => {
    expect(ownDimensions("Ward: Kangundo, Athi River\n\n Role : staff , elected")).toEqual([
      { name: "Ward", categories: ["Kangundo", "Athi River"] },
      { name: "Role", categories: ["staff", "elected"] },
    ]);
  });

  it("are typed again as they were, without those that the program knows", () => {
    const own = [{ name: "Ward", categories: ["Kangundo", "Athi River"] }];
    expect(typedDimensions([{ name: "sex", categories: ["woman", "man"] }, ...own])).toBe("Ward: Kangundo, Athi River");
    expect(ownDimensions(typedDimensions(own))).toEqual(own);
  });
});

describe("parts of a reading", () => {
  it("are what stands in the fields of each category, empty where nothing does", () => {
    const dimensions = [{ name: "sex", categories: ["woman", "man"] }];
    expect(typedParts(dimensions, { "part-0-0": "70" })).toEqual([
      { dimension: "sex", category: "woman", number: "70" },
      { dimension: "sex", category: "man", number: "" },
    ]);
  });
});
