import { expect, it } from "vitest";
import { copyOf } from "./copying";
import { example } from "./example";
import { sheetOf } from "./sheet";

it("copies numbers as a spreadsheet reads them, and nothing where there is nothing", () => {
  const sheet = sheetOf(example, []);
  expect(copyOf(sheet, { top: 0, bottom: 1, left: 1, right: 3 }, ",")).toEqual([
    ["120000", "118400,50", "120000"],
    ["24000", "19875", ""],
  ]);
});
