import { describe, expect, it } from "vitest";
import { example } from "./example";
import { blockOf, carriedOver, holds, moved, standingAt, type Move } from "./moves";
import { sheetOf } from "./sheet";

describe("moving in the grid", () => {
  const sheet = sheetOf(example, []);
  const after = (row: number, column: number, move: Move) => moved(sheet, standingAt({ row, column }), move).focus;

  it("stops at the edges", () => {
    expect(after(0, 0, "up")).toEqual({ row: 0, column: 0 });
    expect(after(0, 0, "left")).toEqual({ row: 0, column: 0 });
    expect(after(3, 6, "down")).toEqual({ row: 3, column: 6 });
    expect(after(3, 6, "right")).toEqual({ row: 3, column: 6 });
  });

  it("goes to the ends of row, column and sheet", () => {
    expect(after(1, 3, "row_start")).toEqual({ row: 1, column: 0 });
    expect(after(1, 3, "row_end")).toEqual({ row: 1, column: 6 });
    expect(after(1, 3, "first")).toEqual({ row: 0, column: 0 });
    expect(after(1, 3, "last")).toEqual({ row: 3, column: 6 });
    expect(after(1, 3, "bottom")).toEqual({ row: 3, column: 3 });
  });

  it("goes from figure to figure past what cannot be written, on to the next row", () => {
    expect(after(0, 1, "next_figure")).toEqual({ row: 0, column: 3 });
    expect(after(0, 3, "next_figure")).toEqual({ row: 1, column: 1 });
    expect(after(1, 1, "previous_figure")).toEqual({ row: 0, column: 3 });
    expect(after(1, 3, "next_figure")).toEqual({ row: 1, column: 3 });
  });

  it("grows a block from the anchor with Shift", () => {
    let selection = standingAt({ row: 1, column: 3 });
    selection = moved(sheet, selection, "up", true);
    selection = moved(sheet, selection, "left", true);
    expect(blockOf(selection)).toEqual({ top: 0, bottom: 1, left: 2, right: 3 });
    expect(holds(blockOf(selection), { row: 1, column: 2 })).toBe(true);
    expect(holds(blockOf(selection), { row: 2, column: 2 })).toBe(false);
    expect(blockOf(moved(sheet, selection, "down"))).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
  });

  it("stays with its category when another row comes in above", () => {
    const before = sheetOf(example, ["audit"]);
    const rows = [{ ...example.rows[0]!, category: "audit" as const }, ...example.rows];
    const now = sheetOf({ ...example, rows }, ["audit"]);
    expect(carriedOver(standingAt({ row: 2, column: 1 }), before, now).focus).toEqual({ row: 0, column: 1 });
    expect(carriedOver(standingAt({ row: 1, column: 3 }), before, now).focus).toEqual({ row: 2, column: 3 });
  });

  it("stays close by when its row is gone", () => {
    const now = sheetOf({ ...example, co_financing: [] }, []);
    expect(carriedOver(standingAt({ row: 3, column: 6 }), sheet, now).focus).toEqual({ row: 2, column: 6 });
  });
});
