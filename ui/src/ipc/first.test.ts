import { afterEach, expect, it, vi } from "vitest";
import page from "../../index.html?raw";
import { ipc, Refused } from ".";
import { askedFirst } from "./first";

afterEach(() => vi.unstubAllGlobals());

const asked = (answers: Record<string, Promise<unknown>>) => vi.stubGlobal("window", { asked: answers });

it("takes what the page asked once, and asks itself from then on", async () => {
  asked({ codes: Promise.resolve("early") });
  const later = vi.spyOn(ipc, "codes").mockResolvedValue("late" as never);
  expect([await askedFirst("codes"), await askedFirst("codes")]).toEqual(["early", "late"]);
  expect(later).toHaveBeenCalledOnce();
});

it("throws what the program refused as the rest does, and an error as it is", async () => {
  const error = new TypeError("gone");
  asked({ overview: Promise.reject({ kind: "no_book" }), start: Promise.reject(error) });
  await expect(askedFirst("overview")).rejects.toThrow(Refused);
  await expect(askedFirst("start")).rejects.toBe(error);
});

it("is asked by the page under the names under which it is taken", () => {
  vi.stubGlobal("window", {
    __TAURI_INTERNALS__: { invoke: (name: string) => Promise.resolve(`${name} answered`) },
  });
  const script = /<script>([^]*?)<\/script>/.exec(page)![1]!;
  new Function(script)();
  return expect(Promise.all([askedFirst("start"), askedFirst("codes"), askedFirst("overview")])).resolves.toEqual([
    "start answered",
    "codes answered",
    "overview answered",
  ]);
});
