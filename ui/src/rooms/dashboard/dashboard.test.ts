import { afterEach, describe, expect, it } from "vitest";
import type { Attention, Course, NeedRow, Pace } from "../../ipc";
import { language } from "../../state/language.svelte";
import { addressOf } from "../../state/place.svelte";
import { behind } from "./behind";
import { needLines } from "./needs";
import { titleOf } from "./title";

const named = { title: { sv: "Vatten", en: "Water" }, partners: [{ id: "r", name: "Robertsfors" }, { id: "m", name: "Machakos" }] };
const row = (given: Partial<NeedRow> & Pick<NeedRow, "need">): NeedRow => ({
  count: 1,
  projects: 1,
  is_wrong: true,
  findings: [],
  reports: [],
  cases: [],
  ...given,
});
const report = (id: string) => ({ ...named, project: "p", report: id, kind: "annual", due: "2019-03-01", days: 12 }) as const;
const risk = (id: string): Attention => ({
  ...named,
  project: "p",
  found: { severity: "waits", kind: "risk_unattended", risk: id, title: "Drought", score: 20 },
});
const pace = (course: Course): Pace => ({ spent_per_mille: 480, elapsed_per_mille: 530, course, points: [] });

const titled = (given: Partial<Parameters<typeof titleOf>[0]>) =>
  titleOf({ projects: 8, of: 12, attention: 0, needs: [], pace: null, ...given });
const silent = [{ key: "k", name: "laptop", person: "James Mutua", last: "2019-01-02", days: 80 }];

afterEach(() => language.speak("sv"));

describe("the title of the dashboard", () => {
  it("says how many reports are late, and how the money goes", () => {
    language.speak("en");
    const needs = [row({ need: "report_late", count: 3 }), row({ need: "risk", count: 9 })];
    expect(titled({ attention: 12, needs, pace: pace("follows") })).toBe("Three reports are late, spending follows the plan");
    language.speak("sv");
    expect(titled({ attention: 12, needs, pace: pace("behind") })).toBe("Tre rapporter är försenade, förbrukningen ligger efter planen");
  });

  it("says what else needs attention where none is late, and that nothing does", () => {
    language.speak("en");
    expect(titled({ attention: 14, pace: pace("ahead") })).toBe("14 things need attention, spending is ahead of the plan");
    expect(titled({ attention: 1 })).toBe("One thing needs attention");
    expect(titled({})).toBe("Nothing is late or needs attention");
  });

  it("says that nothing fits, or that nothing is there", () => {
    language.speak("en");
    expect(titled({ projects: 0 })).toBe("No project fits");
    expect(titled({ projects: 0, of: 0 })).toBe("No projects to look at yet");
  });
});

describe("what needs attention", () => {
  const shown = { country: "KE" };
  const lines = (...needs: NeedRow[]) => needLines({ needs, shared_conflicts: 0, silent: [] }, shown);

  it("leads to the one report that is late", () => {
    language.speak("en");
    const [line] = lines(row({ need: "report_late", reports: [report("q")] }));
    expect(line).toMatchObject({ text: "One report is late", to: { project: "p", tab: "reports", item: "q" } });
    expect(line!.first[0]).toMatchObject({ text: "Annual report · Robertsfors – Machakos" });
  });

  it("leads to the projects where there are several, and names the first", () => {
    language.speak("en");
    const [line] = lines(row({ need: "report_late", count: 5, projects: 2, reports: [report("q"), report("s")] }));
    expect(line!.text).toBe("5 reports are late in 2 projects");
    expect(addressOf(line!.to)).toBe("#/projects?need=report_late&country=KE");
    expect(line!.first.map(({ to }) => to.item)).toEqual(["q", "s"]);
  });

  it("leads to the complaints of the one project in which somebody waits", () => {
    const [line] = lines(row({ need: "case_waits", cases: [{ ...named, project: "p", count: 1 }] }));
    expect(line!.to).toEqual({ room: "project", project: "p", tab: "voices" });
  });

  it("leads to the one thing that was found", () => {
    const [line] = lines(row({ need: "risk", is_wrong: false, findings: [risk("r")] }));
    expect(line).toMatchObject({ isWrong: false, to: { project: "p", tab: "risks", item: "r" } });
  });

  it("ends with the laptops that are silent, and where books meet", () => {
    language.speak("en");
    const [shared, line] = needLines({ needs: [], shared_conflicts: 2, silent }, {});
    expect(shared).toMatchObject({ to: { room: "exchange" } });
    expect(shared!.text).toContain("2 edits of what all projects share");
    expect(line).toMatchObject({ text: "One laptop has not been heard of for long", to: { room: "exchange" } });
    expect(line!.first[0]!.note).toBe("last heard of 2\u00A0Jan\u00A02019");
  });
});

describe("the projects behind a mark", () => {
  it("are those of the dashboard that it also holds for", () => {
    expect(addressOf(behind({ goal: 5 }, { country: "KE" }))).toBe("#/projects?country=KE&goal=5");
    expect(addressOf(behind({ from: 2019, to: 2019 }, { from: 2015, to: 2025 }))).toBe("#/projects?from=2019&to=2019");
  });
});
