import { expect, it } from "vitest";
import type { Command } from "../ipc";
import { Deeds, telling } from "./deeds";

const commands = (...names: string[]) => names.map((command) => ({ command }) as Command);

it("calls a step by what it was for", () => {
  expect(telling(["add_organisation", "add_organisation", "add_partnership"])).toBe("add_partnership");
  expect(telling(["add_organisation", "add_partnership", "add_project"])).toBe("add_project");
  expect(telling(["reverse_expense", "record_expense"])).toBe("correct_expense");
  expect(telling(["set_budget", "set_budget"])).toBe("set_budget");
});

it("follows undo and redo past steps that changed nothing", () => {
  const deeds = new Deeds();
  deeds.did(commands("add_organisation", "add_partnership"), false);
  deeds.did(commands("change_partnership"), false);
  expect(deeds.next("undo", "add_organisation")).toBe("add_partnership");
  expect(deeds.walked("undo", "change_partnership")).toBe("change_partnership");
  expect(deeds.walked("undo", "add_organisation")).toBe("add_partnership");
  expect(deeds.walked("redo", "add_organisation")).toBe("add_partnership");
  deeds.did(commands("record_expense"), false);
  expect(deeds.walked("undo", "record_expense")).toBe("record_expense");
  expect(deeds.walked("undo", "add_organisation")).toBe("add_partnership");
});
