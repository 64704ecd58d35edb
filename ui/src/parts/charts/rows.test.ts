import { afterEach, describe, expect, it } from "vitest";
import { language } from "../../state/language.svelte";
import { shownCell, tabSeparated, type Rows } from "./rows";

const sek = (amount: string) => ({ amount, currency: "SEK" });

const table: Rows = {
  columns: [{ text: "Country" }, { text: "Projects", num: true }, { text: "Granted", num: true }, { text: "Share", num: true }],
  rows: [
    { cells: ["Kenya", 1200, sek("1500000.00"), { perMille: 474 }] },
    { cells: ["North\tMacedonia\n", 1, sek("-12.50"), null] },
  ],
};

afterEach(() => language.speak("sv"));

describe("the rows of a chart", () => {
  it("go to a spreadsheet with a head, a line each, figures ungrouped and by the sign of the language", () => {
    expect(tabSeparated(table, ",").split("\n")).toEqual([
      "Country\tProjects\tGranted (SEK)\tShare",
      "Kenya\t1200\t1500000\t47,4%",
      "North Macedonia\t1\t-12,50\t",
    ]);
    expect(tabSeparated(table, ".").split("\n")[2]).toBe("North Macedonia\t1\t-12.50\t");
  });

  it("keep their line where the last cells are missing", () => {
    expect(tabSeparated({ ...table, rows: [{ cells: ["Kenya"] }] }, ".").split("\n")[1]).toBe("Kenya\t\t\t");
  });

  it("are read as the window writes figures", () => {
    language.speak("en");
    expect(table.rows[0]!.cells.map(shownCell)).toEqual(["Kenya", "1\u00A0200", "1\u00A0500\u00A0000", "47\u00A0%"]);
    expect([null, 0, sek("0.00")].map(shownCell)).toEqual(["–", "–", "–"]);
  });
});
