/** Names of what the book knows by a code, and of what people have named themselves. */
import type { CountryName, GoalName, Named, Title } from "../ipc";
import { book } from "../state/book.svelte";
import { language } from "../state/language.svelte";
import { isolated } from "./bidi";
import { DASH } from "./figures";

/** A country by its name in the language of the window; by its code where the list lacks it. */
export function country(code: string | null): string {
  if (code === null) return DASH;
  const found = book.codes.countries.find((each: CountryName) => each.code === code);
  return found ? found[language.current] : code;
}

/** A name short enough for a list of choices. */
const LONGEST = 80;
export const brief = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/** A goal of Agenda 2030; undefined where there is none of that number. */
export const goal = (number: number): GoalName | undefined => book.codes.goals.find((each) => each.number === number);

/** The title in the language of the window, in the other where it has none. */
export const title = (it: Title): string => it[language.current] || it.sv || it.en;

/** The partners in a line: `Robertsfors – Machakos County`. */
export const partners = (names: readonly Named[]): string => names.map((each) => isolated(each.name)).join(" – ");
