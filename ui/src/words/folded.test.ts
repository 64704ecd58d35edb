import { describe, expect, it } from "vitest";
import { fold, holding } from "./folded";

describe("searching in a list", () => {
  const names = ["Växjö – Vushtrri", "Łódź – Ålesund", "Straße", "Київ"];
  const find = (query: string) => holding(names, query, fold);

  it("leaves everything where nothing is typed", () => {
    expect(find("  ")).toEqual(names);
  });

  it("reads letters without their marks, and in either size", () => {
    expect(find("vaxjo")).toEqual(["Växjö – Vushtrri"]);
    expect(find("ALESUND")).toEqual(["Łódź – Ålesund"]);
    expect(find("STRASSE")).toEqual(["Straße"]);
    expect(find("киів")).toEqual(["Київ"]);
  });

  it("wants every word, in any order", () => {
    expect(find("vush vax")).toEqual(["Växjö – Vushtrri"]);
    expect(find("vaxjo kenya")).toEqual([]);
  });
});
