import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { Refused, type Failure } from "../ipc";
import { Form } from "./form.svelte";
import { untilChanged } from "./until-changed.svelte";

const refuse = (fault: Failure) => () => Promise.reject(new Refused(fault));

describe("a form", () => {
  const texts = { title: "", description: "x", amount: "12,3,4", date: "", granted: "", start: "" };

  it("shows a refusal at the field that it names", async () => {
    const form = new Form(() => texts);
    expect(await form.send(refuse({ kind: "missing", field: "title" }))).toBe(false);
    expect(Object.keys(form.errors)).toEqual(["title"]);
    expect(form.general).toBe("");
  });

  it("finds the field of a quoted text, and among equal texts the one of its kind", async () => {
    const form = new Form(() => texts);
    await form.send(refuse({ kind: "bad_amount", text: "12,3,4", reason: "not_a_number", currency: "SEK" }));
    expect(Object.keys(form.errors)).toEqual(["amount"]);
    await form.send(refuse({ kind: "bad_date", text: "" }));
    expect(Object.keys(form.errors)).toEqual(["date"]);
  });

  it("says what concerns no field above its buttons", async () => {
    const form = new Form(() => texts);
    await form.send(refuse({ kind: "sum_too_large" }));
    expect(form.errors).toEqual({});
    expect(form.general).not.toBe("");
    expect(await form.send(() => Promise.resolve())).toBe(true);
    expect(form.general).toBe("");
  });
});

describe("an error beside a field", () => {
  it("goes when the text is changed, and comes back with the next refusal", () => {
    let error = $state<string | undefined>("no");
    let value = $state("a");
    let held!: () => string | undefined;
    const stop = $effect.root(() => {
      held = untilChanged(() => error, () => value);
    });
    flushSync();
    expect(held()).toBe("no");
    value = "b";
    expect(held()).toBeUndefined();
    error = undefined;
    flushSync();
    error = "no again";
    flushSync();
    expect(held()).toBe("no again");
    stop();
  });
});
