import { beforeEach, describe, expect, it, vi } from "vitest";
import { isSame, leavesOut, ofQuery, queryOf, withField } from "./filter-address";
import { addressOf, place, placeOf } from "./place.svelte";
import { dashboardFilter, narrows, projectFilter } from "./project-filter.svelte";

const PARTNER = "0190b1c2-0000-7000-8000-00000000000a";

beforeEach(() => {
  vi.stubGlobal("location", { hash: "" });
  place.go({ room: "overview" });
  place.forgetFilters();
});

describe("a filter in an address", () => {
  it("comes back as it was, in whatever order it was chosen", () => {
    const filter = { to: 2020, goal: 5, country: "KE", need: "report_late", partner: PARTNER, score: "principal", cost_area: "none" } as const;
    expect(ofQuery(queryOf(filter))).toEqual(filter);
    expect(queryOf({ goal: 5, country: "KE" })).toBe("country=KE&goal=5");
    expect(queryOf({ country: "KE", goal: 5 })).toBe("country=KE&goal=5");
  });

  it("has nothing of what leaves nothing out", () => {
    expect(queryOf({ country: null, goal: null })).toBe("");
    expect(leavesOut({ country: null })).toBe(false);
    expect(isSame({ country: null, status: "active" }, { status: "active" })).toBe(true);
  });

  it("is read without what no project could have", () => {
    expect(ofQuery("status=open&goal=18&country=Kenya&from=20&partner=me&need=report_late&x=1")).toEqual({ need: "report_late" });
    expect(ofQuery("goal=none&country=none&core_area=none&status=none&kind=none&sign=red&cost_area=all&cost_score=none")).toEqual({
      sign: "red",
      country: "none",
      goal: "none",
      core_area: "none",
    });
    expect(ofQuery("goal=5&goal=6")).toEqual({ goal: 5 });
  });

  it("is changed field by field, as choices have them", () => {
    expect(withField({ country: "KE" }, "goal", "5")).toEqual({ country: "KE", goal: 5 });
    expect(withField({ country: "KE", goal: 5 }, "goal", "")).toEqual({ country: "KE" });
  });
});

describe("a room of projects", () => {
  it("has its filter in its address", () => {
    const filter = { country: "KE", goal: 5 };
    expect(addressOf({ room: "dashboard", filter })).toBe("#/dashboard?country=KE&goal=5");
    expect(placeOf("#/dashboard?country=KE&goal=5")).toEqual({ room: "dashboard", filter });
    expect(placeOf("#/projects?need=report_late")).toEqual({ room: "projects", filter: { need: "report_late" } });
    expect(placeOf("#/projects")).toEqual({ room: "projects", filter: {} });
  });

  it("is come back to as it was left, also where another room narrowed the other one", () => {
    place.go({ room: "dashboard", filter: { country: "KE" } });
    place.go({ room: "projects", filter: { country: "KE", need: "risk" } });
    place.go({ room: "overview" });
    expect(addressOf({ room: "dashboard" })).toBe("#/dashboard?country=KE");
    expect(addressOf({ room: "projects" })).toBe("#/projects?need=risk&country=KE");
    place.go({ room: "dashboard" });
    expect(dashboardFilter.filter).toEqual({ country: "KE" });
  });

  it("narrows where one is by going there, so that Back widens it again", () => {
    place.go({ room: "dashboard" });
    dashboardFilter.choose("goal", "5");
    expect(location.hash).toBe("#/dashboard?goal=5");
    dashboardFilter.choose("country", "KE");
    dashboardFilter.drop(["goal"]);
    expect(place.current.filter).toEqual({ country: "KE" });
    dashboardFilter.clear();
    expect(location.hash).toBe("#/dashboard");
  });

  it("can be narrowed from elsewhere, before one goes there", () => {
    projectFilter.clear();
    projectFilter.choose("partnership", PARTNER);
    expect(place.current.room).toBe("overview");
    place.go({ room: "projects" });
    expect(location.hash).toBe(`#/projects?partnership=${PARTNER}`);
  });

  it("shows everything in another book", () => {
    place.go({ room: "projects", filter: { partner: PARTNER } });
    place.forgetFilters();
    expect(place.current).toEqual({ room: "projects", filter: {} });
    expect(addressOf({ room: "dashboard" })).toBe("#/dashboard");
  });

  it("searches among the projects it was searched in, not among others", () => {
    place.go({ room: "projects", filter: { country: "KE" } });
    projectFilter.enter();
    projectFilter.text = "water";
    projectFilter.leave();
    place.go({ room: "overview" });
    place.go({ room: "projects" });
    projectFilter.enter();
    expect(projectFilter.text).toBe("water");
    projectFilter.leave();
    place.go({ room: "projects", filter: { need: "risk" } });
    projectFilter.enter();
    expect(projectFilter.text).toBe("");
  });
});

describe("a question for projects", () => {
  it("leaves some out by words or by a filter", () => {
    expect(narrows({ text: "  ", filter: {} })).toBe(false);
    expect(narrows({ text: "water" })).toBe(true);
    expect(narrows({ filter: { from: 2019 } })).toBe(true);
  });
});
