import { describe, expect, it } from "vitest";
import { comparedIn, MOST, toComparison } from "./compared";
import { marked } from "./marked.svelte";
import { addressOf, placeOf } from "./place.svelte";

describe("what is compared", () => {
  it("stands in the address", () => {
    const address = addressOf(toComparison(["a", "b"]));
    expect(address).toBe("#/projects/compare/a,b");
    expect(placeOf(address)).toEqual({ room: "comparison", item: "a,b" });
    expect(comparedIn(placeOf(address).item ?? "")).toEqual(["a", "b"]);
    expect(addressOf(toComparison([]))).toBe("#/projects/compare");
  });

  it("is each project once, and no more than one can read", () => {
    expect(comparedIn("a,,b,a")).toEqual(["a", "b"]);
    expect(comparedIn("a,b,c,d,e,f,g")).toHaveLength(MOST);
    expect(comparedIn("")).toEqual([]);
  });

  it("is marked and unmarked, as long as there is room", () => {
    for (const project of "abcdef") expect(marked.toggle(project)).toBe(true);
    expect(marked.toggle("g")).toBe(false);
    expect(marked.toggle("a")).toBe(true);
    expect(marked.toggle("g")).toBe(true);
    expect(marked.all).toEqual([..."bcdefg"]);
    marked.put([]);
    expect(marked.has("g")).toBe(false);
  });
});
