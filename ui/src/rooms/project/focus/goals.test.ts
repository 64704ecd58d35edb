import { expect, it } from "vitest";
import { chosen, mainFirst } from "./goals";

it("makes the goal that is chosen first the main one, and keeps it so", () => {
  expect(chosen([], 5)).toEqual([5]);
  expect(chosen([5], 10)).toEqual([5, 10]);
  expect(chosen([5, 10], 10)).toEqual([5]);
});

it("makes another goal the main one without losing any", () => {
  expect(mainFirst([5, 10, 16], 16)).toEqual([16, 5, 10]);
});
