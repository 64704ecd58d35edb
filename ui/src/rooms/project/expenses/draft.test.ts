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

  it("holds what it is reckoned from instead of an amount", () => {
    const hours = { ...draft, measure: "work_hour" as const, quantity: "12,5", unit_rate: "412", person: "anna", month: "2019-03" };
    const command = recording(hours, "SEK");
    expect(command).not.toHaveProperty("amount");
    expect(command).toMatchObject({ rate: "0,0934" });
    expect(command).toHaveProperty("basis", {
      measure: "work_hour",
      quantity: "12,5",
      rate: "412",
      currency: "KES",
      person: "anna",
      month: "2019-03",
    });
    // The next is of the same person and month.
    expect(nextDraft(hours)).toMatchObject({ person: "anna", month: "2019-03", quantity: "" });
  });

  it("hands on the meals as typed, and nobody where tonnes are compensated", () => {
    const stay = { ...draft, measure: "day" as const, country: "KE", start: "2019-03-01", end: "2019-03-04", lunches: "2" };
    expect(recording(stay, "SEK")).toHaveProperty("basis.breakfasts", "");
    expect(recording(stay, "SEK")).toHaveProperty("basis.lunches", "2");
    const tonnes = { ...draft, measure: "tonne" as const, person: "anna", quantity: "5,4", unit_rate: "1 000" };
    expect(recording(tonnes, "SEK")).not.toHaveProperty("basis.person");
  });
});
