import { describe, expect, it } from "vitest";
import type { Command } from "../../../ipc";
import { touched } from "./spec";

describe("a form that changes something", () => {
  const reading = (more: object): Command =>
    ({ command: "change_reading", reading: "r", start: "", end: "2019-12-31", value: "5", parts: [], note: "", ...more }) as Command;

  it("sends what was touched, and what names the record", () => {
    expect(touched(reading({ note: "Counted twice" }), reading({}), "reading")).toEqual({
      command: "change_reading",
      reading: "r",
      note: "Counted twice",
    });
  });

  it("sends a value with its parts", () => {
    const parts = [{ dimension: "sex", category: "woman", number: "3" }];
    expect(touched(reading({ parts }), reading({}), "reading")).toEqual({
      command: "change_reading",
      reading: "r",
      value: "5",
      parts,
    });
  });
});
