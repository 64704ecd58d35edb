import { describe, expect, it } from "vitest";
import { addressOf, placeOf } from "./place.svelte";
import { whereIs } from "./where";

describe("where a record lies", () => {
  it("is the part of its project that shows its kind, with the record", () => {
    expect(whereIs("risk", "p", "r")).toEqual({ room: "project", project: "p", tab: "risks", item: "r" });
    expect(whereIs("reading", "p", "r").tab).toBe("results");
    expect(whereIs("activity", "p", "r").tab).toBe("plan");
    expect(whereIs("resolution", "p", "r").tab).toBe("people");
    expect(whereIs("income", "p", "r").tab).toBe("funds");
    expect(whereIs("report", "p", "r").item).toBe("r");
    expect(whereIs("attachment", "p", "r").tab).toBe("documents");
  });

  it("is the reports, of what lies within one of them", () => {
    expect(whereIs("report_answer", "p", "r")).toEqual({ room: "project", project: "p", tab: "reports" });
    expect(whereIs("report_answer", "p", "r", "q").item).toBe("q");
    expect(whereIs("report_answer", "p", "r", "q").part).toBe("r");
    expect(addressOf(whereIs("sign_off", "p", "r", "q"))).toBe("#/projects/p/reports/q/r");
  });

  it("is a project itself, whichever is told as its own", () => {
    const budget = { room: "project", project: "p", tab: "budget" };
    expect(whereIs("project", "p", "p")).toEqual(budget);
    expect(whereIs("project", null, "p")).toEqual(budget);
  });

  it("is a room for what all projects share", () => {
    expect(whereIs("partnership", null, "r")).toEqual({ room: "partnerships", item: "r" });
    expect(whereIs("person", null, "r").room).toBe("partnerships");
    expect(whereIs("report_question", null, "r")).toEqual({ room: "settings", item: "r" });
    expect(whereIs("exchange_rate", null, "r").room).toBe("settings");
  });

  it("is the room alone, of what is not shown by itself", () => {
    expect(whereIs("approval", "p", "r")).toEqual({ room: "project", project: "p", tab: "budget" });
    expect(whereIs("exchange_rate", null, "r")).toEqual({ room: "settings" });
    expect(whereIs("attachment", null, "r")).toEqual({ room: "partnerships" });
  });

  it("is the project, of a kind that the window does not know", () => {
    expect(whereIs("comet", "p", "r")).toEqual({ room: "project", project: "p", tab: "summary" });
  });

  it("has an address that leads back to it", () => {
    const report = whereIs("report_answer", "p", "r", "q");
    for (const place of [whereIs("risk", "p", "r"), report, whereIs("partnership", null, "r"), whereIs("guideline", null, "r")]) {
      expect(placeOf(addressOf(place))).toEqual(place);
    }
    expect(placeOf("#/projects/p")).toEqual({ room: "project", project: "p", tab: "" });
    expect(placeOf("#/projects/p/funds")).toEqual({ room: "project", project: "p", tab: "funds" });
  });
});
