import { describe, expect, it } from "vitest";
import type { ProjectId, ProjectQuery } from "../../ipc";
import { listed, MANY, packWish, shapeOf, wishIn, type Wish } from "./wish.svelte";

const wish = (given: Partial<Wish> = {}): Wish => ({
  parts: ["finance", "photos"],
  language: "en",
  asksWhere: false,
  shape: undefined,
  title: " To the donor ",
  ...given,
});

describe("the shape of a report pack", () => {
  it("is one document, or one of each where they are many, until the person chooses", () => {
    expect(shapeOf(MANY, undefined)).toBe("one");
    expect(shapeOf(MANY + 1, undefined)).toBe("each");
    expect(shapeOf(MANY + 1, "one")).toBe("one");
    expect(shapeOf(2, "each")).toBe("each");
  });

  it("is one document of a single project, whatever was chosen for more", () => {
    expect(shapeOf(1, "each")).toBe("one");
    expect(shapeOf(0, "each")).toBe("one");
  });
});

describe("what the program is asked for", () => {
  it("is what was ticked, of all that fit the filter", () => {
    expect(packWish(wish(), "one", { country: "KE" }, [])).toEqual({
      projects: [],
      filter: { country: "KE" },
      parts: { finance: true, results: false, risks: false, photos: true, signatures: false },
      title: "To the donor",
      language: "en",
      one_each: false,
    });
  });

  it("has a title for one document alone", () => {
    expect(packWish(wish(), "each", {}, ["p", "q"])).toMatchObject({ projects: ["p", "q"], title: "", one_each: true });
  });
});

describe("the projects of a list", () => {
  const answering = (...ids: ProjectId[]) => {
    const asked: ProjectQuery[] = [];
    const bring = async (query: ProjectQuery) => (asked.push(query), { rows: ids.map((id) => ({ id })) });
    return { asked, bring };
  };

  it("are all that answer its question, in its order", async () => {
    const { asked, bring } = answering("q", "p");
    const query: ProjectQuery = { text: "water", sort: "spent", offset: 100, limit: 100 };
    expect(await listed(query, bring)).toEqual(["q", "p"]);
    expect(asked).toEqual([{ text: "water", sort: "spent", offset: 0, limit: 0 }]);
  });

  it("are never all of the book where none answers", async () => {
    await expect(listed({ text: "xyz" }, answering().bring)).rejects.toMatchObject({ fault: { kind: "nothing_chosen" } });
  });
});

describe("what was asked for last", () => {
  it("is remembered, but for what is of one book alone", () => {
    const first = wishIn("/one.vanort");
    Object.assign(first, { language: "sv", parts: ["risks"], shape: "each", title: "Kenya" });
    expect(wishIn("/one.vanort")).toMatchObject({ language: "sv", shape: "each", title: "Kenya" });
    expect(wishIn("/other.vanort")).toMatchObject({ language: "sv", parts: ["risks"], shape: undefined, title: "" });
  });
});
