import { describe, expect, it } from "vitest";
import { matching, score } from "./palette-match";

const acts = ["Go to Overview", "Go to Projects", "New project", "Undo: expense recorded", "Växjö – Vushtrri"];
const find = (query: string) => matching(query, acts, (text) => text);

describe("the palette", () => {
  it("shows everything in its order while nothing is typed", () => {
    expect(find("")).toEqual(acts);
  });

  it("finds by the beginning of any word, the beginning of the text first", () => {
    expect(find("pro")).toEqual(["Go to Projects", "New project"]);
    expect(find("new")[0]).toBe("New project");
  });

  it("wants every word, in any order", () => {
    expect(find("project new")).toEqual(["New project"]);
    expect(find("project moon")).toEqual([]);
  });

  it("reads letters without their marks", () => {
    expect(find("vaxjo")).toEqual(["Växjö – Vushtrri"]);
  });

  it("takes signs for signs", () => {
    expect(score("(", "a (b)")).toBeGreaterThan(0);
    expect(score(".*", "anything")).toBe(0);
  });
});
