import { describe, expect, it } from "vitest";
import { nearFound, partsOf, wordsIn } from "./found-parts";

describe("a text in which something was found", () => {
  it("is by turns not looked for and looked for", () => {
    expect(partsOf(["The ", "well", " at ", "Wel", "don"])).toEqual([
      { text: "The ", found: false },
      { text: "well", found: true },
      { text: " at ", found: false },
      { text: "Wel", found: true },
      { text: "don", found: false },
    ]);
  });

  it("has no empty parts", () => {
    expect(partsOf(["", "Well", ""])).toEqual([{ text: "Well", found: true }]);
    expect(partsOf([""])).toEqual([]);
    expect(partsOf([])).toEqual([]);
  });

  it("begins a little before what was found, at a word", () => {
    const lead = "The steering group has decided that the municipality shall, before the year is over, open the ";
    expect(nearFound([lead, "well", " again"])).toEqual(["…year is over, open the ", "well", " again"]);
  });

  it("is whole where that is seen anyway, or nothing was found in it", () => {
    const long = "x".repeat(200);
    expect(nearFound(["The ", "well", long])).toEqual(["The ", "well", long]);
    expect(nearFound([long])).toEqual([long]);
    expect(nearFound([])).toEqual([]);
  });
});

describe("what is looked for in the book", () => {
  it("has two letters or figures at least", () => {
    expect(["", " a ", "a-", "-- ?"].map(wordsIn)).toEqual(["", "", "", ""]);
    expect([" ab", "5a", "ö k", "水井"].map(wordsIn)).toEqual(["ab", "5a", "ö k", "水井"]);
  });
});
