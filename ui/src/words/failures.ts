import { Refused, type Failure, type Money } from "../ipc";
import { day, decimal, money } from "./figures";
import { has, say, type Args } from "./say";

const isMoney = (value: unknown): value is Money =>
  typeof value === "object" && value !== null && "amount" in value && "currency" in value;

/** A text from outside, short enough to stand in a sentence. */
const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The fields that are days. */
const DAYS = new Set(["date", "start", "end", "until", "follows", "due"]);

/**
 * The fields of a failure or a finding as text for a message. Codes are said in words; a field that
 * holds nothing is `none`, which a message can select on.
 */
export function asArgs(fields: object): Args {
  const args: Args = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === "kind") continue;
    if (isMoney(value)) args[name] = money(value);
    else if (value === null || value === "") args[name] = "none";
    // The parts of a team.
    else if (name === "roles") args[name] = (value as string[]).map((role) => say(`team-role-${role}`).toLocaleLowerCase()).join(" · ");
    else if (name === "category") args[name] = say(`cost-category-${value}`);
    else if (name === "measure") args[name] = say(`measure-${value}`);
    else if (name === "whole" || name === "parts") args[name] = decimal(String(value));
    else if (name === "reading") args[name] = say(`reading-kind-${value}`);
    // A record by its kind, a report by what it is.
    else if (name === "of" && has(`report-kind-${value}`)) args[name] = say(`report-kind-${value}`);
    else if (name === "of" && has(`kind-${value}`)) args[name] = say(`kind-${value}`);
    else if (name === "contested" && has(`field-${value}`)) args[name] = say(`field-${value}`);
    else if (DAYS.has(name)) args[name] = day(String(value));
    else if (name === "field" && has(`error-field-${value}`)) args[name] = say(`error-field-${value}`);
    else if ((name === "record" || name === "by") && has(`kind-${value}`)) args[name] = say(`kind-${value}`);
    else if (typeof value === "number") args[name] = name === "count" ? value : String(value);
    else args[name] = shortened(String(value));
  }
  return args;
}

/** A failure as a sentence or two: what happened, what is safe, what to do. */
export function sayFailure(failure: unknown): string {
  if (failure instanceof Refused) return sayFault(failure.fault);
  return say("error-internal", { detail: failure instanceof Error ? failure.message : String(failure) });
}

export function sayFault(fault: Failure): string {
  return say(`error-${fault.kind}`, asArgs(fault));
}
