import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { announce } from "./changes";
import { live, type Live } from "./live.svelte";

/** A question whose answers come when they are told to. */
function question() {
  const waiting: { resolve: (answer: string) => void; reject: (reason: unknown) => void }[] = [];
  const ask = () => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject }));
  const settle = async (answer: string | Error, which = 0) => {
    const [one] = waiting.splice(which, 1);
    if (answer instanceof Error) one!.reject(answer);
    else one!.resolve(answer);
    await new Promise((done) => setTimeout(done));
  };
  return { ask, settle, waiting };
}

/** Sets a query up as a component does, and takes it down afterwards. */
async function within(set: () => Live<string>, check: (query: Live<string>) => Promise<void>): Promise<void> {
  let query: Live<string> | undefined;
  const stop = $effect.root(() => {
    query = set();
  });
  flushSync();
  await check(query!);
  stop();
}

describe("a live query", () => {
  it("asks when it is set up, and again when one of its tags is new", async () => {
    const { ask, settle, waiting } = question();
    await within(() => live(["project:1"], ask), async (query) => {
      expect(query.loading).toBe(true);
      await settle("first");
      expect(query.data).toBe("first");
      announce(["project:2"]);
      expect(waiting).toHaveLength(0);
      announce(["overview", "project:1"]);
      await settle("second");
      expect(query.data).toBe("second");
      announce(["*"]);
      await settle("third");
      expect(query.data).toBe("third");
    });
  });

  it("keeps the old answer while it asks again, and when asking fails", async () => {
    const { ask, settle } = question();
    await within(() => live(["a"], ask), async (query) => {
      await settle("old");
      query.refresh();
      expect(query.loading).toBe(true);
      expect(query.data).toBe("old");
      await settle(new Error("no"));
      expect(query.data).toBe("old");
      expect(query.failure).toEqual(new Error("no"));
      query.refresh();
      await settle("new");
      expect(query.failure).toBeUndefined();
    });
  });

  it("drops the answer to an earlier question that comes late", async () => {
    const { ask, settle } = question();
    await within(() => live(["a"], ask), async (query) => {
      query.refresh();
      await settle("late question", 1);
      await settle("early question");
      expect(query.data).toBe("late question");
    });
  });

  it("asks again when what it asks about changes", async () => {
    const { ask, settle } = question();
    let about = $state("one");
    const asked: string[] = [];
    const askAbout = () => {
      asked.push(about);
      return ask();
    };
    await within(() => live([], askAbout), async (query) => {
      await settle("1");
      about = "two";
      flushSync();
      expect(asked).toEqual(["one", "two"]);
      await settle("2");
      expect(query.data).toBe("2");
    });
  });

  it("hears nothing after its component is gone", async () => {
    const { ask, settle, waiting } = question();
    let kept: Live<string> | undefined;
    await within(() => live(["a"], ask), async (query) => {
      kept = query;
      await settle("last");
      query.refresh();
    });
    await settle("too late");
    announce(["a"]);
    expect(waiting).toHaveLength(0);
    expect(kept?.data).toBe("last");
  });
});
