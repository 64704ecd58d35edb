import { afterEach, describe, expect, it } from "vitest";
import { language } from "../state/language.svelte";
import { sayAsked } from "./filters";

const texts = (...given: Parameters<typeof sayAsked>) => sayAsked(...given).map(({ text }) => text);

afterEach(() => language.speak("sv"));

describe("what a filter asks", () => {
  it("is said field by field, and not where a choice beside shows it", () => {
    language.speak("en");
    const filter = { need: "report_late", status: "active", goal: 5, partner: "m", country: null } as const;
    const nameOf = (id: string) => (id === "m" ? "Machakos County" : undefined);
    expect(texts(filter, nameOf)).toEqual(["Late reports", "Active", "Partner Machakos County", "Goal 5"]);
    expect(texts(filter, nameOf, ["status", "goal"])).toEqual(["Late reports", "Partner Machakos County"]);
  });

  it("is one year where it begins and ends with it, and goes as one", () => {
    language.speak("en");
    expect(sayAsked({ from: 2019, to: 2019 }, () => undefined)).toEqual([{ fields: ["from", "to"], text: "Year 2019" }]);
    expect(texts({ from: 2019, to: 2020 }, () => undefined)).toEqual(["From 2019", "To 2020"]);
  });

  it("may be that a project has none of it", () => {
    language.speak("en");
    expect(texts({ goal: "none", core_area: "none", country: "none", sign: "red" }, () => undefined)).toEqual([
      "Indicators far behind",
      "Without a partnership",
      "No goal",
      "No core area",
    ]);
  });

  it("may be what is paid for", () => {
    language.speak("en");
    expect(texts({ cost_area: "equity", cost_score: "not_targeted" }, () => undefined)).toEqual([
      "Costs for Equity",
      "Costs marked Not targeted",
    ]);
    expect(texts({ cost_area: "none" }, () => undefined)).toEqual(["Costs for no core area in particular"]);
  });

  it("names no partner that the book does not know", () => {
    language.speak("sv");
    expect(texts({ partner: "m" }, () => undefined)).toEqual(["Part: –"]);
  });
});
