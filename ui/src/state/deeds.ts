// What a step of several commands is called. The program names it by the first, which often only prepares the rest.
import type { Command } from "../ipc";

type Name = Command["command"] | "correct_expense";

/** The commands that say what a step was for, the most telling first. */
const TELLING: readonly Name[] = [
  "add_project",
  "add_partnership",
  "change_partnership",
  "add_team_member",
  "start_budget_version",
];

export function telling(commands: readonly string[]): string {
  if (commands.includes("reverse_expense") && commands.includes("record_expense")) return "correct_expense";
  return TELLING.find((name) => commands.includes(name)) ?? commands[0] ?? "";
}

/** Only these may find everything as they want it: then there is no step. */
const MAY_DO_NOTHING = /^(change_|set_|choose)/;

type Deed = { first: string; told: string };

/** The steps of this run whose first command always writes something, so that none is missed: undo goes the same way. */
export class Deeds {
  private done: Deed[] = [];
  private undone: Deed[] = [];

  /** These commands were carried out; `again`: whether there still is something to do again. */
  did(commands: readonly Command[], again: boolean): void {
    if (!again) this.undone = [];
    const names = commands.map(({ command }) => command);
    const [first] = names;
    if (first !== undefined && !MAY_DO_NOTHING.test(first)) this.done.push({ first, told: telling(names) });
  }

  /** The step that begins with this command was taken back, or done again; gives what it is called. */
  walked(way: "undo" | "redo", first: string): string {
    const [from, to] = way === "undo" ? [this.done, this.undone] : [this.undone, this.done];
    if (from.at(-1)?.first !== first) return first;
    const deed = from.pop()!;
    to.push(deed);
    return deed.told;
  }

  /** What undo or redo would do next, where it begins with this command. */
  next(way: "undo" | "redo", first: string): string {
    const deed = (way === "undo" ? this.done : this.undone).at(-1);
    return deed?.first === first ? deed.told : first;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
