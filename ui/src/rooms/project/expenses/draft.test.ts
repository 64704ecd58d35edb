import { describe, expect, it } from "vitest";
import { emptyDraft, nextDraft, recording } from "./draft";

describe("an expense in a form", () => {
  const draft = {
    ...emptyDraft("line", "2019-03-12", "KES"),
    description: "Flight",
    amount: "211 400",
    rate: "0,0934",
  };

  it("is recorded as typed, with its rate where it was paid in another currency", () => {
    expect(recording(draft, "SEK")).toMatchObject({ command: "record_expense", amount: "211 400", rate: "0,0934" });
  });

  it("has no rate in the project's own currency, whatever stood in the field before", () => {
    expect(recording({ ...draft, currency: "SEK" }, "SEK")).not.toHaveProperty("rate");
  });

  it("makes the next one ready: day, line and currency stay, words and amount go", () => {
    expect(nextDraft(draft)).toMatchObject({ line: "line", date: "2019-03-12", currency: "KES", rate: "0,0934" });
    expect(nextDraft(draft)).toMatchObject({ description: "", amount: "", voucher: "" });
  });
});
