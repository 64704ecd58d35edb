import { describe, expect, it } from "vitest";
import { found, inOrder, toListed, type PartnershipSort } from "./listed";
import { together, type Together } from "./together";

const row = (id: string, country: string, projects: number, status: Together["status"]): Together => ({
  id,
  partners: [{ id: `o-${id}`, name: id }],
  country,
  status,
  goals: [],
  projects,
  only_project: null,
});
const all = toListed(
  [row("Örebro", "KE", 1, "ended"), row("Ale", "BW", 3, "active"), row("Växjö", "XK", 1, "planned")],
  ({ partners }) => partners.map(({ name }) => name).join(" – "),
  ({ country }) => ({ KE: "Kenya", BW: "Botswana", XK: "Kosovo" })[country] ?? country,
);
const sorted = (by: PartnershipSort, descending = false) => inOrder(all, by, descending, "sv").map(({ row }) => row.id);

describe("the list of partnerships", () => {
  it("is sorted by the alphabet of the language", () => {
    expect(sorted("partners")).toEqual(["Ale", "Växjö", "Örebro"]);
    expect(inOrder(all, "partners", false, "en").map(({ row }) => row.id)).toEqual(["Ale", "Örebro", "Växjö"]);
    expect(sorted("country", true)).toEqual(["Växjö", "Örebro", "Ale"]);
  });

  it("is sorted by the course of a partnership, not by its word", () => {
    expect(sorted("status")).toEqual(["Växjö", "Ale", "Örebro"]);
  });

  it("stands by name where a column is the same, whichever way it goes", () => {
    expect(sorted("projects")).toEqual(["Växjö", "Örebro", "Ale"]);
    expect(sorted("projects", true)).toEqual(["Ale", "Växjö", "Örebro"]);
  });

  it("is searched by partner and by country, without marks", () => {
    expect(found(all, "vaxjo").map(({ id }) => id)).toEqual(["Växjö"]);
    expect(found(all, "kenya ore").map(({ id }) => id)).toEqual(["Örebro"]);
    expect(found(all, "")).toHaveLength(3);
  });
});

describe("a partnership with grants in several currencies", () => {
  it("is one row, with the projects and goals of all", () => {
    const [one] = together([
      { ...row("Ale", "BW", 1, "active"), goals: [16], only_project: "p", sums: null },
      { ...row("Ale", "BW", 2, "active"), goals: [5, 16], sums: null },
    ]);
    expect(one).toMatchObject({ projects: 3, goals: [16, 5], only_project: null });
  });
});
