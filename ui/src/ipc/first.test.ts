import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { first } from "./first";
import { Refused } from "./index";

beforeEach(() => vi.stubGlobal("window", {}));
afterEach(() => vi.unstubAllGlobals());

describe("what was asked for before the page was read", () => {
  it("is taken as it was answered, and refused as all else is", async () => {
    const fault = { kind: "no_book" };
    const asked = { codes: Promise.resolve("codes"), start: Promise.resolve("start"), overview: Promise.reject(fault) };
    vi.stubGlobal("window", { asked });
    const { codes, start, overview } = first();
    expect([await codes, await start]).toEqual(["codes", "start"]);
    await expect(overview).rejects.toEqual(new Refused(fault as never));
  });
});
