import { describe, expect, it, vi } from "vitest";
import { onProgress } from "./index";

const window = vi.hoisted(() => ({ hear: (_: { payload: { work: string; done: number; all: number } }) => {} }));

vi.mock("@tauri-apps/api/event", () => ({
  listen: async (_name: string, hear: typeof window.hear) => ((window.hear = hear), () => {}),
}));

describe("what is told of work that goes on side by side", () => {
  it("is heard by whoever waits for that kind alone", () => {
    const heard: number[] = [];
    onProgress("papers", ({ done }) => heard.push(done));
    window.hear({ payload: { work: "take_in", done: 3, all: 10 } });
    window.hear({ payload: { work: "papers", done: 7, all: 500 } });
    expect(heard).toEqual([7]);
  });
});
