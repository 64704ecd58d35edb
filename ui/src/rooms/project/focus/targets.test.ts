import { expect, it } from "vitest";
import { withTarget } from "./targets";

it("takes a target in once, and out", () => {
  expect(withTarget([], "5.5", true)).toEqual(["5.5"]);
  expect(withTarget(["5.5", "16.7"], "5.5", true)).toEqual(["16.7", "5.5"]);
  expect(withTarget(["5.5", "16.7"], "5.5", false)).toEqual(["16.7"]);
});
