/** By what readings of an indicator are told apart: what the program knows has names, what is a project's own its own. */
import { has, say } from "./say";

export const dimensionName = (name: string): string => {
  const id = `dimension-${name}`;
  return /^[a-z]+$/.test(name) && has(id) ? say(id) : name;
};

export const categoryName = (name: string): string => {
  const id = `category-${name}`;
  return /^[a-z]+$/.test(name) && has(id) ? say(id) : /^\d+-\d+$/.test(name) ? name.replace("-", "–") : name;
};
