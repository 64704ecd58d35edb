import { describe, expect, it } from "vitest";
import type { ProjectQuery, ProjectRow } from "../../ipc";
import { ProjectList, STRETCH } from "./list.svelte";

const row = (id: string) => ({ id }) as ProjectRow;

/** A book of so many projects that answers when it is told to. */
function bookOf(total: number) {
  const waiting: { query: ProjectQuery; answer: () => Promise<void> }[] = [];
  const bring = (query: ProjectQuery) =>
    new Promise<{ total: number; rows: ProjectRow[] }>((resolve) => {
      const offset = query.offset ?? 0;
      const length = Math.min(query.limit ?? 0, total - offset);
      const rows = Array.from({ length }, (_, at) => row(`${query.text ?? ""}${offset + at}`));
      waiting.push({ query, answer: async () => (resolve({ total, rows }), await Promise.resolve()) });
    });
  const next = async () => {
    await waiting.shift()!.answer();
    await new Promise((done) => setTimeout(done));
  };
  return { bring, next, waiting };
}

describe("the list of projects", () => {
  it("is as long as the book says, and holds the first stretch", async () => {
    const book = bookOf(10_000);
    const list = new ProjectList(book.bring);
    void list.ask({});
    await book.next();
    expect(list.rows).toHaveLength(10_000);
    expect(list.rows[STRETCH - 1]?.id).toBe(String(STRETCH - 1));
    expect(list.rows[STRETCH]).toBeUndefined();
  });

  it("brings what comes in sight, once", async () => {
    const book = bookOf(10_000);
    const list = new ProjectList(book.bring);
    void list.ask({});
    await book.next();
    list.show(5_050, 5_070);
    list.show(5_051, 5_071);
    expect(book.waiting).toHaveLength(1);
    await book.next();
    expect(list.rows[5_060]?.id).toBe("5060");
    expect(list.rows[0]?.id).toBe("0");
  });

  it("drops the answer to a question that was left behind", async () => {
    const book = bookOf(3);
    const list = new ProjectList(book.bring);
    void list.ask({ text: "old" });
    void list.ask({ text: "new" });
    await book.next();
    expect(list.known).toBe(false);
    await book.next();
    expect(list.rows.map((each) => each?.id)).toEqual(["new0", "new1", "new2"]);
  });

  it("keeps the old rows until the new ones are there", async () => {
    const book = bookOf(3);
    const list = new ProjectList(book.bring);
    void list.ask({ text: "a" });
    await book.next();
    void list.ask({ text: "b" });
    expect(list.rows[0]?.id).toBe("a0");
    await book.next();
    expect(list.rows[0]?.id).toBe("b0");
  });
});
