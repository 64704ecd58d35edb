import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refused, type PackWish, type SavedReports } from "../ipc";
import { language } from "./language.svelte";
import { notices } from "./notices.svelte";
import { packing } from "./packing.svelte";

const program = vi.hoisted(() => ({
  tell: (_: { done: number; all: number }) => {},
  answer: (_: unknown) => {},
  refuse: (_: unknown) => {},
  cancelled: [] as string[],
}));

vi.mock("../ipc", async (original) => ({
  ...(await original<object>()),
  ipc: {
    saveReportPack: () => new Promise((answer, refuse) => Object.assign(program, { answer, refuse })),
    cancel: async (work: string) => program.cancelled.push(work),
  },
  onProgress: (_work: string, heard: typeof program.tell) => ((program.tell = heard), () => {}),
}));

const wish = { projects: [], filter: {}, parts: {}, title: "", language: "en", one_each: false } satisfies PackWish;
const saved: SavedReports = { path: "/reports/Report pack", projects: 3 };
const asked = async () => wish;
/** The program has been asked. */
const meanwhile = () => new Promise((done) => setTimeout(done));
const told = () => notices.shown.map(({ text, act, tone, stays }) => ({ text, act: act?.name, tone, stays }));

beforeEach(() => language.speak("en"));
afterEach(() => {
  for (const { id } of [...notices.shown]) notices.dismiss(id);
  language.speak("sv");
});

describe("a report pack that is being made", () => {
  it("says how far it is, and that nobody knows while one document of all is set", async () => {
    const made = packing.reports(false, asked, null);
    await meanwhile();
    expect(packing.name).toBe("Making the report pack");
    program.tell({ done: 112, all: 500 });
    expect(packing.progress).toEqual({ done: 112, all: 500 });
    program.tell({ done: 500, all: 500 });
    expect([packing.name, packing.progress]).toEqual(["Putting the document together", undefined]);
    program.answer(saved);
    await made;
    expect(packing.name).toBeUndefined();
    expect(told()).toEqual([
      { text: "The report pack of 3 projects lies in /reports/Report pack", act: "Open", tone: "done", stays: false },
    ]);
  });

  it("is shown in its folder where it is one of each", async () => {
    const made = packing.reports(true, asked, null);
    await meanwhile();
    program.tell({ done: 3, all: 3 });
    expect(packing.progress).toEqual({ done: 3, all: 3 });
    program.answer(saved);
    await made;
    expect(told()).toMatchObject([{ text: "3 PDFs lie in the folder /reports/Report pack", act: "Show in folder" }]);
  });

  it("is told until it is put away where it took long", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 0 });
    const made = packing.reports(true, asked, null);
    await meanwhile();
    vi.setSystemTime(60_000);
    program.answer(saved);
    await made;
    vi.useRealTimers();
    expect(told()).toMatchObject([{ tone: "done", stays: true }]);
  });

  it("says that nothing was written where it was stopped", async () => {
    const made = packing.reports(true, asked, null);
    await meanwhile();
    packing.cancel();
    expect(program.cancelled).toEqual(["papers"]);
    program.refuse(new Refused({ kind: "cancelled" }));
    await made;
    expect(told()).toMatchObject([{ text: "Stopped. Nothing was written.", tone: "done" }]);
  });

  it("says why it could not be made, and is not made twice at once", async () => {
    const made = packing.reports(true, () => Promise.reject(new Refused({ kind: "nothing_chosen" })), null);
    await packing.reports(true, asked, null);
    await made;
    expect(told()).toMatchObject([{ tone: "wrong", stays: true }]);
    expect(packing.name).toBeUndefined();
  });
});
