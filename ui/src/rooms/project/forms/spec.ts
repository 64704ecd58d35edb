// Forms that are told rather than built: what each asks, and the command that it comes to.
import type { Command, Failure } from "../../../ipc";
import type { Option } from "../../../parts/Select.svelte";
import { say } from "../../../words/say";

/** What stands in a form, by the names of the command's fields. */
export type Filled = Record<string, string>;

export type FieldSpec = {
  name: string;
  label: string;
  optional?: boolean;
  hint?: string | undefined;
} & (
  | { as: "text"; lines?: number; figures?: boolean }
  | { as: "day" }
  | { as: "amount"; currency: string; unit?: boolean }
  | { as: "choice"; options: readonly Option[]; none?: string; locked?: boolean }
  /** `yes` or nothing. */
  | { as: "tick" }
);

/** Fields one below the other; several of a row stand side by side, a few narrow ones under a name of their own. */
export type RowSpec = FieldSpec | readonly FieldSpec[] | { legend: string; fields: readonly FieldSpec[] };

export type FormSpec = {
  /** What is filled in to begin with. */
  fresh: Filled;
  rows: (filled: Filled) => readonly RowSpec[];
  command: (filled: Filled) => Command | Command[];
  /** The form changes a record, which this field of the command names: what was not touched is not sent, so that it
   * overwrites nothing that changed meanwhile. */
  changes?: string;
  submit: string;
  done: string;
  /** What is said instead where all was so already. */
  unchanged?: string;
  /** A line above the fields, and one below. */
  lead?: string;
  hint?: string;
  /** The fields that refusals concern which do not say it. */
  places?: Partial<Record<Failure["kind"], string>>;
};

/** Codes of a list as options, in words. */
export const codes = (list: string, all: readonly string[]): Option[] =>
  all.map((code) => ({ value: code, text: say(`${list}-${code}`) }));

export const textField = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ name, label: say(label), as: "text", ...more }) as FieldSpec;

export const dayField = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ name, label: say(label), as: "day", ...more }) as FieldSpec;

export const choiceField = (
  name: string,
  label: string,
  options: readonly Option[],
  more: { none?: string; hint?: string; locked?: boolean } = {},
): FieldSpec => ({ name, label: say(label), as: "choice", options, ...more });

/** Of a command what differs from what it was to begin with; fields that belong together go together. */
export function touched(now: Command, before: Command, changes: string): Command {
  const [old, fields] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const same = (name: string) => JSON.stringify(old[name]) === JSON.stringify(fields[name]);
  const whole = same("value") && same("parts") ? [] : ["value", "parts"];
  const kept = Object.keys(fields).filter(
    (name) => name === "command" || name === changes || whole.includes(name) || !same(name),
  );
  return Object.fromEntries(kept.map((name) => [name, fields[name]])) as Command;
}
