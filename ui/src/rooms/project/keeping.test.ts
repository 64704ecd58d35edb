import { describe, expect, it } from "vitest";
import { toPut } from "./keeping";

describe("a field that saves itself", () => {
  const began = "Two enterprises opened.";
  const typed = "Two young enterprises opened.";

  it("puts what was typed", () => {
    expect(toPut({ began, typed, now: began }, true)).toBe("typed");
    expect(toPut({ began, typed, now: began }, false)).toBe("typed");
  });

  it("puts the words of both, where somebody else wrote in the narrative meanwhile", () => {
    expect(toPut({ began, typed, now: "Two enterprises opened in May." }, true)).toBe("both");
  });

  it("puts what was typed last in a short field, whatever it held meanwhile", () => {
    expect(toPut({ began: "2019-03-01", typed: "2019-03-02", now: "2019-03-03" }, false)).toBe("typed");
  });

  it("puts nothing where nobody typed, or the book says so already", () => {
    expect(toPut({ began, typed: began, now: "Two enterprises opened in May." }, true)).toBe("nothing");
    expect(toPut({ began, typed, now: typed }, true)).toBe("nothing");
  });
});
