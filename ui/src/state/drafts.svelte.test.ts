import { afterEach, describe, expect, it } from "vitest";
import { drafts, takeDraft } from "./drafts.svelte";
import { notices } from "./notices.svelte";

const home = { title: () => "New project", reopen: () => {} };
const take = () => takeDraft("new", home, () => ({ title: "", rate: "" }));

describe("a draft", () => {
  afterEach(() => {
    drafts.clear();
    for (const { id } of [...notices.shown]) notices.dismiss(id);
  });

  it("is there again, and says so when its form is left", () => {
    const draft = take();
    draft.value.title = "Water";
    draft.leave();
    expect(notices.shown.map((notice) => notice.text).join()).toContain("New project");
    expect(drafts.has("new")).toBe(true);
    expect(take().value.title).toBe("Water");
  });

  it("goes without a word where nothing was typed, or where it was sent", () => {
    const untouched = take();
    untouched.offer((value) => (value.rate = "0,09"));
    untouched.leave();
    const sent = take();
    sent.value.title = "Water";
    sent.drop();
    sent.leave();
    expect(notices.shown).toEqual([]);
    expect(take().value).toEqual({ title: "", rate: "" });
  });

  it("comes back where saving it on the way out was refused", () => {
    const draft = take();
    draft.value.title = "Water";
    const before = draft.settle();
    draft.leave();
    expect(drafts.unsaved).toEqual([]);
    draft.unsettle(before);
    expect(drafts.unsaved).toHaveLength(1);
    expect(take().value.title).toBe("Water");
  });

  it("is asked about before the book is left", async () => {
    expect(await drafts.mayLeave()).toBe(true);
    take().value.title = "Water";
    const may = drafts.mayLeave();
    expect(drafts.asking).toBe(true);
    drafts.answer(false);
    expect(await may).toBe(false);
    expect(drafts.asking).toBe(false);
  });
});
