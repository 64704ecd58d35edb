import { describe, expect, it } from "vitest";
import { fitted, lines } from "./text-width";

/** Every letter is ten wide. */
const width = (text: string) => [...text].length * 10;

describe("a text beside a bar", () => {
  it("is whole where there is room", () => {
    expect(fitted("Kenya", 50, width)).toBe("Kenya");
  });

  it("ends early where there is not, and says so", () => {
    expect(fitted("Accountability", 80, width)).toBe("Account…");
    expect(fitted("No goal chosen", 40, width)).toBe("No…");
    expect(fitted("Kenya", 5, width)).toBe("…");
  });
});

describe("a title above a picture", () => {
  it("is broken between words", () => {
    expect(lines("Most money goes to goal 5", 120, width)).toEqual(["Most money", "goes to goal", "5"]);
    expect(lines("Accountability", 50, width)).toEqual(["Accountability"]);
  });
});
