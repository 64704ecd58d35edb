import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../ipc";
import { language } from "../state/language.svelte";
import { isolated } from "./bidi";
import { count } from "./figures";

const files = import.meta.glob<string>("./{sv,en}/*.ftl", { query: "?raw", import: "default", eager: true });

function read(spoken: Language): FluentBundle {
  // Isolation is left to `isolated`, which marks only the text that needs it.
  const bundle = new FluentBundle(spoken, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (!path.startsWith(`./${spoken}/`)) continue;
    // A message that is there twice is found by a test; here the first one holds.
    bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Partial<Record<Language, FluentBundle>> = {};

/** A language is read when it is first spoken: the window speaks one of them, and is to be there soon. */
const bundleOf = (spoken: Language): FluentBundle => (bundles[spoken] ??= read(spoken));

/** A number that chooses the plural form and is written as the book writes numbers. */
class Counted extends FluentNumber {
  override toString(): string {
    return count(this.value);
  }
}

/** What a message may be given: text, or a number that it counts. Amounts and days come as text. */
export type Args = Record<string, string | number>;

/** Whether there is a message of this name. */
export const has = (id: string): boolean => bundleOf(language.current).hasMessage(id);

/** The message in the language of the window. Read in a component or an effect, it follows the language. */
export function say(id: string, args: Args = {}): string {
  return sayIn(language.current, id, args);
}

/** The message in a given language. */
export function sayIn(spoken: Language, id: string, args: Args = {}): string {
  const bundle = bundleOf(spoken);
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    given[name] = typeof value === "number" ? new Counted(value) : isolated(value);
  }
  return bundle.formatPattern(message.value, given, []);
}
