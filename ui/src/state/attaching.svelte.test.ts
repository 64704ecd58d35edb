import { describe, expect, it } from "vitest";
import { attaching } from "./attaching.svelte";

const holder = (record: string) => ({ record, name: record, attach: () => undefined });

describe("what dropped files are attached to", () => {
  it("is what was opened last, and what was open before once that is closed", () => {
    const closeIndicator = attaching.offer(holder("indicator"));
    const closeReading = attaching.offer(holder("reading"));
    expect(attaching.holder?.record).toBe("reading");
    closeReading();
    expect(attaching.holder?.record).toBe("indicator");
    closeIndicator();
    expect(attaching.holder).toBeUndefined();
  });

  it("stays the one that is open, where another closes", () => {
    const closeFirst = attaching.offer(holder("first"));
    const closeSecond = attaching.offer(holder("second"));
    closeFirst();
    expect(attaching.holder?.record).toBe("second");
    closeSecond();
  });
});
