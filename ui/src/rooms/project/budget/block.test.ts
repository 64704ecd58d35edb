import { describe, expect, it } from "vitest";
import { writeBlock } from "../../../words/spreadsheet";
import { figuresOf, layOut, readBlock } from "./block";
import { example } from "./example";
import { sheetOf } from "./sheet";

describe("reading a block from a spreadsheet", () => {
  it("reads rows and values with either line break", () => {
    expect(readBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readBlock("1\n2")).toEqual([["1"], ["2"]]);
  });

  it("keeps empty values between others, drops empty edges at the end", () => {
    expect(readBlock("1\t\t\n\t5\t\n\t\t\n")).toEqual([
      ["1", ""],
      ["", "5"],
    ]);
    expect(readBlock("\t\n\n")).toEqual([]);
    expect(readBlock("")).toEqual([]);
  });

  it("reads quoted values", () => {
    expect(readBlock('"a\tb"\t"say ""hi"""\n"two\nlines"\t')).toEqual([
      ["a\tb", 'say "hi"'],
      ["two\nlines", ""],
    ]);
  });

  it("reads back what it writes", () => {
    const block = [
      ["120000,50", ""],
      ['a\t"b"', "−1"],
    ];
    expect(readBlock(writeBlock(block))).toEqual(block);
  });
});

describe("laying a block over the budget", () => {
  const sheet = sheetOf(example, ["audit"]);
  const places = (result: ReturnType<typeof layOut>) =>
    Array.isArray(result)
      ? result.map(({ target, amount }) => `${target.category} ${target.year} ${amount}`)
      : result;

  it("takes rows in order and columns over the budget years", () => {
    expect(
      places(
        layOut(sheet, { row: 1, column: 1 }, [
          ["1", "2"],
          ["3", "4"],
        ]),
      ),
    ).toEqual(["meals 2018 1", "meals 2019 2", "audit 2018 3", "audit 2019 4"]);
  });

  it("clears where the block is empty, and leaves alone what is empty already", () => {
    expect(places(layOut(sheet, { row: 1, column: 1 }, [["", ""]]))).toEqual(["meals 2018 "]);
  });

  it("writes none of a block that does not fit", () => {
    expect(layOut(sheet, { row: 1, column: 1 }, [["1"], ["2"], ["3"]])).toEqual({
      misfit: "too_many_rows",
      rows: 3,
      room: 2,
    });
    expect(layOut(sheet, { row: 1, column: 3 }, [["1", "2"]])).toEqual({
      misfit: "too_many_columns",
      columns: 2,
      room: 1,
    });
    expect(layOut(sheet, { row: 1, column: 2 }, [["1"]])).toEqual({ misfit: "not_a_budget_cell" });
    expect(layOut(sheet, { row: 1, column: 1 }, [])).toEqual({ misfit: "empty" });
  });

  it("says in which row a cell has several lines", () => {
    const over = layOut(sheet, { row: 0, column: 1 }, [["1", "2"]]);
    expect(over).toMatchObject({ misfit: "several_lines", row: 1, target: { category: "work_input", year: 2019 } });
  });

  it("leaves the actuals out of a block that was copied here", () => {
    expect(figuresOf([["120000", "118400,5", "120000"]], [true, false, true])).toEqual([["120000", "120000"]]);
  });
});
