import { afterEach, describe, expect, it } from "vitest";
import { language } from "../state/language.svelte";
import { MONTHS, WEEKDAYS } from "./calendar";
import * as figures from "./figures";

const sek = (amount: string) => ({ amount, currency: "SEK" });
const ugx = (amount: string) => ({ amount, currency: "UGX" });

afterEach(() => language.speak("sv"));

describe("an amount", () => {
  it("groups with no-break spaces and has a comma in Swedish, a point in English", () => {
    language.speak("sv");
    expect(figures.amount(sek("1500000.50"))).toBe("1\u00A0500\u00A0000,50");
    language.speak("en");
    expect(figures.amount(sek("1500000.50"))).toBe("1\u00A0500\u00A0000.50");
  });

  it("groups thousands as well as millions", () => {
    expect(figures.amount(sek("3180.00"))).toBe("3\u00A0180,00");
  });

  it("has a true minus, and a plus where it is asked for", () => {
    expect(figures.amount(sek("-12.00"), { decimals: "whole" })).toBe("\u221212");
    expect(figures.amount(sek("12.00"), { decimals: "whole", sign: true })).toBe("+12");
    expect(figures.amount(sek("0.00"), { decimals: "whole", sign: true })).toBe("0");
  });

  it("never shows a minus before nothing", () => {
    expect(figures.amount(sek("-0.40"), { decimals: "whole" })).toBe("0");
  });

  it("is rounded half away from zero when shown whole", () => {
    expect(figures.amount(sek("0.50"), { decimals: "whole" })).toBe("1");
    expect(figures.amount(sek("2.50"), { decimals: "whole" })).toBe("3");
    expect(figures.amount(sek("-2.50"), { decimals: "whole" })).toBe("\u22123");
  });

  it("keeps every digit of the largest figure a book holds", () => {
    expect(figures.amount(sek("90000000000000.01"))).toBe("90\u00A0000\u00A0000\u00A0000\u00A0000,01");
    expect(figures.amount(ugx("9000000000000001"))).toBe("9\u00A0000\u00A0000\u00A0000\u00A0000\u00A0001");
  });

  it("shows öre only where there are some, when left to itself", () => {
    expect(figures.amount(sek("12.00"), { decimals: "auto" })).toBe("12");
    expect(figures.amount(sek("12.50"), { decimals: "auto" })).toBe("12,50");
  });

  it("has as many decimals as its currency", () => {
    expect(figures.amount(ugx("12000"))).toBe("12\u00A0000");
  });

  it("names its currency in a sentence", () => {
    expect(figures.money(sek("1500000.00"))).toBe("1\u00A0500\u00A0000\u00A0kr");
    language.speak("en");
    expect(figures.money(sek("1500000.00"))).toBe("1\u00A0500\u00A0000\u00A0SEK");
  });

  it("is what the system's formatter makes of any decimal string", () => {
    language.speak("en");
    const digits = (length: number, seed: number) => String(BigInt(seed) * 7_919_104_729_104_729n).slice(0, length);
    for (let seed = 1; seed <= 2000; seed += 1) {
      const decimals = seed % 5;
      const text = `${seed % 3 ? "" : "-"}${digits(1 + (seed % 16), seed)}${decimals ? `.${digits(8, seed * 31).slice(-decimals)}` : ""}`;
      for (const [shown, shape] of [[0, "whole"], [decimals, "all"]] as const) {
        const format = new Intl.NumberFormat("en", { minimumFractionDigits: shown, maximumFractionDigits: shown });
        const plain = format.format(text as unknown as number);
        const expected = (/[1-9]/.test(plain) ? plain : plain.replace("-", "")).replace("-", "\u2212").replaceAll(",", "\u00A0");
        expect(figures.amount(sek(text), { decimals: shape })).toBe(expected);
      }
    }
  });

  it("carries where all digits are nines, and stays as it is where it is no number", () => {
    expect(figures.amount(sek("999.99"), { decimals: "whole" })).toBe("1\u00A0000");
    expect(figures.amount(sek("-0.999"), { decimals: "whole" })).toBe("\u22121");
    expect(figures.count(Number.NaN)).toBe("NaN");
  });

  it("is a dash where there is none", () => {
    expect(figures.amountOrDash(null)).toBe("–");
    expect(figures.amountOrDash(sek("0.00"), { decimals: "whole" })).toBe("0");
  });
});

describe("the size of a file", () => {
  it("never says that there is nothing in it, and has few digits", () => {
    expect([1, 31_970, 999_499, 999_500, 1_240_000, 25_000_000].map(figures.fileSize)).toEqual(
      ["1 kB", "32 kB", "1\u00A0000 kB", "1,0 MB", "1,2 MB", "25 MB"].map((text) => text.replace(" ", "\u00A0")),
    );
  });
});

describe("a share", () => {
  it("is written in per cent with a no-break space", () => {
    expect(figures.percent(480)).toBe("48\u00A0%");
    expect(figures.percent(1004)).toBe("100\u00A0%");
  });

  it("that deviates shows its sign and one decimal", () => {
    expect(figures.deviation(85)).toBe("+8,5\u00A0%");
    expect(figures.deviation(-13)).toBe("\u22121,3\u00A0%");
    expect(figures.deviation(0)).toBe("0,0\u00A0%");
  });
});

describe("a day", () => {
  it("has the month in words of three letters, or in full", () => {
    expect(figures.day("2019-03-12")).toBe("12\u00A0mar\u00A02019");
    expect(figures.day("2019-03-12", "long")).toBe("12\u00A0mars\u00A02019");
    language.speak("en");
    expect(figures.day("2019-03-12")).toBe("12\u00A0Mar\u00A02019");
  });

  it("stays as it is where it cannot be read", () => {
    expect(figures.day("the ides of March")).toBe("the ides of March");
  });

  it("of a head begins with its weekday", () => {
    language.speak("en");
    expect(figures.dayWithWeekday("2019-03-26")).toBe("Tuesday 26\u00A0March\u00A02019");
    language.speak("sv");
    expect(figures.dayWithWeekday("2019-03-26")).toBe("Tisdag 26\u00A0mars\u00A02019");
  });
});

describe("a period", () => {
  it("is in months where it begins and ends with one", () => {
    expect(figures.period({ start: "2018-01-01", end: "2020-12-31" })).toBe("jan\u00A02018 – dec\u00A02020");
    expect(figures.period({ start: "2019-02-01", end: "2020-02-29" })).toBe("feb\u00A02019 – feb\u00A02020");
  });

  it("is in days otherwise", () => {
    expect(figures.period({ start: "2018-01-15", end: "2020-12-31" })).toBe("15\u00A0jan\u00A02018 – 31\u00A0dec\u00A02020");
  });
});

it.each(["sv", "en"] as const)("months and weekdays have the names that the system has for them in %s", (spoken) => {
  const month = new Intl.DateTimeFormat(spoken, { month: "long", timeZone: "UTC" });
  expect(MONTHS[spoken]).toEqual(Array.from({ length: 12 }, (_, number) => month.format(Date.UTC(2018, number, 1))));
  const weekday = new Intl.DateTimeFormat(spoken, { weekday: "long", timeZone: "UTC" });
  // The first of July 2018 was a Sunday.
  const names = Array.from({ length: 7 }, (_, number) => weekday.format(Date.UTC(2018, 6, 1 + number)));
  expect(WEEKDAYS[spoken].map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()));
});
